//! Draws the row of a grid under the cursor as bars, so that it is seen how fast a thin margin or dear money makes it worse.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, row};
use crate::screen::credit::bars::{self, FigureBar};
use app::screen::credit::figure::written;
use app::screen::credit::grids::{GridKind, GridsView};
use words::credit as phrases;

/// Draws it where all of it has room. A covered cell has no bar.
pub fn draw(paint: &mut Paint, view: &GridsView, kind: GridKind, area: Rect) {
    let (row_here, column_here) = view.cell(kind);
    let bars: Vec<_> = kind
        .columns()
        .iter()
        .enumerate()
        .map(|(column, of)| {
            let cell = (row_here, column);
            let (one, two) = GridsView::at(kind, cell);
            let text = view.text(kind, cell);
            let length = kind.exact(one, two).ok().flatten().filter(|_| text.is_some());
            FigureBar {
                label: format!("{of}%"),
                length: length.unwrap_or_default(),
                figure: text.unwrap_or_else(|| super::table::COVERED.to_owned()),
                style: if column == column_here { paint.styles.accent } else { paint.styles.dim },
            }
        })
        .collect();
    if usize::from(area.height) < bars.len() + 1 {
        return;
    }
    let (one, _) = GridsView::at(kind, (row_here, column_here));
    let title = match kind {
        GridKind::BadDebt => phrases::ACROSS_BAD_DEBT,
        GridKind::Delay => phrases::ACROSS_DELAY,
    };
    let accent = paint.styles.accent;
    paint.fit(row(area, 0), &title.fill(paint.lang, [&written(one)]), accent);
    bars::draw(paint, below(area, 1), &bars);
}
