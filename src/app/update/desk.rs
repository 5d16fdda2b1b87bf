//! The desk a screen acts on: laid out before, settled after, and what the screen wishes laid over it.

use super::form;
use super::settle::settle;
use crate::app::desk::{Desk, Wish};
use crate::app::effect::Effect;
use crate::app::form::subject::Subject;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::overlay::menu::Menu;
use crate::app::screen::brain::{Brain, View, sheet};

/// Lets a screen act on a desk, then settles what it did.
pub fn on_desk(model: &mut Model, act: impl FnOnce(&mut Brain, &mut Desk)) -> Vec<Effect> {
    // Only a sheet has a grid; measuring its elements is not for every key.
    let columns = if matches!(model.brain.view, View::Sheet(_)) { columns(model) } else { 1 };
    let mut desk = Desk {
        today: model.now.date(),
        projector: model.projector,
        lang: model.lang,
        page: model.page,
        limit: model.limit,
        columns,
        course: model.course.as_deref(),
        book: &mut model.book,
        ids: &mut model.ids,
        told: None,
        label: None,
        wish: None,
    };
    act(&mut model.brain, &mut desk);
    let Desk { told, label, wish, .. } = desk;
    if told.is_some() {
        model.notice.clone_from(&told);
    }
    let effects = settle(model, label.or(told));
    match wish {
        Some(Wish::NewPerson) => form::open(model, Subject::NewPerson),
        Some(Wish::EditPerson(id)) => form::open(model, Subject::Person(id)),
        Some(Wish::Menu) => model.overlays.push(Overlay::Menu(Menu::here(model.screen_scope()))),
        None => {}
    }
    effects
}

/// Columns of the grid of elements at the present width and language.
#[must_use]
pub fn columns(model: &Model) -> usize {
    let ruler = model.ruler();
    let sheets = model.course.iter().flat_map(|c| &c.assessment.sheets);
    let widest = sheets.flat_map(|s| &s.elements).map(|e| ruler.width(e.text.get(model.lang))).max();
    sheet::columns(usize::from(model.size.0).saturating_sub(2), widest.unwrap_or(16))
}
