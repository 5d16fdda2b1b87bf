//! Aliases stand on the wall in place of names: a badge for a person, a letter for a customer or a rival, a number for a
//! project. They are drawn at random, so that nobody can count through an alphabet or a list to a name. Whoever wears the badge
//! of a class goes by that, and nobody else by a number that stands on a badge.

use std::collections::BTreeMap;

use crate::follow::{Changes, Follower};
use domain::account::Account;
use domain::book::Book;
use domain::id::{Id, IdSource};
use domain::person::Person;
use domain::workshop::Workshop;
use jiff::civil::Date;

mod worn;

use worn::{highest, worn};

/// The aliases drawn so far. They stay while the program runs, so that an audience can follow.
#[derive(Debug, Clone)]
pub struct Aliases {
    source: IdSource,
    /// The badges of those who sit in front.
    worn: BTreeMap<Id, usize>,
    /// The numbers of everybody else.
    people: BTreeMap<Id, usize>,
    accounts: BTreeMap<Id, usize>,
    projects: BTreeMap<Id, usize>,
    /// By how a rival is written, without the case of letters.
    rivals: BTreeMap<String, usize>,
    seen: (Follower<Person>, Follower<Account>, Follower<Workshop>),
    /// The class in front and the day at the last draw.
    front: Option<(Option<Id>, Date)>,
}

impl Default for Aliases {
    fn default() -> Self {
        Self::new(0)
    }
}

impl Aliases {
    /// None drawn yet; the same seed draws the same.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            source: IdSource::new(seed),
            worn: BTreeMap::new(),
            people: BTreeMap::new(),
            accounts: BTreeMap::new(),
            projects: BTreeMap::new(),
            rivals: BTreeMap::new(),
            seen: <(Follower<Person>, Follower<Account>, Follower<Workshop>)>::default(),
            front: None,
        }
    }

    /// Draws an alias for everything in the book that has none, with a class in front on a day. A book that did not change costs
    /// a look.
    pub fn draw(&mut self, book: &Book, front: Option<Id>, today: Date) {
        let came = self.seen.0.look(book.people(), |_, _| ()) != Changes::Nothing;
        let sat = self.seen.2.look(book.workshops(), |_, _| ()) != Changes::Nothing;
        let turned = self.front.replace((front, today)) != Some((front, today));
        if came || sat || turned {
            self.draw_people(book, front, today);
        }
        if self.seen.1.look(book.accounts(), |_, _| ()) == Changes::Nothing {
            return;
        }
        draw(&mut self.source, &mut self.accounts, book.accounts().keys().copied(), 0);
        let projects = || book.accounts().values().flat_map(|account| &account.projects);
        draw(&mut self.source, &mut self.projects, projects().map(|project| project.id), 0);
        let rivals = projects().flat_map(|project| &project.competitors).map(|name| spelled(name));
        draw(&mut self.source, &mut self.rivals, rivals, 0);
    }

    /// A number that meanwhile stands on a badge is given up: two people by one number is worse than one by another.
    fn draw_people(&mut self, book: &Book, front: Option<Id>, today: Date) {
        self.worn = worn(book, front, today);
        let highest = highest(book);
        self.people.retain(|_, number| *number > highest);
        let others = book.people().keys().copied().filter(|id| !self.worn.contains_key(id));
        draw(&mut self.source, &mut self.people, others, highest);
    }

    /// The badge of a person.
    #[must_use]
    pub fn person(&self, id: Id) -> Option<usize> {
        self.worn.get(&id).or_else(|| self.people.get(&id)).copied()
    }

    /// The place of a customer among the aliases, from 1.
    #[must_use]
    pub fn account(&self, id: Id) -> Option<usize> {
        self.accounts.get(&id).copied()
    }

    /// The number of a project.
    #[must_use]
    pub fn project(&self, id: Id) -> Option<usize> {
        self.projects.get(&id).copied()
    }

    /// The place of a rival among the aliases, from 1.
    #[must_use]
    pub fn rival(&self, name: &str) -> Option<usize> {
        self.rivals.get(&spelled(name)).copied()
    }
}

