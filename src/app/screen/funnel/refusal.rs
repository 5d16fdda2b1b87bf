//! Why a key of the board does nothing here.

use super::board::Board;
use crate::action::Action;
use domain::project::Stage;
use words::{Phrase, funnel as phrases};

/// Tells whether an action works on the board, or why not.
///
/// # Errors
/// The reason.
pub fn can(board: &Board, action: Action) -> Result<(), Phrase> {
    let card = board.card();
    let stage = card.map(|card| card.stage);
    let folded = board.columns.get(board.column).is_some_and(|column| column.folded);
    let refusal = match action {
        Action::Back if !board.filter.active() => Some(phrases::OUTERMOST),
        Action::Clear if !board.filter.active() => Some(phrases::NOTHING_HIDDEN),
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
            Some(phrases::BARE)
        }
        Action::Open if folded => None,
        Action::Only if board.filter.account.is_some() => None,
        Action::Jump if board.numbers(0).1 == 0 => Some(phrases::NO_CARDS),
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
            Some(if folded { phrases::COLUMN_FOLDED } else { phrases::NO_CARD })
        }
        Action::Revive if stage != Some(Stage::Lost) => Some(phrases::NOT_LOST),
        Action::Lose if stage == Some(Stage::Lost) => Some(phrases::LOST_ALREADY),
        Action::Retreat if stage == Some(Stage::Target) => Some(phrases::FIRST_STAGE),
        Action::Advance if stage == Some(Stage::Paid) => Some(phrases::LAST_STAGE),
        _ => None,
    };
    refusal.map_or(Ok(()), Err)
}
