//! JSON for other programs: what a terminal would obey stands there by its number, so that nothing is lost and nothing happens.

use std::fmt::Write as _;

use serde_json::Value;

use text::is_hidden;

/// A value as text, with a line break at the end.
#[must_use]
pub fn json_text(value: &Value) -> String {
    let plain = format!("{value:#}\n");
    if !plain.chars().any(must_be_numbered) {
        return plain;
    }
    let mut text = String::with_capacity(plain.len());
    for ch in plain.chars() {
        if must_be_numbered(ch) {
            let mut units = [0; 2];
            for unit in ch.encode_utf16(&mut units) {
                let _ = write!(text, "\\u{unit:04x}");
            }
        } else {
            text.push(ch);
        }
    }
    text
}

/// What stands in a string and is no plain sign; the breaks between fields are.
fn must_be_numbered(ch: char) -> bool {
    ch != '\n' && is_hidden(ch)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use text::samples::any_dirt;

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_is_hidden(text in any_dirt()) {
            let value = json!({ "name": text, "more": ["\u{9b}31m", "\u{202e}", "\u{e0041}", "\u{1b}"] });
            let written = json_text(&value);
            prop_assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
            prop_assert!(!written.chars().any(|ch| ch != '\n' && is_hidden(ch)), "{:?}", written);
        }
    }
}
