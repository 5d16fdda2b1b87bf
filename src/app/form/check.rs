//! Reads what was typed into a field, or says in words why it cannot be read.

use super::field::{Entry, Ground, Input, Kind, Value};
use super::parse::{self, Refusal};
use crate::app::find::Finder;
use crate::app::phrase::{Say, form as words};

/// The value of a field as typed.
///
/// # Errors
/// What is wrong, to be told beside the field.
pub fn read(entry: &Entry, ground: &Ground) -> Result<Value, Say> {
    match (&entry.input, entry.field.kind) {
        (Input::Choice(place), _) => Ok(Value::Choice(*place)),
        (Input::Several(marks, _), _) => Ok(Value::Several(marks.clone())),
        (Input::Block(block), _) => required(entry, block.text()),
        (Input::Line(line), Kind::Line(_)) => required(entry, line.text()),
        (Input::Line(line), kind) => typed(line.text().trim(), kind, entry, ground),
    }
}

fn required(entry: &Entry, text: &str) -> Result<Value, Say> {
    let text = text.trim();
    if entry.field.required && text.is_empty() {
        return Err(words::REQUIRED.of([entry.field.label]));
    }
    Ok(Value::Text(text.to_owned()))
}

fn typed(text: &str, kind: Kind, entry: &Entry, ground: &Ground) -> Result<Value, Say> {
    if text.is_empty() && entry.field.required {
        return Err(words::REQUIRED.of([entry.field.label]));
    }
    let some = !text.is_empty();
    match kind {
        Kind::Date => some.then(|| parse::date(text, ground.today)).transpose().map(Value::Date).map_err(|r| say(&r)),
        Kind::Money => some.then(|| parse::money(text)).transpose().map(Value::Money).map_err(|r| say(&r)),
        Kind::Percent => some.then(|| parse::percent(text)).transpose().map(Value::Percent).map_err(|r| say(&r)),
        Kind::Person if !some => Ok(Value::Person(None)),
        Kind::Person => person(text, ground),
        Kind::Currency if text.chars().count() == 3 && text.chars().all(|c| c.is_ascii_alphabetic()) => {
            Ok(Value::Text(text.to_ascii_uppercase()))
        }
        Kind::Currency => Err(words::NOT_CURRENCY.say()),
        Kind::Line(_) | Kind::Block(_) | Kind::Choice(_) | Kind::Several(_) => required(entry, text),
    }
}

fn person(text: &str, ground: &Ground) -> Result<Value, Say> {
    let exact = ground.roster.iter().find(|named| named.name == text);
    let stacks = ground.roster.iter().map(|named| &named.stack);
    let found = exact.or_else(|| {
        let best = Finder::default().rank(text, stacks).first().copied();
        best.and_then(|i| ground.roster.get(i))
    });
    found.map(|named| Value::Person(Some(named.id))).ok_or_else(|| words::NO_PERSON.with([text]))
}

/// A refusal in words.
#[must_use]
pub fn say(refusal: &Refusal) -> Say {
    match refusal {
        Refusal::Empty => words::EMPTY.say(),
        Refusal::NotADate => words::NOT_A_DATE.say(),
        Refusal::NoSuchMonth { month } => words::NO_SUCH_MONTH.with([&month.to_string()]),
        Refusal::NoSuchDay { .. } => words::NO_SUCH_DAY.say(),
        Refusal::OutOfReach => words::OUT_OF_REACH.say(),
        Refusal::NotMoney { at } => words::NOT_MONEY_AT.with([&at.to_string()]),
        Refusal::TooPrecise => words::TOO_PRECISE.say(),
        Refusal::TooLarge => words::TOO_LARGE.say(),
        Refusal::Negative => words::NEGATIVE.say(),
        Refusal::NotPercent => words::NOT_PERCENT.say(),
        Refusal::OutOfRange { min, max } => words::OUT_OF_RANGE.with([&min.to_string(), &max.to_string()]),
    }
}
