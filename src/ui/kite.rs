//! Draws the kite: the four counts on the four diagonals in Braille dots, with the rings of the band limits.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::Paint;
use domain::brain::profile::{PRIMARY_FROM, RIM, SECONDARY_FROM};
use domain::quadrant::{PerQuadrant, Quadrant};

/// A drawing surface of dots, 2 across and 4 down a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dots {
    columns: usize,
    rows: usize,
    bits: Vec<u8>,
}

impl Dots {
    /// An empty surface for so many cells.
    #[must_use]
    pub fn new(columns: usize, rows: usize) -> Self {
        Self { columns, rows, bits: vec![0; columns * rows] }
    }

    /// Sets a dot; outside the surface nothing happens.
    pub fn set(&mut self, x: i32, y: i32) {
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { return };
        if x / 2 < self.columns && y / 4 < self.rows {
            let bit = match (x % 2, y % 4) {
                (0, 3) => 6,
                (1, 3) => 7,
                (0, row) => row,
                (_, row) => row + 3,
            };
            self.bits[y / 4 * self.columns + x / 2] |= 1 << bit;
        }
    }

    /// Draws a line, every `step`-th dot of it. Source: Bresenham.
    pub fn line(&mut self, from: (i32, i32), to: (i32, i32), step: i32) {
        let (dx, dy) = ((to.0 - from.0).abs(), -(to.1 - from.1).abs());
        let (sx, sy) = ((to.0 - from.0).signum(), (to.1 - from.1).signum());
        let (mut x, mut y, mut error, mut n) = (from.0, from.1, dx + dy, 0);
        loop {
            if n % step == 0 {
                self.set(x, y);
            }
            if (x, y) == to {
                return;
            }
            n += 1;
            let twice = 2 * error;
            if twice >= dy {
                error += dy;
                x += sx;
            }
            if twice <= dx {
                error += dx;
                y += sy;
            }
        }
    }

    /// The Braille sign of a cell; none where it is empty.
    #[must_use]
    pub fn sign(&self, column: usize, row: usize) -> Option<char> {
        let bits = *self.bits.get(row * self.columns + column)?;
        if bits == 0 { None } else { char::from_u32(0x2800 + u32::from(bits)) }
    }
}

/// Where a kite's corners lie in dots.
#[derive(Debug, Clone, Copy)]
struct KiteCorners {
    centre: (i32, i32),
    reach: i32,
}

impl KiteCorners {
    fn new(area: Rect) -> Self {
        let (width, height) = (i32::from(area.width) * 2, i32::from(area.height) * 4);
        Self { centre: (width / 2, height / 2), reach: (width.min(height) / 2 - 1).max(0) }
    }

    /// The corner of a quadrant for a count; the rim is 16.
    fn corner(self, quadrant: Quadrant, count: u8) -> (i32, i32) {
        let away = self.reach * i32::from(count.min(RIM)) / i32::from(RIM);
        let (x, y) = self.centre;
        match quadrant {
            Quadrant::A => (x - away, y - away),
            Quadrant::B => (x - away, y + away),
            Quadrant::C => (x + away, y + away),
            Quadrant::D => (x + away, y - away),
        }
    }

    fn outline(self, dots: &mut Dots, counts: PerQuadrant<u8>, step: i32) {
        for pair in [
            (Quadrant::A, Quadrant::B),
            (Quadrant::B, Quadrant::C),
            (Quadrant::C, Quadrant::D),
            (Quadrant::D, Quadrant::A),
        ] {
            dots.line(self.corner(pair.0, counts[pair.0]), self.corner(pair.1, counts[pair.1]), step);
        }
    }
}

/// Draws rings, diagonals and the kites over each other; the first is whole, the others are dotted.
/// For a wall the lines are `thick`, three dots wide.
pub fn draw(paint: &mut Paint, area: Rect, kites: &[(PerQuadrant<u8>, Style)], thick: bool) {
    for (dots, style) in layers(paint, area, kites, thick) {
        draw_dots(paint, area, &dots, style);
    }
}

/// The same as lines of a page, so many cells wide and rows high.
#[must_use]
pub fn lines(
    paint: &Paint,
    (width, height): (u16, u16),
    kites: &[(PerQuadrant<u8>, Style)],
) -> Vec<Vec<(String, Style)>> {
    let layers = layers(paint, Rect::new(0, 0, width, height), kites, false);
    let cell = |x: usize, y: usize| {
        let top = layers.iter().rev().find_map(|(dots, style)| dots.sign(x, y).map(|sign| (sign, *style)));
        top.unwrap_or((' ', paint.styles.base))
    };
    (0..usize::from(height)).map(|y| pieces((0..usize::from(width)).map(|x| cell(x, y)))).collect()
}

