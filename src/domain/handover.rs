//! Hands over what a person on our side owns: projects, actions, targets. Who leaves must not be pointed to by anything that stays.

use std::sync::Arc;

use super::account::Account;
use super::book::Book;
use super::id::Id;
use super::money::Money;
use super::record::Record;
use super::settings::{Settings, Target};

/// How much a person owns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Belongings {
    /// Projects, closed ones too.
    pub projects: usize,
    /// Actions, done ones too.
    pub actions: usize,
    /// Targets of quarters.
    pub targets: usize,
}

impl Belongings {
    /// Counts what a person owns in a book.
    #[must_use]
    pub fn of(book: &Book, person: Id) -> Self {
        let projects = || book.accounts().values().flat_map(|account| &account.projects);
        let mine = |owner: &Option<Id>| *owner == Some(person);
        Self {
            projects: projects().filter(|project| mine(&project.owner)).count(),
            actions: projects().flat_map(|project| &project.tasks).filter(|task| mine(&task.owner)).count(),
            targets: book.settings().targets.iter().filter(|target| mine(&target.owner)).count(),
        }
    }

    /// Whether there is nothing to hand over.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// Hands everything of `from` over to `to`, or to nobody, in every record of a book, and takes `from` off the rosters.
pub fn hand_over(book: &mut Book, from: Id, to: Option<Id>) {
    let settings = Record::Settings(Arc::new(book.settings().clone()));
    let records: Vec<_> = book.records().chain([settings]).collect();
    for record in records {
        book.put(handed_over(record, from, to));
    }
}

/// A record in which everything of `from` belongs to `to`, or to nobody. Nothing that is left of `from` is a reference to them.
#[must_use]
pub fn handed_over(record: Record, from: Id, to: Option<Id>) -> Record {
    match record {
        Record::Account(mut account) => {
            if owns_something(&account, from) {
                change_owner(Arc::make_mut(&mut account), from, to);
            }
            Record::Account(account)
        }
        Record::Settings(mut settings) => {
            let changed = Arc::make_mut(&mut settings);
            changed.me = changed.me.filter(|me| *me != from);
            pass_targets(changed, from, to);
            Record::Settings(settings)
        }
        Record::Workshop(mut workshop) => {
            let mut without = (*workshop).clone();
            without.drop_person(from);
            if without != *workshop {
                workshop = Arc::new(without);
            }
            Record::Workshop(workshop)
        }
        // What they noted of others stays and is nobody else's word.
        Record::Person(mut person) => {
            if person.coaching.iter().any(|entry| entry.by == Some(from)) {
                for entry in &mut Arc::make_mut(&mut person).coaching {
                    entry.by = entry.by.filter(|by| *by != from);
                }
            }
            Record::Person(person)
        }
    }
}

fn owns_something(account: &Account, person: Id) -> bool {
    let owner = Some(person);
    account.projects.iter().any(|p| p.owner == owner || p.tasks.iter().any(|task| task.owner == owner))
}

fn change_owner(account: &mut Account, from: Id, to: Option<Id>) {
    for project in &mut account.projects {
        let owners = project.tasks.iter_mut().map(|task| &mut task.owner);
        for owner in owners.chain([&mut project.owner]).filter(|owner| **owner == Some(from)) {
            *owner = to;
        }
    }
}

/// A target that is taken over adds to the one the new owner has for the same quarter: there is one for an owner and a quarter, and
/// what all of us are to sell must not shrink. A target of nobody would be one of all of us, so it goes.
fn pass_targets(settings: &mut Settings, from: Id, to: Option<Id>) {
    let (theirs, mut targets): (Vec<_>, Vec<_>) =
        settings.targets.drain(..).partition(|target| target.owner == Some(from));
    for target in theirs.into_iter().filter(|_| to.is_some()) {
        match targets.iter_mut().find(|own| (own.owner, own.quarter) == (to, target.quarter)) {
            Some(own) => own.amount = Money(own.amount.0.saturating_add(target.amount.0)),
            None => targets.push(Target { owner: to, ..target }),
        }
    }
    settings.targets = targets;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coaching::{CoachingEntry, CoachingKind};
    use crate::id::IdSource;
    use crate::meeting::Task;
    use crate::person::{Person, PersonKind};
    use crate::project::Project;
    use crate::record::RecordKey;
    use crate::workshop::Workshop;
    use crate::workshop::seat::Seat;

    /// A book in which Anna owns a project, two actions and two targets and sits in a class; Ben has one target of his own.
    fn book() -> (Book, Id, Id) {
        let mut ids = IdSource::new(1);
        let mut book = Book::default();
        let day = jiff::civil::date(2026, 1, 5);
        let (anna, ben) = (ids.next_id(), ids.next_id());
        for (id, name) in [(anna, "Anna"), (ben, "Ben")] {
            book.put(Record::Person(Arc::new(Person::new(id, name.into(), PersonKind::Colleague, day))));
        }
        let mut account = Account::new(ids.next_id(), "A".into());
        for owner in [Some(anna), Some(ben), None] {
            let mut project = Project::new(ids.next_id(), "P".into(), day);
            project.owner = owner;
            for done in [None, Some(day)] {
                let owner = owner.filter(|id| *id == anna);
                project.tasks.push(Task { id: ids.next_id(), text: "x".into(), due: None, owner, done });
            }
            account.projects.push(project);
        }
        book.put(Record::Account(Arc::new(account)));
        let mut workshop = Workshop::new(ids.next_id(), "W".into(), day);
        workshop.roster = [anna, ben].map(Seat::new).to_vec();
        book.put(Record::Workshop(Arc::new(workshop)));
        let (first, second) = ("2026Q1".parse().unwrap(), "2026Q2".parse().unwrap());
        let target = |id, owner, quarter, units| Target { id, owner, quarter, amount: Money::whole(units) };
        let targets = vec![
            target(ids.next_id(), Some(anna), first, 3),
            target(ids.next_id(), Some(anna), second, 5),
            target(ids.next_id(), Some(ben), first, 4),
            target(ids.next_id(), None, first, 9),
        ];
        book.edit_settings(|settings| settings.targets = targets);
        (book, anna, ben)
    }

    #[test]
    fn somebody_takes_everything_over() {
        let (mut book, anna, ben) = book();
        assert_eq!(Belongings::of(&book, anna), Belongings { projects: 1, actions: 2, targets: 2 });
        hand_over(&mut book, anna, Some(ben));
        assert!(Belongings::of(&book, anna).is_empty());
        assert_eq!(Belongings::of(&book, ben), Belongings { projects: 2, actions: 2, targets: 2 });
        let amounts: Vec<_> = book.settings().targets.iter().map(|t| (t.owner == Some(ben), t.amount)).collect();
        let expected = [(true, Money::whole(7)), (false, Money::whole(9)), (true, Money::whole(5))];
        assert_eq!(amounts, expected, "what Ben had for the quarter is added to");
    }

    #[test]
    fn what_was_noted_is_nobody_elses_word() {
        let (mut book, anna, ben) = book();
        let seen = jiff::civil::datetime(2026, 1, 5, 9, 0, 0, 0);
        let noted = |by| CoachingEntry { by: Some(by), ..CoachingEntry::new(anna, seen, CoachingKind::Praise) };
        book.edit_person(ben, |person| person.coaching = vec![noted(anna), noted(ben)]);
        hand_over(&mut book, anna, Some(ben));
        let by: Vec<_> = book.people()[&ben].coaching.iter().map(|entry| entry.by).collect();
        assert_eq!(by, [None, Some(ben)]);
    }

    #[test]
    fn nobody_takes_it_over_and_nothing_points_to_who_left() {
        let (mut book, anna, _) = book();
        hand_over(&mut book, anna, None);
        book.remove(RecordKey::Person(anna));
        let left = format!("{:?} {:?}", book.settings(), book.records().collect::<Vec<_>>());
        assert!(!left.contains(&anna.to_string()), "{left}");
        assert_eq!(book.settings().targets.len(), 2, "a target of nobody is not one of all of us");
    }
}
