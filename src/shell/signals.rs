//! Tells the loop of signals, of a new size, and of a terminal that went away, so that it draws, or saves and ends. A watchdog ends
//! the program where the loop cannot.

use std::io;
use std::sync::mpsc::Sender;
use std::time::Duration;

use super::event::Event;

/// How long the loop has to save and end once the terminal is gone.
const GRACE: Duration = Duration::from_millis(2500);

/// How long a throw-away copy is swept after that.
#[cfg(unix)]
const SWEEP: Duration = Duration::from_millis(500);

/// Everything that ends a program unless it is caught, but for what nobody can catch and what is a fault of the program itself. They
/// all leave the terminal as it was.
#[cfg(unix)]
const ENDING: [i32; 14] = {
    use signal_hook::consts as signal;
    [
        signal::SIGTERM,
        signal::SIGINT,
        signal::SIGHUP,
        signal::SIGQUIT,
        signal::SIGABRT,
        signal::SIGALRM,
        signal::SIGVTALRM,
        signal::SIGPROF,
        signal::SIGIO,
        signal::SIGUSR1,
        signal::SIGUSR2,
        signal::SIGSYS,
        signal::SIGTRAP,
        signal::SIGXCPU,
    ]
};

/// Listens in threads of their own: to signals, and to the terminal going away without one. The thread that reads keys may be waiting
/// for the loop. It is called before the terminal is taken over: a signal in between would leave it raw.
///
/// # Errors
/// Where there is no thread and no descriptor to be had.
#[cfg(unix)]
pub fn listen(to: Sender<Event>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGWINCH, SIGXFSZ};
    use signal_hook::iterator::Signals;
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;

    // A file that may not grow is an error of that file once somebody listens: it is told as not saved, and nobody dies of it.
    signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)))?;
    let mut signals = Signals::new(ENDING.iter().chain(&[SIGWINCH]))?;
    let watch = to.clone();
    std::thread::Builder::new().spawn(move || {
        hang_up();
        let _ = watch.send(Event::Stop(SIGHUP));
        force(SIGHUP);
    })?;
    std::thread::Builder::new().spawn(move || {
        for signal in &mut signals {
            if signal == SIGWINCH {
                resized(&to);
            } else {
                let _ = to.send(Event::Stop(signal));
                force(signal);
            }
        }
    })?;
    Ok(())
}

/// Other systems end a program by closing its console; the loop is told by the terminal library, also of a new size.
///
/// # Errors
/// Never.
#[cfg(not(unix))]
pub fn listen(_: Sender<Event>) -> io::Result<()> {
    Ok(())
}

/// Tells the size of the terminal. It comes by its own way, so that it cannot get in the way of a key.
#[cfg(unix)]
fn resized(to: &Sender<Event>) {
    if let Ok(size) = rustix::termios::tcgetwinsize(io::stdout()) {
        let _ = to.send(Event::Resize(size.ws_col, size.ws_row));
    }
}

/// Waits until the terminal hangs up; asks for no event, so it never wakes for a key.
#[cfg(unix)]
fn hang_up() {
    loop {
        match hung_up(None) {
            Ok(true) => return,
            Ok(false) | Err(rustix::io::Errno::INTR) => {}
            Err(_) => std::thread::park(),
        }
    }
}

/// Whether the terminal has gone away, seen within so long.
#[cfg(unix)]
fn hung_up(within: Option<Duration>) -> rustix::io::Result<bool> {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};

    let input = io::stdin();
    let mut watched = [PollFd::new(&input, PollFlags::empty())];
    let within = within.and_then(|within| Timespec::try_from(within).ok());
    poll(&mut watched, within.as_ref())?;
    Ok(watched[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL))
}

/// The signal of a terminal that has gone away, if it has: a frame may be refused before the signal comes.
#[cfg(unix)]
#[must_use]
pub fn terminal_gone() -> Option<i32> {
    hung_up(Some(Duration::ZERO)).is_ok_and(|gone| gone).then_some(signal_hook::consts::SIGHUP)
}

/// Other systems have no such signal.
#[cfg(not(unix))]
#[must_use]
pub const fn terminal_gone() -> Option<i32> {
    None
}

/// Ends the program where the loop has not within the grace; everything acknowledged is on disk already.
#[cfg(unix)]
fn force(signal: i32) {
    std::thread::sleep(GRACE);
    super::terminal::leave();
    // The folder of a copy may lie on the very disk that does not answer.
    let (swept, done) = std::sync::mpsc::channel();
    let sweep = move || {
        super::folders::sweep_throw_away();
        let _ = swept.send(());
    };
    if std::thread::Builder::new().spawn(sweep).is_ok() {
        let _ = done.recv_timeout(SWEEP);
    }
    std::process::exit(128 + signal);
}
