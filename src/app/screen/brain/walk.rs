//! This view walks a message around the four quadrants: which questions it answers, and what its listener will miss.

use super::customer::Customer;
use super::route::BrainRoute;
use super::verb::BrainVerb;
use crate::action::Action;
use crate::aim::Aim;
use crate::desk::Desk;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::wall::Private;
use domain::book::Book;
use domain::brain::estimate::Estimate;
use domain::brain::profile::{Band, Profile};
use domain::brain::walk::WalkAnswers;
use domain::contact::Contact;
use domain::course::questions;
use domain::id::Id;
use domain::quadrant::{PerQuadrant, Quadrant};
use text::find::collation;
use words::{action as labels, brain as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Walk,
    title: labels::SCOPE_WALK,
    rows: &[
        row("space x", Action::Toggle, labels::TICK, true),
        row("enter", Action::Open, labels::TICK, false),
        row("w", Action::Brain(BrainVerb::Listener), labels::LISTENER, true),
        row("c", Action::Clear, labels::CLEAR, true),
        row("esc", Action::Back, labels::BACK, true),
    ],
};

pub const LISTEN_KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Listen,
    title: labels::SCOPE_LISTEN,
    rows: &[
        row("enter space", Action::Open, labels::CHOOSE, true),
        row("w", Action::Brain(BrainVerb::Listener), labels::BACK, false),
        row("esc", Action::Back, labels::BACK, true),
    ],
};

/// Who listens to a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listener {
    /// Somebody on our side with a profile.
    Person(Id),
    /// A contact with an estimate: account, contact.
    Contact(Id, Id),
}

