//! Takes the terminal over, and hands it back whole whatever the reason for leaving.

use std::io::{self, BufWriter, IsTerminal as _, Stdout, Write as _, stdin, stdout};

use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste, EnableFocusChange,
    EnableMouseCapture,
};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use app::config::Ambiguous;

/// The terminal library over a buffered standard output.
pub type TerminalBackend = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Holds the terminal; dropping it hands the terminal back.
#[derive(Debug)]
pub struct TerminalGuard {
    mouse: bool,
}

/// Whether both ends are a terminal.
#[must_use]
pub fn present() -> bool {
    stdin().is_terminal() && stdout().is_terminal()
}

impl TerminalGuard {
    /// Takes the terminal over: raw mode, other screen, bracketed paste, focus, and the mouse where wanted.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub fn enter(mouse: bool) -> io::Result<Self> {
        enable_raw_mode()?;
        let guard = Self { mouse };
        guard.dress()?;
        Ok(guard)
    }

    /// Switches the modes on. The keyboard enhancement flags stay off: they break the input of Chinese.
    fn dress(&self) -> io::Result<()> {
        let mut out = stdout();
        queue!(out, EnterAlternateScreen, EnableBracketedPaste, EnableFocusChange)?;
        if self.mouse {
            queue!(out, EnableMouseCapture)?;
        }
        queue!(out, cursor::Hide, Clear(ClearType::All))?;
        out.flush()
    }

    /// Follows the choice of the mouse.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub fn listen_to_mouse(&mut self, mouse: bool) -> io::Result<()> {
        if std::mem::replace(&mut self.mouse, mouse) == mouse {
            return Ok(());
        }
        if mouse { execute!(stdout(), EnableMouseCapture) } else { execute!(stdout(), DisableMouseCapture) }
    }

    /// Hands the terminal back, stops the program, and takes the terminal over again when it is called to the front.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub fn suspend(&self) -> io::Result<()> {
        leave();
        stop_here();
        enable_raw_mode()?;
        self.dress()
    }
}

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        leave();
    }
}

/// Hands the terminal back; may be called twice. Nothing can be done about a refusal: the terminal may be gone.
pub fn leave() {
    let mut out = stdout();
    let _ = execute!(
        out,
        DisableMouseCapture,
        DisableFocusChange,
        DisableBracketedPaste,
        cursor::Show,
        LeaveAlternateScreen
    );
    let _ = disable_raw_mode();
}

/// Stops the program as Ctrl-Z does in a shell; returns when it is called to the front.
fn stop_here() {
    #[cfg(unix)]
    {
        let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
    }
}

/// Asks the terminal how wide it draws a character of ambiguous width; none where it does not answer.
#[must_use]
pub fn probe() -> Option<Ambiguous> {
    let mut out = stdout();
    execute!(out, cursor::MoveTo(0, 0)).ok()?;
    write!(out, "─").ok()?;
    out.flush().ok()?;
    let (column, _) = cursor::position().ok()?;
    let _ = execute!(out, cursor::MoveTo(0, 0), Clear(ClearType::CurrentLine));
    Some(if column >= 2 { Ambiguous::Wide } else { Ambiguous::Narrow })
}

/// Opens the screen, buffered, so that a frame is one write and does not flicker.
///
/// # Errors
/// What the terminal refuses.
pub fn open() -> io::Result<TerminalBackend> {
    Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(1 << 16, stdout())))
}
