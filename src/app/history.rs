//! This file undoes and redoes. A step is a list of records before and after; the steps are kept until the program ends.

pub mod wall_step;

use wall_step::{WallState, WallStep};

use domain::book::{Book, Change};
use domain::record::RecordKey;
use words::{Say, frame};

/// One thing a person did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoStep {
    pub say: Say,
    /// Records before and after.
    pub changes: Vec<Change>,
    /// What it did to the wall.
    pub wall: Option<Box<WallStep>>,
}

/// What was done, and what was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    done: Vec<UndoStep>,
    undone: Vec<UndoStep>,
}

impl History {
    /// Notes a step; what was taken back before can no longer be done again.
    pub fn push(&mut self, step: UndoStep) {
        self.undone.clear();
        self.done.push(step);
    }

    /// Where the next step leads the wall, back or on again; none where it leaves the wall alone. Steps that were about the wall alone
    /// and that it has gone on from are dropped: nobody would see what they take back.
    pub fn wall_to(&mut self, back: bool, here: &WallState) -> Option<WallState> {
        let steps = if back { &mut self.done } else { &mut self.undone };
        loop {
            let step = steps.last()?;
            let to = step.wall.as_ref().and_then(|wall| wall.leads_to(back, here)).cloned();
            if to.is_some() || !step.changes.is_empty() {
                return to;
            }
            steps.pop();
        }
    }

    /// Drops the next step where it was about the wall alone; tells whether it was.
    pub fn drop_wall_step(&mut self, back: bool) -> bool {
        let steps = if back { &mut self.done } else { &mut self.undone };
        steps.pop_if(|step| step.changes.is_empty()).is_some()
    }

    /// Takes the last step back in `book`; the answer says what was undone, or why nothing was.
    pub fn undo(&mut self, book: &mut Book) -> Say {
        let Some(step) = self.done.pop() else { return frame::NOTHING_TO_UNDO.say() };
        // Another program changed the record since: to put the old one back would undo that work too.
        if step.changes.iter().any(|c| book.get(c.key) != c.after) {
            self.done.clear();
            return frame::CHANGED_SINCE.say();
        }
        step.changes.iter().rev().for_each(|c| apply(book, c, true));
        let say = frame::UNDONE.with_say(step.say.clone());
        self.undone.push(step);
        say
    }

    /// Does the step taken back last again.
    pub fn redo(&mut self, book: &mut Book) -> Say {
        let Some(step) = self.undone.pop() else { return frame::NOTHING_TO_REDO.say() };
        if step.changes.iter().any(|c| book.get(c.key) != c.before) {
            self.undone.clear();
            return frame::CHANGED_SINCE.say();
        }
        step.changes.iter().for_each(|c| apply(book, c, false));
        let say = frame::REDONE.with_say(step.say.clone());
        self.done.push(step);
        say
    }

    /// Forgets every step with this record: a contact in it was erased for good, and undo must not bring the name back.
    pub fn forget(&mut self, key: RecordKey) {
        for steps in [&mut self.done, &mut self.undone] {
            // Whoever is named there may have stood on the wall.
            for step in steps.iter_mut() {
                step.wall = None;
            }
            steps.retain(|step| !step.changes.is_empty() && step.changes.iter().all(|c| c.key != key));
        }
    }

    /// Forgets everything: whoever was erased may stand in any record.
    pub fn forget_all(&mut self) {
        *self = Self::default();
    }

    /// Whether there is a change of the book to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.done.iter().any(|step| !step.changes.is_empty())
    }

    /// Whether there is a change of the book to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.undone.iter().any(|step| !step.changes.is_empty())
    }
}

/// Makes one change for each record: what it was at first and became at last. With two of one record in a step, undo would take
/// the first of them for changed by somebody else.
#[must_use]
pub fn merge_changes(changes: Vec<Change>) -> Vec<Change> {
    let mut whole: Vec<Change> = Vec::new();
    for change in changes {
        match whole.iter_mut().find(|c| c.key == change.key) {
            Some(first) => first.after = change.after,
            None => whole.push(change),
        }
    }
    whole.retain(|c| c.before != c.after);
    whole
}

fn apply(book: &mut Book, change: &Change, back: bool) {
    match if back { &change.before } else { &change.after } {
        Some(record) => book.put(record.clone()),
        None => book.remove(change.key),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use domain::id::IdSource;
    use domain::person::{Person, PersonKind};
    use domain::record::Record;

    fn person(ids: &mut IdSource, name: &str) -> Person {
        let added = jiff::civil::date(2026, 1, 5);
        Person::new(ids.next_id(), name.into(), PersonKind::Trainee, added)
    }

    fn step(book: &mut Book) -> UndoStep {
        UndoStep { say: frame::PRODUCT.say(), changes: book.take_journal(), wall: None }
    }

    #[test]
    fn undo_after_act_restores_and_redo_does_it_again() {
        let mut ids = IdSource::new(1);
        let (mut book, mut history) = (Book::default(), History::default());
        let anna = person(&mut ids, "Anna");
        let id = anna.id;
        let mut seen = vec![book.clone()];
        book.put(Record::Person(Arc::new(anna)));
        history.push(step(&mut book));
        seen.push(book.clone());
        book.edit_person(id, |p| p.name = "李娜".into());
        history.push(step(&mut book));
        seen.push(book.clone());
        book.remove(domain::record::RecordKey::Person(id));
        history.push(step(&mut book));
        seen.push(book.clone());
        for before in seen.iter().rev().skip(1) {
            history.undo(&mut book);
            assert_eq!(&book, before);
        }
        assert!(!history.can_undo());
        for after in seen.iter().skip(1) {
            history.redo(&mut book);
            assert_eq!(&book, after);
        }
    }

    #[test]
    fn what_was_changed_outside_since_is_not_overwritten() {
        let mut ids = IdSource::new(1);
        let (mut book, mut history) = (Book::default(), History::default());
        let anna = person(&mut ids, "Anna");
        book.put(Record::Person(Arc::new(anna.clone())));
        history.push(step(&mut book));
        book.put_unjournaled(Record::Person(Arc::new(Person { name: "Anne".into(), ..anna })));
        let before = book.clone();
        assert_eq!(history.undo(&mut book), frame::CHANGED_SINCE.say());
        assert_eq!(book, before);
    }
}
