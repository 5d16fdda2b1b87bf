//! Makes the page of a question for the wall as far as the vote has come. The answer is not in it before it is uncovered, not even
//! unseen. What does not fit below what is asked takes its place.

use super::act::VotingAct;
use crate::screen::workshop::deck::same;
use crate::screen::workshop::wall_room::fits;
use domain::course::lesson::{PageFigure, VoteQuestion};
use domain::lang::{Lang, Text};
use domain::workshop::question::QuestionKey;
use domain::workshop::showing::{WallBar, WallBlock, WallGrid, WallPage};
use domain::workshop::tally::CardCounts;

/// What the cards are called.
pub const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// What is known of the votes on a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BothVotes {
    /// Before talking.
    pub first: Option<CardCounts>,
    /// After talking.
    pub second: Option<CardCounts>,
}

/// The cell of a grid that a question asks for; none of another question.
#[must_use]
pub const fn cell_of(key: &QuestionKey) -> Option<WallGrid> {
    let (figure, row, column) = match key {
        QuestionKey::BadDebt { loss, margin } => (PageFigure::BadDebt, *loss, *margin),
        QuestionKey::Delay { margin, rate } => (PageFigure::Delay, *margin, *rate),
        QuestionKey::Page(_) | QuestionKey::Drill(_) | QuestionKey::Credit | QuestionKey::Case { .. } => return None,
    };
    Some(WallGrid { figure, row, column, whole: true })
}

/// The page at an act. Where a cell of a grid was asked for it lights with the answer.
#[must_use]
pub fn page(
    title: Text,
    question: &VoteQuestion,
    cell: Option<WallGrid>,
    votes: BothVotes,
    act: VotingAct,
) -> WallPage {
    let ask = || WallBlock::Line(question.ask.clone());
    let blocks = match act {
        VotingAct::Asked if holds_choices(question) => asked(question),
        VotingAct::Asked => vec![ask()],
        VotingAct::Choices => vec![bars(question, BothVotes::default(), false, BarLabels::Choices)],
        VotingAct::First | VotingAct::Talk => raised(question, BothVotes { second: None, ..votes }, false),
        VotingAct::Second => raised(question, votes, false),
        VotingAct::Answer => cell.map_or_else(|| raised(question, votes, true), |cell| lit(question, cell, votes)),
        VotingAct::Why => why(question, cell, votes),
    };
    WallPage { title, place: String::new(), blocks }
}

/// Whether the choices fit below what is asked; else they stand on a page of their own.
#[must_use]
pub fn holds_choices(question: &VoteQuestion) -> bool {
    fits(&asked(question))
}

fn asked(question: &VoteQuestion) -> Vec<WallBlock> {
    let choices = bars(question, BothVotes::default(), false, BarLabels::Choices);
    vec![WallBlock::Line(question.ask.clone()), choices]
}

/// The first that fits, else the last.
fn first_fitting(mut pages: Vec<Vec<WallBlock>>) -> Vec<WallBlock> {
    let place = pages.iter().position(|blocks| fits(blocks)).unwrap_or(pages.len().saturating_sub(1));
    if place < pages.len() { pages.swap_remove(place) } else { Vec::new() }
}

/// The cards that were raised. Where the choices are too long to stand beside bars they stand above them, and where that is too
/// much the bars go by their letters, which everybody knows by then.
fn raised(question: &VoteQuestion, votes: BothVotes, answer: bool) -> Vec<WallBlock> {
    let ask = WallBlock::Line(question.ask.clone());
    let whole = bars(question, votes, answer, BarLabels::Choices);
    let short = bars(question, votes, answer, BarLabels::Letters);
    let choices = question.choices.iter().enumerate().map(|(place, choice)| WallBlock::Line(lettered(place, choice)));
    let above = answer.then(|| answer_line(question)).flatten();
    first_fitting(vec![
        vec![ask, whole.clone()],
        vec![whole],
        choices.chain([short.clone()]).collect(),
        above.into_iter().chain([short]).collect(),
    ])
}

/// The grid with the cell lit: below the bars the rows around it, and where that is too much the whole grid below the answer.
fn lit(question: &VoteQuestion, cell: WallGrid, votes: BothVotes) -> Vec<WallBlock> {
    let around = WallBlock::Grid(WallGrid { whole: false, ..cell });
    let whole = bars(question, votes, true, BarLabels::Choices);
    let answer = |grid: WallBlock| answer_line(question).into_iter().chain([grid]).collect();
    first_fitting(vec![vec![whole, around.clone()], answer(WallBlock::Grid(cell)), answer(around)])
}

/// The why below the bars or the grid, else below the answer alone.
fn why(question: &VoteQuestion, cell: Option<WallGrid>, votes: BothVotes) -> Vec<WallBlock> {
    let why = WallBlock::Quote(question.why.clone());
    if let Some(cell) = cell {
        let around = WallBlock::Grid(WallGrid { whole: false, ..cell });
        return first_fitting(vec![vec![WallBlock::Grid(cell), why.clone()], vec![around, why]]);
    }
    let whole = bars(question, votes, true, BarLabels::Choices);
    let alone = answer_line(question).into_iter().chain([why.clone()]).collect();
    first_fitting(vec![vec![whole, why], alone])
}

fn answer_line(question: &VoteQuestion) -> Option<WallBlock> {
    question.choices.get(question.answer).map(|choice| WallBlock::Line(lettered(question.answer, choice)))
}

/// What stands beside a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BarLabels {
    /// The letter with what it stands for.
    Choices,
    /// The letter alone.
    Letters,
}

/// A choice with the letter of its card.
fn lettered(place: usize, choice: &Text) -> Text {
    let letter = LETTERS.get(place).copied().unwrap_or_default();
    let text = |lang: Lang| format!("{letter}  {}", choice.get(lang));
    Text { zh: text(Lang::Zh), en: text(Lang::En) }
}

fn bars(question: &VoteQuestion, votes: BothVotes, answer: bool, labels: BarLabels) -> WallBlock {
    let count = |vote: Option<CardCounts>, place: usize| vote.and_then(|counts| counts.0.get(place).copied());
    let label = |place: usize, choice: &Text| match labels {
        BarLabels::Choices => lettered(place, choice),
        BarLabels::Letters => same(LETTERS.get(place).copied().unwrap_or_default()),
    };
    let bar = |(place, choice): (usize, &Text)| WallBar {
        label: label(place, choice),
        first: count(votes.first, place),
        second: count(votes.second, place),
        answer: answer && place == question.answer,
    };
    WallBlock::Bars(question.choices.iter().enumerate().map(bar).collect())
}
