//! Looks at what lies in the inbox. It is proposed like a paste, and nothing is written before somebody accepts.

use std::sync::Arc;

use super::RosterView;
use super::preview::{Preview, waiting};
use super::seating::class_in;
use super::settled::SettledFile;
use crate::desk::Desk;
use crate::inbox::{ClassInbox, InboxFile};
use domain::book::Book;
use words::roster as phrases;

impl RosterView {
    /// A view of which nothing is known but the inbox.
    pub(crate) fn with_inbox(inbox: ClassInbox) -> Self {
        Self { inbox, ..Self::default() }
    }

    /// Takes in what the inbox holds now.
    pub fn set_inbox(&mut self, book: &Book, inbox: ClassInbox) {
        self.inbox = inbox;
        self.count_waiting(book);
    }

    /// Counts the files that somebody still has to look at.
    pub(super) fn count_waiting(&mut self, book: &Book) {
        let class = self.class.and_then(|id| book.workshops().get(&id));
        self.counted = class.cloned();
        self.waiting = class.map_or(0, |class| waiting(book, class, &self.inbox.files, &self.settled));
    }

    /// Counts them anew where the class is another, or another version of it: all files of the inbox are compared with everybody, which
    /// is too much for every key.
    pub(super) fn count_waiting_if_changed(&mut self, book: &Book) {
        let class = self.class.and_then(|id| book.workshops().get(&id));
        let same = match (&self.counted, class) {
            (Some(before), Some(now)) => Arc::ptr_eq(before, now),
            (None, None) => true,
            _ => false,
        };
        if !same {
            self.count_waiting(book);
        }
    }

    /// Shows what the files come to.
    pub(super) fn look_into_inbox(&mut self, desk: &mut Desk) {
        let Some(class) = class_in(desk, self.class) else { return };
        if let Some(trouble) = &self.inbox.trouble {
            return desk.tell(trouble.clone());
        }
        if self.inbox.folder.is_empty() {
            return desk.tell(phrases::INBOX_UNSEEN);
        }
        let preview = Preview::of_files(desk.book, class, &self.inbox.files, &self.settled);
        if preview.lines.is_empty() {
            return desk.tell(phrases::INBOX_EMPTY.with([&self.inbox.folder]));
        }
        self.keep_line();
        self.preview = Some(preview);
    }

    /// Remembers that files were written, as the preview had read them: one that came in its place since is looked at anew.
    pub(super) fn settle_files(&mut self, read: Vec<InboxFile>, names: &[String]) {
        let Some(class) = self.class else { return };
        let written = read.into_iter().filter(|file| names.contains(&file.name));
        self.settled.extend(written.map(|file| SettledFile { class, file }));
    }
}
