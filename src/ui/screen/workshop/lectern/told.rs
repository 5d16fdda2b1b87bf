//! A page of the wall as plain text beside the trainer's notes: the wall itself has it large.

use domain::lang::{Lang, Text};
use domain::workshop::showing::{WallBar, WallBlock, WallPage};
use paper::course_pages::Block;

/// A cell that is still covered.
const COVERED: &str = "____";

/// What is shown so far.
#[must_use]
pub fn blocks(page: &WallPage, lang: Lang) -> Vec<Block> {
    page.blocks.iter().flat_map(|block| told(block, lang)).collect()
}

fn told(block: &WallBlock, lang: Lang) -> Vec<Block> {
    let text = |text: &Text| text.get(lang).to_owned();
    match block {
        WallBlock::Line(line) => vec![Block::Para(text(line))],
        WallBlock::Large(line) => vec![Block::Heading(text(line))],
        WallBlock::Point(line) => vec![Block::Item(text(line))],
        WallBlock::Quote(line) => vec![Block::Note(text(line))],
        WallBlock::Table { head, rows } => {
            let head: Vec<_> = head.iter().map(|cell| cell.get(lang)).collect();
            let rows = rows.iter().map(|row| Block::Item(joined(row, lang)));
            std::iter::once(Block::Note(head.join("  "))).chain(rows).collect()
        }
        WallBlock::Bars(bars) => bars.iter().map(|bar| Block::Item(counted(bar, lang))).collect(),
        WallBlock::Teams(teams) => teams
            .iter()
            .map(|team| Block::Item(format!("{}  {}", team.title.get(lang), team.members.join(" "))))
            .collect(),
        WallBlock::Drawn(lines) => lines.iter().map(|line| Block::Para(line.trim().to_owned())).collect(),
        WallBlock::Figure(_) | WallBlock::Grid(_) | WallBlock::Kite(_) | WallBlock::Map(_) | WallBlock::Room(_) => {
            Vec::new()
        }
    }
}

/// A choice with the cards of the first and the second vote, as far as they were raised.
fn counted(bar: &WallBar, lang: Lang) -> String {
    let votes = [bar.first, bar.second].into_iter().flatten().map(|cards| cards.to_string());
    let shown: Vec<_> = std::iter::once(bar.label.get(lang).to_owned()).chain(votes).collect();
    shown.join("  ")
}

fn joined(row: &[Option<Text>], lang: Lang) -> String {
    let cell = |cell: &Option<Text>| cell.as_ref().map_or(COVERED, |text| text.get(lang)).to_owned();
    row.iter().map(cell).collect::<Vec<_>>().join("  ")
}

/// The last text that is shown; empty where a page ends in a figure.
#[must_use]
pub fn newest(page: &WallPage, lang: Lang) -> String {
    let text = |block: &WallBlock| match block {
        WallBlock::Line(text) | WallBlock::Point(text) | WallBlock::Quote(text) | WallBlock::Large(text) => {
            Some(text.get(lang).to_owned())
        }
        WallBlock::Table { rows, .. } => {
            rows.iter().rev().find(|row| row.iter().all(Option::is_some)).map(|row| joined(row, lang))
        }
        _ => None,
    };
    page.blocks.iter().rev().find_map(text).unwrap_or_default()
}
