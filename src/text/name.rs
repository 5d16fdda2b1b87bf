//! Compares names as people do: no matter how wide, how large, how spaced. Chinese lists pad a name of two letters to the width
//! of three, so blanks between Chinese letters are no part of it.

use super::narrow::{is_han, narrow};

/// A name as it is compared.
#[must_use]
pub fn name_key(name: &str) -> String {
    let plain: String = name.chars().map(narrow).flat_map(char::to_lowercase).collect();
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

/// A text in which single Chinese letters stand together though blanks part them, as in a padded name. Between words of more
/// letters a blank stays: it says where the next begins.
#[must_use]
pub(crate) fn without_padding(text: &str) -> String {
    let single = |word: &str| word.chars().next().is_some_and(is_han) && word.chars().nth(1).is_none();
    let mut joined = String::with_capacity(text.len());
    let mut before = "";
    for word in text.split_whitespace() {
        let padded = single(before) && single(word);
        if !joined.is_empty() && !padded {
            joined.push(' ');
        }
        joined.push_str(word);
        before = word;
    }
    joined
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
        ] {
            assert_eq!(name_key(one), name_key(other));
        }
        for (one, other) in [("Ann Lee", "Annlee"), ("王建 ABB", "王建ABB"), ("王建", "王健")] {
            assert_ne!(name_key(one), name_key(other));
        }
    }

    #[test]
    fn padding_goes_and_words_stay_apart() {
        for (text, joined) in [
            ("王　建", "王建"),
            ("王　建 采购经理", "王建 采购经理"),
            ("华东电力 变频改造", "华东电力 变频改造"),
            ("A B", "A B"),
            ("", ""),
        ] {
            assert_eq!(without_padding(text), joined);
        }
    }
}
