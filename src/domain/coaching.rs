//! Defines what a leader notes of a talk with somebody on the team: praise, correction, a step of teaching. What is noted stays
//! with whoever noted it: it is never projected.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

use super::id::Id;

/// Hours after which praise that was seen and not said is going stale.
pub const GOING_STALE: i64 = 24;
/// Hours after which it is stale.
pub const STALE: i64 = 48;

/// The five steps when somebody cannot. The contents of the course are lost: these are our reconstruction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
pub enum AbilityStep {
    /// Say what good looks like.
    Tell,
    /// Do it before their eyes.
    Show,
    /// Let them try.
    LetTry,
    /// Watch and feed back.
    Watch,
    /// Follow up until it holds.
    FollowUp,
}

impl AbilityStep {
    /// In the order they are taken.
    pub const ALL: [Self; Self::COUNT] = [Self::Tell, Self::Show, Self::LetTry, Self::Watch, Self::FollowUp];
}

/// What is noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CoachingKind {
    /// Something done well.
    Praise,
    /// Something to be done otherwise.
    Correction,
    /// A step of teaching.
    Step(AbilityStep),
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumCount)]
pub enum TalkTopic {
    /// Many talks end without a step of the customer's.
    Continuations,
    /// Customers do not do what they agreed to.
    Broken,
    /// Meetings bring home less than was planned.
    Plans,
    /// Cards that moved without proof.
    Marks,
    /// Cards that stand still.
    Stale,
    /// Projects in which we did not move.
    Quiet,
    /// Situations in the drills are judged otherwise.
    Drills,
    /// Nothing of it weighs, or there are too few cases.
    General,
}

impl TalkTopic {
    /// In the order they are asked first where several weigh the same.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Continuations,
        Self::Broken,
        Self::Plans,
        Self::Marks,
        Self::Stale,
        Self::Quiet,
        Self::Drills,
        Self::General,
    ];
}

/// Who hears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumCount)]
pub enum Audience {
    /// Before the others.
    Public,
    /// Between two.
    Private,
}

impl Audience {
    /// In the order they are asked.
    pub const ALL: [Self; Self::COUNT] = [Self::Public, Self::Private];
}

/// Why something is not done as it should be; asked after the leader answered for their own part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumCount)]
pub enum Obstacle {
    /// Cannot: the five steps help.
    Cannot,
    /// Will not: teaching does not help.
    WillNot,
}

impl Obstacle {
    /// In the order they are asked.
    pub const ALL: [Self; Self::COUNT] = [Self::Cannot, Self::WillNot];
}

/// What the leader answered for their own part before a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnPart {
    /// Did I make clear what good looks like?
    pub made_clear: bool,
    /// Did I give training and means?
    pub gave_means: bool,
}

/// One entry of the coaching log of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoachingEntry {
    /// Names the entry.
    pub id: Id,
    /// When it was seen, local date and minute.
    pub seen: DateTime,
    /// When it was said; none while it is still to be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<DateTime>,
    /// What it is.
    pub kind: CoachingKind,
    /// Who hears it.
    pub audience: Audience,
    /// What was seen and said.
    #[serde(default)]
    pub text: String,
    /// The leader's own part, of a correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_part: Option<OwnPart>,
    /// Cannot or will not, of a correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obstacle: Option<Obstacle>,
    /// Who noted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
}

/// How fresh praise is: it has a shelf life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Freshness {
    /// Less than a day old.
    Fresh,
    /// A day old.
    GoingStale,
    /// Two days old or more.
    Stale,
}

impl Freshness {
    /// How fresh praise is after so many hours.
    #[must_use]
    pub const fn after(hours: i64) -> Self {
        match hours {
            ..GOING_STALE => Self::Fresh,
            GOING_STALE..STALE => Self::GoingStale,
            _ => Self::Stale,
        }
    }
}

impl CoachingEntry {
    /// What was just seen and is still to be said; who hears it is as the laws have it.
    #[must_use]
    pub const fn new(id: Id, seen: DateTime, kind: CoachingKind) -> Self {
        let audience = match kind {
            CoachingKind::Praise => Audience::Public,
            CoachingKind::Correction | CoachingKind::Step(_) => Audience::Private,
        };
        Self { id, seen, said: None, kind, audience, text: String::new(), own_part: None, obstacle: None, by: None }
    }

