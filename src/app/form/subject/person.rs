//! The form of a person on our side.

use std::sync::Arc;

use super::writer::FormWriter;
use crate::form::field::{Field, FieldKind, FieldValue};
use domain::id::Id;
use domain::person::{Person, PersonKind};
use domain::record::Record;
use words::{Phrase, brain as people, form as phrases};

/// Graphemes a name may have.
pub const NAME: usize = 60;

/// Kinds of people in the order of the choice.
pub const KINDS: &[Phrase] = &[people::COLLEAGUE, people::TRAINEE];

/// Of somebody not made yet.
#[must_use]
pub fn new_fields() -> Vec<(Field, FieldValue)> {
    fields("", PersonKind::Trainee)
}

/// Of somebody known.
#[must_use]
pub fn fields(name: &str, kind: PersonKind) -> Vec<(Field, FieldValue)> {
    let kind = match kind {
        PersonKind::Colleague => 0,
        PersonKind::Trainee => 1,
    };
    vec![
        (Field::new("name", phrases::NAME, FieldKind::Line(NAME)).required(), FieldValue::Text(name.to_owned())),
        (
            Field::new("kind", phrases::KIND, FieldKind::Choice(KINDS)).required().hint(phrases::HINT_CHOICE),
            FieldValue::Choice(kind),
        ),
    ]
}

/// Writes a field of a person, or makes the person with its first name.
pub fn write(writer: &mut FormWriter, id: Option<Id>, name: &str, value: &FieldValue) -> Id {
    let id = id.unwrap_or_else(|| {
        let id = writer.ids.next_id();
        let person = Person::new(id, String::new(), PersonKind::Trainee, writer.today);
        writer.book.put(Record::Person(Arc::new(person)));
        id
    });
    writer.book.edit_person(id, |person| match (name, value) {
        ("name", FieldValue::Text(text)) => person.name.clone_from(text),
        ("kind", FieldValue::Choice(0)) => person.kind = PersonKind::Colleague,
        ("kind", FieldValue::Choice(_)) => person.kind = PersonKind::Trainee,
        _ => {}
    });
    id
}
