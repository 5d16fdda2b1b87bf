//! Defines receivables: invoices, payments, promises to pay and collection steps of a project. What is open and what is late is
//! worked out here and nowhere else.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::collection::CollectionRung;
use super::id::Id;
use super::meeting::PromiseStatus;
use super::money::Money;

/// Money that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payment {
    /// Names the payment.
    pub id: Id,
    /// The day it arrived.
    pub on: Date,
    /// How much.
    pub amount: Money,
}

/// The customer's word to pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentPromise {
    /// Names the promise.
    pub id: Id,
    /// The day it was given.
    pub made: Date,
    /// The day it falls due.
    pub due: Date,
    /// How much.
    pub amount: Money,
    /// Promised, kept or broken.
    pub status: PromiseStatus,
}

/// Why an invoice is not paid; named before any step is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum OverdueCause {
    /// They contest it; leaves the ladder until answered.
    Dispute,
    /// Their process takes its time.
    Process,
    /// They have no cash.
    NoCash,
    /// They could and will not.
    Unwilling,
}

/// A rung of the collection ladder that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectionStep {
    /// Names the step.
    pub id: Id,
    /// The day.
    pub on: Date,
    /// Which rung; none of a step beside the ladder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rung: Option<CollectionRung>,
    /// One line.
    pub text: String,
}

/// A part of an invoice that is due before the rest of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instalment {
    /// Names the instalment.
    pub id: Id,
    /// The day it falls due.
    pub due: Date,
    /// How much.
    pub amount: Money,
}

/// An invoice, or a credit on a line of its own with a negative amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invoice {
    /// Names the invoice.
    pub id: Id,
    /// Printed number.
    pub number: String,
    /// The day of issue.
    pub issued: Date,
    /// The day it falls due; with instalments, the day of the last one.
    pub due: Date,
    /// Amount; negative for a credit.
    pub amount: Money,
    /// Parts due before the rest, which is due on `due`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instalments: Vec<Instalment>,
    /// One line: what it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Part payments.
    #[serde(default)]
    pub payments: Vec<Payment>,
    /// Promises to pay.
    #[serde(default)]
    pub promises: Vec<PaymentPromise>,
    /// Why it is not paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<OverdueCause>,
    /// Collection steps taken.
    #[serde(default)]
    pub steps: Vec<CollectionStep>,
}

/// A part of an invoice with what of it is still to come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvoicePart {
    /// Which instalment; none for the rest.
    pub instalment: Option<Id>,
    /// The day it falls due.
    pub due: Date,
    /// What is still to come in.
    pub left: Money,
}

impl Invoice {
    /// An invoice of which nothing has come in.
    #[must_use]
    pub const fn new(id: Id, number: String, (issued, due): (Date, Date), amount: Money) -> Self {
        Self {
            id,
            number,
            issued,
            due,
            amount,
            instalments: Vec::new(),
            note: String::new(),
            payments: Vec::new(),
            promises: Vec::new(),
            cause: None,
            steps: Vec::new(),
        }
    }

    /// What of it is still to come in, counting payments up to and on `day`, whenever it is issued; negative for a credit, and where
    /// too much was paid.
    #[must_use]
    pub fn balance(&self, day: Date) -> Money {
        let paid = self.payments.iter().filter(|p| p.on <= day);
        // An amount beyond what a decimal holds stands in no real book; it must not end the program.
        Money(paid.fold(self.amount.0, |left, payment| left.saturating_sub(payment.amount.0)))
    }

    /// What it adds to the debt of the customer as of a day: before it is issued nothing but what was paid ahead, which is a credit
    /// until then.
    #[must_use]
    pub fn standing(&self, day: Date) -> Money {
        let balance = self.balance(day);
        if self.issued <= day { balance } else { Money(balance.0.saturating_sub(self.amount.0)) }
    }

    /// The day the first of its parts falls due.
    #[must_use]
    pub fn first_due(&self) -> Date {
        self.instalments.iter().map(|part| part.due).fold(self.due, Date::min)
    }

    /// The parts of which something is still to come in as of a day, the one due first in front: payments fill them in that order.
    /// Instalments beyond the amount count as far as it goes.
    #[must_use]
    pub fn open_parts(&self, day: Date) -> Vec<InvoicePart> {
        let mut left = self.standing(day).0;
        if left <= Decimal::ZERO {
            return Vec::new();
        }
        let mut parts: Vec<_> = self
            .instalments
            .iter()
            .map(|part| InvoicePart { instalment: Some(part.id), due: part.due, left: part.amount })
            .collect();
        parts.sort_by_key(|part| (part.due, part.instalment));
        // What was paid back beyond what came in is owed with the rest.
        let mut rest = self.amount.0.max(left);
        for part in &mut parts {
            part.left.0 = part.left.0.clamp(Decimal::ZERO, rest);
            rest -= part.left.0;
        }
        let place = parts.partition_point(|part| part.due <= self.due);
        parts.insert(place, InvoicePart { instalment: None, due: self.due, left: Money(rest) });
        // What is open is the end of it, since what came in filled its beginning.
        for part in parts.iter_mut().rev() {
            part.left.0 = part.left.0.min(left);
            left -= part.left.0;
        }
        parts.retain(|part| part.left.0 > Decimal::ZERO);
        parts
    }

    /// Whether money of it is late: a part fell due before `day`, and something of that is still open. What is due on the day itself
    /// is not late yet.
    #[must_use]
    pub fn is_overdue(&self, day: Date) -> bool {
        self.first_due() < day && self.open_parts(day).first().is_some_and(|part| part.due < day)
    }

    /// Goes through every text somebody typed, except the number.
    pub(crate) fn texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        let Self {
            id: _,
            number: _,
            issued: _,
            due: _,
            amount: _,
            instalments: _,
            note,
            payments: _,
            promises: _,
            cause: _,
            steps,
        } = self;
        change(note);
        for CollectionStep { id: _, on: _, rung: _, text } in steps {
            change(text);
        }
    }
}
