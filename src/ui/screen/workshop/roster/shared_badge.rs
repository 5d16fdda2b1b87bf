//! Names above the list whoever wears a badge that another wears too, as when two computers drew at the same time, and the way
//! out.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, inset};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::workshop::roster::all_called;
use app::screen::workshop::verb::WorkshopVerb;
use domain::workshop::Workshop;
use words::roster as phrases;

/// Rows that the sentence may take.
const ROWS: u16 = 3;

/// Draws the sentence about the first such badge; tells the room that is left below it.
pub(super) fn draw(paint: &mut Paint, model: &Model, class: &Workshop, area: Rect) -> Rect {
    let Some((badge, people)) = class.shared_badges().into_iter().next() else { return area };
    let key = model.session.keymap.name(KeyScope::Roster, Action::Workshop(WorkshopVerb::RedrawBadge), paint.lang);
    let names = all_called(&model.book, people);
    let say = phrases::BADGE_SHARED.args([badge.to_string().into(), names.into(), key.into()]);
    let (at, warn) = (inset(area, 1), paint.styles.warn);
    let used = paint.para(Rect { height: ROWS.min(at.height), ..at }, &model.shown_sentence(&say), warn);
    below(area, used)
}
