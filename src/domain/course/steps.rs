//! Defines the texts of the six steps, of the reasons a sale was lost, and of the notes on the funnel and on Today; checks that
//! none is missing.

use serde::{Deserialize, Serialize};

use super::super::lang::Text;
use super::super::project::LostReason;
use super::problem::spelled;
use super::{CourseProblem, CourseRule};

/// Something to do in a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckText {
    /// Step and number from 1 to 6, such as `3.2`; kept in the projects.
    pub key: String,
    /// One sentence with a verb: what to do this week.
    pub ask: Text,
    /// How to do it, or how to tell.
    pub hint: Text,
}

/// One of the six steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepText {
    /// 1 to 6.
    pub number: u8,
    /// What the step is called.
    pub name: Text,
    /// What it is for, in one line.
    pub purpose: Text,
    /// Six, in the order they are shown.
    pub checks: Vec<CheckText>,
    /// What the customer did, where the step is passed.
    pub proof: Text,
    /// The usual trap, and the way round it.
    pub trap: Text,
    /// Five questions to ask a customer in this step; for the brief.
    pub questions: Vec<Text>,
}

/// What is said beside a reason why a project was lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LostText {
    /// Which.
    pub reason: LostReason,
    /// What it means, and what to write down.
    pub text: Text,
}

/// The chapter of the six steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepsChapter {
    /// What the steps, their checks and their proofs are.
    pub intro: Text,
    /// Six in order.
    pub steps: Vec<StepText>,
    /// Price, rival, cancelled, no access, late, other.
    pub lost: Vec<LostText>,
    /// What a grade counts, and what it does not say.
    pub grade_note: Text,
    /// What velocity is, and from when it is worked out.
    pub velocity_note: Text,
    /// Today, where nothing is due.
    pub calm: Text,
}

/// Steps of the course.
pub const STEPS: u8 = 6;
/// Checks of a step.
pub const CHECKS: u8 = 6;
/// Questions of a step.
pub const QUESTIONS: usize = 5;

/// The order in which reasons are offered.
const REASONS: [LostReason; 6] = [
    LostReason::Price,
    LostReason::Rival,
    LostReason::Cancelled,
    LostReason::NoAccess,
    LostReason::Late,
    LostReason::Other,
];

impl StepsChapter {
    /// The text of a step from 1 to 6; none for any other number, or where the pack lacks it.
    #[must_use]
    pub fn step(&self, number: u8) -> Option<&StepText> {
        self.steps.iter().find(|s| s.number == number)
    }

    /// The text of a check by its key, such as `3.2`.
    #[must_use]
    pub fn check(&self, key: &str) -> Option<&CheckText> {
        self.steps.iter().flat_map(|s| &s.checks).find(|c| c.key == key)
    }

    /// The text of a reason.
    #[must_use]
    pub fn lost(&self, reason: LostReason) -> Option<&Text> {
        self.lost.iter().find(|l| l.reason == reason).map(|l| &l.text)
    }

    /// Lists what is wrong with counts, order and keys; empty where the pack is good.
    #[must_use]
    pub fn problems(&self) -> Vec<CourseProblem> {
        let mut problems = Vec::new();
        let numbers = self.steps.iter().map(|step| step.number);
        CourseProblem::order(&mut problems, "steps.steps", "number", 1..=STEPS, numbers);
        for (i, step) in self.steps.iter().enumerate() {
            // The checks of a step with another number are told by that number.
            if usize::from(step.number) == i + 1 {
                let wanted = (1..=CHECKS).map(|n| format!("{}.{n}", step.number));
                let keys = step.checks.iter().map(|check| &check.key);
                CourseProblem::order(&mut problems, &format!("steps.steps[{i}].checks"), "key", wanted, keys);
            }
            let (five, place) = (step.questions.len() == QUESTIONS, format!("steps.steps[{i}].questions"));
            CourseProblem::note(&mut problems, five, &place, CourseRule::Exactly(QUESTIONS));
        }
        let reasons = spelled(self.lost.iter().map(|text| text.reason));
        CourseProblem::order(&mut problems, "steps.lost", "reason", spelled(REASONS), reasons);
        problems
    }
}
