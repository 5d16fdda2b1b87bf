//! What a form writes to: which fields it has, and how a committed value reaches its record.
//!
//! The form of something that exists writes each field as it is committed; the form of something new gathers its fields, keeps
//! them as drafts, and writes them all when the last one is done.

use jiff::civil::Date;

use super::field::{Field, FieldEntry, FieldValue, FormContext, Named};
use super::summary::Summary;
use crate::action::Action;
use crate::config::Config;
use crate::course::Courses;
use domain::account::Account as Customer;
use domain::book::Book;
use domain::id::Id;
use domain::lang::Lang;
use domain::project::{BuyingRole, ProjectKey, Stage};
use domain::steps::check::CheckKey;
use words::{Say, frame};
pub use writer::{FormWriter, Submitted, Values};

pub mod account;
pub mod appearance;
pub mod book;
pub mod contact;
pub mod event;
pub mod gate;
mod label;
pub mod lose;
pub mod meeting;
pub mod outcome;
pub mod payment;
pub mod person;
pub mod project;
pub mod stages;
pub mod target;
pub mod waive;
pub mod writer;

/// What a form writes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A person not made yet.
    NewPerson,
    /// A person.
    Person(Id),
    /// How the program looks.
    Appearance,
    /// Choices that belong to the book.
    Book,
    /// A customer.
    Account(Id),
    /// A project not made yet, at a customer where one is chosen.
    NewProject(Option<Id>),
    /// A project.
    Project(ProjectKey),
    /// Somebody not added yet: customer, the project they play a part in, the role.
    NewContact(Id, Option<Id>, Option<BuyingRole>),
    /// Somebody at a customer, with the part they play in a project.
    Contact(Id, Id, Option<Id>),
    /// A meeting not planned yet.
    NewMeeting(ProjectKey),
    /// A meeting.
    Meeting(ProjectKey, Id),
    /// How a meeting ended.
    Outcome(ProjectKey, Id),
    /// A touch not noted yet.
    NewTouch(ProjectKey),
    /// A touch.
    Touch(ProjectKey, Id),
    /// An action not noted yet.
    NewTask(ProjectKey),
    /// An action of ours.
    Task(ProjectKey, Id),
    /// A move to a stage: asks for exactly what the gate lacks.
    Gate(ProjectKey, Stage),
    /// A project given up.
    Lose(ProjectKey),
    /// Why a check does not apply.
    Waive(ProjectKey, CheckKey),
    /// Limits and chances of the stages.
    Stages,
    /// A target not set yet.
    NewTarget,
    /// A target of a quarter.
    Target(Id),
    /// Money that came in for an invoice.
    Payment(ProjectKey, Id),
}

impl Subject {
    /// The form an action opens for a project as a whole; none where the action has none, or no meeting waits to be judged.
    #[must_use]
    pub fn of(action: Action, book: &Book, key: ProjectKey, today: Date) -> Option<Self> {
        let (_, project) = book.project(key)?;
        match action {
            Action::Contact => Some(Self::NewContact(key.account, Some(key.project), None)),
            Action::Meet => Some(Self::NewMeeting(key)),
            Action::Touch => Some(Self::NewTouch(key)),
            Action::Task => Some(Self::NewTask(key)),
            Action::Edit => Some(Self::Project(key)),
            Action::Outcome => project.unjudged_meeting(today).map(|m| Self::Outcome(key, m.id)),
            _ => None,
        }
    }

    /// Whether its fields are gathered and written together.
    #[must_use]
    pub const fn needs_submit(self) -> bool {
        matches!(
            self,
            Self::NewProject(_)
                | Self::NewContact(..)
                | Self::NewMeeting(_)
                | Self::Outcome(..)
                | Self::NewTouch(_)
                | Self::NewTask(_)
                | Self::Gate(..)
                | Self::Lose(_)
                | Self::Waive(..)
                | Self::NewTarget
                | Self::Target(_)
                | Self::Payment(..)
        )
    }

    /// Whether what its gathered fields are written to is not in the book any more.
    #[must_use]
    pub fn gone(self, book: &Book) -> bool {
        let project = |key| book.project(key).map(|(_, project)| project);
        match self {
            Self::NewContact(account, ..) => !book.accounts().contains_key(&account),
            Self::Outcome(key, id) => project(key).and_then(|p| p.meeting(id)).is_none(),
            Self::Payment(key, id) => !project(key).is_some_and(|p| p.invoices.iter().any(|bill| bill.id == id)),
            Self::NewMeeting(key)
            | Self::NewTouch(key)
            | Self::NewTask(key)
            | Self::Gate(key, _)
            | Self::Lose(key)
            | Self::Waive(key, _) => project(key).is_none(),
            Self::Target(id) => !book.settings().targets.iter().any(|target| target.id == id),
            _ => false,
        }
    }

