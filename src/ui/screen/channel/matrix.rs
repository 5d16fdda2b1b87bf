//! Draws the attack/defence matrix: the plot at the left, at the right the customers of one place, and below them why one stands where
//! it stands or what the place asks for.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::figure::amount;
use crate::filter;
use crate::paint::{Paint, below, inset, right_of, row};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::channel::matrix::adjusting::value_text;
use app::screen::channel::matrix::{MatrixPane, MatrixView};
use app::screen::channel::verb::ChannelVerb;
use domain::funnel::owner::OwnerFilter;
use domain::money::Money;
use domain::resource::Resource;
use rust_decimal::Decimal;
use words::{matrix as phrases, resources};

mod detail;
mod geometry;
mod list;
mod plot;
mod way;

use detail::DetailLines;

/// From so many columns on plot and list stand side by side.
const TWO: u16 = 70;
/// Of a hundred columns, so many for the plot.
const PLOT: u16 = 54;
/// Rows of the list that are kept where the texts under it are long.
const ROWS: usize = 4;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.channel.matrix;
    let body = head(paint, model, view, area);
    let key = |action| model.session.keymap.name(KeyScope::Matrix, action, paint.lang);
    if view.ledger.all() == 0 {
        let text = phrases::EMPTY.fill(paint.lang, [&key(Action::New)]);
        let base = paint.styles.base;
        paint.para(inset(below(body, 1), 2), &text, base);
        return;
    }
    if body.width >= TWO {
        let width = body.width * PLOT / 100;
        scatter(paint, model, view, Rect { width, ..body });
        list(paint, model, view, right_of(body, width));
    } else if view.pane == MatrixPane::Scatter || view.adjusting.is_some() {
        scatter(paint, model, view, body);
    } else {
        list(paint, model, view, body);
    }
}

/// The line over both: a line being moved, the filter, whose customers they are.
fn head(paint: &mut Paint, model: &Model, view: &MatrixView, area: Rect) -> Rect {
    let (accent, dim, warn) = (paint.styles.accent, paint.styles.dim, paint.styles.warn);
    let at = inset(row(area, 0), 1);
    let key = |action| model.session.keymap.name(KeyScope::LimitLine, action, paint.lang);
    if let Some(adjusting) = &view.adjusting {
        let name = paint.translate(phrases::line(adjusting.line));
        let value = value_text(&adjusting.limits, adjusting.line);
        let told = phrases::ADJUSTING.fill(paint.lang, [name, &value, &adjusting.changing.to_string()]);
        let next = key(Action::Channel(ChannelVerb::LimitLine));
        let [less, more, set, leave] = [Action::Less, Action::More, Action::Open, Action::Back].map(key);
        let long = phrases::ADJUSTING_KEYS.fill(paint.lang, [&less, &more, &next, &set, &leave]);
        let short = phrases::ADJUSTING_KEYS_SHORT.fill(paint.lang, [&less, &more, &leave]);
        let room = usize::from(at.width).saturating_sub(paint.ruler.width(&told) + 2);
        if let Some(why) = adjusting.refused {
            // Why a line does not move is told whole, if need be in the place of the line itself: its value stands beside the plot.
            let why = paint.translate(phrases::refusal(why)).to_owned();
            let used = if paint.ruler.width(&why) <= room { paint.fit(at, &told, accent) + 2 } else { 0 };
            paint.right(right_of(at, used), &why, warn);
            return below(area, 1);
        }
        let used = paint.fit(at, &told, accent);
        let keys = if paint.ruler.width(&long) <= room { long } else { short };
        paint.right(right_of(at, used + 2), &keys, dim);
        return below(area, 1);
    }
    if !view.is_filtered() && !view.typing {
        // The line is there whether it has much to tell or not: under the mouse that drags a line nothing may shift.
        let sums = &view.ledger.sums;
        let rated = sums.count() - sums.get(None).count;
        let headroom = sums.0.iter().fold(Decimal::ZERO, |all, sum| all.saturating_add(sum.headroom.0));
        let figures = [sums.count().to_string(), rated.to_string(), amount(model, Money(headroom))];
        let text = phrases::TOTAL.fill(paint.lang, figures.each_ref().map(String::as_str));
        paint.fit(at, &text, dim);
        return below(area, 1);
    }
    let whose = match view.owner {
        OwnerFilter::All => String::new(),
        OwnerFilter::One(id) => phrases::OWNED_BY.fill(paint.lang, [&model.person_name(id)]),
        OwnerFilter::Nobody => paint.translate(phrases::OWNED_BY_NOBODY).to_owned(),
    };
    let used = paint.right(at, &whose, accent);
    let left = Rect { width: area.width.saturating_sub(used + 2), ..area };
    if view.filter.is_some() {
        filter::draw(paint, left, view.filter.as_ref(), view.typing);
    } else if let Some(cause) = &view.cause {
        let (stance, resource) = (resources::stance(cause.stance), resources::resource_in_text(cause.resource));
        let phrase = if cause.over { phrases::CAUSE_MOST } else { phrases::CAUSE_LEAST };
        let names = [stance, resource].map(|phrase| paint.translate(phrase));
        let text = match cause.resource {
            Resource::Time | Resource::People => phrase.fill(paint.lang, names),
            Resource::Money => phrases::CAUSE_MONEY.fill(paint.lang, [names[0]]),
        };
        paint.fit(inset(row(left, 0), 1), &text, accent);
    }
    below(area, 1)
}

