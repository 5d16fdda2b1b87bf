//! References between records that lead nowhere, ids that stand twice, and what the rules of the course cannot read. Looks at a book, not at the disk.

use std::collections::{BTreeMap, BTreeSet};

use super::error::{ProblemKind, Reference};
use super::oddity::Oddity;
use domain::account::Account;
use domain::book::Book;
use domain::booking::number_key;
use domain::channel::scorecard::ALL_WEIGHTS;
use domain::force::{ForceLevel, STRONGEST};
use domain::id::Id;
use domain::invoice::{CollectionStep, Instalment, Invoice, Payment, PaymentPromise};
use domain::meeting::{CustomerAction, Meeting, Task, Touch};
use domain::money::Money;
use domain::person::Person;
use domain::project::{CheckMark, Involvement, Move, Project};
use domain::record::RecordKey;
use domain::settings::{Settings, Target};
use domain::steps::check::CheckKey;
use domain::tracker::promise::lacks_answers;
use domain::workshop::Workshop;

/// A quarter before this year was written short: nobody sold anything by this program then.
const WRITTEN: i16 = 1000;

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

    /// Meets what no rule can make sense of; where it stands is looked up later.
    fn odd(&mut self, what: Oddity) {
        self.found.push(ProblemKind::Oddity { what, line: None });
    }

    /// Meets a reference to a person on our side.
    fn person(&mut self, reference: Reference, id: Option<Id>) {
        if let Some(id) = id {
            let leads = (self.people)(id);
            self.refer(reference, id, leads);
        }
    }

    // Every record is taken apart field by field: a new field does not compile until somebody says here whether it is an id.

    fn settings(&mut self, settings: &Settings) {
        let Settings {
            me,
            currency: _,
            limits: _,
            probabilities: _,
            targets,
            channel: _,
            resources: _,
            scorecard,
            borrowing_rate: _,
        } = settings;
        for measure in scorecard {
            self.meet(measure.id);
            if u16::from(measure.weight) > ALL_WEIGHTS {
                self.odd(Oddity::HeavyMeasure { measure: measure.id, weight: measure.weight });
            }
        }
        self.person(Reference::Me, *me);
        let mut set = BTreeSet::new();
        for Target { id, owner, quarter, amount: _ } in targets {
            self.meet(*id);
            self.person(Reference::TargetOwner, *owner);
            if !set.insert((*owner, *quarter)) {
                self.odd(Oddity::TargetTwice { target: *id, quarter: *quarter });
            }
            if quarter.year() < WRITTEN {
                self.odd(Oddity::AncientQuarter { target: *id, quarter: *quarter });
            }
        }
    }

    fn account(&mut self, account: &Account) {
        let Account {
            id,
            contacts: people,
            projects,
            name: _,
            industry: _,
            place: _,
            note: _,
            sample: _,
            credit_limit: _,
            payment_days: _,
            channel: _,
            forces,
        } = account;
        for force in forces {
            self.meet(force.id);
            let beyond = |level: &&ForceLevel| !(-STRONGEST..=STRONGEST).contains(&level.strength);
            if let Some(level) = force.levels.iter().find(beyond) {
                self.odd(Oddity::StrongForce { force: force.id, strength: level.strength });
            }
        }
        let contacts: BTreeSet<_> = people.iter().map(|c| c.id).collect();
        self.meet(*id);
        for contact in people {
            self.meet(contact.id);
            if let Some(id) = contact.refers_to() {
                self.refer(Reference::ReportsTo, id, contacts.contains(&id));
            }
        }
        for project in projects {
            self.project(project, &contacts);
        }
    }

    fn project(&mut self, project: &Project, contacts: &BTreeSet<Id>) {
        let Project {
            id,
            name: _,
            opened: _,
            owner,
            size: _,
            amount: _,
            close: _,
            competitors: _,
            hold_until: _,
            let_go: _,
            tender: _,
            involvements,
            factors: _,
            checks,
            history,
            meetings,
            touches,
            tasks,
            invoices,
        } = project;
        self.meet(*id);
        self.person(Reference::ProjectOwner, *owner);
        let mut parts = BTreeSet::new();
        for Involvement { contact, roles: _, attitude: _, influence: _, guide: _, temperament: _ } in involvements {
            self.refer(Reference::Involved, *contact, contacts.contains(contact));
            if !parts.insert(*contact) {
                self.odd(Oddity::InvolvedTwice { project: *id, contact: *contact });
            }
        }
        for meeting in meetings {
            self.meeting(meeting, contacts);
        }
        self.proofs(history, project);
        for CheckMark { check, state: _ } in checks {
            if check.parse::<CheckKey>().is_err() {
                self.found.push(ProblemKind::UnknownCheck { check: check.clone() });
            }
        }
        for Task { id, text: _, due: _, owner, done: _ } in tasks {
            self.meet(*id);
            self.person(Reference::TaskOwner, *owner);
        }
        for Touch { id, on: _, kind: _, text: _, contacts: with } in touches {
            self.meet(*id);
            for id in with {
                self.refer(Reference::TouchContact, *id, contacts.contains(id));
            }
        }
        for invoice in invoices {
            self.invoice(invoice);
        }
    }

    fn meeting(&mut self, meeting: &Meeting, known: &BTreeSet<Id>) {
        let Meeting {
            id,
            at: _,
            subject: _,
            contacts,
            ideal: _,
            fallback: _,
            occasion: _,
            outcome: _,
            in_hand: _,
            signed: _,
            reached: _,
            note: _,
            action,
        } = meeting;
        self.meet(*id);
        for id in contacts {
            self.refer(Reference::MeetingContact, *id, known.contains(id));
        }
        if let Some(action) = action {
            self.customer_action(action, known);
        }
        if lacks_answers(meeting) {
            self.found.push(ProblemKind::AdvanceWithoutAnswers(*id));
        }
    }

    fn customer_action(&mut self, action: &CustomerAction, known: &BTreeSet<Id>) {
        let CustomerAction { kind: _, what: _, whom, contact, who: _, by: _, opens: _, status: _, kept_on: _ } = action;
        for id in whom.iter().chain(contact) {
            self.refer(Reference::ActionContact, *id, known.contains(id));
        }
    }

    fn invoice(&mut self, invoice: &Invoice) {
        let Invoice {
            id,
            number: _,
            issued,
            due: _,
            amount,
            instalments,
            note: _,
            payments,
            promises,
            cause: _,
            steps,
        } = invoice;
        self.meet(*id);
        let mut left = *amount;
        for Instalment { id, due: _, amount } in instalments {
            self.meet(*id);
            left.0 = left.0.saturating_sub(amount.0);
        }
        if !instalments.is_empty() && *amount > Money::default() && left <= Money::default() {
            self.odd(Oddity::InstalmentsExceed { invoice: *id });
        }
        for Payment { id, on, amount: _ } in payments {
            self.meet(*id);
            if on < issued {
                self.odd(Oddity::PaidBeforeInvoice { payment: *id, on: *on, issued: *issued });
            }
        }
        for PaymentPromise { id, made: _, due: _, amount: _, status: _ } in promises {
            self.meet(*id);
        }
        for CollectionStep { id, on: _, rung: _, text: _ } in steps {
            self.meet(*id);
        }
    }

    /// Meets the proofs of the moves: each a meeting of this project, and of one move only.
    fn proofs(&mut self, history: &[Move], project: &Project) {
        let (mut used, mut told) = (BTreeSet::new(), BTreeSet::new());
        for proof in history.iter().filter_map(|Move { on: _, to: _, reason: _, lost: _, proof }| *proof) {
            let first = used.insert(proof);
            if first {
                self.refer(Reference::Proof, proof, project.meeting(proof).is_some());
            } else if told.insert(proof) {
                self.found.push(ProblemKind::ProvesTwice { id: proof });
            }
        }
    }

    fn self_assessments(&mut self, person: &Person) {
        let Person { id, name: _, kind: _, added: _, sample: _, attempts, drills: _, coaching, self_checks: _ } =
            person;
        for entry in coaching {
            self.meet(entry.id);
            self.person(Reference::CoachedBy, entry.by);
        }
        self.meet(*id);
        for attempt in attempts {
            self.meet(attempt.id);
            if attempt.finished.is_some() && !attempt.complete() {
                let picks = attempt.sheets.iter().map(|sheet| sheet.picks.count()).sum();
                self.found.push(ProblemKind::UnpickedAttempt { id: attempt.id, picks });
            }
        }
    }

    fn workshop(&mut self, workshop: &Workshop) {
        let Workshop {
            id,
            title: _,
            trainer: _,
            on: _,
            start: _,
            places: _,
            account: _,
            sample: _,
            agenda,
            roster,
            handed_in,
            sums,
            votes,
            case_lines,
            promises,
            allotments,
            hands,
            placings,
            teams: _,
            notes: _,
            counts: _,
        } = workshop;
        self.meet(*id);
        let mut ids: Vec<Id> = agenda.iter().map(|line| line.id).chain(sums.iter().map(|own| own.id)).collect();
        ids.extend(votes.iter().map(|vote| vote.id).chain(case_lines.iter().map(|line| line.id)));
        ids.extend(hands.iter().map(|own| own.id).chain(placings.iter().map(|own| own.id)));
        ids.extend(allotments.iter().map(|own| own.id).chain(promises.iter().map(|own| own.id)));
        for id in ids {
            self.meet(id);
        }
        for person in roster.iter().flat_map(|seat| &seat.apart) {
            self.person(Reference::Apart, Some(*person));
        }
        let handed = handed_in.iter().map(|own| (Reference::HandedIn, own.person));
        for (what, person) in handed.chain(promises.iter().map(|own| (Reference::PromisedBy, own.person))) {
            self.person(what, Some(person));
        }
        let mut seats = BTreeSet::new();
        for seat in roster {
            self.person(Reference::Seat, Some(seat.person));
            if !seats.insert(seat.person) {
                self.found.push(ProblemKind::DuplicateId { id: seat.person });
            }
        }
    }
}

