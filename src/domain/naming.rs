//! Compares names as people do: no matter how wide, how large, how spaced, or in how many parts a letter was typed. Chinese
//! lists pad a name of two letters to the width of three, so blanks between Chinese letters are no part of it.

mod composed;
mod narrow;

pub use composed::composed;
pub use narrow::{is_han, narrow};

/// A name as it is compared.
#[must_use]
pub fn name_key(name: &str) -> String {
    let plain: String = composed(name).chars().map(narrow).flat_map(char::to_lowercase).collect();
    let mut key = String::with_capacity(plain.len());
    for word in plain.split_whitespace() {
        let chinese = key.chars().next_back().is_some_and(is_han) && word.chars().next().is_some_and(is_han);
        if !key.is_empty() && !chinese {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

/// Whether two names are the same however they are typed.
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    one == other || name_key(one) == name_key(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_however_they_are_spaced_and_written() {
        for (one, other) in [
            ("王　建", "王建"),
            ("王  建", "王建"),
            (" 华东　ａｂｂ ", "华东 ABB"),
            ("State　GRID", "state grid"),
            ("欧阳 锋", "欧阳锋"),
            ("Jose\u{301} Mu\u{308}ller", "JOS\u{c9} m\u{fc}ller"),
            ("Ｊｏｓｅ\u{301}", "jos\u{e9}"),
            ("\u{2fa6}小明", "金小明"),
        ] {
            assert_eq!(name_key(one), name_key(other));
        }
        for (one, other) in [("Ann Lee", "Annlee"), ("王建 ABB", "王建ABB"), ("王建", "王健"), ("Jose", "Jos\u{e9}")]
        {
            assert_ne!(name_key(one), name_key(other));
        }
    }
}
