//! Draws the Six steps tab: the projects and the steps of one, side by side or in turns, or the brief.

use ratatui::layout::Rect;

use crate::paint::{Paint, below, inset, right_of};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::steps::StepsPane;
use words::steps as phrases;

pub mod brief;
pub mod checks;
pub mod context;
pub mod details;
pub mod evidence;
pub mod header;
pub mod layout;
pub mod list;
pub mod meeting;
pub mod table;

use context::StepsContext;

/// Cells from which on the list and the steps stand side by side.
const TWO: u16 = 110;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let steps = &model.screens.steps;
    if let Some(page) = &steps.brief {
        brief::draw(paint, model, page, area);
        return;
    }
    let seen = StepsContext::of(model);
    if area.width >= TWO {
        let width = if area.width >= 150 { 36 } else { 28 };
        list::draw(paint, model, Rect { width, ..area });
        let rest = right_of(area, width);
        match seen {
            Some(seen) => layout::draw(paint, &seen, rest),
            None => invite(paint, model, rest),
        }
        return;
    }
    match seen {
        Some(seen) if steps.pane != StepsPane::List => layout::draw(paint, &seen, area),
        _ => table::draw(paint, model, area),
    }
}

/// What stands in the place of the steps where a customer without projects is selected.
fn invite(paint: &mut Paint, model: &Model, area: Rect) {
    let account = model.screens.steps.list.row().and_then(|row| model.book.accounts().get(&row.account()));
    let Some(account) = account else { return };
    let key = model.session.keymap.name(KeyScope::Steps, Action::Open, paint.lang);
    let text = phrases::NO_PROJECT.fill(paint.lang, [&account.name, &key]);
    let base = paint.styles.base;
    paint.para(inset(below(area, area.height / 3), 3), &text, base);
}
