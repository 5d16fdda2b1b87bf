//! Draws what the law says about terms of payment: the note, and beside or under it the three questions it is read by.

use ratatui::layout::Rect;

use crate::page::{Page, WIDTH_IN_PANE};
use crate::paint::{Paint, below, inset, right_of, row};
use crate::selection::{Selection, draw_row_background};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::credit::terms::TermsView;
use domain::course::credit::TermsNote;
use domain::credit::terms::TermsReading;
use domain::lang::Lang;
use paper::course_pages::Block;
use words::credit as phrases;

/// From this width on the questions stand beside the note.
const WIDE: u16 = 100;
/// Cells of the questions beside the note.
const CHECK: u16 = 42;
/// Rows of the questions under the note, with their frame.
const UNDER: u16 = 7;

pub fn draw(paint: &mut Paint, model: &Model, area: Rect) {
    let view = &model.screens.credit.terms;
    let chapter = model.courses.credit.as_ref();
    let note = chapter.map(|chapter| &chapter.terms);
    if area.width >= WIDE {
        let width = area.width - CHECK;
        reading(paint, view, note, Rect { width, ..area });
        check(paint, model, note, right_of(area, width), false);
    } else {
        let height = area.height.saturating_sub(UNDER);
        reading(paint, view, note, Rect { height, ..area });
        check(paint, model, note, below(area, height), true);
    }
}

/// The note as blocks of a page.
#[must_use]
pub fn blocks(note: &TermsNote, lang: Lang) -> Vec<Block> {
    let text = |text: &domain::lang::Text| text.get(lang).to_owned();
    let mut blocks = vec![Block::Para(text(&note.intro))];
    for part in &note.parts {
        blocks.push(Block::Heading(text(&part.heading)));
        blocks.extend(part.lines.iter().map(|line| Block::Item(text(line))));
    }
    blocks.extend([Block::Note(text(&note.source)), Block::Note(text(&note.as_of))]);
    blocks
}

fn reading(paint: &mut Paint, view: &TermsView, note: Option<&TermsNote>, area: Rect) {
    let title = paint.translate(phrases::TERMS);
    let told = paint.translate(phrases::TERMS_NOTE);
    paint.hit(area, MouseTarget::Pane(0));
    let inner = inset(paint.panel(area, title, told, view.reading), 1);
    let Some(note) = note else {
        let dim = paint.styles.dim;
        paint.para(inner, paint.translate(phrases::NOTE_NOT_READ), dim);
        return;
    };
    let inner = Rect { width: inner.width.min(WIDTH_IN_PANE), ..inner };
    let page = Page::of(&blocks(note, paint.lang), paint, inner.width);
    page.draw(paint, inner, view.scroll, true);
}

/// The text of a reading.
#[must_use]
pub fn reading_text(note: &TermsNote, reading: TermsReading, lang: Lang) -> &str {
    let [may, not, unknown] = &note.readings;
    match reading {
        TermsReading::MayApply => may,
        TermsReading::DoesNotApply => not,
        TermsReading::NotKnown => unknown,
    }
    .get(lang)
}

/// The questions with their answers, and what these come to; in one line each where they lie under the note.
fn check(paint: &mut Paint, model: &Model, note: Option<&TermsNote>, area: Rect, in_line: bool) {
    let (view, keymap) = (&model.screens.credit.terms, &model.session.keymap);
    let key = keymap.name(KeyScope::Terms, Action::NextPane, paint.lang);
    let other = phrases::NOTE_OR_QUESTIONS.fill(paint.lang, [&key]);
    let inner = paint.panel(area, paint.translate(phrases::TERMS_CHECK), &other, !view.reading);
    let Some(note) = note else { return };
    let height = if in_line { 1 } else { 3 };
    for (place, question) in note.questions.iter().enumerate() {
        let at = below(inner, u16::try_from(place).unwrap_or(0) * height);
        let at = Rect { height: at.height.min(height.min(2)), ..at };
        let style = draw_row_background(paint, at, Selection::of(place == view.cursor, !view.reading));
        let answer = view.answer(place).and_then(|answer| question.answers.get(answer));
        let text = answer.map_or(paint.translate(phrases::NOT_ANSWERED), |answer| answer.get(paint.lang));
        let room = inset(at, 1);
        let used = paint.fit(room, question.ask.get(paint.lang), style);
        let answered = if in_line { right_of(room, used + 1) } else { row(right_of(room, 2), 1) };
        let bright = if answer.is_some() { paint.styles.accent } else { paint.styles.dim };
        let over = style.bg.map_or(bright, |ground| bright.bg(ground));
        if in_line {
            paint.right(answered, text, over);
        } else {
            paint.fit(answered, text, over);
        }
        paint.hit(at, MouseTarget::Row(1, place));
    }
    let strong = paint.styles.strong;
    let rest = inset(below(inner, height * 3), 1);
    paint.para(rest, reading_text(note, view.reading(), paint.lang), strong);
}
