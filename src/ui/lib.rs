//! Draws what is seen: it reads the model, fills cells, and tells what lies under the mouse. It changes nothing.

pub mod draw;
pub mod dump;
pub mod fact;
pub mod figure;
pub mod filter;
pub mod frame;
pub mod glyphs;
pub mod kite;
pub mod layout;
pub mod overlay;
pub mod page;
pub mod paint;
pub mod palette;
pub mod projects;
pub mod screen;
pub mod selection;
pub mod strip;
pub mod styles;
pub mod svg;
pub mod wall;
