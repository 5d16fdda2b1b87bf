//! Draws the scorecard of the team: its measures by perspective with target, actual, weight and score, what they come to, and what the
//! course says of the one under the cursor.

use ratatui::layout::Rect;
use ratatui::style::Style;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use crate::page::Page;
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, background_of, draw_row_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::channel::verb::ChannelVerb;
use domain::channel::scorecard::{ALL_WEIGHTS, CardTotal, NoScore, TOP_SCORE};
use domain::course::scorecard::{ScorecardCell, ScorecardChapter};
use domain::credit::half_up;
use domain::measure::{Measure, Perspective};
use domain::money::Money;
use domain::stance::Stance;
use text::parse::{self, format};
use words::scorecard as phrases;

pub mod blanks;
pub mod board;

/// From this width on the course stands beside the table.
const BESIDE: u16 = 110;
/// Cells of the course beside the table.
const ASIDE: u16 = 38;
/// From this figure on a unit stands in place of digits.
const LONG: u32 = 10_000;
/// Between two columns.
const GAP: u16 = 2;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.channel.scorecard;
    if let Some(exercise) = view.exercise() {
        return blanks::draw(paint, model, area, exercise);
    }
    let wide = area.width >= BESIDE;
    let side = if wide { ASIDE } else { 0 };
    let table = Rect { width: area.width - side, ..area };
    let measures = &model.book.settings().scorecard;
    let inner = paint.panel(table, paint.translate(phrases::TITLE), &weights(paint, measures), true);
    if measures.is_empty() {
        return invite(paint, model, inner);
    }
    let total = total(paint, measures, usize::from(inner.width.saturating_sub(2)));
    let about = about(paint, model, if wide { ASIDE - 4 } else { inner.width.saturating_sub(2) });
    let under = if wide { Page::default() } else { about.clone() };
    let foot = u16::try_from(total.height() + under.height()).unwrap_or(u16::MAX).min(inner.height / 2);
    let rows = Rect { height: inner.height.saturating_sub(foot), ..inner };
    table_rows(paint, model, rows);
    let mut page = total;
    page.append(&under);
    page.draw(paint, inset(below(inner, rows.height), 1), 0, false);
    if wide {
        let aside = paint.panel(right_of(area, table.width), paint.translate(phrases::COURSE), "", false);
        let mut page = about;
        page.gap();
        page.append(&course(paint, model, usize::from(ASIDE - 4)));
        page.draw(paint, inset(aside, 1), 0, false);
    }
}

fn invite(paint: &mut Paint, model: &Model, inner: Rect) {
    let key = |action| model.session.keymap.name(KeyScope::Scorecard, action, paint.lang);
    let text = phrases::EMPTY.fill(paint.lang, [&key(Action::New), &key(Action::Channel(ChannelVerb::Blanks))]);
    let base = paint.styles.base;
    paint.para(inset(inner, 1), &text, base);
}

/// How the weights lie between attack and defence.
fn weights(paint: &Paint, measures: &[Measure]) -> String {
    if measures.is_empty() {
        return String::new();
    }
    let of = |attack: bool| -> u16 {
        measures.iter().filter(|m| (m.stance == Stance::Attack) == attack).map(|m| u16::from(m.weight)).sum()
    };
    phrases::WEIGHTS_BY_STANCE.fill(paint.lang, [&of(true).to_string(), &of(false).to_string()])
}

/// A figure as it is read at a glance.
fn figure(paint: &Paint, of: Decimal) -> String {
    let style = if of.abs() >= Decimal::from(LONG) { parse::Style::Short(paint.lang) } else { parse::Style::Full };
    format(Money(of), style)
}

/// What the scores come to, and what is wrong with the weights.
fn total(paint: &Paint, measures: &[Measure], width: usize) -> Page {
    let (mut page, total, lang) = (Page::default(), CardTotal::of(measures), paint.lang);
    let mean = total.mean.map(|mean| half_up(mean, 1).to_string());
    let (text, style) = match mean {
        None => (paint.translate(phrases::NO_TOTAL).to_owned(), paint.styles.warn),
        Some(mean) if total.whole() => (phrases::TOTAL.fill(lang, [&mean]), paint.styles.strong),
        Some(mean) => (phrases::TOTAL_SO_FAR.fill(lang, [&mean, &total.scored.to_string()]), paint.styles.strong),
    };
    page.wrapped(paint, &text, width, "", style);
    let apart = total.weights.abs_diff(ALL_WEIGHTS).to_string();
    let phrase = match total.weights.cmp(&ALL_WEIGHTS) {
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Less => Some(phrases::MISSING),
        std::cmp::Ordering::Greater => Some(phrases::TOO_MUCH),
    };
    match phrase {
        None => page.wrapped(paint, paint.translate(phrases::BALANCED), width, "", paint.styles.dim),
        Some(phrase) => {
            let told = phrase.fill(lang, [&total.weights.to_string(), &apart]);
            page.wrapped(paint, &format!("! {told}"), width, "", paint.styles.warn);
        }
    }
    page
}

