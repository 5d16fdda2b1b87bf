//! This view shows the attack/defence matrix: the customers as points, and beside them the list of one place. This file keeps the
//! cursor and what is filtered; where everybody stands comes from the ledger.

use std::sync::Arc;

use jiff::civil::Date;

use crate::action::Action;
use crate::aim::Aim;
use crate::catalogue::Catalogue;
use crate::desk::Desk;
use crate::screen::step_cursor;
use domain::book::Book;
use domain::channel::segment::{PLACES, Segment, place_number};
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::settings::ChannelLimits;
use text::edit::LineEditor;

pub mod adjusting;
pub mod axis;
pub mod cause;
pub mod keys;
pub mod ledger;
pub mod lines;
pub mod ranked;
pub mod row;
pub mod screen;

use adjusting::Adjusting;
use cause::Cause;
use ledger::{MatrixLedger, MatrixQuestion};
use ranked::MatrixList;
use row::MatrixRow;

/// The parts of the view, as the mouse names them: a spot of the plot, a row of the list, the name of a place, a point.
pub const SCATTER: usize = 0;
pub const LIST: usize = 1;
pub const PLACE: usize = 2;
pub const POINT: usize = 3;
/// The limit lines, one number after the other.
pub const LINE: usize = 10;
/// Shares in one number with a bin.
const SHARES: usize = 128;

/// A spot of the plot as one number, and back: percent of share, bin.
#[must_use]
pub fn spot_number(share: u8, bin: u64) -> usize {
    usize::try_from(bin).unwrap_or(0) * SHARES + usize::from(share)
}

#[must_use]
pub fn spot_of(number: usize) -> (u8, u64) {
    (u8::try_from(number % SHARES).unwrap_or(0), u64::try_from(number / SHARES).unwrap_or(0))
}

/// Where the cursor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MatrixPane {
    /// Among the places.
    #[default]
    Scatter,
    /// Among the customers of one place.
    List,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct MatrixView {
    pub ledger: MatrixLedger,
    pub pane: MatrixPane,
    /// The number of the place under the cursor.
    pub place: usize,
    /// The row of the list under the cursor.
    pub cursor: usize,
    /// What is searched.
    pub filter: Option<LineEditor>,
    /// Whether that is being typed.
    pub typing: bool,
    /// Whose customers are looked at.
    pub owner: OwnerFilter,
    /// What the list is about in place of a place of the matrix.
    pub cause: Option<Arc<Cause>>,
    /// A limit line being moved.
    pub adjusting: Option<Adjusting>,
    /// The lines as they are set.
    pub limits: ChannelLimits,
    /// The customer under the cursor when somebody last moved it.
    selected: Option<Id>,
    catalogue: Catalogue,
    searched: Option<(String, Arc<[Id]>)>,
}

impl MatrixView {
    /// The place under the cursor.
    #[must_use]
    pub fn segment(&self) -> Option<Segment> {
        PLACES.get(self.place).copied().flatten()
    }

    /// The limits customers are judged by now: with a line where it is being moved to.
    #[must_use]
    pub fn limits_in_force(&self) -> ChannelLimits {
        self.adjusting.as_ref().map_or(self.limits, |adjusting| adjusting.limits)
    }

