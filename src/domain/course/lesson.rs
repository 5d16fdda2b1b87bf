//! Defines the pages a trainer projects: the five modules of the course, what opens and closes the day, and the mottos. Checks
//! that none is missing.

use serde::{Deserialize, Serialize};
use strum::{EnumCount as _, VariantArray as _};

use super::super::lang::Text;
use super::problem::spelled;
use super::{CourseProblem, CourseRule};

pub mod limits;
mod minutes;
mod rules;

/// A module of the course, in the order it is taught.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::EnumCount,
    strum::VariantArray,
)]
pub enum CourseModule {
    /// Customer relationship marketing (客户关系营销).
    Relations,
    /// Four-quadrant analysis of key customers (关键客户全脑图分析).
    Quadrants,
    /// The 1+2+1 tracker.
    Tracker,
    /// The attack/defence model of the channel, and leading the team (渠道攻守与销售团队).
    Channel,
    /// Credit and collection (信用与回款).
    Credit,
}

/// A figure that a page draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageFigure {
    /// The kite of the four quadrants, without a profile.
    Kite,
    /// The five cells of the attack/defence matrix, without a customer.
    Matrix,
    /// Bad debts against margins: the grid of 9 × 5.
    BadDebt,
    /// Margins against borrowing rates: the grid of 5 × 6.
    Delay,
    /// One rope, four people: the 1+2+1.
    Rope,
    /// The seven stages of the funnel.
    Funnel,
}

/// A part of a page. The first part stands there with the title; the others come one by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageBlock {
    /// A sentence or two.
    Line(Text),
    /// Points that come one by one.
    Points(Vec<Text>),
    /// A sentence set apart.
    Quote(Text),
    /// A table. Its head and first column stand there at once, the other cells fill row by row.
    Table {
        /// One text a column.
        head: Vec<Text>,
        /// As many texts a row as the head has.
        rows: Vec<Vec<Text>>,
    },
    /// A figure.
    Figure(PageFigure),
}

/// A question a class votes on by raising cards: A is the first choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteQuestion {
    /// What is asked, with what one must know for it.
    pub ask: Text,
    /// Two to four choices.
    pub choices: Vec<Text>,
    /// The place of the answer, from 0.
    pub answer: usize,
    /// Why.
    pub why: Text,
}

/// What is counted by a show of hands: a figure for each row, and bars of them on the wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandsQuestion {
    /// What is asked.
    pub ask: Text,
    /// Two to six.
    pub rows: Vec<Text>,
}

/// A dealer that a class places in the attack/defence matrix. Where it belongs follows from its figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleDealer {
    /// What it is called.
    pub name: Text,
    /// What it could buy in a year.
    pub potential: u32,
    /// Percent of that which is ours.
    pub share: u8,
}

/// Which screen an exercise opens on the class's own account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExerciseScreen {
    /// The three sheets: on paper or on the trainee's own machine.
    Assessment,
    /// The walk-around of a message.
    Walk,
    /// The 1+2+1 of the class's account.
    Tracker,
    /// The drill of outcomes.
    Outcomes,
    /// The hot potatoes.
    Potatoes,
    /// The six steps.
    Steps,
    /// The funnel.
    Funnel,
    /// The attack/defence matrix.
    Matrix,
    /// Time, people and money.
    Resources,
    /// The gaps of the scorecard.
    Scorecard,
    /// The forces of one dealer.
    Forces,
    /// The coaching page of the team.
    Coach,
    /// Both grids of credit.
    Grids,
    /// Credit or cash.
    Decision,
    /// The collection ladder.
    Collection,
    /// Nothing: it is done by talking, on paper, or standing up.
    Paper,
}

/// An exercise that belongs to a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// What it opens.
    pub screen: ExerciseScreen,
    /// The task, as it stands under the countdown: one sentence, at most 60 cells.
    pub task: Text,
    /// Planned minutes.
    pub minutes: u8,
}

/// One page: one idea.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoursePage {
    /// Such as `relations-verbs`; kept in the class record.
    pub key: String,
    /// The ideas of the course it teaches, such as `1.1`.
    pub ideas: Vec<String>,
    /// Title.
    pub title: Text,
    /// Its parts. With everything shown a page has at most 11 lines of 62 cells below its title.
    pub blocks: Vec<PageBlock>,
    /// For the trainer alone: what to say, to ask, to watch for.
    pub notes: Vec<Text>,
    /// What the class votes on here.
    #[serde(default)]
    pub question: Option<VoteQuestion>,
    /// Keys of situations and hot potatoes to vote on here.
    #[serde(default)]
    pub drills: Vec<String>,
    /// What the class does here.
    #[serde(default)]
    pub exercise: Option<Exercise>,
    /// What is counted by a show of hands here.
    #[serde(default)]
    pub hands: Option<HandsQuestion>,
    /// The dealers the class places in the matrix here.
    #[serde(default)]
    pub dealers: Vec<ExampleDealer>,
}

impl CoursePage {
    /// How many steps it takes until everything is shown, from 0: what stands there at once.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.blocks.iter().map(PageBlock::steps).sum::<usize>().saturating_sub(1)
    }
}

impl PageBlock {
    /// In how many steps it comes. The head of a table is one of them.
    #[must_use]
    pub fn steps(&self) -> usize {
        match self {
            Self::Points(points) => points.len(),
            Self::Table { rows, .. } => rows.len() + 1,
            Self::Line(_) | Self::Quote(_) | Self::Figure(_) => 1,
        }
    }
}

