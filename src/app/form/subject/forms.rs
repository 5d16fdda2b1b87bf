//! This file maps each subject to its form, in one match. A new form is a variant of the subject, a line here, and a file of
//! its own.

use super::Subject;
use super::account::AccountForm;
use super::agenda_line::AgendaLineForm;
use super::appearance::AppearanceForm;
use super::book::BookForm;
use super::borrowing_rate::BorrowingRateForm;
use super::channel_figure::ChannelFigureForm;
use super::class::ClassForm;
use super::class_promise::ClassPromiseForm;
use super::coaching::{CoachingForm, CoachingWhich};
use super::contact::{ContactForm, NewContactForm};
use super::event::{NewTaskForm, NewTouchForm, TaskForm, TouchForm};
use super::first_start::FirstStartForm;
use super::force::{ForceForm, NewForceForm};
use super::gate::GateForm;
use super::handover::HandOverForm;
use super::invoice::cause::CauseForm;
use super::invoice::credit_note::CreditNoteForm;
use super::invoice::entry::InvoiceForm;
use super::invoice::promise::PayPromiseForm;
use super::invoice::step::CollectionStepForm;
use super::just::JustForm;
use super::lose::LoseForm;
use super::measure::MeasureForm;
use super::meeting::{MeetingForm, NewMeetingForm};
use super::outcome::OutcomeForm;
use super::payment::PaymentForm;
use super::person::{NewPersonForm, PersonForm};
use super::project::{NewProjectForm, ProjectForm};
use super::resource_plan::ResourcePlanForm;
use super::stages::StagesForm;
use super::target::TargetForm;
use super::waive::WaiveForm;
use crate::form::spec::FormSpec;

impl Subject {
    #[must_use]
    pub fn spec(self) -> Box<dyn FormSpec> {
        match self {
            Self::FirstStart => Box::new(FirstStartForm),
            Self::NewPerson => Box::new(NewPersonForm),
            Self::Person(id) => Box::new(PersonForm { id }),
            Self::HandOver(id, leaving) => Box::new(HandOverForm { id, leaving }),
            Self::Appearance => Box::new(AppearanceForm),
            Self::Book => Box::new(BookForm),
            Self::Account(id) => Box::new(AccountForm { id }),
            Self::NewProject(account) => Box::new(NewProjectForm { account }),
            Self::Project(key) => Box::new(ProjectForm { key }),
            Self::NewContact(account, project, role) => Box::new(NewContactForm { account, project, role }),
            Self::Contact(account, id, project) => Box::new(ContactForm { account, id, project }),
            Self::NewMeeting(key) => Box::new(NewMeetingForm { key }),
            Self::Meeting(key, id) => Box::new(MeetingForm { key, id }),
            Self::Outcome(key, id) => Box::new(OutcomeForm { key, id }),
            Self::Just(key, contact) => Box::new(JustForm { key, contact }),
            Self::NewTouch(key, contact) => Box::new(NewTouchForm { key, contact }),
            Self::Touch(key, id) => Box::new(TouchForm { key, id }),
            Self::NewTask(key) => Box::new(NewTaskForm { key }),
            Self::Task(key, id) => Box::new(TaskForm { key, id }),
            Self::Gate(key, to) => Box::new(GateForm { key, to }),
            Self::Lose(key) => Box::new(LoseForm { key }),
            Self::Waive(key, check) => Box::new(WaiveForm { key, check }),
            Self::Stages => Box::new(StagesForm),
            Self::BorrowingRate => Box::new(BorrowingRateForm),
            Self::NewTarget => Box::new(TargetForm { id: None }),
            Self::Target(id) => Box::new(TargetForm { id: Some(id) }),
            Self::NewMeasure => Box::new(MeasureForm { id: None }),
            Self::Measure(id) => Box::new(MeasureForm { id: Some(id) }),
            Self::NewForce(dealer) => Box::new(NewForceForm { dealer }),
            Self::Force(dealer, id) => Box::new(ForceForm { dealer, id }),
            Self::ChannelFigure(id) => Box::new(ChannelFigureForm { id }),
            Self::ResourcePlan(resource) => Box::new(ResourcePlanForm { resource }),
            Self::NewCoaching(person, kind) => Box::new(CoachingForm { person, which: CoachingWhich::New(kind) }),
            Self::Coaching(person, id) => Box::new(CoachingForm { person, which: CoachingWhich::Kept(id) }),
            Self::NewInvoice(key) => Box::new(InvoiceForm { key, id: None }),
            Self::Invoice(key, id) => Box::new(InvoiceForm { key, id: Some(id) }),
            Self::NewCredit(key) => Box::new(CreditNoteForm { key }),
            Self::Payment(key, id) => Box::new(PaymentForm { key, id, payment: None }),
            Self::PaymentEntry(key, id, payment) => Box::new(PaymentForm { key, id, payment: Some(payment) }),
            Self::PayPromise(key, invoice, id) => Box::new(PayPromiseForm { key, invoice, id }),
            Self::Cause(key, invoice) => Box::new(CauseForm { key, invoice }),
            Self::NewClassPromise(class, person) => Box::new(ClassPromiseForm { class, person, id: None }),
            Self::ClassPromise(class, id) => Box::new(ClassPromiseForm { class, person: None, id: Some(id) }),
            Self::CollectionStep(key, invoice, id) => Box::new(CollectionStepForm { key, invoice, id }),
            Self::NewClass => Box::new(ClassForm { id: None }),
            Self::Class(id) => Box::new(ClassForm { id: Some(id) }),
            Self::NewAgendaLine(class) => Box::new(AgendaLineForm { class, id: None }),
            Self::AgendaLine(class, id) => Box::new(AgendaLineForm { class, id: Some(id) }),
        }
    }
}
