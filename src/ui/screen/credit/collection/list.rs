//! Draws the parts on the ladder, a line each: which rung, how late, whose, how much, and where it stands.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::figure::{amount, day};
use crate::paint::{Paint, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::credit::collection::asks::Ask;
use domain::credit::ladder::LadderPlace;
use domain::invoice::Invoice;
use words::collection as phrases;

/// Cells of the rung, of the days, of the amount.
const RUNG: u16 = 15;
const DAYS: u16 = 14;
const AMOUNT: u16 = 9;
/// Cells of the number of an invoice, at most.
const NUMBER: u16 = 20;
/// Cells of where it stands, where there is room for it.
const PLACE: u16 = 16;
/// From this width on there is.
const ROOM: u16 = 72;

pub(super) fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.credit.collection;
    let height = usize::from(area.height);
    paint.layout.page = height.saturating_sub(1).max(1);
    let first = window(view.cursor, view.asks.rows.len(), height);
    let shown = || view.asks.rows.iter().enumerate().skip(first).take(height);
    let found = shown().filter_map(|(_, ask)| ask.find(&model.book));
    let widest = found.map(|(_, _, invoice)| paint.ruler.width(number_of(paint, invoice))).max();
    let numbers = u16::try_from(widest.unwrap_or_default()).unwrap_or(NUMBER).min(NUMBER);
    for (place, ask) in shown() {
        let line = row(area, u16::try_from(place - first).unwrap_or(u16::MAX));
        let style = draw_row_background(paint, line, Selection::of(place == view.cursor, true));
        entry(paint, model, ask, numbers, (line, style));
        paint.hit(line, MouseTarget::Row(0, place));
    }
}

fn entry(paint: &mut Paint, model: &Model, ask: &Ask, numbers: u16, (line, style): (Rect, Style)) {
    let over = background_of(style);
    let (dim, urgent) = (paint.styles.dim.patch(over), paint.styles.urgent.patch(over));
    let asked = ask.place == LadderPlace::Ask;
    let mut room = Rect { width: line.width.saturating_sub(3), ..right_of(line, 2) };
    let mut column = |cells: u16| {
        let cells = cells.min(room.width);
        let at = Rect { width: cells.saturating_sub(1), ..room };
        room = right_of(room, cells);
        at
    };
    let rung = column(RUNG);
    let days = column(DAYS);
    let place = if line.width >= ROOM { column(PLACE) } else { Rect { width: 0, ..line } };
    let disputed = ask.place == LadderPlace::Disputed;
    // What waits is told by what it waits for, where only one of the two has room; what is contested stands on no rung.
    let first = if asked || (place.width > 0 && !disputed) {
        paint.translate(phrases::rung(ask.rung)).to_owned()
    } else {
        place_text(paint, model, ask)
    };
    let second =
        if disputed { paint.translate(phrases::cause(ask.cause)).to_owned() } else { place_text(paint, model, ask) };
    paint.fit(rung, &first, if asked { style } else { dim });
    paint.fit(days, &days_text(paint, ask), if ask.days > 0 && asked { urgent } else { dim });
    paint.fit(place, &second, dim);
    let sum = right_of(room, room.width.saturating_sub(AMOUNT));
    paint.right(sum, &amount(model, ask.left), if asked { style } else { dim });
    let Some((account, _, invoice)) = ask.find(&model.book) else { return };
    // Many invoices are of one customer: the number tells them apart and is never cut for the name.
    let name_room = Rect { width: room.width.saturating_sub(AMOUNT), ..room };
    let style = if asked { style } else { dim };
    let cells = numbers.min(name_room.width);
    paint.fit(right_of(name_room, name_room.width - cells), number_of(paint, invoice), style);
    let name_room = Rect { width: name_room.width.saturating_sub(cells + 1), ..name_room };
    paint.fit(name_room, account.name.trim(), style);
}

fn number_of<'a>(paint: &Paint, invoice: &'a Invoice) -> &'a str {
    match invoice.number.trim() {
        "" => paint.translate(phrases::BARE),
        number => number,
    }
}

/// How late, or how far ahead.
pub(super) fn days_text(paint: &Paint, ask: &Ask) -> String {
    match ask.days {
        0 => paint.translate(phrases::TODAY).to_owned(),
        late @ 1.. => phrases::LATE.fill(paint.lang, [&late.to_string()]),
        ahead => phrases::AHEAD.fill(paint.lang, [&ahead.unsigned_abs().to_string()]),
    }
}

/// Where it stands: why it is not paid while it is to be asked for, else what is waited for.
fn place_text(paint: &Paint, model: &Model, ask: &Ask) -> String {
    let day = |on| day(on, model.today());
    match ask.place {
        LadderPlace::Ask => paint.translate(phrases::cause(ask.cause)).to_owned(),
        LadderPlace::Disputed => paint.translate(phrases::OFF_LADDER).to_owned(),
        LadderPlace::Promised(by) => phrases::PROMISED.fill(paint.lang, [&day(by)]),
        LadderPlace::Taken(on) => phrases::TAKEN.fill(paint.lang, [&day(on)]),
    }
}
