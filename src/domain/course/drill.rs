//! Defines the texts of the drills and checks that none is missing.

use serde::{Deserialize, Serialize};

use super::super::lang::Text;
use super::super::meeting::Outcome;
use super::super::project::SaleSize;
use super::{CourseProblem, CourseRule};

/// A situation to be judged: order, advance, continuation or no sale?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// Such as `o01`; kept in the results.
    pub key: String,
    /// A small sale knows order and no sale only.
    pub size: SaleSize,
    /// What happened.
    pub text: Text,
    /// How it is judged.
    pub answer: Outcome,
    /// Why.
    pub why: Text,
}

/// Something one could answer to a hot potato, and what comes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// What you would say.
    pub text: Text,
    /// What comes of it.
    pub why: Text,
}

/// A problem of theirs handed to you (烫手山芋).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HotPotato {
    /// Such as `h01`; kept in the results.
    pub key: String,
    /// What they say, and where.
    pub text: Text,
    /// The best reply first; the screen shuffles them.
    pub replies: Vec<Reply>,
}

/// The chapter of the drills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrillChapter {
    /// What the outcome drill trains.
    pub outcome_intro: Text,
    /// At least 28.
    pub situations: Vec<Situation>,
    /// What a hot potato is, and how to take one: test whether it is real, catch their thread, lead it on.
    pub potato_intro: Text,
    /// At least 11; the last three of them train the second step alone.
    pub potatoes: Vec<HotPotato>,
}

/// Least situations of the outcome drill.
pub const SITUATIONS: usize = 28;
/// Least hot potatoes.
pub const POTATOES: usize = 11;
/// Replies to a hot potato.
pub const REPLIES: usize = 3;

impl DrillChapter {
    /// Lists what is wrong with counts and keys; empty where the pack is good.
    #[must_use]
    pub fn problems(&self) -> Vec<CourseProblem> {
        let mut problems = Vec::new();
        let mut check = |good: bool, place: &str, rule| CourseProblem::note(&mut problems, good, place, rule);
        check(self.situations.len() >= SITUATIONS, "drills.situations", CourseRule::AtLeast(SITUATIONS));
        check(self.potatoes.len() >= POTATOES, "drills.potatoes", CourseRule::AtLeast(POTATOES));
        for (at, situation) in self.situations.iter().enumerate() {
            let ends = matches!(situation.answer, Outcome::Order | Outcome::NoSale);
            let good = situation.size == SaleSize::Large || ends;
            check(good, &format!("drills.situations[{at}].answer"), CourseRule::SmallSale);
        }
        for (at, potato) in self.potatoes.iter().enumerate() {
            let place = format!("drills.potatoes[{at}].replies");
            check(potato.replies.len() == REPLIES, &place, CourseRule::Exactly(REPLIES));
        }
        let situations = self.situations.iter().map(|situation| situation.key.as_str()).enumerate();
        let potatoes = self.potatoes.iter().map(|potato| potato.key.as_str()).enumerate();
        let keys = situations.map(|(at, key)| (format!("drills.situations[{at}].key"), key));
        let keys = keys.chain(potatoes.map(|(at, key)| (format!("drills.potatoes[{at}].key"), key)));
        CourseProblem::keys(&mut problems, keys);
        problems
    }
}
