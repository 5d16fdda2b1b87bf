//! Tells the loop of each new minute by the clock on the wall. The waiting of a program stands still while the computer sleeps: its
//! minute would end late, and a new day be seen late. The system's timer ends with the sleep, and when the clock is set.

use std::io;
use std::sync::mpsc::Sender;

use super::event::Event;

/// Listens in a thread of its own, which wakes once a minute.
///
/// # Errors
/// Where there is no thread and no descriptor to be had.
#[cfg(target_os = "linux")]
pub fn listen(to: Sender<Event>) -> io::Result<()> {
    use rustix::time::{TimerfdClockId, TimerfdFlags, timerfd_create};

    let timer = timerfd_create(TimerfdClockId::Realtime, TimerfdFlags::CLOEXEC)?;
    let tick =
        move || while wait_until(&timer, super::clock::upcoming_minute()).is_ok() && to.send(Event::Minute).is_ok() {};
    std::thread::Builder::new().spawn(tick).map(drop)
}

/// Other systems have no such timer: there the loop counts the minute itself.
///
/// # Errors
/// Never.
#[cfg(not(target_os = "linux"))]
pub fn listen(_: Sender<Event>) -> io::Result<()> {
    Ok(())
}

/// Waits until the clock shows this second, or was set, which it is after a sleep too.
#[cfg(target_os = "linux")]
fn wait_until(timer: &impl std::os::fd::AsFd, second: i64) -> rustix::io::Result<()> {
    use rustix::io::Errno;
    use rustix::time::{Itimerspec, TimerfdTimerFlags, Timespec, timerfd_settime};

    let at = |tv_sec| Timespec { tv_sec, tv_nsec: 0 };
    let flags = TimerfdTimerFlags::ABSTIME | TimerfdTimerFlags::CANCEL_ON_SET;
    timerfd_settime(timer, flags, &Itimerspec { it_interval: at(0), it_value: at(second) })?;
    loop {
        match rustix::io::read(timer, &mut [0; 8]) {
            Err(Errno::INTR) => {}
            Err(Errno::CANCELED) => return Ok(()),
            done => return done.map(drop),
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::time::{Duration, SystemTime, UNIX_EPOCH};

    use rustix::time::{TimerfdClockId, TimerfdFlags, timerfd_create};

    use super::*;

    #[test]
    fn it_waits_for_the_clock_on_the_wall_and_not_for_a_span_of_time() {
        let timer = timerfd_create(TimerfdClockId::Realtime, TimerfdFlags::CLOEXEC).unwrap();
        let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        let second = i64::try_from(now().as_secs()).unwrap() + 1;
        wait_until(&timer, second).unwrap();
        assert!(now() >= Duration::from_secs(second.unsigned_abs()));
        // A minute that began while the computer slept has begun.
        let before = std::time::Instant::now();
        wait_until(&timer, second - 3600).unwrap();
        assert!(before.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn the_next_minute_is_ahead_and_whole() {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        let next = super::super::clock::upcoming_minute().unsigned_abs();
        assert!(next.is_multiple_of(60) && next > now && next <= now + 61);
    }
}
