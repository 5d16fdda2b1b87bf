//! The room `paper`: what goes out as tables comes back unchanged, and no print tells what a rep keeps to herself.

#![expect(clippy::unwrap_used, reason = "what a test cannot do, it fails on")]

mod exchange;
mod papers;
mod printed;
mod secrets;
mod vote;
