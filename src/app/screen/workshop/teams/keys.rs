//! The keys of the map and the teams.

use crate::action::Action;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::workshop::verb::WorkshopVerb;
use words::{action as labels, allotment, class_teams as phrases, placing, workshop as shared};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Teams,
    title: phrases::SCOPE,
    rows: &[
        row("n", Action::New, phrases::MAKE, true),
        row("p", Action::Workshop(WorkshopVerb::AllotPoints), allotment::KEY, true),
        row("s", Action::Workshop(WorkshopVerb::SendSpread), allotment::KEY_SEND, true),
        row("w", Action::Workshop(WorkshopVerb::SendTeams), phrases::SEND_TEAMS, true),
        row("m", Action::Workshop(WorkshopVerb::SendMap), phrases::SEND_MAP, true),
        row("space", Action::Toggle, phrases::LOCK, true),
        row("a", Action::Workshop(WorkshopVerb::KeepApart), phrases::APART, true),
        row("y", Action::Workshop(WorkshopVerb::PlaceLate), phrases::LATE, true),
        row(">", Action::Advance, phrases::TEAM_ON, false),
        row("<", Action::Retreat, phrases::TEAM_BACK, false),
        row("e", Action::Workshop(WorkshopVerb::PlaceDealers), placing::KEY, false),
        row("r", Action::Workshop(WorkshopVerb::SendPlaces), placing::KEY_SEND, false),
        row("c", Action::Workshop(WorkshopVerb::ChooseClass), shared::CHOOSE_CLASS, false),
        row("[", Action::Before, labels::VIEW_BEFORE, false),
        row("]", Action::After, labels::VIEW_AFTER, false),
        row("enter", Action::Open, labels::OPEN, false),
        row("esc", Action::Back, labels::BACK, false),
    ],
};
