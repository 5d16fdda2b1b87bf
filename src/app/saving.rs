//! This file knows what is on the disk, what is on its way there and what failed. The right end of the bottom line is read
//! from it. It writes nothing itself.

use std::collections::BTreeMap;

use super::effect::Effect;
use domain::draft::Drafts;
use domain::record::RecordKey;
use words::{Phrase, Say, frame};

mod pending;
pub mod unsaved;

use pending::Pending;

/// Whether this instance writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Access {
    /// It writes.
    #[default]
    Writer,
    /// Another instance writes; this one shows what that one does.
    Follower,
    /// A window for the wall: it shows what others do and never writes, though nobody else does.
    Projector,
}

impl Access {
    /// Why nothing is changed here; none for the writer.
    #[must_use]
    pub const fn refusal(self) -> Option<Phrase> {
        match self {
            Self::Writer => None,
            Self::Follower => Some(frame::FOLLOWER),
            Self::Projector => Some(frame::PROJECTOR_READS),
        }
    }
}

/// How a command on the command line comes to the same data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CommandReach {
    /// It looks there by itself.
    #[default]
    ByItself,
    /// The folder has to be named.
    Named,
    /// Not at all: it is a copy that goes with this program.
    None,
}

/// How far the data is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadProgress {
    /// Records so far, of all.
    Underway(usize, usize),
    /// All there.
    Done,
}

/// What is written beside the records. Each is answered for by itself: a configuration that is on the disk says nothing of the
/// drafts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extra {
    /// The unfinished fields.
    Drafts,
    Config,
    /// A page to be handed on, by the name of its file.
    Print(String),
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
    /// How a command comes to it.
    pub reach: CommandReach,
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
    /// Whether the book is a copy of the sample over one's own book, gone when it is left.
    pub throw_away: bool,
    records: Pending<RecordKey>,
    extras: Pending<Extra>,
    /// The text of each page that is not on the disk yet.
    pages: BTreeMap<String, String>,
    /// Whether somebody who left a field is still to be told that what they typed is kept.
    owes_word_of_draft: bool,
    erasing: Erasing,
}

impl Default for Saving {
    fn default() -> Self {
        Self {
            folder: String::new(),
            reach: CommandReach::default(),
            access: Access::default(),
            load_progress: LoadProgress::Underway(0, 0),
            file_problems: Vec::new(),
            drafts: Drafts::default(),
            leaving: false,
            throw_away: false,
            records: Pending::default(),
            extras: Pending::default(),
            pages: BTreeMap::new(),
            owes_word_of_draft: false,
            erasing: Erasing::Done,
        }
    }
}

impl Saving {
    /// A record was handed over for writing.
    pub fn mark_sent(&mut self, key: RecordKey) {
        self.records.send(key);
    }

    /// Saves of a record that were sent and not answered.
    #[must_use]
    pub fn waiting(&self, key: RecordKey) -> usize {
        self.records.waiting(&key)
    }

    /// Whether whoever quits loses nothing they do not know of: nothing is read yet, or they were asked about what is not saved.
    #[must_use]
    pub fn nothing_to_lose(&self) -> bool {
        self.load_progress != LoadProgress::Done || !self.all_saved()
    }

    /// Whether an edit of a record is not on the disk yet.
    #[must_use]
    pub fn is_unsaved(&self, key: RecordKey) -> bool {
        self.records.waiting(&key) > 0 || self.records.has_failed(&key)
    }

    /// Hands the unfinished fields over for writing.
    pub fn send_drafts(&mut self) -> Effect {
        self.extras.send(Extra::Drafts);
        Effect::SaveDrafts
    }

    /// Hands the configuration over for writing.
    pub fn send_config(&mut self) -> Effect {
        self.extras.send(Extra::Config);
        Effect::SaveConfig
    }

    /// Hands a page over for writing; its text stays here until it is on the disk, so that it can be tried again.
    pub fn send_page(&mut self, name: String, text: String) -> Effect {
        self.extras.send(Extra::Print(name.clone()));
        self.pages.insert(name.clone(), text.clone());
        Effect::Print(name, text)
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
        self.records.succeed(&key);
    }

    /// A record is not on disk.
    pub fn mark_failed(&mut self, key: RecordKey, why: Say) {
        self.records.fail(key, why);
    }

    /// Something beside the records is on disk.
    pub fn mark_extra_saved(&mut self, extra: &Extra) {
        self.extras.succeed(extra);
        if let Extra::Print(name) = extra
            && self.extras.waiting(extra) == 0
        {
            self.pages.remove(name);
        }
    }

    /// Something beside the records is not on disk.
    pub fn mark_extra_failed(&mut self, extra: Extra, why: Say) {
        self.extras.fail(extra, why);
    }

    /// Whether the unfinished fields are on disk as they are now.
    #[must_use]
    pub fn drafts_kept(&self) -> bool {
        self.extras.waiting(&Extra::Drafts) == 0 && !self.extras.has_failed(&Extra::Drafts)
    }

