//! The asks are the parts of invoices on the ladder, of every customer, kept in step with the book: a change of one customer costs
//! only its own lines and a sort.

use jiff::civil::Date;

use crate::follow::{Changes, Follower};
use domain::account::Account;
use domain::book::Book;
use domain::collection::CollectionRung;
use domain::credit::ladder::{LadderLine, LadderPlace, ladder};
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::invoice::{Invoice, OverdueCause};
use domain::money::Money;
use domain::project::{Project, ProjectKey};

/// A part of an invoice on the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    pub key: ProjectKey,
    pub invoice: Id,
    /// Which instalment; none for the rest.
    pub instalment: Option<Id>,
    /// Days late; negative ahead.
    pub days: i32,
    pub due: Date,
    /// What is still to come in.
    pub left: Money,
    pub rung: CollectionRung,
    pub place: LadderPlace,
    pub cause: Option<OverdueCause>,
    owner: Option<Id>,
}

impl Ask {
    fn of(account: Id, line: &LadderLine) -> Self {
        let part = &line.part;
        Self {
            key: ProjectKey { account, project: part.project.id },
            invoice: part.invoice.id,
            instalment: part.instalment,
            days: line.days,
            due: part.due,
            left: part.left,
            rung: line.rung,
            place: line.place,
            cause: part.invoice.cause,
            owner: part.project.owner,
        }
    }

    /// Whether another line is about the same part.
    #[must_use]
    pub fn same_part(&self, other: &Self) -> bool {
        (self.key, self.invoice, self.instalment) == (other.key, other.invoice, other.instalment)
    }

    /// The customer's project and the invoice.
    #[must_use]
    pub fn find<'a>(&self, book: &'a Book) -> Option<(&'a Account, &'a Project, &'a Invoice)> {
        let (account, project) = book.project(self.key)?;
        Some((account, project, project.invoices.iter().find(|invoice| invoice.id == self.invoice)?))
    }

    /// What is to be asked for first, the highest rung first, the oldest first.
    fn sort_key(&self) -> impl Ord + use<> {
        let group = match self.place {
            LadderPlace::Ask => 0,
            LadderPlace::Disputed => 1,
            LadderPlace::Promised(_) => 2,
            LadderPlace::Taken(_) => 3,
        };
        (group, std::cmp::Reverse(self.rung), self.due, self.key, self.invoice, self.instalment)
    }
}

/// Whose lines are looked at: of whom on our side, and of which customer where it is one.
pub type Whose = (OwnerFilter, Option<Id>);

/// The lines shown, and the records they were made from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Asks {
    pub rows: Vec<Ask>,
    /// How many are to be asked for, and what they come to.
    pub to_ask: (usize, Money),
    accounts: Follower<Account, Vec<Ask>>,
    laid: Option<(Date, Whose)>,
}

impl Asks {
    /// Follows the book, the day and whose projects are looked at; tells whether the rows were laid out anew.
    pub fn update(&mut self, book: &Book, today: Date, (owner, of): Whose) -> bool {
        let make = |account: &Account| ladder(account, today).iter().map(|line| Ask::of(account.id, line)).collect();
        let changes = self.accounts.look(book.accounts(), |account, _| make(account));
        let before = self.laid.replace((today, (owner, of)));
        if before.is_some_and(|(day, _)| day != today) {
            self.accounts.make_anew(|account, asks| *asks = make(account));
        }
        if changes == Changes::Nothing && before == self.laid {
            return false;
        }
        let all = self.accounts.all().iter().flat_map(|seen| &seen.made);
        self.rows =
            all.filter(|ask| owner.matches(ask.owner) && of.is_none_or(|id| ask.key.account == id)).copied().collect();
        self.rows.sort_by_cached_key(Ask::sort_key);
        let asked = self.rows.iter().filter(|ask| ask.place == LadderPlace::Ask);
        self.to_ask =
            asked.fold((0, Money::default()), |(count, sum), ask| (count + 1, Money(sum.0.saturating_add(ask.left.0))));
        true
    }
}
