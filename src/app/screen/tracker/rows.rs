//! This file lists what stands in the panes of a tracker: who holds which role, and what happened when.

use jiff::civil::Date;

use domain::account::Account;
use domain::id::Id;
use domain::project::{BuyingRole, Project};

/// A row of the people: somebody in a role, or a role nobody is known for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleRow {
    /// Nobody is known for this role.
    Vacant(BuyingRole),
    /// A contact in this role, or in none.
    Filled(Option<BuyingRole>, Id),
}

impl RoleRow {
    /// Who sits there.
    #[must_use]
    pub const fn contact(self) -> Option<Id> {
        match self {
            Self::Vacant(_) => None,
            Self::Filled(_, id) => Some(id),
        }
    }
}

/// The four roles in their order, each with its holders or a gap; then those who play a part without a buying role, such as the
/// guide. Somebody archived or unknown sits nowhere.
#[must_use]
pub fn role_rows(account: &Account, project: &Project) -> Vec<RoleRow> {
    let here = |id: Id| account.contact(id).is_some_and(|c| c.archived.is_none());
    let parts = || project.involvements.iter().filter(|i| here(i.contact));
    let mut rows = Vec::new();
    for role in BuyingRole::ALL {
        let before = rows.len();
        rows.extend(parts().filter(|i| i.roles.contains(&role)).map(|i| RoleRow::Filled(Some(role), i.contact)));
        if rows.len() == before {
            rows.push(RoleRow::Vacant(role));
        }
    }
    rows.extend(parts().filter(|i| i.roles.is_empty()).map(|i| RoleRow::Filled(None, i.contact)));
    rows
}

/// Something that happened, or will.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LogEntry {
    /// A task.
    Task(Id),
    Meeting(Id),
    Touch(Id),
}

impl LogEntry {
    #[must_use]
    pub const fn id(self) -> Id {
        match self {
            Self::Task(id) | Self::Meeting(id) | Self::Touch(id) => id,
        }
    }
}

/// Everything of a project in one order: what lies ahead first and furthest first, then back in time. An open action without
/// a day stands on top.
#[must_use]
pub fn log_entries(project: &Project) -> Vec<LogEntry> {
    let mut rows: Vec<(Date, u8, LogEntry)> = Vec::new();
    rows.extend(project.meetings.iter().map(|m| (m.at.date(), 1, LogEntry::Meeting(m.id))));
    rows.extend(project.touches.iter().map(|t| (t.on, 0, LogEntry::Touch(t.id))));
    rows.extend(project.tasks.iter().map(|t| (t.done.or(t.due).unwrap_or(Date::MAX), 2, LogEntry::Task(t.id))));
    rows.sort_by(|a, b| b.cmp(a));
    rows.into_iter().map(|(_, _, event)| event).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::contact::Contact;
    use domain::id::IdSource;
    use domain::project::Involvement;

    fn fixture() -> (Account, Project, Id) {
        let mut ids = IdSource::new(1);
        let mut account = Account::new(ids.next_id(), "A".into());
        let anna = ids.next_id();
        account.contacts.push(Contact::new(anna, "Anna".into()));
        let mut project = Project::new(ids.next_id(), "P".into(), jiff::civil::date(2026, 1, 5));
        let roles = vec![BuyingRole::User, BuyingRole::DecisionMaker];
        project.involvements.push(Involvement { roles, ..Involvement::new(anna) });
        (account, project, anna)
    }

    #[test]
    fn somebody_with_two_roles_sits_twice_and_an_empty_role_is_a_gap() {
        let (account, project, anna) = fixture();
        let rows = role_rows(&account, &project);
        assert_eq!(
            rows,
            [
                RoleRow::Vacant(BuyingRole::Purchaser),
                RoleRow::Filled(Some(BuyingRole::User), anna),
                RoleRow::Vacant(BuyingRole::Gatekeeper),
                RoleRow::Filled(Some(BuyingRole::DecisionMaker), anna),
            ]
        );
    }

    #[test]
    fn somebody_archived_leaves_a_gap_and_comes_back() {
        let (mut account, project, anna) = fixture();
        let before = role_rows(&account, &project);
        account.contacts[0].archived = Some(jiff::civil::date(2026, 1, 6));
        assert!(role_rows(&account, &project).iter().all(|row| row.contact() != Some(anna)));
        account.contacts[0].archived = None;
        assert_eq!(role_rows(&account, &project), before);
    }
}
