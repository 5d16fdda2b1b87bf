//! Defines the part a contact plays in a project: roles, attitude, influence and the guide test. The person belongs to the
//! customer and the part to the project, for the same person may help one sale and oppose another.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

use super::id::Id;

/// The four roles of the buying centre (采购氛围的四类人).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
pub enum BuyingRole {
    /// 采购人员.
    Purchaser,
    /// 使用者.
    User,
    /// 技术、财务把关者.
    Gatekeeper,
    /// 决策人.
    DecisionMaker,
}

impl BuyingRole {
    /// In the order of the buying centre.
    pub const ALL: [Self; Self::COUNT] = [Self::Purchaser, Self::User, Self::Gatekeeper, Self::DecisionMaker];
}

/// How a contact stands to our offer in this project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumCount)]
pub enum Attitude {
    /// −2.
    Opponent,
    /// −1.
    Critic,
    /// 0.
    Neutral,
    /// +1.
    Supporter,
    /// +2.
    Champion,
}

impl Attitude {
    /// From against us to for us.
    pub const ALL: [Self; Self::COUNT] = [Self::Opponent, Self::Critic, Self::Neutral, Self::Supporter, Self::Champion];

    /// −2 to +2.
    #[must_use]
    pub const fn score(self) -> i8 {
        self as i8 - 2
    }
}

/// How much a contact weighs in this decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
pub enum Influence {
    /// Listened to.
    Low,
    /// Asked.
    Medium,
    /// Followed.
    High,
}

impl Influence {
    /// From least to most.
    pub const ALL: [Self; Self::COUNT] = [Self::Low, Self::Medium, Self::High];
}

/// Behaviour of a contact in one negotiation, not a trait of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumCount)]
pub enum TemperamentKind {
    /// Takes the long view.
    Eagle,
    /// Takes what is offered.
    Sheep,
    /// Manoeuvres for advantage.
    Fox,
    /// Stubborn without knowing.
    Donkey,
}

impl TemperamentKind {
    /// In the order of the guide.
    pub const ALL: [Self; Self::COUNT] = [Self::Eagle, Self::Sheep, Self::Fox, Self::Donkey];
}

/// Days after which a temperament lapses: it is of one negotiation, and must not become a label. Source: the course.
const LAPSES: i32 = 90;

/// A temperament as judged on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Temperament {
    /// Which one.
    pub kind: TemperamentKind,
    /// The day of the judgement.
    pub on: Date,
}

/// How far somebody is from being a guide (向导), rising.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GuideStanding {
    /// No yes yet.
    Nobody,
    /// At least one yes.
    Candidate,
    /// What they told us turned out true, but they do not guide; does not count (内线).
    InsideSource,
    /// Wants us to win and tells us what to do next, and is believed or was true so far.
    Guide,
}

/// The four answers of the guide test. Source: the 1+2+1 tracker of the course.
#[expect(clippy::struct_excessive_bools, reason = "four independent questions, each answered yes or no")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideAnswers {
    /// Wants us to win.
    pub wants_us: bool,
    /// Is believed by the decision maker.
    pub believed: bool,
    /// What they told us turned out true.
    pub true_so_far: bool,
    /// Tells us what to do next.
    pub tells_next: bool,
}

impl GuideAnswers {
    /// Judges the four answers. Source: the guide test of the course.
    #[must_use]
    pub const fn standing(self) -> GuideStanding {
        let Self { wants_us, believed, true_so_far, tells_next } = self;
        if wants_us && tells_next && (believed || true_so_far) {
            GuideStanding::Guide
        } else if true_so_far {
            GuideStanding::InsideSource
        } else if wants_us || believed || tells_next {
            GuideStanding::Candidate
        } else {
            GuideStanding::Nobody
        }
    }
}

/// The part a contact plays in this project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Involvement {
    /// Contact of the account.
    pub contact: Id,
    /// Several are possible.
    #[serde(default)]
    pub roles: Vec<BuyingRole>,
    /// None while unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attitude: Option<Attitude>,
    /// None while unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub influence: Option<Influence>,
    /// The guide test.
    #[serde(default)]
    pub guide: GuideAnswers,
    /// The rep's own note; never printed, exported or projected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temperament: Option<Temperament>,
}

impl Involvement {
    /// Whether an opponent has high influence.
    #[must_use]
    pub fn is_strong_opponent(&self) -> bool {
        self.attitude == Some(Attitude::Opponent) && self.influence == Some(Influence::High)
    }

    /// The temperament as it still counts on a day: it lapses after 90 days.
    #[must_use]
    pub fn live_temperament(&self, today: Date) -> Option<TemperamentKind> {
        self.temperament.filter(|t| (today - t.on).get_days() <= LAPSES).map(|t| t.kind)
    }

    /// A part of which nothing is known yet.
    #[must_use]
    pub fn new(contact: Id) -> Self {
        let guide = GuideAnswers::default();
        Self { contact, roles: Vec::new(), attitude: None, influence: None, guide, temperament: None }
    }
}
