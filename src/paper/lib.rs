//! This room writes and reads what other people and programs use: prints, tables and imports. It is pure: records in, bytes
//! out; bytes in, plan out. It touches no file and no clock; the shell carries the bytes to and from the store.

#![warn(missing_docs)]

pub mod blocks;
pub mod choice;
pub mod course_pages;
pub mod csv;
pub mod exchange;
pub mod hand_in;
pub mod html;
pub mod json;
pub mod markdown;
pub mod print;
pub mod record;
pub mod refusal;
pub mod vote;
