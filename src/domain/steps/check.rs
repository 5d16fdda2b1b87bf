//! Lists the checks of the six steps, tells how far a step is, and settles a check.

use std::fmt;
use std::str::FromStr;

use super::super::project::{CheckMark, CheckState, Project};

/// Steps there are.
pub const STEPS: u8 = 6;
/// Checks of each step.
pub const PER_STEP: u8 = 6;

/// Names a check: its step and its number there, both 1 to 6, such as `3.2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CheckKey {
    /// 1 to 6.
    pub step: u8,
    /// 1 to 6.
    pub number: u8,
}

/// Why a check is not settled, or what a text fails to name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadCheck {
    /// Not a step 1 to 6 and a number 1 to 6.
    #[error("`{0}` is not a check: a step and a number, each 1 to 6, such as 3.2")]
    Key(String),
    /// A check that does not apply needs a reason.
    #[error("check {0} does not apply, but no reason is given")]
    NoReason(CheckKey),
}

impl CheckKey {
    /// The checks of a step, in order.
    pub fn of(step: u8) -> impl Iterator<Item = Self> {
        (1..=PER_STEP).map(move |number| Self { step, number })
    }

    /// Whether a mark is of this check. Compared as it is written, since the whole book is asked again and again.
    fn named(self, mark: &CheckMark) -> bool {
        let digit = |n: u8| b'0'.saturating_add(n);
        mark.check.as_bytes() == [digit(self.step), b'.', digit(self.number)]
    }
}

impl fmt::Display for CheckKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.step, self.number)
    }
}

impl FromStr for CheckKey {
    type Err = BadCheck;

    fn from_str(text: &str) -> Result<Self, BadCheck> {
        let digit = |c: char| c.to_digit(10).and_then(|d| u8::try_from(d).ok());
        let mut chars = text.chars();
        let key = match [chars.next(), chars.next(), chars.next(), chars.next()] {
            [Some(step), Some('.'), Some(number), None] => digit(step).zip(digit(number)),
            _ => None,
        };
        key.filter(|(step, number)| (1..=STEPS).contains(step) && (1..=PER_STEP).contains(number))
            .map(|(step, number)| Self { step, number })
            .ok_or_else(|| BadCheck::Key(text.to_owned()))
    }
}

/// How far a step is; the two counts together are at most `PER_STEP`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Checks done.
    pub done: u8,
    /// Checks that do not apply.
    pub not_applicable: u8,
}

impl Progress {
    /// Checks that are not open any more, 0 to 6.
    #[must_use]
    pub const fn settled(self) -> u8 {
        self.done.saturating_add(self.not_applicable)
    }

    /// Whether no check is open.
    #[must_use]
    pub const fn complete(self) -> bool {
        self.settled() >= PER_STEP
    }
}

/// How a check was settled; none while it is open. One that does not apply without a reason is open, and of several marks the
/// first that settles it is read.
#[must_use]
pub fn check_state(project: &Project, key: CheckKey) -> Option<&CheckState> {
    let reasoned = |state: &CheckState| !matches!(state, CheckState::NotApplicable(why) if why.trim().is_empty());
    let mut marks = project.checks.iter().filter(|mark| key.named(mark));
    marks.find(|mark| reasoned(&mark.state)).map(|mark| &mark.state)
}

/// Counts the settled checks of a step.
#[must_use]
pub fn progress(project: &Project, step: u8) -> Progress {
    let mut found = Progress::default();
    for key in CheckKey::of(step) {
        match check_state(project, key) {
            Some(CheckState::Done(_)) => found.done += 1,
            Some(CheckState::NotApplicable(_)) => found.not_applicable += 1,
            None => {}
        }
    }
    found
}

/// The open checks of a step, in order; none for a step that does not exist.
pub fn open_checks(project: &Project, step: u8) -> impl Iterator<Item = CheckKey> {
    let exists = (1..=STEPS).contains(&step);
    CheckKey::of(step).filter(move |key| exists && check_state(project, *key).is_none())
}

/// Settles a check, or opens it again with none.
///
/// # Errors
/// `BadCheck::Key` where there is no such check, `BadCheck::NoReason` where it should not apply without a reason.
pub fn set_check(project: &mut Project, key: CheckKey, state: Option<CheckState>) -> Result<(), BadCheck> {
    let key: CheckKey = key.to_string().parse()?;
    if matches!(&state, Some(CheckState::NotApplicable(why)) if why.trim().is_empty()) {
        return Err(BadCheck::NoReason(key));
    }
    let place = project.checks.iter().position(|mark| key.named(mark));
    project.checks.retain(|mark| !key.named(mark));
    if let Some(state) = state {
        let mark = CheckMark { check: key.to_string(), state };
        project.checks.insert(place.unwrap_or(project.checks.len()), mark);
    }
    Ok(())
}
