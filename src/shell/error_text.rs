//! Turns the errors of the store into sentences: what happened, to which file, where in it, and what to do.

use std::io::ErrorKind;
use std::path::Path;

use app::saving::FileProblem;
use store::sample::SampleError;
use store::{IoCause, Oddity, OlderFile, ParseCause, Problem, ProblemKind, Reference, StoreError, Unreadable};
use words::{Phrase, Say, course_pack, frame, roster, shell as phrases};

/// The path as a person reads it.
fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn around(phrase: Phrase<2>, path: &Path, why: Say) -> Say {
    phrase.args([shown(path).into(), why.into()])
}

/// Why something is not on disk.
#[must_use]
pub fn error(error: &StoreError) -> Say {
    match error {
        StoreError::FolderGone { path } => phrases::FOLDER_GONE.with([&shown(path)]),
        StoreError::OtherFolder { path } => phrases::OTHER_FOLDER.with([&shown(path)]),
        StoreError::Io { path, cause } => around(phrases::FILE_IO, path, io(cause)),
        StoreError::Unread { path, cause } => around(phrases::FILE_IO, path, unread(cause)),
        StoreError::ReadOnly => phrases::READ_ONLY.say(),
        StoreError::Broken { path, kind } => around(phrases::FILE_KEPT, path, problem_kind(kind)),
        StoreError::TooDeep { path, .. } => phrases::TOO_DEEP.with([&shown(path)]),
        StoreError::Unwritable { path, .. } => phrases::UNWRITABLE.with([&shown(path)]),
        StoreError::Busy { path } => phrases::BUSY.with([&shown(path)]),
        StoreError::Exists { path } => phrases::EXISTS.with([&shown(path)]),
        StoreError::BadArchive { path, kind } => around(phrases::BAD_ARCHIVE, path, problem_kind(kind)),
    }
}

/// What became of a file that is older than what was saved here.
#[must_use]
pub fn older(found: &OlderFile) -> Say {
    let read = |newer: &Path| phrases::OLDER_READ.with([&shown(newer)]);
    match found {
        OlderFile::PutBack { theirs, .. } => phrases::OLDER_PUT_BACK.with([&shown(theirs)]),
        OlderFile::ReadAsIs { newer, .. } => read(newer),
        OlderFile::Refused { error: why, newer, .. } => phrases::TWO.args([read(newer).into(), error(why).into()]),
    }
}

/// Why standard output took no more. Nothing is kept of it and nothing tried again, so it is not told as a save is.
#[must_use]
pub fn output(error: &std::io::Error) -> Say {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => phrases::OUTPUT_FULL.say(),
        ErrorKind::FileTooLarge => phrases::OUTPUT_LIMIT.say(),
        _ => phrases::OUTPUT_REFUSED.with_say(system(error)),
    }
}

/// Why the system refused something.
#[must_use]
pub fn system(error: &std::io::Error) -> Say {
    io(&IoCause::from(error))
}

/// Why the program cannot begin: the terminal refuses, or the system has nothing left to give.
#[must_use]
pub fn start(error: &std::io::Error) -> Say {
    #[cfg(unix)]
    match rustix::io::Errno::from_io_error(error) {
        Some(rustix::io::Errno::MFILE | rustix::io::Errno::NFILE) => return phrases::NO_DESCRIPTOR.say(),
        Some(rustix::io::Errno::AGAIN | rustix::io::Errno::NOMEM) => return phrases::NO_THREAD.say(),
        _ => {}
    }
    phrases::TERMINAL_REFUSES.with_say(system(error))
}

