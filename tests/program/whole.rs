//! The whole loop without a terminal: events in, screens and files out, and what happens when the disk or the screen refuses.

mod older;
mod stage;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use app::msg::Msg;
use domain::lang::Lang;
use jiff::civil::date;
use peilian::clock::Clock;
use peilian::event::{Event, Mouse};
use peilian::run::End;
use stage::{Stage, kept};

/// Takes the place of the people away, in a way that holds for the superuser too.
fn block(folder: &Path) -> PathBuf {
    let (people, aside) = (folder.join("people"), folder.join("aside"));
    std::fs::rename(&people, &aside).unwrap();
    std::fs::write(&people, "").unwrap();
    aside
}

fn unblock(folder: &Path, aside: &Path) {
    let people = folder.join("people");
    std::fs::remove_file(&people).unwrap();
    std::fs::rename(aside, people).unwrap();
}

/// Adds somebody whom the disk refuses.
fn refused(folder: &Path) -> (Stage, PathBuf) {
    let stage = Stage::begun(folder);
    let aside = block(folder);
    stage.press("n");
    stage.type_in("Li Na");
    stage.press("enter enter");
    stage.see("UNSAVED");
    (stage, aside)
}

#[test]
fn the_first_start_welcomes_and_an_empty_book_holds_me() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::begun(folder.path());
    assert!(stage.screen().contains("Me"), "{}", stage.screen());
    assert!(kept(folder.path(), "name: \"Me\""));
    assert!(std::fs::read_to_string(folder.path().join("book.ron")).unwrap().contains("me: \""));
    stage.press("q");
    assert_eq!(stage.end().unwrap(), End::Quit);
}

/// A day that a story can end, and the clock that tells it.
macro_rules! day {
    ($ended:ident, $clock:ident) => {
        static $ended: AtomicBool = AtomicBool::new(false);
        let $clock =
            Clock::Played(|| date(2026, 1, if $ended.load(Ordering::SeqCst) { 6 } else { 5 }).at(23, 59, 0, 0));
    };
}

#[test]
fn midnight_is_drawn_though_nobody_presses_a_key() {
    day!(ENDED, clock);
    let folder = tempfile::tempdir().unwrap();
    let stage = Stage::start_at(folder.path(), clock).begin();
    stage.press("1");
    stage.see("Monday, 5 January");
    ENDED.store(true, Ordering::SeqCst);
    stage.see("Tuesday, 6 January");
}

#[test]
fn what_another_program_changed_is_seen_with_the_minute_though_nobody_presses_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::begun(folder.path());
    stage.press("n");
    stage.type_in("Li Na");
    stage.press("enter enter");
    stage.until("saved", |_| kept(folder.path(), "Li Na"));
    stage.see("saved ✓");
    let people = std::fs::read_dir(folder.path().join("people")).unwrap().map(|entry| entry.unwrap().path());
    let (path, text) = people
        .map(|path| (path.clone(), std::fs::read_to_string(path).unwrap()))
        .find(|(_, text)| text.contains("Li Na"))
        .unwrap();
    std::fs::write(path, text.replace("Li Na", "Li Ning")).unwrap();
    // As the clock on the wall says it.
    stage.send(Event::Minute);
    stage.see("Li Ning");
    stage.press("q");
    assert_eq!(stage.end().unwrap(), End::Quit);
}

#[test]
fn the_first_key_after_a_night_writes_the_new_day() {
    day!(ENDED, clock);
    let folder = tempfile::tempdir().unwrap();
    let stage = Stage::start_at(folder.path(), clock).begin();
    stage.press("n");
    stage.type_in("Li N");
    stage.see("Li N");
    // The computer slept: no tick has come yet.
    ENDED.store(true, Ordering::SeqCst);
    stage.press("a enter enter");
    stage.until("saved", |_| kept(folder.path(), "Li Na"));
    assert!(kept(folder.path(), "added: \"2026-01-06\""));
}

