//! The column of the 1+2+1 tracker: who guides us, which roles are covered, what really happened, what is wrong.
//!
//! Everything here is a pure function of the record, the limits of the book and the day.

pub mod alerts;
pub mod clock;
pub mod factor;
pub mod guide;
pub mod judge;
pub mod lights;
pub mod met;
pub mod pace;
pub mod promise;
