//! Holds what the panes of one project are drawn from. It is worked out once a frame, and of the selected project only.

use jiff::civil::Date;

use app::model::Model;
use domain::account::Account;
use domain::alerts::{Alert, alerts};
use domain::id::Id;
use domain::meeting::CustomerAction;
use domain::project::Project;
use domain::tracker::positions::Positions;

/// A project with everything computed of it.
#[derive(Debug)]
pub struct TrackerContext<'a> {
    pub model: &'a Model,
    pub account: &'a Account,
    pub project: &'a Project,
    pub positions: Positions,
    /// What is wrong.
    pub alerts: Vec<Alert>,
    pub today: Date,
}

impl<'a> TrackerContext<'a> {
    #[must_use]
    pub fn of(model: &'a Model, account: &'a Account, project: &'a Project) -> Self {
        let (by, today) = (model.book.yardstick(), model.today());
        let positions = Positions::of(account, project, &by, today);
        Self { model, account, project, positions, alerts: alerts(account, project, &by.limits, today), today }
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
