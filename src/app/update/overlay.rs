//! This file takes keys and clicks while an overlay is open, and goes where a choice of the palette or of a menu leads.

use super::act as front;
use super::desk::{on_brain, open_contact_page};
use super::{erase, form, global, input_method};
use crate::action::{Action, Tab};
use crate::catalogue::Destination;
use crate::effect::Effect;
use crate::form::typing;
use crate::key::Key;
use crate::model::Model;
use crate::overlay::MenuKind;
use crate::overlay::OnYes;
use crate::overlay::Overlay;
use crate::screen::brain::verb::BrainVerb;
use crate::screen::brain::{self, Brain};
use crate::screen::{scroll, step_cursor};
use words::brain as people;

/// A key for the topmost overlay.
pub(super) fn key(model: &mut Model, pressed: Key) -> Vec<Effect> {
    let scope = model.scope();
    // Full-width keys are text where text is typed, and the keys they stand for over a choice.
    let types = match model.overlays.last() {
        Some(Overlay::Form(form)) => form.takes_text(),
        Some(Overlay::Palette(_)) => true,
        _ => false,
    };
    let pressed = if types { pressed } else { pressed.narrow() };
    match model.overlays.last_mut() {
        Some(Overlay::Form(form)) if form.captures(pressed) => {
            form.key(pressed);
            return Vec::new();
        }
        Some(Overlay::Form(_)) => {
            if let Some(effects) = form::change_choice(model, pressed) {
                return effects;
            }
            if model.session.keymap.find(scope, pressed).is_none() {
                if !form::type_in(model, pressed) {
                    input_method::tell(model, pressed);
                }
                return Vec::new();
            }
        }
        Some(Overlay::Palette(palette)) if model.session.keymap.find(scope, pressed).is_none() => {
            if typing::line_key(&mut palette.line, pressed) {
                palette.search();
            }
            return Vec::new();
        }
        _ => {}
    }
    let action = model.session.keymap.find(scope, pressed);
    if action.is_none() {
        input_method::tell(model, pressed);
    }
    action.map(|action| act(model, action)).unwrap_or_default()
}

/// Does an action on the topmost overlay.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Language | Action::Theme => return front::act(model, action),
        Action::Quit => return global::quit(model),
        _ => {}
    }
    let (page, limit) = (model.window.page_rows, model.window.scroll_limit);
    match model.overlays.last_mut() {
        Some(Overlay::Help(at) | Overlay::Problems(at) | Overlay::HowToImport(at)) => {
            if action == Action::Back {
                model.overlays.pop();
            } else {
                *at = scroll(*at, action, page, limit);
            }
            Vec::new()
        }
        Some(Overlay::Palette(palette)) => match action {
            Action::Open => choose(model),
            Action::Back => close(model),
            _ => {
                palette.cursor = step_cursor(palette.cursor, action, palette.len(), page);
                Vec::new()
            }
        },
        Some(Overlay::Menu(menu)) => match action {
            Action::Open => choose(model),
            Action::Back if menu.kind == MenuKind::Welcome => {
                model.overlays.pop();
                choose_welcome(model, Action::Back)
            }
            Action::Back => close(model),
            _ => {
                menu.cursor = step_cursor(menu.cursor, action, menu.items.len(), page);
                Vec::new()
            }
        },
        Some(Overlay::Confirm(question)) => {
            let on_yes = question.on_yes;
            let yes = match action {
                Action::Toggle => true,
                Action::Open => question.yes,
                Action::Back => false,
                Action::NextPane => {
                    question.yes = !question.yes;
                    return Vec::new();
                }
                // The wheel and the like are no answer.
                _ => return Vec::new(),
            };
            model.overlays.pop();
            match on_yes {
                OnYes::QuitUnsaved if yes => vec![Effect::Quit],
                OnYes::Erase(whom) if yes => erase::erase(model, whom),
                OnYes::QuitUnsaved | OnYes::Erase(_) => Vec::new(),
            }
        }
        Some(Overlay::Form(_)) => form::act(model, action),
        None => Vec::new(),
    }
}

fn close(model: &mut Model) -> Vec<Effect> {
    model.overlays.pop();
    Vec::new()
}

/// Follows the selected row of the palette or a menu.
fn choose(model: &mut Model) -> Vec<Effect> {
    // Whoever only looked is asked again.
    if let Some(Overlay::Menu(menu)) = model.overlays.last()
        && let (MenuKind::Welcome, Some((_, action))) = (menu.kind, menu.items.get(menu.cursor).copied())
        && matches!(action, Action::LookRound | Action::HowToImport)
    {
        return front::act(model, action);
    }
    match model.overlays.pop() {
        Some(Overlay::Palette(palette)) => {
            palette.item().map(|i| i.destination).map(|to| open_destination(model, to)).unwrap_or_default()
        }
        Some(Overlay::Menu(menu)) => {
            let Some((_, action)) = menu.items.get(menu.cursor).copied() else { return Vec::new() };
            match menu.kind {
                MenuKind::Welcome => choose_welcome(model, action),
                MenuKind::Here => front::act(model, action),
            }
        }
        _ => Vec::new(),
    }
}

/// Goes where a choice of the palette leads.
fn open_destination(model: &mut Model, destination: Destination) -> Vec<Effect> {
    if !matches!(destination, Destination::Do(_)) {
        model.navigation.back_stack.clear();
        model.wall.title = false;
    }
    match destination {
        Destination::Do(action) => front::act(model, action),
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
        Destination::View(tab, place) => {
            model.open_tab(tab);
            let today = model.session.now.date();
            model.screens.get_mut(tab).show_view(&model.book, today, place);
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
fn choose_welcome(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Brain(BrainVerb::Assess) => {
            model.open_tab(Tab::Brain);
            on_brain(model, Brain::assess)
        }
        Action::Back => on_brain(model, |screen, desk| {
            brain::begin_empty(screen, desk);
            desk.tell(people::BEGUN_EMPTY);
        }),
        other => front::act(model, other),
    }
}

/// The mouse was pressed on a row of the topmost overlay.
pub(super) fn click(model: &mut Model, row: usize) -> Vec<Effect> {
    match model.overlays.last_mut() {
        Some(Overlay::Palette(palette)) if row < palette.len() => {
            palette.cursor = row;
            choose(model)
        }
        Some(Overlay::Menu(menu)) if row < menu.items.len() => {
            menu.cursor = row;
            choose(model)
        }
        Some(Overlay::Form(_)) => form::click(model, row),
        _ => Vec::new(),
    }
}