fn scatter(paint: &mut Paint, model: &Model, view: &MatrixView, area: Rect) {
    let focus = view.pane == MatrixPane::Scatter;
    let inner = paint.panel(area, paint.translate(words::channel::MATRIX), "", focus);
    plot::draw(paint, model, view, inner);
}

/// What the list is called: the place, or what it is behind.
fn list_title(paint: &Paint, view: &MatrixView) -> String {
    match &view.cause {
        Some(cause) => paint.translate(resources::stance(cause.stance)).to_owned(),
        None => paint.translate(phrases::place(view.segment())).to_owned(),
    }
}

fn list(paint: &mut Paint, model: &Model, view: &MatrixView, area: Rect) {
    let inner = paint.panel(area, &list_title(paint, view), "", view.pane == MatrixPane::List);
    let inner = if view.cause.is_none() { sums(paint, model, view, inner) } else { inner };
    let told = match view.chosen() {
        Some(found) => detail::customer(paint, model, view, found),
        None => detail::place(paint, model, view),
    };
    let told = wrapped(paint, inset(inner, 1).width, told);
    let kept = view.list().len().clamp(1, ROWS) + 1;
    let most = usize::from(inner.height).saturating_sub(kept + 1);
    let height = u16::try_from(told.len().min(most)).unwrap_or(0);
    let upper = Rect { height: inner.height.saturating_sub(height + u16::from(height > 0)), ..inner };
    if view.list().is_empty() {
        let text = empty_text(paint, model, view);
        let dim = paint.styles.dim;
        paint.para(inset(upper, 1), &text, dim);
    } else {
        list::draw(paint, model, view, upper);
    }
    let lower = inset(below(inner, inner.height.saturating_sub(height)), 1);
    for (place, (line, style)) in (0..height).zip(told) {
        paint.text(row(lower, place), &line, style);
    }
}

fn wrapped(paint: &Paint, width: u16, lines: DetailLines) -> DetailLines {
    let wrap = |(text, style): (String, Style)| {
        let lines = paint.ruler.wrap(&text, usize::from(width));
        lines.into_iter().map(|line| (line.clone(), style)).collect::<Vec<_>>()
    };
    lines.into_iter().flat_map(wrap).collect()
}

fn empty_text(paint: &Paint, model: &Model, view: &MatrixView) -> String {
    let key = |action| model.session.keymap.name(KeyScope::Matrix, action, paint.lang);
    let sums = &view.ledger.sums;
    match (sums.count(), sums.get(None).count) {
        (0, _) => phrases::EMPTY_FILTERED.fill(paint.lang, [&key(Action::Clear)]),
        (all, unrated) if all == unrated => phrases::NONE_RATED.fill(paint.lang, [&key(Action::Edit)]),
        _ => paint.translate(phrases::EMPTY_PLACE).to_owned(),
    }
}

/// What stands in the place, in one line.
fn sums(paint: &mut Paint, model: &Model, view: &MatrixView, inner: Rect) -> Rect {
    let place = view.segment();
    let sum = view.ledger.sums.get(place);
    let at = inset(row(inner, 0), 1);
    let count = sum.count.to_string();
    let (potential, headroom) = (amount(model, sum.potential), amount(model, sum.headroom));
    let long = phrases::SUM.fill(paint.lang, [&count, &potential, &headroom]);
    let text = match place {
        None => phrases::SUM_UNRATED.fill(paint.lang, [&count]),
        Some(_) if paint.ruler.width(&long) <= usize::from(at.width) => long,
        Some(_) => phrases::SUM_SHORT.fill(paint.lang, [&count, &headroom]),
    };
    let strong = paint.styles.strong;
    paint.fit(at, &text, strong);
    below(inner, 1)
}
