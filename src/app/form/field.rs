//! What a form is made of: fields, what they hold, what is being typed, and what that is read against. Data only.

use jiff::civil::Date;

use crate::app::edit::{Block, Line};
use crate::app::find::Haystack;
use crate::app::phrase::Phrase;
use crate::app::text::Ruler;
use crate::domain::id::Id;
use crate::domain::money::Money;

/// Cells of a form.
pub const WIDTH: u16 = 66;
/// Cells of the labels.
pub const LABEL: u16 = 16;
/// Cells of a paragraph: what borders and label leave of the form.
pub const PARAGRAPH: u16 = WIDTH - LABEL - 8;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line of at most so many graphemes.
    Line(usize),
    /// A paragraph of at most so many graphemes.
    Block(usize),
    /// One of these.
    Choice(&'static [Phrase]),
    /// Any of these.
    Several(&'static [Phrase]),
    /// A day, or none.
    Date,
    /// An amount that is not negative, or none.
    Money,
    /// 0 to 100, or none.
    Percent,
    /// A person on our side, or none.
    Person,
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
    /// What it takes.
    pub kind: Kind,
    /// Whether it may not be left empty.
    pub required: bool,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Line or paragraph.
    Text(String),
    /// Place in the list of choices.
    Choice(usize),
    /// A mark for each of the choices.
    Several(Vec<bool>),
    /// A day.
    Date(Option<Date>),
    /// An amount.
    Money(Option<Money>),
    /// Percent.
    Percent(Option<rust_decimal::Decimal>),
    /// A person on our side.
    Person(Option<Id>),
}

/// What is being typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A line; dates, amounts, percents and people are typed too.
    Line(Line),
    /// A paragraph.
    Block(Block),
    /// Place in the list of choices.
    Choice(usize),
    /// Marks, and the one under the cursor.
    Several(Vec<bool>, usize),
}

/// A field with what was typed and what was last committed.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The field.
    pub field: Field,
    /// What is being typed.
    pub input: Input,
    /// What was committed last.
    pub value: Value,
}

/// Somebody a person field can name.
#[derive(Debug, Clone)]
pub struct Named {
    /// The person.
    pub id: Id,
    /// As called.
    pub name: String,
    /// As searched.
    pub stack: Haystack,
}

impl Named {
    /// Makes a name searchable.
    #[must_use]
    pub fn new(id: Id, name: &str) -> Self {
        Self { id, name: name.to_owned(), stack: Haystack::new(name) }
    }
}

/// What typed text is read against.
#[derive(Debug, Clone)]
pub struct Ground {
    /// The day that `+3` counts from.
    pub today: Date,
    /// Who can be named.
    pub roster: Vec<Named>,
    /// Measures text.
    pub ruler: Ruler,
}
