//! This view reads the guide: pages about the quadrants, their mixes, the four temperaments, and the source of the model.

use super::route::BrainRoute;
use crate::action::Action;
use crate::desk::{Desk, Request};
use crate::keymap::{KeyGroup, KeyScope, row};
use paper::course_pages::GuidePage;
use words::action as labels;

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Guide,
    title: labels::SCOPE_GUIDE,
    rows: &[row("enter", Action::Open, labels::READ, true), row("esc", Action::Back, labels::BACK, true)],
};

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

    #[must_use]
    pub fn page(&self) -> GuidePage {
        GuidePage::all().get(self.cursor).copied().unwrap_or(GuidePage::About)
    }

    pub fn act(&mut self, desk: &mut Desk, action: Action) -> BrainRoute {
        match action {
            Action::Open if self.reading => desk.request = Some(Request::Menu),
            Action::Open | Action::Right => self.reading = true,
            Action::NextPane | Action::PrevPane => self.reading = !self.reading,
            Action::Left | Action::Back if self.reading => self.reading = false,
            Action::Back => return BrainRoute::Home,
            _ if self.reading => {
                self.scroll = crate::screen::scroll(self.scroll, action, desk.page_rows, desk.scroll_limit);
            }
            _ => {
                self.show_page(crate::screen::step_cursor(self.cursor, action, GuidePage::all().len(), desk.page_rows));
            }
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
