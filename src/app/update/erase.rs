//! This file erases a contact for good. It asks first, it cannot be undone, and it goes after every old version of the file.

use super::commit::commit_changes;
use crate::effect::Effect;
use crate::model::Model;
use crate::overlay::Overlay;
use crate::overlay::{Confirm, OnYes};
use crate::wall::Private;
use domain::account::erasure::without;
use domain::id::Id;
use domain::record::RecordKey;
use words::{frame, tracker as phrases};

pub(super) fn ask_erase(model: &mut Model, account: Id, contact: Id) {
    if model.only_follows() {
        return;
    }
    if model.wall.hides(Private::Form) {
        model.notice = Some(frame::NOT_ON_WALL.say());
        return;
    }
    let found = model.book.accounts().get(&account).and_then(|a| a.contact(contact));
    let Some(name) = found.map(|c| c.name.clone()) else { return };
    let say = phrases::ERASE_ASK.with_person(contact, &name);
    model.overlays.push(Overlay::Confirm(Confirm { say, on_yes: OnYes::Erase(account, contact) }));
}

/// Erases a contact: from the record, from what could be undone, from the drafts, and from every old version on the disk.
pub(super) fn erase(model: &mut Model, account: Id, contact: Id) -> Vec<Effect> {
    let somebody = phrases::SOMEBODY.text(model.session.lang);
    let found = model.book.accounts().get(&account).and_then(|a| a.contact(contact));
    let Some(name) = found.map(|c| c.name.clone()) else { return Vec::new() };
    model.book.edit_account(account, |a| a.erase(contact, somebody));
    let key = RecordKey::Account(account);
    let mut effects = commit_changes(model, Some(phrases::ERASED.say()));
    // Nothing was changed: another program writes, or the file does not read. Then the old versions must stay too.
    if effects.is_empty() {
        return effects;
    }
    model.history.forget(key);
    model.saving.forget(key);
    effects.push(model.saving.send_purge(key));
    let place = format!("accounts/{account}");
    let gone = model.saving.drafts.forget(&format!("{place}/contacts/{contact}"));
    if model.saving.drafts.change(&place, |text| without(text, &name, somebody)) || gone {
        effects.push(model.saving.send_drafts());
    }
    model.notice = Some(phrases::ERASED.say());
    effects
}
