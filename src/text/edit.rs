//! Edits text by grapheme: a line, a paragraph, and the commands both understand.
//!
//! These are pure values without keys or screen. The caret is told in cells, because the window of an input method follows the
//! terminal's real cursor.

mod block;
mod buffer;
mod command;
mod line;

pub use block::ParagraphEditor;
pub use command::Command;
pub use line::LineEditor;
