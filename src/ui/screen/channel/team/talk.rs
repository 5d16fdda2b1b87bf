//! Draws the page for a talk from the blocks the print is made of.

use ratatui::layout::Rect;

use crate::page::{Page, WIDTH_OF_PRINT};
use crate::paint::{Paint, inset};
use app::model::Model;
use app::screen::channel::team::talk::TalkPage;
use paper::print::talk::{TalkContext, page};
use words::team as phrases;

pub(super) fn draw(paint: &mut Paint, model: &Model, talk: &TalkPage, area: Rect) {
    let inner = paint.panel(area, paint.translate(phrases::TALK), "", true);
    let room = inset(inner, 1 + inner.width.saturating_sub(WIDTH_OF_PRINT + 2) / 2);
    let base = paint.styles.base;
    let (Some(person), Some(chapter)) = (model.book.people().get(&talk.person), &model.courses.team) else {
        paint.para(room, paint.translate(phrases::READING), base);
        return;
    };
    let tally = model.screens.channel.team.ledger.tally(talk.person);
    let limits = &model.book.settings().limits;
    let of = TalkContext { person, tally: &tally, limits, chapter, lang: paint.lang, now: model.session.now };
    Page::of(&page(&of), paint, room.width).draw(paint, room, talk.scroll, true);
}
