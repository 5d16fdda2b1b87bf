//! This form asks what the customer did in a meeting and lets the judge say how the meeting ended. Nobody chooses an outcome,
//! because a sale is judged by what the customer does and not by how it felt.

use jiff::civil::Date;

use super::meeting::meeting_name;
use super::writer::{FormWriter, Submitted};
use crate::form::field::{FieldEntry, FormContext, Judged, Summary, VoidAnswers, Warning};
use crate::form::spec::{FormPlace, FormScene, FormSpec, project_drafts};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::Values;
use domain::book::Book;
use domain::id::Id;
use domain::meeting::{CustomerAction, Meeting, Outcome, Reached};
use domain::project::{ProjectKey, SaleSize};
use domain::tracker::judge::{self, JudgeAnswers, MissingAnswer, Verdict, Void};
use paper::record::LINE;
use words::{Phrase, Say, form as phrases, tracker};

const RULES: &[Phrase] = &[phrases::ANSWER_NO, phrases::ANSWER_YES];
/// What of the plan was reached, in the order of the choice.
const REACHES: &[Phrase] =
    &[phrases::NOT_SAID, phrases::REACHED_IDEAL, phrases::REACHED_FALLBACK, phrases::REACHED_NEITHER];

const SIGNED: TypedField<String> =
    TypedField::line("signed", phrases::SIGNED, LINE).hint(phrases::HINT_SIGNED).warning(Warning::SpokenYes);
const WHAT: TypedField<String> =
    TypedField::line("what", phrases::THEY_DO, LINE).hint(phrases::HINT_THEY_DO).warning(Warning::VagueAction);
const WHO: TypedField<String> =
    TypedField::autocomplete("who", phrases::WHO_DOES, LINE).hint(phrases::HINT_WHO_DOES).warning(Warning::NobodyNamed);
const BY: TypedField<Option<Date>> =
    TypedField::date("by", phrases::BY_WHEN).hint(phrases::HINT_DATE).warning(Warning::BeforeMeeting);
const OPENS: TypedField<String> =
    TypedField::line("opens", phrases::OPENS, LINE).hint(phrases::HINT_OPENS).warning(Warning::VagueAction);
const RULED: TypedField<usize> = TypedField::choice("ruled", phrases::RULED_OUT, RULES).hint(phrases::HINT_CHOICE);
const REACHED: TypedField<usize> = TypedField::choice("reached", phrases::REACHED, REACHES).hint(phrases::HINT_CHOICE);
const TOLD: TypedField<String> = TypedField::line("note", phrases::IN_WORDS, LINE);

/// The fields that ask the questions of the course, in its order.
const QUESTIONS: [&str; 6] = [SIGNED.name(), WHAT.name(), WHO.name(), BY.name(), OPENS.name(), RULED.name()];

#[derive(Debug)]
pub struct OutcomeForm {
    pub key: ProjectKey,
    /// The meeting.
    pub id: Id,
}

/// The questions with the answers so far. A small sale is asked whether it is signed, and whether business is ruled out.
fn questions(size: SaleSize, meeting: &Meeting) -> FormFields {
    let action = meeting.action.as_ref();
    let answer = |of: fn(&CustomerAction) -> &str| action.map_or("", of).to_owned();
    let mut fields = vec![SIGNED.with(meeting.signed.clone())];
    if size == SaleSize::Large {
        fields.push(WHAT.with(answer(|action| &action.what)));
        fields.push(WHO.with(answer(|action| &action.who)));
        fields.push(BY.with(action.and_then(|action| action.by)));
        fields.push(OPENS.with(answer(|action| &action.opens)));
    }
    fields.push(RULED.with(usize::from(meeting.outcome == Some(Outcome::NoSale))));
    if !(meeting.ideal.is_empty() && meeting.fallback.is_empty()) {
        let place = meeting.reached.and_then(|r| Reached::ALL.iter().position(|x| *x == r));
        fields.push(REACHED.with(place.map_or(0, |place| place + 1)));
    }
    fields.push(TOLD.with(meeting.note.clone()));
    fields
}

fn answers(values: &Values) -> JudgeAnswers<'_> {
    JudgeAnswers {
        signed: values.text(&SIGNED),
        what: values.text(&WHAT),
        who: values.text(&WHO),
        by: values.known(&BY),
        opens: values.text(&OPENS),
        void: Void {
            signed: values.is_void(&SIGNED),
            what: values.is_void(&WHAT),
            who: values.is_void(&WHO),
            opens: values.is_void(&OPENS),
        },
        ruled_out: values.choice(&RULED) == 1,
    }
}

