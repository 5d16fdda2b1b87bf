//! Where a view of the tracker leads.

use domain::id::Id;
use domain::project::ProjectKey;

/// What comes in front next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrackerRoute {
    /// The same view.
    Stay,
    /// The projects.
    Home,
    /// A customer.
    Account(Id),
    /// A project in the list.
    Project(ProjectKey),
    /// The guide test of a contact in a project.
    Guide(ProjectKey, Id),
}
