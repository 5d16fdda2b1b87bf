//! Measures what is to be sent to the wall: a page there has eleven lines below its title, whatever the size of its letters.

use domain::course::lesson::PageFigure;
use domain::credit::{bad_debt, delay};
use domain::lang::{Lang, Text};
use domain::workshop::showing::{WallBlock, WallGrid};
use text::Ruler;

/// Lines below the title of a page.
pub const LINES: usize = 11;
/// Cells of a line.
pub const CELLS: usize = 62;

/// Cells before a point, and before a sentence set apart.
const INDENT: usize = 2;
/// Cells of the tick before a choice.
const TICK: usize = 3;

/// Rows around a cell that is lit, its own counted in.
const AROUND: usize = 3;

/// Whether blocks can be read whole in both languages.
#[must_use]
pub fn fits(blocks: &[WallBlock]) -> bool {
    Lang::ALL.into_iter().all(|lang| lines(blocks, lang) <= LINES)
}

/// The lines that blocks take in a language.
#[must_use]
pub fn lines(blocks: &[WallBlock], lang: Lang) -> usize {
    blocks.iter().map(|block| block_lines(block, lang)).sum()
}

/// The rows of a grid in which a cell is lit: all, or the one of the cell with its neighbours, always as many. A figure that is no grid
/// has none.
#[must_use]
pub fn rows_of(grid: WallGrid) -> &'static [u32] {
    let all: &'static [u32] = match grid.figure {
        PageFigure::BadDebt => &bad_debt::LOSSES,
        PageFigure::Delay => &delay::MARGINS,
        PageFigure::Kite | PageFigure::Matrix | PageFigure::Rope | PageFigure::Funnel => &[],
    };
    let own = all.iter().position(|row| *row == grid.row).unwrap_or(0);
    let first = own.saturating_sub(1).min(all.len().saturating_sub(AROUND));
    let around = all.get(first..first + AROUND).unwrap_or(all);
    if grid.whole { all } else { around }
}

fn block_lines(block: &WallBlock, lang: Lang) -> usize {
    match block {
        WallBlock::Line(text) | WallBlock::Large(text) => wrapped(text, lang, CELLS),
        WallBlock::Point(text) | WallBlock::Quote(text) => wrapped(text, lang, CELLS - INDENT),
        WallBlock::Bars(bars) => {
            let votes = bars.iter().map(|bar| usize::from(bar.first.is_some()) + usize::from(bar.second.is_some()));
            let most = votes.max().unwrap_or(0);
            // Before a vote a choice has all the room, later the bars have half of it.
            let room = if most == 0 { CELLS - TICK } else { (CELLS - TICK) / 2 };
            let label = |text: &Text| {
                let (letter, said) = lettered(text.get(lang));
                Ruler::default().lines(said, room.saturating_sub(Ruler::default().width(letter))).count()
            };
            let choices = bars.iter().map(|bar| label(&bar.label).max(most)).sum::<usize>();
            choices + usize::from(most > 1)
        }
        WallBlock::Table { rows, .. } => rows.len() + 1,
        WallBlock::Drawn(lines) => lines.len(),
        WallBlock::Grid(grid) => 1 + rows_of(*grid).len(),
        WallBlock::Figure(_) | WallBlock::Kite(_) | WallBlock::Map(_) | WallBlock::Teams(_) => LINES,
        WallBlock::Room(_) => 0,
    }
}

/// The letter of a choice with the gap behind it, and what the choice says: all its lines begin behind the letter.
#[must_use]
pub fn lettered(label: &str) -> (&str, &str) {
    let first = label.chars().next().filter(|letter| !letter.is_whitespace()).map_or(0, char::len_utf8);
    let parts = label.split_at_checked(first + 2);
    parts.filter(|(letter, _)| first > 0 && letter.ends_with("  ")).unwrap_or(("", label))
}

fn wrapped(text: &Text, lang: Lang, cells: usize) -> usize {
    Ruler::default().lines(text.get(lang), cells).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_parted_from_its_letter() {
        assert_eq!(lettered("A  刚签完  嘛"), ("A  ", "刚签完  嘛"));
        for whole in ["A", "", "刚签完", "won  it", "  x"] {
            assert_eq!(lettered(whole), ("", whole));
        }
    }
}
