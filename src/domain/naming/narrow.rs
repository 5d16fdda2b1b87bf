//! Maps the full-width characters of a Chinese keyboard to the ASCII keys they stand for, and knows Chinese writing.

/// How far the full-width forms lie above their ASCII counterparts.
const SHIFT: u32 = 0xFEE0;

/// The ASCII counterpart of a full-width character, or of the punctuation a Chinese input method puts in its place.
///
/// `：` is `:`, `１` is `1`, `ａ` is `a`, `。` is `.`, `《` is `<`, `、` is `/` (the key it is typed with); anything else stays.
#[must_use]
pub fn narrow(ch: char) -> char {
    match ch {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(ch) - SHIFT).unwrap_or(ch),
        '\u{3000}' => ' ',
        '。' => '.',
        '、' => '/',
        '《' => '<',
        '》' => '>',
        '【' => '[',
        '】' => ']',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        _ => ch,
    }
}

/// Whether a character is Chinese writing.
#[must_use]
pub const fn is_han(ch: char) -> bool {
    matches!(ch, '〇' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_characters_count_as_their_keys() {
        let wide = "：？１２ａＺ！～　。、《》【】“”‘’＋－％，（）";
        assert_eq!(wide.chars().map(narrow).collect::<String>(), ":?12aZ!~ ./<>[]\"\"''+-%,()");
    }

    #[test]
    fn everything_else_stays() {
        for ch in "客a1:￥¥万é👍「」".chars() {
            assert_eq!(narrow(ch), ch);
        }
    }
}
