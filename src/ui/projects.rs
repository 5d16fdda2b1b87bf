//! Draws the list of projects for every tab that has one: its panel, its filter, the rows in view.

use ratatui::layout::Rect;

use super::filter;
use super::paint::{Paint, below, window};
use super::selection::Selection;
use app::msg::MouseTarget;
use app::projects::{ProjectList, ProjectRow};
use words::tracker as phrases;

/// A list as it is to be drawn.
#[derive(Debug, Clone, Copy)]
pub struct Listing<'a> {
    pub list: &'a ProjectList,
    pub focus: bool,
    /// The pane its rows belong to, for the mouse.
    pub pane: usize,
}

/// Draws the panel and the rows that are seen, two lines each where there is room for it; `entry` draws one and is told whether the
/// cursor stands on it, `nothing` draws what stands in an empty list.
pub fn draw(
    paint: &mut Paint,
    area: Rect,
    of: Listing,
    entry: impl Fn(&mut Paint, Rect, ProjectRow, Selection),
    nothing: impl FnOnce(&mut Paint, Rect),
) {
    let Listing { list, focus, pane } = of;
    let count = format!("{}/{}", (list.cursor + 1).min(list.rows.len()), list.rows.len());
    let inner = paint.panel(area, paint.translate(phrases::PROJECTS), &count, focus);
    let inner = filter::draw(paint, inner, list.filter.as_ref(), list.typing);
    if list.rows.is_empty() {
        return nothing(paint, inner);
    }
    let tall = if inner.height >= 12 { 2 } else { 1 };
    let height = usize::from(inner.height / tall);
    let first = window(list.cursor, list.rows.len(), height);
    if focus {
        paint.layout.page = height.saturating_sub(1).max(1);
    }
    for (place, listed) in list.rows.iter().enumerate().skip(first).take(height) {
        let at = below(inner, u16::try_from(place - first).unwrap_or(u16::MAX).saturating_mul(tall));
        let at = Rect { height: at.height.min(tall), ..at };
        entry(paint, at, *listed, Selection::of(place == list.cursor, focus));
        paint.hit(at, MouseTarget::Row(pane, place));
    }
}
