//! The forms of a meeting before it takes place: whom, when, the ideal advance and the fallback.

use jiff::ToSpan as _;
use jiff::civil::{DateTime, Time};

use super::account::NOTE;
use super::project::LINE;
use super::writer::{FormWriter, Values};
use crate::form::field::{Field, FieldKind, FieldValue};
use domain::id::Id;
use domain::meeting::Meeting;
use domain::project::{Project, ProjectKey};
use words::{Say, form as phrases};

/// Of a meeting not planned yet.
#[must_use]
pub fn new_fields() -> Vec<(Field, FieldValue)> {
    let mut fields = fields_for(&[], None, ["", "", ""]);
    for (field, _) in fields.iter_mut().filter(|(field, _)| field.name == "at") {
        *field = Field { required: false, ..*field }.hint(phrases::HINT_TOMORROW);
    }
    fields
}

/// Of a meeting that is there.
#[must_use]
pub fn fields(meeting: &Meeting) -> Vec<(Field, FieldValue)> {
    let texts = [meeting.subject.as_str(), &meeting.ideal, &meeting.fallback];
    let mut fields = fields_for(&meeting.contacts, Some(meeting.at), texts);
    fields
        .push((Field::new("note", phrases::NOTE, FieldKind::Paragraph(NOTE)), FieldValue::Text(meeting.note.clone())));
    fields
}

fn fields_for(
    contacts: &[Id],
    at: Option<DateTime>,
    [subject, ideal, fallback]: [&str; 3],
) -> Vec<(Field, FieldValue)> {
    let line =
        |name, label, text: &str| (Field::new(name, label, FieldKind::Line(LINE)), FieldValue::Text(text.to_owned()));
    let (ideal, hoped) = line("ideal", phrases::IDEAL, ideal);
    let (fallback, least) = line("fallback", phrases::FALLBACK, fallback);
    vec![
        (
            Field::new("contacts", phrases::WHOM, FieldKind::Contacts).hint(phrases::HINT_CONTACTS),
            FieldValue::Contacts(contacts.to_vec()),
        ),
        (
            Field::new("at", phrases::WHEN, FieldKind::DateTime).required().hint(phrases::HINT_MOMENT),
            FieldValue::DateTime(at),
        ),
        line("subject", phrases::SUBJECT, subject),
        (ideal.hint(phrases::HINT_IDEAL), hoped),
        (fallback.hint(phrases::HINT_FALLBACK), least),
    ]
}

/// The hour of a meeting nobody gave a time for.
const NINE: Time = Time::constant(9, 0, 0, 0);

/// Plans a meeting: tomorrow at nine where nobody said otherwise.
pub fn submit(writer: &mut FormWriter, key: ProjectKey, values: Values) -> Say {
    let tomorrow = writer.today.saturating_add(1.day());
    let mut meeting = Meeting::new(writer.ids.next_id(), tomorrow.to_datetime(NINE));
    for (field, value) in values {
        set(&mut meeting, field, value);
    }
    let past = meeting.at.date() < writer.today;
    let phrase = if past { phrases::MEETING_NOTED } else { phrases::MEETING_PLANNED };
    let say = phrase.with([&meeting.at.strftime("%Y-%m-%d %H:%M").to_string()]);
    writer.book.edit_project(key, |p| p.meetings.push(meeting));
    say
}

/// Writes a field of a meeting.
pub fn write(project: &mut Project, id: Id, name: &str, value: &FieldValue) {
    if let Some(meeting) = project.meeting_mut(id) {
        set(meeting, name, value);
    }
}

fn set(meeting: &mut Meeting, name: &str, value: &FieldValue) {
    match (name, value) {
        ("contacts", FieldValue::Contacts(ids)) => meeting.contacts.clone_from(ids),
        ("at", FieldValue::DateTime(Some(at))) => meeting.at = *at,
        ("subject", FieldValue::Text(text)) => meeting.subject.clone_from(text),
        ("ideal", FieldValue::Text(text)) => meeting.ideal.clone_from(text),
        ("fallback", FieldValue::Text(text)) => meeting.fallback.clone_from(text),
        ("note", FieldValue::Text(text)) => meeting.note.clone_from(text),
        _ => {}
    }
}
