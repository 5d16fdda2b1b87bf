//! Proofs of the rules of the tracker: each by examples, and by laws that hold whatever the record says.

mod alerts;
pub(crate) mod case;
mod judged;
mod last_moves;
mod laws;
mod lights;
mod promises;
