//! This file names what is not on the disk, for whoever has to be told after the screen is gone.

use super::{Extra, Saving};
use domain::book::Book;
use domain::record::RecordKey;
use words::{Say, shell};

/// What is not known to be on the disk, each by its name: it could not be written, or the disk has not answered.
#[must_use]
pub fn unsaved(saving: &Saving, book: &Book) -> Vec<Say> {
    let records = saving.unsettled().into_iter().map(|key| record(book, key));
    records.chain(saving.unsettled_extras().into_iter().map(extra)).collect()
}

fn record(book: &Book, key: RecordKey) -> Say {
    match (key, book.get(key)) {
        (RecordKey::Settings, _) => shell::UNSAVED_SETTINGS.say(),
        (_, Some(record)) => shell::UNSAVED_RECORD.with([record.title()]),
        (RecordKey::Account(id) | RecordKey::Person(id) | RecordKey::Workshop(id), None) => {
            shell::UNSAVED_REMOVAL.with([&id.to_string()])
        }
    }
}

fn extra(extra: Extra) -> Say {
    match extra {
        Extra::Drafts => shell::UNSAVED_DRAFTS.say(),
        Extra::Config => shell::UNSAVED_CONFIG.say(),
        Extra::Print(name) => shell::UNSAVED_PAGE.with([&name]),
    }
}
