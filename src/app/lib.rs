//! What happens: Model, Msg, update, Effect, keymap, screens, forms. Never a clock, a disk or a terminal.

pub mod action;
pub mod catalogue;
pub mod config;
pub mod course;
pub mod desk;
pub mod effect;
pub mod follow;
pub mod form;
pub mod history;
pub mod key;
pub mod keymap;
pub mod model;
pub mod moving;
pub mod msg;
pub mod navigation;
pub mod overlay;
pub mod projects;
pub mod saving;
pub mod screen;
pub mod screens;
pub mod session;
pub mod update;
pub mod wall;
