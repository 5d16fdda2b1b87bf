//! Draws a profile: kite, code, what chance alone would do, bands, balances, the three sheets, the swing.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::kite;
use crate::page::Page;
use crate::paint::{Paint, below, right_of, row};
use app::model::Model;
use domain::brain::chance::CHANCE_ZONE;
use domain::brain::profile::{Balance, Band, Profile, RIM};
use domain::brain::told::ToldDominance;
use domain::quadrant::Quadrant;
use paper::print::profile::{band, beside_chance, halves, hand_in, letters, sentences, verdict};
use words::{brain as phrases, hand_in as hand_in_words};

/// Cells of the kite's place.
const KITE: u16 = 24;
/// Rows of the kite's place, with the names above and below.
const KITE_ROWS: u16 = 13;
/// Cells the figures need beside the kite.
const FIGURES: u16 = 26;

/// Cells of a count with its band and what is said beside chance, in the longer language: two rows of them where it is narrow.
const BAND_CELLS: u16 = 13;
/// Cells of what is said beside chance.
const BESIDE_CELLS: u16 = 9;
/// From this width on what is said beside chance stands in the row of the bar.
const WIDE_BAR: u16 = 36;

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
    let half = (under.width / 2).saturating_sub(1);
    bars(paint, Rect { width: half, ..under }, profile);
    hand_in_code(paint, Rect { width: half, ..row(under, 5) }, profile);
    let beside = right_of(under, half + 2);
    headline(paint, beside, profile);
    balances(paint, below(beside, 2), profile);
    footer(paint, model, below(under, 7), profile);
}

fn kite_with_names(paint: &mut Paint, model: &Model, area: Rect, profile: &Profile) {
    let style = paint.styles.accent;
    let inner = Rect { y: area.y + 1, height: area.height - 2, ..area };
    kite::draw(paint, inner, &[(profile.counts, style)], false);
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
    hand_in_code(paint, row(area, 2), profile);
    bars(paint, below(area, 3), profile);
    balances(paint, below(area, 9), profile);
}

/// The code and the dominance; quiet where chance alone would do the same.
fn headline(paint: &mut Paint, area: Rect, profile: &Profile) {
    let (base, dim, strong) = (paint.styles.base, paint.styles.dim, paint.styles.strong);
    let told = ToldDominance::of(profile);
    let style = if told.is_some() { paint.styles.accent } else { base };
    let code = paint.translate(phrases::CODE);
    paint.spans(row(area, 0), &[(code, dim), (" ", dim), (&profile.code(), strong)]);
    let order = told.as_ref().and_then(|_| profile.pair_order()).map(|o| format!(" ({o})")).unwrap_or_default();
    let label = paint.translate(phrases::DOMINANCE);
    let letters = told.map_or_else(|| paint.translate(phrases::NO_LETTERS).to_owned(), |told| told.letters());
    paint.spans(row(area, 1), &[(label, dim), (" ", dim), (&letters, style), (&order, base)]);
}

/// The code by which somebody without this program hands the same result in.
fn hand_in_code(paint: &mut Paint, area: Rect, profile: &Profile) {
    let (base, dim) = (paint.styles.base, paint.styles.dim);
    let Some(code) = hand_in(profile) else { return };
    paint.spans(area, &[(paint.translate(hand_in_words::CODE), dim), (" ", dim), (&code.to_string(), base)]);
}

/// Left and right, upper and lower, a row each with what it means.
fn balances(paint: &mut Paint, area: Rect, profile: &Profile) {
    let (base, dim) = (paint.styles.base, paint.styles.dim);
    let (Balance { first: left, second: right }, Balance { first: upper, second: lower }) =
        (profile.left_right(), profile.upper_lower());
    let rows = [
        (phrases::LEFT, left, phrases::LEFT_MEANS),
        (phrases::RIGHT, right, phrases::RIGHT_MEANS),
        (phrases::UPPER, upper, phrases::UPPER_MEANS),
        (phrases::LOWER, lower, phrases::LOWER_MEANS),
    ];
    let widest = rows.iter().map(|(name, ..)| paint.ruler.width(paint.translate(*name))).max().unwrap_or(0);
    for (at, (name, share, means)) in (0..).zip(rows) {
        let name = paint.ruler.pad(paint.translate(name), widest);
        let share = format!(" {share:>2}% ");
        paint.spans(row(area, at), &[(&name, base), (&share, base), (paint.translate(means), dim)]);
    }
}

