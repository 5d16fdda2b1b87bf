//! Holds one self-assessment: three sheets of 32 elements with exactly 8 picked on each. It keeps the picks and not the result,
//! so that scoring can be run again.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::id::{Id, IdSource};
use super::quadrant::{PerQuadrant, Quadrant};

/// Elements a quadrant has on each sheet.
pub const PER_QUADRANT: u8 = 8;
/// Elements of a sheet.
pub const ELEMENTS: usize = 32;
/// Picks of a finished sheet.
pub const PICKS: usize = 8;
/// Sheets of an attempt.
pub const SHEETS: usize = 3;

/// Fixes the order on paper for good: changing it would make old sheets of paper unreadable.
const PAPER_SEED: u64 = 1996;

/// The most elements a quadrant may have had on a sheet over the years.
const NUMBERS: u8 = 99;

/// The numbers of the elements each sheet offers today, a row a quadrant.
///
/// A number names one meaning for good. An element that is replaced keeps its number and its text, so that an attempt begun
/// with it looks as it did and still counts for the same quadrant; what takes its place has a number nobody had before.
const ON_OFFER: [[[u8; PER_QUADRANT as usize]; 4]; SHEETS] = [
    [[1, 2, 3, 9, 10, 11, 7, 8], [1, 2, 3, 9, 10, 11, 12, 13], [9, 2, 3, 4, 5, 10, 7, 8], [1, 2, 3, 4, 5, 6, 9, 8]],
    [
        [9, 2, 10, 4, 11, 12, 13, 14],
        [9, 2, 10, 11, 12, 13, 14, 15],
        [9, 10, 11, 12, 5, 13, 14, 8],
        [9, 10, 3, 11, 5, 6, 7, 12],
    ],
    [[1, 10, 9, 4, 5, 6, 7, 8], [1, 2, 3, 4, 9, 6, 10, 11], [1, 9, 10, 4, 11, 6, 12, 8], [1, 2, 3, 9, 10, 6, 7, 8]],
];

/// Names an element of a sheet: its quadrant and its number there, such as `C4`. The number says nothing of the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElementKey {
    /// The quadrant a pick of it counts for.
    pub quadrant: Quadrant,
    /// 1 to 99; never used again for another meaning.
    pub number: u8,
}

/// The text names no element, or a row of elements names one twice.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadElements {
    /// Not a letter A to D with a number 1 to 99.
    #[error("`{0}` is not an element: a letter A to D and a number 1 to 99, such as C4")]
    Key(String),
    /// Named twice.
    #[error("element {0} stands twice")]
    Twice(ElementKey),
    /// More picks than a sheet takes.
    #[error("{0} elements where at most {1} belong")]
    TooMany(usize, usize),
}

impl ElementKey {
    /// The 32 elements a sheet 0 to 2 offers today, A to D; none for another sheet.
    pub fn on_offer(sheet: usize) -> impl Iterator<Item = Self> {
        let numbers = ON_OFFER.get(sheet).into_iter().flatten();
        let rows = Quadrant::ALL.into_iter().zip(numbers);
        rows.flat_map(|(quadrant, row)| row.iter().map(move |number| Self { quadrant, number: *number }))
    }
}

impl fmt::Display for ElementKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.quadrant, self.number)
    }
}

impl FromStr for ElementKey {
    type Err = BadElements;

    fn from_str(text: &str) -> Result<Self, BadElements> {
        let bad = || BadElements::Key(text.to_owned());
        let mut chars = text.chars();
        let quadrant = chars.next().and_then(Quadrant::from_letter).ok_or_else(bad)?;
        let number = chars.as_str().parse().map_err(|_| bad())?;
        if (1..=NUMBERS).contains(&number) { Ok(Self { quadrant, number }) } else { Err(bad()) }
    }
}

/// Elements of one sheet in a row, none twice; saved as one line such as `"C4 A1 D8"`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Elements(Vec<ElementKey>);

impl Elements {
    /// The 32 elements of a sheet 0 to 2 in a random order.
    #[must_use]
    pub fn shuffled(ids: &mut IdSource, sheet: usize) -> Self {
        let mut keys: Vec<_> = ElementKey::on_offer(sheet).collect();
        ids.shuffle(&mut keys);
        Self(keys)
    }

    /// The order printed on paper for a sheet 0 to 2: always the same, so that numbers on paper name elements, and mixed, so
    /// that it gives no quadrant away. Where an element was replaced, the new one has the place of the old, so that a sheet
    /// printed before still counts for the same quadrants.
    #[must_use]
    pub fn paper(sheet: usize) -> Self {
        Self::shuffled(&mut IdSource::new(PAPER_SEED.wrapping_add(sheet as u64)), sheet)
    }

    /// The elements in their order.
    #[must_use]
    pub fn keys(&self) -> &[ElementKey] {
        &self.0
    }

