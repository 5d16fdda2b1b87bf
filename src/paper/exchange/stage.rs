//! This file reads where a project stands in its sale, in the words of whoever kept it: a stage, a status, or both. What was won
//! or lost must never come in as open, so a word that may mean either is refused.

use jiff::civil::Date;

use super::cell::excerpt;
use super::heading::is_among;
use domain::project::{LostReason, Move, Stage};
use words::{Phrase, Say, exchange as phrases, tracker};

/// Where a project of a table stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageReading {
    /// The stage it was brought to.
    pub stage: Stage,
    /// Whether it was lost there.
    pub lost: bool,
}

/// What one word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StageWord {
    /// Not over; no more is said.
    Open,
    /// At a stage of the funnel.
    At(Stage),
    Lost,
    /// Over, won or lost.
    Closed,
    Unknown,
}

/// What the stages are called elsewhere, beside the names they have here.
const ELSEWHERE: [(Stage, Phrase); 8] = [
    (Stage::Target, phrases::STAGE_TARGET),
    (Stage::Analyse, phrases::STAGE_ANALYSE),
    (Stage::Trust, phrases::STAGE_TRUST),
    (Stage::Needs, phrases::STAGE_NEEDS),
    (Stage::Value, phrases::STAGE_VALUE),
    (Stage::Commitment, phrases::STAGE_COMMITMENT),
    (Stage::Collection, phrases::STATUS_WON),
    (Stage::Paid, phrases::STATUS_PAID),
];

impl StageReading {
    /// Whether nothing is to be won or lost any more.
    #[must_use]
    pub const fn is_over(self) -> bool {
        self.lost || matches!(self.stage, Stage::Collection | Stage::Paid)
    }

    /// The stage it stands in.
    #[must_use]
    pub const fn now(self) -> Stage {
        if self.lost { Stage::Lost } else { self.stage }
    }

    /// Whether a project at this stage stands where the table says; one that was paid since was won, too.
    #[must_use]
    pub fn fits(self, stage: Stage) -> bool {
        self.now() == stage || (self.now() == Stage::Collection && stage == Stage::Paid)
    }

    /// The moves that bring a new project there on a day.
    #[must_use]
    pub fn moves(self, on: Date, reason: &str) -> Vec<Move> {
        let step = |to, lost| Move { on, to, reason: reason.to_owned(), lost, proof: None };
        let reached = (self.stage != Stage::Target).then(|| step(self.stage, None));
        reached.into_iter().chain(self.lost.then(|| step(Stage::Lost, Some(LostReason::Other)))).collect()
    }
}

/// Reads what the columns of stage and status say together, a line each.
///
/// # Errors
/// Where it cannot be said whether this is open, won or lost.
pub fn read_stage(text: &str) -> Result<StageReading, Say> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let words: Vec<(StageWord, &str)> = lines.iter().map(|line| (word(line), *line)).collect();
    let find = |wanted: &dyn Fn(StageWord) -> bool| words.iter().find(|(word, _)| wanted(*word));
    let won = find(&|word| matches!(word, StageWord::At(Stage::Collection | Stage::Paid)));
    let lost = find(&|word| word == StageWord::Lost);
    let open = find(&|word| word == StageWord::Open);
    let at = find(&|word| matches!(word, StageWord::At(stage) if stage < Stage::Collection));
    let closed = find(&|word| word == StageWord::Closed);
    let disagree = |(_, one): &(StageWord, &str), (_, other): &(StageWord, &str)| {
        Err(phrases::STAGES_DISAGREE.with([&excerpt(one), &excerpt(other)]))
    };
    let stage = |found: Option<&(StageWord, &str)>| match found {
        Some((StageWord::At(stage), _)) => *stage,
        _ => Stage::Target,
    };
    match (won, lost, open, closed) {
        (Some(won), Some(lost), ..) => disagree(won, lost),
        (Some(over), None, Some(open), _)
        | (None, Some(over), Some(open), _)
        | (None, None, Some(open), Some(over)) => disagree(open, over),
        // The stage beside a status is the one it was won or lost in.
        (Some(won), None, None, _) => Ok(StageReading { stage: stage(Some(won)), lost: false }),
        (None, Some(_), None, _) => Ok(StageReading { stage: stage(at), lost: true }),
        (None, None, _, None) if open.is_some() || at.is_some() => Ok(StageReading { stage: stage(at), lost: false }),
        (None, None, _, Some((_, word))) => Err(phrases::CLOSED_HOW.with([&excerpt(word)])),
        (None, None, _, None) => Err(phrases::UNKNOWN_STAGE.with([&excerpt(&lines.join(" / "))])),
    }
}

