//! Draws the customers of one place as a table: flags, name, potential, our sales, share, headroom.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::paint::{Paint, below, right_of, row, window};
use crate::selection::{Selection, draw_row_background};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::channel::matrix::cause::Cause;
use app::screen::channel::matrix::row::MatrixRow;
use app::screen::channel::matrix::{LIST, MatrixPane, MatrixView};
use domain::account::ChannelFigure;
use domain::resource::Resource;
use domain::settings::ChannelLimits;
use text::parse::{self, format};
use words::{Phrase, matrix as phrases};

/// Cells of a figure at least, with one before it; of the mark and the flags.
const FIGURE: usize = 6;
const FLAGS: u16 = 4;
/// Cells a name has at least, so that another column is shown.
const NAME: u16 = 9;

/// What a column says of a customer.
type ColumnText = fn(&Model, &ChannelLimits, &MatrixRow) -> String;

/// A column: what it is called, what it says.
struct ListColumn {
    title: Phrase,
    text: ColumnText,
}

fn money(model: &Model, of: Option<domain::money::Money>) -> String {
    of.map_or_else(|| "-".to_owned(), |of| format(of, parse::Style::Short(model.session.lang)))
}

/// The share of figures, as it is.
pub(super) fn share_text(lang: domain::lang::Lang, limits: &ChannelLimits, figure: Option<&ChannelFigure>) -> String {
    let share = figure.and_then(ChannelFigure::share);
    share.map_or_else(|| "-".to_owned(), |of| phrases::PERCENT.fill(lang, [&limits.shown_share(of).to_string()]))
}

const POTENTIAL: ListColumn = ListColumn {
    title: phrases::COLUMN_POTENTIAL,
    text: |model, _, row| money(model, row.now.as_ref().and_then(|figure| figure.potential)),
};
const SALES: ListColumn = ListColumn {
    title: phrases::COLUMN_SALES,
    text: |model, _, row| money(model, row.now.as_ref().map(|figure| figure.sales)),
};
const SHARES: ListColumn = ListColumn {
    title: phrases::COLUMN_SHARE,
    text: |model, limits, row| share_text(model.session.lang, limits, row.now.as_ref()),
};
const HEADROOM: ListColumn = ListColumn {
    title: phrases::COLUMN_HEADROOM,
    text: |model, _, row| money(model, row.now.as_ref().and_then(ChannelFigure::headroom)),
};

/// A column with its cells.
type LaidColumn = (ListColumn, u16);

/// The columns there is room for.
fn columns(paint: &Paint, width: u16) -> Vec<LaidColumn> {
    let lay = |column: ListColumn| {
        let cells = paint.ruler.width(paint.translate(column.title)).max(FIGURE) + 1;
        (column, u16::try_from(cells).unwrap_or(u16::MAX))
    };
    let headroom = lay(HEADROOM);
    let mut left = width.saturating_sub(FLAGS + NAME + headroom.1);
    let mut columns = vec![headroom];
    for (place, column) in [(0, SHARES), (0, POTENTIAL), (1, SALES)] {
        let laid = lay(column);
        if laid.1 <= left {
            left -= laid.1;
            columns.insert(place, laid);
        }
    }
    columns
}

/// What went to a customer, in the words of its column.
fn load_text(cause: &Cause, found: &MatrixRow) -> String {
    let load = cause.load(found.id);
    match cause.resource {
        Resource::Time => format!("{}.{}", load / 10, load % 10),
        Resource::People => load.to_string(),
        Resource::Money => String::new(),
    }
}

pub(super) fn draw(paint: &mut Paint, model: &Model, view: &MatrixView, area: Rect) {
    // The last column keeps off the frame.
    let columns = columns(paint, area.width.saturating_sub(1));
    let limits = view.limits_in_force();
    let used: u16 = columns.iter().map(|(_, cells)| cells).sum();
    let name = area.width.saturating_sub(used + FLAGS + 1);
    let dim = paint.styles.dim;
    let head = row(area, 0);
    let caused = view.cause.as_deref().filter(|cause| cause.resource != Resource::Money);
    paint.fit(Rect { width: name, ..right_of(head, FLAGS - 1) }, paint.translate(phrases::COLUMN_NAME), dim);
    let mut at = right_of(head, FLAGS + name);
    for (place, (column, cells)) in columns.iter().enumerate() {
        let title = match caused {
            Some(cause) if place + 1 == columns.len() => match cause.resource {
                Resource::Time | Resource::Money => phrases::COLUMN_POINTS,
                Resource::People => phrases::COLUMN_PROJECTS,
            },
            _ => column.title,
        };
        paint.right(Rect { width: *cells, ..at }, paint.translate(title), dim);
        at = right_of(at, *cells);
    }
    let body = below(area, 1);
    let rows = view.list();
    let height = usize::from(body.height);
    paint.layout.page = height.max(1);
    let first = window(view.cursor, rows.len(), height);
    for (line, (number, found)) in (0..body.height).zip(rows.iter().enumerate().skip(first)) {
        let at = row(body, line);
        let selection = Selection::of(number == view.cursor, view.pane == MatrixPane::List);
        let style = draw_row_background(paint, at, selection);
        flags(paint, found, &limits, right_of(at, 1), style);
        let shown = Rect { width: name, ..right_of(at, FLAGS - 1) };
        paint.fit(shown, &found.name, style);
        let mut rest = right_of(at, FLAGS + name);
        for (place, (column, cells)) in columns.iter().enumerate() {
            let text = match caused {
                Some(cause) if place + 1 == columns.len() => load_text(cause, found),
                _ => (column.text)(model, &limits, found),
            };
            paint.right(Rect { width: *cells, ..rest }, &text, style);
            rest = right_of(rest, *cells);
        }
        paint.hit(at, MouseTarget::Row(LIST, number));
    }
}

/// Whether it pays late, and whether it stood elsewhere a quarter ago.
fn flags(paint: &mut Paint, found: &MatrixRow, limits: &ChannelLimits, at: Rect, style: Style) {
    let place = limits.place(found.now.as_ref());
    let moved = found.before.is_some() && limits.place(found.before.as_ref()) != place;
    let late = paint.styles.urgent.patch(crate::selection::background_of(style));
    paint.text(at, if found.is_bad_payer(place) { "!" } else { " " }, late);
    paint.text(right_of(at, 1), if moved { "~" } else { " " }, style);
}
