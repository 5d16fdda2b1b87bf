//! Draws velocity and its four levers.

use ratatui::style::Style;
use rust_decimal::{Decimal, RoundingStrategy};

use super::context::PictureContext;
use super::table::{ColumnSpan, ColumnWidth, PartTable, TableLine, TablePiece, share, widest};
use crate::figure::amount;
use crate::paint::Paint;
use app::screen::funnel::picture::PicturePane;
use app::screen::funnel::picture::bar::percent;
use app::screen::funnel::picture::levers::LeverRow;
use domain::funnel::velocity::{Lever, MissingFigure, Velocity};
use domain::money::Money;
use words::picture as phrases;

/// Cells of the shortest track.
const TRACK: u16 = 9;
/// Cells of a pull and of a gain, with their signs.
const SIGNED: u16 = 5;

/// The columns: name, now, track, pull, then, gain.
type LeverSpans = [ColumnSpan; 6];

/// What the part is called at its right: the money a day.
#[must_use]
pub(super) fn title(paint: &Paint, look: &PictureContext) -> String {
    look.picture.facts.velocity.as_ref().map(|now| a_day(paint, look, now)).unwrap_or_default()
}

fn money(look: &PictureContext, of: &Velocity) -> String {
    amount(look.model, Money(of.per_day()))
}

fn a_day(paint: &Paint, look: &PictureContext, of: &Velocity) -> String {
    phrases::A_DAY.fill(paint.lang, [&money(look, of)])
}

/// What the part shows in so many cells.
#[must_use]
pub(super) fn part_table(paint: &Paint, look: &PictureContext, width: u16) -> PartTable {
    let mut sheet = PartTable::default();
    match &look.picture.facts.velocity {
        Ok(now) => levers(paint, look, width, now, &mut sheet),
        Err(missing) => lacking(paint, width, missing, &mut sheet),
    }
    sheet.essential();
    if let Some(chapter) = &look.model.courses.steps {
        sheet.gap();
        sheet.text(paint, width, chapter.velocity_note.get(paint.lang), paint.styles.dim);
    }
    sheet
}

fn lacking(paint: &Paint, width: u16, missing: &[MissingFigure], sheet: &mut PartTable) {
    let base = paint.styles.base;
    sheet.text(paint, width, paint.translate(phrases::NOT_MEASURED), base);
    for lack in missing {
        let text = match lack {
            MissingFigure::Closed(count) => phrases::LACKS_CLOSED.fill(paint.lang, [&count.to_string()]),
            MissingFigure::Won => paint.translate(phrases::LACKS_WON).to_owned(),
            MissingFigure::Amount => paint.translate(phrases::LACKS_AMOUNT).to_owned(),
            MissingFigure::Days => paint.translate(phrases::LACKS_DAYS).to_owned(),
        };
        sheet.text(paint, width, &format!("{} {text}", paint.glyphs.bullet), base);
    }
}

fn levers(paint: &Paint, look: &PictureContext, width: u16, now: &Velocity, sheet: &mut PartTable) {
    let rows = look.picture.levers.rows(now);
    let places = column_spans(paint, look, &rows, width);
    let [name, first, _, pull, then, gain] = places;
    let mut head = TableLine::default();
    head.head(paint, name, paint.translate(phrases::LEVER), false);
    for (place, phrase) in [(first, phrases::NOW), (pull, phrases::PULL), (then, phrases::THEN), (gain, phrases::GAIN)]
    {
        head.head(paint, place, paint.translate(phrase), true);
    }
    sheet.lines.push(head);
    for (place, row) in rows.iter().enumerate() {
        let selected = look.focus(PicturePane::Levers) && look.picture.lever == place;
        let line = line(paint, look, places, row);
        sheet.row(TableLine { row: Some(place), selected, ..line });
    }
    told_of(paint, look, width, now, sheet);
    let pulled = look.picture.levers.pulled(now);
    if now.open.is_zero() {
        sheet.text(paint, width, paint.translate(phrases::NOTHING_OPEN), paint.styles.warn);
    } else if look.picture.levers.at_rest() {
        sheet.text(paint, width, &phrases::REST.fill(paint.lang, [&money(look, now)]), paint.styles.base);
    } else {
        let gain = pulled.gain(now).map_or_else(|| "-".to_owned(), |gain| signed(percent(gain)));
        let text = phrases::PULLED.fill(paint.lang, [&money(look, now), &money(look, &pulled), &gain]);
        sheet.text(paint, width, &text, paint.styles.strong);
    }
}

