//! Takes the terminal over, and hands it back whole whatever the reason for leaving.

use std::io::{self, BufWriter, IsTerminal as _, Stdout, Write, stdin, stdout};
use std::mem::ManuallyDrop;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste, EnableFocusChange,
};
use crossterm::style::Print;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use super::questions::TerminalQuestions;
use super::quiet::QuietBackend;

/// The terminal library over a buffered standard output. It is never dropped: at its end it would show the cursor, which `leave` has
/// done, and complain aloud to a terminal that may be gone, which is a panic.
pub type TerminalBackend = ManuallyDrop<Terminal<QuietBackend<CrosstermBackend<BufWriter<Stdout>>>>>;

/// Whether the terminal is ours: what was handed back once is somebody else's screen.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Presses, drags and the wheel, told in numbers. Moves without a button are not asked for: nothing here answers them, and a hand on
/// the mouse sends hundreds of them.
#[cfg(unix)]
const LISTEN_TO_MOUSE: Print<&str> = Print("\x1b[?1000h\x1b[?1002h\x1b[?1015h\x1b[?1006h");
#[cfg(not(unix))]
const LISTEN_TO_MOUSE: crossterm::event::EnableMouseCapture = crossterm::event::EnableMouseCapture;

/// Holds the terminal; dropping it hands the terminal back.
#[derive(Debug)]
pub struct TerminalGuard {
    mouse: bool,
    #[cfg(unix)]
    woken: std::sync::Arc<AtomicBool>,
}

/// Whether both ends are a terminal.
#[must_use]
pub fn present() -> bool {
    stdin().is_terminal() && stdout().is_terminal()
}

impl TerminalGuard {
    /// Takes the terminal over: raw mode, other screen, bracketed paste, focus, and the mouse where wanted. What the program wants to
    /// know of it is asked in the same breath; the answers come as input, and nobody waits for them.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub fn enter(mouse: bool, questions: TerminalQuestions) -> io::Result<Self> {
        let guard = Self {
            mouse,
            #[cfg(unix)]
            woken: std::sync::Arc::default(),
        };
        #[cfg(unix)]
        signal_hook::flag::register(signal_hook::consts::SIGCONT, guard.woken.clone())?;
        guard.dress(questions)?;
        Ok(guard)
    }

    /// Switches the modes on. The keyboard enhancement flags stay off: they break the input of Chinese.
    fn dress(&self, questions: TerminalQuestions) -> io::Result<()> {
        TAKEN.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        greet(&mut stdout(), self.mouse, questions)
    }

    /// Asks the terminal at once; the whole screen is to be drawn afterwards.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub fn ask(&self, questions: TerminalQuestions) -> io::Result<()> {
        questions.send(&mut stdout())
    }

    /// Follows the choice of the mouse.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub fn listen_to_mouse(&mut self, mouse: bool) -> io::Result<()> {
        if std::mem::replace(&mut self.mouse, mouse) == mouse {
            return Ok(());
        }
        if mouse { execute!(stdout(), LISTEN_TO_MOUSE) } else { execute!(stdout(), DisableMouseCapture) }
    }

    /// Hands the terminal back, stops the program, and takes the terminal over again when it is called to the front. False where
    /// nobody is there who could call it: then it goes on at once.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub fn suspend(&self, questions: TerminalQuestions) -> io::Result<bool> {
        leave();
        let stopped = self.stop_here();
        self.dress(questions)?;
        Ok(stopped)
    }

    /// Stops the program with everything that was started with it, as Ctrl-Z does in a shell; returns when it is called to the front.
    ///
    /// It is the system's own signal with the system's own answer. Where no shell watches over the group the system drops it. To be
    /// stopped by force there would be for good, with the lock held.
    #[cfg(unix)]
    fn stop_here(&self) -> bool {
        /// The signal comes to another thread, and a moment later.
        const MOMENT: std::time::Duration = std::time::Duration::from_millis(5);
        /// Moments that pass only while the program is not stopped.
        const MOMENTS: usize = 40;
        self.woken.store(false, Ordering::SeqCst);
        if rustix::process::kill_current_process_group(rustix::process::Signal::TSTP).is_err() {
            return false;
        }
        (0..MOMENTS).any(|_| {
            std::thread::sleep(MOMENT);
            self.woken.load(Ordering::SeqCst)
        })
    }

    #[cfg(not(unix))]
    fn stop_here(&self) -> bool {
        false
    }
}

