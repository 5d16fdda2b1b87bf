//! The outcome judge: the customer's actions, not words, decide what a meeting was.
//!
//! It cannot be talked into an advance: without its four answers there is none.

use jiff::civil::Date;

use super::super::meeting::{CustomerAction, Meeting, Outcome, PromiseStatus};
use super::super::project::SaleSize;

/// What the judge is told; blank text is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answers<'a> {
    /// What they signed or paid; a spoken yes is neither.
    pub signed: &'a str,
    /// What they will do.
    pub what: &'a str,
    /// Who on their side.
    pub who: &'a str,
    /// By when.
    pub by: Option<Date>,
    /// What becomes possible then that is not today.
    pub opens: &'a str,
    /// They ruled business out.
    pub ruled_out: bool,
}

/// An answer that an advance needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Missing {
    /// What they will do.
    What,
    /// Who on their side.
    Who,
    /// By when; a day before the meeting is none.
    By,
    /// What becomes possible then.
    Opens,
}

/// What the judge says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Exactly one.
    pub outcome: Outcome,
    /// What keeps a begun action from being an advance; empty where nothing was begun, or where it could not be one.
    pub missing: Vec<Missing>,
}

/// Judges the answers of a meeting held on a day: signed or paid, then all four of an advance, then ruled out. A small sale
/// ends in an order or not. Source: Neil Rackham, SPIN Selling (1988).
#[must_use]
pub fn judge(size: SaleSize, held_on: Date, answers: &Answers) -> Verdict {
    let plain = |outcome| Verdict { outcome, missing: Vec::new() };
    if !blank(answers.signed) {
        return plain(Outcome::Order);
    }
    if size == SaleSize::Small {
        return plain(Outcome::NoSale);
    }
    let missing = missing(answers, held_on);
    if missing.is_empty() {
        return plain(Outcome::Advance);
    }
    let outcome = if answers.ruled_out { Outcome::NoSale } else { Outcome::Continuation };
    Verdict { outcome, missing: if begun(answers) { missing } else { Vec::new() } }
}

/// Writes outcome, what was signed, and the customer's action into a meeting. Answers are kept as far as they were given; a
/// promise of the same what, who and by keeps its status.
pub fn record(meeting: &mut Meeting, size: SaleSize, answers: &Answers) {
    meeting.outcome = Some(judge(size, meeting.at.date(), answers).outcome);
    answers.signed.trim().clone_into(&mut meeting.signed);
    meeting.action = begun(answers).then(|| {
        let (what, who) = (answers.what.trim(), answers.who.trim());
        let same = |old: &&CustomerAction| old.what.trim() == what && old.who.trim() == who && old.by == answers.by;
        CustomerAction {
            what: what.to_owned(),
            who: who.to_owned(),
            by: answers.by,
            opens: answers.opens.trim().to_owned(),
            status: meeting.action.as_ref().filter(same).map_or(PromiseStatus::Promised, |old| old.status),
        }
    });
}

/// The answers an advance still needs, in the order they are asked.
pub(super) fn missing(answers: &Answers, held_on: Date) -> Vec<Missing> {
    let lacks = [
        (Missing::What, blank(answers.what)),
        (Missing::Who, blank(answers.who)),
        (Missing::By, answers.by.is_none_or(|by| by < held_on)),
        (Missing::Opens, blank(answers.opens)),
    ];
    lacks.into_iter().filter(|(_, lacks)| *lacks).map(|(missing, _)| missing).collect()
}

fn begun(answers: &Answers) -> bool {
    answers.by.is_some() || [answers.what, answers.who, answers.opens].into_iter().any(|text| !blank(text))
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}
