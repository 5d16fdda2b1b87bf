//! Reads the history of a project: how long it stood in each stage, how it stands now, and when its order came. A hole in the
//! record is shown as unknown and never guessed.

use jiff::civil::Date;

use super::super::project::{Project, Stage};
use super::super::steps::path::{StageMove, stage_moves};

/// How a project stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProjectStatus {
    /// In the target stage or in the steps 1 to 5.
    Open,
    /// An order was signed: in step 6, or paid.
    Won,
    /// Lost.
    Lost,
}

/// A time in one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// Where; none for a hole, which stands for any of the stages passed over.
    pub stage: Option<Stage>,
    /// Since when; none where the record does not tell.
    pub from: Option<Date>,
    /// Until when; none where the record does not tell, and while it stands there.
    pub until: Option<Date>,
}

impl Stay {
    /// Days in the stage; none where an end is unknown, and where it was left before it was entered.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        let days = i64::from((self.until? - self.from?).get_days());
        (days >= 0).then_some(days)
    }
}

/// Whether a project was ever in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Visited {
    /// It never was, or passed over it with a reason or on an order.
    No,
    /// The history has a hole there.
    Unknown,
    /// It was, and the history tells.
    Yes,
}

/// How a project stands.
#[must_use]
pub fn project_status(project: &Project) -> ProjectStatus {
    match project.stage() {
        Stage::Collection | Stage::Paid => ProjectStatus::Won,
        Stage::Lost => ProjectStatus::Lost,
        _ => ProjectStatus::Open,
    }
}

/// Every time in a stage, oldest first; the last is the one it stands in. Before a hole the end is unknown: somebody may have
/// forgotten to write the moves down for weeks.
#[must_use]
pub fn stays(project: &Project) -> Vec<Stay> {
    let mut found = vec![Stay { stage: Some(Stage::Target), from: Some(project.opened), until: None }];
    for stage_move in stage_moves(project) {
        if found.last().is_some_and(|last| last.stage == Some(stage_move.to)) {
            continue;
        }
        if stage_move.skips_stages() {
            found.push(Stay { stage: None, from: None, until: None });
        } else if let Some(last) = found.last_mut() {
            last.until = Some(stage_move.history_move.on);
        }
        found.push(Stay { stage: Some(stage_move.to), from: Some(stage_move.history_move.on), until: None });
    }
    found
}

/// Whole days in the present stage; none where it was entered after `today`.
#[must_use]
pub fn days_in_stage(project: &Project, today: Date) -> Option<i64> {
    let days = i64::from((today - project.entered_stage_on()).get_days());
    (days >= 0).then_some(days)
}

/// The day of the order: when it last came into collection, or past it; none unless it is won.
#[must_use]
pub fn ordered_on(project: &Project) -> Option<Date> {
    order_move(project).map(|stage_move| stage_move.history_move.on)
}

fn order_move(project: &Project) -> Option<StageMove<'_>> {
    let signed = |stage_move: &StageMove| {
        stage_move.to != Stage::Lost && stage_move.from < Stage::Collection && stage_move.to >= Stage::Collection
    };
    stage_moves(project).filter(signed).last().filter(|_| project_status(project) == ProjectStatus::Won)
}

/// Days from the opening to the order, 0 or more; none unless it is won, where it was ordered before it was opened, and where it
/// was written down as won from the first day, without a proof, as a table without a day of opening does: nobody knows then how
/// long it took.
#[must_use]
pub fn days_to_order(project: &Project) -> Option<i64> {
    let order = order_move(project)?;
    let days = i64::from((order.history_move.on - project.opened).get_days());
    let unknown = days == 0 && order.from != Stage::Commitment && order.history_move.proof.is_none();
    (days >= 0 && !unknown).then_some(days)
}

/// Where a project has been, and from where it went on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageTrack {
    /// For the target stage, the six steps, paid.
    pub been: [Visited; 8],
    /// For the same stages: whether it was in a forward stage beyond at some later time.
    pub beyond: [bool; 8],
}

impl StageTrack {
    /// Reads the history of a project.
    #[must_use]
    pub fn of(project: &Project) -> Self {
        let mut track = Self { been: [Visited::No; 8], beyond: [false; 8] };
        track.been[0] = Visited::Yes;
        for stage_move in stage_moves(project).filter(|stage_move| stage_move.to != Stage::Lost) {
            let (from, to) = (stage_move.from as usize, stage_move.to as usize);
            if stage_move.skips_stages() {
                for been in track.been.iter_mut().take(to).skip(from + 1).filter(|been| **been == Visited::No) {
                    *been = Visited::Unknown;
                }
            }
            for (been, beyond) in track.been.iter().zip(&mut track.beyond).take(to) {
                *beyond |= *been == Visited::Yes;
            }
            if let Some(been) = track.been.get_mut(to) {
                *been = Visited::Yes;
            }
        }
        track
    }
}
