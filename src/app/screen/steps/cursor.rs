//! This file remembers, for each project, the step and the check that the cursor is at. It is kept while other projects are
//! looked at.

use std::collections::BTreeMap;

use domain::book::Book;
use domain::project::{Project, ProjectKey, Stage};
use domain::steps::check::{self, CheckKey, PER_STEP, STEPS};
use domain::steps::path::origin;

/// A step and a check of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepCursor {
    /// 1 to 6.
    pub step: u8,
    /// The row of the check, 0 to 5.
    pub row: usize,
}

impl Default for StepCursor {
    fn default() -> Self {
        Self { step: 1, row: 0 }
    }
}

impl StepCursor {
    /// Where a project opens: at the step of its stage, on the first check that is open.
    #[must_use]
    pub fn of(project: &Project) -> Self {
        Self::at(project, current_step(project))
    }

    /// A step of a project, on the first check that is open; on the first where none is.
    #[must_use]
    pub fn at(project: &Project, step: u8) -> Self {
        let step = step.clamp(1, STEPS);
        let open = check::open_checks(project, step).next().map_or(0, |key| usize::from(key.number) - 1);
        Self { step, row: open }
    }

    /// The check under the cursor.
    #[must_use]
    pub fn check(self) -> CheckKey {
        let number = u8::try_from(self.row).unwrap_or(0).saturating_add(1).min(PER_STEP);
        CheckKey { step: self.step, number }
    }
}

/// The step a project stands in, 1 to 6: before the first the first, once paid the last, of a lost one where it was lost.
#[must_use]
pub fn current_step(project: &Project) -> u8 {
    let stage = match project.stage() {
        Stage::Lost => origin(project),
        stage => stage,
    };
    (stage as u8).clamp(1, STEPS)
}

/// The places in all projects that were looked at.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StepCursors {
    /// In the project in front.
    pub now: StepCursor,
    at: Option<(ProjectKey, Stage)>,
    kept: BTreeMap<ProjectKey, (Stage, StepCursor)>,
}

impl StepCursors {
    /// Comes to a project, or stays. One that is seen for the first time, or stands in another stage since, opens anew.
    pub fn go_to_project(&mut self, book: &Book, key: Option<ProjectKey>) {
        let project = key.and_then(|key| Some((key, book.project(key)?.1)));
        let to = project.map(|(key, project)| (key, project.stage()));
        if to == self.at {
            return;
        }
        if let Some((key, stage)) = self.at {
            self.kept.insert(key, (stage, self.now));
        }
        let kept = to.and_then(|(key, stage)| self.kept.get(&key).filter(|(then, _)| *then == stage));
        self.now = match (kept, project) {
            (Some((_, place)), _) => *place,
            (None, Some((_, project))) => StepCursor::of(project),
            (None, None) => StepCursor::default(),
        };
        self.at = to;
    }
}
