//! This form asks in one line why a check does not apply. Without a reason the check stays as it is.

use super::writer::{FormWriter, Submitted};
use crate::form::spec::{FormPlace, FormScene, FormSpec, project_drafts};
use crate::form::typed::{FormFields, TypedField};
use crate::form::values::Values;
use domain::book::Book;
use domain::project::{CheckState, ProjectKey};
use domain::steps::check::{self, CheckKey};
use paper::record::LINE;
use words::{Say, frame, gate as moving, steps as phrases};

const WHY: TypedField<String> = TypedField::line("why", phrases::WHY, LINE).required().hint(phrases::HINT_WHY);

/// Why a check does not apply.
#[derive(Debug)]
pub struct WaiveForm {
    pub key: ProjectKey,
    pub check: CheckKey,
}

impl FormSpec for WaiveForm {
    fn title(&self, _book: &Book) -> Say {
        moving::WAIVE.say()
    }

    fn draft_key(&self) -> String {
        format!("{}/checks/{}", project_drafts(self.key), self.check)
    }

    fn place(&self) -> FormPlace {
        FormPlace::Project(self.key)
    }

    fn needs_submit(&self) -> bool {
        true
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        let why = match check::check_state(scene.project(self.key)?, self.check) {
            Some(CheckState::NotApplicable(why)) => why.clone(),
            Some(CheckState::Done(_)) | None => String::new(),
        };
        Some(vec![WHY.with(why)])
    }

    /// Settles the check; without a reason it stays as it is.
    fn submit(&self, writer: &mut FormWriter, values: &Values) -> Submitted {
        let why = values.text(&WHY).trim();
        if why.is_empty() {
            return Submitted::refused(phrases::NO_REASON.say());
        }
        let mut settled = false;
        let state = CheckState::NotApplicable(why.to_owned());
        writer
            .book
            .edit_project(self.key, |project| settled = check::set_check(project, self.check, Some(state)).is_ok());
        if settled {
            let (step, number) = (phrases::step(self.check.step), self.check.number.to_string());
            return phrases::WAIVED.args([step.into(), number.into(), why.into()]).into();
        }
        frame::CHANGED.say().into()
    }
}
