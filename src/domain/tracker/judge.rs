//! Judges how a meeting ended by what the customer did. The judge asks what can be checked and reads no prose: a note never
//! decides. Source: Neil Rackham, SPIN Selling (1988).

use jiff::civil::Date;

use super::super::meeting::{CustomerAction, Meeting, Outcome, PromiseStatus};
use super::super::project::SaleSize;

/// The answers to the judge's questions, in the order they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct JudgeAnswers<'a> {
    /// What they signed or paid; a spoken yes is nothing.
    pub signed: &'a str,
    /// What they will do.
    pub what: &'a str,
    /// Who on their side.
    pub who: &'a str,
    /// By when; a concession made in the room is dated that day.
    pub by: Option<Date>,
    /// What becomes possible then that is not today.
    pub opens: &'a str,
    /// Which answers are none, whatever they say.
    pub void: Void,
    /// Whether they ruled business out.
    pub ruled_out: bool,
}

/// Answers that are none: a spoken yes, words that only sound like an action or are one of ours, nobody in particular.
#[expect(clippy::struct_excessive_bools, reason = "four independent answers")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Void {
    /// Of what was signed or paid.
    pub signed: bool,
    /// Of the action.
    pub what: bool,
    /// Of the person.
    pub who: bool,
    /// Of what becomes possible.
    pub opens: bool,
}

impl Void {
    /// All answers stand as they are.
    pub const NONE: Self = Self { signed: false, what: false, who: false, opens: false };
}

/// An answer an advance cannot do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MissingAnswer {
    /// What they will do.
    What,
    /// Who on their side.
    Who,
    /// By when.
    By,
    /// What becomes possible.
    Opens,
}

/// How a meeting ended, and what keeps it from being an advance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Exactly one outcome.
    pub outcome: Outcome,
    /// The answers missing to an action that was begun; empty where none was begun.
    pub missing: Vec<MissingAnswer>,
}

/// Whether a text says nothing: signs alone are no answer.
#[must_use]
pub fn blank(text: &str) -> bool {
    !text.chars().any(char::is_alphabetic) && text.chars().filter(|ch| ch.is_numeric()).count() < FIGURES
}

/// Digits from which on figures alone are an answer, such as the number of a contract.
const FIGURES: usize = 3;

/// The answers missing to an advance at a meeting held on `held_on`; a date before the meeting is none.
fn missing(held_on: Date, answers: &JudgeAnswers) -> Vec<MissingAnswer> {
    let holes = [
        (blank(answers.what) || answers.void.what, MissingAnswer::What),
        (blank(answers.who) || answers.void.who, MissingAnswer::Who),
        (answers.by.is_none_or(|by| by < held_on), MissingAnswer::By),
        (blank(answers.opens) || answers.void.opens, MissingAnswer::Opens),
    ];
    holes.into_iter().filter(|(hole, _)| *hole).map(|(_, which)| which).collect()
}

/// Judges the answers. Asked in order: signed or paid is an order; all four answers are an advance; ruled out is no sale; all else is
/// a continuation. A small sale knows order and no sale only.
#[must_use]
pub fn judge_outcome(size: SaleSize, held_on: Date, answers: &JudgeAnswers) -> Verdict {
    let plain = |outcome| Verdict { outcome, missing: Vec::new() };
    if !blank(answers.signed) && !answers.void.signed {
        return plain(Outcome::Order);
    }
    if size == SaleSize::Small {
        return plain(Outcome::NoSale);
    }
    let missing = missing(held_on, answers);
    if missing.is_empty() {
        return plain(Outcome::Advance);
    }
    if answers.ruled_out {
        return plain(Outcome::NoSale);
    }
    let begun = missing.len() < 4;
    Verdict { outcome: Outcome::Continuation, missing: if begun { missing } else { Vec::new() } }
}

/// Records the verdict with the answers it rests on: partial answers are kept, and a promise that says the same as before keeps
/// its status.
pub fn record_verdict(meeting: &mut Meeting, size: SaleSize, answers: &JudgeAnswers) {
    let verdict = judge_outcome(size, meeting.at.date(), answers);
    meeting.outcome = Some(verdict.outcome);
    answers.signed.trim().clone_into(&mut meeting.signed);
    if size == SaleSize::Small {
        // A small sale is not asked for the four answers: those given while it was a large one stay.
        return;
    }
    let nothing = blank(answers.what) && blank(answers.who) && answers.by.is_none() && blank(answers.opens);
    if nothing {
        meeting.action = None;
        return;
    }
    let [what, who, opens] = [answers.what, answers.who, answers.opens].map(|text| text.trim().to_owned());
    let before = meeting.action.take();
    let same = before.filter(|b| b.what == what && b.who == who && b.by == answers.by);
    let status = same.map_or(PromiseStatus::Promised, |b| b.status);
    meeting.action = Some(CustomerAction { what, who, by: answers.by, opens, status });
}
