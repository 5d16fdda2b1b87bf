//! Defines a person on our side: the one identity behind owner, team member and participant.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::attempt::Attempt;
use super::coaching::{CoachSelfCheck, CoachingEntry};
use super::drill::Drill;
use super::id::Id;

/// How a person stands to the user of the book. Who is "me" is a choice of the book (`Settings::me`), so that it is exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PersonKind {
    /// Works with me.
    Colleague,
    /// Takes the course.
    Trainee,
}

impl PersonKind {
    /// The place in a list: colleagues come before trainees.
    #[must_use]
    pub const fn rank(self) -> u8 {
        match self {
            Self::Colleague => 0,
            Self::Trainee => 1,
        }
    }
}

/// Somebody on our side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Names the person.
    pub id: Id,
    /// As called in class or office.
    pub name: String,
    /// Colleague or trainee.
    pub kind: PersonKind,
    /// The day the person was added.
    pub added: Date,
    /// Belongs to the sample territory, and goes when that is removed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// Self-assessments, oldest first.
    #[serde(default)]
    pub attempts: Vec<Attempt>,
    /// Drills, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drills: Vec<Drill>,
    /// What their leader noted, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coaching: Vec<CoachingEntry>,
    /// The troubles of a coach they ticked for themselves, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub self_checks: Vec<CoachSelfCheck>,
}

impl Person {
    /// Somebody without assessments or drills.
    #[must_use]
    pub const fn new(id: Id, name: String, kind: PersonKind, added: Date) -> Self {
        Self {
            id,
            name,
            kind,
            added,
            sample: false,
            attempts: Vec::new(),
            drills: Vec::new(),
            coaching: Vec::new(),
            self_checks: Vec::new(),
        }
    }

    /// An entry of what their leader noted.
    #[must_use]
    pub fn coaching_entry(&self, id: Id) -> Option<&CoachingEntry> {
        self.coaching.iter().find(|entry| entry.id == id)
    }

    /// What their leader noted, the latest seen first.
    #[must_use]
    pub fn coaching_log(&self) -> Vec<&CoachingEntry> {
        let mut log: Vec<_> = self.coaching.iter().collect();
        log.sort_by_key(|entry| std::cmp::Reverse((entry.seen, entry.id)));
        log
    }

    /// Goes through every text somebody typed about them.
    pub fn texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        let Self { id: _, name: _, kind: _, added: _, sample: _, attempts: _, drills: _, coaching, self_checks: _ } =
            self;
        for entry in coaching {
            entry.texts(change);
        }
    }

    /// The finished attempts that have a result, oldest first; by day, then id.
    #[must_use]
    pub fn finished(&self) -> Vec<&Attempt> {
        let mut done: Vec<_> = self.attempts.iter().filter(|a| a.finished.is_some() && a.complete()).collect();
        done.sort_by_key(|a| (a.day(), a.id));
        done
    }

    /// The latest finished attempt.
    #[must_use]
    pub fn latest(&self) -> Option<&Attempt> {
        self.finished().pop()
    }

    /// The attempt that waits to be finished; the latest begun when there are several.
    #[must_use]
    pub fn unfinished(&self) -> Option<&Attempt> {
        self.attempts.iter().filter(|a| a.finished.is_none()).max_by_key(|a| (a.started, a.id))
    }
}
