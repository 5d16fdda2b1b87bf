//! Handles text as a terminal shows it and as people type it: measured in cells, cut by grapheme, wrapped by our own rules,
//! cleaned on the way in, edited, found, and read as dates, amounts and percentages.
//!
//! It knows no colours, screens or sentences: what is wrong comes back as a value, never in words.

#![warn(missing_docs)]

mod clean;
pub mod edit;
mod file_name;
pub mod find;
mod grapheme;
mod markdown;
mod name;
pub mod parse;
mod ruler;
mod wrap;

// A name is compared on the lowest floor too, where it is erased.
pub use domain::naming::{is_han, name_key, narrow, same_name};

pub use clean::{clean_block, clean_line, clean_output, first_visible, is_hidden};
pub use file_name::file_name;
pub use grapheme::graphemes;
pub use markdown::markdown;
pub use ruler::Ruler;

#[cfg(any(test, feature = "testing"))]
pub mod samples;
