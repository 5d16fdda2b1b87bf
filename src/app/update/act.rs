//! An action on what is in front: a global one, or the screen's own.

use super::desk::on_desk;
use super::global;
use crate::app::action::{Action, Tab};
use crate::app::effect::Effect;
use crate::app::keymap::Scope;
use crate::app::model::{Model, Reading};
use crate::app::phrase::frame;
use crate::domain::record::RecordKey;

/// Does an action: a global one, or one of the screen, which may refuse it with a reason.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    if let Some(effects) = global::act(model, action) {
        return effects;
    }
    let noted = matches!(action, Action::Outcome | Action::Meet | Action::Touch | Action::Task);
    if noted && model.screen_scope() == Scope::Customer && model.tracker.home.project(&model.book).is_some() {
        // Whoever just rang somebody is on their page: it is noted in the project that is selected.
        model.tab = Tab::Tracker;
        model.behind = None;
    }
    if model.reading != Reading::Done {
        model.notice = Some(frame::STILL_READING.say());
        return Vec::new();
    }
    let me_unknown = model.troubles.iter().any(|t| t.key == Some(RecordKey::Settings));
    if action == Action::Remove && me_unknown && model.tab == Tab::Brain {
        model.notice = Some(frame::ME_UNKNOWN.say());
        return Vec::new();
    }
    if let Err(why) = model.screen().can(&model.book, action) {
        model.notice = Some(why.say());
        return Vec::new();
    }
    on_desk(model, |screen, desk| screen.act(desk, action))
}
