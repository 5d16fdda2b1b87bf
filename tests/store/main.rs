//! The room `store`: nothing on the disk is lost or hidden, and the course, the sample and the books of the benches are what they
//! promise.

#![expect(clippy::unwrap_used, reason = "what a test cannot do, it fails on")]

mod course;
mod course_channel;
mod course_collection;
mod course_credit;
mod course_drills;
mod course_lessons;
mod course_pack;
mod course_scorecard;
mod course_steps;
mod course_team;
mod course_texts;
mod course_tracker;
mod files;
mod generator;
mod merge;
mod sample;
mod sample_funnel;
mod sample_tracker;
