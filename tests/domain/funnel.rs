//! Proofs of the rules of the six steps, the funnel and today: each by examples worked by hand, and by laws that hold whatever
//! the record says.

pub(crate) mod case;
mod cash;
mod checks;
mod due;
mod figures;
mod gates;
mod grades;
mod history;
mod laws;
mod marks;
mod measured;
mod moves;
mod rates;
