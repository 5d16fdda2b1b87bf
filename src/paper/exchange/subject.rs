//! This file finds out whom a row is about: by its id where that is known, else by the names it gives.

use super::cell::{CellIntent, excerpt};
use super::column::{ColumnRole, RecordKind};
use super::draft::{RowAccount, RowFault};
use super::names::{Found, name_key};
use super::read::{ambiguous_name, line, unspoilt};
use super::reader::Reader;
use crate::csv::CsvRow;
use crate::record::{CellType, NAME, RecordValue};
use domain::account::Account;
use domain::id::Id;
use words::exchange as phrases;

/// Whom a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowSubject {
    /// The customer it belongs to, or is.
    pub account: RowAccount,
    /// The record in the book; none where it is to be made.
    pub item: Option<Id>,
    /// Whether the name was needed to find it, and so renames nobody.
    pub by_name: bool,
    /// The name of the record.
    pub name: String,
    /// Whether it has an id that is not known here.
    pub unknown_id: bool,
    /// That id, where it is one of ours.
    pub own_id: Option<Id>,
}

impl Reader<'_> {
    /// Finds out whom a row is about: by its id where that is known, else by name.
    ///
    /// # Errors
    /// Why that cannot be said.
    pub fn row_subject(&self, row: &CsvRow) -> Result<RowSubject, Vec<RowFault>> {
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
            let same = self.header.cell(row, place) == self.names.account_reference(account)
                || name_key(&text) == name_key(&account.name);
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
        let missing = || match (role, self.kind, self.cell_intent(row, ColumnRole::Name)) {
            (ColumnRole::Account, RecordKind::Contacts, Some((_, CellIntent::Write(name)))) => {
                phrases::NO_COMPANY.with([&excerpt(&name)])
            }
            _ => phrases::REQUIRED.with_phrases([label.unwrap_or_else(|| self.kind.label())]),
        };
        match self.cell_intent(row, role) {
            None => Err(RowFault { column: None, why: missing() }),
            Some((place, CellIntent::Write(text))) => {
                let cell = self.header.cell(row, place);
                let text = unspoilt(&cell).and_then(|()| line(&text, limit)).map_err(|why| self.fault(place, why))?;
                if text.is_empty() { Err(self.fault(place, missing())) } else { Ok((place, text)) }
            }
            Some((place, _)) => Err(self.fault(place, missing())),
        }
    }
}
