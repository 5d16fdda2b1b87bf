//! Names the acts of a vote, and holds a question with what is known of it.

use super::list::QuestionPool;
use domain::course::lesson::VoteQuestion;
use domain::workshop::question::QuestionKey;
use domain::workshop::showing::WallPage;
use paper::vote;

/// How far a vote has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VotingAct {
    /// The question is on the wall.
    Asked,
    /// Its choices, where they do not fit below it.
    Choices,
    /// With the cards of the first vote.
    First,
    /// Neighbours talk.
    Talk,
    /// Both votes stand beside each other.
    Second,
    /// The answer is uncovered.
    Answer,
    /// And why it is the answer.
    Why,
}

/// The question on the wall, or that would be there were it not frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveQuestion {
    pub key: QuestionKey,
    pub act: VotingAct,
    /// The page that was sent.
    pub page: WallPage,
}

/// A question that is voted on now.
#[derive(Debug, Clone)]
pub struct QuestionInFront<'a> {
    pub key: QuestionKey,
    pub question: VoteQuestion,
    pub pool: QuestionPool<'a>,
}

impl<'a> QuestionInFront<'a> {
    /// The question behind a key.
    #[must_use]
    pub fn of(pool: QuestionPool<'a>, key: QuestionKey) -> Option<Self> {
        let question = vote::ask(&key, pool.lessons, pool.drills)?;
        Some(Self { key, question, pool })
    }
}
