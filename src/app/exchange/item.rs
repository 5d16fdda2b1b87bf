//! What a record says in a column, and writing it there. Which fields there are is decided here: what is not named here never
//! leaves the book and is never touched by an import.

use jiff::civil::Date;

use super::cell::Cell;
use super::column::Field;
use super::names::Names;
use crate::app::phrase::{Phrase, brain as people, exchange as words, tracker};
use crate::domain::account::Account;
use crate::domain::contact::Contact;
use crate::domain::id::Id;
use crate::domain::lang::Lang;
use crate::domain::money::Money;
use crate::domain::person::{Person, PersonKind};
use crate::domain::project::{Project, SaleSize};

/// A record with the customer it belongs to.
#[derive(Debug, Clone, Copy)]
pub enum Item<'a> {
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
pub enum Value {
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

impl Item<'_> {
    /// What the record holds in a field that can be written; none for one that follows from others.
    #[must_use]
    pub fn value(&self, field: Field) -> Option<Value> {
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
    pub fn cell(&self, field: Field, names: &Names, lang: Lang) -> Cell {
        if let Some(value) = self.value(field) {
            return self.of_value(&value, names, lang);
        }
        match (self, field) {
            (_, Field::Id) => Cell::Plain(self.id().to_string()),
            (Self::Contact(account, _) | Self::Project(account, _), Field::Account) => {
                Cell::Text(names.call_account(account))
            }
            (Self::Project(_, project), Field::Stage) => plain(tracker::stage(project.stage()), lang),
            (Self::Project(_, project), Field::Next) => {
                project.next_task().map_or(Cell::Blank, |task| Cell::Text(task.text.clone()))
            }
            (Self::Project(_, project), Field::Due) => day(project.next_task().and_then(|task| task.due)),
            (Self::Person(person), Field::Name) => Cell::Text(person.name.clone()),
            (Self::Person(person), Field::PersonKind) => plain(kind(person.kind), lang),
            _ => Cell::Blank,
        }
    }

    /// How a value stands in a cell of this record.
    fn of_value(&self, value: &Value, names: &Names, lang: Lang) -> Cell {
        match (value, self) {
            (Value::Superior(Some(id)), Self::Contact(account, _)) => Cell::Text(names.call_contact(account, *id)),
            _ => value.cell(names, lang),
        }
    }
}

impl Value {
    /// How the value stands in a cell.
    #[must_use]
    pub fn cell(&self, names: &Names, lang: Lang) -> Cell {
        match self {
            Self::Text(text) => Cell::Text(text.clone()),
            Self::List(items) => Cell::List(items.clone()),
            Self::Money(amount) => amount.map_or(Cell::Blank, |a| Cell::Plain(a.0.normalize().to_string())),
            Self::Day(on) => day(*on),
            Self::Size(size) => plain(size_label(*size), lang),
            Self::Owner(id) => id.map_or(Cell::Blank, |id| Cell::Text(names.call_person(id))),
            Self::Superior(id) => id.map_or(Cell::Blank, |id| Cell::Plain(id.to_string())),
        }
    }
}

fn day(on: Option<Date>) -> Cell {
    on.map_or(Cell::Blank, |on| Cell::Plain(on.to_string()))
}

fn plain(phrase: Phrase, lang: Lang) -> Cell {
    Cell::Plain(phrase.text(lang).to_owned())
}

const fn size_label(size: SaleSize) -> Phrase {
    match size {
        SaleSize::Large => words::LARGE,
        SaleSize::Small => words::SMALL,
    }
}

const fn kind(kind: PersonKind) -> Phrase {
    match kind {
        PersonKind::Colleague => people::COLLEAGUE,
        PersonKind::Trainee => people::TRAINEE,
    }
}

fn of_account(account: &Account, field: Field) -> Option<Value> {
    Some(match field {
        Field::Name => Value::Text(account.name.clone()),
        Field::Industry => Value::Text(account.industry.clone()),
        Field::Place => Value::Text(account.place.clone()),
        Field::Note => Value::Text(account.note.clone()),
        Field::CreditLimit => Value::Money(account.credit_limit),
        _ => return None,
    })
}

fn of_contact(contact: &Contact, field: Field) -> Option<Value> {
    Some(match field {
        Field::Name => Value::Text(contact.name.clone()),
        Field::Title => Value::Text(contact.title.clone()),
        Field::Phone => Value::Text(contact.phone.clone()),
        Field::Wechat => Value::Text(contact.wechat.clone()),
        Field::Email => Value::Text(contact.email.clone()),
        Field::ReportsTo => Value::Superior(contact.reports_to),
        Field::Note => Value::Text(contact.note.clone()),
        Field::Needs => Value::List(contact.needs.clone()),
        Field::Wants => Value::List(contact.wants.clone()),
        Field::Archived => Value::Day(contact.archived),
        _ => return None,
    })
}

fn of_project(project: &Project, field: Field) -> Option<Value> {
    Some(match field {
        Field::Name => Value::Text(project.name.clone()),
        Field::Opened => Value::Day(Some(project.opened)),
        Field::Owner => Value::Owner(project.owner),
        Field::Size => Value::Size(project.size),
        Field::Amount => Value::Money(project.amount),
        Field::Close => Value::Day(project.close),
        Field::Competitors => Value::List(project.competitors.clone()),
        Field::Hold => Value::Day(project.hold_until),
        _ => return None,
    })
}

/// Writes a field of a customer.
pub fn write_account(account: &mut Account, field: Field, value: Value) {
    match (field, value) {
        (Field::Name, Value::Text(text)) => account.name = text,
        (Field::Industry, Value::Text(text)) => account.industry = text,
        (Field::Place, Value::Text(text)) => account.place = text,
        (Field::Note, Value::Text(text)) => account.note = text,
        (Field::CreditLimit, Value::Money(amount)) => account.credit_limit = amount,
        _ => {}
    }
}

/// Writes a field of a contact.
pub fn write_contact(contact: &mut Contact, field: Field, value: Value) {
    match (field, value) {
        (Field::Name, Value::Text(text)) => contact.name = text,
        (Field::Title, Value::Text(text)) => contact.title = text,
        (Field::Phone, Value::Text(text)) => contact.phone = text,
        (Field::Wechat, Value::Text(text)) => contact.wechat = text,
        (Field::Email, Value::Text(text)) => contact.email = text,
        (Field::ReportsTo, Value::Superior(id)) => contact.reports_to = id,
        (Field::Note, Value::Text(text)) => contact.note = text,
        (Field::Needs, Value::List(items)) => contact.needs = items,
        (Field::Wants, Value::List(items)) => contact.wants = items,
        (Field::Archived, Value::Day(on)) => contact.archived = on,
        _ => {}
    }
}

/// Writes a field of a project.
pub fn write_project(project: &mut Project, field: Field, value: Value) {
    match (field, value) {
        (Field::Name, Value::Text(text)) => project.name = text,
        (Field::Opened, Value::Day(Some(on))) => project.opened = on,
        (Field::Owner, Value::Owner(id)) => project.owner = id,
        (Field::Size, Value::Size(size)) => project.size = size,
        (Field::Amount, Value::Money(amount)) => project.amount = amount,
        (Field::Close, Value::Day(on)) => project.close = on,
        (Field::Competitors, Value::List(items)) => project.competitors = items,
        (Field::Hold, Value::Day(on)) => project.hold_until = on,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::column::{Kind, Takes};
    use super::*;
    use crate::domain::book::Book;
    use crate::domain::id::IdSource;
    use crate::domain::record::Record;

    /// Every column an import reads is written where it is read from.
    #[test]
    fn what_is_written_in_a_field_is_what_it_says() {
        let mut ids = IdSource::new(1);
        let day = jiff::civil::date(2026, 1, 5);
        let (mut account, mut contact) = (Account::new(ids.fresh(), "a".into()), Contact::new(ids.fresh(), "c".into()));
        let mut project = Project::new(ids.fresh(), "p".into(), day);
        for kind in Kind::IMPORTED {
            for column in
                kind.columns().iter().filter(|c| !matches!(c.takes, Takes::Id | Takes::Account | Takes::Nothing))
            {
                let value = match column.takes {
                    Takes::Money => Value::Money(Some(Money::whole(7))),
                    Takes::Day | Takes::Archived => Value::Day(Some(day)),
                    Takes::List(_) => Value::List(vec!["x".into()]),
                    Takes::Size => Value::Size(SaleSize::Small),
                    Takes::Owner => Value::Owner(Some(account.id)),
                    Takes::Superior => Value::Superior(Some(account.id)),
                    _ => Value::Text("x".into()),
                };
                match kind {
                    Kind::Accounts => write_account(&mut account, column.field, value.clone()),
                    Kind::Contacts => write_contact(&mut contact, column.field, value.clone()),
                    _ => write_project(&mut project, column.field, value.clone()),
                }
                let item = match kind {
                    Kind::Accounts => Item::Account(&account),
                    Kind::Contacts => Item::Contact(&account, &contact),
                    _ => Item::Project(&account, &project),
                };
                assert_eq!(item.value(column.field), Some(value), "{kind:?} {:?}", column.field);
            }
        }
    }

    #[test]
    fn superiors_and_customers_are_called_by_name() {
        let mut ids = IdSource::new(2);
        let mut account = Account::new(ids.fresh(), "华东".into());
        let boss = Contact::new(ids.fresh(), "王总".into());
        let mut contact = Contact::new(ids.fresh(), "李娜".into());
        contact.reports_to = Some(boss.id);
        account.contacts = vec![boss, contact];
        let mut book = Book::default();
        book.lay(Record::Account(Arc::new(account.clone())));
        let names = Names::new(&book);
        let item = Item::Contact(&account, &account.contacts[1]);
        assert_eq!(item.cell(Field::ReportsTo, &names, Lang::Zh), Cell::Text("王总".into()));
        assert_eq!(item.cell(Field::Account, &names, Lang::Zh), Cell::Text("华东".into()));
        assert_eq!(item.cell(Field::Stage, &names, Lang::Zh), Cell::Blank);
    }
}
