//! STUB
use crate::domain::involvement::GuideAnswers;
/// x
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GuideStanding {
    /// x
    Nobody,
    /// x
    Candidate,
    /// x
    InsideSource,
    /// x
    Guide,
}
/// x
#[must_use]
pub fn standing(_: GuideAnswers) -> GuideStanding {
    GuideStanding::Nobody
}
