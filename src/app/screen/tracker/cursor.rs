//! This file says what an action in a tracker is about, from the pane and the row under the cursor.

use jiff::civil::Date;

use super::route::TrackerPane;
use super::rows::{LogEntry, RoleRow, role_rows};
use crate::action::Action;
use crate::form::subject::Subject;
use domain::alert::AlertKind;
use domain::alerts::{Alert, AlertSubject};
use domain::book::Book;
use domain::id::Id;
use domain::project::{BuyingRole, Factor, ProjectKey};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrackerCursor {
    pub key: ProjectKey,
    pub pane: TrackerPane,
    /// The role under the cursor of the people.
    pub role_row: Option<RoleRow>,
    /// The entry under the cursor of the log.
    pub entry: Option<LogEntry>,
}

/// Where an alert is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    Form(Subject),
    /// At a meeting of the log.
    Meeting(Id),
    /// At somebody in a role.
    Contact(Id),
    Factor(Factor),
    /// Among the people.
    People,
}

/// Where an alert of a project is mended.
#[must_use]
pub fn remedy(key: ProjectKey, alert: Alert) -> Remedy {
    use AlertKind as K;
    match (alert.kind, alert.about) {
        (K::NoNextAction, _) => Remedy::Form(Subject::NewTask(key)),
        (K::DecisionMakerNeverMet | K::OnlyOneMet | K::TwoFailures, _) => Remedy::Form(Subject::NewMeeting(key)),
        (K::DecisionMakerUnknown, _) => {
            Remedy::Form(Subject::NewContact(key.account, Some(key.project), Some(BuyingRole::DecisionMaker)))
        }
        (_, AlertSubject::Task(id)) => Remedy::Form(Subject::Task(key, id)),
        (_, AlertSubject::Meeting(id)) => Remedy::Meeting(id),
        (_, AlertSubject::Contact(id)) => Remedy::Contact(id),
        (_, AlertSubject::Factor(factor)) => Remedy::Factor(factor),
        (K::NoGuide | K::OnlyInsideSource, _) => Remedy::People,
        _ => Remedy::Form(Subject::Project(key)),
    }
}

impl TrackerCursor {
    /// The contact under the cursor, where the people have the focus.
    fn contact(&self) -> Option<Id> {
        self.role_row.filter(|_| self.pane == TrackerPane::People).and_then(RoleRow::contact)
    }

    /// The entry under the cursor, where the log has the focus.
    fn log_entry(&self) -> Option<LogEntry> {
        self.entry.filter(|_| self.pane == TrackerPane::Log)
    }

    /// Whether a meeting of the log is under the cursor.
    fn is_on_meeting(&self) -> bool {
        matches!(self.log_entry(), Some(LogEntry::Meeting(_)))
    }

    /// Who the guide test is about: the one under the cursor, else whoever stands best in it, else the first in a role.
    #[must_use]
    pub fn guide_candidate(&self, book: &Book) -> Option<Id> {
        let (account, project) = book.project(self.key)?;
        let rows = role_rows(account, project);
        let known = rows.iter().filter_map(|row| row.contact());
        let best = known.rev().max_by_key(|id| project.involvement(*id).map(|i| i.guide.standing()));
        self.contact().or(best)
    }

    /// The meeting whose outcome is recorded: the one under the cursor, else the oldest without outcome; none of them lies
    /// ahead.
    #[must_use]
    pub fn meeting_to_judge(&self, book: &Book, today: Date) -> Option<Id> {
        let (_, project) = book.project(self.key)?;
        if let Some(LogEntry::Meeting(id)) = self.log_entry() {
            return project.meeting(id).filter(|m| m.at.date() <= today).map(|m| m.id);
        }
        project.unjudged_meeting(today).map(|m| m.id)
    }

    /// What Enter opens in the log: a meeting of today or before without outcome asks how it went.
    #[must_use]
    pub fn log_form(&self, book: &Book, today: Date) -> Option<Subject> {
        if let Some(LogEntry::Meeting(id)) = self.log_entry() {
            let meeting = book.project(self.key).and_then(|(_, p)| p.meeting(id))?;
            if meeting.outcome.is_none() && meeting.at.date() <= today {
                return Some(Subject::Outcome(self.key, id));
            }
        }
        self.form(book, Action::Edit, today)
    }

    /// The form an action opens.
    #[must_use]
    pub fn form(&self, book: &Book, action: Action, today: Date) -> Option<Subject> {
        let key = self.key;
        Some(match action {
            Action::Contact => {
                let role = match self.role_row {
                    Some(RoleRow::Vacant(role)) if self.pane == TrackerPane::People => Some(role),
                    _ => None,
                };
                Subject::NewContact(key.account, Some(key.project), role)
            }
            Action::Meet => Subject::NewMeeting(key),
            Action::Touch => Subject::NewTouch(key, self.contact()),
            Action::Just => Subject::Just(key, self.contact()),
            Action::Task => Subject::NewTask(key),
            Action::Outcome => match self.meeting_to_judge(book, today) {
                Some(meeting) => Subject::Outcome(key, meeting),
                None if self.is_on_meeting() => return None,
                // Nothing waits: what is noted now has just happened.
                None => Subject::Just(key, self.contact()),
            },
            _ => match (self.contact(), self.log_entry()) {
                (Some(contact), _) => Subject::Contact(key.account, contact, Some(key.project)),
                (_, Some(LogEntry::Meeting(id))) => Subject::Meeting(key, id),
                (_, Some(LogEntry::Touch(id))) => Subject::Touch(key, id),
                (_, Some(LogEntry::Task(id))) => Subject::Task(key, id),
                _ => Subject::Project(key),
            },
        })
    }
}
