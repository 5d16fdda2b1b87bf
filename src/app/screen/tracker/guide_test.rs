//! This view asks the guide test: four questions about one contact in one project.

use super::route::TrackerRoute;
use crate::action::Action;
use crate::desk::Desk;
use crate::keymap::{KeyGroup, KeyScope, row};
use domain::book::Book;
use domain::id::Id;
use domain::project::{GuideAnswers, Involvement, ProjectKey};
use words::{action as labels, tracker as phrases};

pub const KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::GuideTest,
    title: labels::SCOPE_GUIDE_TEST,
    rows: &[
        row("space x", Action::Toggle, labels::TICK, true),
        row("enter", Action::Open, labels::TICK, false),
        row("esc", Action::Back, labels::BACK, true),
    ],
};

/// Questions of the test.
pub const QUESTIONS: usize = 4;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideTest {
    pub key: ProjectKey,
    pub contact: Id,
    pub cursor: usize,
}

/// The answers in the order they are asked.
#[must_use]
pub const fn answers(of: GuideAnswers) -> [bool; QUESTIONS] {
    [of.wants_us, of.believed, of.true_so_far, of.tells_next]
}

impl GuideTest {
    /// The part the contact plays; none yet where nobody gave one.
    #[must_use]
    pub fn involvement<'a>(&self, book: &'a Book) -> Option<&'a Involvement> {
        book.project(self.key).and_then(|(_, project)| project.involvement(self.contact))
    }

    /// Whether project and contact are still there.
    #[must_use]
    pub fn valid(&self, book: &Book) -> bool {
        book.project(self.key).is_some_and(|(account, _)| account.contact(self.contact).is_some())
    }

    pub fn act(&mut self, desk: &mut Desk, action: Action) -> TrackerRoute {
        match action {
            Action::Back => return TrackerRoute::Home,
            Action::Open | Action::Toggle => self.toggle(desk),
            _ => self.cursor = crate::screen::step_cursor(self.cursor, action, QUESTIONS, desk.page_rows),
        }
        TrackerRoute::Stay
    }

    /// Answers the question under the cursor the other way.
    pub fn toggle(&self, desk: &mut Desk) {
        let (contact, cursor) = (self.contact, self.cursor);
        desk.book.edit_project(self.key, |project| {
            if project.involvement(contact).is_none() {
                project.involvements.push(Involvement::new(contact));
            }
            let Some(part) = project.involvement_mut(contact) else { return };
            let answer = match cursor {
                0 => &mut part.guide.wants_us,
                1 => &mut part.guide.believed,
                2 => &mut part.guide.true_so_far,
                _ => &mut part.guide.tells_next,
            };
            *answer = !*answer;
        });
        desk.undo_label = Some(phrases::GUIDE_ANSWERED.with([&(cursor + 1).to_string()]));
    }
}
