//! The Brain tab shows the thinking profiles: the people, the assessment, the guide, the comparison, the walk-around, and the
//! estimate of a contact. This file keeps which view is in front.

use jiff::civil::Date;

use super::{AboutWhom, Screen, ViewDepth};
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::Desk;
use crate::keymap::KeyScope;
use domain::book::Book;
use domain::id::Id;
use domain::quadrant::Quadrant;
use text::edit::LineEditor;
use words::Phrase;

pub mod compare;
pub mod customer;
pub mod guide;
pub mod home;
pub mod intro;
pub mod route;
pub mod sheet;
pub mod verb;
pub mod walk;

use compare::Compare;
use customer::{Customer, CustomerPane};
use guide::Guide;
use home::{BrainHome, BrainPane, PersonRow};
use paper::course_pages::GuidePage;
use route::BrainRoute;
use sheet::Taking;
use verb::BrainVerb;
use walk::WalkAround;

/// What is in front.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum BrainView {
    /// The people and their profiles.
    #[default]
    Home,
    /// The page before the first sheet, for a person.
    Intro(Id),
    Sheet(Taking),
    Guide(Guide),
    /// Two profiles over each other.
    Compare(Compare),
    /// The walk-around; its answers are kept beside.
    Walk,
    /// A contact.
    Customer(Customer),
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Brain {
    /// What is in front.
    pub view: BrainView,
    /// The list of people, kept while something else is in front.
    pub home: BrainHome,
    /// The walk-around, kept until the program ends.
    pub walk: WalkAround,
}

impl Screen for Brain {
    fn scope(&self) -> KeyScope {
        match &self.view {
            BrainView::Home if self.home.typing => KeyScope::Field,
            BrainView::Home => KeyScope::Brain,
            BrainView::Intro(_) => KeyScope::Intro,
            BrainView::Sheet(_) => KeyScope::Sheet,
            BrainView::Guide(_) => KeyScope::Guide,
            BrainView::Compare(_) => KeyScope::Compare,
            BrainView::Walk if self.walk.choosing.is_some() => KeyScope::Listen,
            BrainView::Walk => KeyScope::Walk,
            BrainView::Customer(_) => KeyScope::Customer,
        }
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        match &self.view {
            BrainView::Home => self.home.can(book, action),
            BrainView::Sheet(taking) => taking.can(action),
            BrainView::Customer(customer) => customer.can(book, action),
            BrainView::Intro(_) | BrainView::Guide(_) | BrainView::Compare(_) | BrainView::Walk => Ok(()),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let route = match &mut self.view {
            BrainView::Home => self.home.act(desk, action),
            BrainView::Intro(person) => intro::act(desk, *person, action),
            BrainView::Sheet(taking) => taking.act(desk, action),
            BrainView::Guide(guide) => guide.act(desk, action),
            BrainView::Compare(compare) => compare.act(desk, action),
            BrainView::Walk => self.walk.act(desk, action),
            BrainView::Customer(customer) => customer.act(desk, action),
        };
        self.follow_route(desk.book, route);
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        match &mut self.view {
            BrainView::Home if pane == 0 => {
                let Some(hit) = self.home.rows.get(row).copied() else { return };
                if self.home.row() == Some(hit) && self.home.pane == BrainPane::List {
                    return self.act(desk, Action::Open);
                }
                self.home.pane = BrainPane::List;
                self.home.select(desk.book, hit);
            }
            BrainView::Home => self.home.pane = BrainPane::Reading,
            BrainView::Sheet(taking) => {
                taking.cursor = row;
                taking.toggle(desk);
            }
            BrainView::Guide(guide) => {
                guide.reading = pane != 0;
                if pane == 0 {
                    guide.show_page(row);
                }
            }
            BrainView::Compare(compare) if pane == 0 => compare.choose(row),
            BrainView::Compare(compare) => compare.reading = true,
            BrainView::Walk if pane == 0 => self.walk.toggle(row),
            BrainView::Walk if pane == 1 => self.walk.choose(row),
            BrainView::Walk => self.walk.reading = true,
            BrainView::Customer(customer) => match (pane, Quadrant::ALL.get(row)) {
                (0, _) => customer.tick_at(desk, row),
                (1, _) => customer.pane = CustomerPane::Person,
                (3, Some(quadrant)) => customer.toggle_quadrant(desk, *quadrant),
                _ => customer.pane = CustomerPane::Reading,
            },
            BrainView::Intro(_) => {}
        }
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        if self.view == BrainView::Home && self.home.typing { self.home.filter.as_mut() } else { None }
    }

    /// Back to the people, from however deep; a sheet is kept as it is.
    fn go_home(&mut self, desk: &mut Desk) {
        if let BrainView::Sheet(taking) = &mut self.view {
            taking.act(desk, Action::Back);
        }
        self.walk.choosing = None;
        self.walk.reading = false;
        self.walk.from = None;
        self.home.pane = BrainPane::List;
        self.view = BrainView::Home;
    }

    fn chapters(&self) -> &'static [ChapterName] {
        match self.view {
            BrainView::Customer(_) | BrainView::Compare(_) => &[ChapterName::Brain, ChapterName::Tracker],
            _ => &[ChapterName::Brain],
        }
    }

