//! Writes the sample territory into an empty folder.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use jiff::civil::DateTime;

use super::context::{CommandContext, GOOD, bad, print_error};
use crate::error_text as sentences;
use domain::id::IdSource;
use domain::lang::Lang;
use domain::record::Record;
use store::{Disk, Store, sample};
use words::{Say, shell as phrases};

/// Writes the sample into an empty folder.
#[must_use]
pub fn write(setting: &CommandContext, folder: &Path) -> ExitCode {
    match write_sample(setting.lang, setting.clock.now(), folder) {
        Ok(()) => {
            print_error(setting, &phrases::SAMPLE_WRITTEN.with([&folder.display().to_string()]));
            GOOD
        }
        Err(say) => {
            print_error(setting, &say);
            bad()
        }
    }
}

/// Writes the sample into an empty folder.
///
/// # Errors
/// Why not, in words: the folder is not empty, the disk refuses.
pub fn write_sample(lang: Lang, now: DateTime, folder: &Path) -> Result<(), Say> {
    let sample = sample::sample(lang, now.date());
    let sample = sample.map_err(|e| sentences::sample(&e))?;
    // Two who begin with a copy of it are two people, whatever they make of it later.
    let sample = sample.with_me(IdSource::new(fastrand::u64(..)).next_id());
    if !store::empty_folder(folder) {
        return Err(phrases::NOT_EMPTY.with([&folder.display().to_string()]));
    }
    let opened = Store::open(Disk, folder, false).map_err(|e| sentences::error(&e))?;
    let mut store = opened.store;
    let mut records = vec![Record::Person(Arc::new(sample.me))];
    records.extend(sample.records);
    for record in records {
        store.save(record.key(), Some(&record), now).map_err(|e| sentences::error(&e))?;
    }
    Ok(())
}
