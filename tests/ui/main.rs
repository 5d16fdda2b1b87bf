//! What is seen and what happens: stories, laws and pictures of the rooms `app` and `ui`, played on the stage of the harness.

#![expect(clippy::unwrap_used, reason = "what a test cannot do, it fails on")]

mod ageing;
mod board;
#[path = "../domain/case.rs"]
mod case;
mod cases;
mod closing;
mod collection;
mod credit;
mod customer;
mod drill;
mod edges;
mod first_start;
mod forces;
mod fuzz;
mod gate;
mod invoices;
mod judge;
mod kept;
mod leaving;
mod legible;
mod matrix;
mod midnight;
mod names;
mod narrow_channel;
mod owners;
mod picture;
mod profile;
mod reach;
#[path = "../domain/funnel/case.rs"]
mod sale_case;
mod sample;
mod scorecard;
mod seed;
mod snapshots;
mod steps;
mod stories;
mod strip;
mod team;
mod today;
mod tracker;
mod votes;
mod wall;
mod words;
