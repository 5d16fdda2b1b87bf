//! This view shows how old the open money is, as of any day and from either day, and what delay has cost already.

use jiff::civil::Date;
use strum::VariantArray as _;

use crate::action::Action;
use crate::aim::Aim;
use crate::catalogue::Catalogue;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::{Screen, ViewDepth, step_cursor};
use domain::book::Book;
use domain::credit::ageing::AgeingBasis;
use domain::id::Id;
use domain::quarter::Quarter;
use paper::refusal::error_text;
use text::edit::LineEditor;
use text::find::collation;
use text::parse::{self, DateFacing, ParseError};
use words::{Phrase, action as labels, ageing as phrases, credit, frame};

use super::verb::CreditVerb;
use debts::Debts;
use table::{DebtOrder, DebtQuery, DebtTable};

pub mod debts;
pub mod owed;
pub mod table;

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Ageing,
    title: labels::SCOPE_AGEING,
    rows: &[
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("enter", Action::Open, labels::OPEN, true),
        row("$", Action::Invoices, labels::INVOICES, false),
        row("a", Action::Credit(CreditVerb::AsOf), phrases::KEY_AS_OF, true),
        row("-", Action::Less, phrases::KEY_MONTH_BEFORE, true),
        row("+ =", Action::More, phrases::KEY_MONTH_AFTER, true),
        row("c", Action::Clear, phrases::KEY_TODAY, false),
        row("b", Action::Credit(CreditVerb::Basis), phrases::KEY_BASIS, true),
        row("/", Action::Filter, labels::FILTER, true),
        row("s", Action::Credit(CreditVerb::DebtOrder), labels::SORT, true),
        row("w", Action::Credit(CreditVerb::Whose), labels::OWNER, true),
        row("r", Action::Credit(CreditVerb::BorrowingRate), credit::COST_OF_MONEY, true),
        row("esc", Action::Back, labels::BACK, false),
    ],
};

/// What is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypedHere {
    Filter,
    /// The day as of which the money is aged.
    Day,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct AgeingView {
    pub basis: AgeingBasis,
    /// Another day than today.
    pub as_of: Option<Date>,
    /// The filter; what is shown follows it letter by letter.
    pub filter: Option<LineEditor>,
    /// What is being typed, if anything.
    pub typing: Option<TypedHere>,
    /// The day as typed so far.
    pub line: LineEditor,
    pub cursor: usize,
    pub table: DebtTable,
    pub debts: Debts,
    /// What the table was laid out for.
    pub query: DebtQuery,
    laid: DebtQuery,
    catalogue: Catalogue,
}

impl Screen for AgeingView {
    fn scope(&self) -> KeyScope {
        if self.typing.is_some() { KeyScope::Field } else { KeyScope::Ageing }
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Open | Action::Invoices if self.typing.is_none() && self.table.rows.is_empty() => {
                Err(self.nothing())
            }
            Action::Filter if self.table.owing == 0 => Err(phrases::NOBODY_OWES),
            Action::Clear if self.as_of.is_none() => Err(phrases::IS_TODAY),
            Action::Back if self.filter.is_none() && self.typing.is_none() => Err(frame::OUTERMOST),
            _ => Ok(()),
        }
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        (action == Action::Back && self.typing == Some(TypedHere::Day)).then_some(labels::BACK)
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        match action {
            Action::Open if self.typing.is_some() => self.commit(desk),
            Action::Back => self.leave(),
            Action::Open | Action::Invoices => {
                desk.request = self.selected().map(|id| Request::Invoices(id, None));
            }
            Action::Filter => {
                self.typing = Some(TypedHere::Filter);
                self.filter.get_or_insert_with(LineEditor::query);
            }
            Action::More | Action::Less => self.turn_month(desk, action == Action::More),
            Action::Clear => self.go_to_day(desk, desk.today),
            Action::Credit(CreditVerb::AsOf) => {
                self.typing = Some(TypedHere::Day);
                self.line = LineEditor::default();
            }
            Action::Credit(CreditVerb::BorrowingRate) => desk.request = Some(Request::Form(Subject::BorrowingRate)),
            Action::Credit(CreditVerb::Basis) => {
                self.basis = if self.basis == AgeingBasis::Due { AgeingBasis::Invoice } else { AgeingBasis::Due };
            }
            Action::Credit(CreditVerb::DebtOrder) => {
                let next = (self.query.order as usize + 1) % DebtOrder::VARIANTS.len();
                self.query.order = DebtOrder::VARIANTS.get(next).copied().unwrap_or_default();
            }
            Action::Credit(CreditVerb::Whose) => {
                self.query.owner = self.query.owner.next(&owners(desk.book));
            }
            _ => self.cursor = step_cursor(self.cursor, action, self.table.rows.len(), desk.page_rows),
        }
        self.refresh(desk.book, desk.today);
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        if pane != 0 || row >= self.table.rows.len() {
            return;
        }
        if self.typing.is_none() && row == self.cursor {
            self.act(desk, Action::Open);
        }
        self.typing = None;
        self.cursor = row;
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        match self.typing? {
            TypedHere::Filter => self.filter.as_mut(),
            TypedHere::Day => Some(&mut self.line),
        }
    }

    fn go_home(&mut self, desk: &mut Desk) {
        (self.typing, self.filter) = (None, None);
        self.refresh(desk.book, desk.today);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[]
    }

    fn set_catalogue(&mut self, catalogue: &Catalogue) {
        self.catalogue = catalogue.clone();
    }

    /// The cursor stays at its customer, whatever becomes of the rows.
    fn refresh(&mut self, book: &Book, today: Date) {
        let kept = self.selected();
        let changed = self.debts.update(book, self.day(today), self.basis);
        self.query.text = self.filter.as_ref().map(|line| line.text().to_owned()).unwrap_or_default();
        if !changed && self.query == self.laid {
            return;
        }
        if !self.query.text.trim().is_empty() {
            self.catalogue = self.catalogue.updated(book);
        }
        self.table = DebtTable::of(&self.debts, &self.query, &self.catalogue);
        self.laid = self.query.clone();
        let same = self.table.rows.iter().position(|id| Some(*id) == kept);
        self.cursor = same.unwrap_or(self.cursor).min(self.table.rows.len().saturating_sub(1));
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        self.selected().map_or_else(Aim::default, |id| Aim::record(id, 0))
    }

    fn depth(&self) -> ViewDepth {
        if self.filter.is_some() || self.typing.is_some() { ViewDepth::Inside } else { ViewDepth::Home }
    }
}

