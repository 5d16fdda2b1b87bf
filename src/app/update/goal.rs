//! Where a choice leads: of the palette, and of the first start.

use super::act::act;
use super::desk::{on_brain, page};
use crate::app::action::{Action, Tab};
use crate::app::catalogue::Goal;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::phrase::brain as people;
use crate::app::screen::brain::{self, Brain};

/// Goes where a choice of the palette leads.
pub fn reach(model: &mut Model, goal: Goal) -> Vec<Effect> {
    if !matches!(goal, Goal::Do(_)) {
        model.behind.clear();
    }
    match goal {
        Goal::Do(action) => act(model, action),
        Goal::Person(id) => {
            model.go(Tab::Brain);
            model.brain.open_person(&model.book, id);
            Vec::new()
        }
        Goal::Account(id) => {
            model.go(Tab::Tracker);
            model.tracker.open_account(&model.book, id);
            Vec::new()
        }
        Goal::Project(key) => {
            model.go(Tab::Tracker);
            model.tracker.open_project(&model.book, key);
            Vec::new()
        }
        Goal::Contact(account, contact) => {
            page(model, account, contact);
            Vec::new()
        }
        Goal::Page(page) => {
            model.go(Tab::Brain);
            model.brain.open_page(page);
            Vec::new()
        }
    }
}

/// A choice of the first start.
pub fn welcome(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Assess => {
            model.go(Tab::Brain);
            on_brain(model, Brain::assess)
        }
        Action::Back => on_brain(model, |screen, desk| {
            brain::begin_empty(screen, desk);
            desk.tell(people::BEGUN_EMPTY);
        }),
        other => act(model, other),
    }
}
