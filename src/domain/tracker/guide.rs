//! The guide test: four questions, and what they make of a person.

use super::super::involvement::GuideAnswers;

/// How far somebody is from being a guide (向导), rising.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GuideStanding {
    /// No yes yet.
    Nobody,
    /// At least one yes.
    Candidate,
    /// What they told us turned out true, but they do not guide; does not count (内线).
    InsideSource,
    /// Wants us to win and tells us what to do next, and is believed or was true so far.
    Guide,
}

/// Judges the four answers. Source: the guide test of the course.
#[must_use]
pub const fn guide_standing(answers: GuideAnswers) -> GuideStanding {
    let GuideAnswers { wants_us, believed, true_so_far, tells_next } = answers;
    if wants_us && tells_next && (believed || true_so_far) {
        GuideStanding::Guide
    } else if true_so_far {
        GuideStanding::InsideSource
    } else if wants_us || believed || tells_next {
        GuideStanding::Candidate
    } else {
        GuideStanding::Nobody
    }
}
