//! The forms of a touch and of an action of ours: one line each.

use super::project::LINE;
use super::writer::{FormWriter, Values, choice, day, text};
use crate::form::field::{Field, FieldKind, FieldValue, Warning};
use domain::id::Id;
use domain::meeting::{Task, Touch, TouchKind};
use domain::project::{Project, ProjectKey};
use words::{Phrase, Say, form as phrases, tracker};

/// Kinds of a touch in the order of the choice.
pub const KINDS: &[Phrase] = &[tracker::CALL, tracker::MESSAGE, tracker::QUOTATION, tracker::VISIT];

fn line(name: &'static str, label: Phrase, text: &str) -> (Field, FieldValue) {
    (Field::new(name, label, FieldKind::Line(LINE)).required(), FieldValue::Text(text.to_owned()))
}

fn kind(of: TouchKind) -> (Field, FieldValue) {
    let place = TouchKind::ALL.iter().position(|k| *k == of).unwrap_or(0);
    (
        Field::new("kind", phrases::TOUCH_KIND, FieldKind::Choice(KINDS)).hint(phrases::HINT_CHOICE),
        FieldValue::Choice(place),
    )
}

/// Of a touch not noted yet.
#[must_use]
pub fn new_touch_fields() -> Vec<(Field, FieldValue)> {
    vec![kind(TouchKind::Call), line("text", phrases::IN_A_LINE, "")]
}

/// Of a touch.
#[must_use]
pub fn touch_fields(project: &Project, id: Id) -> Option<Vec<(Field, FieldValue)>> {
    let touch = project.touches.iter().find(|t| t.id == id)?;
    let on = Field::new("on", phrases::ON_DAY, FieldKind::Date).required().hint(phrases::HINT_DATE);
    Some(vec![kind(touch.kind), line("text", phrases::IN_A_LINE, &touch.text), (on, FieldValue::Date(Some(touch.on)))])
}

/// Notes a touch of today.
pub fn submit_touch(writer: &mut FormWriter, key: ProjectKey, values: Values) -> Say {
    let kind = TouchKind::ALL.get(choice(values, "kind")).copied().unwrap_or(TouchKind::Call);
    let touch = Touch { id: writer.ids.next_id(), on: writer.today, kind, text: text(values, "text").to_owned() };
    let say = phrases::TOUCH_NOTED.with([&touch.text]);
    writer.book.edit_project(key, |p| p.touches.push(touch));
    say
}

/// Writes a field of a touch.
pub fn write_touch(project: &mut Project, id: Id, name: &str, value: &FieldValue) {
    let Some(touch) = project.touches.iter_mut().find(|t| t.id == id) else { return };
    match (name, value) {
        ("kind", FieldValue::Choice(place)) => touch.kind = TouchKind::ALL.get(*place).copied().unwrap_or(touch.kind),
        ("text", FieldValue::Text(text)) => touch.text.clone_from(text),
        ("on", FieldValue::Date(Some(day))) => touch.on = *day,
        _ => {}
    }
}

fn action_fields(text: &str, due: Option<jiff::civil::Date>, owner: Option<Id>) -> Vec<(Field, FieldValue)> {
    vec![
        line("text", phrases::NEXT_ACTION, text),
        (
            Field::new("due", phrases::DUE, FieldKind::Date).hint(phrases::HINT_DATE).warning(Warning::PastDate),
            FieldValue::Date(due),
        ),
        (Field::new("owner", phrases::OWNER, FieldKind::Person).hint(phrases::HINT_PERSON), FieldValue::Person(owner)),
    ]
}

/// Of an action not noted yet.
#[must_use]
pub fn new_task_fields(me: Option<Id>) -> Vec<(Field, FieldValue)> {
    action_fields("", None, me)
}

/// Of an action.
#[must_use]
pub fn task_fields(project: &Project, id: Id) -> Option<Vec<(Field, FieldValue)>> {
    let task = project.tasks.iter().find(|t| t.id == id)?;
    Some(action_fields(&task.text, task.due, task.owner))
}

/// Notes an action, and tells what still comes before it.
pub fn submit_task(writer: &mut FormWriter, key: ProjectKey, values: Values) -> Say {
    let owner = values.iter().find_map(|(name, value)| match (*name, value) {
        ("owner", FieldValue::Person(id)) => *id,
        _ => None,
    });
    let text = text(values, "text").to_owned();
    let (id, today) = (writer.ids.next_id(), writer.today);
    let task = Task { id, text: text.clone(), due: day(values, "due"), owner, done: None };
    writer.book.edit_project(key, |p| p.tasks.push(task));
    let first = writer.book.project(key).and_then(|(_, project)| project.next_task()).filter(|task| task.id != id);
    match first {
        None => phrases::TASK_NOTED.with([&text]),
        Some(first) => match first.due.map(|due| due.until(today).map_or(0, |span| span.get_days())) {
            Some(late @ 1..) => phrases::TASK_BEHIND_LATE.with([&text, &first.text, &late.to_string()]),
            _ => phrases::TASK_BEHIND.with([&text, &first.text]),
        },
    }
}

/// Writes a field of an action.
pub fn write_task(project: &mut Project, id: Id, name: &str, value: &FieldValue) {
    let Some(task) = project.tasks.iter_mut().find(|t| t.id == id) else { return };
    match (name, value) {
        ("text", FieldValue::Text(text)) => task.text.clone_from(text),
        ("due", FieldValue::Date(day)) => task.due = *day,
        ("owner", FieldValue::Person(id)) => task.owner = *id,
        _ => {}
    }
}
