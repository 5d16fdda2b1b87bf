//! app

pub mod edit;
pub mod find;
pub mod form;
pub mod text;
