//! The column of the four-quadrant thinking profile: scoring, reading, comparing, walking around.

pub mod estimate;
pub mod profile;
pub mod walk;
