//! Draws the exercise with the gaps of the scorecard: the table, the gap that is asked with the line typed into it, what its answer
//! is, and the score at the end.

use ratatui::layout::Rect;

use super::board::{self, BoardState};
use crate::page::{Page, WIDTH_ALONE};
use crate::paint::{Paint, right_of, row};
use app::action::Action;
use app::keymap::KeyScope;
use app::model::Model;
use app::msg::MouseTarget;
use app::screen::channel::scorecard::blanks::{BlankPhase, Blanks};
use app::screen::channel::verb::ChannelVerb;
use domain::course::scorecard::{GAPS, ScorecardChapter};
use words::{drill as told, scorecard as phrases};

/// Rows from which on the table has air between its rows.
const AIRY: u16 = 24;
/// Right, and wrong.
const MARKS: [&str; 2] = ["✓", "✗"];

pub fn draw(paint: &mut Paint, model: &Model, area: Rect, blanks: &Blanks) {
    let Some(chapter) = model.courses.scorecard.as_deref() else { return };
    let answers = blanks.answers(&model.book);
    let right = answers.iter().filter(|answer| answer.right).count().to_string();
    let progress = format!("{}/{GAPS} {} {}", answers.len(), paint.glyphs.dot, told::SCORE.fill(paint.lang, [&right]));
    let inner = paint.panel(area, paint.translate(phrases::BLANKS_TITLE), &progress, true);
    let width = inner.width.saturating_sub(2).min(WIDTH_ALONE);
    let column = Rect { width, ..right_of(inner, (inner.width - width) / 2) };
    if !blanks.typing() {
        paint.hit(area, MouseTarget::Row(0, 0));
    }
    let cells = usize::from(width);
    let done = blanks.told(&model.book);
    let here = blanks.typing().then_some(blanks.place);
    let state = BoardState { told: &done, here };
    let mut page = board::page(paint, chapter, state, cells, column.height >= AIRY);
    page.gap();
    let line = add_talk(&mut page, paint, model, chapter, blanks, cells);
    let height = usize::from(column.height);
    // The line being typed and what is below it are always seen.
    let first = if blanks.typing() { page.height().saturating_sub(height) } else { blanks.scroll };
    page.draw(paint, column, first, !blanks.typing());
    if let Some(at) = line.and_then(|line| u16::try_from(line.checked_sub(first)?).ok()) {
        type_line(paint, blanks, row(column, at));
    }
}

/// The line being typed, and the real cursor in it.
fn type_line(paint: &mut Paint, blanks: &Blanks, at: Rect) {
    let (accent, strong) = (paint.styles.accent, paint.styles.strong);
    let used = paint.text(at, &format!("{} ", paint.glyphs.select), accent);
    let room = right_of(at, used);
    let (text, caret) = blanks.line.view(&paint.ruler, usize::from(room.width));
    paint.text(room, &text, strong);
    paint.caret(room.x.saturating_add(u16::try_from(caret).unwrap_or(0)), room.y);
}

/// What is said below the table; tells the line that is typed into.
fn add_talk(
    page: &mut Page,
    paint: &Paint,
    model: &Model,
    chapter: &ScorecardChapter,
    blanks: &Blanks,
    width: usize,
) -> Option<usize> {
    let (styles, lang) = (paint.styles, paint.lang);
    let answers = blanks.answers(&model.book);
    let key = |scope, action| model.session.keymap.name(scope, action, lang);
    match blanks.phase {
        BlankPhase::Board => {
            page.wrapped(paint, chapter.intro.get(lang), width, "", styles.base);
            let open = key(KeyScope::Blanks, Action::Open);
            let next = if answers.len() < GAPS {
                phrases::BEGIN.fill(lang, [&open, &(answers.len() + 1).to_string()])
            } else {
                phrases::ALL_FILLED.fill(lang, [&open])
            };
            page.wrapped(paint, &next, width, "", styles.strong);
            earlier(page, paint, model, blanks);
            None
        }
        BlankPhase::Asking => {
            page.wrapped(paint, &asked(paint, chapter, blanks.place), width, "", styles.strong);
            let line = page.height();
            page.line([("", styles.base)]);
            let open = chapter.open_gaps(blanks.place, &blanks.told(&model.book));
            if let Some(gap) = open.first().filter(|_| blanks.hinted) {
                let hint = phrases::HINT.fill(lang, [gap.hint.get(lang)]);
                page.wrapped(paint, &hint, width, "", styles.base);
            } else {
                let hint = phrases::HINT_KEY.fill(lang, [&key(KeyScope::Field, Action::Down)]);
                page.wrapped(paint, &hint, width, "", styles.dim);
            }
            Some(line)
        }
        BlankPhase::Told => {
            verdict(page, paint, model, chapter, blanks, width);
            None
        }
        BlankPhase::End => {
            let leads = key(KeyScope::Blanks, Action::Channel(ChannelVerb::BadDebts));
            end(page, paint, model, chapter, blanks, (width, &leads));
            None
        }
    }
}

