//! This file says what is wrong with something handed in, how far somebody is who types the numbers of paper, and what a wrong
//! code may have been.

use domain::workshop::code::CodeFault;
use domain::workshop::code::repair::{Repair, RepairChange};
use text::parse::hand_in::{HandInFault, HandInTrouble, PaperEntry, UnreadLine};
use words::{Say, hand_in as phrases};

/// What is wrong, without where.
#[must_use]
pub fn fault(fault: &HandInFault) -> Say {
    let sheet = |sheet: usize| (sheet + 1).to_string();
    match fault {
        HandInFault::Empty => phrases::EMPTY.say(),
        HandInFault::NoName => phrases::NO_NAME.say(),
        HandInFault::NoAnswer => phrases::NO_ANSWER.say(),
        HandInFault::NoCode => phrases::NO_CODE.say(),
        HandInFault::TwoCodes(one, other) => phrases::TWO_CODES.with([&one.to_string(), &other.to_string()]),
        HandInFault::Code { typed, fault } => code_fault(typed, *fault),
        HandInFault::NotANumber(word) => phrases::NOT_A_NUMBER.with([word]),
        HandInFault::HowMany(count) => phrases::HOW_MANY.with([&count.to_string()]),
        HandInFault::NoSuchElement { sheet: at, number } => {
            phrases::NO_SUCH_ELEMENT.with([&sheet(*at), &number.to_string()])
        }
        HandInFault::PickedTwice { sheet: at, number } => {
            phrases::PICKED_TWICE.with([&sheet(*at), &number.to_string()])
        }
        HandInFault::HowManyPicks { sheet: at, count } => {
            phrases::HOW_MANY_PICKS.with([&sheet(*at), &count.to_string()])
        }
        HandInFault::TooManyNumbers(number) => phrases::TOO_MANY_NUMBERS.with([&number.to_string()]),
        HandInFault::SheetSum { sheet: at, sum, wanted } => {
            phrases::SHEET_SUM.with([&sheet(*at), &sum.to_string(), &wanted.to_string()])
        }
        HandInFault::HowManyCounts { sheet: at, count } => {
            phrases::HOW_MANY_COUNTS.with([&sheet(*at), &count.to_string()])
        }
        HandInFault::HowManySums(count) => phrases::HOW_MANY_SUMS.with([&count.to_string()]),
        HandInFault::NoColon => phrases::NO_COLON.say(),
        HandInFault::NotBadges(word) => phrases::NOT_BADGES.with([word]),
        HandInFault::BadgeTwice(badge) => phrases::BADGE_TWICE.with([&badge.to_string()]),
        HandInFault::NotLetters(word) => phrases::NOT_LETTERS.with([word]),
        HandInFault::LettersTwice(letters) => phrases::LETTERS_TWICE.with([letters]),
        HandInFault::NoHands(letters) => phrases::NO_HANDS.with([letters]),
    }
}

/// Why a text is no code.
#[must_use]
pub fn code_fault(typed: &str, fault: CodeFault) -> Say {
    match fault {
        CodeFault::Length(count) => phrases::LENGTH.with([typed, &count.to_string()]),
        CodeFault::Sign { at, sign } => phrases::SIGN.with([typed, &at.to_string(), &sign.to_string()]),
        CodeFault::Check => phrases::CHECK.with([typed]),
    }
}

/// What is wrong in a line that was typed, with the character at which.
#[must_use]
pub fn in_line(trouble: &HandInTrouble) -> Say {
    let why = fault(&trouble.fault);
    match trouble.column {
        Some(column) => phrases::AT_CHARACTER.args([column.to_string().into(), why.into()]),
        None => why,
    }
}

/// What is wrong with a line of a chat, with its number.
#[must_use]
pub fn of_chat(unread: &UnreadLine) -> Say {
    phrases::ON_LINE.args([unread.line.to_string().into(), fault(&unread.trouble.fault).into()])
}

/// What is wrong with a row of a table, with its line and column.
#[must_use]
pub fn of_table(unread: &UnreadLine) -> Say {
    let (line, why) = (unread.line.to_string(), fault(&unread.trouble.fault));
    match unread.trouble.column {
        Some(column) => phrases::IN_CELL.args([line.into(), column.to_string().into(), why.into()]),
        None => phrases::ON_LINE.args([line.into(), why.into()]),
    }
}

/// How far somebody is who types the numbers of paper: what is wrong, else what is in.
#[must_use]
pub fn entry(entry: &PaperEntry) -> Say {
    match &entry.trouble {
        Some(trouble) => fault(&trouble.fault),
        None if entry.picks().is_some() => phrases::PAPER_IN.say(),
        None => phrases::PAPER_AT.with([&(entry.sheet() + 1).to_string(), &entry.count().to_string()]),
    }
}

/// What a wrong code may have been.
#[must_use]
pub fn repair(repair: &Repair) -> Say {
    let (at, code) = (repair.at.to_string(), repair.code.to_string());
    match repair.change {
        RepairChange::Sign { from, to } => phrases::REPAIR_SIGN.with([&at, &from.to_string(), &to.to_string(), &code]),
        RepairChange::Swap => phrases::REPAIR_SWAP.with([&at, &(repair.at + 1).to_string(), &code]),
    }
}
