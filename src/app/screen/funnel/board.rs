//! The board has a column for each stage. It keeps the cursor in range and the selected card selected through every change of
//! the book.

use std::sync::Arc;

use jiff::civil::Date;

use super::card::{Card, CardContext};
use super::cards::{Cards, CardsChanged};
use super::column::{Ranking, StageColumn};
use super::filter::{BoardFilter, Jump};
use super::order::Order;
use super::search::Search;
use crate::action::Action;
use crate::catalogue::Catalogue;
use crate::follow::Changes;
use crate::screen::step_cursor;
use domain::book::Book;
use domain::funnel::coverage::{Coverage, target_of_owner};
use domain::funnel::figures::StageSum;
use domain::money::Money;
use domain::project::{ProjectKey, Stage};
use domain::quarter::Quarter;

/// Columns there are, and those that are always shown: the target stage and the six steps.
const COLUMNS: usize = Stage::ALL.len();
const OPEN_COLUMNS: usize = Stage::Paid as usize;

#[derive(Debug, Clone, Default)]
pub struct Board {
    /// The stages in their order.
    pub columns: [StageColumn; COLUMNS],
    /// The column under the cursor.
    pub column: usize,
    /// The row under the cursor.
    pub row: usize,
    /// Whether what is paid and lost is shown.
    pub closed: bool,
    /// What the columns are ordered by.
    pub order: Order,
    pub filter: BoardFilter,
    /// The line of the jump, while it is open.
    pub jump: Option<Jump>,
    cards: Cards,
    search: Search,
    /// The card that is to be selected wherever it is shown; none where an empty place is.
    wanted: Option<ProjectKey>,
    /// Whether the cursor has been put on a card for the first time.
    placed: bool,
    /// What the columns show: their order, and what was let through.
    listed: Option<(Ranking, BoardFilter)>,
}

impl PartialEq for Board {
    /// Compares what is seen.
    fn eq(&self, other: &Self) -> bool {
        self.columns == other.columns
            && self.cursor() == other.cursor()
            && (self.closed, self.order) == (other.closed, other.order)
            && (self.median(), self.coverage()) == (other.median(), other.coverage())
            && self.filter == other.filter
            && self.jump == other.jump
    }
}

impl Board {
    /// The selected card; none in an empty or folded column.
    #[must_use]
    pub fn card(&self) -> Option<&Arc<Card>> {
        self.columns.get(self.column)?.card(self.row)
    }

    #[must_use]
    pub fn key(&self) -> Option<ProjectKey> {
        self.card().map(|card| card.key)
    }

    /// Where the cursor is: column, row.
    #[must_use]
    pub const fn cursor(&self) -> (usize, usize) {
        (self.column, self.row)
    }

    /// How many columns are shown, folded ones too: 7, or 9 with what is closed.
    #[must_use]
    pub const fn width(&self) -> usize {
        if self.closed { COLUMNS } else { OPEN_COLUMNS }
    }

    /// The median of the open projects, which grades hang on.
    #[must_use]
    pub fn median(&self) -> Option<Money> {
        self.cards.median()
    }

    /// How far the target of this quarter is, of the chosen owner or of all; none where none is set.
    #[must_use]
    pub const fn coverage(&self) -> Option<Coverage> {
        self.cards.coverage
    }

    /// What is open and shown.
    #[must_use]
    pub fn open(&self) -> StageSum {
        let open = self.columns.iter().take(Stage::Collection as usize);
        open.fold(StageSum::default(), |all, column| all.plus(column.sum))
    }

