//! What the store says, in words for the user: what happened, to which file, where in it, and what to do.

use std::io::ErrorKind;
use std::path::Path;

use crate::app::msg::FileProblem;
use crate::app::phrase::{Arg, Phrase, Say, shell as words};
use crate::store::{IoCause, ParseCause, Problem, ProblemKind, Reference, StoreError};

/// The path as a person reads it.
fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn around(phrase: Phrase, path: &Path, why: Say) -> Say {
    Say { phrase, args: vec![Arg::Text(shown(path)), Arg::Say(Box::new(why))] }
}

/// Why something is not on disk.
#[must_use]
pub fn error(error: &StoreError) -> Say {
    match error {
        StoreError::FolderGone { path } => words::FOLDER_GONE.with([&shown(path)]),
        StoreError::Io { path, cause } => around(words::FILE_IO, path, io(cause)),
        StoreError::ReadOnly => words::READ_ONLY.say(),
        StoreError::Broken { path, kind } => around(words::FILE_KEPT, path, problem_kind(kind)),
        StoreError::TooDeep { path, .. } => words::TOO_DEEP.with([&shown(path)]),
        StoreError::Unwritable { path, detail } => words::UNWRITABLE.with([&shown(path), detail]),
        StoreError::Busy { path } => words::BUSY.with([&shown(path)]),
        StoreError::Exists { path } => words::EXISTS.with([&shown(path)]),
        StoreError::BadArchive { path, kind } => around(words::BAD_ARCHIVE, path, problem_kind(kind)),
    }
}

/// What the system said.
fn io(cause: &IoCause) -> Say {
    match cause.kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => words::DISK_FULL.say(),
        ErrorKind::PermissionDenied => words::NO_PERMISSION.say(),
        ErrorKind::ReadOnlyFilesystem => words::DISK_READ_ONLY.say(),
        ErrorKind::NotFound => words::NOT_FOUND.say(),
        _ => words::SYSTEM_SAYS.with([&cause.detail]),
    }
}

/// A file that could not be read, with what can be done about it.
#[must_use]
pub fn trouble(problem: &Problem) -> FileProblem {
    let what = around(words::FILE, &problem.path, problem_kind(&problem.kind));
    let say = match &problem.backup {
        Some(backup) => {
            let args = vec![Arg::Say(Box::new(what)), Arg::Text(shown(backup))];
            Say { phrase: words::WITH_BACKUP, args }
        }
        None => what,
    };
    FileProblem { key: problem.key, say }
}

fn problem_kind(kind: &ProblemKind) -> Say {
    match kind {
        ProblemKind::Syntax { line, column, cause: why, detail } => Say {
            phrase: words::AT_LINE,
            args: vec![
                Arg::Text(line.to_string()),
                Arg::Text(column.to_string()),
                Arg::Say(Box::new(cause(why, detail))),
            ],
        },
        ProblemKind::NotUtf8 { line, column } => words::NOT_UTF8.with([&line.to_string(), &column.to_string()]),
        ProblemKind::Empty => words::EMPTY_FILE.say(),
        ProblemKind::NulFilled => words::NUL_FILLED.say(),
        ProblemKind::Newer { version, known } => words::NEWER.with([&version.to_string(), &known.to_string()]),
        ProblemKind::TooOld { version } => words::TOO_OLD.with([&version.to_string()]),
        ProblemKind::WrongFormat { found, expected } => words::WRONG_FORMAT.with([found, expected]),
        ProblemKind::IdMismatch { expected, found } => {
            words::ID_MISMATCH.with([&expected.to_string(), &found.to_string()])
        }
        ProblemKind::ForeignName => words::FOREIGN_NAME.say(),
        ProblemKind::ConflictCopy => words::CONFLICT_COPY.say(),
        ProblemKind::Io(cause) => io(cause),
        ProblemKind::Dangling { reference: at, id } => {
            Say { phrase: words::DANGLING, args: vec![Arg::Phrase(reference(*at)), Arg::Text(id.to_string())] }
        }
        ProblemKind::DuplicateId { id } => words::DUPLICATE_ID.with([&id.to_string()]),
        ProblemKind::ProvesTwice { id } => words::PROVES_TWICE.with([&id.to_string()]),
        ProblemKind::UnknownCheck { check } => words::UNKNOWN_CHECK.with([check]),
    }
}

fn cause(cause: &ParseCause, detail: &str) -> Say {
    match cause {
        ParseCause::FullWidthComma => words::FULL_WIDTH_COMMA.say(),
        ParseCause::CurlyQuote => words::CURLY_QUOTE.say(),
        ParseCause::FullWidthColon => words::FULL_WIDTH_COLON.say(),
        ParseCause::FullWidthBracket => words::FULL_WIDTH_BRACKET.say(),
        ParseCause::UnknownField(name) => words::UNKNOWN_FIELD.with([name]),
        ParseCause::MissingField(name) => words::MISSING_FIELD.with([name]),
        ParseCause::RepeatedField(name) => words::REPEATED_FIELD.with([name]),
        ParseCause::UnknownChoice(name) => words::UNKNOWN_CHOICE.with([name]),
        ParseCause::MissingComma => words::MISSING_COMMA.say(),
        ParseCause::Torn => words::TORN.say(),
        ParseCause::BadValue => words::BAD_VALUE.with([detail]),
        ParseCause::Other => words::SYNTAX.with([detail]),
    }
}

const fn reference(reference: Reference) -> Phrase {
    match reference {
        Reference::Me => words::REF_ME,
        Reference::ProjectOwner => words::REF_OWNER,
        Reference::TaskOwner => words::REF_TASK_OWNER,
        Reference::ReportsTo => words::REF_REPORTS_TO,
        Reference::Involved => words::REF_INVOLVED,
        Reference::MeetingContact => words::REF_MEETING,
        Reference::Proof => words::REF_PROOF,
        Reference::Seat => words::REF_SEAT,
        Reference::TargetOwner => words::REF_TARGET_OWNER,
    }
}
