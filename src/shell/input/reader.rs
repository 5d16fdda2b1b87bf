//! Reads the bytes of the terminal. It waits by level and not by edge: as long as there is something to read, it is told so.

use std::collections::VecDeque;
use std::io::stdin;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::super::event::{Event, Receipt};
use super::burst::{BURST, join_bursts};
use super::decode::Decoder;

/// More than a terminal hands over at once.
const PIECE: usize = 8192;
/// So many pieces may wait for the loop. The rest waits in the terminal, so that a storm takes no memory and a signal finds the loop
/// with little to do.
const AHEAD: usize = 2;
/// What follows a burst within this belongs to it.
const GAP: Duration = Duration::from_millis(30);
/// Characters in one piece that still belong to a paste whose end did not come in time.
const TORN: usize = 8;

/// Reads until the program ends or the terminal is gone; of the latter others tell.
pub(super) fn read(to: &Sender<Event>) {
    let mut reader = InputReader { decoder: Decoder::default(), since: None, burst: None, untaken: VecDeque::new() };
    while reader.step(to).is_some() {}
}

struct InputReader {
    decoder: Decoder,
    /// Since when something is held that is not whole.
    since: Option<Instant>,
    /// When the last piece came that ended as a burst.
    burst: Option<Instant>,
    /// Pieces the loop has not taken yet.
    untaken: VecDeque<Receiver<()>>,
}

impl InputReader {
    /// Waits for one piece and hands it on; none where there is nothing more to come.
    fn step(&mut self, to: &Sender<Event>) -> Option<()> {
        let since = self.since;
        let left =
            self.decoder.patience().map(|all| all.saturating_sub(since.map_or(Duration::ZERO, |at| at.elapsed())));
        let mut buffer = [0; PIECE];
        let events = if wait(left)? {
            let count = match rustix::io::read(stdin(), &mut buffer) {
                Ok(0) => return None,
                Ok(count) => count,
                Err(Errno::INTR | Errno::AGAIN) => return Some(()),
                Err(_) => return None,
            };
            let events = self.decoder.feed(buffer.get(..count).unwrap_or_default());
            let anew = since.is_none() || self.decoder.moved();
            self.since = if anew { Some(Instant::now()) } else { since };
            events
        } else {
            self.since = None;
            self.decoder.give_up()
        };
        self.hand_on(events, to)
    }

    fn hand_on(&mut self, events: Vec<Event>, to: &Sender<Event>) -> Option<()> {
        let least = match self.burst {
            Some(at) if at.elapsed() < GAP => 1,
            _ if self.decoder.torn() => TORN,
            _ => BURST,
        };
        let (events, ends) = join_bursts(events, least);
        self.burst = ends.then(Instant::now);
        if events.is_empty() {
            return Some(());
        }
        for event in events {
            to.send(event).ok()?;
        }
        let (receipt, taken) = channel();
        to.send(Event::Taken(Receipt::new(receipt))).ok()?;
        self.untaken.push_back(taken);
        if self.untaken.len() > AHEAD
            && let Some(taken) = self.untaken.pop_front()
        {
            // It comes back as an error, when the loop lets go of the receipt.
            let _ = taken.recv();
        }
        Some(())
    }
}

/// Waits for something to read; false where nothing came in time, none where the terminal is gone.
fn wait(left: Option<Duration>) -> Option<bool> {
    let input = stdin();
    let mut watched = [PollFd::new(&input, PollFlags::IN)];
    let limit = left.and_then(|left| Timespec::try_from(left).ok());
    match poll(&mut watched, limit.as_ref()) {
        Ok(0) => Some(false),
        Ok(_) if watched.iter().any(|fd| fd.revents().contains(PollFlags::IN)) => Some(true),
        Err(Errno::INTR) => wait(left),
        Ok(_) | Err(_) => None,
    }
}
