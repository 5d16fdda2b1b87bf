//! This form moves a project to a stage. It asks for exactly what the gate lacks, or for a reason that carries the project
//! there without it. Its rules are those of `domain::steps`; here they are only asked and told.

use std::sync::Arc;

use jiff::civil::Date;

use super::closing;
use super::writer::{FormWriter, Submitted};
use crate::form::context::FormContext;
use crate::form::field::Summary;
use crate::form::field::{FieldEntry, Forbidden};
use crate::form::spec::{FormPlace, FormScene, FormSpec, project_drafts};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::{Values, typed_answer};
use domain::account::Account;
use domain::book::Book;
use domain::booking::{due_by_terms, invoice_numbered};
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
use paper::record::{LINE, NAME};
use words::{Say, form as labels, gate as phrases, invoice, tracker};

pub mod answers;
pub mod wording;

use answers::{GateAnswers, received, with_answers};

const OWNER: TypedField<Option<Id>> = TypedField::person("owner", phrases::OWNER).hint(labels::HINT_PERSON);
const CONTACT: TypedField<String> = TypedField::line("contact", phrases::CONTACT, NAME).hint(phrases::HINT_CONTACT);
const CHECKS: TypedField<Vec<CheckKey>> = TypedField::checks("checks", phrases::CHECKS);
const PROOF: TypedField<Option<Id>> = TypedField::proof("proof", phrases::PROOF).hint(labels::HINT_CHOICE);
const INVOICE: TypedField<String> = TypedField::line("invoice", phrases::INVOICE, LINE).hint(phrases::HINT_INVOICE);
const AMOUNT: TypedField<Option<Money>> = TypedField::money("amount", phrases::INVOICE_AMOUNT)
    .hint(labels::HINT_MONEY)
    .forbids(Forbidden::Zero(phrases::NOT_A_ZERO_INVOICE));
const DUE: TypedField<Option<Date>> = TypedField::date("due", phrases::INVOICE_DUE).hint(phrases::HINT_INVOICE_DUE);
const PAID: TypedField<Option<Date>> = TypedField::date("paid", phrases::PAID_ON)
    .hint(phrases::HINT_PAID_ON)
    .forbids(Forbidden::FutureDate(phrases::NOT_AHEAD));
/// The reason to go on, and the one to step back.
const REASON: TypedField<String> = TypedField::line("reason", phrases::ANYWAY, LINE);
const BACK: TypedField<String> = TypedField::line("back", phrases::ANYWAY, LINE);

/// Rows the summary keeps where there is much to tell, and where there is little.
const ROWS: (usize, usize) = (3, 1);

#[derive(Debug)]
pub struct GateForm {
    pub key: ProjectKey,
    pub to: Stage,
}

/// The first invoice, where there is none; and the day on which all was paid, where something is open. The day begins empty,
/// because a payment is booked only where somebody says that it arrived.
fn money(account: &Account, project: &Project, needs: &[Requirement], today: Date) -> FormFields {
    let mut fields = Vec::new();
    let first = needs.contains(&Requirement::Invoice);
    if first {
        let worth = project.amount.filter(|amount| !amount.0.is_zero());
        fields.extend([INVOICE.with(String::new()), AMOUNT.offer(worth), DUE.offer(due_by_terms(account, today))]);
    }
    let open = |need: &Requirement| matches!(need, Requirement::Balance(left) if left.0.is_sign_positive());
    if first || needs.iter().any(open) {
        fields.push(PAID.with(None));
    }
    fields
}

/// The field of the reason: what it is called, and whether it must be given.
fn reason(project: &Project, to: Stage, asked: bool) -> TypedField<String> {
    let back = to < origin(project);
    let hint = match asked {
        false => phrases::HINT_ANYWAY,
        true if back => phrases::HINT_BACK,
        true => phrases::HINT_PURSUE,
    };
    let field = if back { BACK } else { REASON };
    field.label(if asked { phrases::REASON } else { phrases::ANYWAY }).hint(hint).required_if(asked)
}

