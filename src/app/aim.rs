//! An aim is what a key would act on, told by what it is and never by the row it stands in. Where a list moves though nobody
//! pressed a key, comparing aims tells whether the cursor is still at the same thing.

use domain::id::Id;
use domain::project::ProjectKey;

/// What the cursor is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Aim {
    /// From the whole to its part: a customer, a project of theirs, something in it.
    ids: [Option<Id>; 3],
    /// Which part of the view, or what of the thing.
    facet: usize,
}

impl Aim {
    /// Something that has no id, such as the heading of a group.
    #[must_use]
    pub const fn facet(facet: usize) -> Self {
        Self { ids: [None; 3], facet }
    }

    /// A record, and what of it.
    #[must_use]
    pub const fn record(id: Id, facet: usize) -> Self {
        Self { ids: [Some(id), None, None], facet }
    }

    /// A project, and what of it.
    #[must_use]
    pub const fn project(key: ProjectKey, facet: usize) -> Self {
        Self { ids: [Some(key.account), Some(key.project), None], facet }
    }

    /// The same, at one thing in it.
    #[must_use]
    pub const fn at(self, id: Option<Id>) -> Self {
        let [whole, part, _] = self.ids;
        Self { ids: [whole, part, id], ..self }
    }
}
