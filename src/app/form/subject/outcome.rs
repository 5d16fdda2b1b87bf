//! This form asks what the customer did in a meeting and lets the judge say how the meeting ended. Nobody chooses an outcome,
//! because a sale is judged by what the customer does and not by how it felt.

use jiff::civil::Date;

use super::judging;
use super::meeting::meeting_name;
use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::{FieldEntry, Forbidden, Summary};
use crate::form::spec::{FormPlace, FormScene, FormSpec, project_drafts};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::Values;
use domain::book::Book;
use domain::id::Id;
use domain::meeting::{Meeting, Reached};
use domain::project::{Project, ProjectKey};
use domain::tracker::promise::ending;
use paper::record::LINE;
use words::{Phrase, Say, form as phrases, judge as judging_phrases, tracker};

/// What of the plan was reached, in the order of the choice.
const REACHES: &[Phrase] =
    &[phrases::NOT_SAID, phrases::REACHED_IDEAL, phrases::REACHED_FALLBACK, phrases::REACHED_NEITHER];

const REACHED: TypedField<usize> = TypedField::choice("reached", phrases::REACHED, REACHES).hint(phrases::HINT_CHOICE);
const KEPT_ON: TypedField<Option<Date>> = TypedField::date("kept-on", judging_phrases::KEPT_ON)
    .hint(phrases::HINT_DATE)
    .forbids(Forbidden::FutureDate(judging_phrases::NOT_AHEAD));
pub const TOLD: TypedField<String> = TypedField::line("note", phrases::IN_WORDS, LINE);

#[derive(Debug)]
pub struct OutcomeForm {
    pub key: ProjectKey,
    /// The meeting.
    pub id: Id,
}

impl OutcomeForm {
    fn meeting<'a>(&self, project: &'a Project) -> Option<&'a Meeting> {
        project.meeting(self.id)
    }
}

/// What becomes of the plan, of a promise that was kept, and the words of the customer.
fn after_the_judge(meeting: &Meeting) -> FormFields {
    let mut fields = Vec::new();
    if judging::is_kept(meeting) {
        fields.push(KEPT_ON.with(meeting.action.as_ref().and_then(|action| action.kept_on)));
    }
    if !(meeting.ideal.is_empty() && meeting.fallback.is_empty()) {
        let place = meeting.reached.and_then(|r| Reached::ALL.iter().position(|x| *x == r));
        fields.push(REACHED.with(place.map_or(0, |place| place + 1)));
    }
    fields.push(TOLD.with(meeting.note.clone()));
    fields
}

/// Writes what was answered after the judge.
fn put_after_the_judge(meeting: &mut Meeting, values: &Values) {
    if let Some(day) = values.get(&KEPT_ON)
        && judging::is_kept(meeting)
        && let Some(action) = &mut meeting.action
    {
        action.kept_on = *day;
    }
    if let Some(place) = values.get(&REACHED) {
        meeting.reached = place.checked_sub(1).and_then(|place| Reached::ALL.get(place).copied());
    }
    if let Some(told) = values.get(&TOLD) {
        told.clone_into(&mut meeting.note);
    }
}

impl FormSpec for OutcomeForm {
    /// Of a meeting that has an outcome, that it is changed.
    fn title(&self, book: &Book) -> Say {
        let meeting = book.project(self.key).and_then(|(_, project)| self.meeting(project));
        let changes = |ended| phrases::OUTCOME_CHANGES.with_phrases([tracker::ending(ended)]);
        meeting.and_then(ending).map_or_else(|| phrases::OUTCOME.say(), changes)
    }

    fn draft_key(&self) -> String {
        format!("{}/meetings/{}/outcome", project_drafts(self.key), self.id)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn about(&self, book: &Book) -> Option<String> {
        meeting_name(book, self.key, self.id)
    }

    /// The answers are judged together: one alone would record a verdict that nobody meant.
    fn needs_submit(&self) -> bool {
        true
    }

    /// It asks what the meeting holds already, so that an answer another program gave meanwhile must survive.
    fn keeps_untouched(&self) -> bool {
        true
    }

    fn gone(&self, book: &Book) -> bool {
        book.project(self.key).and_then(|(_, project)| self.meeting(project)).is_none()
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let (account, project) = scene.book.project(self.key)?;
        let meeting = self.meeting(project)?;
        let texts = judging::texts(scene.courses);
        let mut fields = judging::questions(account, project.size, meeting, &texts, scene.today);
        fields.extend(after_the_judge(meeting));
        Some(fields)
    }

    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        let Some((account, project)) = scene.book.project(self.key) else { return };
        let meeting = self.meeting(project);
        judging::lay_out(scene, context, meeting);
        let asked = meeting.map(|m| judging::questions(account, project.size, m, &context.judge, scene.today));
        let asked = asked.unwrap_or_default();
        context.judge.opened = asked.into_iter().map(|(field, value)| (field.name, value)).collect();
    }

    fn hides(&self, name: &str, entries: &[FieldEntry]) -> bool {
        judging::hides(name, entries)
    }

    fn hint(&self, entries: &[FieldEntry], place: usize) -> Option<Phrase> {
        judging::hint(entries, place)
    }

    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        judging::warning(entries, place, context.judge.held_on, context)
    }

    /// The verdict on the answers as they stand, with what is missing to an advance.
    fn summary(&self, entries: &[FieldEntry], focus: usize, context: &FormContext) -> Option<Summary> {
        Some(judging::summary(entries, focus, context.judge.held_on?, context))
    }

    /// Records how the meeting ended.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let Some(outcome) = judging::record(writer, self.key, self.id, values) else {
            return tracker::NO_MEETING.say().into();
        };
        let mut say = tracker::NO_MEETING.say();
        writer.book.edit_project(self.key, |project| {
            let name = project.name.clone();
            let Some(meeting) = project.meeting_mut(self.id) else { return };
            put_after_the_judge(meeting, values);
            let day = meeting.at.date().to_string();
            say = phrases::OUTCOME_RECORDED.args([name.into(), day.into(), tracker::outcome(outcome).into()]);
        });
        say.into()
    }
}
