//! Laws of the merge on whole records: edits of two sides are drawn at random and must not get lost, nor get into each
//! other's way. The cases stand beside the code.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::account::{Account, ChannelFigure};
use domain::attempt::{Attempt, ElementKey};
use domain::contact::{Clue, Contact, Overrule};
use domain::id::{Id, IdSource};
use domain::invoice::{Invoice, Payment};
use domain::meeting::{CustomerAction, Meeting, Outcome, Task};
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::project::{
    BuyingRole, CheckMark, CheckState, Factor, FactorScore, GuideAnswers, Influence, Involvement, Move, Project,
    SaleSize, Stage, Tender,
};
use domain::quadrant::Quadrant;
use domain::record::Record;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::Value;
use store::merge::{Merged, merge};

const DAY: Date = date(2026, 3, 2);

/// One thing a person does to a customer: what kind, where, and with which figure.
type Edit = (u8, usize, u8);

fn contact(ids: &mut IdSource, name: &str) -> Contact {
    Contact {
        phone: "021".to_owned(),
        clues: vec![Clue { key: "A1".to_owned(), on: DAY }],
        needs: vec!["少停机".to_owned(), "fewer stops".to_owned()],
        ..Contact::new(ids.next_id(), name.to_owned())
    }
}

fn meeting(ids: &mut IdSource, day: i8, contacts: Vec<Id>) -> Meeting {
    let at = date(2026, 3, day).at(9, 30, 0, 0);
    let action = CustomerAction {
        what: "试机".to_owned(),
        who: "王工".to_owned(),
        by: Some(DAY),
        opens: "预算".to_owned(),
        ..CustomerAction::default()
    };
    let (subject, ideal, fallback, note) = Default::default();
    let outcome = Some(Outcome::Advance);
    Meeting {
        subject,
        contacts,
        ideal,
        fallback,
        outcome,
        note,
        action: Some(action),
        ..Meeting::new(ids.next_id(), at)
    }
}

fn involvement(contact: Id) -> Involvement {
    let roles = vec![BuyingRole::User, BuyingRole::Gatekeeper];
    Involvement {
        contact,
        roles,
        attitude: None,
        influence: Some(Influence::Low),
        guide: GuideAnswers::default(),
        temperament: None,
    }
}

fn invoice(ids: &mut IdSource, number: u8) -> Invoice {
    let invoice = Invoice::new(ids.next_id(), format!("F-{number}"), (DAY, DAY), Money::whole(100));
    let payments = vec![Payment { id: ids.next_id(), on: DAY, amount: Money::whole(40) }];
    Invoice { payments, ..invoice }
}

fn step(day: i8, to: Stage) -> Move {
    Move { on: date(2026, 3, day), to, reason: String::new(), lost: None, proof: None }
}

fn project(ids: &mut IdSource, contacts: &[Contact]) -> Project {
    let met: Vec<_> = contacts.iter().map(|c| c.id).collect();
    Project {
        id: ids.next_id(),
        name: "一期".to_owned(),
        opened: DAY,
        owner: None,
        size: SaleSize::Large,
        amount: Some(Money::whole(90_000)),
        close: None,
        competitors: vec!["Rival".to_owned()],
        hold_until: None,
        let_go: Vec::new(),
        tender: Tender::default(),
        involvements: met.iter().copied().map(involvement).collect(),
        factors: vec![FactorScore { factor: Factor::Price, ours: 3, theirs: None }],
        checks: vec![CheckMark { check: "1.1".to_owned(), state: CheckState::Done(DAY) }],
        history: vec![step(2, Stage::Target), step(4, Stage::Analyse)],
        meetings: (3..6).map(|day| meeting(ids, day, met.clone())).collect(),
        touches: vec![],
        tasks: vec![Task { id: ids.next_id(), text: "call".to_owned(), due: Some(DAY), owner: None, done: None }],
        invoices: (0..2).map(|n| invoice(ids, n)).collect(),
    }
}

