//! The table reads, shadows nothing, leaves a way without letters, and follows the choices of the user.

use super::*;
use domain::lang::Lang;

#[test]
fn every_spelling_reads() {
    for bind in KEY_BINDINGS {
        assert_eq!(spellings(bind.keys).len(), bind.keys.split(' ').count(), "{}", bind.keys);
    }
}

#[test]
fn no_screen_key_shadows_a_global_or_movement_key() {
    let behind: Vec<_> = KEY_BINDINGS.iter().filter(|b| matches!(b.scope, KeyScope::Global | KeyScope::Move)).collect();
    for bind in KEY_BINDINGS.iter().filter(|b| KeyScope::SCREENS.contains(&b.scope)) {
        for key in spellings(bind.keys) {
            let shadowed = behind.iter().find(|b| spellings(b.keys).contains(&key));
            assert!(shadowed.is_none(), "{key} of {:?} shadows {:?}", bind.scope, shadowed.map(|b| b.action));
        }
    }
}

#[test]
fn no_key_stands_twice_in_a_scope() {
    for (i, bind) in KEY_BINDINGS.iter().enumerate() {
        for other in KEY_BINDINGS.iter().skip(i + 1).filter(|b| b.scope == bind.scope) {
            let clash = spellings(bind.keys).iter().any(|k| spellings(other.keys).contains(k));
            assert!(!clash, "{:?}: {} and {}", bind.scope, bind.keys, other.keys);
        }
    }
}

#[test]
fn every_screen_has_a_way_back_and_on_without_letters() {
    for scope in KeyScope::SCREENS {
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
