//! When the loop wakes by itself: with each minute, with each second of a countdown, after a pause in typing, to try again what could not be saved, and to look at
//! what others write. An idle program sleeps until the minute is over.

use std::time::Duration;

use super::clock::{Clock, Deadline};

/// A second without a key commits what is being typed.
const PAUSE: Duration = Duration::from_secs(1);
/// What could not be saved is tried again after this.
const RETRY: Duration = Duration::from_secs(3);
/// Who quits waits so long for a disk that does not answer; then it is asked whether they go without.
const LEAVE: Duration = Duration::from_secs(3);
/// How often the inbox is looked into while somebody waits for what is dropped there.
const INBOX: Duration = Duration::from_secs(1);
/// How often a follower looks at what the writing instance does.
const LOOK: Duration = Duration::from_millis(500);

/// The moments to wake at, where there are any.
#[derive(Debug)]
pub struct Wakes {
    minute: Option<Deadline>,
    pause: Option<Deadline>,
    retry: Option<Deadline>,
    look: Option<Deadline>,
    second: Option<Deadline>,
    inbox: Option<Deadline>,
    leave: Option<Deadline>,
}

impl Wakes {
    /// At the next minute, and for nothing else yet.
    #[must_use]
    pub fn new(clock: Clock) -> Self {
        let minute = clock.next_minute().map(Deadline::after);
        Self { minute, pause: None, retry: None, look: None, second: None, inbox: None, leave: None }
    }

    /// How long to sleep; none where nothing is to come.
    #[must_use]
    pub fn left(&self) -> Option<Duration> {
        [self.minute, self.pause, self.retry, self.look, self.second, self.inbox, self.leave]
            .into_iter()
            .flatten()
            .map(Deadline::left)
            .min()
    }

    /// Whether the minute is over; then the next one begins.
    pub fn minute_is_over(&mut self, clock: Clock) -> bool {
        let over = over(self.minute);
        if over {
            self.begin_minute(clock);
        }
        over
    }

    /// The clock was read: the next minute counts from now.
    pub fn begin_minute(&mut self, clock: Clock) {
        self.minute = clock.next_minute().map(Deadline::after);
    }

    /// The clock on the wall shows another minute: this one is over.
    pub fn end_minute(&mut self) {
        self.minute = Some(Deadline::after(Duration::ZERO));
    }

    /// Whether nothing was typed for a while.
    #[must_use]
    pub fn pause_is_over(&self) -> bool {
        over(self.pause)
    }

    /// Begins the pause anew while something is being typed, or ends it: an idle program must not wake up.
    pub fn begin_pause(&mut self, typing: bool) {
        self.pause = typing.then(|| Deadline::after(PAUSE));
    }

    /// Whether it is time to look at what others wrote; that is told once.
    pub fn look_is_due(&mut self) -> bool {
        over(self.look) && self.look.take().is_some()
    }

    /// Looks at the next turn, unless a look is on its way.
    pub fn look_soon(&mut self) {
        self.look.get_or_insert_with(|| Deadline::after(Duration::ZERO));
    }

    /// Whether it is time to save again; that is told once.
    pub fn retry_is_due(&mut self) -> bool {
        over(self.retry) && self.retry.take().is_some()
    }

    /// Whether a second is over that somebody waits for.
    #[must_use]
    pub fn second_is_over(&self) -> bool {
        over(self.second)
    }

    /// Wakes when the clock shows another second, while a countdown is in sight; the clock is read anew each time, so a sleep or a
    /// clock that was set is seen at once.
    pub fn count(&mut self, next: Option<Duration>) {
        self.second = next.map(Deadline::after);
    }

    /// Whether it is time to look into the inbox: at once when that begins to be watched, then again and again.
    pub fn inbox_is_due(&mut self, watched: bool) -> bool {
        let due = watched && self.inbox.is_none_or(|due| over(Some(due)));
        if due || !watched {
            self.inbox = watched.then(|| Deadline::after(INBOX));
        }
        due
    }

    /// Whether somebody who quits has waited long enough; that is told once.
    pub fn leave_is_due(&mut self) -> bool {
        over(self.leave) && self.leave.take().is_some()
    }

    /// Somebody who quits begins to wait, or waits no more.
    pub fn leave(&mut self, leaving: bool) {
        self.leave = if leaving { self.leave.or_else(|| Some(Deadline::after(LEAVE))) } else { None };
    }

    /// Goes on looking while others write, and trying while something is not saved.
    pub fn go_on(&mut self, follows: bool, troubled: bool) {
        if follows {
            self.look.get_or_insert_with(|| Deadline::after(LOOK));
        }
        self.retry = if troubled { self.retry.or_else(|| Some(Deadline::after(RETRY))) } else { None };
    }
}

fn over(due: Option<Deadline>) -> bool {
    due.is_some_and(|due| due.left().is_zero())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn still() -> Wakes {
        Wakes::new(Clock::Fixed(date(2026, 1, 5)))
    }

    #[test]
    fn nothing_wakes_a_program_whose_day_was_chosen_and_that_is_idle() {
        let mut wakes = still();
        wakes.go_on(false, false);
        wakes.begin_pause(false);
        assert_eq!(wakes.left(), None);
        assert!(!wakes.pause_is_over() && !wakes.look_is_due() && !wakes.retry_is_due());
    }

    #[test]
    fn whoever_quits_waits_a_while_and_is_asked_once() {
        let mut wakes = still();
        wakes.leave(true);
        assert!(wakes.left().is_some_and(|left| left <= LEAVE) && !wakes.leave_is_due());
        wakes.leave = Some(Deadline::after(Duration::ZERO));
        assert!(wakes.leave_is_due() && !wakes.leave_is_due());
        wakes.leave(true);
        wakes.leave(false);
        assert_eq!(wakes.left(), None);
    }

    #[test]
    fn a_look_is_told_once_and_a_follower_goes_on_looking() {
        let mut wakes = still();
        wakes.look_soon();
        assert_eq!(wakes.left(), Some(Duration::ZERO));
        assert!(wakes.look_is_due() && !wakes.look_is_due());
        wakes.go_on(true, false);
        assert!(wakes.left().is_some_and(|left| left <= LOOK) && !wakes.look_is_due());
    }

    #[test]
    fn trying_again_does_not_begin_anew_with_every_turn_and_ends_with_the_trouble() {
        let mut wakes = still();
        wakes.go_on(false, true);
        let first = wakes.retry.map(Deadline::left);
        std::thread::sleep(Duration::from_millis(2));
        wakes.go_on(false, true);
        assert!(wakes.retry.map(Deadline::left) < first);
        wakes.go_on(false, false);
        assert_eq!(wakes.left(), None);
    }

    #[test]
    fn the_inbox_is_looked_into_at_once_and_then_while_it_is_watched() {
        let mut wakes = still();
        assert!(!wakes.inbox_is_due(false) && wakes.left().is_none());
        assert!(wakes.inbox_is_due(true) && !wakes.inbox_is_due(true));
        assert!(wakes.left().is_some_and(|left| left <= INBOX));
        assert!(!wakes.inbox_is_due(false) && wakes.left().is_none());
        assert!(wakes.inbox_is_due(true), "whoever comes back sees at once what came meanwhile");
    }

    #[test]
    fn a_pause_lasts_while_somebody_types() {
        let mut wakes = still();
        wakes.begin_pause(true);
        assert!(wakes.left().is_some_and(|left| left <= PAUSE) && !wakes.pause_is_over());
        wakes.begin_pause(false);
        assert_eq!(wakes.left(), None);
    }
}
