//! This file holds what a form is made of: its fields, what they hold, what is being typed, what that is read against and
//! what it all comes to. It is data only.

use jiff::civil::{Date, DateTime, Time};

use domain::course::tracker::JudgeQuestion;
use domain::id::Id;
use domain::lang::Text;
use domain::meeting::{ActionKind, Outcome};
use domain::money::Money;
use domain::quarter::Quarter;
use domain::steps::check::CheckKey;
use text::edit::{LineEditor, ParagraphEditor};
use words::{Phrase, Say};

/// Cells of a form.
pub const WIDTH: u16 = 76;
/// Cells of the labels.
pub const LABEL: u16 = 16;
/// Cells of a paragraph: what borders and label leave of the form.
pub const PARAGRAPH: u16 = WIDTH - LABEL - 8;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of at most so many graphemes.
    Line(usize),
    /// A paragraph of at most so many graphemes.
    Paragraph(usize),
    /// One of these.
    Choice(&'static [Phrase]),
    /// One of these, all of them seen while the field has the focus, and each behind the key that chooses it.
    Options(&'static [Phrase]),
    /// Any of these.
    MultiChoice(&'static [Phrase]),
    /// A day, or none.
    Date,
    /// An amount that is not negative, or none.
    Money,
    /// 0 to 100, or none.
    Percent,
    /// Any figure, below zero too, or none.
    Figure,
    /// A person on our side, or none.
    Person,
    /// A contact of the customer, or none.
    Contact,
    /// A contact of the customer or somebody new, who is made when the form is submitted; or nobody.
    ContactOrNew,
    /// Any of the contacts of the customer.
    Contacts,
    /// A day and a time.
    DateTime,
    /// A time of the day, or none.
    Time,
    /// A whole number from the first to the second, or none.
    Count(u16, u16),
    /// One line of at most so many graphemes, with names on offer.
    Autocomplete(usize),
    /// Days of a limit: 1 to 999.
    LimitDays,
    /// A whole number of days from zero on, or none.
    Days,
    /// An amount that may be below zero, or none.
    SignedMoney,
    /// Amounts or shares with the day each falls due, as a text.
    Instalments,
    /// A chance: whole percent, 0 to 100.
    Chance,
    /// A quarter of a year.
    Quarter,
    /// Any of the checks that are laid out on the context.
    Checks,
    /// One of the meetings that can prove a move.
    Proof,
    /// The three letters of a currency, such as `CNY`. Source: ISO 4217.
    Currency,
}

/// A field of a form: data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Names it in a draft and to the subject.
    pub name: &'static str,
    /// What stands before it.
    pub label: Phrase,
    /// What may be typed there.
    pub hint: Option<Phrase>,
    pub kind: FieldKind,
    /// Whether it may not be left empty.
    pub required: bool,
    /// What is told of a value that is allowed all the same.
    pub warning: Option<Warning>,
    /// What is refused although it reads.
    pub forbids: Option<Forbidden>,
    /// Whether what it holds at first was put there by the program and is in no record: what is typed takes its place.
    pub offered: bool,
}

/// A value that reads well and has no meaning in the field, with the words for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forbidden {
    /// An amount of zero.
    Zero(Phrase),
    /// A day that lies ahead.
    FutureDate(Phrase),
    /// A moment on a later day than this.
    LaterThan(Date, Phrase),
    /// A day before this one.
    EarlierThan(Date, Phrase),
}

/// A word of warning beside a value that is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// The day lies in the past.
    PastDate,
    /// The amount is so large that a zero may be too many.
    LargeAmount,
    /// The same of a project, where an amount of zero is worth a word too.
    ProjectAmount,
    /// Whether the name on offer is meant, or a new customer.
    SimilarCustomer,
    /// Whether the name on offer is meant, or somebody new.
    SimilarContact,
}

impl Field {
    /// A field that may be left empty, without hint and warning.
    #[must_use]
    pub const fn new(name: &'static str, label: Phrase, kind: FieldKind) -> Self {
        Self { name, label, hint: None, kind, required: false, warning: None, forbids: None, offered: false }
    }

    /// The field, and it may not be left empty.
    #[must_use]
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The field with a hint.
    #[must_use]
    pub const fn hint(self, hint: Phrase) -> Self {
        Self { hint: Some(hint), ..self }
    }

