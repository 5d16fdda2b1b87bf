//! Lays out what stands under the fields of a form: what everything typed comes to, and of the judge what the course says. A
//! sentence is there whole or not at all, because half a sentence of advice is worse than none.

use ratatui::style::Style;

use crate::paint::Paint;
use app::form::{Form, Judged, Summary};
use app::model::Model;
use domain::course::tracker::JudgeTexts;
use domain::lang::Text;
use domain::meeting::{ActionKind, Outcome};

/// Rows from which on the summary is told in full, and from which on at all.
const SPARE: u16 = 18;
const SCARCE: u16 = 9;

/// A line with its style.
pub(super) type StyledLine = (String, Style);

/// Lines that are shown together or not at all.
#[derive(Debug, Clone, Default)]
struct Section {
    lines: Vec<StyledLine>,
    /// Rows it keeps where there is room, so that the form does not jump while somebody answers.
    rows: usize,
}

/// Where a summary is drawn: the height of the screen, the cells of a line, and the rows the field being typed in leaves.
#[derive(Debug, Clone, Copy)]
pub(super) struct SummaryRoom {
    pub(super) body: u16,
    pub(super) width: usize,
    pub(super) rows: usize,
    /// The rows that all fields together leave where they stand close.
    pub(super) spare: usize,
}

/// What stands under the fields. Where there is little room the field being typed in comes first.
pub(super) fn lines(paint: &Paint, model: &Model, form: &Form, room: SummaryRoom) -> Vec<StyledLine> {
    let Some(summary) = form.summary() else { return Vec::new() };
    match (summary.judged, room.body < SPARE) {
        (Some(judged), _) => verdict(paint, model, (&summary, judged), room),
        (None, true) if room.body < SCARCE => Vec::new(),
        (None, true) => short(paint, model, &summary, room),
        (None, false) => {
            let mut lines = plain(paint, model, &summary, room.width);
            lines.resize(summary.rows.max(lines.len()), (String::new(), paint.styles.base));
            lines
        }
    }
}

fn wrapped(paint: &Paint, text: &str, width: usize, style: Style) -> Vec<StyledLine> {
    paint.ruler.wrap(text, width).into_iter().map(|line| (line, style)).collect()
}

/// Under the questions of the judge: help with the question or a hint, the verdict, and what it means. The verdict comes first
/// where room is short, then its meaning.
fn verdict(paint: &Paint, model: &Model, (summary, judged): (&Summary, Judged), room: SummaryRoom) -> Vec<StyledLine> {
    let texts = model.courses.tracker.as_ref().map(|chapter| &chapter.judge);
    let tall = |all: Vec<&Text>| {
        all.iter().map(|text| paint.ruler.wrap(text.get(paint.lang), room.width).len()).max().unwrap_or(0)
    };
    let of = |text: Option<&Text>, style| {
        text.map(|text| wrapped(paint, text.get(paint.lang), room.width, style)).unwrap_or_default()
    };
    let hint: Vec<_> = summary.more.iter().map(|say| model.shown_sentence(say)).collect();
    let help = match hint.first() {
        Some(hint) => wrapped(paint, hint, room.width, paint.styles.warn),
        None => of(texts.and_then(|texts| help(texts, judged)), paint.styles.dim),
    };
    let say = wrapped(paint, &model.shown_sentence(&summary.say), room.width, paint.styles.accent);
    let meaning = of(texts.and_then(|texts| meaning(texts, judged)), paint.styles.base);
    let kept = |lines, rows| Section { lines, rows };
    let help = kept(help, texts.map_or(0, |texts| tall(texts.questions.iter().map(|q| &q.hint).collect())));
    let say = kept(say, 0);
    let meaning = kept(meaning, texts.map_or(0, |texts| tall(meanings(texts))));
    fitting([help, say, meaning], room.rows)
}

/// The sections that have room, by what matters most: the second, the third, the first.
fn fitting(sections: [Section; 3], room: usize) -> Vec<StyledLine> {
    let full: usize = sections.iter().map(|section| section.rows.max(section.lines.len())).sum();
    let mut left = room;
    let mut shown = [false; 3];
    for place in [1, 2, 0] {
        let rows = sections[place].lines.len();
        if rows <= left {
            (shown[place], left) = (true, left - rows);
        }
    }
    let keeps_rows = full <= room;
    let told = sections.into_iter().zip(shown).filter(|(_, shown)| *shown).map(|(section, _)| section);
    let padded = told.flat_map(|Section { mut lines, rows }| {
        if keeps_rows {
            lines.resize(rows.max(lines.len()), (String::new(), Style::default()));
        }
        lines
    });
    padded.collect()
}

/// Help with the question that is asked.
fn help(texts: &JudgeTexts, judged: Judged) -> Option<&Text> {
    judged.question.and_then(|question| texts.questions.get(question as usize)).map(|question| &question.hint)
}

/// What the verdict means; of something that moves nothing, why.
fn meaning(texts: &JudgeTexts, judged: Judged) -> Option<&Text> {
    let still = |kind: ActionKind| texts.stillness.iter().find(|text| text.kind == kind).map(|text| &text.why);
    let continues = judged.meaning == Some(Outcome::Continuation);
    let paper = (continues || judged.meaning.is_none()) && judged.loose_paper;
    let why = judged.kind.filter(|_| continues).and_then(still);
    let unfinished = judged.unfinished.then_some(&texts.unfinished);
    let verdict = || texts.verdicts.iter().find(|verdict| Some(verdict.outcome) == judged.meaning).map(|v| &v.text);
    why.or(unfinished).or_else(|| paper.then_some(&texts.loose_paper)).or_else(verdict)
}

/// Everything that may be said of a verdict.
fn meanings(texts: &JudgeTexts) -> Vec<&Text> {
    let verdicts = texts.verdicts.iter().map(|verdict| &verdict.text);
    verdicts
        .chain(texts.stillness.iter().map(|text| &text.why))
        .chain([&texts.loose_paper, &texts.unfinished])
        .collect()
}

/// The same where there is little room: all of it, else what the course says, else what everything comes to.
fn short(paint: &Paint, model: &Model, summary: &Summary, room: SummaryRoom) -> Vec<StyledLine> {
    let course =
        summary.course.iter().flat_map(|text| wrapped(paint, text.get(paint.lang), room.width, paint.styles.dim));
    let ways = [plain(paint, model, summary, room.width), course.collect()];
    let fits = |lines: &Vec<StyledLine>| !lines.is_empty() && lines.len() <= room.spare;
    let title = || vec![(model.shown_sentence(&summary.say), paint.styles.accent)];
    ways.into_iter().find(fits).unwrap_or_else(title)
}

/// What everything typed so far comes to, what is to be said of it, and what the course says.
fn plain(paint: &Paint, model: &Model, summary: &Summary, width: usize) -> Vec<StyledLine> {
    let of = |text: &str, style: Style| wrapped(paint, text, width, style);
    let mut lines = of(&model.shown_sentence(&summary.say), paint.styles.accent);
    lines.extend(summary.more.iter().flat_map(|say| of(&model.shown_sentence(say), paint.styles.base)));
    lines.extend(summary.course.iter().flat_map(|text| of(text.get(paint.lang), paint.styles.dim)));
    lines
}
