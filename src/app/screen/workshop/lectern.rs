//! What the trainer teaches from: the pages of the day, the one on the wall with its notes, and what comes next.

use jiff::civil::Date;

use super::class::{ClassView, class_of};
use super::deck::{DeckPage, deck};
use super::opens::ClassDoor;
use super::verb::WorkshopVerb;
use crate::action::Action;
use crate::aim::Aim;
use crate::course::ChapterName;
use crate::desk::Desk;
use crate::keymap::KeyScope;
use crate::screen::{Screen, ViewDepth, step_cursor};
use domain::book::Book;
use domain::course::lesson::LessonChapter;
use domain::id::Id;
use domain::workshop::question::QuestionKey;
use domain::workshop::showing::WallPage;
use text::edit::LineEditor;
use words::{Phrase, action as labels, frame, lectern as phrases};

pub mod countdown;
pub mod exercise;
pub mod hands;
pub mod keys;
mod steps;

pub use steps::LivePage;

/// What a number is typed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedFor {
    /// The page to go to.
    Page,
    /// How long the countdown shall be.
    Minutes,
    /// How many hands there are for each row of the page.
    Hands,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct LecternView {
    /// The class it shows.
    pub class: Option<Id>,
    /// The page under the cursor, in the order of the day.
    pub cursor: usize,
    /// What was sent last, or would be were the wall not frozen; none before anything was.
    pub live: Option<LivePage>,
    /// What is being typed.
    pub asked: Option<(AskedFor, LineEditor)>,
    /// How many mottos were shown: the next one is another.
    pub mottos: usize,
    /// What is asked for of another view: the votes on a question, or what an exercise opens.
    pub asks: Option<ClassDoor>,
    /// The notes have the movement keys, not the list.
    pub reading: bool,
    /// Lines of the notes above the first that is seen.
    pub scroll: usize,
}

impl ClassView for LecternView {
    fn class(&mut self) -> &mut Option<Id> {
        &mut self.class
    }
}

impl Screen for LecternView {
    fn scope(&self) -> KeyScope {
        if self.asked.is_some() { KeyScope::Field } else { KeyScope::Lectern }
    }

    fn can(&self, _book: &Book, action: Action) -> Result<(), Phrase> {
        match action {
            Action::Back if self.asked.is_none() && !self.reading => Err(frame::OUTERMOST),
            _ => Ok(()),
        }
    }

    fn label(&self, action: Action) -> Option<Phrase> {
        Some(match action {
            Action::Back if self.asked.is_some() => labels::BACK,
            Action::First => phrases::FIRST_TO_WALL,
            Action::Right => phrases::NEXT_TO_WALL,
            Action::Left => phrases::BEFORE_TO_WALL,
            Action::PageDown => phrases::LOOK_ON,
            Action::PageUp => phrases::LOOK_BACK,
            _ => return None,
        })
    }

    fn act(&mut self, desk: &mut Desk, action: Action) {
        let Some(chapter) = desk.courses.lessons.as_deref() else {
            // Nobody types the number of a page where there are none.
            self.asked = None;
            desk.tell(phrases::NO_PAGES);
            return;
        };
        let pages = deck(chapter);
        if self.asked.is_some() {
            if matches!(action, Action::Open | Action::Back) {
                self.finish_asking(desk, chapter, &pages, action);
            }
            return;
        }
        let live = self.live.clone();
        match action {
            Action::NextPane | Action::PrevPane => self.reading = !self.reading,
            Action::Back => self.reading = false,
            _ if self.reading && looks(action) => {
                let (page, limit) = (desk.page_rows, desk.scroll_limit);
                self.scroll = crate::screen::scroll(self.scroll.min(limit), action, page, limit);
            }
            Action::Open | Action::Toggle => self.go_on(desk, chapter, &pages),
            Action::Right => self.turn(desk, chapter, &pages, true),
            Action::Left => self.turn(desk, chapter, &pages, false),
            Action::First => self.send(desk, chapter, &pages, LivePage { page: 0, step: 0, motto: None }),
            // Whoever looks through the list sends nothing by that.
            _ if looks(action) => self.cursor = step_cursor(self.cursor, action, pages.len(), desk.page_rows),
            Action::More | Action::Less if desk.showing.countdown.is_none() => desk.tell(phrases::NO_COUNTDOWN),
            Action::More => super::timer::adjust(desk, true),
            Action::Less => super::timer::adjust(desk, false),
            Action::Workshop(verb) => self.do_verb(desk, chapter, &pages, verb),
            _ => {}
        }
        if live.map(|live| live.page) != self.live.as_ref().map(|live| live.page) {
            self.scroll = 0;
        }
    }

