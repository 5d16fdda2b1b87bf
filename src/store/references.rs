//! References between records that lead nowhere, ids that stand twice, and what the rules of the course cannot read. Looks at a book, not at the disk.

use std::collections::BTreeSet;

use super::error::{ProblemKind, Reference};
use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use domain::person::Person;
use domain::project::Project;
use domain::record::RecordKey;
use domain::settings::Settings;
use domain::steps::check::CheckKey;
use domain::workshop::Workshop;

/// Ids met in one record, and what is wrong with it.
struct ReferenceCheck<'a> {
    people: &'a dyn Fn(Id) -> bool,
    met: BTreeSet<Id>,
    found: Vec<ProblemKind>,
}

impl ReferenceCheck<'_> {
    /// Meets the id of an item.
    fn meet(&mut self, id: Id) {
        if !self.met.insert(id) {
            self.found.push(ProblemKind::DuplicateId { id });
        }
    }

    /// Meets a reference that leads somewhere, or not.
    fn refer(&mut self, reference: Reference, id: Id, leads: bool) {
        if !leads {
            self.found.push(ProblemKind::Dangling { reference, id });
        }
    }

    /// Meets a reference to a person on our side.
    fn person(&mut self, reference: Reference, id: Option<Id>) {
        if let Some(id) = id {
            let leads = (self.people)(id);
            self.refer(reference, id, leads);
        }
    }

    fn settings(&mut self, settings: &Settings) {
        self.person(Reference::Me, settings.me);
        for target in &settings.targets {
            self.meet(target.id);
            self.person(Reference::TargetOwner, target.owner);
        }
    }

    fn account(&mut self, account: &Account) {
        let contacts: BTreeSet<_> = account.contacts.iter().map(|c| c.id).collect();
        self.meet(account.id);
        for contact in &account.contacts {
            self.meet(contact.id);
            if let Some(id) = contact.reports_to {
                self.refer(Reference::ReportsTo, id, contacts.contains(&id));
            }
        }
        for project in &account.projects {
            self.project(project, &contacts);
        }
    }

    fn project(&mut self, project: &Project, contacts: &BTreeSet<Id>) {
        self.meet(project.id);
        self.person(Reference::ProjectOwner, project.owner);
        for part in &project.involvements {
            self.refer(Reference::Involved, part.contact, contacts.contains(&part.contact));
        }
        for meeting in &project.meetings {
            self.meet(meeting.id);
            for id in &meeting.contacts {
                self.refer(Reference::MeetingContact, *id, contacts.contains(id));
            }
        }
        self.proofs(project);
        for mark in &project.checks {
            if mark.check.parse::<CheckKey>().is_err() {
                self.found.push(ProblemKind::UnknownCheck { check: mark.check.clone() });
            }
        }
        for task in &project.tasks {
            self.meet(task.id);
            self.person(Reference::TaskOwner, task.owner);
        }
        project.touches.iter().for_each(|touch| self.meet(touch.id));
        for invoice in &project.invoices {
            self.meet(invoice.id);
            invoice.payments.iter().for_each(|payment| self.meet(payment.id));
            invoice.promises.iter().for_each(|promise| self.meet(promise.id));
            invoice.steps.iter().for_each(|step| self.meet(step.id));
        }
    }

    /// Meets the proofs of the moves: each a meeting of this project, and of one move only.
    fn proofs(&mut self, project: &Project) {
        let (mut used, mut told) = (BTreeSet::new(), BTreeSet::new());
        for proof in project.history.iter().filter_map(|step| step.proof) {
            let first = used.insert(proof);
            if first {
                self.refer(Reference::Proof, proof, project.meeting(proof).is_some());
            } else if told.insert(proof) {
                self.found.push(ProblemKind::ProvesTwice { id: proof });
            }
        }
    }

    fn self_assessments(&mut self, person: &Person) {
        self.meet(person.id);
        person.attempts.iter().for_each(|attempt| self.meet(attempt.id));
    }

    fn workshop(&mut self, workshop: &Workshop) {
        self.meet(workshop.id);
        workshop.agenda.iter().for_each(|line| self.meet(line.id));
        let mut seats = BTreeSet::new();
        for seat in &workshop.roster {
            self.person(Reference::Seat, Some(seat.person));
            if !seats.insert(seat.person) {
                self.found.push(ProblemKind::DuplicateId { id: seat.person });
            }
        }
    }
}

/// Everything in a book that leads nowhere or stands twice. `hidden` people have a file that does not read: they exist.
pub(super) fn reference_problems(book: &Book, hidden: &BTreeSet<RecordKey>) -> Vec<(RecordKey, ProblemKind)> {
    let people = |id| book.people().contains_key(&id) || hidden.contains(&RecordKey::Person(id));
    let walk = |key, visit: &dyn Fn(&mut ReferenceCheck)| {
        let mut walk = ReferenceCheck { people: &people, met: BTreeSet::new(), found: Vec::new() };
        visit(&mut walk);
        walk.found.into_iter().map(move |kind| (key, kind)).collect::<Vec<_>>()
    };
    let mut faults = walk(RecordKey::Settings, &|w| w.settings(book.settings()));
    for (id, account) in book.accounts() {
        faults.extend(walk(RecordKey::Account(*id), &|w| w.account(account)));
    }
    for (id, person) in book.people() {
        faults.extend(walk(RecordKey::Person(*id), &|w| w.self_assessments(person)));
    }
    for (id, workshop) in book.workshops() {
        faults.extend(walk(RecordKey::Workshop(*id), &|w| w.workshop(workshop)));
    }
    faults
}
