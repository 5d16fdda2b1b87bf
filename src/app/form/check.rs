//! Reads what was typed into a field, or says in words why it cannot be read.

use unicode_segmentation::UnicodeSegmentation as _;

use super::field::{Empty, FieldEntry, FieldKind, FieldValue, Forbidden, FormContext, Input, Named, Warning};
use super::parse::{self, Refusal};
use crate::app::find::Finder;
use crate::app::phrase::{Say, form as words, gate as moving};
use crate::app::text::narrow;
use crate::domain::money::Money;

/// The value of a field as typed.
///
/// # Errors
/// What is wrong, to be told beside the field.
pub fn read(entry: &FieldEntry, ground: &FormContext) -> Result<FieldValue, Say> {
    let value = plain(entry, ground)?;
    match (entry.field.ban, &value) {
        (Some(Forbidden::Zero(why)), FieldValue::Money(Some(amount))) if amount.0.is_zero() => Err(why.say()),
        (Some(Forbidden::Ahead(why)), FieldValue::Date(Some(day))) if *day > ground.today => Err(why.say()),
        _ => Ok(value),
    }
}

/// The value as it reads, whether the field wants it or not.
fn plain(entry: &FieldEntry, ground: &FormContext) -> Result<FieldValue, Say> {
    // Somebody put aside has no name here, and two of one name have one: what nobody typed is what it was.
    let named = matches!(entry.field.kind, FieldKind::Person | FieldKind::Colleague);
    if named && super::typing::show(&entry.field, &entry.value, ground) == entry.input {
        return Ok(entry.value.clone());
    }
    match (&entry.input, entry.field.kind) {
        (Input::Choice(place), FieldKind::Proof) => Ok(FieldValue::Proof(ground.proofs.get(*place).map(|(id, _)| *id))),
        (Input::Choice(place), _) => Ok(FieldValue::Choice(*place)),
        (Input::Several(marks, _), FieldKind::Contacts) => {
            let marked = ground.contacts.iter().zip(marks).filter(|(_, mark)| **mark);
            let ids: Vec<_> = marked.map(|(named, _)| named.id).collect();
            // The same people in another order are the same people: going through the field changes nothing.
            let same = matches!(&entry.value, FieldValue::Contacts(before)
                if before.len() == ids.len() && before.iter().all(|id| ids.contains(id)));
            Ok(if same { entry.value.clone() } else { FieldValue::Contacts(ids) })
        }
        (Input::Several(marks, _), FieldKind::Checks) => {
            let marked = ground.checks.iter().zip(marks).filter(|(_, mark)| **mark);
            Ok(FieldValue::Checks(marked.map(|((key, _), _)| *key).collect()))
        }
        (Input::Several(marks, _), _) => Ok(FieldValue::Several(marks.clone())),
        (Input::Block(block), _) => required(entry, block.text()),
        (Input::Line(line), FieldKind::Line(limit) | FieldKind::Offered(limit)) => {
            let count = line.text().trim().graphemes(true).count();
            if count > limit {
                return Err(words::TOO_LONG.with([&limit.to_string(), &count.to_string()]));
            }
            required(entry, line.text())
        }
        (Input::Line(line), kind) => typed(line.text().trim(), kind, entry, ground),
    }
}

fn required(entry: &FieldEntry, text: &str) -> Result<FieldValue, Say> {
    let text = text.trim();
    if entry.field.required && text.is_empty() {
        return Err(words::REQUIRED.of([entry.field.label]));
    }
    Ok(FieldValue::Text(text.to_owned()))
}

