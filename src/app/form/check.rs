//! This file reads what was typed into a field, or says in words why it cannot be read. It also finds the warnings beside
//! values that are allowed.

use unicode_segmentation::UnicodeSegmentation as _;

use super::context::FormContext;
use super::field::{ContactAnswer, FieldEntry, FieldKind, FieldValue, Forbidden, Input, Warning};
use super::instalments;
use super::named::{Named, NamedMatch, which};
use domain::money::Money;
use paper::record::{NAME, whole_days};
use paper::refusal::error_text;
use text::narrow;
use text::parse;
use words::{Say, form as phrases, gate as moving, judge};

/// The value of a field as typed.
///
/// # Errors
/// What is wrong, to be told beside the field.
pub fn read(entry: &FieldEntry, context: &FormContext) -> Result<FieldValue, Say> {
    let value = parse(entry, context)?;
    match (entry.field.forbids, &value) {
        (Some(Forbidden::Zero(why)), FieldValue::Money(Some(amount))) if amount.0.is_zero() => Err(why.say()),
        (Some(Forbidden::FutureDate(why)), FieldValue::Date(Some(day))) if *day > context.today => Err(why.say()),
        (Some(Forbidden::LaterThan(day, why)), FieldValue::DateTime(Some(at))) if at.date() > day => Err(why.say()),
        (Some(Forbidden::EarlierThan(first, why)), FieldValue::Date(Some(day))) if *day < first => Err(why.say()),
        _ => Ok(value),
    }
}

/// Whether nobody typed into a field that holds something. It keeps its value then: somebody archived has no name here, two
/// people may share one, and a text from elsewhere may have blanks or lines that nobody would type.
fn untouched(entry: &FieldEntry, context: &FormContext) -> bool {
    let named = matches!(entry.field.kind, FieldKind::Person | FieldKind::Contact | FieldKind::ContactOrNew);
    let text = matches!(entry.value, FieldValue::Text(_)) && !entry.value.is_empty();
    let shown = || super::typing::input_for(&entry.field, &entry.value, context);
    (named || text) && super::typing::text(&shown()) == super::typing::text(&entry.input)
}

/// The value as it reads, whether the field wants it or not.
fn parse(entry: &FieldEntry, context: &FormContext) -> Result<FieldValue, Say> {
    if untouched(entry, context) {
        return Ok(entry.value.clone());
    }
    match (&entry.input, entry.field.kind) {
        (Input::Choice(place), FieldKind::Proof) => {
            Ok(FieldValue::Proof(context.proofs.get(*place).map(|(id, _)| *id)))
        }
        (Input::Choice(place), _) => Ok(FieldValue::Choice(*place)),
        (Input::MultiChoice(marks, _), FieldKind::Contacts) => {
            let marked = context.contacts.iter().zip(marks).filter(|(_, mark)| **mark);
            let ids: Vec<_> = marked.map(|(named, _)| named.id).collect();
            // The same people in another order are the same people: going through the field changes nothing.
            let same = matches!(&entry.value, FieldValue::Contacts(before)
                if before.len() == ids.len() && before.iter().all(|id| ids.contains(id)));
            Ok(if same { entry.value.clone() } else { FieldValue::Contacts(ids) })
        }
        (Input::MultiChoice(marks, _), FieldKind::Checks) => {
            let marked = context.checks.iter().zip(marks).filter(|(_, mark)| **mark);
            Ok(FieldValue::Checks(marked.map(|((key, _), _)| *key).collect()))
        }
        (Input::MultiChoice(marks, _), _) => Ok(FieldValue::MultiChoice(marks.clone())),
        (Input::Paragraph(block), _) => required(entry, block.text()),
        (Input::Line(line), FieldKind::Line(limit) | FieldKind::Autocomplete(limit)) => {
            let count = line.trimmed_count();
            if count > limit {
                return Err(phrases::TOO_LONG.with([&limit.to_string(), &count.to_string()]));
            }
            required(entry, line.text())
        }
        (Input::Line(line), kind) => parse_text(line.text().trim(), kind, entry, context),
    }
}

