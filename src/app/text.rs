//! Text as a terminal shows it: measured in cells, cut by grapheme, wrapped by our own rules, cleaned on the way in.
//!
//! Must not know colours, screens or languages; `edit` and every screen stand on it.

mod clean;
mod grapheme;
mod narrow;
mod ruler;
mod wrap;

pub use clean::{clean_block, clean_line};
pub use grapheme::graphemes;
pub use narrow::narrow;
pub use ruler::Ruler;

#[cfg(test)]
pub(crate) mod samples;