    fn types_number(&self, action: Action) -> bool {
        action == Action::Workshop(WorkshopVerb::GoToPage) && self.asked.is_none()
    }

    /// The first digit of a page; those that follow are typed behind it.
    fn type_digit(&mut self, digit: usize) -> Result<(), Phrase> {
        self.asked = Some((AskedFor::Page, LineEditor::new(&digit.to_string())));
        Ok(())
    }

    fn click_pane(&mut self, _desk: &mut Desk, pane: usize) {
        self.reading = pane == 1;
    }

    fn click(&mut self, desk: &mut Desk, _pane: usize, row: usize) {
        self.reading = false;
        let again = self.cursor == row;
        self.cursor = row;
        if again {
            self.act(desk, Action::Open);
        }
    }

    fn line_editor(&mut self) -> Option<&mut LineEditor> {
        self.asked.as_mut().map(|(_, line)| line)
    }

    fn go_home(&mut self, _desk: &mut Desk) {
        (self.asked, self.reading) = (None, false);
    }

    fn chapters(&self) -> &'static [ChapterName] {
        &[ChapterName::Lessons, ChapterName::Drills]
    }

    fn refresh(&mut self, book: &Book, today: Date) {
        self.class = class_of(book, today, self.class);
    }

    fn aim(&self, _book: &Book, _today: Date) -> Aim {
        Aim::facet(self.cursor)
    }

    fn depth(&self) -> ViewDepth {
        if self.asked.is_some() || self.reading { ViewDepth::Inside } else { ViewDepth::Home }
    }
}

impl LecternView {
    /// The page as it would stand on the wall now; none where nothing was sent.
    #[must_use]
    pub fn live_page(&self, book: &Book, chapter: &LessonChapter) -> Option<WallPage> {
        self.live.as_ref().map(|live| live.on_the_wall(book, chapter, &deck(chapter), self.class))
    }

    fn do_verb(&mut self, desk: &mut Desk, chapter: &LessonChapter, pages: &[DeckPage], verb: WorkshopVerb) {
        match verb {
            WorkshopVerb::Black => super::hold::black(desk),
            WorkshopVerb::Freeze => super::hold::freeze(desk),
            WorkshopVerb::Names => super::hold::names(desk, self.live_page(desk.book, chapter)),
            WorkshopVerb::Motto => self.send_motto(desk, chapter, pages),
            WorkshopVerb::GoToPage => self.asked = Some((AskedFor::Page, LineEditor::default())),
            WorkshopVerb::Countdown => self.count_down(desk, pages),
            WorkshopVerb::Exercise => self.asks = exercise::open(desk, self.shown(pages), self.class),
            WorkshopVerb::CountHands => self.ask_hands(desk, pages),
            WorkshopVerb::StepBack => self.step_back(desk, chapter, pages),
            WorkshopVerb::Vote => {
                let key = self.shown(pages).and_then(DeckPage::page).and_then(|page| QuestionKey::of_page(page).next());
                match key {
                    Some(key) => self.asks = Some(ClassDoor::Vote(key)),
                    None => desk.tell(phrases::NO_QUESTION),
                }
            }
            WorkshopVerb::ChooseClass => super::class::turn_class(desk, &mut self.class),
            // Verbs of the other views have no key here.
            _ => {}
        }
    }

    /// The page that is spoken about: the one on the wall, else the one under the cursor.
    fn shown<'a>(&self, pages: &[DeckPage<'a>]) -> Option<DeckPage<'a>> {
        let place = self.live.as_ref().map_or(self.cursor, |live| live.page);
        pages.get(place).copied()
    }

    fn ask_hands(&mut self, desk: &mut Desk, pages: &[DeckPage]) {
        match self.shown(pages).and_then(DeckPage::page).filter(|page| page.hands.is_some()) {
            Some(page) => self.asked = Some((AskedFor::Hands, self.line_for_hands(desk, page))),
            None => desk.tell(words::hands::NO_HANDS),
        }
    }

    fn count_down(&mut self, desk: &mut Desk, pages: &[DeckPage]) {
        if desk.showing.countdown.is_some() {
            return super::timer::end(desk);
        }
        let exercise = self.shown(pages).and_then(DeckPage::page).and_then(|page| page.exercise.as_ref());
        if let Some(exercise) = exercise {
            return super::timer::begin(desk, u32::from(exercise.minutes), exercise.task.clone());
        }
        self.asked = Some((AskedFor::Minutes, LineEditor::default()));
        desk.tell(phrases::MINUTES_HINT);
    }
}

/// Whether an action moves what is looked at.
const fn looks(action: Action) -> bool {
    matches!(action, Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last)
}