impl AgeingView {
    /// The day as of which the money is aged.
    #[must_use]
    pub fn day(&self, today: Date) -> Date {
        self.as_of.unwrap_or(today)
    }

    /// The customer under the cursor.
    #[must_use]
    pub fn selected(&self) -> Option<Id> {
        self.table.rows.get(self.cursor).copied()
    }

    /// Why no customer is shown.
    #[must_use]
    pub const fn nothing(&self) -> Phrase {
        if self.table.owing == 0 { phrases::NOBODY_OWES } else { phrases::NO_MATCH }
    }

    /// Leaves the line that is typed as it was, or the filter.
    fn leave(&mut self) {
        match self.typing.take() {
            Some(TypedHere::Day) => {}
            Some(TypedHere::Filter) | None => self.filter = None,
        }
    }

    /// Takes in what was typed; a day that does not read is told and stays.
    fn commit(&mut self, desk: &mut Desk) {
        let text = self.line.text().trim().to_owned();
        if self.typing == Some(TypedHere::Day) && !text.is_empty() {
            // What is looked back on: a day without a year is the latest one.
            let day = parse::period_end(&text, desk.today);
            match day.map_or_else(|| parse::date_facing(&text, desk.today, DateFacing::Past), Ok) {
                Ok(day) => self.go_to_day(desk, day),
                Err(ParseError::NotADate) => {
                    let before = Quarter::of(desk.today).before().last_day().to_string();
                    return desk.tell(phrases::NOT_A_DAY_PAST.with([&before]));
                }
                Err(error) => return desk.tell(error_text(&error)),
            }
        }
        self.typing = None;
    }

    fn go_to_day(&mut self, desk: &mut Desk, day: Date) {
        self.as_of = (day != desk.today).then_some(day);
        desk.tell(phrases::AS_OF_NOW.with([&day.to_string()]));
    }

    /// To the end of the month, or of the one before.
    fn turn_month(&mut self, desk: &mut Desk, on: bool) {
        let day = self.day(desk.today);
        let to = if on {
            let next = day.tomorrow().map(Date::last_of_month);
            if day == day.last_of_month() { next } else { Ok(day.last_of_month()) }
        } else {
            day.first_of_month().yesterday()
        };
        match to {
            Ok(to) => self.go_to_day(desk, to),
            Err(_) => desk.tell(phrases::NO_SUCH_DAY),
        }
    }
}

/// Me first, then everybody else with invoices, by the sound of their names.
pub(super) fn owners(book: &Book) -> Vec<Id> {
    let me = book.settings().me;
    let projects = book.accounts().values().flat_map(|account| &account.projects);
    let mut others: Vec<Id> = projects.filter(|p| !p.invoices.is_empty()).filter_map(|p| p.owner).collect();
    others.sort_unstable();
    others.dedup();
    others.retain(|id| Some(*id) != me);
    others.sort_by_cached_key(|id| (book.people().get(id).map(|person| collation(&person.name)), *id));
    me.into_iter().chain(others).collect()
}
