//! What a form is called, what it is about, and where its drafts are kept.

use super::Subject;
use domain::book::Book;
use domain::id::Id;
use domain::project::{ProjectKey, Stage};
use domain::steps::path::origin;
use words::{Phrase, Say, form as phrases, gate as moving, tracker};

impl Subject {
    /// What stands on top of the form; of a move the stages.
    #[must_use]
    pub fn title(self, book: &Book) -> Say {
        let from = |key| book.project(key).map(|(_, project)| origin(project));
        match self {
            Self::Gate(key, to) => from(key).map_or_else(|| moving::TITLE.say(), |from| move_title(from, to)),
            Self::Outcome(key, id) => judged(book, key, id).unwrap_or_else(|| phrases::OUTCOME.say()),
            other => other.type_title().say(),
        }
    }

    const fn type_title(self) -> Phrase {
        match self {
            Self::NewPerson => phrases::NEW_PERSON,
            Self::Person(_) => phrases::PERSON,
            Self::Appearance => phrases::LOOKS,
            Self::Book => phrases::BOOK,
            Self::Account(_) => phrases::ACCOUNT,
            Self::NewProject(_) => phrases::NEW_PROJECT,
            Self::Project(_) => phrases::PROJECT,
            Self::NewContact(..) => phrases::NEW_CONTACT,
            Self::Contact(..) => phrases::CONTACT,
            Self::NewMeeting(_) => phrases::NEW_MEETING,
            Self::Meeting(..) => phrases::MEETING,
            Self::Outcome(..) => phrases::OUTCOME,
            Self::NewTouch(_) => phrases::NEW_TOUCH,
            Self::Touch(..) => phrases::TOUCH,
            Self::NewTask(_) => phrases::NEW_TASK,
            Self::Task(..) => phrases::TASK,
            Self::Gate(..) => moving::TITLE,
            Self::Lose(_) => moving::LOSE,
            Self::Waive(..) => moving::WAIVE,
            Self::Stages => moving::STAGES,
            Self::NewTarget => moving::NEW_TARGET,
            Self::Target(_) => moving::TARGET,
            Self::Payment(..) => moving::PAYMENT,
        }
    }

    /// Where its drafts are kept.
    #[must_use]
    pub fn draft_key(self) -> String {
        let project = |key: ProjectKey| format!("accounts/{}/{}", key.account, key.project);
        match self {
            Self::NewPerson => "people/new".to_owned(),
            Self::Person(id) => format!("people/{id}"),
            Self::Appearance => "config".to_owned(),
            Self::Book => "book".to_owned(),
            Self::Account(id) => format!("accounts/{id}"),
            Self::NewProject(None) => "accounts/new".to_owned(),
            Self::NewProject(Some(id)) => format!("accounts/{id}/new"),
            Self::Project(key) => project(key),
            Self::NewContact(account, at, role) => {
                let at = at.map(|id| format!("/{id}")).unwrap_or_default();
                let role = role.map(|role| format!("/{role:?}")).unwrap_or_default();
                format!("accounts/{account}/contacts/new{at}{role}")
            }
            Self::Contact(account, id, _) => format!("accounts/{account}/contacts/{id}"),
            Self::NewMeeting(key) => format!("{}/meetings/new", project(key)),
            Self::Meeting(key, id) => format!("{}/meetings/{id}", project(key)),
            Self::Outcome(key, id) => format!("{}/meetings/{id}/outcome", project(key)),
            Self::NewTouch(key) => format!("{}/touches/new", project(key)),
            Self::Touch(key, id) => format!("{}/touches/{id}", project(key)),
            Self::NewTask(key) => format!("{}/tasks/new", project(key)),
            Self::Task(key, id) => format!("{}/tasks/{id}", project(key)),
            Self::Gate(key, to) => format!("{}/gate/{to:?}", project(key)),
            Self::Lose(key) => format!("{}/lose", project(key)),
            Self::Waive(key, check) => format!("{}/checks/{check}", project(key)),
            Self::Stages => "book/stages".to_owned(),
            Self::NewTarget => "book/targets/new".to_owned(),
            Self::Target(id) => format!("book/targets/{id}"),
            Self::Payment(key, id) => format!("{}/invoices/{id}/payments/new", project(key)),
        }
    }

    /// What the form is about: of a meeting its day and time, else the customer, with the project where it belongs to one.
    #[must_use]
    pub fn about(self, book: &Book) -> String {
        let project = |key: ProjectKey| book.project(key).map(|(a, p)| format!("{} {}", a.name, p.name));
        let name = match self {
            Self::Meeting(key, id) | Self::Outcome(key, id) => {
                let meeting = book.project(key).and_then(|(_, p)| p.meeting(id));
                meeting.map(|m| format!("{} {}", m.at.strftime("%Y-%m-%d %H:%M"), m.subject))
            }
            Self::Project(key)
            | Self::NewMeeting(key)
            | Self::NewTouch(key)
            | Self::Touch(key, _)
            | Self::NewTask(key)
            | Self::Task(key, _)
            | Self::Gate(key, _)
            | Self::Lose(key)
            | Self::Waive(key, _)
            | Self::Payment(key, _) => project(key),
            Self::NewContact(account, at, _) | Self::Contact(account, _, at) => match at {
                Some(at) => project(ProjectKey { account, project: at }),
                None => book.accounts().get(&account).map(|a| a.name.clone()),
            },
            Self::NewPerson
            | Self::Person(_)
            | Self::Appearance
            | Self::Book
            | Self::Account(_)
            | Self::NewProject(_)
            | Self::Stages
            | Self::NewTarget
            | Self::Target(_) => None,
        };
        name.unwrap_or_default()
    }
}

/// A move in words: on or back.
fn move_title(from: Stage, to: Stage) -> Say {
    let phrase = if to < from { moving::MOVE_BACK } else { moving::MOVE_ON };
    phrase.with_phrases([tracker::stage(from), tracker::stage(to)])
}

/// That an outcome is there already and is changed; none of a meeting that waits for its own.
fn judged(book: &Book, key: ProjectKey, id: Id) -> Option<Say> {
    let meeting = book.project(key)?.1.meeting(id)?;
    let outcome = tracker::outcome(meeting.outcome?);
    Some(phrases::OUTCOME_CHANGES.with_phrases([outcome]))
}
