//! A page of the wall as plain text beside the trainer's notes: the wall itself has it large.

use domain::lang::{Lang, Text};
use domain::workshop::showing::{WallBlock, WallPage};
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
        WallBlock::Figure(_)
        | WallBlock::Bars(_)
        | WallBlock::Kite(_)
        | WallBlock::Map(_)
        | WallBlock::Teams(_)
        | WallBlock::Drawn(_)
        | WallBlock::Room(_) => Vec::new(),
    }
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
