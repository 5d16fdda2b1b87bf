//! How long an exercise or a case may take: a countdown of no minutes is none, and one that is longer than the longest ends nowhere.

use super::super::CourseRule;

/// The longest countdown a trainer can begin.
pub(super) const MOST: u8 = 240;
/// What is said of others.
pub(super) const RULE: CourseRule = CourseRule::Minutes(1, MOST);

/// Whether a class can work so long.
pub(super) fn good(minutes: u8) -> bool {
    (1..=MOST).contains(&minutes)
}
