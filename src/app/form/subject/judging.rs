//! This file holds the questions of the judge that several forms ask: the fields, which of them are asked, the live verdict,
//! and how the answers reach a meeting. What is chosen decides; what is typed is kept and decides nothing.

use jiff::civil::Date;

use super::called;
use super::writer::FormWriter;
use crate::course::Courses;
use crate::form::context::{FormContext, JudgeScene};
use crate::form::field::{ContactAnswer, FieldEntry, FieldValue, Forbidden, Input, Judged, Summary, Warning};
use crate::form::named::Named;
use crate::form::spec::FormScene;
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::Values;
use domain::account::Account;
use domain::contact::Contact;
use domain::course::tracker::JudgeQuestion;
use domain::id::{Id, IdSource};
use domain::meeting::{ActionKind, CustomerAction, InHand, InHandKind, Meeting, Outcome, PromiseStatus};
use domain::project::{Involvement, ProjectKey, SaleSize};
use domain::tracker::judge::{self, JudgeAnswers, JudgeDays, MissingAnswer, Verdict};
use domain::tracker::promise::{Ending, ending};
use paper::record::LINE;
use words::judge as phrases;
use words::{Phrase, Say, form, tracker};

/// What we hold, in the order of the choice.
const IN_HANDS: &[Phrase] = &[
    phrases::HOLD_NOTHING,
    phrases::HOLD_LOOSE_PAPER,
    phrases::HOLD_CONTRACT,
    phrases::HOLD_ORDER,
    phrases::HOLD_MONEY,
];
/// What they will do, in the order of the choice: nothing was said, then each kind.
const KINDS: &[Phrase] = &[
    phrases::DO_NOTHING,
    phrases::DO_DEMONSTRATION,
    phrases::DO_WAY_UP,
    phrases::DO_TRIAL,
    phrases::DO_BUDGET,
    phrases::DO_JOINT,
    phrases::DO_OTHER,
    phrases::DO_READ,
    phrases::DO_THINK_OVER,
    phrases::DO_DISCUSS,
    phrases::DO_CALL_BACK,
    phrases::DO_MEET_AGAIN,
    phrases::DO_INTEREST,
    phrases::DO_OURS,
    phrases::DO_RULE_OUT,
];

pub const IN_HAND: TypedField<usize> = TypedField::options("in-hand", phrases::IN_HAND, IN_HANDS);
const PAPER_DAY: TypedField<Option<Date>> = TypedField::date("paper-day", phrases::PAPER_DAY)
    .required()
    .hint(form::HINT_DATE)
    .forbids(Forbidden::FutureDate(phrases::NOT_AHEAD));
const SIGNED: TypedField<String> = TypedField::line("signed", phrases::SIGNED, LINE).hint(phrases::HINT_SIGNED);
const KIND: TypedField<usize> = TypedField::options("kind", phrases::THEY_DO, KINDS);
const WHAT: TypedField<String> = TypedField::line("what", phrases::IN_DETAIL, LINE);
const WHOM: TypedField<ContactAnswer> =
    TypedField::contact_or_new("whom", phrases::TO_WHOM).hint(phrases::HINT_WHO).warning(Warning::SimilarContact);
const WHO: TypedField<ContactAnswer> =
    TypedField::contact_or_new("who", phrases::WHO_DOES).hint(phrases::HINT_WHO).warning(Warning::SimilarContact);
const BY: TypedField<Option<Date>> = TypedField::date("by", phrases::BY_WHEN).hint(form::HINT_DATE);
const OPENS: TypedField<String> = TypedField::line("opens", phrases::OPENS, LINE).hint(phrases::HINT_OPENS);

/// The place of a choice as it stands.
fn place(entries: &[FieldEntry], field: &TypedField<usize>) -> usize {
    let entry = entries.iter().find(|entry| field.is(entry));
    entry.map_or(0, |entry| if let Input::Choice(place) = entry.input { place } else { 0 })
}

fn in_hand_kind(place: usize) -> InHandKind {
    InHandKind::ALL.get(place).copied().unwrap_or_default()
}

/// What was chosen that they will do; none at the first place.
fn action_kind(place: usize) -> Option<ActionKind> {
    place.checked_sub(1).and_then(|place| ActionKind::ALL.get(place).copied())
}

fn place_of(kind: Option<ActionKind>) -> usize {
    let place = kind.and_then(|kind| ActionKind::ALL.iter().position(|own| *own == kind));
    place.map_or(0, |place| place + 1)
}