    /// The field the caret begins in: of a touch the line, because its kind is mostly right.
    #[must_use]
    pub const fn first(self) -> usize {
        if matches!(self, Self::NewTouch(_)) { 1 } else { 0 }
    }

    /// The customer it belongs to.
    #[must_use]
    pub const fn account(self) -> Option<Id> {
        match self {
            Self::NewPerson
            | Self::Person(_)
            | Self::Appearance
            | Self::Book
            | Self::Stages
            | Self::NewTarget
            | Self::Target(_) => None,
            Self::Account(id) | Self::NewContact(id, ..) | Self::Contact(id, ..) => Some(id),
            Self::NewProject(id) => id,
            Self::Project(key)
            | Self::NewMeeting(key)
            | Self::Meeting(key, _)
            | Self::Outcome(key, _)
            | Self::NewTouch(key)
            | Self::Touch(key, _)
            | Self::NewTask(key)
            | Self::Task(key, _)
            | Self::Gate(key, _)
            | Self::Lose(key)
            | Self::Waive(key, _)
            | Self::Payment(key, _) => Some(key.account),
        }
    }

    /// Its fields with what they hold now; none where it is gone.
    #[must_use]
    pub fn fields(self, book: &Book, config: &Config, lang: Lang, today: Date) -> Vec<(Field, FieldValue)> {
        let project = |key| book.project(key).map(|(_, project)| project);
        let fields = match self {
            Self::NewPerson => Some(person::new_fields()),
            Self::Person(id) => book.people().get(&id).map(|p| person::fields(&p.name, p.kind)),
            Self::Appearance => Some(appearance::fields(config, lang)),
            Self::Book => Some(book::fields(book.settings())),
            Self::Account(id) => book.accounts().get(&id).map(|a| account::fields(a)),
            Self::NewProject(at) => {
                let name = at.and_then(|id| book.accounts().get(&id)).map_or("", |a| &a.name);
                Some(project::new_fields(name))
            }
            Self::Project(key) => project(key).map(project::fields),
            Self::NewContact(_, at, role) => Some(contact::new_fields(at.is_some(), role)),
            Self::Contact(account, id, at) => {
                book.accounts().get(&account).and_then(|a| contact::fields(a, id, at, today))
            }
            Self::NewMeeting(key) => project(key).map(|_| meeting::new_fields()),
            Self::Meeting(key, id) => project(key).and_then(|p| p.meeting(id)).map(meeting::fields),
            Self::Outcome(key, id) => project(key).and_then(|p| Some(outcome::fields(p.size, p.meeting(id)?))),
            Self::NewTouch(_) => Some(event::new_touch_fields()),
            Self::Touch(key, id) => project(key).and_then(|p| event::touch_fields(p, id)),
            Self::NewTask(_) => Some(event::new_task_fields(book.settings().me)),
            Self::Task(key, id) => project(key).and_then(|p| event::task_fields(p, id)),
            Self::Gate(key, to) => gate::fields(book, key, to, today),
            Self::Lose(key) => project(key).and_then(lose::fields),
            Self::Waive(key, check) => project(key).map(|p| waive::fields(p, check)),
            Self::Stages => Some(stages::fields(book.settings())),
            Self::NewTarget => Some(target::new_fields(book.settings(), today)),
            Self::Target(id) => target::fields(book.settings(), id),
            Self::Payment(key, id) => project(key).and_then(|p| payment::fields(p, id, today)),
        };
        fields.unwrap_or_default()
    }

    /// Lays out who can be named at the customer, and the names on offer.
    pub fn add_names(self, book: &Book, context: &mut FormContext) {
        let customer = self.account().and_then(|id| book.accounts().get(&id));
        let named = |a: &Customer| {
            a.contacts.iter().filter(|c| c.archived.is_none()).map(|c| Named::new(c.id, &c.name)).collect()
        };
        context.contacts = customer.map(|a| named(a)).unwrap_or_default();
        match self {
            Self::NewProject(None) => {
                context.suggestions = book.accounts().values().map(|a| Named::new(a.id, &a.name)).collect();
            }
            Self::NewContact(..) | Self::Outcome(..) => context.suggestions.clone_from(&context.contacts),
            _ => {}
        }
        if let (Self::Meeting(key, id), Some(account)) = (self, customer) {
            // A meeting keeps whoever was there, also those put aside since.
            let there =
                book.project(key).and_then(|(_, p)| p.meeting(id)).map(|m| m.contacts.clone()).unwrap_or_default();
            let gone = account.contacts.iter().filter(|c| c.archived.is_some() && there.contains(&c.id));
            context.contacts.extend(gone.map(|c| Named::new(c.id, &c.name)));
        }
    }

