//! The list of projects wherever a tab has one: its panel, its filter, the rows in view, the background under the cursor.

use app::wall::Private;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::filter;
use super::paint::{Paint, below, row, window};
use app::model::Model;
use app::msg::MouseTarget;
use app::projects::{ProjectList, ProjectRow};
use words::tracker as phrases;

/// A list as it is to be drawn.
#[derive(Debug, Clone, Copy)]
pub struct Listing<'a> {
    /// The projects.
    pub list: &'a ProjectList,
    /// Whether it has the focus.
    pub focus: bool,
    /// The pane its rows belong to, for the mouse.
    pub pane: usize,
}

/// Draws the panel and the rows that are seen, two lines each where there is room for it; `entry` draws one and is told whether it is
/// selected and has the focus, `nothing` draws what stands in an empty list.
pub fn draw(
    paint: &mut Paint,
    model: &Model,
    area: Rect,
    of: Listing,
    entry: impl Fn(&mut Paint, Rect, ProjectRow, (bool, bool)),
    nothing: impl FnOnce(&mut Paint, Rect),
) {
    let Listing { list, focus, pane } = of;
    let count = format!("{}/{}", (list.cursor + 1).min(list.rows.len()), list.rows.len());
    let inner = paint.panel(area, paint.translate(phrases::PROJECTS), &count, focus);
    let inner = filter::draw(paint, inner, list.filter.as_ref(), (list.typing, model.wall.hides(Private::Search)));
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
        entry(paint, at, *listed, (place == list.cursor, focus));
        paint.hit(at, MouseTarget::Row(pane, place));
    }
}

/// Draws the background of a row with its mark; tells the style of its text.
pub fn draw_row_background(paint: &mut Paint, at: Rect, (selected, focus): (bool, bool)) -> Style {
    let background = match (selected, focus) {
        (true, true) => paint.styles.select,
        (true, false) => paint.styles.rest,
        _ => paint.styles.base,
    };
    if selected {
        paint.fill(at, background);
        let mark = paint.styles.accent.patch(background_of(background));
        for line in 0..at.height {
            paint.text(row(at, line), paint.glyphs.select, mark);
        }
    }
    background
}

/// A style over the background of a row.
#[must_use]
pub fn background_of(background: Style) -> Style {
    Style { bg: background.bg, ..Style::new() }
}
