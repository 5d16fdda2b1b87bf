//! Reads dates, quarters, amounts and percentages as people type them, in Chinese and in English, into exact values.
//!
//! Today is handed in, and what is wrong comes back as a `ParseError`, never as a sentence.

mod date;
mod date_time;
mod days;
mod digits;
mod error;
mod facing;
mod format;
pub mod hand_in;
mod money;
mod percent;
mod period;
mod quarter;
mod time;
mod weekday;
mod written_date;
mod written_money;

pub use date::{date, date_facing};
pub use date_time::date_time;
pub use days::days;
pub use error::ParseError;
pub use facing::DateFacing;
pub use format::{Style, format};
pub use money::{money, signed_money, unit_zeros};
pub use percent::{percent, percent_within};
pub use period::period_end;
pub use quarter::quarter;
pub use time::time;
pub use written_date::{DateOrder, date_order, written_date};
pub use written_money::{DecimalMark, decimal_mark, written_money};
