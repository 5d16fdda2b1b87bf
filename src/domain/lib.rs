//! Holds what is true: types, rules and sums of the course. It knows no clock, no disk, no terminal and no screen language; the
//! day is always handed in.

#![warn(missing_docs)]

pub mod account;
pub mod alert;
pub mod alerts;
pub mod attempt;
pub mod book;
pub mod booking;
pub mod brain;
pub mod channel;
pub mod coaching;
pub mod collection;
pub mod contact;
pub mod course;
pub mod credit;
pub mod draft;
pub mod drill;
pub mod erasure;
pub mod force;
pub mod funnel;
pub mod handover;
pub mod id;
pub mod invoice;
pub mod involvement;
pub mod lang;
pub mod mask;
pub mod measure;
pub mod meeting;
pub mod money;
pub mod naming;
pub mod person;
pub mod project;
pub mod quadrant;
pub mod quarter;
pub mod receivable;
pub mod record;
pub mod resource;
pub mod segment;
pub mod settings;
pub mod stance;
pub mod steps;
pub mod team;
pub mod today;
pub mod tracker;
pub mod workshop;
pub mod yardstick;
