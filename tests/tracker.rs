//! Proofs of the rules of the tracker: each by examples, and by laws that hold whatever the record says.

#![expect(clippy::unwrap_used, reason = "a proof fails by panicking, in its helpers too")]

#[path = "tracker/alerts.rs"]
mod alerts;
#[path = "tracker/case.rs"]
mod case;
#[path = "tracker/judged.rs"]
mod judged;
#[path = "tracker/laws.rs"]
mod laws;
#[path = "tracker/lights.rs"]
mod lights;
#[path = "tracker/promises.rs"]
mod promises;
