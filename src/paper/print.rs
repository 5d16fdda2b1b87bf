//! This module prints records as Markdown and JSON text. It writes no file; the shell decides what becomes of the text.

pub mod ageing;
pub mod blank_tracker;
pub mod brief;
pub mod calculation;
pub mod cards;
pub mod case_sheet;
pub mod class_report;
pub mod code;
pub mod context;
pub mod funnel;
pub mod handout;
pub mod profile;
pub mod receivables;
pub mod sheets;
pub mod talk;
pub mod tracker;
