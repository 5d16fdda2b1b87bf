//! This file takes in news about the data: what was read, saved, merged or changed by another program.

use std::path::PathBuf;

use super::commit::{ask_to_quit, refresh};
use super::desk::receive_teams;
use super::erase;
use super::form::open_form;
use super::sample;
use super::wall;
use crate::catalogue::Catalogue;
use crate::effect::Effect;
use crate::form::subject::Subject;
use crate::model::Model;
use crate::msg::{Msg, OpenedBook};
use crate::overlay::Menu;
use crate::overlay::Overlay;
use crate::saving::LoadProgress;
use crate::saving::{Access, Extra};
use domain::record::{Record, RecordKey};
use words::{Say, form, frame};

/// Takes in what the shell says of the data.
pub(super) fn handle(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Opened(opened) => return receive_book(model, *opened),
        Msg::LoadProgress(so_far, all) if model.saving.load_progress != LoadProgress::Done => {
            model.saving.load_progress = LoadProgress::Underway(so_far, all);
        }
        Msg::Catalogue(made) => receive_catalogue(model, made),
        Msg::TeamsFormed(formed) => return receive_teams(model, &formed),
        Msg::Course(chapter) => model.courses.insert(chapter),
        Msg::CourseFallback(chapter, why) => {
            model.courses.insert(chapter);
            model.notice = Some(why);
        }
        Msg::Printed(folder, file) => model.notice = Some(told_of_print(model, &folder, &file)),
        Msg::Sample(records, me) => return sample::load(model, records, *me),
        Msg::SampleFound(records, targets) => return sample::remove(model, &records, &targets),
        Msg::Saved(key) => {
            model.saving.mark_saved(key);
            return leave_when_saved(model);
        }
        Msg::Unsaved(key, why) => {
            model.notice = Some(why.clone());
            model.saving.mark_failed(key, why);
            if model.saving.leaving {
                ask_to_quit(model, frame::QUIT_UNSAVED);
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
        Msg::Shown(showing) => wall::receive(model, *showing),
        Msg::WallCleared => wall::clear(model),
        Msg::Inbox(inbox) => model.screens.workshop.roster.set_inbox(&model.book, *inbox),
        Msg::ScreenDrawn(page) => return wall::send_page(model, *page),
        Msg::DraftsRead(drafts) => model.saving.drafts = drafts,
        Msg::Retry => return retry(model),
        Msg::Stalled if model.saving.leaving => ask_to_quit(model, frame::QUIT_STALLED),
        Msg::Merged(key, record) => return merge(model, key, record),
        Msg::ChangedOutside(record) => return take_in(model, record),
        Msg::RemovedOutside(key) => drop_vanished(model, key),
        Msg::FileProblem(trouble) => {
            model.notice = Some(trouble.say.clone());
            model.saving.file_problems.push(trouble);
        }
        Msg::Access(access) => {
            model.saving.access = access;
            let say = access.refusal().unwrap_or(frame::NOW_WRITER);
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
        ask_to_quit(model, frame::QUIT_UNSAVED);
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
    // Imported before anybody came here.
    let nobody = model.book.people().is_empty() && !model.book.accounts().is_empty();
    // A projector starts on its title page, and nothing lies over that.
    if !model.wall.on && !model.saving.file_problems.is_empty() {
        model.overlays.push(Overlay::Problems(0));
    } else if !model.wall.on && empty && model.saving.access == Access::Writer {
        model.overlays.push(Overlay::Menu(Menu::welcome()));
        open_form(model, Subject::FirstStart);
    } else if !model.wall.on && nobody && model.saving.access == Access::Writer {
        // The customers are there, so nothing is offered.
        open_form(model, Subject::FirstStart);
    }
    if !model.wall.on
        && let Some(why) = model.saving.access.refusal()
    {
        model.notice = Some(why.say());
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

/// Lays a record in that another program changed, unless an edit of it is on its way to the disk: that save merges both.
fn take_in(model: &mut Model, record: Record) -> Vec<Effect> {
    let key = record.key();
    model.saving.file_problems.retain(|t| t.key != Some(key));
    if model.saving.is_unsaved(key) {
        return Vec::new();
    }
    model.book.put_unjournaled(record);
    refresh(model);
    if model.saving.access != Access::Writer {
        return Vec::new();
    }
    model.notice = Some(frame::CHANGED_OUTSIDE.say());
    vec![Effect::AcceptMerge(key)]
}

/// Takes a record out whose file is gone. An edit that is on its way writes it anew, and so does the next one of the settings.
fn drop_vanished(model: &mut Model, key: RecordKey) {
    let writes = model.saving.access == Access::Writer;
    if writes && (key == RecordKey::Settings || model.saving.is_unsaved(key)) {
        return;
    }
    model.book.remove_unjournaled(key);
    refresh(model);
    if writes {
        model.notice = Some(frame::REMOVED_OUTSIDE.say());
    }
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

/// Where a page went. A throw-away copy has a folder that goes with it: who wants the page has to fetch it in time.
fn told_of_print(model: &Model, folder: &str, file: &str) -> Say {
    if model.saving.throw_away {
        frame::PRINTED_IN_COPY.with([folder, file])
    } else {
        let path: PathBuf = [folder, file].iter().collect();
        frame::PRINTED.with([&path.display().to_string()])
    }
}
