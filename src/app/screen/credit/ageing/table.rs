//! The table is the customers with open money that the filters leave, in the order that is asked for, and their sum.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::debts::Debts;
use crate::catalogue::{Catalogue, Destination};
use domain::account::Account;
use domain::credit::ageing::{Debt, LimitUse};
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use rust_decimal::Decimal;
use text::find::{Finder, collation};

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

/// The customers shown, and what they owe together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DebtTable {
    pub rows: Vec<Id>,
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
        let mut rows = Vec::new();
        for (account, debt) in debts.owing() {
            table.owing += 1;
            let owned = query.owner == OwnerFilter::All || owned(account, query.owner);
            if owned && found.as_ref().is_none_or(|found| found.contains(&account.id)) {
                table.total.add(debt);
                rows.push((account.as_ref(), debt));
            }
        }
        sort(&mut rows, query.order);
        table.rows = rows.into_iter().map(|(account, _)| account.id).collect();
        table.longest = table.total.ageing.buckets.iter().map(|money| money.0).max().unwrap_or_default();
        table
    }
}

/// Whether a project of the customer with invoices is somebody's.
fn owned(account: &Account, owner: OwnerFilter) -> bool {
    account.projects.iter().any(|project| !project.invoices.is_empty() && owner.matches(project.owner))
}

fn find(query: &str, debts: &Debts, catalogue: &Catalogue) -> HashSet<Id> {
    let items = debts.owing().filter_map(|(account, _)| {
        let own = Destination::Account(account.id);
        catalogue.account(account.id)?.iter().find(|item| item.destination == own).map(|item| (account.id, item))
    });
    let items: Vec<_> = items.collect();
    let places = Finder::default().rank(query, items.iter().map(|(_, item)| &item.haystack));
    places.into_iter().filter_map(|place| items.get(place)).map(|(id, _)| *id).collect()
}

fn sort(rows: &mut [(&Account, &Debt)], order: DebtOrder) {
    let total = |debt: &Debt| debt.ageing.total().0;
    let used = |(account, debt): &(&Account, &Debt)| {
        account
            .credit_limit
            .map(|limit| LimitUse::of(debt.ageing.total(), limit))
            .map(|used| used.percent.unwrap_or(Decimal::MAX))
    };
    match order {
        DebtOrder::Total => rows.sort_by_key(|(account, debt)| (Reverse(total(debt)), account.id)),
        DebtOrder::Overdue => rows.sort_by_key(|(account, debt)| (Reverse((debt.overdue, total(debt))), account.id)),
        DebtOrder::Oldest => rows.sort_by_key(|(account, debt)| (Reverse((debt.oldest, debt.overdue)), account.id)),
        DebtOrder::LimitUse => rows.sort_by_cached_key(|row| (Reverse((used(row), total(row.1))), row.0.id)),
        DebtOrder::Name => rows.sort_by_cached_key(|(account, _)| (collation(&account.name), account.id)),
    }
}