fn required(entry: &FieldEntry, text: &str) -> Result<FieldValue, Say> {
    let text = text.trim();
    if entry.field.required && text.is_empty() {
        return Err(phrases::REQUIRED.with_phrases([entry.field.label]));
    }
    Ok(FieldValue::Text(text.to_owned()))
}

fn parse_text(text: &str, kind: FieldKind, entry: &FieldEntry, context: &FormContext) -> Result<FieldValue, Say> {
    if text.is_empty() && entry.field.required {
        return Err(phrases::REQUIRED.with_phrases([entry.field.label]));
    }
    let some = !text.is_empty();
    match kind {
        FieldKind::Date => {
            some.then(|| parse::date(text, context.today)).transpose().map(FieldValue::Date).map_err(|r| error_text(&r))
        }
        FieldKind::Money => {
            some.then(|| parse::money(text)).transpose().map(FieldValue::Money).map_err(|r| error_text(&r))
        }
        FieldKind::Percent => {
            some.then(|| parse::percent(text)).transpose().map(FieldValue::Percent).map_err(|r| error_text(&r))
        }
        FieldKind::Figure => figure(some.then_some(text)),
        FieldKind::Quarter => some
            .then(|| parse::quarter(text, context.today))
            .transpose()
            .map(FieldValue::Quarter)
            .map_err(|r| error_text(&r)),
        FieldKind::Chance => chance(some.then_some(text)),
        FieldKind::DateTime => some
            .then(|| parse::date_time(text, context.today))
            .transpose()
            .map(FieldValue::DateTime)
            .map_err(|r| error_text(&r)),
        FieldKind::SignedMoney => {
            some.then(|| parse::signed_money(text)).transpose().map(FieldValue::Money).map_err(|r| error_text(&r))
        }
        FieldKind::Instalments => instalments::normalised(text, context.today).map(FieldValue::Text),
        FieldKind::Days => days(some.then_some(text)),
        FieldKind::Time => {
            let read = some.then(|| parse::time(text).ok_or_else(|| phrases::NOT_A_TIME.say()));
            read.transpose().map(FieldValue::Time)
        }
        FieldKind::Count(least, most) => some.then(|| count(text, least, most)).transpose().map(FieldValue::Count),
        FieldKind::LimitDays => limit_days(text),
        FieldKind::Person | FieldKind::Contact if !some => Ok(FieldValue::Person(None)),
        FieldKind::ContactOrNew => contact_or_new(text, context),
        FieldKind::Person => person(text, &context.people),
        FieldKind::Contact => person(text, &context.contacts),
        FieldKind::Currency if text.chars().count() == 3 && text.chars().all(|c| c.is_ascii_alphabetic()) => {
            Ok(FieldValue::Text(text.to_ascii_uppercase()))
        }
        FieldKind::Currency => Err(phrases::NOT_CURRENCY.say()),
        FieldKind::Line(_)
        | FieldKind::Autocomplete(_)
        | FieldKind::Paragraph(_)
        | FieldKind::Choice(_)
        | FieldKind::Options(_)
        | FieldKind::MultiChoice(_)
        | FieldKind::Contacts
        | FieldKind::Checks
        | FieldKind::Proof => required(entry, text),
    }
}

/// Days of a limit.
fn limit_days(text: &str) -> Result<FieldValue, Say> {
    let digits: String = text.chars().map(narrow).collect();
    match digits.parse() {
        Ok(days @ 1..=999) => Ok(FieldValue::LimitDays(days)),
        _ => Err(phrases::NOT_DAYS.say()),
    }
}

/// A whole number of days from zero on, or none.
fn days(text: Option<&str>) -> Result<FieldValue, Say> {
    text.map(whole_days).transpose().map(FieldValue::Days)
}

/// A whole number within limits.
fn count(text: &str, least: u16, most: u16) -> Result<u16, Say> {
    let digits: String = text.chars().map(narrow).collect();
    let read = digits.parse().ok().filter(|number| (least..=most).contains(number));
    read.ok_or_else(|| phrases::NOT_A_COUNT.with([&least.to_string(), &most.to_string()]))
}

