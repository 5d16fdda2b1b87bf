//! Exports records as a table and imports a spreadsheet. An import is a trial, told row by row, and writes only on request.

use std::io::ErrorKind;
use std::path::Path;
use std::process::ExitCode;

use super::context::{CommandContext, GOOD, bad, print_error, print_output};
use super::open::was_used_before;
use crate::args::{Export, Import, TableContent, TableFormat};
use crate::error_text as sentences;
use domain::book::Book;
use domain::funnel::owner::OwnerFilter;
use domain::id::IdSource;
use domain::lang::Lang;
use domain::record::RecordKey;
use paper::csv::{CsvError, CsvReading, csv_text, read_csv};
use paper::exchange::{self, ImportContext, ImportPlan, Table, TableWishes, report, table};
use paper::print::funnel::{self as print, FunnelScope};
use paper::print::receivables;
use store::{self, Disk, OlderFile, OpenMode, Problem, Saved, Store, StoreError};
use text::{clean_line, clean_output};
use words::exchange::READ_AS;
use words::{Say, shell as phrases};

/// Writes the records of a kind, or the funnel, as a table. Status 1 where some could not be read.
#[must_use]
pub fn export(setting: &CommandContext, what: &Export) -> ExitCode {
    let opened = match Store::read(Disk, &setting.folder) {
        Ok(opened) => opened,
        Err(error) => return refused(setting, &sentences::error(&error)),
    };
    report_unreadable(setting, &opened.problems);
    // What other programs read does not change with the language.
    let lang = if what.sheet == TableFormat::Json { Lang::En } else { setting.lang };
    let funnel = FunnelScope { book: &opened.book, owner: OwnerFilter::All, lang, today: setting.clock.now().date() };
    let table = match what.what {
        TableContent::Records(kind) => table(kind, &opened.book, lang),
        TableContent::Funnel => print::table::table(&funnel),
        TableContent::Receivables => receivables::table(&opened.book, lang, funnel.today),
    };
    let page = what.what == TableContent::Funnel && what.sheet == TableFormat::Markdown;
    let text = match if page { Ok(print::markdown(&funnel)) } else { written(&table, what.sheet) } {
        Ok(text) => text,
        Err(say) => return refused(setting, &say),
    };
    let status = match &what.out {
        None => print_output(&text),
        Some(file) => match store::write_text(&Disk, file, &clean_output(&text), false) {
            Ok(()) => {
                print_error(
                    setting,
                    &phrases::EXPORTED.with([&table.rows.len().to_string(), &file.display().to_string()]),
                );
                GOOD
            }
            Err(error) => return refused(setting, &sentences::error(&error)),
        },
    };
    if opened.problems.is_empty() { status } else { bad() }
}

fn written(table: &Table, sheet: TableFormat) -> Result<String, Say> {
    match sheet {
        TableFormat::Markdown => Ok(table.markdown()),
        TableFormat::Json => Ok(table.json()),
        TableFormat::Csv => csv_text(&table.csv_rows()).map_err(|e| sentences::system(&e)),
    }
}

/// Tells what a file would change, or changes it. Status 1 where rows are bad or something could not be read or written.
#[must_use]
pub fn import(setting: &CommandContext, what: &Import) -> ExitCode {
    match try_import(setting, what) {
        Ok(status) => status,
        Err(says) => {
            for say in &says {
                print_error(setting, say);
            }
            bad()
        }
    }
}

fn try_import(setting: &CommandContext, what: &Import) -> Result<ExitCode, Vec<Say>> {
    let bytes = store::read_bytes(&Disk, &what.file).map_err(|error| vec![unread(&what.file, &error)])?;
    let reading =
        CsvReading { encoding: what.encoding, is_column: exchange::is_column_name, long_cells: what.long_cells };
    let file = read_csv(&bytes, reading).map_err(|error| vec![no_rows(&what.file, &error)])?;
    let (mut book, store) = open(setting, what.write).map_err(|say| vec![say])?;
    let mut ids = IdSource::new(fastrand::u64(..));
    let wishes = TableWishes { semicolons: file.semicolons, ..what.wishes };
    let mut context = ImportContext { today: setting.clock.now().date(), lang: setting.lang, wishes, ids: &mut ids };
    let plan = exchange::plan(what.kind, &book, &file.rows, &mut context)?;
    print_error(setting, &READ_AS.args([plan.kind.label().into(), file.encoding.name().into()]));
    for note in &plan.notes {
        print_error(setting, note);
    }
    let sum = plan.counts();
    let told = if what.write { report::bad } else { report::whole };
    let status = print_output(&told(&plan, setting.lang));
    let saved = match store {
        _ if plan.accounts.is_empty() => {
            print_error(setting, &phrases::IMPORT_NOTHING.say());
            true
        }
        None => {
            print_error(setting, &phrases::IMPORT_TRIAL.say());
            true
        }
        Some(store) => save(setting, store, &mut book, &plan),
    };
    Ok(if sum.bad == 0 && sum.left_out == 0 && saved { status } else { bad() })
}