    /// Somebody left a field with something unfinished in it; that it is kept is told once it is.
    pub const fn owe_word_of_draft(&mut self) {
        self.owes_word_of_draft = true;
    }

    /// Whether it is told now that what was typed is kept.
    pub fn settle_word_of_draft(&mut self) -> bool {
        self.drafts_kept() && std::mem::take(&mut self.owes_word_of_draft)
    }

    /// Records that could not be written.
    #[must_use]
    pub fn failed(&self) -> Vec<RecordKey> {
        self.records.failed().copied().collect()
    }

    /// What could not be written beside them.
    #[must_use]
    pub fn failed_extras(&self) -> Vec<Extra> {
        self.extras.failed().cloned().collect()
    }

    /// Records that are not known to be on the disk: refused, or not answered for.
    #[must_use]
    pub fn unsettled(&self) -> Vec<RecordKey> {
        self.records.unsettled().copied().collect()
    }

    /// What is not known to be on the disk beside them.
    #[must_use]
    pub fn unsettled_extras(&self) -> Vec<Extra> {
        self.extras.unsettled().cloned().collect()
    }

    /// Tries something beside the records again; none where there is nothing of it left to write.
    pub fn resend(&mut self, extra: Extra) -> Option<Effect> {
        Some(match extra {
            Extra::Drafts => self.send_drafts(),
            Extra::Config => self.send_config(),
            Extra::Print(name) => {
                let text = self.pages.get(&name)?.clone();
                self.send_page(name, text)
            }
        })
    }

    /// Whether every change is on disk. What is left of an erasure stands on a list there, and the next start goes on with it.
    #[must_use]
    pub fn all_saved(&self) -> bool {
        self.records.at_rest() && self.extras.at_rest() && self.erasing != Erasing::Underway
    }

    /// Whether something could not be written.
    #[must_use]
    pub fn has_failures(&self) -> bool {
        self.records.any_failed() || self.extras.any_failed()
    }

    /// The word for the bottom line. Nothing is called saved before it was read.
    #[must_use]
    pub fn status(&self) -> Phrase {
        if self.has_failures() {
            frame::UNSAVED
        } else if self.load_progress != LoadProgress::Done {
            frame::READING
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
        let mut saving = Saving { load_progress: LoadProgress::Done, ..Saving::default() };
        let key = RecordKey::Settings;
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
        assert_eq!(saving.status(), frame::READING, "nothing is read yet");
        saving.load_progress = LoadProgress::Done;
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

    type Sending = fn(&mut Saving) -> Effect;

    /// Everything beside the records, each with what hands it over.
    fn each_extra() -> [(Extra, Sending); 3] {
        [
            (Extra::Drafts, Saving::send_drafts),
            (Extra::Config, Saving::send_config),
            (Extra::Print("a.md".to_owned()), |saving| saving.send_page("a.md".to_owned(), "text".to_owned())),
        ]
    }

    #[test]
    fn one_success_says_nothing_of_another_failure() {
        for (place, (failing, send)) in each_extra().into_iter().enumerate() {
            let mut saving = Saving { load_progress: LoadProgress::Done, ..Saving::default() };
            let effect = send(&mut saving);
            assert_eq!(saving.status(), frame::SAVING, "{failing:?} is on its way");
            saving.mark_extra_failed(failing.clone(), frame::NOT_SAVED.with(["x"]));
            for (other, send) in each_extra().into_iter().enumerate().filter(|(at, _)| *at != place).map(|(_, e)| e) {
                send(&mut saving);
                saving.mark_extra_saved(&other);
            }
            saving.mark_sent(RecordKey::Settings);
            saving.mark_saved(RecordKey::Settings);
            assert_eq!((saving.status(), saving.all_saved()), (frame::UNSAVED, false), "{failing:?}");
            assert_eq!(saving.failed_extras(), std::slice::from_ref(&failing));
            assert_eq!(saving.resend(failing.clone()), Some(effect), "it is tried again as it was");
            saving.mark_extra_saved(&failing);
            assert_eq!((saving.status(), saving.all_saved()), (frame::SAVED, true));
        }
    }

    #[test]
    fn a_draft_is_called_kept_once_it_is() {
        let mut saving = Saving { load_progress: LoadProgress::Done, ..Saving::default() };
        saving.send_drafts();
        saving.owe_word_of_draft();
        assert!(!saving.settle_word_of_draft(), "on its way");
        saving.mark_extra_failed(Extra::Drafts, frame::NOT_SAVED.with(["x"]));
        assert!(!saving.settle_word_of_draft(), "not on the disk");
        saving.resend(Extra::Drafts);
        saving.mark_extra_saved(&Extra::Drafts);
        assert!(saving.settle_word_of_draft() && !saving.settle_word_of_draft(), "told once");
    }
}
