//! A day ends while the program lies open, or another program changes the book: whatever moves, a key acts on what was seen.

use std::sync::Arc;

use app::action::Tab;
use app::effect::Effect;
use app::key::{Code, Key};
use app::keymap::KeyScope;
use app::msg::{MouseTarget, Msg};
use app::overlay::Overlay;
use domain::account::Account;
use domain::id::{Id, IdSource};
use domain::lang::Lang;
use domain::meeting::{Meeting, Task};
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::project::{Project, ProjectKey};
use domain::quarter::Quarter;
use domain::record::{Record, RecordKey};
use domain::settings::Target;
use domain::today::{Due, DueKind, DueSubject};
use harness::{Stage, TODAY, VIEWS};
use jiff::civil::{Date, date};
use words::frame;

/// Today of the sample with the cursor on the first line of a kind.
fn at(lang: Lang, wanted: fn(DueKind) -> bool) -> Stage {
    let mut stage = Stage::sample(lang);
    stage.press("1");
    for _ in 0..100 {
        if selected(&stage).is_some_and(|line| wanted(line.kind)) {
            return stage;
        }
        stage.press("down");
    }
    panic!("the sample has no such line");
}

fn selected(stage: &Stage) -> Option<Due> {
    stage.model.screens.today.selected_line().copied()
}

fn task(stage: &Stage, line: &Due) -> Task {
    let DueSubject::Project(key) = line.subject else { panic!("{line:?}") };
    let (_, project) = stage.model.book.project(key).unwrap();
    project.tasks.iter().find(|task| Some(task.id) == line.about).unwrap().clone()
}

#[test]
fn an_action_of_today_is_overdue_after_midnight_and_still_under_the_cursor() {
    for lang in Lang::ALL {
        let mut stage = at(lang, |kind| kind == DueKind::TaskToday);
        let before = selected(&stage).unwrap();
        stage.pass_midnight();
        let after = selected(&stage).unwrap();
        assert_eq!((after.kind, after.about), (DueKind::TaskOverdue, before.about), "the frame is of the new day");
        let header = stage.screen().lines().nth(1).unwrap_or_default().to_owned();
        assert!(header.contains("1 月 6 日") || header.contains("Tuesday, 6 January"), "{header}");
        stage.press("space");
        assert_eq!(task(&stage, &before).done, Some(date(2026, 1, 6)), "ticked on the day it was ticked");
    }
}

#[test]
fn a_key_between_midnight_and_the_next_frame_acts_on_what_was_seen() {
    let mut stage = at(Lang::En, |kind| kind == DueKind::TaskToday);
    let before = selected(&stage).unwrap();
    let now = stage.midnight();
    stage.tell_unseen(Msg::Now(now));
    stage.press("space");
    assert_eq!(task(&stage, &before).done, Some(date(2026, 1, 6)));
}

#[test]
fn a_meeting_of_today_asks_for_its_outcome_only_when_that_was_seen() {
    let mut stage = at(Lang::En, |kind| kind == DueKind::MeetingToday);
    let before = selected(&stage).unwrap();
    let now = stage.midnight();
    stage.tell_unseen(Msg::Now(now));
    stage.press("space");
    assert_eq!(stage.notice(), frame::MOVED_AWAY.en, "the brief was on offer, not the outcome");
    assert!(stage.model.overlays.is_empty());
    let after = selected(&stage).unwrap();
    assert_eq!((after.kind, after.about), (DueKind::NoOutcome, before.about));
    stage.press("space");
    assert_eq!(stage.model.scope(), KeyScope::Form, "now the frame says so");
}

#[test]
fn every_line_of_today_stays_under_the_cursor_for_a_fortnight() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("1");
    let stops = stage.model.screens.today.list_layout().stops();
    for stop in 0..stops {
        let mut stage = stage.clone();
        stage.press(&format!("{stop}*down"));
        for day in 0..14 {
            let before = selected(&stage).unwrap();
            stage.pass_midnight();
            let all = || stage.model.screens.today.groups().iter().flatten();
            if let Some(same) = all().find(|line| line.same_matter(&before)) {
                assert_eq!(selected(&stage).as_ref(), Some(same), "line {stop}, day {day}");
            }
        }
    }
}

