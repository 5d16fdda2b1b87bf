//! Draws a vote: each choice with the cards raised for it, the first vote above the second, and a tick at the answer.

use ratatui::layout::Rect;

use super::letters::{Letters, high};
use super::room::RowSpan;
use crate::paint::{Paint, below, right_of, row};
use app::screen::workshop::wall_room::lettered;
use domain::lang::Lang;
use domain::workshop::showing::WallBar;
use words::wall as phrases;

/// A choice of a vote, in the language of the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteRow {
    label: String,
    /// Cards of each vote that was held.
    votes: Vec<(bool, u16)>,
    answer: bool,
}

/// The tick before the answer; `text` counts it as one cell everywhere.
pub(super) const TICK: &str = "✓";

impl VoteRow {
    #[must_use]
    pub fn new(bar: &WallBar, lang: Lang) -> Self {
        let votes = bar.first.map(|cards| (false, cards)).into_iter().chain(bar.second.map(|cards| (true, cards)));
        Self { label: bar.label.get(lang).to_owned(), votes: votes.collect(), answer: bar.answer }
    }

    /// Whether cards were counted.
    #[must_use]
    pub const fn is_counted(&self) -> bool {
        !self.votes.is_empty()
    }

    /// The lines of what the choice says, behind its letter.
    fn lines(&self, letters: Letters, width: u16) -> Option<Vec<String>> {
        let (letter, said) = lettered(&self.label);
        letters.wrap(said, labels(letters, self.votes.is_empty(), width).saturating_sub(letters.width(letter)))
    }

    fn height(&self, letters: Letters, width: u16) -> Option<u16> {
        Some(high(letters, self.lines(letters, width)?.len().max(self.votes.len())))
    }
}

/// Cells of the labels; before a vote they have all the room.
fn labels(letters: Letters, all: bool, width: u16) -> u16 {
    let room = width.saturating_sub(tick(letters));
    if all { room } else { room / 2 }
}

fn tick(letters: Letters) -> u16 {
    letters.width(TICK).max(letters.half()) + letters.half()
}

/// Cells of the names of both votes.
fn heads(letters: Letters, lang: Lang) -> u16 {
    letters.width(phrases::FIRST_VOTE.text(lang)) + letters.width(phrases::SECOND_VOTE.text(lang)) + 2 * letters.half()
}

fn twice(of: &[VoteRow]) -> bool {
    of.iter().any(|row| row.votes.len() > 1)
}

/// The rows it takes; none where it cannot be drawn so.
#[must_use]
pub fn rows(of: &[VoteRow], letters: Letters, lang: Lang, width: u16) -> Option<RowSpan> {
    let heights = of.iter().map(|row| row.height(letters, width)).collect::<Option<Vec<u16>>>()?;
    let right = width.saturating_sub(tick(letters) + labels(letters, false, width) + letters.half());
    let crowded =
        heights.iter().any(|height| *height > 3 * letters.rows()) || (twice(of) && heads(letters, lang) > right);
    if letters.size.is_some() && crowded {
        return None;
    }
    let least = heights.iter().sum::<u16>() + if twice(of) { letters.rows() } else { 0 };
    let between = letters.rows().div_ceil(2).saturating_mul(u16::try_from(of.len()).unwrap_or(u16::MAX));
    let step = u16::try_from(of.len()).unwrap_or(1).max(1);
    Some(RowSpan { least, most: least.saturating_add(between), step })
}

pub fn draw(of: &[VoteRow], paint: &mut Paint, letters: Letters, area: Rect) {
    let heights: Vec<u16> = of.iter().filter_map(|row| row.height(letters, area.width)).collect();
    let head = if twice(of) { letters.rows() } else { 0 };
    let spare = area.height.saturating_sub(heights.iter().sum::<u16>() + head);
    let between = (spare / u16::try_from(of.len().max(1)).unwrap_or(1)).min(letters.rows().div_ceil(2));
    let most = of.iter().flat_map(|row| &row.votes).map(|(_, cards)| *cards).max().unwrap_or(0);
    let tick = tick(letters);
    if head > 0 {
        let (dim, accent) = (paint.styles.dim, paint.styles.accent);
        let at = right_of(letters.line(area, 0), tick + labels(letters, false, area.width) + letters.half());
        let used = letters.draw(paint, at, paint.translate(phrases::FIRST_VOTE), dim);
        letters.draw(paint, right_of(at, used + 2 * letters.half()), paint.translate(phrases::SECOND_VOTE), accent);
    }
    let mut rest = below(area, head);
    for (row, height) in of.iter().zip(heights) {
        choice(row, paint, letters, Rect { height: height.min(rest.height), ..rest }, most);
        rest = below(rest, height + between);
    }
}

/// One choice: its label at the left, its bars and figures at the right.
fn choice(of: &VoteRow, paint: &mut Paint, letters: Letters, area: Rect, most: u16) {
    let tick = tick(letters);
    let style = if of.answer { paint.styles.good } else { paint.styles.base };
    if of.answer {
        letters.draw(paint, letters.line(area, 0), TICK, style);
    }
    let letter = lettered(&of.label).0;
    letters.draw(paint, right_of(letters.line(area, 0), tick), letter, style);
    let behind = tick + letters.width(letter);
    for (place, line) in of.lines(letters, area.width).unwrap_or_default().iter().enumerate() {
        letters.draw(paint, right_of(letters.line(area, place), behind), line, style);
    }
    let bars = right_of(area, tick + labels(letters, false, area.width) + letters.half());
    let figure = letters.width("000") + letters.half();
    for (place, (second, cards)) in of.votes.iter().enumerate() {
        let at = letters.line(bars, place);
        let style = match (of.answer, second) {
            (true, _) => paint.styles.good,
            (false, true) => paint.styles.accent,
            (false, false) => paint.styles.dim,
        };
        let room = at.width.saturating_sub(figure);
        bar(paint, Rect { width: room, ..at }, (*cards, most), style, letters.size.is_some());
        letters.right(paint, at, &cards.to_string(), style);
    }
}

/// A bar; a large one leaves air above and below.
fn bar(paint: &mut Paint, at: Rect, (cards, most): (u16, u16), style: ratatui::style::Style, large: bool) {
    let halves = u32::from(at.width) * 2 * u32::from(cards) / u32::from(most.max(1));
    let halves = u16::try_from(halves).unwrap_or(u16::MAX).max(u16::from(cards > 0));
    let margin = u16::from(large && at.height > 2);
    for line in margin..at.height.saturating_sub(margin) {
        paint.bar(row(at, line), halves, style);
    }
}
