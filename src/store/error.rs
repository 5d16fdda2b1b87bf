//! Describes what can go wrong as data: paths, places in a file, kinds of cause. The English here is technical detail; the
//! shell makes the sentences for the user.

use std::io;
use std::path::{Path, PathBuf};

use super::cause::IoCause;
use super::oddity::Oddity;
use domain::id::Id;
use domain::record::RecordKey;

/// Why something could not be kept or opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The data folder was there last time and is not there now, or is empty as an unmounted disk is.
    #[error("{}: the data folder is gone", path.display())]
    FolderGone {
        /// The folder.
        path: PathBuf,
    },
    /// Another folder stands there now than the one that was opened.
    #[error("{}: another folder", path.display())]
    OtherFolder {
        /// The folder.
        path: PathBuf,
    },
    /// The system refused.
    #[error("{}: {cause}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        cause: IoCause,
    },
    /// The system refused to let it be read or listed.
    #[error("{}: {cause}", path.display())]
    Unread {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        cause: IoCause,
    },
    /// Somebody else writes to this book, or it was opened for reading.
    #[error("opened for reading only")]
    ReadOnly,
    /// The file on disk does not read, or is of a newer version, and is not written over.
    #[error("{}: not written over: {kind}", path.display())]
    Broken {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        kind: ProblemKind,
    },
    /// The value nests deeper than a reader may follow.
    #[error("{}: nested deeper than {limit}", path.display())]
    TooDeep {
        /// The file that was to be written.
        path: PathBuf,
        /// The deepest nesting allowed.
        limit: usize,
    },
    /// The value cannot be written as RON.
    #[error("{}: {detail}", path.display())]
    Unwritable {
        /// The file that was to be written.
        path: PathBuf,
        /// The serializer's words.
        detail: String,
    },
    /// Another program changes the file faster than we can look.
    #[error("{}: changed again and again by another program", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// A file of that name is there already and stays.
    #[error("{}: exists already", path.display())]
    Exists {
        /// The file or folder.
        path: PathBuf,
    },
    /// The archive does not read, or names a file that has no place in a book.
    #[error("{}: {kind}", path.display())]
    BadArchive {
        /// The archive.
        path: PathBuf,
        /// What is wrong with it.
        kind: ProblemKind,
    },
}

impl StoreError {
    /// Pairs the system's error with the path it is about.
    #[must_use]
    pub fn io(path: &Path, e: &io::Error) -> Self {
        Self::Io { path: path.to_owned(), cause: e.into() }
    }

    /// Pairs the system's error with the path that was to be read.
    #[must_use]
    pub fn unread(path: &Path, e: &io::Error) -> Self {
        Self::Unread { path: path.to_owned(), cause: e.into() }
    }
}

/// The likely reason why a file does not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseCause {
    /// `，` or `、` where `,` belongs.
    #[error("full-width comma")]
    FullWidthComma,
    /// `“ ” ‘ ’ ＂ 「 」` where `"` belongs.
    #[error("curly quote")]
    CurlyQuote,
    /// `：` where `:` belongs.
    #[error("full-width colon")]
    FullWidthColon,
    /// `（ ） ［ ］ 【 】 ｛ ｝` where `( ) [ ] { }` belong.
    #[error("full-width bracket")]
    FullWidthBracket,
    /// Marks that a version control left where it could not merge.
    #[error("conflict marker")]
    ConflictMarker,
    /// A field of that name does not exist.
    #[error("unknown field `{0}`")]
    UnknownField(String),
    /// A field that must be there is not.
    #[error("missing field `{0}`")]
    MissingField(String),
    /// A field is there twice.
    #[error("field `{0}` stands twice")]
    RepeatedField(String),
    /// A choice of that name does not exist.
    #[error("unknown choice `{0}`")]
    UnknownChoice(String),
    /// A comma is missing.
    #[error("missing comma")]
    MissingComma,
    /// The file ends too early, as after a crash or a broken copy.
    #[error("the file ends too early")]
    Torn,
    /// A whole number that fits belongs there.
    #[error("not a number")]
    NotANumber,
    /// A text belongs there.
    #[error("not a text")]
    NotAText,
    /// `true` or `false` belongs there.
    #[error("neither true nor false")]
    NotATruth,
    /// A list in square brackets belongs there.
    #[error("not a list")]
    NotAList,
    /// So many values belong there, no more and no fewer.
    #[error("not {0} values")]
    Length(usize),
    /// A value is not of the kind that belongs there; `detail` says more.
    #[error("bad value")]
    BadValue,
    /// Anything else; `detail` says more.
    #[error("syntax")]
    Other,
}

impl ProblemKind {
    /// The parser's own words, where the cause alone does not say enough. They are English, and no part of a sentence.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        match self {
            Self::Syntax { cause: ParseCause::BadValue | ParseCause::Other, detail, .. } => Some(detail),
            _ => None,
        }
    }
}

