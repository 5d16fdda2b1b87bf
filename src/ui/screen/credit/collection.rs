//! Draws the ladder of collection: what is to be asked for, and beside it why it is not paid and what to say on its rung.

use ratatui::layout::Rect;

use crate::figure::amount;
use crate::paint::{Paint, below, inset, right_of, row};
use app::model::Model;
use app::screen::credit::collection::CollectionView;
use domain::credit::ladder::{AHEAD, LadderPlace};
use domain::funnel::owner::OwnerFilter;
use words::{collection as phrases, funnel};

mod detail;
mod list;

/// From this width on the list and what to say stand side by side.
const BESIDE: u16 = 108;
/// Rows the list has at least where they stand under each other.
const LIST: u16 = 5;
/// And where the screen is low.
const LOW: u16 = 3;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.credit.collection;
    head(paint, model, view, inset(row(area, 0), 1));
    let rest = below(area, 1);
    if view.asks.rows.is_empty() {
        let base = paint.styles.base;
        let used = paint.para(inset(below(rest, 1), 1), &phrases::NOTHING.fill(paint.lang, [&AHEAD.to_string()]), base);
        detail::intro(paint, model, inset(below(rest, used + 2), 1));
        return;
    }
    if area.width >= BESIDE {
        let left = rest.width * 11 / 20;
        list::draw(paint, model, Rect { width: left, ..rest });
        let right = right_of(rest, left);
        let disputed = view.selected().is_some_and(|ask| ask.place == LadderPlace::Disputed);
        let title = if disputed { phrases::ANSWER_TITLE } else { phrases::SAY_ANY };
        let inner = paint.panel(right, paint.translate(title), "", false);
        let used = detail::draw(paint, model, inset(inner, 1));
        detail::intro(paint, model, inset(below(inner, used + 1), 1));
        return;
    }
    let rows = u16::try_from(view.asks.rows.len()).unwrap_or(u16::MAX);
    let height = rows.clamp(1, LIST.max(rest.height / 3));
    // Where the screen is low the list gives rows to what is to be said.
    let spare = rest.height.saturating_sub(1 + detail::rows(paint, model, area.width.saturating_sub(2)));
    let height = height.min(spare.max(LOW));
    list::draw(paint, model, Rect { height: height.min(rest.height), ..rest });
    let under = below(rest, height);
    let (across, border) = (paint.glyphs.across.repeat(usize::from(under.width)), paint.styles.border);
    paint.text(row(under, 0), &across, border);
    let used = detail::draw(paint, model, inset(below(under, 1), 1));
    detail::intro(paint, model, inset(below(under, used + 2), 1));
}

/// How much is to be asked for today, and whose it is.
fn head(paint: &mut Paint, model: &Model, view: &CollectionView, at: Rect) {
    let (count, sum) = view.asks.to_ask;
    let whose = match view.owner {
        OwnerFilter::All => paint.translate(funnel::OWNER_ALL).to_owned(),
        OwnerFilter::One(id) => model.person_name(id),
        OwnerFilter::Nobody => paint.translate(funnel::OWNER_NOBODY).to_owned(),
    };
    let class = view.class.and_then(|id| model.book.accounts().get(&id));
    let whose = match class {
        Some(account) => funnel::CLASS_SHOWN.fill(paint.lang, [&account.name]),
        None => funnel::OWNER.fill(paint.lang, [&whose]),
    };
    let (strong, dim) = (paint.styles.strong, paint.styles.dim);
    let used = paint.right(at, &whose, dim);
    let room = Rect { width: at.width.saturating_sub(used + 2), ..at };
    let told = phrases::HEAD.fill(paint.lang, [&count.to_string(), &amount(model, sum)]);
    let cells = paint.fit(room, &told, strong);
    let rest = view.asks.rows.len() - count;
    if rest > 0 {
        let rest = phrases::HEAD_REST.fill(paint.lang, [&rest.to_string()]);
        paint.fit(right_of(room, cells), &format!("  {} {rest}", paint.glyphs.dot), dim);
    }
}
