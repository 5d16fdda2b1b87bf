//! This form makes a class, with the agenda of a day of the course, or changes one.

use std::sync::Arc;

use jiff::civil::{Date, Time};

use super::called;
use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Input};
use crate::form::named::Named;
use crate::form::spec::{FormScene, FormSpec};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::Values;
use course_day::course_day;
use domain::book::Book;
use domain::id::Id;
use domain::record::Record;
use domain::workshop::Workshop;
use domain::workshop::clock::USUAL_START;
use paper::record::{LINE, NAME};
use words::{Say, agenda as phrases, form as labels};

mod course_day;

/// The most places of a room.
const MOST_PLACES: u16 = 2000;

const CLASS_TITLE: TypedField<String> = TypedField::line("title", phrases::CLASS_TITLE, LINE).required();
const TRAINER: TypedField<String> = TypedField::line("trainer", phrases::TRAINER, NAME);
const ON: TypedField<Option<Date>> = TypedField::date("on", phrases::ON).required().hint(labels::HINT_DATE);
const START: TypedField<Option<Time>> = TypedField::time("start", phrases::START).required().hint(labels::HINT_TIME);
const PLACES: TypedField<Option<u16>> =
    TypedField::count("places", phrases::PLACES, 1, MOST_PLACES).hint(phrases::HINT_PLACES);
const CUSTOMER: TypedField<String> =
    TypedField::autocomplete("account", phrases::PRACTISES_ON, NAME).hint(phrases::HINT_CUSTOMER);

#[derive(Debug)]
pub struct ClassForm {
    /// Which; none where it is not made yet.
    pub id: Option<Id>,
}

impl ClassForm {
    fn class<'a>(&self, book: &'a Book) -> Option<&'a Workshop> {
        self.id.and_then(|id| book.workshops().get(&id)).map(AsRef::as_ref)
    }
}

impl FormSpec for ClassForm {
    fn title(&self, _book: &Book) -> Say {
        if self.id.is_some() { phrases::CLASS.say() } else { phrases::NEW_CLASS.say() }
    }

    fn draft_key(&self) -> String {
        self.id.map_or_else(|| "workshops/new".to_owned(), |id| format!("workshops/{id}"))
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn gone(&self, book: &Book) -> bool {
        self.id.is_some() && self.class(book).is_none()
    }

    /// A new class is today, from nine, and whoever makes it teaches it.
    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let class = match self.id {
            Some(_) => Some(self.class(scene.book)?),
            None => None,
        };
        let me = || scene.book.me().map(|me| me.name.clone()).unwrap_or_default();
        let customer = class.and_then(|class| scene.book.accounts().get(&class.account?));
        Some(vec![
            CLASS_TITLE.with(class.map(|class| class.title.clone()).unwrap_or_default()),
            class.map_or_else(|| TRAINER.offer(me()), |class| TRAINER.with(class.trainer.clone())),
            class.map_or_else(|| ON.offer(Some(scene.today)), |class| ON.with(Some(class.on))),
            class.map_or_else(|| START.offer(Some(USUAL_START)), |class| START.with(class.start)),
            PLACES.with(class.and_then(|class| class.places)),
            CUSTOMER.with(customer.map(|account| account.name.clone()).unwrap_or_default()),
        ])
    }

    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        context.suggestions = scene.book.accounts().values().map(|a| Named::new(a.id, &a.name)).collect();
    }

    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        let entry = entries.get(place).filter(|entry| CUSTOMER.is(entry))?;
        let Input::Line(line) = &entry.input else { return None };
        context.suggestion(line.text()).map(|named| labels::TAKE_OFFER.with([&named.name]))
    }

    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let typed = values.text(&CUSTOMER);
        let account = called::account(writer.book, typed).filter(|_| !typed.is_empty());
        if account.is_none() && !typed.is_empty() {
            return Submitted::refused(phrases::NO_CUSTOMER.with([typed]));
        }
        let fresh = || Workshop::new(writer.ids.next_id(), String::new(), writer.today);
        let mut class = self.class(writer.book).cloned().unwrap_or_else(fresh);
        values.text(&CLASS_TITLE).clone_into(&mut class.title);
        values.text(&TRAINER).clone_into(&mut class.trainer);
        class.on = values.known(&ON).unwrap_or(class.on);
        // A class without a time begins at the usual one: only looking at it writes none.
        let start = values.known(&START).filter(|start| class.start.is_some() || *start != USUAL_START);
        class.start = start.or(class.start);
        // A customer whose file is not on this computer stands in no field, and stays.
        let elsewhere = class.account.filter(|id| !writer.book.accounts().contains_key(id));
        (class.places, class.account) = (values.known(&PLACES), account.or(elsewhere));
        if self.id.is_none() {
            class.start = class.start.or(Some(USUAL_START));
            class.agenda = course_day(class.start.unwrap_or(USUAL_START), *writer.lang, writer.ids);
        }
        let phrase = if self.id.is_some() { phrases::CLASS_CHANGED } else { phrases::CLASS_MADE };
        let say = phrase.with([&class.title]);
        writer.book.put(Record::Workshop(Arc::new(class)));
        say.into()
    }
}
