//! The guide test (向导): four answers, one standing.

use super::super::involvement::GuideAnswers;

/// What the answers make of a contact; rising. Source: the 1+2+1 tracker of the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GuideStanding {
    /// No yes yet.
    Nobody,
    /// At least one yes.
    Candidate,
    /// Information true, but not a guide: does not count.
    InsideSource,
    /// Wants us to win and tells us what to do next, and is believed or was true so far.
    Guide,
}

/// Judges the four answers.
#[must_use]
pub const fn standing(answers: GuideAnswers) -> GuideStanding {
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
