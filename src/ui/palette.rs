//! Finds colours among the 256 of a terminal, and tells whether text is legible on its ground. Of the 256 only those behind the
//! first 16 are used, which the user may have chosen.

/// The least contrast between text and its ground. Source: WCAG 2.1, 1.4.3.
const LEGIBLE: f64 = 4.5;
/// The first colour of the cube, which has six steps a side, and the first of the greys behind it.
const CUBE: u8 = 16;
const GREYS: u8 = 232;
const STEPS: [u32; 6] = [0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff];

/// The colour behind a number from 16 on.
#[must_use]
pub fn shown(index: u8) -> u32 {
    if index >= GREYS {
        return (8 + 10 * u32::from(index - GREYS)) * 0x01_0101;
    }
    let step = |place: u8| STEPS.get(usize::from(place % 6)).copied().unwrap_or_default();
    let place = index.saturating_sub(CUBE);
    (step(place / 36) << 16) | (step(place / 6) << 8) | step(place)
}

/// The number of the colour that comes nearest: a ground as it is, and text so that it stays legible on all its grounds.
#[must_use]
pub fn index(colour: u32, grounds: [u32; 3]) -> u8 {
    let nearest = |fits: &dyn Fn(u32) -> bool| {
        (CUBE..=u8::MAX).filter(|index| fits(shown(*index))).min_by_key(|index| distance(colour, shown(*index)))
    };
    let plain = nearest(&|_| true).unwrap_or(CUBE);
    // What is not legible was not meant to be: a ground, or a line between two panes.
    if grounds.contains(&colour) || grounds.iter().any(|ground| contrast(colour, *ground) < LEGIBLE) {
        return plain;
    }
    let grounds = grounds.map(|ground| shown(index(ground, grounds)));
    nearest(&|shown| grounds.iter().all(|ground| contrast(shown, *ground) >= LEGIBLE)).unwrap_or(plain)
}

fn channels(colour: u32) -> [u8; 3] {
    let [_, red, green, blue] = colour.to_be_bytes();
    [red, green, blue]
}

fn distance(one: u32, other: u32) -> u32 {
    channels(one).into_iter().zip(channels(other)).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}

/// How much two colours differ in lightness, from 1 to 21. Source: WCAG 2.1, "contrast ratio".
#[must_use]
pub fn contrast(one: u32, other: u32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Source: WCAG 2.1, "relative luminance".
fn luminance(colour: u32) -> f64 {
    let [red, green, blue] = channels(colour).map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_stand_for_the_colours_of_xterm() {
        for (index, colour) in
            [(16, 0), (21, 0x00_00ff), (110, 0x87_afd7), (231, 0xff_ffff), (232, 0x08_0808), (255, 0xee_eeee)]
        {
            assert_eq!(shown(index), colour, "{index}");
        }
    }

    #[test]
    fn contrast_is_what_the_guidelines_say() {
        assert!((contrast(0, 0xff_ffff) - 21.0).abs() < 1e-9);
        assert!((contrast(0x77_7777, 0xff_ffff) - 4.478).abs() < 1e-3);
        assert!((contrast(0x12_3456, 0x12_3456) - 1.0).abs() < 1e-9);
    }
}
