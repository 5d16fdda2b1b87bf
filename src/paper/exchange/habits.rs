//! This file finds out how a table writes its figures and days: what stands before decimals, whether the day or the month comes
//! first. One cell may leave that open where the others of its column, or of its file, do not.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::CellIntent;
use super::header::TableHeader;
use crate::csv::CsvRow;
use crate::record::CellType;
use text::is_han;
use text::parse::{DateOrder, DecimalMark, date_order, decimal_mark};

/// What somebody says of a table that does not tell by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TableWishes {
    /// What stands before decimals.
    pub decimal: Option<DecimalMark>,
    /// What comes first in a date.
    pub dates: Option<DateOrder>,
    /// Whether semicolons stand between the cells, as where a comma stands before decimals.
    pub semicolons: bool,
    /// Whether a bad cell takes its whole row with it.
    pub strict: bool,
}

/// How a table writes figures and days.
#[derive(Debug, Clone, Default)]
pub struct TableHabits {
    marks: Shown<DecimalMark>,
    orders: Shown<DateOrder>,
    wishes: TableWishes,
    chinese: bool,
}

/// What the cells of a table show, by column.
#[derive(Debug, Clone)]
struct Shown<T>(BTreeMap<usize, BTreeSet<T>>);

impl<T> Default for Shown<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T: Copy + Ord> Shown<T> {
    fn add(&mut self, place: usize, seen: Option<T>) {
        self.0.entry(place).or_default().extend(seen);
    }

    /// What a column shows, without contradiction; else what the columns of the file show.
    fn decided(&self, place: usize) -> Option<T> {
        let one = |seen: &BTreeSet<T>| seen.first().copied().filter(|_| seen.len() == 1);
        match self.0.get(&place) {
            Some(seen) if !seen.is_empty() => one(seen),
            _ => one(&self.0.values().flatten().copied().collect()),
        }
    }

    fn any(&self, wanted: T) -> bool {
        self.0.values().any(|seen| seen.contains(&wanted))
    }
}

impl TableHabits {
    /// Looks through all cells of a table.
    #[must_use]
    pub fn of(header: &TableHeader, rows: &[&CsvRow], wishes: TableWishes) -> Self {
        let chinese = header.names.iter().any(|name| name.chars().any(is_han));
        let mut habits = Self { wishes, chinese, ..Self::default() };
        for (place, column) in header.columns.iter().enumerate().filter_map(|(place, c)| Some((place, (*c)?))) {
            use CellType::{Archived, Day, Money, PastDay, StageDay};
            if !matches!(column.cell_type, Money | Day | PastDay | StageDay | Archived) {
                continue;
            }
            for row in rows.iter().filter(|row| row.quote.is_none()) {
                let CellIntent::Write(text) = CellIntent::read(&header.cell(row, place)) else { continue };
                if column.cell_type == Money {
                    habits.marks.add(place, decimal_mark(&text));
                } else {
                    habits.orders.add(place, date_order(&text));
                }
            }
        }
        habits
    }

    /// What stands before the decimals of a column.
    #[must_use]
    pub fn mark(&self, place: usize) -> Option<DecimalMark> {
        self.wishes.decimal.or_else(|| self.marks.decided(place))
    }

    /// Whether a comma with three digits behind it parts thousands where the column does not tell: nothing in the file is written
    /// with a comma before decimals.
    #[must_use]
    pub fn commas_part_thousands(&self) -> bool {
        !self.wishes.semicolons && !self.marks.any(DecimalMark::Comma)
    }

    /// What comes first in the dates of a column. Without a year the month does in Chinese.
    #[must_use]
    pub fn order(&self, place: usize, text: &str) -> Option<DateOrder> {
        let yearless = text.chars().filter(char::is_ascii_digit).count() <= 4;
        let native = (self.chinese && yearless).then_some(DateOrder::MonthFirst);
        self.wishes.dates.or_else(|| self.orders.decided(place)).or(native)
    }

    /// Whether a bad cell takes its whole row with it.
    #[must_use]
    pub const fn strict(&self) -> bool {
        self.wishes.strict
    }
}
