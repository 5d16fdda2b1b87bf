//! Names the questions a class votes on, and says what is fixed of each by its key: in which order replies are shown, which
//! figures its brackets part. A class of last year reads today as it did then.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::super::course::lesson::{CARDS, CoursePage, QUESTIONS};
use super::super::id::IdSource;

/// A question a class votes on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum QuestionKey {
    /// The question of a page, by the page's key.
    Page(String),
    /// A situation or a hot potato of the drills.
    Drill(String),
    /// A cell of the grid of bad debts.
    BadDebt {
        /// What is never paid.
        loss: u32,
        /// The net margin in percent.
        margin: u32,
    },
    /// A cell of the grid of delay.
    Delay {
        /// The net margin in percent.
        margin: u32,
        /// The yearly rate in percent.
        rate: u32,
    },
    /// Credit or cash, by the example of the course.
    Credit,
    /// A question of a case.
    Case {
        /// The key of the case.
        case: String,
        /// From 1.
        number: usize,
    },
}

/// The text names no question.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` names no question: a page, a drill such as o01, bad-debt:500:2, delay:10:5, credit, or case-ears:1")]
pub struct BadQuestion(String);

/// Where the number of a key begins, and what it is multiplied by at each sign. Another number would show the questions of old
/// classes with other letters.
const SEED: u64 = 31;
const FACTOR: u64 = 1_099_511_628_211;

/// Before the figures of a cell of the grid of bad debts.
const BAD_DEBT: &str = "bad-debt";
/// Before the figures of a cell of the grid of delay.
const DELAY: &str = "delay";
/// Credit or cash.
const CREDIT: &str = "credit";

impl QuestionKey {
    /// All questions that belong to a page: its own, then its drills.
    pub fn of_page(page: &CoursePage) -> impl Iterator<Item = Self> {
        let own = page.question.is_some().then(|| Self::Page(page.key.clone()));
        own.into_iter().chain(page.drills.iter().cloned().map(Self::Drill))
    }

    /// The order in which so many choices are shown, by their places: always the same for this question, and no other way
    /// round would do, since the best one is written first.
    #[must_use]
    pub fn order(&self, choices: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..choices).collect();
        IdSource::new(self.seed()).shuffle(&mut order);
        order
    }

    /// Four brackets of which one holds a figure; none of a figure that is not above zero.
    #[must_use]
    pub fn brackets(&self, figure: Decimal) -> Option<Brackets> {
        let answer = usize::try_from(self.seed() % CARDS as u64).unwrap_or(0);
        Brackets::around(figure, answer)
    }

    /// A number of its own, the same on every machine.
    fn seed(&self) -> u64 {
        self.to_string().bytes().fold(SEED, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(FACTOR))
    }
}

impl fmt::Display for QuestionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page(key) | Self::Drill(key) => f.write_str(key),
            Self::BadDebt { loss, margin } => write!(f, "{BAD_DEBT}:{loss}:{margin}"),
            Self::Delay { margin, rate } => write!(f, "{DELAY}:{margin}:{rate}"),
            Self::Credit => f.write_str(CREDIT),
            Self::Case { case, number } => write!(f, "{case}:{number}"),
        }
    }
}

impl FromStr for QuestionKey {
    type Err = BadQuestion;

    fn from_str(text: &str) -> Result<Self, BadQuestion> {
        let parts: Vec<_> = text.split(':').collect();
        let figure = |part: &str| part.parse().ok().filter(|figure: &u32| *figure > 0 && figure.to_string() == part);
        let read = match *parts {
            [CREDIT] => Some(Self::Credit),
            [key] if is_drill(key) => Some(Self::Drill(key.to_owned())),
            [key] if is_slug(key) && key != BAD_DEBT => Some(Self::Page(key.to_owned())),
            [BAD_DEBT, loss, margin] => {
                figure(loss).zip(figure(margin)).map(|(loss, margin)| Self::BadDebt { loss, margin })
            }
            [DELAY, margin, rate] => {
                figure(margin).zip(figure(rate)).map(|(margin, rate)| Self::Delay { margin, rate })
            }
            [case, number] if is_slug(case) => {
                let number = figure(number).and_then(|number| usize::try_from(number).ok());
                number.filter(|number| *number <= QUESTIONS).map(|number| Self::Case { case: case.to_owned(), number })
            }
            _ => None,
        };
        read.ok_or_else(|| BadQuestion(text.to_owned()))
    }
}

/// Such as `o01`: a letter and digits.
fn is_drill(key: &str) -> bool {
    let mut signs = key.chars();
    let letter = signs.next().is_some_and(|sign| sign.is_ascii_lowercase());
    letter && !signs.as_str().is_empty() && signs.all(|sign| sign.is_ascii_digit())
}

/// Such as `relations-verbs`: words with a stroke between.
fn is_slug(key: &str) -> bool {
    let word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    key.contains('-') && key.split('-').all(word)
}

/// Four brackets: below the first edge, between two, above the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brackets {
    /// From below.
    pub edges: [Decimal; CARDS - 1],
    /// The place of the bracket that holds the figure, from 0.
    pub answer: usize,
}