/// What the system said.
fn io(cause: &IoCause) -> Say {
    match cause.refused {
        Some(Unreadable::NotRegular) => return phrases::NOT_REGULAR.say(),
        Some(Unreadable::TooLarge(most)) => return phrases::TOO_LARGE.with([&(most >> 20).to_string()]),
        None => {}
    }
    match cause.kind {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => phrases::DISK_FULL.say(),
        ErrorKind::FileTooLarge => phrases::FILE_LIMIT.say(),
        ErrorKind::PermissionDenied => phrases::NO_PERMISSION.say(),
        ErrorKind::ReadOnlyFilesystem => phrases::DISK_READ_ONLY.say(),
        ErrorKind::NotFound => phrases::NOT_FOUND.say(),
        ErrorKind::NotADirectory => phrases::NO_FOLDER_THERE.say(),
        ErrorKind::IsADirectory => phrases::FOLDER_IN_PLACE.say(),
        ErrorKind::InvalidFilename => phrases::NAME_REFUSED.say(),
        ErrorKind::ResourceBusy | ErrorKind::TimedOut | ErrorKind::StaleNetworkFileHandle => phrases::DISK_AWAY.say(),
        ErrorKind::BrokenPipe => phrases::NOBODY_READS.say(),
        _ if failed(cause) => phrases::DISK_FAILS.say(),
        // The words of the system are in its own language: the number says the same in any.
        _ => match cause.code {
            Some(code) => phrases::SYSTEM_REFUSES.with([&code.to_string()]),
            None => phrases::SYSTEM_REFUSES_BARE.say(),
        },
    }
}

/// Whether the disk itself fails.
fn failed(cause: &IoCause) -> bool {
    #[cfg(unix)]
    let code = Some(rustix::io::Errno::IO.raw_os_error());
    #[cfg(not(unix))]
    let code = None;
    cause.code.is_some() && cause.code == code
}

/// Why the sample cannot be read: for every other reason than the day a test of the store stands.
#[must_use]
pub fn sample(error: &SampleError) -> Say {
    frame::SAMPLE_BROKEN.with_say(match error {
        SampleError::Calendar(_) => phrases::SAMPLE_DAY.say(),
        SampleError::Text { .. }
        | SampleError::Envelope { .. }
        | SampleError::Shape { .. }
        | SampleError::Halves(_) => phrases::OWN_FAULT.say(),
    })
}

/// What the system said when something was to be read.
fn unread(cause: &IoCause) -> Say {
    match cause.kind {
        ErrorKind::PermissionDenied => phrases::NO_PERMISSION_TO_READ.say(),
        _ => io(cause),
    }
}

/// A file that could not be read, with what can be done about it.
#[must_use]
pub fn trouble(problem: &Problem) -> FileProblem {
    let what = around(phrases::FILE, &problem.path, problem_kind(&problem.kind));
    let say = match &problem.backup {
        Some(backup) => phrases::WITH_BACKUP.args([what.into(), shown(backup).into()]),
        None => what,
    };
    FileProblem { key: problem.key, say }
}

fn problem_kind(kind: &ProblemKind) -> Say {
    match kind {
        ProblemKind::Syntax { line, column, cause: why, detail: _ } => {
            phrases::AT_LINE.args([line.to_string().into(), column.to_string().into(), cause(why).into()])
        }
        ProblemKind::NotUtf8 { line, column } => phrases::NOT_UTF8.with([&line.to_string(), &column.to_string()]),
        ProblemKind::Empty => phrases::EMPTY_FILE.say(),
        ProblemKind::NulFilled => phrases::NUL_FILLED.say(),
        ProblemKind::NulByte { line, column } => phrases::NUL_BYTE.with([&line.to_string(), &column.to_string()]),
        ProblemKind::Utf16 => phrases::UTF_16.say(),
        ProblemKind::Table => roster::INBOX_TABLE.say(),
        ProblemKind::FolderThere => phrases::FOLDER_THERE.say(),
        ProblemKind::Unerased => phrases::UNERASED.say(),
        ProblemKind::Newer { version, known } => phrases::NEWER.with([&version.to_string(), &known.to_string()]),
        ProblemKind::TooOld { version } => phrases::TOO_OLD.with([&version.to_string()]),
        ProblemKind::WrongFormat { found, expected } => phrases::WRONG_FORMAT.with([found, expected]),
        ProblemKind::IdMismatch { expected, found } => {
            phrases::ID_MISMATCH.with([&expected.to_string(), &found.to_string()])
        }
        ProblemKind::ForeignName => phrases::FOREIGN_NAME.say(),
        ProblemKind::ConflictCopy => phrases::CONFLICT_COPY.say(),
        ProblemKind::Io(cause) => unread(cause),
        ProblemKind::NotWritten(cause) => io(cause),
        ProblemKind::Dangling { reference: at, id } => {
            phrases::DANGLING.args([reference(*at).into(), id.to_string().into()])
        }
        ProblemKind::DuplicateId { id } => phrases::DUPLICATE_ID.with([&id.to_string()]),
        ProblemKind::SharedId { id, other } => phrases::SHARED_ID.with([&id.to_string(), &other.to_string()]),
        ProblemKind::ProvesTwice { id } => phrases::PROVES_TWICE.with([&id.to_string()]),
        ProblemKind::AdvanceWithoutAnswers(id) => phrases::NO_ANSWERS.with([&id.to_string()]),
        ProblemKind::UnpickedAttempt { id, picks } => {
            phrases::UNPICKED_ATTEMPT.with([&id.to_string(), &picks.to_string()])
        }
        ProblemKind::Oddity { what, line } => match line {
            Some(line) => phrases::ON_LINE.args([line.to_string().into(), oddity(what).into()]),
            None => oddity(what),
        },
        ProblemKind::UnknownCheck { check } => phrases::UNKNOWN_CHECK.with([check]),
    }
}

