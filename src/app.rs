//! app

pub mod edit;
pub mod text;
