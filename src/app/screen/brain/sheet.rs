//! This view takes one sheet of the assessment: a grid of 32 elements, of which exactly eight are picked.

use super::route::BrainRoute;
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
        Some(Self { person, attempt, sheet: found.current_sheet(), cursor: 0 })
    }

    /// The attempt as it stands.
    #[must_use]
    pub fn attempt<'a>(&self, book: &'a Book) -> Option<&'a Attempt> {
        find(book, self.person, self.attempt)
    }

    /// Whether the attempt is still there and open.
    #[must_use]
    pub fn valid(&self, book: &Book) -> bool {
        self.attempt(book).is_some_and(|a| a.finished.is_none())
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
        match action {
            Action::Toggle => self.toggle(desk),
            Action::Open | Action::NextPane => return self.go_on(desk),
            Action::PrevPane => {
                self.sheet = self.sheet.saturating_sub(1);
                self.cursor = 0;
            }
            Action::Back => {
                let count = self.attempt(desk.book).map_or(0, |a| a.sheets[self.sheet].picks.count());
                desk.tell(phrases::KEPT.with([&(self.sheet + 1).to_string(), &count.to_string()]));
                return BrainRoute::Home;
            }
            _ => self.move_cursor(desk, action),
        }
        BrainRoute::Stay
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
    }

    fn go_on(&mut self, desk: &mut Desk) -> BrainRoute {
        let Some(attempt) = self.attempt(desk.book) else { return BrainRoute::Home };
        let count = attempt.sheets[self.sheet].picks.count();
        if count < PICKS {
            desk.tell(phrases::PICK_MORE.with([&(PICKS - count).to_string()]));
            return BrainRoute::Stay;
        }
        if self.sheet + 1 < SHEETS {
            self.sheet += 1;
            self.cursor = 0;
            return BrainRoute::Stay;
        }
        if !attempt.complete() {
            self.sheet = attempt.current_sheet();
            self.cursor = 0;
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
