//! This file writes every key of the program as one Markdown page. `peilian keys` prints it and `docs/keys.md` holds it.

use std::fmt::Write as _;

use super::{HelpGroup, group};
use crate::action::Action;
use crate::keymap::{KeyScope, Keymap, key_groups};
use domain::lang::Lang;
use words::action as phrases;

/// The page: a heading for each scope, under it a table of keys and what they do.
#[must_use]
pub fn markdown(keymap: &Keymap, lang: Lang) -> String {
    let name = |action| keymap.name(KeyScope::Global, action, lang);
    let intro = phrases::KEYS_INTRO.fill(lang, [&name(Action::Help), &name(Action::Palette)]);
    let mut text = format!("# {}\n\n{intro}\n", phrases::KEYS_TITLE.text(lang));
    for group in scopes().into_iter().filter_map(|scope| group(scope, keymap, lang, &[], |_| None, |_| false)) {
        write_group(&mut text, &group, lang);
    }
    text
}

/// The scopes that have keys, in the order of the help.
fn scopes() -> Vec<KeyScope> {
    let mut scopes: Vec<_> = key_groups().map(|list| list.scope).collect();
    scopes.sort_unstable();
    scopes.dedup();
    scopes
}

fn write_group(text: &mut String, group: &HelpGroup, lang: Lang) {
    let (title, key, does) = (group.title.text(lang), phrases::KEY.text(lang), phrases::DOES.text(lang));
    let _ = writeln!(text, "\n## {title}\n\n| {key} | {does} |\n|---|---|");
    for (keys, phrase) in &group.rows {
        // A bar would end the cell, even between backticks.
        let keys: Vec<_> = keys.split(' ').map(|key| format!("`{}`", key.replace('|', "\\|"))).collect();
        let _ = writeln!(text, "| {} | {} |", keys.join(" "), phrase.text(lang));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keymap::KeyChoice;

    #[test]
    fn the_page_follows_the_keys_somebody_chose() {
        let choice = KeyChoice { action: "help".into(), keys: "|".into() };
        let (keymap, bad) = Keymap::with(&[choice]);
        assert!(bad.is_empty());
        let page = markdown(&keymap, Lang::En);
        assert!(page.contains("| `\\|` | Help |"), "{page}");
        assert!(!page.contains("| `?` | Help |"), "{page}");
    }
}
