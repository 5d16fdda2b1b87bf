//! This file reads one cell for its column, with the same readers that the forms use, or says why it cannot be read.

use jiff::civil::Date;
use unicode_segmentation::UnicodeSegmentation;

use super::cell::{excerpt, split};
use super::column::TableColumn;
use super::names::{Found, NameIndex, name_key};
use crate::record::{CellType, RecordValue};
use crate::refusal::error_text;
use domain::id::Id;
use domain::lang::Lang;
use domain::project::SaleSize;
use text::parse;
use text::{clean_block, clean_line};
use words::{Phrase, Say, exchange as phrases};

/// The value a cell writes into its column; none where one cell alone does not tell: whom a row is about, who is above whom.
///
/// # Errors
/// Why it cannot be read, in words.
pub fn read(text: &str, column: &TableColumn, names: &NameIndex, today: Date) -> Result<Option<RecordValue>, Say> {
    let value = match column.cell_type {
        CellType::Name(limit) | CellType::Line(limit) => line(text, limit).map(RecordValue::Text),
        CellType::Phone(limit) => phone(text, limit).map(RecordValue::Text),
        CellType::Paragraph(limit) => short(clean_block(text).trim().to_owned(), limit).map(RecordValue::Text),
        CellType::List(limit) => {
            split(text).into_iter().map(|item| short(item, limit)).collect::<Result<_, _>>().map(RecordValue::List)
        }
        CellType::Money => {
            parse::money(text).map(|amount| RecordValue::Money(Some(amount))).map_err(|r| error_text(&r))
        }
        CellType::Day => parse::date(text, today).map(|day| RecordValue::Day(Some(day))).map_err(|r| error_text(&r)),
        CellType::Size => size(text),
        CellType::Archived => archived(text, today),
        CellType::Owner => owner(text, names),
        CellType::Id | CellType::Account | CellType::Superior | CellType::Nothing => return Ok(None),
    };
    value.map(Some)
}

/// The value of a field that was emptied.
///
/// # Errors
/// Where the field may not be empty.
pub fn empty(column: &TableColumn) -> Result<RecordValue, Say> {
    match column.cell_type {
        _ if column.required => Err(phrases::REQUIRED.with_phrases([column.label])),
        CellType::Money => Ok(RecordValue::Money(None)),
        CellType::Day | CellType::Archived => Ok(RecordValue::Day(None)),
        CellType::List(_) => Ok(RecordValue::List(Vec::new())),
        CellType::Owner => Ok(RecordValue::Owner(None)),
        CellType::Superior => Ok(RecordValue::Superior(None)),
        CellType::Name(_) | CellType::Line(_) | CellType::Phone(_) | CellType::Paragraph(_) => {
            Ok(RecordValue::Text(String::new()))
        }
        // What follows from others and what is always there is never emptied.
        CellType::Id | CellType::Account | CellType::Size | CellType::Nothing => {
            Err(phrases::REQUIRED.with_phrases([column.label]))
        }
    }
}

/// A text as one line that is not too long.
///
/// # Errors
/// Where it is longer than `limit` graphemes.
pub fn line(text: &str, limit: usize) -> Result<String, Say> {
    short(clean_line(text).trim().to_owned(), limit)
}

fn short(text: String, limit: usize) -> Result<String, Say> {
    let count = text.graphemes(true).count();
    if count > limit { Err(phrases::TOO_LONG.with([&limit.to_string(), &count.to_string()])) } else { Ok(text) }
}

/// A number that a spreadsheet has not shortened to `1.38E+10`.
fn phone(text: &str, limit: usize) -> Result<String, Say> {
    let text = line(text, limit)?;
    let parts = text.split_once("E+").map(|(number, power)| (number.replacen('.', "", 1), power));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    match parts {
        Some((number, power)) if digits(&number) && digits(power) => Err(phrases::SHORTENED.with([&text])),
        _ => Ok(text),
    }
}

/// Whether a cell is one of the words of a phrase, in either language.
fn is(text: &str, phrases: &[Phrase]) -> bool {
    let all = phrases.iter().flat_map(|phrase| Lang::ALL.map(|lang| phrase.text(lang)));
    all.flat_map(|words| words.split('|')).any(|word| name_key(word) == name_key(text))
}

fn size(text: &str) -> Result<RecordValue, Say> {
    if is(text, &[phrases::LARGE, phrases::ALSO_LARGE]) {
        Ok(RecordValue::Size(SaleSize::Large))
    } else if is(text, &[phrases::SMALL, phrases::ALSO_SMALL]) {
        Ok(RecordValue::Size(SaleSize::Small))
    } else {
        Err(phrases::NOT_A_SIZE.args([excerpt(text).into(), phrases::LARGE.into(), phrases::SMALL.into()]))
    }
}

fn archived(text: &str, today: Date) -> Result<RecordValue, Say> {
    if is(text, &[phrases::YES]) {
        Ok(RecordValue::Day(Some(today)))
    } else if is(text, &[phrases::NO]) {
        Ok(RecordValue::Day(None))
    } else {
        parse::date(text, today).map(|day| RecordValue::Day(Some(day))).map_err(|_| phrases::NOT_ARCHIVED.say())
    }
}

