//! The panes of the six steps.

/// A pane of the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StepsPane {
    /// The projects.
    List,
    /// The checks of the chosen step.
    #[default]
    Checks,
    /// Proof, trap and next meeting.
    Details,
}

impl StepsPane {
    /// In the order they are gone through.
    pub const ALL: [Self; 3] = [Self::List, Self::Checks, Self::Details];

    /// The pane so many places on, round and round.
    #[must_use]
    pub fn pane_after(self, by: usize) -> Self {
        let place = Self::ALL.iter().position(|p| *p == self).unwrap_or(0);
        Self::ALL.get((place + by) % Self::ALL.len()).copied().unwrap_or_default()
    }
}
