//! This file lists the verbs that only the tracker has.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum TrackerVerb {
    /// Opens the customer.
    Customer,
    /// Archives a contact, or takes the contact back.
    Archive,
}
