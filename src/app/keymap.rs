//! The one table of keys. Dispatch, the key bar, the help, the palette and the README's table are its readers.

use super::action::{Action, Tab};
use super::key::Key;
use super::phrase::{Phrase, action as words};

/// Where a key counts. The chain is: overlay, then field, then screen, then movement and global; the first two are opaque.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Everywhere but in overlays and fields.
    Global,
    /// Lists and pages.
    Move,
    /// The people and their profiles.
    Brain,
    /// The page before the first sheet.
    Intro,
    /// A sheet of the self-assessment.
    Sheet,
    /// The guide.
    Guide,
    /// Two profiles over each other.
    Compare,
    /// The walk-around.
    Walk,
    /// Who listens to the message of the walk-around.
    Listen,
    /// Somebody at a customer: clues and estimate.
    Customer,
    /// The projects and the tracker of one of them.
    Tracker,
    /// A customer with its people and projects.
    Account,
    /// The guide test.
    GuideTest,
    /// A drill.
    Drill,
    /// A line being typed into on a screen, such as a filter.
    Field,
    /// A form.
    Form,
    /// The palette.
    Palette,
    /// A list to choose from: menu, welcome.
    Menu,
    /// A page to read: help, problems.
    Page,
    /// A yes or no.
    Confirm,
}

impl Scope {
    /// Scopes that belong to a screen.
    pub const SCREENS: [Self; 12] = [
        Self::Brain,
        Self::Intro,
        Self::Sheet,
        Self::Guide,
        Self::Compare,
        Self::Walk,
        Self::Listen,
        Self::Customer,
        Self::Tracker,
        Self::Account,
        Self::GuideTest,
        Self::Drill,
    ];
    /// Scopes nothing shines through.
    pub const OPAQUE: [Self; 6] = [Self::Field, Self::Form, Self::Palette, Self::Menu, Self::Page, Self::Confirm];

