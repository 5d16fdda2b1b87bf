//! store
pub mod sample;
