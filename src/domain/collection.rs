//! Defines the ladder of collection (催款阶梯): which step is due on which day. A dispute leaves the ladder until it is answered.

use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

/// A rung of the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
pub enum CollectionRung {
    /// Before the day: a friendly reminder.
    BeforeDue,
    /// On the day.
    OnDue,
    /// A week late.
    WeekLate,
    /// 15 days late: a statement to be signed (对账单).
    Statement,
    /// 30 days late: new orders for cash only.
    CashOnly,
    /// 60 days late: a demand letter (催款函).
    DemandLetter,
    /// After the letter: ask counsel.
    Counsel,
}

impl CollectionRung {
    /// From below.
    pub const ALL: [Self; Self::COUNT] = [
        Self::BeforeDue,
        Self::OnDue,
        Self::WeekLate,
        Self::Statement,
        Self::CashOnly,
        Self::DemandLetter,
        Self::Counsel,
    ];
}
