//! Draws the leader's own page: the three troubles to tick, what to do about the one under the cursor, then the laws, the questions, the
//! five steps and the tiers.

use ratatui::layout::Rect;

use crate::page::{Page, WIDTH_OF_PRINT};
use crate::paint::{Paint, below, inset, right_of, row};
use crate::selection::{Selection, draw_row_background};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::channel::team::coach::{CoachPage, TROUBLES, check_of};
use domain::course::team::TeamChapter;
use paper::course_pages::Block;
use words::{Phrase, separator, team as phrases};

/// Days of earlier checks told.
const DAYS: usize = 5;

pub(super) fn draw(paint: &mut Paint, model: &Model, page: CoachPage, area: Rect) {
    let today = model.today();
    let inner = paint.panel(area, paint.translate(phrases::COACH), &today.to_string(), true);
    let room = inset(inner, 1 + inner.width.saturating_sub(WIDTH_OF_PRINT + 2) / 2);
    let (base, strong) = (paint.styles.base, paint.styles.strong);
    let Some(chapter) = &model.courses.team else {
        paint.para(room, paint.translate(phrases::READING), base);
        return;
    };
    paint.fit(row(room, 0), paint.translate(phrases::TROUBLES), strong);
    let ticks = check_of(&model.book, today).ticks();
    for (place, (trouble, ticked)) in chapter.troubles.iter().zip(ticks).enumerate() {
        let at = row(room, u16::try_from(place + 1).unwrap_or(u16::MAX));
        let style = draw_row_background(paint, at, Selection::of(place == page.cursor, true));
        let sign = if ticked { paint.glyphs.on } else { paint.glyphs.off };
        paint.fit(right_of(at, 1), &format!("{sign} {}", trouble.name.get(paint.lang)), style);
        paint.hit(at, MouseTarget::Row(2, place));
    }
    let used = u16::try_from(TROUBLES + 2).unwrap_or(u16::MAX);
    let text = Page::of(&blocks(paint, model, chapter, page.cursor), paint, room.width);
    text.draw(paint, below(room, used), page.scroll, true);
}

/// The text below the ticks.
fn blocks(paint: &Paint, model: &Model, chapter: &TeamChapter, cursor: usize) -> Vec<Block> {
    let lang = paint.lang;
    let heading = |phrase: Phrase| Block::Heading(phrase.text(lang).to_owned());
    let mut blocks = Vec::new();
    if let Some(trouble) = chapter.troubles.get(cursor) {
        blocks.push(Block::Para(phrases::SIGN.fill(lang, [trouble.sign.get(lang)])));
        blocks.push(Block::Para(phrases::REMEDY.fill(lang, [trouble.remedy.get(lang)])));
    }
    blocks.push(heading(phrases::LAWS));
    for law in &chapter.laws {
        blocks.extend([Block::Name(law.name.get(lang).to_owned()), Block::Para(law.text.get(lang).to_owned())]);
    }
    blocks.push(heading(phrases::QUESTIONS));
    for question in &chapter.questions {
        blocks.push(Block::Name(question.ask.get(lang).to_owned()));
        blocks.push(Block::Para(phrases::IF_NOT.fill(lang, [question.first.get(lang)])));
    }
    blocks.push(heading(phrases::CANNOT_OR_WILL_NOT));
    blocks.extend([&chapter.cannot, &chapter.will_not].map(|text| Block::Item(text.get(lang).to_owned())));
    blocks.push(heading(phrases::FIVE_STEPS));
    for (number, step) in (1..).zip(&chapter.steps) {
        let named = phrases::STEP_OF.fill(lang, [&number.to_string(), step.name.get(lang)]);
        blocks.extend([Block::Name(named), Block::Para(step.text.get(lang).to_owned())]);
    }
    blocks.push(Block::Note(chapter.steps_note.get(lang).to_owned()));
    blocks.push(heading(phrases::TIERS));
    for tier in &chapter.tiers {
        blocks.extend([Block::Name(tier.name.get(lang).to_owned()), Block::Para(tier.text.get(lang).to_owned())]);
    }
    blocks.extend([&chapter.tiers_note, &chapter.tiers_grades].map(|text| Block::Note(text.get(lang).to_owned())));
    blocks.push(heading(phrases::HISTORY));
    blocks.extend(history(paint, model, chapter));
    blocks
}

/// The earlier days on which something was ticked or nothing was.
fn history(paint: &Paint, model: &Model, chapter: &TeamChapter) -> Vec<Block> {
    let today = model.today();
    let checks = model.book.me().map(|me| me.self_checks.clone()).unwrap_or_default();
    let earlier: Vec<_> = checks.iter().rev().filter(|check| check.on != today).take(DAYS).collect();
    if earlier.is_empty() {
        return vec![Block::Para(paint.translate(phrases::NO_HISTORY).to_owned())];
    }
    let line = |check: &&domain::coaching::CoachSelfCheck| {
        let names = chapter.troubles.iter().zip(check.ticks()).filter(|(_, ticked)| *ticked);
        let names: Vec<_> = names.map(|(trouble, _)| trouble.name.get(paint.lang)).collect();
        let none = paint.translate(phrases::NO_TICK).to_owned();
        let said = if names.is_empty() { none } else { names.join(paint.translate(separator::GROUPS)) };
        Block::Item(format!("{}  {said}", check.on))
    };
    earlier.iter().map(line).collect()
}
