//! This form opens at the very first start. It asks what I am called, the language and the currency; each can be changed later,
//! the name among the people, the others in the settings.

use std::sync::Arc;

use super::writer::FormWriter;
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Summary};
use crate::form::spec::{FieldChange, FormScene, FormSpec, Written};
use crate::form::typed::{FormFields, TypedField};
use domain::book::Book;
use domain::lang::Lang;
use domain::person::{Person, PersonKind};
use domain::record::Record;
use paper::record::NAME;
use words::{Phrase, Say, form as phrases, frame};

const LANGS: &[Phrase] = &[phrases::LANGUAGE_ZH, phrases::LANGUAGE_EN];

const CALLED: TypedField<String> = TypedField::line("name", frame::MY_NAME, NAME).required().hint(frame::HINT_MY_NAME);
const LANGUAGE: TypedField<usize> =
    TypedField::choice("lang", phrases::LANGUAGE, LANGS).required().hint(phrases::HINT_CHOICE);
const CURRENCY: TypedField<String> =
    TypedField::currency("currency", phrases::CURRENCY).required().hint(frame::HINT_MY_CURRENCY);

/// Rows of what is said under the fields.
const ROWS: usize = 5;

#[derive(Debug)]
pub struct FirstStartForm;

impl FormSpec for FirstStartForm {
    fn title(&self, _book: &Book) -> Say {
        frame::WELCOME_TITLE.say()
    }

    fn draft_key(&self) -> String {
        "first-start".to_owned()
    }

    fn has_record(&self) -> bool {
        false
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let name = scene.book.me().map(|me| me.name.clone()).unwrap_or_default();
        let lang = usize::from(scene.lang == Lang::En);
        Some(vec![CALLED.with(name), LANGUAGE.with(lang), CURRENCY.offer(scene.book.settings().currency.clone())])
    }

    /// That all of this can be changed, and where; what the program is for.
    fn summary(&self, _entries: &[FieldEntry], _focus: usize, _context: &FormContext) -> Option<Summary> {
        let more = vec![frame::CHANGED_WHERE.say(), frame::WELCOME_INTRO.say()];
        Some(Summary { more, ..Summary::new(frame::ASKED_ONCE.say(), ROWS) })
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        if let Some(place) = change.of(&LANGUAGE) {
            writer.config.lang = Lang::ALL.get(*place).copied();
            *writer.lang = writer.config.lang.unwrap_or(*writer.lang);
            return Written::Config;
        }
        if let Some(currency) = change.of(&CURRENCY) {
            writer.book.edit_settings(|settings| settings.currency.clone_from(currency));
            return Written::Book;
        }
        let Some(name) = change.of(&CALLED) else { return Written::Refused };
        if let Some(me) = writer.book.me().map(|me| me.id) {
            writer.book.edit_person(me, |person| person.name.clone_from(name));
        } else {
            let id = writer.ids.next_id();
            let me = Person::new(id, name.clone(), PersonKind::Colleague, writer.today);
            writer.book.put(Record::Person(Arc::new(me)));
            writer.book.edit_settings(|settings| settings.me = Some(id));
        }
        Written::Book
    }
}
