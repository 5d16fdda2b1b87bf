//! This file prints the three sheets for people without laptops. The elements are numbered 1 to 32 in an order that gives no
//! quadrant away.

use crate::markdown::MarkdownPage;
use domain::attempt::Elements;
use domain::course::BrainChapter;
use domain::lang::Lang;
use words::print as labels;

/// The sheets as Markdown.
#[must_use]
pub fn markdown(chapter: &BrainChapter, lang: Lang) -> String {
    let mut page = MarkdownPage::default();
    page.heading(1, labels::SHEETS_TITLE.text(lang));
    page.paragraph(labels::SHEETS_NAME.text(lang));
    for (place, sheet) in chapter.assessment.sheets.iter().enumerate() {
        let number = (place + 1).to_string();
        page.heading(2, &labels::SHEET_TITLE.fill(lang, [&number, sheet.title.get(lang)]));
        page.paragraph(sheet.ask.get(lang));
        let order = Elements::paper(place);
        let half = order.count() / 2;
        let cells = |i: usize| {
            let text = order.keys().get(i).and_then(|k| sheet.element(*k)).map_or("", |t| t.get(lang));
            [(i + 1).to_string(), text.to_owned()]
        };
        let rows: Vec<Vec<String>> = (0..half).map(|row| [cells(row), cells(row + half)].concat()).collect();
        page.table(&[""; 4], &[true, false, true, false], &rows);
        page.paragraph(&format!("{} {}", labels::MY_EIGHT.text(lang), ["____"; 8].join(" ")));
    }
    page.paragraph(chapter.assessment.notice.get(lang));
    page.into_text()
}
