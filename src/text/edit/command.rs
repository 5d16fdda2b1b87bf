//! Names the commands of editing, and runs the method of the same name.

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

/// Gives an editor with a `run` method the methods that both editors share.
macro_rules! editing_methods {
    ($editor:ident) => {
        impl $editor {
            /// Moves one grapheme back; whether it could.
            pub fn left(&mut self) -> bool {
                self.run(Command::Left)
            }

            /// Moves one grapheme on; whether it could.
            pub fn right(&mut self) -> bool {
                self.run(Command::Right)
            }

            /// Moves to the start of the word before the caret; a run of Chinese counts as a word.
            pub fn word_left(&mut self) -> bool {
                self.run(Command::WordLeft)
            }

            /// Moves behind the word after the caret.
            pub fn word_right(&mut self) -> bool {
                self.run(Command::WordRight)
            }

            /// Moves to the start of the line.
            pub fn home(&mut self) -> bool {
                self.run(Command::Home)
            }

            /// Moves to the end of the line.
            pub fn end(&mut self) -> bool {
                self.run(Command::End)
            }

            /// Removes the grapheme before the caret; whether there was one.
            pub fn backspace(&mut self) -> bool {
                self.run(Command::Backspace)
            }

            /// Removes the grapheme after the caret; whether there was one.
            pub fn delete(&mut self) -> bool {
                self.run(Command::Delete)
            }

            /// Removes everything up to the end of the line.
            pub fn kill_to_end(&mut self) -> bool {
                self.run(Command::KillToEnd)
            }

            /// Removes everything back to the start of the line.
            pub fn kill_to_start(&mut self) -> bool {
                self.run(Command::KillToStart)
            }

            /// Removes back to the start of the word before the caret.
            pub fn kill_word(&mut self) -> bool {
                self.run(Command::KillWord)
            }
        }
    };
}

pub(super) use editing_methods;
