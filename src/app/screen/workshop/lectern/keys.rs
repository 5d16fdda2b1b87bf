//! The keys of the lectern. What the keys that move do there is said by `label`: some send to the wall, the others only look.

use crate::action::Action;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::workshop::verb::WorkshopVerb;
use words::{action as labels, hands, lectern as phrases, workshop as shared};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Lectern,
    title: phrases::SCOPE,
    rows: &[
        row("space", Action::Toggle, phrases::NEXT_STEP, true),
        row("backspace", Action::Workshop(WorkshopVerb::StepBack), phrases::STEP_BACK, false),
        row("B", Action::Workshop(WorkshopVerb::Black), phrases::BLACK, true),
        row(".", Action::Workshop(WorkshopVerb::Freeze), phrases::FREEZE, true),
        row("t", Action::Workshop(WorkshopVerb::Countdown), phrases::TIMER, true),
        row("+ =", Action::More, phrases::LONGER, false),
        row("- _", Action::Less, phrases::SHORTER, false),
        row("v", Action::Workshop(WorkshopVerb::Vote), phrases::VOTE, true),
        row("x", Action::Workshop(WorkshopVerb::Exercise), phrases::EXERCISE, true),
        row("s", Action::Workshop(WorkshopVerb::CountHands), hands::KEY, false),
        row("m", Action::Workshop(WorkshopVerb::Motto), phrases::MOTTO, false),
        row("# 1 2 3 4 5 6 7 8 9 0", Action::Workshop(WorkshopVerb::GoToPage), phrases::JUMP, false),
        row("N", Action::Workshop(WorkshopVerb::Names), phrases::NAMES, false),
        row("c", Action::Workshop(WorkshopVerb::ChooseClass), shared::CHOOSE_CLASS, false),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("enter", Action::Open, phrases::NEXT_STEP, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};
