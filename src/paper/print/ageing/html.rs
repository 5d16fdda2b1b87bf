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
    let tag = lang.tag();
    let mut text = String::new();
    for part in ["<!DOCTYPE html>\n<html lang=\"", tag, "\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>", &name] {
        text.push_str(part);
    }
    for part in ["</title>\n<style>", LOOK, "</style>\n</head>\n<body>\n<h1>", &name, "</h1>\n"] {
        text.push_str(part);
    }
    if page.rows.is_empty() {
        element(&mut text, "p", phrases::NOBODY.text(lang));
        text.push('\n');
    } else {
        let (heads, rows) = sheet(scope, &page);
        text.push_str("<table>\n<thead>\n");
        row(&mut text, "th", &heads);
        text.push_str("</thead>\n<tbody>\n");
        for cells in &rows {
            row(&mut text, "td", cells);
        }
        text.push_str("</tbody>\n</table>\n");
        for fact in facts(scope, &page.total) {
            element(&mut text, "p", &fact);
            text.push('\n');
        }
    }
    text.push_str("</body>\n</html>\n");
    text
}

fn row(to: &mut String, cell: &str, cells: &[String]) {
    to.push_str("<tr>");
    for text in cells {
        element(to, cell, text);
    }
    to.push_str("</tr>\n");
}

fn element(to: &mut String, name: &str, text: &str) {
    for part in ["<", name, ">", &escaped(text), "</", name, ">"] {
        to.push_str(part);
    }
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
