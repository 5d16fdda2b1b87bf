//! Draws the leader's own page: the three troubles to tick, then one of the texts: what to do about a trouble, the laws, the questions,
//! the five steps, the tiers.

use ratatui::layout::Rect;

use crate::page::{Page, WIDTH_OF_PRINT};
use crate::paint::{Paint, below, inset, right_of, row};
use crate::selection::{Selection, draw_row_background};
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::channel::team::coach::{CoachPage, CoachSheet, TROUBLES};
use domain::coaching::CoachSelfCheck;
use domain::course::team::TeamChapter;
use domain::lang::Lang;
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
    let ticks = page.ticks(&model.book, today);
    for (place, (trouble, ticked)) in chapter.troubles.iter().zip(ticks).enumerate() {
        let at = row(room, u16::try_from(place + 1).unwrap_or(u16::MAX));
        let style = draw_row_background(paint, at, Selection::of(place == page.cursor, true));
        let sign = if ticked { paint.glyphs.on } else { paint.glyphs.off };
        paint.fit(right_of(at, 1), &format!("{sign} {}", trouble.name.get(paint.lang)), style);
        paint.hit(at, MouseTarget::Row(2, place));
    }
    let used = u16::try_from(TROUBLES + 2).unwrap_or(u16::MAX);
    names(paint, page.sheet, row(room, used));
    let mut blocks = sheet(chapter, page.sheet, paint.lang);
    if page.sheet == CoachSheet::Troubles {
        blocks = chapter.troubles.get(page.cursor).map_or_else(Vec::new, |trouble| {
            let (sign, remedy) = (trouble.sign.get(paint.lang), trouble.remedy.get(paint.lang));
            vec![
                Block::Para(phrases::SIGN.fill(paint.lang, [sign])),
                Block::Para(phrases::REMEDY.fill(paint.lang, [remedy])),
            ]
        });
        if !page.is_in_class() {
            blocks.push(Block::Heading(paint.translate(phrases::HISTORY).to_owned()));
            blocks.extend(history(paint, model, chapter));
        }
    }
    Page::of(&blocks, paint, room.width).draw(paint, below(room, used + 2), page.scroll, true);
}

/// The names of the texts side by side, the one in front marked.
fn names(paint: &mut Paint, front: CoachSheet, line: Rect) {
    let mut used = 0;
    for (place, (own, name)) in CoachSheet::ALL.iter().zip(phrases::SHEETS).enumerate() {
        let name = paint.translate(name);
        let (text, style) = if *own == front {
            (format!("[{name}]"), paint.styles.tab)
        } else {
            (format!(" {name} "), paint.styles.dim)
        };
        let at = right_of(line, used);
        let width = paint.text(at, &text, style);
        paint.hit(Rect { width, ..at }, MouseTarget::Row(3, place));
        used += width + 1;
    }
}

/// A text of the course, as it stands on the page and on the wall: names nobody.
#[must_use]
pub fn sheet(chapter: &TeamChapter, of: CoachSheet, lang: Lang) -> Vec<Block> {
    let name = |text: &domain::lang::Text| Block::Name(text.get(lang).to_owned());
    let para = |text: &domain::lang::Text| Block::Para(text.get(lang).to_owned());
    match of {
        CoachSheet::Troubles => {
            let told = chapter.troubles.iter().flat_map(|trouble| [name(&trouble.name), para(&trouble.sign)]);
            told.collect()
        }
        CoachSheet::Laws => chapter.laws.iter().flat_map(|law| [name(&law.name), para(&law.text)]).collect(),
        CoachSheet::Questions => {
            let first = |text: &domain::lang::Text| Block::Para(phrases::IF_NOT.fill(lang, [text.get(lang)]));
            let asked = chapter.questions.iter().flat_map(|question| [name(&question.ask), first(&question.first)]);
            let then = Block::Name(phrases::CANNOT_OR_WILL_NOT.text(lang).to_owned());
            asked.chain([then, para(&chapter.cannot), para(&chapter.will_not)]).collect()
        }
        CoachSheet::FiveSteps => {
            let steps = (1..).zip(&chapter.steps).flat_map(|(number, step)| {
                let named = phrases::STEP_OF.fill(lang, [&number.to_string(), step.name.get(lang)]);
                [Block::Name(named), para(&step.text)]
            });
            steps.chain([para(&chapter.steps_note)]).collect()
        }
        CoachSheet::Tiers => {
            let tiers = chapter.tiers.iter().flat_map(|tier| [name(&tier.name), para(&tier.text)]);
            tiers.chain([para(&chapter.tiers_note), para(&chapter.tiers_grades)]).collect()
        }
    }
}

/// What stands over a text.
#[must_use]
pub const fn sheet_title(of: CoachSheet) -> Phrase {
    match of {
        CoachSheet::Troubles => phrases::TROUBLES_WALL,
        CoachSheet::Laws => phrases::LAWS,
        CoachSheet::Questions => phrases::QUESTIONS,
        CoachSheet::FiveSteps => phrases::FIVE_STEPS,
        CoachSheet::Tiers => phrases::TIERS,
    }
}

/// The earlier days on which something was ticked or nothing was.
fn history(paint: &Paint, model: &Model, chapter: &TeamChapter) -> Vec<Block> {
    let today = model.today();
    let checks = model.book.me().map(|me| me.self_checks.clone()).unwrap_or_default();
    let earlier: Vec<_> = checks.iter().rev().filter(|check| check.on != today).take(DAYS).collect();
    if earlier.is_empty() {
        return vec![Block::Para(paint.translate(phrases::NO_HISTORY).to_owned())];
    }
    let line = |check: &&CoachSelfCheck| {
        let names = chapter.troubles.iter().zip(check.ticks()).filter(|(_, ticked)| *ticked);
        let names: Vec<_> = names.map(|(trouble, _)| trouble.name.get(paint.lang)).collect();
        let none = paint.translate(phrases::NO_TICK).to_owned();
        let said = if names.is_empty() { none } else { names.join(paint.translate(separator::GROUPS)) };
        Block::Item(format!("{}  {said}", check.on))
    };
    earlier.iter().map(line).collect()
}
