//! This file prints the sheet a team gets for a case: what is known, three questions, a line to write. What a good answer holds
//! stays with the trainer.

use crate::blocks::{self, PaperBlock};
use crate::html::{HtmlPage, PaperForm};
use crate::markdown::MarkdownPage;
use domain::course::lesson::{CaseTexts, LessonChapter, PageBlock};
use domain::lang::Lang;
use domain::quadrant::Quadrant;
use words::sheets as phrases;

const LOOK: &str = include_str!("../html/case.css");

/// A case by its number, from 1.
#[must_use]
pub fn case(chapter: &LessonChapter, number: usize) -> Option<&CaseTexts> {
    chapter.cases.get(number.checked_sub(1)?)
}

/// A part of a page of the course on paper. A figure is drawn on the wall alone.
fn part(block: &PageBlock, lang: Lang) -> Vec<PaperBlock> {
    let said = |text: &domain::lang::Text| text.get(lang).to_owned();
    match block {
        PageBlock::Line(text) => vec![PaperBlock::Para(said(text))],
        PageBlock::Points(points) => points.iter().map(|point| PaperBlock::Item(said(point))).collect(),
        PageBlock::Quote(text) => vec![PaperBlock::Quote(said(text))],
        PageBlock::Table { head, rows } => {
            let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(said).collect()).collect();
            let figure = |column: usize| {
                column > 0 && rows.iter().all(|row| row.get(column).is_some_and(|cell| is_figure(cell)))
            };
            let figures = (0..head.len()).map(figure).collect();
            vec![PaperBlock::Table { heads: head.iter().map(said).collect(), figures, rows }]
        }
        PageBlock::Figure(_) => Vec::new(),
    }
}

/// Whether a cell is a number, with a sign behind it at most.
fn is_figure(cell: &str) -> bool {
    cell.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ',' | '.' | '%')) && !cell.is_empty()
}

fn questions(case: &CaseTexts, lang: Lang) -> Vec<PaperBlock> {
    let mut all = vec![PaperBlock::Heading(phrases::QUESTIONS.text(lang).to_owned())];
    for (place, question) in case.questions.iter().enumerate() {
        let ask = phrases::QUESTION.fill(lang, [&(place + 1).to_string(), question.ask.get(lang)]);
        all.push(PaperBlock::Name(ask));
        let cards = Quadrant::ALL.into_iter().zip(&question.choices);
        all.extend(
            cards.map(|(card, choice)| {
                PaperBlock::Tick(phrases::CHOICE.fill(lang, [&card.to_string(), choice.get(lang)]))
            }),
        );
    }
    all
}

fn kicker(case: &CaseTexts, number: usize, lang: Lang) -> String {
    let [name, minutes] =
        [phrases::CASE.fill(lang, [&number.to_string()]), phrases::MINUTES.fill(lang, [&case.minutes.to_string()])];
    phrases::KICKER.fill(lang, [&name, &minutes])
}

fn material(case: &CaseTexts, lang: Lang) -> Vec<PaperBlock> {
    case.material.iter().flat_map(|block| part(block, lang)).collect()
}

fn line(case: &CaseTexts, lang: Lang) -> Vec<PaperBlock> {
    let [head, ask] = [phrases::ONE_LINE.text(lang), case.line.get(lang)].map(str::to_owned);
    vec![PaperBlock::Heading(head), PaperBlock::Para(ask), PaperBlock::Lines(2)]
}

/// The sheet as Markdown.
#[must_use]
pub fn markdown(case: &CaseTexts, number: usize, lang: Lang) -> String {
    let mut page = MarkdownPage::default();
    page.heading(1, case.title.get(lang));
    page.paragraph(&kicker(case, number, lang));
    page.strong(case.situation.get(lang));
    blocks::markdown(&mut page, &[material(case, lang), questions(case, lang), line(case, lang)].concat());
    page.into_text()
}

/// The sheet for a printer: one page of A4.
#[must_use]
pub fn html(case: &CaseTexts, number: usize, lang: Lang) -> String {
    let mut page = HtmlPage::new(lang, case.title.get(lang), PaperForm::Sheets).with_look(LOOK);
    page.within("section.page.case", |page| {
        page.within("div.head", |page| {
            page.text("span.kicker", &kicker(case, number, lang));
            page.field(phrases::TEAM.text(lang));
        });
        page.text("h1", case.title.get(lang));
        page.text("p.situation", case.situation.get(lang));
        blocks::html(page, &material(case, lang));
        page.within("div.questions", |page| blocks::html(page, &questions(case, lang)));
        page.within("div.foot", |page| blocks::html(page, &line(case, lang)));
    });
    page.into_text()
}
