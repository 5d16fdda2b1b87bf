//! Which meeting is asked about when somebody says how it went.

use jiff::civil::Date;

use super::super::meeting::Meeting;
use super::super::project::Project;

/// The oldest meeting up to `today` without an outcome, else the latest up to `today`; none where none lies behind.
#[must_use]
pub fn unjudged(project: &Project, today: Date) -> Option<&Meeting> {
    let past = || project.meetings.iter().filter(|m| m.at.date() <= today);
    let open = past().filter(|m| m.outcome.is_none()).min_by_key(|m| (m.at, m.id));
    open.or_else(|| past().max_by_key(|m| (m.at, m.id)))
}
