//! The ledger keeps everything due in the book in order. A change of one customer costs only its own lines, whatever the size
//! of the book.

use jiff::civil::{Date, DateTime};

use crate::follow::{Changes, Followed, Follower, RecordChange};
use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use domain::person::Person;
use domain::settings::Limits;
use domain::today::class_promises::promises_due;
use domain::today::{Due, RANKS, account_due, person_due, praise_due, sort};
use domain::workshop::Workshop;

/// Groups of lines, one for each rank.
pub const GROUPS: usize = RANKS;

/// The lines, in groups by rank; and the book they were made from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ledger {
    groups: [Vec<Due>; GROUPS],
    accounts: Follower<Account>,
    people: Follower<Person>,
    classes: Follower<Workshop>,
    judged: Option<(Limits, Date)>,
    /// The lines that hang on the hour.
    praise: Vec<Due>,
}

impl Ledger {
    /// The lines of each group.
    #[must_use]
    pub const fn groups(&self) -> &[Vec<Due>; GROUPS] {
        &self.groups
    }

    /// The customers, by id.
    pub fn customers(&self) -> impl Iterator<Item = Id> {
        self.accounts.all().iter().map(|seen| seen.id)
    }

    /// The classes with their titles.
    pub fn classes(&self) -> impl Iterator<Item = (Id, &str)> {
        self.classes.all().iter().map(|seen| (seen.id, seen.record.title.as_str()))
    }

    /// Whether a line is there.
    #[must_use]
    pub fn has(&self, line: &Due) -> bool {
        let group = self.groups.get(usize::from(line.rank()));
        group.is_some_and(|group| group.binary_search_by_key(&line.sort_key(), Due::sort_key).is_ok())
    }

    /// Follows the book and the day; tells which customers, people and classes changed, some of them perhaps gone.
    pub fn update(&mut self, book: &Book, now: DateTime) -> Changes<Vec<Id>> {
        let changes = self.update_day(book, now.date());
        let praise: Vec<_> = self.people.all().iter().flat_map(|seen| praise_due(&seen.record, now)).collect();
        if praise == self.praise {
            return changes;
        }
        let before = std::mem::replace(&mut self.praise, praise.clone());
        let whose = |lines: &[Due]| lines.iter().filter_map(Due::person).collect::<Vec<_>>();
        let told = [whose(&before), whose(&praise)].concat();
        self.exchange(before, praise);
        match changes {
            Changes::Nothing => Changes::These(told),
            Changes::These(ids) => Changes::These([ids, told].concat()),
            Changes::Everything => Changes::Everything,
        }
    }

    /// Follows what hangs on the day.
    fn update_day(&mut self, book: &Book, today: Date) -> Changes<Vec<Id>> {
        let judged = Some((book.settings().limits, today));
        let anew = self.judged != judged;
        self.judged = judged;
        let accounts = self.accounts.look(book.accounts(), |_, _| ());
        let people = self.people.look(book.people(), |_, _| ());
        let classes = self.classes.look(book.workshops(), |_, _| ());
        if let (Changes::Nothing, Changes::Nothing, Changes::Nothing, false) = (&accounts, &people, &classes, anew) {
            return Changes::Nothing;
        }
        let limits = &book.settings().limits;
        let few = (accounts.few(), people.few(), classes.few());
        let ((Some(accounts), Some(people), Some(classes)), false) = (few, anew) else {
            self.fill(limits, today);
            return Changes::Everything;
        };
        let ours = people.iter().map(|change| change.id).chain(classes.iter().map(|change| change.id));
        let ids = accounts.iter().map(|change| change.id).chain(ours).collect();
        for RecordChange { id, before } in accounts {
            let lines = |seen: &Followed<Account, ()>| account_due(&seen.record, limits, today);
            let after = self.accounts.get(id).map(lines);
            self.exchange(before.as_ref().map(lines).unwrap_or_default(), after.unwrap_or_default());
        }
        for RecordChange { id, before } in people {
            let lines = |seen: &Followed<Person, ()>| person_due(&seen.record, today).into_iter().collect();
            let after = self.people.get(id).map(lines);
            self.exchange(before.as_ref().map(lines).unwrap_or_default(), after.unwrap_or_default());
        }
        for RecordChange { id, before } in classes {
            let lines = |seen: &Followed<Workshop, ()>| promises_due(&seen.record, today).into_iter().collect();
            let after = self.classes.get(id).map(lines);
            self.exchange(before.as_ref().map(lines).unwrap_or_default(), after.unwrap_or_default());
        }
        Changes::These(ids)
    }

    /// Lists everything in one pass.
    fn fill(&mut self, limits: &Limits, today: Date) {
        self.groups = Default::default();
        self.praise.clear();
        let customers = self.accounts.all().iter().flat_map(|seen| account_due(&seen.record, limits, today));
        let people = self.people.all().iter().filter_map(|seen| person_due(&seen.record, today));
        let classes = self.classes.all().iter().filter_map(|seen| promises_due(&seen.record, today));
        for line in customers.chain(people).chain(classes) {
            if let Some(group) = self.groups.get_mut(usize::from(line.rank())) {
                group.push(line);
            }
        }
        for group in &mut self.groups {
            sort(group);
        }
    }

    /// Takes lines out and puts others in; what is in both stays where it is.
    fn exchange(&mut self, mut before: Vec<Due>, mut after: Vec<Due>) {
        sort(&mut before);
        sort(&mut after);
        let mut after = after.into_iter().peekable();
        for line in before {
            while let Some(new) = after.next_if(|new| new.sort_key() < line.sort_key()) {
                self.put_in(new);
            }
            if after.next_if_eq(&line).is_none() {
                self.take_out(&line);
            }
        }
        after.for_each(|line| self.put_in(line));
    }

    fn put_in(&mut self, line: Due) {
        if let Some(group) = self.groups.get_mut(usize::from(line.rank())) {
            let at = group.partition_point(|other| other.sort_key() < line.sort_key());
            group.insert(at, line);
        }
    }

    fn take_out(&mut self, line: &Due) {
        if let Some(group) = self.groups.get_mut(usize::from(line.rank()))
            && let Ok(at) = group.binary_search_by_key(&line.sort_key(), Due::sort_key)
        {
            group.remove(at);
        }
    }
}
