//! Proofs of the rules of the six steps, the funnel and today: each by examples worked by hand, and by laws that hold whatever
//! the record says.

#![expect(clippy::unwrap_used, reason = "a proof fails by panicking, in its helpers too")]

#[path = "funnel/case.rs"]
mod case;
#[path = "funnel/checks.rs"]
mod checks;
#[path = "funnel/due.rs"]
mod due;
#[path = "funnel/figures.rs"]
mod figures;
#[path = "funnel/gates.rs"]
mod gates;
#[path = "funnel/grades.rs"]
mod grades;
#[path = "funnel/history.rs"]
mod history;
#[path = "funnel/laws.rs"]
mod laws;
#[path = "funnel/marks.rs"]
mod marks;
#[path = "funnel/moves.rs"]
mod moves;
#[path = "funnel/rates.rs"]
mod rates;
