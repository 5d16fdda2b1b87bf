//! The keymap is the one table of keys, put together from the lists of the screens, with the user's own choices laid over it.
//! Dispatch, the key bar, the help, the palette and `peilian keys` all read it, so that a key cannot do one thing and be
//! called another.

use super::action::Action;
use super::key::Key;

mod choice;
mod row;
mod scope;
mod table;

pub use choice::{BadChoice, KeyChoice};
pub use row::{KeyGroup, KeyRow, row};
pub use scope::KeyScope;
pub use table::{key_groups, key_rows};

/// The table with the user's own choices laid over it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    rows: Vec<(KeyScope, Vec<Key>, Action)>,
}

impl Default for Keymap {
    fn default() -> Self {
        let of = |group: &KeyGroup| {
            let scope = group.scope;
            group.rows.iter().map(move |row| (scope, spellings(row.keys), row.action))
        };
        Self { rows: key_groups().flat_map(of).collect() }
    }
}

fn spellings(keys: &str) -> Vec<Key> {
    keys.split(' ').filter_map(Key::parse).collect()
}

impl Keymap {
    /// Lays the user's choices over the table; those that cannot be followed are handed back and leave the table as it is.
    #[must_use]
    pub fn with(choices: &[KeyChoice]) -> (Self, Vec<BadChoice>) {
        let mut map = Self::default();
        let bad = choices.iter().filter_map(|choice| map.choose(choice).err()).collect();
        (map, bad)
    }

    fn choose(&mut self, choice: &KeyChoice) -> Result<(), BadChoice> {
        let action = Action::all().find(|a| a.name() == choice.action);
        let action = action.ok_or_else(|| BadChoice::NoAction(choice.action.clone()))?;
        let mut keys = Vec::new();
        for word in choice.keys.split_whitespace() {
            keys.push(Key::parse(word).ok_or_else(|| BadChoice::NoKey(word.to_owned()))?);
        }
        for (scope, taken, other) in &self.rows {
            let meets = self.rows.iter().any(|(s, _, a)| *a == action && s.overlaps(*scope));
            if *other != action && meets && taken.iter().any(|k| keys.contains(k)) {
                return Err(BadChoice::Taken(choice.action.clone(), other.name()));
            }
        }
        for (_, row, _) in self.rows.iter_mut().filter(|(_, _, a)| *a == action) {
            row.clone_from(&keys);
        }
        Ok(())
    }

    /// The action a key stands for in a scope and the scopes behind it.
    #[must_use]
    pub fn find(&self, scope: KeyScope, key: Key) -> Option<Action> {
        scope.chain().into_iter().find_map(|s| {
            self.rows.iter().find(|(place, keys, _)| *place == s && keys.contains(&key)).map(|(_, _, action)| *action)
        })
    }

    /// The keys of an action where the person is, nearest scope first.
    #[must_use]
    pub fn keys(&self, scope: KeyScope, action: Action) -> &[Key] {
        let row = scope.chain().into_iter().find_map(|s| self.rows.iter().find(|(p, _, a)| *p == s && *a == action));
        row.map_or(&[], |(_, keys, _)| keys)
    }

    /// The key to name in a sentence, such as `n`; a dash where there is none.
    #[must_use]
    pub fn name(&self, scope: KeyScope, action: Action, lang: domain::lang::Lang) -> String {
        self.keys(scope, action).first().map_or_else(|| "-".to_owned(), |k| k.name(lang))
    }
}

#[cfg(test)]
mod tests;
