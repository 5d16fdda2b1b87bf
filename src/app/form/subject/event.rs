//! These forms note a touch or a task in one line.

use super::writer::{FormWriter, Submitted};
use crate::form::field::{Forbidden, Warning};
use crate::form::spec::{FieldChange, FormPlace, FormScene, FormSpec, Written, project_drafts};
use crate::form::typed::{FormFields, FormRow, TypedField, fields_of};
use crate::form::values::Values;
use domain::book::Book;
use domain::id::Id;
use domain::meeting::{Task, Touch, TouchKind};
use domain::project::ProjectKey;
use paper::record::LINE;
use words::{Phrase, Say, form as phrases, tracker};

/// Kinds of a touch in the order of the choice.
const KINDS: &[Phrase] = &[tracker::CALL, tracker::MESSAGE, tracker::QUOTATION, tracker::VISIT];

const KIND: TypedField<usize> = TypedField::choice("kind", phrases::TOUCH_KIND, KINDS).hint(phrases::HINT_CHOICE);
const SAID: TypedField<String> = TypedField::line("text", phrases::IN_A_LINE, LINE).required();
const WITH: TypedField<Vec<Id>> = TypedField::contacts("contacts", phrases::WITH_WHOM).hint(phrases::HINT_CONTACTS);
const ON: TypedField<Option<jiff::civil::Date>> = TypedField::date("on", phrases::ON_DAY)
    .required()
    .hint(phrases::HINT_DATE)
    .forbids(Forbidden::FutureDate(words::judge::NOT_AHEAD));

const TEXT: TypedField<String> = TypedField::line("text", phrases::NEXT_ACTION, LINE).required();
const DUE: TypedField<Option<jiff::civil::Date>> =
    TypedField::date("due", phrases::DUE).hint(phrases::HINT_DATE).warning(Warning::PastDate);
const OWNER: TypedField<Option<Id>> = TypedField::person("owner", phrases::OWNER).hint(phrases::HINT_PERSON);

#[derive(Debug)]
pub struct NewTouchForm {
    pub key: ProjectKey,
    /// Whom the cursor stood on.
    pub contact: Option<Id>,
}

#[derive(Debug)]
pub struct TouchForm {
    pub key: ProjectKey,
    pub id: Id,
}

#[derive(Debug)]
pub struct NewTaskForm {
    pub key: ProjectKey,
}

#[derive(Debug)]
pub struct TaskForm {
    pub key: ProjectKey,
    pub id: Id,
}

fn touch_rows() -> [FormRow<Touch>; 4] {
    [
        KIND.bind(
            |t: &Touch| TouchKind::ALL.iter().position(|kind| *kind == t.kind).unwrap_or(0),
            |t, place| t.kind = TouchKind::ALL.get(place).copied().unwrap_or(t.kind),
        ),
        SAID.bind(|t: &Touch| t.text.clone(), |t, text| t.text = text),
        WITH.bind(|t: &Touch| t.contacts.clone(), |t, contacts| t.contacts = contacts),
        ON.bind(|t: &Touch| Some(t.on), |t, day| t.on = day.unwrap_or(t.on)),
    ]
}

fn task_rows() -> [FormRow<Task>; 3] {
    [
        TEXT.bind(|t: &Task| t.text.clone(), |t, text| t.text = text),
        DUE.bind(|t: &Task| t.due, |t, due| t.due = due),
        OWNER.bind(|t: &Task| t.owner, |t, owner| t.owner = owner),
    ]
}

impl FormSpec for NewTouchForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::NEW_TOUCH.say()
    }

    fn draft_key(&self) -> String {
        format!("{}/touches/new", project_drafts(self.key))
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    /// The line, because what stands before it is mostly right.
    fn first_field(&self) -> usize {
        3
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let with = self.contact.into_iter().collect();
        Some(vec![KIND.with(0), WITH.with(with), ON.offer(Some(scene.today)), SAID.with(String::new())])
    }

    /// Notes a touch.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let kind = TouchKind::ALL.get(values.choice(&KIND)).copied().unwrap_or(TouchKind::Call);
        let text = values.text(&SAID).to_owned();
        let on = values.known(&ON).unwrap_or(writer.today);
        let contacts = values.get(&WITH).cloned().unwrap_or_default();
        let touch = Touch { id: writer.ids.next_id(), on, kind, text, contacts };
        let say = phrases::TOUCH_NOTED.with([&touch.text]);
        writer.book.edit_project(self.key, |p| p.touches.push(touch));
        say.into()
    }
}

impl FormSpec for TouchForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::TOUCH.say()
    }

    fn draft_key(&self) -> String {
        format!("{}/touches/{}", project_drafts(self.key), self.id)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let touch = scene.project(self.key)?.touches.iter().find(|touch| touch.id == self.id)?;
        Some(fields_of(&touch_rows(), touch))
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        let mut written = Written::Book;
        writer.book.edit_project(self.key, |project| {
            if let Some(touch) = project.touches.iter_mut().find(|touch| touch.id == self.id) {
                written = change.put(&touch_rows(), touch);
            }
        });
        written
    }
}

impl FormSpec for NewTaskForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::NEW_TASK.say()
    }

    fn draft_key(&self) -> String {
        format!("{}/tasks/new", project_drafts(self.key))
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        Some(vec![TEXT.with(String::new()), DUE.with(None), OWNER.offer(scene.book.me().map(|me| me.id))])
    }

    /// Notes a task, and tells what still comes before it.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let text = values.text(&TEXT).to_owned();
        let (id, today) = (writer.ids.next_id(), writer.today);
        let (due, owner) = (values.known(&DUE), values.known(&OWNER));
        let task = Task { id, text: text.clone(), due, owner, done: None };
        writer.book.edit_project(self.key, |p| p.tasks.push(task));
        let first = writer.book.project(self.key).and_then(|(_, project)| project.next_task());
        let say = match first.filter(|task| task.id != id) {
            None => phrases::TASK_NOTED.with([&text]),
            Some(first) => match first.due.map(|due| due.until(today).map_or(0, |span| span.get_days())) {
                Some(late @ 1..) => phrases::TASK_BEHIND_LATE.with([&text, &first.text, &late.to_string()]),
                _ => phrases::TASK_BEHIND.with([&text, &first.text]),
            },
        };
        say.into()
    }
}

impl FormSpec for TaskForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::TASK.say()
    }

    fn draft_key(&self) -> String {
        format!("{}/tasks/{}", project_drafts(self.key), self.id)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let task = scene.project(self.key)?.tasks.iter().find(|task| task.id == self.id)?;
        Some(fields_of(&task_rows(), task))
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        let mut written = Written::Book;
        writer.book.edit_project(self.key, |project| {
            if let Some(task) = project.tasks.iter_mut().find(|task| task.id == self.id) {
                written = change.put(&task_rows(), task);
            }
        });
        written
    }
}
