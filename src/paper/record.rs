//! This file describes the fields of the records, one row each: what a field is called in a table, in a form and on a page,
//! what it takes, and where it stands in the record. Forms, tables, imports and pages read these rows and name no field by
//! themselves.

use jiff::civil::Date;

use domain::id::Id;
use domain::money::Money;
use domain::person::PersonKind;
use domain::project::SaleSize;
use text::parse;
use words::{Phrase, Say, form};

pub mod account;
pub mod contact;
pub mod person;
pub mod project;
mod rows;

/// Graphemes of the name of a customer or a person.
pub const NAME: usize = 60;
/// Graphemes of the name of a project.
pub const PROJECT: usize = 80;
/// Graphemes of a line of text, and of an item of a list.
pub const LINE: usize = 200;
/// The most days a customer has to pay.
const MOST_DAYS: u16 = 999;
/// Graphemes of a note.
pub const NOTE: usize = 2000;

/// Reads a whole number of days from zero on, with or without the word behind it.
///
/// # Errors
/// That it is no such number.
pub fn whole_days(text: &str) -> Result<u16, Say> {
    parse::days(text).filter(|days| *days <= MOST_DAYS).ok_or_else(|| form::NOT_WHOLE_DAYS.say())
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellType {
    /// An id.
    Id,
    /// The name or id of a customer.
    Account,
    /// The name of the record, of at most so many graphemes.
    Name(usize),
    /// A line of at most so many graphemes.
    Line(usize),
    /// A telephone number, or what else somebody is called up by, of at most so many graphemes.
    Phone(usize),
    /// An e-mail address of at most so many graphemes.
    Email(usize),
    /// A paragraph of at most so many graphemes.
    Paragraph(usize),
    /// Items of at most so many graphemes.
    List(usize),
    /// An amount that is not negative.
    Money,
    /// A whole number of days, zero allowed.
    Days,
    /// A day, of which most lie ahead.
    Day,
    /// A day that lies behind.
    PastDay,
    /// Small or large.
    Size,
    /// A day, yes or no.
    Archived,
    /// The name or id of a person on our side.
    Owner,
    /// The name or id of a contact of the same customer.
    Superior,
    /// Where a project stands, for one that is to be made.
    Stage,
    /// The day since when it stands there.
    StageDay,
    /// Nothing: an import does not look.
    Nothing,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordValue {
    /// Line or paragraph.
    Text(String),
    /// Items.
    List(Vec<String>),
    /// An amount.
    Money(Option<Money>),
    /// A whole number of days.
    Days(Option<u16>),
    /// A day.
    Day(Option<Date>),
    /// Small or large.
    Size(SaleSize),
    /// Colleague or trainee.
    PersonKind(PersonKind),
    /// A person on our side.
    Owner(Option<Id>),
    /// A contact of the same customer.
    Superior(Option<Id>),
}

/// The place of a `T` in a record.
#[derive(Debug)]
pub struct FieldAccess<R, T> {
    /// What stands there.
    pub get: fn(&R) -> &T,
    /// The same, to be changed.
    pub get_mut: fn(&mut R) -> &mut T,
}

/// The place of a field, by what the record holds there.
#[derive(Debug)]
pub enum FieldSlot<R> {
    /// Line or paragraph.
    Text(FieldAccess<R, String>),
    /// Items.
    List(FieldAccess<R, Vec<String>>),
    /// An amount, or none.
    Money(FieldAccess<R, Option<Money>>),
    /// A whole number of days, or none.
    Days(FieldAccess<R, Option<u16>>),
    /// A day, or none.
    Day(FieldAccess<R, Option<Date>>),
    /// A day that is always there.
    FirmDay(FieldAccess<R, Date>),
    /// Small or large.
    Size(FieldAccess<R, SaleSize>),
    /// Colleague or trainee.
    PersonKind(FieldAccess<R, PersonKind>),
    /// A person on our side, or nobody.
    Owner(FieldAccess<R, Option<Id>>),
    /// A contact of the same customer, or nobody.
    Superior(FieldAccess<R, Option<Id>>),
}

// Derived, these would ask the same of the record, of which they hold nothing.
impl<R, T> Clone for FieldAccess<R, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R, T> Copy for FieldAccess<R, T> {}

impl<R> Clone for FieldSlot<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for FieldSlot<R> {}

impl<R> FieldSlot<R> {
    /// What a record holds there.
    #[must_use]
    pub fn get(&self, record: &R) -> RecordValue {
        match self {
            Self::Text(at) => RecordValue::Text((at.get)(record).clone()),
            Self::List(at) => RecordValue::List((at.get)(record).clone()),
            Self::Money(at) => RecordValue::Money(*(at.get)(record)),
            Self::Days(at) => RecordValue::Days(*(at.get)(record)),
            Self::Day(at) => RecordValue::Day(*(at.get)(record)),
            Self::FirmDay(at) => RecordValue::Day(Some(*(at.get)(record))),
            Self::Size(at) => RecordValue::Size(*(at.get)(record)),
            Self::PersonKind(at) => RecordValue::PersonKind(*(at.get)(record)),
            Self::Owner(at) => RecordValue::Owner(*(at.get)(record)),
            Self::Superior(at) => RecordValue::Superior(*(at.get)(record)),
        }
    }

    /// Writes a value there.
    ///
    /// # Errors
    /// The value, where the field holds no value of its kind.
    pub fn set(&self, record: &mut R, value: RecordValue) -> Result<(), RecordValue> {
        match (self, value) {
            (Self::Text(at), RecordValue::Text(text)) => *(at.get_mut)(record) = text,
            (Self::List(at), RecordValue::List(items)) => *(at.get_mut)(record) = items,
            (Self::Money(at), RecordValue::Money(amount)) => *(at.get_mut)(record) = amount,
            (Self::Days(at), RecordValue::Days(days)) => *(at.get_mut)(record) = days,
            (Self::Day(at), RecordValue::Day(day)) => *(at.get_mut)(record) = day,
            (Self::FirmDay(at), RecordValue::Day(Some(day))) => *(at.get_mut)(record) = day,
            (Self::Size(at), RecordValue::Size(size)) => *(at.get_mut)(record) = size,
            (Self::PersonKind(at), RecordValue::PersonKind(kind)) => *(at.get_mut)(record) = kind,
            (Self::Owner(at), RecordValue::Owner(id)) | (Self::Superior(at), RecordValue::Superior(id)) => {
                *(at.get_mut)(record) = id;
            }
            (_, value) => return Err(value),
        }
        Ok(())
    }
}

/// What a field is called in a table.
#[derive(Debug, Clone, Copy)]
pub struct ColumnWords {
    /// What people call it.
    pub label: Phrase,
    /// What it goes by as well, with `|` between.
    pub aliases: Option<Phrase>,
}

/// How a field stands in the form of its record.
#[derive(Debug, Clone, Copy)]
pub struct FormWords {
    /// Its place: the smaller, the further up. The first ten are what a new record is asked at once.
    pub place: u8,
    /// What stands before it.
    pub label: Phrase,
    /// Its name in a draft, where that is not the key.
    pub name: Option<&'static str>,
    /// Graphemes it takes there, where that is not what a cell takes.
    pub limit: Option<usize>,
    /// Whether an amount of zero is worth a word.
    pub tells_zero: bool,
}

/// How a field stands on the page of its record.
#[derive(Debug, Clone, Copy)]
pub struct PageWords {
    /// Its place: the smaller, the further up.
    pub place: u8,
    /// What stands before it.
    pub label: Phrase,
}

/// A field of a record.
#[derive(Debug)]
pub struct RecordRow<R: 'static> {
    /// What other programs call it.
    pub key: &'static str,
    /// What it takes.
    pub cell_type: CellType,
    /// Whether it may not be emptied.
    pub required: bool,
    /// What it is called in a table; none where it never leaves the book.
    pub column: Option<ColumnWords>,
    /// How it stands in the form; none where no form asks it.
    pub form: Option<FormWords>,
    /// How it stands on the page; none where no page shows it.
    pub page: Option<PageWords>,
    /// Where it stands in the record.
    pub slot: FieldSlot<R>,
}

/// The rows of a page, from the top.
#[must_use]
pub fn page_rows<R>(rows: &'static [RecordRow<R>]) -> Vec<(PageWords, &'static RecordRow<R>)> {
    let mut shown: Vec<_> = rows.iter().filter_map(|row| Some((row.page?, row))).collect();
    shown.sort_by_key(|(page, _)| page.place);
    shown
}

/// The rows of a form, from the top.
#[must_use]
pub fn form_rows<R>(rows: &'static [RecordRow<R>]) -> Vec<(FormWords, &'static RecordRow<R>)> {
    let mut asked: Vec<_> = rows.iter().filter_map(|row| Some((row.form?, row))).collect();
    asked.sort_by_key(|(form, _)| form.place);
    asked
}
