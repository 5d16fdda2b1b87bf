//! Defines the texts of the tracker (clues, bridges, guide test, roles, factors, alerts, outcome judge) and checks that none is
//! missing.

use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

use super::super::alert::AlertKind;
use super::super::lang::Text;
use super::super::meeting::{ActionKind, Outcome};
use super::super::project::{BuyingRole, Factor};
use super::super::quadrant::Quadrant;
use super::CourseProblem;
use super::problem::spelled;

/// Where a clue of the thinking preference is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ClueField {
    /// How they decide.
    Decide,
    /// What they ask.
    Ask,
    /// How their office and mails look.
    Look,
    /// How they talk.
    Talk,
}

/// Something one can see or hear of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClueText {
    /// Quadrant letter and number 1 to 6, such as `B3`.
    pub key: String,
    /// Where it is seen.
    pub field: ClueField,
    /// What is seen.
    pub text: Text,
}

/// Tips for somebody who leads with one quadrant and speaks to somebody who leads with another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bridge {
    /// Where you are larger.
    pub you: Quadrant,
    /// Where they are larger.
    pub them: Quadrant,
    /// What happens between the two.
    pub gap: Text,
    /// What to do about it.
    pub tips: Vec<Text>,
}

/// A question with help for who hesitates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question.
    pub ask: Text,
    /// How to tell.
    pub hint: Text,
}

/// The texts of the guide test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideTestTexts {
    /// What a guide is.
    pub intro: Text,
    /// Wants us to win, is believed, was true so far, tells us what to do next.
    pub questions: [Question; 4],
    /// The test is passed.
    pub guide: Text,
    /// Information true, but not a guide: does not count.
    pub inside_source: Text,
    /// At least one yes.
    pub candidate: Text,
    /// No yes yet.
    pub nobody: Text,
    /// What a guide never gives and we never ask for.
    pub limits: Vec<Text>,
}

/// A role of the buying centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleText {
    /// Which.
    pub role: BuyingRole,
    /// What stands in the place of somebody unknown: a short question.
    pub gap: Text,
    /// What this role watches, and how to reach it.
    pub about: Text,
}

/// A factor of the purchase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactorText {
    /// Which.
    pub factor: Factor,
    /// What it means here.
    pub about: Text,
    /// What to do where it is the weakest.
    pub weakest: Text,
}

/// The coaching sentence of an alert: what is wrong, why it costs, what to do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AlertText {
    /// Which.
    pub kind: AlertKind,
    /// A few words.
    pub title: Text,
    /// At most two sentences.
    pub coach: Text,
}

/// What is said of an outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictText {
    /// Which.
    pub outcome: Outcome,
    /// What it means, and what to do now.
    pub text: Text,
}

/// A question of the outcome judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumCount)]
pub enum JudgeQuestion {
    /// What do you hold?
    InHand,
    /// What will they do?
    What,
    /// Who on their side?
    Who,
    /// By when?
    By,
    /// What is possible then?
    Opens,
}

impl JudgeQuestion {
    /// In the order they are asked.
    pub const ALL: [Self; Self::COUNT] = [Self::InHand, Self::What, Self::Who, Self::By, Self::Opens];
}

/// Why something that sounds like an action moves nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StillnessText {
    /// Which.
    pub kind: ActionKind,
    /// Why, and what to ask instead.
    pub why: Text,
}

/// The texts of the outcome judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JudgeTexts {
    /// A sale is judged by the customer's actions, not words.
    pub intro: Text,
    /// One for each question, in order.
    pub questions: [Question; JudgeQuestion::COUNT],
    /// Why a paper that binds nobody is no order.
    pub loose_paper: Text,
    /// What to do where they said what they will do, and not all of it: who, by when, what it makes possible.
    pub unfinished: Text,
    /// One for each thing that sounds like an action and is none, in order.
    pub stillness: Vec<StillnessText>,
    /// Order, advance, continuation, no sale.
    pub verdicts: [VerdictText; 4],
    /// Actions of a customer that count.
    pub examples: Vec<Text>,
    /// Pieces of Chinese phrases that sound like a way out, such as `研究研究`: they draw a hint and decide nothing.
    pub brush_offs_zh: Vec<String>,
    /// The same in English, in small letters.
    pub brush_offs_en: Vec<String>,
    /// Who is nobody in particular, in both languages and small letters: no contact is called so.
    pub nobody: Vec<String>,
}

/// The chapter of the tracker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackerChapter {
    /// What 1+2+1 means, taught with a rope team.
    pub intro: Text,
    /// 24, A1 to D6.
    pub clues: Vec<ClueText>,
    /// What an estimate is and is not.
    pub estimate_note: Text,
    /// Every ordered pair of two quadrants: 12, in the order AB AC AD BA … DC.
    pub bridges: Vec<Bridge>,
    /// The guide test.
    pub guide: GuideTestTexts,
    /// Purchaser, user, gatekeeper, decision maker.
    pub roles: [RoleText; 4],
    /// Value, need, price, trust, experience.
    pub factors: [FactorText; 5],
    /// One for each kind, in order.
    pub alerts: Vec<AlertText>,
    /// The outcome judge.
    pub judge: JudgeTexts,
}

/// Clues of a quadrant.
pub const CLUES: u8 = 6;

impl TrackerChapter {
    /// Lists what is wrong with counts, order and keys; empty where the pack is good.
    #[must_use]
    pub fn problems(&self) -> Vec<CourseProblem> {
        let mut problems = Vec::new();
        let mut order = |place: &str, field: &str, wanted: Vec<String>, found: Vec<String>| {
            CourseProblem::order(&mut problems, place, field, wanted, found);
        };
        let keys = Quadrant::ALL.into_iter().flat_map(|q| (1..=CLUES).map(move |n| format!("{q}{n}"))).collect();
        order("tracker.clues", "key", keys, self.clues.iter().map(|clue| clue.key.clone()).collect());
        let pairs = Quadrant::ALL.into_iter().flat_map(|a| Quadrant::ALL.map(|b| (a, b))).filter(|(a, b)| a != b);
        let (you, them): (Vec<_>, Vec<_>) = pairs.unzip();
        let bridges = &self.bridges;
        let (own, others) = (bridges.iter().map(|bridge| bridge.you), bridges.iter().map(|bridge| bridge.them));
        order("tracker.bridges", "you", spelled(you).collect(), spelled(own).collect());
        order("tracker.bridges", "them", spelled(them).collect(), spelled(others).collect());
        let roles = spelled(self.roles.iter().map(|text| text.role)).collect();
        order("tracker.roles", "role", spelled(BuyingRole::ALL).collect(), roles);
        let factors = spelled(self.factors.iter().map(|text| text.factor)).collect();
        order("tracker.factors", "factor", spelled(Factor::ALL).collect(), factors);
        let alerts = spelled(self.alerts.iter().map(|text| text.kind)).collect();
        order("tracker.alerts", "kind", spelled(AlertKind::ALL).collect(), alerts);
        let outcomes = [Outcome::Order, Outcome::Advance, Outcome::Continuation, Outcome::NoSale];
        let verdicts = spelled(self.judge.verdicts.iter().map(|text| text.outcome)).collect();
        order("tracker.judge.verdicts", "outcome", spelled(outcomes).collect(), verdicts);
        let still = ActionKind::ALL.into_iter().filter(|kind| !kind.is_action() && *kind != ActionKind::RuledOut);
        let told = spelled(self.judge.stillness.iter().map(|text| text.kind)).collect();
        order("tracker.judge.stillness", "kind", spelled(still).collect(), told);
        problems
    }
}
