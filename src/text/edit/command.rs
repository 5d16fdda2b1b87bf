//! Names the commands of editing that a line and a paragraph share.

/// What a key may do to a text, apart from typing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// One grapheme back.
    Left,
    /// One grapheme on.
    Right,
    /// To the start of the word before the caret.
    WordLeft,
    /// Behind the word after the caret.
    WordRight,
    /// To the start of the line.
    Home,
    /// To the end of the line.
    End,
    /// One row up; paragraphs only.
    Up,
    /// One row down; paragraphs only.
    Down,
    /// Removes the grapheme before the caret.
    Backspace,
    /// Removes the grapheme after the caret.
    Delete,
    /// Removes everything up to the end of the line; at the end of a paragraph's line, the line break.
    KillToEnd,
    /// Removes everything back to the start of the line.
    KillToStart,
    /// Removes back to the start of the word before the caret.
    KillWord,
    /// Breaks the line; paragraphs only.
    Newline,
}
