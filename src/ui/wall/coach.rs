//! Draws the texts of the course on leading a team for the wall: no tick and nobody's name.

use super::entries;
use super::pane::WallPane;
use crate::page::Page;
use crate::paint::Paint;
use crate::screen::channel::team::coach::{sheet, sheet_title};
use app::screen::channel::team::coach::{CoachPage, CoachSheet, TROUBLES};
use domain::course::team::TeamChapter;
use paper::course_pages::Block;

/// A text of the course on leading a team, in entries that are whole; no tick and nobody's name.
pub fn draw(paint: &mut Paint, area: &WallPane, page: CoachPage, chapter: &TeamChapter) {
    let place = CoachSheet::ALL.iter().position(|own| *own == page.sheet).unwrap_or(0) + 1;
    let far = format!("{place}/{}", CoachSheet::ALL.len());
    area.heading(paint, paint.translate(sheet_title(page.sheet)), &far);
    let room = area.text();
    let mut entries: Vec<Vec<Block>> = Vec::new();
    for block in sheet(chapter, page.sheet, paint.lang) {
        match (&block, entries.last_mut()) {
            // What is said of a name stands under it.
            (Block::Para(_), Some(entry)) if entry.len() == 1 && matches!(entry[0], Block::Name(_)) => {
                entry.push(block);
            }
            _ => entries.push(vec![block]),
        }
    }
    let width = room.width.saturating_sub(2);
    let pages: Vec<_> = entries.iter().map(|blocks| entry(paint, blocks, width)).collect();
    let cursor = (page.cursor + page.scroll).min(pages.len().saturating_sub(1));
    let limit = pages.len().saturating_sub(TROUBLES);
    entries::draw(paint, room, pages, Some(cursor));
    paint.layout.limit = limit;
}

/// An entry; its name is told apart from what is said of it, which a room sees from afar.
fn entry(paint: &Paint, blocks: &[Block], width: u16) -> Page {
    let mut page = Page::default();
    for block in blocks {
        match block {
            Block::Name(name) => page.wrapped(paint, name, usize::from(width), "", paint.styles.accent),
            other => page.append(&Page::of(std::slice::from_ref(other), paint, width)),
        }
    }
    page
}
