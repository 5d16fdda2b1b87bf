//! `Values` are the answers of a whole form, read field by field and by the type each field holds.

use super::check;
use super::context::FormContext;
use super::field::{FieldEntry, FieldValue};
use super::typed::{FormFields, FormRow, TypedField};
use words::Say;

/// What stands in one field.
#[derive(Debug, Clone, PartialEq)]
struct Answer {
    name: &'static str,
    value: FieldValue,
}

/// The answers of a form, by the name of their field.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Values(Vec<Answer>);

fn answer(entry: &FieldEntry, context: &FormContext) -> Result<Answer, Say> {
    Ok(Answer { name: entry.field.name, value: check::read(entry, context)? })
}

impl Values {
    /// What is typed into every field that is asked.
    ///
    /// # Errors
    /// The place of the first field that does not read, and what is wrong.
    pub fn read(
        entries: &[FieldEntry],
        context: &FormContext,
        asked: impl Fn(&FieldEntry) -> bool,
    ) -> Result<Self, (usize, Say)> {
        let of = |(place, entry)| answer(entry, context).map_err(|why| (place, why));
        entries.iter().enumerate().filter(|(_, entry)| asked(entry)).map(of).collect::<Result<_, _>>().map(Self)
    }

    /// What is typed so far, as far as it reads.
    #[must_use]
    pub fn so_far(entries: &[FieldEntry], context: &FormContext) -> Self {
        Self(entries.iter().filter_map(|entry| answer(entry, context).ok()).collect())
    }

    /// What a field holds; none where the form does not ask it.
    #[must_use]
    pub fn get<T>(&self, field: &TypedField<T>) -> Option<&T> {
        field.read(&self.answer(field.name())?.value)
    }

    /// What a field holds that may be left empty.
    #[must_use]
    pub fn known<T: Clone>(&self, field: &TypedField<Option<T>>) -> Option<T> {
        self.get(field).cloned().flatten()
    }

    /// The text of a field; empty where the form does not ask it.
    #[must_use]
    pub fn text(&self, field: &TypedField<String>) -> &str {
        self.get(field).map_or("", String::as_str)
    }

    /// The place of a choice; the first where the form does not ask it.
    #[must_use]
    pub fn choice(&self, field: &TypedField<usize>) -> usize {
        self.get(field).copied().unwrap_or_default()
    }

    /// Whether what stands in a field is what stood there before.
    #[must_use]
    pub fn is_as_before(&self, (name, before): &(&'static str, FieldValue)) -> bool {
        self.answer(name).is_none_or(|answer| answer.value == *before)
    }

    /// Writes the answers of rows into a record; nothing where the form does not ask.
    pub fn put<R>(&self, rows: &[FormRow<R>], record: &mut R) {
        for row in rows {
            if let Some(answer) = self.answer(row.field.name) {
                row.put(record, &answer.value);
            }
        }
    }

    /// Writes the answers of rows into the fields of a record that hold nothing yet.
    pub fn fill<R>(&self, rows: &[FormRow<R>], record: &mut R) {
        for row in rows {
            if row.now(record).1.is_empty() {
                self.put(std::slice::from_ref(row), record);
            }
        }
    }

    /// The answers with what the record holds `now` in place of those nobody changed since the form was opened.
    #[must_use]
    pub fn laid_over(mut self, now: &FormFields, opened: &[(&'static str, FieldValue)]) -> Self {
        for answer in &mut self.0 {
            let untouched = opened.iter().any(|(name, before)| *name == answer.name && *before == answer.value);
            let there = now.iter().find(|(field, _)| field.name == answer.name).filter(|_| untouched);
            if let Some((_, there)) = there {
                answer.value = there.clone();
            }
        }
        self
    }

    fn answer(&self, name: &str) -> Option<&Answer> {
        self.0.iter().find(|answer| answer.name == name)
    }
}

impl FromIterator<(&'static str, FieldValue)> for Values {
    fn from_iter<I: IntoIterator<Item = (&'static str, FieldValue)>>(values: I) -> Self {
        Self(values.into_iter().map(|(name, value)| Answer { name, value }).collect())
    }
}

/// What is typed into a field of a form, where it is asked and reads.
#[must_use]
pub fn typed_answer<T: Clone>(entries: &[FieldEntry], field: &TypedField<T>, context: &FormContext) -> Option<T> {
    let entry = entries.iter().find(|entry| field.is(entry))?;
    field.read(&check::read(entry, context).ok()?).cloned()
}
