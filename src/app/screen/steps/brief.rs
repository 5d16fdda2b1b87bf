//! This view reads the brief of a project, one page for a meeting. The page itself comes from `paper`.

use crate::action::Action;
use crate::desk::{Desk, Request};
use crate::form::subject::Subject;
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::scroll;
use domain::project::ProjectKey;
use words::action as labels;

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Brief,
    title: labels::SCOPE_BRIEF,
    rows: &[
        row("enter space", Action::Open, labels::READ_ON, true),
        row("p", Action::Print, labels::PRINT, true),
        row("o", Action::Outcome, labels::OUTCOME, true),
        row("O", Action::Just, labels::JUST, false),
        row("esc b", Action::Back, labels::BACK, true),
    ],
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BriefPage {
    pub key: ProjectKey,
    /// The first line shown.
    pub scroll: usize,
}

impl BriefPage {
    /// Opens the page at its first line.
    #[must_use]
    pub const fn open(key: ProjectKey) -> Self {
        Self { key, scroll: 0 }
    }

    /// Does an action; tells whether the page is left.
    pub fn act(&mut self, desk: &mut Desk, action: Action) -> bool {
        let on = if action == Action::Open { Action::PageDown } else { action };
        match action {
            Action::Back => return true,
            Action::Print => desk.request = Some(Request::PrintBrief(self.key)),
            Action::Outcome | Action::Just => desk.open_form(Subject::of(action, desk.book, self.key, desk.today)),
            _ => self.scroll = scroll(self.scroll.min(desk.scroll_limit), on, desk.page_rows, desk.scroll_limit),
        }
        false
    }
}
