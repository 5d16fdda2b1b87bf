//! This file lists the verbs that only the Credit tab has.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum CreditVerb {
    /// Covers the cells of the grids, to be guessed before each is turned over; or shows them all.
    Guess,
    /// Sets what a year of borrowed money costs.
    BorrowingRate,
    /// Asks for the day as of which the money is aged.
    AsOf,
    /// Counts age from the day due, or from the day of the invoice.
    Basis,
    /// Puts the customers into another order.
    DebtOrder,
    /// Shows what somebody else is responsible for.
    Whose,
    /// Names why an invoice is not paid.
    Cause,
    /// Notes a credit.
    CreditNote,
    /// Notes by when the customer promised to pay.
    PayPromise,
    /// A promise to pay was broken.
    WordBroken,
    /// Notes a step to collect.
    CollectionStep,
}
