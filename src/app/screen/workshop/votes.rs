//! What the class votes on by raised cards: every question of the course, and one of them as far as its vote has come.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::class::{ClassView, class_of, turn_class};
use super::verb::WorkshopVerb;
use super::{hold, timer};
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::{Desk, Request};
use crate::keymap::KeyScope;
use crate::screen::{Screen, ViewDepth, step_cursor};
use act::{LiveQuestion, QuestionInFront, VotingAct};
use domain::book::Book;
use domain::id::Id;
use domain::lang::Lang;
use domain::workshop::question::QuestionKey;
use domain::workshop::tally::CardCounts;
use list::{QuestionGroup, QuestionPool};
use page::BothVotes;
use text::edit::LineEditor;
use words::{Phrase, Say, action as labels, frame, lectern, votes as phrases};

pub mod act;
pub mod acts;
pub mod counts;
pub mod keys;
pub mod list;
pub mod page;

/// Counts that are being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedCounts {
    /// On which question.
    pub key: QuestionKey,
    /// Of the first vote, or of the second.
    pub act: VotingAct,
    pub line: LineEditor,
    /// More cards than people: accepted once more they count.
    pub doubted: Option<CardCounts>,
    /// What is wrong with what was typed.
    pub trouble: Option<Say>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct VotesView {
    /// The class it shows.
    pub class: Option<Id>,
    /// The question in front; the first one where none was chosen.
    pub question: Option<QuestionKey>,
    /// The filter; what is shown follows it letter by letter.
    pub filter: Option<LineEditor>,
    /// The question that was in front before the filter: whatever it finds best comes in front meanwhile.
    pub before: Option<QuestionKey>,
    /// Whether the filter is being typed.
    pub filtering: bool,
    /// What is on the wall, or would be were it not frozen.
    pub live: Option<LiveQuestion>,
    /// The counts being typed.
    pub asked: Option<AskedCounts>,
    /// The counts that were being typed when the line was left.
    pub left: Option<AskedCounts>,
    /// Votes where there is no class to keep them.
    pub unkept: BTreeMap<QuestionKey, BothVotes>,
    /// The questions whose answers were uncovered.
    pub answered: BTreeSet<QuestionKey>,
    /// The question has the movement keys, not the list.
    pub reading: bool,
    pub scroll: usize,
}

impl ClassView for VotesView {
    fn class(&mut self) -> &mut Option<Id> {
        &mut self.class
    }
}

impl Screen for VotesView {
    fn scope(&self) -> KeyScope {
        if self.asked.is_some() || self.filtering { KeyScope::Field } else { KeyScope::Votes }
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back if self.asked.is_none() && self.filter.is_none() && !self.reading => Err(frame::OUTERMOST),
            _ => Ok(()),
        }
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        (action == Action::Back && self.asked.is_some()).then_some(labels::BACK)
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let courses = desk.courses;
        let (Some(lessons), Some(drills)) = (courses.lessons.as_deref(), courses.drills.as_deref()) else {
            return desk.tell(phrases::NO_COURSE);
        };
        let pool = QuestionPool { lessons, drills };
        if self.asked.is_some() {
            self.act_in_line(desk, pool, action);
        } else if self.filtering {
            self.act_in_filter(desk, pool, action);
        } else {
            self.act_on_question(desk, pool, action);
        }
    }

    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize) {
        let courses = desk.courses;
        let (Some(lessons), Some(drills)) = (courses.lessons.as_deref(), courses.drills.as_deref()) else { return };
        let pool = QuestionPool { lessons, drills };
        let list = self.list(pool, desk.lang);
        let Some((_, key)) = list.get(row).filter(|_| pane == 0 && self.asked.is_none()) else { return };
        let again = !self.filtering && self.chosen(&list) == Some(key);
        (self.filtering, self.reading, self.scroll) = (false, false, 0);
        self.question = Some(key.clone());
        if again {
            self.act(desk, Action::Toggle);
        }
    }

    fn click_pane(&mut self, _desk: &mut Desk, pane: usize) {
        self.reading = pane == 1;
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        match &mut self.asked {
            Some(asked) => Some(&mut asked.line),
            None => self.filter.as_mut().filter(|_| self.filtering),
        }
    }

    fn go_home(&mut self, _desk: &mut Desk) {
        self.left = self.asked.take().or(self.left.take());
        (self.filter, self.filtering, self.reading) = (None, false, false);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Lessons, ChapterName::Drills]
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.class = class_of(book, today, self.class);
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        self.class.map_or_else(Aim::default, |class| Aim::record(class, 0))
    }

    fn depth(&self) -> ViewDepth {
        let inside = self.filter.is_some() || self.asked.is_some() || self.reading;
        if inside { ViewDepth::Inside } else { ViewDepth::Home }
    }
}

impl VotesView {
    /// A question in front, whatever the filter.
    pub fn show(&mut self, key: QuestionKey) {
        self.left = self.asked.take().or(self.left.take());
        (self.filter, self.filtering, self.reading, self.scroll) = (None, false, false, 0);
        self.question = Some(key);
    }

    /// The questions that are listed.
    #[must_use]
    pub fn list(&self, pool: QuestionPool, lang: Lang) -> Vec<(QuestionGroup, QuestionKey)> {
        pool.matching(self.filter.as_ref().map_or("", LineEditor::text), lang)
    }

