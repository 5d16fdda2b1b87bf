//! A paper that is written once and printed twice: as Markdown and for a browser.

use crate::html::{HtmlPage, HtmlTag};
use crate::markdown::MarkdownPage;

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperBlock {
    /// What the next parts are about.
    Heading(String),
    /// What the next lines are about.
    Name(String),
    /// A paragraph.
    Para(String),
    /// A quiet remark.
    Note(String),
    /// A line of a list.
    Item(String),
    /// Words that somebody wrote or said, set apart.
    Quote(String),
    /// A line of a list with a box to tick.
    Tick(String),
    /// A table; the columns with figures stand at the right.
    Table {
        /// One text a column.
        heads: Vec<String>,
        /// Whether a column holds figures.
        figures: Vec<bool>,
        /// As many cells as the head.
        rows: Vec<Vec<String>>,
    },
    /// So many empty lines to write on.
    Lines(usize),
}

/// What an empty line is in Markdown.
const WRITE: &str = "________________________________";

/// Writes the parts as Markdown.
pub fn markdown(page: &mut MarkdownPage, blocks: &[PaperBlock]) {
    for block in blocks {
        match block {
            PaperBlock::Heading(text) => page.heading(2, text),
            PaperBlock::Name(text) => page.heading(3, text),
            PaperBlock::Para(text) | PaperBlock::Note(text) => page.paragraph(text),
            PaperBlock::Item(text) => page.item(text),
            PaperBlock::Quote(text) => page.quote(text),
            PaperBlock::Tick(text) => page.check(false, text),
            PaperBlock::Table { heads, figures, rows } => page.table(heads, figures, rows),
            PaperBlock::Lines(count) => (0..*count).for_each(|_| page.paragraph(WRITE)),
        }
    }
}

/// Writes the parts for a browser. Lines of a list that follow each other are one list.
pub fn html(page: &mut HtmlPage, blocks: &[PaperBlock]) {
    let listed = |block: &PaperBlock| matches!(block, PaperBlock::Item(_) | PaperBlock::Tick(_));
    for part in blocks.chunk_by(|one, next| listed(one) && listed(next)) {
        match part {
            [first, ..] if listed(first) => page.within("ul", |page| part.iter().for_each(|block| item(page, block))),
            _ => part.iter().for_each(|block| block_html(page, block)),
        }
    }
}

fn item(page: &mut HtmlPage, block: &PaperBlock) {
    match block {
        PaperBlock::Tick(text) => page.within("li.ticked", |page| {
            page.blank("i.tick");
            page.text("span", text);
        }),
        PaperBlock::Item(text) => page.text("li", text),
        other => block_html(page, other),
    }
}

fn block_html(page: &mut HtmlPage, block: &PaperBlock) {
    match block {
        PaperBlock::Heading(text) => page.text("h2", text),
        PaperBlock::Name(text) => page.text("h3", text),
        PaperBlock::Para(text) => page.text("p", text),
        PaperBlock::Note(text) => page.text("p.quiet", text),
        PaperBlock::Item(_) | PaperBlock::Tick(_) => item(page, block),
        PaperBlock::Quote(text) => page.text("blockquote", text),
        PaperBlock::Table { heads, figures, rows } => table(page, heads, figures, rows),
        PaperBlock::Lines(count) => (0..*count).for_each(|_| page.blank("i.write")),
    }
}

fn table(page: &mut HtmlPage, heads: &[String], figures: &[bool], rows: &[Vec<String>]) {
    let row = |page: &mut HtmlPage, name: &'static str, cells: &[String]| {
        page.within("tr", |page| {
            for (place, cell) in cells.iter().enumerate() {
                let tag = HtmlTag::from(name);
                let right = figures.get(place) == Some(&true);
                page.text(if right { tag.with("class", "figure") } else { tag }, cell);
            }
        });
    };
    page.within(if heads.len() > 2 { "table" } else { "table.narrow" }, |page| {
        page.within("thead", |page| row(page, "th", heads));
        page.within("tbody", |page| rows.iter().for_each(|cells| row(page, "td", cells)));
    });
}