/// One module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModuleTexts {
    /// Which.
    pub module: CourseModule,
    /// What it is called.
    pub title: Text,
    /// What somebody can do afterwards: one sentence.
    pub promise: Text,
    /// At least eight.
    pub pages: Vec<CoursePage>,
}

/// A motto: a page by itself, large.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Motto {
    /// Such as `motto-move`.
    pub key: String,
    /// The ideas of the course it holds.
    pub ideas: Vec<String>,
    /// At most 24 Chinese characters, 60 letters.
    pub text: Text,
    /// For the trainer: a sentence to say with it.
    pub note: Text,
}

/// What opens and closes the day, and the mottos between.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameTexts {
    /// Before the first module.
    pub opening: Vec<CoursePage>,
    /// After the last: one thing to do this week, then the good wishes.
    pub closing: Vec<CoursePage>,
    /// Of which one is drawn for a break.
    pub mottos: Vec<Motto>,
    /// What a class is told of its own map, by what the group seldom picks, A to D.
    pub overlooks: [Text; 4],
    /// What a class is told whose map is nearly even.
    pub nearly_even: Text,
}

/// A case for teams.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseTexts {
    /// Such as `case-ears`.
    pub key: String,
    /// The ideas of the course it holds.
    pub ideas: Vec<String>,
    /// Which module it belongs to.
    pub module: CourseModule,
    /// Title.
    pub title: Text,
    /// What the wall shows: at most 120 Chinese characters, 240 letters.
    pub situation: Text,
    /// The sheet each team gets: at most one A4 page.
    pub material: Vec<PageBlock>,
    /// Three.
    pub questions: Vec<VoteQuestion>,
    /// What each team writes down in one line.
    pub line: Text,
    /// For working in teams.
    pub minutes: u8,
    /// What a good answer holds, shown last.
    pub model: Vec<Text>,
    /// For the trainer.
    pub notes: Vec<Text>,
}

/// Everything a trainer projects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonChapter {
    /// What opens and closes the day.
    pub frame: FrameTexts,
    /// Five in order.
    pub modules: Vec<ModuleTexts>,
    /// Four.
    pub cases: Vec<CaseTexts>,
}

/// How many modules there are.
pub const MODULE_COUNT: usize = CourseModule::COUNT;
/// Least pages of a module.
pub const PAGES: usize = 8;
/// Cases.
pub const CASES: usize = 4;
/// Questions of a case.
pub const QUESTIONS: usize = 3;
/// Least mottos.
pub const MOTTOS: usize = 9;
/// Most rows of what is counted by hands.
pub const HAND_ROWS: usize = 6;
/// Most choices of a vote: as many as there are cards.
pub const CARDS: usize = 4;

impl LessonChapter {
    /// Every page in the order of the day.
    pub fn pages(&self) -> impl Iterator<Item = &CoursePage> {
        let modules = self.modules.iter().flat_map(|module| &module.pages);
        self.frame.opening.iter().chain(modules).chain(&self.frame.closing)
    }

    /// Every page with its place in the pack, in the same order.
    pub fn placed_pages(&self) -> impl Iterator<Item = (String, &CoursePage)> {
        let placed = |of: String, pages| {
            let pages: std::slice::Iter<'_, CoursePage> = pages;
            pages.enumerate().map(move |(at, page)| (format!("{of}[{at}]"), page))
        };
        let modules = self.modules.iter().enumerate();
        let modules =
            modules.flat_map(move |(at, own)| placed(format!("lessons.modules[{at}].pages"), own.pages.iter()));
        let opening = placed("lessons.frame.opening".to_owned(), self.frame.opening.iter());
        opening.chain(modules).chain(placed("lessons.frame.closing".to_owned(), self.frame.closing.iter()))
    }

    /// Lists what is wrong with counts, order and keys; empty where the pack is good.
    #[must_use]
    pub fn problems(&self) -> Vec<CourseProblem> {
        let mut problems = Vec::new();
        let modules = spelled(self.modules.iter().map(|module| module.module));
        CourseProblem::order(&mut problems, "lessons.modules", "module", spelled(CourseModule::VARIANTS), modules);
        let mut check = |good: bool, place: &str, rule| CourseProblem::note(&mut problems, good, place, rule);
        for (place, module) in self.modules.iter().enumerate() {
            let place = format!("lessons.modules[{place}].pages");
            check(module.pages.len() >= PAGES, &place, CourseRule::AtLeast(PAGES));
        }
        check(self.cases.len() == CASES, "lessons.cases", CourseRule::Exactly(CASES));
        check(self.frame.mottos.len() >= MOTTOS, "lessons.frame.mottos", CourseRule::AtLeast(MOTTOS));
        check(!self.frame.opening.is_empty(), "lessons.frame.opening", CourseRule::AtLeast(1));
        check(!self.frame.closing.is_empty(), "lessons.frame.closing", CourseRule::AtLeast(1));
        for (place, page) in self.placed_pages() {
            page.check(&place, &mut check);
        }
        for (at, case) in self.cases.iter().enumerate() {
            case.check(&format!("lessons.cases[{at}]"), &mut check);
        }
        let mut keys: Vec<_> = self.placed_pages().map(|(place, page)| (place, page.key.as_str())).collect();
        let mottos = self.frame.mottos.iter().map(|motto| motto.key.as_str()).enumerate();
        keys.extend(mottos.map(|(at, key)| (format!("lessons.frame.mottos[{at}]"), key)));
        let cases = self.cases.iter().map(|case| case.key.as_str()).enumerate();
        keys.extend(cases.map(|(at, key)| (format!("lessons.cases[{at}]"), key)));
        CourseProblem::keys(&mut problems, keys.into_iter().map(|(place, key)| (format!("{place}.key"), key)));
        problems
    }
}
