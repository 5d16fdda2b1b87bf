//! Reads the line of the hand-in: an answer with or without whose it is, the sums of a team, raised hands, or a wrong code with
//! what it may have been.

use domain::workshop::Workshop;
use domain::workshop::code::HandInCode;
use domain::workshop::code::repair::{Repair, repairs};
use paper::hand_in::say;
use text::parse::hand_in::{DominanceHands, HandInAnswer, HandInFault, HandInLine, HandInTrouble, TeamSums, Who};
use text::parse::hand_in::{LabelledSums, SumsKind, TypedNumbers, ends_in_pairs, hand_in_answer, hand_in_line};
use text::parse::hand_in::{hands, names_a_row, numerals, team_sums};
use words::{Say, roster as phrases};

use super::received::is_free;

/// The most codes that are told as what a wrong one may have been.
const MAYBES: usize = 3;

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TypedEntry {
    /// An answer; whoever is selected where nobody is named.
    Answer(Option<Who>, HandInAnswer),
    Team(TeamSums),
    Hands(Vec<DominanceHands>),
}

/// Reads a line.
///
/// # Errors
/// The first thing that is wrong.
pub(super) fn read_entry(line: &str) -> Result<TypedEntry, HandInTrouble> {
    if let Some(LabelledSums { kind, rest, taken }) = LabelledSums::of(line) {
        let read = match kind {
            SumsKind::Team => team_sums(rest).map(TypedEntry::Team),
            SumsKind::Hands => hands(rest).map(TypedEntry::Hands),
        };
        return read.map_err(|trouble| trouble.behind(taken));
    }
    // Six letters and digits in a row are a code before they are hands.
    let raised = || hands(line).map(TypedEntry::Hands);
    if line.trim().contains(char::is_whitespace)
        && let Ok(hands) = raised()
    {
        return Ok(hands);
    }
    // A badge in front of a colon is no number of the answer.
    let badge_first = numerals(line).is_ok() && TypedNumbers::of(line).is_some_and(|typed| typed.who.is_some());
    if !badge_first && let Ok(answer) = hand_in_answer(line) {
        return Ok(TypedEntry::Answer(None, answer));
    }
    if names_a_row(line) {
        return team_sums(line).map(TypedEntry::Team);
    }
    let trouble = match hand_in_line(line) {
        // What looks like a code in the midst of raised hands is none, neither right nor wrong.
        Ok(_) | Err(HandInTrouble { fault: HandInFault::Code { .. }, .. }) if ends_in_pairs(line) => {
            return raised();
        }
        Ok(HandInLine { who, answer }) => return Ok(TypedEntry::Answer(Some(who), answer)),
        Err(trouble) => trouble,
    };
    team_sums(line).map(TypedEntry::Team).or_else(|_| raised().map_err(|_| alone(line, trouble)))
}

/// Where only an answer was typed, what is wrong with it is told, and not that nobody is named.
fn alone(line: &str, trouble: HandInTrouble) -> HandInTrouble {
    let numbers = line.chars().find(|ch| !ch.is_whitespace()).is_some_and(|ch| ch.is_ascii_digit());
    match hand_in_answer(line) {
        Err(why) if numbers && trouble.fault == HandInFault::NoAnswer => why,
        _ => trouble,
    }
}

/// What a wrong code in a line comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WrongCode {
    /// What is wrong, with what it may have been.
    pub(super) say: Say,
    /// The line as it would be with the only change that makes a code of it.
    pub(super) mended: Option<String>,
}

/// Looks what a wrong code may have been; none where something else is wrong.
pub(super) fn wrong_code(class: &Workshop, line: &str, trouble: &HandInTrouble) -> Option<WrongCode> {
    let (HandInFault::Code { typed, .. }, Some(column)) = (&trouble.fault, trouble.column) else { return None };
    let found = repairs(typed, |code| is_free(class, code));
    let why = say::in_line(trouble);
    if let [only] = found.as_slice() {
        let front: String = line.chars().take(column - 1).collect();
        let say = phrases::ASK_REPAIR.args([why.into(), say::repair(only).into()]);
        return Some(WrongCode { say, mended: Some(format!("{front}{}", only.code)) });
    }
    Some(WrongCode { say: told(&found).into_iter().fold(why, beside), mended: None })
}

/// What a wrong code may have been, the likely codes first; none where nothing makes a code of it that is `free`.
pub(super) fn may_have_been(typed: &str, free: impl Fn(HandInCode) -> bool) -> Option<Say> {
    told(&repairs(typed, free)).into_iter().reduce(beside)
}

fn told(found: &[Repair]) -> Vec<Say> {
    found.iter().take(MAYBES).map(say::repair).collect()
}

fn beside(before: Say, next: Say) -> Say {
    phrases::MAYBE.args([before.into(), next.into()])
}
