//! This module exports records as tables and imports tables into the book, row by row. It is pure: files are read and written by
//! the store, and saving is the shell's. Clues, estimates and temperaments never leave.
//!
//! ```text
//!   table    report              records for spreadsheets, people and programs; a plan for people
//!            plan                a file against the book: what the two below find, row by row
//!     superior   apply           who is above whom; good rows written into copies of customers
//!     draft ── read              one row; one cell
//!       item ── names ── cell    what a record says in a column; whom a name means; how a cell is written
//!       header ── column         which column means what
//! ```

pub mod apply;
pub mod cell;
pub mod column;
pub mod draft;
pub mod header;
pub mod item;
pub mod names;
pub mod plan;
pub mod read;
pub mod report;
pub mod superior;
pub mod table;

pub use apply::{Edit, RowOutcome, RowPlan};
pub use column::RecordKind;
pub use draft::RowFault;
pub use header::recognise;
pub use plan::{ImportContext, ImportPlan, RowCounts, plan};
pub use table::{Table, table};