/// Whether a question is not asked as the others stand: of an order the paper is asked and nothing else, and who and by when
/// only of what the customer really does.
#[must_use]
pub fn hides(name: &str, entries: &[FieldEntry]) -> bool {
    let order = in_hand_kind(place(entries, &IN_HAND)).is_order();
    let kind = action_kind(place(entries, &KIND)).filter(|_| !order);
    match name {
        _ if name == PAPER_DAY.name() || name == SIGNED.name() => !order,
        _ if name == KIND.name() => order,
        _ if name == WHOM.name() => kind != Some(ActionKind::WayUp),
        _ if [WHAT.name(), WHO.name(), BY.name(), OPENS.name()].contains(&name) => {
            !kind.is_some_and(ActionKind::is_action)
        }
        _ => false,
    }
}

/// What may be typed in words, by what was chosen.
#[must_use]
pub fn hint(entries: &[FieldEntry], at: usize) -> Option<Phrase> {
    let asked = entries.get(at).is_some_and(|entry| WHAT.is(entry));
    asked.then(|| match action_kind(place(entries, &KIND)) {
        Some(ActionKind::Joint) => phrases::HINT_STEP,
        Some(ActionKind::Other) => phrases::HINT_THING,
        _ => phrases::HINT_DETAIL,
    })
}

/// Whom an older record names in words: the contact of that name, else somebody new.
fn named(account: &Account, action: &CustomerAction, scene: &JudgeScene) -> ContactAnswer {
    let who = action.who.trim();
    match action.contact.or_else(|| called::contact(account, who)) {
        Some(id) => ContactAnswer::Known(id),
        None if judge::blank(who) || scene.is_nobody(who) => ContactAnswer::Nobody,
        None => ContactAnswer::New(who.to_owned()),
    }
}

/// The questions with the answers so far; of older records what they come nearest to. Nothing of it is written until an answer is
/// changed.
#[must_use]
pub fn questions(account: &Account, size: SaleSize, meeting: &Meeting, scene: &JudgeScene, today: Date) -> FormFields {
    // An older record says no more than that it was an order.
    let ordered = meeting.outcome == Some(Outcome::Order);
    let guess = if ordered { InHandKind::Contract } else { InHandKind::Nothing };
    let held = meeting.in_hand.map_or(guess, |held| held.kind);
    let hand = InHandKind::ALL.iter().position(|kind| *kind == held).unwrap_or(0);
    let day = match meeting.in_hand.and_then(|held| held.on) {
        Some(day) => PAPER_DAY.with(Some(day)),
        None => PAPER_DAY.offer(Some(meeting.at.date().min(today))),
    };
    let mut fields = vec![IN_HAND.with(hand), day, SIGNED.with(meeting.signed.clone())];
    if size == SaleSize::Small {
        return fields;
    }
    let action = meeting.action.clone().unwrap_or_default();
    let guess = match meeting.outcome {
        Some(Outcome::Advance) => Some(ActionKind::Other),
        Some(Outcome::NoSale) => Some(ActionKind::RuledOut),
        _ => None,
    };
    let whom = action.whom.map_or(ContactAnswer::Nobody, ContactAnswer::Known);
    fields.extend([
        KIND.with(place_of(action.kind.or(guess))),
        WHAT.with(action.what.clone()),
        WHOM.with(whom),
        WHO.with(named(account, &action, scene)),
        BY.with(action.by),
        OPENS.with(action.opens.clone()),
    ]);
    fields
}

/// The texts that draw hints, and who is nobody.
#[must_use]
pub fn texts(courses: &Courses) -> JudgeScene {
    let Some(texts) = courses.tracker.as_ref().map(|chapter| &chapter.judge) else { return JudgeScene::default() };
    let brush_offs = texts.brush_offs_zh.iter().chain(&texts.brush_offs_en).cloned().collect();
    JudgeScene { brush_offs, nobody: texts.nobody.clone(), ..JudgeScene::default() }
}

/// What the judge works from: its texts, what is on record, and the contacts with those of the meeting first.
pub fn lay_out(scene: &FormScene, context: &mut FormContext, meeting: Option<&Meeting>) {
    context.judge = texts(scene.courses);
    let there = meeting.map_or(&[][..], |meeting| &meeting.contacts);
    context.contacts.sort_by_key(|named: &Named| !there.contains(&named.id));
    context.suggestions.clone_from(&context.contacts);
    context.judge.held_on = meeting.map(|meeting| meeting.at.date());
    context.judge.recorded = meeting.and_then(ending);
    let open = |action: &CustomerAction| action.status == PromiseStatus::Promised;
    context.judge.settled = meeting.is_some_and(|meeting| !meeting.action.as_ref().is_none_or(open));
}

