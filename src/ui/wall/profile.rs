//! Draws profiles for the wall: the kite with the quadrants at its corners, and the counts as bars.

use ratatui::layout::Rect;

use super::bars::{self, Bar};
use super::pane::WallPane;
use crate::kite;
use crate::paint::{Paint, below, right_of, row};
use app::model::Model;
use app::screen::brain::compare::{Compare, find};
use domain::brain::profile::{Band, Profile, RIM};
use domain::quadrant::{PerQuadrant, Quadrant};
use paper::course_pages::picks_apart;
use paper::print::profile::{band, letters};
use ratatui::style::Style;
use words::brain as phrases;

/// Cells of the kite with the names at its corners.
const KITE: u16 = 26;
/// Cells the figures need beside it.
const FIGURES: u16 = 24;

/// One profile.
pub fn draw(paint: &mut Paint, model: &Model, area: Rect, profile: &Profile) {
    let style = paint.styles.accent;
    let beside = with_kite(paint, model, area, &[(profile.counts, style)]);
    let (dim, strong, accent) = (paint.styles.dim, paint.styles.strong, paint.styles.accent);
    let (code, dominance) = (paint.translate(phrases::CODE), paint.translate(phrases::DOMINANCE));
    let told = letters(profile, paint.lang);
    let pieces = [
        (code, dim),
        (" ", dim),
        (&*profile.code(), strong),
        ("   ", dim),
        (dominance, dim),
        (" ", dim),
        (&*told, accent),
    ];
    paint.spans(row(beside, 0), &pieces);
    let bar = |quadrant: Quadrant| {
        let count = profile.counts[quadrant];
        Bar {
            label: quadrant.to_string(),
            length: (usize::from(count), usize::from(RIM)),
            figure: format!("{count} {}", paint.translate(band(Band::of(count)))),
            style: paint.styles.quadrant(quadrant),
        }
    };
    let bars = Quadrant::ALL.map(bar);
    bars::draw(paint, below(beside, 2), &bars);
}

/// Two profiles over each other.
pub fn compared(paint: &mut Paint, model: &Model, area: &WallPane, compare: &Compare) {
    let Some((first, second)) = compare.sides(&model.book) else { return };
    let score = |side| find(&model.book, side).and_then(Profile::score);
    let (Some(one), Some(two)) = (score(first), score(second)) else { return };
    let names = [first, second].map(|side| model.badge(side.0));
    let title = phrases::COMPARED.fill(paint.lang, [&names[0], &names[1]]);
    area.heading(paint, &title, paint.translate(phrases::PREFERENCE));
    let (accent, base) = (paint.styles.accent, paint.styles.base);
    let beside = with_kite(paint, model, area.text(), &[(one.counts, accent), (two.counts, base)]);
    let apart = picks_apart(&one, &two, first.0 == second.0, paint.lang);
    let used = paint.para(Rect { height: 3, ..beside }, &apart, base);
    let rest = below(beside, used + 1);
    let heads = [phrases::FIRST_SIDE, phrases::SECOND_SIDE].map(|side| paint.ruler.pad_left(paint.translate(side), 8));
    paint.spans(row(rest, 0), &[("   ", base), (&heads[0], accent), (&heads[1], base)]);
    for (place, quadrant) in (1..).zip(Quadrant::ALL) {
        let cells = [one.counts[quadrant], two.counts[quadrant]].map(|n| paint.ruler.pad_left(&n.to_string(), 8));
        let style = paint.styles.quadrant(quadrant);
        let at = row(rest, place);
        paint.spans(at, &[(&*quadrant.to_string(), style), ("  ", base), (&cells[0], accent), (&cells[1], base)]);
    }
}

/// Draws kites where there is room; tells the room beside them.
fn with_kite(paint: &mut Paint, model: &Model, area: Rect, kites: &[(PerQuadrant<u8>, Style)]) -> Rect {
    if area.width < KITE + 2 + FIGURES || area.height < 7 {
        return area;
    }
    let place = Rect { width: KITE, ..area };
    let inner = Rect { y: place.y + 1, height: place.height - 2, ..place };
    kite::draw(paint, inner, kites, true);
    let name = |q: Quadrant| {
        let chapter = model.courses.brain.as_ref();
        let name = chapter.map_or("", |c| c.guide.quadrants[q.index()].name.get(model.session.lang));
        format!("{q} {name}")
    };
    let bottom = place.height - 1;
    for (quadrant, line, right) in
        [(Quadrant::A, 0, false), (Quadrant::D, 0, true), (Quadrant::B, bottom, false), (Quadrant::C, bottom, true)]
    {
        let (text, style) = (name(quadrant), paint.styles.quadrant(quadrant));
        let half = Rect { width: KITE / 2, ..row(place, line) };
        if right {
            paint.right(right_of(row(place, line), KITE / 2), &text, style);
        } else {
            paint.fit(half, &text, style);
        }
    }
    right_of(area, KITE + 2)
}
