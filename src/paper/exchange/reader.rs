//! A reader knows the book, the columns and the habits of a file, and finds what a row claims to be about.

use jiff::civil::Date;

use super::cell::{CellIntent, excerpt};
use super::column::{ColumnRole, RecordKind, TableColumn};
use super::draft::{RowAccountKey, RowFault};
use super::habits::TableHabits;
use super::header::TableHeader;
use super::item::ExchangeItem;
use super::names::{Found, NameIndex, name_key};
use crate::csv::CsvRow;
use crate::record::RecordValue;
use domain::id::Id;
use domain::lang::Lang;
use words::{Say, exchange as phrases};

/// Reads rows against a book.
#[derive(Debug)]
pub struct Reader<'a> {
    /// What the rows are.
    pub kind: RecordKind,
    /// The first row.
    pub header: &'a TableHeader,
    /// Whom names mean.
    pub names: &'a NameIndex<'a>,
    /// How the file writes figures and days.
    pub habits: &'a TableHabits,
    /// The day that `+3` counts from.
    pub today: Date,
    /// The language of the choices.
    pub lang: Lang,
}

impl Reader<'_> {
    /// What a row is called where it is told of: the customer, and the record there.
    #[must_use]
    pub fn title(&self, row: &CsvRow) -> String {
        let cell = |role| self.header.column_index(role).map(|place| excerpt(&self.header.cell(row, place)));
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
        self.header.cell(row, self.header.column_index(ColumnRole::Id)?).trim().parse().ok()
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
    #[must_use]
    pub fn cell_intent(&self, row: &CsvRow, role: ColumnRole) -> Option<(usize, CellIntent)> {
        let place = self.header.column_index(role)?;
        Some((place, CellIntent::read(&self.header.cell(row, place))))
    }
}
