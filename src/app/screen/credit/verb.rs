//! This file lists the verbs that only the Credit tab has.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum CreditVerb {
    /// Notes a credit.
    CreditNote,
    /// Notes that the customer promised to pay.
    PayPromise,
    /// A promise to pay was broken.
    WordBroken,
    /// Names why an invoice is not paid.
    Cause,
    /// Notes a step to collect.
    CollectionStep,
}
