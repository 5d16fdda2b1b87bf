//! The desk is what a screen gets while it acts: the book, the course, new ids, the day. A screen never sees the model, so it
//! cannot reach into another screen.

use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use super::action::Tab;
use super::course::Courses;
use super::form::subject::Subject;
use crate::wall::Wall;
use domain::book::Book;
use domain::drill::DrillKind;
use domain::erasure::Erased;
use domain::funnel::owner::OwnerFilter;
use domain::id::{Id, IdSource};
use domain::lang::Lang;
use domain::person::{Person, PersonKind};
use domain::project::ProjectKey;
use domain::record::Record;
use domain::workshop::showing::{Showing, WallPage};
use words::{Say, frame, tracker};

/// Something a screen asks the program to lay over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    Form(Subject),
    /// The tracker of a project as a page that can be handed on.
    Print(ProjectKey),
    /// The question whether somebody or something is erased for good.
    Erase(Erased),
    /// The page of a contact: account, contact.
    Contact(Id, Id),
    /// The menu of what can be done here.
    Menu,
    /// A project on another tab that shows one.
    Show(ProjectKey, Tab),
    /// A meeting, a touch or a task in the log of a project.
    Event(ProjectKey, Id),
    Alerts(ProjectKey),
    /// The brief of a project.
    Brief(ProjectKey),
    /// The same as a file that can be handed on.
    PrintBrief(ProjectKey),
    /// The funnel as files that can be handed on, of whose projects.
    PrintFunnel(OwnerFilter),
    /// A profile as a page that can be handed on: person, attempt.
    PrintProfile(Id, Id),
    /// The invoices of a customer, or of one project there.
    Invoices(Id, Option<Id>),
    /// The invoices of a project, at one of them or at a promise to pay it.
    Invoice(ProjectKey, Option<Id>),
    /// Somebody on our side.
    Person(Id),
    /// The grid of what a bad debt costs.
    BadDebts,
    /// The board of the funnel with the cards of one customer, for a class.
    ClassFunnel(Id),
    /// What drives and holds back one customer, for a class.
    ClassForces(Id),
    /// What is to be asked for of one customer, for a class.
    ClassCollection(Id),
    /// Credit or cash, worked out.
    CreditOrCash,
    /// The leader's page for a class.
    CoachPage,
    /// The walk-around of a message.
    Walk,
    /// A drill that a class does together.
    Drill(DrillKind),
    /// The page of a customer.
    Account(Id),
    /// An entry of the coaching log of a person.
    Coaching(Id, Id),
    /// What a class promised.
    ClassPromises(Id),
    /// So many teams of a class, looked for beside the loop.
    FormTeams(Id, usize),
    /// The page for a talk with a person as a file that can be handed on.
    PrintTalk(Id),
}

/// What a screen may read and change while it acts.
#[derive(Debug)]
pub struct Desk<'a> {
    /// Everything the user owns; its journal becomes a step of undo.
    pub book: &'a mut Book,
    /// The chapters of the course, as far as they are read.
    pub courses: &'a Courses,
    pub ids: &'a mut IdSource,
    pub today: Date,
    /// The present minute.
    pub now: DateTime,
    /// The present second, for a countdown; what is kept goes by the minute.
    pub second: DateTime,
    /// What an audience may see: what is hidden from it is not changed.
    pub wall: &'a Wall,
    /// What was sent to the wall; what is changed here is sent.
    pub showing: Showing,
    /// What waits until a frozen wall is let go.
    pub prepared: Option<WallPage>,
    pub lang: Lang,
    /// Rows a page key moves.
    pub page_rows: usize,
    /// The furthest a text in front can scroll.
    pub scroll_limit: usize,
    /// Columns of the grid of elements.
    pub grid_columns: usize,
    /// What to tell at the bottom; becomes the words of the undo step too.
    pub notice: Option<Say>,
    /// The words of the undo step, where they need not be told: the screen shows what happened.
    pub undo_label: Option<Say>,
    /// What to lay over the screen.
    pub request: Option<Request>,
}

impl Desk<'_> {
    /// Tells something at the bottom.
    pub fn tell(&mut self, say: impl Into<Say>) {
        self.notice = Some(say.into());
    }

    /// Opens a form; where an action has none, no meeting waits to be judged, and that is told.
    pub fn open_form(&mut self, subject: Option<Subject>) {
        match subject {
            Some(subject) => self.request = Some(Request::Form(subject)),
            None => self.tell(tracker::NO_MEETING),
        }
    }

    /// Name of me in the language where nobody has been named yet.
    #[must_use]
    pub fn my_name(&self) -> String {
        words::brain::ME.text(self.lang).to_owned()
    }

    /// The person who is me; made where nobody is chosen yet.
    pub fn ensure_me(&mut self) -> Id {
        if let Some(me) = self.book.me() {
            return me.id;
        }
        let id = self.ids.next_id();
        let name = self.my_name();
        self.tell(frame::ADDED.with_person(id, &name));
        let me = Person::new(id, name, PersonKind::Colleague, self.today);
        self.book.put(Record::Person(Arc::new(me)));
        self.book.edit_settings(|s| s.me = Some(id));
        id
    }
}
