//! What is wrong with one file of a pack: that it does not read, and what its texts lack or hide. All of it is found in one go.

use std::path::Path;

use serde::de::DeserializeOwned;

use super::super::diagnosis::diagnose;
use super::super::error::{ParseCause, Problem, ProblemKind};
use super::place::PackPlace;
use super::tree::{Slip, Tree};
use super::{files, lenient};
use domain::course::CourseRule;
use domain::lang::Lang;

/// Something wrong with a pack, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFault {
    /// Where.
    pub place: PackPlace,
    /// What.
    pub what: PackFlaw,
}

impl PackFault {
    /// Whether it is about the cases.
    #[must_use]
    pub fn is_of_cases(&self) -> bool {
        self.place.path.ends_with(files::CASES.name)
    }
}

/// What can be wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackFlaw {
    /// The file could not be read at all.
    Unread(Box<Problem>),
    /// It does not read here.
    Syntax(ParseCause),
    /// A text was left out in a language.
    Missing(Lang),
    /// A text is empty in a language.
    Blank(Lang),
    /// A sign that nobody sees and a terminal may obey.
    Hidden(char),
    /// A count, an order or a key is wrong.
    Rule(CourseRule),
    /// A text is too long in a language: the most signs it may have.
    Long(Lang, usize),
}

impl PackFlaw {
    /// Whether a pack with it is used all the same: it is a matter of the wall, or of a page that asks nothing then.
    #[must_use]
    pub const fn is_slight(&self) -> bool {
        matches!(self, Self::Long(..) | Self::Rule(CourseRule::NoDrill(_)))
    }
}

/// A file of a pack as read.
pub(super) struct Examined<T> {
    /// The value; where something does not fit, with empty values in its place. None where it does not read so far.
    pub value: Option<T>,
    /// Everything that is wrong with it by itself.
    pub faults: Vec<PackFault>,
    /// Its texts, each in both languages.
    pub texts: usize,
}

/// Reads a file with all its faults.
pub(super) fn examine<T: DeserializeOwned>(path: &Path, text: &str) -> Examined<T> {
    let tree = Tree::of(text);
    let strict = ron::from_str::<T>(text);
    let place = |at| PackPlace::of(path, text, &tree.root, at);
    let mut faults: Vec<PackFault> = Vec::new();
    let value = match strict {
        Ok(value) => Some(value),
        Err(error) => {
            let (value, mut slips) = if tree.whole { lenient::read(&tree.root) } else { (None, Vec::new()) };
            slips.extend(tree.slips.iter().cloned());
            slips.sort_by_key(|slip| slip.at);
            // What ended the reading at once is known best to the strict reader.
            let alone = slips.is_empty() || (!tree.whole && slips.len() == 1);
            match diagnose(text, &error) {
                ProblemKind::Syntax { line, column, cause, .. } if alone => {
                    let place = PackPlace::at_line(path, text, &tree.root, (line, column));
                    // It may have stopped at something else before the place where the file ends too early.
                    let torn =
                        slips.into_iter().filter(|slip| slip.cause == ParseCause::Torn && cause != ParseCause::Torn);
                    faults.extend(torn.map(|slip| PackFault {
                        place: PackPlace::of(path, text, &tree.root, slip.at),
                        what: flaw(slip.cause),
                    }));
                    faults.push(PackFault { place, what: flaw(cause) });
                }
                _ => faults.extend(
                    slips.into_iter().map(|Slip { at, cause }| PackFault { place: place(at), what: flaw(cause) }),
                ),
            }
            value
        }
    };
    let mut texts = 0;
    tree.root.each_text("", tree.root.at, &mut |name, at, said| {
        let lang = language(name);
        texts += usize::from(lang == Some(Lang::Zh));
        let hidden = said.chars().find(|sign| is_hidden(*sign));
        if let Some(lang) = lang.filter(|_| said.trim().is_empty()) {
            faults.push(PackFault { place: place(at), what: PackFlaw::Blank(lang) });
        } else if let Some(sign) = hidden {
            faults.push(PackFault { place: place(at), what: PackFlaw::Hidden(sign) });
        }
    });
    faults.sort_by_key(|fault| fault.place.at);
    Examined { value, faults, texts }
}

fn flaw(cause: ParseCause) -> PackFlaw {
    match &cause {
        ParseCause::MissingField(name) => language(name).map_or(PackFlaw::Syntax(cause.clone()), PackFlaw::Missing),
        _ => PackFlaw::Syntax(cause),
    }
}

/// Whether a sign has no place in a text of the course: a terminal obeys it, or it turns the direction of what follows.
fn is_hidden(sign: char) -> bool {
    sign.is_control() || matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2028}' | '\u{2029}' | '\u{2066}'..='\u{2069}')
}

fn language(name: &str) -> Option<Lang> {
    match name {
        "zh" => Some(Lang::Zh),
        "en" => Some(Lang::En),
        _ => None,
    }
}

/// Where a text in a language stands, by what it says.
pub(super) fn find_text(tree: &Tree, lang: Lang, said: &str) -> Option<usize> {
    find(tree, |name, text| language(name) == Some(lang) && text == said)
}

/// Where the key stands that something has.
pub(super) fn find_key(tree: &Tree, key: &str) -> Option<usize> {
    find(tree, |name, text| name == "key" && text == key)
}

fn find(tree: &Tree, wanted: impl Fn(&str, &str) -> bool) -> Option<usize> {
    let mut found = None;
    tree.root.each_text("", tree.root.at, &mut |name, at, text| {
        if found.is_none() && wanted(name, text) {
            found = Some(at);
        }
    });
    found
}

/// Whether what stands at a place is only what a fault there left empty.
pub(super) fn is_filled(fault: &PackFault, place: &PackPlace) -> bool {
    let emptied = match &fault.what {
        PackFlaw::Unread(_) => true,
        PackFlaw::Syntax(cause) => matches!(
            cause,
            ParseCause::NotANumber
                | ParseCause::NotAText
                | ParseCause::NotATruth
                | ParseCause::NotAList
                | ParseCause::Length(_)
                | ParseCause::UnknownChoice(_)
                | ParseCause::BadValue
        ),
        _ => false,
    };
    emptied && fault.place.path == place.path && place.steps.starts_with(&fault.place.steps)
}
