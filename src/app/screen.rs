//! `Screen` is all that the core knows of a tab. Each screen has its own state and acts on a desk; no screen names another
//! one.

use jiff::civil::Date;

use super::action::Action;
use super::aim::Aim;
use super::catalogue::Catalogue;
use super::course::ChapterName;
use super::desk::Desk;
use super::keymap::{KeyGroup, KeyScope, row};
use super::msg::Spot;
use domain::book::Book;
use domain::id::Id;
use domain::project::ProjectKey;
use text::edit::LineEditor;
use words::{Phrase, action as labels};

pub mod brain;
pub mod channel;
pub mod credit;
pub mod funnel;
pub mod steps;
pub mod today;
pub mod tracker;
pub mod workshop;

/// The keys that move the cursor, on every screen.
pub const MOVE_KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Move,
    title: labels::SCOPE_MOVE,
    rows: &[
        row("up k", Action::Up, labels::UP, false),
        row("down j", Action::Down, labels::DOWN, false),
        row("left h", Action::Left, labels::LEFT, false),
        row("right l", Action::Right, labels::RIGHT, false),
        row("pageup ctrl-b", Action::PageUp, labels::PAGE_UP, false),
        row("pagedown ctrl-f", Action::PageDown, labels::PAGE_DOWN, false),
        row("home", Action::First, labels::FIRST, false),
        row("end G", Action::Last, labels::LAST, false),
        row("tab", Action::NextPane, labels::NEXT_PANE, false),
        row("s-tab", Action::PrevPane, labels::PREV_PANE, false),
    ],
};

pub const FIELD_KEYS: KeyGroup = KeyGroup {
    scope: KeyScope::Field,
    title: labels::SCOPE_FIELD,
    rows: &[
        row("enter tab", Action::Open, labels::ACCEPT, true),
        row("esc", Action::Back, labels::CLEAR_FILTER, true),
        row("up", Action::Up, labels::UP, false),
        row("down", Action::Down, labels::DOWN, false),
        row("ctrl-c", Action::Quit, labels::QUIT, false),
    ],
};

/// How deep in a tab one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewDepth {
    /// In the outermost view.
    Home,
    /// On a page that other tabs open too: whoever leaves it for the outermost view goes back where it was opened.
    Page,
    /// In another view of the tab.
    Inside,
}

/// Whom a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AboutWhom {
    pub account: Id,
    /// Somebody there; none where it is about the customer as a whole.
    pub contact: Option<Id>,
}

/// What the program asks of a screen.
pub trait Screen {
    /// Where its keys are looked up.
    fn scope(&self) -> KeyScope;

    /// Whether an action works here and now, or why not.
    ///
    /// # Errors
    /// The reason, as a phrase.
    fn can(&self, book: &Book, action: Action) -> Result<(), Phrase>;

    /// What an action is called on what is selected, where it does not go by its usual name there.
    fn label(&self, _action: Action) -> Option<Phrase> {
        None
    }

    /// What lies open on the screen and has to be decided before its other keys count: what the help calls the few that do.
    fn deciding(&self) -> Option<Phrase> {
        None
    }

    fn act(&mut self, desk: &mut Desk, action: Action);

    /// Whether the digits that stand for an action are numbers of what is shown now; then they are typed and not done.
    fn types_number(&self, _action: Action) -> bool {
        false
    }

    /// A digit was typed where digits are numbers of what is shown; tells why where that leads nowhere.
    ///
    /// # Errors
    /// The reason.
    fn type_digit(&mut self, _digit: usize) -> Result<(), Phrase> {
        Ok(())
    }

    /// The mouse was pressed on a row of a pane.
    fn click(&mut self, desk: &mut Desk, pane: usize, row: usize);

    /// The mouse was pressed on a pane beside its rows.
    fn click_pane(&mut self, _desk: &mut Desk, _pane: usize) {}

    /// The line being typed into, if any.
    fn line_editor(&mut self) -> Option<&mut LineEditor>;

    /// Whether a pasted text is more than what the line being typed takes.
    fn takes_paste(&self, _text: &str) -> bool {
        false
    }

    /// Takes in a pasted text that `takes_paste` has agreed to.
    fn paste(&mut self, _desk: &mut Desk, _text: &str) {}

    /// Back to the outermost view of the tab: its own key was pressed on it, and `can` allows going back.
    fn go_home(&mut self, desk: &mut Desk);

    /// The chapters of the course it shows now.
    fn chapters(&self) -> &'static [ChapterName];

    /// The book changed: keeps what is shown and every selection in range.
    fn refresh(&mut self, book: &Book, today: Date);

    /// What the cursor is at.
    fn aim(&self, book: &Book, today: Date) -> Aim;

    /// How deep in the tab one is.
    fn depth(&self) -> ViewDepth {
        ViewDepth::Home
    }

    /// The customer, or somebody there, whose page is in front: what is noted now goes to a project of theirs.
    fn about(&self) -> Option<AboutWhom> {
        None
    }

    /// Whether an action must know who of us is me.
    fn needs_me(&self, _action: Action) -> bool {
        false
    }

    /// Whether nothing that is done there is kept, so that undo would take back what stands nowhere on it.
    fn keeps_nothing(&self) -> bool {
        false
    }

    /// Whether it shows the grid of the elements, which is measured for that alone.
    fn has_grid(&self) -> bool {
        false
    }

    /// Takes in what its filter searches, made elsewhere.
    fn set_catalogue(&mut self, _catalogue: &Catalogue) {}

    /// The mouse holds nothing any more; nothing is moved.
    fn release_mouse(&mut self) {}

    /// The views that stand side by side in it, by name; none where it has only one.
    fn views(&self) -> &'static [Phrase] {
        &[]
    }

    /// The place of the view in front among them.
    fn view_in_front(&self) -> usize {
        0
    }

    /// Brings a view in front by its place.
    fn show_view(&mut self, _book: &Book, _today: Date, _place: usize) {}

    /// The project it is about now.
    fn project(&self) -> Option<ProjectKey> {
        None
    }

    /// Comes to a project that is in the book; a screen that shows none stays as it is.
    fn show_project(&mut self, _book: &Book, _key: ProjectKey) {}

    /// The mouse is dragged from one spot over another, its button held: what would happen is shown.
    fn drag(&mut self, _from: Spot, _over: Spot) {}

    /// The mouse was let go over a spot; pressed it was over another, or the same.
    fn release(&mut self, _desk: &mut Desk, _from: Spot, _to: Spot) {}
}

/// Moves a cursor in a list of `len` rows; never out of range.
#[must_use]
pub fn step_cursor(cursor: usize, action: Action, len: usize, page: usize) -> usize {
    let last = len.saturating_sub(1);
    let to = match action {
        Action::Up => cursor.saturating_sub(1),
        Action::Down => cursor.saturating_add(1),
        Action::PageUp => cursor.saturating_sub(page.max(1)),
        Action::PageDown => cursor.saturating_add(page.max(1)),
        Action::First => 0,
        Action::Last => last,
        _ => cursor,
    };
    to.min(last)
}

/// Moves the first line of a text that can scroll by at most `limit` lines.
#[must_use]
pub fn scroll(at: usize, action: Action, page: usize, limit: usize) -> usize {
    step_cursor(at, action, limit.saturating_add(1), page)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_cursor_stays_in_range(cursor in 0_usize..100, len in 0_usize..50, page in 0_usize..20, action in prop::sample::select(Action::all().collect::<Vec<_>>())) {
            let to = step_cursor(cursor, action, len, page);
            prop_assert!(to < len.max(1));
        }
    }
}
