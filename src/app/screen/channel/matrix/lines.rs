//! A limit line is moved by keys or by the mouse: first on trial, with the customers where they would stand; then it is set, or left
//! as it was.

use super::MatrixView;
use super::adjusting::{Adjusting, value_text};
use crate::desk::Desk;
use domain::channel::lines::{LimitLine, LineRefusal, round_potential};
use domain::settings::ChannelLimits;
use rust_decimal::Decimal;
use words::matrix as phrases;

impl MatrixView {
    /// Takes a line up.
    pub(super) fn take_line(&mut self, line: LimitLine, by_mouse: bool) {
        let limits = self.limits_in_force();
        let changing = self.adjusting.as_ref().map_or(0, |adjusting| adjusting.changing);
        self.adjusting = Some(Adjusting { line, limits, changing, refused: None, by_mouse });
    }

    /// Takes up the next line, or the first.
    pub(super) fn next_line(&mut self) {
        let line = self.adjusting.as_ref().map_or(LimitLine::Share, |adjusting| adjusting.line.next());
        self.take_line(line, false);
    }

    /// Moves the line so many steps.
    pub(super) fn step_line(&mut self, desk: &mut Desk, up: bool, times: usize) {
        for _ in 0..times {
            let Some(adjusting) = &self.adjusting else { return };
            let moved = adjusting.limits.with_step(adjusting.line, up);
            if let Err(why) = moved {
                desk.tell(phrases::refusal(why));
            }
            self.try_limits(moved);
        }
    }

    /// Draws the line to where the mouse is: percent of share, bin.
    pub(super) fn drag_line(&mut self, (share, bin): (u8, u64)) {
        let Some(adjusting) = &self.adjusting else { return };
        let value = match adjusting.line {
            LimitLine::Share => Decimal::from(share.max(1)),
            LimitLine::Middle | LimitLine::High => round_potential(super::axis::potential(bin)),
        };
        let moved = adjusting.limits.with_line(adjusting.line, value);
        self.try_limits(moved);
    }

    fn try_limits(&mut self, moved: Result<ChannelLimits, LineRefusal>) {
        let set = self.limits;
        let Some(adjusting) = &mut self.adjusting else { return };
        adjusting.refused = moved.err();
        let Ok(limits) = moved else { return };
        adjusting.limits = limits;
        adjusting.changing = self.ledger.changing(&set, &limits);
        self.follow_lines();
    }

    /// Leaves the lines as they were.
    pub(super) fn leave_lines(&mut self) {
        if self.adjusting.take().is_some() {
            self.follow_lines();
        }
    }

    /// Sets the lines where they are now.
    pub(super) fn set_lines(&mut self, desk: &mut Desk) {
        let Some(adjusting) = self.adjusting.take() else { return };
        // Let go where no line may be, it is not set where it came past on the way.
        if let Some(why) = adjusting.refused.filter(|_| adjusting.by_mouse) {
            desk.tell(phrases::refusal(why));
            return self.follow_lines();
        }
        let (before, after) = (self.limits, adjusting.limits);
        let moved = LimitLine::ALL.into_iter().filter(|line| before.value(*line) != after.value(*line));
        // The line in hand is told, or else the one that did move.
        let Some(line) = moved.max_by_key(|line| *line == adjusting.line) else {
            desk.tell(adjusting.refused.map_or(phrases::LINE_SAME, phrases::refusal));
            return self.follow_lines();
        };
        desk.book.edit_settings(|settings| settings.channel = after);
        let (from, to) = (value_text(&before, line), value_text(&after, line));
        let name = phrases::line(line).say();
        let changing = adjusting.changing.to_string();
        desk.tell(phrases::LINE_SET.args([name.into(), from.into(), to.into(), changing.into()]));
        self.follow(desk.book, desk.today);
    }
}
