//! A sales project: the unit of the funnel, seen as tracker, six steps and card.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::id::Id;
use super::invoice::Invoice;
use super::meeting::{Meeting, Task, Touch};
use super::money::Money;

/// Small sales end in an order or not; large ones move by advances.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SaleSize {
    /// One decision, one meeting or two.
    Small,
    /// Several people, several meetings.
    Large,
}

/// The four roles of the buying centre (采购氛围的四类人).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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

/// How a contact stands to our offer in this project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

/// How much a contact weighs in this decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Influence {
    /// Listened to.
    Low,
    /// Asked.
    Medium,
    /// Followed.
    High,
}

/// Behaviour of a contact in one negotiation; lapses after 90 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

/// A temperament as judged on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Temperament {
    /// Which one.
    pub kind: TemperamentKind,
    /// The day of the judgement.
    pub on: Date,
}

/// The guide test's four answers.
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

/// The five factors that decide a purchase (采购5要素).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Factor {
    /// 价值.
    Value,
    /// 需求.
    Need,
    /// 价格.
    Price,
    /// 信赖.
    Trust,
    /// 体验.
    Experience,
}

/// Our standing on a factor, and the main competitor's if known; 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactorScore {
    /// Which factor.
    pub factor: Factor,
    /// 1 to 5.
    pub ours: u8,
    /// 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theirs: Option<u8>,
}

/// State of a check that is not open any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckState {
    /// Done on that day.
    Done(Date),
    /// Not applicable, with the reason.
    NotApplicable(String),
}

/// A check of the six steps that was settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckMark {
    /// Key of the check in the course pack: step and number, such as `3.2`.
    pub check: String,
    /// How it was settled.
    pub state: CheckState,
}

/// A stage of the funnel: the target, the six steps, and the two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    /// 0 目标客户.
    Target,
    /// 1 客户分析.
    Analyse,
    /// 2 建立信任.
    Trust,
    /// 3 挖掘需求.
    Needs,
    /// 4 呈现价值.
    Value,
    /// 5 赢取承诺.
    Commitment,
    /// 6 回收账款.
    Collection,
    /// All money in.
    Paid,
    /// Gone; remembers where it came from in the history.
    Lost,
}

/// Why a project was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LostReason {
    /// A rival was cheaper.
    Price,
    /// A rival was better placed.
    Rival,
    /// The money or the plan went away.
    Cancelled,
    /// We never met who decides.
    NoAccess,
    /// We were too late.
    Late,
    /// Anything else; the text says what.
    Other,
}

/// One move along the funnel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// The day.
    pub on: Date,
    /// The stage reached.
    pub to: Stage,
    /// Why, where the move needed a reason.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Why it was lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lost: Option<LostReason>,
    /// The meeting that proves the move.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<Id>,
}

/// Dates of a tender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tender {
    /// Notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Date>,
    /// Clarification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clarification: Option<Date>,
    /// Bid deadline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Date>,
    /// Opening of the bids.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<Date>,
}

/// One sale in the making. Present stage and closing date follow from the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Names the project.
    pub id: Id,
    /// Short name.
    pub name: String,
    /// The day it was opened.
    pub opened: Date,
    /// A person on our side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<Id>,
    /// Small or large sale.
    pub size: SaleSize,
    /// Expected amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Expected close.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close: Option<Date>,
    /// Who else is in it.
    #[serde(default)]
    pub competitors: Vec<String>,
    /// Not judged stale before this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold_until: Option<Date>,
    /// Tender dates.
    #[serde(default)]
    pub tender: Tender,
    /// Who plays which part.
    #[serde(default)]
    pub involvements: Vec<Involvement>,
    /// Standing on the five factors.
    #[serde(default)]
    pub factors: Vec<FactorScore>,
    /// Settled checks.
    #[serde(default)]
    pub checks: Vec<CheckMark>,
    /// Moves, oldest first.
    #[serde(default)]
    pub history: Vec<Move>,
    /// Meetings.
    #[serde(default)]
    pub meetings: Vec<Meeting>,
    /// Touches.
    #[serde(default)]
    pub touches: Vec<Touch>,
    /// Our actions.
    #[serde(default)]
    pub tasks: Vec<Task>,
    /// Invoices.
    #[serde(default)]
    pub invoices: Vec<Invoice>,
}
