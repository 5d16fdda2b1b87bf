//! Draws a vote: each choice with the cards raised for it, the first vote above the second, and a tick at the answer. Each vote has
//! a fill of its own, which its name shows too: no colour alone tells them apart.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::letters::{Letters, high};
use super::room::RowSpan;
use crate::paint::{Paint, below, right_of, row};
use app::screen::workshop::wall_room::lettered;
use domain::lang::Lang;
use domain::workshop::showing::WallBar;
use words::{Phrase, wall as phrases};

/// A choice of a vote, in the language of the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteRow {
    pub(super) label: String,
    /// Cards of each vote that was held.
    pub(super) votes: Vec<(WhichVote, u16)>,
    pub(super) answer: bool,
}

/// Which of both votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichVote {
    /// Before talking.
    First,
    /// After talking.
    Second,
}

/// The tick before the answer; `text` counts it as one cell everywhere.
pub(super) const TICK: &str = "✓";

impl WhichVote {
    pub(super) const BOTH: [Self; 2] = [Self::First, Self::Second];

    pub(super) const fn name(self) -> Phrase {
        match self {
            Self::First => phrases::FIRST_VOTE,
            Self::Second => phrases::SECOND_VOTE,
        }
    }

    /// The tone of its bars; the second one of the answer is that of the answer.
    pub(super) const fn style(self, paint: &Paint, answer: bool) -> Style {
        match (self, answer) {
            (Self::First, _) => paint.styles.dim,
            (Self::Second, true) => paint.styles.good,
            (Self::Second, false) => paint.styles.accent,
        }
    }

    /// Fills so many half cells of a row.
    pub(super) fn fill(self, paint: &mut Paint, at: Rect, halves: u16, style: Style) {
        match self {
            Self::First => {
                let cells = halves.div_ceil(2).min(at.width);
                let text = paint.glyphs.zone.repeat(usize::from(cells));
                paint.text(at, &text, style);
            }
            Self::Second => paint.bar(at, halves, style),
        }
    }

    /// Cells of its name with the fill before it.
    pub(super) fn head(self, letters: Letters, lang: Lang) -> u16 {
        3 * letters.half() + letters.width(self.name().text(lang))
    }

    /// Draws its name behind a patch of its fill; tells the cells used.
    pub(super) fn draw_head(self, paint: &mut Paint, letters: Letters, at: Rect) -> u16 {
        let style = self.style(paint, false);
        let patch = Rect { width: (2 * letters.half()).min(at.width), ..at };
        for line in margin(letters, at.height)..at.height.saturating_sub(margin(letters, at.height)) {
            self.fill(paint, row(patch, line), 2 * patch.width, style);
        }
        letters.draw(paint, right_of(at, 3 * letters.half()), paint.translate(self.name()), style);
        self.head(letters, paint.lang)
    }
}

impl VoteRow {
    #[must_use]
    pub fn new(bar: &WallBar, lang: Lang) -> Self {
        let votes = WhichVote::BOTH.into_iter().zip([bar.first, bar.second]);
        let votes = votes.filter_map(|(which, cards)| Some((which, cards?))).collect();
        Self { label: bar.label.get(lang).to_owned(), votes, answer: bar.answer }
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
    WhichVote::BOTH.map(|which| which.head(letters, lang)).iter().sum::<u16>() + 2 * letters.half()
}

pub(super) fn twice(of: &[VoteRow]) -> bool {
    of.iter().any(|row| row.votes.len() > 1)
}

/// The most cards of any bar.
pub(super) fn most(of: &[VoteRow]) -> u16 {
    of.iter().flat_map(|row| &row.votes).map(|(_, cards)| *cards).max().unwrap_or(0)
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
    let most = most(of);
    if head > 0 {
        let mut at =
            right_of(letters.line(area, 0), tick(letters) + labels(letters, false, area.width) + letters.half());
        for which in WhichVote::BOTH {
            let used = which.draw_head(paint, letters, at);
            at = right_of(at, used + 2 * letters.half());
        }
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
    for (place, (which, cards)) in of.votes.iter().enumerate() {
        let at = letters.line(bars, place);
        let style = which.style(paint, of.answer);
        let room = Rect { width: at.width.saturating_sub(figure), ..at };
        let margin = margin(letters, at.height);
        let inner = Rect { height: at.height.saturating_sub(2 * margin), ..below(room, margin) };
        bar(paint, inner, (*which, *cards, most), style);
        letters.right(paint, at, &cards.to_string(), style);
    }
}

/// Rows of air above and below a large bar.
fn margin(letters: Letters, height: u16) -> u16 {
    u16::from(letters.size.is_some() && height > 2)
}

/// A bar in all rows of its place.
pub(super) fn bar(paint: &mut Paint, at: Rect, (which, cards, most): (WhichVote, u16, u16), style: Style) {
    let halves = u32::from(at.width) * 2 * u32::from(cards) / u32::from(most.max(1));
    let halves = u16::try_from(halves).unwrap_or(u16::MAX).max(u16::from(cards > 0));
    for line in 0..at.height {
        which.fill(paint, row(at, line), halves, style);
    }
}
