//! Reads the sums of a whole team: a row of badges and twelve sums, for a class too large to be handed in one by one. No
//! record of a person comes of it.

use domain::attempt::{PICKS, SHEETS};
use domain::quadrant::PerQuadrant;

use super::super::super::narrow;
use super::super::digits::dash;
use super::counts::sheets_of;
use super::fault::{HandInFault, HandInTrouble};
use super::numerals::numerals;

/// The largest badge.
const LARGEST: u16 = 999;

/// The sums of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamSums {
    /// Whose, in the order typed.
    pub badges: Vec<u16>,
    /// The sums of each sheet: eight for each of them.
    pub sums: [PerQuadrant<u64>; SHEETS],
}

/// Reads badges and sums: `1-20: 60 40 30 30 / …`. Who is away is left out: `1-6,8-20: …`.
///
/// # Errors
/// The first thing that is wrong.
pub fn team_sums(text: &str) -> Result<TeamSums, HandInTrouble> {
    if text.trim().is_empty() {
        return Err(HandInTrouble::whole(HandInFault::Empty));
    }
    let marked = text.chars().position(|ch| narrow(ch) == ':');
    let lead = text.chars().take_while(|ch| ch.is_whitespace()).count();
    let end = marked.unwrap_or_else(|| lead + text.trim().chars().take_while(|ch| !ch.is_whitespace()).count());
    read(text, end).map_err(|trouble| match trouble.fault {
        HandInFault::SheetSum { .. } | HandInFault::BadgeTwice(_) => trouble,
        _ if marked.is_none() => HandInTrouble::whole(HandInFault::NoColon),
        HandInFault::HowMany(count) => HandInTrouble { fault: HandInFault::HowManySums(count), ..trouble },
        _ => trouble,
    })
}

/// Reads badges up to a character, and sums behind it.
fn read(text: &str, end: usize) -> Result<TeamSums, HandInTrouble> {
    let front: String = text.chars().take(end).collect();
    let back: String = text.chars().skip(end + 1).collect();
    let badges = badges(&front)?;
    let wanted = PICKS as u64 * badges.len() as u64;
    let row = numerals(&back).map_err(|trouble| trouble.behind(end + 1))?;
    let sums = sheets_of(&row, wanted).map_err(|trouble| trouble.behind(end + 1))?;
    Ok(TeamSums { badges, sums })
}

/// Whether a line begins with a row of badges such as `1-20`.
#[must_use]
pub fn names_a_row(line: &str) -> bool {
    let plain: String = line.trim().chars().map(dash).map(narrow).map(|ch| if ch == '~' { '-' } else { ch }).collect();
    let digits = |ch: char| ch.is_ascii_digit();
    let Some((first, rest)) = plain.split_once('-') else { return false };
    let (first, last) = (first.trim(), rest.trim_start());
    let behind = last.trim_start_matches(digits);
    let numbers = !first.is_empty() && first.chars().all(digits) && behind.len() < last.len();
    numbers && !behind.starts_with(|ch: char| ch.is_ascii_alphabetic() || ch == '-')
}

/// Badges and rows of badges, with commas or blanks between.
fn badges(text: &str) -> Result<Vec<u16>, HandInTrouble> {
    let plain: String = text.chars().map(dash).map(narrow).map(|ch| if ch == '~' { '-' } else { ch }).collect();
    let mut all = Vec::new();
    let mut column = 1;
    for word in plain.split(|ch: char| ch.is_whitespace() || matches!(ch, ',' | ';' | '/')) {
        if !word.is_empty() {
            let at = |fault| HandInTrouble::at(column, fault);
            let row = badge_row(word).ok_or_else(|| at(HandInFault::NotBadges(word.to_owned())))?;
            if let Some(twice) = row.clone().find(|badge| all.contains(badge)) {
                return Err(at(HandInFault::BadgeTwice(twice)));
            }
            all.extend(row);
        }
        column += word.chars().count() + 1;
    }
    if all.is_empty() { Err(HandInTrouble::at(1, HandInFault::NotBadges(text.trim().to_owned()))) } else { Ok(all) }
}

/// `7` or `3-20`.
fn badge_row(word: &str) -> Option<std::ops::RangeInclusive<u16>> {
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    let row = first.parse().ok()?..=last.parse().ok()?;
    (!row.is_empty() && *row.start() > 0 && *row.end() <= LARGEST).then_some(row)
}
