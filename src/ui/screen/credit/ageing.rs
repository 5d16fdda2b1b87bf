//! Draws how old the open money is, as of any day: the buckets as bars, what delay has cost, and the customers.

use ratatui::layout::Rect;

use crate::filter;
use crate::paint::{Paint, below, inset, right_of, row};
use app::model::Model;
use app::screen::credit::ageing::table::DebtOrder;
use app::screen::credit::ageing::{AgeingView, TypedHere};
use domain::funnel::owner::OwnerFilter;
use domain::quarter::Quarter;
use words::{Phrase, ageing as phrases, funnel};

mod buckets;
mod facts;
mod table;

/// From this width on what delay costs stands beside the bars.
const BESIDE: u16 = 108;
/// From this height on the bars have room above the customers.
const BARS: u16 = 15;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.credit.ageing;
    head(paint, model, view, inset(row(area, 0), 1));
    let mut rest = below(area, 1);
    rest = match view.typing {
        Some(TypedHere::Day) => ask(paint, model, view, rest),
        Some(TypedHere::Filter) | None => {
            filter::draw(paint, rest, view.filter.as_ref(), view.typing == Some(TypedHere::Filter))
        }
    };
    if view.table.owing == 0 {
        let (place, base) = (inset(below(rest, 1), 1), paint.styles.base);
        let text = paint.translate(phrases::NOBODY_OWES);
        let used = paint.para(place, text, base);
        if view.table.total.tells() {
            facts::draw(paint, model, below(place, used + 1), true);
        }
        return;
    }
    if area.height >= BARS {
        let room = inset(rest, 1);
        let used = if area.width >= BESIDE {
            let left = room.width * 3 / 5;
            buckets::draw(paint, model, Rect { width: left, ..room });
            let used = facts::draw(paint, model, right_of(room, left + 3), true);
            used.max(buckets::ROWS)
        } else {
            buckets::draw(paint, model, room);
            buckets::ROWS + facts::draw(paint, model, below(room, buckets::ROWS), false)
        };
        rest = below(rest, used + u16::from(area.height >= BARS + 12));
    }
    table::draw(paint, model, rest);
}

/// As of which day, from which day, whose, in which order; how many customers.
fn head(paint: &mut Paint, model: &Model, view: &AgeingView, at: Rect) {
    let day = view.day(model.today()).to_string();
    let as_of = if view.as_of.is_some() { phrases::AS_OF } else { phrases::AS_OF_TODAY }.fill(paint.lang, [&day]);
    let whose = match view.query.owner {
        OwnerFilter::All => paint.translate(funnel::OWNER_ALL).to_owned(),
        OwnerFilter::One(id) => model.person_name(id),
        OwnerFilter::Nobody => paint.translate(funnel::OWNER_NOBODY).to_owned(),
    };
    let whose = funnel::OWNER.fill(paint.lang, [&whose]);
    let (shown, owing) = (view.table.rows.len().to_string(), view.table.owing.to_string());
    let count = if shown == owing {
        phrases::OWED_BY.fill(paint.lang, [&owing])
    } else {
        phrases::OWED_BY_OF.fill(paint.lang, [&shown, &owing])
    };
    let (strong, dim) = (paint.styles.strong, paint.styles.dim);
    let used = paint.right(at, &count, dim);
    let room = Rect { width: at.width.saturating_sub(used + 2), ..at };
    let cells = paint.fit(room, &as_of, strong);
    let basis = paint.translate(phrases::basis(view.basis));
    let order = paint.translate(order(view.query.order));
    let mut room = right_of(room, cells);
    for text in [basis, &whose, order].map(|text| format!("  {} {text}", paint.glyphs.dot)) {
        if paint.ruler.width(&text) > usize::from(room.width) {
            break;
        }
        room = right_of(room, paint.text(room, &text, dim));
    }
}

const fn order(order: DebtOrder) -> Phrase {
    match order {
        DebtOrder::Total => phrases::ORDER_TOTAL,
        DebtOrder::Overdue => phrases::ORDER_OVERDUE,
        DebtOrder::Oldest => phrases::ORDER_OLDEST,
        DebtOrder::LimitUse => phrases::ORDER_LIMIT,
        DebtOrder::Name => phrases::ORDER_NAME,
    }
}

/// The line in which the day is typed, with what it takes; tells the room below.
fn ask(paint: &mut Paint, model: &Model, view: &AgeingView, area: Rect) -> Rect {
    let at = row(inset(area, 1), 0);
    let (dim, strong) = (paint.styles.dim, paint.styles.strong);
    let used = paint.text(at, paint.translate(phrases::ASK_DAY), dim);
    let room = right_of(at, used);
    let (text, caret) = view.line.view(&paint.ruler, usize::from(room.width));
    let typed = paint.text(room, &text, strong);
    let before = Quarter::of(model.today()).before().last_day().to_string();
    let hint = phrases::HINT_DAY.fill(paint.lang, [&before]);
    if usize::from(room.width) > usize::from(typed) + paint.ruler.width(&hint) + 3 {
        paint.right(room, &hint, dim);
    }
    paint.caret(room.x + u16::try_from(caret).unwrap_or(0), room.y);
    below(area, 1)
}
