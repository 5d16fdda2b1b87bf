//! The keys of the cases: one that goes on, and one for each act by itself.

use crate::action::Action;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::workshop::verb::WorkshopVerb;
use words::{action as labels, cases as phrases, lectern, workshop as shared};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Cases,
    title: phrases::SCOPE,
    rows: &[
        row("space", Action::Toggle, phrases::ON, true),
        row("s", Action::Workshop(WorkshopVerb::AskQuestion), phrases::SITUATION, true),
        row("t", Action::Workshop(WorkshopVerb::Countdown), phrases::WORK, true),
        row("e", Action::Edit, phrases::TYPE, true),
        row("w", Action::Workshop(WorkshopVerb::ShowLines), phrases::LINES, true),
        row("v", Action::Workshop(WorkshopVerb::Vote), phrases::VOTE, true),
        row("a", Action::Workshop(WorkshopVerb::ShowAnswer), phrases::MODEL, true),
        row("d delete", Action::Remove, phrases::DROP, false),
        row("B", Action::Workshop(WorkshopVerb::Black), lectern::BLACK, false),
        row(".", Action::Workshop(WorkshopVerb::Freeze), lectern::FREEZE, false),
        row("+ =", Action::More, lectern::LONGER, false),
        row("- _", Action::Less, lectern::SHORTER, false),
        row("c", Action::Workshop(WorkshopVerb::ChooseClass), shared::CHOOSE_CLASS, false),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, false),
        row("enter", Action::Open, labels::OPEN, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};
