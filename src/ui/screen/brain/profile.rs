//! Draws a profile: kite, code, bands, balances, the three sheets, the swing.

use ratatui::layout::Rect;

use crate::kite;
use crate::page::Page;
use crate::paint::{Paint, below, right_of, row};
use app::model::Model;
use domain::brain::profile::{Band, Profile, RIM};
use domain::quadrant::Quadrant;
use paper::print::profile::{band, sentences};
use words::brain as phrases;

/// Cells of the kite's place.
const KITE: u16 = 26;
/// Rows of the kite's place, with the names above and below.
const KITE_ROWS: u16 = 13;
/// Cells the figures need beside the kite.
const FIGURES: u16 = 24;

/// Cells of a count with its band, in the longer language.
const BAND_CELLS: u16 = 13;

/// From this height on the kite stands large above the figures.
const TALL: u16 = 32;
/// Rows kept under the large kite.
const UNDER_KITE: u16 = 18;

/// From this height on each sheet has a row of its own.
const APART: u16 = 11;

/// Draws the profile into a pane.
pub fn draw(paint: &mut Paint, model: &Model, area: Rect, profile: &Profile) {
    if area.width < KITE + 2 + FIGURES || area.height < KITE_ROWS + 2 {
        let mut page = Page::default();
        lines(&mut page, paint, model, profile, area.width);
        page.draw(paint, area, 0, false);
        return;
    }
    if area.height >= TALL {
        return tall(paint, model, area, profile);
    }
    kite_with_names(paint, model, Rect { width: KITE, height: KITE_ROWS, ..area }, profile);
    figures(paint, Rect { height: KITE_ROWS, ..right_of(area, KITE + 2) }, profile);
    footer(paint, model, below(area, KITE_ROWS), profile);
}

/// With room to spare the kite stands large in the middle and the figures under it.
fn tall(paint: &mut Paint, model: &Model, area: Rect, profile: &Profile) {
    let rows = (area.height - UNDER_KITE).min(area.width / 2);
    let width = (2 * rows).min(area.width) & !1;
    let place = Rect { x: area.x + (area.width - width) / 2, width, height: rows, ..area };
    kite_with_names(paint, model, place, profile);
    let under = below(area, rows + 1);
    let half = under.width / 2;
    for (at, quadrant) in (0..).zip(Quadrant::ALL) {
        bar(paint, Rect { width: half, ..row(under, at) }, quadrant, profile.counts[quadrant]);
    }
    let beside = right_of(under, half + 3);
    headline(paint, beside, profile);
    halves(paint, below(beside, 2), profile);
    footer(paint, model, below(under, 5), profile);
}

fn kite_with_names(paint: &mut Paint, model: &Model, area: Rect, profile: &Profile) {
    let style = paint.styles.accent;
    let inner = Rect { y: area.y + 1, height: area.height - 2, ..area };
    kite::draw(paint, inner, &[(profile.counts, style)], model.wall.on);
    corner_names(paint, model, area);
}

/// The quadrants' letters and names at the four corners.
pub fn corner_names(paint: &mut Paint, model: &Model, area: Rect) {
    let name = |q: Quadrant| {
        let name =
            model.courses.brain.as_ref().map_or("", |c| c.guide.quadrants[q.index()].name.get(model.session.lang));
        format!("{q} {name}")
    };
    let bottom = area.height.saturating_sub(1);
    for (quadrant, place, right) in
        [(Quadrant::A, 0, false), (Quadrant::D, 0, true), (Quadrant::B, bottom, false), (Quadrant::C, bottom, true)]
    {
        let (text, style) = (name(quadrant), paint.styles.quadrant(quadrant));
        if right {
            paint.right(row(area, place), &text, style);
        } else {
            paint.text(row(area, place), &text, style);
        }
    }
}

fn figures(paint: &mut Paint, area: Rect, profile: &Profile) {
    headline(paint, area, profile);
    for (at, quadrant) in (3..).zip(Quadrant::ALL) {
        bar(paint, row(area, at), quadrant, profile.counts[quadrant]);
    }
    halves(paint, below(area, 8), profile);
}

/// The code and the dominance.
fn headline(paint: &mut Paint, area: Rect, profile: &Profile) {
    let (base, dim, strong) = (paint.styles.base, paint.styles.dim, paint.styles.strong);
    let code = paint.translate(phrases::CODE);
    paint.spans(row(area, 0), &[(code, dim), (" ", dim), (&profile.code(), strong)]);
    let order = profile.pair_order().map(|o| format!(" ({o})")).unwrap_or_default();
    let label = paint.translate(phrases::DOMINANCE);
    paint.spans(
        row(area, 1),
        &[(label, dim), (" ", dim), (&profile.dominance().letters(), paint.styles.accent), (&order, base)],
    );
}

/// Left and right, upper and lower.
fn halves(paint: &mut Paint, area: Rect, profile: &Profile) {
    let base = paint.styles.base;
    let (lr, ul) = (profile.left_right(), profile.upper_lower());
    for (at, (phrase, halves)) in (0..).zip([(phrases::LEFT_RIGHT, lr), (phrases::UPPER_LOWER, ul)]) {
        let text = phrase.fill(paint.lang, [&halves.first.to_string(), &halves.second.to_string()]);
        paint.fit(row(area, at), &text, base);
    }
}

