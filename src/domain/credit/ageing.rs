//! Tells how old the money is that customers owe, as of any day (账龄): five buckets, credits on a line of their own, and the sums
//! that follow. Neither invoices issued nor money received after the day are seen.

use jiff::civil::Date;
use rust_decimal::Decimal;
use strum::EnumCount as _;

use super::super::account::Account;
use super::super::money::Money;
use super::super::receivable::{Receivables, open_balance};
use super::promises::PromiseCount;

mod drafts;
pub mod spans;
pub mod units;

/// Days up to and on the day in which sales are counted for DSO and CEI.
pub const PERIOD: i32 = 90;

/// How old money is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumCount)]
pub enum AgeBucket {
    /// Not due yet, or due on the day itself.
    NotDue,
    /// 1 to 30 days.
    To30,
    /// 31 to 60 days.
    To60,
    /// 61 to 90 days.
    To90,
    /// More than 90 days.
    Over90,
}

impl AgeBucket {
    /// The youngest first.
    pub const ALL: [Self; Self::COUNT] = [Self::NotDue, Self::To30, Self::To60, Self::To90, Self::Over90];

    /// The bucket of so many days.
    #[must_use]
    pub const fn of(days: i32) -> Self {
        match days {
            ..=0 => Self::NotDue,
            1..=30 => Self::To30,
            31..=60 => Self::To60,
            61..=90 => Self::To90,
            _ => Self::Over90,
        }
    }
}

/// From which day age is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum AgeingBasis {
    /// The day it fell due.
    #[default]
    Due,
    /// The day of the invoice.
    Invoice,
}

/// Open money by age. The buckets and the credits together are the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ageing {
    /// What is open in each bucket before any credit is taken off.
    pub buckets: [Money; AgeBucket::COUNT],
    /// Credits and over-payments: nothing, or less.
    pub credits: Money,
}

impl Ageing {
    /// All of it: what is owed, credits taken off.
    #[must_use]
    pub fn total(&self) -> Money {
        Money(self.gross().0.saturating_add(self.credits.0))
    }

    /// The buckets together.
    #[must_use]
    pub fn gross(&self) -> Money {
        Money(self.buckets.iter().fold(Decimal::ZERO, |sum, each| sum.saturating_add(each.0)))
    }

    /// What is open in a bucket.
    #[must_use]
    pub fn in_bucket(&self, bucket: AgeBucket) -> Money {
        self.buckets.get(bucket as usize).copied().unwrap_or_default()
    }

    fn put(&mut self, bucket: AgeBucket, more: Money) {
        if let Some(sum) = self.buckets.get_mut(bucket as usize) {
            add(sum, more);
        }
    }
}

/// What a customer owes as of a day, and what follows from it; of several customers the sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Debt {
    /// By age, before credits.
    pub ageing: Ageing,
    /// What is overdue after credits have paid what was due first; the same as Today says.
    pub overdue: Money,
    /// What is not due yet after credits.
    pub not_due: Money,
    /// Days the oldest of what is overdue is late.
    pub oldest: i32,
    /// What is overdue after credits, each part times its days late.
    pub late_days: Decimal,
    /// Invoiced in the period, credits taken off.
    pub sales: Money,
    /// What was owed before the period began.
    pub before: Money,
    /// Promises to pay that fell due.
    pub promises: PromiseCount,
}

impl Debt {
    /// Works out one customer.
    #[must_use]
    pub fn of(account: &Account, day: Date, basis: AgeingBasis) -> Self {
        let mut debt = Self::default();
        let Receivables { parts, credit } = Receivables::of(account, day);
        debt.ageing.credits = Money(-credit.0);
        let mut credit = credit.0;
        for part in parts {
            let late = (day - part.due).get_days();
            let age = if basis == AgeingBasis::Due { late } else { (day - part.invoice.issued).get_days() };
            debt.ageing.put(AgeBucket::of(age), part.left);
            let paid = credit.min(part.left.0);
            credit -= paid;
            let left = Money(part.left.0 - paid);
            if late <= 0 {
                add(&mut debt.not_due, left);
            } else if !left.0.is_zero() {
                add(&mut debt.overdue, left);
                debt.oldest = debt.oldest.max(late);
                debt.late_days = debt.late_days.saturating_add(left.0.saturating_mul(late.into()));
            }
        }
        let began = day.saturating_sub(jiff::Span::new().days(PERIOD));
        debt.before = open_balance(account, began);
        for invoice in account.projects.iter().flat_map(|project| &project.invoices) {
            if began < invoice.issued && invoice.issued <= day {
                add(&mut debt.sales, invoice.amount);
            }
            debt.promises.count(invoice, day);
        }
        debt
    }

