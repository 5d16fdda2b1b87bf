//! An answer as it is kept: its counts, its picks where they are known, and how it came.

use domain::attempt::{Elements, SHEETS};
use domain::book::Book;
use domain::id::Id;
use domain::workshop::Workshop;
use domain::workshop::code::HandInCode;
use domain::workshop::hand_in::{HandIn, HandInWay};
use domain::workshop::own_answer::OwnAnswer;
use domain::workshop::tally::SheetCounts;
use jiff::civil::DateTime;
use text::parse::hand_in::HandInAnswer;

/// Digits from which on a line held counts: a badge and a code together have fewer.
const COUNTS: usize = 12;

/// An answer that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    pub way: HandInWay,
    pub counts: SheetCounts,
    pub picks: Option<[Elements; SHEETS]>,
}

impl Received {
    /// Of an answer that came in a way; none where a sheet does not sum to eight, which no reader lets through.
    #[must_use]
    pub fn of(answer: &HandInAnswer, way: HandInWay) -> Option<Self> {
        let counts = SheetCounts::new(answer.sheets().map(|sheet| sheet.0)).ok()?;
        let picks = match answer {
            HandInAnswer::Picks(picks) => Some(picks.each_ref().map(|sheet| sheet.picks.clone())),
            HandInAnswer::Code(_) => None,
        };
        Some(Self { way, counts, picks })
    }

    /// Of an answer in a typed line: the way is seen from the line.
    #[must_use]
    pub fn of_line(answer: &HandInAnswer, line: &str) -> Option<Self> {
        let digits = line.chars().filter(|ch| ch.is_numeric()).count();
        let way = match answer {
            HandInAnswer::Picks(_) => HandInWay::Paper,
            HandInAnswer::Code(_) if digits >= COUNTS => HandInWay::Counts,
            HandInAnswer::Code(_) => HandInWay::Code,
        };
        Self::of(answer, way)
    }

    /// The entry of the class.
    #[must_use]
    pub fn entry(&self, person: Id, at: DateTime) -> HandIn {
        HandIn { person, way: self.way, at, counts: self.counts, picks: self.picks.clone() }
    }
}

/// Whether an answer takes the place of another that somebody found by an assessment of their own. That one stays in their file.
pub(super) fn replaces_own(book: &Book, class: Option<&Workshop>, person: Id, counts: SheetCounts) -> bool {
    let handed_in = class.is_some_and(|class| class.hand_in(person).is_some());
    let own = book.people().get(&person).and_then(|person| OwnAnswer::of(person).assessment);
    !handed_in && own.is_some_and(|(own, _)| own != counts)
}

/// Who else handed the same counts in.
pub(super) fn same_by(class: &Workshop, person: Option<Id>, counts: SheetCounts) -> Option<Id> {
    let others = class.handed_in.iter().filter(|other| Some(other.person) != person);
    others.map(|other| (other.person, other.counts)).find(|other| other.1 == counts).map(|other| other.0)
}

/// Whether nobody has handed a code in yet.
pub(super) fn is_free(class: &Workshop, code: HandInCode) -> bool {
    let counts = SheetCounts::new(code.sheets().map(|sheet| sheet.0));
    counts.is_ok_and(|counts| same_by(class, None, counts).is_none())
}
