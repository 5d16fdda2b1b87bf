//! Tells the model what another instance or program did to the files, and what became of a file that was put back.

use crate::clock::Clock;
use crate::error_text;
use app::msg::Msg;
use domain::record::Record;
use store::{self, Disk, DiskChange, OlderFile, Saved, Store, StoreError};
use words::{frame, shell as phrases};

/// What another instance or program did. A follower has no changes of its own, so it works from what it sees; the writer's model
/// says when it does.
pub(super) fn poll_changes(store: &mut Store<Disk>, clock: Clock) -> Vec<Msg> {
    let mut news = Vec::new();
    for change in store.changes() {
        match change {
            DiskChange::Record(record) => {
                if let Some(outcome) = store.put_back(record.key(), clock.now()) {
                    news.extend(undone(&record, outcome));
                    continue;
                }
                if store.access() == store::OpenMode::Follower {
                    store.accept(&record);
                }
                news.push(Msg::ChangedOutside(record));
            }
            DiskChange::Gone(key) => news.push(Msg::RemovedOutside(key)),
            DiskChange::Problem(problem) => news.push(Msg::FileProblem(error_text::trouble(&problem))),
        }
    }
    news
}

/// What was found older than what was saved here, and what became of it.
pub(super) fn recalled(store: &mut Store<Disk>, clock: Clock) -> Vec<Msg> {
    let found = store.recall(clock.now());
    let mut news = Vec::new();
    for older in &found {
        if let OlderFile::PutBack { record, .. } = older {
            news.push(Msg::ChangedOutside(record.clone()));
        }
        news.extend(older.beside().map(|problem| Msg::FileProblem(error_text::trouble(&problem))));
    }
    let told = match found.as_slice() {
        [] => None,
        [only] => Some(error_text::older(only)),
        [first, more @ ..] => {
            Some(phrases::AND_MORE.args([error_text::older(first).into(), more.len().to_string().into()]))
        }
    };
    news.extend(told.map(Msg::Tell));
    news
}

/// What became of a record whose older file another program had put back.
fn undone(older: &Record, outcome: Result<Saved, StoreError>) -> Vec<Msg> {
    match outcome {
        Ok(Saved::Merged { record, conflict }) => {
            let kept = conflict.map(|path| Msg::Tell(phrases::OLDER_PUT_BACK.with([&path.display().to_string()])));
            record.map(Msg::ChangedOutside).into_iter().chain(kept).collect()
        }
        Ok(Saved::Unchanged | Saved::Written) => Vec::new(),
        Err(error) => vec![Msg::Unsaved(older.key(), frame::NOT_SAVED.with_say(error_text::error(&error)))],
    }
}
