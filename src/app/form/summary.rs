//! What a form says at its summary: what everything typed so far comes to. Data only.

use domain::lang::Text;
use domain::meeting::Outcome;
use words::Say;

/// What the fields as typed come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// In a sentence.
    pub say: Say,
    /// What is told below it, each from a row of its own.
    pub more: Vec<Say>,
    /// What the course says of it.
    pub course: Option<Text>,
    /// Rows it keeps, so that the form does not jump while somebody types.
    pub rows: usize,
    /// Of the judge of outcomes: what the verdict is.
    pub judged: Option<Judged>,
}

/// The verdict of the judge on the answers so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// The outcome it would be now.
    pub outcome: Outcome,
    /// Whether it is no sale only because nothing is signed: nobody said that they ruled it out.
    pub unsigned: bool,
    /// The place of the question with the focus among those of the course.
    pub question: Option<usize>,
}

impl Summary {
    /// A sentence alone.
    #[must_use]
    pub const fn new(say: Say, rows: usize) -> Self {
        Self { say, more: Vec::new(), course: None, rows, judged: None }
    }
}