    /// The scopes asked in turn, this one first.
    #[must_use]
    pub fn chain(self) -> Vec<Self> {
        match self {
            Self::Global | Self::Move => vec![self],
            _ if Self::OPAQUE.contains(&self) => vec![self],
            _ => vec![self, Self::Move, Self::Global],
        }
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Bind {
    /// Where it counts.
    pub scope: Scope,
    /// Spellings, with spaces between; the first is the one shown.
    pub keys: &'static str,
    /// What it does.
    pub action: Action,
    /// What it is called there.
    pub phrase: Phrase,
    /// Whether the key bar shows it.
    pub bar: bool,
}

const fn bind(scope: Scope, keys: &'static str, action: Action, phrase: Phrase, bar: bool) -> Bind {
    Bind { scope, keys, action, phrase, bar }
}

use Action as A;
use Scope as S;

/// The table.
pub const BINDS: &[Bind] = &[
    bind(S::Global, "2", A::Go(Tab::Brain), words::GO_BRAIN, false),
    bind(S::Global, "3", A::Go(Tab::Tracker), words::GO_TRACKER, false),
    bind(S::Global, "ctrl-p :", A::Palette, words::PALETTE, true),
    bind(S::Global, "?", A::Help, words::HELP, true),
    bind(S::Global, "u", A::Undo, words::UNDO, false),
    bind(S::Global, "ctrl-r", A::Redo, words::REDO, false),
    bind(S::Global, "L", A::Language, words::LANGUAGE, false),
    bind(S::Global, "T", A::Theme, words::THEME, false),
    bind(S::Global, "P", A::Projector, words::PROJECTOR, false),
    bind(S::Global, "ctrl-l", A::Redraw, words::REDRAW, false),
    bind(S::Global, "ctrl-z", A::Suspend, words::SUSPEND, false),
    bind(S::Global, "q ctrl-c", A::Quit, words::QUIT, false),
    bind(S::Move, "up k", A::Up, words::UP, false),
    bind(S::Move, "down j", A::Down, words::DOWN, false),
    bind(S::Move, "left h", A::Left, words::LEFT, false),
    bind(S::Move, "right l", A::Right, words::RIGHT, false),
    bind(S::Move, "pageup ctrl-b", A::PageUp, words::PAGE_UP, false),
    bind(S::Move, "pagedown ctrl-f", A::PageDown, words::PAGE_DOWN, false),
    bind(S::Move, "home", A::First, words::FIRST, false),
    bind(S::Move, "end G", A::Last, words::LAST, false),
    bind(S::Move, "tab", A::NextPane, words::NEXT_PANE, false),
    bind(S::Move, "s-tab", A::PrevPane, words::PREV_PANE, false),
    bind(S::Brain, "enter", A::Open, words::OPEN, true),
    bind(S::Brain, "a", A::Assess, words::ASSESS, true),
    bind(S::Brain, "c", A::Compare, words::COMPARE, true),
    bind(S::Brain, "g", A::Guide, words::GUIDE, true),
    bind(S::Brain, "w", A::Walk, words::WALK, true),
    bind(S::Brain, "n", A::New, words::NEW_PERSON, true),
    bind(S::Brain, "e", A::Edit, words::EDIT, false),
    bind(S::Brain, "d delete", A::Remove, words::REMOVE, false),
    bind(S::Brain, "/", A::Filter, words::FILTER, false),
    bind(S::Brain, "esc", A::Back, words::BACK, false),
    bind(S::Intro, "enter", A::Open, words::BEGIN, true),
    bind(S::Intro, "esc", A::Back, words::BACK, true),
    bind(S::Sheet, "space x", A::Toggle, words::PICK, true),
    bind(S::Sheet, "enter", A::Open, words::GO_ON, true),
    bind(S::Sheet, "esc", A::Back, words::LATER, true),
    bind(S::Sheet, "[", A::PrevPane, words::SHEET_BEFORE, true),
    bind(S::Guide, "enter", A::Open, words::READ, true),
    bind(S::Guide, "esc", A::Back, words::BACK, true),
    bind(S::Compare, "enter", A::Open, words::COMPARE_WITH, true),
    bind(S::Compare, "x", A::Swap, words::SWAP, true),
    bind(S::Compare, "esc", A::Back, words::BACK, true),
    bind(S::Walk, "space x", A::Toggle, words::TICK, true),
    bind(S::Walk, "enter", A::Open, words::TICK, false),
    bind(S::Walk, "w", A::Listener, words::LISTENER, true),
    bind(S::Walk, "c", A::Clear, words::CLEAR, true),
    bind(S::Walk, "esc", A::Back, words::BACK, true),
    bind(S::Listen, "enter space", A::Open, words::CHOOSE, true),
    bind(S::Listen, "w", A::Listener, words::BACK, false),
    bind(S::Listen, "esc", A::Back, words::BACK, true),
    bind(S::Customer, "space x", A::Toggle, words::TICK, true),
    bind(S::Customer, "enter", A::Open, words::COMPARE_WITH, false),
    bind(S::Customer, "v", A::Overrule, words::OVERRULE, true),
    bind(S::Customer, "d delete", A::Remove, words::UNRULE, true),
    bind(S::Customer, "w", A::Walk, words::WALK, true),
    bind(S::Customer, "e", A::Edit, words::EDIT, true),
    bind(S::Customer, "o", A::Outcome, words::OUTCOME, false),
    bind(S::Customer, "m", A::Meet, words::MEET, false),
    bind(S::Customer, "t", A::Touch, words::TOUCH, true),
    bind(S::Customer, "f", A::Task, words::TASK, false),
    bind(S::Customer, "A", A::Assess, words::ASSESS, false),
    bind(S::Customer, "esc", A::Back, words::BACK, true),
    bind(S::Tracker, "enter", A::Open, words::OPEN, true),
    bind(S::Tracker, "o", A::Outcome, words::OUTCOME, true),
    bind(S::Tracker, "m", A::Meet, words::MEET, true),
    bind(S::Tracker, "t", A::Touch, words::TOUCH, true),
    bind(S::Tracker, "f", A::Task, words::TASK, true),
    bind(S::Tracker, "a", A::Contact, words::CONTACT, true),
    bind(S::Tracker, "g", A::Guide, words::GUIDE_TEST, true),
    bind(S::Tracker, "n", A::New, words::NEW_PROJECT, true),
    bind(S::Tracker, "e", A::Edit, words::EDIT, true),
    bind(S::Tracker, "space x", A::Toggle, words::TURN, false),
    bind(S::Tracker, "+ =", A::More, words::MORE, false),
    bind(S::Tracker, "-", A::Less, words::LESS, false),
    bind(S::Tracker, "c", A::Customer, words::CUSTOMER, true),
    bind(S::Tracker, "p", A::Print, words::PRINT, true),
    bind(S::Tracker, "/", A::Filter, words::FILTER, true),
    bind(S::Tracker, "d delete", A::Remove, words::REMOVE, false),
    bind(S::Tracker, "D", A::Drill, words::DRILL, false),
    bind(S::Tracker, "H", A::Potato, words::POTATO, false),
    bind(S::Tracker, "esc", A::Back, words::BACK, false),
    bind(S::Account, "enter", A::Open, words::OPEN, true),
    bind(S::Account, "a", A::Contact, words::CONTACT, true),
    bind(S::Account, "n", A::New, words::NEW_PROJECT, true),
    bind(S::Account, "e", A::Edit, words::EDIT, true),
    bind(S::Account, "o", A::Outcome, words::OUTCOME, false),
    bind(S::Account, "m", A::Meet, words::MEET, false),
    bind(S::Account, "t", A::Touch, words::TOUCH, false),
    bind(S::Account, "f", A::Task, words::TASK, false),
    bind(S::Account, "x", A::Archive, words::ARCHIVE, true),
    bind(S::Account, "d delete", A::Remove, words::REMOVE, false),
    bind(S::Account, "X", A::Erase, words::ERASE, false),
    bind(S::Account, "esc", A::Back, words::BACK, true),
    bind(S::GuideTest, "space x", A::Toggle, words::TICK, true),
    bind(S::GuideTest, "enter", A::Open, words::TICK, false),
    bind(S::GuideTest, "esc", A::Back, words::BACK, true),
    bind(S::Drill, "enter space", A::Open, words::ANSWER, true),
    bind(S::Drill, "esc", A::Back, words::BACK, true),
    bind(S::Field, "enter tab", A::Open, words::ACCEPT, true),
    bind(S::Field, "esc", A::Back, words::CLEAR_FILTER, true),
    bind(S::Field, "up", A::Up, words::UP, false),
    bind(S::Field, "down", A::Down, words::DOWN, false),
    bind(S::Field, "ctrl-c", A::Quit, words::QUIT, false),
    bind(S::Form, "enter", A::Open, words::NEXT_FIELD, true),
    bind(S::Form, "tab down", A::NextPane, words::NEXT_FIELD, false),
    bind(S::Form, "s-tab up", A::PrevPane, words::FIELD_BEFORE, false),
    bind(S::Form, "esc", A::Back, words::CLOSE, true),
    bind(S::Form, "ctrl-c", A::Quit, words::QUIT, false),
    bind(S::Palette, "enter", A::Open, words::DO_IT, true),
    bind(S::Palette, "up ctrl-k", A::Up, words::UP, false),
    bind(S::Palette, "down ctrl-j", A::Down, words::DOWN, false),
    bind(S::Palette, "pageup", A::PageUp, words::PAGE_UP, false),
    bind(S::Palette, "pagedown", A::PageDown, words::PAGE_DOWN, false),
    bind(S::Palette, "esc ctrl-p", A::Back, words::CLOSE, true),
    bind(S::Palette, "ctrl-c", A::Quit, words::QUIT, false),
    bind(S::Menu, "up k", A::Up, words::UP, false),
    bind(S::Menu, "down j tab", A::Down, words::DOWN, false),
    bind(S::Menu, "enter space", A::Open, words::CHOOSE, true),
    bind(S::Menu, "esc", A::Back, words::CLOSE, true),
    bind(S::Menu, "L", A::Language, words::LANGUAGE, true),
    bind(S::Menu, "T", A::Theme, words::THEME, false),
    bind(S::Menu, "q ctrl-c", A::Quit, words::QUIT, false),
    bind(S::Page, "up k", A::Up, words::UP, false),
    bind(S::Page, "down j", A::Down, words::DOWN, false),
    bind(S::Page, "pageup", A::PageUp, words::PAGE_UP, false),
    bind(S::Page, "pagedown space", A::PageDown, words::PAGE_DOWN, true),
    bind(S::Page, "esc enter ? q", A::Back, words::CLOSE, true),
    bind(S::Page, "L", A::Language, words::LANGUAGE, false),
    bind(S::Page, "ctrl-c", A::Quit, words::QUIT, false),
    bind(S::Confirm, "enter y", A::Open, words::YES, true),
    bind(S::Confirm, "esc n", A::Back, words::NO, true),
];

/// Other keys for an action, as the user wrote them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyChoice {
    /// Such as `projector`.
    pub action: String,
    /// Spellings with spaces between, such as `ctrl-o F`.
    pub keys: String,
}

/// A choice of keys that cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadChoice {
    /// No action has that name.
    NoAction(String),
    /// No key is spelled like that.
    NoKey(String),
    /// The key does something else where the action works: both names.
    Taken(String, String),
}