/// Any figure, below zero too.
fn figure(text: Option<&str>) -> Result<FieldValue, Say> {
    let figure = text.map(parse::signed_money).transpose().map_err(|r| error_text(&r))?;
    Ok(FieldValue::Percent(figure.map(|figure| figure.0)))
}

/// A chance in whole percent: the book keeps no parts of one.
fn chance(text: Option<&str>) -> Result<FieldValue, Say> {
    let share = text.map(parse::percent).transpose().map_err(|r| error_text(&r))?;
    if share.is_some_and(|share| !share.fract().is_zero()) {
        return Err(moving::NOT_WHOLE.say());
    }
    Ok(FieldValue::Percent(share))
}

/// A contact by name, or somebody new. Nobody in particular is no person, whatever the name of the field.
fn contact_or_new(text: &str, context: &FormContext) -> Result<FieldValue, Say> {
    let who = match Named::called_so(&context.contacts, text) {
        _ if text.is_empty() => ContactAnswer::Nobody,
        NamedMatch::One(named) => ContactAnswer::Known(named.id),
        NamedMatch::Several(all) => return Err(which(&all)),
        NamedMatch::Nobody if context.judge.is_nobody(text) || !text.chars().any(char::is_alphabetic) => {
            return Err(judge::NOT_A_PERSON.say());
        }
        NamedMatch::Nobody if text.graphemes(true).count() > NAME => {
            let count = text.graphemes(true).count();
            return Err(phrases::TOO_LONG.with([&NAME.to_string(), &count.to_string()]));
        }
        NamedMatch::Nobody => ContactAnswer::New(text.to_owned()),
    };
    Ok(FieldValue::ContactOrNew(who))
}

fn person(text: &str, roster: &[Named]) -> Result<FieldValue, Say> {
    match Named::meant(roster, text) {
        NamedMatch::Nobody => Err(phrases::NO_PERSON.with([text])),
        NamedMatch::One(named) => Ok(FieldValue::Person(Some(named.id))),
        NamedMatch::Several(all) => Err(which(&all)),
    }
}

/// What is to be told of a value that is allowed.
#[must_use]
pub fn warning(entry: &FieldEntry, context: &FormContext) -> Option<Say> {
    let text = super::typing::text(&entry.input);
    match (entry.field.warning?, read(entry, context).ok()?) {
        (Warning::PastDate, FieldValue::Date(Some(day))) if day < context.today => {
            Some(phrases::IN_THE_PAST.with([&(context.today - day).get_days().to_string()]))
        }
        (Warning::ProjectAmount, FieldValue::Money(Some(amount))) if amount.0.is_zero() => {
            Some(moving::NOTHING_WEIGHED.say())
        }
        (Warning::LargeAmount | Warning::ProjectAmount, FieldValue::Money(Some(amount)))
            if amount >= Money::whole(LARGE) =>
        {
            Some(phrases::SO_LARGE.with([&parse::format(amount, parse::Style::Full)]))
        }
        (Warning::SimilarCustomer | Warning::SimilarContact, _) if text.trim().is_empty() => None,
        (Warning::SimilarCustomer | Warning::SimilarContact, _) => {
            Some(suggestion_text(entry.field.warning?, text.trim(), context))
        }
        _ => None,
    }
}

/// From this amount on a zero may be too many.
const LARGE: i64 = 1_000_000_000;
fn suggestion_text(warning: Warning, typed: &str, context: &FormContext) -> Say {
    let known = Named::is_called(&context.suggestions, typed);
    match (warning, known, context.suggestion(typed)) {
        (Warning::SimilarCustomer, true, _) => phrases::CUSTOMER_KNOWN.say(),
        (_, true, _) => phrases::SOMEBODY_KNOWN.say(),
        (_, false, Some(named)) => phrases::TAKE_OFFER.with([&named.name]),
        (Warning::SimilarCustomer, false, None) => phrases::CUSTOMER_NEW.say(),
        (_, false, None) => phrases::SOMEBODY_NEW.say(),
    }
}
