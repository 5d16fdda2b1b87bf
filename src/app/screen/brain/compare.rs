//! This view lays two finished attempts over each other, of one person or of two.

use super::route::BrainRoute;
use super::verb::BrainVerb;
use crate::action::Action;
use crate::desk::{Desk, Request};
use crate::keymap::{KeyGroup, KeyScope, row};
use domain::attempt::Attempt;
use domain::book::Book;
use domain::id::Id;
use text::find::collation;
use words::action as labels;

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Compare,
    title: labels::SCOPE_COMPARE,
    rows: &[
        row("enter", Action::Open, labels::READ, true),
        row("x", Action::Brain(BrainVerb::Swap), labels::SWAP, true),
        row("esc", Action::Back, labels::BACK, true),
    ],
};

/// A finished attempt of a person: person, attempt.
pub type Side = (Id, Id);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compare {
    /// The attempt that stays.
    pub first: Side,
    /// All finished attempts but the first.
    pub others: Vec<Side>,
    /// The one compared with.
    pub cursor: usize,
    /// Whether the reading has the focus.
    pub reading: bool,
    /// Its first line.
    pub scroll: usize,
}

impl Compare {
    /// Compares an attempt, at first with the one before it of the same person, else with somebody else's.
    #[must_use]
    pub fn with(book: &Book, first: Side) -> Self {
        let mut compare = Self { first, others: Vec::new(), cursor: 0, reading: false, scroll: 0 };
        compare.refresh(book);
        compare
    }

    /// Lists anew; the same person's attempts come first, newest first.
    pub fn refresh(&mut self, book: &Book) {
        let kept = self.second();
        let own = book.people().get(&self.first.0).into_iter();
        let mut rest: Vec<_> = book.people().values().filter(|p| p.id != self.first.0).collect();
        rest.sort_by_cached_key(|p| (Some(p.id) != book.settings().me, p.kind.rank(), collation(&p.name), p.id));
        self.others = own
            .chain(rest)
            .flat_map(|p| p.finished().into_iter().rev().map(|a| (p.id, a.id)).collect::<Vec<_>>())
            .filter(|side| *side != self.first)
            .collect();
        let same = kept.and_then(|k| self.others.iter().position(|o| *o == k));
        self.cursor = same.unwrap_or(self.cursor).min(self.others.len().saturating_sub(1));
    }

    /// The attempt compared with.
    #[must_use]
    pub fn second(&self) -> Option<Side> {
        self.others.get(self.cursor).copied()
    }

    /// Both sides, the older attempt of one person first, so that a change reads forward in time.
    #[must_use]
    pub fn sides(&self, book: &Book) -> Option<(Side, Side)> {
        let second = self.second()?;
        let day = |side| find(book, side).map(Attempt::day);
        let backward = self.first.0 == second.0 && day(second) < day(self.first);
        Some(if backward { (second, self.first) } else { (self.first, second) })
    }

    /// Compares with another one of the list.
    pub fn choose(&mut self, place: usize) {
        let place = place.min(self.others.len().saturating_sub(1));
        if place != self.cursor {
            self.scroll = 0;
        }
        self.cursor = place;
        self.reading = false;
    }

    /// Whether there are still two to compare.
    #[must_use]
    pub fn valid(&self, book: &Book) -> bool {
        find(book, self.first).is_some() && !self.others.is_empty()
    }

    pub fn act(&mut self, desk: &mut Desk, action: Action) -> BrainRoute {
        match action {
            Action::Open if !self.reading => self.reading = true,
            Action::NextPane | Action::PrevPane => self.reading = !self.reading,
            Action::Right => self.reading = true,
            Action::Left | Action::Back if self.reading => self.reading = false,
            Action::Back => return BrainRoute::Home,
            Action::Open => desk.request = Some(Request::Menu),
            Action::Brain(BrainVerb::Swap) => {
                if let Some(second) = self.second() {
                    let first = std::mem::replace(&mut self.first, second);
                    self.refresh(desk.book);
                    self.cursor = self.others.iter().position(|o| *o == first).unwrap_or(0);
                    self.scroll = 0;
                }
            }
            _ if self.reading => {
                self.scroll = crate::screen::scroll(self.scroll, action, desk.page_rows, desk.scroll_limit);
            }
            _ => self.choose(crate::screen::step_cursor(self.cursor, action, self.others.len(), desk.page_rows)),
        }
        BrainRoute::Stay
    }
}

/// The attempt of a side.
#[must_use]
pub fn find(book: &Book, side: Side) -> Option<&Attempt> {
    book.people().get(&side.0)?.attempts.iter().find(|a| a.id == side.1)
}
