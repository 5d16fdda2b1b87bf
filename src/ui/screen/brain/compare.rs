//! Two profiles over each other: the kites, the numbers side by side, what moved.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::profile::corner_names;
use crate::app::model::Model;
use crate::app::msg::Target;
use crate::app::phrase::brain as words;
use crate::app::screen::brain::compare::{Compare, Side, find};
use crate::domain::brain::profile::Profile;
use crate::domain::brain::stability::picks_moved;
use crate::domain::quadrant::Quadrant;
use crate::ui::kite;
use crate::ui::page::Page;
use crate::ui::paint::{Paint, below, inset, right_of, row, window};

/// Cells of the list.
const LIST: u16 = 26;
/// Cells and rows of the kites.
const KITE: (u16, u16) = (30, 15);

/// Draws the view.
pub fn draw(paint: &mut Paint, model: &Model, area: Rect, compare: &Compare) {
    let width = if area.width >= 60 { LIST } else { area.width / 3 };
    list(paint, model, Rect { width, ..area }, compare);
    let Some(second) = compare.second() else { return };
    let score = |side| find(&model.book, side).and_then(Profile::score);
    let (Some(one), Some(two)) = (score(compare.first), score(second)) else { return };
    let title = words::COMPARED.fill(paint.lang, &[&label(model, compare.first), &label(model, second)]);
    let preference = paint.say(words::PREFERENCE);
    let inner = inset(paint.panel(right_of(area, width), &title, preference, true), 1);
    let text = Verdict { one: &one, two: &two, same: compare.first.0 == second.0 };
    if inner.width < KITE.0 || inner.height < KITE.1 + 3 {
        text.page(paint, inner.width).draw(paint, inner, 0, false);
        return;
    }
    let beside = inner.width >= KITE.0 + 40;
    let place = Rect { width: KITE.0, height: KITE.1, ..inner };
    let (first_style, second_style) = (paint.styles.accent, paint.styles.base);
    kite::draw(
        paint,
        Rect { y: place.y + 1, height: place.height - 2, ..place },
        &[(one.counts, first_style), (two.counts, second_style)],
    );
    corner_names(paint, model, place);
    let rest =
        if beside { right_of(inner, KITE.0 + 2) } else { right_of(Rect { height: KITE.1, ..inner }, KITE.0 + 2) };
    numbers(paint, rest, &text);
    let under = if beside { below(rest, 8) } else { below(inner, KITE.1) };
    text.page(paint, under.width).draw(paint, under, 0, false);
}

fn label(model: &Model, side: Side) -> String {
    let day = find(&model.book, side).map(|a| a.day().to_string()).unwrap_or_default();
    format!("{} {day}", model.name(side.0))
}

fn list(paint: &mut Paint, model: &Model, area: Rect, compare: &Compare) {
    let count = compare.others.len().to_string();
    let inner = paint.panel(area, paint.say(words::COMPARE_LIST), &count, false);
    let height = usize::from(inner.height);
    paint.layout.page = height.saturating_sub(1).max(1);
    let first = window(compare.cursor, compare.others.len(), height);
    for (place, side) in compare.others.iter().enumerate().skip(first).take(height) {
        let at = row(inner, u16::try_from(place - first).unwrap_or(0));
        let selected = place == compare.cursor;
        let style = if selected { paint.styles.select } else { paint.styles.base };
        if selected {
            paint.fill(at, style);
            paint.text(at, paint.glyphs.select, style);
        }
        let day = find(&model.book, *side).map(|a| a.day().to_string()).unwrap_or_default();
        let room = inset(at, 1);
        let used = paint.right(room, &day, style);
        let width = room.width.saturating_sub(used + 1);
        paint.fit(Rect { width, ..room }, &model.name(side.0), style);
        paint.hit(at, Target::Row(0, place));
    }
}

/// The numbers of both, a row a quadrant, with the difference.
fn numbers(paint: &mut Paint, area: Rect, verdict: &Verdict) {
    let (one, two) = (verdict.one, verdict.two);
    let (dim, base) = (paint.styles.dim, paint.styles.base);
    let heads = [paint.say(words::FIRST_SIDE), paint.say(words::SECOND_SIDE)];
    let cells = |text: &str, paint: &Paint| paint.ruler.pad_left(text, 7);
    let head = format!("  {}{}", cells(heads[0], paint), cells(heads[1], paint));
    paint.text(row(area, 0), &head, dim);
    for (place, quadrant) in Quadrant::ALL.into_iter().enumerate() {
        let (a, b) = (one.counts[quadrant], two.counts[quadrant]);
        let difference = i16::from(b) - i16::from(a);
        let change = if difference == 0 { "=".to_owned() } else { format!("{difference:+}") };
        let text = format!("{}{}{}", cells(&a.to_string(), paint), cells(&b.to_string(), paint), cells(&change, paint));
        let style: Style = paint.styles.quadrant(quadrant);
        let at = row(area, u16::try_from(place + 1).unwrap_or(0));
        paint.spans(at, &[(&quadrant.to_string(), style), (" ", base), (&text, base)]);
    }
    let codes = format!("{} / {}", one.code(), two.code());
    paint.text(row(area, 6), &codes, base);
}

/// What the two say of each other.
struct Verdict<'a> {
    one: &'a Profile,
    two: &'a Profile,
    same: bool,
}

impl Verdict<'_> {
    fn page(&self, paint: &Paint, width: u16) -> Page {
        let lang = paint.lang;
        let moved = picks_moved(self.one.counts, self.two.counts).to_string();
        let (from, to) = (self.one.code(), self.two.code());
        let mut texts = vec![if self.same { words::MOVED } else { words::APART }.fill(lang, &[&moved])];
        texts.push(match (self.same, from == to) {
            (true, true) => words::SAME_CODE.fill(lang, &[&from]),
            (true, false) => words::OTHER_CODE.fill(lang, &[&from, &to]),
            (false, _) => words::CODES.fill(lang, &[&from, &to]),
        });
        let gap = |q: &Quadrant| self.one.counts[*q].abs_diff(self.two.counts[*q]);
        let widest = Quadrant::ALL.into_iter().max_by_key(|q| (gap(q), std::cmp::Reverse(*q)));
        texts.push(match widest.filter(|q| gap(q) > 0) {
            None => words::NO_DIFFERENCE.text(lang).to_owned(),
            Some(q) => {
                let (a, b) = (self.one.counts[q].to_string(), self.two.counts[q].to_string());
                words::WIDEST.fill(lang, &[&q.to_string(), &a, &b])
            }
        });
        let mut page = Page::default();
        for text in texts {
            page.wrapped(paint, &text, usize::from(width), paint.glyphs.bullet, paint.styles.base);
        }
        page
    }
}