/// Where a reference stands that leads nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reference {
    /// The person who is me.
    Me,
    /// The owner of a project.
    ProjectOwner,
    /// The owner of an action.
    TaskOwner,
    /// Whom a contact reports to.
    ReportsTo,
    /// The contact of an involvement.
    Involved,
    /// A contact of a meeting.
    MeetingContact,
    /// A contact who is to act, or to whom the way is opened.
    ActionContact,
    /// A contact of a touch.
    TouchContact,
    /// The meeting that proves a move.
    Proof,
    /// A person of the roster.
    Seat,
    /// Whose a target is.
    TargetOwner,
    /// Who noted an entry of the coaching log.
    CoachedBy,
    /// Whom a participant is not to sit in a team with.
    Apart,
    /// Who handed in.
    HandedIn,
    /// Who promised something in a class.
    PromisedBy,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProblemKind {
    /// It is not RON of the expected shape.
    #[error("line {line}, column {column}: {cause}: {detail}")]
    Syntax {
        /// From 1.
        line: usize,
        /// In characters, from 1.
        column: usize,
        /// The likely reason.
        cause: ParseCause,
        /// The parser's words.
        detail: String,
    },
    /// It is not UTF-8.
    #[error("line {line}, column {column}: not UTF-8")]
    NotUtf8 {
        /// From 1.
        line: usize,
        /// In characters, from 1.
        column: usize,
    },
    /// Nothing is in it.
    #[error("empty")]
    Empty,
    /// It ends in bytes of zero, as some disks leave them after a power cut.
    #[error("filled with zero bytes")]
    NulFilled,
    /// A byte of zero stands in the text.
    #[error("line {line}, column {column}: a zero byte")]
    NulByte {
        /// From 1.
        line: usize,
        /// In characters, from 1.
        column: usize,
    },
    /// It is UTF-16, as some Windows editors write it.
    #[error("UTF-16")]
    Utf16,
    /// It is a table, which is not read from where it lies.
    #[error("a table")]
    Table,
    /// A newer peilian wrote it.
    #[error("version {version} is newer than {known}")]
    Newer {
        /// The version found.
        version: u32,
        /// The newest this program knows.
        known: u32,
    },
    /// Older than any version this program can bring up to date.
    #[error("version {version} was never shipped")]
    TooOld {
        /// The version found.
        version: u32,
    },
    /// It is a file of another kind.
    #[error("format is `{found}`, expected `{expected}`")]
    WrongFormat {
        /// The format found.
        found: String,
        /// The format that belongs there.
        expected: String,
    },
    /// The name of the file and the id inside differ.
    #[error("the file of {expected} holds {found}")]
    IdMismatch {
        /// The id in the name of the file.
        expected: Id,
        /// The id inside.
        found: Id,
    },
    /// A `.ron` file among the records whose name is no id, such as a sync program's copy; it is not read.
    #[error("the name of the file is not an id")]
    ForeignName,
    /// Somebody else's version of a record, kept beside ours; it is not read.
    #[error("kept beside the record because both sides changed the same")]
    ConflictCopy,
    /// A folder stands where the file of a record belongs.
    #[error("a folder, where a file belongs")]
    FolderThere,
    /// The system refused to let it be read or listed.
    #[error("{0}")]
    Io(IoCause),
    /// The system refused to let it be made or written.
    #[error("{0}")]
    NotWritten(IoCause),
    /// Something that is being erased for good is not gone yet.
    #[error("not erased yet")]
    Unerased,
    /// A reference leads nowhere.
    #[error("{reference:?} {id} does not exist")]
    Dangling {
        /// Where it stands.
        reference: Reference,
        /// Whom it names.
        id: Id,
    },
    /// Two items of a list have the same id.
    #[error("id {id} stands twice")]
    DuplicateId {
        /// The id.
        id: Id,
    },
    /// An item of another customer has the same id.
    #[error("id {id} also stands in the file of {other}")]
    SharedId {
        /// The id.
        id: Id,
        /// The other customer.
        other: Id,
    },
    /// A meeting is the proof of more than one move; the moves stand all the same.
    #[error("meeting {id} proves more than one move")]
    ProvesTwice {
        /// The meeting.
        id: Id,
    },
    /// A meeting that was judged by choices claims an advance without its answers; it counts for nothing.
    #[error("meeting {0} is an advance without its answers")]
    AdvanceWithoutAnswers(Id),
    /// A finished attempt lacks some of its picks, so that it has no result.
    #[error("attempt {id} is finished with {picks} picks")]
    UnpickedAttempt {
        /// The attempt.
        id: Id,
        /// Its picks over all sheets, where 24 belong.
        picks: usize,
    },
    /// Something that reads and that no rule can make sense of.
    #[error("line {line:?}: {what}")]
    Oddity {
        /// What it is.
        what: Oddity,
        /// Where it stands in the file, from 1; none where that cannot be told.
        line: Option<usize>,
    },
    /// A check was settled that the six steps do not have; no rule reads it.
    #[error("there is no check `{check}`")]
    UnknownCheck {
        /// The key that stands there.
        check: String,
    },
}

impl ProblemKind {
    /// Tells whether the file cannot be read and a backup may stand in for it.
    #[must_use]
    pub fn damaged(&self) -> bool {
        matches!(
            self,
            Self::Syntax { .. }
                | Self::NotUtf8 { .. }
                | Self::Empty
                | Self::NulFilled
                | Self::NulByte { .. }
                | Self::Utf16
                | Self::WrongFormat { .. }
                | Self::IdMismatch { .. }
        )
    }
}

/// Something wrong with one file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: {kind}", path.display())]
pub struct Problem {
    /// The file or folder.
    pub path: PathBuf,
    /// What is wrong with it.
    pub kind: ProblemKind,
    /// The record that lives there.
    pub key: Option<RecordKey>,
    /// The last version that still reads.
    pub backup: Option<PathBuf>,
}
