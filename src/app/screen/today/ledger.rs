//! Everything due in the book, kept in order: a change of one customer costs its own lines only, whatever the size of the book.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use domain::person::Person;
use domain::settings::Limits;
use domain::today::{Due, account_due, person_due, sort};

/// Groups of lines, one for each rank of `DueKind`.
pub const GROUPS: usize = 12;

/// So many changed records are renewed one by one; for more everything is listed anew.
const INCREMENTAL_LIMIT: usize = 32;

/// What a look at the book found changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LedgerNews {
    /// Nothing.
    Nothing,
    /// These customers and people, some of them perhaps gone.
    These(Vec<Id>),
    /// Too much to tell.
    All,
}

/// The lines, in groups by rank; and the book they were made from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ledger {
    groups: [Vec<Due>; GROUPS],
    accounts: BTreeMap<Id, Arc<Account>>,
    people: BTreeMap<Id, Arc<Person>>,
    judged: Option<(Limits, Date)>,
}

impl Ledger {
    /// The lines of each group.
    #[must_use]
    pub const fn groups(&self) -> &[Vec<Due>; GROUPS] {
        &self.groups
    }

    /// The customers, by id.
    pub fn customers(&self) -> impl Iterator<Item = Id> {
        self.accounts.keys().copied()
    }

    /// Whether a line is there.
    #[must_use]
    pub fn has(&self, line: &Due) -> bool {
        let group = self.groups.get(usize::from(line.kind.rank()));
        group.is_some_and(|group| group.binary_search_by_key(&line.sort_key(), Due::sort_key).is_ok())
    }

    /// Follows the book and the day; tells what changed.
    pub fn update(&mut self, book: &Book, today: Date) -> LedgerNews {
        let judged = Some((book.settings().limits, today));
        if self.judged != judged {
            self.judged = judged;
            self.anew(book, today);
            return LedgerNews::All;
        }
        let (accounts, people) = (changed(&self.accounts, book.accounts()), changed(&self.people, book.people()));
        if accounts.is_empty() && people.is_empty() {
            return LedgerNews::Nothing;
        }
        if accounts.len() + people.len() > INCREMENTAL_LIMIT {
            self.anew(book, today);
            return LedgerNews::All;
        }
        let limits = &book.settings().limits;
        for id in &accounts {
            let lines = |account: &Arc<Account>| account_due(account, limits, today);
            let before = replace(&mut self.accounts, book.accounts(), *id).as_ref().map(lines);
            let after = book.accounts().get(id).map(lines);
            self.exchange(before.unwrap_or_default(), after.unwrap_or_default());
        }
        for id in &people {
            let lines = |person: &Arc<Person>| person_due(person, today).into_iter().collect();
            let before = replace(&mut self.people, book.people(), *id).as_ref().map(lines);
            let after = book.people().get(id).map(lines);
            self.exchange(before.unwrap_or_default(), after.unwrap_or_default());
        }
        LedgerNews::These([accounts, people].concat())
    }

    /// Lists everything in one pass.
    fn anew(&mut self, book: &Book, today: Date) {
        self.accounts.clone_from(book.accounts());
        self.people.clone_from(book.people());
        self.groups = Default::default();
        let limits = &book.settings().limits;
        let customers = book.accounts().values().flat_map(|account| account_due(account, limits, today));
        let people = book.people().values().filter_map(|person| person_due(person, today));
        for line in customers.chain(people) {
            if let Some(group) = self.groups.get_mut(usize::from(line.kind.rank())) {
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
        if let Some(group) = self.groups.get_mut(usize::from(line.kind.rank())) {
            let at = group.partition_point(|other| other.sort_key() < line.sort_key());
            group.insert(at, line);
        }
    }

    fn take_out(&mut self, line: &Due) {
        if let Some(group) = self.groups.get_mut(usize::from(line.kind.rank()))
            && let Ok(at) = group.binary_search_by_key(&line.sort_key(), Due::sort_key)
        {
            group.remove(at);
        }
    }
}

/// The records that came, went, or are not the same any more.
fn changed<T>(known: &BTreeMap<Id, Arc<T>>, now: &BTreeMap<Id, Arc<T>>) -> Vec<Id> {
    let mut old = known.iter().peekable();
    let mut found = Vec::new();
    for (id, record) in now {
        while let Some((gone, _)) = old.next_if(|(other, _)| *other < id) {
            found.push(*gone);
        }
        let before = old.next_if(|(other, _)| *other == id);
        if before.is_none_or(|(_, before)| !Arc::ptr_eq(before, record)) {
            found.push(*id);
        }
    }
    found.extend(old.map(|(id, _)| *id));
    found
}

/// Takes a record over as it is now; hands back the one before.
fn replace<T>(known: &mut BTreeMap<Id, Arc<T>>, now: &BTreeMap<Id, Arc<T>>, id: Id) -> Option<Arc<T>> {
    match now.get(&id) {
        Some(record) => known.insert(id, record.clone()),
        None => known.remove(&id),
    }
}
