//! Defines a line of the agenda: what happens, how long it shall take, and when it was done.

use jiff::civil::{DateTime, Time};
use serde::{Deserialize, Serialize};

use super::super::id::Id;

/// What happens in a line of the agenda.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, strum::EnumCount, strum::VariantArray,
)]
pub enum AgendaKind {
    /// Pages are projected.
    #[default]
    Pages,
    /// The class does something.
    Exercise,
    /// The class votes.
    Vote,
    /// Teams work on a case.
    Case,
    /// A break, or lunch.
    Break,
}

/// Whether the class has begun.
#[must_use]
pub fn begun_any(agenda: &[AgendaItem]) -> bool {
    agenda.iter().any(|line| line.begun.is_some() || line.done.is_some())
}

/// Begins a line; whatever was under way is over.
pub fn begin(agenda: &mut [AgendaItem], id: Id, now: DateTime) {
    for line in agenda {
        if line.id == id {
            (line.begun, line.done, line.dropped) = (Some(now), None, false);
        } else if line.state() == LineState::UnderWay {
            line.done = line.begun.max(Some(now));
        }
    }
}

/// Ends a line.
pub fn end(agenda: &mut [AgendaItem], id: Id, now: DateTime) {
    for line in agenda.iter_mut().filter(|line| line.id == id) {
        line.done = line.begun.max(Some(now));
    }
}

/// How far a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineState {
    /// Still to come.
    Waiting,
    /// Begun, and not over.
    UnderWay,
    /// Over.
    Done,
    /// It takes no time today.
    Dropped,
}

/// A line of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Names the line.
    pub id: Id,
    /// What happens.
    pub title: String,
    /// Minutes it shall take.
    pub minutes: u16,
    /// Minutes it was planned with, where it was made shorter or longer while the class was under way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<u16>,
    /// What kind of thing it is.
    #[serde(default)]
    pub kind: AgendaKind,
    /// When it begins, whatever comes before: lunch is served then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked: Option<Time>,
    /// The key of the page, the case, the question or the module it opens; none of a break.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<String>,
    /// When it was begun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<DateTime>,
    /// When it was over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<DateTime>,
    /// It was dropped today: it is still listed, and takes no time.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dropped: bool,
}

impl AgendaItem {
    /// A line that has not begun.
    #[must_use]
    pub const fn new(id: Id, title: String, minutes: u16) -> Self {
        Self {
            id,
            title,
            minutes,
            planned: None,
            kind: AgendaKind::Pages,
            locked: None,
            opens: None,
            begun: None,
            done: None,
            dropped: false,
        }
    }

    /// How far it is.
    #[must_use]
    pub const fn state(&self) -> LineState {
        match (self.done, self.begun, self.dropped) {
            (Some(_), _, _) => LineState::Done,
            (None, Some(_), _) => LineState::UnderWay,
            (None, None, true) => LineState::Dropped,
            (None, None, false) => LineState::Waiting,
        }
    }

    /// The minutes of the plan, whatever was changed since the class began.
    #[must_use]
    pub fn planned_minutes(&self) -> u16 {
        self.planned.unwrap_or(self.minutes)
    }

    /// Makes it take so many minutes; with `under_way` the plan keeps what it had.
    pub fn set_minutes(&mut self, minutes: u16, under_way: bool) {
        let planned = self.planned_minutes();
        self.planned = Some(planned).filter(|planned| under_way && *planned != minutes);
        self.minutes = minutes;
    }
}
