//! The verbs of editing, and the methods of the same names.

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

/// Gives an editor with a `verb` method the methods that both editors share.
macro_rules! verbs {
    ($editor:ident) => {
        impl $editor {
            /// Moves one grapheme back; whether it could.
            pub fn left(&mut self) -> bool {
                self.verb(Command::Left)
            }

            /// Moves one grapheme on; whether it could.
            pub fn right(&mut self) -> bool {
                self.verb(Command::Right)
            }

            /// Moves to the start of the word before the caret; a run of Chinese counts as a word.
            pub fn word_left(&mut self) -> bool {
                self.verb(Command::WordLeft)
            }

            /// Moves behind the word after the caret.
            pub fn word_right(&mut self) -> bool {
                self.verb(Command::WordRight)
            }

            /// Moves to the start of the line.
            pub fn home(&mut self) -> bool {
                self.verb(Command::Home)
            }

            /// Moves to the end of the line.
            pub fn end(&mut self) -> bool {
                self.verb(Command::End)
            }

            /// Removes the grapheme before the caret; whether there was one.
            pub fn backspace(&mut self) -> bool {
                self.verb(Command::Backspace)
            }

            /// Removes the grapheme after the caret; whether there was one.
            pub fn delete(&mut self) -> bool {
                self.verb(Command::Delete)
            }

            /// Removes everything up to the end of the line.
            pub fn kill_to_end(&mut self) -> bool {
                self.verb(Command::KillToEnd)
            }

            /// Removes everything back to the start of the line.
            pub fn kill_to_start(&mut self) -> bool {
                self.verb(Command::KillToStart)
            }

            /// Removes back to the start of the word before the caret.
            pub fn kill_word(&mut self) -> bool {
                self.verb(Command::KillWord)
            }
        }
    };
}

pub(super) use verbs;
