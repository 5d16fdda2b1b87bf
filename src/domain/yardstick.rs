//! Holds what every project of a book is judged by beside its own record and the day: the limits of the book, and who is in it.
//! Whoever keeps judgements keeps the yardstick with them, and judges anew where it is another.

use super::id::Id;
use super::project::Project;
use super::settings::Limits;

/// What projects are judged by. With nobody in it, nobody owns anything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Yardstick {
    /// Days after which something is told.
    pub limits: Limits,
    /// The people of our side, in order.
    people: Vec<Id>,
}

impl Yardstick {
    /// The yardstick of a book with these limits and people.
    #[must_use]
    pub fn new(limits: Limits, people: impl IntoIterator<Item = Id>) -> Self {
        let mut people: Vec<_> = people.into_iter().collect();
        people.sort_unstable();
        Self { limits, people }
    }

    /// Who owns a project; none where nobody does, or an id that belongs to nobody in the book.
    #[must_use]
    pub fn owner(&self, project: &Project) -> Option<Id> {
        project.owner.filter(|owner| self.people.binary_search(owner).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::IdSource;

    #[test]
    fn an_owner_is_somebody_in_the_book() {
        let mut ids = IdSource::new(1);
        let [first, second, third] = [ids.next_id(), ids.next_id(), ids.next_id()];
        let mut project = Project::new(ids.next_id(), "P".into(), jiff::civil::date(2026, 1, 5));
        let yardstick = Yardstick::new(Limits::default(), [third, first]);
        assert_eq!(yardstick.owner(&project), None);
        for (owner, known) in [(first, true), (second, false), (third, true)] {
            project.owner = Some(owner);
            assert_eq!(yardstick.owner(&project).is_some(), known);
            assert_eq!(Yardstick::default().owner(&project), None);
        }
    }
}
