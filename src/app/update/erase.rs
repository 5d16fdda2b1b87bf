//! This file erases for good: a contact, a customer or a person on our side. It asks first, it cannot be undone, and it is called
//! done only when the disk says that nothing is left.

use std::sync::Arc;

use super::commit::{commit_changes, refresh};
use super::wall;
use crate::effect::Effect;
use crate::model::Model;
use crate::overlay::Overlay;
use crate::overlay::{Confirm, OnYes};
use crate::saving::Erasing;
use crate::wall::Private;
use domain::erasure::{Erased, Erasure};
use domain::id::Id;
use domain::record::{Record, RecordKey};
use domain::workshop::parting::{what_stays, who_goes};
use words::{Arg, Say, after, brain, frame, tracker as phrases};

#[cfg(test)]
mod tests;

pub(super) fn ask_erase(model: &mut Model, whom: Erased) {
    if model.only_follows() {
        return;
    }
    if model.wall.hides(Private::Form) {
        model.notice = Some(frame::NOT_ON_WALL.say());
        return;
    }
    if let Some(say) = question(model, whom) {
        model.overlays.push(Overlay::Confirm(Confirm { say, on_yes: OnYes::Erase(whom), yes: false }));
    }
}

/// What is asked; none where nobody is there.
fn question(model: &Model, whom: Erased) -> Option<Say> {
    let accounts = model.book.accounts();
    match whom {
        Erased::Contact(account, id) => {
            let contact = accounts.get(&account)?.contact(id)?;
            Some(phrases::ERASE_ASK.with_person(id, &contact.name))
        }
        Erased::Account(id) => {
            let account = accounts.get(&id)?;
            let counts = [account.contacts.len(), account.projects.len()].map(|n| Arg::from(n.to_string()));
            let [contacts, projects] = counts;
            Some(phrases::ERASE_ACCOUNT_ASK.args([account.name.as_str().into(), contacts, projects]))
        }
        Erased::Person(id) => {
            let person = model.book.people().get(&id)?;
            Some(brain::ERASE_PERSON_ASK.with_person(id, &person.name))
        }
        Erased::Workshop(id) => {
            let class = model.book.workshops().get(&id)?;
            let (people, gone) = (class.roster.len(), who_goes(class, &model.book).len());
            Some(after::ERASE_ASK.with([&people.to_string(), &gone.to_string()]))
        }
    }
}

/// Erases: from the book, from what could be undone, from the drafts, and from every old version on the disk. That it is being
/// erased is written down first, so that whatever happens the next start goes on.
pub(super) fn erase(model: &mut Model, whom: Erased) -> Vec<Effect> {
    if let Erased::Workshop(id) = whom {
        return erase_class(model, id);
    }
    let somebody = phrases::SOMEBODY.text(model.session.lang).to_owned();
    let erasure = Erasure { whom, somebody };
    let names = model.book.get(erasure.home()).map(|home| erasure.names(&home)).unwrap_or_default();
    erasure.apply(&mut model.book);
    let saves = commit_changes(model, Some(phrases::ERASING.say()));
    // Nothing was changed: another program writes, or a file does not read. Then the old versions must stay too.
    if saves.is_empty() {
        return saves;
    }
    match whom {
        Erased::Person(_) | Erased::Workshop(_) => model.history.forget_all(),
        // A leader may have named them in what was noted of a person.
        Erased::Contact(..) | Erased::Account(_) => {
            model.history.forget(erasure.home());
            model.book.people().keys().for_each(|id| model.history.forget(RecordKey::Person(*id)));
        }
    }
    let drafts = erasure.clean_drafts(&mut model.saving.drafts, &names);
    let mut effects = vec![Effect::Erase(erasure)];
    effects.extend(saves);
    if drafts && !effects.contains(&Effect::SaveDrafts) {
        effects.push(model.saving.send_drafts());
    }
    effects.push(Effect::FinishErasures);
    effects.extend(wall::forget(model));
    model.saving.set_erasing(Erasing::Underway);
    model.notice = Some(phrases::ERASING.say());
    effects
}

/// Erases a class: the numbers go into a record of their own, and that is saved first; then the old record goes as a whole, and with
/// it everybody who belongs nowhere else.
fn erase_class(model: &mut Model, id: Id) -> Vec<Effect> {
    let Some(class) = model.book.workshops().get(&id).cloned() else { return Vec::new() };
    let stays = what_stays(&class, &model.book, model.session.ids.next_id());
    let (kept, key) = (stays.id, RecordKey::Workshop(stays.id));
    let gone = who_goes(&class, &model.book);
    let somebody = phrases::SOMEBODY.text(model.session.lang).to_owned();
    let all = std::iter::once(Erased::Workshop(id)).chain(gone.into_iter().map(Erased::Person));
    let all: Vec<_> = all.map(|whom| Erasure { whom, somebody: somebody.clone() }).collect();
    let names: Vec<_> = all
        .iter()
        .map(|erasure| model.book.get(erasure.home()).map(|home| erasure.names(&home)).unwrap_or_default())
        .collect();
    model.book.put(Record::Workshop(Arc::new(stays)));
    for erasure in &all {
        erasure.apply(&mut model.book);
    }
    let saves = commit_changes(model, Some(phrases::ERASING.say()));
    if saves.is_empty() {
        return saves;
    }
    model.history.forget_all();
    model.screens.workshop.begin_anew(kept);
    let (first, rest): (Vec<_>, Vec<_>) = saves.into_iter().partition(|effect| *effect == Effect::Save(key));
    let mut drafts = false;
    for (erasure, names) in all.iter().zip(&names) {
        drafts |= erasure.clean_drafts(&mut model.saving.drafts, names);
    }
    let mut effects = first;
    effects.extend(all.into_iter().map(Effect::Erase));
    effects.extend(rest);
    if drafts && !effects.contains(&Effect::SaveDrafts) {
        effects.push(model.saving.send_drafts());
    }
    effects.push(Effect::FinishErasures);
    effects.extend(wall::forget(model));
    model.saving.set_erasing(Erasing::Underway);
    model.notice = Some(phrases::ERASING.say());
    refresh(model);
    effects
}

/// Takes in what the disk says; `left` is why something is left. What was told stays told, without saying it anew each time.
pub(super) fn settle(model: &mut Model, left: Option<Say>) {
    match left {
        Some(why) if !model.saving.set_erasing(Erasing::Left(why.clone())) => {}
        Some(why) => model.notice = Some(phrases::NOT_ERASED.with_say(why)),
        None => {
            model.saving.set_erasing(Erasing::Done);
            model.notice = Some(phrases::ERASED.say());
        }
    }
}
