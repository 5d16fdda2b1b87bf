//! The keys of the roster.

use crate::action::Action;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::workshop::verb::WorkshopVerb;
use words::{action as labels, roster as phrases, workshop as shared};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Roster,
    title: phrases::SCOPE,
    rows: &[
        row("enter", Action::Open, phrases::KEY_HAND_IN, true),
        row("i", Action::Workshop(WorkshopVerb::HandIn), phrases::KEY_HAND_IN_ANY, false),
        row("I", Action::Workshop(WorkshopVerb::Inbox), phrases::KEY_INBOX, false),
        row("n", Action::New, phrases::KEY_NEW, true),
        row("space", Action::Toggle, phrases::KEY_PRESENT, true),
        row("m", Action::Workshop(WorkshopVerb::OnMap), phrases::KEY_MAP, true),
        row("M", Action::Workshop(WorkshopVerb::AllOnMap), phrases::KEY_MAP_ALL, false),
        row("f", Action::Workshop(WorkshopVerb::SeatFirm), phrases::KEY_FIRM, true),
        row("e", Action::Edit, labels::EDIT, true),
        row("d delete", Action::Remove, labels::REMOVE, false),
        row("b", Action::Workshop(WorkshopVerb::DrawBadges), phrases::KEY_DRAW, true),
        row("B", Action::Workshop(WorkshopVerb::RedrawBadge), phrases::KEY_REDRAW, false),
        row("w", Action::Workshop(WorkshopVerb::CountToWall), phrases::KEY_WALL, true),
        row("D", Action::Workshop(WorkshopVerb::DropSums), phrases::KEY_SUMS, false),
        row("/", Action::Filter, labels::FILTER, true),
        row("c", Action::Workshop(WorkshopVerb::ChooseClass), shared::CHOOSE_CLASS, false),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, true),
        row("esc", Action::Back, labels::BACK, true),
    ],
};