/// The answers with somebody new still as a name.
fn answers(values: &Values, meeting: Option<&Meeting>) -> JudgeAnswers {
    let kind = in_hand_kind(values.choice(&IN_HAND));
    let on = values.known(&PAPER_DAY).filter(|_| kind.is_order());
    let in_hand = InHand { kind, on };
    let before = meeting.and_then(|meeting| meeting.action.clone());
    if kind.is_order() {
        // Of an order nothing else is asked: what was answered before stays.
        return JudgeAnswers { in_hand, action: before, ..JudgeAnswers::default() };
    }
    let Some(kind) = action_kind(values.choice(&KIND)) else {
        let action = before.filter(|action| action.kind.is_none());
        return JudgeAnswers { in_hand, action, ..JudgeAnswers::default() };
    };
    let text = |field| values.text(field).trim().to_owned();
    let mut action = CustomerAction { kind: Some(kind), what: text(&WHAT), opens: text(&OPENS), ..Default::default() };
    action.by = values.known(&BY);
    match values.get(&WHO) {
        Some(ContactAnswer::Known(id)) => action.contact = Some(*id),
        Some(ContactAnswer::New(name)) => action.who.clone_from(name),
        Some(ContactAnswer::Nobody) | None => {}
    }
    let mut new_whom = String::new();
    match values.get(&WHOM) {
        Some(ContactAnswer::Known(id)) => action.whom = Some(*id),
        // Until the form is submitted somebody new has a name and no place among the contacts.
        Some(ContactAnswer::New(name)) => new_whom.clone_from(name),
        Some(ContactAnswer::Nobody) | None => {}
    }
    JudgeAnswers { in_hand, action: Some(action), new_whom }
}

/// A verdict in words.
fn verdict_text(verdict: &Verdict, unsigned: bool) -> Say {
    let outcome = tracker::outcome(verdict.outcome);
    let missing = |m: &MissingAnswer| match m {
        MissingAnswer::PaperDay => phrases::MISSING_PAPER_DAY,
        MissingAnswer::Whom => phrases::MISSING_WHOM,
        MissingAnswer::Step => phrases::MISSING_STEP,
        MissingAnswer::Thing => phrases::MISSING_THING,
        MissingAnswer::Who => phrases::MISSING_WHO,
        MissingAnswer::By => phrases::MISSING_BY,
        MissingAnswer::Opens => phrases::MISSING_OPENS,
    };
    match verdict.missing.as_slice() {
        [] if unsigned => phrases::VERDICT_UNSIGNED.with_phrases([outcome]),
        [] => phrases::VERDICT.with_phrases([outcome]),
        [one] => phrases::VERDICT_LACKS.with_phrases([outcome, missing(one)]),
        [one, two, ..] => phrases::VERDICT_LACKS_TWO.with_phrases([outcome, missing(one), missing(two)]),
    }
}

/// The question a field asks.
fn question(name: &str) -> Option<JudgeQuestion> {
    Some(match name {
        _ if name == IN_HAND.name() || name == PAPER_DAY.name() => JudgeQuestion::InHand,
        _ if name == KIND.name() || name == WHAT.name() || name == WHOM.name() => JudgeQuestion::What,
        _ if name == WHO.name() => JudgeQuestion::Who,
        _ if name == BY.name() => JudgeQuestion::By,
        _ if name == OPENS.name() => JudgeQuestion::Opens,
        _ => return None,
    })
}

/// The first phrase typed that sounds like a way out. It is told, and decides nothing.
fn brush_off<'a>(entries: &[FieldEntry], context: &'a FormContext) -> Option<&'a String> {
    let shown = entries.iter().filter(|entry| !hides(entry.field.name, entries));
    let typed: Vec<_> = shown
        .filter_map(|entry| if let Input::Line(line) = &entry.input { Some(line.text().to_lowercase()) } else { None })
        .collect();
    context.judge.brush_offs.iter().find(|piece| typed.iter().any(|text| text.contains(piece.as_str())))
}

/// The verdict on the answers as they stand, with what is missing; where nothing was changed, what is on record.
#[must_use]
pub fn summary(entries: &[FieldEntry], focus: usize, held_on: Date, context: &FormContext) -> Summary {
    let values = Values::so_far(entries, context);
    let size = if entries.iter().any(|entry| KIND.is(entry)) { SaleSize::Large } else { SaleSize::Small };
    let answers = answers(&values, None);
    let days = JudgeDays { held_on, today: context.today };
    let unchanged = context.judge.opened.iter().all(|before| values.is_as_before(before));
    let mut unfinished = false;
    let (say, meaning) = if let Some(ended) = context.judge.recorded.filter(|_| unchanged) {
        let told = if let Ending::As(outcome) = ended { Some(outcome) } else { None };
        let told = told.filter(|outcome| *outcome != Outcome::Advance || !context.judge.settled);
        (phrases::ON_RECORD.with_phrases([tracker::ending(ended)]), told)
    } else {
        let verdict = judge::judge_outcome(size, days, &answers);
        let unsigned = size == SaleSize::Small && verdict.outcome == Outcome::NoSale;
        let chosen = answers.action.as_ref().and_then(|action| action.kind).is_some_and(ActionKind::is_action);
        unfinished = verdict.outcome == Outcome::Continuation && chosen && !verdict.missing.is_empty();
        (verdict_text(&verdict, unsigned), Some(verdict.outcome).filter(|_| !unsigned))
    };
    let judged = Judged {
        meaning,
        question: entries.get(focus).and_then(|entry| question(entry.field.name)),
        kind: answers.action.and_then(|action| action.kind),
        loose_paper: answers.in_hand.kind == InHandKind::LoosePaper,
        unfinished,
    };
    let more = brush_off(entries, context).map(|piece| phrases::BRUSH_OFF.with([piece])).into_iter().collect();
    Summary { judged: Some(judged), more, ..Summary::new(say, 1) }
}

