//! This file reads one cell for its column, with the same readers that the forms use, or says why it cannot be read.

use jiff::civil::Date;
use rust_decimal::Decimal;
use unicode_segmentation::UnicodeSegmentation;

use super::cell::{Spoilt, excerpt, is_short_number, split, spoilt};
use super::cell_parts::BETWEEN_NUMBERS;
use super::column::TableColumn;
use super::heading::{ColumnUnit, without_currency};
use super::names::{Found, NameIndex, name_key};
use crate::record::{CellType, RecordValue, whole_days};
use crate::refusal::error_text;
use domain::id::Id;
use domain::lang::Lang;
use domain::money::Money;
use domain::project::SaleSize;
use text::parse::{self, DateFacing, DateOrder, DecimalMark, ParseError};
use text::{clean_block, clean_line, narrow};
use words::{Phrase, Say, exchange as phrases};

/// What an address book writes between several values of one cell.
const SEVERAL_VALUES: &str = ":::";
/// Digits from which a number with a decimal is a telephone number for sure.
const FEWEST: usize = 5;

/// What a cell is read with.
#[derive(Debug)]
pub struct CellScope<'a> {
    /// Whom names mean.
    pub names: &'a NameIndex<'a>,
    /// The day that `+3` counts from.
    pub today: Date,
    /// Which way a date looks that leaves its year open.
    pub facing: DateFacing,
    /// What comes first in a date.
    pub order: Option<DateOrder>,
    /// What stands before decimals.
    pub mark: Option<DecimalMark>,
    /// Whether a comma parts thousands where `mark` is not known.
    pub commas_part_thousands: bool,
    /// What amounts are counted in.
    pub unit: ColumnUnit,
}

/// The value a cell writes into its column; none where one cell alone does not tell: whom a row is about, who is above whom.
///
/// # Errors
/// Why it cannot be read, in words.
pub fn read(text: &str, column: &TableColumn, scope: &CellScope) -> Result<Option<RecordValue>, Say> {
    let value = match column.cell_type {
        CellType::Name(limit) | CellType::Line(limit) => line(text, limit).map(RecordValue::Text),
        CellType::Phone(limit) => phone(text, limit).map(RecordValue::Text),
        CellType::Email(limit) => email(text, limit).map(RecordValue::Text),
        CellType::Paragraph(limit) => short(clean_block(text).trim().to_owned(), limit).map(RecordValue::Text),
        CellType::List(limit) => {
            split(text).into_iter().map(|item| short(item, limit)).collect::<Result<_, _>>().map(RecordValue::List)
        }
        CellType::Money => amount(text, scope).map(|amount| RecordValue::Money(Some(amount))),
        CellType::Days => whole_days(text).map(|days| RecordValue::Days(Some(days))),
        CellType::Day => day(text, scope).map(|day| RecordValue::Day(Some(day))),
        CellType::Size => size(text),
        CellType::Archived => archived(text, scope),
        CellType::Owner => owner(text, scope.names),
        CellType::PastDay | CellType::StageDay => past_day(text, scope).map(|day| RecordValue::Day(Some(day))),
        CellType::Id | CellType::Account | CellType::Superior | CellType::Stage | CellType::Nothing => return Ok(None),
    };
    value.map(Some)
}

/// Refuses a cell that a spreadsheet has spoilt, before anything else looks at it.
///
/// # Errors
/// How it is spoilt.
pub fn unspoilt(cell: &str) -> Result<(), Say> {
    let phrase = match spoilt(cell) {
        None => return Ok(()),
        Some(Spoilt::Shortened) => phrases::SHORTENED,
        Some(Spoilt::Error) => phrases::ERROR_VALUE,
        Some(Spoilt::Formula) => phrases::FORMULA,
        Some(Spoilt::Lost) => phrases::LOST_CHARACTERS,
    };
    Err(phrase.with([&excerpt(cell)]))
}

/// Refuses a cell of numbers of which one is spoilt; in such a column every shortened number is.
///
/// # Errors
/// How it is spoilt.
pub fn unspoilt_numbers(cell: &str) -> Result<(), Say> {
    for number in each_number(cell).map(str::trim) {
        unspoilt(number)?;
        if is_short_number(number) {
            return Err(phrases::SHORTENED.with([&excerpt(number)]));
        }
    }
    Ok(())
}

/// The numbers that stand in one cell.
fn each_number(text: &str) -> impl Iterator<Item = &str> {
    text.split(SEVERAL_VALUES).flat_map(|part| part.split(BETWEEN_NUMBERS))
}