#[test]
fn what_vanished_between_two_frames_hands_its_key_to_nobody() {
    let mut stage = at(Lang::Zh, |kind| matches!(kind, DueKind::TaskOverdue | DueKind::TaskToday));
    let DueSubject::Project(key) = selected(&stage).unwrap().subject else { panic!() };
    stage.tell_unseen(Msg::RemovedOutside(RecordKey::Account(key.account)));
    let (book, effects) = (stage.model.book.clone(), stage.effects.len());
    stage.press("space");
    assert_eq!((stage.notice().as_str(), stage.effects.len()), (frame::MOVED_AWAY.zh, effects));
    assert_eq!(stage.model.book, book);
    stage.press("space");
    assert!(stage.notice() != frame::MOVED_AWAY.zh, "what stands there now was seen by now");
}

#[test]
fn a_click_between_two_frames_means_the_old_row() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("5");
    let before = stage.model.aim();
    stage.tell_unseen(Msg::ChangedOutside(Record::Account(Arc::new(newcomer()))));
    stage.tell(Msg::Click(MouseTarget::Row(3, 0)));
    assert_eq!((stage.model.aim(), stage.notice().as_str()), (before, frame::MOVED_AWAY.en));
}

#[test]
fn a_menu_over_a_list_that_moved_does_nothing_unseen() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("3");
    let key = stage.model.screens.tracker.home.key().unwrap();
    stage.press("!palette 'remove");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Palette(_))));
    stage.tell(Msg::RemovedOutside(RecordKey::Account(key.account)));
    let book = stage.model.book.clone();
    stage.press("enter");
    assert_eq!((stage.notice().as_str(), &stage.model.book), (frame::MOVED_AWAY.en, &book));
}

/// A customer that stands first in every list, with something due in each way.
fn newcomer() -> Account {
    let mut ids = IdSource::new(99);
    let mut account = Account::new(ids.next_id(), "啊".into());
    let mut project = Project::new(ids.next_id(), "啊".into(), date(2025, 1, 1));
    project.amount = Some(Money::whole(90_000_000));
    for due in [date(2025, 2, 1), TODAY] {
        project.tasks.push(Task { id: ids.next_id(), text: "x".into(), due: Some(due), owner: None, done: None });
        project.meetings.push(Meeting::new(ids.next_id(), due.at(8, 0, 0, 0)));
    }
    account.projects.push(project);
    account
}

fn somebody() -> Person {
    let mut person = Person::new(IdSource::new(98).next_id(), "啊".into(), PersonKind::Colleague, TODAY);
    let copied = Stage::sample(Lang::En).model.book.people().values().find_map(|p| p.latest().cloned()).unwrap();
    person.attempts.push(copied);
    person
}

/// The views without a line that is being typed, where a list follows what is typed.
fn still_views() -> impl Iterator<Item = (&'static str, &'static str)> {
    VIEWS.iter().copied().filter(|(_, keys)| !keys.contains('\''))
}

#[test]
fn what_another_program_adds_moves_no_cursor_in_any_view() {
    for (name, keys) in still_views() {
        let mut stage = Stage::sample(Lang::Zh);
        stage.press(keys);
        let before = stage.model.aim();
        stage.tell(Msg::ChangedOutside(Record::Account(Arc::new(newcomer()))));
        stage.tell(Msg::ChangedOutside(Record::Person(Arc::new(somebody()))));
        assert_eq!(stage.model.aim(), before, "{name}");
    }
}

/// Changes the project of the tracker in front as another program would.
fn change_outside(stage: &mut Stage, change: impl FnOnce(&mut Account, Id)) -> ProjectKey {
    let key = stage.model.screens.tracker.home.key().unwrap();
    let mut account = (*stage.model.book.accounts()[&key.account]).clone();
    change(&mut account, key.project);
    stage.tell(Msg::ChangedOutside(Record::Account(Arc::new(account))));
    key
}

#[test]
fn an_entry_of_the_log_stays_under_the_cursor_when_another_comes_before_it() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("3 6*down enter 3*tab 2*down");
    let home = |stage: &Stage| stage.model.screens.tracker.home.log_entry(&stage.model.book);
    let before = home(&stage).unwrap();
    let key = change_outside(&mut stage, |account, project| {
        let id = IdSource::new(5).next_id();
        account.project_mut(project).unwrap().meetings.push(Meeting::new(id, date(2027, 1, 1).at(9, 0, 0, 0)));
    });
    assert_eq!(home(&stage), Some(before));
    stage.press("d");
    let (_, project) = stage.model.book.project(key).unwrap();
    let left = app::screen::tracker::rows::log_entries(project);
    assert!(!left.contains(&before), "the one that was seen is gone");
}

