//! The ledger keeps what of time and people really went into each stance, in step with the book.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive as _;

use crate::follow::{Changes, Follower};
use domain::account::Account;
use domain::book::Book;
use domain::channel::segment::Segment;
use domain::channel::spread::{StanceSpread, account_owners, account_time, people_spread};
use domain::id::Id;
use domain::resource::{Resource, ResourcePlan};
use domain::settings::ChannelLimits;
use domain::stance::Stance;

/// What went into a customer.
#[derive(Debug, Clone, PartialEq)]
struct AccountLoad {
    time: StanceSpread,
    owners: Vec<Option<Id>>,
    stance: Option<Stance>,
}

impl AccountLoad {
    fn of(account: &Account, limits: &ChannelLimits, today: Date) -> Self {
        Self {
            time: account_time(account, limits, today),
            owners: account_owners(account).collect(),
            stance: limits.segment_of(account, today).map(Segment::stance),
        }
    }

    /// What of a resource went into the customer for a stance: tenths of time, or projects somebody owns. Of money nobody knows.
    fn get(&self, resource: Resource, stance: Stance) -> u32 {
        match resource {
            Resource::Time => self.time.get(stance).to_u32().unwrap_or(u32::MAX),
            Resource::People if self.stance == Some(stance) => {
                u32::try_from(self.owners.iter().flatten().count()).unwrap_or(u32::MAX)
            }
            Resource::People | Resource::Money => 0,
        }
    }
}

/// What really went where, of all customers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ResourceLedger {
    seen: Follower<Account, Arc<AccountLoad>>,
    judged: Option<(Date, ChannelLimits)>,
    pub plan: ResourcePlan,
    /// Time, people, money.
    pub actual: [StanceSpread; Resource::ALL.len()],
    /// Projects that are not closed and that nobody owns.
    pub ownerless: usize,
}

impl ResourceLedger {
    /// Follows the book and the day.
    pub fn update(&mut self, book: &Book, today: Date) {
        let limits = book.settings().channel;
        let anew = self.judged != Some((today, limits));
        if anew {
            self.seen = Follower::default();
            self.judged = Some((today, limits));
        }
        self.plan = book.settings().resources;
        self.actual[Resource::Money as usize] = self.plan.spent.spread();
        let look = self.seen.look(book.accounts(), |account, _| Arc::new(AccountLoad::of(account, &limits, today)));
        if anew || look != Changes::Nothing {
            self.add_up();
        }
    }

    fn add_up(&mut self) {
        let mut time = StanceSpread::default();
        for seen in self.seen.all() {
            time.add_all(&seen.made.time);
        }
        let loads = || self.seen.all().iter().map(|seen| &seen.made);
        let projects = || loads().flat_map(|load| load.owners.iter().map(|owner| (*owner, load.stance)));
        self.ownerless = projects().filter(|(owner, _)| owner.is_none()).count();
        let people = people_spread(projects());
        self.actual[Resource::Time as usize] = time;
        self.actual[Resource::People as usize] = people;
    }

    /// What of a resource really went where.
    #[must_use]
    pub const fn actual(&self, resource: Resource) -> &StanceSpread {
        &self.actual[resource as usize]
    }

    /// What of a resource went into each customer for a stance.
    #[must_use]
    pub fn loads(&self, resource: Resource, stance: Stance) -> BTreeMap<Id, u32> {
        let of = |load: &AccountLoad| load.get(resource, stance);
        let loads = self.seen.all().iter().map(|seen| (seen.id, of(&seen.made)));
        loads.filter(|(_, load)| *load > 0).collect()
    }

    /// Whether a customer has a stance today.
    #[must_use]
    pub fn has_customer(&self, stance: Stance) -> bool {
        self.seen.all().iter().any(|seen| seen.made.stance == Some(stance))
    }

    /// How many customers the book has.
    #[must_use]
    pub fn all(&self) -> usize {
        self.seen.all().len()
    }
}
