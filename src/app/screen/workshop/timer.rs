//! The countdown over the whole wall: begun, made longer or shorter while it runs, ended.

use jiff::ToSpan as _;

use crate::desk::Desk;
use domain::lang::Text;
use domain::workshop::showing::Countdown;
use words::lectern as phrases;

/// The longest countdown, in minutes.
pub const LONGEST: u32 = 240;

/// Begins a countdown of so many minutes from now.
pub fn begin(desk: &mut Desk, minutes: u32, task: Text) {
    if desk.showing.frozen {
        return desk.tell(phrases::COUNT_FROZEN);
    }
    let minutes = minutes.clamp(1, LONGEST);
    let ends = desk.second.saturating_add(i64::from(minutes).minutes());
    desk.showing.black = false;
    desk.showing.countdown = Some(Countdown { ends, seconds: minutes * 60, task });
    desk.tell(phrases::COUNTDOWN_BEGUN.with([&minutes.to_string()]));
}

/// Ends it without a word: what it was begun for goes on. A frozen wall keeps it.
pub fn make_way(desk: &mut Desk) {
    if !desk.showing.frozen {
        desk.showing.countdown = None;
    }
}

/// Ends it; the page comes back.
pub fn end(desk: &mut Desk) {
    if desk.showing.frozen {
        return desk.tell(phrases::COUNT_FROZEN);
    }
    if desk.showing.countdown.take().is_some() {
        desk.tell(phrases::COUNTDOWN_ENDED);
    }
}

/// Moves its end by a minute: the whole is a minute longer or shorter too, so that what is left is told against what was given.
pub fn adjust(desk: &mut Desk, longer: bool) {
    if desk.showing.frozen {
        return desk.tell(phrases::COUNT_FROZEN);
    }
    let Some(countdown) = &mut desk.showing.countdown else { return };
    let minutes = countdown.seconds / 60;
    let wanted = if longer { minutes.saturating_add(1).min(LONGEST) } else { minutes.saturating_sub(1).max(1) };
    let by = i64::from(wanted) - i64::from(minutes);
    countdown.ends = countdown.ends.saturating_add(by.minutes());
    countdown.seconds = wanted * 60;
    desk.tell(phrases::COUNTDOWN_NOW.with([&wanted.to_string()]));
}
