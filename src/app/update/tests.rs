//! These tests hold what the parts do together: quitting, merging, following.

use std::sync::Arc;

use super::*;
use crate::action::Tab;
use crate::catalogue::Catalogue;
use crate::config::Config;
use crate::form::subject::Subject;
use crate::key::Code;
use crate::msg::OpenedBook;
use crate::saving::{Access, Extra};
use domain::attempt::Attempt;
use domain::book::Book;
use domain::lang::Lang;
use domain::person::{Person, PersonKind};
use domain::record::{Record, RecordKey};

pub(super) fn model(access: Access) -> (Model, Person) {
    let day = jiff::civil::date(2026, 1, 5);
    let mut model = Model::new(Config::default(), Lang::En, day.to_datetime(jiff::civil::Time::midnight()), 1);
    let id = model.session.ids.next_id();
    let person = Person::new(id, "Anna".into(), PersonKind::Trainee, day);
    let mut book = Book::default();
    book.put_unjournaled(Record::Person(Arc::new(person.clone())));
    update(&mut model, Msg::Opened(Box::new(OpenedBook { book, access, ..OpenedBook::default() })));
    model.open_tab(Tab::Brain);
    // The tab asks for its chapter with the next message.
    update(&mut model, Msg::Commit);
    (model, person)
}

pub(super) fn press(model: &mut Model, ch: char) -> Vec<Effect> {
    update(model, Msg::Key(Key::plain(Code::Char(ch))))
}

#[test]
fn quitting_waits_for_the_last_save() {
    let (mut model, person) = model(Access::Writer);
    let key = RecordKey::Person(person.id);
    assert_eq!(press(&mut model, 'd'), [Effect::Save(key)]);
    assert_eq!(press(&mut model, 'q'), []);
    assert_eq!(update(&mut model, Msg::Saved(key)), [Effect::Quit]);
}

#[test]
fn quitting_asks_when_the_disk_does_not_answer() {
    for again in [Msg::Stalled, Msg::Key(Key::plain(Code::Char('q')))] {
        let (mut model, person) = model(Access::Writer);
        press(&mut model, 'd');
        assert_eq!(update(&mut model, Msg::Stalled), [], "nobody waits");
        assert!(model.overlays.is_empty());
        assert_eq!(press(&mut model, 'q'), []);
        assert_eq!(update(&mut model, again), []);
        let Some(Overlay::Confirm(asked)) = model.overlays.last() else { panic!("{:?}", model.overlays) };
        assert_eq!(asked.say, frame::QUIT_STALLED.say());
        // The answer may still come; whoever stays has lost nothing.
        assert_eq!(press(&mut model, 'n'), []);
        assert_eq!(update(&mut model, Msg::Saved(RecordKey::Person(person.id))), []);
        assert_eq!(press(&mut model, 'q'), [Effect::Quit]);
    }
    let (mut model, _) = model(Access::Writer);
    press(&mut model, 'd');
    press(&mut model, 'q');
    update(&mut model, Msg::Stalled);
    assert_eq!(press(&mut model, 'y'), [Effect::Quit]);
}

#[test]
fn quitting_asks_when_the_last_save_fails() {
    let (mut model, person) = model(Access::Writer);
    let key = RecordKey::Person(person.id);
    press(&mut model, 'd');
    press(&mut model, 'q');
    assert_eq!(update(&mut model, Msg::Unsaved(key, frame::NOT_SAVED.with(["full"]))), []);
    assert!(matches!(model.overlays.last(), Some(Overlay::Confirm(_))));
    assert_eq!(press(&mut model, 'n'), []);
    assert_eq!(update(&mut model, Msg::Retry), [Effect::Save(key)]);
    update(&mut model, Msg::Saved(key));
    assert_eq!(press(&mut model, 'q'), [Effect::Quit]);
}

#[test]
fn a_merged_record_is_taken_in_only_when_no_later_change_is_on_its_way() {
    let (mut model, person) = model(Access::Writer);
    let key = RecordKey::Person(person.id);
    let merged = Record::Person(Arc::new(Person { name: "Anne".into(), ..person.clone() }));
    model.saving.mark_sent(key);
    model.saving.mark_sent(key);
    assert_eq!(update(&mut model, Msg::Merged(key, Some(merged.clone()))), []);
    assert_eq!(model.book.people()[&person.id].name, "Anna");
    update(&mut model, Msg::Saved(key));
    assert_eq!(update(&mut model, Msg::Merged(key, Some(merged))), [Effect::AcceptMerge(key)]);
    assert_eq!(model.book.people()[&person.id].name, "Anne");
}

