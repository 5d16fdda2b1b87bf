//! Writes the ageing as a document for a browser: one file that asks for nothing from elsewhere.

use super::{AgeingPage, AgeingScope, facts, sheet, title};
use crate::html::{HtmlPage, PaperForm};
use words::ageing as phrases;

/// The page for a browser.
#[must_use]
pub fn html(scope: &AgeingScope) -> String {
    let (of, name) = (AgeingPage::of(scope), title(scope));
    let mut page = HtmlPage::new(scope.lang, &name, PaperForm::Running);
    page.text("h1", &name);
    if of.rows.is_empty() {
        page.text("p", phrases::NOBODY.text(scope.lang));
    } else {
        let (heads, rows) = sheet(scope, &of);
        page.table("table.figures.total", &heads, &rows);
        page.text("p", phrases::ADDS_UP.text(scope.lang));
    }
    for fact in facts(scope, &of.total) {
        page.text("p", &fact);
    }
    page.into_text()
}
