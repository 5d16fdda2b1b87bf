//! This file lays the cash forecast out in rows: what is doubtful, what is overdue, month by month, and what has no day.

use rust_decimal::Decimal;

use super::bar::length;
use domain::funnel::cash::{CashForecast, Inflow, Month};
use domain::money::Money;

/// When money is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Late by more than 90 days: nobody counts on it.
    Doubtful,
    /// Due already.
    Overdue,
    Month(Month),
    /// Nobody knows.
    Undated,
}

/// Money of one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CashRow {
    pub when: When,
    /// How much.
    pub inflow: Inflow,
    /// Length of the bar of what is invoiced, 0 to 1000.
    pub invoiced: u16,
    /// Length of the bar of all of it.
    pub both: u16,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// Doubtful, overdue, the months, undated; without those that hold nothing.
    pub rows: Vec<CashRow>,
    /// All of it.
    pub total: Inflow,
}

impl Forecast {
    /// Lays the forecast out; the longest bar is that of the largest sum.
    #[must_use]
    pub fn of(cash: &CashForecast) -> Self {
        let months = cash.months.iter().map(|(month, inflow)| (When::Month(*month), *inflow));
        let late = [(When::Doubtful, cash.doubtful), (When::Overdue, cash.overdue)];
        let all = late.into_iter().chain(months).chain([(When::Undated, cash.undated)]);
        let all: Vec<_> = all.filter(|(_, inflow)| *inflow != Inflow::default()).collect();
        let largest = all.iter().map(|(_, inflow)| both(inflow)).max().unwrap_or_default();
        let row = |(when, inflow): &(When, Inflow)| CashRow {
            when: *when,
            inflow: *inflow,
            invoiced: length(inflow.invoiced.0, largest),
            both: length(both(inflow), largest),
        };
        let total = all.iter().fold(Inflow::default(), |sum, (_, inflow)| Inflow {
            invoiced: plus(sum.invoiced, inflow.invoiced),
            uninvoiced: plus(sum.uninvoiced, inflow.uninvoiced),
            weighted: plus(sum.weighted, inflow.weighted),
        });
        Self { rows: all.iter().map(row).collect(), total }
    }
}

fn both(inflow: &Inflow) -> Decimal {
    inflow.invoiced.0.saturating_add(inflow.uninvoiced.0)
}

fn plus(one: Money, other: Money) -> Money {
    Money(one.0.saturating_add(other.0))
}
