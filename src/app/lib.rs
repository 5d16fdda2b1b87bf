//! This room decides what happens. It holds the model, the messages, `update`, the effects, the screens, the forms and the
//! keys. It touches no clock, no disk and no terminal.

pub mod action;
pub mod aim;
pub mod catalogue;
pub mod coaching;
pub mod config;
pub mod course;
pub mod desk;
pub mod effect;
pub mod follow;
pub mod form;
pub mod history;
pub mod inbox;
pub mod key;
pub mod keymap;
pub mod model;
pub mod moving;
pub mod msg;
pub mod navigation;
pub mod overlay;
pub mod owners;
pub mod projection;
pub mod projects;
pub mod saving;
pub mod screen;
pub mod screens;
pub mod session;
pub mod strip;
pub mod update;
pub mod wall;
