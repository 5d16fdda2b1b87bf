//! The walk-around: which questions a message answers, and what its listener will miss.

use super::turn::Turn;
use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::find::collation;
use crate::app::phrase::brain as words;
use crate::domain::book::Book;
use crate::domain::brain::profile::{Band, Profile};
use crate::domain::brain::walk::Answers;
use crate::domain::course::questions;
use crate::domain::id::Id;
use crate::domain::quadrant::{Quad, Quadrant};

/// State of the view.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Walk {
    /// What the message answers.
    pub answers: Answers,
    /// The question under the cursor, 0 to 16.
    pub cursor: usize,
    /// Who listens; none in particular at first.
    pub listener: Option<Id>,
    /// People with a profile, in the order of the list.
    pub people: Vec<Id>,
    /// Whether the listener is being chosen, and the row: 0 is nobody in particular.
    pub choosing: Option<usize>,
    /// Whether what is missed has the focus.
    pub reading: bool,
    /// Its first line.
    pub scroll: usize,
}

/// All questions in order.
#[must_use]
pub fn all() -> Vec<(Quadrant, u8)> {
    Quadrant::ALL.into_iter().flat_map(|q| (1..=questions(q)).map(move |n| (q, n))).collect()
}

impl Walk {
    /// Lists who can listen anew.
    pub fn refresh(&mut self, book: &Book) {
        let mut people: Vec<_> = book.people().values().filter(|p| p.latest().is_some()).collect();
        people.sort_by_cached_key(|p| (Some(p.id) != book.settings().me, collation(&p.name), p.id));
        self.people = people.into_iter().map(|p| p.id).collect();
        self.listener = self.listener.filter(|id| self.people.contains(id));
        self.choosing = self.choosing.map(|row| row.min(self.people.len()));
    }

    /// The bands of who listens.
    #[must_use]
    pub fn bands(&self, book: &Book) -> Option<Quad<Band>> {
        let person = book.people().get(&self.listener?)?;
        Profile::score(person.latest()?).map(|p| p.bands())
    }

    /// Does an action.
    pub fn act(&mut self, desk: &mut Desk, action: Action) -> Turn {
        match (action, self.choosing) {
            (Action::Back | Action::Listener | Action::NextPane | Action::PrevPane, Some(_)) => self.choosing = None,
            (Action::Back, None) if self.reading => self.reading = false,
            (Action::Back, None) => return Turn::Home,
            (Action::Open | Action::Toggle, Some(row)) => self.choose(row),
            (Action::Listener, None) => self.begin_choice(),
            (Action::NextPane | Action::PrevPane, None) => self.reading = !self.reading,
            (Action::Left, None) => self.reading = false,
            (Action::Right, None) => self.reading = true,
            (Action::Open | Action::Toggle, None) => self.toggle(self.cursor),
            (Action::Clear, _) => {
                self.answers = Answers::default();
                desk.tell(words::CLEARED);
            }
            (_, Some(row)) => {
                self.choosing = Some(crate::app::screen::step(row, action, self.people.len() + 1, desk.page));
            }
            (_, None) if self.reading => {
                self.scroll = crate::app::screen::scroll(self.scroll, action, desk.page, desk.limit);
            }
            (_, None) => self.cursor = crate::app::screen::step(self.cursor, action, all().len(), desk.page),
        }
        Turn::Stay
    }

    fn begin_choice(&mut self) {
        let row = self.listener.and_then(|id| self.people.iter().position(|p| *p == id));
        self.choosing = Some(row.map_or(0, |r| r + 1));
    }

    /// Chooses who listens by row: 0 is nobody in particular.
    pub fn choose(&mut self, row: usize) {
        self.scroll = 0;
        self.listener = row.checked_sub(1).and_then(|r| self.people.get(r).copied());
        self.choosing = None;
    }

    /// Answers a question by its place, or takes the answer back.
    pub fn toggle(&mut self, place: usize) {
        if let Some((quadrant, number)) = all().get(place).copied() {
            self.cursor = place;
            self.answers.toggle(quadrant, number);
        }
    }
}
