//! A pasted list of names, one a line, with the firm behind a comma or a tab where it is known.

use domain::book::Book;
use domain::workshop::Workshop;
use text::{clean_line, name_key};
use words::{Phrase, roster as phrases};

use super::super::newcomer::refusal;
use super::super::who::WhoIndex;
use super::name_list::{ListedName, NameList};
use super::pasted_line::{PastedLine, PreviewLine};

/// Reads a list. Whoever is on the roster already, or stands in the list twice, is left to be looked at.
pub(super) fn read(book: &Book, class: &Workshop, list: &NameList) -> Vec<PreviewLine> {
    let index = WhoIndex::of(book, class);
    let mut above = std::collections::HashSet::new();
    let found = |ListedName { line, text, name, firm }: &ListedName| {
        let (name, firm) = (name.clone(), firm.clone());
        let found = if let Some(why) = refusal(&name, &firm) {
            PastedLine::Doubt(why)
        } else if !index.named(&name).is_empty() {
            namesake(phrases::DOUBT_ON, name, firm)
        } else if !above.insert(name_key(&name)) {
            namesake(phrases::DOUBT_LISTED, name, firm)
        } else {
            match index.off_roster(&name) {
                Some(person) => PastedLine::Seat(person, firm),
                None => PastedLine::New(name, firm),
            }
        };
        PreviewLine::of(book, class, (*line, clean_line(text).trim().to_owned()), found)
    };
    list.names.iter().map(found).collect()
}

fn namesake(told: Phrase<1>, name: String, firm: String) -> PastedLine {
    let say = told.with([&name]);
    PastedLine::Namesake(name, firm, say)
}
