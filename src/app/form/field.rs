//! What a form is made of: fields, what they hold, what is being typed, and what that is read against. Data only.

use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use crate::app::edit::{LineEditor, ParagraphEditor};
use crate::app::find::{Finder, Haystack};
use crate::app::phrase::{Phrase, Say};
use crate::app::text::Ruler;
use crate::domain::account::Account;
use crate::domain::id::Id;
use crate::domain::lang::Text;
use crate::domain::money::Money;
use crate::domain::quarter::Quarter;
use crate::domain::settings::Target;
use crate::domain::steps::check::CheckKey;

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
    /// Somebody at the customer, or none.
    Colleague,
    /// Any of the people at the customer.
    Contacts,
    /// A day and a time.
    Moment,
    /// One line of at most so many graphemes, with names on offer.
    Offered(usize),
    /// Days of a limit: 1 to 999.
    Days,
    /// A chance: whole percent, 0 to 100.
    Chance,
    /// A quarter of a year.
    Quarter,
    /// Any of the checks that are laid out on the ground.
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
    /// What it takes.
    pub kind: FieldKind,
    /// Whether it may not be left empty.
    pub required: bool,
    /// What is told of a value that is allowed all the same.
    pub care: Option<Warning>,
    /// What is refused although it reads.
    pub ban: Option<Forbidden>,
}

/// A value that reads well and has no meaning in the field, with the words for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forbidden {
    /// An amount of zero.
    Zero(Phrase),
    /// A day that lies ahead.
    Ahead(Phrase),
}

/// A word of care beside a value that is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// The day lies in the past.
    Past,
    /// The words only sound like an action of the customer, or are one of ours.
    Words,
    /// A spoken yes is no paper.
    Paper,
    /// Nobody in particular will not do it.
    Nobody,
    /// The day lies before the meeting.
    Before,
    /// The amount is so large that a zero may be too many.
    Large,
    /// The same of a project, where an amount of zero is worth a word too.
    Amount,
    /// Whether the name on offer is meant, or a new customer.
    Customer,
    /// Whether the name on offer is meant, or somebody new.
    Somebody,
}

impl Field {
    /// A field that may be left empty, without hint and care.
    #[must_use]
    pub const fn new(name: &'static str, label: Phrase, kind: FieldKind) -> Self {
        Self { name, label, hint: None, kind, required: false, care: None, ban: None }
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
    pub const fn ban(self, ban: Forbidden) -> Self {
        Self { ban: Some(ban), ..self }
    }

    /// The field with a word of care.
    #[must_use]
    pub const fn care(self, care: Warning) -> Self {
        Self { care: Some(care), ..self }
    }
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldValue {
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
    /// A person on our side, or somebody at the customer.
    Person(Option<Id>),
    /// People at the customer.
    Contacts(Vec<Id>),
    /// A day and a time.
    Moment(Option<DateTime>),
    /// Days of a limit.
    Days(u16),
    /// A quarter of a year.
    Quarter(Option<Quarter>),
    /// Checks that are done.
    Checks(Vec<CheckKey>),
    /// The meeting that proves a move.
    Proof(Option<Id>),
}

/// What is being typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A line; dates, amounts, percents and people are typed too.
    Line(LineEditor),
    /// A paragraph.
    Block(ParagraphEditor),
    /// Place in the list of choices.
    Choice(usize),
    /// Marks, and the one under the cursor.
    Several(Vec<bool>, usize),
}

/// A field with what was typed and what was last committed.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldEntry {
    /// The field.
    pub field: Field,
    /// What is being typed.
    pub input: Input,
    /// What was committed last.
    pub value: FieldValue,
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

/// What the judge of outcomes does not take for an answer; all in small letters.
#[derive(Debug, Clone, Default)]
pub struct Empty {
    /// Pieces of phrases that only sound like an action.
    pub words: Vec<String>,
    /// What is no paper and no payment.
    pub spoken: Vec<String>,
    /// What tells that something was signed or paid after all.
    pub paper: Vec<String>,
    /// What denies it again.
    pub denials: Vec<String>,
    /// What an action of ours begins with.
    pub ours: Vec<String>,
    /// Who is nobody in particular.
    pub nobody: Vec<String>,
}

/// What typed text is read against.
#[derive(Debug, Clone)]
pub struct FormContext {
    /// The day that `+3` counts from.
    pub today: Date,
    /// Who can be named on our side.
    pub roster: Vec<Named>,
    /// Who can be named at the customer.
    pub contacts: Vec<Named>,
    /// Names on offer where a line takes any text.
    pub offers: Vec<Named>,
    /// What the judge of outcomes does not take for an answer.
    pub empty: Empty,
    /// The day of the meeting that is judged.
    pub held_on: Option<Date>,
    /// The checks that can be ticked.
    pub checks: Vec<(CheckKey, Text)>,
    /// The meetings that can prove the move, the best first.
    pub proofs: Vec<(Id, Say)>,
    /// The customer as it stood when the form was opened, where what is typed is tried on it.
    pub customer: Option<Arc<Account>>,
    /// The targets set already.
    pub targets: Vec<Target>,
    /// What the course says of each reason to lose a project, in the order of the choice.
    pub lost: Vec<Text>,
    /// Measures text.
    pub ruler: Ruler,
}

impl FormContext {
    /// A ground on which nobody can be named yet.
    #[must_use]
    pub fn new(today: Date, ruler: Ruler) -> Self {
        Self {
            today,
            roster: Vec::new(),
            contacts: Vec::new(),
            offers: Vec::new(),
            empty: Empty::default(),
            held_on: None,
            checks: Vec::new(),
            proofs: Vec::new(),
            customer: None,
            targets: Vec::new(),
            lost: Vec::new(),
            ruler,
        }
    }

    /// The name on offer that fits best what is typed so far; none where it is typed in full or nothing fits.
    #[must_use]
    pub fn offer(&self, typed: &str) -> Option<&Named> {
        let typed = typed.trim();
        if typed.is_empty() || self.offers.iter().any(|o| o.name == typed) {
            return None;
        }
        let best = Finder::default().rank(typed, self.offers.iter().map(|o| &o.stack)).first().copied();
        best.and_then(|i| self.offers.get(i))
    }
}
