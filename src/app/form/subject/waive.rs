//! Why a check does not apply, as a form.

use super::bench::{Bench, Recorded, Values};
use crate::app::form::field::{Field, Value};
use crate::app::phrase::frame;
use crate::domain::project::{Project, ProjectKey};
use crate::domain::steps::check::CheckKey;

/// The fields.
#[must_use]
pub fn fields(_project: &Project, _check: CheckKey) -> Vec<(Field, Value)> {
    Vec::new()
}

/// Settles the check.
pub fn record(_bench: &mut Bench, _key: ProjectKey, _check: CheckKey, _values: Values) -> Recorded {
    frame::CHANGED.say().into()
}
