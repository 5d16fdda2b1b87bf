//! This form makes or changes a line of the agenda of a class.

use std::collections::BTreeSet;

use jiff::civil::Time;

use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Input};
use crate::form::named::Named;
use crate::form::spec::{FormScene, FormSpec};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::Values;
use crate::screen::workshop::opens::{key_of, title_of, titles};
use domain::book::Book;
use domain::id::Id;
use domain::lang::Lang;
use domain::workshop::Workshop;
use domain::workshop::agenda::{AgendaItem, AgendaKind, begun_any};
use paper::record::LINE;
use strum::VariantArray as _;
use words::{Phrase, Say, agenda as phrases, form as labels};

/// What each kind of line is called, in the order of the kinds.
pub const KINDS: &[Phrase] = &[phrases::PAGES, phrases::EXERCISE, phrases::VOTE, phrases::CASE, phrases::BREAK];
/// The longest line, in minutes.
pub const LONGEST: u16 = 480;
/// Minutes of a line nobody gave any.
const USUAL: u16 = 30;

const WHAT: TypedField<String> = TypedField::line("title", phrases::ITEM_TITLE, LINE).required();
const KIND: TypedField<usize> = TypedField::choice("kind", phrases::KIND, KINDS).hint(labels::HINT_CHOICE);
const MINUTES: TypedField<Option<u16>> = TypedField::count("minutes", phrases::MINUTES, 1, LONGEST).required();
const LOCKED: TypedField<Option<Time>> = TypedField::time("locked", phrases::LOCKED).hint(phrases::HINT_LOCKED);
const OPENS: TypedField<String> = TypedField::autocomplete("opens", phrases::OPENS, LINE).hint(phrases::HINT_OPENS);

#[derive(Debug)]
pub struct AgendaLineForm {
    pub class: Id,
    /// Which; none where it is not made yet.
    pub id: Option<Id>,
}

impl AgendaLineForm {
    fn class<'a>(&self, book: &'a Book) -> Option<&'a Workshop> {
        book.workshops().get(&self.class).map(AsRef::as_ref)
    }

    fn line<'a>(&self, book: &'a Book) -> Option<&'a AgendaItem> {
        self.class(book)?.agenda.iter().find(|line| Some(line.id) == self.id)
    }
}

/// What a line opens, as it is called.
fn opened(line: &AgendaItem, scene: &FormScene) -> String {
    let Some(key) = line.opens.as_deref() else { return String::new() };
    let chapter = scene.courses.lessons.as_deref();
    chapter.and_then(|chapter| title_of(chapter, key, scene.lang)).unwrap_or(key).to_owned()
}

impl FormSpec for AgendaLineForm {
    fn title(&self, _book: &Book) -> Say {
        if self.id.is_some() { phrases::ITEM.say() } else { phrases::NEW_ITEM.say() }
    }

    fn draft_key(&self) -> String {
        let line = self.id.map_or_else(|| "new".to_owned(), |id| id.to_string());
        format!("workshops/{}/agenda/{line}", self.class)
    }

    fn about(&self, book: &Book) -> Option<String> {
        self.class(book).map(|class| class.title.clone())
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn gone(&self, book: &Book) -> bool {
        self.class(book).is_none() || self.id.is_some() && self.line(book).is_none()
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        self.class(scene.book)?;
        let fields = |title: &str, kind, minutes, locked, opens| {
            vec![
                WHAT.with(title.to_owned()),
                KIND.with(kind),
                if self.id.is_some() { MINUTES.with(Some(minutes)) } else { MINUTES.offer(Some(minutes)) },
                LOCKED.with(locked),
                OPENS.with(opens),
            ]
        };
        if self.id.is_none() {
            return Some(fields("", 0, USUAL, None, String::new()));
        }
        let line = self.line(scene.book)?;
        Some(fields(&line.title, line.kind as usize, line.minutes, line.locked, opened(line, scene)))
    }

    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        let Some(chapter) = scene.courses.lessons.as_deref() else { return };
        let all: BTreeSet<_> = Lang::ALL.iter().flat_map(|lang| titles(chapter, *lang)).collect();
        let own = titles(chapter, scene.lang);
        let rest = all.into_iter().filter(|title| !titles(chapter, scene.lang).any(|own| own == *title));
        context.suggestions = own.chain(rest).map(|title| Named::new(self.class, title)).collect();
    }

    /// What the course does not have is told beside the field, with what is on offer.
    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        let entry = entries.get(place).filter(|entry| OPENS.is(entry))?;
        let Input::Line(line) = &entry.input else { return None };
        context.suggestion(line.text()).map(|named| labels::TAKE_OFFER.with([&named.name]))
    }

    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let Some(class) = self.class(writer.book) else { return Submitted::refused(labels::NOT_RECORDED.say()) };
        let typed = values.text(&OPENS);
        let chapter = writer.courses.lessons.as_deref();
        let known = chapter.map_or_else(|| Some(typed.to_owned()), |chapter| key_of(chapter, typed));
        // What the line opened before stays where nobody changed it, though this course may not have it.
        let before = self.line(writer.book).and_then(|line| line.opens.clone()).filter(|key| key == typed);
        let opens = known.or(before).filter(|_| !typed.is_empty());
        if opens.is_none() && !typed.is_empty() {
            return Submitted::refused(phrases::NO_SUCH_PAGE.with([typed]));
        }
        let under_way = begun_any(&class.agenda);
        let new = || AgendaItem::new(writer.ids.next_id(), String::new(), USUAL);
        let mut line = self.line(writer.book).cloned().unwrap_or_else(new);
        values.text(&WHAT).clone_into(&mut line.title);
        line.kind = AgendaKind::VARIANTS.get(values.choice(&KIND)).copied().unwrap_or_default();
        line.set_minutes(values.known(&MINUTES).unwrap_or(line.minutes), under_way && self.id.is_some());
        (line.locked, line.opens) = (values.known(&LOCKED), opens);
        let phrase = if self.id.is_some() { phrases::LINE_CHANGED } else { phrases::LINE_ADDED };
        let say = phrase.with([&line.title]);
        writer.book.edit_workshop(self.class, |class| match class.agenda.iter_mut().find(|own| own.id == line.id) {
            Some(own) => own.clone_from(&line),
            None => class.agenda.push(line),
        });
        say.into()
    }
}
