//! The debts are what every customer owes as of a day, kept in step with the book: a change of one customer costs only its own sum,
//! and another day or basis one pass over what was open when.

use std::sync::Arc;

use jiff::civil::Date;

use super::owed::Owed;
use crate::follow::{Changes, Follower};
use domain::account::Account;
use domain::book::Book;
use domain::credit::ageing::spans::DebtSpans;
use domain::credit::ageing::{AgeingBasis, Debt};
use domain::id::Id;
use text::find::collation;

/// What every customer owes, and the records it was worked out from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Debts {
    accounts: Follower<Account, KeptDebt>,
    judged: Option<(Date, AgeingBasis)>,
}

/// What a customer owes, with what it owes on any other day.
#[derive(Debug, Clone, PartialEq)]
struct KeptDebt {
    /// None where it has to be worked out from the invoices each time.
    spans: Option<DebtSpans>,
    owed: Owed,
    /// How the name sounds, by which names are put in order.
    sound: Box<str>,
}

/// A customer with what it owes.
#[derive(Debug, Clone, Copy)]
pub struct Owing<'a> {
    /// Which customer: thousands of records are not touched only to be asked that.
    pub id: Id,
    pub account: &'a Account,
    pub owed: &'a Owed,
    /// How the name sounds, by which names are put in order.
    pub sound: &'a str,
}

impl Debts {
    /// Follows the book, the day and the basis; tells whether anything may be another.
    pub fn update(&mut self, book: &Book, day: Date, basis: AgeingBasis) -> bool {
        let judged = Some((day, basis));
        let anew = self.judged.is_some() && self.judged != judged;
        self.judged = judged;
        let make = |account: &Arc<Account>| {
            let spans = DebtSpans::of(account);
            let owed = owed(account, spans.as_ref(), (day, basis));
            KeptDebt { spans, owed, sound: collation(&account.name).into() }
        };
        let began = self.accounts.begin(book.accounts(), make);
        let changes = self.accounts.look(book.accounts(), |account, _| make(account));
        if began {
            return true;
        }
        if anew {
            self.accounts.make_anew(|account, kept| kept.owed = owed(account, kept.spans.as_ref(), (day, basis)));
        }
        anew || changes != Changes::Nothing
    }

    /// What a customer owes.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<Debt> {
        self.accounts.get(id).map(|seen| seen.made.owed.debt())
    }

    /// Everybody, by id; who owes nothing too.
    pub fn all(&self) -> impl Iterator<Item = Owing<'_>> {
        let all = self.accounts.all().iter();
        all.map(|seen| Owing { id: seen.id, account: &seen.record, owed: &seen.made.owed, sound: &seen.made.sound })
    }
}

fn owed(account: &Account, spans: Option<&DebtSpans>, (day, basis): (Date, AgeingBasis)) -> Owed {
    match spans {
        Some(spans) => Owed::Counted(spans.as_of(day, basis)),
        None => Owed::Exact(Box::new(Debt::of(account, day, basis))),
    }
}
