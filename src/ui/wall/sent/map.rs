//! Draws the group map: everybody where their picks put them. The map is cut into places as wide as a badge; where several fall
//! into one, their badges stand together, or how many they are.

use std::collections::BTreeMap;

use ratatui::layout::Rect;

use super::letters::Letters;
use super::room::RowSpan;
use crate::kite::Dots;
use crate::paint::{Paint, below, right_of, row};
use domain::lang::Lang;
use domain::workshop::showing::MapMark;
use words::{Phrase, brain, wall as phrases};

/// A mark of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapSpot {
    x: i8,
    y: i8,
    people: u16,
    who: Vec<String>,
}

/// The farthest from the middle: all 24 picks on one side.
const FAR: i32 = 24;
/// Places across and down without which a map says nothing.
const LEAST: (u16, u16) = (7, 7);

impl MapSpot {
    #[must_use]
    pub fn new(mark: &MapMark) -> Self {
        Self { x: mark.x, y: mark.y, people: mark.people, who: mark.who.clone() }
    }
}

/// Cells of a place: the widest badge, or a count.
fn place(of: &[MapSpot], letters: Letters) -> u16 {
    let badges = of.iter().flat_map(|spot| &spot.who).map(|who| letters.width(who)).max().unwrap_or(0);
    let most: u16 = of.iter().map(|spot| spot.people).fold(0, u16::saturating_add);
    badges.max(letters.width(&count(most))) + letters.half()
}

/// How many stand at a place; in brackets, since a bare figure is a badge.
fn count(people: u16) -> String {
    format!("({people})")
}

/// The rows it takes; none where it cannot be drawn so.
#[must_use]
pub fn rows(of: &[MapSpot], letters: Letters, lang: Lang, width: u16) -> Option<RowSpan> {
    let names = letters.width(&name(brain::LEFT, brain::LEFT_MEANS, lang));
    let names = names + letters.width(&name(brain::RIGHT, brain::RIGHT_MEANS, lang));
    let across = (place(of, letters) * LEAST.0).max(names + 4 * letters.half());
    let least = LEAST.1 * letters.rows();
    (across <= width || letters.size.is_none()).then_some(RowSpan { least, most: least.max(width / 2), step: 1 })
}

fn name(side: Phrase, means: Phrase, lang: Lang) -> String {
    format!("{} {}", side.text(lang), means.text(lang))
}

pub fn draw(of: &[MapSpot], paint: &mut Paint, letters: Letters, area: Rect) {
    // The names of upper and lower take a line each.
    let inner = below(area, letters.rows());
    let inner = Rect { height: inner.height.saturating_sub(letters.rows()), ..inner };
    axes(paint, inner);
    let cells = place(of, letters).max(1);
    let (across, down) = (inner.width / cells, inner.height / letters.rows());
    if across == 0 || down == 0 {
        return;
    }
    let slot = |of: i32, count: u16| u16::try_from((of + FAR).clamp(0, 2 * FAR) * i32::from(count - 1) / (2 * FAR));
    let mut places: BTreeMap<(u16, u16), (u16, Vec<&str>)> = BTreeMap::new();
    for spot in of {
        let (Ok(x), Ok(y)) = (slot(i32::from(spot.x), across), slot(-i32::from(spot.y), down)) else { continue };
        let here = places.entry((y, x)).or_default();
        here.0 = here.0.saturating_add(spot.people);
        here.1.extend(spot.who.iter().map(String::as_str));
    }
    // Those of several points that fall into one place: by badge, as everywhere on the wall; the others stay as they came.
    for (_, who) in places.values_mut() {
        who.sort_by_key(|who| who.parse::<u16>().unwrap_or(u16::MAX));
    }
    let strong = paint.styles.strong;
    // What is left over by whole places stays empty at both sides.
    let left = (inner.width - across * cells) / 2;
    let mut counted = None;
    for ((y, x), (people, who)) in &places {
        let at = right_of(below(inner, y * letters.rows()), left + x * cells);
        let at = letters.line(Rect { width: cells.min(at.width), ..at }, 0);
        let badges = who.join(" ");
        let all = usize::from(*people) == who.len() && letters.width(&badges) <= cells;
        if !all {
            counted = counted.max(Some(*people));
        }
        letters.centre(paint, at, &if all { badges } else { count(*people) }, strong);
    }
    sides(paint, letters, area, counted);
}

/// The cross in the middle.
fn axes(paint: &mut Paint, area: Rect) {
    let border = paint.styles.border;
    let (right, bottom) = (i32::from(area.width) * 2 - 1, i32::from(area.height) * 4 - 1);
    let mut dots = Dots::new(usize::from(area.width), usize::from(area.height));
    dots.line((0, bottom / 2), (right, bottom / 2), 2);
    dots.line((right / 2, 0), (right / 2, bottom), 2);
    for y in 0..area.height {
        for x in 0..area.width {
            if let Some(sign) = dots.sign(usize::from(x), usize::from(y)) {
                paint.text(right_of(row(area, y), x), sign.encode_utf8(&mut [0; 4]), border);
            }
        }
    }
}

/// What lies on which side: upper and lower in the middle of the edges, left and right at the upper corners; and what a figure in
/// brackets says, where there is one.
fn sides(paint: &mut Paint, letters: Letters, area: Rect, counted: Option<u16>) {
    let (lang, dim) = (paint.lang, paint.styles.dim);
    let top = letters.line(area, 0);
    letters.draw(paint, top, &name(brain::LEFT, brain::LEFT_MEANS, lang), dim);
    letters.right(paint, top, &name(brain::RIGHT, brain::RIGHT_MEANS, lang), dim);
    let bottom = letters.line(below(area, area.height.saturating_sub(letters.rows())), 0);
    let legend = counted.map(|people| phrases::SPOT_COUNT.fill(lang, [&people.to_string()])).unwrap_or_default();
    letters.right(paint, bottom, &legend, dim);
    let lower = name(brain::LOWER, brain::LOWER_MEANS, lang);
    if letters.width(&lower) + 2 * letters.width(&legend) + 2 * letters.half() <= area.width {
        letters.centre(paint, bottom, &lower, dim);
    } else {
        letters.draw(paint, bottom, brain::LOWER.text(lang), dim);
    }
    let upper = name(brain::UPPER, brain::UPPER_MEANS, lang);
    let used = letters.width(&name(brain::LEFT, brain::LEFT_MEANS, lang)).max(letters.width(&name(
        brain::RIGHT,
        brain::RIGHT_MEANS,
        lang,
    )));
    if letters.width(&upper) + 2 * used + 2 * letters.half() <= area.width {
        letters.centre(paint, top, &upper, dim);
    } else {
        letters.centre(paint, top, brain::UPPER.text(lang), dim);
    }
}
