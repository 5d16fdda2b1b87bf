//! Draws the page before the first sheet.

use ratatui::layout::Rect;

use crate::page::{Page, WIDTH_ALONE};
use crate::paint::{Paint, inset};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use domain::id::Id;
use paper::course_pages::Block;
use words::{action, brain as phrases};

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, person: Id) {
    let title = paint.translate(action::ASSESS);
    let preference = paint.translate(phrases::PREFERENCE);
    let inner = paint.panel(area, &format!("{title}  {}", model.person_name(person)), preference, true);
    let margin = (inner.width.saturating_sub(WIDTH_ALONE) / 2).max(1);
    let inner = inset(inner, margin);
    let mut page = build_page(paint, model, inner.width, true);
    if page.height() > usize::from(inner.height) {
        page = build_page(paint, model, inner.width, false);
    }
    page.draw(paint, inner, 0, false);
}

/// The page at a width, with air between the paragraphs where there is room for it.
fn build_page(paint: &Paint, model: &Model, width: u16, airy: bool) -> Page {
    let mut page = Page::default();
    let Some(chapter) = &model.courses.brain else { return page };
    for text in &chapter.assessment.intro {
        if airy {
            page.gap();
        }
        page.append(&Page::of(&[Block::Para(text.get(paint.lang).to_owned())], paint, width));
    }
    let notice = Block::Note(chapter.assessment.notice.get(paint.lang).to_owned());
    page.gap();
    page.append(&Page::of(&[notice], paint, width));
    page.gap();
    let key = model.session.keymap.name(KeyScope::Intro, Action::Open, paint.lang);
    page.line(vec![(key, paint.styles.key), (format!(" {}", paint.translate(action::BEGIN)), paint.styles.base)]);
    page
}