/// The book, and its store where it is to be written.
fn open(setting: &CommandContext, write: bool) -> Result<(Book, Option<Store<Disk>>), Say> {
    let must_exist = was_used_before(&setting.config, &setting.folder);
    if !write {
        return match Store::read(Disk, &setting.folder) {
            Ok(opened) => {
                report_unreadable(setting, &opened.problems);
                Ok((opened.book, None))
            }
            // The first import may well be the first thing anybody does here.
            Err(StoreError::FolderGone { .. }) if !must_exist => Ok((Book::default(), None)),
            Err(error) => Err(sentences::error(&error)),
        };
    }
    let opened = Store::open(Disk, &setting.folder, must_exist);
    let mut opened = opened.map_err(|error| sentences::error(&error))?;
    if opened.access == OpenMode::Follower {
        return Err(sentences::error(&StoreError::ReadOnly));
    }
    report_unreadable(setting, &opened.problems);
    let hidden = |problem: &Problem| matches!(problem.key, Some(RecordKey::Account(_)));
    if opened.problems.iter().any(hidden) {
        return Err(phrases::IMPORT_BLIND.say());
    }
    for older in opened.store.recall(setting.clock.now()) {
        print_error(setting, &sentences::older(&older));
        if let OlderFile::PutBack { record, .. } = older {
            opened.store.accept(&record);
            opened.book.put_unjournaled(record);
        }
    }
    Ok((opened.book, Some(opened.store)))
}

/// Saves the changed customers one by one; tells whether all are on the disk.
fn save(setting: &CommandContext, mut store: Store<Disk>, book: &mut Book, plan: &ImportPlan) -> bool {
    plan.apply(book);
    let changes = book.take_journal();
    for (done, change) in changes.iter().enumerate() {
        match store.save(change.key, change.after.as_ref(), setting.clock.now()) {
            Ok(Saved::Merged { conflict: Some(path), .. }) => {
                print_error(setting, &phrases::CONFLICT_KEPT.with([&path.display().to_string()]));
            }
            Ok(Saved::Merged { conflict: None, .. }) => print_error(setting, &phrases::MERGED.say()),
            Ok(Saved::Written | Saved::Unchanged) => {}
            Err(error) => {
                print_error(setting, &sentences::error(&error));
                print_error(setting, &phrases::IMPORT_STOPPED.with([&done.to_string(), &changes.len().to_string()]));
                return false;
            }
        }
        if let Some(path) = store.take_kept_comments() {
            print_error(setting, &phrases::COMMENTS_KEPT.with([&path.display().to_string()]));
        }
    }
    print_error(setting, &phrases::IMPORTED.with([&changes.len().to_string()]));
    true
}

/// Names the files that could not be read.
pub(super) fn report_unreadable(setting: &CommandContext, problems: &[Problem]) {
    for problem in problems {
        print_error(setting, &sentences::trouble(problem).say);
    }
}

fn refused(setting: &CommandContext, say: &Say) -> ExitCode {
    print_error(setting, say);
    bad()
}

/// Why a file cannot be read.
fn unread(file: &Path, error: &StoreError) -> Say {
    match error {
        StoreError::Unread { cause, .. } if cause.kind == ErrorKind::PermissionDenied => {
            phrases::CSV_UNREAD.with([&file.display().to_string()])
        }
        error => sentences::error(error),
    }
}

/// Why a file gives no rows.
fn no_rows(file: &Path, error: &CsvError) -> Say {
    let path = file.display().to_string();
    match error {
        CsvError::Workbook => phrases::CSV_WORKBOOK.with([&path]),
        CsvError::Encoding(unclear) => {
            let line = unclear.line.to_string();
            let readings: Vec<[String; 2]> = unclear
                .readings
                .iter()
                .map(|(encoding, text)| [encoding.name().to_owned(), clean_line(text)])
                .collect();
            match readings.as_slice() {
                [] => phrases::CSV_ENCODING.with([&path, &line]),
                [[name, text]] => phrases::CSV_OTHER_ENCODING.with([&path, &line, name, text]),
                [[one, first], [other, second], ..] => {
                    phrases::CSV_TWO_ENCODINGS.with([&path, &line, one, first, other, second])
                }
            }
        }
    }
}
