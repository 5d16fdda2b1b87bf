//! Draws the quadrant guide: its pages at the left, the chosen one at the right.

use ratatui::layout::Rect;

use crate::page::{Page, WIDTH_IN_PANE};
use crate::paint::{Paint, inset, right_of, row, window};
use crate::selection::{Selection, draw_background, draw_mark};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::brain::guide::Guide;
use paper::course_pages;
use paper::course_pages::{GuidePage, title};
use words::brain as phrases;

/// Cells of the list of pages.
const LIST: u16 = 29;
/// Below this width one pane is shown at a time.
const TWO: u16 = 60;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, guide: &Guide) {
    if area.width < TWO {
        if guide.reading {
            text(paint, model, area, guide);
        } else {
            list(paint, model, area, guide);
        }
        return;
    }
    list(paint, model, Rect { width: LIST, ..area }, guide);
    text(paint, model, right_of(area, LIST), guide);
}

fn list(paint: &mut Paint, model: &Model, area: Rect, guide: &Guide) {
    let inner = paint.panel(area, paint.translate(phrases::GUIDE_PAGES), "", !guide.reading);
    let pages = GuidePage::all();
    let height = usize::from(inner.height);
    let first = window(guide.cursor, pages.len(), height);
    if !guide.reading {
        paint.layout.page = height.saturating_sub(1).max(1);
    }
    for (place, page) in pages.iter().enumerate().skip(first).take(height) {
        let at = row(inner, u16::try_from(place - first).unwrap_or(0));
        let selection = Selection::of(place == guide.cursor, !guide.reading);
        let background = draw_background(paint, at, selection);
        let style = match page {
            GuidePage::Quadrant(quadrant) if !selection.is_selected() => paint.styles.quadrant(*quadrant),
            _ => background,
        };
        if selection.is_selected() {
            draw_mark(paint, at, style);
        }
        let name = model.courses.brain.as_ref().and_then(|c| title(c, *page, paint.lang)).unwrap_or_default();
        paint.fit(inset(at, 1), &name, style);
        paint.hit(at, MouseTarget::Row(0, place));
    }
}

fn text(paint: &mut Paint, model: &Model, area: Rect, guide: &Guide) {
    let inner = paint.panel(area, "", "", guide.reading);
    paint.hit(area, MouseTarget::Row(1, 0));
    let inner = inset(inner, 2);
    let inner = Rect { width: inner.width.min(WIDTH_IN_PANE), ..inner };
    let Some(chapter) = &model.courses.brain else { return };
    let blocks = course_pages::guide_page(chapter, guide.page(), paint.lang, false);
    Page::of(&blocks, paint, inner.width).draw(paint, inner, guide.scroll, guide.reading);
}
