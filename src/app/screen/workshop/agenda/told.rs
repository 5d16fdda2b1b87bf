//! Ways to catch up in words.

use domain::lang::Lang;
use domain::workshop::Workshop;
use domain::workshop::clock::catch_up::{AgendaCut, CatchUp};
use words::{agenda as phrases, separator};

/// What is cut, in a row.
#[must_use]
pub fn way_text(class: &Workshop, way: &CatchUp, lang: Lang) -> String {
    let cut = |cut: &AgendaCut| {
        let title = class.agenda.iter().find(|line| line.id == cut.line()).map_or("", |line| line.title.as_str());
        let phrase = match cut {
            AgendaCut::Drop(..) => phrases::CUT_DROP,
            AgendaCut::Shorten(..) => phrases::CUT_SHORTEN,
        };
        phrase.fill(lang, [title, &cut.saves().to_string()])
    };
    way.cuts.iter().map(cut).collect::<Vec<_>>().join(separator::CLAUSES.text(lang))
}

/// The same in so few words that it fits into a row: how many lines change, and what that saves.
#[must_use]
pub fn way_sum(way: &CatchUp, lang: Lang) -> String {
    phrases::CUT_SUM.fill(lang, [&way.cuts.len().to_string(), &way.saves().to_string()])
}
