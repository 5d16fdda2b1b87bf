//! The Brain tab: the four-quadrant thinking profile, from the first sheet to the walk-around.

use jiff::civil::Date;

use super::Screen;
use crate::app::action::Action;
use crate::app::course::ChapterName;
use crate::app::desk::Desk;
use crate::app::edit::Line;
use crate::app::keymap::Scope;
use crate::app::phrase::{Phrase, brain as words};
use crate::domain::attempt::Attempt;
use crate::domain::book::Book;
use crate::domain::id::Id;
use crate::domain::quadrant::Quadrant;

pub mod compare;
pub mod customer;
pub mod guide;
pub mod home;
pub mod sheet;
pub mod turn;
pub mod walk;

use compare::Compare;
use customer::{Customer, Pane as CustomerPane};
use guide::{Guide, GuidePage};
use home::{Home, Pane, Row};
use sheet::Taking;
use turn::Turn;
use walk::Walk;

/// What is in front.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum View {
    /// The people and their profiles.
    #[default]
    Home,
    /// The page before the first sheet, for a person.
    Intro(Id),
    /// A sheet.
    Sheet(Taking),
    /// The guide.
    Guide(Guide),
    /// Two profiles over each other.
    Compare(Compare),
    /// The walk-around; its answers are kept beside.
    Walk,
    /// Somebody at a customer.
    Customer(Customer),
}

/// State of the tab.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Brain {
    /// What is in front.
    pub view: View,
    /// The list of people, kept while something else is in front.
    pub home: Home,
    /// The walk-around, kept until the program ends.
    pub walk: Walk,
}

impl Screen for Brain {
    fn scope(&self) -> Scope {
        match &self.view {
            View::Home if self.home.typing => Scope::Field,
            View::Home => Scope::Brain,
            View::Intro(_) => Scope::Intro,
            View::Sheet(_) => Scope::Sheet,
            View::Guide(_) => Scope::Guide,
            View::Compare(_) => Scope::Compare,
            View::Walk if self.walk.choosing.is_some() => Scope::Listen,
            View::Walk => Scope::Walk,
            View::Customer(_) => Scope::Customer,
        }
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        match (&self.view, action) {
            (View::Home, _) => self.home.can(book, action),
            (View::Customer(customer), _) => customer.can(book, action),
            (View::Sheet(taking), Action::PrevPane) if taking.sheet == 0 => Err(words::FIRST_SHEET),
            _ => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let turn = match &mut self.view {
            View::Home => self.home.act(desk, action),
            View::Intro(person) => intro(desk, *person, action),
            View::Sheet(taking) => taking.act(desk, action),
            View::Guide(guide) => guide.act(desk, action),
            View::Compare(compare) => compare.act(desk, action),
            View::Walk => self.walk.act(desk, action),
            View::Customer(customer) => customer.act(desk, action),
        };
        self.turn(desk.book, turn);
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        match &mut self.view {
            View::Home if pane == 0 => {
                let Some(hit) = self.home.rows.get(row).copied() else { return };
                if self.home.row() == Some(hit) && self.home.pane == Pane::List {
                    return self.act(desk, Action::Open);
                }
                self.home.pane = Pane::List;
                self.home.select(desk.book, hit);
            }
            View::Home => self.home.pane = Pane::Reading,
            View::Sheet(taking) => {
                taking.cursor = row;
                taking.toggle(desk);
            }
            View::Guide(guide) => {
                guide.reading = pane != 0;
                if pane == 0 {
                    guide.turn_to(row);
                }
            }
            View::Compare(compare) => compare.cursor = row.min(compare.others.len().saturating_sub(1)),
            View::Walk if pane == 0 => self.walk.toggle(row),
            View::Walk if pane == 1 => self.walk.choose(row),
            View::Walk => self.walk.reading = true,
            View::Customer(customer) => match (pane, Quadrant::ALL.get(row)) {
                (0, _) => customer.tick_at(desk, row),
                (1, _) => customer.pane = CustomerPane::Person,
                (3, Some(quadrant)) if !desk.projector => customer.turn_over(desk, *quadrant),
                _ => customer.pane = CustomerPane::Reading,
            },
            View::Intro(_) => {}
        }
    }

    fn line(&mut self) -> Option<&mut Line> {
        if self.view == View::Home && self.home.typing { self.home.filter.as_mut() } else { None }
    }

    /// Back to the people, from however deep; a sheet is kept as it is.
    fn home(&mut self, desk: &mut Desk) {
        match &mut self.view {
            View::Home => desk.tell(words::OUTERMOST),
            View::Sheet(taking) => _ = taking.act(desk, Action::Back),
            _ => {}
        }
        self.walk.choosing = None;
        self.walk.reading = false;
        self.walk.from = None;
        self.home.pane = Pane::List;
        self.view = View::Home;
    }

    fn chapters(&self) -> &'static [ChapterName] {
        match self.view {
            View::Customer(_) => &[ChapterName::Brain, ChapterName::Tracker],
            _ => &[ChapterName::Brain],
        }
    }

