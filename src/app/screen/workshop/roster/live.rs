//! Tells at every key how far somebody is who types the numbers of paper, counts or sums, and what is wrong at once. Where the first
//! number may be a badge or an answer, it tells both ways to read the line, unless one of them is plainly the better.

use domain::attempt::{ELEMENTS, PICKS, SHEETS};
use domain::book::Book;
use domain::id::Id;
use domain::quadrant::Quadrant;
use domain::workshop::Workshop;
use paper::hand_in::say;
use text::parse::hand_in::{HandInFault, LabelledSums, Numeral, PaperEntry, SumsKind, TypedNumbers};
use text::parse::hand_in::{ends_in_pairs, names_a_row, numerals, team_sums};
use words::{Arg, Say, roster as phrases};

use super::who::name_of;

/// Picks of a sheet as they are summed up, and quadrants of it.
const EIGHT: u64 = PICKS as u64;
const QUADRANTS: usize = Quadrant::ALL.len();
/// Counts of the three sheets.
const COUNTS: usize = QUADRANTS * SHEETS;

/// What is told of a line as far as it is typed, and whether something is wrong; nothing where no numbers are being typed.
#[must_use]
pub fn telling(book: &Book, class: &Workshop, selected: Option<Id>, line: &str) -> Option<(Say, bool)> {
    let labelled = LabelledSums::of(line);
    let line = labelled.map_or(line, |labelled| labelled.rest);
    let kind = labelled.map(|labelled| labelled.kind);
    if kind == Some(SumsKind::Hands) || ends_in_pairs(line) {
        return None;
    }
    if kind == Some(SumsKind::Team) || names_a_row(line) {
        return telling_team(line);
    }
    let typed = TypedNumbers::of(line)?;
    let colon = line.contains([':', '\u{ff1a}']);
    (figures(&numerals(typed.text).ok()?).count() > usize::from(!colon)).then_some(())?;
    let whole = NumbersRead::of(typed.text);
    let Some((first, rest)) = typed.behind_first.filter(|_| typed.who.is_none()) else { return Some(whole.told()) };
    let seat = u16::try_from(first).ok().and_then(|badge| class.badge(badge));
    let Some(seat) = seat else {
        // Above the last element a first number can only be a badge.
        let nobody = first > ELEMENTS as u64 && whole.wrong;
        return Some(if nobody { (phrases::UNKNOWN_BADGE.with([&first.to_string()]), true) } else { whole.told() });
    };
    let called = |id| Arg::Person(id, name_of(book, id));
    let behind = NumbersRead::of(rest);
    let as_badge =
        || phrases::AS_BADGE.args([first.to_string().into(), called(seat.person), behind.say.clone().into()]);
    let as_selected =
        || selected.map_or(whole.say.clone(), |id| phrases::AS_SELECTED.args([called(id), whole.say.clone().into()]));
    Some(match behind.rank(&whole).cmp(&whole.rank(&behind)) {
        std::cmp::Ordering::Greater => (as_badge(), behind.wrong),
        std::cmp::Ordering::Less => (as_selected(), whole.wrong),
        std::cmp::Ordering::Equal if behind.wrong && whole.wrong => (as_badge(), true),
        std::cmp::Ordering::Equal => {
            (phrases::EITHER.args([as_badge().into(), as_selected().into()]), behind.wrong || whole.wrong)
        }
    })
}

/// How many sums of a team are in. A sum that may still grow is not called wrong yet.
fn telling_team(line: &str) -> Option<(Say, bool)> {
    let closed = line.trim_end_matches(|ch: char| text::narrow(ch).is_ascii_digit());
    let trouble = team_sums(closed).err().map(|trouble| trouble.fault);
    if let Some(fault @ HandInFault::SheetSum { .. }) = &trouble {
        return Some((say::fault(fault), true));
    }
    let sums = line.split_once([':', '\u{ff1a}']).or_else(|| line.trim().split_once(char::is_whitespace))?.1;
    let count = figures(&numerals(sums).ok()?).count();
    match count {
        0 => None,
        count if count > COUNTS => Some((say::fault(&HandInFault::HowManySums(count)), true)),
        count => Some((phrases::SUMS_AT.with([&count.to_string()]), false)),
    }
}

/// Numbers read as one answer.
struct NumbersRead {
    say: Say,
    wrong: bool,
    /// Whether all is in and right.
    complete: bool,
    /// What speaks for it: counts that add up, else numbers of paper from small to large on each sheet.
    evidence: usize,
}

impl NumbersRead {
    fn of(typed: &str) -> Self {
        let entry = PaperEntry::of(typed);
        let counts = counts_so_far(typed).filter(|count| entry.trouble.is_some() || *count == COUNTS);
        if let Some(count) = counts {
            let say = phrases::COUNTS_AT.with([&count.to_string()]);
            return Self { say, wrong: false, complete: count == COUNTS, evidence: 2 };
        }
        // The last number may still get a digit.
        let closed = PaperEntry::of(typed.trim_end_matches(|ch: char| text::narrow(ch).is_ascii_digit()));
        // A number that stands there twice and goes back to smaller ones is the next sheet rather than a slip.
        let goes_back = match entry.trouble.as_ref().map(|trouble| &trouble.fault) {
            Some(HandInFault::PickedTwice { sheet, number }) => {
                entry.picked.get(*sheet).and_then(|picked| picked.last()).is_some_and(|last| number < last)
            }
            _ => false,
        };
        let ordered = !goes_back && closed.picked.iter().all(|sheet| sheet.is_sorted());
        let (wrong, complete) = (entry.trouble.is_some(), entry.picks().is_some());
        Self { say: say::entry(&entry), wrong, complete, evidence: usize::from(ordered) }
    }

    /// How much speaks for it beside another way to read the line.
    fn rank(&self, other: &Self) -> (bool, usize) {
        (self.complete && other.wrong, self.evidence)
    }

    fn told(self) -> (Say, bool) {
        (self.say, self.wrong)
    }
}

fn figures(row: &[Numeral]) -> impl Iterator<Item = &Numeral> {
    row.iter().filter(|numeral| numeral.number.is_some())
}

/// How many counts are in, where all of them can be counts: four of a sheet make eight and no more.
fn counts_so_far(typed: &str) -> Option<usize> {
    let row = numerals(typed).ok()?;
    // Four counts may be typed in one word.
    let joined = figures(&row).next().is_some_and(|first| first.digits == QUADRANTS);
    let digits = || typed.chars().filter_map(|ch| text::narrow(ch).to_digit(10)).map(u64::from);
    let counts: Vec<u64> = if joined { digits().collect() } else { figures(&row).filter_map(|f| f.number).collect() };
    let fits = |sheet: &[u64]| {
        let sum: u64 = sheet.iter().fold(0, |sum, count| sum.saturating_add(*count));
        if sheet.len() == QUADRANTS { sum == EIGHT } else { sum <= EIGHT }
    };
    (counts.len() <= COUNTS && counts.chunks(QUADRANTS).all(fits)).then_some(counts.len())
}

#[cfg(test)]
mod tests;
