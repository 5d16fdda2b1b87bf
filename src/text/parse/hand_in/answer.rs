//! One thing handed in: whose it is, and the answer.

use domain::attempt::{SHEETS, SheetAnswer};
use domain::quadrant::PerQuadrant;
use domain::workshop::code::HandInCode;

use super::super::super::narrow;

/// The most digits of a badge.
const BADGE_DIGITS: usize = 4;

/// The three sheets as picked on paper.
pub type PaperPicks = Box<[SheetAnswer; SHEETS]>;

/// Whose answer it is, as told with it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Who {
    /// By the number in the class.
    Badge(u16),
    /// By name, as typed.
    Name(String),
}

impl Who {
    /// A short number is a badge, also as `#17`, `No. 17` or `17号`; anything else is a name; nothing is nobody.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let name = text.trim();
        let plain: String = name.chars().map(narrow).flat_map(char::to_lowercase).collect();
        let bare = ["no.", "nr.", "no", "#"].iter().find_map(|sign| plain.strip_prefix(sign)).unwrap_or(&plain);
        let bare = bare.trim_end_matches(['号', '#']).trim();
        let digits = (1..=BADGE_DIGITS).contains(&bare.len()) && bare.chars().all(|ch| ch.is_ascii_digit());
        match bare.parse() {
            Ok(badge) if digits => Some(Self::Badge(badge)),
            _ => (!name.is_empty()).then(|| Self::Name(name.to_owned())),
        }
    }
}

/// What is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandInAnswer {
    /// A code, or the counts it stands for.
    Code(HandInCode),
    /// The picks of paper.
    Picks(PaperPicks),
}

impl HandInAnswer {
    /// The counts of each sheet.
    #[must_use]
    pub fn sheets(&self) -> [PerQuadrant<u8>; SHEETS] {
        match self {
            Self::Code(code) => code.sheets(),
            Self::Picks(picks) => picks.each_ref().map(|sheet| sheet.picks.tally()),
        }
    }

    /// The code that says the same; none where a sheet has not its eight.
    #[must_use]
    pub fn code(&self) -> Option<HandInCode> {
        HandInCode::of(self.sheets()).ok()
    }
}

/// An answer with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandInLine {
    /// Whose.
    pub who: Who,
    /// What.
    pub answer: HandInAnswer,
}