#[test]
fn a_follower_changes_nothing_and_says_why() {
    for (access, why) in [(Access::Follower, frame::FOLLOWER), (Access::Projector, frame::PROJECTOR_READS)] {
        let (mut model, _) = model(access);
        assert_eq!(model.notice, Some(why.say()));
        let before = model.book.clone();
        press(&mut model, 'd');
        assert_eq!(model.notice, Some(why.say()));
        for ch in ['d', 'n', 'e', 'a'] {
            assert_eq!(press(&mut model, ch), [], "{ch}");
            assert_eq!(model.book, before, "{ch}");
            model.overlays.clear();
        }
    }
}

#[test]
fn removing_the_sample_leaves_what_somebody_did_with_it() {
    let (mut model, person) = model(Access::Writer);
    let today = model.today();
    let mut sample = |own: bool| {
        let mut attempt = Attempt::begin(&mut model.session.ids, today);
        attempt.sample = !own;
        let id = model.session.ids.next_id();
        Person { id, sample: true, attempts: vec![attempt], ..person.clone() }
    };
    let (used, unused) = (sample(true), sample(false));
    for person in [&used, &unused] {
        model.book.put_unjournaled(Record::Person(Arc::new(person.clone())));
    }
    let before = model.book.clone();
    assert_eq!(super::act(&mut model, Action::DropSample), [Effect::FindSample]);
    update(&mut model, Msg::SampleFound([RecordKey::Person(unused.id)].into(), [].into()));
    assert!(!model.book.people().contains_key(&unused.id));
    assert!(!model.book.people()[&used.id].sample);
    assert!(model.book.people().contains_key(&person.id));
    press(&mut model, 'u');
    assert_eq!(model.book, before);
}

#[test]
fn a_record_whose_file_does_not_read_is_not_edited() {
    let (mut model, person) = model(Access::Writer);
    let key = Some(RecordKey::Person(person.id));
    model.saving.file_problems.push(crate::saving::FileProblem { key, say: frame::NOT_SAVED.with(["x"]) });
    let before = model.book.clone();
    assert_eq!(press(&mut model, 'd'), []);
    assert_eq!((&model.book, &model.notice), (&before, &Some(frame::LOCKED.say())));
}

#[test]
fn nobody_is_removed_while_it_is_unknown_who_is_me() {
    let (mut model, _) = model(Access::Writer);
    let key = Some(RecordKey::Settings);
    model.saving.file_problems.push(crate::saving::FileProblem { key, say: frame::NOT_SAVED.with(["x"]) });
    assert_eq!(press(&mut model, 'd'), []);
    assert_eq!(model.notice, Some(frame::ME_UNKNOWN.say()));
}

#[test]
fn a_screen_that_shows_nothing_takes_no_keys_but_quit() {
    let (mut model, _) = model(Access::Writer);
    update(&mut model, Msg::Resize(20, 5));
    assert_eq!(press(&mut model, 'd'), []);
    assert_eq!(press(&mut model, 'n'), []);
    assert!(model.overlays.is_empty());
    assert_eq!(press(&mut model, 'q'), [Effect::Quit]);
}

#[test]
fn numbers_on_the_wall_stay_with_their_people() {
    let (mut model, person) = model(Access::Writer);
    let id = model.session.ids.next_id();
    update(
        &mut model,
        Msg::ChangedOutside(Record::Person(Arc::new(Person { id, name: "Bert".into(), ..person.clone() }))),
    );
    press(&mut model, 'P');
    let (anna, bert) = (model.badge(person.id), model.badge(id));
    assert_ne!(anna, bert);
    update(&mut model, Msg::RemovedOutside(RecordKey::Person(person.id)));
    assert_eq!((model.badge(person.id), model.badge(id)), (anna, bert));
}

#[test]
fn undo_brings_back_and_selects_whom_it_brought_back() {
    let (mut model, person) = model(Access::Writer);
    let id = model.session.ids.next_id();
    update(
        &mut model,
        Msg::ChangedOutside(Record::Person(Arc::new(Person { id, name: "Zoe".into(), ..person.clone() }))),
    );
    press(&mut model, 'd');
    press(&mut model, 'u');
    assert_eq!(model.screens.brain.home.row(), Some(crate::screen::brain::home::PersonRow::Person(person.id)));
}

