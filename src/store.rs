//! store

pub mod course;
pub mod merge;
