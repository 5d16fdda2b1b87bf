//! Holds text and a caret that always stands between two graphemes. The line and the paragraph editor share it.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::super::grapheme::{graphemes, seam_after, seam_before};
use super::command::Command;

/// Text with a caret. Nothing is kept per grapheme, so a large paste costs its own length once; how many there are is kept, so that a
/// key in a long text costs no more than in a short one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Buffer {
    text: String,
    /// Byte offset, always on a grapheme boundary.
    caret: usize,
    limit: Option<usize>,
    /// Graphemes of the text.
    count: usize,
}

impl Buffer {
    /// Holds clean `text`, the caret behind it.
    pub(super) fn new(text: String) -> Self {
        Self { caret: text.len(), count: graphemes(&text).count(), text, limit: None }
    }

    /// Graphemes of the text.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// Lets nothing in beyond `graphemes`; what is there already stays.
    pub(super) fn limit(&mut self, graphemes: usize) {
        self.limit = Some(graphemes);
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn caret(&self) -> usize {
        self.caret
    }

    pub(super) fn before(&self) -> &str {
        self.text.get(..self.caret).unwrap_or_default()
    }

    fn after(&self) -> &str {
        self.text.get(self.caret..).unwrap_or_default()
    }

    /// Puts the caret at a byte, or at the next boundary after it.
    pub(super) fn place(&mut self, at: usize) {
        self.caret = at.min(self.text.len());
        let mut cursor = GraphemeCursor::new(self.caret, self.text.len(), true);
        if cursor.is_boundary(&self.text, 0) != Ok(true) {
            self.caret = cursor.next_boundary(&self.text, 0).ok().flatten().unwrap_or(self.text.len());
        }
    }

    /// Inserts clean text at the caret; whether the limit cut something off.
    pub(super) fn insert(&mut self, text: &str) -> bool {
        let room = self.room(text.len());
        let end = text.grapheme_indices(true).nth(room).map_or(text.len(), |(at, _)| at);
        let fitting = text.get(..end).unwrap_or_default();
        self.replace(self.caret, self.caret, fitting);
        // What follows may join what was inserted (a combining mark, the second half of a flag).
        self.place(self.caret + end);
        end < text.len()
    }

    /// How many graphemes may come in, if `bytes` want to.
    fn room(&self, bytes: usize) -> usize {
        self.limit.map_or(bytes, |limit| limit.saturating_sub(self.count))
    }

    /// Puts `new` in place of the bytes from `from` to before `to`, and counts anew between the two seams that no change here can move.
    fn replace(&mut self, from: usize, to: usize, new: &str) {
        let (first, last) = (seam_before(&self.text, from), seam_after(&self.text, to));
        let behind = self.text.len() - last;
        let old = self.counted(first, last);
        self.text.replace_range(from..to, new);
        self.count = self.count + self.counted(first, self.text.len() - behind) - old;
    }

    fn counted(&self, from: usize, to: usize) -> usize {
        graphemes(self.text.get(from..to).unwrap_or_default()).count()
    }

    /// Runs one command; whether the text or the caret changed. Rows are not known here, so `Up` and `Down` do nothing.
    pub(super) fn apply(&mut self, command: Command) -> bool {
        let (from, to) = (self.caret, self.target(command));
        match command {
            Command::Backspace | Command::Delete | Command::KillToEnd | Command::KillToStart | Command::KillWord => {
                self.replace(from.min(to), from.max(to), "");
                self.place(from.min(to));
            }
            Command::Newline => {
                let full = self.insert("\n");
                return !full;
            }
            _ => self.caret = to,
        }
        from != to
    }

    /// Where a command moves the caret to, or how far it removes.
    fn target(&self, command: Command) -> usize {
        match command {
            Command::Left | Command::Backspace => {
                self.caret - self.before().graphemes(true).next_back().map_or(0, str::len)
            }
            Command::Right | Command::Delete => self.caret + self.after().graphemes(true).next().map_or(0, str::len),
            Command::WordLeft | Command::KillWord => self.caret - word(self.before().graphemes(true).rev()),
            Command::WordRight => self.caret + word(self.after().graphemes(true)),
            Command::Home | Command::KillToStart => self.before().rfind('\n').map_or(0, |at| at + 1),
            // At the end of a line it joins the next one.
            Command::KillToEnd if self.after().starts_with('\n') => self.caret + 1,
            Command::End | Command::KillToEnd => self.line_end(),
            Command::Up | Command::Down | Command::Newline => self.caret,
        }
    }

    fn line_end(&self) -> usize {
        self.caret + self.after().find('\n').unwrap_or(self.after().len())
    }
}

/// What a grapheme is to word movement.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Break,
    Letter,
    Han,
    Other,
}

impl Class {
    fn of(grapheme: &str) -> Self {
        match grapheme.chars().next() {
            Some('\n') => Self::Break,
            Some(
                '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}',
            ) => Self::Han,
            Some(ch) if ch.is_alphanumeric() || ch == '_' => Self::Letter,
            _ => Self::Other,
        }
    }
}

/// The bytes up to the far end of the first word; a line break is a step of its own.
fn word<'a>(graphemes: impl Iterator<Item = &'a str>) -> usize {
    let (mut bytes, mut word) = (0, None);
    for grapheme in graphemes {
        match (Class::of(grapheme), word) {
            (Class::Break, _) if bytes == 0 => return grapheme.len(),
            (Class::Break, _) => break,
            (Class::Other, None) => {}
            (class, None) => word = Some(class),
            (class, Some(started)) if class == started => {}
            _ => break,
        }
        bytes += grapheme.len();
    }
    bytes
}
