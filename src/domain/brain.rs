//! Groups the rules of the four-quadrant thinking profile: scoring a self-assessment, estimating a contact, checking a message.

pub mod estimate;
pub mod profile;
pub mod walk;
