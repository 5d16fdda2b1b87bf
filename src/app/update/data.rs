//! This file takes in news about the data: what was read, saved, merged or changed by another program. It also brings the
//! sample territory in and takes it out.

use std::sync::Arc;

use jiff::civil::Date;

use super::commit::{ask_to_quit, commit_changes, refresh};
use super::erase;
use crate::catalogue::Catalogue;
use crate::effect::Effect;
use crate::model::Model;
use crate::msg::{Msg, OpenedBook};
use crate::overlay::Menu;
use crate::overlay::Overlay;
use crate::saving::LoadProgress;
use crate::saving::{Access, Extra};
use domain::account::Account;
use domain::attempt::Attempt;
use domain::lang::Lang;
use domain::person::Person;
use domain::record::{Record, RecordKey};
use domain::settings::Target;
use words::{Say, form, frame};

/// Takes in what the shell says of the data.
pub(super) fn handle(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Opened(opened) => return receive_book(model, *opened),
        Msg::LoadProgress(so_far, all) if model.saving.load_progress != LoadProgress::Done => {
            model.saving.load_progress = LoadProgress::Underway(so_far, all);
        }
        Msg::Catalogue(made) => receive_catalogue(model, made),
        Msg::Course(chapter) => model.courses.insert(chapter),
        Msg::Sample(records, _) if model.saving.sample_removal.is_some() => return receive_sample(model, records),
        Msg::Sample(records, me) => return load_sample(model, records, &me),
        Msg::Saved(key) => {
            model.saving.mark_saved(key);
            return leave_when_saved(model);
        }
        Msg::Unsaved(key, why) => {
            model.notice = Some(why.clone());
            model.saving.mark_failed(key, why);
            if model.saving.leaving {
                ask_to_quit(model);
            }
        }
        Msg::ExtraUnsaved(extra, why) => refuse_extra(model, extra, why),
        Msg::ExtraSaved(extra) => return receive_extra(model, &extra),
        Msg::Erased => {
            erase::settle(model, None);
            return leave_when_saved(model);
        }
        Msg::NotErased(why) => {
            erase::settle(model, Some(why));
            return leave_when_saved(model);
        }
        Msg::DraftsRead(drafts) => model.saving.drafts = drafts,
        Msg::Retry => return retry(model),
        Msg::Merged(key, record) => return merge(model, key, record),
        Msg::ChangedOutside(record) => {
            model.saving.file_problems.retain(|t| t.key != Some(record.key()));
            model.book.put_unjournaled(record);
            refresh(model);
        }
        Msg::RemovedOutside(key) => {
            model.book.remove_unjournaled(key);
            refresh(model);
        }
        Msg::FileProblem(trouble) => {
            model.notice = Some(trouble.say.clone());
            model.saving.file_problems.push(trouble);
        }
        Msg::Access(access) => {
            model.saving.access = access;
            let say = if access == Access::Writer { frame::NOW_WRITER } else { frame::FOLLOWER };
            model.notice = Some(say.say());
        }
        _ => {}
    }
    Vec::new()
}

/// Something beside the records is on the disk.
fn receive_extra(model: &mut Model, extra: &Extra) -> Vec<Effect> {
    model.saving.mark_extra_saved(extra);
    if model.saving.settle_word_of_draft() {
        model.notice.get_or_insert_with(|| form::DRAFT_KEPT.say());
    }
    leave_when_saved(model)
}

/// Something beside the records is not on the disk.
fn refuse_extra(model: &mut Model, extra: Extra, why: Say) {
    model.notice = Some(why.clone());
    model.saving.mark_extra_failed(extra, why);
    if model.saving.leaving {
        ask_to_quit(model);
    }
}

/// The end, where somebody has quit and the last answer is there.
fn leave_when_saved(model: &Model) -> Vec<Effect> {
    if model.saving.leaving && model.saving.all_saved() { vec![Effect::Quit] } else { Vec::new() }
}

