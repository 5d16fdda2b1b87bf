//! Draws the page where nothing is due: a quiet word, what comes next, and where to begin.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::header::{day, short};
use crate::page::WIDTH_OF_NOTICE;
use crate::paint::{Paint, inset, row};
use app::action::{Action, Tab};
use app::keymap::KeyScope;
use app::model::Model;
use app::screen::today::calm::Ahead;
use text::Ruler;
use words::today as phrases;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let margin = (area.width.saturating_sub(WIDTH_OF_NOTICE) / 2).max(1);
    let room = inset(area, margin);
    let width = usize::from(room.width);
    let (styles, lang) = (paint.styles, paint.lang);
    let key = |action| model.session.keymap.name(KeyScope::Today, action, lang);
    let mut lines: Vec<(String, Style)> = Vec::new();
    let mut add = |text: &str, style: Style, ruler: &Ruler| {
        lines.extend(even(*ruler, text, width).into_iter().map(|line| (line, style)));
        lines.push((String::new(), style));
    };
    let ruler = paint.ruler;
    add(&day(model.today(), lang), styles.accent, &ruler);
    if model.book.accounts().is_empty() {
        add(phrases::INVITE_TITLE.text(lang), styles.strong, &ruler);
        let keys = [key(Action::New), key(Action::Palette)];
        add(&phrases::INVITE.fill(lang, [&keys[0], &keys[1]]), styles.base, &ruler);
    } else {
        let calm = model.courses.steps.as_ref().map_or(phrases::NOTHING_DUE.text(lang), |c| c.calm.get(lang));
        add(calm, styles.strong, &ruler);
        if let Some(next) = model.screens.today.ahead.and_then(|ahead| ahead_text(model, ahead)) {
            add(phrases::NEXT_AHEAD.text(lang), styles.dim, &ruler);
            add(&next, styles.base, &ruler);
        }
        let keys = [key(Action::New), key(Action::Go(Tab::Funnel)), key(Action::Palette)];
        add(&phrases::CALM_KEYS.fill(lang, [&keys[0], &keys[1], &keys[2]]), styles.dim, &ruler);
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let top = area.height.saturating_sub(height) / 2;
    for (place, (line, style)) in lines.iter().enumerate() {
        let at = row(room, top.saturating_add(u16::try_from(place).unwrap_or(u16::MAX)));
        paint.centre(at, line, *style);
    }
}

/// Wraps a text into lines of much the same length, so that none of them hangs alone in the middle.
fn even(ruler: Ruler, text: &str, width: usize) -> Vec<String> {
    let widest = ruler.wrap(text, width);
    let narrower = (width / 2..width).map(|cells| ruler.wrap(text, cells)).find(|lines| lines.len() == widest.len());
    narrower.unwrap_or(widest)
}

/// The next thing with a date: its day, customer and project, and what it is.
fn ahead_text(model: &Model, ahead: Ahead) -> Option<String> {
    let (account, project) = model.book.project(ahead.key)?;
    let task = project.tasks.iter().find(|t| t.id == ahead.about).map(|t| t.text.as_str());
    let what = task.or_else(|| project.meeting(ahead.about).map(|m| m.subject.as_str())).unwrap_or_default();
    let day = short(ahead.date, model.today(), model.session.lang);
    let pieces = [day, format!("{} {}", account.name, project.name), what.to_owned()];
    Some(pieces.iter().map(|piece| piece.trim()).filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join("  "))
}
