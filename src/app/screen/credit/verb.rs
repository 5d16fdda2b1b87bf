//! This file lists the verbs that only the Credit tab has.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum CreditVerb {
    /// Covers the cells of the grids, to be guessed before each is turned over; or shows them all.
    Guess,
    /// Sets what a year of borrowed money costs.
    BorrowingRate,
}