fn receive_book(model: &mut Model, opened: OpenedBook) -> Vec<Effect> {
    model.book = opened.book;
    model.saving.drafts = opened.drafts;
    model.saving.access = opened.access;
    model.saving.file_problems = opened.file_problems;
    model.saving.load_progress = LoadProgress::Done;
    refresh(model);
    let empty = model.book.records().next().is_none();
    // A projector starts on its title page, and nothing lies over that.
    if !model.wall.on && !model.saving.file_problems.is_empty() {
        model.overlays.push(Overlay::Problems(0));
    } else if !model.wall.on && empty && model.saving.access == Access::Writer {
        model.overlays.push(Overlay::Menu(Menu::welcome()));
    }
    if model.saving.access == Access::Follower && !model.wall.on {
        model.notice = Some(frame::FOLLOWER.say());
    }
    // Nothing shown needs it yet; who asks before it is there waits for it.
    if empty { Vec::new() } else { vec![Effect::Catalogue] }
}

/// Takes the catalogue in, unless somebody could not wait for it.
fn receive_catalogue(model: &mut Model, made: Catalogue) {
    if model.catalogue.is_empty() {
        model.catalogue = made;
    }
    let Model { screens, catalogue, .. } = model;
    screens.each(|screen| screen.set_catalogue(catalogue));
}

/// Takes a merged record in, unless a later change of it is already on its way: that one will be merged again from where it
/// started, so nothing of either side is lost.
fn merge(model: &mut Model, key: RecordKey, record: Option<Record>) -> Vec<Effect> {
    if model.saving.waiting(key) > 1 {
        return Vec::new();
    }
    let accepted = record.is_some();
    match record {
        Some(record) => model.book.put_unjournaled(record),
        None => model.book.remove_unjournaled(key),
    }
    refresh(model);
    if accepted { vec![Effect::AcceptMerge(key)] } else { Vec::new() }
}

fn retry(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    for key in model.saving.failed() {
        model.saving.mark_sent(key);
        effects.push(Effect::Save(key));
    }
    for extra in model.saving.failed_extras() {
        effects.extend(model.saving.resend(extra));
    }
    if model.saving.has_unerased() {
        effects.push(Effect::FinishErasures);
    }
    effects
}

/// Lays the sample beside what is there. An existing me stays and gets the sample's finished attempts to compare with; else the
/// sample's me is me.
fn load_sample(model: &mut Model, records: Vec<Record>, sample: &Person) -> Vec<Effect> {
    let me = model.book.me().cloned();
    match &me {
        None => {
            model.book.put(Record::Person(Arc::new(sample.clone())));
            model.book.edit_settings(|s| s.me = Some(sample.id));
        }
        Some(me) => model.book.edit_person(me.id, |person| {
            let missing = |a: &&Attempt| a.finished.is_some() && person.attempts.iter().all(|own| own.id != a.id);
            let added: Vec<_> = sample.attempts.iter().filter(missing).cloned().collect();
            person.attempts.extend(added);
        }),
    }
    add_sample_targets(model, &records);
    // What is there stays: somebody may have added to it.
    let added: Vec<_> = records.into_iter().filter(|record| model.book.get(record.key()).is_none()).collect();
    for record in added {
        model.book.put(record);
    }
    model.notice = Some(frame::SAMPLE_LOADED.say());
    commit_changes(model, Some(frame::LOADING.say()))
}

/// Lays the targets of the sample in where there is no target yet.
fn add_sample_targets(model: &mut Model, records: &[Record]) {
    let targets = targets(records);
    if model.book.settings().targets.is_empty() && !targets.is_empty() {
        model.book.edit_settings(|settings| settings.targets = targets);
    }
}

/// The targets that come with the sample.
fn targets(sample: &[Record]) -> Vec<Target> {
    let of = |record: &Record| if let Record::Settings(s) = record { s.targets.clone() } else { Vec::new() };
    sample.iter().flat_map(of).collect()
}