/// A verdict in words.
fn verdict_text(verdict: &Verdict, ruled: bool) -> Say {
    let outcome = tracker::outcome(verdict.outcome);
    let missing = |m: &MissingAnswer| match m {
        MissingAnswer::What => phrases::MISSING_WHAT,
        MissingAnswer::Who => phrases::MISSING_WHO,
        MissingAnswer::By => phrases::MISSING_BY,
        MissingAnswer::Opens => phrases::MISSING_OPENS,
    };
    if verdict.outcome == Outcome::NoSale && !ruled {
        return phrases::VERDICT_UNSIGNED.with_phrases([outcome]);
    }
    match verdict.missing.as_slice() {
        [] => phrases::VERDICT.with_phrases([outcome]),
        [one] => phrases::VERDICT_LACKS.with_phrases([outcome, missing(one)]),
        [one, two, ..] => phrases::VERDICT_LACKS_TWO.with_phrases([outcome, missing(one), missing(two)]),
    }
}

impl FormSpec for OutcomeForm {
    /// Of a meeting that has an outcome, that it is changed.
    fn title(&self, book: &Book) -> Say {
        let meeting = book.project(self.key).and_then(|(_, project)| project.meeting(self.id));
        let changes = |outcome| phrases::OUTCOME_CHANGES.with_phrases([tracker::outcome(outcome)]);
        meeting.and_then(|meeting| meeting.outcome).map_or_else(|| phrases::OUTCOME.say(), changes)
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
        book.project(self.key).and_then(|(_, project)| project.meeting(self.id)).is_none()
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let project = scene.project(self.key)?;
        Some(questions(project.size, project.meeting(self.id)?))
    }

    /// The names on offer, the day of the meeting, and what the judge takes for no answer.
    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        context.suggestions.clone_from(&context.contacts);
        let meeting = scene.project(self.key).and_then(|project| project.meeting(self.id));
        context.meeting_day = meeting.map(|meeting| meeting.at.date());
        if let Some(judge) = scene.courses.tracker.as_ref().map(|chapter| &chapter.judge) {
            context.void_answers = VoidAnswers {
                vague_actions: judge.phrases_zh.iter().chain(&judge.phrases_en).cloned().collect(),
                spoken: judge.spoken.clone(),
                paper: judge.paper.clone(),
                denials: judge.denials.clone(),
                ours: judge.ours.clone(),
                nobody: judge.nobody.clone(),
            };
        }
    }

    /// The verdict on the answers as typed so far, with what is missing to an advance.
    fn summary(&self, entries: &[FieldEntry], focus: usize, context: &FormContext) -> Option<Summary> {
        let held_on = context.meeting_day?;
        let values = Values::so_far(entries, context);
        let answers = answers(&values);
        let size = if entries.iter().any(|entry| WHAT.is(entry)) { SaleSize::Large } else { SaleSize::Small };
        let verdict = judge::judge_outcome(size, held_on, &answers);
        let say = verdict_text(&verdict, answers.ruled_out);
        let name = entries.get(focus).map_or("", |entry| entry.field.name);
        let unsigned = verdict.outcome == Outcome::NoSale && !answers.ruled_out;
        let question = QUESTIONS.iter().position(|question| *question == name);
        let judged = Judged { outcome: verdict.outcome, unsigned, question };
        Some(Summary { judged: Some(judged), ..Summary::new(say, 1) })
    }

    /// Records how the meeting ended.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let mut say = tracker::NO_MEETING.say();
        writer.book.edit_project(self.key, |project| {
            let (size, name) = (project.size, project.name.clone());
            let Some(meeting) = project.meeting_mut(self.id) else { return };
            judge::record_verdict(meeting, size, &answers(values));
            if let Some(place) = values.get(&REACHED) {
                meeting.reached = place.checked_sub(1).and_then(|place| Reached::ALL.get(place).copied());
            }
            values.text(&TOLD).clone_into(&mut meeting.note);
            if let Some(outcome) = meeting.outcome {
                let day = meeting.at.date().to_string();
                say = phrases::OUTCOME_RECORDED.args([name.into(), day.into(), tracker::outcome(outcome).into()]);
            }
        });
        say.into()
    }
}
