//! Draws the figures of a clock as large as a place allows, out of seven strokes each, so that they are whole at any size.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::dots;
use crate::paint::{Paint, below, right_of};

/// The strokes of 0 to 9: top, upper right, lower right, bottom, lower left, upper left, middle, from the lowest bit on.
const STROKES: [u8; 10] = [0x3f, 0x06, 0x5b, 0x4f, 0x66, 0x6d, 0x7d, 0x07, 0x7f, 0x6f];

/// Least height of a figure in dots: below it the strokes run into each other.
const LEAST: u16 = 5;

/// How large the figures are, in dots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockFace {
    height: u16,
    width: u16,
    thick: u16,
}

impl ClockFace {
    fn of(height: u16) -> Self {
        Self { height, width: (height * 5 / 9).max(3), thick: (height / 8).max(1) }
    }

    /// The largest face with which a text of `0123456789:-><` fits into a place; none where the smallest does not.
    #[must_use]
    pub fn fitting(paint: &Paint, area: Rect, text: &str) -> Option<Self> {
        let (across, down) = dots::room(paint.ruler, (area.width, area.height));
        (LEAST..=down).rev().map(Self::of).find(|face| face.across(text) <= across)
    }

    fn gap(self) -> u16 {
        self.thick + 1
    }

    fn letter(self, of: char) -> u16 {
        match of {
            ':' => self.thick,
            '>' | '<' => (self.height / 6).max(2),
            '-' => self.width * 2 / 3,
            _ => self.width,
        }
    }

    fn across(self, text: &str) -> u16 {
        let letters: u16 = text.chars().map(|of| self.letter(of) + self.gap()).sum();
        letters.saturating_sub(self.gap())
    }

    /// Cells and rows of a text.
    #[must_use]
    pub fn size(self, paint: &Paint, text: &str) -> (u16, u16) {
        dots::cells(paint.ruler, (self.across(text), self.height))
    }

    /// Draws a text in the middle of a place.
    pub fn draw(self, paint: &mut Paint, area: Rect, text: &str, style: Style) {
        let (width, height) = self.size(paint, text);
        let at = below(right_of(area, area.width.saturating_sub(width) / 2), area.height.saturating_sub(height) / 2);
        dots::draw(paint, Rect { height: height.min(at.height), ..at }, style, |x, y| self.is_set(text, x, y));
    }

    fn is_set(self, text: &str, x: u16, y: u16) -> bool {
        let mut left = 0;
        for of in text.chars() {
            let width = self.letter(of);
            if (left..left + width).contains(&x) {
                return y < self.height && self.stroke(of, x - left, y);
            }
            left += width + self.gap();
        }
        false
    }

    /// Whether a dot of a sign is set.
    fn stroke(self, of: char, x: u16, y: u16) -> bool {
        let (thick, middle) = (self.thick, (self.height - self.thick) / 2);
        let within = |from: u16| (from..from + thick).contains(&y);
        match of {
            ':' => within(self.height / 3 - thick / 2) || within(self.height * 2 / 3 - thick / 2),
            '-' => within(middle),
            // Wedges that point at the figures: a stroke would be read as a one.
            '>' => self.letter(of) - x > y.abs_diff(self.height / 2),
            '<' => x + 1 > y.abs_diff(self.height / 2),
            _ => of.to_digit(10).and_then(|digit| STROKES.get(digit as usize)).is_some_and(|strokes| {
                let upper = y < middle + thick;
                let lower = y >= middle;
                // A one has strokes at the right alone: in the middle it stands as far from its neighbours as they from each other.
                let one = (self.width - thick) / 2;
                let right = if of == '1' { (one..one + thick).contains(&x) } else { x >= self.width - thick };
                let left = x < thick;
                let lit = [
                    within(0),
                    right && upper,
                    right && lower,
                    within(self.height - thick),
                    left && lower,
                    left && upper,
                    within(middle),
                ];
                lit.iter().enumerate().any(|(place, lit)| *lit && strokes >> place & 1 == 1)
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_whole_at_any_height() {
        for height in LEAST..200 {
            let face = ClockFace::of(height);
            let lit = |of: char| {
                let all = (0..height).flat_map(|y| (0..face.width).map(move |x| (x, y)));
                all.filter(|(x, y)| face.stroke(of, *x, *y)).collect::<Vec<_>>()
            };
            let figures: Vec<_> = ('0'..='9').map(lit).collect();
            for (place, figure) in figures.iter().enumerate() {
                assert!(!figures.iter().skip(place + 1).any(|other| other == figure), "{place} at {height}");
            }
        }
    }

    #[test]
    fn marks_point_at_the_figures_and_are_read_as_none_of_them() {
        let face = ClockFace::of(18);
        let row = |of: char, y| (0..face.letter(of)).map(|x| face.stroke(of, x, y)).filter(|lit| *lit).count();
        for of in ['>', '<'] {
            assert_eq!((row(of, 9), row(of, 8), row(of, 7), row(of, 6)), (3, 2, 1, 0), "{of}");
        }
        assert!(face.stroke('>', 0, 7) && face.stroke('<', 2, 7) && !face.stroke('<', 0, 7));
    }

    #[test]
    fn a_one_stands_in_the_middle_of_its_cell() {
        for height in LEAST..200 {
            let face = ClockFace::of(height);
            let lit: Vec<u16> = (0..face.width).filter(|x| (0..height).any(|y| face.stroke('1', *x, y))).collect();
            let (left, right) = (lit[0], face.width - 1 - lit[lit.len() - 1]);
            assert!(left.abs_diff(right) <= 1 && lit.len() == usize::from(face.thick), "{height}: {left} {right}");
        }
    }

    #[test]
    fn a_seven_is_a_roof_and_a_wall() {
        let face = ClockFace::of(5);
        let drawn: Vec<String> =
            (0..5).map(|y| (0..3).map(|x| if face.stroke('7', x, y) { '#' } else { '.' }).collect()).collect();
        assert_eq!(drawn, ["###", "..#", "..#", "..#", "..#"]);
    }
}
