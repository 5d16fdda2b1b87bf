//! Draws the walk-around for the wall: how far each quadrant is answered and the questions of one, or what is missed.

use super::bars::{self, Bar};
use super::entries;
use super::pane::WallPane;
use crate::page::Page;
use crate::paint::{Paint, below};
use app::model::Model;
use app::screen::brain::walk::{Listener, all};
use app::wall::agreed;
use domain::course::{WalkTexts, questions};
use domain::quadrant::Quadrant;
use words::brain as phrases;

pub fn draw(paint: &mut Paint, model: &Model, area: &WallPane) {
    let Some(course) = model.courses.brain.as_ref().map(|c| &c.walk) else { return };
    let walk = &model.screens.brain.walk;
    let title = if walk.reading { phrases::WILL_MISS } else { phrases::WALK_TITLE };
    area.heading(paint, paint.translate(title), &audience(model));
    if walk.reading {
        missing(paint, model, area, course);
    } else {
        asked(paint, model, area, course);
    }
}

/// One of us by the badge; an estimate of somebody at a customer stays off the wall, and so do the order it gives and the sign
/// that there is one.
fn heard_by(model: &Model) -> Option<Listener> {
    let shown = |listener: &Listener| matches!(listener, Listener::Person(id) if agreed(&model.book, *id));
    model.screens.brain.walk.listener.filter(shown)
}

fn audience(model: &Model) -> String {
    let lang = model.session.lang;
    match heard_by(model) {
        Some(Listener::Person(id)) => phrases::LISTENER_IS.fill(lang, [&model.badge(id)]),
        Some(Listener::Contact(..)) | None => String::new(),
    }
}

/// All four as bars, and under them the questions of the one under the cursor.
fn asked(paint: &mut Paint, model: &Model, area: &WallPane, course: &WalkTexts) {
    let walk = &model.screens.brain.walk;
    let questions_in_order = all();
    let here = questions_in_order.get(walk.cursor).map_or(Quadrant::A, |(quadrant, _)| *quadrant);
    let bars = Quadrant::ALL.map(|quadrant| {
        let (done, count) = (walk.answers.answered()[quadrant], questions(quadrant));
        let chapter = model.courses.brain.as_ref();
        let name = chapter.map_or("", |c| c.guide.quadrants[quadrant.index()].name.get(paint.lang));
        Bar {
            label: format!("{quadrant} {name}"),
            length: (usize::from(done), usize::from(count)),
            figure: format!("{done}/{count}"),
            style: paint.styles.quadrant(quadrant),
        }
    });
    let room = area.text();
    bars::draw(paint, ratatui::layout::Rect { height: 4.min(room.height), ..room }, &bars);
    let list = below(room, 5);
    let width = usize::from(list.width).saturating_sub(4);
    let own = questions_in_order.iter().enumerate().filter(|(_, (quadrant, _))| *quadrant == here);
    let (mut pages, mut cursor) = (Vec::new(), 0);
    for (place, (quadrant, number)) in own {
        if place == walk.cursor {
            cursor = pages.len();
        }
        let mark = if walk.answers.has(*quadrant, *number) { paint.glyphs.on } else { paint.glyphs.off };
        let text = course.questions.get(place).map_or("", |question| question.ask.get(paint.lang));
        let mut page = Page::default();
        page.wrapped(paint, text, width + 2, mark, paint.styles.base);
        pages.push(page);
    }
    entries::draw(paint, list, pages, Some(cursor));
}

fn missing(paint: &mut Paint, model: &Model, area: &WallPane, course: &WalkTexts) {
    let (walk, styles) = (&model.screens.brain.walk, paint.styles);
    let room = area.text();
    let width = usize::from(room.width);
    let mut page = Page::default();
    let order = walk.answers.missing(heard_by(model).and_then(|listener| listener.ranks(&model.book)));
    if order.is_empty() {
        page.wrapped(paint, paint.translate(phrases::NOTHING_MISSING), width, "", styles.good);
    }
    for quadrant in order {
        page.gap();
        let open = walk.answers.open()[quadrant].to_string();
        page.line(vec![(
            phrases::LEFT_OPEN.fill(paint.lang, [&quadrant.to_string(), &open]),
            styles.quadrant(quadrant),
        )]);
        page.wrapped(paint, course.missing[quadrant.index()].text.get(paint.lang), width, "", styles.base);
    }
    page.draw(paint, room, walk.scroll, true);
}