fn typed(text: &str, kind: FieldKind, entry: &FieldEntry, ground: &FormContext) -> Result<FieldValue, Say> {
    if text.is_empty() && entry.field.required {
        return Err(words::REQUIRED.of([entry.field.label]));
    }
    let some = !text.is_empty();
    match kind {
        FieldKind::Date => {
            some.then(|| parse::date(text, ground.today)).transpose().map(FieldValue::Date).map_err(|r| say(&r))
        }
        FieldKind::Money => some.then(|| parse::money(text)).transpose().map(FieldValue::Money).map_err(|r| say(&r)),
        FieldKind::Percent => {
            some.then(|| parse::percent(text)).transpose().map(FieldValue::Percent).map_err(|r| say(&r))
        }
        FieldKind::Quarter => {
            some.then(|| parse::quarter(text, ground.today)).transpose().map(FieldValue::Quarter).map_err(|r| say(&r))
        }
        FieldKind::Chance => chance(some.then_some(text)),
        FieldKind::Moment => {
            some.then(|| parse::moment(text, ground.today)).transpose().map(FieldValue::Moment).map_err(|r| say(&r))
        }
        FieldKind::Days => {
            let digits: String = text.chars().map(narrow).collect();
            match digits.parse() {
                Ok(days @ 1..=999) => Ok(FieldValue::Days(days)),
                _ => Err(words::NOT_DAYS.say()),
            }
        }
        FieldKind::Person | FieldKind::Colleague if !some => Ok(FieldValue::Person(None)),
        FieldKind::Person => person(text, &ground.roster),
        FieldKind::Colleague => person(text, &ground.contacts),
        FieldKind::Currency if text.chars().count() == 3 && text.chars().all(|c| c.is_ascii_alphabetic()) => {
            Ok(FieldValue::Text(text.to_ascii_uppercase()))
        }
        FieldKind::Currency => Err(words::NOT_CURRENCY.say()),
        FieldKind::Line(_)
        | FieldKind::Offered(_)
        | FieldKind::Block(_)
        | FieldKind::Choice(_)
        | FieldKind::Several(_)
        | FieldKind::Contacts
        | FieldKind::Checks
        | FieldKind::Proof => required(entry, text),
    }
}

/// A chance in whole percent: the book keeps no parts of one.
fn chance(text: Option<&str>) -> Result<FieldValue, Say> {
    let share = text.map(parse::percent).transpose().map_err(|r| say(&r))?;
    if share.is_some_and(|share| !share.fract().is_zero()) {
        return Err(moving::NOT_WHOLE.say());
    }
    Ok(FieldValue::Percent(share))
}

fn person(text: &str, roster: &[Named]) -> Result<FieldValue, Say> {
    let exact = roster.iter().find(|named| named.name == text);
    let found = exact.or_else(|| {
        let best = Finder::default().rank(text, roster.iter().map(|named| &named.stack)).first().copied();
        best.and_then(|i| roster.get(i))
    });
    found.map(|named| FieldValue::Person(Some(named.id))).ok_or_else(|| words::NO_PERSON.with([text]))
}

/// What is to be told of a value that is allowed.
#[must_use]
pub fn care(entry: &FieldEntry, ground: &FormContext) -> Option<Say> {
    let text = super::typing::text(&entry.input);
    match (entry.field.care?, read(entry, ground).ok()?) {
        (Warning::Past, FieldValue::Date(Some(day))) if day < ground.today => {
            Some(words::IN_THE_PAST.with([&(ground.today - day).get_days().to_string()]))
        }
        (Warning::Words, FieldValue::Text(text)) if ours(&text, ground) => Some(words::OURS_NOT_THEIRS.say()),
        (Warning::Words, FieldValue::Text(text)) => {
            let small = text.to_lowercase();
            let found = ground.empty.words.iter().find(|piece| small.contains(piece.as_str()))?;
            Some(words::ONLY_WORDS.with([found]))
        }
        (Warning::Paper, _) if void(entry, ground) => Some(words::ONLY_SPOKEN.say()),
        (Warning::Nobody, _) if void(entry, ground) => Some(words::NOBODY_MEANT.say()),
        (Warning::Before, FieldValue::Date(Some(day))) if ground.held_on.is_some_and(|held| day < held) => {
            Some(words::BEFORE_MEETING.say())
        }
        (Warning::Amount, FieldValue::Money(Some(amount))) if amount.0.is_zero() => Some(moving::NOTHING_WEIGHED.say()),
        (Warning::Large | Warning::Amount, FieldValue::Money(Some(amount))) if amount >= Money::whole(LARGE) => {
            Some(words::SO_LARGE.with([&parse::format(amount, parse::Style::Full)]))
        }
        (Warning::Customer | Warning::Somebody, _) if text.trim().is_empty() => None,
        (Warning::Customer | Warning::Somebody, _) => Some(offered(entry.field.care?, text.trim(), ground)),
        _ => None,
    }
}

