//! This file knows what is on the disk, what is on its way there and what failed. The right end of the bottom line is read
//! from it. It writes nothing itself.

use std::collections::{BTreeMap, BTreeSet};

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
    /// Records whose old versions are to go once they are on disk.
    forgetting: BTreeSet<RecordKey>,
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
            forgetting: BTreeSet::new(),
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

    /// The old versions of a record that was sent must go: a contact in it was erased for good.
    pub fn forget(&mut self, key: RecordKey) {
        self.forgetting.insert(key);
    }

    /// Whether the old versions of a record are still to go.
    #[must_use]
    pub fn forgetting(&self, key: RecordKey) -> bool {
        self.forgetting.contains(&key)
    }

    /// A record is on disk; tells whether its old versions are to go now, because an earlier save failed and this one may have
    /// kept what was to be forgotten.
    pub fn mark_saved(&mut self, key: RecordKey) -> bool {
        let failed = self.failed.remove(&key).is_some();
        let late = failed && self.forgetting(key);
        self.answered(key);
        if self.waiting(key) == 0 {
            self.forgetting.remove(&key);
        }
        late
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

    /// Whether every change is on disk.
    #[must_use]
    pub fn all_saved(&self) -> bool {
        self.waiting.is_empty() && self.failed.is_empty()
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
        } else if self.waiting.is_empty() {
            frame::SAVED
        } else {
            frame::SAVING
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_be_forgotten_is_remembered_until_it_is_on_disk() {
        let (mut saving, key) = (Saving::default(), RecordKey::Settings);
        saving.mark_sent(key);
        saving.mark_sent(key);
        saving.forget(key);
        assert!(!saving.mark_saved(key) && saving.forgetting(key), "the save before the erasing");
        saving.mark_failed(key, frame::NOT_SAVED.with(["x"]));
        assert!(saving.forgetting(key));
        saving.mark_sent(key);
        assert!(saving.mark_saved(key), "the late save kept the old file");
        assert!(!saving.forgetting(key));
        saving.mark_sent(key);
        assert!(!saving.mark_saved(key), "any other save");
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
