//! Draws the five factors that decide a purchase, and names the weakest.

use ratatui::layout::Rect;

use super::context::TrackerContext;
use crate::paint::{Paint, inset, right_of, row};
use crate::selection::draw_margin_mark;
use app::msg::MouseTarget;
use app::screen::tracker::route::TrackerPane;
use domain::project::{Factor, FactorScore};
use words::tracker as phrases;

/// Cells of the longest bar, where there is room for it.
const LONGEST: u16 = 20;
/// Cells below which a bar says nothing.
const SHORTEST: u16 = 8;
/// The highest score.
const TOP: u16 = 5;

pub fn draw(paint: &mut Paint, seen: &TrackerContext, area: Rect) {
    let home = &seen.model.screens.tracker.home;
    let focus = home.pane == TrackerPane::Factors;
    let heads = format!("{}  {}", paint.translate(phrases::OURS), paint.translate(phrases::THEIRS));
    let rival = seen.project.competitors.first().map(|name| phrases::FACTORS_AGAINST.fill(paint.lang, [name]));
    let room = usize::from(area.width).saturating_sub(paint.ruler.width(&heads) + 9);
    let title = rival.filter(|title| paint.ruler.width(title) <= room);
    let long = paint.translate(phrases::FACTORS);
    let plain = if paint.ruler.width(long) <= room { long } else { paint.translate(phrases::FACTORS_SHORT) };
    let title = title.unwrap_or_else(|| plain.to_owned());
    let inner = inset(paint.panel(area, &title, &heads, focus), 1);
    let weak = FactorScore::weakest(&seen.project.factors);
    for (place, factor) in Factor::ALL.into_iter().enumerate() {
        let at = row(inner, u16::try_from(place).unwrap_or(u16::MAX));
        let here = focus && home.cursor(TrackerPane::Factors) == place;
        line(paint, seen, at, (factor, weak == Some(factor)), here.then_some(home.column));
        paint.hit(at, MouseTarget::Row(2, place));
    }
    if let (Some(weak), true) = (weak, inner.height > 6) {
        let chapter = seen.model.courses.tracker.as_ref();
        let text = chapter.and_then(|c| c.factors.iter().find(|f| f.factor == weak)).map(|f| f.weakest.get(paint.lang));
        let dim = paint.styles.dim;
        let lines = crate::paint::below(inner, 6);
        paint.para(lines, text.unwrap_or_default(), dim);
    }
}

fn line(paint: &mut Paint, seen: &TrackerContext, at: Rect, (factor, weak): (Factor, bool), column: Option<usize>) {
    if column.is_some() {
        draw_margin_mark(paint, at);
    }
    let width =
        Factor::ALL.map(|f| paint.ruler.width(paint.translate(phrases::factor(f)))).into_iter().max().unwrap_or(0);
    let label = u16::try_from(width).unwrap_or(0) + 3;
    let style = if weak { paint.styles.warn } else { paint.styles.base };
    // The weakest carries a sign of its own, also where there is no room for the word beside its bar.
    let name = format!("{}{}", paint.translate(phrases::factor(factor)), if weak { " !" } else { "" });
    paint.fit(Rect { width: label, ..at }, &name, style);
    let score = seen.project.factors.iter().find(|f| f.factor == factor);
    let theirs = u16::try_from(paint.ruler.width(paint.translate(phrases::THEIRS))).unwrap_or(0);
    let ours = u16::try_from(paint.ruler.width(paint.translate(phrases::OURS))).unwrap_or(0);
    let (second, first) = (at.width.saturating_sub(theirs), at.width.saturating_sub(theirs + 2 + ours));
    let cell = |place, style| if column == Some(place) { paint.styles.select } else { style };
    let (one, two) = (cell(0, paint.styles.strong), cell(1, paint.styles.dim));
    let show = |score: Option<u8>| score.map_or_else(|| "-".to_owned(), |s| s.to_string());
    let figure = show(score.map(|s| s.ours));
    paint.right(Rect { width: ours, ..right_of(at, first) }, &figure, one);
    paint.right(Rect { width: theirs, ..right_of(at, second) }, &show(score.and_then(|s| s.theirs)), two);
    let room = Rect { width: first.saturating_sub(label + 1), ..right_of(at, label) };
    let Some(score) = score else {
        let dim = paint.styles.dim;
        let told = paint.translate(phrases::NOT_JUDGED);
        if paint.ruler.width(told) <= usize::from(room.width) {
            paint.text(room, told, dim);
        }
        return;
    };
    let tag = u16::try_from(paint.ruler.width(paint.translate(phrases::WEAKEST))).unwrap_or(0) + 1;
    let spare = if room.width >= tag + SHORTEST { tag } else { 0 };
    let full = room.width.saturating_sub(spare).clamp(1, LONGEST);
    let halves = full * 2 * u16::from(score.ours) / TOP;
    let style = if weak { paint.styles.warn } else { paint.styles.good };
    paint.bar(room, halves, style);
    if weak && spare > 0 {
        let tag = right_of(room, halves.div_ceil(2) + 1);
        paint.fit(tag, paint.translate(phrases::WEAKEST), style);
    }
}
