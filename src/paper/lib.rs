//! What is read and written elsewhere: prints, tables, imports. Pure: bytes in, plan out; records in, bytes out.
//! It touches no file and no clock; the shell carries the bytes to and from the store.

#![warn(missing_docs)]

pub mod course_pages;
pub mod csv;
pub mod exchange;
pub mod print;
pub mod record;
pub mod refusal;
