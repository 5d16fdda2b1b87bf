//! Writes letters in the one way they are compared: a sign typed in two parts becomes the letter it is, and the doubles of
//! Chinese characters, as they come out of old character sets and of printed pages, the character everybody types.

use std::borrow::Cow;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use super::narrow::narrow;

/// The text with each letter in one piece: the form C of Unicode, but for the parts of characters that stand for whole ones.
#[must_use]
pub fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes && !text.chars().any(is_radical) {
        return Cow::Borrowed(text);
    }
    let following = text.chars().skip(1).map(Some).chain([None]);
    let usual = text.chars().zip(following).flat_map(|(ch, next)| {
        let signed = next.is_some_and(|next| canonical_combining_class(next) != 0);
        // A wide letter makes the same one with its sign.
        let ch = if signed && ch.is_alphabetic() { narrow(ch) } else { ch };
        // Form KC would take a radical for its character, but a ② for a 2 as well.
        let whole = is_radical(ch).then(|| std::iter::once(ch).nfkc().next()).flatten();
        [whole.unwrap_or(ch)]
    });
    Cow::Owned(usual.nfc().collect())
}

/// Whether a sign is a radical, which a printed page may hold in the place of the character.
const fn is_radical(ch: char) -> bool {
    matches!(ch, '\u{2e80}'..='\u{2fd5}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_letter_in_parts_is_the_letter() {
        for (parts, whole) in [
            ("Jose\u{301}", "Jos\u{e9}"),
            ("Mu\u{308}ller", "M\u{fc}ller"),
            ("Nguye\u{302}\u{303}n", "Nguy\u{1ec5}n"),
            ("Tra\u{323}ng", "Tr\u{1ea1}ng"),
            ("e\u{323}\u{302}", "\u{1ec7}"),
            ("e\u{302}\u{323}", "\u{1ec7}"),
            ("\u{ea}\u{323}", "\u{1ec7}"),
            ("\u{1100}\u{1175}\u{11b7}", "\u{ae40}"),
            ("\u{2fa6}\u{f9e1}", "\u{91d1}\u{674e}"),
            ("\u{ff4a}\u{ff4f}\u{ff53}\u{ff45}\u{301}", "\u{ff4a}\u{ff4f}\u{ff53}\u{e9}"),
            ("q\u{301}\u{301}", "q\u{301}\u{301}"),
            ("\u{301}a", "\u{301}a"),
            ("李静怡 Grace ②㎡", "李静怡 Grace ②㎡"),
        ] {
            assert_eq!(composed(parts), whole, "{parts}");
            assert_eq!(composed(whole), whole);
        }
    }

    proptest! {
        #[test]
        fn a_text_is_the_same_however_it_was_typed(text in "[\\p{L}\\p{M} ]{0,12}") {
            let (once, parts) = (composed(&text).into_owned(), text.nfd().collect::<String>());
            prop_assert_eq!(composed(&parts), once.as_str());
            prop_assert_eq!(composed(&once), once.as_str());
        }
    }
}
