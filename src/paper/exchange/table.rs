//! This file lays the records of a kind out as a table: CSV for spreadsheets, Markdown for people, JSON for other programs.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::cell::Cell;
use super::column::RecordKind;
use super::item::ExchangeItem;
use super::names::NameIndex;
use crate::json::json_text;
use crate::markdown::MarkdownPage;
use domain::account::Account;
use domain::book::Book;
use domain::lang::Lang;
use text::find::collation;

/// Records in rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What other programs call the columns.
    pub keys: Vec<&'static str>,
    /// Their names in the language asked for.
    pub header: Vec<String>,
    /// A row a record, a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// Lays the records of a kind out, by the sound of their names; contacts and projects by customer, in its own order.
#[must_use]
pub fn table(kind: RecordKind, book: &Book, lang: Lang) -> Table {
    let names = NameIndex::new(book);
    let columns = kind.columns();
    let row = |item: ExchangeItem| columns.iter().map(|column| item.cell(column, &names, lang)).collect();
    let header = columns.iter().map(|c| c.label.text(lang).to_owned()).collect();
    Table {
        keys: columns.iter().map(|c| c.key).collect(),
        header,
        rows: items(kind, book).into_iter().map(row).collect(),
    }
}

fn items(kind: RecordKind, book: &Book) -> Vec<ExchangeItem<'_>> {
    if kind == RecordKind::People {
        let mut people: Vec<_> = book.people().values().map(|person| &**person).collect();
        people.sort_by_cached_key(|person| (collation(&person.name), person.id));
        return people.into_iter().map(ExchangeItem::Person).collect();
    }
    let mut accounts: Vec<&Account> = book.accounts().values().map(|account| &**account).collect();
    accounts.sort_by_cached_key(|account| (collation(&account.name), account.id));
    match kind {
        RecordKind::Accounts | RecordKind::People => accounts.into_iter().map(ExchangeItem::Account).collect(),
        RecordKind::Contacts => {
            accounts.into_iter().flat_map(|a| a.contacts.iter().map(move |c| ExchangeItem::Contact(a, c))).collect()
        }
        RecordKind::Projects => {
            accounts.into_iter().flat_map(|a| a.projects.iter().map(move |p| ExchangeItem::Project(a, p))).collect()
        }
    }
}

impl Table {
    /// The rows of a CSV file, the header first.
    #[must_use]
    pub fn csv_rows(&self) -> Vec<Vec<String>> {
        let rows = self.rows.iter().map(|row| row.iter().map(Cell::csv_text).collect());
        std::iter::once(self.header.clone()).chain(rows).collect()
    }

    /// The table as Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut page = MarkdownPage::default();
        let rows: Vec<Vec<String>> = self.rows.iter().map(|row| row.iter().map(Cell::shown).collect()).collect();
        page.table(&self.header, &[], &rows);
        page.into_text().trim_end().to_owned() + "\n"
    }

    /// The table as JSON: a list of objects whose keys stay the same in every language.
    #[must_use]
    pub fn json(&self) -> String {
        let value = |cell: &Cell| match cell {
            Cell::Blank => serde_json::Value::Null,
            Cell::Literal(text) | Cell::Text(text) | Cell::Choice(text, _) => text.as_str().into(),
            Cell::Number(number) => figure(*number),
            Cell::Truth(truth, _) => (*truth).into(),
            Cell::List(items) => items.clone().into(),
        };
        let object = |row: &Vec<Cell>| -> serde_json::Value {
            let fields = self.keys.iter().zip(row).map(|(key, cell)| ((*key).to_owned(), value(cell)));
            serde_json::Value::Object(fields.collect())
        };
        let rows: serde_json::Value = self.rows.iter().map(object).collect();
        json_text(&rows)
    }
}

/// A figure as JSON has it: whole ones without a point.
fn figure(number: Decimal) -> serde_json::Value {
    let whole = number.is_integer().then(|| number.to_i64()).flatten();
    whole.map_or_else(|| number.to_f64().into(), Into::into)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use domain::contact::Contact;
    use domain::id::IdSource;
    use domain::money::Money;
    use domain::person::{Person, PersonKind};
    use domain::record::Record;

    fn book() -> Book {
        let mut ids = IdSource::new(3);
        let mut book = Book::default();
        for name in ["周氏", "安宁|厂", "Beta"] {
            let mut account = Account::new(ids.next_id(), name.to_owned());
            account.credit_limit = Some(Money("125000.50".parse().unwrap()));
            account.payment_days = Some(30);
            account.note = "一\n二".to_owned();
            let mut contact = Contact::new(ids.next_id(), "王".to_owned());
            contact.needs = vec!["少停机".to_owned(), "a|b".to_owned()];
            account.contacts.push(contact);
            book.put_unjournaled(Record::Account(Arc::new(account)));
        }
        let person = Person::new(ids.next_id(), "李".into(), PersonKind::Colleague, jiff::civil::date(2026, 1, 5));
        book.put_unjournaled(Record::Person(Arc::new(person)));
        book
    }

    #[test]
    fn rows_stand_by_sound_and_say_what_is_known() {
        let written = table(RecordKind::Accounts, &book(), Lang::En).csv_rows();
        let known = ["id", "name", "industry", "place", "note", "credit limit", "payment days"];
        let worked_out = ["segment", "potential a year", "our sales a year", "share %", "headroom", "figures as of"];
        assert_eq!(written[0], [&known[..], &worked_out].concat());
        assert_eq!(written.iter().skip(1).map(|row| row[1].as_str()).collect::<Vec<_>>(), ["安宁|厂", "Beta", "周氏"]);
        assert_eq!(written[1][4..], ["一\n二", "125000.5", "30", "", "", "", "", "", ""]);
        assert_eq!(table(RecordKind::Contacts, &book(), Lang::Zh).csv_rows()[1][9], "少停机 | a\\|b");
        assert_eq!(table(RecordKind::People, &book(), Lang::Zh).csv_rows()[1][1..], ["李", "同事"]);
    }

    #[test]
    fn markdown_keeps_its_cells_apart() {
        let text = table(RecordKind::Accounts, &book(), Lang::Zh).markdown();
        assert_eq!(text.lines().count(), 5);
        assert!(text.lines().nth(2).unwrap().contains("| 安宁\\|厂 |") && text.contains("| 一 二 |"), "{text}");
    }

    #[test]
    fn json_has_keys_for_programs() {
        let rows: Vec<serde_json::Value> =
            serde_json::from_str(&table(RecordKind::Contacts, &book(), Lang::Zh).json()).unwrap();
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[0]["needs"][1], "a|b");
        assert_eq!(rows[0]["archived"], serde_json::Value::Null);
        assert_eq!(rows[0].as_object().unwrap().len(), RecordKind::Contacts.columns().len());
    }
}
