//! This module prints records as Markdown and JSON text. It writes no file; the shell decides what becomes of the text.

pub mod ageing;
pub mod brief;
pub mod calculation;
pub mod code;
pub mod context;
pub mod funnel;
pub mod profile;
pub mod receivables;
pub mod sheets;
pub mod talk;
pub mod tracker;
