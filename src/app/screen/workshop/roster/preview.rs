//! What a paste or the inbox comes to before anything is written: whose answers are sure, and which lines somebody has to look at.

use std::sync::Arc;

use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use words::{Phrase, roster as phrases};

use super::settled::SettledFile;
use crate::inbox::InboxFile;

mod answer_sifter;
mod answers;
mod files;
mod name_list;
mod names;
mod pasted_line;

use name_list::NameList;

pub use files::waiting;
pub use pasted_line::{PastedLine, PreviewLine, Stranger};

/// Everything a paste or the inbox comes to, what has to be looked at first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// The class it was read for.
    pub class: Option<Id>,
    pub lines: Vec<PreviewLine>,
    pub cursor: usize,
    /// Whether it is a list of names.
    pub names: bool,
    /// The line that names the columns of a list or a table, and how many numbers of lines were taken off a list.
    pub header: Option<usize>,
    pub numbers: usize,
    /// Whether what was sure is written, and this is what is left.
    pub rest: bool,
    /// The number of the line that is open above the list.
    opened: Option<usize>,
    /// Whether it is of the inbox: each line is a file there.
    pub of_inbox: bool,
    /// The files of the inbox as they were read.
    pub files: Vec<InboxFile>,
    /// The class as they were read for.
    read_for: Option<Arc<Workshop>>,
}

impl Preview {
    /// Reads a paste: a chat or a table with answers, else a list of names.
    #[must_use]
    pub fn of(book: &Book, class: &Workshop, pasted: &str, names: bool) -> Self {
        let list = NameList::of(pasted);
        let names = names || list.is_all_names();
        let (mut lines, header, numbers) = if names {
            (names::read(book, class, &list), list.header, list.numbers)
        } else {
            let (lines, header) = answers::read(book, class, pasted);
            (lines, header, 0)
        };
        lines.sort_by_key(PreviewLine::place);
        Self { class: Some(class.id), lines, names, header, numbers, ..Self::default() }
    }

    /// Reads what lies in the inbox, but for what is settled.
    #[must_use]
    pub fn of_files(book: &Book, class: &Arc<Workshop>, files: &[InboxFile], settled: &[SettledFile]) -> Self {
        let mut lines = files::read(book, class, files, settled);
        lines.sort_by_key(PreviewLine::place);
        let read_for = Some(Arc::clone(class));
        Self { class: Some(class.id), lines, of_inbox: true, files: files.to_vec(), read_for, ..Self::default() }
    }

    /// The same for a class that has changed since, as when a step was undone: what was said of strangers is kept.
    pub(super) fn anew(self, book: &Book, class: &Arc<Workshop>, settled: &[SettledFile]) -> Self {
        if !self.of_inbox || self.read_for.as_ref().is_some_and(|before| Arc::ptr_eq(before, class)) {
            return self;
        }
        let mut anew = Self::of_files(book, class, &self.files, settled);
        let taken = |line: &PreviewLine| matches!(&line.found, PastedLine::Unseated(stranger) if stranger.taken);
        let before: Vec<_> = self.lines.iter().filter(|line| taken(line)).map(|line| line.line).collect();
        for line in &mut anew.lines {
            if let PastedLine::Unseated(stranger) = &mut line.found {
                stranger.taken = before.contains(&line.line);
            }
        }
        let here = self.lines.get(self.cursor).map(|line| line.line);
        anew.cursor = anew.lines.iter().position(|line| Some(line.line) == here).unwrap_or_default();
        anew
    }

    /// How many lines are written.
    #[must_use]
    pub fn sure(&self) -> usize {
        self.lines.iter().filter(|line| line.found.is_sure()).count()
    }

    /// What accepting it does.
    #[must_use]
    pub fn what_enter_does(&self) -> Phrase {
        match self.lines.get(self.cursor).map(|line| &line.found) {
            _ if self.sure() > 0 => phrases::WRITE,
            _ if self.of_inbox => phrases::CLOSE,
            Some(PastedLine::Namesake(..)) => phrases::ADD_NAMESAKE,
            _ => phrases::LOOK,
        }
    }

    /// Takes out what is sure; the rest stays.
    pub(super) fn take_sure(&mut self) -> Vec<PreviewLine> {
        let (sure, left) = std::mem::take(&mut self.lines).into_iter().partition(|line| line.found.is_sure());
        self.lines = left;
        let sure: Vec<_> = sure;
        if !sure.is_empty() {
            (self.rest, self.cursor) = (true, 0);
        }
        sure
    }

    /// Opens the line under the cursor.
    pub(super) fn open(&mut self) -> Option<PreviewLine> {
        let line = self.lines.get(self.cursor)?.clone();
        self.opened = Some(line.line);
        Some(line)
    }

    /// Closes the line that was open and keeps what was typed there; whether one was.
    pub(super) fn close(&mut self, text: &str) -> bool {
        let Some(opened) = self.opened.take() else { return false };
        for line in self.lines.iter_mut().filter(|line| line.line == opened) {
            text.clone_into(&mut line.text);
        }
        true
    }

    /// Whether a line is open above the list.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.opened.is_some()
    }

    /// The line that was open is done with; whether one was.
    pub(super) fn settle_opened(&mut self) -> bool {
        let Some(opened) = self.opened.take() else { return false };
        self.lines.retain(|line| line.line != opened);
        (self.rest, self.cursor) = (true, self.cursor.min(self.lines.len().saturating_sub(1)));
        true
    }

    /// How many lines somebody has to look at.
    #[must_use]
    pub fn doubts(&self) -> usize {
        self.lines.iter().filter(|line| !line.found.is_sure() && !matches!(line.found, PastedLine::Known(_))).count()
    }

    /// Whoever is not on the roster and stands under the cursor.
    #[must_use]
    pub fn stranger(&self) -> Option<&Stranger> {
        match &self.lines.get(self.cursor)?.found {
            PastedLine::Unseated(stranger) => Some(stranger),
            _ => None,
        }
    }

    /// Says of whoever stands under the cursor that they are put on the roster, or not after all; the cursor goes on.
    pub fn toggle_stranger(&mut self) {
        if let Some(PreviewLine { found: PastedLine::Unseated(stranger), .. }) = self.lines.get_mut(self.cursor) {
            stranger.taken = !stranger.taken;
            self.cursor = (self.cursor + 1).min(self.lines.len().saturating_sub(1));
        }
    }
}
