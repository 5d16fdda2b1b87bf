//! A move to a stage as a form: exactly what its gate lacks, and a reason that carries it there all the same.

use std::sync::Arc;

use jiff::civil::Date;

use super::person::NAME;
use super::project::LINE;
use super::writer::{FormWriter, Submitted, Values, day, text};
use crate::course::Courses;
use crate::form::check;
use crate::form::field::{Field, FieldEntry, FieldKind, FieldValue, Forbidden, FormContext};
use crate::form::summary::Summary;
use domain::book::Book;
use domain::id::{Id, IdSource};
use domain::lang::Text;
use domain::money::Money;
use domain::project::{Project, ProjectKey, Stage};
use domain::record::Record;
use domain::steps::check::CheckKey;
use domain::steps::gate::{Requirement, check_gate};
use domain::steps::mark::card_mark;
use domain::steps::moves::{MoveRequest, new_move};
use domain::steps::path::origin;
use domain::steps::proof::available_proofs;
use words::{Say, form as labels, gate as phrases, tracker};

pub mod answers;
pub mod wording;

use answers::with_answers;

/// The field of the reason to go on, and of the one to step back.
const REASON: &str = "reason";
const BACK: &str = "back";

/// Rows the summary keeps where there is much to tell, and where there is little.
const ROWS: (usize, usize) = (3, 1);

/// The fields of what the gate lacks; none where it is open, or where losing is the way.
#[must_use]
pub fn fields(book: &Book, key: ProjectKey, to: Stage, today: Date) -> Option<Vec<(Field, FieldValue)>> {
    let (account, project) = book.project(key)?;
    let needs = check_gate(account, project, to, today);
    if needs.is_empty() || needs.iter().any(|need| matches!(need, Requirement::Another | Requirement::LostReason)) {
        return None;
    }
    let lacks = |need| needs.contains(&need);
    let mut fields = Vec::new();
    if lacks(Requirement::Owner) {
        let owner = Field::new("owner", phrases::OWNER, FieldKind::Person).hint(labels::HINT_PERSON);
        fields.push((owner, FieldValue::Person(book.settings().me)));
    }
    if lacks(Requirement::Contact) {
        let contact = Field::new("contact", phrases::CONTACT, FieldKind::Line(NAME)).hint(phrases::HINT_CONTACT);
        fields.push((contact, FieldValue::Text(String::new())));
    }
    if needs.iter().any(|need| matches!(need, Requirement::Check(_))) {
        fields.push((Field::new("checks", phrases::CHECKS, FieldKind::Checks), FieldValue::Checks(Vec::new())));
    }
    if let [best, _, ..] = available_proofs(project, to, today).as_slice() {
        let proof = Field::new("proof", phrases::PROOF, FieldKind::Proof).hint(labels::HINT_CHOICE);
        fields.push((proof, FieldValue::Proof(Some(best.id))));
    }
    fields.extend(money(project, &needs));
    let asked = lacks(Requirement::Reason);
    let back = to < origin(project);
    let name = if back { BACK } else { REASON };
    let reason = Field::new(name, if asked { phrases::REASON } else { phrases::ANYWAY }, FieldKind::Line(LINE));
    let hint = match asked {
        false => phrases::HINT_ANYWAY,
        true if back => phrases::HINT_BACK,
        true => phrases::HINT_PURSUE,
    };
    let reason = Field { required: asked, ..reason.hint(hint) };
    fields.push((reason, FieldValue::Text(String::new())));
    Some(fields)
}