fn oddity(what: &Oddity) -> Say {
    match what {
        Oddity::InvolvedTwice { project, contact } => {
            phrases::INVOLVED_TWICE.with([&contact.to_string(), &project.to_string()])
        }
        Oddity::InvoiceTwice { invoice, number } => phrases::INVOICE_TWICE.with([&invoice.to_string(), number]),
        Oddity::PaidBeforeInvoice { payment, on, issued } => {
            phrases::PAID_BEFORE_INVOICE.with([&payment.to_string(), &on.to_string(), &issued.to_string()])
        }
        Oddity::InstalmentsExceed { invoice } => phrases::INSTALMENTS_EXCEED.with([&invoice.to_string()]),
        Oddity::TargetTwice { target, quarter } => {
            phrases::TARGET_TWICE.with([&target.to_string(), &quarter.to_string()])
        }
        Oddity::AncientQuarter { target, quarter } => {
            phrases::ANCIENT_QUARTER.with([&target.to_string(), &quarter.year().to_string()])
        }
        Oddity::HeavyMeasure { measure, weight } => {
            phrases::HEAVY_MEASURE.with([&measure.to_string(), &weight.to_string()])
        }
        Oddity::StrongForce { force, strength } => {
            phrases::STRONG_FORCE.with([&force.to_string(), &strength.to_string()])
        }
        Oddity::BadgeTwice { badge, names: [first, other], .. } => {
            phrases::BADGE_TWICE.with([&badge.to_string(), first, other])
        }
    }
}

/// Why something in a file does not read.
#[must_use]
pub fn cause(cause: &ParseCause) -> Say {
    match cause {
        ParseCause::FullWidthComma => phrases::FULL_WIDTH_COMMA.say(),
        ParseCause::CurlyQuote => phrases::CURLY_QUOTE.say(),
        ParseCause::FullWidthColon => phrases::FULL_WIDTH_COLON.say(),
        ParseCause::FullWidthBracket => phrases::FULL_WIDTH_BRACKET.say(),
        ParseCause::ConflictMarker => phrases::CONFLICT_MARKER.say(),
        ParseCause::UnknownField(name) => phrases::UNKNOWN_FIELD.with([name]),
        ParseCause::MissingField(name) => phrases::MISSING_FIELD.with([name]),
        ParseCause::RepeatedField(name) => phrases::REPEATED_FIELD.with([name]),
        ParseCause::UnknownChoice(name) => phrases::UNKNOWN_CHOICE.with([name]),
        ParseCause::MissingComma => phrases::MISSING_COMMA.say(),
        ParseCause::Torn => phrases::TORN.say(),
        ParseCause::NotANumber => phrases::NOT_A_NUMBER.say(),
        ParseCause::NotAText => phrases::NOT_A_TEXT.say(),
        ParseCause::NotATruth => phrases::NOT_A_TRUTH.say(),
        ParseCause::NotAList => course_pack::NOT_A_LIST.say(),
        ParseCause::Length(count) => course_pack::LENGTH.with([&count.to_string()]),
        ParseCause::BadValue => phrases::BAD_VALUE.say(),
        ParseCause::Other => phrases::SYNTAX.say(),
    }
}

