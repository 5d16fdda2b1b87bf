//! What is typed or pasted of somebody who is to take part: a name, and behind a sign the firm.

use paper::record::NAME;
use text::{clean_line, graphemes};
use words::{Say, roster as phrases};

/// What stands between a name and a firm.
pub(super) const SIGNS: [char; 6] = [',', '\u{ff0c}', ';', '\u{ff1b}', '\t', '\u{3001}'];

/// A name and the firm behind it.
pub(super) fn name_and_firm(line: &str) -> (String, String) {
    let (name, firm) = line.split_once(SIGNS).unwrap_or((line, ""));
    (clean_line(name).trim().to_owned(), clean_line(firm).trim().to_owned())
}

/// What is wrong with a name and a firm.
pub(super) fn refusal(name: &str, firm: &str) -> Option<Say> {
    let long = |text: &str| graphemes(text).count() > NAME;
    let most = NAME.to_string();
    if name.is_empty() {
        Some(phrases::NAME_MISSING.say())
    } else if long(name) {
        Some(phrases::NAME_TOO_LONG.with([&most]))
    } else if long(firm) {
        Some(phrases::FIRM_TOO_LONG.with([&most]))
    } else {
        None
    }
}
