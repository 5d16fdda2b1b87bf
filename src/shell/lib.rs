//! Touches the world: terminal, clock, arguments, signals, folders. Every other room is handed what it needs.

use std::process::ExitCode;

pub mod args;
pub mod clock;
pub mod command;
pub mod effects;
pub mod error_text;
pub mod event;
pub mod folders;
pub mod input;
pub mod run;
pub mod saver;
pub mod signals;
pub mod terminal;

/// Runs the program and reports its exit status: 0 good, 1 a problem with the data or input, 2 usage, 128+n a signal.
#[must_use]
pub fn main() -> ExitCode {
    match args::read() {
        Ok(args) => command::run(&args),
        Err(usage) => {
            let status = usage.exit_code();
            let _ = usage.print();
            ExitCode::from(u8::try_from(status).unwrap_or(2))
        }
    }
}
