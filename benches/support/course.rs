//! How a generated project fares: how far it came, since when it stands there, and whether anything is wrong with it. Most
//! projects are in order, so that Today is a page and not a book.

use domain::project::Stage;

use super::maker::Maker;

/// Of a hundred projects so many stand in each stage, from the target to paid; the rest are lost.
const STAND: [u8; 8] = [14, 12, 9, 7, 5, 4, 5, 12];
/// Days a project may stand in a stage before it is stale, as the program begins with.
const LIMITS: [i64; 7] = [14, 21, 30, 30, 45, 45, 60];

/// How a project fares.
#[derive(Debug, Clone, Copy)]
pub(super) struct Course {
    /// The stage it stands in; of a lost one the stage it was lost in.
    pub reached: Stage,
    /// Whether it is lost.
    pub lost: bool,
    /// Whether things are overdue, broken or stale.
    pub troubled: bool,
    /// Days since it was opened.
    pub opened: i64,
    /// Days since its last move.
    pub entered: i64,
}

impl Course {
    /// Whether no order was signed and nothing is lost.
    pub(super) fn open(self) -> bool {
        !self.lost && self.reached < Stage::Collection
    }

    /// Whether it is paid or lost.
    pub(super) fn closed(self) -> bool {
        self.lost || self.reached == Stage::Paid
    }
}

impl Maker {
    /// Throws the dice for one project.
    pub(super) fn course(&mut self) -> Course {
        let mut left = self.dice.u8(..100);
        let stood = STAND.iter().position(|share| {
            let here = left < *share;
            left = left.saturating_sub(*share);
            here
        });
        let lost = stood.is_none();
        let reached = stood.map_or_else(|| self.one(&Stage::ALL[1..6]), |stage| Stage::ALL[stage]);
        let closed = lost || reached == Stage::Paid;
        let troubled = !closed && self.dice.u8(..100) < self.trouble;
        let entered = match LIMITS.get(reached as usize) {
            Some(limit) if troubled => limit + self.dice.i64(-5..40),
            Some(limit) if !closed => self.dice.i64(1..*limit),
            _ => self.dice.i64(5..250),
        };
        // Nobody moves a target before it is one.
        let opened = if reached == Stage::Target { entered } else { entered + self.dice.i64(20..140) };
        Course { reached, lost, troubled, opened, entered }
    }
}
