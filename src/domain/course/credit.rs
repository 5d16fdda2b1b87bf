//! Defines the texts of the chapter on credit and checks that none is missing: the note on terms of payment by law, and the
//! questions it is read by.

use serde::{Deserialize, Serialize};

use super::super::lang::Text;
use super::{CourseProblem, CourseRule};

/// A part of the note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotePart {
    /// What it is about.
    pub heading: Text,
    /// What the regulation says there, one thing a line.
    pub lines: Vec<Text>,
}

/// A question the note is read by. That the answer is not known is always one more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsQuestion {
    /// The question.
    pub ask: Text,
    /// The answers, in the order of the rule.
    pub answers: Vec<Text>,
}

/// The note on terms of payment by law: information with its source, and no advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsNote {
    /// What it is and is not.
    pub intro: Text,
    /// What the regulation says.
    pub parts: Vec<NotePart>,
    /// Where it says so, and since when.
    pub source: Text,
    /// As of when this was written, and whom to ask.
    pub as_of: Text,
    /// Who pays, who sells, what was said.
    pub questions: [TermsQuestion; 3],
    /// The note may be about the sale; it is not; nobody knows.
    pub readings: [Text; 3],
}

/// The chapter on credit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditChapter {
    /// The note on terms of payment by law.
    pub terms: TermsNote,
}

/// Answers to who pays, who sells, and whether it was said.
pub const ANSWERS: [usize; 3] = [3, 2, 2];
/// Least parts of the note.
const PARTS: usize = 4;

impl CreditChapter {
    /// Lists what is wrong with counts; empty where the pack is good.
    #[must_use]
    pub fn problems(&self) -> Vec<CourseProblem> {
        let mut problems = Vec::new();
        let mut check = |good: bool, place: &str, rule| CourseProblem::note(&mut problems, good, place, rule);
        check(self.terms.parts.len() >= PARTS, "credit.terms.parts", CourseRule::AtLeast(PARTS));
        for (at, part) in self.terms.parts.iter().enumerate() {
            check(!part.lines.is_empty(), &format!("credit.terms.parts[{at}].lines"), CourseRule::AtLeast(1));
        }
        for (at, (question, answers)) in self.terms.questions.iter().zip(ANSWERS).enumerate() {
            let place = format!("credit.terms.questions[{at}].answers");
            check(question.answers.len() == answers, &place, CourseRule::Exactly(answers));
        }
        problems
    }
}
