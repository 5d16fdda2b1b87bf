//! The debts are what every customer owes as of a day, kept in step with the book: a change of one customer costs only its own sum.

use std::sync::Arc;

use jiff::civil::Date;

use crate::follow::{Changes, Follower};
use domain::account::Account;
use domain::book::Book;
use domain::credit::ageing::{AgeingBasis, Debt};
use domain::id::Id;

/// What every customer owes, and the records it was worked out from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Debts {
    accounts: Follower<Account, Debt>,
    judged: Option<(Date, AgeingBasis)>,
}

impl Debts {
    /// Follows the book, the day and the basis; tells whether anything may be another.
    pub fn update(&mut self, book: &Book, day: Date, basis: AgeingBasis) -> bool {
        let judged = Some((day, basis));
        let anew = self.judged.is_some() && self.judged != judged;
        self.judged = judged;
        let changes = self.accounts.look(book.accounts(), |account, _| Debt::of(account, day, basis));
        if anew {
            for seen in self.accounts.all_mut() {
                seen.made = Debt::of(&seen.record, day, basis);
            }
        }
        anew || changes != Changes::Nothing
    }

    /// What a customer owes.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<&Debt> {
        self.accounts.get(id).map(|seen| &seen.made)
    }

    /// Everybody with open money or a credit, by id.
    pub fn owing(&self) -> impl Iterator<Item = (&Arc<Account>, &Debt)> {
        self.accounts.all().iter().filter(|seen| !seen.made.is_settled()).map(|seen| (&seen.record, &seen.made))
    }
}
