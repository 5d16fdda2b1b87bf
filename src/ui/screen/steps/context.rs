//! Holds what the panes of one project are drawn from.

use jiff::civil::Date;

use app::model::Model;
use app::screen::steps::cursor::StepCursor;
use domain::account::Account;
use domain::course::steps::StepText;
use domain::id::Id;
use domain::meeting::CustomerAction;
use domain::project::Project;

/// How fully the parts beside the checks are told, as the room allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DetailLevel {
    /// Everything, with every question of the walk-around.
    Whole,
    /// A sentence a person, wrapped.
    Digest,
    /// A row a person, and a row for what was proved.
    Tight,
}

/// The selected project with what is chosen in it.
#[derive(Debug, Clone, Copy)]
pub struct StepsContext<'a> {
    pub model: &'a Model,
    pub account: &'a Account,
    pub project: &'a Project,
    /// The chosen step and check.
    pub place: StepCursor,
    /// The texts of the chosen step; none while the chapter is being read.
    pub text: Option<&'a StepText>,
    pub today: Date,
}

impl<'a> StepsContext<'a> {
    /// Looks at the selected project; none where a customer without projects is selected, or nothing.
    #[must_use]
    pub fn of(model: &'a Model) -> Option<Self> {
        let (account, project) = model.screens.steps.selected(&model.book)?;
        let place = model.screens.steps.cursor();
        let text = model.courses.steps.as_ref().and_then(|chapter| chapter.step(place.step));
        Some(Self { model, account, project, place, text, today: model.today() })
    }

    /// What a contact is called.
    #[must_use]
    pub fn name(&self, id: Id) -> String {
        self.model.contact_name(self.account, id)
    }

    /// Who of the customer acts, and what they will do.
    #[must_use]
    pub fn who_and_what(&self, action: &CustomerAction) -> (String, String) {
        let lang = self.model.session.lang;
        words::judge::who_and_what(action, lang, &|id| self.name(id), &str::to_owned)
    }
}