fn answers(values: &Values) -> GateAnswers<'_> {
    GateAnswers {
        owner: values.known(&OWNER),
        contact: values.text(&CONTACT),
        checks: values.get(&CHECKS).map_or(&[], Vec::as_slice),
        invoice: values.text(&INVOICE),
        amount: values.known(&AMOUNT),
        due: values.known(&DUE),
        paid: values.known(&PAID),
    }
}

/// The reason, to go on or to step back.
fn typed_reason(values: &Values) -> &str {
    [REASON, BACK].iter().map(|field| values.text(field)).find(|text| !text.is_empty()).unwrap_or_default()
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

impl FormSpec for GateForm {
    /// The stages it leads from and to: on, or back.
    fn title(&self, book: &Book) -> Say {
        let Some((_, project)) = book.project(self.key) else { return phrases::TITLE.say() };
        let from = origin(project);
        let phrase = if self.to < from { phrases::MOVE_BACK } else { phrases::MOVE_ON };
        phrase.with_phrases([tracker::stage(from), tracker::stage(self.to)])
    }

    fn draft_key(&self) -> String {
        format!("{}/gate/{:?}", project_drafts(self.key), self.to)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    /// What the gate lacks; none where it is open, or where losing is the way.
    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let (account, project) = scene.book.project(self.key)?;
        let needs = check_gate(account, project, self.to, &scene.book.yardstick(), scene.today);
        let open = if self.to == Stage::Paid { closing::fields(project, scene.today) } else { Vec::new() };
        let elsewhere = |need: &Requirement| matches!(need, Requirement::Another | Requirement::LostReason);
        if needs.iter().any(elsewhere) || (needs.is_empty() && open.is_empty()) {
            return None;
        }
        let lacks = |need| needs.contains(&need);
        let mut fields = Vec::new();
        if lacks(Requirement::Owner) {
            fields.push(OWNER.offer(scene.book.me().map(|me| me.id)));
        }
        if lacks(Requirement::Contact) {
            fields.push(CONTACT.with(String::new()));
        }
        if needs.iter().any(|need| matches!(need, Requirement::Check(_))) {
            fields.push(CHECKS.with(Vec::new()));
        }
        if let [best, _, ..] = available_proofs(project, self.to, scene.today).as_slice() {
            fields.push(PROOF.with(Some(best.id)));
        }
        fields.extend(money(account, project, &needs, scene.today));
        fields.extend(open);
        // Nothing is missing where only what is still open is asked.
        if !needs.is_empty() {
            fields.push(reason(project, self.to, lacks(Requirement::Reason)).with(String::new()));
        }
        Some(fields)
    }

    /// Lays out the checks that can be ticked, and the meetings to choose from.
    fn context(&self, scene: &FormScene, context: &mut FormContext) {
        let Some((account, project)) = scene.book.project(self.key) else { return };
        let asked = |key: CheckKey| {
            let name = key.to_string();
            let chapter = scene.courses.steps.as_ref();
            let known = chapter.and_then(|chapter| chapter.check(&name)).map(|check| check.ask.clone());
            (key, known.unwrap_or_else(|| Text { zh: name.clone(), en: name }))
        };
        let open = |need: Requirement| if let Requirement::Check(key) = need { Some(asked(key)) } else { None };
        let needs = check_gate(account, project, self.to, &context.yardstick, context.today);
        context.checks = needs.into_iter().filter_map(open).collect();
        let proofs = available_proofs(project, self.to, context.today);
        context.proofs = proofs.into_iter().map(|m| (m.id, wording::proof_text(m))).collect();
    }

    /// What is still missing with what is typed so far, and what would count; or what moving all the same comes to.
    fn summary(&self, entries: &[FieldEntry], focus: usize, context: &FormContext) -> Option<Summary> {
        let asked = entries.get(focus).and_then(|entry| closing::told(entry, self.key.project, context));
        if let Some(say) = asked {
            return Some(Summary::new(say, ROWS.0));
        }
        let to = self.to;
        let account = context.customer.as_ref()?;
        let (project, by, today) = (account.project(self.key.project)?, &context.yardstick, context.today);
        let values = Values::so_far(entries, context);
        let reason = typed_reason(&values);
        // Ids of a trial go nowhere.
        let trial = with_answers(account, self.key.project, &answers(&values), &mut IdSource::new(0), by, today);
        let tried = trial.project(self.key.project)?;
        let request = MoveRequest { to, reason, proof: values.known(&PROOF) };
        let mut needs = check_gate(&trial, tried, to, by, today);
        needs.retain(|need| *need != Requirement::Reason || reason.is_empty());
        let much = check_gate(account, project, to, by, today).iter().any(|need| *need != Requirement::Reason);
        let rows = if much { ROWS.0 } else { ROWS.1 };
        let Some(list) = wording::needs_text(&needs) else {
            let paid = received(tried, today).0.saturating_sub(received(project, today).0);
            let step = new_move(&trial, tried, &request, by, today).ok();
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
        moved.history.extend(new_move(&trial, tried, &request, by, today).ok());
        let owed = card_mark(&moved, today).and_then(|mark| wording::needs_text(&mark.needs));
        let more = owed.into_iter().map(|list| phrases::CARRIES_MARK.with_say(list)).collect();
        Some(Summary { more, ..Summary::new(phrases::ANYWAY_MISSING.with_say(list), rows) })
    }

    /// An invoice number that the customer has already is told beside the field.
    fn warning(&self, entries: &[FieldEntry], place: usize, context: &FormContext) -> Option<Say> {
        let number = entries
            .get(place)
            .filter(|entry| INVOICE.is(entry))
            .and_then(|_| typed_answer(entries, &INVOICE, context))?;
        let taken = invoice_numbered(context.customer.as_ref()?, &number, None).is_some();
        taken.then(|| invoice::TWICE_HERE.with([&number]))
    }

    /// Moves the project, or says what is missing and changes nothing.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let Some((account, project)) = writer.book.project(self.key) else {
            return Submitted::refused(labels::NOT_RECORDED.say());
        };
        let (to, answers) = (self.to, answers(values));
        let (number, amount) = (answers.invoice, answers.amount);
        if !number.is_empty() && amount.is_none() {
            return Submitted::refused(phrases::INVOICE_LACKS_AMOUNT.with([number]));
        }
        let typed = answers.due.is_some_and(|due| Some(due) != due_by_terms(account, writer.today))
            || amount.is_some_and(|amount| project.amount != Some(amount));
        if number.is_empty() && typed {
            return Submitted::refused(phrases::INVOICE_LACKS_NUMBER.say());
        }
        if invoice_numbered(account, number, None).is_some() {
            return Submitted::refused(invoice::TWICE_HERE.with([number]));
        }
        let (before, by) = (received(project, writer.today), writer.book.yardstick());
        let mut account = with_answers(account, self.key.project, &answers, writer.ids, &by, writer.today);
        let Some(project) = account.project(self.key.project) else {
            return Submitted::refused(labels::NOT_RECORDED.say());
        };
        // Moved elsewhere while the form was open: a reason to go on must not take it back, nor the other way round.
        let back = values.get(&BACK).is_some();
        if back != (to < origin(project)) {
            return Submitted::refused(phrases::MEANWHILE.with_phrases([tracker::stage(project.stage())]));
        }
        let request = MoveRequest { to, reason: typed_reason(values), proof: values.known(&PROOF) };
        let step = match new_move(&account, project, &request, &by, writer.today) {
            Ok(step) => step,
            Err(needs) => return Submitted::refused(wording::refusal_text(project, &needs, writer.today)),
        };
        let booked = received(project, writer.today).0.saturating_sub(before.0);
        let Some(project) = account.project_mut(self.key.project) else {
            return Submitted::refused(labels::NOT_RECORDED.say());
        };
        project.history.push(step);
        if to == Stage::Paid {
            closing::settle(project, values, writer.today);
        }
        let mut say = wording::move_text(project, writer.today);
        if let Some(on) = answers.paid.filter(|_| !booked.is_zero()) {
            say = phrases::BOOKED.args([say.into(), wording::amount(Money(booked)).into(), on.to_string().into()]);
        }
        writer.book.put(Record::Account(Arc::new(account)));
        say.into()
    }
}