#[test]
fn the_first_start_asks_who_i_am_and_a_look_round_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::start(folder.path());
    stage.see("Your name");
    stage.type_in("Anna");
    stage.press("enter enter enter");
    stage.see("Look round in the sample");
    stage.press("enter");
    stage.see("This is a copy");
    stage.press("2");
    stage.see("Chen Mo");
    // Whatever is done there, one's own book does not know of it.
    stage.press("n");
    stage.type_in("Nobody");
    stage.press("enter enter");
    stage.see("─ Nobody ─");
    stage.press("q");
    stage.see("You changed things in this copy");
    stage.press("y");
    stage.see("Look round in the sample");
    stage.press("esc");
    stage.see("An empty book");
    assert!(kept(folder.path(), "name: \"Anna\"") && !kept(folder.path(), "Nobody") && !kept(folder.path(), "Chen Mo"));
    stage.press("q");
    assert_eq!(stage.end().unwrap(), End::Quit);
}

#[test]
fn a_signal_in_the_copy_ends_the_whole_program() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::start(folder.path());
    stage.see("Your name");
    stage.press("esc");
    stage.see("Look round in the sample");
    stage.press("enter");
    stage.see("This is a copy");
    stage.send(Event::Stop(15));
    assert_eq!(stage.end().unwrap(), End::Signal(15));
}

#[test]
fn a_second_without_a_key_commits_what_is_typed() {
    let folder = tempfile::tempdir().unwrap();
    let stage = Stage::begun(folder.path());
    stage.press("n");
    stage.type_in("Wu Tao");
    stage.until("committed", |_| kept(folder.path(), "Wu Tao"));
    stage.see("Added Wu Tao.");
}

#[test]
fn what_the_disk_refuses_is_unsaved_with_the_reason_until_it_goes_through() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, aside) = refused(folder.path());
    stage.see("people");
    stage.press("q");
    stage.see("Quit all the same?");
    stage.press("n");
    stage.until("put the question away", |s| !s.screen().contains("Quit all the same?"));
    unblock(folder.path(), &aside);
    stage.see("saved ✓");
    assert!(kept(folder.path(), "Li Na"));
    stage.press("q");
    assert_eq!(stage.end().unwrap(), End::Quit);
}

#[test]
fn quitting_all_the_same_is_allowed() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, _) = refused(folder.path());
    stage.press("q");
    stage.see("Quit all the same?");
    stage.press("y");
    assert_eq!(stage.end().unwrap(), End::Quit);
}

#[test]
fn a_signal_tries_once_more_what_the_disk_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, aside) = refused(folder.path());
    unblock(folder.path(), &aside);
    stage.send(Event::Stop(15));
    assert_eq!(stage.end().unwrap(), End::Signal(15));
    assert!(kept(folder.path(), "Li Na"));
}

/// Types half a currency that the disk cannot keep, and leaves the field.
fn half_typed(folder: &Path) -> Stage {
    let stage = Stage::begun(folder);
    std::fs::create_dir(folder.join("drafts.ron")).unwrap();
    std::fs::write(folder.join("drafts.ron/mine"), "").unwrap();
    stage.press(":");
    stage.type_in("choices of this book");
    stage.press("enter");
    stage.see("Currency");
    stage.press("tab ctrl-u");
    stage.type_in("EU");
    stage.press("esc");
    stage
}

#[test]
fn typed_text_is_called_kept_only_once_the_disk_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = half_typed(folder.path());
    stage.see("UNSAVED");
    assert!(!stage.screen().contains("What you typed is kept"), "{}", stage.screen());
    stage.press("q");
    stage.see("Quit all the same?");
    stage.press("n");
    stage.until("put the question away", |s| !s.screen().contains("Quit all the same?"));
    std::fs::remove_dir_all(folder.path().join("drafts.ron")).unwrap();
    stage.see("saved ✓");
    assert!(std::fs::read_to_string(folder.path().join("drafts.ron")).unwrap().contains("EU"));
    stage.press("q");
    assert_eq!(stage.end().unwrap(), End::Quit);
}

#[test]
fn what_is_not_on_the_disk_at_the_end_is_known_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, _) = refused(folder.path());
    stage.send(Event::Stop(15));
    let (end, left) = stage.end_with_unsaved();
    assert_eq!((end.unwrap(), left), (End::Signal(15), vec!["Li Na".to_owned()]));
}

#[test]
fn a_screen_that_is_torn_down_in_mid_typing_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::begun(folder.path());
    stage.press("n");
    stage.see("Add a person");
    stage.type_in("Half Name");
    stage.see("Half Name");
    stage.tear();
    // The key that makes the loop draw into nothing, before any signal says that the window is gone.
    stage.type_in("d");
    assert!(stage.end().is_err());
    assert!(kept(folder.path(), "Half Named"));
}