fn word(text: &str) -> StageWord {
    let here = Stage::ALL.into_iter().find(|stage| is_among(tracker::stage(*stage), text));
    let elsewhere = || {
        let plain = plain(text);
        let named = ELSEWHERE.iter().find(|(_, words)| is_among(*words, text) || is_among(*words, &plain));
        named.map(|(stage, _)| *stage)
    };
    match here.or_else(elsewhere) {
        Some(Stage::Lost) => StageWord::Lost,
        Some(stage) => StageWord::At(stage),
        None if is_among(phrases::STATUS_LOST, text) => StageWord::Lost,
        None if is_among(phrases::STATUS_OPEN, text) => StageWord::Open,
        None if is_among(phrases::STATUS_CLOSED, text) => StageWord::Closed,
        None => StageWord::Unknown,
    }
}

/// The first of two names that share a stage elsewhere: `Proposal/Price Quote`, `Negotiation/Review`.
fn plain(text: &str) -> String {
    text.split('/').next().unwrap_or(text).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::lang::Lang;

    #[test]
    fn won_and_lost_are_never_read_as_open() {
        let at = |stage| Ok(StageReading { stage, lost: false });
        let lost = |stage| Ok(StageReading { stage, lost: true });
        for (text, wanted) in [
            ("Closed Won", at(Stage::Collection)),
            ("赢单", at(Stage::Collection)),
            ("Won\nWon", at(Stage::Collection)),
            ("Proposal\nWon", at(Stage::Collection)),
            ("Paid", at(Stage::Paid)),
            ("Closed Lost", lost(Stage::Target)),
            ("Proposal\nLost", lost(Stage::Value)),
            ("方案报价\n输单", lost(Stage::Value)),
            ("closed\nlost", lost(Stage::Target)),
            ("Proposal\nOpen", at(Stage::Value)),
            ("Whatever\nOpen", at(Stage::Target)),
            ("Proposal/Price Quote", at(Stage::Value)),
            ("PROPOSAL", at(Stage::Value)),
            ("Negotiation/Review", at(Stage::Commitment)),
            ("Qualified", at(Stage::Analyse)),
            ("进行中", at(Stage::Target)),
        ] {
            assert_eq!(read_stage(text), wanted, "{text}");
        }
        for (text, why) in [
            ("Closed", phrases::CLOSED_HOW.template()),
            ("已关闭", phrases::CLOSED_HOW.template()),
            ("Proposal\nClosed", phrases::CLOSED_HOW.template()),
            ("Waiting room", phrases::UNKNOWN_STAGE.template()),
            ("Won\nLost", phrases::STAGES_DISAGREE.template()),
            ("Won\nOpen", phrases::STAGES_DISAGREE.template()),
            ("Closed\nOpen", phrases::STAGES_DISAGREE.template()),
        ] {
            assert_eq!(read_stage(text).unwrap_err().template, why, "{text}");
        }
    }

    #[test]
    fn our_own_names_lead_back_to_their_stage() {
        for lang in Lang::ALL {
            for stage in Stage::ALL {
                let read = read_stage(tracker::stage(stage).text(lang)).unwrap();
                assert_eq!(read.now(), stage);
                assert_eq!(read.is_over(), stage >= Stage::Collection);
            }
        }
    }
}
