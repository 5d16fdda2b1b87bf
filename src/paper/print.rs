//! Printing: Markdown and JSON as text. Pure; what becomes of the text is the shell's affair.

pub mod brief;
pub mod context;
pub mod funnel;
pub mod profile;
pub mod sheets;
pub mod tracker;
