//! Draws the frame: one line of tabs at the top, one line of keys at the bottom with the state of saving at its right.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{Paint, right_of};
use app::action::{Action, Tab};
use app::keymap::{KeyRow, KeyScope, key_rows};
use app::model::Model;
use app::msg::MouseTarget;
use app::saving::Access;
use app::saving::LoadProgress;
use words::{Phrase, frame as phrases};

/// Draws the line of tabs.
pub fn tabs(paint: &mut Paint, model: &Model, area: Rect) {
    let mut used = 1;
    used += paint.text(right_of(area, used), paint.translate(phrases::PRODUCT), paint.styles.accent) + 2;
    let named = |tab: Tab| format!("{} {}", tab.digit(), tab.title().text(model.session.lang));
    let cells: usize = Tab::ALL.into_iter().map(|tab| paint.ruler.width(&named(tab)) + 3).sum();
    // Where the names have no room, the numbers stay, and the tab in front says what it is.
    let whole = usize::from(used) + cells <= usize::from(area.width);
    for tab in Tab::ALL {
        let front = if tab == model.navigation.tab { ['[', ']'] } else { [' ', ' '] };
        let name = if whole || tab == model.navigation.tab { named(tab) } else { tab.digit().to_owned() };
        let text = format!("{}{name}{}", front[0], front[1]);
        let style = if tab == model.navigation.tab { paint.styles.tab } else { paint.styles.base };
        let at = right_of(area, used);
        let width = paint.text(at, &text, style);
        paint.hit(Rect { width, ..at }, MouseTarget::Tab(tab));
        used += width + 1;
    }
    let mut right = Vec::new();
    if let LoadProgress::Underway(so_far, all) = model.saving.load_progress {
        right.push(phrases::READING_DATA.fill(paint.lang, [&so_far.to_string(), &all.to_string()]));
    }
    let text = right.join("  ");
    let room = right_of(area, used);
    let style = paint.styles.dim;
    paint.right(Rect { width: room.width.saturating_sub(1), ..room }, &text, style);
}

/// Draws the bottom line: what was told, else the keys of here and now; saving at the right.
pub fn footer(paint: &mut Paint, model: &Model, area: Rect) {
    let saving = saving(paint, model, area);
    let room = Rect { x: area.x + 1, width: area.width.saturating_sub(saving + 3), ..area };
    let told = model.notice.as_ref().map(|say| model.shown_sentence(say));
    let style = if model.saving.has_failures() { paint.styles.urgent } else { paint.styles.strong };
    // On the wall nothing may lie beside the pane that can be read from the last row.
    let keys_stay = model.scope().keeps_keys() && room.y > 2 && !model.wall.on;
    if keys_stay || told.is_none() {
        keys(paint, model, room);
    }
    match told {
        Some(text) if keys_stay => draw_message_above(paint, room, &text, style),
        Some(text) => draw_message(paint, room, &text, style),
        None => {}
    }
}

/// A sentence in the row above the keys; one that is longer takes the row above that too.
fn draw_message_above(paint: &mut Paint, room: Rect, text: &str, style: Style) {
    let (width, base) = (paint.area().width, paint.styles.base);
    let above = Rect { x: 0, y: room.y - 1, width, height: 1 };
    paint.fill(above, base);
    draw_message(paint, Rect { x: 1, width: width.saturating_sub(2), ..above }, text, style);
}

/// A sentence; one that is longer than the line takes the row above too.
fn draw_message(paint: &mut Paint, room: Rect, text: &str, style: Style) {
    let lines = paint.ruler.wrap(text, usize::from(room.width));
    if let ([first, _, ..], true) = (lines.as_slice(), room.y > 1) {
        let base = paint.styles.base;
        let above = Rect { x: 0, y: room.y - 1, width: room.right(), height: 1 };
        paint.fill(Rect { width: paint.area().width, ..above }, base);
        paint.text(Rect { x: room.x, ..above }, first, style);
        let rest = text.strip_prefix(first.as_str()).unwrap_or(text).trim_start();
        paint.fit(room, rest, style);
    } else {
        paint.fit(room, text, style);
    }
}

/// On the wall only the way out is shown: how to leave the view, and one level back.
fn allowed_on_wall(model: &Model, place: KeyScope, row: &KeyRow) -> bool {
    let drill = place == KeyScope::Drill;
    !model.wall.on || drill || !model.overlays.is_empty() || matches!(row.action, Action::Projector | Action::Back)
}

fn saving(paint: &mut Paint, model: &Model, area: Rect) -> u16 {
    let status = model.saving.status();
    // An audience has nothing of it as long as all goes well.
    if model.wall.on && !model.saving.has_failures() && status != phrases::UNSAVED {
        return 0;
    }
    let (phrase, style) = if model.saving.has_failures() {
        (status, paint.styles.urgent)
    } else if model.saving.access != Access::Writer {
        (phrases::READ_ONLY, paint.styles.warn)
    } else if status == phrases::NOT_ERASED {
        (status, paint.styles.urgent)
    } else if status != phrases::SAVED {
        (status, paint.styles.dim)
    } else if model.saving.throw_away {
        (phrases::COPY, paint.styles.warn)
    } else if model.unkept() {
        // What stands in the field is not on the disk yet.
        (phrases::TYPING, paint.styles.dim)
    } else {
        (status, paint.styles.good)
    };
    let room = Rect { width: area.width.saturating_sub(1), ..area };
    paint.right(room, paint.translate(phrase), style)
}

/// The keys that work here, as many as fit; the help keeps its place whatever else does not fit.
fn keys(paint: &mut Paint, model: &Model, area: Rect) {
    let scope = model.scope();
    let chain = scope.chain();
    let help = chain.iter().flat_map(|place| key_rows(*place)).find(|row| row.action == Action::Help);
    let kept = help.map_or(0, |row| key_cells(paint, model, (row.action, row.phrase)) + 2);
    let (mut used, mut said) = (0, Vec::new());
    for place in chain {
        let shown = |row: &&KeyRow| {
            row.bar && allowed_on_wall(model, place, row) || model.wall.on && row.action == Action::Projector
        };
        let screen = place.of_screen();
        for row in key_rows(place).filter(shown) {
            let named = screen || place == KeyScope::Field;
            let phrase = if named { model.label(row.action, row.phrase) } else { row.phrase };
            // Two keys for the same thing would be one too many.
            let idle = screen && (model.refuses(row.action) || said.contains(&phrase));
            let reserve = if row.action == Action::Help { 0 } else { kept };
            let offer = (row.action, phrase);
            if idle || used + key_cells(paint, model, offer) + reserve > area.width {
                continue;
            }
            used += key(paint, model, right_of(area, used), offer) + 2;
            said.push(phrase);
        }
    }
}

fn key_cells(paint: &Paint, model: &Model, (action, phrase): (Action, Phrase)) -> u16 {
    let name = model.session.keymap.name(model.scope(), action, paint.lang);
    let cells = paint.ruler.width(&name) + 1 + paint.ruler.width(paint.translate(phrase));
    u16::try_from(cells).unwrap_or(u16::MAX / 2)
}

/// One key with what it does; tells the cells used.
fn key(paint: &mut Paint, model: &Model, at: Rect, (action, phrase): (Action, Phrase)) -> u16 {
    let name = model.session.keymap.name(model.scope(), action, paint.lang);
    let (key, base) = (paint.styles.key, paint.styles.dim);
    let width = paint.spans(at, &[(&name, key), (" ", base), (paint.translate(phrase), base)]);
    paint.hit(Rect { width, ..at }, MouseTarget::Key(action));
    width
}
