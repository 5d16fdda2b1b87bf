//! The table is the customers with open money that the filters leave, in the order that is asked for, and what they and those who
//! have paid come to: days sales outstanding, what came in and whose word was kept are told of all of them.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::debts::{Debts, Owing};
use super::owed::Owed;
use crate::catalogue::{Catalogue, Destination};
use domain::account::Account;
use domain::credit::ageing::units::DebtUnits;
use domain::credit::ageing::{Debt, LimitUse};
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::money::Money;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use text::find::Finder;

/// How customers are put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, strum::EnumCount, strum::VariantArray)]
pub enum DebtOrder {
    /// What they owe, the most first.
    #[default]
    Total,
    /// What is overdue, the most first.
    Overdue,
    /// The oldest first.
    Oldest,
    /// How far their limit is used, the furthest first.
    LimitUse,
    /// By the sound of their names.
    Name,
}

/// What is asked of the table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DebtQuery {
    pub order: DebtOrder,
    pub owner: OwnerFilter,
    /// What is typed into the filter.
    pub text: String,
}

/// The customers shown, and the sums.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DebtTable {
    pub rows: Vec<Id>,
    /// Of everybody the filters leave, those who owe nothing too.
    pub total: Debt,
    /// The longest bar: the largest bucket.
    pub longest: Decimal,
    /// Customers with open money, whatever the filters leave out.
    pub owing: usize,
}

impl DebtTable {
    /// Lays the customers out.
    #[must_use]
    pub fn of(debts: &Debts, query: &DebtQuery, catalogue: &Catalogue) -> Self {
        let found = (!query.text.trim().is_empty()).then(|| find(&query.text, debts, catalogue));
        let mut table = Self::default();
        let (mut rows, mut counted) = (Vec::new(), DebtUnits::default());
        for row in debts.all() {
            let settled = row.owed.is_settled();
            table.owing += usize::from(!settled);
            let owned = query.owner == OwnerFilter::All || owned(row.account, query.owner);
            if owned && found.as_ref().is_none_or(|found| found.contains(&row.id)) {
                match row.owed {
                    Owed::Counted(units) => counted.add(units),
                    Owed::Exact(debt) => table.total.add(debt),
                }
                if !settled {
                    rows.push(row);
                }
            }
        }
        table.total.add(&counted.debt());
        sort(&mut rows, query.order);
        table.rows = rows.into_iter().map(|row| row.id).collect();
        table.longest = table.total.ageing.buckets.iter().map(|money| money.0).max().unwrap_or_default();
        table
    }
}

/// Whether a project of the customer with invoices is somebody's.
fn owned(account: &Account, owner: OwnerFilter) -> bool {
    account.projects.iter().any(|project| !project.invoices.is_empty() && owner.matches(project.owner))
}

fn find(query: &str, debts: &Debts, catalogue: &Catalogue) -> HashSet<Id> {
    let items = debts.all().filter_map(|Owing { account, .. }| {
        let own = Destination::Account(account.id);
        catalogue.account(account.id)?.iter().find(|item| item.destination == own).map(|item| (account.id, item))
    });
    let items: Vec<_> = items.collect();
    let places = Finder::default().rank(query, items.iter().map(|(_, item)| &item.haystack));
    places.into_iter().filter_map(|place| items.get(place)).map(|(id, _)| *id).collect()
}

/// Puts customers in order that come by id; those who are level stay as they are.
fn sort(rows: &mut Vec<Owing>, order: DebtOrder) {
    if let Some(sorted) = sort_counted(rows, order) {
        *rows = sorted;
        return;
    }
    match order {
        DebtOrder::Total => rows.sort_by_cached_key(|row| Reverse(row.owed.total())),
        DebtOrder::Overdue => rows.sort_by_cached_key(|row| Reverse((row.owed.overdue(), row.owed.total()))),
        DebtOrder::Oldest => rows.sort_by_cached_key(|row| Reverse((row.owed.oldest(), row.owed.overdue()))),
        DebtOrder::LimitUse => rows.sort_by_cached_key(|row| Reverse((used(row), row.owed.total()))),
        DebtOrder::Name => rows.sort_by(|one, other| one.sound.cmp(other.sound)),
    }
}

/// The same where everybody's amounts are counted in units, which is nearly always and several times as fast; none where they are
/// not, or the order asks for something else.
fn sort_counted<'a>(rows: &[Owing<'a>], order: DebtOrder) -> Option<Vec<Owing<'a>>> {
    let key = match order {
        DebtOrder::Total => |units: &DebtUnits| (units.total(), 0),
        DebtOrder::Overdue => |units: &DebtUnits| (units.overdue, units.total()),
        DebtOrder::Oldest => |units: &DebtUnits| (i64::from(units.oldest), units.overdue),
        DebtOrder::LimitUse | DebtOrder::Name => return None,
    };
    let keyed = rows.iter().zip(0_u32..).map(|(row, place)| match row.owed {
        Owed::Counted(units) => Some((Reverse(key(units)), place)),
        Owed::Exact(_) => None,
    });
    let mut keyed: Vec<_> = keyed.collect::<Option<_>>()?;
    keyed.sort_unstable();
    Some(keyed.into_iter().filter_map(|(_, place)| rows.get(place as usize).copied()).collect())
}

/// How far a limit is used: in whole numbers, which are soon compared, and where they are level to the last place.
fn used(row: &Owing) -> Option<(i64, Decimal)> {
    let used = LimitUse::of(Money(row.owed.total().exact()), row.account.credit_limit?);
    let percent = used.percent.unwrap_or(Decimal::MAX);
    let whole = percent.checked_mul(Decimal::from(1_000_000)).and_then(|percent| percent.trunc().to_i64());
    Some((whole.unwrap_or(i64::MAX), percent))
}
