//! Draws lists to choose from: the palette and the menus.

use ratatui::layout::Rect;

use super::popup::{middle, popup};
use crate::paint::{Paint, below, inset, right_of, row, window};
use crate::selection::{Selection, draw_background, draw_mark};
use app::catalogue::Destination;
use app::model::Model;
use app::msg::MouseTarget;
use app::overlay::help::names;
use app::overlay::palette::Palette;
use app::overlay::{Menu, MenuKind};
use app::wall::Private;
use words::frame as phrases;

/// From this width on a choice of the welcome has room for a word beside it.
const NOTES: u16 = 48;

pub fn palette(paint: &mut Paint, model: &Model, body: Rect, palette: &Palette) {
    let area = middle(body, 70, body.height.min(20));
    let inner = inset(popup(paint, area, paint.translate(phrases::PALETTE_TITLE)), 1);
    paint.hit(area, MouseTarget::Overlay);
    let at = row(inner, 0);
    let (strong, border) = (paint.styles.strong, paint.styles.border);
    let used = paint.text(at, "> ", paint.styles.key);
    let room = right_of(at, used);
    let (text, caret) = palette.line.view(&paint.ruler, usize::from(room.width));
    // What is typed to find a name is as good as the name.
    let text = if model.wall.hides(Private::Search) { "*".repeat(paint.ruler.width(text.trim_end())) } else { text };
    paint.text(room, &text, strong);
    paint.caret(room.x + u16::try_from(caret).unwrap_or(0), room.y);
    paint.text(row(inner, 1), &paint.glyphs.across.repeat(usize::from(inner.width)), border);
    let list = below(inner, 2);
    if palette.is_empty() {
        let dim = paint.styles.dim;
        paint.para(list, paint.translate(phrases::PALETTE_EMPTY), dim);
        return;
    }
    let height = usize::from(list.height);
    paint.layout.page = height.saturating_sub(1).max(1);
    let first = window(palette.cursor, palette.len(), height);
    for place in first..first + height {
        let Some(item) = palette.get(place) else { break };
        let at = row(list, u16::try_from(place - first).unwrap_or(0));
        let keys = match item.destination {
            Destination::Do(action) => names(model.session.keymap.keys(model.screen_scope(), action), paint.lang),
            Destination::Person(_)
            | Destination::Account(_)
            | Destination::Project(_)
            | Destination::Contact(..)
            | Destination::Page(_)
            | Destination::View(..) => String::new(),
        };
        let right = if keys.is_empty() { paint.translate(item.destination.kind()) } else { &keys };
        let nameless = matches!(item.destination, Destination::Do(_) | Destination::Page(_) | Destination::View(..));
        let label = if nameless { item.label.to_string() } else { model.shown_text(&item.label) };
        choice(paint, at, place, (&label, right), place == palette.cursor);
    }
}

fn choice(paint: &mut Paint, at: Rect, place: usize, (label, right): (&str, &str), selected: bool) {
    let style = draw_background(paint, at, Selection::of(selected, true));
    let quiet = if selected { style } else { paint.styles.dim };
    if selected {
        draw_mark(paint, at, style);
    }
    let room = inset(at, 1);
    let used = paint.right(room, right, quiet);
    let room = right_of(Rect { width: room.width.saturating_sub(used + 1), ..room }, 1);
    paint.fit(room, label, style);
    paint.hit(at, MouseTarget::Choice(place));
}

/// A menu, or the welcome of the first start.
pub fn menu(paint: &mut Paint, model: &Model, body: Rect, menu: &Menu) {
    let welcome = menu.kind == MenuKind::Welcome;
    let title = paint.translate(if welcome { phrases::WELCOME_TITLE } else { phrases::MENU_TITLE });
    let lead = if welcome { 4 } else { 0 };
    let tall = u16::try_from(menu.items.len()).unwrap_or(u16::MAX).saturating_add(2 + lead + u16::from(welcome));
    let area = middle(body, 62, tall);
    let inner = inset(popup(paint, area, title), 1);
    paint.hit(area, MouseTarget::Overlay);
    let mut used = 0;
    // Where there is little room the choices come first.
    if welcome && inner.height >= tall.saturating_sub(3) {
        let base = paint.styles.base;
        used = paint.para(
            Rect { height: inner.height.min(3), ..below(inner, 1) },
            paint.translate(phrases::WELCOME_INTRO),
            base,
        ) + 2;
    }
    let list = below(inner, used);
    let height = usize::from(list.height);
    let first = window(menu.cursor, menu.items.len(), height);
    for (place, (phrase, action)) in menu.items.iter().enumerate().skip(first).take(height) {
        let at = row(list, u16::try_from(place - first).unwrap_or(0));
        let keys = if welcome {
            let note = Menu::welcome_note(*action).filter(|_| at.width >= NOTES);
            note.map(|note| paint.translate(note).to_owned()).unwrap_or_default()
        } else {
            names(model.session.keymap.keys(model.screen_scope(), *action), paint.lang)
        };
        choice(paint, at, place, (paint.translate(*phrase), &keys), place == menu.cursor);
    }
}