#[test]
fn half_a_name_is_not_taken_for_somebody_when_typing_pauses() {
    let (mut model, _) = model(Access::Writer);
    super::act(&mut model, Action::BookChoices);
    "An".chars().for_each(|ch| drop(press(&mut model, ch)));
    assert_eq!(update(&mut model, Msg::Commit), []);
    assert_eq!(model.book.settings().me, None);
    "na".chars().for_each(|ch| drop(press(&mut model, ch)));
    assert_eq!(update(&mut model, Msg::Commit), [Effect::Save(RecordKey::Settings)]);
}

fn shown(model: &Model) -> Vec<String> {
    let Some(Overlay::Palette(palette)) = model.overlays.last() else { return Vec::new() };
    (0..palette.len()).filter_map(|row| palette.get(row)).map(|item| item.label.to_string()).collect()
}

fn type_in(model: &mut Model, keys: &str) {
    for ch in keys.chars() {
        press(model, ch);
    }
}

#[test]
fn a_book_is_catalogued_beside_the_loop_and_an_empty_one_is_not() {
    let (mut model, _) = model(Access::Writer);
    let opened = OpenedBook { book: model.book.clone(), ..OpenedBook::default() };
    assert!(update(&mut model, Msg::Opened(Box::new(opened))).contains(&Effect::Catalogue));
    assert!(!update(&mut model, Msg::Opened(Box::default())).contains(&Effect::Catalogue));
}

#[test]
fn who_opens_the_palette_early_does_not_wait_for_the_catalogue() {
    let (mut model, _) = model(Access::Writer);
    press(&mut model, ':');
    assert!(shown(&model).iter().any(|label| label == "Anna"));
    let own = model.catalogue.clone();
    let late = Catalogue::of(&model.book);
    update(&mut model, Msg::Catalogue(late));
    assert_eq!(model.catalogue, own);
}

#[test]
fn the_palette_of_an_unchanged_book_is_not_catalogued_again() {
    let (mut model, person) = model(Access::Writer);
    let made = Catalogue::of(&model.book);
    update(&mut model, Msg::Catalogue(made.clone()));
    for _ in 0..2 {
        press(&mut model, ':');
        assert_eq!(model.catalogue, made);
        model.overlays.clear();
    }
    model.book.edit_person(person.id, |person| person.name = "Berta".into());
    press(&mut model, ':');
    assert_ne!(model.catalogue, made);
    assert!(shown(&model).iter().any(|label| label == "Berta"));
}

#[test]
fn a_longer_word_finds_as_if_it_was_asked_at_once() {
    let (mut model, _) = model(Access::Writer);
    for word in ["anna", "an n", "lan", "th x", "brain"] {
        press(&mut model, ':');
        type_in(&mut model, word);
        let step_by_step = shown(&model);
        model.overlays.clear();
        press(&mut model, ':');
        update(&mut model, Msg::Paste(word.to_owned()));
        assert_eq!(shown(&model), step_by_step, "{word:?}");
        model.overlays.clear();
    }
}

#[test]
fn the_wall_is_offered_nobody_by_name() {
    let (mut model, _) = model(Access::Writer);
    model.wall.on = true;
    press(&mut model, ':');
    assert!(!shown(&model).is_empty() && !shown(&model).iter().any(|label| label == "Anna"));
}

fn full() -> words::Say {
    frame::NOT_SAVED.with(["full"])
}

/// Somebody typed what is not valid into a form and left it; the disk has not answered yet.
fn left_half_typed() -> Model {
    let (mut model, _) = model(Access::Writer);
    super::form::open_form(&mut model, Subject::Book);
    update(&mut model, Msg::Key(Key::plain(Code::Tab)));
    press(&mut model, 'X');
    let effects = update(&mut model, Msg::Key(Key::plain(Code::Esc)));
    assert_eq!(effects, [Effect::SaveDrafts]);
    model
}

#[test]
fn what_was_typed_is_called_kept_when_it_is_and_not_before() {
    let kept = Some(words::form::DRAFT_KEPT.say());
    let mut model = left_half_typed();
    assert_ne!(model.notice, kept, "the disk has not answered");
    assert_eq!(model.saving.status(), frame::SAVING);
    update(&mut model, Msg::ExtraSaved(Extra::Drafts));
    assert_eq!((model.notice.clone(), model.saving.status()), (kept, frame::SAVED));
}