/// Why the measure under the cursor has no score, and what the course says where it looks.
fn about(paint: &Paint, model: &Model, width: u16) -> Page {
    let (mut page, width) = (Page::default(), usize::from(width));
    let Some(measure) = model.screens.channel.scorecard.measure(&model.book) else { return page };
    page.wrapped(paint, &measure.name, width, "", paint.styles.strong);
    let why = measure.score().err().map(|why| match why {
        NoScore::NoActual => phrases::NO_ACTUAL,
        NoScore::NoTarget => phrases::NO_TARGET,
    });
    if let Some(why) = why {
        page.wrapped(paint, paint.translate(why), width, "", paint.styles.warn);
    }
    let chapter = model.courses.scorecard.as_deref();
    let cell = chapter.and_then(|c| Some((c, c.cell(measure.perspective, measure.stance)?)));
    if let Some((chapter, cell)) = cell {
        let [perspective, stance] = [phrases::perspective(measure.perspective), phrases::stance(measure.stance)];
        let names = [paint.translate(perspective), paint.translate(stance)];
        let told = told(paint, chapter, cell);
        let text = phrases::COURSE_SAYS.fill(paint.lang, [names[0], names[1], &told]);
        page.wrapped(paint, &text, width, "", paint.styles.dim);
    }
    page
}

/// A cell of the course with its gaps filled.
fn told(paint: &Paint, chapter: &ScorecardChapter, cell: &ScorecardCell) -> String {
    board::filled(cell.text.get(paint.lang), |key| {
        chapter.gap(key).map_or_else(String::new, |gap| gap.answer.get(paint.lang).to_owned())
    })
}

/// The whole card of the course, by stance.
fn course(paint: &Paint, model: &Model, width: usize) -> Page {
    let mut page = Page::default();
    let Some(chapter) = model.courses.scorecard.as_deref() else { return page };
    for stance in [Stance::Attack, Stance::Defend] {
        page.gap();
        page.wrapped(paint, paint.translate(phrases::stance(stance)), width, "", paint.styles.strong);
        for cell in chapter.cells.iter().filter(|cell| cell.stance == stance) {
            let name = paint.translate(phrases::perspective(cell.perspective));
            let text = phrases::COURSE_LINE.fill(paint.lang, [name, &told(paint, chapter, cell)]);
            page.wrapped(paint, &text, width, paint.glyphs.bullet, paint.styles.dim);
        }
    }
    page
}

/// The columns beside the name, from the left: what each is called and how wide it is.
struct CardColumns {
    stance: u16,
    target: u16,
    actual: u16,
    weight: u16,
    bar: u16,
    score: u16,
}

impl CardColumns {
    fn of(paint: &Paint, measures: &[Measure], width: u16) -> Self {
        let cells = |text: &str| u16::try_from(paint.ruler.width(text)).unwrap_or(u16::MAX / 8);
        let widest = |head: &str, of: &dyn Fn(&Measure) -> String| {
            measures.iter().map(|m| cells(&of(m))).chain([cells(head)]).max().unwrap_or(0).min(14)
        };
        let head = |phrase| paint.translate(phrase);
        Self {
            stance: widest("", &|m| head(phrases::stance(m.stance)).to_owned()),
            target: widest(head(phrases::TARGET), &|m| figure(paint, m.target)),
            actual: widest(head(phrases::ACTUAL), &|m| m.actual.map_or_else(String::new, |a| figure(paint, a))),
            weight: cells(head(phrases::WEIGHT)),
            bar: match width {
                100.. => 24,
                80..100 => 12,
                70..80 => 8,
                _ => 0,
            },
            score: cells(head(phrases::SCORE)).max(4),
        }
    }

