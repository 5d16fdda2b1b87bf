//! The panes of a tracker.

/// A part of the view that can have the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
    pub const ALL: [Self; 5] = [Self::List, Self::People, Self::Factors, Self::Alerts, Self::Log];

    /// Its place in that order.
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }
}