#[test]
fn a_hang_up_behind_a_key_still_tells_its_signal() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::begun(folder.path());
    stage.press("n");
    stage.type_in("Wu Tao");
    stage.send(Event::Stop(1));
    assert_eq!(stage.end().unwrap(), End::Signal(1));
    assert!(kept(folder.path(), "Wu Tao"));
}

#[test]
fn the_terminal_is_asked_to_step_aside() {
    let folder = tempfile::tempdir().unwrap();
    let stage = Stage::begun(folder.path());
    stage.press("ctrl-z");
    stage.until("stepped aside", |s| s.asked() == ["suspend"]);
    stage.see("People");
}

#[test]
fn the_mouse_presses_what_it_points_at() {
    let folder = tempfile::tempdir().unwrap();
    let stage = Stage::begun(folder.path());
    stage.press("x");
    stage.press("g esc");
    stage.until("showed its keys", |s| s.screen().lines().last().is_some_and(|l| l.contains("Add person")));
    let screen = stage.screen();
    let (row, line) = screen.lines().enumerate().last().unwrap();
    let column = line.find("? ").unwrap();
    stage.send(Event::Mouse(Mouse::Press(u16::try_from(column).unwrap(), u16::try_from(row).unwrap())));
    stage.see("The keys that work here");
    stage.send(Event::Mouse(Mouse::Wheel(3)));
    stage.send(Event::Resize(100, 30));
    stage.see("The keys that work here");
}

#[test]
fn a_held_key_is_drawn_a_handful_of_times() {
    let folder = tempfile::tempdir().unwrap();
    let stage = Stage::begun(folder.path());
    stage.press("g");
    stage.see("Guide");
    let before = stage.draws();
    for _ in 0..500 {
        stage.send(Msg::Wheel(1));
    }
    stage.press("?");
    stage.see("The keys that work here");
    assert!(stage.draws() - before < 100, "{}", stage.draws() - before);
}

#[test]
fn a_place_that_cannot_hold_data_is_named_and_nothing_passes_for_saved() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "mine").unwrap();
    let mut stage = Stage::start(&file);
    stage.see("a file stands where a folder belongs");
    stage.press("esc n");
    stage.type_in("Li Na");
    stage.press("enter enter");
    stage.until("refused", |s| s.screen().contains("UNSAVED") || s.screen().contains("read-only"));
    stage.send(Event::Stop(15));
    assert_eq!(stage.end().unwrap(), End::Signal(15));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn a_folder_that_cannot_be_made_ends_the_program_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let End::Fatal(say) = Stage::start(&file.join("data")).end().unwrap() else { panic!("it goes on") };
    assert!(say.text(Lang::En).contains("file"), "{say:?}");
    assert!(say.text(Lang::Zh).contains('：'), "{say:?}");
}

#[test]
fn the_mouse_selects_a_person_and_the_next_day_both_are_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::begun(folder.path());
    for name in ["Anna", "李娜"] {
        stage.press("n");
        stage.type_in(name);
        stage.press("esc");
    }
    stage.see("▌李娜");
    stage.send(Event::Mouse(Mouse::Press(5, 3)));
    stage.see("▌Anna");
    stage.press("q");
    assert_eq!(stage.end().unwrap(), End::Quit);
    let mut stage = Stage::start(folder.path());
    stage.see("李娜");
    stage.see("Anna");
    stage.send(Event::Stop(15));
    assert_eq!(stage.end().unwrap(), End::Signal(15));
}

#[test]
fn a_follower_sees_the_writer_and_ends_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = Stage::begun(folder.path());
    let mut second = Stage::start(folder.path());
    let mut third = Stage::start(folder.path());
    second.see("read-only");
    third.see("read-only");
    first.press("n");
    first.type_in("Li Na");
    first.press("enter enter");
    second.see("Li Na");
    third.press("q");
    assert_eq!(third.end().unwrap(), End::Quit);
    first.press("q");
    assert_eq!(first.end().unwrap(), End::Quit);
    second.see("this one writes now");
    second.press("q");
    assert_eq!(second.end().unwrap(), End::Quit);
}

#[test]
fn a_panic_commits_and_saves_what_is_being_typed() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::begun(folder.path());
    stage.press("n");
    stage.type_in("Li N");
    stage.see("Li N");
    stage.plant_a_bug();
    stage.type_in("a");
    stage.blow_up();
    assert!(kept(folder.path(), "Li Na"));
}
