//! Draws a vote whose choices are too long to be large: their letters and the cards raised for them are, and what the choices say
//! stays ordinary text beside its letter.

use ratatui::layout::Rect;

use super::bars::{TICK, VoteRow, WhichVote, bar, most, twice};
use super::letters::Letters;
use super::room::{ROOM, RowSpan};
use crate::paint::{Paint, below, right_of, row};
use app::screen::workshop::wall_room::lettered;
use domain::lang::Lang;
use text::Ruler;

/// Fewest cells of a bar that tells anything.
const LEAST_BAR: u16 = 8;
/// Fewest cells of what a choice says, and the most lines of all of it together.
const LEAST_SAID: u16 = 20;
const MOST_LINES: usize = 9;

/// Cells of each column, from the left.
#[derive(Debug, Clone, Copy)]
struct TallyColumns {
    tick: u16,
    letter: u16,
    said: u16,
    bars: u16,
    /// One for each vote.
    figure: u16,
    gap: u16,
}

/// Cells between two columns.
fn gap(letters: Letters) -> u16 {
    (letters.half() / 2).max(2)
}

fn cells(text: &str, ruler: Ruler) -> u16 {
    u16::try_from(ruler.width(text)).unwrap_or(u16::MAX)
}

/// The letter of a choice without the gap behind it, and what it says; a letter alone says nothing more.
fn parts(of: &VoteRow) -> (&str, &str) {
    match lettered(&of.label) {
        ("", letter) if letter.chars().count() == 1 => (letter, ""),
        (letter, said) => (letter.trim_end(), said),
    }
}

fn votes(of: &[VoteRow]) -> u16 {
    if twice(of) { 2 } else { 1 }
}

impl TallyColumns {
    /// None where there is no room for bars.
    fn of(of: &[VoteRow], letters: Letters, lang: Lang, width: u16) -> Option<Self> {
        let (ruler, gap) = (letters.ruler(), gap(letters));
        let letter = of.iter().map(|row| letters.width(parts(row).0)).max().unwrap_or(0) + gap;
        let tick = letters.width(TICK).max(letters.half()) + 1;
        let figures = of.iter().flat_map(|row| &row.votes).map(|(_, cards)| letters.width(&cards.to_string()));
        let named = WhichVote::BOTH.map(|which| which.head(Letters::new(ruler, None), lang));
        let named = named.into_iter().filter(|_| twice(of));
        let figure = figures.chain(named).max().unwrap_or(0) + gap;
        let room = width.checked_sub(tick + letter + figure * votes(of) + LEAST_BAR + gap)?;
        let natural = of.iter().map(|row| cells(parts(row).1, ruler)).max().unwrap_or(0);
        let said = natural.min(ROOM / 2).min(room);
        let lines = of.iter().map(|row| ruler.lines(parts(row).1, usize::from(said)).count()).sum::<usize>();
        let holds = said >= natural.min(LEAST_SAID) && lines <= MOST_LINES;
        let bars = room - said + LEAST_BAR;
        holds.then_some(Self { tick, letter, said: said + gap, bars, figure, gap })
    }

    /// Where the bars begin.
    const fn before_bars(self) -> u16 {
        self.tick + self.letter + self.said
    }

    /// Where the figures of a vote begin, after so many others.
    const fn before_figure(self, place: u16) -> u16 {
        self.before_bars() + self.bars + place * self.figure
    }
}

/// Lines of what a choice says.
fn lines(of: &VoteRow, ruler: Ruler, columns: TallyColumns) -> Vec<String> {
    ruler.wrap(parts(of).1, usize::from(columns.said.saturating_sub(columns.gap)))
}

fn height(of: &VoteRow, letters: Letters, columns: TallyColumns) -> u16 {
    let lines = lines(of, letters.ruler(), columns).len();
    letters.rows().max(u16::try_from(lines).unwrap_or(u16::MAX))
}

fn heights(of: &[VoteRow], letters: Letters, columns: TallyColumns) -> Vec<u16> {
    of.iter().map(|row| height(row, letters, columns)).collect()
}

/// The rows it takes; none where it cannot be drawn so.
#[must_use]
pub fn rows(of: &[VoteRow], letters: Letters, lang: Lang, width: u16) -> Option<RowSpan> {
    let columns = TallyColumns::of(of, letters, lang, width)?;
    let least = heights(of, letters, columns).iter().sum::<u16>() + u16::from(twice(of));
    let count = u16::try_from(of.len()).unwrap_or(u16::MAX).max(1);
    let more = letters.rows().div_ceil(2).saturating_mul(count);
    Some(RowSpan { least, most: least.saturating_add(more), step: count })
}

pub fn draw(of: &[VoteRow], paint: &mut Paint, letters: Letters, area: Rect) {
    let Some(columns) = TallyColumns::of(of, letters, paint.lang, area.width) else { return };
    let heights = heights(of, letters, columns);
    let head = u16::from(twice(of));
    let spare = area.height.saturating_sub(heights.iter().sum::<u16>() + head);
    let between = (spare / u16::try_from(of.len().max(1)).unwrap_or(1)).min(letters.rows().div_ceil(2));
    if head > 0 {
        let plain = Letters::new(letters.ruler(), None);
        for (place, which) in (0..).zip(WhichVote::BOTH) {
            let at = right_of(row(area, 0), columns.before_figure(place));
            let at = Rect { width: columns.figure.min(at.width), ..at };
            let spare = at.width.saturating_sub(which.head(plain, paint.lang));
            which.draw_head(paint, plain, right_of(at, spare));
        }
    }
    let mut rest = below(area, head);
    let most = most(of);
    for (row, height) in of.iter().zip(heights) {
        choice(row, paint, letters, (Rect { height: height.min(rest.height), ..rest }, columns), most);
        rest = below(rest, height + between);
    }
}

/// One choice: the tick, its letter, what it says, a bar a vote, and a figure a vote.
fn choice(of: &VoteRow, paint: &mut Paint, letters: Letters, (area, columns): (Rect, TallyColumns), most: u16) {
    let style = if of.answer { paint.styles.good } else { paint.styles.base };
    let line = letters.line(below(area, area.height.saturating_sub(letters.rows()) / 2), 0);
    if of.answer {
        letters.draw(paint, line, TICK, style);
    }
    letters.draw(paint, right_of(line, columns.tick), parts(of).0, style);
    let said = right_of(area, columns.tick + columns.letter);
    let lines = lines(of, letters.ruler(), columns);
    let above = area.height.saturating_sub(u16::try_from(lines.len()).unwrap_or(u16::MAX)) / 2;
    for (place, text) in (above..).zip(&lines) {
        paint.fit(
            Rect { width: columns.said.saturating_sub(columns.gap).min(said.width), ..row(said, place) },
            text,
            style,
        );
    }
    let bars = right_of(line, columns.before_bars());
    let bars = Rect { width: columns.bars.min(bars.width), ..bars };
    let count = u16::try_from(of.votes.len()).unwrap_or(1).max(1);
    let high = (bars.height.saturating_sub(1) / count).max(1);
    let first = bars.height.saturating_sub(high * count) / 2;
    for (place, (which, cards)) in (0..).zip(&of.votes) {
        let style = which.style(paint, of.answer);
        let at = below(bars, first + place * high);
        bar(paint, Rect { height: high.min(at.height), ..at }, (*which, *cards, most), style);
        let at = right_of(line, columns.before_figure(place));
        letters.right(paint, Rect { width: columns.figure.min(at.width), ..at }, &cards.to_string(), style);
    }
}
