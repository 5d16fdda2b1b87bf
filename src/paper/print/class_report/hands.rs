//! The part of the report that tells what was counted by hands, and where the class put the dealers of the matrix.

use super::context::ReportContext;
use crate::blocks::PaperBlock;
use domain::course::lesson::ExampleDealer;
use domain::workshop::placing::placed;
use words::{handout, hands as phrases, matrix, placing};

/// A table a page on which hands were counted, then one of the dealers; nothing where nobody counted and no team placed them.
pub(super) fn blocks(of: &ReportContext) -> Vec<PaperBlock> {
    let mut all = Vec::new();
    for page in of.lessons.pages() {
        let Some(asked) = &page.hands else { continue };
        let Some(known) = of.class.hands.iter().rev().find(|own| own.page == page.key) else { continue };
        let row = |(label, count): (&domain::lang::Text, &u16)| vec![label.get(of.lang).to_owned(), count.to_string()];
        let rows = asked.rows.iter().zip(&known.counts).map(row).collect();
        let heads = vec![of.say(phrases::ROW), of.say(handout::COUNT)];
        all.push(PaperBlock::Name(asked.ask.get(of.lang).to_owned()));
        all.push(PaperBlock::Table { heads, figures: vec![false, true], rows });
    }
    all.extend(dealers(of));
    if !all.is_empty() {
        all.insert(0, PaperBlock::Heading(of.say(phrases::TITLE)));
    }
    all
}

/// Where the class put each dealer, and where it belongs.
fn dealers(of: &ReportContext) -> Vec<PaperBlock> {
    let Some(page) = of.lessons.pages().find(|page| !page.dealers.is_empty()) else { return Vec::new() };
    let put = placed(&of.class.placings, page.dealers.len());
    if put.is_empty() {
        return Vec::new();
    }
    let cell = |segment| of.say(matrix::place(Some(segment)));
    let row = |((number, dealer), put): ((usize, &ExampleDealer), &domain::workshop::placing::DealerPlace)| {
        let name = format!("{number} {}", dealer.name.get(of.lang));
        vec![name, cell(put.place), cell(dealer.belongs())]
    };
    let rows = (1..).zip(&page.dealers).zip(&put).map(row).collect();
    let heads = [placing::DEALER, placing::CLASS_PUT, placing::BELONGS].map(|head| of.say(head)).to_vec();
    vec![
        PaperBlock::Name(page.title.get(of.lang).to_owned()),
        PaperBlock::Table { heads, figures: vec![false; 3], rows },
    ]
}
