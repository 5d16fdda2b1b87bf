//! This file types keys into a field and shows a value in one. It edits text and judges nothing; `check` reads what was
//! typed.

use super::context::FormContext;
use super::field::{ContactAnswer, Field, FieldKind, FieldValue, Input, PARAGRAPH};
use super::named::Named;
use crate::key::{Code, Key};
use text::Ruler;
use text::edit::{Command, LineEditor, ParagraphEditor};
use text::find::Finder;
use text::parse;

/// Graphemes a typed date, amount, percent or name may have.
const SHORT: usize = 60;
/// What chooses an option where all are seen, in their order.
const OPTION_KEYS: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
/// Graphemes any line takes in while it is typed.
const LONG: usize = 10_000;

/// What a field shows for a value.
#[must_use]
pub fn input_for(field: &Field, value: &FieldValue, context: &FormContext) -> Input {
    // A line takes in more than it may keep, so that a text that is too long can be shortened and does not vanish.
    let line = |text: &str, limit: usize| Input::Line(LineEditor::new(text).with_limit(limit.max(LONG)));
    match (value, field.kind) {
        (FieldValue::Choice(place), _) => Input::Choice(*place),
        (FieldValue::MultiChoice(marks), _) => Input::MultiChoice(marks.clone(), 0),
        (FieldValue::Text(text), FieldKind::Paragraph(limit)) => {
            Input::Paragraph(ParagraphEditor::new(text).with_limit(limit))
        }
        (FieldValue::Text(text), FieldKind::Line(limit) | FieldKind::Autocomplete(limit)) => line(text, limit),
        (FieldValue::Text(text), FieldKind::Instalments) => line(text, LONG),
        (FieldValue::Text(text), _) => line(text, SHORT),
        (FieldValue::Date(day), _) => line(&day.map(|d| d.to_string()).unwrap_or_default(), SHORT),
        (FieldValue::Money(amount), _) => {
            line(&amount.map(|a| parse::format(a, parse::Style::Full)).unwrap_or_default(), SHORT)
        }
        (FieldValue::Percent(share), _) => line(&share.map(|s| s.normalize().to_string()).unwrap_or_default(), SHORT),
        (FieldValue::Person(id), kind) => {
            let roster = if kind == FieldKind::Contact { &context.contacts } else { &context.people };
            let named = id.and_then(|id| roster.iter().find(|named| named.id == id));
            line(named.map_or("", |named| &named.name), SHORT)
        }
        (FieldValue::ContactOrNew(who), _) => match who {
            ContactAnswer::Nobody => line("", SHORT),
            ContactAnswer::Known(id) => {
                line(context.contacts.iter().find(|named| named.id == *id).map_or("", |named| &named.name), SHORT)
            }
            ContactAnswer::New(name) => line(name, SHORT),
        },
        (FieldValue::Days(count) | FieldValue::Count(count), _) => {
            line(&count.map(|count| count.to_string()).unwrap_or_default(), SHORT)
        }
        (FieldValue::Time(time), _) => {
            line(&time.map(|time| time.strftime("%H:%M").to_string()).unwrap_or_default(), SHORT)
        }
        (FieldValue::LimitDays(days), _) => line(&days.to_string(), SHORT),
        (FieldValue::Quarter(quarter), _) => line(&quarter.map(|q| q.to_string()).unwrap_or_default(), SHORT),
        (FieldValue::Checks(keys), _) => {
            Input::MultiChoice(context.checks.iter().map(|(key, _)| keys.contains(key)).collect(), 0)
        }
        (FieldValue::Proof(id), _) => {
            Input::Choice(context.proofs.iter().position(|(meeting, _)| Some(*meeting) == *id).unwrap_or(0))
        }
        (FieldValue::Contacts(ids), _) => {
            Input::MultiChoice(context.contacts.iter().map(|named| ids.contains(&named.id)).collect(), 0)
        }
        (FieldValue::DateTime(at), _) => {
            line(&at.map(|at| at.strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default(), SHORT)
        }
    }
}

/// What a field shows before anybody typed.
#[must_use]
pub fn first_input(field: &Field, value: &FieldValue, context: &FormContext) -> Input {
    let input = input_for(field, value, context);
    if field.offered { offered(input) } else { input }
}

/// What is typed into a line on offer takes its place.
#[must_use]
pub fn offered(input: Input) -> Input {
    match input {
        Input::Line(line) => Input::Line(line.as_offer()),
        Input::Paragraph(_) | Input::Choice(_) | Input::MultiChoice(..) => input,
    }
}

/// The text of a field as typed; of choices their place, of marks a row of `x` and `-`.
#[must_use]
pub fn text(input: &Input) -> String {
    match input {
        Input::Line(line) => line.text().to_owned(),
        Input::Paragraph(block) => block.text().to_owned(),
        Input::Choice(place) => place.to_string(),
        Input::MultiChoice(marks, _) => marks.iter().map(|mark| if *mark { 'x' } else { '-' }).collect(),
    }
}

/// The text a field is kept as in a draft: people, checks and meetings by what names them, because their places change.
#[must_use]
pub fn draft_text(input: &Input, kind: FieldKind, context: &FormContext) -> String {
    match (input, kind) {
        (Input::MultiChoice(marks, _), FieldKind::Contacts) => {
            let marked = context.contacts.iter().zip(marks).filter(|(_, mark)| **mark);
            marked.map(|(named, _)| named.id.to_string()).collect::<Vec<_>>().join(" ")
        }
        (Input::MultiChoice(marks, _), FieldKind::Checks) => {
            let marked = context.checks.iter().zip(marks).filter(|(_, mark)| **mark);
            marked.map(|((key, _), _)| key.to_string()).collect::<Vec<_>>().join(" ")
        }
        (Input::Choice(place), FieldKind::Proof) => {
            context.proofs.get(*place).map(|(id, _)| id.to_string()).unwrap_or_default()
        }
        _ => text(input),
    }
}

/// Puts back what was kept of a field.
pub fn restore(input: &mut Input, kind: FieldKind, kept: &str, context: &FormContext) {
    match (&mut *input, kind) {
        (Input::MultiChoice(marks, _), FieldKind::Contacts) => {
            let ids: Vec<&str> = kept.split(' ').collect();
            for (mark, named) in marks.iter_mut().zip(&context.contacts) {
                *mark = ids.contains(&named.id.to_string().as_str());
            }
        }
        (Input::MultiChoice(marks, _), FieldKind::Checks) => {
            let keys: Vec<&str> = kept.split(' ').collect();
            for (mark, (key, _)) in marks.iter_mut().zip(&context.checks) {
                *mark = keys.contains(&key.to_string().as_str());
            }
        }
        (Input::Choice(place), FieldKind::Proof) => {
            *place = context.proofs.iter().position(|(id, _)| id.to_string() == kept).unwrap_or(*place);
        }
        _ => replace(input, kept),
    }
}

/// Puts other text in place of what a field shows.
pub fn replace(input: &mut Input, text: &str) {
    match input {
        Input::Line(line) => {
            line.apply(Command::Home);
            line.apply(Command::KillToEnd);
            line.insert(text);
        }
        Input::Paragraph(_) => {
            *input = Input::Paragraph(ParagraphEditor::new(text));
        }
        Input::Choice(place) => *place = text.parse().unwrap_or(*place),
        Input::MultiChoice(marks, _) => {
            for (mark, sign) in marks.iter_mut().zip(text.chars()) {
                *mark = sign == 'x';
            }
        }
    }
}

/// Pastes into a field that takes text; tells whether something was cut off, because even a long line ends.
pub fn paste(input: &mut Input, text: &str) -> bool {
    match input {
        Input::Line(line) => line.insert(text),
        Input::Paragraph(block) => block.insert(text),
        Input::Choice(_) | Input::MultiChoice(..) => false,
    }
}

/// Types a key; tells whether the field took it.
pub fn key(input: &mut Input, key: Key, ruler: Ruler) -> bool {
    match input {
        Input::Line(line) => line_key(line, key),
        Input::Paragraph(block) => block_key(block, key, ruler),
        Input::Choice(_) => false,
        Input::MultiChoice(marks, cursor) => several(marks, cursor, key),
    }
}

/// A letter typed over people to be marked goes to the next one it finds; tells whether it was such a letter.
pub fn jump_to_name(input: &mut Input, kind: FieldKind, key: Key, context: &FormContext) -> bool {
    let (Input::MultiChoice(marks, cursor), FieldKind::Contacts, Code::Char(ch)) = (input, kind, key.code) else {
        return false;
    };
    if ch == ' ' || key.ctrl || key.alt || marks.is_empty() {
        return false;
    }
    let found =
        Finder::default().rank(ch.encode_utf8(&mut [0; 4]), context.contacts.iter().map(|named| &named.haystack));
    let next = found.iter().filter(|place| **place > *cursor).min().or_else(|| found.iter().min());
    *cursor = next.copied().unwrap_or(*cursor).min(marks.len() - 1);
    true
}

/// Left and right go from contact to contact where none is typed or one is named in full; tells whether they did.
pub fn next_contact(input: &mut Input, kind: FieldKind, key: Key, context: &FormContext) -> bool {
    let (Input::Line(line), FieldKind::ContactOrNew) = (&*input, kind) else { return false };
    let here = Named::find(&context.contacts, line.text())
        .and_then(|found| context.contacts.iter().position(|named| named.id == found.id));
    let count = context.contacts.len();
    if count == 0 || !line.at_end() || here.is_none() && !line.text().is_empty() {
        return false;
    }
    let to = match (key.code, here) {
        (Code::Right, here) => here.map_or(0, |here| (here + 1) % count),
        (Code::Left, here) => (here.unwrap_or(0) + count - 1) % count,
        _ => return false,
    };
    let name = context.contacts.get(to).map(|named| named.name.clone()).unwrap_or_default();
    replace(input, &name);
    true
}

/// Right at the end of a line takes the name on offer; tells whether there was one.
pub fn accept_suggestion(input: &mut Input, kind: FieldKind, key: Key, context: &FormContext) -> bool {
    let offers = matches!(kind, FieldKind::Autocomplete(_) | FieldKind::ContactOrNew);
    let (Input::Line(line), true, Code::Right) = (&*input, offers, key.code) else { return false };
    let Some(named) = Some(line).filter(|line| line.at_end()).and_then(|line| context.suggestion(line.text())) else {
        return false;
    };
    let name = named.name.clone();
    replace(input, &name);
    true
}

fn block_key(block: &mut ParagraphEditor, key: Key, ruler: Ruler) -> bool {
    let command = match key.code {
        Code::Enter => Some(Command::Newline),
        Code::Up => Some(Command::Up),
        Code::Down => Some(Command::Down),
        _ => command(key),
    };
    match command {
        Some(command) => _ = block.apply(command, &ruler, usize::from(PARAGRAPH)),
        None => return insert(key, |ch| _ = block.insert(ch)),
    }
    true
}

/// The key that chooses an option: its number, behind the ten digits the letters in their order; none where even they have run
/// out. It stands before the option.
#[must_use]
pub fn option_key(place: usize) -> Option<char> {
    OPTION_KEYS.chars().nth(place)
}

/// Turns a choice by a key: left, right, space, and that of an option that is seen.
pub fn change_choice(input: &mut Input, kind: FieldKind, key: Key, context: &FormContext) -> bool {
    let Input::Choice(place) = input else { return false };
    let count = match kind {
        FieldKind::Choice(all) | FieldKind::Options(all) => all.len(),
        FieldKind::Proof => context.proofs.len(),
        _ => return false,
    };
    let count = count.max(1);
    let keyed = matches!(kind, FieldKind::Options(_)) && !key.ctrl && !key.alt;
    let option = |ch: char| OPTION_KEYS.chars().position(|own| own == ch.to_ascii_lowercase());
    *place = match key.code {
        Code::Char(ch) if keyed && ch.is_ascii_alphanumeric() => {
            option(ch).filter(|place| *place < count).unwrap_or(*place)
        }
        Code::Left => (*place + count - 1) % count,
        Code::Right | Code::Char(' ') => (*place + 1) % count,
        _ => return false,
    };
    true
}

fn several(marks: &mut [bool], cursor: &mut usize, key: Key) -> bool {
    match key.code {
        Code::Left => *cursor = cursor.saturating_sub(1),
        Code::Right => *cursor = (*cursor + 1).min(marks.len().saturating_sub(1)),
        Code::Char(' ') => {
            if let Some(mark) = marks.get_mut(*cursor) {
                *mark = !*mark;
            }
        }
        _ => return false,
    }
    true
}

fn insert(key: Key, mut put: impl FnMut(&str)) -> bool {
    match key {
        Key { code: Code::Char(ch), ctrl: false, alt: false } => {
            put(ch.encode_utf8(&mut [0; 4]));
            true
        }
        _ => false,
    }
}

/// Types a key into a line; tells whether the line took it.
pub fn line_key(line: &mut LineEditor, key: Key) -> bool {
    match command(key) {
        Some(command) => {
            line.apply(command);
            true
        }
        None => insert(key, |ch| _ = line.insert(ch)),
    }
}

/// The editing verb of a key.
fn command(key: Key) -> Option<Command> {
    Some(match (key.code, key.ctrl || key.alt) {
        (Code::Left, false) => Command::Left,
        (Code::Right, false) => Command::Right,
        (Code::Left, true) => Command::WordLeft,
        (Code::Right, true) => Command::WordRight,
        (Code::Home, _) | (Code::Char('a'), true) => Command::Home,
        (Code::End, _) | (Code::Char('e'), true) => Command::End,
        (Code::Backspace, false) => Command::Backspace,
        (Code::Delete, _) => Command::Delete,
        (Code::Char('u'), true) => Command::KillToStart,
        (Code::Char('k'), true) => Command::KillToEnd,
        (Code::Char('w') | Code::Backspace, true) => Command::KillWord,
        _ => return None,
    })
}
