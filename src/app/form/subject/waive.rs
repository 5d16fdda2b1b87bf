//! Why a check does not apply, as a form: one line, and it is asked for.

use super::project::LINE;
use super::writer::{FormWriter, Submitted, Values, text};
use crate::form::field::{Field, FieldKind, FieldValue};
use domain::project::{CheckState, Project, ProjectKey};
use domain::steps::check::{self, CheckKey};
use words::{frame, steps as phrases};

/// The fields.
#[must_use]
pub fn fields(project: &Project, check: CheckKey) -> Vec<(Field, FieldValue)> {
    let why = match check::check_state(project, check) {
        Some(CheckState::NotApplicable(why)) => why.clone(),
        Some(CheckState::Done(_)) | None => String::new(),
    };
    let field = Field::new("why", phrases::WHY, FieldKind::Line(LINE)).required().hint(phrases::HINT_WHY);
    vec![(field, FieldValue::Text(why))]
}

/// Settles the check; without a reason it stays as it is.
pub fn submit(writer: &mut FormWriter, key: ProjectKey, check: CheckKey, values: Values) -> Submitted {
    let why = text(values, "why").trim();
    if why.is_empty() {
        return Submitted::refused(phrases::NO_REASON.say());
    }
    let mut settled = false;
    let state = CheckState::NotApplicable(why.to_owned());
    writer.book.edit_project(key, |project| settled = check::set_check(project, check, Some(state)).is_ok());
    if settled {
        let (step, number) = (phrases::step(check.step), check.number.to_string());
        return phrases::WAIVED.args([step.into(), number.into(), why.into()]).into();
    }
    frame::CHANGED.say().into()
}
