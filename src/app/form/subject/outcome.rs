//! The outcome judge as a form: it asks what the customer did, and says itself how the meeting ended. Nobody chooses an outcome.

use super::project::LINE;
use super::writer::{FormWriter, Values, choice, day, text};
use crate::form::check;
use crate::form::field::{Field, FieldEntry, FieldKind, FieldValue, FormContext, Input, Warning};
use crate::form::summary::{Judged, Summary};
use domain::id::Id;
use domain::meeting::{Meeting, Outcome, Reached};
use domain::project::{ProjectKey, SaleSize};
use domain::tracker::judge::{self, JudgeAnswers, MissingAnswer, Verdict, Void};
use words::{Phrase, Say, form as phrases, tracker};

/// The fields that ask the questions of the course, in its order.
pub const QUESTIONS: [&str; 6] = ["signed", "what", "who", "by", "opens", "ruled"];
const RULED_OUT: &[Phrase] = &[phrases::ANSWER_NO, phrases::ANSWER_YES];
/// What of the plan was reached, in the order of the choice.
const REACHED: &[Phrase] =
    &[phrases::NOT_SAID, phrases::REACHED_IDEAL, phrases::REACHED_FALLBACK, phrases::REACHED_NEITHER];

/// The questions with the answers so far. A small sale is asked whether it is signed, and whether business is ruled out.
#[must_use]
pub fn fields(size: SaleSize, meeting: &Meeting) -> Vec<(Field, FieldValue)> {
    let action = meeting.action.as_ref();
    let line =
        |name, label, text: &str| (Field::new(name, label, FieldKind::Line(LINE)), FieldValue::Text(text.to_owned()));
    let answer = |of: fn(&domain::meeting::CustomerAction) -> &str| action.map_or("", of);
    let (signed, paper) = line("signed", phrases::SIGNED, &meeting.signed);
    let mut fields = vec![(signed.hint(phrases::HINT_SIGNED).warning(Warning::SpokenYes), paper)];
    if size == SaleSize::Large {
        let (what, deed) = line("what", phrases::THEY_DO, answer(|a| &a.what));
        fields.push((what.hint(phrases::HINT_THEY_DO).warning(Warning::VagueAction), deed));
        let who = Field::new("who", phrases::WHO_DOES, FieldKind::Autocomplete(LINE))
            .hint(phrases::HINT_WHO_DOES)
            .warning(Warning::NobodyNamed);
        fields.push((who, FieldValue::Text(answer(|a| &a.who).to_owned())));
        let by = Field::new("by", phrases::BY_WHEN, FieldKind::Date)
            .hint(phrases::HINT_DATE)
            .warning(Warning::BeforeMeeting);
        fields.push((by, FieldValue::Date(action.and_then(|a| a.by))));
        let (opens, then) = line("opens", phrases::OPENS, answer(|a| &a.opens));
        fields.push((opens.hint(phrases::HINT_OPENS).warning(Warning::VagueAction), then));
    }
    let no = usize::from(meeting.outcome == Some(Outcome::NoSale));
    fields.push((
        Field::new("ruled", phrases::RULED_OUT, FieldKind::Choice(RULED_OUT)).hint(phrases::HINT_CHOICE),
        FieldValue::Choice(no),
    ));
    if !(meeting.ideal.is_empty() && meeting.fallback.is_empty()) {
        let place = meeting.reached.and_then(|r| Reached::ALL.iter().position(|x| *x == r)).map_or(0, |p| p + 1);
        let field = Field::new("reached", phrases::REACHED, FieldKind::Choice(REACHED)).hint(phrases::HINT_CHOICE);
        fields.push((field, FieldValue::Choice(place)));
    }
    fields.push(line("note", phrases::IN_WORDS, &meeting.note));
    fields
}

/// The names of the fields whose answer is none, whatever stands there.
pub const VOID: &str = "void";

fn answers<'a>(values: &'a [(&'static str, FieldValue)]) -> JudgeAnswers<'a> {
    let void =
        |name: &str| values.iter().any(|(field, value)| *field == VOID && *value == FieldValue::Text(name.to_owned()));
    JudgeAnswers {
        signed: text(values, "signed"),
        what: text(values, "what"),
        who: text(values, "who"),
        by: day(values, "by"),
        opens: text(values, "opens"),
        void: Void { signed: void("signed"), what: void("what"), who: void("who"), opens: void("opens") },
        ruled_out: choice(values, "ruled") == 1,
    }
}

/// The verdict on the answers as typed so far, with what is missing to an advance.
#[must_use]
pub fn summary(entries: &[FieldEntry], focus: usize, context: &FormContext) -> Option<Summary> {
    let held_on = context.meeting_day?;
    let read = |entry: &FieldEntry| Some((entry.field.name, check::read(entry, context).ok()?));
    let mut values: Vec<_> = entries.iter().filter_map(read).collect();
    values.extend(void_fields(entries, context));
    let size = if entries.iter().any(|e| e.field.name == "what") { SaleSize::Large } else { SaleSize::Small };
    let verdict = judge::judge_outcome(size, held_on, &answers(&values));
    let say = verdict_text(&verdict, answers(&values).ruled_out);
    let name = entries.get(focus).map_or("", |entry| entry.field.name);
    let ruled = entries.iter().any(|e| e.field.name == "ruled" && e.input == Input::Choice(1));
    let unsigned = verdict.outcome == Outcome::NoSale && !ruled;
    let question = QUESTIONS.iter().position(|q| *q == name);
    let judged = Judged { outcome: verdict.outcome, unsigned, question };
    Some(Summary { judged: Some(judged), ..Summary::new(say, 1) })
}

/// The fields whose answer is none.
#[must_use]
pub fn void_fields(entries: &[FieldEntry], context: &FormContext) -> Vec<(&'static str, FieldValue)> {
    let empty = entries.iter().filter(|entry| check::is_void_answer(entry, context));
    empty.map(|entry| (VOID, FieldValue::Text(entry.field.name.to_owned()))).collect()
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

/// Records how the meeting ended.
pub fn submit(writer: &mut FormWriter, key: ProjectKey, id: Id, values: Values) -> Say {
    let mut say = tracker::NO_MEETING.say();
    writer.book.edit_project(key, |project| {
        let (size, name) = (project.size, project.name.clone());
        let Some(meeting) = project.meeting_mut(id) else { return };
        judge::record_verdict(meeting, size, &answers(values));
        let reached = choice(values, "reached").checked_sub(1).and_then(|p| Reached::ALL.get(p).copied());
        if values.iter().any(|(name, _)| *name == "reached") {
            meeting.reached = reached;
        }
        text(values, "note").clone_into(&mut meeting.note);
        if let Some(outcome) = meeting.outcome {
            let day = meeting.at.date().to_string();
            say = phrases::OUTCOME_RECORDED.args([name.into(), day.into(), tracker::outcome(outcome).into()]);
        }
    });
    say
}