/// What the figures rest on, between what they can lie, and that what is open is of another size than what was won.
fn told_of(paint: &Paint, look: &PictureContext, width: u16, now: &Velocity, sheet: &mut PartTable) {
    let ends = now.counted.ends;
    if let Some((low, high)) = ends.range() {
        let (least, most) = now.range();
        let shares = [now.rate.value(), low, high].map(|share| percent(share).to_string());
        let [rate, low, high] = shares.each_ref().map(String::as_str);
        let sums = [least, most].map(|sum| amount(look.model, Money(sum)));
        let text =
            phrases::MEASURED_ON.fill(paint.lang, [&ends.closed.to_string(), rate, low, high, &sums[0], &sums[1]]);
        sheet.text(paint, width, &text, paint.styles.base);
    }
    if let Some(open) = now.other_amount() {
        let sums = [open, now.amount.value()].map(|sum| amount(look.model, Money(sum)));
        let text = phrases::OTHER_AMOUNT.fill(paint.lang, sums.each_ref().map(String::as_str));
        sheet.text(paint, width, &text, paint.styles.warn);
    }
}

fn column_spans(paint: &Paint, look: &PictureContext, rows: &[LeverRow], width: u16) -> LeverSpans {
    let heads = [phrases::NOW, phrases::THEN].map(|phrase| paint.translate(phrase).to_owned());
    let figures = rows.iter().flat_map(|row| [row.now, row.then].map(|value| figure(paint, look, row.lever, value)));
    let wide = widest(paint, figures.chain(heads));
    let gain = widest(paint, [paint.translate(phrases::GAIN)]).max(SIGNED);
    let columns = [
        ColumnWidth::name(widest(paint, rows.iter().map(|row| paint.translate(phrases::lever(row.lever))))),
        ColumnWidth::figures(wide, 3),
        ColumnWidth::bar(TRACK, 4),
        ColumnWidth::figures(SIGNED, 0),
        ColumnWidth::figures(wide, 2),
        ColumnWidth::figures(gain, 1),
    ];
    let found = share(width, &columns);
    std::array::from_fn(|place| found.get(place).copied().flatten())
}

/// A figure with its unit: whole where it was, with one decimal where a lever made it uneven; days and percent always whole.
fn figure(paint: &Paint, look: &PictureContext, lever: Lever, value: Decimal) -> String {
    let round = |digits| value.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero).normalize();
    match lever {
        Lever::Open => round(1).to_string(),
        Lever::Rate => format!("{}%", percent(value)),
        Lever::Amount => amount(look.model, Money(value)),
        Lever::Days => phrases::DAYS_UNIT.fill(paint.lang, [&round(0).to_string()]),
    }
}

/// A percentage with its sign.
fn signed(percent: i64) -> String {
    if percent == 0 { "0%".to_owned() } else { format!("{percent:+}%") }
}

fn line(
    paint: &Paint,
    look: &PictureContext,
    [name, now, track, pull, then, gain]: LeverSpans,
    row: &LeverRow,
) -> TableLine {
    let (base, dim, strong) = (paint.styles.base, paint.styles.dim, paint.styles.strong);
    let told = row.gain.map(percent).unwrap_or_default();
    let moved = row.percent != 0;
    let mut line = TableLine::default();
    line.put(name, TablePiece::Left(paint.translate(phrases::lever(row.lever)).to_owned(), base));
    line.put(now, TablePiece::Right(figure(paint, look, row.lever, row.now), base));
    line.put(track, TablePiece::Track(row.percent, paint.styles.accent));
    line.put(pull, TablePiece::Right(signed(i64::from(row.percent)), if moved { strong } else { dim }));
    // A lever at rest changes nothing, and says nothing.
    if moved {
        line.put(then, TablePiece::Right(figure(paint, look, row.lever, row.then), strong));
        line.put(gain, TablePiece::Right(row.gain.map_or_else(|| "-".to_owned(), |_| signed(told)), tone(paint, told)));
    }
    line
}

/// More is good, less is not; the sign says so too.
fn tone(paint: &Paint, gain: i64) -> Style {
    match gain {
        0 => paint.styles.dim,
        1.. => paint.styles.good,
        _ => paint.styles.warn,
    }
}