fn owner(text: &str, names: &NameIndex) -> Result<RecordValue, Say> {
    match names.person(text) {
        Found::One(id) => Ok(RecordValue::Owner(Some(id))),
        Found::None => Err(phrases::NO_OWNER.with([&excerpt(text)])),
        Found::Many(ids) => Err(ambiguous_name(text, &ids)),
    }
}

/// That a name is not enough.
#[must_use]
pub fn ambiguous_name(name: &str, ids: &[Id]) -> Say {
    let ids: Vec<_> = ids.iter().map(Id::to_string).collect();
    phrases::SEVERAL.with([&excerpt(name), &ids.join(" ")])
}

/// What a yes leaves as it is: somebody archived stays archived since the day it happened.
#[must_use]
pub fn leaves_unchanged(column: &TableColumn, before: &RecordValue, cell: &str) -> bool {
    column.cell_type == CellType::Archived && matches!(before, RecordValue::Day(Some(_))) && is(cell, &[phrases::YES])
}

#[cfg(test)]
mod tests {
    use super::super::column::RecordKind;
    use super::*;
    use domain::book::Book;
    use domain::money::Money;
    use words::Template;

    fn column(kind: RecordKind, key: &str) -> &'static TableColumn {
        kind.columns().iter().find(|column| column.key == key).unwrap()
    }

    fn get(kind: RecordKind, field: &str, text: &str) -> Result<RecordValue, Template> {
        let book = Book::default();
        read(text, column(kind, field), &NameIndex::new(&book), jiff::civil::date(2026, 1, 5))
            .map(Option::unwrap)
            .map_err(|say| say.template)
    }

    #[test]
    fn amounts_are_read_as_in_the_forms() {
        use words::form;
        for (text, value) in [
            ("125,000", Ok(Money::whole(125_000))),
            ("12.5万", Ok(Money::whole(125_000))),
            ("１２，５００", Ok(Money::whole(12_500))),
            ("￥12,500.00", Ok(Money::whole(12_500))),
            ("12x", Err(form::NOT_MONEY_AT.template())),
            ("-5", Err(form::NEGATIVE.template())),
            ("2000000000000000", Err(form::TOO_LARGE.template())),
            ("1.23456", Err(form::TOO_PRECISE.template())),
        ] {
            let value = value.map(|amount| RecordValue::Money(Some(amount)));
            assert_eq!(get(RecordKind::Accounts, "credit_limit", text), value, "{text}");
        }
    }

    #[test]
    fn choices_are_read_in_both_languages() {
        for (text, size) in [("大单", SaleSize::Large), (" Large Sale", SaleSize::Large), ("小", SaleSize::Small)] {
            assert_eq!(get(RecordKind::Projects, "size", text), Ok(RecordValue::Size(size)));
        }
        assert_eq!(get(RecordKind::Projects, "size", "huge"), Err(phrases::NOT_A_SIZE.template()));
        let today = jiff::civil::date(2026, 1, 5);
        for (text, day) in [("是", Some(today)), ("NO", None), ("2025-12-01", Some(jiff::civil::date(2025, 12, 1)))] {
            assert_eq!(get(RecordKind::Contacts, "archived", text), Ok(RecordValue::Day(day)));
        }
        assert_eq!(get(RecordKind::Contacts, "archived", "perhaps"), Err(phrases::NOT_ARCHIVED.template()));
    }

    #[test]
    fn a_number_a_spreadsheet_has_shortened_is_refused() {
        for text in ["1.38E+10", "8.6138E+12", "1E+10"] {
            assert_eq!(get(RecordKind::Contacts, "phone", text), Err(phrases::SHORTENED.template()));
        }
        for text in ["13800138000", "021-5555 E+3", "+86 138", "E+10"] {
            assert_eq!(get(RecordKind::Contacts, "phone", text), Ok(RecordValue::Text(text.into())));
        }
    }

    #[test]
    fn a_text_is_cleaned_and_counted_as_people_count() {
        let fits = "👨‍👩‍👧".repeat(80);
        assert_eq!(get(RecordKind::Projects, "name", &fits), Ok(RecordValue::Text(fits.clone())));
        assert_eq!(get(RecordKind::Projects, "name", &(fits + "x")), Err(phrases::TOO_LONG.template()));
        assert_eq!(get(RecordKind::Accounts, "name", " a\u{200b}\r\nb "), Ok(RecordValue::Text("a b".into())));
        assert_eq!(get(RecordKind::Accounts, "note", " a\r\nb \n"), Ok(RecordValue::Text("a\nb".into())));
    }

    #[test]
    fn what_must_be_there_cannot_be_emptied() {
        for (kind, field) in
            [(RecordKind::Accounts, "name"), (RecordKind::Projects, "opened"), (RecordKind::Projects, "size")]
        {
            assert!(empty(column(kind, field)).is_err());
        }
        assert_eq!(empty(column(RecordKind::Contacts, "archived")), Ok(RecordValue::Day(None)));
        assert_eq!(empty(column(RecordKind::Contacts, "phone")), Ok(RecordValue::Text(String::new())));
    }
}
