//! Draws the cash forecast by month.

use super::context::PictureContext;
use super::table::{ColumnSpan, ColumnWidth, PartTable, TableLine, TablePiece, share, widest};
use crate::figure::amount;
use crate::paint::Paint;
use app::screen::funnel::picture::cash::{CashRow, When};
use domain::funnel::cash::Inflow;
use domain::receivable::DOUBTFUL;
use words::picture as phrases;

/// Cells of the shortest bar.
const BAR: u16 = 6;

/// The columns: when, bar, invoiced, to invoice, weighted.
type CashSpans = [ColumnSpan; 5];

/// What the part shows in so many cells.
#[must_use]
pub(super) fn part_table(paint: &Paint, look: &PictureContext, width: u16) -> PartTable {
    let (cash, mut sheet) = (&look.picture.facts.cash, PartTable::default());
    if cash.rows.is_empty() {
        sheet.text(paint, width, paint.translate(phrases::NO_CASH), paint.styles.base);
        sheet.essential();
        return sheet;
    }
    let places = column_spans(paint, look, width);
    let mut head = TableLine::default();
    head.head(paint, places[0], paint.translate(phrases::MONTH), false);
    for (place, phrase) in places.iter().skip(2).zip([phrases::INVOICED, phrases::UNINVOICED, phrases::WEIGHTED]) {
        head.head(paint, *place, paint.translate(phrase), true);
    }
    sheet.lines.push(head);
    for row in &cash.rows {
        sheet.row(line(paint, look, places, row));
    }
    let strong = paint.styles.strong;
    let mut total = TableLine::default();
    total.put(places[0], TablePiece::Left(paint.translate(phrases::IN_ALL).to_owned(), strong));
    for (place, sum) in places.iter().skip(2).zip(sums(look, &cash.total)) {
        total.put(*place, TablePiece::Right(sum, strong));
    }
    sheet.lines.push(total);
    sheet.essential();
    if cash.rows.iter().any(|row| row.when == When::Doubtful) {
        let text = phrases::DOUBTFUL_NOTE.fill(paint.lang, [&DOUBTFUL.to_string()]);
        sheet.text(paint, width, &text, paint.styles.dim);
    }
    sheet
}

fn sums(look: &PictureContext, inflow: &Inflow) -> [String; 3] {
    [inflow.invoiced, inflow.uninvoiced, inflow.weighted].map(|money| amount(look.model, money))
}

fn when(paint: &Paint, row: &CashRow) -> String {
    match row.when {
        When::Doubtful => phrases::DOUBTFUL.fill(paint.lang, [&DOUBTFUL.to_string()]),
        When::Overdue => paint.translate(phrases::OVERDUE).to_owned(),
        When::Month(month) => format!("{:04}-{:02}", month.year, month.month),
        When::Undated => paint.translate(phrases::UNDATED).to_owned(),
    }
}

fn column_spans(paint: &Paint, look: &PictureContext, width: u16) -> CashSpans {
    let cash = &look.picture.facts.cash;
    let wide = |at: usize, phrase: words::Phrase| {
        let inflows = cash.rows.iter().map(|row| &row.inflow).chain([&cash.total]);
        let texts = inflows.map(move |inflow| sums(look, inflow).get(at).cloned().unwrap_or_default());
        widest(paint, texts.chain([paint.translate(phrase).to_owned()]))
    };
    let names = cash.rows.iter().map(|row| when(paint, row)).chain([paint.translate(phrases::IN_ALL).to_owned()]);
    let columns = [
        ColumnWidth::figures(widest(paint, names), 0),
        ColumnWidth::bar(BAR, 3),
        ColumnWidth::figures(wide(0, phrases::INVOICED), 1),
        ColumnWidth::figures(wide(1, phrases::UNINVOICED), 2),
        ColumnWidth::figures(wide(2, phrases::WEIGHTED), 0),
    ];
    let found = share(width, &columns);
    std::array::from_fn(|place| found.get(place).copied().flatten())
}

fn line(paint: &Paint, look: &PictureContext, places: CashSpans, row: &CashRow) -> TableLine {
    let base = paint.styles.base;
    let late = matches!(row.when, When::Doubtful | When::Overdue);
    let mut line = TableLine::default();
    line.put(places[0], TablePiece::Left(when(paint, row), if late { paint.styles.urgent } else { base }));
    let tone = if late { paint.styles.warn } else { paint.styles.good };
    line.put(places[1], TablePiece::Bar(row.invoiced, row.both, tone));
    let inflow = &row.inflow;
    let nothing = [inflow.invoiced, inflow.uninvoiced, inflow.weighted].map(|money| money.0.is_zero());
    for ((place, sum), nothing) in places.iter().skip(2).zip(sums(look, inflow)).zip(nothing) {
        line.put(*place, TablePiece::Right(sum, if nothing { paint.styles.dim } else { base }));
    }
    line
}
