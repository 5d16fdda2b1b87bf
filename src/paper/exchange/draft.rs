//! This file reads one row against the book: whom it is about and what it would write, before anything is written. What takes
//! the whole file to see, such as two rows of one record, is left to `plan`.

use jiff::civil::Date;

use super::cell::{CellIntent, excerpt};
use super::column::{ColumnRole, RecordKind, TableColumn};
use super::header::TableHeader;
use super::item::ExchangeItem;
use super::names::{Found, NameIndex, name_key};
use super::read::{ambiguous_name, empty, leaves_unchanged, line, read};
use crate::csv::CsvRow;
use crate::record::{CellType, NAME, RecordValue};
use domain::account::Account;
use domain::id::Id;
use domain::lang::Lang;
use words::{Say, exchange as phrases};

/// What is wrong in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// Number, from 1, and name of the column; none where the row as a whole is wrong.
    pub column: Option<(usize, String)>,
    /// Why.
    pub why: Say,
}

/// The customer a row belongs to, or is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowAccount {
    /// In the book.
    Known(Id),
    /// To be made, with this name.
    New(String),
}

/// Tells whether two rows belong to the same customer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowAccountKey {
    /// In the book.
    Known(Id),
    /// To be made; the name as it is compared.
    New(String),
}

impl RowAccount {
    /// What two rows of the same customer have in common.
    #[must_use]
    pub fn key(&self) -> RowAccountKey {
        match self {
            Self::Known(id) => RowAccountKey::Known(*id),
            Self::New(name) => RowAccountKey::New(name_key(name)),
        }
    }
}

/// What a good row would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowDraft {
    /// The customer.
    pub account: RowAccount,
    /// The record in the book; none where it is to be made.
    pub item: Option<Id>,
    /// The name of the record, as it is or will be.
    pub name: String,
    /// What it would write.
    pub writes: Vec<(&'static TableColumn, RecordValue)>,
    /// Place of the column, and whom it names as superior.
    pub superior: Option<(usize, String)>,
    /// Whether it has an id that is not known here.
    pub unknown_id: bool,
    /// That id, where it is one of ours: it tells namesakes of the file apart. A number from elsewhere may just count the rows.
    pub own_id: Option<Id>,
}

/// Reads rows against a book.
#[derive(Debug)]
pub struct Reader<'a> {
    /// What the rows are.
    pub kind: RecordKind,
    /// The first row.
    pub header: &'a TableHeader,
    /// Whom names mean.
    pub names: &'a NameIndex<'a>,
    /// The day that `+3` counts from.
    pub today: Date,
    /// The language of the choices.
    pub lang: Lang,
}

/// Whom a row is about.
struct RowSubject {
    account: RowAccount,
    item: Option<Id>,
    /// Whether the name was needed to find it, and so renames nobody.
    by_name: bool,
    name: String,
    unknown_id: bool,
    own_id: Option<Id>,
}

