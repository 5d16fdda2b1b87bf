//! `FormSpec` is what the engine asks of a form: its title, its fields, what they are read against, and how a value reaches
//! its record. Each form implements it in a file of its own.

use jiff::civil::{Date, DateTime};

use super::context::FormContext;
use super::field::Summary;
use super::field::{FieldEntry, FieldValue};
use super::subject::{FormWriter, Subject, Submitted};
use super::typed::{FormFields, FormRow, TypedField};
use super::values::Values;
use crate::config::Config;
use crate::course::Courses;
use domain::book::Book;
use domain::id::Id;
use domain::lang::Lang;
use domain::project::{Project, ProjectKey};
use domain::settings::Settings;
use text::Ruler;
use words::{Phrase, Say, frame};

/// What the fields of a form are laid out from.
#[derive(Debug, Clone, Copy)]
pub struct FormScene<'a> {
    /// Everything the user owns.
    pub book: &'a Book,
    /// The chapters of the course, as far as they are read.
    pub courses: &'a Courses,
    /// The configuration.
    pub config: &'a Config,
    pub lang: Lang,
    pub today: Date,
    /// The present minute.
    pub now: DateTime,
    pub ruler: Ruler,
}

impl<'a> FormScene<'a> {
    #[must_use]
    pub fn project(&self, key: ProjectKey) -> Option<&'a Project> {
        self.book.project(key).map(|(_, project)| project)
    }
}

/// A field that was committed, among the others of its form.
#[derive(Debug, Clone, Copy)]
pub struct FieldChange<'a> {
    pub name: &'static str,
    /// What it holds now.
    pub value: &'a FieldValue,
    /// All fields of the form.
    pub entries: &'a [FieldEntry],
}

impl<'a> FieldChange<'a> {
    /// What a field holds now, where it is the one that was committed.
    #[must_use]
    pub fn of<T>(&self, field: &TypedField<T>) -> Option<&'a T> {
        if field.name() == self.name { field.read(self.value) } else { None }
    }

    /// What a field of the form was committed with last.
    #[must_use]
    pub fn held<T>(&self, field: &TypedField<T>) -> Option<&'a T> {
        self.entries.iter().find(|entry| field.is(entry)).and_then(|entry| field.read(&entry.value))
    }

    /// Writes the change into a record, by the row of its name.
    pub fn put<R>(&self, rows: &[FormRow<R>], record: &mut R) -> Written {
        let row = rows.iter().find(|row| row.field.name == self.name);
        if row.is_some_and(|row| row.put(record, self.value)) { Written::Book } else { Written::Refused }
    }

    /// Writes the change into the choices of the book, by the row of its name.
    pub fn put_settings(&self, rows: &[FormRow<Settings>], book: &mut Book) -> Written {
        let mut written = Written::Book;
        book.edit_settings(|settings| written = self.put(rows, settings));
        written
    }
}

/// What became of a committed field.
#[derive(Debug, Clone, PartialEq)]
pub enum Written {
    /// It went into the book, or what it belongs to is gone.
    Book,
    /// It went into the configuration of the program.
    Config,
    /// It waits in the form until there is a record.
    Later,
    /// A record was made with it.
    Made(MadePerson),
    /// Nobody knows such a field, or not such a value: nothing was written.
    Refused,
}

/// Somebody a form has made.
#[derive(Debug, Clone, PartialEq)]
pub struct MadePerson {
    /// What the form writes to from now on.
    pub subject: Subject,
    /// Who is shown.
    pub id: Id,
    pub say: Say,
}

/// Where what a form writes to belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormPlace {
    /// To the program itself, and not to the book.
    Program,
    /// To the book as a whole.
    Book,
    /// To a customer.
    Account(Id),
    Project(ProjectKey),
}

impl FormPlace {
    #[must_use]
    pub const fn account(self) -> Option<Id> {
        match self {
            Self::Program | Self::Book => None,
            Self::Account(id) => Some(id),
            Self::Project(key) => Some(key.account),
        }
    }

    /// The project with its customer, by name; none of what belongs to no project.
    #[must_use]
    pub fn project_name(self, book: &Book) -> Option<String> {
        let Self::Project(key) = self else { return None };
        book.project(key).map(|(account, project)| format!("{} {}", account.name, project.name))
    }

    /// Whether its project is not in the book any more.
    #[must_use]
    pub fn project_gone(self, book: &Book) -> bool {
        matches!(self, Self::Project(key) if book.project(key).is_none())
    }
}

/// A form: what stands in it and what becomes of it. What most forms have in common need not be said.
pub trait FormSpec {
    /// The title.
    fn title(&self, book: &Book) -> Say;

    /// Where its drafts are kept.
    fn draft_key(&self) -> String;

    /// Its fields with what they hold now; none where what it writes to is gone.
    fn fields(&self, scene: &FormScene) -> Option<FormFields>;

    /// Where what it writes to belongs.
    fn place(&self) -> FormPlace {
        FormPlace::Book
    }

    /// What it is about, at the right of the title.
    fn about(&self, book: &Book) -> Option<String> {
        self.place().project_name(book)
    }

    /// Whether its fields are gathered and written together.
    fn needs_submit(&self) -> bool {
        false
    }

    /// Whether a record stands behind it, which keeps what it held where a field is left wrong.
    fn has_record(&self) -> bool {
        true
    }

    /// Whether what came into the record while it lay open stays in the fields nobody changed.
    fn keeps_untouched(&self) -> bool {
        false
    }

    /// Whether what its gathered fields are written to is not in the book any more.
    fn gone(&self, book: &Book) -> bool {
        self.place().project_gone(book)
    }

    /// The field the caret begins in.
    fn first_field(&self) -> usize {
        0
    }

    /// Lays out what its fields are read against and choose from, beside people, contacts and the customer.
    fn context(&self, _scene: &FormScene, _context: &mut FormContext) {}

    /// What everything typed so far comes to.
    fn summary(&self, _entries: &[FieldEntry], _focus: usize, _context: &FormContext) -> Option<Summary> {
        None
    }

    /// What is to be told of a field beside others although its value is allowed.
    fn warning(&self, _entries: &[FieldEntry], _place: usize, _context: &FormContext) -> Option<Say> {
        None
    }

    /// The field that must be answered before the form is submitted although its value reads, and why.
    fn unanswered(&self, _entries: &[FieldEntry]) -> Option<(usize, Say)> {
        None
    }

    /// Whether a field is not asked, because another answer leaves nothing to ask there.
    fn hides(&self, _name: &str, _entries: &[FieldEntry]) -> bool {
        false
    }

    /// What may be typed into a field, where that depends on the others.
    fn hint(&self, _entries: &[FieldEntry], _place: usize) -> Option<Phrase> {
        None
    }

    /// Writes a committed field of something that exists.
    fn write(&self, _writer: &mut FormWriter, _change: &FieldChange) -> Written {
        Written::Refused
    }

    /// Writes all gathered fields.
    fn submit(&self, _writer: &mut FormWriter, _values: &Values) -> Submitted {
        Submitted::refused(frame::CHANGED.say())
    }
}

/// Where the drafts of a project are kept.
#[must_use]
pub fn project_drafts(key: ProjectKey) -> String {
    format!("accounts/{}/{}", key.account, key.project)
}
