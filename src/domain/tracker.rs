//! STUB.
pub mod alerts;
pub mod clock;
pub mod factor;
pub mod guide;
pub mod judge;
pub mod lights;
pub mod met;
pub mod promise;
