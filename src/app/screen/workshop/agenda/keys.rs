//! The keys of the agenda.

use crate::action::Action;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::workshop::verb::WorkshopVerb;
use words::{action as labels, agenda as phrases, workshop as shared};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Agenda,
    title: phrases::SCOPE,
    rows: &[
        row("enter", Action::Open, phrases::BEGIN, true),
        row("y", Action::Workshop(WorkshopVerb::CatchUp), phrases::CATCH_UP, true),
        row("g", Action::Workshop(WorkshopVerb::OpenLine), phrases::GO, true),
        row("n", Action::New, phrases::NEW_LINE, true),
        row("x", Action::Workshop(WorkshopVerb::DropLine), phrases::DROP, true),
        row("+ =", Action::More, phrases::LONGER, true),
        row("- _", Action::Less, phrases::SHORTER, true),
        row("<", Action::Workshop(WorkshopVerb::LineUp), phrases::LINE_UP, false),
        row(">", Action::Workshop(WorkshopVerb::LineDown), phrases::LINE_DOWN, false),
        row("e", Action::Edit, labels::EDIT, false),
        row("d delete", Action::Remove, labels::REMOVE, false),
        row("m", Action::Workshop(WorkshopVerb::SendAgenda), phrases::TO_WALL, false),
        row("c", Action::Workshop(WorkshopVerb::ChooseClass), shared::CHOOSE_CLASS, false),
        row("E", Action::Workshop(WorkshopVerb::EditClass), phrases::EDIT_CLASS, false),
        row("N", Action::Workshop(WorkshopVerb::NewClass), phrases::NEW_CLASS, false),
        row("space", Action::Toggle, phrases::BEGIN, false),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("esc", Action::Back, labels::BACK, false),
    ],
};
