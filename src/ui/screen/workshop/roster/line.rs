//! Draws the line above the list, and below it what is wrong, what is asked, or how far somebody is.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::paint::{Paint, below, inset, right_of, row};
use app::model::Model;
use app::screen::workshop::roster::live::telling;
use app::screen::workshop::roster::{RosterTyping, RosterView};
use words::roster as phrases;

/// Rows the telling always has, so that the list does not move as somebody types; a hand-in has more to say.
const TOLD: u16 = 2;
const TOLD_OF_HAND_IN: u16 = 3;

/// Draws the line; tells the room below.
pub(super) fn draw(paint: &mut Paint, model: &Model, view: &RosterView, area: Rect) -> Rect {
    let at = row(inset(area, 1), 0);
    let (accent, strong) = (paint.styles.accent, paint.styles.strong);
    let label = match view.typing {
        Some(RosterTyping::New) => paint.translate(phrases::ASK_NEW).to_owned(),
        Some(RosterTyping::Firm(person)) => phrases::ASK_FIRM.fill(paint.lang, [&model.person_name(person)]),
        Some(RosterTyping::HandIn | RosterTyping::Filter) | None => paint.translate(phrases::ASK_HAND_IN).to_owned(),
    };
    let field = right_of(at, paint.fit(at, &label, accent));
    let (text, caret) = view.line.view(&paint.ruler, usize::from(field.width));
    // What was left comes back on offer: the first letter typed takes its place.
    let style = if view.line.is_offer() { strong.add_modifier(Modifier::UNDERLINED) } else { strong };
    paint.text(field, &text, style);
    paint.caret(field.x + u16::try_from(caret).unwrap_or(0), field.y);
    let used = told(paint, model, view, inset(below(area, 1), 1));
    below(area, 1 + used.max(if view.typing == Some(RosterTyping::HandIn) { TOLD_OF_HAND_IN } else { TOLD }))
}

fn told(paint: &mut Paint, model: &Model, view: &RosterView, at: Rect) -> u16 {
    let (dim, warn, good) = (paint.styles.dim, paint.styles.warn, paint.styles.good);
    let typed = view.line.text().trim();
    if let Some(told) = view.told.as_ref().filter(|told| told.line == typed) {
        return paint.para(at, &model.shown_sentence(&told.say), warn);
    }
    if view.typing == Some(RosterTyping::HandIn)
        && let Some(class) = view.class.and_then(|id| model.book.workshops().get(&id))
        && let Some((say, wrong)) = telling(&model.book, class, view.line_is_about(&model.book), view.line.text())
    {
        return paint.para(at, &model.shown_sentence(&say), if wrong { warn } else { good });
    }
    let hint = match view.typing {
        Some(RosterTyping::New) => paint.translate(phrases::HINT_NEW).to_owned(),
        Some(RosterTyping::HandIn) => match view.line_is_about(&model.book) {
            Some(person) => phrases::HINT_HAND_IN.fill(paint.lang, [&model.person_name(person)]),
            None => paint.translate(phrases::HINT_NOBODY).to_owned(),
        },
        Some(RosterTyping::Firm(_) | RosterTyping::Filter) | None => String::new(),
    };
    let used = paint.para(at, &hint, dim);
    if view.typing != Some(RosterTyping::HandIn) || used >= TOLD_OF_HAND_IN {
        return used;
    }
    used + paint.para(below(at, used), paint.translate(phrases::HINT_TEAM), dim)
}
