//! The real program in a pseudo-terminal: what it drew, and when.

use std::error::Error;
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Columns of the terminal.
pub(crate) const COLUMNS: u16 = 120;
/// Rows of the terminal.
pub(crate) const ROWS: u16 = 36;
/// Longer than this, and something is wrong.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running program.
pub(crate) struct Running {
    /// When it was started.
    since: Instant,
    /// The process.
    pub child: Box<dyn Child + Send + Sync>,
    last: Instant,
    chunks: Receiver<(Instant, Vec<u8>)>,
    keys: Box<dyn Write + Send>,
    screen: vt100::Parser,
    _pty: Box<dyn MasterPty + Send>,
}

/// Starts the program on the data in `folder`; its looks are kept in `home`.
pub(crate) fn start(folder: &Path, home: &Path) -> Result<Running, Box<dyn Error>> {
    let pty = native_pty_system().openpty(PtySize { rows: ROWS, cols: COLUMNS, pixel_width: 0, pixel_height: 0 })?;
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_peilian"));
    command.args(["--lang", "en", "--today", "2026-03-02", "--data"]);
    command.arg(folder);
    for (name, value) in [("HOME", home), ("XDG_CONFIG_HOME", home), ("XDG_DATA_HOME", home)] {
        command.env(name, value);
    }
    command.env("TERM", "xterm-256color");
    command.env("COLORTERM", "truecolor");
    let mut reader = pty.master.try_clone_reader()?;
    let keys = pty.master.take_writer()?;
    let (to, chunks) = channel();
    std::thread::spawn(move || {
        let mut chunk = vec![0; 1 << 16];
        while let Ok(count @ 1..) = reader.read(&mut chunk) {
            let bytes = chunk.get(..count).unwrap_or_default().to_vec();
            if to.send((Instant::now(), bytes)).is_err() {
                return;
            }
        }
    });
    let since = Instant::now();
    let child = pty.slave.spawn_command(command)?;
    drop(pty.slave);
    let cells = |count| NonZero::new(count).ok_or("a screen without cells");
    let screen = vt100::Parser::new(cells(ROWS)?, cells(COLUMNS)?, 0);
    Ok(Running { since, last: since, child, chunks, keys, screen, _pty: pty.master })
}

impl Running {
    /// Waits until `text` stands on the screen; tells how long after the start its last byte came.
    pub(crate) fn until(&mut self, text: &str) -> Result<Duration, Box<dyn Error>> {
        while !self.screen.screen().contents().contains(text) {
            let (at, bytes) = match self.chunks.recv_timeout(PATIENCE) {
                Ok(chunk) => chunk,
                Err(RecvTimeoutError::Timeout) => return Err(format!("no {text:?} in {PATIENCE:?}").into()),
                Err(RecvTimeoutError::Disconnected) => return Err(format!("ended before {text:?}").into()),
            };
            // The program asks once where the cursor is, to learn how wide this terminal draws a line.
            if bytes.windows(4).any(|w| w == b"\x1b[6n") {
                self.keys.write_all(b"\x1b[1;2R")?;
            }
            self.screen.process(&bytes);
            self.last = at;
        }
        Ok(self.last - self.since)
    }

    /// Quits and waits for the end.
    pub(crate) fn quit(mut self) -> Result<(), Box<dyn Error>> {
        self.keys.write_all(b"q")?;
        self.keys.flush()?;
        self.child.wait()?;
        Ok(())
    }
}