/// A day as programs write it.
fn day(text: &str, scope: &CellScope) -> Result<Date, Say> {
    parse::written_date(text, scope.today, scope.facing, scope.order).map_err(|error| match error {
        ParseError::DayOrMonth { day_first, month_first } => {
            phrases::DAY_OR_MONTH.with([&excerpt(text), &day_first.to_string(), &month_first.to_string()])
        }
        // What a form offers, such as a weekday, says nothing in a table.
        ParseError::NotADate => phrases::NOT_A_DAY.with([&excerpt(text)]),
        ParseError::CountsFromToday => phrases::COUNTS_FROM_TODAY.with([&excerpt(text)]),
        error => phrases::CELL_SAYS.args([excerpt(text).into(), error_text(&error).into()]),
    })
}

/// A day that must lie behind.
fn past_day(text: &str, scope: &CellScope) -> Result<Date, Say> {
    let day = day(text, scope)?;
    if day > scope.today { Err(phrases::LIES_AHEAD.with([&excerpt(text)])) } else { Ok(day) }
}

/// An amount as programs write it, with the unit of its column.
fn amount(text: &str, scope: &CellScope) -> Result<Money, Say> {
    if is_short_number(text) {
        return Err(phrases::SHORTENED.with([&excerpt(text)]));
    }
    let (bare, currency) = without_currency(text);
    let own = &scope.names.book().settings().currency;
    if currency.is_some_and(|code| code != own) {
        return Err(phrases::FOREIGN_AMOUNT.with([&excerpt(text), own]));
    }
    if scope.unit.zeros > 0 && bare.chars().any(char::is_alphabetic) {
        return Err(phrases::TWO_UNITS.with([&excerpt(text)]));
    }
    let mark = scope.mark.or_else(|| match parse::written_money(&bare, None) {
        Err(ParseError::PointOrComma { sign: ',', .. }) if scope.commas_part_thousands => Some(DecimalMark::Point),
        _ => None,
    });
    let zeros = Decimal::from(10_u64.pow(scope.unit.zeros));
    let scaled = |amount: Money| amount.0.checked_mul(zeros).map(|amount| Money(amount.normalize()));
    let read = parse::written_money(&bare, mark).and_then(|read| scaled(read).ok_or(ParseError::TooLarge));
    read.map_err(|error| match error {
        ParseError::PointOrComma { decimals, thousands, .. } => {
            let both = [decimals, thousands].map(|amount| parse::format(amount, parse::Style::Full));
            phrases::POINT_OR_COMMA.with([&excerpt(text), &both[0], &both[1]])
        }
        error => error_text(&error),
    })
}

