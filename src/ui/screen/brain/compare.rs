//! Draws two profiles over each other: the kites, the numbers side by side, what moved.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::profile::corner_names;
use crate::kite;
use crate::page::Page;
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, draw_background, draw_mark};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::brain::compare::{Compare, Side, find};
use domain::brain::profile::{Profile, picks_moved};
use domain::quadrant::Quadrant;
use words::brain as phrases;

/// Cells of the list.
const LIST: u16 = 26;
/// Cells and rows of the kites.
const KITE: (u16, u16) = (28, 14);

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, compare: &Compare) {
    let width = if area.width >= 60 { LIST } else { area.width / 3 };
    list(paint, model, Rect { width, ..area }, compare);
    let Some((first, second)) = compare.sides(&model.book) else { return };
    let score = |side| find(&model.book, side).and_then(Profile::score);
    let (Some(one), Some(two)) = (score(first), score(second)) else { return };
    let title = phrases::COMPARED.fill(paint.lang, [&label(model, first), &label(model, second)]);
    let preference = paint.translate(phrases::PREFERENCE);
    let inner = inset(paint.panel(right_of(area, width), &title, preference, true), 1);
    let text = Comparison { one: &one, two: &two, same: first.0 == second.0 };
    if inner.width < KITE.0 || inner.height < KITE.1 + 3 {
        text.page(paint, inner.width).draw(paint, inner, 0, false);
        return;
    }
    let rows = inner.height.saturating_sub(6).min((inner.width.saturating_sub(44) / 2).max(KITE.1)).min(28);
    let kite_cells = (rows * 2).max(KITE.0);
    let beside = inner.width >= kite_cells + 40;
    let place = Rect { width: kite_cells, height: rows, ..inner };
    let (first_style, second_style) = (paint.styles.accent, paint.styles.base);
    kite::draw(
        paint,
        Rect { y: place.y + 1, height: place.height - 2, ..place },
        &[(one.counts, first_style), (two.counts, second_style)],
        model.wall.on,
    );
    corner_names(paint, model, place);
    let rest = right_of(if beside { inner } else { Rect { height: rows, ..inner } }, kite_cells + 2);
    numbers(paint, rest, &text);
    let under = if beside { below(rest, 6) } else { below(inner, rows) };
    let (accent, base) = (paint.styles.accent, paint.styles.base);
    for (at, (phrase, side, style)) in
        (0..).zip([(phrases::FIRST_SIDE, first, accent), (phrases::SECOND_SIDE, second, base)])
    {
        paint.fit(row(under, at), &format!("{}  {}", paint.translate(phrase), label(model, side)), style);
    }
    let under = below(under, 3);
    text.page(paint, under.width).draw(paint, under, 0, false);
}

fn label(model: &Model, side: Side) -> String {
    let day = find(&model.book, side).map(|a| a.day().to_string()).unwrap_or_default();
    format!("{} {day}", model.shown_name(side.0))
}

fn list(paint: &mut Paint, model: &Model, area: Rect, compare: &Compare) {
    let count = format!("{}/{}", compare.cursor + 1, compare.others.len());
    let inner = paint.panel(area, paint.translate(phrases::COMPARE_LIST), &count, false);
    let height = usize::from(inner.height);
    paint.layout.page = height.saturating_sub(1).max(1);
    let first = window(compare.cursor, compare.others.len(), height);
    for (place, side) in compare.others.iter().enumerate().skip(first).take(height) {
        let at = row(inner, u16::try_from(place - first).unwrap_or(0));
        let selected = place == compare.cursor;
        let style = draw_background(paint, at, Selection::of(selected, true));
        if selected {
            draw_mark(paint, at, style);
        }
        let day = find(&model.book, *side).map(|a| a.day().to_string()).unwrap_or_default();
        let room = inset(at, 1);
        let used = paint.right(room, &day, style);
        let width = room.width.saturating_sub(used + 1);
        paint.fit(Rect { width, ..room }, &model.shown_name(side.0), style);
        paint.hit(at, MouseTarget::Row(0, place));
    }
}

/// The numbers of both, a row a quadrant, with the difference.
fn numbers(paint: &mut Paint, area: Rect, verdict: &Comparison) {
    let (one, two) = (verdict.one, verdict.two);
    let (dim, base) = (paint.styles.dim, paint.styles.base);
    let heads = [paint.translate(phrases::FIRST_SIDE), paint.translate(phrases::SECOND_SIDE)];
    let cells = |text: &str, paint: &Paint| paint.ruler.pad_left(text, 7);
    let head = [cells(heads[0], paint), cells(heads[1], paint)];
    let accent = paint.styles.accent;
    paint.spans(row(area, 0), &[("  ", dim), (&head[0], accent), (&head[1], base)]);
    for (place, quadrant) in Quadrant::ALL.into_iter().enumerate() {
        let (a, b) = (one.counts[quadrant], two.counts[quadrant]);
        let difference = i16::from(b) - i16::from(a);
        let change = if difference == 0 { "=".to_owned() } else { format!("{difference:+}") };
        let text = format!(
            "{}{}{}",
            cells(&a.to_string(), paint),
            cells(&b.to_string(), paint),
            paint.ruler.pad_left(&change, 4)
        );
        let style: Style = paint.styles.quadrant(quadrant);
        let at = row(area, u16::try_from(place + 1).unwrap_or(0));
        paint.spans(at, &[(&quadrant.to_string(), style), (" ", base), (&text, base)]);
    }
}

/// What the two say of each other.
struct Comparison<'a> {
    one: &'a Profile,
    two: &'a Profile,
    same: bool,
}

impl Comparison<'_> {
    fn page(&self, paint: &Paint, width: u16) -> Page {
        let lang = paint.lang;
        let moved = picks_moved(self.one.counts, self.two.counts).to_string();
        let (from, to) = (self.one.code(), self.two.code());
        let mut texts = vec![if self.same { phrases::MOVED } else { phrases::APART }.fill(lang, [&moved])];
        texts.push(match (self.same, from == to) {
            (true, true) => phrases::SAME_CODE.fill(lang, [&from]),
            (true, false) => phrases::OTHER_CODE.fill(lang, [&from, &to]),
            (false, _) => phrases::CODES.fill(lang, [&from, &to]),
        });
        let gap = |q: &Quadrant| self.one.counts[*q].abs_diff(self.two.counts[*q]);
        let widest = Quadrant::ALL.into_iter().max_by_key(|q| (gap(q), std::cmp::Reverse(*q)));
        texts.push(match widest.filter(|q| gap(q) > 0) {
            None => phrases::NO_DIFFERENCE.text(lang).to_owned(),
            Some(q) => {
                let (a, b) = (self.one.counts[q].to_string(), self.two.counts[q].to_string());
                phrases::WIDEST.fill(lang, [&q.to_string(), &a, &b])
            }
        });
        let mut page = Page::default();
        for text in texts {
            page.wrapped(paint, &text, usize::from(width), paint.glyphs.bullet, paint.styles.base);
        }
        page.gap();
        page.wrapped(paint, phrases::RESULT_SHORT.text(lang), usize::from(width), "", paint.styles.dim);
        page
    }
}
