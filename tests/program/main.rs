//! The whole program: commands without a screen, the real binary in a pseudo-terminal, and the loop with a screen in memory.

#![expect(clippy::unwrap_used, reason = "what a test cannot do, it fails on")]

#[cfg(target_os = "linux")]
mod cli;
#[cfg(target_os = "linux")]
mod cli_ageing;
mod cli_calc;
#[cfg(target_os = "linux")]
mod cli_code;
#[cfg(target_os = "linux")]
mod cli_course;
#[cfg(target_os = "linux")]
mod cli_exchange;
#[cfg(target_os = "linux")]
mod cli_funnel;
#[cfg(target_os = "linux")]
mod cli_sheets;
#[cfg(target_os = "linux")]
mod endings;
#[cfg(target_os = "linux")]
mod erasing;
mod found;
#[cfg(target_os = "linux")]
mod idle;
#[cfg(target_os = "linux")]
mod inbox;
#[cfg(target_os = "linux")]
mod kill;
#[cfg(target_os = "linux")]
mod looks;
#[cfg(target_os = "linux")]
mod mounts;
mod outlets;
#[cfg(target_os = "linux")]
mod outside;
#[cfg(target_os = "linux")]
mod projector;
#[cfg(target_os = "linux")]
mod stage;
#[cfg(target_os = "linux")]
mod storm;
#[cfg(target_os = "linux")]
mod terminal;
mod whole;

/// A new home for the program under test.
#[cfg(target_os = "linux")]
fn home() -> harness::pty::Home {
    harness::pty::Home::new(env!("CARGO_BIN_EXE_peilian"))
}

/// A home with the sample in it, in English.
#[cfg(target_os = "linux")]
fn sampled() -> harness::pty::Home {
    let home = home();
    home.load_sample("en");
    home
}
