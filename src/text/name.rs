//! Takes the padding out of names: Chinese lists pad a name of two letters to the width of three.

use super::is_han;

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
