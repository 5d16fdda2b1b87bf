//! The help: the rows of the key table that count here.

use crate::action::Action;
use crate::key::Key;
use crate::keymap::{BadChoice, KEY_BINDINGS, KeyScope, Keymap};
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
    scope.chain().into_iter().map(|place| group(place, keymap, lang)).collect()
}

fn group(place: KeyScope, keymap: &Keymap, lang: Lang) -> HelpGroup {
    let binds = KEY_BINDINGS.iter().filter(|b| b.scope == place);
    let rows = binds.map(|b| (names(keymap.keys(place, b.action), lang), b.phrase)).collect();
    HelpGroup { title: title(place), rows }
}

/// Key names with spaces between.
#[must_use]
pub fn names(keys: &[Key], lang: Lang) -> String {
    keys.iter().map(|k| k.name(lang)).collect::<Vec<_>>().join(" ")
}

/// What a scope is called.
#[must_use]
pub const fn title(scope: KeyScope) -> Phrase {
    match scope {
        KeyScope::Global => phrases::SCOPE_GLOBAL,
        KeyScope::Move => phrases::SCOPE_MOVE,
        KeyScope::Today => phrases::SCOPE_TODAY,
        KeyScope::Brain => phrases::SCOPE_BRAIN,
        KeyScope::Intro => phrases::SCOPE_INTRO,
        KeyScope::Sheet => phrases::SCOPE_SHEET,
        KeyScope::Guide => phrases::SCOPE_GUIDE,
        KeyScope::Compare => phrases::SCOPE_COMPARE,
        KeyScope::Walk => phrases::SCOPE_WALK,
        KeyScope::Listen => phrases::SCOPE_LISTEN,
        KeyScope::Customer => phrases::SCOPE_CUSTOMER,
        KeyScope::Tracker => phrases::SCOPE_TRACKER,
        KeyScope::Account => phrases::SCOPE_ACCOUNT,
        KeyScope::GuideTest => phrases::SCOPE_GUIDE_TEST,
        KeyScope::Drill => phrases::SCOPE_DRILL,
        KeyScope::Steps => phrases::SCOPE_STEPS,
        KeyScope::Brief => phrases::SCOPE_BRIEF,
        KeyScope::Funnel => phrases::SCOPE_FUNNEL,
        KeyScope::Picture => phrases::SCOPE_PICTURE,
        KeyScope::Field => phrases::SCOPE_FIELD,
        KeyScope::Form => phrases::SCOPE_FORM,
        KeyScope::Palette => phrases::SCOPE_PALETTE,
        KeyScope::Menu => phrases::SCOPE_MENU,
        KeyScope::Page => phrases::SCOPE_PAGE,
        KeyScope::Confirm => phrases::SCOPE_CONFIRM,
    }
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
pub const UNKEYED: [(Action, Phrase); 9] = [
    (Action::Drill, phrases::DRILL),
    (Action::Potato, phrases::POTATO),
    (Action::Looks, phrases::LOOKS),
    (Action::BookChoices, phrases::BOOK_CHOICES),
    (Action::Stages, phrases::STAGES),
    (Action::LoadSample, phrases::LOAD_SAMPLE),
    (Action::DropSample, phrases::DROP_SAMPLE),
    (Action::Folder, phrases::FOLDER),
    (Action::Problems, phrases::PROBLEMS),
];