/// The four bars, and under them where the grey zone of chance lies.
fn bars(paint: &mut Paint, area: Rect, profile: &Profile) {
    for (at, quadrant) in (0..).zip(Quadrant::ALL) {
        bar(paint, row(area, at), quadrant, profile.counts[quadrant]);
    }
    let (room, dim) = (bar_cells(area), paint.styles.dim);
    let (from, _) = zone(room);
    let scale = format!("{}-{} {}", CHANCE_ZONE.start(), CHANCE_ZONE.end(), paint.translate(phrases::ZONE));
    paint.text(right_of(row(area, 4), 2 + from), &scale, dim);
}

/// Cells of a bar in a row with its count and band.
const fn bar_cells(area: Rect) -> u16 {
    let beside = if area.width >= WIDE_BAR { BESIDE_CELLS } else { 0 };
    let room = area.width.saturating_sub(2 + BAND_CELLS + beside);
    if room == 0 { 1 } else { room }
}

/// Where the grey zone begins and ends in a bar of so many cells.
fn zone(room: u16) -> (u16, u16) {
    let cells = |count: u8| u16::from(count) * room / u16::from(RIM);
    (cells(*CHANCE_ZONE.start()), cells(*CHANCE_ZONE.end()))
}

/// A quadrant's count as a bar over the grey zone of chance, with its number, its band, and what is said beside chance.
pub fn bar(paint: &mut Paint, area: Rect, quadrant: Quadrant, count: u8) {
    let (style, dim, base) = (paint.styles.quadrant(quadrant), paint.styles.dim, paint.styles.base);
    let room = bar_cells(area);
    let (from, to) = zone(room);
    let halves = u16::from(count.min(RIM)) * room * 2 / u16::from(RIM);
    paint.spans(area, &[(&quadrant.to_string(), style), (" ", dim)]);
    let grey = paint.glyphs.zone.repeat(usize::from(to - from));
    paint.text(right_of(area, 2 + from), &grey, dim);
    paint.bar(Rect { width: room, ..right_of(area, 2) }, halves, style);
    let (number, name) = (format!(" {count:>2} "), paint.translate(band(Band::of(count))));
    let beside = beside_band(paint, count);
    let tail = right_of(area, 2 + room);
    // Where there is no room for both words the rarer one stands: the code tells the band.
    let cells = paint.ruler.width(&number) + paint.ruler.width(name) + 1 + paint.ruler.width(beside);
    let strong = paint.styles.strong;
    if beside.is_empty() || cells > usize::from(tail.width) {
        let (text, style) = if beside.is_empty() { (name, base) } else { (beside, strong) };
        paint.spans(tail, &[(&number, base), (text, style)]);
    } else {
        paint.spans(tail, &[(&number, base), (name, base), (" ", base), (beside, strong)]);
    }
}

