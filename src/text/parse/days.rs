//! Reads a number of days as people type it: `30`, `30天`, `30 days`.

use super::super::narrow;

/// Units a number of days may have; longer words before shorter ones.
const UNITS: [&str; 4] = ["days", "day", "天", "d"];

/// Reads a whole number of days from zero on; none where it is none.
#[must_use]
pub fn days(text: &str) -> Option<u16> {
    let typed = text.chars().map(narrow).filter(|ch| !ch.is_whitespace()).collect::<String>().to_lowercase();
    let digits = UNITS.iter().find_map(|unit| typed.strip_suffix(unit)).unwrap_or(&typed);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_with_and_without_their_unit() {
        for (text, days_read) in [
            ("30", Some(30)),
            ("30天", Some(30)),
            (" 30 days ", Some(30)),
            ("1 Day", Some(1)),
            ("0", Some(0)),
            ("４５天", Some(45)),
            ("7d", Some(7)),
            ("", None),
            ("天", None),
            ("-3", None),
            ("+3", None),
            ("1.5", None),
            ("70000", None),
            ("30 weeks", None),
        ] {
            assert_eq!(days(text), days_read, "{text}");
        }
    }
}
