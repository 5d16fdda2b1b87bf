//! Where a choice leads: of the palette, and of the first start.

use super::act::act;
use super::desk::{on_brain, open_contact_page};
use crate::action::{Action, Tab};
use crate::catalogue::Destination;
use crate::effect::Effect;
use crate::model::Model;
use crate::screen::brain::verb::BrainVerb;
use crate::screen::brain::{self, Brain};
use words::brain as people;

/// Goes where a choice of the palette leads.
pub(super) fn open_destination(model: &mut Model, goal: Destination) -> Vec<Effect> {
    if !matches!(goal, Destination::Do(_)) {
        model.navigation.back_stack.clear();
    }
    match goal {
        Destination::Do(action) => act(model, action),
        Destination::Person(id) => {
            model.open_tab(Tab::Brain);
            model.screens.brain.open_person(&model.book, id);
            Vec::new()
        }
        Destination::Account(id) => {
            model.open_tab(Tab::Tracker);
            model.screens.tracker.open_account(&model.book, id);
            Vec::new()
        }
        Destination::Project(key) => {
            model.open_tab(Tab::Tracker);
            model.screens.tracker.open_project(&model.book, key);
            Vec::new()
        }
        Destination::Contact(account, contact) => {
            open_contact_page(model, account, contact);
            Vec::new()
        }
        Destination::Page(page) => {
            model.open_tab(Tab::Brain);
            model.screens.brain.open_page(page);
            Vec::new()
        }
    }
}

/// A choice of the first start.
pub(super) fn choose_welcome(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Brain(BrainVerb::Assess) => {
            model.open_tab(Tab::Brain);
            on_brain(model, Brain::assess)
        }
        Action::Back => on_brain(model, |screen, desk| {
            brain::begin_empty(screen, desk);
            desk.tell(people::BEGUN_EMPTY);
        }),
        other => act(model, other),
    }
}
