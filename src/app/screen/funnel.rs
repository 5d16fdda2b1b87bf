//! The funnel: every project as a card in the column of its stage, and the picture of them all.

use jiff::civil::Date;

use super::Screen;
use crate::app::action::{Action, Tab};
use crate::app::catalogue::Catalogue;
use crate::app::course::ChapterName;
use crate::app::desk::{Desk, Request};
use crate::app::edit::LineEditor;
use crate::app::form::subject::Subject;
use crate::app::keymap::KeyScope;
use crate::app::moving;
use crate::app::phrase::{Phrase, funnel as words};
use crate::domain::book::Book;
use crate::domain::project::{ProjectKey, Stage};

pub mod board;
pub mod card;
pub mod cards;
pub mod column;
pub mod drag;
pub mod jump;
pub mod order;
pub mod owners;
pub mod picture;
pub mod refusal;
pub mod search;
pub mod sieve;
pub mod turn;

use board::Board;
use drag::Drag;
use jump::Jump;
use picture::Picture;
use turn::FunnelRoute;

/// What is in front.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum FunnelView {
    /// The board.
    #[default]
    Board,
    /// The picture.
    Picture(Box<Picture>),
}

/// State of the tab.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Funnel {
    /// What is in front.
    pub view: FunnelView,
    /// The board, kept while the picture is in front.
    pub board: Board,
    /// Whether the filter is being typed.
    pub typing: bool,
    /// What the mouse does.
    pub drag: Drag,
    /// The picture as it was left: what it worked out still stands while nothing changes.
    kept: Option<Box<Picture>>,
}

impl Screen for Funnel {
    fn scope(&self) -> KeyScope {
        match self.view {
            FunnelView::Board if self.typing || self.board.jump.is_some() => KeyScope::Field,
            FunnelView::Board => KeyScope::Funnel,
            FunnelView::Picture(_) => KeyScope::Picture,
        }
    }

    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase> {
        match &self.view {
            FunnelView::Picture(picture) => picture.can(book, action),
            FunnelView::Board if self.typing || self.board.jump.is_some() => Ok(()),
            FunnelView::Board => refusal::can(&self.board, action),
        }
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        self.drag = Drag::default();
        let turn = match &mut self.view {
            FunnelView::Picture(picture) => picture.act(desk, action),
            FunnelView::Board if action == Action::Picture => FunnelRoute::Picture,
            FunnelView::Board => {
                self.on_board(desk, action);
                FunnelRoute::Stay
            }
        };
        match turn {
            FunnelRoute::Stay => {}
            FunnelRoute::Board => self.leave(),
            FunnelRoute::Picture => self.picture(desk),
        }
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        if let FunnelView::Picture(picture) = &mut self.view {
            return picture.click(desk, pane, row);
        }
        self.close();
        let before = self.board.cursor();
        let folded = self.board.columns.get(pane).is_some_and(|column| column.folded);
        if row == usize::MAX {
            // Of a column beside the cards only the column is meant.
            self.board.select((pane, if pane == before.0 { before.1 } else { 0 }));
            if folded && pane == before.0 {
                self.board.fold();
            }
            self.drag = Drag { goal: pane, ..Drag::default() };
        } else {
            self.board.select((pane, row));
            self.drag = Drag { pressed: self.board.key(), goal: pane, again: before == (pane, row), card: None };
        }
    }

    fn line(&mut self) -> Option<&mut LineEditor> {
        if self.view != FunnelView::Board {
            return None;
        }
        match (&mut self.board.jump, self.typing) {
            (Some(jump), _) => Some(&mut jump.line),
            (None, true) => self.board.sieve.text.as_mut(),
            (None, false) => None,
        }
    }

    fn home(&mut self, desk: &mut Desk) {
        if self.view == FunnelView::Board && !self.close() {
            desk.tell(words::OUTERMOST);
        }
        self.leave();
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Tracker, ChapterName::Steps]
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.board.refresh(book, today);
        if let FunnelView::Picture(picture) = &mut self.view {
            picture.refresh(book, today);
        }
    }

    fn project(&self) -> Option<ProjectKey> {
        self.board.key()
    }

    fn show(&mut self, book: &Book, key: ProjectKey) {
        self.leave();
        if self.project() != Some(key) {
            self.close();
            self.board.reveal(book, key);
        }
    }

    fn drag(&mut self, from: (usize, usize), over: (usize, usize)) {
        if self.view != FunnelView::Board || from.1 == usize::MAX {
            return;
        }
        if over != from {
            // The card it was pressed on may be gone by now: what stands there instead was never taken.
            self.drag.card = self.drag.pressed.filter(|key| self.board.cards().card(*key).is_some());
            self.drag.again = false;
        }
        self.drag.goal = over.0;
    }

    fn drop(&mut self, desk: &mut Desk, from: (usize, usize), to: (usize, usize)) {
        let drag = std::mem::take(&mut self.drag);
        if self.view != FunnelView::Board {
            return;
        }
        let carried = drag.card.filter(|key| from.0 != to.0 && desk.book.project(*key).is_some());
        match (carried, Stage::ALL.get(to.0)) {
            (Some(key), Some(stage)) => moving::to(desk, key, *stage),
            _ if from == to && drag.again => desk.wish = self.board.key().map(|key| Request::Show(key, Tab::Tracker)),
            _ => {}
        }
    }
}

impl Funnel {
    /// Takes in what a filter searches, made elsewhere.
    pub fn stock(&mut self, catalogue: &Catalogue) {
        self.board.stock(catalogue);
    }

