//! Draws two profiles over each other: the kites, the numbers side by side, what moved beside what chance would move, and how
//! each of two people best speaks to the other.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::profile::corner_names;
use crate::kite;
use crate::page::{Page, WIDTH_IN_PANE};
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, draw_background, draw_mark};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::brain::compare::{Compare, Side, find};
use domain::brain::chance::{BlindTicks, Clarity, clarity};
use domain::brain::estimate::gap_between;
use domain::brain::profile::{Profile, picks_moved};
use domain::lang::Lang;
use domain::quadrant::Quadrant;
use paper::course_pages::picks_apart;
use words::brain as phrases;

/// Cells of the list.
const LIST: u16 = 26;
/// Cells of the numbers beside the kites.
const NUMBERS: u16 = 22;
/// Cells and rows of the kites.
const KITE: (u16, u16) = (28, 14);
/// From this width on the reading stands beside the kites.
const THREE: u16 = 116;
/// Cells of the kites with their numbers beside a reading.
const MIDDLE: u16 = 54;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, compare: &Compare) {
    let width = if area.width >= 60 { LIST } else { area.width / 3 };
    let rest = right_of(area, width);
    list(paint, model, Rect { width, ..area }, compare);
    let Some((first, second)) = compare.sides(&model.book) else { return };
    let score = |side| find(&model.book, side).and_then(Profile::score);
    let (Some(one), Some(two)) = (score(first), score(second)) else { return };
    let seen = Comparison { model, one: &one, two: &two, sides: (first, second) };
    let wide = area.width >= THREE;
    if wide || compare.reading {
        let pane = if wide { right_of(rest, MIDDLE) } else { rest };
        let inner = inset(paint.panel(pane, paint.translate(phrases::READING), "", compare.reading), 1);
        paint.hit(pane, MouseTarget::Row(1, 0));
        let inner = Rect { width: inner.width.min(WIDTH_IN_PANE), ..inner };
        seen.page(paint, inner.width).draw(paint, inner, compare.scroll, compare.reading);
    }
    if wide || !compare.reading {
        let pane = Rect { width: if wide { MIDDLE } else { rest.width }, ..rest };
        seen.picture(paint, pane, !wide);
    }
}

fn label(model: &Model, side: Side) -> String {
    let day = find(&model.book, side).map(|a| a.day().to_string()).unwrap_or_default();
    format!("{} {day}", model.person_name(side.0))
}

fn list(paint: &mut Paint, model: &Model, area: Rect, compare: &Compare) {
    let count = format!("{}/{}", compare.cursor + 1, compare.others.len());
    let inner = paint.panel(area, paint.translate(phrases::COMPARE_LIST), &count, !compare.reading);
    let height = usize::from(inner.height);
    if !compare.reading {
        paint.layout.page = height.saturating_sub(1).max(1);
    }
    let first = window(compare.cursor, compare.others.len(), height);
    for (place, side) in compare.others.iter().enumerate().skip(first).take(height) {
        let at = row(inner, u16::try_from(place - first).unwrap_or(0));
        let selected = place == compare.cursor;
        let style = draw_background(paint, at, Selection::of(selected, !compare.reading));
        if selected && !compare.reading {
            draw_mark(paint, at, style);
        }
        let day = find(&model.book, *side).map(|a| a.day().to_string()).unwrap_or_default();
        let room = inset(at, 1);
        let used = paint.right(room, &day, style);
        let width = room.width.saturating_sub(used + 1);
        paint.fit(Rect { width, ..room }, &model.person_name(side.0), style);
        paint.hit(at, MouseTarget::Row(0, place));
    }
}

/// What the two say of each other.
struct Comparison<'a> {
    model: &'a Model,
    one: &'a Profile,
    two: &'a Profile,
    sides: (Side, Side),
}

