//! Draws pages to read over a screen: help, problems, a question.

use ratatui::layout::Rect;

use super::popup::{middle, popup};
use crate::page::Page;
use crate::paint::{Paint, inset, right_of, row};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::overlay::Confirm;
use app::overlay::help::{OpenDecision, groups};
use words::frame as phrases;

/// The keys that work on the screen behind.
pub fn help(paint: &mut Paint, model: &Model, body: Rect, scroll: usize) {
    let area = middle(body, 64, body.height);
    let inner = inset(popup(paint, area, paint.translate(phrases::HELP_TITLE)), 1);
    paint.hit(area, MouseTarget::Overlay);
    let styles = paint.styles;
    let mut page = Page::default();
    let refuses = |action| model.refuses(action);
    let open = model.screen().deciding().map(|title| OpenDecision { title, refuses: &refuses });
    let label = |action| model.screen().label(action);
    for group in groups(model.screen_scope(), &model.session.keymap, paint.lang, label, open) {
        page.gap();
        page.line(vec![(paint.translate(group.title).to_owned(), styles.strong)]);
        for (keys, phrase) in group.rows {
            let keys = paint.ruler.pad(&keys, 22);
            page.line(vec![(format!("  {keys} "), styles.key), (paint.translate(phrase).to_owned(), styles.base)]);
        }
    }
    page.draw(paint, inner, scroll, true);
}

/// Files that could not be read.
pub fn problems(paint: &mut Paint, model: &Model, body: Rect, scroll: usize) {
    let area = middle(body, 90, body.height.min(24));
    let inner = inset(popup(paint, area, paint.translate(phrases::PROBLEMS_TITLE)), 1);
    paint.hit(area, MouseTarget::Overlay);
    let styles = paint.styles;
    let width = usize::from(inner.width);
    let mut page = Page::default();
    page.wrapped(paint, paint.translate(phrases::PROBLEMS_INTRO), width, "", styles.dim);
    for trouble in &model.saving.file_problems {
        page.gap();
        page.wrapped(paint, &trouble.say.text(paint.lang), width, paint.glyphs.bullet, styles.warn);
    }
    page.draw(paint, inner, scroll, true);
}

/// How a table of customers is brought in: the steps, and what to type for each.
pub fn how_to_import(paint: &mut Paint, body: Rect, scroll: usize) {
    let area = middle(body, 72, body.height.min(18));
    let inner = inset(popup(paint, area, paint.translate(phrases::IMPORT_TITLE)), 1);
    paint.hit(area, MouseTarget::Overlay);
    let styles = paint.styles;
    let width = usize::from(inner.width);
    let mut page = Page::default();
    let steps = [
        (phrases::IMPORT_SHEET, None),
        (phrases::IMPORT_TRIAL, Some("peilian import csv customers.csv")),
        (phrases::IMPORT_WRITE, Some("peilian import csv customers.csv --write")),
        (phrases::IMPORT_EMPTY_TABLE, Some("peilian export accounts --format csv > customers.csv")),
    ];
    for (step, typed) in steps {
        page.gap();
        page.wrapped(paint, paint.translate(step), width, "", styles.base);
        if let Some(typed) = typed {
            page.line(vec![(format!("  {typed}"), styles.key)]);
        }
    }
    page.draw(paint, inner, scroll, true);
}

/// A question with yes or no.
pub fn question(paint: &mut Paint, model: &Model, body: Rect, ask: &Confirm) {
    let area = middle(body, 56, 8);
    let inner = inset(popup(paint, area, ""), 1);
    paint.hit(area, MouseTarget::Overlay);
    let base = paint.styles.base;
    let text = model.shown_sentence(&ask.say);
    paint.para(Rect { height: inner.height.saturating_sub(2), ..inner }, &text, base);
    let footer = row(inner, inner.height.saturating_sub(1));
    let mut used = 0;
    let answers = [(Action::Toggle, phrases::YES, ask.yes), (Action::Back, phrases::NO, !ask.yes)];
    for (action, phrase, selected) in answers {
        let key = model.session.keymap.name(KeyScope::Confirm, action, paint.lang);
        let at = right_of(footer, used);
        let (style, label) = (paint.styles.key, paint.translate(phrase));
        // What is selected bears a sign too: colour alone tells nobody.
        let (sign, tint) = if selected { (paint.glyphs.select, paint.styles.select) } else { (" ", base) };
        let width = paint.spans(at, &[(sign, paint.styles.accent), (&key, style), (" ", base), (label, tint)]);
        paint.hit(Rect { width, ..at }, MouseTarget::Key(action));
        used += width + 3;
    }
}
