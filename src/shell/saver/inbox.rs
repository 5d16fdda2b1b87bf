//! Tells the model what lies in the inbox, where that is news.

use crate::error_text;
use app::inbox::{ClassInbox, InboxFile};
use app::msg::Msg;
use store::{self, DroppedFile, Fs, Store};
use words::roster as phrases;

/// What is new in the inbox; none where nothing is.
pub(super) fn look<F: Fs>(store: &mut Store<F>) -> Option<Msg> {
    let found = store.look_into_inbox()?;
    let folder = store::full_path(&store.inbox_folder()).display().to_string();
    let inbox = match found {
        Ok(files) => ClassInbox { folder, files: files.into_iter().map(read).collect(), trouble: None },
        Err(error) => {
            let trouble = phrases::INBOX_TROUBLE.with_say(error_text::error(&error));
            ClassInbox { folder, files: Vec::new(), trouble: Some(trouble) }
        }
    };
    Some(Msg::Inbox(Box::new(inbox)))
}

fn read(file: DroppedFile) -> InboxFile {
    InboxFile { name: file.name, read: file.read.map_err(|problem| error_text::trouble(&problem).say) }
}
