//! This file brings the sample territory in and takes it out again. It never says who somebody is: my own id stays, and what
//! somebody changed is theirs.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::commit::commit_changes;
use crate::effect::Effect;
use crate::model::Model;
use domain::account::Account;
use domain::book::Book;
use domain::id::Id;
use domain::measure::Measure;
use domain::person::Person;
use domain::record::{Record, RecordKey};
use domain::settings::Target;
use domain::workshop::Workshop;
use words::frame;

/// Lays the sample beside what is there. What its me owns is mine; where the book knows no me, that is one more colleague.
pub(super) fn load(model: &mut Model, records: Vec<Record>, me: Person) -> Vec<Effect> {
    add_targets(model, &records);
    add_measures(model, &records);
    let colleague = model.book.me().is_none().then(|| Record::Person(Arc::new(me)));
    // What is there stays: somebody may have added to it.
    let missing = |record: &Record| model.book.get(record.key()).is_none();
    let added: Vec<_> = records.into_iter().chain(colleague).filter(missing).collect();
    for record in added {
        model.book.put(record);
    }
    model.notice = Some(frame::SAMPLE_LOADED.say());
    commit_changes(model, Some(frame::LOADING.say()))
}

/// Lays the targets of the sample in where there is no target yet.
fn add_targets(model: &mut Model, records: &[Record]) {
    let of = |record: &Record| if let Record::Settings(s) = record { s.targets.clone() } else { Vec::new() };
    let targets: Vec<Target> = records.iter().flat_map(of).collect();
    if model.book.settings().targets.is_empty() && !targets.is_empty() {
        model.book.edit_settings(|settings| settings.targets = targets);
    }
}

/// Lays the scorecard of the sample in where there is none yet.
fn add_measures(model: &mut Model, records: &[Record]) {
    let of = |record: &Record| if let Record::Settings(s) = record { s.scorecard.clone() } else { Vec::new() };
    let measures: Vec<Measure> = records.iter().flat_map(of).collect();
    if model.book.settings().scorecard.is_empty() && !measures.is_empty() {
        model.book.edit_settings(|settings| settings.scorecard = measures);
    }
}

/// Asks what of the sample nobody changed; `remove` takes the answer.
pub(super) fn request_removal(model: &mut Model) -> Vec<Effect> {
    if model.only_follows() { Vec::new() } else { vec![Effect::FindSample] }
}

/// Takes everything out that came with the sample and that nobody changed, in one step that can be undone. What somebody
/// changed is theirs from then on.
pub(super) fn remove(model: &mut Model, records: &BTreeSet<RecordKey>, targets: &BTreeSet<Id>) -> Vec<Effect> {
    let kept: Vec<_> = model.book.records().filter(|r| r.sample() && !records.contains(&r.key())).collect();
    for key in records {
        model.book.remove(*key);
    }
    for record in &kept {
        keep(&mut model.book, record.key());
    }
    drop_foreign_attempts(&mut model.book);
    hand_over(&mut model.book, records, targets);
    let effects = commit_changes(model, Some(frame::DROPPING.say()));
    model.notice = Some(if effects.is_empty() { frame::NO_SAMPLE } else { frame::SAMPLE_DROPPED }.say());
    effects
}

/// It is somebody's own now. The results that came with a person are not.
fn keep(book: &mut Book, key: RecordKey) {
    match key {
        RecordKey::Account(id) => book.edit_account(id, |account| account.sample = false),
        RecordKey::Person(id) => book.edit_person(id, |person| {
            person.sample = false;
            person.attempts.retain(|attempt| !attempt.sample);
        }),
        RecordKey::Workshop(id) => book.edit_workshop(id, |workshop| workshop.sample = false),
        RecordKey::Settings => {}
    }
}

/// Results of the sample that lie with me: an earlier version laid them there.
fn drop_foreign_attempts(book: &mut Book) {
    let mine = book.me().filter(|me| me.attempts.iter().any(|attempt| attempt.sample)).map(|me| me.id);
    if let Some(me) = mine {
        book.edit_person(me, |person| person.attempts.retain(|attempt| !attempt.sample));
    }
}

/// Whoever is gone is nobody any more: not me, no owner, in no class. What they owned is mine, as far as there is a me.
fn hand_over(book: &mut Book, records: &BTreeSet<RecordKey>, targets: &BTreeSet<Id>) {
    let gone = |id: &Id| records.contains(&RecordKey::Person(*id));
    let me = book.me().map(|me| me.id).filter(|me| !gone(me));
    let takes = |owner: &mut Option<Id>| {
        if owner.as_ref().is_some_and(gone) {
            *owner = me;
        }
    };
    let settings = book.settings();
    let aims = |target: &Target| targets.contains(&target.id) || target.owner.as_ref().is_some_and(gone);
    let scored = settings.scorecard.iter().any(|measure| targets.contains(&measure.id));
    if settings.me != me || scored || settings.targets.iter().any(aims) {
        book.edit_settings(|settings| {
            settings.me = me;
            settings.targets.retain(|target| !targets.contains(&target.id));
            settings.scorecard.retain(|measure| !targets.contains(&measure.id));
            settings.targets.iter_mut().for_each(|target| takes(&mut target.owner));
        });
    }
    let names = |account: &&Arc<Account>| owners(account).any(|owner| gone(&owner));
    let accounts: Vec<Id> = book.accounts().values().filter(names).map(|account| account.id).collect();
    for id in accounts {
        book.edit_account(id, |account| {
            for project in &mut account.projects {
                takes(&mut project.owner);
                project.tasks.iter_mut().for_each(|task| takes(&mut task.owner));
            }
        });
    }
    let seats = |class: &Workshop| class.roster.iter().map(|seat| seat.person).filter(&gone).collect::<Vec<_>>();
    let seated: Vec<_> = book.workshops().values().map(|class| (class.id, seats(class))).collect();
    for (id, people) in seated.into_iter().filter(|(_, people)| !people.is_empty()) {
        book.edit_workshop(id, |class| people.into_iter().for_each(|person| class.drop_person(person)));
    }
}

/// Who owns something at a customer.
fn owners(account: &Account) -> impl Iterator<Item = Id> + '_ {
    account.projects.iter().flat_map(|p| p.owner.into_iter().chain(p.tasks.iter().filter_map(|task| task.owner)))
}
