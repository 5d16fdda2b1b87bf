//! Forms: fields as data, and what may be typed into them.

pub mod parse;
