//! Draws how a selected row looks: its background, and a sign beside it. The sign is always there, because a terminal without
//! colours shows no background and perhaps no reverse video.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{Paint, row};
use super::styles::Styles;

/// Whether the cursor stands on a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Selection {
    /// It stands elsewhere.
    None,
    /// It stands here, and the keys go to another pane.
    Unfocused,
    /// It stands here, and so do the keys.
    Focused,
}

impl Selection {
    /// Of a row that is selected or not, in a pane that has the focus or not.
    #[must_use]
    pub const fn of(selected: bool, focus: bool) -> Self {
        match (selected, focus) {
            (false, _) => Self::None,
            (true, false) => Self::Unfocused,
            (true, true) => Self::Focused,
        }
    }

    /// Whether the cursor stands here, with the keys or without.
    #[must_use]
    pub fn is_selected(self) -> bool {
        self != Self::None
    }

    /// The style of the text of the row.
    #[must_use]
    pub const fn style(self, styles: &Styles) -> Style {
        match self {
            Self::None => styles.base,
            Self::Unfocused => styles.rest,
            Self::Focused => styles.select,
        }
    }
}

/// Draws a row as lists show it: the background, and the sign in the accent before every line; tells the style of its text.
pub fn draw_row_background(paint: &mut Paint, at: Rect, selection: Selection) -> Style {
    let style = draw_background(paint, at, selection);
    if selection.is_selected() {
        let mark = paint.styles.accent.patch(background_of(style));
        draw_mark(paint, at, mark);
    }
    style
}

/// Draws only the background of a row; tells the style of its text.
pub fn draw_background(paint: &mut Paint, at: Rect, selection: Selection) -> Style {
    let style = selection.style(paint.styles);
    if selection.is_selected() {
        paint.fill(at, style);
    }
    style
}

/// Draws the sign in the first cell of every line of a row.
pub fn draw_mark(paint: &mut Paint, at: Rect, style: Style) {
    for line in 0..at.height {
        paint.text(row(at, line), paint.glyphs.select, style);
    }
}

/// Draws the sign in the cell before a row, where the row itself has none to spare.
pub fn draw_margin_mark(paint: &mut Paint, at: Rect) {
    let margin = Rect { x: at.x.saturating_sub(1), width: 1, height: at.height.min(1), ..at };
    paint.text(margin, paint.glyphs.select, paint.styles.accent);
}

/// Only the background of a style, to be laid under another.
#[must_use]
pub fn background_of(style: Style) -> Style {
    Style { bg: style.bg, ..Style::new() }
}