    /// Whole hours from seeing to saying, or to now while it is not said; never negative.
    #[must_use]
    pub fn hours(&self, now: DateTime) -> i64 {
        self.seen.duration_until(self.said.unwrap_or(now)).as_hours().max(0)
    }

    /// How fresh it was when it was said, or is now; only praise goes stale.
    #[must_use]
    pub fn freshness(&self, now: DateTime) -> Option<Freshness> {
        (self.kind == CoachingKind::Praise).then(|| Freshness::after(self.hours(now)))
    }

    /// Whether it is still to be said; of a step, to be done.
    #[must_use]
    pub const fn waits(&self) -> bool {
        self.said.is_none()
    }

    /// Goes through every text somebody typed.
    pub(crate) fn texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        let Self { id: _, seen: _, said: _, kind: _, audience: _, text, own_part: _, obstacle: _, by: _ } = self;
        change(text);
    }
}

/// The three troubles of a coach, ticked by oneself on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoachSelfCheck {
    /// The day; one check a day.
    pub on: Date,
    /// What I know has no system.
    pub no_system: bool,
    /// Theory stays apart from practice.
    pub theory_apart: bool,
    /// Nothing is distilled from what happens.
    pub nothing_distilled: bool,
}

impl CoachSelfCheck {
    /// A check in which nothing is ticked.
    #[must_use]
    pub const fn new(on: Date) -> Self {
        Self { on, no_system: false, theory_apart: false, nothing_distilled: false }
    }

    /// The ticks in the order the troubles are told.
    #[must_use]
    pub const fn ticks(&self) -> [bool; 3] {
        [self.no_system, self.theory_apart, self.nothing_distilled]
    }

    /// Ticks a trouble by its place, or takes the tick away.
    pub const fn toggle(&mut self, place: usize) {
        match place {
            0 => self.no_system = !self.no_system,
            1 => self.theory_apart = !self.theory_apart,
            2 => self.nothing_distilled = !self.nothing_distilled,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;
    use proptest::prelude::*;

    use super::*;

    fn praise(seen: DateTime) -> CoachingEntry {
        CoachingEntry::new("aaaaaaaaaaaa".parse().unwrap(), seen, CoachingKind::Praise)
    }

    #[test]
    fn praise_goes_stale_by_the_hour() {
        let seen = datetime(2026, 1, 5, 10, 30, 0, 0);
        let entry = praise(seen);
        let at = |day, hour, minute| datetime(2026, 1, day, hour, minute, 0, 0);
        for (now, wanted) in [
            (at(5, 9, 0), Freshness::Fresh),
            (at(6, 10, 29), Freshness::Fresh),
            (at(6, 10, 30), Freshness::GoingStale),
            (at(7, 10, 29), Freshness::GoingStale),
            (at(7, 10, 30), Freshness::Stale),
        ] {
            assert_eq!(entry.freshness(now), Some(wanted), "{now}");
        }
        let said = CoachingEntry { said: Some(at(5, 13, 45)), ..entry };
        assert_eq!((said.hours(at(20, 0, 0)), said.freshness(at(20, 0, 0))), (3, Some(Freshness::Fresh)));
        let step = CoachingEntry::new(said.id, seen, CoachingKind::Step(AbilityStep::Show));
        assert_eq!(step.freshness(at(20, 0, 0)), None);
    }

    proptest! {
        #[test]
        fn hours_are_never_negative_and_never_shrink(wait in -500_i64..500, more in 0_i64..100) {
            let seen = datetime(2026, 1, 5, 10, 30, 0, 0);
            let after = |hours: i64| seen.checked_add(jiff::Span::new().hours(hours)).unwrap();
            let entry = praise(seen);
            prop_assert!(entry.hours(after(wait)) >= 0);
            prop_assert!(entry.hours(after(wait + more)) >= entry.hours(after(wait)));
            prop_assert!(entry.freshness(after(wait + more)) >= entry.freshness(after(wait)));
        }

        #[test]
        fn a_tick_taken_away_is_gone(place in 0_usize..5) {
            let clear = CoachSelfCheck::new(jiff::civil::date(2026, 1, 5));
            let mut check = clear.clone();
            check.toggle(place);
            prop_assert_eq!(check.ticks().iter().filter(|tick| **tick).count(), usize::from(place < 3));
            check.toggle(place);
            prop_assert_eq!(check, clear);
        }
    }
}
