//! Forecasts cash by month from what is invoiced and not paid, and from what of the orders is still to be invoiced. What is owed
//! is netted customer by customer, so that one customer's over-payment hides nothing another owes.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::super::account::Account;
use super::super::money::Money;
use super::super::project::{Project, Stage};
use super::super::receivable::open_parts;
use super::amount::{Probabilities, probability};
use super::owner::OwnerFilter;

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}

impl Month {
    /// The month a day lies in.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }
}

/// Money expected at one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Inflow {
    /// What is left of invoices, credits and over-payments of their customer taken off.
    pub invoiced: Money,
    /// What projects in step 6 are worth beyond their invoices.
    pub uninvoiced: Money,
    /// Both, times the chance of step 6; nothing of what is doubtful.
    pub weighted: Money,
}

/// When the money is expected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CashForecast {
    /// Overdue for more than 90 days: told, and not counted on.
    pub doubtful: Inflow,
    /// Invoices due before `today`: due already, and nobody knows when they will be paid.
    pub overdue: Inflow,
    /// By month, earliest first: of a part of an invoice the day it is due, of the rest the expected close.
    pub months: BTreeMap<Month, Inflow>,
    /// Orders to be invoiced whose close is not known, or is past.
    pub undated: Inflow,
}

impl CashForecast {
    /// Adds up in one pass what belongs to projects of an owner; a credit counts for its customer, whoever owns what it is of.
    /// Invoices count wherever their project stands, for what is owed is owed.
    #[must_use]
    pub fn of<'a>(
        accounts: impl IntoIterator<Item = &'a Account>,
        owner: OwnerFilter,
        probabilities: Probabilities,
        today: Date,
    ) -> Self {
        let mut cash = Self::default();
        for account in accounts {
            for open in open_parts(account, today).into_iter().filter(|open| owner.matches(open.project.owner)) {
                let to = if open.is_doubtful(today) {
                    &mut cash.doubtful
                } else if open.is_overdue(today) {
                    &mut cash.overdue
                } else {
                    cash.month(open.due)
                };
                add(&mut to.invoiced, open.left);
            }
            for project in account.projects.iter().filter(|project| owner.matches(project.owner)) {
                cash.add_uninvoiced(project, today);
            }
        }
        let chance = probability(probabilities, Stage::Collection);
        for inflow in cash.months.values_mut().chain([&mut cash.overdue, &mut cash.undated]) {
            let both = inflow.invoiced.0.saturating_add(inflow.uninvoiced.0);
            inflow.weighted = Money(both.saturating_mul(chance));
        }
        cash
    }

    fn add_uninvoiced(&mut self, project: &Project, today: Date) {
        let Some(rest) = rest(project, today) else { return };
        let to = match project.close {
            Some(close) if close >= today => self.month(close),
            _ => &mut self.undated,
        };
        add(&mut to.uninvoiced, rest);
    }

    fn month(&mut self, day: Date) -> &mut Inflow {
        self.months.entry(Month::of(day)).or_default()
    }
}

fn add(to: &mut Money, more: Money) {
    to.0 = to.0.saturating_add(more.0);
}

/// What of an order in step 6 is not invoiced yet; none where all of it is, or the amount is unknown. A credit takes back what was
/// invoiced and is not invoiced again.
fn rest(project: &Project, today: Date) -> Option<Money> {
    let amount = project.amount.filter(|_| project.stage() == Stage::Collection)?;
    let invoiced =
        project.invoices.iter().filter(|invoice| invoice.issued <= today && invoice.amount.0 > Decimal::ZERO);
    let rest = invoiced.fold(amount.0, |rest, invoice| rest.saturating_sub(invoice.amount.0));
    (rest > Decimal::ZERO).then_some(Money(rest))
}
