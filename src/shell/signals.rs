//! Tells the loop of signals and of a terminal that went away, so that it saves and ends. A watchdog ends the program where the
//! loop cannot.

use std::sync::mpsc::Sender;
use std::time::Duration;

use super::event::Event;

/// How long the loop has to save and end once the terminal is gone.
const GRACE: Duration = Duration::from_millis(1500);

/// Listens in threads of their own: to SIGTERM, SIGINT and SIGHUP, and to the terminal going away without a signal. The thread that
/// reads keys cannot tell: once the terminal is closed its poll never returns and burns a core (crossterm #793).
#[cfg(unix)]
pub fn listen(to: Sender<Event>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let watch = to.clone();
    std::thread::spawn(move || {
        hang_up();
        let _ = watch.send(Event::Stop(SIGHUP));
        force(SIGHUP);
    });
    let Ok(mut signals) = Signals::new([SIGTERM, SIGINT, SIGHUP]) else { return };
    std::thread::spawn(move || {
        for signal in &mut signals {
            let _ = to.send(Event::Stop(signal));
            force(signal);
        }
    });
}

/// Other systems end a program by closing its console; the loop is told by the terminal library.
#[cfg(not(unix))]
pub fn listen(_: Sender<Event>) {}

/// Waits until the terminal hangs up; asks for no event, so it never wakes for a key.
#[cfg(unix)]
fn hang_up() {
    use rustix::event::{PollFd, PollFlags, poll};

    let input = std::io::stdin();
    loop {
        let mut watched = [PollFd::new(&input, PollFlags::empty())];
        match poll(&mut watched, None) {
            Ok(_) if watched[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) => return,
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(_) => std::thread::park(),
        }
    }
}

/// Ends the program where the loop has not within the grace; everything acknowledged is on disk already.
#[cfg(unix)]
fn force(signal: i32) {
    std::thread::spawn(move || {
        std::thread::sleep(GRACE);
        super::terminal::leave();
        std::process::exit(128 + signal);
    });
}
