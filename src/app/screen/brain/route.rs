//! A route says which view of the Brain tab comes next. It has its own file because every view answers with it and none may
//! name another.

use domain::id::Id;

/// The next view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrainRoute {
    /// Stay where you are.
    Stay,
    /// The people and their profiles.
    Home,
    /// The page before the first sheet, for a person.
    Intro(Id),
    /// A sheet of an attempt: person, attempt.
    Sheet(Id, Id),
    /// The result of an attempt: person, attempt.
    Result(Id, Id),
    Guide,
    /// An attempt beside another: person, attempt.
    Compare(Id, Id),
    /// The walk-around; opened from a contact, that one listens.
    Walk,
    /// Back to the contact, from the walk-around that was opened there.
    Customer,
}
