//! Finds what a talk may begin with: the figure with the largest share on its hard side. It is a place to begin a question and no
//! judgement.

use super::super::coaching::TalkTopic;
use super::super::funnel::rates::Fraction;
use super::tally::{RepMeasure, RepTally};

/// Cases a share must rest on before a question is built on it.
pub const LEAST: usize = 3;

/// The share on the hard side of what a topic is about.
#[must_use]
pub fn topic_weight(topic: TalkTopic, tally: &RepTally) -> Fraction {
    let left = |measure| {
        let Fraction { part, whole } = tally.total(measure);
        Fraction { part: whole - part.min(whole), whole }
    };
    let now = &tally.now;
    match topic {
        TalkTopic::Continuations => tally.total(RepMeasure::Continuations),
        TalkTopic::Broken => left(RepMeasure::Kept),
        TalkTopic::Plans => left(RepMeasure::Plans),
        TalkTopic::Marks => Fraction { part: now.marks, whole: now.projects },
        TalkTopic::Stale => Fraction { part: now.stale, whole: now.projects },
        TalkTopic::Quiet => Fraction { part: now.quiet, whole: now.open },
        TalkTopic::Drills => left(RepMeasure::Drills),
        TalkTopic::General => Fraction::default(),
    }
}

/// What to ask about: the heaviest share that rests on enough cases; of equals the first.
#[must_use]
pub fn talk_topic(tally: &RepTally) -> TalkTopic {
    let heavy = TalkTopic::ALL.into_iter().map(|topic| (topic, topic_weight(topic, tally)));
    let heavy = heavy.filter(|(_, share)| share.whole >= LEAST && share.part > 0);
    let best = heavy.reduce(|best, next| if heavier(next.1, best.1) { next } else { best });
    best.map_or(TalkTopic::General, |(topic, _)| topic)
}

/// Whether a share is larger than another; neither is of nothing.
const fn heavier(one: Fraction, other: Fraction) -> bool {
    one.part.saturating_mul(other.whole) > other.part.saturating_mul(one.whole)
}
