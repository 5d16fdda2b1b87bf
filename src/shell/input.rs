//! Turns what the terminal sends into the program's own events.
//!
//! On Unix the bytes are read and taken apart here. The terminal library's own reader is woken by edges: more than it reads at once
//! waits for another key, and a change of the size that comes with input drops the edge, after which no key is ever read again. Its
//! other reader shares the parser, in which an answer that nobody waits for, or a paste without an end, holds every key to come.

use std::io;
use std::sync::mpsc::Sender;

use super::event::Event;

#[cfg(unix)]
mod burst;
#[cfg(not(unix))]
mod console;
#[cfg(unix)]
mod decode;
#[cfg(unix)]
mod reader;
#[cfg(unix)]
mod sequence;

#[cfg(unix)]
use reader::read;

#[cfg(not(unix))]
use console::read;

/// Reads the terminal in a thread of its own until the program ends, so that the loop can wait for a key and a timer at once.
///
/// # Errors
/// Where there is no thread to be had.
pub fn listen(to: Sender<Event>) -> io::Result<()> {
    std::thread::Builder::new().spawn(move || read(&to)).map(drop)
}

#[cfg(unix)]
#[cfg(test)]
mod tests;