/// The value of a field that was emptied.
///
/// # Errors
/// Where the field may not be empty.
pub fn empty(column: &TableColumn) -> Result<RecordValue, Say> {
    match column.cell_type {
        _ if column.required => Err(phrases::REQUIRED.with_phrases([column.label])),
        CellType::Money => Ok(RecordValue::Money(None)),
        CellType::Days => Ok(RecordValue::Days(None)),
        CellType::Day | CellType::PastDay | CellType::StageDay | CellType::Archived => Ok(RecordValue::Day(None)),
        CellType::List(_) => Ok(RecordValue::List(Vec::new())),
        CellType::Owner => Ok(RecordValue::Owner(None)),
        CellType::Superior => Ok(RecordValue::Superior(None)),
        CellType::Name(_) | CellType::Line(_) | CellType::Phone(_) | CellType::Email(_) | CellType::Paragraph(_) => {
            Ok(RecordValue::Text(String::new()))
        }
        // What follows from others and what is always there is never emptied.
        CellType::Id | CellType::Account | CellType::Size | CellType::Stage | CellType::Nothing => {
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

/// What somebody is called up by: one number or several, none of them shortened by a spreadsheet. An address in its place is one
/// column too far.
fn phone(text: &str, limit: usize) -> Result<String, Say> {
    if text.chars().any(is_at) {
        return Err(phrases::AT_IN_PHONE.with([&excerpt(text)]));
    }
    let mut numbers: Vec<String> = Vec::new();
    for number in each_number(text) {
        let number = line(number, limit)?;
        // A spreadsheet that took it for a number gave it a decimal.
        let long = |digits: &&str| digits.len() >= FEWEST && digits.bytes().all(|b| b.is_ascii_digit());
        let digits = number.strip_suffix(".0").filter(long);
        let number = digits.map_or(number.clone(), str::to_owned);
        if !number.is_empty() && !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    line(&numbers.join(BETWEEN_NUMBERS), limit)
}

/// An e-mail address, or several: something stands on both sides of each `@`.
fn email(text: &str, limit: usize) -> Result<String, Say> {
    let address = line(text, limit)?;
    let parts: Vec<&str> = address.split(is_at).collect();
    let named = |part: &&str| part.chars().any(char::is_alphanumeric);
    let good = parts.len() > 1 && parts.iter().all(named);
    if good { Ok(address) } else { Err(phrases::NOT_AN_EMAIL.with([&excerpt(text)])) }
}

/// Whether a sign stands in every e-mail address.
fn is_at(ch: char) -> bool {
    narrow(ch) == '@'
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

fn archived(text: &str, scope: &CellScope) -> Result<RecordValue, Say> {
    if is(text, &[phrases::YES]) {
        Ok(RecordValue::Day(Some(scope.today)))
    } else if is(text, &[phrases::NO]) {
        Ok(RecordValue::Day(None))
    } else {
        let kept = [phrases::DAY_OR_MONTH.template(), phrases::COUNTS_FROM_TODAY.template()];
        let unclear =
            |say: Say| if kept.contains(&say.template) { say } else { phrases::NOT_ARCHIVED.with([&excerpt(text)]) };
        day(text, scope).map(|day| RecordValue::Day(Some(day))).map_err(unclear)
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
    use words::Template;

    fn column(kind: RecordKind, key: &str) -> &'static TableColumn {
        kind.columns().iter().find(|column| column.key == key).unwrap()
    }

    fn get(kind: RecordKind, field: &str, text: &str) -> Result<RecordValue, Template> {
        let book = Book::default();
        let (names, today) = (NameIndex::new(&book), jiff::civil::date(2026, 1, 5));
        let scope = CellScope {
            names: &names,
            today,
            facing: DateFacing::Coming,
            order: None,
            mark: None,
            commas_part_thousands: true,
            unit: ColumnUnit::default(),
        };
        read(text, column(kind, field), &scope).map(Option::unwrap).map_err(|say| say.template)
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
        for text in ["1.38E+10", "8.6138E+12", "1E+10", "1,38E+10", "1.38e10", "138E8", "021 / 1.38E+10", "1 ::: 1E9"] {
            let refused = unspoilt_numbers(text).map_err(|say| say.template);
            assert_eq!(refused, Err(phrases::SHORTENED.template()), "{text}");
        }
        for text in ["13800138000", "021-5555 E+3", "+86 138", "E+10", "138 / 021"] {
            assert_eq!(unspoilt_numbers(text), Ok(()), "{text}");
            assert_eq!(get(RecordKind::Contacts, "phone", text), Ok(RecordValue::Text(text.into())));
        }
        for (text, number) in [("13800001234.0", "13800001234"), ("+49 1 ::: +49 2", "+49 1 / +49 2"), ("1 ::: 1", "1")]
        {
            assert_eq!(get(RecordKind::Contacts, "wechat", text), Ok(RecordValue::Text(number.into())));
        }
    }

    #[test]
    fn an_address_is_no_number_and_a_number_no_address() {
        for text in ["anna@firm.com", "a@b.cn; c@d.cn", "安娜＠公司.cn"] {
            assert_eq!(get(RecordKind::Contacts, "email", text), Ok(RecordValue::Text(text.into())));
            for field in ["phone", "wechat"] {
                assert_eq!(get(RecordKind::Contacts, field, text), Err(phrases::AT_IN_PHONE.template()), "{text}");
            }
        }
        for text in ["13800138000", "Anna", "@", "anna@", "@firm.com", "a@b; @"] {
            assert_eq!(get(RecordKind::Contacts, "email", text), Err(phrases::NOT_AN_EMAIL.template()), "{text}");
        }
    }

    #[test]
    fn a_day_that_cannot_be_read_is_quoted() {
        let (book, today) = (Book::default(), jiff::civil::date(2026, 1, 5));
        let names = NameIndex::new(&book);
        let (facing, order, mark) = (DateFacing::Coming, None, None);
        let unit = ColumnUnit::default();
        let scope = CellScope { names: &names, today, facing, order, mark, commas_part_thousands: true, unit };
        for field in ["opened", "close"] {
            for text in ["soon", "tomorrow", "+3", "周五", "31/02/2026", "2026-13-01", "12-31-0001"] {
                let say = read(text, column(RecordKind::Projects, field), &scope).unwrap_err();
                for lang in Lang::ALL {
                    assert!(say.text(lang).contains(text), "{}", say.text(lang));
                }
            }
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