/// The first invoice, where there is none; and the day on which all came in, where something is open. The day begins empty: money is
/// booked only where somebody says that it came.
fn money(project: &Project, needs: &[Requirement]) -> Vec<(Field, FieldValue)> {
    let mut fields = Vec::new();
    let first = needs.contains(&Requirement::Invoice);
    if first {
        let number = Field::new("invoice", phrases::INVOICE, FieldKind::Line(LINE)).hint(phrases::HINT_INVOICE);
        let amount = Field::new("amount", phrases::INVOICE_AMOUNT, FieldKind::Money).hint(labels::HINT_MONEY);
        let due = Field::new("due", phrases::INVOICE_DUE, FieldKind::Date).hint(phrases::HINT_INVOICE_DUE);
        let worth = project.amount.filter(|amount| !amount.0.is_zero());
        fields.push((number, FieldValue::Text(String::new())));
        fields.push((amount.forbids(Forbidden::Zero(phrases::NOT_A_ZERO_INVOICE)), FieldValue::Money(worth)));
        fields.push((due, FieldValue::Date(None)));
    }
    let open = |need: &Requirement| matches!(need, Requirement::Balance(left) if left.0.is_sign_positive());
    if first || needs.iter().any(open) {
        let paid = Field::new("paid", phrases::PAID_ON, FieldKind::Date).hint(phrases::HINT_PAID_ON);
        fields.push((paid.forbids(Forbidden::FutureDate(phrases::NOT_AHEAD)), FieldValue::Date(None)));
    }
    fields
}

/// Lays out the checks that can be ticked, and the meetings to choose from.
pub fn add_choices(book: &Book, courses: &Courses, (key, to): (ProjectKey, Stage), context: &mut FormContext) {
    let Some((account, project)) = book.project(key) else { return };
    let asked = |key: CheckKey| {
        let name = key.to_string();
        let known = courses.steps.as_ref().and_then(|chapter| chapter.check(&name)).map(|check| check.ask.clone());
        (key, known.unwrap_or_else(|| Text { zh: name.clone(), en: name }))
    };
    let open = |need: Requirement| if let Requirement::Check(key) = need { Some(asked(key)) } else { None };
    context.checks = check_gate(account, project, to, context.today).into_iter().filter_map(open).collect();
    context.proofs =
        available_proofs(project, to, context.today).into_iter().map(|m| (m.id, wording::proof_text(m))).collect();
}

fn proof(values: Values) -> Option<Id> {
    match values.iter().find(|(field, _)| *field == "proof") {
        Some((_, FieldValue::Proof(id))) => *id,
        _ => None,
    }
}

/// The reason, to go on or to step back.
fn typed_reason(values: Values<'_>) -> &str {
    [REASON, BACK].into_iter().map(|name| text(values, name)).find(|text| !text.is_empty()).unwrap_or_default()
}

/// What is still missing with what is typed so far, and what would count; or what moving all the same comes to.
#[must_use]
pub fn summary(entries: &[FieldEntry], context: &FormContext, key: ProjectKey, to: Stage) -> Option<Summary> {
    let account = context.customer.as_ref()?;
    let (project, today) = (account.project(key.project)?, context.today);
    let read = |entry: &FieldEntry| Some((entry.field.name, check::read(entry, context).ok()?));
    let values: Vec<_> = entries.iter().filter_map(read).collect();
    let reason = typed_reason(&values);
    // Ids of a trial go nowhere.
    let trial = with_answers(account, key.project, &values, &mut IdSource::new(0), today);
    let tried = trial.project(key.project)?;
    let wish = MoveRequest { to, reason, proof: proof(&values) };
    let mut needs = check_gate(&trial, tried, to, today);
    needs.retain(|need| *need != Requirement::Reason || reason.is_empty());
    let much = check_gate(account, project, to, today).iter().any(|need| *need != Requirement::Reason);
    let rows = if much { ROWS.0 } else { ROWS.1 };
    let Some(list) = wording::needs_text(&needs) else {
        let paid = answers::received(tried, today).0.saturating_sub(answers::received(project, today).0);
        let step = new_move(&trial, tried, &wish, today).ok();
        let proved = step.and_then(|step| step.proof).and_then(|id| tried.meeting(id));
        let say = match proved {
            _ if to < origin(project) => phrases::GATE_BACK.say(),
            _ if !paid.is_zero() => phrases::GATE_PAYS.with([&wording::amount(Money(paid))]),
            Some(meeting) => phrases::GATE_PROVED.with_say(wording::proof_text(meeting)),
            None => phrases::GATE_OPEN.say(),
        };
        return Some(Summary::new(say, rows));
    };
    if reason.is_empty() {
        let order = wording::signed_order_text(project, &needs, today);
        let (list, more) = match &order {
            Some(_) => (wording::needs_text(&wording::besides_proof(&needs)), Vec::new()),
            None => (Some(list), what_would_count(tried, &needs, today)),
        };
        let missing = list.map(|list| phrases::STILL_MISSING.with_say(list));
        let mut says = missing.into_iter().chain(order).chain(more);
        let say = says.next()?;
        return Some(Summary { more: says.collect(), ..Summary::new(say, rows) });
    }
    let mut moved = tried.clone();
    moved.history.extend(new_move(&trial, tried, &wish, today).ok());
    let owed = card_mark(&moved, today).and_then(|mark| wording::needs_text(&mark.needs));
    let more = owed.into_iter().map(|list| phrases::CARRIES_MARK.with_say(list)).collect();
    Some(Summary { more, ..Summary::new(phrases::ANYWAY_MISSING.with_say(list), rows) })
}

