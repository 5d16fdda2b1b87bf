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
    /// By both, to be checked against each other.
    BadgeAndName {
        /// The number.
        badge: u16,
        /// The name beside it.
        name: String,
        /// The whole as typed: somebody may be called so.
        typed: String,
    },
}

impl Who {
    /// A short number is a badge, also as `#17`, `No. 17` or `17号`; a badge beside a name is both; anything else is a name;
    /// nothing is nobody.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let name = text.trim();
        if let Some((badge, rest)) = badge_before(name).or_else(|| badge_behind(name)) {
            return Some(match rest {
                rest if rest.is_empty() => Self::Badge(badge),
                name => Self::BadgeAndName { badge, name, typed: text.trim().to_owned() },
            });
        }
        (!name.is_empty()).then(|| Self::Name(name.to_owned()))
    }

    /// Whether it is a name without a letter, such as two numbers: nobody is called so.
    pub(super) fn is_no_name(&self) -> bool {
        matches!(self, Self::Name(name) if !name.chars().any(char::is_alphabetic))
    }
}

/// A badge in front, and the name behind it, if any: `17`, `#17`, `No. 17 Li Wei`, `17号李伟`, `17 李伟`.
fn badge_before(text: &str) -> Option<(u16, String)> {
    let chars: Vec<char> = text.chars().collect();
    let sign = badge_sign(&chars);
    let digits = digits_at(&chars, sign);
    let behind = chars.get(sign + digits..)?;
    let blanks = behind.iter().take_while(|ch| ch.is_whitespace()).count();
    let closed = matches!(behind.get(blanks), Some('号' | '#'));
    let rest = behind.get(if closed { blanks + 1 } else { 0 }..)?;
    let apart = sign > 0 || closed || rest.first().is_none_or(|ch| is_apart(*ch));
    let name = named(rest)?;
    (apart && !name.starts_with(|ch: char| narrow(ch).is_ascii_digit())).then_some(())?;
    Some((badge_of(chars.get(sign..sign + digits)?)?, name))
}

/// A badge behind a name: `李伟 17`, `李伟17号`, `Li Wei (No. 17)`.
fn badge_behind(text: &str) -> Option<(u16, String)> {
    let chars: Vec<char> = text.chars().collect();
    let blank = |ch: &char| is_apart(*ch);
    let end = chars.len() - chars.iter().rev().take_while(|ch| blank(ch)).count();
    let closed = matches!(chars.get(..end)?.last(), Some('号' | '#'));
    let digits_end = end - usize::from(closed);
    let digits = chars.get(..digits_end)?.iter().rev().take_while(|ch| narrow(**ch).is_ascii_digit()).count();
    let start = digits_end - digits;
    let front = chars.get(..start)?;
    let sign = (0..front.len()).find(|at| badge_sign(front.get(*at..).unwrap_or_default()) == front.len() - at);
    let sign = sign.filter(|at| front.get(..*at).and_then(<[char]>::last).is_none_or(blank));
    let apart = closed || sign.is_some() || front.last().is_some_and(blank);
    let name = named(front.get(..sign.unwrap_or(start))?).filter(|name| !name.is_empty())?;
    let badge = badge_of(chars.get(start..digits_end)?)?;
    apart.then_some((badge, name))
}

/// The length of a sign that says that a number is a badge, with the blanks behind it.
fn badge_sign(chars: &[char]) -> usize {
    let plain: String = chars.iter().take(3).map(|ch| narrow(*ch).to_ascii_lowercase()).collect();
    let sign = ["no.", "nr.", "no", "nr", "#"].into_iter().find(|sign| plain.starts_with(sign)).map_or(0, str::len);
    let blanks = chars.iter().skip(sign).take_while(|ch| ch.is_whitespace()).count();
    if sign > 0 { sign + blanks } else { 0 }
}

fn digits_at(chars: &[char], from: usize) -> usize {
    chars.iter().skip(from).take_while(|ch| narrow(**ch).is_ascii_digit()).count()
}

fn badge_of(digits: &[char]) -> Option<u16> {
    let digits: String = digits.iter().map(|ch| narrow(*ch)).collect();
    (1..=BADGE_DIGITS).contains(&digits.len()).then(|| digits.parse().ok())?
}

/// What is left beside a badge: a name, or nothing at all.
fn named(rest: &[char]) -> Option<String> {
    let name = String::from_iter(rest);
    let name = name.trim_matches(is_apart);
    (name.is_empty() || name.chars().any(char::is_alphabetic)).then(|| name.to_owned())
}

/// What may stand between a badge and a name.
fn is_apart(ch: char) -> bool {
    ch.is_whitespace() || ch == '、' || matches!(narrow(ch), ',' | ';' | ':' | '(' | ')' | '-')
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
