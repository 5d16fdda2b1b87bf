//! Defines what a class answers: votes by raised cards, one line a team on a case, and the promise each makes at the end.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use super::super::id::Id;
use super::tally::CardCounts;

/// The votes on one question: before and after talking to a neighbour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassVote {
    /// Names the vote.
    pub id: Id,
    /// The key of the question: of a page, a situation, a cell of a grid, a case.
    pub question: String,
    /// When it was first voted on.
    pub at: DateTime,
    /// Before talking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<CardCounts>,
    /// After talking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<CardCounts>,
}

/// What a team wrote on a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseLine {
    /// Names the line.
    pub id: Id,
    /// The key of the case.
    pub case: String,
    /// Which team, from 0.
    pub team: u16,
    /// One line.
    pub line: String,
}

/// Hands that were counted on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandsCount {
    /// Names the count.
    pub id: Id,
    /// The key of the page.
    pub page: String,
    /// One figure for each row of what is asked there.
    pub counts: Vec<u16>,
}

/// What a participant promised at the end: what the *customer* shall do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassPromise {
    /// Names the promise.
    pub id: Id,
    /// Whose.
    pub person: Id,
    /// At which customer.
    pub customer: String,
    /// What the customer shall do.
    pub action: String,
    /// By when.
    pub by: Date,
    /// Kept or broken; none before it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<bool>,
}
