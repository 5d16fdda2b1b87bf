//! These forms plan a meeting: with whom, when, and with which ideal and fallback. How it ended is asked by the form of the
//! outcome.

use jiff::ToSpan as _;
use jiff::civil::{DateTime, Time};

use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::Forbidden;
use crate::form::named::Named;
use crate::form::spec::{FieldChange, FormPlace, FormScene, FormSpec, Written, project_drafts};
use crate::form::typed::{FormFields, FormRow, TypedField, fields_of};
use crate::form::values::Values;
use domain::book::Book;
use domain::id::Id;
use domain::meeting::{Meeting, Outcome};
use domain::project::ProjectKey;
use paper::record::{LINE, NOTE};
use words::{Say, form as phrases};

const CONTACTS: TypedField<Vec<Id>> = TypedField::contacts("contacts", phrases::WHOM).hint(phrases::HINT_CONTACTS);
const AT: TypedField<Option<DateTime>> =
    TypedField::date_time("at", phrases::WHEN).required().hint(phrases::HINT_MOMENT);
const SUBJECT: TypedField<String> = TypedField::line("subject", phrases::SUBJECT, LINE);
const IDEAL: TypedField<String> = TypedField::line("ideal", phrases::IDEAL, LINE).hint(phrases::HINT_IDEAL);
const FALLBACK: TypedField<String> = TypedField::line("fallback", phrases::FALLBACK, LINE).hint(phrases::HINT_FALLBACK);
const REMARK: TypedField<String> = TypedField::paragraph("note", phrases::NOTE, NOTE);

/// The hour of a meeting nobody gave a time for.
const NINE: Time = Time::constant(9, 0, 0, 0);

#[derive(Debug)]
pub struct NewMeetingForm {
    pub key: ProjectKey,
}

#[derive(Debug)]
pub struct MeetingForm {
    pub key: ProjectKey,
    pub id: Id,
}

fn rows() -> [FormRow<Meeting>; 6] {
    [
        CONTACTS.bind(|m: &Meeting| m.contacts.clone(), |m, ids| m.contacts = ids),
        AT.bind(|m: &Meeting| Some(m.at), |m, at| m.at = at.unwrap_or(m.at)),
        SUBJECT.bind(|m: &Meeting| m.subject.clone(), |m, text| m.subject = text),
        IDEAL.bind(|m: &Meeting| m.ideal.clone(), |m, text| m.ideal = text),
        FALLBACK.bind(|m: &Meeting| m.fallback.clone(), |m, text| m.fallback = text),
        REMARK.bind(|m: &Meeting| m.note.clone(), |m, text| m.note = text),
    ]
}

/// The day and time of a meeting, and what it is about.
#[must_use]
pub fn meeting_name(book: &Book, key: ProjectKey, id: Id) -> Option<String> {
    let meeting = book.project(key)?.1.meeting(id)?;
    Some(format!("{} {}", meeting.at.strftime("%Y-%m-%d %H:%M"), meeting.subject))
}

impl FormSpec for NewMeetingForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::NEW_MEETING.say()
    }

    fn draft_key(&self) -> String {
        format!("{}/meetings/new", project_drafts(self.key))
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        scene.project(self.key)?;
        let empty = String::new;
        Some(vec![
            CONTACTS.with(Vec::new()),
            AT.required_if(false).hint(phrases::HINT_TOMORROW).with(None),
            SUBJECT.with(empty()),
            IDEAL.with(empty()),
            FALLBACK.with(empty()),
        ])
    }

    /// Plans a meeting: tomorrow at nine where nobody said otherwise.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let tomorrow = writer.today.saturating_add(1.day());
        let mut meeting = Meeting::new(writer.ids.next_id(), tomorrow.to_datetime(NINE));
        values.put(&rows(), &mut meeting);
        let past = meeting.at.date() < writer.today;
        let phrase = if past { phrases::MEETING_NOTED } else { phrases::MEETING_PLANNED };
        let say = phrase.with([&meeting.at.strftime("%Y-%m-%d %H:%M").to_string()]);
        writer.book.edit_project(self.key, |p| p.meetings.push(meeting));
        say.into()
    }
}

impl FormSpec for MeetingForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::MEETING.say()
    }

    fn draft_key(&self) -> String {
        format!("{}/meetings/{}", project_drafts(self.key), self.id)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn about(&self, book: &Book) -> Option<String> {
        meeting_name(book, self.key, self.id)
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let meeting = scene.project(self.key)?.meeting(self.id)?;
        let mut fields = fields_of(&rows(), meeting);
        // What was promised before the meeting is no advance: moved past its promise, a meeting would keep an outcome it no
        // longer has.
        let promised = meeting.action.as_ref().filter(|_| meeting.outcome == Some(Outcome::Advance));
        if let Some(by) = promised.and_then(|action| action.by) {
            let when = fields.iter_mut().filter(|(field, _)| field.name == AT.name());
            when.for_each(|(field, _)| field.forbids = Some(Forbidden::LaterThan(by, phrases::NOT_AFTER_PROMISE)));
        }
        Some(fields)
    }

    /// A meeting keeps whoever was there, also those archived since.
    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        let Some((account, project)) = scene.book.project(self.key) else { return };
        let there = project.meeting(self.id).map_or(&[][..], |meeting| &meeting.contacts);
        let gone = account.contacts.iter().filter(|c| c.archived.is_some() && there.contains(&c.id));
        context.contacts.extend(gone.map(|c| Named::new(c.id, &c.name)));
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        let mut written = Written::Book;
        writer.book.edit_project(self.key, |project| {
            if let Some(meeting) = project.meeting_mut(self.id) {
                written = change.put(&rows(), meeting);
            }
        });
        written
    }
}
