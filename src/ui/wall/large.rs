//! Draws letters that are many cells large, from bitmap fonts that travel with the program. How the fonts were made stands in
//! `assets/fonts/make.py`, their licences in `licences`.

pub mod clock;
pub mod dots;
pub mod font;
pub mod size;