impl Comparison<'_> {
    /// Whether it is one person at two times.
    fn same(&self) -> bool {
        self.sides.0.0 == self.sides.1.0
    }

    /// The kites over each other, the numbers beside them; `alone` the first sentences stand below, as far as they fit.
    fn picture(&self, paint: &mut Paint, pane: Rect, alone: bool) {
        let preference = paint.translate(phrases::PREFERENCE);
        let inner = inset(paint.panel(pane, &self.title(paint, pane), preference, false), 1);
        paint.hit(pane, MouseTarget::Row(1, 0));
        if inner.width < KITE.0 + NUMBERS || inner.height < KITE.1 {
            return self.page(paint, inner.width).draw(paint, inner, 0, false);
        }
        let rows = inner.height.min((inner.width - NUMBERS) / 2).max(KITE.1).min(28);
        let place = Rect { width: rows * 2, height: rows, ..inner };
        let styles = (paint.styles.accent, paint.styles.base);
        let kites = [(self.one.counts, styles.0), (self.two.counts, styles.1)];
        kite::draw(paint, Rect { y: place.y + 1, height: place.height - 2, ..place }, &kites, false);
        corner_names(paint, self.model, place);
        let beside = right_of(Rect { height: rows, ..inner }, place.width + 2);
        self.numbers(paint, beside);
        let sides = [(phrases::FIRST_SIDE, self.sides.0, styles.0), (phrases::SECOND_SIDE, self.sides.1, styles.1)];
        for (at, (phrase, (person, attempt), style)) in (0..).zip(sides) {
            let under = below(beside, 6 + at * 3);
            let name = self.model.person_name(person);
            paint.fit(row(under, 0), &format!("{}  {name}", paint.translate(phrase)), style);
            let day = find(&self.model.book, (person, attempt)).map(|a| a.day().to_string()).unwrap_or_default();
            paint.fit(row(under, 1), &day, style);
        }
        if alone {
            self.page(paint, inner.width).draw(paint, below(inner, rows), 0, false);
        }
    }

    /// Who is compared, with the days as far as they have room. The list has them too.
    fn title(&self, paint: &Paint, pane: Rect) -> String {
        let (one, two) = self.sides;
        let (first, second) = (label(self.model, one), label(self.model, two));
        let compared = |one: &str, two: &str| phrases::COMPARED.fill(paint.lang, [one, two]);
        let whole = compared(&first, &second);
        if paint.ruler.width(&whole) + 6 <= usize::from(pane.width) {
            whole
        } else if self.same() {
            compared(&first, &find(&self.model.book, two).map(|a| a.day().to_string()).unwrap_or_default())
        } else {
            compared(&self.model.person_name(one.0), &self.model.person_name(two.0))
        }
    }

    /// The numbers of both, a row a quadrant, with the difference.
    fn numbers(&self, paint: &mut Paint, area: Rect) {
        let (dim, base) = (paint.styles.dim, paint.styles.base);
        let heads = [paint.translate(phrases::FIRST_SIDE), paint.translate(phrases::SECOND_SIDE)];
        let cells = |text: &str, paint: &Paint| paint.ruler.pad_left(text, 7);
        let head = [cells(heads[0], paint), cells(heads[1], paint)];
        let accent = paint.styles.accent;
        paint.spans(row(area, 0), &[("  ", dim), (&head[0], accent), (&head[1], base)]);
        for (at, quadrant) in (1..).zip(Quadrant::ALL) {
            let (a, b) = (self.one.counts[quadrant], self.two.counts[quadrant]);
            let difference = i16::from(b) - i16::from(a);
            let change = if difference == 0 { "=".to_owned() } else { format!("{difference:+}") };
            let numbers =
                [cells(&a.to_string(), paint), cells(&b.to_string(), paint), paint.ruler.pad_left(&change, 4)];
            let style: Style = paint.styles.quadrant(quadrant);
            paint.spans(row(area, at), &[(&quadrant.to_string(), style), (" ", base), (&numbers.concat(), base)]);
        }
    }

    /// What moved beside what chance would move, and between two people how each best speaks to the other.
    fn page(&self, paint: &Paint, width: u16) -> Page {
        let mut page = Page::default();
        for text in self.sentences(paint.lang) {
            page.wrapped(paint, &text, usize::from(width), paint.glyphs.bullet, paint.styles.base);
        }
        if !self.same() {
            self.bridges(&mut page, paint, usize::from(width));
        }
        page.gap();
        page.wrapped(paint, phrases::RESULT_SHORT.text(paint.lang), usize::from(width), "", paint.styles.dim);
        page
    }

    fn sentences(&self, lang: Lang) -> Vec<String> {
        let mut texts = vec![picks_apart(self.one, self.two, self.same(), lang)];
        if self.same() {
            let moved = picks_moved(self.one.counts, self.two.counts);
            let rare = BlindTicks::course().is_rarely_so_steady(moved);
            texts.push(if rare { phrases::RARELY_SO_STEADY } else { phrases::NO_STEADIER }.text(lang).to_owned());
        }
        let (from, to) = (self.one.code(), self.two.code());
        texts.push(match (self.same(), from == to) {
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
        match (self.blind(), self.sides) {
            ([true, true], _) => texts.push(phrases::FAINT_BOTH.text(lang).to_owned()),
            ([true, false], (side, _)) | ([false, true], (_, side)) => {
                texts.push(phrases::FAINT.fill(lang, [&label(self.model, side)]));
            }
            ([false, false], _) => {}
        }
        texts
    }

    /// Whose result hardly differs from ticking blindly.
    fn blind(&self) -> [bool; 2] {
        [self.one, self.two].map(|profile| clarity(profile.counts) == Clarity::Blind)
    }

    /// The bridge from each to the other, as the course has it. Letters would call somebody what chance alone may have made of them,
    /// so they stand there only where both results say something.
    fn bridges(&self, page: &mut Page, paint: &Paint, width: usize) {
        let Some(chapter) = &self.model.courses.tracker else { return };
        let Some(gap) = gap_between(self.one.counts, self.two.counts) else { return };
        let names = [self.sides.0, self.sides.1].map(|(person, _)| self.model.person_name(person));
        let ways = [(gap.you, gap.them, [&*names[0], &*names[1]]), (gap.them, gap.you, [&*names[1], &*names[0]])];
        for (you, them, names) in ways {
            let Some(bridge) = chapter.bridges.iter().find(|b| (b.you, b.them) == (you, them)) else { continue };
            page.gap();
            let title = phrases::SPEAKING_TO.fill(paint.lang, names);
            let head = if self.blind() == [false; 2] { format!("{title}  {you} > {them}") } else { title };
            page.wrapped(paint, &head, width, "", paint.styles.strong);
            page.wrapped(paint, bridge.gap.get(paint.lang), width, "", paint.styles.base);
            for tip in &bridge.tips {
                page.wrapped(paint, tip.get(paint.lang), width, paint.glyphs.bullet, paint.styles.base);
            }
        }
    }
}
