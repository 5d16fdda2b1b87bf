//! This view takes one sheet of the assessment: a grid of 32 elements, of which exactly eight are picked.

use super::route::BrainRoute;
use super::verb::BrainVerb;
use crate::action::Action;
use crate::desk::Desk;
use crate::keymap::{KeyGroup, KeyScope, row};
use domain::attempt::{Attempt, ELEMENTS, PICKS, Pick, SHEETS};
use domain::book::Book;
use domain::id::Id;
use words::{Phrase, action as labels, brain as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Sheet,
    title: labels::SCOPE_SHEET,
    rows: &[
        row("space x", Action::Toggle, labels::PICK, true),
        row("enter", Action::Open, labels::GO_ON, true),
        row("esc", Action::Back, labels::LATER, true),
        row("[", Action::PrevPane, labels::SHEET_BEFORE, true),
        row("1 2 3 4 5 6 7 8 9 0", Action::Brain(BrainVerb::Number), labels::TO_NUMBER, false),
    ],
};

/// Cells an element takes besides its text: number, mark, spaces.
pub const MARGIN: usize = 8;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taking {
    /// Whose attempt.
    pub person: Id,
    pub attempt: Id,
    /// Which sheet, 0 to 2.
    pub sheet: usize,
    /// The element under the cursor, 0 to 31 in the order shown.
    pub cursor: usize,
    /// The number typed so far; 0 where none is.
    typed: usize,
    /// Whether eight are picked on this sheet.
    pub full: bool,
}

/// Columns of the grid: as many as fit the widest element, at most 4, always dividing into full rows.
#[must_use]
pub const fn columns(width: usize, widest: usize) -> usize {
    let fit = width / (widest + MARGIN);
    if fit >= 4 {
        4
    } else if fit == 0 {
        1
    } else {
        fit
    }
}

/// Rows of a grid of so many columns; elements run down the columns.
#[must_use]
pub const fn rows(columns: usize) -> usize {
    ELEMENTS.div_ceil(columns)
}

impl Taking {
    /// Goes on with an attempt where it was left.
    #[must_use]
    pub fn resume(book: &Book, person: Id, attempt: Id) -> Option<Self> {
        let found = find(book, person, attempt)?;
        let sheet = found.current_sheet();
        Some(Self { person, attempt, sheet, cursor: 0, typed: 0, full: found.sheets[sheet].complete() })
    }