const fn reference(reference: Reference) -> Phrase {
    match reference {
        Reference::Me => phrases::REF_ME,
        Reference::ProjectOwner => phrases::REF_OWNER,
        Reference::TaskOwner => phrases::REF_TASK_OWNER,
        Reference::ReportsTo => phrases::REF_REPORTS_TO,
        Reference::Involved => phrases::REF_INVOLVED,
        Reference::MeetingContact => phrases::REF_MEETING,
        Reference::ActionContact => phrases::REF_ACTION,
        Reference::TouchContact => phrases::REF_TOUCH,
        Reference::Proof => phrases::REF_PROOF,
        Reference::Seat => phrases::REF_SEAT,
        Reference::TargetOwner => phrases::REF_TARGET_OWNER,
        Reference::CoachedBy => phrases::REF_COACHED_BY,
        Reference::Apart => phrases::REF_APART,
        Reference::HandedIn => phrases::REF_HANDED_IN,
        Reference::PromisedBy => phrases::REF_PROMISED_BY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::lang::Lang;

    #[test]
    fn a_sentence_is_whole_in_the_language_of_the_user() {
        use ParseCause::{BadValue, NotANumber, NotAText, NotATruth, Other};
        let latin = |text: &str| {
            // What is typed, and what names a file.
            let known = ["peilian", "ulimit", "-f", "true", "false", "ron", "data", "people"];
            let words = text.split(|ch: char| !ch.is_ascii_alphabetic() && ch != '-').filter(|word| word.len() > 1);
            words.filter(|word| !known.contains(word)).map(str::to_owned).collect::<Vec<_>>()
        };
        let path = Path::new("/data/people/x.ron");
        let io = |code| StoreError::io(path, &std::io::Error::from_raw_os_error(code));
        let kinds = [ErrorKind::NotADirectory, ErrorKind::TimedOut, ErrorKind::BrokenPipe, ErrorKind::Other];
        let other = kinds.map(|kind| StoreError::io(path, &std::io::Error::from(kind)));
        let unwritable = StoreError::Unwritable { path: path.to_owned(), detail: "key must be a string".to_owned() };
        for problem in (1..=40).map(io).chain(other).chain([unwritable]) {
            assert_eq!(latin(&error(&problem).text(Lang::Zh)), Vec::<String>::new(), "{problem}");
        }
        for cause in [BadValue, NotANumber, NotAText, NotATruth, Other] {
            let detail = "expected a borrowed string at line 4".to_owned();
            let kind = ProblemKind::Syntax { line: 4, column: 2, cause, detail: detail.clone() };
            let told = kind.detail().is_none_or(|told| told == detail);
            let say = trouble(&Problem { path: path.to_owned(), kind, key: None, backup: None }).say;
            assert!(told && latin(&say.text(Lang::Zh)).is_empty(), "{}", say.text(Lang::Zh));
        }
    }

    #[test]
    fn what_cannot_be_read_is_not_called_forbidden_to_write() {
        let denied = || std::io::Error::from(ErrorKind::PermissionDenied);
        let path = Path::new("/data/people/x.ron");
        let about = |why: Phrase| around(phrases::FILE, path, why.say());
        let kind = ProblemKind::Io((&denied()).into());
        let problem = Problem { path: path.to_owned(), kind, key: None, backup: None };
        assert_eq!(trouble(&problem).say, about(phrases::NO_PERMISSION_TO_READ));
        let about = |why: Phrase| around(phrases::FILE_IO, path, why.say());
        assert_eq!(error(&StoreError::unread(path, &denied())), about(phrases::NO_PERMISSION_TO_READ));
        assert_eq!(error(&StoreError::io(path, &denied())), about(phrases::NO_PERMISSION));
    }
}