impl Reader<'_> {
    /// Reads one row.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn draft(&self, row: &CsvRow) -> Result<RowDraft, Vec<RowFault>> {
        let (cells, wanted) = (row.cells.len(), self.header.names.len());
        if cells != wanted {
            let swallowed = row.cells.iter().any(|cell| cell.contains('\n'));
            let phrase = if swallowed { phrases::OPEN_QUOTE } else { phrases::WRONG_COUNT };
            return Err(vec![RowFault { column: None, why: phrase.with([&cells.to_string(), &wanted.to_string()]) }]);
        }
        let seat = self.row_subject(row);
        let item = seat.as_ref().ok().and_then(|seat| self.item(seat.item?));
        let named = seat.as_ref().map_or(true, |seat| seat.by_name || seat.item.is_none());
        let (mut sets, mut superior, mut faults) = (Vec::new(), None, Vec::new());
        for (place, column) in self.header.columns.iter().enumerate().filter_map(|(p, c)| Some((p, (*c)?))) {
            if column.role() == ColumnRole::Name && named {
                continue;
            }
            match self.cell_edit(&row.cells[place], column, item) {
                Ok(CellEdit::Nothing) => {}
                Ok(CellEdit::Write(value)) => sets.push((column, value)),
                Ok(CellEdit::Superior(name)) => superior = Some((place, name)),
                Err(why) => faults.push(self.fault(place, why)),
            }
        }
        match seat {
            Err(mut wrong) => {
                wrong.extend(faults);
                Err(wrong)
            }
            Ok(_) if !faults.is_empty() => Err(faults),
            Ok(RowSubject { account: home, item, name, unknown_id: stray, own_id: own, .. }) => {
                Ok(RowDraft { account: home, item, name, writes: sets, superior, unknown_id: stray, own_id: own })
            }
        }
    }

    /// What a row is called where it is told of: the customer, and the record there.
    #[must_use]
    pub fn title(&self, row: &CsvRow) -> String {
        let cell =
            |role| self.header.column_index(role).and_then(|place| row.cells.get(place)).map(|cell| excerpt(cell));
        let id = cell(ColumnRole::Id).unwrap_or_default();
        let item = id.parse().ok().and_then(|id| self.item(id));
        let names = self.kind.key_columns().filter_map(|column| match (item, cell(column.role())) {
            (Some(item), _) => Some(excerpt(&item.cell(column, self.names, self.lang).display_text())),
            (None, named) => named,
        });
        let title = names.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" / ");
        if title.is_empty() { id } else { title }
    }

    /// The customer and the name that a row claims to be about, good or bad; none where it does not say.
    #[must_use]
    pub fn claims(&self, row: &CsvRow) -> Option<(RowAccountKey, String)> {
        let text = |role| match self.cell_intent(row, role) {
            Some((_, CellIntent::Write(text))) => Some(text),
            _ => None,
        };
        let account = text(ColumnRole::Account)?;
        let home = match self.names.account(&account) {
            Found::One(id) => RowAccountKey::Known(id),
            _ => RowAccountKey::New(name_key(&account)),
        };
        Some((home, name_key(&text(ColumnRole::Name)?)))
    }

    /// The id a row gives itself, known or not.
    #[must_use]
    pub fn own_id(&self, row: &CsvRow) -> Option<Id> {
        row.cells.get(self.header.column_index(ColumnRole::Id)?)?.trim().parse().ok()
    }

    /// A record of the book.
    #[must_use]
    pub fn item(&self, id: Id) -> Option<ExchangeItem<'_>> {
        let (account, place) = self.names.locate(self.kind, id)?;
        match self.kind {
            RecordKind::Accounts => Some(ExchangeItem::Account(account)),
            RecordKind::Contacts => account.contacts.get(place).map(|contact| ExchangeItem::Contact(account, contact)),
            RecordKind::Projects => account.projects.get(place).map(|project| ExchangeItem::Project(account, project)),
            RecordKind::People => None,
        }
    }

    /// What is wrong in a column.
    #[must_use]
    pub fn fault(&self, place: usize, why: Say) -> RowFault {
        let name = self.header.names.get(place).map(|name| excerpt(name)).unwrap_or_default();
        RowFault { column: Some((place + 1, name)), why }
    }

    /// That a record took no value in a column.
    #[must_use]
    pub fn refused(&self, column: &TableColumn) -> RowFault {
        let place = self.header.columns.iter().position(|own| *own == Some(column)).unwrap_or_default();
        let name = self.header.names.get(place).map(|name| excerpt(name)).unwrap_or_default();
        self.fault(place, phrases::UNKNOWN_COLUMN.with([&(place + 1).to_string(), &name]))
    }

    /// What a record of the book holds in the column of a role.
    #[must_use]
    pub fn held(&self, item: ExchangeItem, role: ColumnRole) -> Option<RecordValue> {
        item.value(self.kind.column(role)?)
    }

    /// The cell of a role: where it stands, and what it asks for.
    fn cell_intent(&self, row: &CsvRow, role: ColumnRole) -> Option<(usize, CellIntent)> {
        let place = self.header.column_index(role)?;
        Some((place, CellIntent::read(row.cells.get(place)?)))
    }

    /// Finds out whom a row is about: by its id where that is known, else by name.
    fn row_subject(&self, row: &CsvRow) -> Result<RowSubject, Vec<RowFault>> {
        let id = self
            .cell_intent(row, ColumnRole::Id)
            .and_then(|(_, intent)| if let CellIntent::Write(id) = intent { Some(id) } else { None });
        let own = id.as_ref().and_then(|id| id.parse::<Id>().ok());
        let known = own.filter(|id| self.item(*id).is_some());
        match known.and_then(|id| Some((id, self.names.locate(self.kind, id)?.0))) {
            Some((id, account)) => self.by_id(row, id, account).map_err(|fault| vec![fault]),
            None => self.by_name(row).map(|seat| RowSubject { unknown_id: id.is_some(), own_id: own, ..seat }),
        }
    }

    fn by_id(&self, row: &CsvRow, id: Id, account: &Account) -> Result<RowSubject, RowFault> {
        if let Some((place, CellIntent::Write(text))) = self.cell_intent(row, ColumnRole::Account) {
            let same =
                row.cells[place] == self.names.account_reference(account) || name_key(&text) == name_key(&account.name);
            if !same && self.names.account(&text) != Found::One(account.id) {
                return Err(self.fault(place, phrases::OTHER_ACCOUNT.with([&excerpt(&account.name)])));
            }
        }
        let name = self.item(id).and_then(|item| self.held(item, ColumnRole::Name));
        let name = if let Some(RecordValue::Text(name)) = name { name } else { String::new() };
        Ok(RowSubject {
            account: RowAccount::Known(account.id),
            item: Some(id),
            by_name: false,
            name,
            unknown_id: false,
            own_id: None,
        })
    }

    fn by_name(&self, row: &CsvRow) -> Result<RowSubject, Vec<RowFault>> {
        let limit = match self.kind.column(ColumnRole::Name).map(|column| column.cell_type) {
            Some(CellType::Name(limit)) => limit,
            _ => NAME,
        };
        let name = self.required(row, ColumnRole::Name, limit);
        if self.kind == RecordKind::Accounts {
            let (place, name) = name.map_err(|fault| vec![fault])?;
            let home = self.row_account(place, &name).map_err(|fault| vec![fault])?;
            let item = if let RowAccount::Known(id) = home { Some(id) } else { None };
            return Ok(RowSubject { account: home, item, by_name: true, name, unknown_id: false, own_id: None });
        }
        let home =
            self.required(row, ColumnRole::Account, NAME).and_then(|(place, text)| self.row_account(place, &text));
        let (home, (place, name)) = match (home, name) {
            (Ok(home), Ok(name)) => (home, name),
            (home, name) => return Err(home.err().into_iter().chain(name.err()).collect()),
        };
        let found =
            if let RowAccount::Known(id) = home { self.names.in_account(self.kind, id, &name) } else { Found::None };
        let item = match found {
            Found::None => None,
            Found::One(id) => Some(id),
            Found::Many(ids) => return Err(vec![self.fault(place, ambiguous_name(&name, &ids))]),
        };
        Ok(RowSubject { account: home, item, by_name: true, name, unknown_id: false, own_id: None })
    }

    /// The customer a cell names.
    fn row_account(&self, place: usize, text: &str) -> Result<RowAccount, RowFault> {
        match self.names.account(text) {
            Found::One(id) => Ok(RowAccount::Known(id)),
            // An export writes the id of a customer whose name tells too little: that is nobody's name.
            Found::None if self.kind != RecordKind::Accounts && text.parse::<Id>().is_ok() => {
                Err(self.fault(place, phrases::NO_SUCH_ACCOUNT.with([&excerpt(text)])))
            }
            Found::None => Ok(RowAccount::New(text.to_owned())),
            Found::Many(ids) => Err(self.fault(place, ambiguous_name(text, &ids))),
        }
    }

    /// A name that must be there.
    fn required(&self, row: &CsvRow, role: ColumnRole, limit: usize) -> Result<(usize, String), RowFault> {
        let label = self.kind.column(role).map(|column| column.label);
        let missing = || phrases::REQUIRED.with_phrases([label.unwrap_or_else(|| self.kind.label())]);
        match self.cell_intent(row, role) {
            None => Err(RowFault { column: None, why: missing() }),
            Some((place, CellIntent::Write(text))) => {
                let text = line(&text, limit).map_err(|why| self.fault(place, why))?;
                if text.is_empty() { Err(self.fault(place, missing())) } else { Ok((place, text)) }
            }
            Some((place, _)) => Err(self.fault(place, missing())),
        }
    }

    /// What a cell asks of a record, or of one to be made.
    fn cell_edit(&self, cell: &str, column: &'static TableColumn, item: Option<ExchangeItem>) -> Result<CellEdit, Say> {
        if matches!(column.cell_type, CellType::Id | CellType::Account | CellType::Nothing) {
            return Ok(CellEdit::Nothing);
        }
        // What stands there as it was written is not read: what a form would refuse today may well be in an older record.
        if item.is_some_and(|item| item.cell(column, self.names, self.lang).csv_text() == cell) {
            return Ok(CellEdit::Nothing);
        }
        let value = match CellIntent::read(cell) {
            CellIntent::Keep => return Ok(CellEdit::Nothing),
            CellIntent::Empty => empty(column)?,
            CellIntent::Write(name) if column.cell_type == CellType::Superior => return Ok(CellEdit::Superior(name)),
            CellIntent::Write(text) => match read(&text, column, self.names, self.today)? {
                Some(RecordValue::Text(text)) if column.required && text.is_empty() => {
                    return empty(column).map(CellEdit::Write);
                }
                Some(value) => value,
                None => return Ok(CellEdit::Nothing),
            },
        };
        let before = item.and_then(|item| item.value(column));
        let same = match before {
            Some(before) => before == value || leaves_unchanged(column, &before, cell),
            None => value.cell(self.names, self.lang).display_text().is_empty(),
        };
        Ok(if same { CellEdit::Nothing } else { CellEdit::Write(value) })
    }
}

/// What a cell asks for.
enum CellEdit {
    Nothing,
    Write(RecordValue),
    Superior(String),
}