    /// Adds another customer.
    pub fn add(&mut self, other: &Self) {
        for (sum, more) in self.ageing.buckets.iter_mut().zip(other.ageing.buckets) {
            add(sum, more);
        }
        let sums = [
            (&mut self.ageing.credits, other.ageing.credits),
            (&mut self.overdue, other.overdue),
            (&mut self.not_due, other.not_due),
            (&mut self.sales, other.sales),
            (&mut self.before, other.before),
        ];
        for (sum, more) in sums {
            add(sum, more);
        }
        self.oldest = self.oldest.max(other.oldest);
        self.late_days = self.late_days.saturating_add(other.late_days);
        self.promises.add(other.promises);
    }

    /// Whether nothing is open: neither money nor a credit. What was sold and promised counts in the sums all the same.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.ageing == Ageing::default()
    }

    /// Whether anything was ever invoiced or promised that the sums tell of.
    #[must_use]
    pub fn tells(&self) -> bool {
        let nothing = self.sales.0.is_zero() && self.before.0.is_zero() && self.promises == PromiseCount::default();
        !(nothing && self.is_settled())
    }

    /// Days sales outstanding: what is owed ÷ sales of the period × its days; none where nothing was sold in it, or where
    /// credits are more than what is owed.
    #[must_use]
    pub fn dso(&self) -> Option<Decimal> {
        let sales = Some(self.sales.0).filter(|sales| *sales > Decimal::ZERO)?;
        let owed = Some(self.ageing.total().0).filter(|owed| *owed >= Decimal::ZERO)?;
        owed.checked_mul(PERIOD.into())?.checked_div(sales)
    }

    /// Collection effectiveness in percent: what came in of what was to come in; none where nothing was to come in.
    #[must_use]
    pub fn cei(&self) -> Option<Decimal> {
        let all = self.before.0.checked_add(self.sales.0)?;
        let to_come = all.checked_sub(self.not_due.0).filter(|sum| *sum > Decimal::ZERO)?;
        let came = all.checked_sub(self.ageing.total().0)?;
        came.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(to_come)
    }

    /// The profit that delay has eaten: what is overdue × yearly rate in percent × days late ÷ 365.
    #[must_use]
    pub fn eaten(&self, rate: Decimal) -> Money {
        Money(self.late_days.saturating_mul(super::part(rate)) / Decimal::from(365))
    }
}

fn add(to: &mut Money, more: Money) {
    to.0 = to.0.saturating_add(more.0);
}

/// Days from the first of all days.
fn days(day: Date) -> i32 {
    // As a length of time it is found far sooner than as a span of the calendar.
    i32::try_from(day.duration_since(Date::MIN).as_hours() / 24).unwrap_or(i32::MAX)
}

/// How far a credit limit is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LimitUse {
    /// Of a hundred; none where the limit is nothing.
    pub percent: Option<Decimal>,
    /// What is owed beyond it; nothing where there is room left.
    pub over: Money,
}

impl LimitUse {
    /// Of what is owed against a limit.
    #[must_use]
    pub fn of(owed: Money, limit: Money) -> Self {
        let owed = owed.0.max(Decimal::ZERO);
        let percent = owed.checked_mul(Decimal::ONE_HUNDRED).and_then(|all| all.checked_div(limit.0));
        Self { percent, over: Money(owed.saturating_sub(limit.0).max(Decimal::ZERO)) }
    }
}
