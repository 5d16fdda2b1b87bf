//! This file puts the questions of a vote into words: those of pages and cases as they were written, and those of drills, grids
//! and the choice of credit or cash as their chapters and sums give them.

use rust_decimal::Decimal;

use domain::course::drill::{DrillChapter, HotPotato, Situation};
use domain::course::lesson::{LessonChapter, VoteQuestion};
use domain::credit::bad_debt::extra_sales;
use domain::credit::decision::CreditCase;
use domain::credit::delay::{Lasts, months_until_gone};
use domain::credit::half_up;
use domain::lang::{Lang, Text};
use domain::meeting::Outcome;
use domain::money::Money;
use domain::workshop::question::{Brackets, QuestionKey};
use text::parse::{Style, format};
use words::{Phrase, Say, credit, drill, tracker, vote as phrases};

/// The outcomes in the order of the cards, whatever the size of the sale.
const OUTCOMES: [Outcome; 4] = [Outcome::Order, Outcome::Advance, Outcome::Continuation, Outcome::NoSale];

/// The question behind a key, with its choices as the cards A to D name them; none where the course knows no such question.
#[must_use]
pub fn ask(key: &QuestionKey, lessons: &LessonChapter, drills: &DrillChapter) -> Option<VoteQuestion> {
    match key {
        QuestionKey::Page(page) => lessons.pages().find(|known| known.key == *page)?.question.clone(),
        QuestionKey::Case { case, number } => {
            let case = lessons.cases.iter().find(|known| known.key == *case)?;
            case.questions.get(number.checked_sub(1)?).cloned()
        }
        QuestionKey::Drill(drill) => {
            let situation = drills.situations.iter().find(|known| known.key == *drill).and_then(outcome);
            let reply = || drills.potatoes.iter().find(|known| known.key == *drill).and_then(|of| potato(key, of));
            situation.or_else(reply)
        }
        QuestionKey::BadDebt { loss, margin } => bad_debt(key, *loss, *margin),
        QuestionKey::Delay { margin, rate } => delay(key, *margin, *rate),
        QuestionKey::Credit => credit_or_cash(&CreditCase::example()),
    }
}

/// A text of the program in both languages.
fn both(of: impl Fn(Lang) -> String) -> Text {
    Text { zh: of(Lang::Zh), en: of(Lang::En) }
}

fn said(say: &Say) -> Text {
    both(|lang| say.text(lang))
}

fn outcome(of: &Situation) -> Option<VoteQuestion> {
    let ask = |lang| {
        let question = drill::ASK_OUTCOME.text(lang);
        phrases::OUTCOME.fill(lang, [drill::size(of.size).text(lang), of.text.get(lang), question])
    };
    Some(VoteQuestion {
        ask: both(ask),
        choices: OUTCOMES.map(|outcome| said(&tracker::outcome(outcome).say())).to_vec(),
        answer: OUTCOMES.iter().position(|outcome| *outcome == of.answer)?,
        why: of.why.clone(),
    })
}

fn potato(key: &QuestionKey, of: &HotPotato) -> Option<VoteQuestion> {
    let order = key.order(of.replies.len());
    Some(VoteQuestion {
        ask: both(|lang| phrases::POTATO.fill(lang, [of.text.get(lang), drill::ASK_REPLY.text(lang)])),
        choices: order.iter().filter_map(|place| of.replies.get(*place)).map(|reply| reply.text.clone()).collect(),
        answer: order.iter().position(|place| *place == 0)?,
        why: of.replies.first()?.why.clone(),
    })
}

/// A figure as it is written on a page.
fn written(figure: Decimal) -> String {
    format(Money(figure.normalize()), Style::Full)
}

fn bad_debt(key: &QuestionKey, loss: u32, margin: u32) -> Option<VoteQuestion> {
    let sales = extra_sales(loss.into(), margin.into()).ok()?;
    let [loss, margin] = [loss, margin].map(|figure| written(figure.into()));
    let why = credit::BAD_DEBT_CELL.with([&loss, &margin, &written(half_up(sales, 0))]);
    let brackets = key.brackets(sales)?;
    Some(VoteQuestion {
        ask: said(&credit::BAD_DEBT_GUESS.with([&loss, &margin])),
        choices: choices(&brackets, phrases::BELOW, phrases::BETWEEN, phrases::ABOVE),
        answer: brackets.answer,
        why: said(&why),
    })
}

fn delay(key: &QuestionKey, margin: u32, rate: u32) -> Option<VoteQuestion> {
    let Ok(Lasts::Months(months)) = months_until_gone(margin.into(), rate.into()) else { return None };
    let [margin, rate] = [margin, rate].map(|figure| written(figure.into()));
    let why = credit::DELAY_CELL.with([&margin, &rate, &half_up(months, 1).to_string()]);
    let brackets = key.brackets(months)?;
    Some(VoteQuestion {
        ask: said(&credit::DELAY_GUESS.with([&margin, &rate])),
        choices: choices(&brackets, phrases::MONTHS_BELOW, phrases::MONTHS_BETWEEN, phrases::MONTHS_ABOVE),
        answer: brackets.answer,
        why: said(&why),
    })
}

/// The brackets from below, as the cards name them.
fn choices(of: &Brackets, below: Phrase<1>, between: Phrase<2>, above: Phrase<1>) -> Vec<Text> {
    let [low, middle, high] = of.edges.map(written);
    let all = [below.with([&low]), between.with([&low, &middle]), between.with([&middle, &high]), above.with([&high])];
    all.iter().map(said).collect()
}

fn credit_or_cash(case: &CreditCase) -> Option<VoteQuestion> {
    let verdict = case.verdict().ok()?;
    let figures = [case.margin, case.cash_sales, case.credit_sales, case.never_paid, case.days, case.rate].map(written);
    let [profit_cash, profit_credit] = [verdict.cash, verdict.credit].map(|profit| written(half_up(profit, 0)));
    let meets = half_up(verdict.break_even, 2).to_string();
    Some(VoteQuestion {
        ask: said(&phrases::CREDIT.with(figures.each_ref().map(String::as_str))),
        choices: [phrases::ON_CREDIT, phrases::FOR_CASH, phrases::THE_SAME].map(|choice| said(&choice.say())).to_vec(),
        answer: match verdict.credit.cmp(&verdict.cash) {
            std::cmp::Ordering::Greater => 0,
            std::cmp::Ordering::Less => 1,
            std::cmp::Ordering::Equal => 2,
        },
        why: said(&phrases::CREDIT_WHY.with([&profit_cash, &profit_credit, &meets])),
    })
}
