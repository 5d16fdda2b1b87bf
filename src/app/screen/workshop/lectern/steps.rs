//! Turning pages: what goes to the wall at each key. While the wall is frozen everything happens here alone.

use super::{AskedFor, LecternView, countdown};
use crate::action::Action;
use crate::desk::Desk;
use crate::screen::workshop::deck::{DeckPage, deck};
use crate::screen::workshop::hold;
use domain::book::Book;
use domain::course::lesson::LessonChapter;
use domain::id::Id;
use domain::workshop::showing::{Showing, WallPage};
use words::lectern as phrases;

/// What is on the wall, or would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LivePage {
    /// Its place in the order of the day.
    pub page: usize,
    /// How far it is uncovered.
    pub step: usize,
    /// The place of a motto that stands before it.
    pub motto: Option<usize>,
}

impl LivePage {
    /// The page as it goes to the wall.
    pub(super) fn on_the_wall(
        &self,
        book: &Book,
        chapter: &LessonChapter,
        pages: &[DeckPage],
        class: Option<Id>,
    ) -> WallPage {
        let class = class.and_then(|id| book.workshops().get(&id)).map(AsRef::as_ref);
        let motto = self.motto.and_then(|place| chapter.frame.mottos.get(place)).map(DeckPage::Motto);
        let shown = motto.or_else(|| pages.get(self.page).copied()).unwrap_or(DeckPage::Title);
        let place = if motto.is_some() { String::new() } else { (self.page + 1).to_string() };
        WallPage { place, ..shown.on_the_wall(chapter, class, self.step) }
    }
}

impl LecternView {
    /// Sends a page; a frozen wall stays as it is.
    pub(super) fn send(&mut self, desk: &mut Desk, chapter: &LessonChapter, pages: &[DeckPage], live: LivePage) {
        self.cursor = live.page;
        // A frozen wall stands still in every way.
        if !desk.showing.frozen {
            desk.showing.turned_to = u16::try_from(live.page + 1).unwrap_or_default();
        }
        if hold::send(desk, live.on_the_wall(desk.book, chapter, pages, self.class)) == hold::Sent::Behind {
            desk.tell(phrases::BEHIND_COUNT);
        }
        self.live = Some(live);
    }

    /// After a start comes back to the page that was left on the wall, at the step that looks like it; where something else stands
    /// there, to the page of the day that was turned to last.
    pub fn go_on_from(&mut self, showing: &Showing, book: &Book, chapter: &LessonChapter) {
        let (Some(sent), None) = (&showing.page, &self.live) else { return };
        let pages = deck(chapter);
        let left = sent.place.parse().ok().or(Some(usize::from(showing.turned_to)));
        let Some(page) = left.and_then(|number| number.checked_sub(1)) else { return };
        let Some(shown) = pages.get(page) else { return };
        let at = |step| LivePage { page, step, motto: None };
        let same = |live: &LivePage| live.on_the_wall(book, chapter, &pages, self.class) == *sent;
        let turned_to = (usize::from(showing.turned_to) == page + 1).then(|| at(0));
        if let Some(live) = (0..=shown.last_step()).map(at).find(same).or(turned_to) {
            // Whoever went to another page meanwhile stays there.
            if self.cursor == 0 {
                self.cursor = live.page;
            }
            self.live = Some(live);
        }
    }

    /// One step on: uncovers what is next on the page under the cursor, or turns to the page after it.
    pub(super) fn go_on(&mut self, desk: &mut Desk, chapter: &LessonChapter, pages: &[DeckPage]) {
        let here = self.live.as_ref().filter(|live| live.page == self.cursor).cloned();
        let Some(here) = here else {
            let page = self.cursor.min(pages.len().saturating_sub(1));
            return self.send(desk, chapter, pages, LivePage { page, step: 0, motto: None });
        };
        if here.motto.is_some() {
            return self.send(desk, chapter, pages, LivePage { motto: None, ..here });
        }
        let last = pages.get(here.page).map_or(0, |page| page.last_step());
        if here.step < last {
            self.send(desk, chapter, pages, LivePage { step: here.step + 1, ..here });
        } else {
            self.turn(desk, chapter, pages, true);
        }
    }

