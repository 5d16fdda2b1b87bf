//! Groups the rules of the six steps (关键客户拓展六步): checks, proofs, gates and moves. All are pure functions of the record and the
//! day. A move is handed back to the caller and not made here.

pub mod check;
pub mod gate;
pub mod loose_ends;
pub mod mark;
pub mod moves;
pub mod path;
pub mod proof;
