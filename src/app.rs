//! app

pub mod edit;
pub mod form;
pub mod text;
