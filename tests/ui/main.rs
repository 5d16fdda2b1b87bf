//! What is seen and what happens: stories, laws and pictures of the rooms `app` and `ui`, played on the stage of the harness.

#![expect(clippy::unwrap_used, reason = "what a test cannot do, it fails on")]

mod after;
mod ageing;
mod agenda;
mod allotment;
mod board;
#[path = "../domain/case.rs"]
mod case;
mod cases;
mod class_sums;
mod class_teams;
mod closing;
mod collection;
mod credit;
mod customer;
mod drill;
mod edges;
mod exercises;
mod first_start;
mod forces;
mod fuzz;
mod gate;
mod invoices;
mod journeys;
mod judge;
mod kept;
mod leaving;
mod legible;
mod lit_cell;
mod matrix;
mod midnight;
mod names;
mod narrow_channel;
mod offers;
mod owners;
mod picture;
mod presenter;
mod profile;
mod reach;
mod rehearsal;
mod roster;
#[path = "../domain/funnel/case.rs"]
mod sale_case;
mod sample;
mod scorecard;
mod seed;
mod send;
mod snapshots;
mod steps;
mod stories;
mod strip;
mod team;
mod today;
mod tracker;
mod votes;
mod wall;
mod wall_pages;
mod wall_state;
mod wall_votes;
mod words;