/// Switches the modes on and asks, all in one write: over a slow line nothing is asked a piece at a time.
fn greet(out: &mut impl Write, mouse: bool, questions: TerminalQuestions) -> io::Result<()> {
    let mut greeting = Vec::new();
    queue!(greeting, EnterAlternateScreen, EnableBracketedPaste, EnableFocusChange)?;
    if mouse {
        queue!(greeting, LISTEN_TO_MOUSE)?;
    }
    queue!(greeting, cursor::Hide, Clear(ClearType::All))?;
    questions.queue(&mut greeting)?;
    out.write_all(&greeting)?;
    out.flush()
}

impl Drop for TerminalGuard {
    fn drop(&mut self) {
        leave();
    }
}

/// Hands the terminal back; may be called twice. Nothing can be done about a refusal: the terminal may be gone.
///
/// The screen is cleared first: not every terminal has another one to go back to, and the names of customers would stay on it.
/// The first row is cleared apart, because GNU screen and others put what is cleared as a whole among the lines to scroll back to.
pub fn leave() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = stdout();
    let _ = execute!(
        out,
        DisableMouseCapture,
        DisableFocusChange,
        DisableBracketedPaste,
        cursor::MoveTo(0, 0),
        Clear(ClearType::UntilNewLine),
        cursor::MoveTo(0, 1),
        Clear(ClearType::FromCursorDown),
        cursor::MoveTo(0, 0),
        cursor::Show,
        LeaveAlternateScreen
    );
    let _ = disable_raw_mode();
}

/// Opens the screen, buffered, so that a frame is one write and does not flicker.
///
/// # Errors
/// What the terminal refuses.
pub fn open() -> io::Result<TerminalBackend> {
    let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 16, stdout()));
    Terminal::new(QuietBackend::new(backend)).map(ManuallyDrop::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keeps apart what was written apart.
    #[derive(Default)]
    struct Writes(Vec<String>);

    impl Write for Writes {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.push(String::from_utf8_lossy(bytes).into_owned());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    const EVERY: TerminalQuestions = TerminalQuestions { width: true, ground: true, kind: true };
    /// How wide, what ground, what kind.
    const QUESTIONS: [&str; 3] = ["\x1b[6n", "\x1b]11;?\x07", "\x1b[>c"];

    #[test]
    fn the_modes_and_all_questions_go_in_one_write() {
        for mouse in [false, true] {
            let mut writes = Writes::default();
            greet(&mut writes, mouse, EVERY).unwrap();
            let [greeting] = writes.0.as_slice() else { panic!("{:?}", writes.0) };
            assert!(QUESTIONS.iter().all(|question| greeting.contains(question)), "{greeting:?}");
            assert_eq!(greeting.contains("\x1b[?1002h"), mouse, "{greeting:?}");
            // The standard output hands on at once what a line ends, and the rest apart.
            assert!(!greeting.contains('\n') && greeting.starts_with("\x1b[?1049h"), "{greeting:?}");
        }
    }

    #[test]
    fn what_is_asked_anew_goes_in_one_write_as_well() {
        let mut writes = Writes::default();
        EVERY.send(&mut writes).unwrap();
        let [asked] = writes.0.as_slice() else { panic!("{:?}", writes.0) };
        assert!(QUESTIONS.iter().all(|question| asked.contains(question)), "{asked:?}");
    }
}
