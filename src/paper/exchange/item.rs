//! What a record says in a column, and writing it there. Which fields there are is decided here: what is not named here never
//! leaves the book and is never touched by an import.

use jiff::civil::Date;

use super::cell::Cell;
use super::column::RecordField;
use super::names::NameIndex;
use domain::account::Account;
use domain::contact::Contact;
use domain::id::Id;
use domain::lang::Lang;
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::project::{Project, SaleSize};
use words::{Phrase, brain as people, exchange as phrases, tracker};

/// A record with the customer it belongs to.
#[derive(Debug, Clone, Copy)]
pub enum ExchangeItem<'a> {
    /// A customer.
    Account(&'a Account),
    /// Somebody there.
    Contact(&'a Account, &'a Contact),
    /// A project there.
    Project(&'a Account, &'a Project),
    /// Somebody on our side.
    Person(&'a Person),
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellValue {
    /// Line or paragraph.
    Text(String),
    /// Items.
    List(Vec<String>),
    /// An amount.
    Money(Option<Money>),
    /// A day.
    Day(Option<Date>),
    /// Small or large.
    Size(SaleSize),
    /// A person on our side.
    Owner(Option<Id>),
    /// A contact of the same customer.
    Superior(Option<Id>),
}

impl ExchangeItem<'_> {
    /// What the record holds in a field that can be written; none for one that follows from others.
    #[must_use]
    pub fn value(&self, field: RecordField) -> Option<CellValue> {
        match self {
            Self::Account(account) => of_account(account, field),
            Self::Contact(_, contact) => of_contact(contact, field),
            Self::Project(_, project) => of_project(project, field),
            Self::Person(_) => None,
        }
    }

    /// The id of the record.
    #[must_use]
    pub const fn id(&self) -> Id {
        match self {
            Self::Account(account) => account.id,
            Self::Contact(_, contact) => contact.id,
            Self::Project(_, project) => project.id,
            Self::Person(person) => person.id,
        }
    }

    /// What the record says in a column.
    #[must_use]
    pub fn cell(&self, field: RecordField, names: &NameIndex, lang: Lang) -> Cell {
        if let Some(value) = self.value(field) {
            return self.of_value(&value, names, lang);
        }
        match (self, field) {
            (_, RecordField::Id) => Cell::Literal(self.id().to_string()),
            (Self::Contact(account, _) | Self::Project(account, _), RecordField::Account) => {
                Cell::Text(names.account_reference(account))
            }
            (Self::Project(_, project), RecordField::Stage) => plain(tracker::stage(project.stage()), lang),
            (Self::Project(_, project), RecordField::Next) => {
                project.next_task().map_or(Cell::Blank, |task| Cell::Text(task.text.clone()))
            }
            (Self::Project(_, project), RecordField::Due) => day(project.next_task().and_then(|task| task.due)),
            (Self::Person(person), RecordField::Name) => Cell::Text(person.name.clone()),
            (Self::Person(person), RecordField::PersonKind) => plain(kind(person.kind), lang),
            _ => Cell::Blank,
        }
    }

    /// How a value stands in a cell of this record.
    fn of_value(&self, value: &CellValue, names: &NameIndex, lang: Lang) -> Cell {
        match (value, self) {
            (CellValue::Superior(Some(id)), Self::Contact(account, _)) => {
                Cell::Text(names.contact_reference(account, *id))
            }
            _ => value.cell(names, lang),
        }
    }
}

impl CellValue {
    /// How the value stands in a cell.
    #[must_use]
    pub fn cell(&self, names: &NameIndex, lang: Lang) -> Cell {
        match self {
            Self::Text(text) => Cell::Text(text.clone()),
            Self::List(items) => Cell::List(items.clone()),
            Self::Money(amount) => amount.map_or(Cell::Blank, |a| Cell::Literal(a.0.normalize().to_string())),
            Self::Day(on) => day(*on),
            Self::Size(size) => plain(size_label(*size), lang),
            Self::Owner(id) => id.map_or(Cell::Blank, |id| Cell::Text(names.person_reference(id))),
            Self::Superior(id) => id.map_or(Cell::Blank, |id| Cell::Literal(id.to_string())),
        }
    }
}

fn day(on: Option<Date>) -> Cell {
    on.map_or(Cell::Blank, |on| Cell::Literal(on.to_string()))
}

fn plain(phrase: Phrase, lang: Lang) -> Cell {
    Cell::Literal(phrase.text(lang).to_owned())
}

const fn size_label(size: SaleSize) -> Phrase {
    match size {
        SaleSize::Large => phrases::LARGE,
        SaleSize::Small => phrases::SMALL,
    }
}

const fn kind(kind: PersonKind) -> Phrase {
    match kind {
        PersonKind::Colleague => people::COLLEAGUE,
        PersonKind::Trainee => people::TRAINEE,
    }
}

fn of_account(account: &Account, field: RecordField) -> Option<CellValue> {
    Some(match field {
        RecordField::Name => CellValue::Text(account.name.clone()),
        RecordField::Industry => CellValue::Text(account.industry.clone()),
        RecordField::Place => CellValue::Text(account.place.clone()),
        RecordField::Note => CellValue::Text(account.note.clone()),
        RecordField::CreditLimit => CellValue::Money(account.credit_limit),
        _ => return None,
    })
}

fn of_contact(contact: &Contact, field: RecordField) -> Option<CellValue> {
    Some(match field {
        RecordField::Name => CellValue::Text(contact.name.clone()),
        RecordField::Title => CellValue::Text(contact.title.clone()),
        RecordField::Phone => CellValue::Text(contact.phone.clone()),
        RecordField::Wechat => CellValue::Text(contact.wechat.clone()),
        RecordField::Email => CellValue::Text(contact.email.clone()),
        RecordField::ReportsTo => CellValue::Superior(contact.reports_to),
        RecordField::Note => CellValue::Text(contact.note.clone()),
        RecordField::Needs => CellValue::List(contact.needs.clone()),
        RecordField::Wants => CellValue::List(contact.wants.clone()),
        RecordField::Archived => CellValue::Day(contact.archived),
        _ => return None,
    })
}

fn of_project(project: &Project, field: RecordField) -> Option<CellValue> {
    Some(match field {
        RecordField::Name => CellValue::Text(project.name.clone()),
        RecordField::Opened => CellValue::Day(Some(project.opened)),
        RecordField::Owner => CellValue::Owner(project.owner),
        RecordField::Size => CellValue::Size(project.size),
        RecordField::Amount => CellValue::Money(project.amount),
        RecordField::Close => CellValue::Day(project.close),
        RecordField::Competitors => CellValue::List(project.competitors.clone()),
        RecordField::Hold => CellValue::Day(project.hold_until),
        _ => return None,
    })
}

/// Writes a field of a customer.
pub fn write_account(account: &mut Account, field: RecordField, value: CellValue) {
    match (field, value) {
        (RecordField::Name, CellValue::Text(text)) => account.name = text,
        (RecordField::Industry, CellValue::Text(text)) => account.industry = text,
        (RecordField::Place, CellValue::Text(text)) => account.place = text,
        (RecordField::Note, CellValue::Text(text)) => account.note = text,
        (RecordField::CreditLimit, CellValue::Money(amount)) => account.credit_limit = amount,
        _ => {}
    }
}

/// Writes a field of a contact.
pub fn write_contact(contact: &mut Contact, field: RecordField, value: CellValue) {
    match (field, value) {
        (RecordField::Name, CellValue::Text(text)) => contact.name = text,
        (RecordField::Title, CellValue::Text(text)) => contact.title = text,
        (RecordField::Phone, CellValue::Text(text)) => contact.phone = text,
        (RecordField::Wechat, CellValue::Text(text)) => contact.wechat = text,
        (RecordField::Email, CellValue::Text(text)) => contact.email = text,
        (RecordField::ReportsTo, CellValue::Superior(id)) => contact.reports_to = id,
        (RecordField::Note, CellValue::Text(text)) => contact.note = text,
        (RecordField::Needs, CellValue::List(items)) => contact.needs = items,
        (RecordField::Wants, CellValue::List(items)) => contact.wants = items,
        (RecordField::Archived, CellValue::Day(on)) => contact.archived = on,
        _ => {}
    }
}

/// Writes a field of a project.
pub fn write_project(project: &mut Project, field: RecordField, value: CellValue) {
    match (field, value) {
        (RecordField::Name, CellValue::Text(text)) => project.name = text,
        (RecordField::Opened, CellValue::Day(Some(on))) => project.opened = on,
        (RecordField::Owner, CellValue::Owner(id)) => project.owner = id,
        (RecordField::Size, CellValue::Size(size)) => project.size = size,
        (RecordField::Amount, CellValue::Money(amount)) => project.amount = amount,
        (RecordField::Close, CellValue::Day(on)) => project.close = on,
        (RecordField::Competitors, CellValue::List(items)) => project.competitors = items,
        (RecordField::Hold, CellValue::Day(on)) => project.hold_until = on,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::column::{CellType, RecordKind};
    use super::*;
    use domain::book::Book;
    use domain::id::IdSource;
    use domain::record::Record;

    /// Every column an import reads is written where it is read from.
    #[test]
    fn what_is_written_in_a_field_is_what_it_says() {
        let mut ids = IdSource::new(1);
        let day = jiff::civil::date(2026, 1, 5);
        let (mut account, mut contact) =
            (Account::new(ids.next_id(), "a".into()), Contact::new(ids.next_id(), "c".into()));
        let mut project = Project::new(ids.next_id(), "p".into(), day);
        for kind in RecordKind::IMPORTED {
            for column in kind
                .columns()
                .iter()
                .filter(|c| !matches!(c.cell_type, CellType::Id | CellType::Account | CellType::Nothing))
            {
                let value = match column.cell_type {
                    CellType::Money => CellValue::Money(Some(Money::whole(7))),
                    CellType::Day | CellType::Archived => CellValue::Day(Some(day)),
                    CellType::List(_) => CellValue::List(vec!["x".into()]),
                    CellType::Size => CellValue::Size(SaleSize::Small),
                    CellType::Owner => CellValue::Owner(Some(account.id)),
                    CellType::Superior => CellValue::Superior(Some(account.id)),
                    _ => CellValue::Text("x".into()),
                };
                match kind {
                    RecordKind::Accounts => write_account(&mut account, column.field, value.clone()),
                    RecordKind::Contacts => write_contact(&mut contact, column.field, value.clone()),
                    _ => write_project(&mut project, column.field, value.clone()),
                }
                let item = match kind {
                    RecordKind::Accounts => ExchangeItem::Account(&account),
                    RecordKind::Contacts => ExchangeItem::Contact(&account, &contact),
                    _ => ExchangeItem::Project(&account, &project),
                };
                assert_eq!(item.value(column.field), Some(value), "{kind:?} {:?}", column.field);
            }
        }
    }

    #[test]
    fn superiors_and_customers_are_called_by_name() {
        let mut ids = IdSource::new(2);
        let mut account = Account::new(ids.next_id(), "华东".into());
        let boss = Contact::new(ids.next_id(), "王总".into());
        let mut contact = Contact::new(ids.next_id(), "李娜".into());
        contact.reports_to = Some(boss.id);
        account.contacts = vec![boss, contact];
        let mut book = Book::default();
        book.put_unjournaled(Record::Account(Arc::new(account.clone())));
        let names = NameIndex::new(&book);
        let item = ExchangeItem::Contact(&account, &account.contacts[1]);
        assert_eq!(item.cell(RecordField::ReportsTo, &names, Lang::Zh), Cell::Text("王总".into()));
        assert_eq!(item.cell(RecordField::Account, &names, Lang::Zh), Cell::Text("华东".into()));
        assert_eq!(item.cell(RecordField::Stage, &names, Lang::Zh), Cell::Blank);
    }
}
