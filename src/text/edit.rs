//! Editing text by grapheme: a line, a paragraph, and the verbs both understand.
//!
//! Pure values: no keys, no screen; the caret is told in cells, for the terminal's real cursor.

mod block;
mod buffer;
mod command;
mod line;

pub use block::ParagraphEditor;
pub use command::Command;
pub use line::LineEditor;
