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
    if name.is_empty() {
        Some(phrases::NAME_MISSING.say())
    } else if !name.chars().any(char::is_alphabetic) {
        // A line of figures is an answer that went into the wrong line.
        Some(phrases::NAME_NO_LETTER.say())
    } else if long(name) {
        Some(phrases::NAME_TOO_LONG.with([&NAME.to_string()]))
    } else {
        firm_refusal(firm)
    }
}

/// What is wrong with a firm.
pub(super) fn firm_refusal(firm: &str) -> Option<Say> {
    long(firm).then(|| phrases::FIRM_TOO_LONG.with([&NAME.to_string()]))
}

fn long(text: &str) -> bool {
    graphemes(text).count() > NAME
}