/// The first digits of the edges, and of those where the figure would lie on an edge. No two of them meet.
const STEPS: [[Decimal; 3]; 2] = [
    [Decimal::ONE, Decimal::TWO, Decimal::from_parts(5, 0, 0, false, 0)],
    [
        Decimal::from_parts(15, 0, 0, false, 1),
        Decimal::from_parts(3, 0, 0, false, 0),
        Decimal::from_parts(7, 0, 0, false, 0),
    ],
];
/// How far the edges reach on both sides of one, in tens.
const REACH: u32 = 12;

impl Brackets {
    /// Round figures about `figure`, of which it touches none, so that it lies in the bracket `answer`.
    fn around(figure: Decimal, answer: usize) -> Option<Self> {
        if figure <= Decimal::ZERO {
            return None;
        }
        STEPS.iter().find_map(|steps| {
            let edges = ladder(steps);
            let above = edges.iter().position(|edge| *edge >= figure)?;
            let first = above.checked_sub(answer)?;
            let edges = edges.get(first..first + CARDS - 1)?.try_into().ok()?;
            let brackets = Self { edges, answer };
            (!brackets.edges.contains(&figure)).then_some(brackets)
        })
    }

    /// The bracket a figure lies in; none on an edge.
    #[must_use]
    pub fn holding(&self, figure: Decimal) -> Option<usize> {
        let below = self.edges.iter().filter(|edge| **edge < figure).count();
        (!self.edges.contains(&figure)).then_some(below)
    }
}

/// Round figures from below: the steps times every power of ten within reach.
fn ladder(steps: &[Decimal; 3]) -> Vec<Decimal> {
    let tens = |power: u32| Decimal::from(10_u64.pow(power));
    let small = (1..=REACH).rev().map(|power| Decimal::ONE / tens(power));
    let powers = small.chain((0..=REACH).map(tens));
    powers.flat_map(|power| steps.map(|step| (step * power).normalize())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credit::bad_debt::{self, extra_sales};
    use crate::credit::delay::{self, Lasts, months_until_gone};

    /// Every cell of both grids with its figure.
    fn cells() -> Vec<(QuestionKey, Decimal)> {
        let debts = bad_debt::LOSSES.into_iter().flat_map(|loss| bad_debt::MARGINS.map(|margin| (loss, margin)));
        let debts = debts.map(|(loss, margin)| {
            (QuestionKey::BadDebt { loss, margin }, extra_sales(loss.into(), margin.into()).unwrap())
        });
        let delays = delay::MARGINS.into_iter().flat_map(|margin| delay::RATES.map(|rate| (margin, rate)));
        let delays = delays.map(|(margin, rate)| {
            let Ok(Lasts::Months(months)) = months_until_gone(margin.into(), rate.into()) else { panic!() };
            (QuestionKey::Delay { margin, rate }, months)
        });
        debts.chain(delays).collect()
    }

    #[test]
    fn a_key_reads_back_as_written() {
        for text in
            ["relations-verbs", "credit-or-cash", "o01", "h11", "bad-debt:500:2", "delay:10:5", "credit", "case-ears:3"]
        {
            assert_eq!(text.parse::<QuestionKey>().unwrap().to_string(), text);
        }
        assert_eq!("credit".parse(), Ok(QuestionKey::Credit));
        assert_eq!("credit-or-cash".parse(), Ok(QuestionKey::Page("credit-or-cash".to_owned())));
        assert_eq!("o01".parse(), Ok(QuestionKey::Drill("o01".to_owned())));
        assert_eq!("bad-debt:500:2".parse(), Ok(QuestionKey::BadDebt { loss: 500, margin: 2 }));
        assert_eq!("case-ears:2".parse(), Ok(QuestionKey::Case { case: "case-ears".to_owned(), number: 2 }));
    }

    #[test]
    fn what_names_no_question_is_refused() {
        for text in [
            "",
            "o",
            "陪练",
            "relations",
            "bad-debt",
            "bad-debt:500",
            "bad-debt:0:2",
            "bad-debt:05:2",
            "delay:1:x",
            "case-ears:4",
            "case-ears:0",
            "a-b:1:2",
            "A-b",
            "a--b",
        ] {
            assert!(text.parse::<QuestionKey>().is_err(), "{text}");
        }
    }

    #[test]
    fn every_cell_lies_in_one_bracket_and_touches_no_edge() {
        let mut seen = [0; CARDS];
        for (key, figure) in cells() {
            let brackets = key.brackets(figure).unwrap();
            assert_eq!(brackets.holding(figure), Some(brackets.answer), "{key} {figure} {brackets:?}");
            assert!(brackets.edges.windows(2).all(|pair| pair[0] < pair[1]), "{brackets:?}");
            seen[brackets.answer] += 1;
        }
        assert_eq!(seen, [19, 18, 18, 20], "no letter is right much more often than another");
    }

    #[test]
    fn the_order_of_replies_is_fixed_and_favours_no_letter() {
        let keys = (1..=11).map(|n| QuestionKey::Drill(format!("h{n:02}")));
        let best: Vec<_> = keys.map(|key| key.order(3).iter().position(|reply| *reply == 0).unwrap()).collect();
        assert_eq!(best, [1, 0, 1, 2, 1, 2, 2, 0, 1, 2, 0]);
    }

    #[test]
    fn no_brackets_stand_around_nothing() {
        assert_eq!(QuestionKey::Credit.brackets(Decimal::ZERO), None);
        assert_eq!(QuestionKey::Credit.brackets(Decimal::NEGATIVE_ONE), None);
    }
}
