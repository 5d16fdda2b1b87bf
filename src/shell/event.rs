//! Defines what reaches the loop from any thread.

use std::sync::mpsc::Sender;

use app::msg::Msg;
use ui::layout::Layout;
use words::Say;

/// Rows one notch of the wheel moves.
pub const NOTCH: i16 = 3;

/// A mouse button or wheel, by cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    /// Pressed at column, row.
    Press(u16, u16),
    /// Drawn over column, row with the button held.
    Drag(u16, u16),
    /// Let go at column, row.
    Release(u16, u16),
    /// Turned: rows, negative is up.
    Wheel(i16),
}

impl Mouse {
    /// What it means on the drawn screen; none where nothing lies under it.
    #[must_use]
    pub fn meaning(self, layout: &Layout) -> Option<Msg> {
        match self {
            Self::Press(column, row) => layout.target(column, row).map(Msg::Click),
            Self::Drag(column, row) => layout.target(column, row).map(Msg::Drag),
            Self::Release(column, row) => Some(Msg::Release(layout.target(column, row))),
            Self::Wheel(rows) => Some(Msg::Wheel(rows)),
        }
    }
}

/// What the terminal answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TerminalAnswer {
    /// Its cursor is in this column, counted from 1.
    Cursor(u16),
    /// Its ground is light, or dark.
    Ground { light: bool },
    /// Its kind and version.
    Kind(u32, u32),
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// For the model.
    Msg(Msg),
    /// The mouse: the loop asks the drawn screen what lies under it.
    Mouse(Mouse),
    /// The terminal has another size.
    Resize(u16, u16),
    /// The terminal came to the front: what other programs changed meanwhile is looked for, and nothing is drawn unless they did.
    Focus,
    /// A new minute has begun, or the clock was set.
    Minute,
    /// The terminal answers a question.
    Answer(TerminalAnswer),
    /// The loop has taken a piece of input, once this is dropped.
    Taken(Receipt),
    /// The data cannot be opened at all: a sentence for the user.
    Fatal(Say),
    /// A signal asks the program to end.
    Stop(i32),
}

impl Event {
    /// Whether it came from the person or the terminal, and not from the program itself.
    #[must_use]
    pub const fn is_input(&self) -> bool {
        match self {
            Self::Msg(msg) => matches!(msg, Msg::Key(_) | Msg::Paste(_)),
            Self::Mouse(_) | Self::Resize(..) | Self::Focus | Self::Answer(_) | Self::Taken(_) => true,
            Self::Fatal(_) | Self::Stop(_) | Self::Minute => false,
        }
    }
}

/// Tells the thread that reads, by being dropped, that the loop has come this far.
#[derive(Debug, Clone)]
pub struct Receipt {
    _taken: Sender<()>,
}

impl Receipt {
    /// A receipt; whoever holds the other end is told when it is dropped.
    #[must_use]
    pub const fn new(taken: Sender<()>) -> Self {
        Self { _taken: taken }
    }
}

/// They all say the same.
impl PartialEq for Receipt {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl From<Msg> for Event {
    fn from(msg: Msg) -> Self {
        Self::Msg(msg)
    }
}
