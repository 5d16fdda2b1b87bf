//! The guide: pages of the quadrants, their mixes, the four temperaments, and where all this comes from.

use super::route::BrainRoute;
use crate::app::action::Action;
use crate::app::desk::{Desk, Request};
use crate::app::phrase::brain as words;
use crate::domain::course::BrainChapter;
use crate::domain::lang::Lang;
use crate::domain::quadrant::Quadrant;

/// A page of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuidePage {
    /// One quadrant.
    Quadrant(Quadrant),
    /// A pair, or all four: 0 to 6 in the order of the course pack.
    Mix(usize),
    /// A temperament at the table: 0 to 3 in the order of the course pack.
    Temperament(usize),
    /// What the model is, whose it is, and what it is not.
    About,
}

impl GuidePage {
    /// All pages in their order.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut pages: Vec<_> = Quadrant::ALL.into_iter().map(Self::Quadrant).collect();
        pages.extend((0..7).map(Self::Mix));
        pages.extend((0..4).map(Self::Temperament));
        pages.push(Self::About);
        pages
    }
}

/// What a page is called in the list, the letters always with the name; none where the course pack has a hole.
#[must_use]
pub fn title(chapter: &BrainChapter, page: GuidePage, lang: Lang) -> Option<String> {
    let guide = &chapter.guide;
    Some(match page {
        GuidePage::Quadrant(q) => format!("{q} {}", guide.quadrants[q.index()].name.get(lang)),
        GuidePage::Mix(i) => guide.mixes.get(i).map(|m| format!("{} {}", m.quadrants, m.name.get(lang)))?,
        GuidePage::Temperament(i) => guide.temperaments.get(i)?.name.get(lang).to_owned(),
        GuidePage::About => words::ABOUT.text(lang).to_owned(),
    })
}

/// State of the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Guide {
    /// The page, by its place in `GuidePage::all`.
    pub cursor: usize,
    /// Whether the text has the focus.
    pub reading: bool,
    /// First line of the text.
    pub scroll: usize,
}

impl Guide {
    /// Opens at a page.
    #[must_use]
    pub fn at(page: GuidePage) -> Self {
        let cursor = GuidePage::all().iter().position(|p| *p == page).unwrap_or(0);
        Self { cursor, reading: false, scroll: 0 }
    }

    /// The page in front.
    #[must_use]
    pub fn page(&self) -> GuidePage {
        GuidePage::all().get(self.cursor).copied().unwrap_or(GuidePage::About)
    }

    /// Does an action.
    pub fn act(&mut self, desk: &mut Desk, action: Action) -> BrainRoute {
        match action {
            Action::Open if self.reading => desk.request = Some(Request::Menu),
            Action::Open | Action::Right => self.reading = true,
            Action::NextPane | Action::PrevPane => self.reading = !self.reading,
            Action::Left | Action::Back if self.reading => self.reading = false,
            Action::Back => return BrainRoute::Home,
            _ if self.reading => {
                self.scroll = crate::app::screen::scroll(self.scroll, action, desk.page_rows, desk.scroll_limit);
            }
            _ => self.show_page(crate::app::screen::step_cursor(
                self.cursor,
                action,
                GuidePage::all().len(),
                desk.page_rows,
            )),
        }
        BrainRoute::Stay
    }

    /// Turns to a page by its place.
    pub fn show_page(&mut self, place: usize) {
        if place != self.cursor && place < GuidePage::all().len() {
            self.cursor = place;
            self.scroll = 0;
        }
    }
}
