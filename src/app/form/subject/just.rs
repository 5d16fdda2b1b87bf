//! This form notes what nobody planned: somebody was just met or just called, or a paper came by mail. Whom and when stand there
//! already, the judge says how it ended, and the last question is what we do next.

use jiff::civil::{Date, DateTime, Time};

use super::judging;
use super::outcome::TOLD;
use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Forbidden, Input, Summary, Warning};
use crate::form::spec::{FormPlace, FormScene, FormSpec, project_drafts};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::{Values, typed_answer};
use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use domain::meeting::{Meeting, Occasion, Task};
use domain::project::{Project, ProjectKey};
use paper::record::LINE;
use words::{Phrase, Say, form as phrases, judge, tracker};

/// How it came about, in the order of the choice.
const OCCASIONS: &[Phrase] = &[judge::JUST_MET, judge::JUST_CALLED, judge::CAME_BY_MAIL];

const OCCASION: TypedField<usize> = TypedField::options("occasion", judge::OCCASION, OCCASIONS);
const WHOM: TypedField<Vec<Id>> = TypedField::contacts("contacts", phrases::WHOM).hint(phrases::HINT_CONTACTS);
const AT: TypedField<Option<DateTime>> =
    TypedField::date_time("at", phrases::WHEN).required().hint(phrases::HINT_MOMENT);
const NEXT: TypedField<String> = TypedField::line("next", phrases::NEXT_ACTION, LINE);
const DUE: TypedField<Option<Date>> =
    TypedField::date("due", phrases::DUE).hint(phrases::HINT_DATE).warning(Warning::PastDate);

/// The hour of a paper that came by mail.
const NOON: Time = Time::constant(12, 0, 0, 0);

#[derive(Debug)]
pub struct JustForm {
    pub key: ProjectKey,
    /// Whom the cursor stood on.
    pub contact: Option<Id>,
}

fn occasion(entries: &[FieldEntry]) -> Occasion {
    let entry = entries.iter().find(|entry| OCCASION.is(entry));
    let place = entry.map_or(0, |entry| if let Input::Choice(place) = entry.input { place } else { 0 });
    Occasion::ALL.get(place).copied().unwrap_or_default()
}

/// Whoever one most likely met: the one met last, else the one of most influence.
fn key_contact(account: &Account, project: &Project, today: Date) -> Option<Id> {
    let here = |id: Id| account.contact(id).is_some_and(|contact| contact.archived.is_none());
    let parts = project.involvements.iter().filter(|part| here(part.contact));
    parts.max_by_key(|part| (account.last_met(part.contact, today), part.influence)).map(|part| part.contact)
}

impl JustForm {
    /// The day it happened, as the form stands.
    fn held_on(entries: &[FieldEntry], context: &FormContext) -> Date {
        let at = typed_answer(entries, &AT, context).flatten();
        at.map_or(context.today, DateTime::date)
    }

    /// The meeting of the answers; a paper by mail came on the day it is dated.
    fn meeting(id: Id, writer: &FormWriter, values: &Values) -> Meeting {
        let occasion = Occasion::ALL.get(values.choice(&OCCASION)).copied().unwrap_or_default();
        let day = judging::paper_day(values).unwrap_or(writer.today);
        let at = values.known(&AT).unwrap_or_else(|| day.to_datetime(NOON));
        let contacts = values.get(&WHOM).cloned().unwrap_or_default();
        Meeting { occasion, contacts, note: values.text(&TOLD).to_owned(), ..Meeting::new(id, at) }
    }
}

impl FormSpec for JustForm {
    fn title(&self, _book: &Book) -> Say {
        judge::JUST.say()
    }

    fn draft_key(&self) -> String {
        format!("{}/just", project_drafts(self.key))
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let (account, project) = scene.book.project(self.key)?;
        let whom = self.contact.or_else(|| key_contact(account, project, scene.today));
        let texts = judging::texts(scene.courses);
        let not_ahead = Forbidden::LaterThan(scene.today, judge::NOT_MET_YET);
        let mut fields =
            vec![OCCASION.with(0), WHOM.with(whom.into_iter().collect()), AT.forbids(not_ahead).offer(Some(scene.now))];
        let blank = Meeting::new(self.key.project, scene.now);
        fields.extend(judging::questions(account, project.size, &blank, &texts, scene.today));
        fields.extend([TOLD.with(String::new()), NEXT.with(String::new()), DUE.with(None)]);
        Some(fields)
    }

    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        judging::lay_out(scene, context, None);
        let Some((account, project)) = scene.book.project(self.key) else { return };
        let whom = self.contact.or_else(|| key_contact(account, project, scene.today));
        context.contacts.sort_by_key(|named| Some(named.id) != whom);
        context.suggestions.clone_from(&context.contacts);
    }

    /// Of a paper by mail nobody was met, and it is an order or nothing worth noting.
    fn hides(&self, name: &str, entries: &[FieldEntry]) -> bool {
        let by_mail = occasion(entries) == Occasion::Mail;
        let met = [WHOM.name(), AT.name()].contains(&name);
        by_mail && (met || judging::asks_action(name)) || judging::hides(name, entries)
    }

    fn hint(&self, entries: &[FieldEntry], place: usize) -> Option<Phrase> {
        judging::hint(entries, place)
    }

    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        judging::warning(entries, place, Some(Self::held_on(entries, context)), context)
    }

    fn unanswered(&self, entries: &[FieldEntry]) -> Option<(usize, Say)> {
        let lacks = occasion(entries) == Occasion::Mail && !judging::holds_order(entries);
        let place = entries.iter().position(|entry| judging::IN_HAND.is(entry))?;
        lacks.then(|| (place, judge::MAIL_IS_ORDER.say()))
    }

    fn summary(&self, entries: &[FieldEntry], focus: usize, context: &FormContext) -> Option<Summary> {
        Some(judging::summary(entries, focus, Self::held_on(entries, context), context))
    }

    /// Notes that it happened, how it ended, and what comes next.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let id = writer.ids.next_id();
        let meeting = Self::meeting(id, writer, values);
        let day = meeting.dated().to_string();
        writer.book.edit_project(self.key, |project| project.meetings.push(meeting));
        let Some(outcome) = judging::record(writer, self.key, id, values) else {
            return tracker::NO_MEETING.say().into();
        };
        let (text, due) = (values.text(&NEXT).trim().to_owned(), values.known(&DUE));
        let (task, owner) = (writer.ids.next_id(), writer.book.me().map(|me| me.id));
        let mut name = String::new();
        writer.book.edit_project(self.key, |project| {
            name.clone_from(&project.name);
            if !text.is_empty() {
                project.tasks.push(Task { id: task, text, due, owner, done: None });
            }
        });
        phrases::OUTCOME_RECORDED.args([name.into(), day.into(), tracker::outcome(outcome).into()]).into()
    }
}
