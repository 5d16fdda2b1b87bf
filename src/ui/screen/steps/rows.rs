//! What the rows of the lists share: the mark of a step, and what stands where there is no row.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::paint::{Paint, inset};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use domain::project::Project;
use domain::steps::check::progress;
use words::{steps as phrases, tracker};

/// The mark of a step.
#[must_use]
pub fn mark(paint: &Paint, project: &Project, step: u8) -> (String, Style) {
    let progress = progress(project, step);
    match progress.settled() {
        _ if progress.complete() => ("✓".to_owned(), paint.styles.good),
        0 => (paint.glyphs.bullet.to_owned(), paint.styles.dim),
        settled => (settled.to_string(), paint.styles.base),
    }
}

/// What stands in an empty list: that nothing was found, or how the first is made.
pub fn draw_empty_list(paint: &mut Paint, model: &Model, inner: Rect) {
    let text = if model.screens.steps.list.filter.is_some() {
        paint.translate(tracker::NO_MATCH).to_owned()
    } else {
        let key = model.session.keymap.name(KeyScope::Steps, Action::New, paint.lang);
        phrases::EMPTY.fill(paint.lang, [&key])
    };
    let dim = paint.styles.dim;
    paint.para(inset(inner, 1), &text, dim);
}
