//! This page is for the talk between two: what the records say, what was agreed, what to praise, one question.

use crate::action::Action;
use crate::desk::{Desk, Request};
use crate::keymap::{KeyGroup, KeyScope, row};
use crate::screen::scroll;
use domain::id::Id;
use words::{action as labels, team as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::TeamTalk,
    title: labels::SCOPE_TALK,
    rows: &[
        row("enter space", Action::Open, labels::READ_ON, true),
        row("p", Action::Print, labels::PRINT, true),
        row("esc b", Action::Back, labels::BACK, true),
    ],
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TalkPage {
    pub person: Id,
    /// The first line shown.
    pub scroll: usize,
}

impl TalkPage {
    /// Does an action; tells whether the page is left.
    pub fn act(&mut self, desk: &mut Desk, action: Action) -> bool {
        let on = if action == Action::Open { Action::PageDown } else { action };
        match action {
            Action::Back => return true,
            Action::Open if self.scroll >= desk.scroll_limit => desk.tell(phrases::END_OF_PAGE),
            Action::Print => desk.request = Some(Request::PrintTalk(self.person)),
            _ => self.scroll = scroll(self.scroll.min(desk.scroll_limit), on, desk.page_rows, desk.scroll_limit),
        }
        false
    }
}
