//! Money that came in for an invoice, as a form.

use jiff::civil::Date;

use super::bench::{Bench, Recorded, Values};
use crate::app::form::field::{Field, Value};
use crate::app::phrase::frame;
use crate::domain::id::Id;
use crate::domain::project::{Project, ProjectKey};

/// The fields; none where the invoice is gone.
#[must_use]
pub fn fields(_project: &Project, _invoice: Id, _today: Date) -> Option<Vec<(Field, Value)>> {
    None
}

/// Records the payment.
pub fn record(_bench: &mut Bench, _key: ProjectKey, _invoice: Id, _values: Values) -> Recorded {
    frame::CHANGED.say().into()
}