    /// Cards that are shown, and all that would be without filters.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let columns = self.columns.iter().take(self.width());
        let held = |column: &StageColumn| column.all().iter().filter(|card| self.filter.holds(card)).count();
        columns.fold((0, 0), |(shown, all), column| (shown + column.cards.len(), all + held(column)))
    }

    /// Whether what is looked at has no card at all, open or closed.
    #[must_use]
    pub fn holds_none(&self) -> bool {
        !self.columns.iter().flat_map(StageColumn::all).any(|card| self.filter.holds(card))
    }

    /// Whether the book has no project at all.
    #[must_use]
    pub fn bare(&self) -> bool {
        self.columns.iter().all(|column| column.all().is_empty())
    }

    /// The numbers of the first card of a column, and of the last on the board: counted column by column, without folded ones.
    #[must_use]
    pub fn numbers(&self, column: usize) -> (usize, usize) {
        let count = |columns: usize| -> usize {
            let columns = self.columns.iter().take(columns).filter(|column| !column.folded);
            columns.map(|column| column.cards.len()).sum()
        };
        (count(column.min(self.width())) + 1, count(self.width()))
    }

    /// The cards of all projects.
    #[must_use]
    pub const fn cards(&self) -> &Cards {
        &self.cards
    }

    /// Takes in what the filter searches, made elsewhere.
    pub fn set_catalogue(&mut self, catalogue: &Catalogue) {
        self.search.set_catalogue(catalogue);
    }

    /// Comes in step with the book and the day.
    pub fn refresh(&mut self, book: &Book, today: Date) {
        let settings = book.settings();
        let target = target_of_owner(&settings.targets, self.filter.owner, Quarter::of(today));
        let changes = self.cards.update(book, CardContext::of(book, today), target);
        self.update_columns(book, &changes);
        if let Some(jump) = &self.jump {
            (self.column, self.row) = jump.from;
        }
        self.restore_cursor();
        let at = self.cursor();
        if let Some(jump) = &mut self.jump {
            jump.from = at;
            let number = jump.number();
            (self.column, self.row) = number.and_then(|number| self.numbered(number)).unwrap_or(at);
        }
    }

    /// Selects a project, whatever hides it.
    pub fn reveal(&mut self, book: &Book, key: ProjectKey) {
        let Some(card) = self.cards.card(key).cloned() else { return };
        self.wanted = Some(key);
        self.jump = None;
        self.closed |= card.closed();
        if let Some(column) = self.columns.get_mut(card.stage as usize) {
            column.folded = false;
        }
        if self.place(key).is_none() {
            self.filter = self.filter.cleared();
            self.update_columns(book, &Changes::Nothing);
        }
        self.restore_cursor();
    }

    /// What is selected now stays selected from here on, whatever was before.
    pub fn remember_selection(&mut self) {
        self.wanted = self.key();
    }

    pub fn move_cursor(&mut self, action: Action, page: usize) {
        let last = self.width().saturating_sub(1);
        match action {
            Action::Left => self.column = self.column.saturating_sub(1),
            Action::Right => self.column = (self.column + 1).min(last),
            Action::NextPane => self.column = self.filled(1),
            Action::PrevPane => self.column = self.filled(last),
            _ => {
                let len = self.columns.get(self.column).filter(|c| !c.folded).map_or(0, |c| c.cards.len());
                self.row = step_cursor(self.row, action, len, page);
            }
        }
        self.clamp();
        self.remember_selection();
    }

    /// Puts the cursor somewhere; a place behind the last card of a column is its last card.
    pub fn select(&mut self, (column, row): (usize, usize)) {
        (self.column, self.row) = (column, row);
        self.clamp();
        self.remember_selection();
    }

    /// Puts the cursor back where it was; the card that was wanted there still is.
    pub fn return_cursor(&mut self, (column, row): (usize, usize)) {
        (self.column, self.row) = (column, row);
        self.restore_cursor();
    }

    /// Folds the column under the cursor, or unfolds it; tells whether it is folded now.
    pub fn fold(&mut self) -> bool {
        let Some(column) = self.columns.get_mut(self.column) else { return false };
        column.folded = !column.folded;
        let folded = column.folded;
        if !folded && self.wanted.is_none() {
            self.remember_selection();
        }
        folded
    }

    /// Where the card of a number lies; none where there is no such number.
    #[must_use]
    pub fn numbered(&self, number: usize) -> Option<(usize, usize)> {
        let mut left = number.checked_sub(1)?;
        for (place, column) in self.columns.iter().enumerate().take(self.width()).filter(|(_, column)| !column.folded) {
            if left < column.cards.len() {
                return Some((place, left));
            }
            left -= column.cards.len();
        }
        None
    }

    /// The next column with cards that are seen, so many steps on at a time, around the edge; the same where there is none.
    fn filled(&self, by: usize) -> usize {
        let width = self.width().max(1);
        let around = (1..=width).map(|times| (self.column + times * by) % width);
        let seen = |place: &usize| self.columns.get(*place).is_some_and(|c| c.card(0).is_some());
        around.into_iter().find(seen).unwrap_or(self.column)
    }

    /// Shows the cards in their order, as far as they are let through: anew, or only what changed.
    fn update_columns(&mut self, book: &Book, changes: &Changes<CardsChanged>) {
        let ranking = (self.order, self.median());
        let (sorted, filtered) = match &self.listed {
            Some((before, filter)) if *changes != Changes::Everything => {
                let median = before.1 == ranking.1;
                let sorted = before.0 == ranking.0 && (median || self.order != Order::Grade);
                (sorted, sorted && filter.same(&self.filter) && (median || self.filter.grade.is_none()))
            }
            _ => (false, false),
        };
        match changes {
            Changes::Nothing => {}
            Changes::These(few) if sorted => self.replace_cards(book, few, filtered),
            Changes::These(_) | Changes::Everything => self.fill(),
        }
        if !sorted {
            self.columns.iter_mut().for_each(|column| column.sort(ranking));
            self.search.forget();
        }
        if !filtered {
            self.apply_filter(book);
        }
        if !sorted || !filtered || *changes != Changes::Nothing {
            self.listed = Some((ranking, self.filter.clone()));
        }
    }

    /// Takes all cards anew.
    fn fill(&mut self) {
        let mut stages: [Vec<Arc<Card>>; COLUMNS] = Default::default();
        for card in self.cards.iter() {
            if let Some(stage) = stages.get_mut(card.stage as usize) {
                stage.push(card.clone());
            }
        }
        self.columns.iter_mut().zip(stages).for_each(|(column, cards)| column.fill(cards));
    }

    /// Takes out what is gone and puts in what is new.
    fn replace_cards(&mut self, book: &Book, CardsChanged { out, put }: &CardsChanged, filtered: bool) {
        let ranking = (self.order, self.median());
        self.search.forget();
        let found = match self.filter.query() {
            "" => Vec::new(),
            _ if !filtered => Vec::new(),
            query => self.search.few(book, query, put.iter().map(AsRef::as_ref)),
        };
        let all = self.filter.query().is_empty();
        for card in out {
            if let Some(column) = self.columns.get_mut(card.stage as usize) {
                column.take_out(card, ranking);
            }
        }
        for (place, card) in put.iter().enumerate() {
            let shown = (all || found.get(place).copied().unwrap_or(false)) && self.filter.allows(card, ranking.1);
            if let Some(column) = self.columns.get_mut(card.stage as usize) {
                column.put_in(card, ranking, shown);
            }
        }
        let touched = |place: usize| out.iter().chain(put).any(|card| card.stage as usize == place);
        for (_, column) in self.columns.iter_mut().enumerate().filter(|(place, _)| touched(*place)) {
            column.update_sum();
        }
    }

    /// Shows what the filters let through.
    fn apply_filter(&mut self, book: &Book) {
        let median = self.median();
        let Self { columns, search, filter, .. } = self;
        let found = match filter.query() {
            "" => None,
            query => Some(search.all(book, query, columns.iter().flat_map(StageColumn::all).map(AsRef::as_ref))),
        };
        let mut place = 0;
        for column in columns {
            column.apply_filter(|card| {
                let text = found.as_ref().is_none_or(|found| found.get(place).copied().unwrap_or(false));
                place += 1;
                text && filter.allows(card, median)
            });
        }
    }

    /// Where a project is shown.
    fn place(&self, key: ProjectKey) -> Option<(usize, usize)> {
        let card = self.cards.card(key)?;
        let ranking = self.listed.as_ref().map(|(ranking, _)| *ranking)?;
        let column = card.stage as usize;
        let row = self.columns.get(column)?.place(card, ranking)?;
        (column < self.width()).then_some((column, row))
    }

    /// Keeps the cursor on the card that is wanted; where it is hidden, near the place it had.
    fn restore_cursor(&mut self) {
        if let Some((column, row)) = self.wanted.and_then(|key| self.place(key)) {
            if let Some(to) = self.columns.get_mut(column).filter(|_| column != self.column) {
                // A card that moved into a folded column must be seen there, or it would look lost.
                to.folded = false;
            }
            (self.column, self.row) = (column, row);
            return;
        }
        self.clamp();
        if self.card().is_none() && (self.wanted.is_some() || !self.placed) {
            self.column = self.nearest();
            self.clamp();
        }
        if !self.placed && self.card().is_some() {
            self.placed = true;
            self.remember_selection();
        }
    }

    /// The column with cards that is seen nearest to the cursor; of two the right one.
    fn nearest(&self) -> usize {
        let seen = |place: &usize| self.columns.get(*place).is_some_and(|c| c.card(0).is_some());
        let places = (0..self.width()).filter(seen);
        places.min_by_key(|place| (place.abs_diff(self.column), *place < self.column)).unwrap_or(self.column)
    }

    fn clamp(&mut self) {
        self.column = self.column.min(self.width().saturating_sub(1));
        let len = self.columns.get(self.column).map_or(0, |column| column.cards.len());
        self.row = self.row.min(len.saturating_sub(1));
    }
}