/// A word beside the day of the promise.
#[must_use]
pub fn warning(entries: &[FieldEntry], at: usize, held_on: Option<Date>, context: &FormContext) -> Option<Say> {
    let entry = entries.get(at).filter(|entry| BY.is(entry))?;
    let day = crate::form::check::read(entry, context).ok()?;
    let early = matches!(day, FieldValue::Date(Some(day)) if held_on.is_some_and(|held| day < held));
    early.then(|| phrases::BEFORE_MEETING.say())
}

/// The contact of a name, who is made and takes a place in the project where there is none.
fn contact_of(account: &mut Account, project: Id, ids: &mut IdSource, name: &str) -> Id {
    let id = called::contact(account, name).unwrap_or_else(|| {
        let id = ids.next_id();
        account.contacts.push(Contact::new(id, name.to_owned()));
        id
    });
    if let Some(project) = account.project_mut(project).filter(|project| project.involvement(id).is_none()) {
        project.involvements.push(Involvement::new(id));
    }
    id
}

/// Records the answers in the meeting of an id, with whoever is new; tells the outcome. Where there is an outcome and no answer was
/// changed, it stays as it is.
pub fn record(writer: &mut FormWriter, key: ProjectKey, meeting: Id, values: &Values) -> Option<Outcome> {
    let FormWriter { book, courses, ids, today, .. } = writer;
    let scene = texts(courses);
    let mut outcome = None;
    book.edit_account(key.account, |account| {
        let Some(project) = account.project(key.project) else { return };
        let size = project.size;
        let Some(before) = project.meeting(meeting) else { return };
        outcome = before.outcome;
        let asked = questions(account, size, before, &scene, *today);
        let judged = asked.iter().filter(|(field, _)| field.name != SIGNED.name());
        let unchanged = judged.map(|(field, value)| (field.name, value.clone())).all(|old| values.is_as_before(&old));
        let mut answers = (outcome.is_none() || !unchanged).then(|| answers(values, Some(before)));
        if let Some(action) = answers.as_mut().and_then(|answers| answers.action.as_mut()) {
            if let Some(ContactAnswer::New(name)) = values.get(&WHO) {
                action.contact = Some(contact_of(account, key.project, ids, name));
                action.who.clear();
            }
            if let Some(ContactAnswer::New(name)) = values.get(&WHOM) {
                action.whom = Some(contact_of(account, key.project, ids, name));
            }
        }
        let Some(meeting) = account.project_mut(key.project).and_then(|project| project.meeting_mut(meeting)) else {
            return;
        };
        if let Some(signed) = values.get(&SIGNED) {
            signed.clone_into(&mut meeting.signed);
        }
        if let Some(answers) = answers {
            judge::record_verdict(meeting, size, *today, answers);
        }
        outcome = meeting.outcome;
    });
    outcome
}

/// Whether a promise was kept, so that its day is asked.
#[must_use]
pub fn is_kept(meeting: &Meeting) -> bool {
    let kept = |action: &CustomerAction| action.status == PromiseStatus::Kept;
    meeting.outcome == Some(Outcome::Advance) && meeting.action.as_ref().is_some_and(kept)
}

/// Whether a field is about what they will do.
#[must_use]
pub fn asks_action(name: &str) -> bool {
    [KIND.name(), WHAT.name(), WHOM.name(), WHO.name(), BY.name(), OPENS.name()].contains(&name)
}

/// The day on the paper, where one is held.
#[must_use]
pub fn paper_day(values: &Values) -> Option<Date> {
    values.known(&PAPER_DAY)
}

/// Whether what is held makes an order.
#[must_use]
pub fn holds_order(entries: &[FieldEntry]) -> bool {
    in_hand_kind(place(entries, &IN_HAND)).is_order()
}