    /// The customers that are listed.
    #[must_use]
    pub fn list(&self) -> MatrixList<'_> {
        if self.cause.is_some() { self.ledger.caused() } else { self.ledger.list(self.place) }
    }

    /// The customer under the cursor of the list.
    #[must_use]
    pub fn row(&self) -> Option<&Arc<MatrixRow>> {
        self.list().get(self.cursor)
    }

    /// The customer the keys are about; none while the cursor is among the places.
    #[must_use]
    pub fn chosen(&self) -> Option<&Arc<MatrixRow>> {
        self.row().filter(|_| self.pane == MatrixPane::List)
    }

    /// What is searched.
    #[must_use]
    pub fn query(&self) -> &str {
        self.filter.as_ref().map(|line| line.text().trim()).unwrap_or_default()
    }

    /// Whether anything is filtered.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.owner != OwnerFilter::All || !self.query().is_empty() || self.cause.is_some()
    }

    /// Lists the customers behind a cell of the resources, and nobody else.
    pub fn show_cause(&mut self, book: &Book, today: Date, cause: Cause) {
        self.clear();
        self.cause = Some(Arc::new(cause));
        (self.pane, self.cursor, self.selected) = (MatrixPane::List, 0, None);
        self.follow(book, today);
    }

    /// Shows everybody again.
    fn clear(&mut self) {
        (self.filter, self.typing, self.cause, self.adjusting) = (None, false, None, None);
        self.owner = OwnerFilter::All;
    }

    /// Comes in step with the book, the day and what is filtered.
    fn follow(&mut self, book: &Book, today: Date) {
        self.limits = book.settings().channel;
        let found = self.find(book);
        let limits = self.limits_in_force();
        let asked = MatrixQuestion { limits, owner: self.owner, found, cause: self.cause.clone() };
        if self.ledger.update(book, today, &asked) {
            self.keep_selection();
        }
    }

    /// Puts the preview of a line in force; needs no book, because no customer changed.
    fn follow_lines(&mut self) {
        let limits = self.limits_in_force();
        self.ledger.judge_by(limits);
        self.keep_selection();
    }

    /// Keeps the cursor at its customer, which may stand elsewhere now.
    fn keep_selection(&mut self) {
        if let Some(id) = self.selected {
            let mut place = self.list().row_of(id);
            if place.is_none() && self.pane == MatrixPane::List && self.adjusting.is_none() && self.cause.is_none() {
                let mut lists = self.ledger.lists().enumerate();
                if let Some((number, row)) = lists.find_map(|(number, list)| Some((number, list.row_of(id)?))) {
                    self.place = number;
                    place = Some(row);
                }
            }
            self.cursor = place.unwrap_or(self.cursor);
        }
        self.cursor = self.cursor.min(self.list().len().saturating_sub(1));
        if self.list().is_empty() {
            self.pane = MatrixPane::Scatter;
        }
        self.remember();
    }

    fn remember(&mut self) {
        self.selected = self.row().map(|row| row.id);
    }

    /// The customers the text finds, by their own names and by those of the people there.
    fn find(&mut self, book: &Book) -> Option<Arc<[Id]>> {
        let query = self.query().to_owned();
        if query.is_empty() {
            self.searched = None;
            return None;
        }
        let catalogue = self.catalogue.updated(book);
        let same = catalogue == self.catalogue;
        self.catalogue = catalogue;
        if let Some((_, found)) = self.searched.as_ref().filter(|(text, _)| same && *text == query) {
            return Some(found.clone());
        }
        let found: Arc<[Id]> = self.catalogue.find_accounts(&query).into();
        self.searched = Some((query, found.clone()));
        Some(found)
    }

    /// Moves the cursor among the places, or along the list.
    fn move_cursor(&mut self, desk: &Desk, action: Action) {
        match (self.pane, action) {
            (MatrixPane::List, Action::Left) => self.pane = MatrixPane::Scatter,
            (MatrixPane::List, _) => {
                self.cursor = step_cursor(self.cursor, action, self.list().len(), desk.page_rows);
                self.remember();
            }
            (MatrixPane::Scatter, _) => match neighbour(self.place, action) {
                Some(place) => self.choose_place(place),
                None if action == Action::Right => self.enter_list(),
                None => {}
            },
        }
    }

    /// The cursor comes to a place; a list of a cause gives way.
    fn choose_place(&mut self, place: usize) {
        if self.cause.take().is_some() {
            self.ledger.forget_cause();
        }
        if self.place != place {
            (self.place, self.cursor) = (place.min(PLACES.len() - 1), 0);
        }
        self.cursor = self.cursor.min(self.list().len().saturating_sub(1));
        self.remember();
    }

    fn enter_list(&mut self) {
        if !self.list().is_empty() {
            self.pane = MatrixPane::List;
        }
    }

    /// Chooses the first customer drawn in a spot.
    fn choose_spot(&mut self, spot: (u8, u64)) {
        let at = |row: &Arc<MatrixRow>| MatrixRow::point(row.now.as_ref()) == Some(spot);
        let found = self.ledger.lists().enumerate().find_map(|(place, list)| Some((place, list.iter().position(at)?)));
        if let Some((place, row)) = found {
            self.choose_place(place);
            (self.pane, self.cursor) = (MatrixPane::List, row);
            self.remember();
        }
    }

    /// The place of a spot of the plot by the limits in force.
    fn place_of(&self, (share, bin): (u8, u64)) -> usize {
        let potential = axis::potential(bin);
        let sales = potential * rust_decimal::Decimal::from(share) / rust_decimal::Decimal::ONE_HUNDRED;
        let money = domain::money::Money;
        place_number(Some(self.limits_in_force().segment(money(potential), money(sales))))
    }

    fn aim_now(&self) -> Aim {
        let pane = if self.pane == MatrixPane::List { PLACES.len() } else { 0 };
        Aim::facet(pane + self.place).at(self.chosen().map(|row| row.id))
    }
}

/// The place beside another one: two by two, and the last two under them.
fn neighbour(place: usize, action: Action) -> Option<usize> {
    match (action, place) {
        (Action::Left, 1 | 3) | (Action::Up | Action::PageUp, 5) => Some(place - 1),
        (Action::Right, 0 | 2) | (Action::Down | Action::PageDown, 3 | 4) => Some(place + 1),
        (Action::Up | Action::PageUp, 2..=4) => Some(place - 2),
        (Action::Down | Action::PageDown, 0..=2) => Some(place + 2),
        (Action::First, _) => Some(0),
        (Action::Last, _) => Some(PLACES.len() - 1),
        _ => None,
    }
}