    /// The places of stance, target, actual, weight, bar and score at the right end of a line, and what is left for the name.
    fn places(&self, line: Rect) -> ([Rect; 6], Rect) {
        let widths = [self.stance, self.target, self.actual, self.weight, self.bar, self.score];
        let all: u16 = widths.iter().filter(|w| **w > 0).map(|w| w + GAP).sum();
        let mut at = line.width.saturating_sub(all);
        let name = Rect { width: at, ..line };
        let places = widths.map(|width| {
            let place = Rect { width: width.min(line.width), ..right_of(line, at + GAP.min(width)) };
            at = at.saturating_add(if width > 0 { width + GAP } else { 0 });
            place.intersection(line)
        });
        (places, name)
    }
}

/// A line of the table.
#[derive(Clone, Copy)]
enum CardLine<'a> {
    Group(Perspective),
    Measure(usize, &'a Measure),
}

fn table_rows(paint: &mut Paint, model: &Model, area: Rect) {
    let (view, measures) = (&model.screens.channel.scorecard, &model.book.settings().scorecard);
    let columns = CardColumns::of(paint, measures, area.width);
    heads(paint, &columns, inset(row(area, 0), 1));
    let mut lines = Vec::new();
    let mut last = None;
    for (place, id) in view.rows.iter().enumerate() {
        let Some(measure) = measures.iter().find(|m| m.id == *id) else { continue };
        if last != Some(measure.perspective) {
            lines.push(CardLine::Group(measure.perspective));
            last = Some(measure.perspective);
        }
        lines.push(CardLine::Measure(place, measure));
    }
    let body = below(area, 1);
    let at = lines.iter().position(|line| matches!(line, CardLine::Measure(place, _) if *place == view.cursor));
    let first = window(at.unwrap_or(0), lines.len(), usize::from(body.height));
    paint.layout.page = usize::from(body.height).max(1);
    for (place, line) in lines.iter().skip(first).take(usize::from(body.height)).enumerate() {
        let at = row(body, u16::try_from(place).unwrap_or(u16::MAX));
        match *line {
            CardLine::Group(perspective) => {
                let style = paint.styles.accent;
                paint.fit(inset(at, 1), paint.translate(phrases::perspective(perspective)), style);
            }
            CardLine::Measure(place, measure) => {
                draw_measure(paint, &columns, at, measure, Selection::of(place == view.cursor, true));
                paint.hit(at, MouseTarget::Row(0, place));
            }
        }
    }
}

fn heads(paint: &mut Paint, columns: &CardColumns, line: Rect) {
    let ([_, target, actual, weight, _, score], name) = columns.places(line);
    let dim = paint.styles.dim;
    paint.fit(right_of(name, 2), paint.translate(phrases::MEASURED), dim);
    for (place, phrase) in
        [(target, phrases::TARGET), (actual, phrases::ACTUAL), (weight, phrases::WEIGHT), (score, phrases::SCORE)]
    {
        paint.right(place, paint.translate(phrase), dim);
    }
}

fn draw_measure(paint: &mut Paint, columns: &CardColumns, at: Rect, measure: &Measure, selection: Selection) {
    let base = draw_row_background(paint, at, selection);
    let over = |style: Style| style.patch(background_of(base));
    let ([stance, target, actual, weight, bar, score], name) = columns.places(inset(at, 1));
    paint.fit(right_of(name, 2), &measure.name, base);
    let dim = over(paint.styles.dim);
    paint.fit(stance, paint.translate(phrases::stance(measure.stance)), dim);
    paint.right(target, &figure(paint, measure.target), base);
    let reached = measure.actual.map_or_else(|| "-".to_owned(), |actual| figure(paint, actual));
    paint.right(actual, &reached, base);
    paint.right(weight, &measure.weight.to_string(), base);
    match measure.score() {
        Err(_) => {
            paint.right(score, "-", dim);
        }
        Ok(value) => {
            let good = value >= Decimal::ONE_HUNDRED;
            let style = over(if good { paint.styles.good } else { paint.styles.warn });
            paint.right(score, &format!("{}%", half_up(value, 0)), style);
            let halves = value * Decimal::from(bar.width) * Decimal::TWO / Decimal::from(TOP_SCORE);
            paint.bar(bar, halves.to_u16().unwrap_or(0), style);
        }
    }
}
