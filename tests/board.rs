//! The board of the funnel: laws over any sequence of edits and keys, stories in both languages, the mouse, every size.

#![expect(clippy::unwrap_used, reason = "a test")]

#[path = "support/stage.rs"]
#[expect(dead_code, reason = "each test uses its own part of the stage")]
mod stage;

#[path = "board/laws.rs"]
mod laws;
#[path = "board/mouse.rs"]
mod mouse;
#[path = "board/moves.rs"]
mod moves;
#[path = "board/seen.rs"]
mod seen;
#[path = "board/stories.rs"]
mod stories;