/// What would count, of what no field can supply; and of money, which invoices are open.
fn what_would_count(project: &Project, needs: &[Requirement], today: Date) -> Vec<Say> {
    let of = |need: &Requirement| match need {
        Requirement::Proof => Some(phrases::WHAT_COUNTS.with([&project.entered_stage_on().to_string()])),
        Requirement::Order => Some(phrases::WHAT_COUNTS_ORDER.say()),
        Requirement::Balance(left) if left.0.is_sign_positive() => wording::open_invoices_text(project, today),
        _ => None,
    };
    needs.iter().filter_map(of).collect()
}

/// Moves the project, or says what is missing and changes nothing.
pub fn submit(writer: &mut FormWriter, key: ProjectKey, to: Stage, values: Values) -> Submitted {
    let Some((account, project)) = writer.book.project(key) else {
        return Submitted::refused(labels::NOT_RECORDED.say());
    };
    let number = text(values, "invoice");
    let amount = answers::amount(values);
    if !number.is_empty() && amount.is_none() {
        return Submitted::refused(phrases::INVOICE_LACKS_AMOUNT.with([number]));
    }
    let typed = day(values, "due").is_some() || amount.is_some_and(|amount| project.amount != Some(amount));
    if number.is_empty() && typed {
        return Submitted::refused(phrases::INVOICE_LACKS_NUMBER.say());
    }
    let received = answers::received(project, writer.today);
    let mut account = with_answers(account, key.project, values, writer.ids, writer.today);
    let Some(project) = account.project(key.project) else {
        return Submitted::refused(labels::NOT_RECORDED.say());
    };
    // Moved elsewhere while the form was open: a reason to go on must not take it back, nor the other way round.
    let back = values.iter().any(|(name, _)| *name == BACK);
    if back != (to < origin(project)) {
        return Submitted::refused(phrases::MEANWHILE.with_phrases([tracker::stage(project.stage())]));
    }
    let wish = MoveRequest { to, reason: typed_reason(values), proof: proof(values) };
    let step = match new_move(&account, project, &wish, writer.today) {
        Ok(step) => step,
        Err(needs) => return Submitted::refused(wording::refusal_text(project, &needs, writer.today)),
    };
    let booked = answers::received(project, writer.today).0.saturating_sub(received.0);
    let Some(project) = account.project_mut(key.project) else {
        return Submitted::refused(labels::NOT_RECORDED.say());
    };
    project.history.push(step);
    let mut say = wording::move_text(project, writer.today);
    if let Some(on) = day(values, "paid").filter(|_| !booked.is_zero()) {
        say = phrases::BOOKED.args([say.into(), wording::amount(Money(booked)).into(), on.to_string().into()]);
    }
    writer.book.put(Record::Account(Arc::new(account)));
    say.into()
}
