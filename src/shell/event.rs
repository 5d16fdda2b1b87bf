//! Defines what reaches the loop from any thread.

use app::msg::Msg;
use words::Say;

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

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// For the model.
    Msg(Msg),
    /// The mouse: the loop asks the drawn screen what lies under it.
    Mouse(Mouse),
    /// The terminal has another size.
    Resize(u16, u16),
    /// The terminal came to the front: what it shows may be damaged.
    Focus,
    /// The data cannot be opened at all: a sentence for the user.
    Fatal(Say),
    /// A signal asks the program to end.
    Stop(i32),
}

impl From<Msg> for Event {
    fn from(msg: Msg) -> Self {
        Self::Msg(msg)
    }
}
