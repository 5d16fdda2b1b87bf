//! This file declares the keys that work on every screen: one for each tab, and those of the program itself.

use strum::{EnumCount as _, VariantArray as _};

use crate::action::{Action, Tab};
use crate::keymap::{KeyGroup, KeyRow, KeyScope, row};
use words::action as labels;

/// A row for each tab.
const TAB_ROWS: [KeyRow; Tab::COUNT] = {
    let mut rows = [tab_row(Tab::Today); Tab::COUNT];
    let mut place = 0;
    while place < rows.len() {
        rows[place] = tab_row(Tab::VARIANTS[place]);
        place += 1;
    }
    rows
};

const fn tab_row(tab: Tab) -> KeyRow {
    row(tab.digit(), Action::Go(tab), tab.title(), false)
}

/// The keys that open the tabs.
pub(crate) const TAB_KEYS: KeyGroup =
    KeyGroup { scope: KeyScope::Global, title: labels::SCOPE_GLOBAL, rows: &TAB_ROWS };

/// The keys that work on every screen: what the program does, whatever is in front.
pub(crate) const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Global,
    title: labels::SCOPE_GLOBAL,
    rows: &[
        row("ctrl-p :", Action::Palette, labels::PALETTE, true),
        row("?", Action::Help, labels::HELP, true),
        row("u", Action::Undo, labels::UNDO, false),
        row("ctrl-r", Action::Redo, labels::REDO, false),
        row("L", Action::Language, labels::LANGUAGE, false),
        row("T", Action::Theme, labels::THEME, false),
        row("P", Action::Projector, labels::PROJECTOR, false),
        row("W", Action::Send, labels::SEND, false),
        row("ctrl-l", Action::Redraw, labels::REDRAW, false),
        row("ctrl-z", Action::Suspend, labels::SUSPEND, false),
        row("q ctrl-c", Action::Quit, labels::QUIT, false),
    ],
};

/// The keys of a window for the wall: what is shown there is the presenter's business.
pub(crate) const WALL_KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Wall,
    title: labels::SCOPE_WALL,
    rows: &[
        row("?", Action::Help, labels::HELP, false),
        row("L", Action::Language, labels::LANGUAGE, false),
        row("T", Action::Theme, labels::THEME, false),
        row("ctrl-l", Action::Redraw, labels::REDRAW, false),
        row("ctrl-z", Action::Suspend, labels::SUSPEND, false),
        row("q ctrl-c", Action::Quit, labels::QUIT, false),
    ],
};