    fn depth(&self) -> ViewDepth {
        match self.view {
            BrainView::Home => ViewDepth::Home,
            BrainView::Customer(_) => ViewDepth::Page,
            _ => ViewDepth::Inside,
        }
    }

    fn about(&self) -> Option<AboutWhom> {
        let BrainView::Customer(page) = &self.view else { return None };
        Some(AboutWhom { account: page.account, contact: Some(page.contact) })
    }

    fn needs_me(&self, action: Action) -> bool {
        matches!(action, Action::Remove | Action::Erase)
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        if let BrainView::Sheet(taking) = &self.view { taking.label(action) } else { None }
    }

    fn types_number(&self, action: Action) -> bool {
        action == Action::Brain(BrainVerb::Number) && matches!(self.view, BrainView::Sheet(_))
    }

    fn type_digit(&mut self, digit: usize) -> Result<(), Phrase> {
        if let BrainView::Sheet(taking) = &mut self.view { taking.type_digit(digit) } else { Ok(()) }
    }

    fn has_grid(&self) -> bool {
        matches!(self.view, BrainView::Sheet(_))
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        match &self.view {
            BrainView::Home => self.home.row().map_or_else(Aim::default, |row| match row {
                PersonRow::Person(id) => Aim::record(id, 0),
                PersonRow::Attempt(id, attempt) => Aim::record(id, 0).at(Some(attempt)),
            }),
            BrainView::Intro(id) => Aim::record(*id, 1),
            BrainView::Sheet(taking) => Aim::record(taking.person, 2).at(Some(taking.attempt)),
            BrainView::Guide(_) => Aim::facet(3),
            BrainView::Compare(compare) => {
                let second = compare.second();
                Aim::record(compare.first.0, 4).at(second.map(|(_, attempt)| attempt))
            }
            BrainView::Walk => self.walk.aim(),
            BrainView::Customer(page) => Aim::record(page.account, 6).at(Some(page.contact)),
        }
    }

    fn refresh(&mut self, book: &Book, _today: Date) {
        self.home.refresh(book);
        self.walk.refresh(book);
        let gone = match &mut self.view {
            BrainView::Home | BrainView::Guide(_) | BrainView::Walk => false,
            BrainView::Intro(person) => !book.people().contains_key(person),
            BrainView::Sheet(taking) => !taking.refresh(book),
            BrainView::Customer(customer) => !customer.valid(book),
            BrainView::Compare(compare) => {
                compare.refresh(book);
                !compare.valid(book)
            }
        };
        if gone {
            self.view = BrainView::Home;
        }
    }
}

impl Brain {
    pub fn open_page(&mut self, page: GuidePage) {
        self.view = BrainView::Guide(Guide::at(page));
    }

    /// Shows a person.
    pub fn open_person(&mut self, book: &Book, person: Id) {
        self.view = BrainView::Home;
        self.home.filter = None;
        self.home.typing = false;
        self.home.pane = BrainPane::List;
        self.home.select(book, PersonRow::Person(person));
    }

    /// Shows a contact: account, contact; nothing happens where there is none.
    pub fn open_contact(&mut self, book: &Book, account: Id, contact: Id) {
        let customer = Customer::at(account, contact);
        if customer.valid(book) {
            self.view = BrainView::Customer(customer);
        }
    }

    /// Begins or resumes an attempt of a person, whatever is in front.
    pub fn assess(&mut self, desk: &mut Desk) {
        self.view = BrainView::Home;
        self.act(desk, Action::Brain(BrainVerb::Assess));
    }

    fn follow_route(&mut self, book: &Book, route: BrainRoute) {
        self.view = match route {
            BrainRoute::Stay => return,
            BrainRoute::Home => BrainView::Home,
            BrainRoute::Intro(person) => BrainView::Intro(person),
            BrainRoute::Sheet(person, attempt) => {
                self.home.select(book, PersonRow::Attempt(person, attempt));
                Taking::resume(book, person, attempt).map_or(BrainView::Home, BrainView::Sheet)
            }
            BrainRoute::Result(person, attempt) => {
                self.home.select(book, PersonRow::Attempt(person, attempt));
                // Where there is room for one pane alone, the reading is what somebody who has just finished wants to see.
                self.home.pane = BrainPane::Reading;
                BrainView::Home
            }
            BrainRoute::Guide => BrainView::Guide(Guide::default()),
            BrainRoute::Compare(person, attempt) => BrainView::Compare(Compare::with(book, (person, attempt))),
            BrainRoute::Walk => {
                let from = if let BrainView::Customer(customer) = &self.view { Some(customer.clone()) } else { None };
                self.walk.begin(book, from);
                BrainView::Walk
            }
            BrainRoute::Customer => {
                self.walk.from.take().filter(|c| c.valid(book)).map_or(BrainView::Home, BrainView::Customer)
            }
        };
    }
}

/// Makes the person who is me and lists it: the choice "begin empty" of the first start.
pub fn begin_empty(brain: &mut Brain, desk: &mut Desk) {
    let me = desk.ensure_me();
    brain.home.select(desk.book, PersonRow::Person(me));
}
