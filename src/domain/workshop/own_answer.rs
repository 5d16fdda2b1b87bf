//! Takes of a participant's own file what a class may know: who it is, and the latest assessment they finished. Nothing else of it
//! is carried on.

use super::super::attempt::{Elements, SHEETS};
use super::super::id::Id;
use super::super::person::Person;
use super::tally::SheetCounts;

/// What a participant's own file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnAnswer {
    /// Whose file it is, where they keep it.
    pub person: Id,
    /// What they call themselves.
    pub name: String,
    /// The counts and picks of their latest finished assessment; none where none is finished.
    pub assessment: Option<(SheetCounts, [Elements; SHEETS])>,
}

impl OwnAnswer {
    /// Of a person as their own file has them.
    #[must_use]
    pub fn of(person: &Person) -> Self {
        let assessment = person.latest().and_then(|attempt| {
            let picks = attempt.sheets.each_ref().map(|sheet| sheet.picks.clone());
            let counts = SheetCounts::new(picks.each_ref().map(|sheet| sheet.tally().0)).ok()?;
            Some((counts, picks))
        });
        Self { person: person.id, name: person.name.clone(), assessment }
    }
}
