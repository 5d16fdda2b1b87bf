//! The desk a screen acts on: laid out before, settled after, and what the screen wishes laid over it.

use super::settle::settle;
use super::{erase, form, hand};
use crate::app::action::Tab;
use crate::app::desk::{Desk, Wish};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::overlay::menu::Menu;
use crate::app::screen::Screen;
use crate::app::screen::brain::{Brain, View, sheet};
use crate::app::screen::tracker::Tracker;
use crate::domain::id::Id;

/// Lets the screen in front act on a desk, then settles what it did.
pub fn on_desk(model: &mut Model, act: impl FnOnce(&mut dyn Screen, &mut Desk)) -> Vec<Effect> {
    let tab = model.tab;
    lay(model, |brain, tracker, desk| match tab {
        Tab::Brain => act(brain, desk),
        Tab::Tracker => act(tracker, desk),
    })
}

/// Lets the Brain tab act on a desk, whatever is in front.
pub fn on_brain(model: &mut Model, act: impl FnOnce(&mut Brain, &mut Desk)) -> Vec<Effect> {
    lay(model, |brain, _, desk| act(brain, desk))
}

fn lay(model: &mut Model, act: impl FnOnce(&mut Brain, &mut Tracker, &mut Desk)) -> Vec<Effect> {
    // Only a sheet has a grid; measuring its elements is not for every key.
    let columns = if matches!(model.brain.view, View::Sheet(_)) { columns(model) } else { 1 };
    let mut desk = Desk {
        today: model.now.date(),
        projector: model.projector,
        lang: model.lang,
        page: model.page,
        limit: model.limit,
        columns,
        courses: &model.courses,
        book: &mut model.book,
        ids: &mut model.ids,
        told: None,
        label: None,
        wish: None,
    };
    let paged = matches!(model.brain.view, View::Customer(_));
    act(&mut model.brain, &mut model.tracker, &mut desk);
    let Desk { told, label, wish, .. } = desk;
    if paged && model.brain.view == View::Home {
        model.tab = model.behind.take().unwrap_or(model.tab);
    }
    if told.is_some() {
        model.notice.clone_from(&told);
    }
    let effects = settle(model, label.or(told));
    match wish {
        Some(Wish::Form(subject)) => form::open(model, subject),
        Some(Wish::Menu) => model.overlays.push(Overlay::Menu(Menu::here(model.screen_scope()))),
        Some(Wish::Contact(account, contact)) => page(model, account, contact),
        Some(Wish::Erase(account, contact)) => erase::ask(model, account, contact),
        Some(Wish::Print(key)) => return [effects, hand::print(model, key)].concat(),
        None => {}
    }
    effects
}

/// Opens the page of a contact; going back from it leads to the tab it was opened from.
pub fn page(model: &mut Model, account: Id, contact: Id) {
    model.behind = (model.tab != Tab::Brain).then_some(model.tab);
    model.tab = Tab::Brain;
    model.brain.open_contact(&model.book, account, contact);
}

/// Columns of the grid of elements at the present width and language.
#[must_use]
pub fn columns(model: &Model) -> usize {
    let ruler = model.ruler();
    let sheets = model.courses.brain.iter().flat_map(|c| &c.assessment.sheets);
    let widest = sheets.flat_map(|s| &s.elements).map(|e| ruler.width(e.text.get(model.lang))).max();
    sheet::columns(usize::from(model.size.0).saturating_sub(2), widest.unwrap_or(16))
}
