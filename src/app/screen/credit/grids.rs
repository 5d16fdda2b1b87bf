//! This view shows what a bad debt costs in sales, and when delay has eaten a margin: the two grids of the course with a cell
//! under the cursor, and the same sums with one's own figures.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;
use strum::{EnumCount as _, VariantArray as _};

use super::figure::{FigureKind, FigureSet, written};
use super::verb::CreditVerb;
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::{Screen, step_cursor};
use domain::book::Book;
use domain::credit::{CalculationFault, nearest};
use paper::print::calculation::fault;
use text::edit::LineEditor;
use words::{Phrase, Say, action as labels, credit as phrases, frame};

pub mod kind;

pub use kind::GridKind;

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Grids,
    title: labels::SCOPE_GRIDS,
    rows: &[
        row("e", Action::Edit, phrases::TYPE_FIGURES, true),
        row("space", Action::Toggle, phrases::TURN_OVER, true),
        row("g", Action::Credit(CreditVerb::Guess), phrases::GUESS, true),
        row("r", Action::Credit(CreditVerb::BorrowingRate), phrases::COST_OF_MONEY, true),
        row("c", Action::Clear, phrases::TO_EXAMPLE, false),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("enter", Action::Open, labels::OPEN, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

/// Figures a sum takes.
pub const FIGURES: usize = 2;
/// The place of the rate among the figures of delay.
const RATE: usize = 1;
/// A loss and a margin, a margin and a rate: cells of the grids.
const EXAMPLE: [[u32; FIGURES]; GridKind::COUNT] = [[500, 3], [10, 5]];

/// A row and a column of a grid.
pub type GridCell = (usize, usize);

#[derive(Debug, Clone, PartialEq)]
pub struct GridsView {
    /// The grid with the cursor.
    pub front: GridKind,
    cells: [GridCell; GridKind::COUNT],
    figures: [FigureSet; GridKind::COUNT],
    /// The rate of the book when it was last laid into the figures.
    rate: Option<Decimal>,
    /// The cells turned over while the others are covered; none where all are open.
    turned: Option<BTreeSet<(GridKind, GridCell)>>,
}

impl Default for GridsView {
    fn default() -> Self {
        let set =
            |[one, two]: [u32; FIGURES], kind| FigureSet::new(&[(kind, one.into()), (FigureKind::Percent, two.into())]);
        let [loss, margin] = EXAMPLE;
        Self {
            front: GridKind::default(),
            cells: [(0, 0); GridKind::COUNT],
            figures: [set(loss, FigureKind::Amount), set(margin, FigureKind::Percent)],
            rate: None,
            turned: None,
        }
    }
}

impl GridsView {
    /// The cell under the cursor of a grid.
    #[must_use]
    pub const fn cell(&self, kind: GridKind) -> GridCell {
        self.cells[kind as usize]
    }

    /// One's own figures for a grid.
    #[must_use]
    pub const fn figures(&self, kind: GridKind) -> &FigureSet {
        &self.figures[kind as usize]
    }

    /// The figures a cell stands for.
    #[must_use]
    pub fn at(kind: GridKind, (row, column): GridCell) -> (Decimal, Decimal) {
        let figure = |all: &[u32], place: usize| all.get(place).copied().unwrap_or_default().into();
        (figure(kind.rows(), row), figure(kind.columns(), column))
    }

    /// What a cell says; none where it is covered.
    #[must_use]
    pub fn text(&self, kind: GridKind, cell: GridCell) -> Option<String> {
        let (one, two) = Self::at(kind, cell);
        if self.covered(kind, cell) { None } else { kind.sum(one, two).ok().flatten() }
    }

    /// Whether cells are covered, to be guessed first.
    #[must_use]
    pub const fn guessing(&self) -> bool {
        self.turned.is_some()
    }

    fn covered(&self, kind: GridKind, cell: GridCell) -> bool {
        self.turned.as_ref().is_some_and(|turned| !turned.contains(&(kind, cell)))
    }

    /// The cell under the cursor read aloud, or the question where it is covered.
    #[must_use]
    pub fn sentence(&self, kind: GridKind) -> Say {
        let cell = self.cell(kind);
        let (one, two) = Self::at(kind, cell);
        let figures = [written(one), written(two)];
        let figures = figures.each_ref().map(String::as_str);
        match (self.covered(kind, cell), kind) {
            (true, GridKind::BadDebt) => phrases::BAD_DEBT_GUESS.with(figures),
            (true, GridKind::Delay) => phrases::DELAY_GUESS.with(figures),
            (false, _) => kind.sentence(one, two).unwrap_or_else(|why| fault(why).say()),
        }
    }

    fn own(&self, kind: GridKind) -> Option<(Decimal, Decimal)> {
        let figures = self.figures(kind);
        figures.value(0).zip(figures.value(1))
    }

    /// What one's own figures come to, written; none where a figure is wrong or nothing is ever eaten.
    #[must_use]
    pub fn own_sum(&self, kind: GridKind) -> Option<String> {
        self.own(kind).and_then(|(one, two)| kind.sum(one, two).ok().flatten())
    }

    /// The same read aloud; none where a figure is wrong.
    #[must_use]
    pub fn own_sentence(&self, kind: GridKind) -> Option<Say> {
        self.own(kind).and_then(|(one, two)| kind.sentence(one, two).ok())
    }

    /// What is wrong with one of one's own figures.
    #[must_use]
    pub fn wrong(&self, kind: GridKind, place: usize) -> Option<Say> {
        let unread = self.figures(kind).unread(place);
        unread.or_else(|| {
            let (one, two) = self.own(kind)?;
            let why = kind.sum(one, two).err().filter(|why| kind.blamed(*why) == place)?;
            Some(match why {
                CalculationFault::AboveWhole | CalculationFault::RateAboveWhole => phrases::ABOVE_HUNDRED.say(),
                CalculationFault::BelowZero => phrases::CANNOT_BE_BELOW.say(),
                other => fault(other).say(),
            })
        })
    }

    /// The cell nearest to one's own figures; none where they have no sum.
    #[must_use]
    pub fn nearest(&self, kind: GridKind) -> Option<GridCell> {
        let (one, two) = self.own(kind)?;
        kind.sum(one, two).ok()?;
        Some((nearest(kind.rows(), one), nearest(kind.columns(), two)))
    }

    fn is_example(&self) -> bool {
        let example = Self::example(self.rate);
        self.figures == example.figures
    }

    /// As it begins in a book that knows what money costs, or does not.
    fn example(rate: Option<Decimal>) -> Self {
        let mut example = Self { rate, ..Self::default() };
        if let (Some(rate), Some(figures)) = (rate, example.figures.last_mut()) {
            figures.set(RATE, rate);
        }
        example
    }

    fn front_figures(&mut self) -> &mut FigureSet {
        &mut self.figures[self.front as usize]
    }

    fn typing(&self) -> bool {
        self.figures.iter().any(FigureSet::typing)
    }

    fn move_cell(&mut self, action: Action) {
        let (row, column) = self.cell(self.front);
        let (rows, columns) = (self.front.rows().len(), self.front.columns().len());
        self.cells[self.front as usize] = match action {
            Action::Left => (row, step_cursor(column, Action::Up, columns, 1)),
            Action::Right => (row, step_cursor(column, Action::Down, columns, 1)),
            _ => (step_cursor(row, action, rows, rows), column),
        };
    }

    fn turn_over(&mut self, desk: &mut Desk) {
        let here = (self.front, self.cell(self.front));
        if self.turned.as_mut().is_some_and(|turned| !turned.insert(here)) {
            desk.tell(phrases::OPEN_ALREADY);
        }
    }
}

impl Screen for GridsView {
    fn scope(&self) -> KeyScope {
        if self.typing() { KeyScope::Field } else { KeyScope::Grids }
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back if !self.typing() => Err(frame::OUTERMOST),
            Action::Toggle if !self.guessing() => Err(phrases::NOTHING_COVERED),
            Action::Clear if self.is_example() => Err(phrases::IS_EXAMPLE),
            _ => Ok(()),
        }
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        match action {
            Action::Credit(CreditVerb::Guess) if self.guessing() => Some(phrases::SHOW_ALL),
            Action::Open if self.typing() => Some(phrases::NEXT_FIGURE),
            Action::Back if self.typing() => Some(phrases::END_FIGURES),
            _ => None,
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        if self.typing() {
            return self.front_figures().act(desk, action);
        }
        match action {
            Action::Edit => self.front_figures().begin(0),
            Action::NextPane | Action::PrevPane => self.front = self.front.other(),
            Action::Toggle => self.turn_over(desk),
            Action::Open if self.covered(self.front, self.cell(self.front)) => self.turn_over(desk),
            Action::Open => desk.request = Some(Request::Menu),
            Action::Credit(CreditVerb::Guess) => {
                self.turned = if self.guessing() { None } else { Some(BTreeSet::new()) };
                desk.tell(if self.guessing() { phrases::COVERED } else { phrases::UNCOVERED });
            }
            Action::Credit(CreditVerb::BorrowingRate) => {
                desk.request = Some(Request::Form(Subject::BorrowingRate));
            }
            Action::Clear => {
                self.figures = Self::example(self.rate).figures;
                desk.tell(phrases::EXAMPLE_BACK);
            }
            _ => self.move_cell(action),
        }
    }

    /// A cell comes under the cursor, and a covered one already there is turned over; a figure is typed into. Panes are the
    /// grids, then the figures of each.
    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        let Some(kind) = GridKind::VARIANTS.get(pane % GridKind::COUNT).copied() else { return };
        self.figures.iter_mut().for_each(|figures| figures.leave(desk));
        let was_front = std::mem::replace(&mut self.front, kind) == kind;
        if pane >= GridKind::COUNT {
            return self.front_figures().begin(row);
        }
        let columns = kind.columns().len().max(1);
        let cell = (row / columns, row % columns);
        if cell.0 >= kind.rows().len() {
            return;
        }
        let again = std::mem::replace(&mut self.cells[kind as usize], cell) == cell && was_front;
        if again && self.covered(kind, cell) {
            self.turn_over(desk);
        }
    }

    fn click_pane(&mut self, desk: &mut Desk, pane: usize) {
        self.figures.iter_mut().for_each(|figures| figures.leave(desk));
        self.front = GridKind::VARIANTS.get(pane % GridKind::COUNT).copied().unwrap_or_default();
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        self.figures.iter_mut().find_map(FigureSet::line_editor)
    }

    fn go_home(&mut self, desk: &mut Desk) {
        self.figures.iter_mut().for_each(|figures| figures.leave(desk));
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[]
    }

    /// The rate of the book is the one to begin with, until another one is typed.
    fn refresh(&mut self, book: &Book, _today: Date) {
        let rate = book.settings().borrowing_rate;
        if rate == self.rate {
            return;
        }
        let [before, after] = [self.rate, rate].map(|rate| Self::example(rate).figures(GridKind::Delay).value(RATE));
        let [.., figures] = &mut self.figures;
        if let (true, Some(after)) = (figures.value(RATE) == before, after) {
            figures.set(RATE, after);
        }
        self.rate = rate;
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        let (row, column) = self.cell(self.front);
        Aim::facet((self.front as usize * 100 + row) * 100 + column)
    }
}
