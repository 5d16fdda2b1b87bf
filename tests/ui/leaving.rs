//! Stories of those who leave: who takes over what they own, and erasing for good.

use app::effect::Effect;
use app::form::subject::{Leaving, Subject};
use app::keymap::KeyScope;
use app::overlay::Overlay;
use app::screen::brain::home::PersonRow;
use domain::erasure::{Erased, Erasure};
use domain::handover::Belongings;
use domain::id::Id;
use domain::lang::Lang;
use domain::record::RecordKey;
use harness::{Stage, book};
use words::{brain, form, frame, tracker};

/// A colleague of the sample who owns a project and actions.
const COLLEAGUE: &str = "staff0000003";

/// The sample with the cursor on the colleague.
fn at(lang: Lang) -> (Stage, Id) {
    let mut stage = Stage::sample(lang).sized(80, 24);
    let id: Id = COLLEAGUE.parse().unwrap();
    let typed = stage.model.book.people()[&id].name.replace(' ', " space '");
    stage.press(&format!("/ '{typed} enter"));
    assert_eq!(stage.model.screens.brain.home.row().map(PersonRow::person), Some(id));
    (stage, id)
}

/// Everything in the book as text.
fn told(stage: &Stage) -> String {
    format!("{:?} {:?}", stage.model.book.settings(), stage.model.book.records().collect::<Vec<_>>())
}

/// The form in front.
fn subject(stage: &Stage) -> Option<Subject> {
    match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => Some(form.subject),
        _ => None,
    }
}

#[test]
fn removing_a_colleague_asks_who_takes_over_and_undo_brings_everything_back() {
    for lang in Lang::ALL {
        let (mut stage, id) = at(lang);
        let before = stage.model.book.clone();
        let me = before.settings().me.unwrap();
        let (theirs, mine) = (Belongings::of(&before, id), Belongings::of(&before, me));
        assert!(theirs.projects > 0 && theirs.actions > 0);
        stage.press("d");
        assert_eq!(subject(&stage), Some(Subject::HandOver(id, Leaving::Removed)));
        assert_eq!(stage.model.book, before, "nothing happens before the answer");
        stage.press("enter");
        assert!(!stage.model.book.people().contains_key(&id));
        assert!(!told(&stage).contains(&id.to_string()), "nothing points to who left");
        let now = Belongings::of(&stage.model.book, me);
        assert_eq!((now.projects, now.actions), (mine.projects + theirs.projects, mine.actions + theirs.actions));
        let first = stage.effects.iter().position(|effect| *effect == Effect::Save(RecordKey::Person(id)));
        assert!(
            !stage.effects[first.unwrap()..].iter().any(|e| matches!(e, Effect::Save(RecordKey::Account(_)))),
            "last"
        );
        stage.press("u");
        assert_eq!(stage.model.book, before);
    }
}

#[test]
fn somebody_else_or_nobody_can_take_over() {
    let (mut stage, id) = at(Lang::En);
    let heir: Id = "staff0000001".parse().unwrap();
    let before = Belongings::of(&stage.model.book, heir);
    stage.press("d ctrl-u 'Zhou space 'Min enter");
    assert!(!stage.model.book.people().contains_key(&id), "{}", stage.screen());
    assert!(Belongings::of(&stage.model.book, heir).projects > before.projects);
    let (mut stage, id) = at(Lang::En);
    stage.press("d ctrl-u enter");
    assert!(!told(&stage).contains(&id.to_string()), "{}", stage.screen());
    let somebody = |name: &str| brain::REMOVED_WITHOUT_HEIR.with([name]).text(Lang::En);
    assert_eq!(stage.notice(), somebody("He Jing"));
}

#[test]
fn whoever_leaves_cannot_take_over_from_themselves() {
    let (mut stage, id) = at(Lang::En);
    stage.press("d ctrl-u 'He enter");
    assert!(stage.model.book.people().contains_key(&id) && subject(&stage).is_some(), "{}", stage.screen());
}