    fn refresh(&mut self, book: &Book, _today: Date) {
        self.home.refresh(book);
        self.walk.refresh(book);
        let gone = match &mut self.view {
            View::Home | View::Guide(_) | View::Walk => false,
            View::Intro(person) => !book.people().contains_key(person),
            View::Sheet(taking) => !taking.valid(book),
            View::Customer(customer) => !customer.valid(book),
            View::Compare(compare) => {
                compare.refresh(book);
                !compare.valid(book)
            }
        };
        if gone {
            self.view = View::Home;
        }
    }
}

impl Brain {
    /// Opens the guide at a page.
    pub fn open_page(&mut self, page: GuidePage) {
        self.view = View::Guide(Guide::at(page));
    }

    /// Shows a person.
    pub fn open_person(&mut self, book: &Book, person: Id) {
        self.view = View::Home;
        self.home.filter = None;
        self.home.typing = false;
        self.home.pane = Pane::List;
        self.home.select(book, Row::Person(person));
    }

    /// Shows somebody at a customer: account, contact; nothing happens where there is none.
    pub fn open_contact(&mut self, book: &Book, account: Id, contact: Id) {
        let customer = Customer::at(account, contact);
        if customer.valid(book) {
            self.view = View::Customer(customer);
        }
    }

    /// Begins or resumes an attempt of a person, whatever is in front.
    pub fn assess(&mut self, desk: &mut Desk) {
        self.view = View::Home;
        self.act(desk, Action::Assess);
    }

    fn turn(&mut self, book: &Book, turn: Turn) {
        self.view = match turn {
            Turn::Stay => return,
            Turn::Home => View::Home,
            Turn::Intro(person) => View::Intro(person),
            Turn::Sheet(person, attempt) => {
                self.home.select(book, Row::Attempt(person, attempt));
                Taking::resume(book, person, attempt).map_or(View::Home, View::Sheet)
            }
            Turn::Result(person, attempt) => {
                self.home.select(book, Row::Attempt(person, attempt));
                self.home.pane = Pane::List;
                View::Home
            }
            Turn::Guide => View::Guide(Guide::default()),
            Turn::Compare(person, attempt) => View::Compare(Compare::with(book, (person, attempt))),
            Turn::Walk => {
                let from = if let View::Customer(customer) = &self.view { Some(customer.clone()) } else { None };
                self.walk.begin(book, from);
                View::Walk
            }
            Turn::Customer => self.walk.from.take().filter(|c| c.valid(book)).map_or(View::Home, View::Customer),
        };
    }
}

/// The page before the first sheet: begins an attempt, or goes back.
fn intro(desk: &mut Desk, person: Id, action: Action) -> Turn {
    match action {
        Action::Open => {
            let attempt = Attempt::begin(desk.ids, desk.today);
            let id = attempt.id;
            desk.book.edit_person(person, |p| p.attempts.push(attempt));
            desk.tell(words::BEGUN);
            Turn::Sheet(person, id)
        }
        Action::Back => Turn::Home,
        _ => Turn::Stay,
    }
}

/// Makes the person who is me and lists it: the choice "begin empty" of the first start.
pub fn begin_empty(brain: &mut Brain, desk: &mut Desk) {
    let me = desk.make_me();
    brain.home.select(desk.book, Row::Person(me));
}
