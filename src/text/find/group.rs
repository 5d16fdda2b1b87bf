//! Knows of a group of texts, taken together, what can be found in any of them, so that most groups are told without reading one.

use super::haystack::{Haystack, Marks};

/// What a group of texts has between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupMarks(Marks);

impl GroupMarks {
    /// Of these texts.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a Haystack>) -> Self {
        let none = Marks { plain: true, ..Marks::default() };
        Self(texts.into_iter().map(Haystack::marks).fold(none, |all, one| Marks {
            head: all.head | one.head,
            starts: all.starts | one.starts,
            written: all.written | one.written,
            initials: all.initials | one.initials,
            spoken: all.spoken | one.spoken,
            plain: all.plain && one.plain,
        }))
    }

    #[inline]
    pub(super) const fn marks(&self) -> &Marks {
        &self.0
    }
}
