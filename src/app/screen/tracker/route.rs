//! This file holds what the views of the tracker share: the route, which says what comes next, and the panes. It names no
//! view, so that each view can use it.

use domain::id::Id;
use domain::project::ProjectKey;
use strum::EnumCount as _;

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

/// A part of the view that can have the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, strum::EnumCount)]
pub enum TrackerPane {
    /// The projects.
    #[default]
    List,
    /// The people on the four roles.
    People,
    /// The five factors.
    Factors,
    /// What is wrong.
    Alerts,
    /// Meetings, touches, actions.
    Log,
}

impl TrackerPane {
    /// In the order of the key that changes panes.
    pub const ALL: [Self; Self::COUNT] = [Self::List, Self::People, Self::Factors, Self::Alerts, Self::Log];

    /// Its place in that order.
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }
}
