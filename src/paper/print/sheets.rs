//! This file prints the three sheets for people without laptops. The elements are numbered 1 to 32 in an order that gives no
//! quadrant away.

use crate::html::{HtmlPage, PaperForm};
use crate::markdown::MarkdownPage;
use domain::attempt::{Elements, PICKS, SHEETS};
use domain::course::{BrainChapter, Sheet};
use domain::lang::Lang;
use words::{print as labels, sheets as phrases};

const LOOK: &str = include_str!("../html/sheets.css");

/// The text of each element with its number, in the order of the paper.
fn numbered(place: usize, sheet: &Sheet, lang: Lang) -> Vec<(String, String)> {
    let order = Elements::paper(place);
    let text = |key| sheet.element(key).map_or("", |text| text.get(lang)).to_owned();
    order.keys().iter().enumerate().map(|(i, key)| ((i + 1).to_string(), text(*key))).collect()
}

fn title(place: usize, sheet: &Sheet, lang: Lang) -> String {
    labels::SHEET_TITLE.fill(lang, [&(place + 1).to_string(), sheet.title.get(lang)])
}

/// The sheets as Markdown.
#[must_use]
pub fn markdown(chapter: &BrainChapter, lang: Lang) -> String {
    let mut page = MarkdownPage::default();
    page.heading(1, labels::SHEETS_TITLE.text(lang));
    page.paragraph(labels::SHEETS_NAME.text(lang));
    for (place, sheet) in chapter.assessment.sheets.iter().enumerate() {
        page.heading(2, &title(place, sheet, lang));
        page.paragraph(sheet.ask.get(lang));
        let cells = numbered(place, sheet, lang);
        let (left, right) = cells.split_at(cells.len() / 2);
        let row = |((a, b), (c, d)): (&(String, String), &(String, String))| [a, b, c, d].map(Clone::clone).to_vec();
        let rows: Vec<Vec<String>> = left.iter().zip(right).map(row).collect();
        page.table(&[""; 4], &[true, false, true, false], &rows);
        page.paragraph(&format!("{} {}", labels::MY_EIGHT.text(lang), ["____"; PICKS].join(" ")));
    }
    page.heading(2, phrases::STRIP.text(lang));
    page.paragraph(phrases::STRIP_HINT.text(lang));
    page.paragraph(&["____"; PICKS * SHEETS].join(" "));
    page.paragraph(chapter.assessment.notice.get(lang));
    page.into_text()
}

/// The sheets for a printer: one page of A4 each, and on the last a strip with all numbers to hand in.
#[must_use]
pub fn html(chapter: &BrainChapter, lang: Lang) -> String {
    let mut page = HtmlPage::new(lang, labels::SHEETS_TITLE.text(lang), PaperForm::Sheets).with_look(LOOK);
    for (place, sheet) in chapter.assessment.sheets.iter().enumerate() {
        page.within("section.page.pick", |page| {
            head(page, lang);
            page.text("h1", &title(place, sheet, lang));
            page.text("p.ask", sheet.ask.get(lang));
            page.text("p.quiet", sheet.hint.get(lang));
            page.within("div.elements", |page| {
                for (number, text) in numbered(place, sheet, lang) {
                    page.within("div", |page| {
                        page.text("b", &number);
                        page.text("span", &text);
                    });
                }
            });
            page.text("p.circle", phrases::CIRCLE.text(lang));
            page.text("h3", labels::MY_EIGHT.text(lang));
            boxes(page, PICKS);
            if place + 1 == SHEETS {
                strip(page, lang);
            }
            if place == 0 {
                page.text("p.quiet.foot", chapter.assessment.notice.get(lang));
            }
        });
    }
    page.into_text()
}

fn head(page: &mut HtmlPage, lang: Lang) {
    page.within("div.head", |page| {
        page.text("span.kicker", labels::SHEETS_TITLE.text(lang));
        page.field(phrases::NAME.text(lang));
        page.field(phrases::BADGE.text(lang));
    });
}

fn boxes(page: &mut HtmlPage, count: usize) {
    page.within("div.boxes", |page| (0..count).for_each(|_| page.blank("i")));
}

/// What is cut off and handed in: name, badge, and the 24 numbers in the line in which they are typed.
fn strip(page: &mut HtmlPage, lang: Lang) {
    page.within("div.strip", |page| {
        page.within("div.head", |page| {
            page.text("h3", phrases::STRIP.text(lang));
            page.field(phrases::NAME.text(lang));
            page.field(phrases::BADGE.text(lang));
        });
        page.within("div.line", |page| {
            for number in 1..=SHEETS {
                page.within("div", |page| {
                    page.text("span.quiet", &phrases::SHEET.fill(lang, [&number.to_string()]));
                    boxes(page, PICKS);
                });
            }
        });
        page.text("p.quiet", phrases::STRIP_HINT.text(lang));
    });
}