    /// The field, and what it refuses although it reads.
    #[must_use]
    pub const fn forbids(self, ban: Forbidden) -> Self {
        Self { forbids: Some(ban), ..self }
    }

    /// The field with a word of warning.
    #[must_use]
    pub const fn warning(self, warning: Warning) -> Self {
        Self { warning: Some(warning), ..self }
    }
}

/// Whom a field names at the customer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ContactAnswer {
    #[default]
    Nobody,
    Known(Id),
    /// Somebody who is no contact yet, by name.
    New(String),
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldValue {
    /// Line or paragraph.
    Text(String),
    /// Place in the list of choices.
    Choice(usize),
    /// A mark for each of the choices.
    MultiChoice(Vec<bool>),
    /// A day.
    Date(Option<Date>),
    /// An amount.
    Money(Option<Money>),
    Percent(Option<rust_decimal::Decimal>),
    /// A person on our side, or a contact of the customer.
    Person(Option<Id>),
    /// A contact of the customer, somebody new, or nobody.
    ContactOrNew(ContactAnswer),
    /// Contacts of the customer.
    Contacts(Vec<Id>),
    /// A day and a time.
    DateTime(Option<DateTime>),
    /// A time of the day.
    Time(Option<Time>),
    /// A whole number.
    Count(Option<u16>),
    LimitDays(u16),
    Days(Option<u16>),
    /// A quarter of a year.
    Quarter(Option<Quarter>),
    /// Checks that are done.
    Checks(Vec<CheckKey>),
    /// The meeting that proves a move.
    Proof(Option<Id>),
}

impl FieldValue {
    /// Whether nothing is known; the first place of a choice and a limit are something.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::MultiChoice(marks) => !marks.contains(&true),
            Self::Date(day) => day.is_none(),
            Self::Money(amount) => amount.is_none(),
            Self::Percent(share) => share.is_none(),
            Self::Person(id) | Self::Proof(id) => id.is_none(),
            Self::ContactOrNew(who) => *who == ContactAnswer::Nobody,
            Self::Contacts(ids) => ids.is_empty(),
            Self::DateTime(at) => at.is_none(),
            Self::Time(time) => time.is_none(),
            Self::Days(count) | Self::Count(count) => count.is_none(),
            Self::Quarter(quarter) => quarter.is_none(),
            Self::Checks(keys) => keys.is_empty(),
            Self::Choice(_) | Self::LimitDays(_) => false,
        }
    }
}

/// What is being typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A line; dates, amounts, percents and people are typed too.
    Line(LineEditor),
    Paragraph(ParagraphEditor),
    /// Place in the list of choices.
    Choice(usize),
    /// Marks, and the one under the cursor.
    MultiChoice(Vec<bool>, usize),
}

/// A field with what was typed and what was last committed.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldEntry {
    pub field: Field,
    /// What is being typed.
    pub input: Input,
    /// What was committed last.
    pub value: FieldValue,
}

/// What the fields as typed come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// In a sentence.
    pub say: Say,
    /// What is told below it, each from a row of its own.
    pub more: Vec<Say>,
    /// What the course says of it.
    pub course: Option<Text>,
    /// Rows it keeps, so that the form does not jump while somebody types.
    pub rows: usize,
    /// Of the judge of outcomes: what the verdict is.
    pub judged: Option<Judged>,
}

/// The verdict of the judge on the answers so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// The outcome whose meaning is told. None where the course has nothing to say: business was not ruled out only because a small
    /// sale is not signed yet, and a promise that was kept or broken needs no advice.
    pub meaning: Option<Outcome>,
    /// The question with the focus.
    pub question: Option<JudgeQuestion>,
    /// What was chosen that the customer will do.
    pub kind: Option<ActionKind>,
    /// Whether the paper in hand binds nobody.
    pub loose_paper: bool,
    /// Whether an action of theirs is chosen and something of it is missing still.
    pub unfinished: bool,
}

impl Summary {
    /// A sentence alone.
    #[must_use]
    pub const fn new(say: Say, rows: usize) -> Self {
        Self { say, more: Vec::new(), course: None, rows, judged: None }
    }
}
