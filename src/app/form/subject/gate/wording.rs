//! This file puts a move into words: what it lacks, what would count as a proof, and where the project stands after it.

use jiff::civil::Date;

use domain::invoice::Invoice;
use domain::meeting::{Meeting, Outcome};
use domain::money::Money;
use domain::project::{Project, Stage};
use domain::steps::gate::Requirement;
use domain::steps::mark::card_mark;
use domain::steps::path::{StageMove, stage_moves};
use domain::steps::proof::order_to_collection;
use domain::tracker::promise;
use text::parse::{Style, format};
use words::{Arg, Say, gate as phrases, tracker};

/// An amount in full.
#[must_use]
pub fn amount(of: Money) -> String {
    format(of, Style::Full)
}

/// Requirements as a list; checks are counted and not named, because a move may lack a dozen of them.
#[must_use]
pub fn needs_text(needs: &[Requirement]) -> Option<Say> {
    let checks = needs.iter().filter(|need| matches!(need, Requirement::Check(_))).count();
    let mut counted = false;
    let mut parts = Vec::new();
    for need in needs {
        match need {
            Requirement::Check(_) if counted => {}
            Requirement::Check(_) => {
                counted = true;
                parts.push(phrases::NEED_CHECKS.with([&checks.to_string()]));
            }
            other => parts.push(need_text(other)),
        }
    }
    parts.into_iter().reduce(|before, next| phrases::LIST.args([before.into(), next.into()]))
}

fn need_text(need: &Requirement) -> Say {
    match need {
        Requirement::Another => phrases::NEED_ANOTHER.say(),
        Requirement::First(stage) => phrases::NEED_FIRST.with_phrases([tracker::stage(*stage)]),
        Requirement::Owner => phrases::NEED_OWNER.say(),
        Requirement::Contact => phrases::NEED_CONTACT.say(),
        Requirement::Reason | Requirement::LostReason => phrases::NEED_REASON.say(),
        Requirement::Check(_) => phrases::NEED_CHECKS.with(["1"]),
        Requirement::Proof => phrases::NEED_PROOF.say(),
        Requirement::Order => phrases::NEED_ORDER.say(),
        Requirement::Invoice => phrases::NEED_INVOICE.say(),
        Requirement::Balance(left) if left.0.is_sign_negative() => phrases::NEED_REFUND.with([&amount(Money(-left.0))]),
        Requirement::Balance(left) => phrases::NEED_MONEY.with([&amount(*left)]),
    }
}

/// The invoices of a project that are open on a day, the one due first in front; none where all are settled.
#[must_use]
pub fn open_invoices_text(project: &Project, today: Date) -> Option<Say> {
    let mut open: Vec<_> = project.invoices.iter().filter(|bill| bill.balance(today).0.is_sign_positive()).collect();
    open.retain(|bill| !bill.balance(today).0.is_zero());
    // One issued after today is in the balance of the gate too, by the day its first part falls due.
    let due = |bill: &Invoice| bill.open_parts(today).first().map_or_else(|| bill.first_due(), |part| part.due);
    open.sort_by_key(|bill| due(bill));
    let called = open.iter().map(|bill| match bill.number.trim() {
        "" => phrases::UNNUMBERED.with([&due(bill).to_string()]),
        number => phrases::INVOICE_CALLED.with([number]),
    });
    let list = called.reduce(|before, next| phrases::LIST.args([before.into(), next.into()]))?;
    Some(phrases::OPEN_ON.with_say(list))
}

/// That an order is signed and carries it straight to collection, for somebody who would be told that a proof is missing.
#[must_use]
pub fn signed_order_text(project: &Project, needs: &[Requirement], today: Date) -> Option<Say> {
    let meeting = order_to_collection(project, today).filter(|_| needs.contains(&Requirement::Proof))?;
    Some(phrases::ORDER_CARRIES.args([proof_text(meeting).into(), tracker::stage(Stage::Collection).into()]))
}

/// What is missing beside the proof: whoever holds a signed order lacks none.
#[must_use]
pub fn besides_proof(needs: &[Requirement]) -> Vec<Requirement> {
    needs.iter().filter(|need| **need != Requirement::Proof).copied().collect()
}

/// What is missing, and that a reason would do instead where it would.
#[must_use]
pub fn refusal_text(project: &Project, needs: &[Requirement], today: Date) -> Say {
    if needs.contains(&Requirement::Another) {
        return phrases::STANDS_THERE.with_phrases([tracker::stage(project.stage())]);
    }
    if let Some(order) = signed_order_text(project, needs, today) {
        let list = needs_text(&besides_proof(needs));
        return list.map_or(order, |list| phrases::MISSING_OR_REASON.with_say(list));
    }
    let phrase =
        if needs.contains(&Requirement::Reason) { phrases::MISSING_SUPPLY } else { phrases::MISSING_OR_REASON };
    needs_text(needs).map_or_else(|| phrases::GATE_OPEN.say(), |list| phrase.with_say(list))
}

/// A meeting as a proof: the day, how it ended, and what the customer does or signed.
#[must_use]
pub fn proof_text(meeting: &Meeting) -> Say {
    let outcome = meeting.outcome.unwrap_or(Outcome::Advance);
    let order = outcome == Outcome::Order;
    let typed = |text: &str| (!text.trim().is_empty()).then(|| Arg::from(text.trim()));
    let action = meeting.action.as_ref().filter(|action| !action.what.trim().is_empty() || action.kind.is_some());
    let (action, signed) = (action.map(words::judge::what), typed(&meeting.signed));
    let what = if order { signed.or(action) } else { action.or(signed) };
    let what = what.or_else(|| typed(&meeting.subject));
    let ended = promise::ending(meeting).map_or_else(|| tracker::outcome(outcome), tracker::ending);
    let (day, ended) = (Arg::from(meeting.dated().to_string()), Arg::from(ended));
    match what {
        Some(what) => phrases::PROOF_OF.args([day, ended, what]),
        None => phrases::PROOF_PLAIN.args([day, ended]),
    }
}

/// The last move of a project in words, with what it rests on or owes.
#[must_use]
pub fn move_text(project: &Project, today: Date) -> Say {
    let stage = tracker::stage(project.stage());
    let Some(last) = stage_moves(project).last() else { return phrases::STANDS_THERE.with_phrases([stage]) };
    let (name, at) = (|| Arg::from(project.name.as_str()), || Arg::from(stage));
    let say = |phrase: words::Phrase<2>| phrase.args([name(), at()]);
    let proved = last.history_move.proof.and_then(|id| project.meeting(id));
    let marked = card_mark(project, today).is_some();
    if let (Some(meeting), Some(skipped)) = (proved, skipped(&last)) {
        let phrase = if marked { phrases::LEAPT_MARKED } else { phrases::LEAPT };
        return phrase.args([name(), at(), proof_text(meeting).into(), skipped.into()]);
    }
    if !last.forward() {
        return say(phrases::MOVED_BACK);
    }
    if marked {
        return say(phrases::MOVED_MARKED);
    }
    match proved {
        Some(meeting) => phrases::MOVED_PROOF.args([name(), at(), proof_text(meeting).into()]),
        None if last.to == Stage::Paid => say(phrases::MOVED_PAID),
        None => say(phrases::MOVED),
    }
}

/// The stages a move passed over; none where it went to the next one or back.
fn skipped(step: &StageMove) -> Option<Say> {
    let between = |stage: &&Stage| **stage > step.from && **stage < step.to;
    let names = Stage::ALL.iter().filter(between).map(|stage| tracker::stage(*stage).say());
    names.reduce(|before, next| phrases::LIST.args([before.into(), next.into()]))
}
