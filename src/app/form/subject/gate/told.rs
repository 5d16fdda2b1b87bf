//! A move in words: what it lacks, what would count, what it came to.

use jiff::civil::Date;

use crate::app::form::parse::{Style, format};
use crate::app::phrase::{Say, gate as words, tracker};
use crate::domain::meeting::{Meeting, Outcome};
use crate::domain::money::Money;
use crate::domain::project::{Project, Stage};
use crate::domain::steps::gate::Need;
use crate::domain::steps::mark::mark;
use crate::domain::steps::path::legs;

/// An amount in full.
#[must_use]
pub fn amount(of: Money) -> String {
    format(of, Style::Full)
}

/// Needs as a list; checks are counted, not named. None of none.
#[must_use]
pub fn list(needs: &[Need]) -> Option<Say> {
    let checks = needs.iter().filter(|need| matches!(need, Need::Check(_))).count();
    let mut counted = false;
    let mut parts = Vec::new();
    for need in needs {
        match need {
            Need::Check(_) if counted => {}
            Need::Check(_) => {
                counted = true;
                let many = || words::NEED_CHECKS.with([&checks.to_string()]);
                parts.push(if checks == 1 { words::NEED_CHECK.say() } else { many() });
            }
            other => parts.push(one(other)),
        }
    }
    parts.into_iter().reduce(|before, next| words::LIST.around(before).and(next))
}

fn one(need: &Need) -> Say {
    match need {
        Need::Another => words::NEED_ANOTHER.say(),
        Need::First(stage) => words::NEED_FIRST.of([tracker::stage(*stage)]),
        Need::Owner => words::NEED_OWNER.say(),
        Need::Contact => words::NEED_CONTACT.say(),
        Need::Reason | Need::LostReason => words::NEED_REASON.say(),
        Need::Check(_) => words::NEED_CHECK.say(),
        Need::Proof => words::NEED_PROOF.say(),
        Need::Order => words::NEED_ORDER.say(),
        Need::Invoice => words::NEED_INVOICE.say(),
        Need::Balance(left) if left.0.is_sign_negative() => words::NEED_REFUND.with([&amount(Money(-left.0))]),
        Need::Balance(left) => words::NEED_MONEY.with([&amount(*left)]),
    }
}

/// The invoices of a project that are open on a day, the one due first in front; none where all are settled.
#[must_use]
pub fn open(project: &Project, today: Date) -> Option<Say> {
    let mut open: Vec<_> = project.invoices.iter().filter(|bill| bill.balance(today).0.is_sign_positive()).collect();
    open.retain(|bill| !bill.balance(today).0.is_zero());
    open.sort_by_key(|bill| bill.due);
    let called = open.iter().map(|bill| match bill.number.trim() {
        "" => words::UNNUMBERED.with([&bill.due.to_string()]),
        number => words::INVOICE_CALLED.with([number]),
    });
    let list = called.reduce(|before, next| words::LIST.around(before).and(next))?;
    Some(words::OPEN_ON.around(list))
}

/// What is missing, and that a reason would do instead where it would.
#[must_use]
pub fn refusal(project: &Project, needs: &[Need]) -> Say {
    if needs.contains(&Need::Another) {
        return words::STANDS_THERE.of([tracker::stage(project.stage())]);
    }
    let phrase = if needs.contains(&Need::Reason) { words::MISSING_SUPPLY } else { words::MISSING_OR_REASON };
    list(needs).map_or_else(|| words::GATE_OPEN.say(), |list| phrase.around(list))
}

/// A meeting as a proof: the day, how it ended, and what the customer does or signed.
#[must_use]
pub fn proof(meeting: &Meeting) -> Say {
    let outcome = meeting.outcome.unwrap_or(Outcome::Advance);
    let deed = meeting.action.as_ref().map_or("", |action| action.what.trim());
    let signed = meeting.signed.trim();
    let order = outcome == Outcome::Order;
    let what = [if order { signed } else { deed }, deed, signed, meeting.subject.trim()];
    let what = what.into_iter().find(|text| !text.is_empty());
    let phrase = if what.is_some() { words::PROOF_OF } else { words::PROOF_PLAIN };
    let say = phrase.with([&meeting.at.date().to_string()]).and(tracker::outcome(outcome));
    what.into_iter().fold(say, Say::and_text)
}

/// The last move of a project in words, with what it rests on or owes.
#[must_use]
pub fn moved(project: &Project, today: Date) -> Say {
    let stage = tracker::stage(project.stage());
    let Some(leg) = legs(project).last() else { return words::STANDS_THERE.of([stage]) };
    let say = |phrase: crate::app::phrase::Phrase| phrase.with([&project.name]).and(stage);
    if !leg.forward() {
        return say(words::MOVED_BACK);
    }
    if mark(project, today).is_some() {
        return say(words::MOVED_MARKED);
    }
    match leg.step.proof.and_then(|id| project.meeting(id)) {
        Some(meeting) => say(words::MOVED_PROOF).and(proof(meeting)),
        None if leg.to == Stage::Paid => say(words::MOVED_PAID),
        None => say(words::MOVED),
    }
}
