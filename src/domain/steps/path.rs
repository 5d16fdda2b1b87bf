//! Puts the moves of a project in order and tells which of them still stand after every step back.

use super::super::project::{Move, Project, Stage};

/// A move with where it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageMove<'a> {
    /// The stage before; of a revived project the one it was lost in.
    pub from: Stage,
    /// The stage reached. Of a move that still stands it may lie short of the move's own, where a step back cut it.
    pub to: Stage,
    /// The move.
    pub history_move: &'a Move,
}

impl StageMove<'_> {
    /// Whether it leads on along the funnel; into and out of the lost never does, unless it is revived further down.
    #[must_use]
    pub fn forward(&self) -> bool {
        self.to != Stage::Lost && self.to > self.from
    }

    /// Whether it passes over stages and nothing says why: the record has a hole there. A move over stages is made with a reason
    /// or on a signed order.
    #[must_use]
    pub fn skips_stages(&self) -> bool {
        let over = self.to as u8 > self.from as u8 + 1;
        self.forward() && over && self.history_move.reason.trim().is_empty() && self.history_move.proof.is_none()
    }
}

/// The moves by day; of one day in the order of the history.
pub fn stage_moves(project: &Project) -> impl Iterator<Item = StageMove<'_>> {
    let mut moves: Vec<&Move> = project.history.iter().collect();
    moves.sort_by_key(|step| step.on);
    let mut stage = Stage::Target;
    moves.into_iter().map(move |step| {
        let stage_move = StageMove { from: stage, to: step.to, history_move: step };
        if step.to != Stage::Lost {
            stage = step.to;
        }
        stage_move
    })
}

/// The stage it stands in; of a lost project the one it was lost in.
#[must_use]
pub fn origin(project: &Project) -> Stage {
    stage_moves(project)
        .filter(|stage_move| stage_move.to != Stage::Lost)
        .last()
        .map_or(Stage::Target, |stage_move| stage_move.to)
}

/// The forward moves that brought it where it stands: a step back takes those beyond it away, and cuts the one it falls into.
#[must_use]
pub fn standing_moves(project: &Project) -> Vec<StageMove<'_>> {
    let mut path: Vec<StageMove> = Vec::new();
    for stage_move in stage_moves(project).filter(|stage_move| stage_move.to != Stage::Lost) {
        if stage_move.forward() {
            path.push(stage_move);
            continue;
        }
        path.retain(|stood| stood.from < stage_move.to);
        if let Some(last) = path.last_mut() {
            last.to = last.to.min(stage_move.to);
        }
    }
    path
}
