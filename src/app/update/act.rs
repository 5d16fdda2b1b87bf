//! This file does an action on what is in front: a global one, or one of the screen.

use super::desk::on_desk;
use super::{global, wall};
use crate::action::{Action, Tab};
use crate::effect::Effect;
use crate::form::subject::Subject;
use crate::keymap::KeyScope;
use crate::model::Model;
use crate::navigation::WayBack;
use crate::saving::LoadProgress;
use crate::screen::AboutWhom;
use domain::project::{Project, ProjectKey};
use domain::record::RecordKey;
use words::{frame, tracker as phrases};

/// Does an action: a global one, or one of the screen, which may refuse it with a reason.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if wall::stops(model, action) {
        return Vec::new();
    }
    if let Some(effects) = global::act(model, action) {
        return effects;
    }
    if model.saving.load_progress != LoadProgress::Done {
        model.notice = Some(frame::STILL_READING.say());
        return Vec::new();
    }
    if model.window.unseen.aim {
        model.notice = Some(frame::MOVED_AWAY.say());
        return Vec::new();
    }
    let me_unknown = model.saving.file_problems.iter().any(|t| t.key == Some(RecordKey::Settings));
    if me_unknown && model.screen().needs_me(action) {
        model.notice = Some(frame::ME_UNKNOWN.say());
        return Vec::new();
    }
    if matches!(action, Action::Outcome | Action::Just | Action::Meet | Action::Touch | Action::Task) {
        let whom = model.screen().about().and_then(|about| about.contact);
        if !open_its_project(model) {
            model.notice = Some(phrases::NO_PROJECT.say());
            return Vec::new();
        }
        let key = model.screens.tracker.home.key();
        let form = match (action, key, whom) {
            (Action::Touch, Some(key), Some(_)) => Some(Subject::NewTouch(key, whom)),
            (Action::Just, Some(key), Some(_)) => Some(Subject::Just(key, whom)),
            _ => None,
        };
        if let Some(form) = form {
            super::form::open_form(model, form);
            return Vec::new();
        }
    }
    if let Err(why) = model.screen().can(&model.book, action) {
        if action == Action::Back && go_back(model) {
            return Vec::new();
        }
        model.notice = Some(why.say());
        return Vec::new();
    }
    let (tab, scope) = (model.navigation.tab, model.screen_scope());
    let effects = on_desk(model, |screen, desk| screen.act(desk, action));
    if tab == model.navigation.tab && scope != model.screen_scope() {
        leave_opened(model, scope, action);
    }
    effects
}

/// What was in front is so no more. Where another tab had opened it, going back from it leads there.
fn leave_opened(model: &mut Model, scope: KeyScope, action: Action) {
    let Some(way) = model.navigation.back_stack.last_mut().filter(|way| way.opened == Some(scope)) else { return };
    way.opened = None;
    if action == Action::Back {
        go_back(model);
    }
}

/// Leads back to the tab the person was led here from; tells whether there is one.
fn go_back(model: &mut Model) -> bool {
    let here = model.navigation.tab;
    while let Some(WayBack { tab, .. }) = model.navigation.back_stack.pop() {
        if tab != here {
            model.open_tab(tab);
            return true;
        }
    }
    false
}

/// Whoever just rang somebody is on their page, or on the customer's: what is noted goes to a project of that customer, which
/// comes in front. Tells whether there is one.
fn open_its_project(model: &mut Model) -> bool {
    let Some(AboutWhom { account, contact }) = model.screen().about() else { return true };
    let selected = model.screens.tracker.home.key().filter(|key| key.account == account);
    let open = || {
        let account = model.book.accounts().get(&account)?;
        let part = |p: &&Project| contact.is_none_or(|id| p.involvement(id).is_some());
        let open: Vec<_> = account.projects.iter().filter(|p| !p.is_closed()).collect();
        let found = open.iter().copied().find(part).or_else(|| open.first().copied())?;
        Some(ProjectKey { account: account.id, project: found.id })
    };
    let Some(key) = selected.or_else(open) else { return false };
    model.open_tab(Tab::Tracker);
    model.navigation.back_stack.clear();
    model.screens.tracker.open_project(&model.book, key);
    true
}
