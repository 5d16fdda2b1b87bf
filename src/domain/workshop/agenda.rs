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

/// A line of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Names the line.
    pub id: Id,
    /// What happens.
    pub title: String,
    /// Planned minutes.
    pub minutes: u16,
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
            kind: AgendaKind::Pages,
            locked: None,
            opens: None,
            begun: None,
            done: None,
            dropped: false,
        }
    }
}
