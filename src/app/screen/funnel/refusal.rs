//! Why a key of the board does nothing here.

use super::board::Board;
use crate::app::action::Action;
use crate::app::phrase::{Phrase, funnel as words};
use crate::domain::project::Stage;

/// Tells whether an action works on the board, or why not.
///
/// # Errors
/// The reason.
pub fn can(board: &Board, action: Action) -> Result<(), Phrase> {
    let card = board.card();
    let stage = card.map(|card| card.stage);
    let folded = board.columns.get(board.column).is_some_and(|column| column.folded);
    let refusal = match action {
        Action::Back if !board.filter.active() => Some(words::OUTERMOST),
        Action::Clear if !board.filter.active() => Some(words::NOTHING_HIDDEN),
        Action::Filter
        | Action::Sort
        | Action::Collapse
        | Action::Owner
        | Action::Grade
        | Action::Stale
        | Action::Only
        | Action::Closed
        | Action::Jump
            if board.bare() =>
        {
            Some(words::BARE)
        }
        Action::Open if folded => None,
        Action::Only if board.filter.account.is_some() => None,
        Action::Jump if board.numbers(0).1 == 0 => Some(words::NO_CARDS),
        Action::Open
        | Action::Advance
        | Action::Retreat
        | Action::Lose
        | Action::Revive
        | Action::Brief
        | Action::Edit
        | Action::Outcome
        | Action::Meet
        | Action::Touch
        | Action::Task
        | Action::Remove
        | Action::Only
            if card.is_none() =>
        {
            Some(if folded { words::COLUMN_FOLDED } else { words::NO_CARD })
        }
        Action::Revive if stage != Some(Stage::Lost) => Some(words::NOT_LOST),
        Action::Lose if stage == Some(Stage::Lost) => Some(words::LOST_ALREADY),
        Action::Retreat if stage == Some(Stage::Target) => Some(words::FIRST_STAGE),
        Action::Advance if stage == Some(Stage::Paid) => Some(words::LAST_STAGE),
        _ => None,
    };
    refusal.map_or(Ok(()), Err)
}
