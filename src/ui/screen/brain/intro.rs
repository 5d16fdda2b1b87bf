//! The page before the first sheet.

use ratatui::layout::Rect;

use crate::app::action::Action;
use crate::app::keymap::Scope;
use crate::app::model::Model;
use crate::app::phrase::{action, brain as words};
use crate::app::reading::Block;
use crate::domain::id::Id;
use crate::ui::page::Page;
use crate::ui::paint::{Paint, inset};

/// Cells a line is comfortable to read at.
const COMFORT: u16 = 76;

/// Draws the page.
pub fn draw(paint: &mut Paint, model: &Model, area: Rect, person: Id) {
    let title = paint.say(action::ASSESS);
    let preference = paint.say(words::PREFERENCE);
    let inner = paint.panel(area, &format!("{title}  {}", model.name(person)), preference, true);
    let margin = (inner.width.saturating_sub(COMFORT) / 2).max(1);
    let inner = inset(inner, margin);
    let Some(chapter) = &model.course else { return };
    let mut page = Page::default();
    for text in &chapter.assessment.intro {
        page.gap();
        page.join(Page::of(&[Block::Para(text.get(paint.lang).to_owned())], paint, inner.width));
    }
    page.gap();
    let key = model.keymap.name(Scope::Intro, Action::Open, paint.lang);
    let label = paint.say(action::BEGIN);
    page.line(vec![(key, paint.styles.key), (format!(" {label}"), paint.styles.base)]);
    let notice = Block::Note(chapter.assessment.notice.get(paint.lang).to_owned());
    page.gap();
    page.join(Page::of(&[notice], paint, inner.width));
    page.draw(paint, inner, 0, false);
}
