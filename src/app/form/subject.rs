//! A subject names a form and the record it is about. What the form asks and writes is said in a file of its own.
//!
//! The form of something that exists writes each field as it is committed. The form of something new gathers its fields and
//! keeps them as drafts, because half a record must not go into the book; it writes them all when the last field is done.

use jiff::civil::Date;

use crate::action::Action;
use domain::book::Book;
use domain::id::Id;
use domain::project::{BuyingRole, ProjectKey, Stage};
use domain::resource::Resource;
use domain::steps::check::CheckKey;
pub use writer::{FormWriter, Submitted};

pub mod account;
pub mod agenda_line;
pub mod appearance;
pub mod book;
pub mod borrowing_rate;
mod called;
pub mod channel_figure;
pub mod class;
pub mod class_promise;
mod closing;
pub mod coaching;
pub mod contact;
pub mod event;
pub mod first_start;
pub mod force;
pub mod forms;
pub mod gate;
pub mod handover;
pub mod invoice;
pub mod judging;
pub mod just;
pub mod lose;
pub mod measure;
pub mod meeting;
pub mod outcome;
mod part;
pub mod payment;
pub mod person;
pub mod project;
pub mod resource_plan;
pub mod stages;
pub mod target;
pub mod waive;
pub mod writer;

/// What becomes of a person once everything is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// Removed; undo brings everything back.
    Removed,
    /// Asked whether to be erased for good.
    Erased,
}

/// What a new entry of a coaching log is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    Praise,
    Correction,
    Step,
}

/// What a form writes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// What is asked at the very first start.
    FirstStart,
    /// A person not made yet.
    NewPerson,
    Person(Id),
    /// What somebody owns who leaves, and what becomes of them then.
    HandOver(Id, Leaving),
    /// The configuration.
    Appearance,
    /// The settings of the book.
    Book,
    /// A customer.
    Account(Id),
    /// A project not made yet, at a customer where one is chosen.
    NewProject(Option<Id>),
    Project(ProjectKey),
    /// Somebody not added yet: customer, the project they play a part in, the role.
    NewContact(Id, Option<Id>, Option<BuyingRole>),
    /// A contact, with the part they play in a project.
    Contact(Id, Id, Option<Id>),
    /// A meeting not planned yet.
    NewMeeting(ProjectKey),
    Meeting(ProjectKey, Id),
    /// How a meeting ended.
    Outcome(ProjectKey, Id),
    /// What just happened and nobody planned, with whom the cursor stood on.
    Just(ProjectKey, Option<Id>),
    /// A touch not noted yet, with whom the cursor stood on.
    NewTouch(ProjectKey, Option<Id>),
    Touch(ProjectKey, Id),
    /// A task not noted yet.
    NewTask(ProjectKey),
    /// A task.
    Task(ProjectKey, Id),
    /// A move to a stage: asks for exactly what the gate lacks.
    Gate(ProjectKey, Stage),
    /// A project given up.
    Lose(ProjectKey),
    /// Why a check does not apply.
    Waive(ProjectKey, CheckKey),
    /// Limits and probabilities of the stages.
    Stages,
    /// What a year of borrowed money costs.
    BorrowingRate,
    /// A target not set yet.
    NewTarget,
    /// A target of a quarter.
    Target(Id),
    /// An invoice not noted yet.
    NewInvoice(ProjectKey),
    Invoice(ProjectKey, Id),
    /// A credit not noted yet.
    NewCredit(ProjectKey),
    /// A measure of the scorecard not made yet.
    NewMeasure,
    /// A measure of the scorecard.
    Measure(Id),
    /// A force not noted yet, at a customer where one is chosen.
    NewForce(Option<Id>),
    /// What drives a customer or holds it back: customer, force.
    Force(Id, Id),
    /// Money that came in for an invoice.
    Payment(ProjectKey, Id),
    /// What a customer could buy and does buy from us in a year.
    ChannelFigure(Id),
    /// What of a resource is meant for which stance.
    ResourcePlan(Resource),
    /// An entry of the coaching log of somebody, not noted yet.
    NewCoaching(Id, NoteKind),
    /// An entry of the coaching log of somebody.
    Coaching(Id, Id),
    /// A payment of an invoice: invoice, payment.
    PaymentEntry(ProjectKey, Id, Id),
    /// A promise to pay an invoice: invoice, promise; none where it is not noted yet.
    PayPromise(ProjectKey, Id, Option<Id>),
    /// Why an invoice is not paid.
    Cause(ProjectKey, Id),
    /// A promise of a class not noted yet, of whom the cursor stood on.
    NewClassPromise(Id, Option<Id>),
    /// A promise of a class: class, promise.
    ClassPromise(Id, Id),
    /// A step to collect an invoice: invoice, step; none where it is not noted yet.
    CollectionStep(ProjectKey, Id, Option<Id>),
    /// A class not made yet.
    NewClass,
    Class(Id),
    /// A line of the agenda of a class, not made yet.
    NewAgendaLine(Id),
    /// A line of the agenda: class, line.
    AgendaLine(Id, Id),
}

impl Subject {
    /// The form an action opens for a project as a whole; none where the action has none.
    #[must_use]
    pub fn of(action: Action, book: &Book, key: ProjectKey, today: Date) -> Option<Self> {
        let (_, project) = book.project(key)?;
        match action {
            Action::Contact => Some(Self::NewContact(key.account, Some(key.project), None)),
            Action::Meet => Some(Self::NewMeeting(key)),
            Action::Touch => Some(Self::NewTouch(key, None)),
            Action::Just => Some(Self::Just(key, None)),
            Action::Task => Some(Self::NewTask(key)),
            Action::Edit => Some(Self::Project(key)),
            Action::Outcome => Some(match project.unjudged_meeting(today) {
                Some(meeting) => Self::Outcome(key, meeting.id),
                // Nothing waits: what is noted now has just happened.
                None => Self::Just(key, None),
            }),
            _ => None,
        }
    }
}
