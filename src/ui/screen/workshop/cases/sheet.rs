//! Lays out a case for the trainer: what the wall will show, then the notes, the questions, the model answer and the material, which
//! only the trainer and the paper have.

use crate::page::Page;
use crate::paint::Paint;
use domain::course::lesson::{CaseTexts, PageBlock};
use domain::lang::{Lang, Text};
use paper::course_pages::Block;
use words::cases as phrases;

/// The case as a page of a width.
#[must_use]
pub fn page(paint: &Paint, case: &CaseTexts, width: u16) -> Page {
    Page::of(&blocks(case, paint.lang), paint, width)
}

fn blocks(case: &CaseTexts, lang: Lang) -> Vec<Block> {
    let text = |text: &Text| text.get(lang).to_owned();
    let heading = |phrase: words::Phrase| Block::Heading(phrase.text(lang).to_owned());
    let mut blocks = vec![Block::Heading(text(&case.title)), Block::Para(text(&case.situation))];
    blocks.extend([heading(phrases::TASK), Block::Para(text(&case.line))]);
    blocks.push(heading(phrases::NOTES));
    blocks.extend(case.notes.iter().map(|note| Block::Item(text(note))));
    blocks.push(heading(phrases::QUESTIONS));
    let asked = case.questions.iter().enumerate();
    blocks.extend(asked.map(|(place, of)| {
        Block::Para(phrases::QUESTION_LINE.fill(lang, [&(place + 1).to_string(), of.ask.get(lang)]))
    }));
    blocks.push(heading(phrases::MODEL_ANSWER));
    blocks.extend(case.model.iter().map(|point| Block::Item(text(point))));
    blocks.push(heading(phrases::MATERIAL));
    blocks.extend(case.material.iter().flat_map(|block| material(block, lang)));
    blocks
}

fn material(block: &PageBlock, lang: Lang) -> Vec<Block> {
    let text = |text: &Text| text.get(lang).to_owned();
    let cells = |row: &[Text]| row.iter().map(|cell| cell.get(lang)).collect::<Vec<_>>().join("  ");
    match block {
        PageBlock::Line(line) => vec![Block::Para(text(line))],
        PageBlock::Quote(line) => vec![Block::Note(text(line))],
        PageBlock::Points(points) => points.iter().map(|point| Block::Item(text(point))).collect(),
        PageBlock::Table { head, rows } => {
            let rows = rows.iter().map(|row| Block::Item(cells(row)));
            std::iter::once(Block::Note(cells(head))).chain(rows).collect()
        }
        PageBlock::Figure(_) => Vec::new(),
    }
}
