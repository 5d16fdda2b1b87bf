//! The engine of all forms edits, checks and commits fields. It knows the fields of a form and not what they belong to; each
//! form says that in a file of its own.

use std::collections::BTreeSet;

use super::key::{Code, Key};
use words::Say;

pub mod check;
pub mod coaching;
pub mod context;
pub mod field;
pub mod instalments;
pub mod named;
pub mod record;
pub mod spec;
pub mod subject;
pub mod typed;
pub mod typing;
pub mod values;

pub use context::{FormContext, JudgeScene};
pub use field::{
    ContactAnswer, Field, FieldEntry, FieldKind, FieldValue, Forbidden, Input, Judged, LABEL, PARAGRAPH, Summary,
    WIDTH, Warning,
};
pub use named::{Named, told_apart};
pub use spec::{FieldChange, FormScene, FormSpec, Written};
pub use values::Values;

use subject::Subject;

/// What committing a field gave.
#[derive(Debug, Clone, PartialEq)]
pub enum Commit {
    /// As it was.
    Unchanged,
    /// Field, new value.
    Changed(&'static str, FieldValue),
    /// What was typed is not valid: field, text, why.
    Invalid(&'static str, String, Say),
}

/// A form that lies over the screen.
#[derive(Debug, Clone)]
pub struct Form {
    /// What it writes to.
    pub subject: Subject,
    /// The title.
    pub title: Say,
    /// What it is about, at the right of the title.
    pub about: String,
    pub entries: Vec<FieldEntry>,
    /// The field with the focus.
    pub focus: usize,
    /// What the fields held when it was opened.
    pub initial_values: Vec<(&'static str, FieldValue)>,
    /// What typed text is read against.
    pub context: FormContext,
    /// The fields that somebody wanted to go on from though they are wrong; all of them once it was to be written. Only from then
    /// on an empty one is complained of: nobody likes to be told so before typing.
    pub tried: BTreeSet<usize>,
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        self.subject == other.subject && self.entries == other.entries && self.focus == other.focus
    }
}

impl Form {
    /// Lays out fields with what they hold.
    #[must_use]
    pub fn new(
        subject: Subject,
        title: impl Into<Say>,
        fields: Vec<(Field, FieldValue)>,
        context: FormContext,
    ) -> Self {
        let opened = fields.iter().map(|(field, value)| (field.name, value.clone())).collect();
        let entries = fields
            .into_iter()
            .map(|(field, value)| FieldEntry { input: typing::first_input(&field, &value, &context), field, value })
            .collect();
        let title = title.into();
        Self {
            subject,
            title,
            about: String::new(),
            entries,
            focus: 0,
            initial_values: opened,
            context,
            tried: BTreeSet::new(),
        }
    }

    /// The form of a subject with what its record holds now; none where there is nothing to ask.
    #[must_use]
    pub fn open(subject: Subject, scene: &FormScene) -> Option<Self> {
        let spec = subject.spec();
        let fields = spec.fields(scene).filter(|fields| !fields.is_empty())?;
        let mut form = Self::new(subject, spec.title(scene.book), fields, context(&*spec, scene));
        form.focus = spec.first_field();
        form.about = spec.about(scene.book).unwrap_or_default();
        Some(form)
    }

    /// What it asks and how it writes.
    #[must_use]
    pub fn spec(&self) -> Box<dyn FormSpec> {
        self.subject.spec()
    }

    /// Whether its fields are gathered and written together.
    #[must_use]
    pub fn needs_submit(&self) -> bool {
        self.spec().needs_submit()
    }

    /// The field with the focus.
    #[must_use]
    pub fn entry(&self) -> Option<&FieldEntry> {
        self.entries.get(self.focus)
    }

    /// Whether a field is not asked as long as the others stand as they do.
    #[must_use]
    pub fn is_hidden(&self, place: usize) -> bool {
        self.entries.get(place).is_some_and(|entry| self.spec().hides(entry.field.name, &self.entries))
    }

    /// Whether the field with the focus is the last one that is asked.
    #[must_use]
    pub fn at_last(&self) -> bool {
        (self.focus + 1..self.entries.len()).all(|place| self.is_hidden(place))
    }

    /// What may be typed into a field.
    #[must_use]
    pub fn hint(&self, place: usize) -> Option<words::Phrase> {
        let own = self.spec().hint(&self.entries, place);
        own.or_else(|| self.entries.get(place).and_then(|entry| entry.field.hint))
    }

    /// What is wrong with a field as typed.
    #[must_use]
    pub fn problem(&self, place: usize) -> Option<Say> {
        let entry = self.entries.get(place)?;
        check::read(entry, &self.context).err()
    }

    /// What is to be told of a field although its value is allowed.
    #[must_use]
    pub fn warning(&self, place: usize) -> Option<Say> {
        let own = || self.spec().warning(&self.entries, place, &self.context);
        self.entries.get(place).and_then(|entry| check::warning(entry, &self.context)).or_else(own)
    }

    /// What everything typed so far comes to, told at the summary.
    #[must_use]
    pub fn summary(&self) -> Option<Summary> {
        self.spec().summary(&self.entries, self.focus, &self.context)
    }

    /// The values of all fields, or the first field that is wrong and why.
    ///
    /// # Errors
    /// The place of the field, and what is wrong.
    pub fn values(&self) -> Result<Values, (usize, Say)> {
        let spec = self.spec();
        let asked = |entry: &FieldEntry| !spec.hides(entry.field.name, &self.entries);
        let values = Values::read(&self.entries, &self.context, asked)?;
        spec.unanswered(&self.entries).map_or(Ok(values), Err)
    }

    /// Whether the field with the focus holds something not yet committed.
    #[must_use]
    pub fn dirty(&self) -> bool {
        self.entry().is_some_and(|e| check::read(e, &self.context).as_ref() != Ok(&e.value))
    }

    /// Whether Enter, Up and Down belong to the text of the field.
    #[must_use]
    pub fn captures(&self, key: Key) -> bool {
        match self.entry().map(|e| &e.input) {
            Some(Input::Paragraph(_)) => matches!(key.code, Code::Enter | Code::Up | Code::Down),
            // Only at the ends a key leads out of checks.
            Some(Input::MultiChoice(..)) => self.adjacent_check(key.code).is_some(),
            _ => false,
        }
    }

    /// Whether what is pressed is text, and not a key over a choice.
    #[must_use]
    pub fn takes_text(&self) -> bool {
        self.entry().is_some_and(|entry| matches!(entry.input, Input::Line(_) | Input::Paragraph(_)))
    }

    /// Types a key into the field; tells whether the field took it.
    pub fn key(&mut self, key: Key) -> bool {
        if self.move_cursor(key.code) {
            return true;
        }
        let context = &self.context;
        self.entries.get_mut(self.focus).is_some_and(|e| {
            typing::accept_suggestion(&mut e.input, e.field.kind, key, context)
                || typing::next_contact(&mut e.input, e.field.kind, key, context)
                || typing::jump_to_name(&mut e.input, e.field.kind, key, context)
                || typing::key(&mut e.input, key, context.ruler)
        })
    }

    /// Turns a mark of the field with the focus, and puts the cursor there; of options takes that one.
    pub fn toggle_mark(&mut self, place: usize) {
        match self.entries.get_mut(self.focus).map(|entry| &mut entry.input) {
            Some(Input::MultiChoice(marks, cursor)) => {
                if let Some(mark) = marks.get_mut(place) {
                    (*mark, *cursor) = (!*mark, place);
                }
            }
            Some(Input::Choice(chosen)) => *chosen = place,
            _ => {}
        }
    }

    /// Pastes into the field; tells whether something was cut off.
    pub fn paste(&mut self, text: &str) -> bool {
        self.entries.get_mut(self.focus).is_some_and(|entry| typing::paste(&mut entry.input, text))
    }

    /// Puts kept text back into a field.
    pub fn restore(&mut self, name: &str, text: &str) {
        let context = &self.context;
        if let Some(entry) = self.entries.iter_mut().find(|e| e.field.name == name) {
            typing::restore(&mut entry.input, entry.field.kind, text, context);
        }
    }

    /// Whether a pause in typing may commit the field. Half a name would be taken for somebody else of that name.
    #[must_use]
    pub fn can_autocommit(&self) -> bool {
        self.entry().is_none_or(|e| {
            let text = typing::text(&e.input);
            let roster = match e.field.kind {
                FieldKind::Person => &self.context.people,
                FieldKind::Contact | FieldKind::ContactOrNew => &self.context.contacts,
                _ => return true,
            };
            text.is_empty() || Named::find(roster, &text).is_some()
        })
    }

    /// Commits the field with the focus.
    pub fn commit(&mut self) -> Commit {
        let Some(entry) = self.entries.get_mut(self.focus) else { return Commit::Unchanged };
        match check::read(entry, &self.context) {
            Err(why) => Commit::Invalid(entry.field.name, typing::text(&entry.input), why),
            Ok(value) if value == entry.value => Commit::Unchanged,
            Ok(value) => {
                entry.value = value.clone();
                Commit::Changed(entry.field.name, value)
            }
        }
    }

    /// Shows the field as committed: a date typed as `+3` becomes the day.
    pub fn show_committed(&mut self) {
        let context = &self.context;
        if let Some(entry) = self.entries.get_mut(self.focus).filter(|e| check::read(e, context).is_ok()) {
            let untouched = matches!(&entry.input, Input::Line(line) if line.is_offer());
            let shown = typing::input_for(&entry.field, &entry.value, context);
            entry.input = if untouched { typing::offered(shown) } else { shown };
        }
    }

    /// The check above or below the one under the cursor; they stand below each other.
    fn adjacent_check(&self, code: Code) -> Option<usize> {
        let entry = self.entry().filter(|e| e.field.kind == FieldKind::Checks)?;
        let Input::MultiChoice(marks, cursor) = &entry.input else { return None };
        let to = match code {
            Code::Up => cursor.checked_sub(1)?,
            Code::Down => cursor.checked_add(1)?,
            _ => return None,
        };
        (to < marks.len()).then_some(to)
    }

    /// Moves the cursor among checks; tells whether there was one further on.
    pub fn move_cursor(&mut self, code: Code) -> bool {
        let to = self.adjacent_check(code);
        match (to, self.entries.get_mut(self.focus).map(|entry| &mut entry.input)) {
            (Some(to), Some(Input::MultiChoice(_, cursor))) => *cursor = to,
            _ => return false,
        }
        true
    }

    /// Moves the focus to the next field that is asked; stays at the ends. Tells whether it moved.
    pub fn move_focus(&mut self, forward: bool) -> bool {
        let asked = |place: &usize| !self.is_hidden(*place);
        let to =
            if forward { (self.focus + 1..self.entries.len()).find(asked) } else { (0..self.focus).rev().find(asked) };
        to.is_some_and(|to| std::mem::replace(&mut self.focus, to) != to)
    }
}

/// What the fields of a form are read against: everybody on our side, and where it belongs to a customer whoever is there.
fn context(spec: &dyn FormSpec, scene: &FormScene) -> FormContext {
    let mut context = FormContext::new(scene.today, scene.ruler);
    let people = scene.book.people().values().map(|p| (p.id, p.name.as_str(), p.added.to_string()));
    context.people = told_apart(&people.collect::<Vec<_>>());
    context.yardstick = scene.book.yardstick();
    context.customer = spec.place().account().and_then(|id| scene.book.accounts().get(&id).cloned());
    let contacts = context.customer.iter().flat_map(|account| &account.contacts);
    let contacts = contacts.filter(|c| c.archived.is_none()).map(|c| (c.id, c.name.as_str(), c.title.clone()));
    context.contacts = told_apart(&contacts.collect::<Vec<_>>());
    spec.context(scene, &mut context);
    context
}

#[cfg(test)]
mod fits;
#[cfg(test)]
mod tests;
