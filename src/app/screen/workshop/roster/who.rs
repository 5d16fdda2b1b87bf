//! Finds whose answer it is: by badge, or by a name as people compare names. Whoever cannot be told apart is never guessed.

use std::collections::HashMap;

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use text::parse::hand_in::Who;
use text::{name_key, same_name};
use words::{Arg, Say, roster as phrases};

/// Who was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meant {
    One(Id),
    /// Nobody has this badge.
    NoBadge(u16),
    /// Nobody on the roster is called so.
    Unknown(String),
    /// The badge is somebody else's than the name.
    Disagree(u16, Id, String),
    /// Several are called so.
    Several(String, Vec<Id>),
}

/// The people of a class by their names.
#[derive(Debug)]
pub(super) struct WhoIndex<'a> {
    book: &'a Book,
    class: &'a Workshop,
    /// Everybody with the name as it is compared, in the order of the roster.
    people: Vec<(Id, String)>,
    names: HashMap<String, Vec<Id>>,
}

impl<'a> WhoIndex<'a> {
    /// Lays the names of a class out.
    pub(super) fn of(book: &'a Book, class: &'a Workshop) -> Self {
        let mut names: HashMap<_, Vec<_>> = HashMap::new();
        let mut people = Vec::new();
        for seat in &class.roster {
            if let Some(person) = book.people().get(&seat.person) {
                let key = name_key(&person.name);
                people.push((seat.person, key.clone()));
                names.entry(key).or_default().push(seat.person);
            }
        }
        Self { book, class, people, names }
    }

    /// Who is meant. A name that is a number is a badge.
    pub(super) fn find(&self, who: &Who) -> Meant {
        match who {
            Who::Badge(badge) => {
                self.class.badge(*badge).map_or(Meant::NoBadge(*badge), |seat| Meant::One(seat.person))
            }
            Who::Name(name) => self.called(name),
            // Somebody may be called so, figure and all.
            Who::BadgeAndName { typed, .. } if !self.named(typed).is_empty() => self.called(typed),
            Who::BadgeAndName { badge, name, .. } => match self.class.badge(*badge) {
                None => Meant::NoBadge(*badge),
                Some(seat) if self.named(name).contains(&seat.person) => Meant::One(seat.person),
                Some(seat) => Meant::Disagree(*badge, seat.person, name.clone()),
            },
        }
    }

    fn called(&self, name: &str) -> Meant {
        match self.named(name) {
            [] => Meant::Unknown(name.to_owned()),
            [one] => Meant::One(*one),
            several => Meant::Several(name.to_owned(), several.to_vec()),
        }
    }

    /// Somebody else of the class whose name stands in words.
    pub(super) fn other_named(&self, words: &str, meant: Id) -> Option<Id> {
        let words = name_key(words);
        let own = self.people.iter().find(|(person, _)| *person == meant).map_or("", |(_, name)| name);
        let other = |(_, name): &&(Id, String)| !own.contains(name.as_str()) && names(&words, name);
        self.people.iter().find(other).map(|(person, _)| *person)
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
            Meant::Several(name, people) => Some(namesakes(self.class, name, people)),
            Meant::Disagree(badge, person, name) => {
                let other = Arg::Person(*person, name_of(self.book, *person));
                Some(phrases::DISAGREE.args([badge.to_string().into(), other, name.as_str().into()]))
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

/// The badge of somebody, if there is one yet.
pub(super) fn badge(class: &Workshop, person: Id) -> Option<u16> {
    class.seat(person).and_then(|seat| seat.badge)
}

/// That several are called so: by their badges, or that some have none yet.
fn namesakes(class: &Workshop, name: &str, people: &[Id]) -> Say {
    let badges: Vec<u16> = people.iter().filter_map(|person| badge(class, *person)).collect();
    let bare = people.len() - badges.len();
    let mut told = badges.iter().map(|badge| phrases::BADGE_IS.with([&badge.to_string()]));
    match told.next().filter(|_| bare == 0) {
        None => phrases::NAMESAKES_BARE.with([name, &bare.to_string()]),
        Some(first) => {
            let all = told.fold(first, |before, next| phrases::AND_BADGES.args([before.into(), next.into()]));
            phrases::NAMESAKES.args([name.into(), all.into()])
        }
    }
}

/// Whether a name stands in words: a Latin one only as words of its own. One letter alone names nobody.
fn names(words: &str, name: &str) -> bool {
    let latin = |ch: Option<char>| ch.is_some_and(|ch| ch.is_alphanumeric() && !text::is_han(ch));
    let inside = |at: usize| {
        let (before, from) = words.split_at_checked(at).unwrap_or_default();
        let behind = from.get(name.len()..).unwrap_or_default();
        let starts = latin(name.chars().next()) && latin(before.chars().next_back());
        let ends = latin(name.chars().next_back()) && latin(behind.chars().next());
        !starts && !ends
    };
    name.chars().nth(1).is_some() && words.match_indices(name).any(|(at, _)| inside(at))
}

/// What somebody is called; nothing where they are gone.
pub(super) fn name_of(book: &Book, person: Id) -> String {
    book.people().get(&person).map(|person| person.name.clone()).unwrap_or_default()
}
