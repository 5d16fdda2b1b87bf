//! Defines the texts of the balanced scorecard with its gaps, judges what is typed into a gap, and checks that none is missing.

use serde::{Deserialize, Serialize};

use super::super::lang::{Lang, Text};
use super::super::measure::Perspective;
use super::super::stance::Stance;
use super::problem::spelled;
use super::{CourseProblem, CourseRule};

/// Joins two words and says nothing: U+7684.
const PARTICLE: char = '\u{7684}';
/// Gaps of the scorecard.
pub const GAPS: usize = 6;

/// A cell of the table: one perspective, attack or defence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScorecardCell {
    /// From where it looks.
    pub perspective: Perspective,
    /// Attack or defence.
    pub stance: Stance,
    /// What is measured there; a gap stands as its key in braces.
    pub text: Text,
}

/// What counts as right besides the answer, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synonyms {
    /// Chinese.
    pub zh: Vec<String>,
    /// English.
    pub en: Vec<String>,
}

/// A gap to be filled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScorecardGap {
    /// Such as `profit`; kept in the results.
    pub key: String,
    /// Gaps of one set may be filled in any order; none where there is one place only.
    #[serde(default)]
    pub set: Option<String>,
    /// What the course says.
    pub answer: Text,
    /// What says the same.
    pub accepted: Synonyms,
    /// What the gap asks for.
    pub asks: Text,
    /// Something to go by.
    pub hint: Text,
}

/// The chapter of the scorecard, and the exercise with the forces of a dealer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScorecardChapter {
    /// What the exercise is.
    pub intro: Text,
    /// The table, by perspective, attack before defence.
    pub cells: Vec<ScorecardCell>,
    /// The gaps in the order they are asked.
    pub gaps: Vec<ScorecardGap>,
    /// What leads from fewer bad debts to their grid.
    pub bad_debts: Text,
    /// That the reading of the forces is ours.
    pub forces_reading: Text,
    /// One dealer, three drives, three brakes.
    pub forces_exercise: Text,
}

/// A typed answer without what does not count: case, width, blanks, punctuation and the joining particle.
fn bare(text: &str) -> String {
    let narrow = |ch: char| match ch {
        '\u{ff01}'..='\u{ff5e}' => u32::from(ch).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(ch),
        _ => ch,
    };
    text.chars().map(narrow).filter(|ch| ch.is_alphanumeric() && *ch != PARTICLE).flat_map(char::to_lowercase).collect()
}

impl ScorecardGap {
    /// Whether what was typed says what belongs here, in whichever language.
    #[must_use]
    pub fn accepts(&self, typed: &str) -> bool {
        let typed = bare(typed);
        let own = Lang::ALL.map(|lang| self.answer.get(lang));
        let all = own.into_iter().chain(self.accepted.zh.iter().chain(&self.accepted.en).map(String::as_str));
        !typed.is_empty() && all.into_iter().any(|good| bare(good) == typed)
    }
}

impl ScorecardChapter {
    /// The gap of a key.
    #[must_use]
    pub fn gap(&self, key: &str) -> Option<&ScorecardGap> {
        self.gaps.iter().find(|gap| gap.key == key)
    }

    /// The gaps that may stand at a place once others are told: its own, or any of its set; its own first.
    #[must_use]
    pub fn open_gaps(&self, place: usize, told: &[String]) -> Vec<&ScorecardGap> {
        let Some(own) = self.gaps.get(place) else { return Vec::new() };
        let others = self.gaps.iter().filter(|gap| gap.key != own.key && gap.set.is_some() && gap.set == own.set);
        std::iter::once(own).chain(others).filter(|gap| !told.contains(&gap.key)).collect()
    }

    /// Judges what was typed at a place: the gap it fills and whether it is right. A wrong answer tells the one that stands there.
    #[must_use]
    pub fn judge(&self, place: usize, told: &[String], typed: &str) -> Option<(&ScorecardGap, bool)> {
        let open = self.open_gaps(place, told);
        let right = open.iter().find(|gap| gap.accepts(typed)).map(|gap| (*gap, true));
        right.or_else(|| open.first().map(|gap| (*gap, false)))
    }

    /// The cell of a perspective and a stance.
    #[must_use]
    pub fn cell(&self, perspective: Perspective, stance: Stance) -> Option<&ScorecardCell> {
        self.cells.iter().find(|cell| (cell.perspective, cell.stance) == (perspective, stance))
    }

    /// Lists what is wrong with counts, keys and places; empty where the pack is good.
    #[must_use]
    pub fn problems(&self) -> Vec<CourseProblem> {
        let mut problems = Vec::new();
        CourseProblem::note(&mut problems, self.gaps.len() == GAPS, "scorecard.gaps", CourseRule::Exactly(GAPS));
        let order = || Perspective::ALL.iter().flat_map(|p| [Stance::Attack, Stance::Defend].map(|s| (*p, s)));
        let found = spelled(self.cells.iter().map(|cell| cell.perspective));
        let wanted = spelled(order().map(|(perspective, _)| perspective));
        CourseProblem::order(&mut problems, "scorecard.cells", "perspective", wanted, found);
        let found = spelled(self.cells.iter().map(|cell| cell.stance));
        let wanted = spelled(order().map(|(_, stance)| stance));
        CourseProblem::order(&mut problems, "scorecard.cells", "stance", wanted, found);
        for lang in Lang::ALL {
            // The places in the order they are read are the gaps in the order they are asked.
            let all: String = self.cells.iter().map(|cell| cell.text.get(lang)).collect();
            let places: Vec<&str> = all.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect();
            let keys: Vec<&str> = self.gaps.iter().map(|gap| gap.key.as_str()).collect();
            CourseProblem::note(&mut problems, places == keys, "scorecard.cells", CourseRule::Gaps(lang));
        }
        problems
    }
}
