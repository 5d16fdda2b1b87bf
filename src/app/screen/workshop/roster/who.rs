//! Finds whose answer it is: by badge, or by a name as people compare names. Whoever cannot be told apart is never guessed.

use std::collections::{HashMap, HashSet};

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use text::name_key;
use text::parse::hand_in::Who;
use words::{Arg, Say, roster as phrases};

/// Who was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meant {
    One(Id),
    /// Nobody on the roster is called so.
    Unknown(String),
    Unclear(UnclearSender),
}

/// Why nobody is meant for certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum UnclearSender {
    /// Nobody has this badge.
    NoBadge(u16),
    /// Several wear this badge.
    SharedBadge(u16),
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
    /// Everybody of the book who is not in the class.
    others: HashMap<String, Vec<Id>>,
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
        let seated: HashSet<Id> = class.roster.iter().map(|seat| seat.person).collect();
        let mut others: HashMap<_, Vec<_>> = HashMap::new();
        for person in book.people().values().filter(|person| !seated.contains(&person.id)) {
            others.entry(name_key(&person.name)).or_default().push(person.id);
        }
        Self { book, class, people, names, others }
    }

    /// The one person of that name who is in the book and not in the class.
    pub(super) fn off_roster(&self, name: &str) -> Option<Id> {
        match self.others.get(&name_key(name)).map(Vec::as_slice) {
            Some([one]) => Some(*one),
            _ => None,
        }
    }

    /// Whether anybody of the book is called so.
    pub(super) fn knows(&self, name: &str) -> bool {
        let key = name_key(name);
        self.names.contains_key(&key) || self.others.contains_key(&key)
    }

    /// Who is meant. A name that is a number is a badge.
    pub(super) fn find(&self, who: &Who) -> Meant {
        match who {
            Who::Badge(badge) => self.wearing(*badge),
            Who::Name(name) => self.called(name),
            // Somebody may be called so, figure and all.
            Who::BadgeAndName { typed, .. } if !self.named(typed).is_empty() => self.called(typed),
            Who::BadgeAndName { badge, name, .. } => {
                let mut so_called = self.class.wearers(*badge).filter(|person| self.named(name).contains(person));
                match (so_called.next(), so_called.next(), self.wearing(*badge)) {
                    (Some(person), None, _) => Meant::One(person),
                    (None, _, Meant::One(person)) => {
                        Meant::Unclear(UnclearSender::Disagree(*badge, person, name.clone()))
                    }
                    (.., meant) => meant,
                }
            }
        }
    }

    fn wearing(&self, badge: u16) -> Meant {
        let mut worn = self.class.wearers(badge);
        match (worn.next(), worn.next()) {
            (None, _) => Meant::Unclear(UnclearSender::NoBadge(badge)),
            (Some(person), None) => Meant::One(person),
            (Some(_), Some(_)) => Meant::Unclear(UnclearSender::SharedBadge(badge)),
        }
    }

    fn called(&self, name: &str) -> Meant {
        match self.named(name) {
            [] => Meant::Unknown(name.to_owned()),
            [one] => Meant::One(*one),
            several => Meant::Unclear(UnclearSender::Several(name.to_owned(), several.to_vec())),
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

    /// Why nobody is meant for certain, in words.
    pub(super) fn doubt(&self, unclear: &UnclearSender) -> Say {
        match unclear {
            UnclearSender::NoBadge(badge) => phrases::UNKNOWN_BADGE.with([&badge.to_string()]),
            UnclearSender::SharedBadge(badge) => {
                let all = all_called(self.book, self.class.wearers(*badge));
                phrases::DOUBT_SHARED.args([badge.to_string().into(), all.into()])
            }
            UnclearSender::Several(name, people) => namesakes(self.class, name, people),
            UnclearSender::Disagree(badge, person, name) => {
                let other = Arg::Person(*person, name_of(self.book, *person));
                phrases::DISAGREE.args([badge.to_string().into(), other, name.as_str().into()])
            }
        }
    }
}

/// The only one of a class whose name stands in words; none where nobody's does, or several do.
pub(super) fn only_named(book: &Book, class: &Workshop, words: &str) -> Option<Id> {
    let words = name_key(words);
    let seated = class.roster.iter().filter_map(|seat| book.people().get(&seat.person));
    let mut named = seated.map(|person| (person.id, name_key(&person.name))).filter(|(_, name)| names(&words, name));
    let first = named.next()?;
    named.next().is_none().then_some(first.0)
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

/// What several people are called, one behind the other.
pub fn all_called(book: &Book, people: impl IntoIterator<Item = Id>) -> Say {
    let called = people.into_iter().map(|person| phrases::CALLED.args([Arg::Person(person, name_of(book, person))]));
    let all = called.reduce(|before, next| phrases::AND_BADGES.args([before.into(), next.into()]));
    all.unwrap_or_else(|| phrases::CALLED.with([""]))
}

/// What somebody is called; nothing where they are gone.
pub(super) fn name_of(book: &Book, person: Id) -> String {
    book.people().get(&person).map(|person| person.name.clone()).unwrap_or_default()
}
