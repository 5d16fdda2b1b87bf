//! This file holds what a row comes to before anything is written: whom it is about, what it would write, what is wrong with it.

use super::column::TableColumn;
use super::names::name_key;
use crate::record::RecordValue;
use domain::id::Id;
use domain::project::Move;
use words::Say;

/// What is wrong in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowFault {
    /// Number, from 1, and name of the column; none where the row as a whole is wrong.
    pub column: Option<(usize, String)>,
    /// Why.
    pub why: Say,
}

/// The customer a row belongs to, or is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowAccount {
    /// In the book.
    Known(Id),
    /// To be made, with this name.
    New(String),
}

/// Tells whether two rows belong to the same customer.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowAccountKey {
    /// In the book.
    Known(Id),
    /// To be made; the name as it is compared.
    New(String),
}

impl RowAccount {
    /// What two rows of the same customer have in common.
    #[must_use]
    pub fn key(&self) -> RowAccountKey {
        match self {
            Self::Known(id) => RowAccountKey::Known(*id),
            Self::New(name) => RowAccountKey::New(name_key(name)),
        }
    }
}

/// What a good row would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowDraft {
    /// The customer.
    pub account: RowAccount,
    /// The record in the book; none where it is to be made.
    pub item: Option<Id>,
    /// The name of the record, as it is or will be.
    pub name: String,
    /// What it would write.
    pub writes: Vec<(&'static TableColumn, RecordValue)>,
    /// Place of the column, and whom it names as superior.
    pub superior: Option<(usize, String)>,
    /// Whether it has an id that is not known here.
    pub unknown_id: bool,
    /// That id, where it is one of ours: it tells namesakes of the file apart. A number from elsewhere may just count the rows.
    pub own_id: Option<Id>,
    /// What of the row cannot be read and stays out of it.
    pub left_out: Vec<RowFault>,
    /// Whom it names as owner, where nobody here is called that.
    pub unknown_owner: Option<String>,
    /// The moves that bring a new project to its stage.
    pub moves: Vec<Move>,
    /// Whether the project is here already, at another stage.
    pub other_stage: bool,
}
