//! Draws the table of outcomes above the first page of their drill: what each is in a small sale, and what in a large one. Its cells
//! are empty before they are filled.

use ratatui::style::Style;

use crate::page::Page;
use crate::paint::Paint;
use app::screen::tracker::drill::LARGE;
use domain::meeting::Outcome;
use domain::project::SaleSize;
use words::{Phrase, drill as phrases, tracker};

/// A cell nobody has filled yet.
const EMPTY: &str = "____";
/// Cells between two columns.
const GAP: usize = 3;

/// Adds the table.
pub(super) fn draw(page: &mut Page, paint: &Paint, filled: bool) {
    let sizes = [SaleSize::Small, SaleSize::Large];
    let names = LARGE.map(|outcome| paint.translate(tracker::outcome(outcome)));
    let texts = [phrases::SUCCESS, phrases::FAILURE, phrases::NO_SUCH].map(|cell| paint.translate(cell));
    let heads = sizes.map(|size| paint.translate(phrases::size(size)));
    let widest = |texts: &[&str]| texts.iter().map(|text| paint.ruler.width(text)).max().unwrap_or(0) + GAP;
    let head = paint.translate(phrases::OUTCOME);
    let (first, other) = (widest(&names).max(paint.ruler.width(head) + GAP), widest(&texts).max(widest(&heads)));
    let (dim, strong) = (paint.styles.dim, paint.styles.strong);
    let line = |page: &mut Page, name: (&str, Style), cells: [(&str, Style); 2]| {
        let mut pieces = vec![(paint.ruler.pad(name.0, first), name.1)];
        pieces.extend(cells.map(|(text, style)| (paint.ruler.pad(text, other), style)));
        page.line(pieces);
    };
    line(page, (head, dim), heads.map(|head| (head, dim)));
    for (outcome, name) in LARGE.into_iter().zip(names) {
        let cells = sizes.map(|size| match cell(outcome, size) {
            _ if !filled => (EMPTY, dim),
            phrases::SUCCESS => (paint.translate(phrases::SUCCESS), paint.styles.good),
            phrases::FAILURE => (paint.translate(phrases::FAILURE), paint.styles.urgent),
            other => (paint.translate(other), dim),
        });
        line(page, (name, strong), cells);
    }
}

/// What an outcome is in a sale of that size.
const fn cell(outcome: Outcome, size: SaleSize) -> Phrase {
    match (outcome, size) {
        (Outcome::Order, _) | (Outcome::Advance, SaleSize::Large) => phrases::SUCCESS,
        (Outcome::NoSale, _) | (Outcome::Continuation, SaleSize::Large) => phrases::FAILURE,
        (Outcome::Advance | Outcome::Continuation, SaleSize::Small) => phrases::NO_SUCH,
    }
}
