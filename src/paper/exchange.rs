//! This module exports records as tables and imports tables into the book, row by row. It is pure: files are read and written by
//! the store, and saving is the shell's. Clues, estimates and temperaments never leave.
//!
//! ```text
//!   table    report              records for spreadsheets, people and programs; a plan for people
//!            plan                a file against the book: what the two below find, row by row
//!     superior   apply           who is above whom; good rows written into copies of customers
//!     row ── subject             one row; whom it is about
//!       reader ── draft          what a row is read with, and what it comes to
//!       read ── stage            one cell; where a project stands
//!       habits                   how the whole file writes figures and days
//!       item ── names            what a record says in a column; whom a name means
//!       header ── cell_parts     which column means what; which columns are read together
//!         heading ── cell        the name of a column; how a cell is written
//!           column               the columns there are
//! ```

pub mod apply;
pub mod cell;
pub mod cell_parts;
pub mod column;
pub mod draft;
pub mod habits;
pub mod header;
pub mod heading;
pub mod item;
pub mod names;
pub mod plan;
pub mod read;
pub mod reader;
pub mod report;
pub mod row;
pub mod stage;
pub mod subject;
pub mod superior;
pub mod table;

pub use apply::{Edit, RowOutcome, RowPlan};
pub use column::RecordKind;
pub use draft::RowFault;
pub use habits::TableWishes;
pub use header::{is_column_name, recognise};
pub use plan::{ImportContext, ImportPlan, RowCounts, plan};
pub use table::{Table, table};
