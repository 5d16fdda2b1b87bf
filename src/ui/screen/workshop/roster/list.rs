//! Draws the people of a class: badge, name, firm, whether they are here and on the map, and what they handed in.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::model::Model;
use app::msg::MouseTarget;
use domain::workshop::Workshop;
use domain::workshop::hand_in::{GroupSums, HandInWay};
use domain::workshop::seat::Seat;
use words::{Phrase, roster as phrases};

/// Cells of the columns but the firm, which has the rest.
const BADGE: u16 = 6;
const HERE: u16 = 6;
const MAP: u16 = 5;
const IN: u16 = 18;
/// The narrowest and the widest name, and the same of the firm.
const SHORT_NAME: u16 = 8;
const NAME: u16 = 24;
const FIRM: u16 = 8;
const LONG_FIRM: u16 = 32;

/// Where the columns stand.
struct RosterColumns {
    name: u16,
    firm: u16,
}

impl RosterColumns {
    /// For a width, and the widest name there is.
    fn of(width: u16, widest: u16) -> Self {
        let rest = width.saturating_sub(BADGE + HERE + MAP + IN);
        // A firm gets what the names leave, and half of the room at least.
        let name = (widest + 1).max(SHORT_NAME).min((rest / 2).clamp(FIRM.min(rest), NAME));
        let firm = rest.saturating_sub(name).min(LONG_FIRM);
        if firm < FIRM { Self { name: rest, firm: 0 } } else { Self { name, firm } }
    }

    /// Writes one row of cells.
    fn write(&self, paint: &mut Paint, at: Rect, cells: [(&str, Style); 6]) {
        let widths = [BADGE, self.name, self.firm, HERE, MAP, IN];
        let mut from = 0;
        for (width, (text, style)) in widths.into_iter().zip(cells) {
            let cell = right_of(at, from);
            let cell = Rect { width: width.saturating_sub(1).min(cell.width), ..cell };
            if from == 0 {
                paint.right(Rect { width: cell.width.saturating_sub(1), ..cell }, text, style);
            } else {
                paint.fit(cell, text, style);
            }
            from += width;
        }
    }
}

pub(super) fn draw(paint: &mut Paint, model: &Model, class: &Workshop, area: Rect) {
    let view = &model.screens.workshop.roster;
    let widest = class.roster.iter().map(|seat| paint.ruler.width(&called(model, seat).0)).max().unwrap_or_default();
    let columns = RosterColumns::of(inset(area, 1).width, u16::try_from(widest).unwrap_or(NAME));
    let dim = paint.styles.dim;
    let heads = [phrases::BADGE, phrases::NAME, phrases::FIRM, phrases::HERE, phrases::MAP, phrases::IN];
    let heads = heads.map(|head| (paint.translate(head), dim));
    columns.write(paint, inset(row(area, 0), 1), heads);
    let list = below(area, 1);
    let height = usize::from(list.height);
    paint.layout.page = height.saturating_sub(1).max(1);
    let first = window(view.cursor, view.rows.len(), height);
    for (place, id) in view.rows.iter().enumerate().skip(first).take(height) {
        let Some(seat) = class.seat(*id) else { continue };
        let at = row(list, u16::try_from(place - first).unwrap_or(u16::MAX));
        let style = draw_row_background(paint, at, Selection::of(place == view.cursor, true));
        entry(paint, model, (class, seat), (&columns, inset(at, 1), style));
        paint.hit(at, MouseTarget::Row(0, place));
    }
}

fn entry(
    paint: &mut Paint,
    model: &Model,
    (class, seat): (&Workshop, &Seat),
    (columns, at, style): (&RosterColumns, Rect, Style),
) {
    let over = background_of(style);
    let tone = |style: Style| style.patch(over);
    let (dim, good, warn) = (tone(paint.styles.dim), tone(paint.styles.good), tone(paint.styles.warn));
    let badge = seat.badge.map_or_else(|| "-".to_owned(), |badge| badge.to_string());
    let (name, known) = called(model, seat);
    let here = if seat.absent { (phrases::AWAY, warn) } else { (phrases::YES, style) };
    let map = if seat.on_map { paint.translate(phrases::YES) } else { "-" };
    let way = way_of(model, class, seat);
    let came = way.as_ref().map_or(("-", dim), |way| (way.as_str(), good));
    let cells = [
        (badge.as_str(), style),
        (name.as_str(), if known { style } else { warn }),
        (seat.firm.trim(), dim),
        (paint.translate(here.0), here.1),
        (map, style),
        came,
    ];
    columns.write(paint, at, cells);
}

/// What somebody is called, and whether they are known: whoever has no file here goes by the name of the file that is missing.
fn called(model: &Model, seat: &Seat) -> (String, bool) {
    let known = model.book.people().contains_key(&seat.person);
    let file = || format!("{}.ron", seat.person);
    (if known { model.person_name(seat.person) } else { file() }, known)
}

/// How somebody's answer came, and when; nothing where it did not.
fn way_of(model: &Model, class: &Workshop, seat: &Seat) -> Option<String> {
    let lang = model.session.lang;
    if let Some(hand_in) = class.hand_in(seat.person) {
        let way: Phrase = match hand_in.way {
            HandInWay::Code => phrases::WAY_CODE,
            HandInWay::Paper => phrases::WAY_PAPER,
            HandInWay::Counts => phrases::WAY_COUNTS,
            HandInWay::Table => phrases::WAY_TABLE,
            HandInWay::File => phrases::WAY_FILE,
        };
        return Some(format!("{} {}", way.text(lang), hand_in.at.strftime("%H:%M")));
    }
    let own = model.book.people().get(&seat.person).and_then(|person| person.latest());
    if let Some(attempt) = own {
        let day = attempt.day().strftime("%m-%d");
        return Some(format!("{} {day}", phrases::WAY_OWN.text(lang)));
    }
    let speaks = |sums: &&GroupSums| {
        sums.counts.is_some() && seat.badge.is_some_and(|badge| (sums.from..=sums.to).contains(&badge))
    };
    class.sums.iter().find(speaks).map(|_| phrases::WAY_TEAM.text(lang).to_owned())
}
