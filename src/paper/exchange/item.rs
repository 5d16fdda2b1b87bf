//! This file reads and writes the field of a record that a column stands for. Only fields with a row in `record` can be
//! reached: no other field leaves the book or is touched by an import.

use jiff::civil::Date;

use super::cell::Cell;
use super::column::{ColumnSource, DerivedColumn, TableColumn};
use super::names::NameIndex;
use crate::record::RecordValue;
use domain::account::{Account, ChannelFigure};
use domain::contact::Contact;
use domain::id::Id;
use domain::lang::Lang;
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::project::{Project, SaleSize};
use words::{Phrase, brain as people, exchange as phrases, matrix, tracker};

/// A record with the customer it belongs to.
#[derive(Debug, Clone, Copy)]
pub enum ExchangeItem<'a> {
    /// A customer.
    Account(&'a Account),
    /// A contact.
    Contact(&'a Account, &'a Contact),
    /// A project there.
    Project(&'a Account, &'a Project),
    /// A person.
    Person(&'a Person),
}

/// A record an import writes into.
#[derive(Debug)]
pub enum ImportTarget<'a> {
    /// A customer.
    Account(&'a mut Account),
    /// A contact.
    Contact(&'a mut Contact),
    /// A project there.
    Project(&'a mut Project),
}

impl ImportTarget<'_> {
    /// Writes a value into the field of a column.
    ///
    /// # Errors
    /// The value, where the record has no such field or the field holds no value of its kind.
    pub fn write(&mut self, column: &TableColumn, value: RecordValue) -> Result<(), RecordValue> {
        match (self, column.source) {
            (Self::Account(account), ColumnSource::Account(slot)) => slot.set(account, value),
            (Self::Contact(contact), ColumnSource::Contact(slot)) => slot.set(contact, value),
            (Self::Project(project), ColumnSource::Project(slot)) => slot.set(project, value),
            _ => Err(value),
        }
    }
}

impl ExchangeItem<'_> {
    /// What the record holds in the field of a column; none where the column follows from others.
    #[must_use]
    pub fn value(&self, column: &TableColumn) -> Option<RecordValue> {
        match (self, column.source) {
            (Self::Account(account), ColumnSource::Account(slot)) => Some(slot.get(account)),
            (Self::Contact(_, contact), ColumnSource::Contact(slot)) => Some(slot.get(contact)),
            (Self::Project(_, project), ColumnSource::Project(slot)) => Some(slot.get(project)),
            (Self::Person(person), ColumnSource::Person(slot)) => Some(slot.get(person)),
            _ => None,
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
    pub fn cell(&self, column: &TableColumn, names: &NameIndex, lang: Lang) -> Cell {
        match (column.source, self.value(column), self) {
            (ColumnSource::Derived(what), ..) => self.derived(what, names, lang),
            (_, Some(RecordValue::Superior(Some(id))), Self::Contact(account, _)) => {
                Cell::Text(names.contact_reference(account, id))
            }
            (_, value, _) => value.map_or(Cell::Blank, |value| value.cell(names, lang)),
        }
    }

    fn derived(&self, what: DerivedColumn, names: &NameIndex, lang: Lang) -> Cell {
        let project = if let Self::Project(_, project) = self { Some(*project) } else { None };
        let task = project.and_then(Project::next_task);
        match (what, self) {
            (DerivedColumn::Id, _) => Cell::Literal(self.id().to_string()),
            (DerivedColumn::Account, Self::Contact(account, _) | Self::Project(account, _)) => {
                Cell::Text(names.account_reference(account))
            }
            (DerivedColumn::Account | DerivedColumn::AccountId, Self::Account(_) | Self::Person(_)) => Cell::Blank,
            (DerivedColumn::Stage, _) => {
                project.map_or(Cell::Blank, |p| Cell::choice(p.stage(), tracker::stage(p.stage()), lang))
            }
            (DerivedColumn::AccountId, Self::Contact(account, _) | Self::Project(account, _)) => {
                Cell::Literal(account.id.to_string())
            }
            (DerivedColumn::SuperiorId, Self::Contact(_, contact)) => {
                contact.reports_to.map_or(Cell::Blank, |id| Cell::Literal(id.to_string()))
            }
            (DerivedColumn::OwnerId, _) => {
                project.and_then(|p| p.owner).map_or(Cell::Blank, |id| Cell::Literal(id.to_string()))
            }
            (DerivedColumn::Since, _) => day(project.map(Project::entered_stage_on)),
            (DerivedColumn::Next, _) => task.map_or(Cell::Blank, |task| Cell::Text(task.text.clone())),
            (DerivedColumn::Due, _) => day(task.and_then(|task| task.due)),
            (_, Self::Account(account)) => {
                account.channel_figure(Date::MAX).map_or(Cell::Blank, |figure| standing(figure, what, names, lang))
            }
            (_, Self::Contact(..) | Self::Project(..) | Self::Person(_)) => Cell::Blank,
        }
    }
}

impl RecordValue {
    /// How the value stands in a cell.
    #[must_use]
    pub fn cell(&self, names: &NameIndex, lang: Lang) -> Cell {
        match self {
            Self::Text(text) => Cell::Text(text.clone()),
            Self::List(items) => Cell::List(items.clone()),
            Self::Money(amount) => amount.map_or(Cell::Blank, |a| Cell::Literal(exact(a))),
            Self::Days(days) => days.map_or(Cell::Blank, |days| Cell::Literal(days.to_string())),
            Self::Day(on) => day(*on),
            Self::Size(size) => Cell::choice(size, size_label(*size), lang),
            Self::PersonKind(of) => Cell::choice(of, kind(*of), lang),
            Self::Owner(id) => id.map_or(Cell::Blank, |id| Cell::Text(names.person_reference(id))),
            Self::Superior(id) => id.map_or(Cell::Blank, |id| Cell::Literal(id.to_string())),
        }
    }
}

/// What follows from the latest figures of a customer.
fn standing(figure: &ChannelFigure, what: DerivedColumn, names: &NameIndex, lang: Lang) -> Cell {
    let money = |amount: Option<Money>| amount.map_or(Cell::Blank, |amount| Cell::Literal(exact(amount)));
    let limits = &names.book().settings().channel;
    match what {
        DerivedColumn::Segment => match limits.place(Some(figure)) {
            Some(segment) => Cell::choice(segment, matrix::place(Some(segment)), lang),
            None => Cell::Blank,
        },
        DerivedColumn::Potential => money(figure.potential),
        DerivedColumn::Sales => money(Some(figure.sales)),
        DerivedColumn::Headroom => money(figure.headroom()),
        DerivedColumn::Share => figure.share().map_or(Cell::Blank, |share| Cell::Number(limits.shown_share(share))),
        DerivedColumn::FiguresOn => day(Some(figure.on)),
        _ => Cell::Blank,
    }
}

/// An amount to the last digit; with three decimals the point could part thousands, so a fourth follows.
fn exact(amount: Money) -> String {
    let amount = amount.0.normalize();
    if amount.scale() == 3 { format!("{amount}0") } else { amount.to_string() }
}

fn day(on: Option<Date>) -> Cell {
    on.map_or(Cell::Blank, |on| Cell::Literal(on.to_string()))
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::column::RecordKind;
    use super::*;
    use crate::record::CellType;
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
            for column in kind.columns().iter().filter(|c| {
                !matches!(
                    c.cell_type,
                    CellType::Id | CellType::Account | CellType::Stage | CellType::StageDay | CellType::Nothing
                )
            }) {
                let value = match column.cell_type {
                    CellType::Money => RecordValue::Money(Some(Money::whole(7))),
                    CellType::Days => RecordValue::Days(Some(30)),
                    CellType::Day | CellType::PastDay | CellType::Archived => RecordValue::Day(Some(day)),
                    CellType::List(_) => RecordValue::List(vec!["x".into()]),
                    CellType::Size => RecordValue::Size(SaleSize::Small),
                    CellType::Owner => RecordValue::Owner(Some(account.id)),
                    CellType::Superior => RecordValue::Superior(Some(account.id)),
                    _ => RecordValue::Text("x".into()),
                };
                let mut target = match kind {
                    RecordKind::Accounts => ImportTarget::Account(&mut account),
                    RecordKind::Contacts => ImportTarget::Contact(&mut contact),
                    _ => ImportTarget::Project(&mut project),
                };
                assert_eq!(target.write(column, value.clone()), Ok(()), "{kind:?} {}", column.key);
                let other = RecordValue::PersonKind(PersonKind::Trainee);
                assert_eq!(target.write(column, other.clone()), Err(other), "{kind:?} {}", column.key);
                let item = match kind {
                    RecordKind::Accounts => ExchangeItem::Account(&account),
                    RecordKind::Contacts => ExchangeItem::Contact(&account, &contact),
                    _ => ExchangeItem::Project(&account, &project),
                };
                assert_eq!(item.value(column), Some(value), "{kind:?} {}", column.key);
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
        let cell = |kind: RecordKind, key| {
            let column = kind.columns().iter().find(|column| column.key == key).unwrap();
            item.cell(column, &names, Lang::Zh)
        };
        assert_eq!(cell(RecordKind::Contacts, "reports_to"), Cell::Text("王总".into()));
        let boss = account.contacts[0].id.to_string();
        assert_eq!(cell(RecordKind::Contacts, "reports_to_id"), Cell::Literal(boss));
        assert_eq!(cell(RecordKind::Contacts, "account"), Cell::Text("华东".into()));
        assert_eq!(cell(RecordKind::Projects, "stage"), Cell::Blank);
        assert_eq!(cell(RecordKind::Projects, "amount"), Cell::Blank);
    }
}