fn base() -> Account {
    let mut ids = IdSource::new(1);
    let contacts: Vec<_> = ["王工", "Ms Lee", "赵总"].iter().map(|name| contact(&mut ids, name)).collect();
    let projects = vec![project(&mut ids, &contacts), project(&mut ids, &contacts[..1])];
    Account {
        payment_days: None,
        forces: vec![],
        id: ids.next_id(),
        name: "华东电力".to_owned(),
        industry: String::new(),
        place: String::new(),
        note: String::new(),
        sample: false,
        credit_limit: None,
        channel: vec![ChannelFigure { on: DAY, potential: None, sales: Money::whole(7) }],
        contacts,
        projects,
    }
}

fn edited(base: &Account, edits: &[Edit], seed: u64) -> Account {
    let mut account = base.clone();
    let mut ids = IdSource::new(seed);
    for edit in edits {
        apply(&mut account, *edit, &mut ids);
    }
    account
}

/// Edits the item an index points at, where there is any.
fn at<T>(list: &mut [T], index: usize, edit: impl FnOnce(&mut T)) {
    if let Some(place) = index.checked_rem(list.len()) {
        edit(&mut list[place]);
    }
}

fn remove<T>(list: &mut Vec<T>, index: usize) {
    if let Some(place) = index.checked_rem(list.len()) {
        list.remove(place);
    }
}

fn apply(account: &mut Account, (kind, index, figure): Edit, ids: &mut IdSource) {
    let text = format!("n{figure}");
    match kind {
        0 => account.note = text,
        1 => account.credit_limit = (figure > 2).then(|| Money::whole(figure.into())),
        2 => account.contacts.push(contact(ids, &text)),
        3 => remove(&mut account.contacts, index),
        4 => account.channel.push(ChannelFigure {
            on: date(2026, 3, 9),
            potential: None,
            sales: Money::whole(figure.into()),
        }),
        5 => account.projects.push(project(ids, &account.contacts)),
        6 => remove(&mut account.projects, index),
        7..=12 => at(&mut account.contacts, index, |c| edit_contact(c, kind, index, &text)),
        _ => at(&mut account.projects, index, |p| edit_project(p, (kind, index, figure), ids)),
    }
}

fn edit_contact(contact: &mut Contact, kind: u8, index: usize, text: &str) {
    match kind {
        7 => text.clone_into(&mut contact.phone),
        8 => contact.needs.insert(index % (contact.needs.len() + 1), text.to_owned()),
        9 => remove(&mut contact.needs, index),
        10 => contact.clues.push(Clue { key: format!("B{}", index % 6 + 1), on: DAY }),
        11 => contact.overrule = Some(Overrule { quadrants: vec![Quadrant::ALL[index % 4]], on: DAY }),
        _ => contact.archived = contact.archived.is_none().then_some(DAY),
    }
}

fn edit_project(project: &mut Project, (kind, index, figure): Edit, ids: &mut IdSource) {
    match kind {
        13 => project.meetings.push(meeting(ids, 7, vec![])),
        14 => remove(&mut project.meetings, index),
        15 => at(&mut project.meetings, index, |m| m.note = format!("n{figure}")),
        16 => at(&mut project.meetings, index, |m| m.action = None),
        17 => at(&mut project.meetings, index, |m| m.contacts.reverse()),
        18 => at(&mut project.involvements, index, |i| i.influence = Some(Influence::High)),
        19 => at(&mut project.involvements, index, |i| i.roles.push(BuyingRole::DecisionMaker)),
        20 => project.factors.push(FactorScore { factor: Factor::Trust, ours: figure % 5 + 1, theirs: None }),
        21 => project.checks.push(CheckMark { check: format!("2.{}", figure % 3), state: CheckState::Done(DAY) }),
        22 => {
            let state = CheckState::NotApplicable(format!("n{figure}"));
            at(&mut project.checks, index, |c| c.state = state);
        }
        23 => project.history.push(step(8, Stage::Trust)),
        24 => project.tasks.reverse(),
        25 => project.tasks.push(Task { id: ids.next_id(), text: String::new(), due: None, owner: None, done: None }),
        26 => project.invoices.rotate_left(index % 2),
        27 => at(&mut project.invoices, index, |i| {
            i.payments.push(Payment { id: ids.next_id(), on: DAY, amount: Money::whole(figure.into()) });
        }),
        _ => project.tender.deadline = Some(date(2026, 4, 1 + i8::try_from(figure % 9).unwrap_or(0))),
    }
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec((0_u8..29, 0_usize..7, 0_u8..6), 0..6)
}

