//! The help: the rows of the key table that count here.

use std::fmt::Write as _;

use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::{BadChoice, KEY_BINDINGS, KeyScope, Keymap};
use crate::app::phrase::{Phrase, Say, action as words, frame};
use crate::domain::lang::Lang;

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
        KeyScope::Global => words::SCOPE_GLOBAL,
        KeyScope::Move => words::SCOPE_MOVE,
        KeyScope::Today => words::SCOPE_TODAY,
        KeyScope::Brain => words::SCOPE_BRAIN,
        KeyScope::Intro => words::SCOPE_INTRO,
        KeyScope::Sheet => words::SCOPE_SHEET,
        KeyScope::Guide => words::SCOPE_GUIDE,
        KeyScope::Compare => words::SCOPE_COMPARE,
        KeyScope::Walk => words::SCOPE_WALK,
        KeyScope::Listen => words::SCOPE_LISTEN,
        KeyScope::Customer => words::SCOPE_CUSTOMER,
        KeyScope::Tracker => words::SCOPE_TRACKER,
        KeyScope::Account => words::SCOPE_ACCOUNT,
        KeyScope::GuideTest => words::SCOPE_GUIDE_TEST,
        KeyScope::Drill => words::SCOPE_DRILL,
        KeyScope::Steps => words::SCOPE_STEPS,
        KeyScope::Brief => words::SCOPE_BRIEF,
        KeyScope::Funnel => words::SCOPE_FUNNEL,
        KeyScope::Picture => words::SCOPE_PICTURE,
        KeyScope::Field => words::SCOPE_FIELD,
        KeyScope::Form => words::SCOPE_FORM,
        KeyScope::Palette => words::SCOPE_PALETTE,
        KeyScope::Menu => words::SCOPE_MENU,
        KeyScope::Page => words::SCOPE_PAGE,
        KeyScope::Confirm => words::SCOPE_CONFIRM,
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

/// The key table as Markdown, for the README.
#[must_use]
pub fn markdown(lang: Lang) -> String {
    let keymap = Keymap::default();
    let mut scopes: Vec<KeyScope> = KEY_BINDINGS.iter().map(|b| b.scope).collect();
    scopes.sort_unstable();
    scopes.dedup();
    let mut text = String::new();
    for scope in scopes {
        let group = group(scope, &keymap, lang);
        let heads = [words::KEY.text(lang), words::DOES.text(lang)];
        let _ = writeln!(text, "\n**{}**\n\n| {} | {} |\n|---|---|", group.title.text(lang), heads[0], heads[1]);
        for (keys, phrase) in group.rows {
            let keys: Vec<_> = keys.split(' ').map(|k| format!("`{k}`")).collect();
            let _ = writeln!(text, "| {} | {} |", keys.join(" "), phrase.text(lang));
        }
    }
    text
}

/// What the palette offers besides the keys of the screen.
pub const UNKEYED: [(Action, Phrase); 9] = [
    (Action::Drill, words::DRILL),
    (Action::Potato, words::POTATO),
    (Action::Looks, words::LOOKS),
    (Action::BookChoices, words::BOOK_CHOICES),
    (Action::Stages, words::STAGES),
    (Action::LoadSample, words::LOAD_SAMPLE),
    (Action::DropSample, words::DROP_SAMPLE),
    (Action::Folder, words::FOLDER),
    (Action::Problems, words::PROBLEMS),
];