/// Ids of a customer that stand at one before it too: what is opened by such an id may be the other one's.
fn shared(first: &mut BTreeMap<Id, Id>, account: Id, met: BTreeSet<Id>) -> Vec<(RecordKey, ProblemKind)> {
    let again = met.into_iter().filter_map(|id| match *first.entry(id).or_insert(account) {
        other if other == account => None,
        other => Some((RecordKey::Account(account), ProblemKind::SharedId { id, other })),
    });
    again.collect()
}

/// Invoices that go by the number of one before them, at the same customer or at another.
fn numbered_twice(book: &Book) -> Vec<(RecordKey, ProblemKind)> {
    let (mut met, mut found) = (BTreeSet::new(), Vec::new());
    for (id, account) in book.accounts() {
        for invoice in account.projects.iter().flat_map(|project| &project.invoices) {
            let key = number_key(&invoice.number);
            if !key.is_empty() && !met.insert(key) {
                let what = Oddity::InvoiceTwice { invoice: invoice.id, number: invoice.number.trim().to_owned() };
                found.push((RecordKey::Account(*id), ProblemKind::Oddity { what, line: None }));
            }
        }
    }
    found
}

/// Badges of a class that more than one wears; each is told with the first who does.
fn worn_twice(book: &Book) -> Vec<(RecordKey, ProblemKind)> {
    let called = |id: &Id| book.people().get(id).map_or_else(|| id.to_string(), |person| person.name.clone());
    let mut found = Vec::new();
    for (id, class) in book.workshops() {
        for (badge, people) in class.shared_badges() {
            let Some((first, others)) = people.split_first() else { continue };
            found.extend(others.iter().map(|person| {
                let what = Oddity::BadgeTwice { badge, person: *person, names: [called(first), called(person)] };
                (RecordKey::Workshop(*id), ProblemKind::Oddity { what, line: None })
            }));
        }
    }
    found
}