    /// Tells whether `key` is among them.
    #[must_use]
    pub fn has(&self, key: ElementKey) -> bool {
        self.0.contains(&key)
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Counts them by quadrant.
    #[must_use]
    pub fn tally(&self) -> PerQuadrant<u8> {
        let mut tally = PerQuadrant::default();
        for key in &self.0 {
            tally[key.quadrant] += 1;
        }
        tally
    }

    fn push(&mut self, key: ElementKey) {
        self.0.push(key);
    }

    fn drop(&mut self, key: ElementKey) {
        self.0.retain(|k| *k != key);
    }
}

impl fmt::Display for Elements {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, key) in self.0.iter().enumerate() {
            write!(f, "{}{key}", if i == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}

impl FromStr for Elements {
    type Err = BadElements;

    fn from_str(text: &str) -> Result<Self, BadElements> {
        let mut keys = Vec::new();
        for word in text.split_whitespace() {
            let key = word.parse()?;
            if keys.contains(&key) {
                return Err(BadElements::Twice(key));
            }
            keys.push(key);
        }
        Ok(Self(keys))
    }
}

impl Serialize for Elements {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Elements {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// The answers on one sheet: the order it was shown in and what was picked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetAnswer {
    /// The 32 elements as shown, so that a resumed attempt looks the same.
    pub order: Elements,
    /// At most 8, in the order of picking.
    pub picks: Elements,
}

/// What a saved answer looks like before its counts are checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "SheetAnswer")]
struct RawAnswer {
    order: Elements,
    picks: Elements,
}

impl<'de> Deserialize<'de> for SheetAnswer {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let RawAnswer { order, picks } = RawAnswer::deserialize(from)?;
        if picks.count() > PICKS {
            return Err(serde::de::Error::custom(BadElements::TooMany(picks.count(), PICKS)));
        }
        if order.count() != ELEMENTS {
            return Err(serde::de::Error::custom(format!("an order has {ELEMENTS} elements; found {}", order.count())));
        }
        if order.tally().0.iter().any(|count| *count != PER_QUADRANT) {
            return Err(serde::de::Error::custom(format!("an order has {PER_QUADRANT} elements of each quadrant")));
        }
        if let Some(key) = picks.keys().iter().find(|key| !order.has(**key)) {
            return Err(serde::de::Error::custom(format!("{key} is picked and was not shown")));
        }
        Ok(Self { order, picks })
    }
}

/// What a pick did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// The element is picked now.
    Added,
    /// The element was picked and is not any more.
    Removed,
    /// Eight were picked already: a ninth is not let in.
    Full,
}

impl SheetAnswer {
    /// An untouched sheet 0 to 2 in a random order.
    #[must_use]
    pub fn new_shuffled(ids: &mut IdSource, sheet: usize) -> Self {
        Self { order: Elements::shuffled(ids, sheet), picks: Elements::default() }
    }

    /// Tells whether exactly 8 are picked.
    #[must_use]
    pub fn complete(&self) -> bool {
        self.picks.count() == PICKS
    }

    /// Picks `key`, or takes it back; never lets a ninth in.
    pub fn toggle(&mut self, key: ElementKey) -> Pick {
        if self.picks.has(key) {
            self.picks.drop(key);
            Pick::Removed
        } else if self.complete() {
            Pick::Full
        } else {
            self.picks.push(key);
            Pick::Added
        }
    }
}

/// One go at the self-assessment; kept with its picks, so that scoring can be run again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attempt {
    /// Names the attempt.
    pub id: Id,
    /// The day it was begun.
    pub started: Date,
    /// The day it was finished; open until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished: Option<Date>,
    /// Belongs to the sample territory, and goes when that is removed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// The three sheets: like, career, ideal job.
    pub sheets: [SheetAnswer; SHEETS],
}

impl Attempt {
    /// Begins an attempt on `today` with freshly shuffled sheets.
    #[must_use]
    pub fn begin(ids: &mut IdSource, today: Date) -> Self {
        Self {
            id: ids.next_id(),
            started: today,
            finished: None,
            sample: false,
            sheets: std::array::from_fn(|sheet| SheetAnswer::new_shuffled(ids, sheet)),
        }
    }

    /// The sheet to go on with: the first one not complete, else the last.
    #[must_use]
    pub fn current_sheet(&self) -> usize {
        self.sheets.iter().position(|s| !s.complete()).unwrap_or(SHEETS - 1)
    }

    /// Tells whether all three sheets have their 8 picks.
    #[must_use]
    pub fn complete(&self) -> bool {
        self.sheets.iter().all(SheetAnswer::complete)
    }

    /// The day that dates it: finished, else started.
    #[must_use]
    pub fn day(&self) -> Date {
        self.finished.unwrap_or(self.started)
    }
}