    /// The attempt as it stands.
    #[must_use]
    pub fn attempt<'a>(&self, book: &'a Book) -> Option<&'a Attempt> {
        find(book, self.person, self.attempt)
    }

    /// Looks again at the attempt; tells whether it is still there and open.
    pub fn refresh(&mut self, book: &Book) -> bool {
        let open = self.attempt(book).filter(|a| a.finished.is_none());
        let full = open.map(|a| a.sheets[self.sheet].complete());
        self.full = full.unwrap_or_default();
        full.is_some()
    }

    /// What Enter does here: it ticks below eight and goes on at eight.
    #[must_use]
    pub const fn label(&self, action: Action) -> Option<Phrase> {
        match action {
            Action::Open if !self.full => Some(labels::PICK),
            _ => None,
        }
    }

    /// Goes to the element whose number is being typed: a second digit makes it two, where there is such an element.
    ///
    /// # Errors
    /// There is no element 0.
    pub const fn type_digit(&mut self, digit: usize) -> Result<(), Phrase> {
        let both = self.typed * 10 + digit;
        self.typed = if both <= ELEMENTS { both } else { digit };
        match self.typed.checked_sub(1) {
            Some(place) => {
                self.cursor = place;
                Ok(())
            }
            None => Err(phrases::TO_NUMBER),
        }
    }

    /// Tells whether an action works here, or why not.
    ///
    /// # Errors
    /// The reason.
    pub const fn can(&self, action: Action) -> Result<(), Phrase> {
        match action {
            Action::PrevPane if self.sheet == 0 => Err(phrases::FIRST_SHEET),
            _ => Ok(()),
        }
    }

    pub fn act(&mut self, desk: &mut Desk, action: Action) -> BrainRoute {
        self.typed = 0;
        match action {
            Action::Toggle => self.toggle(desk),
            Action::Open if !self.full => self.toggle(desk),
            Action::Open | Action::NextPane => return self.go_on(desk),
            Action::PrevPane => self.turn_to(desk.book, self.sheet.saturating_sub(1)),
            Action::Brain(BrainVerb::Number) => desk.tell(phrases::TO_NUMBER),
            Action::Back => {
                let count = self.attempt(desk.book).map_or(0, |a| a.sheets[self.sheet].picks.count());
                desk.tell(phrases::KEPT.with([&(self.sheet + 1).to_string(), &count.to_string()]));
                return BrainRoute::Home;
            }
            _ => self.move_cursor(desk, action),
        }
        BrainRoute::Stay
    }

    /// Shows a sheet from its first element on.
    fn turn_to(&mut self, book: &Book, sheet: usize) {
        (self.sheet, self.cursor) = (sheet, 0);
        self.refresh(book);
    }

    fn move_cursor(&mut self, desk: &Desk, action: Action) {
        let tall = rows(desk.grid_columns);
        let last = ELEMENTS - 1;
        self.cursor = match action {
            Action::Left => self.cursor.checked_sub(tall).unwrap_or(self.cursor),
            Action::Right if self.cursor + tall <= last => self.cursor + tall,
            Action::Right => self.cursor,
            _ => crate::screen::step_cursor(self.cursor, action, ELEMENTS, tall),
        };
    }

    /// Picks the element under the cursor, or takes it back.
    pub fn toggle(&mut self, desk: &mut Desk) {
        let (sheet, cursor, attempt) = (self.sheet, self.cursor, self.attempt);
        let mut pick = None;
        desk.book.edit_person(self.person, |person| {
            let Some(attempt) = person.attempts.iter_mut().find(|a| a.id == attempt) else { return };
            // Whoever goes on with an attempt of the sample makes it their own: removing the sample leaves it.
            attempt.sample = false;
            let answer = &mut attempt.sheets[sheet];
            pick = answer.order.keys().get(cursor).copied().map(|key| answer.toggle(key));
        });
        let number = (cursor + 1).to_string();
        match pick {
            Some(Pick::Full) => desk.tell(phrases::NINTH),
            Some(Pick::Added) => desk.undo_label = Some(phrases::PICKED.with([&number])),
            Some(Pick::Removed) => desk.undo_label = Some(phrases::UNPICKED.with([&number])),
            None => {}
        }
        self.refresh(desk.book);
    }

    fn go_on(&mut self, desk: &mut Desk) -> BrainRoute {
        let Some(attempt) = self.attempt(desk.book) else { return BrainRoute::Home };
        let count = attempt.sheets[self.sheet].picks.count();
        if count < PICKS {
            desk.tell(phrases::PICK_MORE.with([&(PICKS - count).to_string()]));
            return BrainRoute::Stay;
        }
        if self.sheet + 1 < SHEETS || !attempt.complete() {
            let next = if self.sheet + 1 < SHEETS { self.sheet + 1 } else { attempt.current_sheet() };
            self.turn_to(desk.book, next);
            return BrainRoute::Stay;
        }
        let (id, today) = (self.attempt, desk.today);
        desk.book.edit_person(self.person, |person| {
            if let Some(attempt) = person.attempts.iter_mut().find(|a| a.id == id) {
                attempt.finished = Some(today);
            }
        });
        desk.undo_label = Some(phrases::FINISHING.say());
        desk.tell(phrases::FINISHED);
        BrainRoute::Result(self.person, self.attempt)
    }
}

fn find(book: &Book, person: Id, attempt: Id) -> Option<&Attempt> {
    book.people().get(&person)?.attempts.iter().find(|a| a.id == attempt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_uses_the_room_and_holds_all_elements() {
        for width in 0..300 {
            for widest in 1..30 {
                let c = columns(width, widest);
                assert!((1..=4).contains(&c) && c * rows(c) >= ELEMENTS);
                assert!(c == 1 || c * (widest + MARGIN) <= width);
            }
        }
    }
}
