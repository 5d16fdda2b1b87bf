//! The part of the report that sets the cards raised before talking to a neighbour beside those raised after it.

use super::context::ReportContext;
use crate::blocks::PaperBlock;
use crate::vote::ask;
use domain::quadrant::Quadrant;
use domain::workshop::answers::ClassVote;
use domain::workshop::tally::CardCounts;
use words::{handout as phrases, sheets};

/// Every vote in the order it was taken.
pub(super) fn blocks(of: &ReportContext) -> Vec<PaperBlock> {
    let mut all = vec![PaperBlock::Heading(of.say(phrases::VOTES))];
    let mut votes: Vec<_> = of.class.votes.iter().collect();
    votes.sort_by_key(|vote| (vote.at, vote.id));
    if votes.is_empty() {
        all.push(PaperBlock::Para(of.say(phrases::NO_VOTES)));
    }
    all.extend(votes.into_iter().flat_map(|vote| one(of, vote)));
    all
}

fn one(of: &ReportContext, vote: &ClassVote) -> Vec<PaperBlock> {
    let asked = vote.question.parse().ok().and_then(|key| ask(&key, of.lessons, of.drills));
    let name = asked.as_ref().map_or_else(
        || phrases::UNKNOWN_QUESTION.fill(of.lang, [&vote.question]),
        |question| question.ask.get(of.lang).to_owned(),
    );
    let answer = asked.as_ref().map(|question| question.answer);
    let choice = |place: usize| asked.as_ref().and_then(|question| question.choices.get(place));
    let row = |place: usize, card: Quadrant| {
        let (first, second) = (raised(vote.first, place), raised(vote.second, place));
        let known = choice(place).map(|text| sheets::CHOICE.fill(of.lang, [&card.to_string(), text.get(of.lang)]));
        let name = known.unwrap_or_else(|| card.to_string());
        let name = if answer == Some(place) { phrases::ANSWER.fill(of.lang, [&name]) } else { name };
        vec![name, first, second]
    };
    // A card that no choice has is told where somebody raised it all the same.
    let any = |place: usize| [vote.first, vote.second].into_iter().flatten().any(|cards| cards.0[place] > 0);
    let cards = Quadrant::ALL.into_iter().enumerate().filter(|(place, _)| choice(*place).is_some() || any(*place));
    let rows = cards.map(|(place, card)| row(place, card)).collect();
    let heads = [phrases::CHOICE, phrases::FIRST, phrases::SECOND].map(|head| of.say(head)).to_vec();
    let mut all = vec![PaperBlock::Name(name), PaperBlock::Table { heads, figures: vec![false, true, true], rows }];
    if let (Some(place), Some(first), Some(second)) = (answer, vote.first, vote.second) {
        let right = |cards: CardCounts| cards.0.get(place).copied().unwrap_or(0).to_string();
        let figures = [first.sum().to_string(), right(first), second.sum().to_string(), right(second)];
        all.push(PaperBlock::Note(phrases::RIGHT.fill(of.lang, figures.each_ref().map(String::as_str))));
    }
    all
}

/// The cards raised for a choice; nothing where that vote was not taken.
fn raised(cards: Option<CardCounts>, place: usize) -> String {
    cards.and_then(|cards| cards.0.get(place).copied()).map_or_else(String::new, |count| count.to_string())
}
