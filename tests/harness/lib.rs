//! The harness is what the test programs of several rooms share: the program on a stage without terminal, clock and disk, and
//! on Linux the real program in a pseudo-terminal. It holds no tests, and copies nothing the program does itself.

#![expect(clippy::unwrap_used, clippy::missing_panics_doc, reason = "a test fails by panicking, in its helpers too")]
#![expect(clippy::must_use_candidate, reason = "tests read what they ask for")]

#[cfg(target_os = "linux")]
pub mod pty;
pub mod sent;
mod stage;
mod views;

pub use stage::{Stage, TODAY, book, chapter, single_presses};
pub use views::VIEWS;
