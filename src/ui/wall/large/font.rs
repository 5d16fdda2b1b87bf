//! Reads the bitmap fonts: a row of records of one length, sorted by code point, so that a letter is found by halving and
//! nothing is unpacked.

/// A bitmap font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BitFont {
    /// 8 dots high, for English alone.
    Eight,
    /// 10 dots high, Chinese and English.
    Ten,
    /// 12 dots high, Chinese and English.
    Twelve,
}

const EIGHT: &[u8] = include_bytes!("../../../../assets/fonts/wall-8.bin");
const TEN: &[u8] = include_bytes!("../../../../assets/fonts/wall-10.bin");
const TWELVE: &[u8] = include_bytes!("../../../../assets/fonts/wall-12.bin");

/// Bytes before the dots: the code point in two, how far the next letter is in one.
const HEAD: usize = 3;

/// A letter of a font.
#[derive(Debug, Clone, Copy)]
pub struct BitGlyph {
    /// Dots to the next letter.
    pub advance: usize,
    size: usize,
    bits: &'static [u8],
}

impl BitFont {
    /// Dots from the top of a line to the top of the next; always even.
    #[must_use]
    pub const fn size(self) -> usize {
        match self {
            Self::Eight => 8,
            Self::Ten => 10,
            Self::Twelve => 12,
        }
    }

    const fn records(self) -> &'static [u8] {
        match self {
            Self::Eight => EIGHT,
            Self::Ten => TEN,
            Self::Twelve => TWELVE,
        }
    }

    /// The letter of a character; none where the font has not got it.
    #[must_use]
    pub fn glyph(self, of: char) -> Option<BitGlyph> {
        let code = u16::try_from(u32::from(of)).ok()?;
        let length = HEAD + (self.size() * self.size()).div_ceil(8);
        let (mut low, mut high) = (0, self.records().len() / length);
        while low < high {
            let middle = low.midpoint(high);
            let record = self.records().get(middle * length..(middle + 1) * length)?;
            let [first, second, advance, bits @ ..] = record else { return None };
            match u16::from_le_bytes([*first, *second]).cmp(&code) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => {
                    return Some(BitGlyph { advance: usize::from(*advance), size: self.size(), bits });
                }
            }
        }
        None
    }
}

impl BitGlyph {
    /// Whether a dot is set, from the left and from above.
    #[must_use]
    pub fn is_set(&self, x: usize, y: usize) -> bool {
        let place = y * self.size + x;
        x < self.size && self.bits.get(place / 8).is_some_and(|byte| byte >> (7 - place % 8) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [BitFont; 3] = [BitFont::Eight, BitFont::Ten, BitFont::Twelve];

    #[test]
    fn a_font_is_sorted_and_whole() {
        for font in ALL {
            let length = HEAD + (font.size() * font.size()).div_ceil(8);
            assert_eq!(font.records().len() % length, 0);
            let codes: Vec<u16> =
                font.records().chunks(length).map(|record| u16::from_le_bytes([record[0], record[1]])).collect();
            assert!(codes.is_sorted_by(|one, two| one < two));
            let found = codes.iter().filter(|code| font.glyph(char::from_u32(u32::from(**code)).unwrap()).is_some());
            assert_eq!(found.count(), codes.len());
        }
        let total: usize = ALL.iter().map(|font| font.records().len()).sum();
        assert!(total < 300 * 1024, "{total} bytes in the program");
    }

    #[test]
    fn a_letter_looks_as_it_should() {
        let glyph = BitFont::Eight.glyph('I').unwrap();
        let drawn: Vec<String> =
            (0..8).map(|y| (0..glyph.advance).map(|x| if glyph.is_set(x, y) { '#' } else { '.' }).collect()).collect();
        assert_eq!(drawn, ["....", "###.", ".#..", ".#..", ".#..", ".#..", "###.", "...."]);
        assert!(BitFont::Eight.glyph('\u{10ffff}').is_none());
        assert!(!glyph.is_set(99, 0) && !glyph.is_set(0, 99));
    }
}
