//! Holds what a drawn screen tells the shell: where the mouse can hit, where the caret is, how far a page goes.

use ratatui::layout::{Position, Rect};

use app::msg::MouseTarget;

/// What lies where on a drawn screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    /// Places the mouse can hit; later ones lie on top.
    pub hits: Vec<(Rect, MouseTarget)>,
    /// The real cursor, where something is being typed.
    pub caret: Option<Position>,
    /// Rows a page key moves.
    pub page: usize,
    /// The furthest the text in front can scroll.
    pub limit: usize,
    /// The page, where it is one of the wall.
    pub wall: Option<WallLayout>,
}

/// What a page of the wall consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WallLayout {
    /// What is shown.
    pub title: String,
    /// How far it is.
    pub place: String,
    /// Everything under the heading.
    pub body: Rect,
}

impl Layout {
    /// What lies under a cell.
    #[must_use]
    pub fn target(&self, column: u16, row: u16) -> Option<MouseTarget> {
        let at = Position::new(column, row);
        self.hits.iter().rev().find(|(area, _)| area.contains(at)).map(|(_, target)| *target)
    }
}
