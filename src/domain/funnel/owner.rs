//! Selects projects by their owner: everybody's, one person's, or those nobody owns.

use super::super::id::Id;

/// Whose projects are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OwnerFilter {
    /// Everybody's.
    #[default]
    All,
    /// One person's.
    One(Id),
    /// Those nobody owns.
    Nobody,
}

impl OwnerFilter {
    /// The person, where one is chosen.
    #[must_use]
    pub const fn person(self) -> Option<Id> {
        match self {
            Self::One(id) => Some(id),
            Self::All | Self::Nobody => None,
        }
    }

    /// Whether a project of that owner is looked at.
    #[must_use]
    pub fn matches(self, owner: Option<Id>) -> bool {
        match self {
            Self::All => true,
            Self::One(id) => owner == Some(id),
            Self::Nobody => owner.is_none(),
        }
    }

    /// Whether a target set for that person, or with none for all of us, is theirs. Nobody has no target.
    #[must_use]
    pub fn aims(self, owner: Option<Id>) -> bool {
        self != Self::Nobody && owner == self.person()
    }

    /// The one offered next: everybody, those in `order`, nobody.
    #[must_use]
    pub fn next(self, order: &[Id]) -> Self {
        let place = match self {
            Self::All => 0,
            Self::One(id) => order.iter().position(|other| *other == id).map_or(0, |place| place + 1),
            Self::Nobody => return Self::All,
        };
        order.get(place).map_or(Self::Nobody, |id| Self::One(*id))
    }
}
