//! Defines a sales project, the unit of the funnel. Tracker, six steps and card are three views of it. Its stage follows from
//! its history and is not stored.

use std::cmp::Reverse;
use strum::EnumCount as _;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::id::Id;
use super::invoice::Invoice;
pub use super::involvement::{
    Attitude, BuyingRole, GuideAnswers, Influence, Involvement, Temperament, TemperamentKind,
};
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

/// The five factors that decide a purchase (采购5要素).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
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

impl Factor {
    /// In the order of the course.
    pub const ALL: [Self; Self::COUNT] = [Self::Value, Self::Need, Self::Price, Self::Trust, Self::Experience];
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

impl FactorScore {
    /// Points the competitor is ahead; 0 where we lead or they are unknown.
    #[must_use]
    pub fn deficit(&self) -> u8 {
        self.theirs.unwrap_or(0).saturating_sub(self.ours)
    }

    /// The weakest factor: of the largest deficit, else the lowest, else the first in the order of the course. None where nothing
    /// was judged.
    #[must_use]
    pub fn weakest(scores: &[Self]) -> Option<Factor> {
        scores.iter().min_by_key(|s| (Reverse(s.deficit()), s.ours, s.factor)).map(|s| s.factor)
    }
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

/// A stage of the funnel: the target, the six steps of the course (关键客户拓展六步), and the two ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, strum::EnumCount)]
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

impl Stage {
    /// The target, the six steps, and the two ends.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Target,
        Self::Analyse,
        Self::Trust,
        Self::Needs,
        Self::Value,
        Self::Commitment,
        Self::Collection,
        Self::Paid,
        Self::Lost,
    ];
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

/// Names a project: the customer it lies in, and itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProjectKey {
    /// The customer.
    pub account: Id,
    /// The project.
    pub project: Id,
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
    /// Names of the competitors.
    #[serde(default)]
    pub competitors: Vec<String>,
    /// On hold: not judged stale before this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold_until: Option<Date>,
    /// Meetings whose promise nobody waits for, since the project was closed. While it is closed they are not asked about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub let_go: Vec<Id>,
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
    /// Moves, oldest first. The present stage is the last of them.
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

impl Project {
    /// A large sale opened on a day, with nothing known but its name.
    #[must_use]
    pub fn new(id: Id, name: String, opened: Date) -> Self {
        Self {
            id,
            name,
            opened,
            owner: None,
            size: SaleSize::Large,
            amount: None,
            close: None,
            competitors: Vec::new(),
            hold_until: None,
            let_go: Vec::new(),
            tender: Tender::default(),
            involvements: Vec::new(),
            factors: Vec::new(),
            checks: Vec::new(),
            history: Vec::new(),
            meetings: Vec::new(),
            touches: Vec::new(),
            tasks: Vec::new(),
            invoices: Vec::new(),
        }
    }

    /// Whether it is paid or lost.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(self.stage(), Stage::Paid | Stage::Lost)
    }

    /// The part a contact plays.
    #[must_use]
    pub fn involvement(&self, contact: Id) -> Option<&Involvement> {
        self.involvements.iter().find(|i| i.contact == contact)
    }

    /// The part a contact plays, to be changed.
    pub fn involvement_mut(&mut self, contact: Id) -> Option<&mut Involvement> {
        self.involvements.iter_mut().find(|i| i.contact == contact)
    }

    /// The meeting of that id.
    #[must_use]
    pub fn meeting(&self, id: Id) -> Option<&Meeting> {
        self.meetings.iter().find(|m| m.id == id)
    }

    /// The meeting of that id, to be changed.
    pub fn meeting_mut(&mut self, id: Id) -> Option<&mut Meeting> {
        self.meetings.iter_mut().find(|m| m.id == id)
    }

    /// The oldest meeting up to `today` without an outcome: the one that is asked about when somebody says how it went. None
    /// where every one that lies behind has its own.
    #[must_use]
    pub fn unjudged_meeting(&self, today: Date) -> Option<&Meeting> {
        let past = self.meetings.iter().filter(|m| m.at.date() <= today);
        past.filter(|m| m.outcome.is_none()).min_by_key(|m| (m.at, m.id))
    }

    /// The stage it stands in: the last move by day, in the order of the history; the target stage before any.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.last_move().map_or(Stage::Target, |m| m.to)
    }

    /// The day it came into its stage: of the last move, else the day it was opened.
    #[must_use]
    pub fn entered_stage_on(&self) -> Date {
        self.last_move().map_or(self.opened, |m| m.on)
    }

    /// Goes through every text somebody typed, except what names a document.
    pub(crate) fn texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        let Self {
            id: _,
            name,
            opened: _,
            owner: _,
            size: _,
            amount: _,
            close: _,
            competitors,
            hold_until: _,
            let_go: _,
            tender: _,
            involvements: _,
            factors: _,
            checks,
            history,
            meetings,
            touches,
            tasks,
            invoices,
        } = self;
        std::iter::once(name).chain(competitors).for_each(&mut *change);
        for CheckMark { check: _, state } in checks {
            match state {
                CheckState::Done(_) => {}
                CheckState::NotApplicable(reason) => change(reason),
            }
        }
        for Move { on: _, to: _, reason, lost: _, proof: _ } in history {
            change(reason);
        }
        for meeting in meetings {
            meeting.texts(change);
        }
        for Touch { id: _, on: _, kind: _, text, contacts: _ } in touches {
            change(text);
        }
        for Task { id: _, text, due: _, owner: _, done: _ } in tasks {
            change(text);
        }
        for invoice in invoices {
            invoice.texts(change);
        }
    }

    fn last_move(&self) -> Option<&Move> {
        // Of two moves on one day the later in the list is the later one.
        self.history.iter().max_by_key(|m| m.on)
    }

    /// The next action: the open one due earliest; those without a day come last.
    #[must_use]
    pub fn next_task(&self) -> Option<&Task> {
        self.tasks.iter().filter(|t| t.done.is_none()).min_by_key(|t| (t.due.is_none(), t.due, t.id))
    }
}
