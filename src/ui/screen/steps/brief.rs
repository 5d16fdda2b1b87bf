//! Draws the brief from the blocks the print is made of. On the projector it is not shown.

use ratatui::layout::Rect;

use crate::page::{Page, WIDTH_OF_PRINT};
use crate::paint::{Paint, inset};
use app::model::Model;
use app::screen::steps::brief::BriefPage;
use paper::print::brief::page;
use paper::print::context::ProjectContext;
use words::steps as phrases;

pub fn draw(paint: &mut Paint, model: &Model, brief: &BriefPage, area: Rect) {
    let inner = paint.panel(area, paint.translate(phrases::BRIEF), "", true);
    let room = inset(inner, 1 + inner.width.saturating_sub(WIDTH_OF_PRINT + 2) / 2);
    let base = paint.styles.base;
    let courses = &model.courses;
    let (Some((account, project)), Some(brain), Some(chapter)) =
        (model.book.project(brief.key), &courses.brain, &courses.tracker)
    else {
        paint.para(room, paint.translate(phrases::READING), base);
        return;
    };
    let (lang, today, steps) = (model.session.lang, model.today(), courses.steps.as_deref());
    let of =
        ProjectContext { book: &model.book, account, project, brain, chapter, steps, lang, today, estimates: false };
    Page::of(&page(&of), paint, room.width).draw(paint, room, brief.scroll, true);
}