#[test]
fn somebody_who_owns_nothing_is_removed_at_once() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("end");
    let id = stage.model.screens.brain.home.row().unwrap().person();
    stage.press("d");
    assert!(!stage.model.book.people().contains_key(&id) && stage.model.overlays.is_empty());
    assert!(!told(&stage).contains(&id.to_string()), "off the rosters too");
    stage.press("u");
    assert_eq!(stage.model.book, book(Lang::En));
}

#[test]
fn a_colleague_is_erased_for_good_after_handing_over() {
    for lang in Lang::ALL {
        let (mut stage, id) = at(lang);
        let name = stage.model.book.people()[&id].name.clone();
        stage.press("X");
        assert_eq!(subject(&stage), Some(Subject::HandOver(id, Leaving::Erased)));
        stage.press("enter");
        assert_eq!(stage.model.scope(), KeyScope::Confirm, "{}", stage.screen());
        assert!(stage.model.book.people().contains_key(&id));
        stage.effects.clear();
        stage.press("y");
        assert!(!told(&stage).contains(&id.to_string()) && !told(&stage).contains(&name), "{name}");
        assert!(
            matches!(stage.effects.first(), Some(Effect::Erase(Erasure { whom: Erased::Person(gone), .. })) if *gone == id)
        );
        assert_eq!(stage.effects.last(), Some(&Effect::FinishErasures));
        assert_eq!(stage.notice(), tracker::ERASED.text(lang));
        stage.press("u");
        assert_eq!(stage.notice(), frame::NOTHING_TO_UNDO.text(lang));
        assert!(!told(&stage).contains(&name));
    }
}

#[test]
fn a_no_keeps_the_colleague() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("end X esc");
    assert_eq!(stage.model.book, book(Lang::En));
    stage.press("home X");
    assert_eq!(stage.notice(), brain::NOT_ME.text(Lang::En));
    stage.press("down X");
    assert_eq!(stage.notice(), brain::ERASE_WHOM.text(Lang::En), "an attempt is not a person");
}

#[test]
fn a_customer_is_erased_with_everything_kept_of_it() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(80, 24);
        stage.press("3 6*down c");
        let app::screen::tracker::TrackerView::Account(page) = &stage.model.screens.tracker.view else { panic!() };
        let id = page.account;
        let account = stage.model.book.accounts()[&id].clone();
        stage.press("X");
        assert_eq!(stage.model.scope(), KeyScope::Confirm);
        assert!(stage.screen().contains(&account.name));
        stage.effects.clear();
        stage.press("y");
        let left = told(&stage);
        assert!(!left.contains(&id.to_string()) && !left.contains(&account.name), "{left}");
        assert!(account.contacts.iter().all(|contact| !left.contains(&contact.name)));
        let key = RecordKey::Account(id);
        let [Effect::Erase(_), Effect::Save(saved), Effect::FinishErasures] = stage.effects.as_slice() else {
            panic!("{:?}", stage.effects)
        };
        assert_eq!(*saved, key);
        stage.press("u");
        assert_eq!(stage.notice(), frame::NOTHING_TO_UNDO.text(lang));
    }
}

#[test]
fn a_project_is_not_erased_and_that_is_said() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("3 6*down c end X");
    assert_eq!(stage.notice(), tracker::CHOOSE_WHOM_TO_ERASE.text(Lang::En));
    assert!(stage.model.overlays.is_empty());
}

#[test]
fn a_form_of_somebody_erased_keeps_nothing_and_a_window_that_follows_asks_nothing() {
    let mut stage = Stage::follower(Lang::En);
    let before = stage.model.book.clone();
    stage.press("end X");
    assert!(stage.model.overlays.is_empty());
    stage.press("d");
    assert_eq!((stage.model.book == before, stage.notice()), (true, frame::FOLLOWER.text(Lang::En).to_owned()));
    let (mut stage, id) = at(Lang::En);
    stage.press("d ctrl-u 'Nobody esc");
    assert_eq!(stage.notice(), form::DRAFT_KEPT.text(Lang::En));
    stage.press("X ctrl-u 'Zhou enter y");
    let place = format!("people/{id}");
    assert!(
        !stage.model.saving.drafts.entries.iter().any(|draft| draft.place.starts_with(&place)),
        "{}",
        stage.screen()
    );
}
