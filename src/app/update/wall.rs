//! This file turns the projector view on and off, keeps its title page in front, and lets nothing happen there that nobody
//! could see.

use crate::action::Action;
use crate::effect::Effect;
use crate::key::{Code, Key};
use crate::model::Model;
use crate::projection::{allows, small};
use domain::workshop::showing::Showing;
use words::{frame, wall as phrases};

/// Switches the projector view. How it was left is not kept: every start begins without it.
pub(super) fn toggle(model: &mut Model) {
    model.wall.on = !model.wall.on;
    model.wall.title = false;
    model.notice = Some(if model.wall.on { frame::PROJECTOR_ON } else { frame::PROJECTOR_OFF }.say());
    tell_size(model);
}

/// Takes in what was sent to the wall, unless something later is known already.
pub(super) fn receive(model: &mut Model, showing: Showing) {
    if showing.serial > model.wall.showing.serial {
        model.wall.showing = showing;
    }
}

/// Sends what a screen changed of the wall.
pub(super) fn send(model: &mut Model, showing: Showing) -> Option<Effect> {
    if showing == model.wall.showing {
        return None;
    }
    model.wall.showing = Showing { serial: model.wall.showing.serial + 1, ..showing };
    Some(Effect::Show(Box::new(model.wall.showing.clone())))
}

/// Tells once how to enlarge the font, where the terminal shows more than a wall can bear.
pub(super) fn tell_size(model: &mut Model) {
    if model.wall.on && !model.wall.told && small(model.window.size) {
        model.wall.told = true;
        let larger = Key { ctrl: true, ..Key::plain(Code::Char('+')) };
        model.notice = Some(phrases::SMALL.with([&larger.name(model.session.lang)]));
    }
}

/// Whether an action is stopped because an audience looks. On the title page only what turns to a page counts, or what has
/// nothing to do with a page; elsewhere nothing is changed that nobody could see.
pub(super) fn stops(model: &mut Model, action: Action) -> bool {
    if !model.wall.on {
        return false;
    }
    if model.wall.title {
        return title_stops(model, action);
    }
    let stopped = !allows(model, action);
    if stopped {
        model.notice = Some(phrases::READ_ONLY.say());
    }
    stopped
}

fn title_stops(model: &mut Model, action: Action) -> bool {
    match action {
        Action::Go(tab) => {
            model.wall.title = false;
            // The tab behind the title page comes as it is.
            tab == model.navigation.tab
        }
        Action::Drill | Action::Potato => {
            model.wall.title = false;
            false
        }
        Action::Help
        | Action::Palette
        | Action::Language
        | Action::Theme
        | Action::Projector
        | Action::Redraw
        | Action::Suspend
        | Action::Quit => false,
        _ => true,
    }
}
