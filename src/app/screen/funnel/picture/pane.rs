//! The parts of the picture.

/// A part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PicturePane {
    /// Counts and money by stage.
    #[default]
    Stages,
    /// Who went on, who won.
    Passages,
    /// Velocity with its levers; they take the cursor.
    Levers,
    /// The targets; they take the cursor.
    Targets,
    /// The cash forecast.
    Cash,
}

impl PicturePane {
    /// In the order they are read.
    pub const ALL: [Self; 5] = [Self::Stages, Self::Passages, Self::Levers, Self::Targets, Self::Cash];

    /// Its place in that order.
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }

    /// The part after it, or before; none at the ends.
    #[must_use]
    pub fn neighbour(self, after: bool) -> Option<Self> {
        let place = if after { self.place().checked_add(1) } else { self.place().checked_sub(1) };
        Self::ALL.get(place?).copied()
    }

    /// The part after it, or before, around the ends.
    #[must_use]
    pub fn round(self, after: bool) -> Self {
        let end = if after { Self::Stages } else { Self::Cash };
        self.neighbour(after).unwrap_or(end)
    }
}