/// Cells of one style put together.
fn pieces(cells: impl Iterator<Item = (char, Style)>) -> Vec<(String, Style)> {
    let mut pieces: Vec<(String, Style)> = Vec::new();
    for (sign, style) in cells {
        match pieces.last_mut().filter(|(_, last)| *last == style) {
            Some((text, _)) => text.push(sign),
            None => pieces.push((sign.to_string(), style)),
        }
    }
    pieces
}

/// The background, then the kites, the first one on top.
fn layers(paint: &Paint, area: Rect, kites: &[(PerQuadrant<u8>, Style)], thick: bool) -> Vec<(Dots, Style)> {
    let plan = KiteCorners::new(area);
    let (columns, rows) = (usize::from(area.width), usize::from(area.height));
    let mut background = Dots::new(columns, rows);
    for quadrant in Quadrant::ALL {
        background.line(plan.centre, plan.corner(quadrant, RIM), 4);
    }
    for ring in [SECONDARY_FROM, PRIMARY_FROM, RIM] {
        plan.outline(&mut background, PerQuadrant([ring; 4]), 3);
    }
    let mut layers = vec![(background, paint.styles.border)];
    for (place, (counts, style)) in kites.iter().enumerate().rev() {
        let mut dots = Dots::new(columns, rows);
        let spread: &[(i32, i32)] = if thick { &[(0, 0), (1, 0), (0, 1), (-1, 0), (0, -1)] } else { &[(0, 0)] };
        for (x, y) in spread {
            let plan = KiteCorners { centre: (plan.centre.0 + x, plan.centre.1 + y), ..plan };
            plan.outline(&mut dots, *counts, if place == 0 { 1 } else { 2 + 2 * i32::from(thick) });
        }
        layers.push((dots, *style));
    }
    layers
}

fn draw_dots(paint: &mut Paint, area: Rect, dots: &Dots, style: Style) {
    for y in 0..area.height {
        for x in 0..area.width {
            if let Some(sign) = dots.sign(usize::from(x), usize::from(y)) {
                let at = Rect { x: area.x + x, y: area.y + y, width: 1, height: 1 };
                paint.text(at, sign.encode_utf8(&mut [0; 4]), style);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_fall_into_their_cells() {
        let mut dots = Dots::new(2, 1);
        dots.set(0, 0);
        dots.set(3, 3);
        dots.set(-1, 0);
        dots.set(99, 99);
        assert_eq!(dots.sign(0, 0), Some('⠁'));
        assert_eq!(dots.sign(1, 0), Some('⢀'));
    }

    #[test]
    fn larger_counts_touch_the_rim() {
        let plan = KiteCorners::new(Rect::new(0, 0, 26, 13));
        assert_eq!(plan.corner(Quadrant::A, 24), plan.corner(Quadrant::A, RIM));
        assert_eq!(plan.corner(Quadrant::C, 0), plan.centre);
        assert_eq!(plan.corner(Quadrant::A, RIM), (1, 1));
    }

    #[test]
    fn any_place_is_safe() {
        for width in 0..6 {
            for height in 0..4 {
                let plan = KiteCorners::new(Rect::new(0, 0, width, height));
                let mut dots = Dots::new(usize::from(width), usize::from(height));
                plan.outline(&mut dots, PerQuadrant([16, 0, 24, 3]), 1);
            }
        }
    }

    #[test]
    fn lines_of_a_page_are_as_wide_and_high_as_asked() {
        use crate::glyphs::LINES;
        use crate::styles::{Depth, Styles};
        use app::config::Theme;
        use domain::lang::Lang;
        use ratatui::buffer::Buffer;
        use text::Ruler;

        let styles = Styles::new(Theme::Dark, Depth::True);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 24, 12));
        let mut paint = Paint::new(&mut buffer, &styles, LINES, Ruler::default(), Lang::Zh);
        let kites = [(PerQuadrant([9, 3, 5, 7]), styles.accent), (PerQuadrant([3, 15, 3, 3]), styles.base)];
        let lines = lines(&paint, (24, 12), &kites);
        let text: Vec<String> = lines.iter().map(|l| l.iter().map(|(t, _)| t.as_str()).collect()).collect();
        assert!(text.len() == 12 && text.iter().all(|line| line.chars().count() == 24));
        assert!(lines.iter().flatten().any(|(_, style)| *style == styles.accent));
        let area = paint.area();
        draw(&mut paint, area, &kites, false);
        let drawn = crate::dump::text(&buffer, Ruler::default());
        assert!(drawn.lines().zip(&text).all(|(drawn, line)| drawn == line.trim_end()), "{drawn}");
    }
}