impl Listener {
    /// In which order the quadrants count with who listens: by the latest profile, or by the estimate; none where there is neither
    /// any more.
    #[must_use]
    pub fn ranks(self, book: &Book) -> Option<PerQuadrant<u8>> {
        match self {
            Self::Person(id) => Profile::score(book.people().get(&id)?.latest()?).map(|p| p.bands().map(Band::digit)),
            Self::Contact(account, id) => Estimate::of(book.accounts().get(&account)?.contact(id)?).listening_ranks(),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WalkAround {
    /// What the message answers.
    pub answers: WalkAnswers,
    /// The question under the cursor, 0 to 16.
    pub cursor: usize,
    /// Who listens; none in particular at first.
    pub listener: Option<Listener>,
    /// People with a profile, in the order of the list.
    pub people: Vec<Id>,
    /// Contacts with an estimate, in the order of the list: account, contact. Listed when the choice is opened,
    /// because reading every clue of a large book is not for every key.
    pub contacts: Vec<(Id, Id)>,
    /// Whether the listener is being chosen, and the row: 0 is nobody in particular.
    pub choosing: Option<usize>,
    /// Whether what is missed has the focus.
    pub reading: bool,
    /// Its first line.
    pub scroll: usize,
    /// The contact it was opened from, to go back to.
    pub from: Option<Customer>,
}

/// All questions in order.
#[must_use]
pub fn all() -> Vec<(Quadrant, u8)> {
    Quadrant::ALL.into_iter().flat_map(|q| (1..=questions(q)).map(move |n| (q, n))).collect()
}

impl WalkAround {
    /// Opens, for a message to a contact where one is given; the answers stay.
    pub fn begin(&mut self, book: &Book, from: Option<Customer>) {
        if let Some(from) = &from {
            // Too few clues leave nobody in particular, rather than whoever listened last.
            self.listener = Some(Listener::Contact(from.account, from.contact));
            (self.choosing, self.reading, self.scroll) = (None, false, 0);
        }
        self.from = from;
        self.refresh(book);
    }

    /// Lists who can listen anew.
    pub fn refresh(&mut self, book: &Book) {
        let kept = self.offered();
        let mut people: Vec<_> = book.people().values().filter(|p| p.latest().is_some()).collect();
        people.sort_by_cached_key(|p| (Some(p.id) != book.settings().me, collation(&p.name), p.id));
        self.people = people.into_iter().map(|p| p.id).collect();
        let open = self.choosing.is_some();
        self.contacts.retain(|(account, id)| open && Listener::Contact(*account, *id).ranks(book).is_some());
        self.listener = self.listener.filter(|listener| listener.ranks(book).is_some());
        let same = kept.and_then(|kept| self.listeners().iter().position(|one| *one == kept));
        let last = self.people.len() + self.contacts.len();
        self.choosing = self.choosing.map(|row| same.map_or(row, |place| place + 1).min(last));
    }

    /// Who is under the cursor of the choice; none at nobody in particular.
    fn offered(&self) -> Option<Listener> {
        self.listeners().get(self.choosing?.checked_sub(1)?).copied()
    }

    /// What the cursor is at.
    #[must_use]
    pub fn aim(&self) -> Aim {
        match self.offered() {
            Some(Listener::Person(id)) => Aim::record(id, 5),
            Some(Listener::Contact(account, id)) => Aim::record(account, 5).at(Some(id)),
            None => Aim::facet(5),
        }
    }

    /// Everybody who can listen, in the order of the list.
    #[must_use]
    pub fn listeners(&self) -> Vec<Listener> {
        let people = self.people.iter().map(|id| Listener::Person(*id));
        people.chain(self.contacts.iter().map(|(account, id)| Listener::Contact(*account, *id))).collect()
    }

    pub fn act(&mut self, desk: &mut Desk, action: Action) -> BrainRoute {
        match (action, self.choosing) {
            (Action::Back | Action::Brain(BrainVerb::Listener) | Action::NextPane | Action::PrevPane, Some(_)) => {
                self.choosing = None;
            }
            (Action::Back, None) if self.reading => self.reading = false,
            (Action::Back, None) => return if self.from.is_some() { BrainRoute::Customer } else { BrainRoute::Home },
            (Action::Open | Action::Toggle, Some(row)) => self.choose(row),
            (Action::Brain(BrainVerb::Listener), None) => self.choose_listener(desk),
            (Action::NextPane | Action::PrevPane, None) => self.reading = !self.reading,
            (Action::Left, None) => self.reading = false,
            (Action::Right, None) => self.reading = true,
            (Action::Open | Action::Toggle, None) => self.toggle(self.cursor),
            (Action::Clear, _) => {
                self.answers = WalkAnswers::default();
                desk.tell(phrases::CLEARED);
            }
            (_, Some(row)) => {
                let len = self.people.len() + self.contacts.len() + 1;
                self.choosing = Some(crate::screen::step_cursor(row, action, len, desk.page_rows));
            }
            (_, None) if self.reading => {
                self.scroll = crate::screen::scroll(self.scroll, action, desk.page_rows, desk.scroll_limit);
            }
            (_, None) => self.cursor = crate::screen::step_cursor(self.cursor, action, all().len(), desk.page_rows),
        }
        BrainRoute::Stay
    }

    fn choose_listener(&mut self, desk: &Desk) {
        self.contacts = if desk.wall.hides(Private::Estimate) { Vec::new() } else { contacts(desk.book) };
        let row = self.listener.and_then(|one| self.listeners().iter().position(|l| *l == one));
        self.choosing = Some(row.map_or(0, |r| r + 1));
    }

    /// Chooses who listens by row: 0 is nobody in particular.
    pub fn choose(&mut self, row: usize) {
        self.scroll = 0;
        self.listener = row.checked_sub(1).and_then(|r| self.listeners().get(r).copied());
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

/// Contacts with an estimate, by name; whoever was archived does not listen any more.
fn contacts(book: &Book) -> Vec<(Id, Id)> {
    let offered = |c: &&Contact| c.archived.is_none() && Estimate::of(c).listening_ranks().is_some();
    let all = book.accounts().values().flat_map(|a| a.contacts.iter().filter(offered).map(move |c| (a, c)));
    let mut found: Vec<_> = all.collect();
    found.sort_by_cached_key(|(a, c)| (collation(&c.name), collation(&a.name), c.id));
    found.into_iter().map(|(a, c)| (a.id, c.id)).collect()
}
