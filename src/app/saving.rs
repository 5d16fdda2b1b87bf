//! This file knows what is on the disk, what is on its way there and what failed. The right end of the bottom line is read
//! from it. It writes nothing itself.

use std::collections::BTreeMap;

use domain::draft::Drafts;
use domain::record::{Record, RecordKey};
use words::{Phrase, Say, frame};

/// Whether this instance writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Access {
    /// It writes.
    #[default]
    Writer,
    /// Another instance writes; this one shows what that one does.
    Follower,
}

/// How far the data is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadProgress {
    /// Records so far, of all.
    Underway(usize, usize),
    /// All there.
    Done,
}

/// A file that could not be read, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    /// Which record, where that is known.
    pub key: Option<RecordKey>,
    /// What happened, to which file, at which line and column, and what to do.
    pub say: Say,
}

/// How far the erasing for good is that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Erasing {
    /// Nothing is being erased.
    #[default]
    Done,
    /// The disk was asked.
    Underway,
    /// Something is left, and why; it is tried again.
    Left(Say),
}

/// What is on disk, what is on its way there, and what could not be read.
#[derive(Debug, Clone)]
pub struct Saving {
    /// The data folder, as text for the screen.
    pub folder: String,
    /// Whether this instance writes.
    pub access: Access,
    /// How far the data is read.
    pub load_progress: LoadProgress,
    /// Files that could not be read.
    pub file_problems: Vec<FileProblem>,
    /// Unfinished fields.
    pub drafts: Drafts,
    /// Whether the user has quit and the last saves are awaited.
    pub leaving: bool,
    /// While the sample is to be taken out, not laid in: languages it was read in so far, and its records.
    pub sample_removal: Option<(usize, Vec<Record>)>,
    waiting: BTreeMap<RecordKey, usize>,
    failed: BTreeMap<RecordKey, Say>,
    erasing: Erasing,
    /// Why the drafts or the configuration are not on disk.
    extras_error: Option<Say>,
}

impl Default for Saving {
    fn default() -> Self {
        Self {
            folder: String::new(),
            access: Access::default(),
            load_progress: LoadProgress::Underway(0, 0),
            file_problems: Vec::new(),
            drafts: Drafts::default(),
            leaving: false,
            sample_removal: None,
            waiting: BTreeMap::new(),
            failed: BTreeMap::new(),
            erasing: Erasing::Done,
            extras_error: None,
        }
    }
}

impl Saving {
    /// A record was handed over for writing.
    pub fn mark_sent(&mut self, key: RecordKey) {
        *self.waiting.entry(key).or_default() += 1;
    }

    /// Saves of a record that were sent and not answered.
    #[must_use]
    pub fn waiting(&self, key: RecordKey) -> usize {
        self.waiting.get(&key).copied().unwrap_or(0)
    }

    /// How far the erasing is; tells whether that is news.
    pub fn set_erasing(&mut self, erasing: Erasing) -> bool {
        let news = self.erasing != erasing;
        self.erasing = erasing;
        news
    }

    /// Whether something is left of what was erased, and is to be tried again.
    #[must_use]
    pub const fn has_unerased(&self) -> bool {
        matches!(self.erasing, Erasing::Left(_))
    }

    /// A record is on disk.
    pub fn mark_saved(&mut self, key: RecordKey) {
        self.failed.remove(&key);
        self.answered(key);
    }

    /// A record is not on disk.
    pub fn mark_failed(&mut self, key: RecordKey, why: Say) {
        self.failed.insert(key, why);
        self.answered(key);
    }

    fn answered(&mut self, key: RecordKey) {
        if let Some(count) = self.waiting.get_mut(&key) {
            *count -= 1;
            if *count == 0 {
                self.waiting.remove(&key);
            }
        }
    }

    /// The drafts or the configuration are on disk, or why not.
    pub fn set_extras_error(&mut self, why: Option<Say>) {
        self.extras_error = why;
    }

    /// Records that could not be written.
    #[must_use]
    pub fn failed(&self) -> Vec<RecordKey> {
        self.failed.keys().copied().collect()
    }

    /// Whether every change is on disk. What is left of an erasure stands on a list there, and the next start goes on with it.
    #[must_use]
    pub fn all_saved(&self) -> bool {
        self.waiting.is_empty() && self.failed.is_empty() && self.erasing != Erasing::Underway
    }

    /// Whether something could not be written.
    #[must_use]
    pub fn has_failures(&self) -> bool {
        !self.failed.is_empty()
    }

    /// The word for the bottom line.
    #[must_use]
    pub fn status(&self) -> Phrase {
        if self.has_failures() || self.extras_error.is_some() {
            frame::UNSAVED
        } else if !self.all_saved() {
            frame::SAVING
        } else if self.has_unerased() {
            frame::NOT_ERASED
        } else {
            frame::SAVED
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_an_erasure_is_never_called_saved() {
        let (mut saving, key) = (Saving::default(), RecordKey::Settings);
        let left = || Erasing::Left(frame::NOT_SAVED.with(["x"]));
        saving.set_erasing(Erasing::Underway);
        assert_eq!((saving.status(), saving.all_saved()), (frame::SAVING, false));
        assert!(saving.set_erasing(left()) && !saving.set_erasing(left()), "told once");
        saving.mark_sent(key);
        assert_eq!(saving.status(), frame::SAVING);
        saving.mark_saved(key);
        assert_eq!((saving.status(), saving.all_saved()), (frame::NOT_ERASED, true), "another edit does not hide it");
        saving.set_erasing(Erasing::Done);
        assert_eq!(saving.status(), frame::SAVED);
    }

    #[test]
    fn the_word_follows_what_is_on_disk() {
        let mut saving = Saving::default();
        assert_eq!(saving.status(), frame::SAVED);
        saving.mark_sent(RecordKey::Settings);
        saving.mark_sent(RecordKey::Settings);
        saving.mark_saved(RecordKey::Settings);
        assert_eq!(saving.status(), frame::SAVING);
        saving.mark_failed(RecordKey::Settings, frame::NOT_SAVED.with(["x"]));
        assert_eq!(saving.status(), frame::UNSAVED);
        saving.mark_sent(RecordKey::Settings);
        saving.mark_saved(RecordKey::Settings);
        assert!(saving.all_saved());
    }
}
