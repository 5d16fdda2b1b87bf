//! Defines the texts about leading a team: the laws, the two questions, the five steps, the three troubles, the tiers, and what to ask in
//! a talk between two; checks that none is missing.

use serde::{Deserialize, Serialize};

use super::super::coaching::{AbilityStep, TalkTopic};
use super::super::lang::Text;
use super::problem::spelled;
use super::{CourseProblem, CourseRule};

/// Something with a name and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedText {
    /// What it is called.
    pub name: Text,
    /// What it means, or what to do.
    pub text: Text,
}

/// A question a leader answers for themselves before correcting somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnQuestion {
    /// The question.
    pub ask: Text,
    /// What to do first where the answer is no.
    pub first: Text,
}

/// One of the five steps when somebody cannot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AbilityText {
    /// Which.
    pub step: AbilityStep,
    /// What it is called.
    pub name: Text,
    /// What to do.
    pub text: Text,
}

/// A trouble of a coach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TroubleText {
    /// The trouble, as one ticks it.
    pub name: Text,
    /// How one notices it.
    pub sign: Text,
    /// What to do about it.
    pub remedy: Text,
}

/// One question for a talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicText {
    /// What it is about.
    pub topic: TalkTopic,
    /// The question.
    pub ask: Text,
    /// What to listen for.
    pub listen: Text,
}

/// The chapter on leading a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamChapter {
    /// Praise in public, correct in private, praise at once, praise has a shelf life.
    pub laws: Vec<NamedText>,
    /// Made clear what good looks like; gave training and means.
    pub questions: Vec<OwnQuestion>,
    /// What to do where somebody cannot.
    pub cannot: Text,
    /// What to do where somebody will not.
    pub will_not: Text,
    /// Five in order.
    pub steps: Vec<AbilityText>,
    /// That the five steps are our reconstruction.
    pub steps_note: Text,
    /// No system; theory apart from practice; nothing distilled.
    pub troubles: Vec<TroubleText>,
    /// Top, middle, base.
    pub tiers: Vec<NamedText>,
    /// Why the middle is the backbone.
    pub tiers_note: Text,
    /// How the tiers hang together with the grades.
    pub tiers_grades: Text,
    /// What the figures count, and what they cannot know.
    pub figures_note: Text,
    /// One for each topic, in order.
    pub topics: Vec<TopicText>,
    /// What to agree on before a talk ends: three.
    pub agree: Vec<Text>,
}

/// Laws of praise and correction.
pub const LAWS: usize = 4;
/// Troubles, tiers, and things to agree on.
pub const THREE: usize = 3;

impl TeamChapter {
    /// The text of a step.
    #[must_use]
    pub fn step(&self, step: AbilityStep) -> Option<&AbilityText> {
        self.steps.iter().find(|text| text.step == step)
    }

    /// The question about a topic.
    #[must_use]
    pub fn topic(&self, topic: TalkTopic) -> Option<&TopicText> {
        self.topics.iter().find(|text| text.topic == topic)
    }

    /// Lists what is wrong with counts and order; empty where the pack is good.
    #[must_use]
    pub fn problems(&self) -> Vec<CourseProblem> {
        let mut problems = Vec::new();
        let counts = [
            ("team.laws", self.laws.len(), LAWS),
            ("team.questions", self.questions.len(), 2),
            ("team.troubles", self.troubles.len(), THREE),
            ("team.tiers", self.tiers.len(), THREE),
            ("team.agree", self.agree.len(), THREE),
        ];
        for (place, found, wanted) in counts {
            CourseProblem::note(&mut problems, found == wanted, place, CourseRule::Exactly(wanted));
        }
        let steps = spelled(self.steps.iter().map(|text| text.step));
        CourseProblem::order(&mut problems, "team.steps", "step", spelled(AbilityStep::ALL), steps);
        let topics = spelled(self.topics.iter().map(|text| text.topic));
        CourseProblem::order(&mut problems, "team.topics", "topic", spelled(TalkTopic::ALL), topics);
        problems
    }
}
