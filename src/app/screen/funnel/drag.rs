//! A card drawn with the mouse from one column to another.

use domain::project::ProjectKey;

/// What the mouse does while its button is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Drag {
    /// The card it was pressed on.
    pub pressed: Option<ProjectKey>,
    /// The card it carries, once it was drawn away.
    pub card: Option<ProjectKey>,
    /// The column it is over.
    pub drop_column: usize,
    /// Whether it was pressed on what was selected already: let go there, that opens.
    pub again: bool,
}
