//! The ledger keeps the people in their order and the sums of each in step with the book. A change of one customer costs only its own
//! sums.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::follow::{Changes, Follower};
use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use domain::person::{Person, PersonKind};
use domain::settings::Limits;
use domain::team::tally::{RepTally, account_tally, drill_tally};
use text::find::collation;

/// The people, the sums, and the book they were made from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TeamLedger {
    accounts: Follower<Account, BTreeMap<Id, RepTally>>,
    people: Follower<Person, String>,
    judged: Option<(Limits, Date)>,
    me: Option<Id>,
    order: Vec<Id>,
    trainees: usize,
    tallies: BTreeMap<Id, RepTally>,
}

impl TeamLedger {
    /// The people: me first, then colleagues, then trainees, each by name.
    #[must_use]
    pub fn order(&self) -> &[Id] {
        &self.order
    }

    /// How many of the last in the order are trainees.
    #[must_use]
    pub const fn trainees(&self) -> usize {
        self.trainees
    }

    /// What the records say of somebody.
    #[must_use]
    pub fn tally(&self, person: Id) -> RepTally {
        self.tallies.get(&person).copied().unwrap_or_default()
    }

    /// Follows the book and the day.
    pub fn update(&mut self, book: &Book, today: Date) {
        let (limits, me) = (book.settings().limits, book.settings().me);
        let judged = Some((limits, today));
        if self.judged != judged {
            self.accounts = Follower::default();
        }
        let accounts = self.accounts.look(book.accounts(), |account, _| account_tally(account, &limits, today));
        let people = self.people.look(book.people(), |person, before| match before {
            Some(before) if before.record.name == person.name => before.made.clone(),
            _ => collation(&person.name),
        });
        let same = (self.judged, self.me) == (judged, me);
        if let (Changes::Nothing, Changes::Nothing, true) = (&accounts, &people, same) {
            return;
        }
        (self.judged, self.me) = (judged, me);
        self.list();
        self.sum(today);
    }

    fn list(&mut self) {
        let mut people: Vec<_> = self.people.all().iter().collect();
        let rank = |id| u8::from(self.me != Some(id));
        people.sort_by_key(|seen| (rank(seen.id), seen.record.kind.rank(), &seen.made, seen.id));
        self.order = people.iter().map(|seen| seen.id).collect();
        let trainee = |id: &&Id| {
            self.me != Some(**id) && self.people.get(**id).is_some_and(|seen| seen.record.kind == PersonKind::Trainee)
        };
        self.trainees = self.order.iter().filter(trainee).count();
    }

    fn sum(&mut self, today: Date) {
        self.tallies = self.people.all().iter().map(|seen| (seen.id, drill_tally(&seen.record, today))).collect();
        for (owner, tally) in self.accounts.all().iter().flat_map(|seen| &seen.made) {
            // Somebody who is gone has no sums.
            if let Some(sum) = self.tallies.get_mut(owner) {
                sum.add(tally);
            }
        }
    }
}
