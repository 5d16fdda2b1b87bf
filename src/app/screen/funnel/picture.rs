//! The picture of the funnel: counts and money by stage, conversion, velocity with its four levers, coverage, cash by month.

use jiff::civil::Date;

use super::turn::Turn;
use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::phrase::Phrase;
use crate::domain::book::Book;
use crate::domain::id::Id;

/// State of the view.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Whose projects are counted; none is everybody's.
    pub owner: Option<Id>,
}

impl Picture {
    /// Works the picture out.
    #[must_use]
    pub fn open(_book: &Book, owner: Option<Id>, _today: Date) -> Self {
        Self { owner }
    }

    /// Tells whether an action works here, or why not.
    ///
    /// # Errors
    /// The reason.
    pub fn can(&self, _book: &Book, _action: Action) -> Result<(), Phrase> {
        Ok(())
    }

    /// Does an action.
    pub fn act(&mut self, _desk: &mut Desk, action: Action) -> Turn {
        if matches!(action, Action::Back | Action::Picture) { Turn::Board } else { Turn::Stay }
    }

    /// The mouse was pressed on a row of a pane.
    pub fn click(&mut self, _desk: &mut Desk, _pane: usize, _row: usize) {}

    /// The book changed, or the day.
    pub fn refresh(&mut self, _book: &Book, _today: Date) {}
}