/// What chance says of it, the three sheets, the sentences, and what a result is and is not.
fn footer(paint: &mut Paint, model: &Model, area: Rect, profile: &Profile) {
    let (base, dim, strong, lang) = (paint.styles.base, paint.styles.dim, paint.styles.strong, paint.lang);
    let [said, as_uneven] = verdict(profile, lang);
    let mut used = paint.para(area, &said, strong);
    used += paint.para(below(area, used), &as_uneven, base);
    let Some(chapter) = &model.courses.brain else { return };
    used += sheets(paint, below(area, used), profile);
    used += u16::from(area.height > used + 8);
    let rows = |text: &str, paint: &Paint| paint.ruler.wrap(text, usize::from(area.width)).len();
    let free = |used: u16| usize::from(area.height.saturating_sub(used));
    // The last rows belong to what a result is not.
    let short = paint.translate(phrases::RESULT_SHORT);
    let kept = rows(short, paint);
    for sentence in sentences(profile, chapter, lang) {
        if rows(&sentence, paint) + kept <= free(used) {
            used += paint.para(below(area, used), &sentence, base);
        }
    }
    let result = chapter.assessment.result.iter().take(2).map(|t| t.get(lang));
    let whole: usize = result.clone().map(|text| rows(text, paint)).sum();
    if whole > free(used) {
        let kept = u16::try_from(kept).unwrap_or(1);
        paint.para(below(area, used.min(area.height.saturating_sub(kept))), short, dim);
        return;
    }
    for text in result {
        used += paint.para(below(area, used), text, dim);
    }
    for text in [phrases::ZONE_MEANS, phrases::SHARES, phrases::KEY_TO_CODE].map(|p| paint.translate(p)) {
        if rows(text, paint) <= free(used) {
            used += paint.para(below(area, used), text, dim);
        }
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
    let order = letters(profile, paint.lang);
    page.line(vec![
        (format!("{} ", paint.translate(phrases::CODE)), styles.dim),
        (profile.code(), styles.strong),
        (format!("  {} ", paint.translate(phrases::DOMINANCE)), styles.dim),
        (order, styles.accent),
    ]);
    // On the wall it would tell the sheets of somebody to whoever can read it.
    if let Some(code) = hand_in(profile).filter(|_| !model.wall.on) {
        let label = format!("{} ", paint.translate(hand_in_words::CODE));
        page.line(vec![(label, styles.dim), (code.to_string(), styles.base)]);
    }
    let [said, as_uneven] = verdict(profile, paint.lang);
    page.wrapped(paint, &said, usize::from(width), "", styles.strong);
    page.wrapped(paint, &as_uneven, usize::from(width), "", styles.base);
    for quadrant in Quadrant::ALL {
        page.line(text_bar(paint, model, quadrant, profile.counts[quadrant]));
    }
    let sentence = |page: &mut Page, text: &str, style| {
        page.wrapped(paint, text, usize::from(width), paint.glyphs.bullet, style);
    };
    sentence(page, paint.translate(phrases::ZONE_MEANS), styles.dim);
    let mut said = halves(profile, paint.lang).to_vec();
    if let Some(chapter) = &model.courses.brain {
        said.extend(sentences(profile, chapter, paint.lang));
    }
    for text in &said {
        sentence(page, text, styles.base);
    }
    sentence(page, paint.translate(phrases::RESULT_SHORT), styles.dim);
    page.gap();
}

/// What is said of a count beside its band; nothing where the band says it already.
fn beside_band(paint: &Paint, count: u8) -> &'static str {
    let said = beside_chance(count).filter(|_| Band::of(count) != Band::Low);
    said.map_or("", |said| paint.translate(said))
}

/// A bar as a line of text: the name, the count, its words, and a cell a pick over the grey zone.
fn text_bar(paint: &Paint, model: &Model, quadrant: Quadrant, count: u8) -> Vec<(String, Style)> {
    let (base, style) = (paint.styles.base, paint.styles.quadrant(quadrant));
    let chapter = model.courses.brain.as_ref();
    let name = chapter.map_or("", |c| c.guide.quadrants[quadrant.index()].name.get(model.session.lang));
    let beside = beside_band(paint, count);
    let words = format!("{count:>2} {} {beside}", paint.translate(band(Band::of(count))));
    let picks = count.min(RIM);
    let grey = CHANCE_ZONE.filter(|n| *n > picks && *n > *CHANCE_ZONE.start()).count();
    let gap = CHANCE_ZONE.start().saturating_sub(picks);
    vec![
        (paint.ruler.pad(&format!("{quadrant} {name}"), 9), style),
        (paint.ruler.pad(&words, 21), base),
        (paint.glyphs.full.repeat(usize::from(picks)), style),
        (" ".repeat(usize::from(gap)), base),
        (paint.glyphs.zone.repeat(grey), paint.styles.dim),
    ]
}
