//! This file finds the next meeting or task, for a day on which nothing is due.

use jiff::civil::Date;

use domain::book::Book;
use domain::id::Id;
use domain::project::{Project, ProjectKey};

/// The earliest meeting or task ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ahead {
    /// Its day.
    pub date: Date,
    pub key: ProjectKey,
    /// The meeting or the task.
    pub about: Id,
}

/// Looks for it in the whole book.
#[must_use]
pub fn find_ahead(book: &Book, today: Date) -> Option<Ahead> {
    let of = |key, project: &Project| {
        let meetings = project.meetings.iter().filter(|m| m.outcome.is_none()).map(|m| (m.at.date(), m.id));
        let tasks = project.tasks.iter().filter(|t| t.done.is_none()).filter_map(|t| Some((t.due?, t.id)));
        let later = meetings.chain(tasks).filter(|(date, _)| *date > today);
        later.map(|(date, about)| Ahead { date, key, about }).min()
    };
    let accounts = book.accounts().values();
    let keys = accounts.flat_map(|a| a.projects.iter().map(|p| (ProjectKey { account: a.id, project: p.id }, p)));
    keys.filter_map(|(key, project)| of(key, project)).min()
}
