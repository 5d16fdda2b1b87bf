//! Tells the proof of the chosen step as it stands: the meeting that proved it, the one that would, or what would count; and
//! what the card owes.

use ratatui::style::Style;

use super::context::StepsContext;
use crate::figure::{amount, day};
use crate::paint::Paint;
use domain::meeting::{Meeting, Outcome};
use domain::project::Stage;
use domain::steps::check::{PER_STEP, STEPS};
use domain::steps::gate::{Requirement, check_gate};
use domain::steps::mark::card_mark;
use domain::steps::path::{StageMove, standing_moves};
use domain::steps::proof::{RequiredProof, available_proofs, required_proof};
use domain::tracker::promise::{PromiseState, promise_state};
use words::{separator, steps as phrases, tracker};

/// A sign, its text, their style.
pub type ProofLine = (&'static str, String, Style);

/// Tells how the proof of the chosen step stands, and what is owed.
#[must_use]
pub fn proof_lines(paint: &Paint, seen: &StepsContext) -> Vec<ProofLine> {
    let mut all = vec![proof(paint, seen)];
    all.extend(owed(paint, seen));
    all
}

/// The stage of a step, and the one it leads to.
fn stages(step: u8) -> Option<(Stage, Stage)> {
    let stage = |place: u8| Stage::ALL.get(usize::from(place)).copied();
    Some((stage(step)?, stage(step + 1)?))
}

fn proof(paint: &Paint, seen: &StepsContext) -> ProofLine {
    let (good, warn, dim) = (paint.styles.good, paint.styles.warn, paint.styles.dim);
    let Some((from, to)) = stages(seen.place.step) else { return (" ", String::new(), dim) };
    let passed =
        standing_moves(seen.project).into_iter().find(|stage_move| stage_move.from <= from && from < stage_move.to);
    if let Some(stage_move) = passed {
        return passed_proof(paint, seen, &stage_move, to);
    }
    if seen.project.stage() == Stage::Target && from == Stage::Analyse {
        return (" ", paint.translate(phrases::STILL_A_TARGET).to_owned(), warn);
    }
    if seen.project.stage() != from {
        return (" ", paint.translate(phrases::NOT_THERE_YET).to_owned(), dim);
    }
    if let Some(meeting) = available_proofs(seen.project, to, seen.today).first() {
        let outcome = paint.translate(tracker::outcome(meeting.outcome.unwrap_or(Outcome::Advance)));
        let on = day(meeting.dated(), seen.today);
        return ("✓", phrases::WOULD_PROVE.fill(paint.lang, [&on, outcome, &customer_action(seen, meeting)]), good);
    }
    let (text, style) = lacking(paint, seen, (from, to));
    (if style == good { "✓" } else { " " }, text, if style == good { good } else { warn })
}

/// Of a step that was passed: the meeting stored as its proof, or that there is none.
fn passed_proof(paint: &Paint, seen: &StepsContext, stage_move: &StageMove, to: Stage) -> ProofLine {
    let (good, warn, dim) = (paint.styles.good, paint.styles.warn, paint.styles.dim);
    let on = day(stage_move.history_move.on, seen.today);
    let Some(meeting) = stage_move.history_move.proof.and_then(|id| seen.project.meeting(id)) else {
        return match required_proof(seen.project.size, stage_move.from, to) {
            RequiredProof::Nothing if to < Stage::Collection => {
                (" ", phrases::PASSED_FREELY.fill(paint.lang, [&on]), dim)
            }
            RequiredProof::Nothing => ("✓", phrases::PASSED.fill(paint.lang, [&on]), good),
            _ if stage_move.history_move.reason.is_empty() => (" ", phrases::PASSED.fill(paint.lang, [&on]), warn),
            _ => (" ", phrases::WITHOUT_PROOF.fill(paint.lang, [&on, &stage_move.history_move.reason]), warn),
        };
    };
    // That it was broken since is told behind it.
    let outcome = paint.translate(tracker::outcome(meeting.outcome.unwrap_or(Outcome::Advance)));
    let met = day(meeting.dated(), seen.today);
    let text = phrases::PROVED_BY.fill(paint.lang, [&met, outcome, &customer_action(seen, meeting)]);
    let aside = |word| words::print::ASIDE.fill(paint.lang, [&text, paint.translate(word)]);
    match promise_state(meeting, seen.today) {
        Some(PromiseState::Broken) => ("✗", aside(phrases::BROKE), warn),
        Some(PromiseState::Overdue) => ("✗", aside(phrases::LAPSED), warn),
        Some(PromiseState::Kept) => ("✓", aside(phrases::KEPT), good),
        Some(PromiseState::Pending | PromiseState::DueToday) | None => ("✓", text, good),
    }
}

/// What the customer did or will do, or what was signed.
fn customer_action(seen: &StepsContext, meeting: &Meeting) -> String {
    let lang = seen.model.session.lang;
    match &meeting.action {
        _ if meeting.outcome == Some(Outcome::Order) && !meeting.signed.trim().is_empty() => {
            phrases::SIGNED.fill(lang, [&meeting.signed])
        }
        Some(action) if !action.what.is_empty() || action.kind.is_some() => {
            let by = action.by.map(|by| day(by, seen.today)).unwrap_or_default();
            let (who, what) = seen.who_and_what(action);
            phrases::DOES.fill(lang, [&who, &what, &by])
        }
        _ => meeting.subject.clone(),
    }
}

/// What would count, where nothing is there yet.
fn lacking(paint: &Paint, seen: &StepsContext, (from, to): (Stage, Stage)) -> (String, Style) {
    let warn = paint.styles.warn;
    if to == Stage::Paid {
        let needs = check_gate(seen.account, seen.project, to, &seen.model.book.yardstick(), seen.today);
        let owed = needs.iter().find_map(|need| if let Requirement::Balance(sum) = need { Some(*sum) } else { None });
        return match owed {
            _ if needs.contains(&Requirement::Invoice) => (paint.translate(phrases::NO_INVOICE).to_owned(), warn),
            Some(sum) => (phrases::STILL_OWED.fill(paint.lang, [&amount(seen.model, sum)]), warn),
            None => (paint.translate(phrases::ALL_PAID).to_owned(), paint.styles.good),
        };
    }
    let text = match required_proof(seen.project.size, from, to) {
        RequiredProof::OrderOrAdvance => {
            phrases::NONE_ACTION.fill(paint.lang, [&day(seen.project.entered_stage_on(), seen.today)])
        }
        RequiredProof::Order => paint.translate(phrases::NONE_ORDER).to_owned(),
        RequiredProof::Nothing => paint.translate(phrases::NONE_ASKED).to_owned(),
    };
    (text, warn)
}

/// What the card owes to the way it came, and since when.
fn owed(paint: &Paint, seen: &StepsContext) -> Option<ProofLine> {
    let mark = card_mark(seen.project, seen.today)?;
    let between = paint.translate(separator::ITEMS);
    let mut all: Vec<_> = mark.needs.iter().filter_map(|need| told_of(seen, *need)).collect();
    all.extend(skipped(paint, &mark.needs, between));
    let text = phrases::OWES.fill(paint.lang, [&day(mark.since, seen.today), &all.join(between)]);
    Some((" ", text, paint.styles.warn))
}

/// The checks that were skipped, step by step: the steps that were skipped whole, and how many of the others.
fn skipped(paint: &Paint, needs: &[Requirement], between: &str) -> Vec<String> {
    let count =
        |step: u8| needs.iter().filter(|need| matches!(need, Requirement::Check(key) if key.step == step)).count();
    let (full, rest): (Vec<u8>, Vec<u8>) = (1..=STEPS).partition(|step| count(*step) == usize::from(PER_STEP));
    let full: Vec<_> = full.iter().map(u8::to_string).collect();
    let whole = (!full.is_empty()).then(|| phrases::OWES_STEP.fill(paint.lang, [&full.join(between)]));
    let some = rest.into_iter().filter_map(|step| match count(step) {
        0 => None,
        count => Some(phrases::OWES_CHECKS.fill(paint.lang, [&step.to_string(), &count.to_string()])),
    });
    whole.into_iter().chain(some).collect()
}

fn told_of(seen: &StepsContext, need: Requirement) -> Option<String> {
    let lang = seen.model.session.lang;
    match need {
        Requirement::Proof => Some(phrases::OWES_PROOF.text(lang).to_owned()),
        Requirement::Order => Some(phrases::OWES_ORDER.text(lang).to_owned()),
        Requirement::Invoice => Some(phrases::OWES_INVOICE.text(lang).to_owned()),
        Requirement::Balance(sum) => Some(phrases::OWES_MONEY.fill(lang, [&amount(seen.model, sum)])),
        _ => None,
    }
}
