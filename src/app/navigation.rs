//! This file keeps which tab is in front and where going back leads, and the room that the terminal gives.

use crate::action::Tab;
use crate::keymap::KeyScope;
use crate::msg::Spot;
use domain::project::ProjectKey;

/// Columns and rows below which the screen only asks for more room.
const LEAST: (u16, u16) = (30, 8);

/// Where the person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Navigation {
    /// The tab in front.
    pub tab: Tab,
    /// Where the person was led here from, the nearest last.
    pub back_stack: Vec<WayBack>,
    /// The project the tabs about one project share, as of when one of them was left.
    pub current_project: Option<ProjectKey>,
    /// The one of them that was in front last.
    pub project_tab: Option<Tab>,
}

/// A tab that somebody was led away from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WayBack {
    /// Where going back leads.
    pub tab: Tab,
    /// What was opened: whoever goes back from it is led on to that tab at once. None once something else was opened from there.
    pub opened: Option<KeyScope>,
}

impl Default for Navigation {
    fn default() -> Self {
        Self { tab: Tab::Today, back_stack: Vec::new(), current_project: None, project_tab: None }
    }
}

/// What the terminal and the last frame say of the room there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Columns and rows of the screen.
    pub size: (u16, u16),
    /// Rows a page key moves.
    pub page_rows: usize,
    /// The furthest the text in front can scroll.
    pub scroll_limit: usize,
    /// Where the mouse was pressed; none once it is let go.
    pub mouse_down: Option<Spot>,
    /// What moved since the last frame, though nobody pressed a key.
    pub unseen: Unseen,
}

/// What moved under the eyes of whoever looks at the last frame: a key or a click was meant for what that frame shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Unseen {
    /// Something may stand in another row.
    pub rows: bool,
    /// The cursor is at something else.
    pub aim: bool,
}

impl Default for Window {
    fn default() -> Self {
        Self { size: (80, 24), page_rows: 10, scroll_limit: 0, mouse_down: None, unseen: Unseen::default() }
    }
}

impl Window {
    #[must_use]
    pub const fn too_small(&self) -> bool {
        self.size.0 < LEAST.0 || self.size.1 < LEAST.1
    }
}
