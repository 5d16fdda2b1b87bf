//! This file declares the keys of the overlays. Each list is complete, because no key of a screen works through an overlay.

use crate::action::Action;
use crate::keymap::{KeyGroup, KeyScope, row};
use words::action as labels;

pub const FORM_KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Form,
    title: labels::SCOPE_FORM,
    rows: &[
        row("enter", Action::Open, labels::NEXT_FIELD, true),
        row("tab down", Action::NextPane, labels::NEXT_FIELD, false),
        row("s-tab up", Action::PrevPane, labels::FIELD_BEFORE, false),
        row("esc", Action::Back, labels::CLOSE, true),
        row("ctrl-c", Action::Quit, labels::QUIT, false),
    ],
};

pub const PALETTE_KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Palette,
    title: labels::SCOPE_PALETTE,
    rows: &[
        row("enter", Action::Open, labels::DO_IT, true),
        row("up", Action::Up, labels::UP, false),
        row("down", Action::Down, labels::DOWN, false),
        row("pageup", Action::PageUp, labels::PAGE_UP, false),
        row("pagedown", Action::PageDown, labels::PAGE_DOWN, false),
        row("esc ctrl-p", Action::Back, labels::CLOSE, true),
        row("ctrl-c", Action::Quit, labels::QUIT, false),
    ],
};

pub const MENU_KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Menu,
    title: labels::SCOPE_MENU,
    rows: &[
        row("up k", Action::Up, labels::UP, false),
        row("down j tab", Action::Down, labels::DOWN, false),
        row("enter space", Action::Open, labels::CHOOSE, true),
        row("esc", Action::Back, labels::CLOSE, true),
        row("L", Action::Language, labels::LANGUAGE, true),
        row("T", Action::Theme, labels::THEME, false),
        row("q ctrl-c", Action::Quit, labels::QUIT, false),
    ],
};

pub const PAGE_KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Page,
    title: labels::SCOPE_PAGE,
    rows: &[
        row("up k", Action::Up, labels::UP, false),
        row("down j", Action::Down, labels::DOWN, false),
        row("pageup", Action::PageUp, labels::PAGE_UP, false),
        row("pagedown space", Action::PageDown, labels::PAGE_DOWN, true),
        row("esc enter ? q", Action::Back, labels::CLOSE, true),
        row("L", Action::Language, labels::LANGUAGE, false),
        row("ctrl-c", Action::Quit, labels::QUIT, false),
    ],
};

pub const CONFIRM_KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Confirm,
    title: labels::SCOPE_CONFIRM,
    rows: &[
        row("y", Action::Toggle, labels::YES, true),
        row("esc n", Action::Back, labels::NO, true),
        // What is asked cannot be taken back: whoever presses this without reading says no.
        row("enter space", Action::Open, labels::CHOOSE, true),
        row("left right tab s-tab up down h l j k", Action::NextPane, labels::OTHER_ANSWER, false),
    ],
};
