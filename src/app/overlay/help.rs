//! The help lists the rows of the key table that count in a scope. It also words the choices of keys that cannot be followed.

use crate::action::Action;
use crate::key::Key;
use crate::keymap::{BadChoice, KeyGroup, KeyScope, Keymap, key_groups};
use domain::lang::Lang;
use words::{Phrase, Say, action as phrases, frame};

pub mod page;

/// A group of the help: what it is about, and its keys with what they do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpGroup {
    /// What it is about.
    pub title: Phrase,
    /// Keys and words.
    pub rows: Vec<(String, Phrase)>,
}

/// The help for a screen: its own keys, then movement, then what works everywhere.
#[must_use]
pub fn groups(scope: KeyScope, keymap: &Keymap, lang: Lang) -> Vec<HelpGroup> {
    scope.chain().into_iter().filter_map(|place| group(place, keymap, lang)).collect()
}

/// The lists of a scope, one after the other; none where it has no keys.
fn group(place: KeyScope, keymap: &Keymap, lang: Lang) -> Option<HelpGroup> {
    let lists: Vec<&KeyGroup> = key_groups().filter(|list| list.scope == place).collect();
    let rows = lists.iter().flat_map(|list| list.rows);
    let rows = rows.map(|row| (names(keymap.keys(place, row.action), lang), row.phrase)).collect();
    Some(HelpGroup { title: lists.first()?.title, rows })
}

/// Key names with spaces between.
#[must_use]
pub fn names(keys: &[Key], lang: Lang) -> String {
    keys.iter().map(|k| k.name(lang)).collect::<Vec<_>>().join(" ")
}

/// Why a choice of keys in `config.ron` is not followed, in words.
#[must_use]
pub fn bad_key(bad: BadChoice) -> Say {
    match bad {
        BadChoice::NoAction(name) => frame::NO_SUCH_ACTION.with([&name]),
        BadChoice::NoKey(key) => frame::NO_SUCH_KEY.with([&key]),
        BadChoice::Taken(action, other) => frame::KEY_TAKEN.with([&action, &other]),
    }
}

/// What the palette offers besides the keys of the screen.
pub const UNKEYED: [(Action, Phrase); 11] = [
    (Action::Drill, phrases::DRILL),
    (Action::Potato, phrases::POTATO),
    (Action::Looks, phrases::LOOKS),
    (Action::BookChoices, phrases::BOOK_CHOICES),
    (Action::Stages, phrases::STAGES),
    (Action::LookRound, phrases::LOOK_ROUND),
    (Action::LoadSample, phrases::LOAD_SAMPLE),
    (Action::DropSample, phrases::DROP_SAMPLE),
    (Action::HowToImport, phrases::HOW_TO_IMPORT),
    (Action::Folder, phrases::FOLDER),
    (Action::Problems, phrases::PROBLEMS),
];