    /// One step back: covers what came last, or turns to the page before, whole.
    pub(super) fn step_back(&mut self, desk: &mut Desk, chapter: &LessonChapter, pages: &[DeckPage]) {
        match self.live.clone() {
            Some(live) if live.motto.is_some() => self.send(desk, chapter, pages, LivePage { motto: None, ..live }),
            Some(live) if live.step > 0 => {
                self.send(desk, chapter, pages, LivePage { step: live.step - 1, ..live });
            }
            Some(live) if live.page > 0 => {
                let page = live.page - 1;
                let step = pages.get(page).map_or(0, |page| page.last_step());
                self.send(desk, chapter, pages, LivePage { page, step, motto: None });
            }
            _ => desk.tell(phrases::FIRST_PAGE),
        }
    }

    /// To the next page, or the one before, from its first step.
    pub(super) fn turn(&mut self, desk: &mut Desk, chapter: &LessonChapter, pages: &[DeckPage], on: bool) {
        let from = self.live.as_ref().map(|live| live.page);
        // Whoever moved to another page means that one.
        let from = from.filter(|page| !on || *page == self.cursor);
        let page = match from {
            None => self.cursor,
            Some(page) if on && page + 1 >= pages.len() => return desk.tell(phrases::LAST_PAGE),
            Some(0) if !on => return desk.tell(phrases::FIRST_PAGE),
            Some(page) => {
                if on {
                    page + 1
                } else {
                    page - 1
                }
            }
        };
        self.send(desk, chapter, pages, LivePage { page, step: 0, motto: None });
    }

    /// Shows a motto before the page that is on the wall; another one each time.
    pub(super) fn send_motto(&mut self, desk: &mut Desk, chapter: &LessonChapter, pages: &[DeckPage]) {
        let count = chapter.frame.mottos.len();
        if count == 0 {
            return desk.tell(phrases::NO_PAGES);
        }
        // Begun at another one each day, so that a class that comes twice does not hear the same.
        let first = usize::from(desk.today.day().unsigned_abs());
        let place = (first + self.mottos) % count;
        self.mottos += 1;
        let here = self.live.clone().unwrap_or(LivePage { page: self.cursor, step: 0, motto: None });
        self.send(desk, chapter, pages, LivePage { motto: Some(place), ..here });
    }

    /// A number was typed, or given up.
    pub(super) fn finish_asking(
        &mut self,
        desk: &mut Desk,
        chapter: &LessonChapter,
        pages: &[DeckPage],
        action: Action,
    ) {
        let Some((asked, line)) = self.asked.take().filter(|_| action == Action::Open) else { return };
        let accepted = match asked {
            AskedFor::Hands => {
                let page = self.shown(pages).and_then(DeckPage::page);
                page.map_or(Ok(()), |page| self.accept_hands(desk, page, line.text()))
            }
            AskedFor::Minutes => countdown::accept(desk, self.class, line.text()),
            AskedFor::Page => return self.accept_page(desk, chapter, pages, line.text()),
        };
        // What was typed is mended, and not typed once more.
        if let Err(trouble) = accepted {
            desk.tell(trouble);
            self.asked = Some((asked, line));
        }
    }

    fn accept_page(&mut self, desk: &mut Desk, chapter: &LessonChapter, pages: &[DeckPage], line: &str) {
        let typed: String = line.trim().chars().map(text::narrow).collect();
        let all = pages.len().to_string();
        match typed.parse::<usize>().ok() {
            _ if typed.is_empty() => desk.tell(phrases::PAGE_MISSING.with([&all])),
            Some(number) if (1..=pages.len()).contains(&number) => {
                self.send(desk, chapter, pages, LivePage { page: number - 1, step: 0, motto: None });
            }
            _ => desk.tell(phrases::NO_SUCH_PAGE.with([typed.as_str(), &all])),
        }
    }
}
