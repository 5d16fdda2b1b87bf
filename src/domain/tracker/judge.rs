//! Judges how a meeting ended by what the customer did. The judge asks what can be checked, by choosing, and reads no prose:
//! a text is there or not, and what it says decides nothing. Source: Neil Rackham, SPIN Selling (1988).

use jiff::civil::Date;

use super::super::meeting::{ActionKind, CustomerAction, InHand, Meeting, Outcome};
use super::super::project::SaleSize;

/// The answers to the judge's questions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JudgeAnswers {
    /// What we hold of theirs.
    pub in_hand: InHand,
    /// What they will do, who, by when, and what becomes possible; none where nothing was chosen.
    pub action: Option<CustomerAction>,
    /// To whom the way is opened, where that is a name which has no place among the contacts yet. Empty otherwise.
    pub new_whom: String,
}

/// The day of the meeting and today: no paper is dated later, and no promise earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JudgeDays {
    /// The day of the meeting.
    pub held_on: Date,
    /// Today.
    pub today: Date,
}

/// An answer an order or an advance cannot do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MissingAnswer {
    /// The day on the paper.
    PaperDay,
    /// To whom the way is opened.
    Whom,
    /// Which step is pushed jointly.
    Step,
    /// What will exist afterwards.
    Thing,
    /// Who on their side.
    Who,
    /// By when.
    By,
    /// What becomes possible.
    Opens,
}

/// How a meeting ended, and what keeps it from being an order or an advance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Exactly one outcome.
    pub outcome: Outcome,
    /// The answers missing to what was chosen; empty where no action was chosen.
    pub missing: Vec<MissingAnswer>,
}

/// Whether a text says nothing: signs alone are no answer.
#[must_use]
pub fn blank(text: &str) -> bool {
    !text.chars().any(char::is_alphabetic) && text.chars().filter(|ch| ch.is_numeric()).count() < FIGURES
}

/// Digits from which on figures alone are an answer, such as the number of a contract.
const FIGURES: usize = 3;
/// What a sentence weighs at least: two words, or four signs of a script without blanks.
const SENTENCE: usize = 4;

/// Whether a text is more than a single word. Chinese has no blanks between words, and most of its words have two signs: there
/// four signs count as two words.
#[must_use]
pub fn is_sentence(text: &str) -> bool {
    let unspaced = |ch: char| ch.is_alphabetic() && (0x2E80..0x3_0000).contains(&u32::from(ch));
    let signs = text.chars().filter(|ch| unspaced(*ch)).count();
    let words = text.split(|ch: char| unspaced(ch) || ch.is_whitespace());
    signs + 2 * words.filter(|word| word.chars().any(char::is_alphanumeric)).count() >= SENTENCE
}

/// Whether somebody is named: a contact, or in older records a name.
fn somebody(action: &CustomerAction) -> bool {
    action.contact.is_some() || !blank(&action.who)
}

/// The answers missing to an advance of a kind; a date before the meeting is none. What it is in detail is asked of a step that is
/// pushed jointly and of another action; to all others it adds nothing.
fn missing(held_on: Date, kind: ActionKind, action: &CustomerAction, new_whom: &str) -> Vec<MissingAnswer> {
    let said = !blank(&action.what);
    let holes = [
        (kind == ActionKind::WayUp && action.whom.is_none() && blank(new_whom), MissingAnswer::Whom),
        (kind == ActionKind::Joint && !said, MissingAnswer::Step),
        (kind == ActionKind::Other && !said, MissingAnswer::Thing),
        (!somebody(action), MissingAnswer::Who),
        (action.by.is_none_or(|by| by < held_on), MissingAnswer::By),
        (!is_sentence(&action.opens), MissingAnswer::Opens),
    ];
    holes.into_iter().filter(|(hole, _)| *hole).map(|(_, which)| which).collect()
}

/// Judges the answers, in order: a signed contract, a written order or money is an order; an action with all its answers is an
/// advance; business ruled out is no sale; all else is a continuation. A small sale knows order and no sale only.
#[must_use]
pub fn judge_outcome(size: SaleSize, days: JudgeDays, answers: &JudgeAnswers) -> Verdict {
    let of = |outcome, missing| Verdict { outcome, missing };
    let InHand { kind: held, on } = answers.in_hand;
    if held.is_order() && on.is_some_and(|on| on <= days.today) {
        return of(Outcome::Order, Vec::new());
    }
    let undated: Vec<_> = held.is_order().then_some(MissingAnswer::PaperDay).into_iter().collect();
    if size == SaleSize::Small {
        return of(Outcome::NoSale, undated);
    }
    let chosen = answers.action.as_ref().and_then(|action| Some((action.kind?, action)));
    match chosen {
        Some((ActionKind::RuledOut, _)) => of(Outcome::NoSale, undated),
        Some((kind, action)) if kind.is_action() => {
            let lacks = missing(days.held_on, kind, action, &answers.new_whom);
            if lacks.is_empty() {
                return of(Outcome::Advance, Vec::new());
            }
            of(Outcome::Continuation, if undated.is_empty() { lacks } else { undated })
        }
        _ => of(Outcome::Continuation, undated),
    }
}

/// Records the verdict with the answers it rests on: partial answers are kept, and a promise that says the same as before keeps
/// its status.
pub fn record_verdict(meeting: &mut Meeting, size: SaleSize, today: Date, answers: JudgeAnswers) {
    let days = JudgeDays { held_on: meeting.at.date(), today };
    meeting.outcome = Some(judge_outcome(size, days, &answers).outcome);
    meeting.in_hand = Some(answers.in_hand);
    if size == SaleSize::Small {
        // A small sale is not asked what they will do: what was answered while it was a large one stays.
        return;
    }
    let before = meeting.action.take();
    meeting.action = answers.action.map(|mut action| {
        let same = |old: &&CustomerAction| {
            (old.kind, &old.what, old.whom, old.contact, &old.who, old.by)
                == (action.kind, &action.what, action.whom, action.contact, &action.who, action.by)
        };
        let kept = before.as_ref().filter(same).map(|old| (old.status, old.kept_on));
        (action.status, action.kept_on) = kept.unwrap_or_default();
        action
    });
}
