//! The rules and sums of the room `domain`: laws over any book, and cases of the course.

#![expect(clippy::unwrap_used, reason = "what a test cannot do, it fails on")]

mod ageing;
mod agenda_clock;
mod allotment;
mod booking;
mod case;
mod credit;
mod forces;
mod funnel;
mod group_map;
mod hand_in;
mod matrix;
mod rules;
mod scorecard;
mod team;
mod teams;
mod together;
