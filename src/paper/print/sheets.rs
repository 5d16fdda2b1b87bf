//! This file prints the three sheets for people without laptops. The elements are numbered 1 to 32 in an order that gives no
//! quadrant away.

use std::fmt::Write as _;

use domain::attempt::Elements;
use domain::course::BrainChapter;
use domain::lang::Lang;
use words::print as labels;

/// The sheets as Markdown.
#[must_use]
pub fn markdown(chapter: &BrainChapter, lang: Lang) -> String {
    let mut text = format!("# {}\n\n", labels::SHEETS_TITLE.text(lang));
    let _ = writeln!(text, "{}\n", labels::SHEETS_NAME.text(lang));
    for (place, sheet) in chapter.assessment.sheets.iter().enumerate() {
        let number = (place + 1).to_string();
        let _ = writeln!(text, "## {}\n", labels::SHEET_TITLE.fill(lang, [&number, sheet.title.get(lang)]));
        let _ = writeln!(text, "{}\n", sheet.ask.get(lang));
        let order = Elements::paper(place);
        let half = order.count() / 2;
        text.push_str("| | | | |\n|--:|---|--:|---|\n");
        for row in 0..half {
            let cell = |i: usize| {
                let text = order.keys().get(i).and_then(|k| sheet.element(*k)).map_or("", |t| t.get(lang));
                format!("{} | {text}", i + 1)
            };
            let _ = writeln!(text, "| {} | {} |", cell(row), cell(row + half));
        }
        let _ = writeln!(text, "\n{} {}\n", labels::MY_EIGHT.text(lang), ["____"; 8].join(" "));
    }
    let _ = writeln!(text, "{}", chapter.assessment.notice.get(lang));
    text
}
