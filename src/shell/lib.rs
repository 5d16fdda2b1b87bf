//! Touches the world: terminal, clock, arguments, signals, places. Everything else is handed what it needs.
//!
//! It is the top of the house. Each room is a crate and names only rooms below it:
//!
//! ```text
//!  floor 5           shell               touches the world: terminal, clock, arguments, signals, places
//!                   /     \
//!  floor 4         ui      |             what is seen in a terminal
//!                   |      |
//!  floor 3         app     |             what happens: Model, Msg, update, Effect, screens, forms, keys
//!                   |      |
//!  floor 2        paper    |             what is read and written elsewhere: prints, tables, imports
//!                 /   \    |
//!  floor 1     text words store          lines and widths | both languages | what is kept
//!                 \   |   /
//!  floor 0         domain                what is true: types, rules, sums. No clock, disk, terminal, UI language
//! ```
//!
//! Cargo holds the arrows between the rooms, `tests/house/floors.rs` what Cargo cannot see.

use std::process::ExitCode;

pub mod args;
pub mod clock;
pub mod colours;
pub mod command;
pub mod effects;
mod ending;
pub mod error_text;
pub mod event;
pub mod folders;
pub mod follow;
pub mod inbox;
pub mod input;
mod look_round;
pub mod pack_text;
pub mod questions;
pub mod quiet;
mod rescue;
pub mod run;
pub mod saver;
pub mod signals;
pub mod terminal;
pub mod tick;
pub mod usage;
pub mod wakes;

/// Runs the program and reports its exit status: 0 good, 1 a problem with the data or input, 2 usage, 128+n a signal.
#[must_use]
pub fn main() -> ExitCode {
    match args::read() {
        Ok(args) => command::run(&args),
        Err(usage) => {
            let status = u8::try_from(usage.exit_code()).unwrap_or(2);
            let words: Vec<_> = std::env::args_os().map(|word| word.to_string_lossy().into_owned()).collect();
            if let Some(told) = usage::told(&usage, &words, args::help_language()) {
                command::context::print_line(&told);
                return ExitCode::from(status);
            }
            let written = usage.print();
            // The help that was asked for is data; a complaint about the usage has its own status.
            if status == 0 { command::context::check_output(written) } else { ExitCode::from(status) }
        }
    }
}