    /// The question in front: the one chosen, else the first that is listed.
    #[must_use]
    pub fn chosen<'a>(&self, list: &'a [(QuestionGroup, QuestionKey)]) -> Option<&'a QuestionKey> {
        let keys = || list.iter().map(|(_, key)| key);
        keys().find(|key| Some(*key) == self.question.as_ref()).or_else(|| keys().next())
    }

    /// The votes on a question.
    #[must_use]
    pub fn votes_on(&self, book: &Book, key: &QuestionKey) -> BothVotes {
        let class = self.class.and_then(|id| book.workshops().get(&id));
        let kept = class.and_then(|class| class.vote(&key.to_string()));
        let kept = kept.map(|vote| BothVotes { first: vote.first, second: vote.second });
        if class.is_some() { kept.unwrap_or_default() } else { self.unkept.get(key).copied().unwrap_or_default() }
    }

    fn act_in_line(&mut self, desk: &mut Desk, pool: QuestionPool, action: Action) {
        let Some(asked) = &self.asked else { return };
        match (action, QuestionInFront::of(pool, asked.key.clone())) {
            (Action::Open, Some(front)) => self.accept_counts(desk, &front),
            (Action::Open, None) => self.asked = None,
            (Action::Back, _) => self.left = self.asked.take(),
            _ => {}
        }
    }

    fn act_in_filter(&mut self, desk: &Desk, pool: QuestionPool, action: Action) {
        match action {
            Action::Open => {
                self.filtering = false;
                let list = self.list(pool, desk.lang);
                self.question = self.chosen(&list).cloned().or(self.question.take());
            }
            Action::Back => self.drop_filter(),
            _ => self.step(desk, pool, action),
        }
    }

    /// All questions are listed again; the one in front stays, or comes back.
    fn drop_filter(&mut self) {
        (self.filter, self.filtering) = (None, false);
        self.question = self.question.take().or(self.before.take());
    }

    fn step(&mut self, desk: &Desk, pool: QuestionPool, action: Action) {
        let list = self.list(pool, desk.lang);
        let chosen = self.chosen(&list);
        let place = list.iter().position(|(_, key)| Some(key) == chosen).unwrap_or(0);
        let to = step_cursor(place, action, list.len(), desk.page_rows);
        self.question = list.get(to).map(|(_, key)| key.clone()).or(self.question.take());
        self.scroll = 0;
    }

    fn act_on_question(&mut self, desk: &mut Desk, pool: QuestionPool, action: Action) {
        let list = self.list(pool, desk.lang);
        let front = self.chosen(&list).and_then(|key| QuestionInFront::of(pool, key.clone()));
        match action {
            Action::Filter => {
                self.filtering = true;
                self.filter.get_or_insert_with(LineEditor::query);
                self.before = front.map(|front| front.key).or(self.question.take());
                self.question = None;
            }
            Action::Back if self.reading => self.reading = false,
            Action::Back => self.drop_filter(),
            Action::Open => desk.request = Some(Request::Menu),
            Action::NextPane | Action::PrevPane => self.reading = !self.reading,
            Action::Right => self.reading = true,
            Action::Left => self.reading = false,
            Action::More | Action::Less if desk.showing.countdown.is_none() => desk.tell(lectern::NO_COUNTDOWN),
            Action::More => timer::adjust(desk, true),
            Action::Less => timer::adjust(desk, false),
            Action::Toggle | Action::Remove | Action::Workshop(_) => match front {
                Some(front) => self.do_act(desk, &front, action),
                None => desk.tell(phrases::NO_MATCH),
            },
            _ if self.reading => {
                let (page, limit) = (desk.page_rows, desk.scroll_limit);
                self.scroll = crate::screen::scroll(self.scroll.min(limit), action, page, limit);
            }
            _ => self.step(desk, pool, action),
        }
    }

    fn do_act(&mut self, desk: &mut Desk, front: &QuestionInFront, action: Action) {
        match action {
            Action::Toggle => self.go_on(desk, front),
            Action::Remove => self.take_back(desk, front),
            Action::Workshop(verb) => self.do_verb(desk, front, verb),
            _ => {}
        }
    }

    fn do_verb(&mut self, desk: &mut Desk, front: &QuestionInFront, verb: WorkshopVerb) {
        match verb {
            WorkshopVerb::AskQuestion => self.jump_to(desk, front, VotingAct::Asked),
            WorkshopVerb::FirstVote => self.jump_to(desk, front, VotingAct::First),
            WorkshopVerb::Countdown => self.jump_to(desk, front, VotingAct::Talk),
            WorkshopVerb::SecondVote => self.jump_to(desk, front, VotingAct::Second),
            WorkshopVerb::ShowAnswer => self.jump_to(desk, front, VotingAct::Answer),
            WorkshopVerb::ShowWhy => self.jump_to(desk, front, VotingAct::Why),
            WorkshopVerb::Black => hold::black(desk),
            WorkshopVerb::Freeze => hold::freeze(desk),
            WorkshopVerb::ChooseClass => turn_class(desk, &mut self.class),
            // Verbs of the other views have no key here.
            _ => {}
        }
    }
}
