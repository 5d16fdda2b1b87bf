//! Finds whose answer it is: by badge, or by a name as people compare names. Whoever cannot be told apart is never guessed.

use std::collections::HashMap;

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use text::parse::hand_in::Who;
use text::{name_key, same_name};
use words::{Say, roster as phrases};

/// Who was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meant {
    One(Id),
    /// Nobody has this badge.
    NoBadge(u16),
    /// Nobody on the roster is called so.
    Unknown(String),
    /// Several are called so.
    Several(String, Vec<Id>),
}

/// The people of a class by their names.
#[derive(Debug)]
pub(super) struct WhoIndex<'a> {
    class: &'a Workshop,
    names: HashMap<String, Vec<Id>>,
}

impl<'a> WhoIndex<'a> {
    /// Lays the names of a class out.
    pub(super) fn of(book: &Book, class: &'a Workshop) -> Self {
        let mut names: HashMap<_, Vec<_>> = HashMap::new();
        for seat in &class.roster {
            if let Some(person) = book.people().get(&seat.person) {
                names.entry(name_key(&person.name)).or_default().push(seat.person);
            }
        }
        Self { class, names }
    }

    /// Who is meant. A name that is a number is a badge.
    pub(super) fn find(&self, who: &Who) -> Meant {
        match who {
            Who::Badge(badge) => {
                self.class.badge(*badge).map_or(Meant::NoBadge(*badge), |seat| Meant::One(seat.person))
            }
            Who::Name(name) => match self.named(name) {
                [] => Meant::Unknown(name.clone()),
                [one] => Meant::One(*one),
                several => Meant::Several(name.clone(), several.to_vec()),
            },
        }
    }

    /// All who are called so.
    pub(super) fn named(&self, name: &str) -> &[Id] {
        self.names.get(&name_key(name)).map_or(&[], Vec::as_slice)
    }

    /// Why nobody is meant for certain; nothing where somebody is.
    pub(super) fn doubt(&self, meant: &Meant) -> Option<Say> {
        match meant {
            Meant::One(_) => None,
            Meant::NoBadge(badge) => Some(phrases::UNKNOWN_BADGE.with([&badge.to_string()])),
            Meant::Unknown(name) => Some(phrases::DOUBT_UNKNOWN.with([name])),
            Meant::Several(name, people) => {
                Some(phrases::NAMESAKES.args([name.as_str().into(), badges(self.class, people).into()]))
            }
        }
    }
}

/// The one person of that name who is in the book and not in the class.
pub(super) fn off_roster(book: &Book, class: &Workshop, name: &str) -> Option<Id> {
    let called = book.people().values().filter(|person| same_name(&person.name, name));
    let mut found = called.filter(|person| class.seat(person.id).is_none()).map(|person| person.id);
    found.next().filter(|_| found.next().is_none())
}

/// The badge of somebody, as told.
pub(super) fn badge(class: &Workshop, person: Id) -> Say {
    let badge = class.seat(person).and_then(|seat| seat.badge);
    badge.map_or_else(|| phrases::NO_BADGE.say(), |badge| phrases::BADGE_IS.with([&badge.to_string()]))
}

/// The badges of several, one behind the other.
fn badges(class: &Workshop, people: &[Id]) -> Say {
    let mut all = people.iter().map(|person| badge(class, *person));
    let first = all.next().unwrap_or_else(|| phrases::NO_BADGE.say());
    all.fold(first, |before, next| phrases::AND_BADGES.args([before.into(), next.into()]))
}

/// What somebody is called; nothing where they are gone.
pub(super) fn name_of(book: &Book, person: Id) -> String {
    book.people().get(&person).map(|person| person.name.clone()).unwrap_or_default()
}
