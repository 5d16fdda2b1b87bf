//! The help lists the rows of the key table that count in a scope. It also words the choices of keys that cannot be followed.

use crate::action::Action;
use crate::key::Key;
use crate::keymap::{BadChoice, KeyGroup, KeyRow, KeyScope, Keymap, key_groups, key_rows};
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

/// The keys of a screen while something lies open there that has to be decided first.
#[derive(Clone, Copy)]
pub struct OpenDecision<'a> {
    /// What lies open.
    pub title: Phrase,
    /// Whether an action is refused meanwhile.
    pub refuses: &'a dyn Fn(Action) -> bool,
}

/// The help for a screen: its own keys, then movement, then what works everywhere. A key that the screen has for itself does not
/// stand again below, and what moves is called as the screen calls it. While something has to be decided first, the screen's own keys
/// are those that count there, and are called by what they do there.
#[must_use]
pub fn groups(
    scope: KeyScope,
    keymap: &Keymap,
    lang: Lang,
    label: impl Fn(Action) -> Option<Phrase>,
    open: Option<OpenDecision>,
) -> Vec<HelpGroup> {
    let mut taken: Vec<Key> = Vec::new();
    let mut groups = Vec::new();
    for place in scope.chain() {
        let open = open.filter(|_| place.of_screen());
        let named = |action| label(action).filter(|_| place == KeyScope::Move || open.is_some());
        let mut own =
            group(place, keymap, lang, &taken, named, |action| open.is_some_and(|open| (open.refuses)(action)));
        if let (Some(own), Some(open)) = (&mut own, open) {
            own.title = open.title;
        }
        groups.extend(own);
        taken.extend(key_rows(place).flat_map(|row| keymap.keys(place, row.action)));
    }
    groups
}

/// The lists of a scope, one after the other, without the keys that are taken; none where it has no keys.
fn group(
    place: KeyScope,
    keymap: &Keymap,
    lang: Lang,
    taken: &[Key],
    label: impl Fn(Action) -> Option<Phrase>,
    refused: impl Fn(Action) -> bool,
) -> Option<HelpGroup> {
    let lists: Vec<&KeyGroup> = key_groups().filter(|list| list.scope == place).collect();
    let row = |row: &KeyRow| {
        let keys = keymap.keys(place, row.action);
        let free: Vec<Key> = keys.iter().filter(|key| !taken.contains(key)).copied().collect();
        let hidden = free.is_empty() && !keys.is_empty();
        (!hidden).then(|| (names(&free, lang), label(row.action).unwrap_or(row.phrase)))
    };
    let rows = lists.iter().flat_map(|list| list.rows).filter(|row| !refused(row.action)).filter_map(row).collect();
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
