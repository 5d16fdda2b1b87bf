//! This view tells what the law says about terms of payment, as information: the note to read, and three questions that say
//! whether it may be about a sale. The answers are kept nowhere.

use jiff::civil::Date;
use strum::{EnumCount as _, VariantArray as _};

use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::{Screen, scroll, step_cursor};
use domain::book::Book;
use domain::credit::terms::{PayerKind, TermsAnswers, TermsReading};
use text::edit::LineEditor;
use words::{Phrase, action as labels, credit as phrases, frame};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Terms,
    title: labels::SCOPE_TERMS,
    rows: &[
        row("space", Action::Toggle, phrases::ANSWER, true),
        row("c", Action::Clear, labels::CLEAR, true),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("enter", Action::Open, labels::OPEN, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

/// Questions asked.
pub const QUESTIONS: usize = 3;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TermsView {
    pub answers: TermsAnswers,
    /// The question under the cursor.
    pub cursor: usize,
    /// Whether the keys go to the note and not to the questions.
    pub reading: bool,
    /// The first line of the note that is shown.
    pub scroll: usize,
}

/// The answer after one, or before; not known stands before the first.
fn turned(answer: Option<usize>, count: usize, on: bool) -> Option<usize> {
    match (answer, on) {
        (None, true) => Some(0),
        (None, false) => Some(count - 1),
        (Some(place), true) => Some(place + 1).filter(|place| *place < count),
        (Some(place), false) => place.checked_sub(1),
    }
}

impl TermsView {
    /// The place of the answer to a question; none where it is not known.
    #[must_use]
    pub fn answer(&self, question: usize) -> Option<usize> {
        let place = |yes: bool| usize::from(!yes);
        match question {
            0 => self.answers.payer.map(|payer| payer as usize),
            1 => self.answers.small_seller.map(place),
            _ => self.answers.said.map(place),
        }
    }

    /// Whether the note may be about the sale.
    #[must_use]
    pub fn reading(&self) -> TermsReading {
        self.answers.reading()
    }

    /// Turns the answer under the cursor.
    fn turn(&mut self, on: bool) {
        let now = self.answer(self.cursor);
        let yes = turned(now, 2, on).map(|place| place == 0);
        match self.cursor {
            0 => {
                let payer = turned(now, PayerKind::COUNT, on);
                self.answers.payer = payer.and_then(|place| PayerKind::VARIANTS.get(place).copied());
            }
            1 => self.answers.small_seller = yes,
            _ => self.answers.said = yes,
        }
    }
}

impl Screen for TermsView {
    fn scope(&self) -> KeyScope {
        KeyScope::Terms
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back => Err(frame::OUTERMOST),
            Action::Clear if self.answers == TermsAnswers::default() => Err(phrases::ALL_UNKNOWN),
            _ => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        match action {
            Action::NextPane | Action::PrevPane => self.reading = !self.reading,
            Action::Toggle => self.turn(true),
            Action::Open => desk.request = Some(Request::Menu),
            Action::Clear => {
                self.answers = TermsAnswers::default();
                desk.tell(phrases::ANSWERS_CLEARED);
            }
            Action::PageUp | Action::PageDown => {
                self.scroll = scroll(self.scroll, action, desk.page_rows, desk.scroll_limit);
            }
            // An audience sees the note alone.
            Action::Left | Action::Right if !self.reading && !desk.wall.on => self.turn(action == Action::Right),
            _ if self.reading || desk.wall.on => {
                self.scroll = scroll(self.scroll, action, desk.page_rows, desk.scroll_limit);
            }
            _ => self.cursor = step_cursor(self.cursor, action, QUESTIONS, QUESTIONS),
        }
    }

    /// A question comes under the cursor, and the answer of one already there turns.
    fn click(&mut self, _desk: &mut Desk, _pane: usize, row: usize) {
        if row < QUESTIONS {
            let again = !self.reading && self.cursor == row;
            (self.reading, self.cursor) = (false, row);
            if again {
                self.turn(true);
            }
        }
    }

    fn click_pane(&mut self, _desk: &mut Desk, _pane: usize) {
        self.reading = true;
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        None
    }

    fn go_home(&mut self, _desk: &mut Desk) {}

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Credit]
    }

    fn refresh(&mut self, _book: &Book, _today: Date) {}

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        Aim::facet(if self.reading { QUESTIONS } else { self.cursor })
    }
}
