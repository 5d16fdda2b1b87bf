//! Draws below the list what lies in the inbox, and where the inbox is.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, inset, right_of};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::workshop::verb::WorkshopVerb;
use words::roster as phrases;

/// Rows that the list keeps in any case.
const LIST: u16 = 4;
/// Rows for why nobody can look into it.
const TROUBLE: u16 = 2;

/// Draws the line; tells the room that is left above it.
pub(super) fn draw(paint: &mut Paint, model: &Model, area: Rect) -> Rect {
    let view = &model.screens.workshop.roster;
    let inbox = &view.inbox;
    if inbox.folder.is_empty() || area.height <= LIST {
        return area;
    }
    let rows = if inbox.trouble.is_some() { TROUBLE } else { 1 };
    let at = inset(below(area, area.height - rows), 1);
    let (dim, accent, warn) = (paint.styles.dim, paint.styles.accent, paint.styles.warn);
    let place = phrases::INBOX_IS.fill(paint.lang, [&inbox.folder]);
    match (&inbox.trouble, view.waiting) {
        (Some(trouble), _) => {
            paint.para(at, &model.shown_sentence(trouble), warn);
        }
        (None, 0) => {
            paint.fit(at, &place, dim);
        }
        (None, waiting) => {
            let key = model.session.keymap.name(KeyScope::Roster, Action::Workshop(WorkshopVerb::Inbox), paint.lang);
            let waits = phrases::INBOX_WAITS.fill(paint.lang, [&waiting.to_string(), &key]);
            let rest = right_of(at, paint.fit(at, &waits, accent) + 2);
            if usize::from(rest.width) >= paint.ruler.width(&inbox.folder) {
                paint.right(rest, &inbox.folder, dim);
            }
        }
    }
    Rect { height: area.height - rows, ..area }
}
