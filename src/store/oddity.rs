//! Names what reads and makes no sense, and finds the line it stands in.

use jiff::civil::Date;

use domain::id::Id;
use domain::quarter::Quarter;

/// What reads and makes no sense.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Oddity {
    /// Somebody plays two parts in one project; only the first is read.
    #[error("contact {contact} plays two parts in project {project}")]
    InvolvedTwice {
        /// The project.
        project: Id,
        /// The contact.
        contact: Id,
    },
    /// Two invoices go by one number, at one customer or at two.
    #[error("invoice {invoice} has the number {number} of another one")]
    InvoiceTwice {
        /// The later of the two.
        invoice: Id,
        /// The number.
        number: String,
    },
    /// A payment came in before its invoice was issued.
    #[error("payment {payment} is dated {on}, before its invoice of {issued}")]
    PaidBeforeInvoice {
        /// The payment.
        payment: Id,
        /// Its day.
        on: Date,
        /// The day of the invoice.
        issued: Date,
    },
    /// The instalments before the rest come to more than the invoice, or to all of it.
    #[error("the instalments of invoice {invoice} leave nothing of it")]
    InstalmentsExceed {
        /// The invoice.
        invoice: Id,
    },
    /// One owner has two targets for a quarter; only the last counts.
    #[error("target {target} is the second one for {quarter}")]
    TargetTwice {
        /// The later of the two.
        target: Id,
        /// The quarter.
        quarter: Quarter,
    },
    /// A quarter of the first centuries, such as `26Q1`, where one of today is meant.
    #[error("target {target} is for the year {}", quarter.year())]
    AncientQuarter {
        /// The target.
        target: Id,
        /// The quarter as it was read.
        quarter: Quarter,
    },
    /// A measure that weighs more than the whole scorecard.
    #[error("measure {measure} weighs {weight} %")]
    HeavyMeasure {
        /// The measure.
        measure: Id,
        /// Its weight in percent.
        weight: u8,
    },
    /// A force beyond -5 to 5; it counts as the nearest of these.
    #[error("force {force} is set to {strength}")]
    StrongForce {
        /// The force.
        force: Id,
        /// The strength as it was read.
        strength: i8,
    },
    /// Two of a class wear one badge.
    #[error("badge {badge} is worn by {} and {}", names[0], names[1])]
    BadgeTwice {
        /// The number.
        badge: u16,
        /// Whoever stands behind the first on the roster.
        person: Id,
        /// What both are called; whoever has no file goes by the id.
        names: [String; 2],
    },
}

impl Oddity {
    /// The line of a file it stands in, from 1; none where the file is laid out otherwise than this program does it.
    #[must_use]
    pub fn line_in(&self, text: &str) -> Option<usize> {
        let (from, wanted, nth) = match self {
            Self::InvolvedTwice { project, contact } => {
                (format!("id: \"{project}\""), format!("contact: \"{contact}\""), 2)
            }
            Self::BadgeTwice { person, .. } => ("roster: [".to_owned(), format!("person: \"{person}\""), 1),
            Self::TargetTwice { target: id, .. }
            | Self::AncientQuarter { target: id, .. }
            | Self::InvoiceTwice { invoice: id, .. }
            | Self::PaidBeforeInvoice { payment: id, .. }
            | Self::InstalmentsExceed { invoice: id }
            | Self::HeavyMeasure { measure: id, .. }
            | Self::StrongForce { force: id, .. } => (String::new(), format!("id: \"{id}\""), 1),
        };
        let start = text.find(&from)?;
        let (at, _) = text.get(start..)?.match_indices(&wanted).nth(nth - 1)?;
        Some(text.get(..start + at)?.matches('\n').count() + 1)
    }
}
