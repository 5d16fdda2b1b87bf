//! Draws conversion from history, and the measured win rate with its range beside the one that is set.

use super::context::PictureContext;
use super::table::{ColumnSpan, ColumnWidth, PartTable, TableLine, TablePiece, share, widest};
use crate::paint::Paint;
use app::screen::funnel::picture::conversion::{PassageRow, Won};
use domain::funnel::rates::ENOUGH;
use words::{Phrase, picture as phrases, tracker};

/// Cells of the shortest bar.
const BAR: u16 = 6;
/// Cells a name keeps: a stage cut shorter is no stage.
const NAME: u16 = 16;
/// Cells of a hundred percent.
const PERCENT: u16 = 4;

/// The columns: stage, bar, went on of how many, still in it, won of how many, between what, set.
type ConversionSpans = [ColumnSpan; 7];

/// What the part shows in so many cells.
#[must_use]
pub(super) fn part_table(paint: &Paint, look: &PictureContext, width: u16) -> PartTable {
    let (passages, mut sheet) = (&look.picture.facts.passages, PartTable::default());
    let places = column_spans(paint, &passages.rows, width);
    let [_, bar, on, standing, won, range, set] = places;
    let mut head = TableLine::default();
    // Over bar and figure together, for the word is longer than the figure.
    let over = bar.zip(on).map(|(bar, on)| (bar.0, on.0 + on.1 - bar.0)).or(on);
    head.head(paint, over, paint.translate(phrases::WENT_ON), true);
    let heads = [(standing, phrases::STANDING), (won, phrases::WON_OF), (range, phrases::RANGE), (set, phrases::SET)];
    for (place, phrase) in heads {
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
    of(paint, row.on, row.left)
}

fn won(paint: &Paint, row: &PassageRow) -> String {
    match row.won {
        Won::Measured { rate, .. } => of(paint, Some(rate), row.closed),
        Won::Short(missing) => phrases::SHORT.fill(paint.lang, [&missing.to_string()]),
    }
}

fn range(paint: &Paint, row: &PassageRow) -> String {
    match row.won {
        Won::Measured { low, high, .. } => phrases::BETWEEN.fill(paint.lang, [&low.to_string(), &high.to_string()]),
        Won::Short(_) => String::new(),
    }
}

fn column_spans(paint: &Paint, rows: &[PassageRow], width: u16) -> ConversionSpans {
    let head = |phrase: Phrase| paint.translate(phrase).to_owned();
    let wide = |cell: &dyn Fn(&Paint, &PassageRow) -> String, phrase: Phrase| {
        widest(paint, rows.iter().map(|row| cell(paint, row)).chain([head(phrase)]))
    };
    let names = widest(paint, rows.iter().map(|row| name(paint, row)));
    let standing = |_: &Paint, row: &PassageRow| row.standing.to_string();
    let columns = [
        ColumnWidth { least: names.min(NAME), most: names, drop: 0 },
        ColumnWidth::bar(BAR, 5),
        ColumnWidth::figures(widest(paint, rows.iter().map(|row| on(paint, row))), 0),
        ColumnWidth::figures(wide(&standing, phrases::STANDING), 4),
        ColumnWidth::figures(wide(&won, phrases::WON_OF), 1),
        ColumnWidth::figures(wide(&range, phrases::RANGE), 3),
        ColumnWidth::figures(PERCENT, 2),
    ];
    let found = share(width, &columns);
    std::array::from_fn(|place| found.get(place).copied().flatten())
}

fn line(paint: &Paint, places: ConversionSpans, row: &PassageRow) -> TableLine {
    let [at, bar, went, standing, win, between, set] = places;
    let (base, dim, strong) = (paint.styles.base, paint.styles.dim, paint.styles.strong);
    let mut line = TableLine::default();
    line.put(at, TablePiece::Left(name(paint, row), if row.left + row.standing == 0 { dim } else { base }));
    line.put(bar, TablePiece::Bar(row.bar, row.bar, paint.styles.accent));
    line.put(went, TablePiece::Right(on(paint, row), if row.on.is_some() { base } else { dim }));
    line.put(standing, TablePiece::Right(row.standing.to_string(), if row.standing == 0 { dim } else { base }));
    let measured = if matches!(row.won, Won::Measured { .. }) { strong } else { dim };
    line.put(win, TablePiece::Right(won(paint, row), measured));
    line.put(between, TablePiece::Right(range(paint, row), base));
    line.put(set, TablePiece::Right(format!("{}%", row.set), if row.questioned { paint.styles.warn } else { base }));
    line
}

/// What the figures do not say by themselves.
fn notes(paint: &Paint, look: &PictureContext, width: u16, sheet: &mut PartTable) {
    let (passages, dim) = (&look.picture.facts.passages, paint.styles.dim);
    for row in passages.rows.iter().filter(|row| row.questioned) {
        let Won::Measured { low, high, .. } = row.won else { continue };
        let figures = [low, high, row.set].map(|percent| percent.to_string());
        let [low, high, set] = figures.each_ref().map(String::as_str);
        let text = phrases::QUESTIONED.fill(paint.lang, [&name(paint, row), low, high, set]);
        sheet.text(paint, width, &text, paint.styles.warn);
    }
    if passages.rows.iter().any(|row| matches!(row.won, Won::Measured { .. })) {
        sheet.text(paint, width, paint.translate(phrases::RANGE_NOTE), dim);
    }
    if passages.rows.iter().any(|row| matches!(row.won, Won::Short(_))) {
        sheet.text(paint, width, &phrases::ENOUGH.fill(paint.lang, [&ENOUGH.to_string()]), dim);
    }
    if passages.holes > 0 {
        sheet.text(paint, width, &phrases::HOLES.fill(paint.lang, [&passages.holes.to_string()]), dim);
    }
}
