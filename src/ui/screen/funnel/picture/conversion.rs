//! Draws conversion from history, and the measured win rate beside the one that is set.

use super::context::PictureContext;
use super::table::{ColumnSpan, ColumnWidth, PartTable, TableLine, TablePiece, share, widest};
use crate::paint::Paint;
use app::screen::funnel::picture::conversion::{PassageRow, Won};
use domain::funnel::rates::ENOUGH;
use words::{Phrase, picture as phrases, tracker};

/// Cells of the shortest bar.
const BAR: u16 = 6;
/// Cells of a hundred percent.
const PERCENT: u16 = 4;

/// The columns: stage, bar, went on of how many, won of how many, set, points off.
type ConversionSpans = [ColumnSpan; 6];

/// What the part shows in so many cells.
#[must_use]
pub(super) fn part_table(paint: &Paint, look: &PictureContext, width: u16) -> PartTable {
    let (passages, mut sheet) = (&look.picture.facts.passages, PartTable::default());
    let places = column_spans(paint, &passages.rows, width);
    let [_, bar, on, won, set, off] = places;
    let mut head = TableLine::default();
    // Over bar and figure together, for the word is longer than the figure.
    let over = bar.zip(on).map(|(bar, on)| (bar.0, on.0 + on.1 - bar.0)).or(on);
    head.head(paint, over, paint.translate(phrases::WENT_ON), true);
    for (place, phrase) in [(won, phrases::WON_OF), (set, phrases::SET), (off, phrases::OFF)] {
        head.head(paint, place, paint.translate(phrase), true);
    }
    sheet.lines.push(head);
    for row in &passages.rows {
        sheet.row(line(paint, places, row));
    }
    notes(paint, look, width, &mut sheet);
    sheet.essential();
    sheet
}

fn name(paint: &Paint, row: &PassageRow) -> String {
    format!("{} {}", row.stage as usize, paint.translate(tracker::stage(row.stage)))
}

/// A share with what it is a share of; a dash where that is nothing.
fn of(paint: &Paint, percent: Option<i64>, whole: usize) -> String {
    let Some(percent) = percent else { return "-".to_owned() };
    phrases::SHARE.fill(paint.lang, [&percent.to_string(), &whole.to_string()])
}

fn on(paint: &Paint, row: &PassageRow) -> String {
    of(paint, row.on, row.were)
}

fn won(paint: &Paint, row: &PassageRow) -> String {
    match row.won {
        Won::Measured(percent) => of(paint, Some(percent), row.closed),
        Won::Short(missing) => phrases::SHORT.fill(paint.lang, [&missing.to_string()]),
    }
}

fn column_spans(paint: &Paint, rows: &[PassageRow], width: u16) -> ConversionSpans {
    let head = |phrase: Phrase| paint.translate(phrase).to_owned();
    let columns = [
        ColumnWidth::name(widest(paint, rows.iter().map(|row| name(paint, row)))),
        ColumnWidth::bar(BAR, 4),
        ColumnWidth::figures(widest(paint, rows.iter().map(|row| on(paint, row))), 0),
        ColumnWidth::figures(widest(paint, rows.iter().map(|row| won(paint, row)).chain([head(phrases::WON_OF)])), 1),
        ColumnWidth::figures(PERCENT, 2),
        ColumnWidth::figures(PERCENT, 3),
    ];
    let found = share(width, &columns);
    std::array::from_fn(|place| found.get(place).copied().flatten())
}

fn line(paint: &Paint, [at, bar, went, win, set, off]: ConversionSpans, row: &PassageRow) -> TableLine {
    let (base, dim, strong) = (paint.styles.base, paint.styles.dim, paint.styles.strong);
    let mut line = TableLine::default();
    line.put(at, TablePiece::Left(name(paint, row), if row.were == 0 { dim } else { base }));
    line.put(bar, TablePiece::Bar(row.bar, row.bar, paint.styles.accent));
    line.put(went, TablePiece::Right(on(paint, row), if row.on.is_some() { base } else { dim }));
    let measured = if matches!(row.won, Won::Measured(_)) { strong } else { dim };
    line.put(win, TablePiece::Right(won(paint, row), measured));
    line.put(set, TablePiece::Right(format!("{}%", row.set), base));
    if let Some(points) = row.off {
        line.put(off, TablePiece::Right(format!("{points:+}"), paint.styles.warn));
    }
    line
}

/// What the figures do not say by themselves.
fn notes(paint: &Paint, look: &PictureContext, width: u16, sheet: &mut PartTable) {
    let (passages, dim) = (&look.picture.facts.passages, paint.styles.dim);
    for row in &passages.rows {
        let (Some(_), Won::Measured(won)) = (row.off, row.won) else { continue };
        let text = phrases::FAR_OFF.fill(paint.lang, [&name(paint, row), &won.to_string(), &row.set.to_string()]);
        sheet.text(paint, width, &text, paint.styles.warn);
    }
    if passages.rows.iter().any(|row| matches!(row.won, Won::Short(_))) {
        sheet.text(paint, width, &phrases::ENOUGH.fill(paint.lang, [&ENOUGH.to_string()]), dim);
    }
    if passages.holes > 0 {
        sheet.text(paint, width, &phrases::HOLES.fill(paint.lang, [&passages.holes.to_string()]), dim);
    }
}
