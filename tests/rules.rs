//! Proofs of the rules of the tracker: each by examples, and by laws that hold whatever the record says.

#![expect(clippy::unwrap_used, reason = "a proof fails by panicking, in its helpers too")]

#[path = "rules/alerts.rs"]
mod alerts;
#[path = "rules/case.rs"]
mod case;
#[path = "rules/judged.rs"]
mod judged;
#[path = "rules/laws.rs"]
mod laws;
#[path = "rules/lights.rs"]
mod lights;
#[path = "rules/promises.rs"]
mod promises;