/// The table with the user's own choices laid over it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    rows: Vec<(Scope, Vec<Key>, Action)>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self { rows: BINDS.iter().map(|b| (b.scope, spellings(b.keys), b.action)).collect() }
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
        let action = Action::ALL.into_iter().find(|a| a.name() == choice.action);
        let action = action.ok_or_else(|| BadChoice::NoAction(choice.action.clone()))?;
        let mut keys = Vec::new();
        for word in choice.keys.split_whitespace() {
            keys.push(Key::parse(word).ok_or_else(|| BadChoice::NoKey(word.to_owned()))?);
        }
        for (scope, taken, other) in &self.rows {
            let meets = self.rows.iter().any(|(s, _, a)| *a == action && s.meets(*scope));
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
    pub fn find(&self, scope: Scope, key: Key) -> Option<Action> {
        scope.chain().into_iter().find_map(|s| {
            self.rows.iter().find(|(place, keys, _)| *place == s && keys.contains(&key)).map(|(_, _, action)| *action)
        })
    }

    /// The keys of an action where the person is, nearest scope first.
    #[must_use]
    pub fn keys(&self, scope: Scope, action: Action) -> &[Key] {
        let row = scope.chain().into_iter().find_map(|s| self.rows.iter().find(|(p, _, a)| *p == s && *a == action));
        row.map_or(&[], |(_, keys, _)| keys)
    }

    /// The key to name in a sentence, such as `n`; a dash where there is none.
    #[must_use]
    pub fn name(&self, scope: Scope, action: Action, lang: crate::domain::lang::Lang) -> String {
        self.keys(scope, action).first().map_or_else(|| "-".to_owned(), |k| k.name(lang))
    }
}

