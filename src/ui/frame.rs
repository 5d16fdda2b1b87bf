//! The frame: one line of tabs on top, one line of keys at the bottom with the state of saving at its right.

use ratatui::layout::Rect;

use super::paint::{Paint, right_of};
use crate::app::action::Tab;
use crate::app::keymap::{BINDS, Scope};
use crate::app::model::{Model, Reading};
use crate::app::msg::Target;
use crate::app::phrase::{Phrase, brain, frame as words};
use crate::app::saving::Access;

/// What a tab is called.
#[must_use]
pub const fn title(tab: Tab) -> Phrase {
    match tab {
        Tab::Brain => brain::TAB,
    }
}

/// Draws the line of tabs.
pub fn tabs(paint: &mut Paint, model: &Model, area: Rect) {
    let mut used = 1;
    used += paint.text(right_of(area, used), paint.say(words::PRODUCT), paint.styles.accent) + 2;
    for tab in Tab::ALL {
        let text = format!(" {} {} ", tab.number(), paint.say(title(tab)));
        let style = if tab == model.tab { paint.styles.tab } else { paint.styles.base };
        let at = right_of(area, used);
        let width = paint.text(at, &text, style);
        paint.hit(Rect { width, ..at }, Target::Tab(tab));
        used += width + 1;
    }
    let mut right = Vec::new();
    if model.projector {
        right.push(paint.say(brain::ON_PROJECTOR).to_owned());
    }
    if let Reading::Underway(so_far, all) = model.reading {
        right.push(words::READING_DATA.fill(paint.lang, &[&so_far.to_string(), &all.to_string()]));
    }
    let text = right.join("  ");
    let room = right_of(area, used);
    let style = paint.styles.dim;
    paint.right(Rect { width: room.width.saturating_sub(1), ..room }, &text, style);
}

/// Draws the bottom line: what was told, else the keys of here and now; saving at the right.
pub fn bottom(paint: &mut Paint, model: &Model, area: Rect) {
    let saving = saving(paint, model, area);
    let room = Rect { x: area.x + 1, width: area.width.saturating_sub(saving + 3), ..area };
    if let Some(say) = &model.notice {
        let style = if model.saving.troubled() { paint.styles.urgent } else { paint.styles.strong };
        paint.fit(room, &say.text(paint.lang), style);
    } else if !model.projector || !model.overlays.is_empty() {
        keys(paint, model, room);
    }
}

fn saving(paint: &mut Paint, model: &Model, area: Rect) -> u16 {
    let (phrase, style) = if model.saving.troubled() {
        (model.saving.word(), paint.styles.urgent)
    } else if model.access == Access::Follower {
        (words::READ_ONLY, paint.styles.warn)
    } else if model.saving.quiet() {
        (model.saving.word(), paint.styles.good)
    } else {
        (model.saving.word(), paint.styles.dim)
    };
    let room = Rect { width: area.width.saturating_sub(1), ..area };
    paint.right(room, paint.say(phrase), style)
}

/// The keys that work here, as many as fit; the help comes last and always.
fn keys(paint: &mut Paint, model: &Model, area: Rect) {
    let scope = model.scope();
    let mut used = 0;
    for place in scope.chain() {
        for bind in BINDS.iter().filter(|b| b.scope == place && b.bar) {
            if Scope::SCREENS.contains(&place) && model.refuses(bind.action) {
                continue;
            }
            let name = model.keymap.name(scope, bind.action, paint.lang);
            let label = paint.say(bind.phrase);
            let width = paint.ruler.width(&name) + 1 + paint.ruler.width(label);
            let width = u16::try_from(width).unwrap_or(u16::MAX);
            if used + width > area.width {
                continue;
            }
            let at = Rect { width, ..right_of(area, used) };
            let (key, base) = (paint.styles.key, paint.styles.dim);
            paint.spans(at, &[(&name, key), (" ", base), (label, base)]);
            paint.hit(at, Target::Key(bind.action));
            used += width + 2;
        }
    }
}
