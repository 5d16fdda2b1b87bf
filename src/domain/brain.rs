//! Groups the rules of the four-quadrant thinking profile: scoring a self-assessment, what chance alone would do, estimating a
//! contact, checking a message.

pub mod chance;
pub mod estimate;
pub mod profile;
pub mod told;
pub mod walk;