/// How a rival is known again.
fn spelled(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Gives what has no alias the next ones behind all that were given and behind `taken`, in a random order.
fn draw<K: Ord>(source: &mut IdSource, aliases: &mut BTreeMap<K, usize>, all: impl Iterator<Item = K>, taken: usize) {
    let mut without: Vec<K> = all.filter(|key| !aliases.contains_key(key)).collect();
    without.sort();
    without.dedup();
    source.shuffle(&mut without);
    let first = aliases.values().max().map_or(taken, |last| taken.max(*last)) + 1;
    aliases.extend(without.into_iter().zip(first..));
}

/// The sign at a place of a series, counted from 1: a letter while there are any, then a number.
#[must_use]
pub fn sign(letters: &str, place: usize) -> String {
    let letter = place.checked_sub(1).and_then(|place| letters.chars().nth(place));
    letter.map_or_else(|| format!(" {place}"), String::from)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::*;
    use domain::person::PersonKind;
    use domain::project::Project;
    use domain::record::Record;
    use jiff::civil::date;

    const DAY: jiff::civil::Date = date(2026, 1, 5);

    /// A book of so many people, customers, projects and rivals, named in the order of the alphabet.
    fn book(count: usize) -> Book {
        let (mut ids, mut book) = (IdSource::new(1), Book::default());
        for place in 0..count {
            let name = format!("{place:03}");
            let person = Person::new(ids.next_id(), name.clone(), PersonKind::Trainee, DAY);
            book.put_unjournaled(Record::Person(Arc::new(person)));
            let mut account = Account::new(ids.next_id(), name.clone());
            let mut project = Project::new(ids.next_id(), name.clone(), DAY);
            project.competitors.push(format!("Rival {name}"));
            account.projects.push(project);
            book.put_unjournaled(Record::Account(Arc::new(account)));
        }
        book
    }

    fn badges(aliases: &Aliases, book: &Book) -> Vec<usize> {
        let mut people: Vec<_> = book.people().values().collect();
        people.sort_by_key(|person| person.name.clone());
        people.into_iter().map(|person| aliases.person(person.id).unwrap()).collect()
    }

    #[test]
    fn every_alias_is_drawn_once_and_follows_no_alphabet() {
        let book = book(30);
        let mut aliases = Aliases::new(7);
        aliases.draw(&book, None, DAY);
        let all = |of: Vec<usize>| assert_eq!(of.iter().copied().collect::<BTreeSet<_>>(), (1..=30).collect());
        let drawn = badges(&aliases, &book);
        assert!(!drawn.is_sorted() && !drawn.iter().rev().is_sorted());
        assert_ne!(drawn[..10], (1..=10).collect::<Vec<_>>());
        all(drawn);
        all(book.accounts().values().map(|a| aliases.account(a.id).unwrap()).collect());
        all(book.accounts().values().map(|a| aliases.project(a.projects[0].id).unwrap()).collect());
        all(book.accounts().values().map(|a| aliases.rival(&a.projects[0].competitors[0]).unwrap()).collect());
    }

    #[test]
    fn the_seed_draws_and_nothing_else() {
        let book = book(30);
        let drawn = |seed| {
            let mut aliases = Aliases::new(seed);
            aliases.draw(&book, None, DAY);
            badges(&aliases, &book)
        };
        assert_eq!(drawn(7), drawn(7));
        assert_ne!(drawn(7), drawn(8));
    }

    #[test]
    fn an_alias_stays_and_nobody_gets_one_that_was_somebody_elses() {
        let mut book = book(9);
        let mut aliases = Aliases::new(7);
        aliases.draw(&book, None, DAY);
        let before = badges(&aliases, &book);
        let gone = *book.people().keys().next().unwrap();
        let had = aliases.person(gone);
        book.remove_unjournaled(domain::record::RecordKey::Person(gone));
        let late = Person::new(IdSource::new(99).next_id(), "zzz".into(), PersonKind::Trainee, DAY);
        let id = late.id;
        book.put_unjournaled(Record::Person(Arc::new(late)));
        aliases.draw(&book, None, DAY);
        assert_eq!((aliases.person(gone), aliases.person(id)), (had, Some(10)));
        let after = badges(&aliases, &book);
        assert!(after.iter().filter(|alias| **alias <= 9).all(|alias| before.contains(alias)));
    }

    #[test]
    fn a_rival_is_known_again_however_it_is_written() {
        let book = book(3);
        let mut aliases = Aliases::default();
        aliases.draw(&book, None, DAY);
        assert_eq!(aliases.rival(" rival 001 "), aliases.rival("Rival 001"));
        assert_eq!(aliases.rival("nobody"), None);
    }

    #[test]
    fn a_series_goes_on_with_numbers_after_its_last_letter() {
        let signs: Vec<_> = (1..=28).map(|place| sign("甲乙丙", place)).collect();
        assert_eq!(signs[..4], ["甲", "乙", "丙", " 4"]);
        assert_eq!(signs.iter().collect::<BTreeSet<_>>().len(), 28);
    }
}
