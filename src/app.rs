//! What happens: Model, Msg, update, Effect, keymap, phrases, forms. Never a clock, a disk or a terminal.

pub mod action;
pub mod catalogue;
pub mod config;
pub mod course;
pub mod course_pages;
pub mod desk;
pub mod edit;
pub mod effect;
pub mod exchange;
pub mod find;
pub mod form;
pub mod history;
pub mod key;
pub mod keymap;
pub mod model;
pub mod moving;
pub mod msg;
pub mod overlay;
pub mod phrase;
pub mod print;
pub mod projects;
pub mod saving;
pub mod screen;
pub mod text;
pub mod update;