/// Right or wrong, what was typed, and what the gap asks for.
fn verdict(page: &mut Page, paint: &Paint, model: &Model, chapter: &ScorecardChapter, blanks: &Blanks, width: usize) {
    let (styles, lang) = (paint.styles, paint.lang);
    let answer = blanks.answers(&model.book).get(blanks.place);
    let Some((answer, gap)) = answer.and_then(|answer| Some((answer, chapter.gap(&answer.case)?))) else { return };
    let due = gap.answer.get(lang);
    let (text, mark, style) = if answer.right {
        (phrases::RIGHT.fill(lang, [due]), MARKS[0], styles.good)
    } else {
        (phrases::WRONG.fill(lang, [due]), MARKS[1], styles.urgent)
    };
    page.wrapped(paint, &format!("{mark} {text}"), width, "", style);
    if !blanks.line.text().trim().is_empty() {
        let wrote = phrases::YOU_WROTE.fill(lang, [blanks.line.text().trim()]);
        page.wrapped(paint, &wrote, width, "", styles.dim);
    }
    page.wrapped(paint, gap.asks.get(lang), width, "", styles.base);
}

/// The score, what was missed, and what leads to the grid of bad debts.
fn end(
    page: &mut Page,
    paint: &Paint,
    model: &Model,
    chapter: &ScorecardChapter,
    blanks: &Blanks,
    (width, leads): (usize, &str),
) {
    let (styles, lang) = (paint.styles, paint.lang);
    let answers = blanks.answers(&model.book);
    let right = answers.iter().filter(|answer| answer.right).count().to_string();
    let done = told::DONE.fill(lang, [&right, &answers.len().to_string()]);
    page.wrapped(paint, &done, width, "", styles.strong);
    let missed: Vec<_> = answers.iter().filter(|a| !a.right).filter_map(|a| chapter.gap(&a.case)).collect();
    if missed.is_empty() {
        page.wrapped(paint, paint.translate(told::NONE_MISSED), width, "", styles.good);
    }
    let grid = phrases::TO_GRID.fill(lang, [leads]);
    page.wrapped(paint, &format!("{} {grid}", chapter.bad_debts.get(lang)), width, "", styles.accent);
    for gap in missed {
        let text = format!("{}  {}", gap.answer.get(lang), gap.asks.get(lang));
        page.wrapped(paint, &text, width, MARKS[1], styles.base);
    }
    earlier(page, paint, model, blanks);
}

/// Which gap it is: its number, its perspective and its stance.
fn asked(paint: &Paint, chapter: &ScorecardChapter, place: usize) -> String {
    let key = chapter.gaps.get(place).map_or("", |gap| gap.key.as_str());
    let own = format!("{{{key}}}");
    let Some(cell) = chapter.cells.iter().find(|cell| cell.text.get(paint.lang).contains(&own)) else {
        return String::new();
    };
    let [perspective, stance] = [phrases::perspective(cell.perspective), phrases::stance(cell.stance)];
    let names = [paint.translate(perspective), paint.translate(stance)];
    phrases::GAP_OF.fill(paint.lang, [&(place + 1).to_string(), names[0], names[1]])
}

/// Scores of the rounds before.
fn earlier(page: &mut Page, paint: &Paint, model: &Model, blanks: &Blanks) {
    let rounds = blanks.earlier(&model.book);
    if rounds.is_empty() {
        return;
    }
    page.gap();
    page.line(vec![(paint.translate(told::EARLIER).to_owned(), paint.styles.strong)]);
    for round in rounds {
        let (right, all) = round.score();
        page.line(vec![(format!("{}  ", round.on), paint.styles.dim), (format!("{right}/{all}"), paint.styles.base)]);
    }
}
