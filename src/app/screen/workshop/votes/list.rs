//! Lists every question a class can vote on, in the order of the course, and what each is called.

use domain::course::drill::DrillChapter;
use domain::course::lesson::{CourseModule, LessonChapter};
use domain::credit::{bad_debt, delay};
use domain::lang::{Lang, Text};
use domain::workshop::question::QuestionKey;
use paper::vote;
use text::find::{Finder, Haystack};
use words::{Phrase, votes as phrases};

use crate::screen::workshop::deck::{said, same};

/// Signs of a text that a filter looks at: in a long one letters with gaps between find everything.
const SEARCHED: usize = 40;

/// What questions stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionGroup {
    /// Of the pages before the first module, and after the last.
    Frame,
    /// Of the pages of a module.
    Module(CourseModule),
    /// Situations of meetings.
    Outcomes,
    Potatoes,
    BadDebts,
    Delays,
    Credit,
    /// Of a case, by its place.
    Case(usize),
}

/// Where questions stand.
#[derive(Debug, Clone, Copy)]
pub struct QuestionPool<'a> {
    pub lessons: &'a LessonChapter,
    pub drills: &'a DrillChapter,
}

impl QuestionPool<'_> {
    /// Every question with its group.
    #[must_use]
    pub fn all(self) -> Vec<(QuestionGroup, QuestionKey)> {
        use QuestionGroup as G;
        let (lessons, drills) = (self.lessons, self.drills);
        let drill = |key: &String| QuestionKey::Drill(key.clone());
        let frame = lessons.frame.opening.iter().chain(&lessons.frame.closing).map(|page| (G::Frame, page));
        let pages = lessons.modules.iter().flat_map(|of| of.pages.iter().map(|page| (G::Module(of.module), page)));
        let asks = |page: &(QuestionGroup, &domain::course::lesson::CoursePage)| page.1.question.is_some();
        let mut all: Vec<_> =
            frame.chain(pages).filter(asks).map(|(of, page)| (of, QuestionKey::Page(page.key.clone()))).collect();
        all.extend(drills.situations.iter().map(|of| (G::Outcomes, drill(&of.key))));
        all.extend(drills.potatoes.iter().map(|of| (G::Potatoes, drill(&of.key))));
        for loss in bad_debt::LOSSES {
            all.extend(bad_debt::MARGINS.map(|margin| (G::BadDebts, QuestionKey::BadDebt { loss, margin })));
        }
        for margin in delay::MARGINS {
            all.extend(delay::RATES.map(|rate| (G::Delays, QuestionKey::Delay { margin, rate })));
        }
        all.push((G::Credit, QuestionKey::Credit));
        for (place, case) in lessons.cases.iter().enumerate() {
            let number = |number| QuestionKey::Case { case: case.key.clone(), number };
            all.extend((1..=case.questions.len()).map(|n| (G::Case(place), number(n))));
        }
        all
    }

    /// Those that a filter leaves, the best first.
    #[must_use]
    pub fn matching(self, query: &str, lang: Lang) -> Vec<(QuestionGroup, QuestionKey)> {
        let all = self.all();
        if query.trim().is_empty() {
            return all;
        }
        let start = |text: &Text| text.get(lang).chars().take(SEARCHED).collect::<String>();
        let text = |(group, key): &(QuestionGroup, QuestionKey)| {
            let ask = matches!(key, QuestionKey::Page(_)).then(|| vote::ask(key, self.lessons, self.drills)).flatten();
            let ask = ask.map(|asked| start(&asked.ask)).unwrap_or_default();
            Haystack::new(&format!("{key} {} {} {ask}", self.title(*group).get(lang), start(&self.name(key))))
        };
        let texts: Vec<Haystack> = all.iter().map(text).collect();
        let found = Finder::default().rank(query, &texts);
        found.into_iter().filter_map(|place| all.get(place).cloned()).collect()
    }

    /// What a group is called.
    #[must_use]
    pub fn title(self, of: QuestionGroup) -> Text {
        let module = |of| self.lessons.modules.iter().find(|module| module.module == of);
        match of {
            QuestionGroup::Frame => said(phrases::OPENING),
            QuestionGroup::Module(of) => module(of).map_or_else(|| same(""), |module| module.title.clone()),
            QuestionGroup::Outcomes => said(phrases::OUTCOMES),
            QuestionGroup::Potatoes => said(phrases::POTATOES),
            QuestionGroup::BadDebts => said(phrases::BAD_DEBTS),
            QuestionGroup::Delays => said(phrases::DELAYS),
            QuestionGroup::Credit => said(phrases::CREDIT),
            QuestionGroup::Case(place) => {
                self.lessons.cases.get(place).map_or_else(|| same(""), |case| case.title.clone())
            }
        }
    }

    /// What a question is called in the list.
    #[must_use]
    pub fn name(self, key: &QuestionKey) -> Text {
        match key {
            QuestionKey::Page(page) => {
                self.lessons.pages().find(|known| known.key == *page).map_or_else(|| same(page), |of| of.title.clone())
            }
            QuestionKey::Drill(drill) => {
                let situation = self.drills.situations.iter().find(|of| of.key == *drill).map(|of| &of.text);
                let potato = || self.drills.potatoes.iter().find(|of| of.key == *drill).map(|of| &of.text);
                let text = situation.or_else(potato).cloned().unwrap_or_else(|| same(""));
                Text { zh: format!("{drill} {}", text.zh), en: format!("{drill} {}", text.en) }
            }
            QuestionKey::BadDebt { loss, margin } => filled(phrases::BAD_DEBT_CELL, *loss, *margin),
            QuestionKey::Delay { margin, rate } => filled(phrases::DELAY_CELL, *margin, *rate),
            QuestionKey::Credit => said(phrases::CREDIT),
            QuestionKey::Case { case, number } => {
                let case = self.lessons.cases.iter().find(|known| known.key == *case);
                let asked = case.and_then(|case| case.questions.get(number.checked_sub(1)?));
                let text = asked.map_or_else(|| same(""), |asked| asked.ask.clone());
                Text { zh: format!("{number} {}", text.zh), en: format!("{number} {}", text.en) }
            }
        }
    }

    /// The heading of its page on the wall: never what is asked, and nothing that answers it.
    #[must_use]
    pub fn heading(self, key: &QuestionKey) -> Text {
        let situation = |drill: &str| self.drills.situations.iter().any(|of| of.key == drill);
        match key {
            QuestionKey::Page(_) => self.name(key),
            QuestionKey::Drill(drill) if situation(drill) => said(phrases::OUTCOMES),
            QuestionKey::Drill(_) => said(phrases::POTATOES),
            QuestionKey::BadDebt { .. } => said(phrases::BAD_DEBTS),
            QuestionKey::Delay { .. } => said(phrases::DELAYS),
            QuestionKey::Credit => said(phrases::CREDIT),
            QuestionKey::Case { case, .. } => {
                let case = self.lessons.cases.iter().find(|known| known.key == *case);
                case.map_or_else(|| same(""), |case| case.title.clone())
            }
        }
    }
}

fn filled(phrase: Phrase<2>, first: u32, second: u32) -> Text {
    let figures = [first.to_string(), second.to_string()];
    let text = |lang| phrase.fill(lang, figures.each_ref().map(String::as_str));
    Text { zh: text(Lang::Zh), en: text(Lang::En) }
}
