//! peilian (陪练): a sales-coaching workbench for the terminal.
//!
//! ```text
//!  floor 3            shell              touches the world: terminal, clock, arguments, signals, places
//!                    /     \
//!  floor 2         ui       store        what is seen          |  what is kept
//!                   |         |
//!  floor 1         app         |          what happens: Model, Msg, update, Effect, keymap, phrases, forms
//!                    \       /
//!  floor 0            domain              what is true: types, rules, sums. No clock, disk, terminal, UI language
//! ```
//!
//! Arrows run down only: shell to everything; ui to app and domain; app to domain; store to domain.
//! `tests/floors.rs` holds the house to this picture.

pub mod app;
pub mod domain;
pub mod shell;
pub mod store;
pub mod ui;
