//! This view compares selling for cash with selling on credit. It begins with the example of the course; what is typed over it
//! is worked out with every letter and kept nowhere.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::figure::{FigureKind, FigureSet};
use super::verb::CreditVerb;
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::{Screen, step_cursor};
use domain::book::Book;
use domain::credit::CalculationFault;
use domain::credit::decision::{CreditCase, CreditVerdict, EXAMPLE};
use paper::print::calculation::fault;
use text::edit::LineEditor;
use words::{Phrase, Say, action as labels, credit as phrases, frame};

pub mod verdict;

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Decision,
    title: labels::SCOPE_DECISION,
    rows: &[
        row("e", Action::Edit, phrases::TYPE_FIGURES, true),
        row("c", Action::Clear, phrases::TO_EXAMPLE, true),
        row("r", Action::Credit(CreditVerb::BorrowingRate), phrases::COST_OF_MONEY, false),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("enter", Action::Open, phrases::TYPE_FIGURES, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

/// The figures of a case, in the order they are typed: what they count, what they are called, the example.
pub const CASE: [(FigureKind, Phrase, u32); 6] = [
    (FigureKind::Amount, phrases::CASE_CASH, EXAMPLE[0]),
    (FigureKind::Amount, phrases::CASE_CREDIT, EXAMPLE[1]),
    (FigureKind::Percent, phrases::CASE_MARGIN, EXAMPLE[2]),
    (FigureKind::Percent, phrases::CASE_NEVER, EXAMPLE[3]),
    (FigureKind::Percent, phrases::CASE_RATE, EXAMPLE[4]),
    (FigureKind::Days, phrases::CASE_DAYS, EXAMPLE[5]),
];
const CREDIT_SALES: usize = 1;
const MARGIN: usize = 2;
const NEVER_PAID: usize = 3;
const RATE: usize = 4;

#[derive(Debug, Clone, PartialEq)]
pub struct DecisionView {
    pub figures: FigureSet,
}

impl Default for DecisionView {
    fn default() -> Self {
        Self { figures: FigureSet::new(&CASE.map(|(kind, _, held)| (kind, held.into()))) }
    }
}

impl DecisionView {
    /// The case as typed; none while a figure does not read.
    #[must_use]
    pub fn case(&self) -> Option<CreditCase> {
        let value = |place| self.figures.value(place);
        Some(CreditCase {
            cash_sales: value(0)?,
            credit_sales: value(CREDIT_SALES)?,
            margin: value(MARGIN)?,
            never_paid: value(NEVER_PAID)?,
            rate: value(4)?,
            days: value(5)?,
        })
    }

    /// What the case comes to; none where a figure is wrong.
    #[must_use]
    pub fn verdict(&self) -> Option<CreditVerdict> {
        self.case()?.verdict().ok()
    }

    /// What is wrong with one of the figures.
    #[must_use]
    pub fn wrong(&self, place: usize) -> Option<Say> {
        if let Some(why) = self.figures.unread(place) {
            return Some(why);
        }
        let value = self.figures.value(place)?;
        if place != MARGIN && value < Decimal::ZERO {
            Some(phrases::CANNOT_BE_BELOW.say())
        } else if matches!(place, MARGIN | NEVER_PAID | RATE) && value > Decimal::ONE_HUNDRED {
            Some(phrases::ABOVE_HUNDRED.say())
        } else if place == CREDIT_SALES && value.is_zero() {
            Some(fault(CalculationFault::NoCreditSales).say())
        } else {
            None
        }
    }

    /// What is wrong with all of them together, where none is wrong by itself.
    #[must_use]
    pub fn wrong_together(&self) -> Option<Say> {
        let alone = (0..CASE.len()).any(|place| self.wrong(place).is_some());
        if alone { None } else { self.case()?.verdict().err().map(|why| fault(why).say()) }
    }

    /// Whether the figures are those of the example.
    #[must_use]
    pub fn is_example(&self) -> bool {
        let example = Self::default();
        (0..CASE.len()).all(|place| self.figures.value(place) == example.figures.value(place))
    }
}

impl Screen for DecisionView {
    fn scope(&self) -> KeyScope {
        if self.figures.typing() { KeyScope::Field } else { KeyScope::Decision }
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back if !self.figures.typing() => Err(frame::OUTERMOST),
            Action::Clear if self.is_example() => Err(phrases::IS_EXAMPLE),
            _ => Ok(()),
        }
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        match action {
            Action::Open if self.figures.typing() => Some(phrases::NEXT_FIGURE),
            Action::Back if self.figures.typing() => Some(phrases::END_FIGURES),
            _ => None,
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        if self.figures.typing() {
            return self.figures.act(desk, action);
        }
        let at = self.figures.at();
        match action {
            Action::Edit | Action::Open => self.figures.begin(at),
            Action::Clear => {
                *self = Self::default();
                desk.tell(phrases::EXAMPLE_BACK);
            }
            Action::Credit(CreditVerb::BorrowingRate) => {
                desk.request = Some(Request::Form(Subject::BorrowingRate));
            }
            Action::NextPane | Action::Right => self.figures.go_to((at + 1) % CASE.len()),
            Action::PrevPane | Action::Left => self.figures.go_to((at + CASE.len() - 1) % CASE.len()),
            _ => self.figures.go_to(step_cursor(at, action, CASE.len(), CASE.len())),
        }
    }

    /// A figure is typed into.
    fn click(&mut self, desk: &mut Desk, _pane: usize, row: usize) {
        self.figures.leave(desk);
        if row < CASE.len() {
            self.figures.begin(row);
        }
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        self.figures.line_editor()
    }

    fn go_home(&mut self, desk: &mut Desk) {
        self.figures.leave(desk);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[]
    }

    fn refresh(&mut self, _book: &Book, _today: Date) {}

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        Aim::facet(self.figures.at())
    }
}
