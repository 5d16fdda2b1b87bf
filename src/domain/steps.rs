//! The six steps (关键客户拓展六步): checks, proofs, gates, and the moves of a project along them. Pure functions of the record
//! and the day; a move is handed back, not made.

pub mod check;
pub mod gate;
pub mod mark;
pub mod moves;
pub mod path;
pub mod proof;
