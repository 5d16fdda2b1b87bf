//! The Funnel tab shows every project as a card in the column of its stage, and the picture of them all. This file keeps
//! which of the two is in front, and what the mouse carries.

use jiff::civil::Date;

use super::Screen;
use crate::action::{Action, Tab};
use crate::aim::Aim;
use crate::catalogue::Catalogue;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::keymap::KeyScope;
use crate::moving;
use crate::msg::Spot;
use domain::book::Book;
use domain::id::Id;
use domain::project::{ProjectKey, Stage};
use text::edit::LineEditor;
use words::{Phrase, action as labels};

pub mod board;
pub mod card;
pub mod cards;
pub mod column;
pub mod filter;
pub mod keys;
pub mod order;
pub mod picture;
pub mod route;
pub mod search;
pub mod verb;

use board::Board;
use filter::BoardFilter;
use picture::Picture;
use route::FunnelRoute;

/// What is in front.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum FunnelView {
    #[default]
    Board,
    Picture(Box<Picture>),
}

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
    /// The filter as it was before a class looked at its own customer.
    kept_filter: Option<Box<BoardFilter>>,
    /// The picture as it was left: what it worked out still stands while nothing changes.
    kept_picture: Option<Box<Picture>>,
}

/// What the mouse does while its button is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Drag {
    /// The card it was pressed on.
    pub pressed: Option<ProjectKey>,
    /// The card it carries, once it was dragged away.
    pub card: Option<ProjectKey>,
    /// The column it is over.
    pub drop_column: usize,
    /// Whether it was pressed on what was selected already: let go there, that opens.
    pub again: bool,
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
            FunnelView::Board => self.can_on_board(action),
        }
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        let jumps = self.view == FunnelView::Board && self.board.jump.is_some();
        (action == Action::Back && jumps).then_some(labels::BACK)
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        self.drag = Drag::default();
        let route = match &mut self.view {
            FunnelView::Picture(picture) => picture.act(desk, action),
            FunnelView::Board => self.act_on_board(desk, action),
        };
        match route {
            FunnelRoute::Stay => {}
            FunnelRoute::Board => self.show_board(),
            FunnelRoute::Picture => self.show_picture(desk),
        }
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        if let FunnelView::Picture(picture) = &mut self.view {
            return picture.click(desk, pane, Some(row));
        }
        self.close();
        let before = self.board.cursor();
        self.board.select((pane, row));
        self.drag = Drag { pressed: self.board.key(), drop_column: pane, again: before == (pane, row), card: None };
    }

    fn click_pane(&mut self, desk: &mut Desk, pane: usize) {
        if let FunnelView::Picture(picture) = &mut self.view {
            return picture.click(desk, pane, None);
        }
        self.close();
        let before = self.board.cursor();
        let folded = self.board.columns.get(pane).is_some_and(|column| column.folded);
        // A click beside the cards means the column and no card.
        self.board.select((pane, if pane == before.0 { before.1 } else { 0 }));
        if folded && pane == before.0 {
            self.board.fold();
        }
        self.drag = Drag { drop_column: pane, ..Drag::default() };
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        if self.view != FunnelView::Board {
            return None;
        }
        match (&mut self.board.jump, self.typing) {
            (Some(jump), _) => Some(&mut jump.line),
            (None, true) => self.board.filter.text.as_mut(),
            (None, false) => None,
        }
    }

    fn go_home(&mut self, _desk: &mut Desk) {
        if self.view == FunnelView::Board {
            self.close();
        }
        self.show_board();
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Tracker, ChapterName::Steps]
    }

    fn set_catalogue(&mut self, catalogue: &Catalogue) {
        self.board.set_catalogue(catalogue);
    }

    fn release_mouse(&mut self) {
        self.drag = Drag::default();
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.board.refresh(book, today);
        if let FunnelView::Picture(picture) = &mut self.view {
            picture.refresh(book, today);
        }
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        match &self.view {
            FunnelView::Picture(picture) => picture.aim(),
            FunnelView::Board => self.board.key().map_or_else(Aim::default, |key| Aim::project(key, 0)),
        }
    }

    fn project(&self) -> Option<ProjectKey> {
        self.board.key()
    }

    fn show_project(&mut self, book: &Book, key: ProjectKey) {
        self.show_board();
        if self.project() != Some(key) {
            self.close();
            self.board.reveal(book, key);
        }
    }

    fn drag(&mut self, from: Spot, over: Spot) {
        if self.view != FunnelView::Board || from.row.is_none() {
            return;
        }
        if over != from {
            // Another program may have removed the pressed card meanwhile: the card in its place must not be carried off.
            self.drag.card = self.drag.pressed.filter(|key| self.board.cards().card(*key).is_some());
            self.drag.again = false;
        }
        self.drag.drop_column = over.pane;
    }

    fn release(&mut self, desk: &mut Desk, from: Spot, to: Spot) {
        let drag = std::mem::take(&mut self.drag);
        if self.view != FunnelView::Board {
            return;
        }
        let carried = drag.card.filter(|key| from.pane != to.pane && desk.book.project(*key).is_some());
        match (carried, Stage::ALL.get(to.pane)) {
            (Some(key), Some(stage)) => moving::to(desk, key, *stage),
            _ if from == to && drag.again => {
                desk.request = self.board.key().map(|key| Request::Show(key, Tab::Tracker));
            }
            _ => {}
        }
    }
}

impl Funnel {
    /// The column a carried card would come to; none while it is over its own.
    #[must_use]
    pub fn drop_column(&self) -> Option<usize> {
        (self.drag.card.is_some() && self.drag.drop_column != self.board.column).then_some(self.drag.drop_column)
    }

    /// Shows a class the cards of its own customer, and no others.
    pub fn open_class(&mut self, book: &Book, today: Date, account: Id) {
        self.close();
        self.show_board();
        let own = std::mem::take(&mut self.board.filter);
        self.kept_filter = Some(Box::new(own));
        self.board.filter.class = Some(account);
        self.board.refresh(book, today);
    }

    /// The class looks no more: the board is filtered as it was.
    pub fn end_class(&mut self) {
        if let Some(own) = self.kept_filter.take() {
            self.close();
            self.board.filter = *own;
        }
    }

    /// Turns to the picture, as it was left.
    fn show_picture(&mut self, desk: &Desk) {
        self.close();
        let owner = self.board.filter.owner;
        let picture = match self.kept_picture.take() {
            Some(mut picture) => {
                picture.again(desk.book, owner, desk.today);
                picture
            }
            None => Box::new(Picture::open(desk.book, owner, desk.today)),
        };
        self.view = FunnelView::Picture(picture);
    }

    /// Turns to the board; the picture is put by.
    fn show_board(&mut self) {
        if let FunnelView::Picture(picture) = std::mem::take(&mut self.view) {
            self.kept_picture = Some(picture);
        }
    }

    /// Closes the line being typed into, keeping what it found; tells whether there was one.
    fn close(&mut self) -> bool {
        let open = self.typing || self.board.jump.is_some();
        if self.board.jump.take().is_some() {
            self.board.remember_selection();
        }
        self.typing = false;
        if self.board.filter.query().is_empty() {
            self.board.filter.text = None;
        }
        open
    }
}