/// Takes the targets of the sample out; one whose amount or owner somebody changed is theirs and stays. Its quarter does not
/// count, since it moves with the day the sample is read.
fn remove_sample_targets(model: &mut Model, sample: &[Record]) {
    let loaded = targets(sample);
    let theirs = |own: &Target| loaded.iter().any(|t| (t.id, t.owner, t.amount) == (own.id, own.owner, own.amount));
    if model.book.settings().targets.iter().any(theirs) {
        model.book.edit_settings(|settings| settings.targets.retain(|target| !theirs(target)));
    }
}

/// Asks for the sample as it was loaded, to tell from it what somebody added; `receive_sample` takes the answer.
pub(super) fn request_removal(model: &mut Model) -> Vec<Effect> {
    if model.only_follows() {
        return Vec::new();
    }
    // In both languages: it may have been laid in in the other one.
    model.saving.sample_removal = Some((0, Vec::new()));
    Lang::ALL.map(Effect::ReadSample).to_vec()
}

/// Hears the sample in one language; after the last of them it is taken out.
fn receive_sample(model: &mut Model, records: Vec<Record>) -> Vec<Effect> {
    let (heard, mut all) = model.saving.sample_removal.take().unwrap_or_default();
    all.extend(records);
    if heard + 1 == Lang::ALL.len() {
        return remove_sample(model, &all);
    }
    model.saving.sample_removal = Some((heard + 1, all));
    Vec::new()
}

/// Takes everything out that belongs to the sample territory, in one step that can be undone. What somebody did with it stays:
/// a person with an attempt or a drill of their own is theirs from then on, and so is a customer with anything added to it.
fn remove_sample(model: &mut Model, sample: &[Record]) -> Vec<Effect> {
    let own = |record: &Record| match record {
        Record::Person(person) => person.attempts.iter().any(|a| !a.sample) || !person.drills.is_empty(),
        Record::Account(account) => {
            let same = |r: &Record| matches!(r, Record::Account(loaded) if loaded.id == account.id && is_as_loaded(account, loaded));
            !sample.iter().any(same)
        }
        _ => false,
    };
    let (kept, gone): (Vec<_>, Vec<_>) = model.book.records().filter(Record::sample).partition(own);
    for record in gone {
        model.book.remove(record.key());
    }
    remove_sample_targets(model, sample);
    let me = model.book.me().map(|p| p.id);
    for record in &kept {
        if let Record::Account(account) = record {
            model.book.edit_account(account.id, |a| a.sample = false);
        }
    }
    let kept = kept.into_iter().filter_map(|r| if let Record::Person(p) = r { Some(p.id) } else { None });
    for id in kept.chain(me).collect::<Vec<_>>() {
        model.book.edit_person(id, |person| {
            person.sample = false;
            person.attempts.retain(|a| !a.sample);
        });
    }
    let effects = commit_changes(model, Some(frame::DROPPING.say()));
    model.notice = Some(if effects.is_empty() { frame::NO_SAMPLE } else { frame::SAMPLE_DROPPED }.say());
    effects
}

/// Whether a customer is as it was loaded. The days of the sample move with the day it is read, so days do not count.
fn is_as_loaded(account: &Account, loaded: &Account) -> bool {
    let bare = |account: &Account| undated(&format!("{:?}", Account { sample: true, ..account.clone() }));
    bare(account) == bare(loaded)
}

/// A text without its days; what else is written in digits stays.
fn undated(text: &str) -> String {
    let pieces = text.split_inclusive(|ch: char| !ch.is_ascii_digit() && ch != '-');
    let day = |piece: &str| {
        let digits = piece.trim_end_matches(|ch: char| !ch.is_ascii_digit());
        digits.len() == 10 && digits.parse::<Date>().is_ok()
    };
    pieces.filter(|piece| !day(piece)).collect()
}
