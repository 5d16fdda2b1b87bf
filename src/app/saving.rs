//! What is on disk and what is not yet: the right end of the bottom line.

use std::collections::BTreeMap;

use super::phrase::{Phrase, Say, frame};
use crate::domain::record::RecordKey;

/// Whether this instance writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Access {
    /// It writes.
    #[default]
    Writer,
    /// Another instance writes; this one shows what that one does.
    Follower,
}

/// State of saving.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saving {
    waiting: BTreeMap<RecordKey, usize>,
    failed: BTreeMap<RecordKey, Say>,
    /// Why the drafts or the looks are not on disk.
    beside: Option<Say>,
}

impl Saving {
    /// A record was handed over for writing.
    pub fn sent(&mut self, key: RecordKey) {
        *self.waiting.entry(key).or_default() += 1;
    }

    /// Saves of a record that were sent and not answered.
    #[must_use]
    pub fn waiting(&self, key: RecordKey) -> usize {
        self.waiting.get(&key).copied().unwrap_or(0)
    }

    /// A record is on disk.
    pub fn saved(&mut self, key: RecordKey) {
        self.failed.remove(&key);
        self.answered(key);
    }

    /// A record is not on disk.
    pub fn unsaved(&mut self, key: RecordKey, why: Say) {
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

    /// The drafts or the looks are on disk, or why not.
    pub fn beside(&mut self, why: Option<Say>) {
        self.beside = why;
    }

    /// Records that could not be written.
    #[must_use]
    pub fn failed(&self) -> Vec<RecordKey> {
        self.failed.keys().copied().collect()
    }

    /// Whether every change is on disk.
    #[must_use]
    pub fn quiet(&self) -> bool {
        self.waiting.is_empty() && self.failed.is_empty()
    }

    /// Whether something could not be written.
    #[must_use]
    pub fn troubled(&self) -> bool {
        !self.failed.is_empty()
    }

    /// The word for the bottom line.
    #[must_use]
    pub fn word(&self) -> Phrase {
        if self.troubled() || self.beside.is_some() {
            frame::UNSAVED
        } else if self.waiting.is_empty() {
            frame::SAVED
        } else {
            frame::SAVING
        }
    }

    /// Why the first of them could not be written.
    #[must_use]
    pub fn why(&self) -> Option<&Say> {
        self.failed.values().next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_follows_what_is_on_disk() {
        let mut saving = Saving::default();
        assert_eq!(saving.word(), frame::SAVED);
        saving.sent(RecordKey::Settings);
        saving.sent(RecordKey::Settings);
        saving.saved(RecordKey::Settings);
        assert_eq!(saving.word(), frame::SAVING);
        saving.unsaved(RecordKey::Settings, frame::NOT_SAVED.with(["x"]));
        assert_eq!(saving.word(), frame::UNSAVED);
        saving.sent(RecordKey::Settings);
        saving.saved(RecordKey::Settings);
        assert!(saving.quiet());
    }
}
