//! The keys of the votes: one that goes on, and one for each act by itself.

use crate::action::Action;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::workshop::verb::WorkshopVerb;
use words::{action as labels, lectern, votes as phrases, workshop as shared};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Votes,
    title: phrases::SCOPE,
    rows: &[
        row("space", Action::Toggle, phrases::ON, true),
        row("s", Action::Workshop(WorkshopVerb::AskQuestion), phrases::ASK, true),
        row("f", Action::Workshop(WorkshopVerb::FirstVote), phrases::FIRST, true),
        row("t", Action::Workshop(WorkshopVerb::Countdown), phrases::TALK, true),
        row("g", Action::Workshop(WorkshopVerb::SecondVote), phrases::SECOND, true),
        row("a", Action::Workshop(WorkshopVerb::ShowAnswer), phrases::ANSWER, true),
        row("w", Action::Workshop(WorkshopVerb::ShowWhy), phrases::WHY, true),
        row("d delete", Action::Remove, phrases::TAKE_BACK, false),
        row("/", Action::Filter, labels::FILTER, true),
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
