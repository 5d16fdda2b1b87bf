//! These forms make or change a person on our side. A new person is made as soon as the name is committed.

use std::sync::Arc;

use super::Subject;
use super::writer::FormWriter;
use crate::form::context::FormContext;
use crate::form::field::FieldEntry;
use crate::form::named::Named;
use crate::form::record::{KINDS, all_rows, kind_at, kind_place};
use crate::form::spec::{FieldChange, FormScene, FormSpec, MadePerson, Written};
use crate::form::typed::{FormFields, TypedField, fields_of};
use crate::form::typing;
use domain::book::Book;
use domain::id::Id;
use domain::person::{Person, PersonKind};
use domain::record::Record;
use paper::record::NAME;
use paper::record::person::ROWS;
use text::same_name;
use words::{Say, form as phrases, frame};

const CALLED: TypedField<String> = TypedField::line("name", phrases::NAME, NAME).required();
const KIND: TypedField<usize> = TypedField::choice("kind", phrases::KIND, KINDS).required().hint(phrases::HINT_CHOICE);

/// That somebody else is called so already: two people may share a name.
fn namesake(entries: &[FieldEntry], place: usize, context: &FormContext, own: Option<Id>) -> Option<Say> {
    let typed = typing::text(&entries.get(place).filter(|entry| CALLED.is(entry))?.input);
    let other = |named: &&Named| Some(named.id) != own && same_name(&named.called, &typed);
    context.people.iter().find(other).map(|named| phrases::NAMESAKE.with_person(named.id, &named.called))
}

#[derive(Debug)]
pub struct NewPersonForm;

#[derive(Debug)]
pub struct PersonForm {
    pub id: Id,
}

impl FormSpec for NewPersonForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::NEW_PERSON.say()
    }

    fn draft_key(&self) -> String {
        "people/new".to_owned()
    }

    fn has_record(&self) -> bool {
        false
    }

    fn fields(&self, _scene: &FormScene) -> Option<FormFields> {
        Some(vec![CALLED.with(String::new()), KIND.with(kind_place(PersonKind::Trainee))])
    }

    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        namesake(entries, place, context, None)
    }

    /// Makes the person with the name, and of the kind that may have been chosen before it.
    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        let Some(name) = change.of(&CALLED) else { return Written::Later };
        let id = writer.ids.next_id();
        let kind = change.held(&KIND).map_or(PersonKind::Trainee, |place| kind_at(*place));
        writer.book.put(Record::Person(Arc::new(Person::new(id, name.clone(), kind, writer.today))));
        Written::Made(MadePerson { subject: Subject::Person(id), id, say: frame::ADDED.with_person(id, name) })
    }
}

impl FormSpec for PersonForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::PERSON.say()
    }

    fn draft_key(&self) -> String {
        format!("people/{}", self.id)
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        scene.book.people().get(&self.id).map(|person| fields_of(&all_rows(ROWS), person))
    }

    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        namesake(entries, place, context, Some(self.id))
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        let mut written = Written::Book;
        writer.book.edit_person(self.id, |person| written = change.put(&all_rows(ROWS), person));
        written
    }
}
