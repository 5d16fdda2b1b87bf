//! Writes the ageing as a document for a browser: one file that asks for nothing from elsewhere.

use super::{AgeingPage, AgeingScope, facts, sheet, title};
use text::clean_line;
use words::ageing as phrases;

/// How it looks: the figures at the right, the total over a line.
const LOOK: &str = "body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}\
    th,td{padding:.3em .8em;text-align:right;border-bottom:1px solid #ccc}\
    th:first-child,td:first-child{text-align:left}tr:last-child td{border-top:2px solid #333;font-weight:bold}";

/// The page for a browser.
#[must_use]
pub fn html(scope: &AgeingScope) -> String {
    let (page, lang) = (AgeingPage::of(scope), scope.lang);
    let name = escaped(&title(scope));
    let mut text = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>{name}</title>\n\
         <style>{LOOK}</style>\n</head>\n<body>\n<h1>{name}</h1>\n",
        lang.tag()
    );
    if page.rows.is_empty() {
        text += &format!("<p>{}</p>\n", escaped(phrases::NOBODY.text(lang)));
    } else {
        let (heads, rows) = sheet(scope, &page);
        text += &format!("<table>\n<thead>\n{}</thead>\n<tbody>\n", row("th", &heads));
        for cells in &rows {
            text += &row("td", cells);
        }
        text += "</tbody>\n</table>\n";
        for fact in facts(scope, &page.total) {
            text += &format!("<p>{}</p>\n", escaped(&fact));
        }
    }
    text + "</body>\n</html>\n"
}

fn row(cell: &str, cells: &[String]) -> String {
    let cells: String = cells.iter().map(|text| format!("<{cell}>{}</{cell}>", escaped(text))).collect();
    format!("<tr>{cells}</tr>\n")
}

/// A text in which a browser finds nothing to obey.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for ch in clean_line(text).chars() {
        match ch {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            plain => safe.push(plain),
        }
    }
    safe
}
