//! Names the acts of a case, and holds the case on the wall.

use domain::workshop::showing::WallPage;

/// How far a case has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseAct {
    Situation,
    /// The teams work.
    Work,
    /// Their lines, by the page.
    Lines(usize),
    /// So many points of the model answer.
    Model(usize),
}

/// The case on the wall, or that would be there were it not frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveCase {
    /// Its key.
    pub case: String,
    pub act: CaseAct,
    /// The page that was sent.
    pub page: WallPage,
}