/// From this amount on a zero may be too many.
const LARGE: i64 = 1_000_000_000;
/// Characters of Chinese, and words of English, that a phrase may have around it and still say nothing more.
const AROUND: (usize, usize) = (4, 4);

/// Whether what was typed as an answer to the judge is none: words that only sound like an action, an action of ours, a spoken yes,
/// nobody in particular.
#[must_use]
pub fn void(entry: &FieldEntry, ground: &FormContext) -> bool {
    let text = super::typing::text(&entry.input);
    let small = text.trim().to_lowercase();
    match entry.field.care {
        Some(Warning::Words) => {
            let nothing = ground.empty.spoken.contains(&small) || ground.empty.nobody.contains(&small);
            nothing || ours(&text, ground) || only(&small, &ground.empty.words)
        }
        Some(Warning::Paper) => !signed(&small, &ground.empty) && only(&small, &ground.empty.spoken),
        Some(Warning::Nobody) => ground.empty.nobody.contains(&small),
        _ => false,
    }
}

/// Whether a text begins as an action of ours does.
fn ours(text: &str, ground: &FormContext) -> bool {
    let small = text.trim().to_lowercase();
    ground.empty.ours.iter().any(|start| small.starts_with(start.as_str()))
}

/// Whether some clause tells that something was signed or paid, and does not deny it.
fn signed(small: &str, empty: &Empty) -> bool {
    clauses(small).any(|clause| {
        let tells = |signs: &[String]| signs.iter().any(|sign| clause.contains(sign.as_str()));
        tells(&empty.paper) && !tells(&empty.denials)
    })
}

fn clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split(|ch: char| ",;.，；。、!！?？".contains(ch)).map(str::trim).filter(|c| !c.is_empty())
}

/// Whether every clause of a text says nothing more than some of the phrases: one that says something makes an answer of the whole.
fn only(small: &str, phrases: &[String]) -> bool {
    let mut clauses = clauses(small).peekable();
    clauses.peek().is_some() && clauses.all(|clause| hollow(clause, phrases))
}

/// Whether a clause says nothing more than some of the phrases.
fn hollow(clause: &str, phrases: &[String]) -> bool {
    let words = |text: &str| text.split(|ch: char| !ch.is_alphanumeric()).filter(|w| !w.is_empty()).count();
    let mut rest = clause.to_owned();
    for piece in phrases {
        // A piece of Latin letters counts as a whole word only.
        rest = if piece.is_ascii() { without(&rest, piece) } else { rest.replace(piece.as_str(), " ") };
    }
    let chinese = rest.chars().filter(|ch| ch.is_alphabetic() && !ch.is_ascii()).count();
    let english: String = rest.chars().filter(char::is_ascii).collect();
    rest != clause && chinese <= AROUND.0 && words(&english) <= AROUND.1
}

/// A text without a phrase where it stands between whole words.
fn without(text: &str, piece: &str) -> String {
    let padded = format!(" {} ", text.replace(|ch: char| !ch.is_alphanumeric() && ch != '\'' && ch != '/', " "));
    let found = format!(" {piece} ");
    if padded.contains(&found) { padded.replace(&found, " ").trim().to_owned() } else { text.to_owned() }
}

fn offered(care: Warning, typed: &str, ground: &FormContext) -> Say {
    let known = ground.offers.iter().any(|o| o.name == typed);
    match (care, known, ground.offer(typed)) {
        (Warning::Customer, true, _) => words::CUSTOMER_KNOWN.say(),
        (_, true, _) => words::SOMEBODY_KNOWN.say(),
        (_, false, Some(named)) => words::TAKE_OFFER.with([&named.name]),
        (Warning::Customer, false, None) => words::CUSTOMER_NEW.say(),
        (_, false, None) => words::SOMEBODY_NEW.say(),
    }
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
        Refusal::NotAQuarter => moving::NOT_A_QUARTER.say(),
        Refusal::NoSuchQuarter { number } => moving::NO_SUCH_QUARTER.with([&number.to_string()]),
        Refusal::NotPercent => words::NOT_PERCENT.say(),
        Refusal::OutOfRange { min, max } => words::OUT_OF_RANGE.with([&min.to_string(), &max.to_string()]),
    }
}
