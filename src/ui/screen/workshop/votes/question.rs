//! Draws a question with its choices, the cards of both votes as bars, and the answer with its why, which only the trainer sees here.

use ratatui::style::Style;

use crate::page::Page;
use crate::paint::Paint;
use app::screen::workshop::votes::act::QuestionInFront;
use app::screen::workshop::votes::page::{BothVotes, LETTERS};
use domain::workshop::tally::CardCounts;
use words::votes as phrases;

/// Cells of the indent below the letter of a card.
const INDENT: usize = 3;
/// Cells of what stands beside a bar: which vote, and the count.
const BESIDE: usize = 12;
/// The longest bar.
const LONGEST: usize = 40;

/// The question as a page of a width.
#[must_use]
pub fn page(paint: &Paint, front: &QuestionInFront, votes: BothVotes, width: u16) -> Page {
    let (lang, question, width) = (paint.lang, &front.question, usize::from(width));
    let (base, dim, strong, good) = (paint.styles.base, paint.styles.dim, paint.styles.strong, paint.styles.good);
    let mut page = Page::default();
    page.wrapped(paint, question.ask.get(lang), width, "", strong);
    page.gap();
    let most = [votes.first, votes.second].into_iter().flatten().flat_map(|counts| counts.0).max().unwrap_or(0);
    for (place, choice) in question.choices.iter().enumerate() {
        let letter = LETTERS.get(place).copied().unwrap_or_default();
        let mut text = Page::default();
        text.wrapped(paint, choice.get(lang), width.saturating_sub(INDENT), "", base);
        page.append(&text.led(&format!("{letter} "), paint.styles.accent));
        let bar = ChoiceBar { place, most, width };
        bar.add(&mut page, paint, votes.first, phrases::FIRST_BAR.text(lang), paint.styles.dim);
        bar.add(&mut page, paint, votes.second, phrases::SECOND_BAR.text(lang), paint.styles.accent);
    }
    page.gap();
    let letter = LETTERS.get(question.answer).copied().unwrap_or_default();
    let answer = phrases::ANSWER_IS.fill(lang, [letter, paint.translate(phrases::FOR_YOU)]);
    page.wrapped(paint, &answer, width, "", good);
    page.wrapped(paint, question.why.get(lang), width, "", dim);
    page
}

/// The bars of one choice.
struct ChoiceBar {
    place: usize,
    most: u16,
    width: usize,
}

impl ChoiceBar {
    fn add(&self, page: &mut Page, paint: &Paint, counts: Option<CardCounts>, which: &str, style: Style) {
        let Some(count) = counts.and_then(|counts| counts.0.get(self.place).copied()) else { return };
        let room = self.width.saturating_sub(INDENT + BESIDE).min(LONGEST);
        let cells = room * usize::from(count) / usize::from(self.most.max(1));
        let cells = cells.max(usize::from(count > 0));
        let bar = paint.glyphs.full.repeat(cells);
        let which = paint.ruler.pad(which, 4);
        page.line([
            (" ".repeat(INDENT), style),
            (which, style),
            (bar, style),
            (format!(" {count}"), paint.styles.base),
        ]);
    }
}