    /// Lays out what the fields choose from, and what is tried on while somebody types.
    pub fn add_choices(self, book: &Book, courses: &Courses, context: &mut FormContext) {
        context.customer = self.account().and_then(|id| book.accounts().get(&id).cloned());
        match self {
            Self::Gate(key, to) => gate::add_choices(book, courses, (key, to), context),
            Self::Lose(_) => lose::add_choices(book, courses, self.account(), context),
            Self::NewTarget | Self::Target(_) => context.targets.clone_from(&book.settings().targets),
            _ => {}
        }
    }

    /// What everything typed so far comes to.
    #[must_use]
    pub fn summary(self, entries: &[FieldEntry], focus: usize, context: &FormContext) -> Option<Summary> {
        match self {
            Self::Outcome(..) => outcome::summary(entries, focus, context),
            Self::Gate(key, to) => gate::summary(entries, context, key, to),
            Self::Lose(key) => lose::summary(entries, context, key),
            _ => None,
        }
    }

    /// What is to be told of a field beside others although its value is allowed.
    #[must_use]
    pub fn warning(self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        match self {
            Self::Project(_) => project::warning(entries, place, context),
            Self::Stages => stages::warning(entries, place, context),
            Self::NewTarget => target::warning(entries, place, context, None),
            Self::Target(id) => target::warning(entries, place, context, Some(id)),
            Self::Payment(key, id) => payment::warning(entries, place, context, (key, id)),
            Self::Lose(_) => lose::warning(entries, place, context),
            _ => None,
        }
    }

    /// Writes a committed field of something that exists; a new person is made with its name. The answer is what the form writes
    /// to from now on.
    #[must_use]
    pub fn write(self, writer: &mut FormWriter, field: &str, value: &FieldValue) -> Self {
        match self {
            Self::NewPerson => return Self::Person(person::write(writer, None, field, value)),
            Self::Person(id) => _ = person::write(writer, Some(id), field, value),
            Self::Book => book::write(writer.book, field, value),
            Self::Account(id) => writer.book.edit_account(id, |a| account::write(a, field, value)),
            Self::Project(key) => writer.book.edit_project(key, |p| project::write(p, field, value)),
            Self::Contact(account, id, at) => {
                let today = writer.today;
                writer.book.edit_account(account, |a| contact::write(a, (id, at), today, field, value));
            }
            Self::Meeting(key, id) => writer.book.edit_project(key, |p| meeting::write(p, id, field, value)),
            Self::Touch(key, id) => writer.book.edit_project(key, |p| event::write_touch(p, id, field, value)),
            Self::Task(key, id) => writer.book.edit_project(key, |p| event::write_task(p, id, field, value)),
            Self::Stages => stages::write(writer.book, field, value),
            Self::Appearance
            | Self::Gate(..)
            | Self::Lose(_)
            | Self::Waive(..)
            | Self::NewTarget
            | Self::Target(_)
            | Self::Payment(..)
            | Self::NewProject(_)
            | Self::NewContact(..)
            | Self::NewMeeting(_)
            | Self::Outcome(..)
            | Self::NewTouch(_)
            | Self::NewTask(_) => {}
        }
        self
    }

    /// Writes all gathered fields.
    pub fn submit(self, writer: &mut FormWriter, values: Values) -> Submitted {
        match self {
            Self::NewProject(at) => project::submit(writer, at, values),
            Self::NewContact(account, at, _) => contact::submit(writer, account, at, values),
            Self::NewMeeting(key) => meeting::submit(writer, key, values).into(),
            Self::Outcome(key, id) => outcome::submit(writer, key, id, values).into(),
            Self::NewTouch(key) => event::submit_touch(writer, key, values).into(),
            Self::NewTask(key) => event::submit_task(writer, key, values).into(),
            Self::Gate(key, to) => gate::submit(writer, key, to, values),
            Self::Lose(key) => lose::submit(writer, key, values),
            Self::Waive(key, check) => waive::submit(writer, key, check, values),
            Self::NewTarget => target::submit(writer, None, values),
            Self::Target(id) => target::submit(writer, Some(id), values),
            Self::Payment(key, id) => payment::submit(writer, key, id, values),
            _ => frame::CHANGED.say().into(),
        }
    }
}