fn record(account: &Account) -> Record {
    Record::Account(Arc::new(account.clone()))
}

/// The ids that stand anywhere in a record as the name of an item.
fn ids_in(record: &Record) -> BTreeSet<String> {
    fn collect(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Array(items) => items.iter().for_each(|v| collect(v, found)),
            Value::Object(fields) => {
                found.extend(fields.get("id").and_then(Value::as_str).map(str::to_owned));
                fields.values().for_each(|v| collect(v, found));
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    collect(&untyped(record), &mut found);
    found
}

fn untyped(record: &Record) -> Value {
    let value = match record {
        Record::Settings(s) => serde_json::to_value(s),
        Record::Account(a) => serde_json::to_value(a),
        Record::Person(p) => serde_json::to_value(p),
        Record::Workshop(w) => serde_json::to_value(w),
    };
    value.unwrap_or_default()
}

/// The record as a set of sets: lists put into one order.
fn unordered(record: &Record) -> Value {
    fn sort(value: &mut Value) {
        match value {
            Value::Array(items) => {
                items.iter_mut().for_each(sort);
                items.sort_by_key(Value::to_string);
            }
            Value::Object(fields) => fields.values_mut().for_each(sort),
            _ => {}
        }
    }
    let mut value = untyped(record);
    sort(&mut value);
    value
}

/// A change of one field that no other of them touches.
const SETTERS: [fn(&mut Account); 12] = [
    |a| a.name = "新名".into(),
    |a| a.credit_limit = Some(Money::whole(5)),
    |a| a.channel[0].sales = Money::whole(8),
    |a| a.contacts[0].phone = "010".into(),
    |a| a.contacts[0].needs[1] = "a new need".into(),
    |a| a.contacts[2].title = "厂长".into(),
    |a| a.projects[0].amount = None,
    |a| a.projects[0].involvements[1].guide.wants_us = true,
    |a| a.projects[0].checks[0].state = CheckState::NotApplicable("small".to_owned()),
    |a| a.projects[0].meetings[1].outcome = Some(Outcome::Order),
    |a| a.projects[0].meetings[1].note = "签了".into(),
    |a| a.projects[1].invoices[0].payments[0].amount = Money::whole(60),
];

#[test]
fn edits_of_different_fields_both_survive() {
    let base = base();
    let with = |setters: &[fn(&mut Account)]| {
        let mut account = base.clone();
        for set in setters {
            set(&mut account);
        }
        record(&account)
    };
    for (i, one) in SETTERS.into_iter().enumerate() {
        for other in SETTERS.into_iter().skip(i + 1) {
            let merged = merge(Some(&record(&base)), &with(&[one]), &with(&[other]));
            assert_eq!(merged, Merged { record: with(&[one, other]), conflicts: vec![] });
        }
    }
}

#[test]
fn attempts_of_one_person_on_two_machines_come_together() {
    let mut ids = IdSource::new(5);
    let attempt = Attempt::begin(&mut ids, DAY);
    let base =
        Person { attempts: vec![attempt], ..Person::new(ids.next_id(), "小陈".to_owned(), PersonKind::Trainee, DAY) };
    let picks = |sheet: usize, keys: &[usize]| {
        let mut person = base.clone();
        let all: Vec<_> = ElementKey::on_offer(sheet).collect();
        for key in keys {
            person.attempts[0].sheets[sheet].toggle(all[*key]);
        }
        person
    };
    let wrap = |person: &Person| Record::Person(Arc::new(person.clone()));
    let mut ours = picks(0, &[1, 2]);
    ours.attempts.push(Attempt::begin(&mut ids, DAY));
    let merged = merge(Some(&wrap(&base)), &wrap(&ours), &wrap(&picks(2, &[3])));
    let mut wanted = ours.clone();
    wanted.attempts[0].sheets[2] = picks(2, &[3]).attempts[0].sheets[2].clone();
    assert_eq!(merged, Merged { record: wrap(&wanted), conflicts: vec![] });

    let full = picks(0, &[0, 1, 2, 3, 4, 5, 6, 7]);
    let merged = merge(Some(&wrap(&base)), &wrap(&full), &wrap(&picks(0, &[9])));
    assert_eq!(merged.record, wrap(&full));
    assert_eq!(merged.conflicts, [format!("attempts[{}].sheets[0]", base.attempts[0].id)]);
}

#[test]
fn two_different_records_are_not_mixed() {
    let one = record(&base());
    let mut other = base();
    other.id = IdSource::new(99).next_id();
    let merged = merge(None, &one, &record(&other));
    assert_eq!(merged, Merged { record: one, conflicts: vec!["*".to_owned()] });
}

proptest! {
    #[test]
    fn an_unchanged_side_gives_way(edits in edits()) {
        let base = base();
        let (b, x) = (record(&base), record(&edited(&base, &edits, 2)));
        let wanted = Merged { record: x.clone(), conflicts: vec![] };
        prop_assert_eq!(merge(Some(&b), &b, &x), wanted.clone());
        prop_assert_eq!(merge(Some(&b), &x, &b), wanted.clone());
        prop_assert_eq!(merge(Some(&b), &x, &x), wanted);
        prop_assert_eq!(merge(None, &x, &x).record, x);
    }

    #[test]
    fn nothing_that_a_side_added_is_lost(ours in edits(), theirs in edits(), known in any::<bool>()) {
        let base = base();
        let (b, o, t) = (record(&base), record(&edited(&base, &ours, 2)), record(&edited(&base, &theirs, 3)));
        let merged = merge(Some(&b).filter(|_| known), &o, &t);
        prop_assert!(merged.conflicts != ["*"], "{:?}", merged.conflicts);
        let (was, is) = (ids_in(&b), ids_in(&merged.record));
        for side in [&o, &t] {
            for id in ids_in(side).difference(&was) {
                prop_assert!(is.contains(id), "{id} was added and is gone");
            }
        }
    }

    #[test]
    fn what_both_left_alone_stays_and_what_both_removed_goes(ours in edits(), theirs in edits()) {
        let base = base();
        let (b, o, t) = (record(&base), record(&edited(&base, &ours, 2)), record(&edited(&base, &theirs, 3)));
        let is = ids_in(&merge(Some(&b), &o, &t).record);
        let (was, in_ours, in_theirs) = (ids_in(&b), ids_in(&o), ids_in(&t));
        for id in &was {
            let kept = usize::from(in_ours.contains(id)) + usize::from(in_theirs.contains(id));
            prop_assert!(kept != 2 || is.contains(id), "both kept {id}");
            prop_assert!(kept != 0 || !is.contains(id), "both removed {id}");
        }
    }

    #[test]
    fn without_conflict_it_does_not_matter_who_merges(ours in edits(), theirs in edits()) {
        let base = base();
        let (b, o, t) = (record(&base), record(&edited(&base, &ours, 2)), record(&edited(&base, &theirs, 3)));
        let (here, there) = (merge(Some(&b), &o, &t), merge(Some(&b), &t, &o));
        prop_assert_eq!(here.conflicts.is_empty(), there.conflicts.is_empty());
        if here.conflicts.is_empty() {
            prop_assert_eq!(unordered(&here.record), unordered(&there.record));
        }
    }

    #[test]
    fn merging_the_same_side_again_changes_nothing(ours in edits(), theirs in edits()) {
        let base = base();
        let (b, o, t) = (record(&base), record(&edited(&base, &ours, 2)), record(&edited(&base, &theirs, 3)));
        let once = merge(Some(&b), &o, &t).record;
        prop_assert_eq!(merge(Some(&b), &once, &t).record, once);
    }
}
