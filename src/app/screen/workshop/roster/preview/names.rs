//! A pasted list of names, one a line, with the firm behind a comma or a tab where it is known.

use domain::book::Book;
use domain::workshop::Workshop;
use paper::record::NAME;
use text::{clean_line, graphemes, name_key};
use words::{Say, roster as phrases};

use super::super::who::{WhoIndex, off_roster};
use super::{PastedLine, PreviewLine};

/// What stands between a name and a firm.
const SIGNS: [char; 6] = [',', '\u{ff0c}', ';', '\u{ff1b}', '\t', '\u{3001}'];

/// A name and the firm behind it.
#[must_use]
pub(in crate::screen::workshop::roster) fn name_and_firm(line: &str) -> (String, String) {
    let (name, firm) = line.split_once(SIGNS).unwrap_or((line, ""));
    (clean_line(name).trim().to_owned(), clean_line(firm).trim().to_owned())
}

/// What is wrong with a name and a firm.
pub(in crate::screen::workshop::roster) fn refusal(name: &str, firm: &str) -> Option<Say> {
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

/// Reads a list. Whoever is on the roster already, or stands in the list twice, is left to be looked at.
pub(super) fn read(book: &Book, class: &Workshop, pasted: &str) -> Vec<PreviewLine> {
    let index = WhoIndex::of(book, class);
    let mut above = std::collections::HashSet::new();
    let mut all = Vec::new();
    for (place, text) in pasted.lines().enumerate() {
        if text.trim().is_empty() {
            continue;
        }
        let (name, firm) = name_and_firm(text);
        let found = if let Some(why) = refusal(&name, &firm) {
            PastedLine::Doubt(why)
        } else if !index.named(&name).is_empty() {
            PastedLine::Doubt(phrases::DOUBT_ON.with([&name]))
        } else if !above.insert(name_key(&name)) {
            PastedLine::Doubt(phrases::DOUBT_LISTED.with([&name]))
        } else {
            match off_roster(book, class, &name) {
                Some(person) => PastedLine::Seat(person, firm),
                None => PastedLine::New(name, firm),
            }
        };
        all.push(PreviewLine { line: place + 1, text: clean_line(text).trim().to_owned(), found });
    }
    all
}
