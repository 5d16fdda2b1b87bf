//! Draws the guide test: four questions with how to tell, the verdict as it stands, and what a guide never gives.

use ratatui::layout::Rect;

use crate::page::{Page, WIDTH_IN_PANE};
use crate::paint::{Paint, below, inset, right_of, row};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::tracker::guide_test::{GuideTest, answers};
use domain::course::tracker::GuideTestTexts;
use domain::involvement::GuideStanding;
use words::tracker as phrases;

/// Below this width the verdict stands under the questions.
const TWO: u16 = 100;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, test: &GuideTest) {
    let Some(account) = model.book.accounts().get(&test.key.account) else { return };
    let Some(course) = model.courses.tracker.as_ref().map(|c| &c.guide) else { return };
    let name = model.contact_name(account, test.contact);
    let title = phrases::GUIDE_TITLE.fill(paint.lang, [&name]);
    let given = test.involvement(&model.book).map(|i| i.guide).unwrap_or_default();
    if area.width < TWO {
        let inner = inset(paint.panel(area, &title, "", true), 1);
        let used = questions(paint, inner, test, (course, false), &answers(given));
        verdict(paint, below(inner, used + 1), course, given.standing());
        return;
    }
    let left = (area.width * 11 / 20).min(WIDTH_IN_PANE);
    let inner = inset(paint.panel(Rect { width: left, ..area }, &title, "", true), 1);
    questions(paint, inner, test, (course, true), &answers(given));
    let rest = right_of(area, left);
    let inner = inset(paint.panel(rest, paint.translate(phrases::GUIDE_LIMITS), "", false), 1);
    verdict(paint, Rect { width: inner.width.min(WIDTH_IN_PANE), ..inner }, course, given.standing());
}

/// Draws the questions, each with how to tell, or only the one under the cursor where the verdict needs the room; tells the rows used.
fn questions(
    paint: &mut Paint,
    area: Rect,
    test: &GuideTest,
    (course, all): (&GuideTestTexts, bool),
    given: &[bool],
) -> u16 {
    let mut used = 0;
    for (place, (question, yes)) in course.questions.iter().zip(given).enumerate() {
        let here = place == test.cursor;
        let mark = if *yes { paint.glyphs.on } else { paint.glyphs.off };
        let style = if here { paint.styles.select } else { paint.styles.base };
        let sign = if here { paint.glyphs.select } else { " " };
        let top = used;
        let accent = paint.styles.accent;
        paint.spans(row(area, used), &[(sign, accent), (mark, style), (" ", style)]);
        let asked = right_of(below(area, used), 4);
        used += paint.para(asked, question.ask.get(paint.lang), style).max(1);
        if all || here {
            let dim = paint.styles.dim;
            used += paint.para(right_of(below(area, used), 4), question.hint.get(paint.lang), dim);
        }
        paint.hit(Rect { height: used - top, ..below(area, top) }, MouseTarget::Row(0, place));
        used += u16::from(all);
    }
    used
}

fn verdict(paint: &mut Paint, area: Rect, course: &GuideTestTexts, standing: GuideStanding) {
    let text = match standing {
        GuideStanding::Guide => &course.guide,
        GuideStanding::InsideSource => &course.inside_source,
        GuideStanding::Candidate => &course.candidate,
        GuideStanding::Nobody => &course.nobody,
    };
    let width = usize::from(area.width);
    let head = phrases::GUIDE_VERDICT.fill(paint.lang, [paint.translate(phrases::standing(standing))]);
    let style = if standing == GuideStanding::Guide { paint.styles.good } else { paint.styles.strong };
    let mut page = Page::default();
    page.wrapped(paint, &head, width, "", style);
    page.wrapped(paint, text.get(paint.lang), width, "", paint.styles.base);
    page.gap();
    for limit in &course.limits {
        page.wrapped(paint, limit.get(paint.lang), width, paint.glyphs.bullet, paint.styles.dim);
    }
    page.draw(paint, area, 0, false);
}