#[test]
fn a_draft_the_disk_refuses_is_tried_again_and_asked_for_at_the_end() {
    let kept = Some(words::form::DRAFT_KEPT.say());
    let mut model = left_half_typed();
    update(&mut model, Msg::ExtraUnsaved(Extra::Drafts, full()));
    assert_eq!((model.notice.clone(), model.saving.status()), (Some(full()), frame::UNSAVED));
    // Whatever else goes through says nothing of it.
    update(&mut model, Msg::Key(Key::plain(Code::Char('T'))));
    update(&mut model, Msg::ExtraSaved(Extra::Config));
    assert_eq!(model.saving.status(), frame::UNSAVED);
    assert_eq!(press(&mut model, 'q'), []);
    assert!(matches!(model.overlays.last(), Some(Overlay::Confirm(_))), "quitting asks");
    assert_eq!(press(&mut model, 'n'), []);
    assert_eq!(update(&mut model, Msg::Retry), [Effect::SaveDrafts]);
    update(&mut model, Msg::ExtraSaved(Extra::Drafts));
    assert_eq!((model.notice.clone(), model.saving.status()), (kept, frame::SAVED));
    assert_eq!(press(&mut model, 'q'), [Effect::Quit]);
}

#[test]
fn quitting_waits_for_the_drafts() {
    let mut model = left_half_typed();
    assert_eq!(press(&mut model, 'q'), []);
    assert_eq!(update(&mut model, Msg::ExtraSaved(Extra::Drafts)), [Effect::Quit]);
    let mut model = left_half_typed();
    press(&mut model, 'q');
    assert_eq!(update(&mut model, Msg::ExtraUnsaved(Extra::Drafts, full())), []);
    assert!(matches!(model.overlays.last(), Some(Overlay::Confirm(_))), "it could not be kept");
}

#[test]
fn a_page_the_disk_refuses_is_tried_again_with_its_text() {
    let (mut model, _) = model(Access::Writer);
    let effect = model.saving.send_page("a.md".into(), "text".into());
    update(&mut model, Msg::ExtraUnsaved(Extra::Print("a.md".into()), full()));
    assert_eq!(update(&mut model, Msg::Retry), [effect]);
    update(&mut model, Msg::ExtraSaved(Extra::Print("a.md".into())));
    assert_eq!(update(&mut model, Msg::Retry), []);
}

#[test]
fn half_a_name_is_kept_when_nobody_will_press_another_key() {
    let (mut model, person) = model(Access::Writer);
    super::form::open_form(&mut model, Subject::Book);
    press(&mut model, 'A');
    assert_eq!(update(&mut model, Msg::Commit), [], "it may become another name");
    assert_eq!(update(&mut model, Msg::Leave), [Effect::SaveDrafts]);
    assert_eq!(model.saving.drafts.get("book", "me"), Some("A"));
    assert_eq!(model.book.settings().me, None, "nobody is taken for {}", person.name);
}

#[test]
fn a_change_from_outside_is_shown_and_said_and_never_over_an_edit_that_is_not_saved() {
    let (mut model, person) = model(Access::Writer);
    let key = RecordKey::Person(person.id);
    let outside =
        |name: &str| Msg::ChangedOutside(Record::Person(Arc::new(Person { name: name.into(), ..person.clone() })));
    let name = |model: &Model| model.book.get(key).map(|record| record.title().to_owned());
    assert_eq!(update(&mut model, outside("Bert")), [Effect::AcceptMerge(key)]);
    assert_eq!(name(&model).as_deref(), Some("Bert"));
    assert_eq!(model.notice, Some(words::frame::CHANGED_OUTSIDE.say()));
    // While a save of it is under way, and while it could not be saved, the save is what merges.
    model.saving.mark_sent(key);
    assert_eq!(update(&mut model, outside("Carl")), []);
    update(&mut model, Msg::Unsaved(key, words::shell::DISK_FULL.say()));
    assert_eq!(update(&mut model, outside("Dora")), []);
    update(&mut model, Msg::RemovedOutside(key));
    assert_eq!(name(&model).as_deref(), Some("Bert"));
    update(&mut model, Msg::Saved(key));
    update(&mut model, Msg::RemovedOutside(key));
    assert_eq!(name(&model), None);
    assert_eq!(model.notice, Some(words::frame::REMOVED_OUTSIDE.say()));
}