/// Everything in a book that leads nowhere or stands twice. `hidden` people have a file that does not read: they exist.
pub(super) fn reference_problems(book: &Book, hidden: &BTreeSet<RecordKey>) -> Vec<(RecordKey, ProblemKind)> {
    let people = |id| book.people().contains_key(&id) || hidden.contains(&RecordKey::Person(id));
    let (mut faults, mut first, mut twice) = (Vec::new(), BTreeMap::new(), Vec::new());
    let mut walk = |key, visit: &dyn Fn(&mut ReferenceCheck)| {
        let mut walk = ReferenceCheck { people: &people, met: BTreeSet::new(), found: Vec::new() };
        visit(&mut walk);
        faults.extend(walk.found.into_iter().map(|kind| (key, kind)));
        walk.met
    };
    walk(RecordKey::Settings, &|w| w.settings(book.settings()));
    for (id, account) in book.accounts() {
        let met = walk(RecordKey::Account(*id), &|w| w.account(account));
        twice.extend(shared(&mut first, *id, met));
    }
    for (id, person) in book.people() {
        walk(RecordKey::Person(*id), &|w| w.self_assessments(person));
    }
    for (id, workshop) in book.workshops() {
        walk(RecordKey::Workshop(*id), &|w| w.workshop(workshop));
    }
    faults.extend(twice.into_iter().chain(numbered_twice(book)).chain(worn_twice(book)));
    faults
}
