//! Which meeting is asked about when somebody says how it went.

use jiff::civil::Date;

use super::super::meeting::Meeting;
use super::super::project::Project;

/// The oldest meeting up to `today` without an outcome; none where every one that lies behind has its own.
#[must_use]
pub fn unjudged_meeting(project: &Project, today: Date) -> Option<&Meeting> {
    let past = project.meetings.iter().filter(|m| m.at.date() <= today);
    past.filter(|m| m.outcome.is_none()).min_by_key(|m| (m.at, m.id))
}
