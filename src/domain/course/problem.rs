//! Says what is wrong with a course pack whose files read: a count, an order, a key. Which sentence that is, others say.

use super::super::lang::Lang;

/// What is wrong with the course pack, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {rule:?}")]
pub struct CourseProblem {
    /// Such as `assessment.sheets[0].elements`: the file, then the fields; places in lists from 0.
    pub place: String,
    /// What is wrong.
    pub rule: CourseRule,
}

/// A rule of the course that something breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CourseRule {
    /// The order is fixed, and this belongs here, spelled as in the file.
    Belongs(String),
    /// So many belong here.
    Exactly(usize),
    /// At least so many belong here.
    AtLeast(usize),
    /// A list is that long, no shorter and no longer.
    Between(usize, usize),
    /// A row has as many cells as the head of its table.
    Cells(usize),
    /// A key stands somewhere else too.
    Twice(String),
    /// A key says nothing.
    NoKey,
    /// An element that was on offer once is on offer still, or its key is none.
    OnOffer,
    /// A small sale ends in an order or in no sale.
    SmallSale,
    /// The gaps stand in the cells once each, in their order, in that language.
    Gaps(Lang),
    /// The answer is none of the choices.
    NoAnswer,
    /// A figure from the first to the second.
    Figure(u64, u64),
    /// From so many minutes to so many.
    Minutes(u8, u8),
    /// No situation and no hot potato has that key.
    NoDrill(String),
}

impl CourseProblem {
    /// Notes a problem where something is not good.
    pub(super) fn note(problems: &mut Vec<Self>, good: bool, place: &str, rule: CourseRule) {
        let problem = Self { place: place.to_owned(), rule };
        // Two fields of a list may come to the same count.
        if !good && !problems.contains(&problem) {
            problems.push(problem);
        }
    }

    /// Notes the first of a list that is not what belongs there by a field of it; where all are right so far, a count that is not.
    pub(super) fn order<W: ToString, F: ToString>(
        problems: &mut Vec<Self>,
        place: &str,
        field: &str,
        wanted: impl IntoIterator<Item = W>,
        found: impl IntoIterator<Item = F>,
    ) {
        let wanted: Vec<_> = wanted.into_iter().map(|one| one.to_string()).collect();
        let found: Vec<_> = found.into_iter().map(|one| one.to_string()).collect();
        let wrong = wanted.iter().zip(&found).position(|(wanted, found)| wanted != found);
        if let Some((at, belongs)) = wrong.and_then(|at| Some((at, wanted.get(at)?))) {
            let place = format!("{place}[{at}].{field}");
            problems.push(Self { place, rule: CourseRule::Belongs(belongs.clone()) });
        } else {
            Self::note(problems, wanted.len() == found.len(), place, CourseRule::Exactly(wanted.len()));
        }
    }

    /// Notes each key that stood before, and each that says nothing.
    pub(super) fn keys<'a>(problems: &mut Vec<Self>, keys: impl IntoIterator<Item = (String, &'a str)>) {
        let mut told = std::collections::BTreeSet::new();
        for (place, key) in keys {
            Self::note(problems, !key.trim().is_empty(), &place, CourseRule::NoKey);
            let new = key.trim().is_empty() || told.insert(key);
            Self::note(problems, new, &place, CourseRule::Twice(key.to_owned()));
        }
    }
}

/// Values as a file spells them.
pub(super) fn spelled<T: std::fmt::Debug>(values: impl IntoIterator<Item = T>) -> impl Iterator<Item = String> {
    values.into_iter().map(|value| format!("{value:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(found: &[&str]) -> Vec<(String, CourseRule)> {
        let mut problems = Vec::new();
        CourseProblem::order(&mut problems, "x", "key", ["a", "b", "c"], found);
        problems.into_iter().map(|problem| (problem.place, problem.rule)).collect()
    }

    #[test]
    fn the_first_that_is_out_of_order_is_named_and_a_count_only_where_all_are_right() {
        assert_eq!(told(&["a", "b", "c"]), []);
        assert_eq!(told(&["a", "c"]), [("x[1].key".to_owned(), CourseRule::Belongs("b".to_owned()))]);
        assert_eq!(told(&["a", "b"]), [("x".to_owned(), CourseRule::Exactly(3))]);
        assert_eq!(told(&["a", "b", "c", "d"]), [("x".to_owned(), CourseRule::Exactly(3))]);
    }

    #[test]
    fn a_key_that_stands_twice_is_told_where_it_stands_again() {
        let mut problems = Vec::new();
        let keys = [("p[0].key", "a"), ("p[1].key", " "), ("p[2].key", "a")];
        CourseProblem::keys(&mut problems, keys.map(|(place, key)| (place.to_owned(), key)));
        let told: Vec<_> = problems.into_iter().map(|problem| (problem.place, problem.rule)).collect();
        let twice = CourseRule::Twice("a".to_owned());
        assert_eq!(told, [("p[1].key".to_owned(), CourseRule::NoKey), ("p[2].key".to_owned(), twice)]);
    }
}