impl Scope {
    /// Whether two scopes can hear the same key press.
    fn meets(self, other: Self) -> bool {
        let both = |scope: Self| scope.chain().contains(&self) && scope.chain().contains(&other);
        self == other || Self::SCREENS.into_iter().any(both)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    #[test]
    fn every_spelling_reads() {
        for bind in BINDS {
            assert_eq!(spellings(bind.keys).len(), bind.keys.split(' ').count(), "{}", bind.keys);
        }
    }

    #[test]
    fn no_screen_key_shadows_a_global_or_movement_key() {
        let behind: Vec<_> = BINDS.iter().filter(|b| matches!(b.scope, Scope::Global | Scope::Move)).collect();
        for bind in BINDS.iter().filter(|b| Scope::SCREENS.contains(&b.scope)) {
            for key in spellings(bind.keys) {
                let shadowed = behind.iter().find(|b| spellings(b.keys).contains(&key));
                assert!(shadowed.is_none(), "{key} of {:?} shadows {:?}", bind.scope, shadowed.map(|b| b.action));
            }
        }
    }

    #[test]
    fn no_key_stands_twice_in_a_scope() {
        for (i, bind) in BINDS.iter().enumerate() {
            for other in BINDS.iter().skip(i + 1).filter(|b| b.scope == bind.scope) {
                let clash = spellings(bind.keys).iter().any(|k| spellings(other.keys).contains(k));
                assert!(!clash, "{:?}: {} and {}", bind.scope, bind.keys, other.keys);
            }
        }
    }

    #[test]
    fn every_screen_has_a_way_back_and_on_without_letters() {
        for scope in Scope::SCREENS {
            let map = Keymap::default();
            assert_eq!(map.find(scope, Key::plain(super::super::key::Code::Esc)), Some(Action::Back), "{scope:?}");
            assert_eq!(map.find(scope, Key::plain(super::super::key::Code::Enter)), Some(Action::Open), "{scope:?}");
        }
    }

    #[test]
    fn a_choice_of_keys_is_followed_or_refused_with_a_reason() {
        let choice = |action: &str, keys: &str| KeyChoice { action: action.into(), keys: keys.into() };
        let (map, bad) = Keymap::with(&[choice("projector", "F")]);
        assert!(bad.is_empty());
        assert_eq!(map.find(Scope::Brain, Key::plain(super::super::key::Code::Char('F'))), Some(Action::Projector));
        assert_eq!(map.name(Scope::Brain, Action::Projector, Lang::En), "F");
        let (_, bad) = Keymap::with(&[choice("projector", "j"), choice("fly", "F"), choice("undo", "hyper-x")]);
        assert_eq!(bad[0], BadChoice::Taken("projector".into(), "down".into()));
        assert_eq!(bad[1], BadChoice::NoAction("fly".into()));
        assert_eq!(bad[2], BadChoice::NoKey("hyper-x".into()));
    }
}
