//! The wall form of the Brain tab: a profile by its badge, two of them, the pages of the guide.

use super::pane::WallPane;
use super::{profile, walk};
use crate::page::Page;
use crate::paint::Paint;
use app::model::Model;
use app::screen::brain::guide::Guide;
use app::screen::brain::home::BrainPane;
use app::screen::brain::{Brain, BrainView};
use domain::brain::profile::Profile;
use paper::course_pages::{self, Block};
use words::{action, brain as phrases};

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane) {
    let brain = &model.screens.brain;
    match &brain.view {
        BrainView::Home => home(paint, model, area, brain),
        BrainView::Guide(guide) => page(paint, model, area, guide),
        BrainView::Compare(compare) => profile::compared(paint, model, area, compare),
        BrainView::Walk => walk::draw(paint, model, area),
        BrainView::Intro(_) => intro(paint, model, area),
        BrainView::Sheet(_) | BrainView::Customer(_) => {}
    }
}

/// The profile of the selected person, or what is to be read of it.
fn home(paint: &mut Paint, model: &Model, area: &WallPane, brain: &Brain) {
    let found = brain.home.row().zip(brain.home.attempt(&model.book));
    let Some((row, attempt)) = found else { return };
    let Some(scored) = Profile::score(attempt) else { return };
    let badge = model.badge(row.person());
    let title = format!("{badge}  {}", attempt.day());
    area.heading(paint, &title, paint.translate(phrases::PREFERENCE));
    match &model.courses.brain {
        Some(chapter) if brain.home.pane == BrainPane::Reading => {
            let blocks = course_pages::profile_page(chapter, &scored, paint.lang);
            read(paint, area, &blocks, (brain.home.scroll, true));
        }
        _ => profile::draw(paint, model, area.text(), &scored),
    }
}

/// A page of the guide, from its first line or from where it was scrolled to.
fn page(paint: &mut Paint, model: &Model, area: &WallPane, guide: &Guide) {
    let Some(chapter) = &model.courses.brain else { return };
    let pages = course_pages::GuidePage::all().len();
    let place = format!("{}/{pages}", guide.cursor + 1);
    area.heading(paint, paint.translate(phrases::GUIDE_PAGES), &place);
    let blocks = course_pages::guide_page(chapter, guide.page(), paint.lang, true);
    read(paint, area, &blocks, (guide.scroll, guide.reading));
}

/// What is said before the first sheet: as many of its paragraphs as the wall holds.
fn intro(paint: &mut Paint, model: &Model, area: &WallPane) {
    let Some(chapter) = &model.courses.brain else { return };
    area.heading(paint, paint.translate(action::ASSESS), paint.translate(phrases::PREFERENCE));
    let room = area.text();
    let mut page = Page::default();
    for text in &chapter.assessment.intro {
        let next = Page::of(&[Block::Para(text.get(paint.lang).to_owned())], paint, room.width);
        if page.height() + next.height() > usize::from(room.height) {
            break;
        }
        page.append(&next);
    }
    page.draw(paint, room, 0, false);
}

fn read(paint: &mut Paint, area: &WallPane, blocks: &[Block], (scroll, scrolls): (usize, bool)) {
    let room = area.text();
    let page = Page::of(blocks, paint, room.width);
    page.draw(paint, room, if scrolls { scroll } else { 0 }, scrolls);
}
