//! The board of the funnel: laws over any sequence of edits and keys, stories in both languages, the mouse, every size.

mod laws;
mod mouse;
mod moves;
mod seen;
mod stories;