    /// The column a carried card would come to; none while it is over its own.
    #[must_use]
    pub fn goal(&self) -> Option<usize> {
        (self.drag.card.is_some() && self.drag.goal != self.board.column).then_some(self.drag.goal)
    }

    /// Turns to the picture, as it was left.
    fn picture(&mut self, desk: &Desk) {
        self.close();
        let owner = self.board.sieve.owner;
        let picture = match self.kept.take() {
            Some(mut picture) => {
                picture.again(desk.book, owner, desk.today);
                picture
            }
            None => Box::new(Picture::open(desk.book, owner, desk.today)),
        };
        self.view = FunnelView::Picture(picture);
    }

    /// Turns to the board; the picture is put by.
    fn leave(&mut self) {
        if let FunnelView::Picture(picture) = std::mem::take(&mut self.view) {
            self.kept = Some(picture);
        }
    }

    /// Closes the line being typed into, keeping what it found; tells whether there was one.
    fn close(&mut self) -> bool {
        let open = self.typing || self.board.jump.is_some();
        if self.board.jump.take().is_some() {
            self.board.adopt();
        }
        self.typing = false;
        if self.board.sieve.query().is_empty() {
            self.board.sieve.text = None;
        }
        open
    }

    fn on_board(&mut self, desk: &mut Desk, action: Action) {
        match action {
            Action::Filter => {
                self.close();
                self.typing = true;
                self.board.sieve.text.get_or_insert_with(|| LineEditor::new(""));
            }
            Action::Jump => {
                self.close();
                self.board.jump = Some(Jump::open(self.board.cursor()));
            }
            Action::Open => self.open(desk),
            Action::Back => self.back(desk),
            Action::Clear => self.clear(desk),
            Action::Owner | Action::Grade | Action::Stale | Action::Only | Action::Closed | Action::Sort => {
                self.close();
                self.arrange(desk, action);
            }
            Action::Collapse => {
                self.close();
                self.board.fold();
            }
            Action::New => desk.wish = Some(Request::Form(Subject::NewProject(None))),
            Action::Print => desk.wish = Some(Request::PrintFunnel(self.board.sieve.owner)),
            Action::Up | Action::Down if self.board.jump.is_some() => {}
            _ => match self.board.key() {
                Some(key) if self.on_card(desk, action, key) => {}
                _ => self.board.roam(action, desk.page),
            },
        }
    }

    /// Accepts what is typed; else opens the card, or unfolds the column.
    fn open(&mut self, desk: &mut Desk) {
        if let Some(jump) = &self.board.jump {
            let number = jump.number();
            if number.is_some_and(|number| self.board.numbered(number).is_none()) {
                let last = self.board.numbers(0).1.to_string();
                return desk.tell(words::NO_SUCH_NUMBER.with([&number.unwrap_or(0).to_string(), &last]));
            }
        }
        if self.close() {
            return;
        }
        match self.board.key() {
            Some(key) => {
                self.board.adopt();
                desk.wish = Some(Request::Show(key, Tab::Tracker));
            }
            None => drop(self.board.fold()),
        }
    }

    /// Takes back in turn: the line being typed into, then the filters.
    fn back(&mut self, desk: &mut Desk) {
        if let Some(jump) = self.board.jump.take() {
            return self.board.put_back(jump.from);
        }
        if self.typing {
            self.typing = false;
            self.board.sieve.text = None;
            return self.board.refresh(desk.book, desk.today);
        }
        self.clear(desk);
    }

    fn clear(&mut self, desk: &mut Desk) {
        self.close();
        self.board.sieve = sieve::Sieve::default();
        self.board.refresh(desk.book, desk.today);
    }

    /// Filters and orders.
    fn arrange(&mut self, desk: &mut Desk, action: Action) {
        let board = &mut self.board;
        match action {
            Action::Owner => {
                board.sieve.owner = board.sieve.owner.next(&owners::owners(board.cards().owners(), desk.book));
            }
            Action::Grade => board.sieve.next_grade(),
            Action::Stale => board.sieve.marked = !board.sieve.marked,
            Action::Only => {
                let account = board.key().map(|key| key.account);
                board.sieve.account = if board.sieve.account.is_some() { None } else { account };
            }
            Action::Closed => {
                board.closed = !board.closed;
                desk.tell(if board.closed { words::CLOSED_SHOWN } else { words::CLOSED_HIDDEN });
            }
            _ => {
                board.order = board.order.next();
                desk.tell(words::ORDERED.of([words::order(board.order)]));
            }
        }
        board.refresh(desk.book, desk.today);
    }

    /// What is done with a card; tells whether the action was about one.
    fn on_card(&mut self, desk: &mut Desk, action: Action, key: ProjectKey) -> bool {
        match action {
            Action::Advance => moving::forward(desk, key),
            Action::Retreat => moving::backward(desk, key),
            Action::Lose => moving::lose(desk, key),
            Action::Revive => moving::revive(desk, key),
            Action::Brief => desk.wish = Some(Request::Brief(key)),
            Action::Edit | Action::Outcome | Action::Meet | Action::Touch | Action::Task => {
                desk.wish = Subject::of(action, desk.book, key, desk.today).map(Request::Form);
                if desk.wish.is_none() {
                    desk.tell(words::NO_MEETING);
                }
            }
            Action::Remove => {
                let name = desk.book.project(key).map(|(_, project)| project.name.clone()).unwrap_or_default();
                desk.book.edit_account(key.account, |account| account.projects.retain(|p| p.id != key.project));
                desk.tell(words::REMOVED.with([&name]));
            }
            _ => return false,
        }
        self.close();
        self.board.adopt();
        true
    }
}
