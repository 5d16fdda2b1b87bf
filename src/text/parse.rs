//! Reads dates, quarters, amounts and percentages as people type them, in Chinese and in English, into exact values.
//!
//! Today is handed in, and what is wrong comes back as a `ParseError`, never as a sentence.

mod date;
mod date_time;
mod digits;
mod error;
mod format;
mod money;
mod percent;
mod quarter;
mod weekday;

pub use date::date;
pub use date_time::date_time;
pub use error::ParseError;
pub use format::{Style, format};
pub use money::{money, signed_money};
pub use percent::{percent, percent_within};
pub use quarter::quarter;
