//! These tests hold what the program says while it erases, and what it asks of the disk.

use std::sync::Arc;

use crate::effect::Effect;
use crate::model::Model;
use crate::msg::Msg;
use crate::saving::{Access, Extra};
use crate::update::tests::{model, press};
use crate::update::update;
use domain::account::Account;
use domain::contact::Contact;
use domain::draft::Drafts;
use domain::erasure::Erased;
use domain::record::{Record, RecordKey};
use words::{frame, tracker};

/// A customer with somebody in it who was just erased, and a draft that tells of them.
fn erased() -> (Model, RecordKey, Vec<Effect>) {
    let (mut model, _) = model(Access::Writer);
    let mut account = Account::new(model.session.ids.next_id(), "A".into());
    let (id, contact) = (account.id, model.session.ids.next_id());
    account.contacts.push(Contact::new(contact, "Zhao Ming".into()));
    model.book.put_unjournaled(Record::Account(Arc::new(account)));
    let place = format!("accounts/{id}/{contact}/tasks/new");
    model.saving.drafts.set(&place, "text", Some("Call Zhao Ming"));
    model.saving.drafts.set("people/new", "name", Some("Zhao Ming"));
    let effects = super::erase(&mut model, Erased::Contact(id, contact));
    (model, RecordKey::Account(id), effects)
}

#[test]
fn what_was_half_typed_keeps_no_trace_of_somebody_erased() {
    let (model, key, effects) = erased();
    let [Effect::Erase(erasure), rest @ ..] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!((erasure.home(), rest), (key, &[Effect::Save(key), Effect::SaveDrafts, Effect::FinishErasures][..]));
    let texts: Vec<_> = model.saving.drafts.entries.iter().map(|d| d.text.as_str()).collect();
    assert_eq!(texts, ["Call somebody", "Zhao Ming"], "a trainee of that name is somebody else");
}

#[test]
fn erased_is_said_only_when_nothing_is_left() {
    let (mut model, key, _) = erased();
    assert_eq!(model.notice, Some(tracker::ERASING.say()));
    assert_eq!(update(&mut model, Msg::Saved(key)), []);
    update(&mut model, Msg::ExtraSaved(Extra::Drafts));
    assert_eq!((model.notice.clone(), model.saving.status()), (Some(tracker::ERASING.say()), frame::SAVING));
    let why = frame::NOT_SAVED.with(["no permission"]);
    update(&mut model, Msg::NotErased(why.clone()));
    assert_eq!(model.notice, Some(tracker::NOT_ERASED.with_say(why.clone())));
    assert_eq!(model.saving.status(), frame::NOT_ERASED);
    assert_eq!(update(&mut model, Msg::Retry), [Effect::FinishErasures], "it is tried again");
    model.notice = None;
    update(&mut model, Msg::NotErased(why));
    assert_eq!(model.notice, None, "and not told each time");
    model.saving.mark_sent(key);
    update(&mut model, Msg::Saved(key));
    assert_eq!(model.saving.status(), frame::NOT_ERASED, "another edit does not hide it");
    update(&mut model, Msg::Erased);
    assert_eq!((model.notice.clone(), model.saving.status()), (Some(tracker::ERASED.say()), frame::SAVED));
}

#[test]
fn quitting_waits_for_the_erasing_and_does_not_ask_what_the_next_start_goes_on_with() {
    let (mut model, key, _) = erased();
    update(&mut model, Msg::Saved(key));
    update(&mut model, Msg::ExtraSaved(Extra::Drafts));
    assert_eq!(press(&mut model, 'q'), []);
    assert_eq!(update(&mut model, Msg::NotErased(frame::NOT_SAVED.with(["x"]))), [Effect::Quit]);
}

#[test]
fn a_save_that_failed_is_made_again_without_whoever_was_erased() {
    let (mut model, key, _) = erased();
    let why = || frame::NOT_SAVED.with(["full"]);
    update(&mut model, Msg::Unsaved(key, why()));
    update(&mut model, Msg::NotErased(why()));
    assert_eq!(model.saving.status(), frame::UNSAVED);
    assert_eq!(update(&mut model, Msg::Retry), [Effect::Save(key), Effect::FinishErasures]);
    assert!(!format!("{:?}", model.book.get(key)).contains("Zhao"));
}

#[test]
fn who_takes_over_works_from_the_drafts_on_the_disk() {
    let (mut model, _) = model(Access::Follower);
    model.saving.drafts.set("accounts/x", "note", Some("Zhao Ming"));
    let mut left = Drafts::default();
    left.set("accounts/x", "note", Some("somebody"));
    update(&mut model, Msg::DraftsRead(left.clone()));
    assert_eq!(model.saving.drafts, left);
}