#[test]
fn somebody_in_a_role_stays_under_the_cursor_when_another_comes_before_them() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("3 6*down enter 2*down");
    let row = |stage: &Stage| stage.model.screens.tracker.home.role_row(&stage.model.book);
    let before = row(&stage).unwrap();
    assert!(before.contact().is_some());
    change_outside(&mut stage, |account, project| {
        let project = account.project_mut(project).unwrap();
        let copied = project.involvements.iter().find(|part| Some(part.contact) != before.contact()).unwrap().clone();
        let roles = domain::project::BuyingRole::ALL.to_vec();
        project.involvements.retain(|part| part.contact != copied.contact);
        project.involvements.insert(0, domain::project::Involvement { roles, ..copied });
    });
    assert_eq!(row(&stage), Some(before));
}

#[test]
fn a_target_stays_under_the_cursor_when_its_quarter_begins() {
    let mut stage = Stage::sample(Lang::En);
    let set = |quarter: &str, id: &str, amount: i64| Target {
        id: id.parse().unwrap(),
        owner: None,
        quarter: quarter.parse::<Quarter>().unwrap(),
        amount: Money::whole(amount),
    };
    let mut settings = stage.model.book.settings().clone();
    settings.targets = vec![set("2026Q1", "target000001", 1), set("2026Q2", "target000002", 2)];
    stage.tell(Msg::ChangedOutside(Record::Settings(Arc::new(settings))));
    stage.tell(Msg::Now(date(2026, 3, 31).at(23, 59, 0, 0)));
    stage.press("5 v 3*tab down");
    let quarter = |stage: &Stage| {
        let app::screen::funnel::FunnelView::Picture(picture) = &stage.model.screens.funnel.view else { panic!() };
        picture.row().map(|row| row.quarter.to_string())
    };
    assert_eq!(quarter(&stage).as_deref(), Some("2026Q2"));
    stage.pass_midnight();
    assert_eq!(quarter(&stage).as_deref(), Some("2026Q2"), "it stands a row higher now");
    stage.press("d");
    let left: Vec<_> = stage.model.book.settings().targets.iter().map(|t| t.quarter.to_string()).collect();
    assert_eq!(left, ["2026Q1"]);
}

#[test]
fn whoever_is_offered_as_listener_stays_so_when_another_is_gone() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("w w 3*down");
    let people = |stage: &Stage| stage.model.screens.brain.walk.people.clone();
    let offered = people(&stage)[2];
    let first = people(&stage)[1];
    stage.tell(Msg::RemovedOutside(RecordKey::Person(first)));
    stage.press("enter");
    assert_eq!(stage.model.screens.brain.walk.listener, Some(app::screen::brain::walk::Listener::Person(offered)));
}

#[test]
fn midnight_in_a_form_reads_days_from_the_new_one_and_keeps_what_is_typed() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("3 6*down f 'call tab '+1");
    stage.pass_midnight();
    assert!(stage.sees("call"));
    stage.press("enter enter");
    let key = stage.model.screens.tracker.home.key().unwrap();
    let (_, project) = stage.model.book.project(key).unwrap();
    let task = project.tasks.iter().find(|task| task.text == "call").unwrap();
    assert_eq!(task.due, Some(date(2026, 1, 7)), "tomorrow, as of the day it was written down");
}

#[test]
fn a_minute_of_the_same_day_moves_nothing() {
    let mut stage = Stage::sample(Lang::En);
    stage.press("1 down");
    let before = stage.screen();
    stage.tell_unseen(Msg::Now(TODAY.at(9, 1, 0, 0)));
    assert_eq!(stage.model.window.unseen, app::navigation::Unseen::default());
    assert_eq!(stage.screen(), before);
    let effects: &[Effect] = &stage.effects;
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Redraw)));
    stage.tell(Msg::Key(Key::plain(Code::Down)));
    assert_eq!(stage.model.navigation.tab, Tab::Today);
}

#[test]
fn a_clock_that_is_set_back_shows_the_earlier_day() {
    let mut stage = at(Lang::En, |kind| kind == DueKind::TaskOverdue);
    let before = selected(&stage).unwrap();
    let back: Date = before.date;
    stage.tell(Msg::Now(back.at(12, 0, 0, 0)));
    let after = selected(&stage).unwrap();
    assert_eq!((after.kind, after.about), (DueKind::TaskToday, before.about));
}