/// A quadrant's count as a bar with its number and band.
pub fn bar(paint: &mut Paint, area: Rect, quadrant: Quadrant, count: u8) {
    let (style, dim) = (paint.styles.quadrant(quadrant), paint.styles.dim);
    let band = paint.translate(band(Band::of(count)));
    let tail = format!(" {count:>2} {band}");
    let tail_cells = BAND_CELLS;
    let room = area.width.saturating_sub(2 + tail_cells).max(1);
    let halves = u16::from(count.min(RIM)) * room * 2 / u16::from(RIM);
    paint.spans(area, &[(&quadrant.to_string(), style), (" ", dim)]);
    paint.bar(Rect { width: room, ..right_of(area, 2) }, halves, style);
    let base = paint.styles.base;
    paint.text(right_of(area, 2 + room), &tail, base);
}

/// The three sheets, the sentences, and what a result is and is not.
fn footer(paint: &mut Paint, model: &Model, area: Rect, profile: &Profile) {
    let mut used = sheets(paint, area, profile);
    let Some(chapter) = &model.courses.brain else { return };
    let base = paint.styles.base;
    let rest = sentences(profile, chapter, paint.lang);
    used += u16::from(area.height > used + 6);
    for sentence in rest.iter().skip(2) {
        used += paint.para(below(area, used), sentence, base);
    }
    let dim = paint.styles.dim;
    let lang = paint.lang;
    let result = chapter.assessment.result.iter().take(2).map(|t| t.get(lang));
    let rows = |text: &str, paint: &Paint| paint.ruler.wrap(text, usize::from(area.width)).len();
    let whole: usize = result.clone().map(|text| rows(text, paint)).sum();
    let free = |used: u16| usize::from(area.height.saturating_sub(used));
    if whole > free(used) {
        paint.para(below(area, used.min(area.height.saturating_sub(1))), paint.translate(phrases::RESULT_SHORT), dim);
        return;
    }
    for text in result {
        used += paint.para(below(area, used), text, dim);
    }
    let key = paint.translate(phrases::KEY_TO_CODE);
    if rows(key, paint) <= free(used) {
        paint.para(below(area, used), key, dim);
    }
}

/// Counts of each sheet: a row each where there is room, else side by side; tells the rows used.
fn sheets(paint: &mut Paint, area: Rect, profile: &Profile) -> u16 {
    let names = [phrases::SHEET_LIKE, phrases::SHEET_CAREER, phrases::SHEET_IDEAL].map(|p| paint.translate(p));
    let (base, dim) = (paint.styles.base, paint.styles.dim);
    let apart = area.height >= APART;
    let widest = names.iter().map(|n| paint.ruler.width(n)).max().unwrap_or(0);
    for (place, (name, counts)) in (0..).zip(names.into_iter().zip(profile.sheets)) {
        let at = if apart { row(area, place) } else { right_of(row(area, 0), place * (area.width / 3)) };
        let label = if apart { paint.ruler.pad(name, widest + 1) } else { name.to_owned() };
        let mut used = paint.spans(at, &[(&label, dim), (" ", dim)]);
        for (quadrant, count) in counts.iter() {
            let style = paint.styles.quadrant(quadrant);
            let gap = if apart { "  " } else { "" };
            let pieces = [(&*quadrant.to_string(), style), (&*count.to_string(), base), (gap, base)];
            used += paint.spans(right_of(at, used), &pieces);
        }
    }
    if apart { 3 } else { 1 }
}

/// The profile as lines of text, where there is no room to draw.
pub fn lines(page: &mut Page, paint: &Paint, model: &Model, profile: &Profile, width: u16) {
    let styles = paint.styles;
    let order = profile.pair_order().unwrap_or_else(|| profile.dominance().letters());
    page.line(vec![
        (format!("{} ", paint.translate(phrases::CODE)), styles.dim),
        (profile.code(), styles.strong),
        (format!("  {} ", paint.translate(phrases::DOMINANCE)), styles.dim),
        (order, styles.accent),
    ]);
    for quadrant in Quadrant::ALL {
        let count = profile.counts[quadrant];
        let name = model
            .courses
            .brain
            .as_ref()
            .map_or("", |c| c.guide.quadrants[quadrant.index()].name.get(model.session.lang));
        let blocks = paint.glyphs.full.repeat(usize::from(count.min(RIM)));
        let label = paint.ruler.pad(&format!("{quadrant} {name}"), 9);
        let band = paint.ruler.pad(paint.translate(band(Band::of(count))), 9);
        page.line(vec![
            (label, styles.quadrant(quadrant)),
            (format!("{count:>2} {band} "), styles.base),
            (blocks, styles.quadrant(quadrant)),
        ]);
    }
    if let Some(chapter) = &model.courses.brain {
        for sentence in sentences(profile, chapter, paint.lang) {
            page.wrapped(paint, &sentence, usize::from(width), paint.glyphs.bullet, styles.base);
        }
    }
    page.wrapped(paint, paint.translate(phrases::RESULT_SHORT), usize::from(width), paint.glyphs.bullet, styles.dim);
    page.gap();
}
