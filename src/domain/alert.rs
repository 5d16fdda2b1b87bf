//! Names the alerts of a project (警示) and how pressing each one is. An alert is computed from the record and the day and never
//! typed; `alerts` does that.

use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

/// What is wrong. Source: the 1+2+1 tracker of the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
pub enum AlertKind {
    /// Nobody passes the guide test.
    NoGuide,
    /// The best we have is an inside source.
    OnlyInsideSource,
    /// Nobody holds the role of the decision maker.
    DecisionMakerUnknown,
    /// The decision maker was never met.
    DecisionMakerNeverMet,
    /// All we know comes from one person.
    OnlyOneMet,
    /// Somebody of high influence is against us.
    StrongOpponent,
    /// The last two outcomes were failures.
    TwoFailures,
    /// The customer's promised action is overdue or was broken.
    PromiseBroken,
    /// A factor stands two or more below the competitor.
    FactorBehind,
    /// There is no next action with a date.
    NoNextAction,
    /// The next action is overdue.
    NextActionOverdue,
    /// The stage runs ahead of its proof.
    StageAhead,
    /// Longer in the stage than its limit.
    Stale,
    /// The expected close of an open project is past.
    ClosePast,
    /// Money is overdue.
    ReceivableOverdue,
}

impl AlertKind {
    /// All of them in the order of the course.
    pub const ALL: [Self; Self::COUNT] = [
        Self::NoGuide,
        Self::OnlyInsideSource,
        Self::DecisionMakerUnknown,
        Self::DecisionMakerNeverMet,
        Self::OnlyOneMet,
        Self::StrongOpponent,
        Self::TwoFailures,
        Self::PromiseBroken,
        Self::FactorBehind,
        Self::NoNextAction,
        Self::NextActionOverdue,
        Self::StageAhead,
        Self::Stale,
        Self::ClosePast,
        Self::ReceivableOverdue,
    ];

    /// How pressing it is.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::DecisionMakerNeverMet
            | Self::StrongOpponent
            | Self::TwoFailures
            | Self::PromiseBroken
            | Self::NextActionOverdue
            | Self::ReceivableOverdue => Severity::Urgent,
            Self::NoGuide
            | Self::OnlyInsideSource
            | Self::DecisionMakerUnknown
            | Self::OnlyOneMet
            | Self::FactorBehind
            | Self::NoNextAction
            | Self::StageAhead
            | Self::Stale
            | Self::ClosePast => Severity::Watch,
        }
    }
}

/// How pressing an alert is; no project is an A while an urgent one stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// 急.
    Urgent,
    /// 慎.
    Watch,
}
