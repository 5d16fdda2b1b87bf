//! The help: the rows of the key table that count here.

use std::fmt::Write as _;

use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::{BINDS, BadChoice, Keymap, Scope};
use crate::app::phrase::{Phrase, Say, action as words, frame};
use crate::domain::lang::Lang;

/// A group of the help: what it is about, and its keys with what they do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What it is about.
    pub title: Phrase,
    /// Keys and words.
    pub rows: Vec<(String, Phrase)>,
}

/// The help for a screen: its own keys, then movement, then what works everywhere.
#[must_use]
pub fn groups(scope: Scope, keymap: &Keymap, lang: Lang) -> Vec<Group> {
    scope.chain().into_iter().map(|place| group(place, keymap, lang)).collect()
}

fn group(place: Scope, keymap: &Keymap, lang: Lang) -> Group {
    let binds = BINDS.iter().filter(|b| b.scope == place);
    let rows = binds.map(|b| (names(keymap.keys(place, b.action), lang), b.phrase)).collect();
    Group { title: title(place), rows }
}

/// Key names with spaces between.
#[must_use]
pub fn names(keys: &[Key], lang: Lang) -> String {
    keys.iter().map(|k| k.name(lang)).collect::<Vec<_>>().join(" ")
}

/// What a scope is called.
#[must_use]
pub const fn title(scope: Scope) -> Phrase {
    match scope {
        Scope::Global => words::SCOPE_GLOBAL,
        Scope::Move => words::SCOPE_MOVE,
        Scope::Today => words::SCOPE_TODAY,
        Scope::Brain => words::SCOPE_BRAIN,
        Scope::Intro => words::SCOPE_INTRO,
        Scope::Sheet => words::SCOPE_SHEET,
        Scope::Guide => words::SCOPE_GUIDE,
        Scope::Compare => words::SCOPE_COMPARE,
        Scope::Walk => words::SCOPE_WALK,
        Scope::Listen => words::SCOPE_LISTEN,
        Scope::Customer => words::SCOPE_CUSTOMER,
        Scope::Tracker => words::SCOPE_TRACKER,
        Scope::Account => words::SCOPE_ACCOUNT,
        Scope::GuideTest => words::SCOPE_GUIDE_TEST,
        Scope::Drill => words::SCOPE_DRILL,
        Scope::Steps => words::SCOPE_STEPS,
        Scope::Brief => words::SCOPE_BRIEF,
        Scope::Funnel => words::SCOPE_FUNNEL,
        Scope::Picture => words::SCOPE_PICTURE,
        Scope::Field => words::SCOPE_FIELD,
        Scope::Form => words::SCOPE_FORM,
        Scope::Palette => words::SCOPE_PALETTE,
        Scope::Menu => words::SCOPE_MENU,
        Scope::Page => words::SCOPE_PAGE,
        Scope::Confirm => words::SCOPE_CONFIRM,
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
    let mut scopes: Vec<Scope> = BINDS.iter().map(|b| b.scope).collect();
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
