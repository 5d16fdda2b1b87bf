//! app

pub mod text;
