//! Names above the list whoever sits in the class and has no file here, as when a class was moved without all of its people.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, inset};
use app::model::Model;
use domain::workshop::Workshop;
use words::roster as phrases;

/// Files that are named; the rows of the list name all.
const NAMED: usize = 3;
/// Rows that the sentence may take.
const ROWS: u16 = 3;

/// Draws the sentence; tells the room that is left below it.
pub(super) fn draw(paint: &mut Paint, model: &Model, class: &Workshop, area: Rect) -> Rect {
    let missing: Vec<_> = class.roster.iter().filter(|seat| !model.book.people().contains_key(&seat.person)).collect();
    if missing.is_empty() {
        return area;
    }
    let mut files: Vec<_> = missing.iter().take(NAMED).map(|seat| format!("{}.ron", seat.person)).collect();
    if missing.len() > NAMED {
        files.push("\u{2026}".to_owned());
    }
    let warn = paint.styles.warn;
    let said = phrases::FILELESS.fill(paint.lang, [&missing.len().to_string(), &files.join(", ")]);
    let at = inset(area, 1);
    let used = paint.para(Rect { height: ROWS.min(at.height), ..at }, &said, warn);
    below(area, used)
}
