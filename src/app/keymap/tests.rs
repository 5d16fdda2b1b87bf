//! These tests hold that the table reads, shadows nothing, leaves a way without letters, and follows the choices of the user.

use strum::IntoEnumIterator as _;

use super::*;
use domain::lang::Lang;

#[test]
fn every_spelling_reads() {
    for row in key_groups().flat_map(|group| group.rows) {
        assert_eq!(spellings(row.keys).len(), row.keys.split(' ').count(), "{}", row.keys);
    }
}

#[test]
fn every_scope_has_its_keys_and_one_name() {
    for scope in KeyScope::iter() {
        assert!(key_rows(scope).next().is_some(), "{scope:?}");
        let titles: Vec<_> = key_groups().filter(|group| group.scope == scope).map(|group| group.title).collect();
        assert!(titles.windows(2).all(|pair| pair[0] == pair[1]), "{scope:?}");
    }
}

#[test]
fn every_verb_of_one_screen_has_a_key() {
    let plain: Vec<_> = <Action as strum::IntoEnumIterator>::iter().collect();
    for action in Action::all().filter(|action| !plain.contains(action)) {
        assert!(key_groups().flat_map(|group| group.rows).any(|row| row.action == action), "{action:?}");
    }
}

#[test]
fn no_screen_key_shadows_a_global_or_movement_key() {
    let behind: Vec<_> = key_rows(KeyScope::Global).chain(key_rows(KeyScope::Move)).collect();
    for scope in KeyScope::iter().filter(|scope| scope.of_screen()) {
        // On a sheet a digit is the number of an element, at the lectern that of a page: whoever meant element 3 must not land in
        // another tab.
        let numbers = |row: &&KeyRow| {
            let page = crate::screen::workshop::verb::WorkshopVerb::GoToPage;
            let element = crate::screen::brain::verb::BrainVerb::Number;
            row.action == Action::Brain(element) || row.action == Action::Workshop(page)
        };
        for key in key_rows(scope).filter(|row| !numbers(row)).flat_map(|row| spellings(row.keys)) {
            let shadowed = behind.iter().find(|b| spellings(b.keys).contains(&key));
            assert!(shadowed.is_none(), "{key} of {scope:?} shadows {:?}", shadowed.map(|b| b.action));
        }
    }
}

#[test]
fn no_key_stands_twice_in_a_scope() {
    for scope in KeyScope::iter() {
        let rows: Vec<_> = key_rows(scope).collect();
        for (i, row) in rows.iter().enumerate() {
            for other in rows.iter().skip(i + 1) {
                let clash = spellings(row.keys).iter().any(|k| spellings(other.keys).contains(k));
                assert!(!clash, "{scope:?}: {} and {}", row.keys, other.keys);
            }
        }
    }
}

#[test]
fn every_screen_has_a_way_back_and_on_without_letters() {
    for scope in KeyScope::iter().filter(|scope| scope.of_screen()) {
        let map = Keymap::default();
        assert_eq!(map.find(scope, Key::plain(crate::key::Code::Esc)), Some(Action::Back), "{scope:?}");
        assert_eq!(map.find(scope, Key::plain(crate::key::Code::Enter)), Some(Action::Open), "{scope:?}");
    }
}

#[test]
fn a_choice_of_keys_is_followed_or_refused_with_a_reason() {
    let choice = |action: &str, keys: &str| KeyChoice { action: action.into(), keys: keys.into() };
    let (map, bad) = Keymap::with(&[choice("projector", "F")]);
    assert!(bad.is_empty());
    assert_eq!(map.find(KeyScope::Brain, Key::plain(crate::key::Code::Char('F'))), Some(Action::Projector));
    assert_eq!(map.name(KeyScope::Brain, Action::Projector, Lang::En), "F");
    let (_, bad) = Keymap::with(&[choice("projector", "j"), choice("fly", "F"), choice("undo", "hyper-x")]);
    assert_eq!(bad[0], BadChoice::Taken("projector".into(), "down".into()));
    assert_eq!(bad[1], BadChoice::NoAction("fly".into()));
    assert_eq!(bad[2], BadChoice::NoKey("hyper-x".into()));
}
