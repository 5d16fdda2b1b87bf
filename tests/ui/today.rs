//! Stories of Today: what lies before, which keys are pressed, what is there after; in both languages.

use std::sync::Arc;

use app::action::Tab;
use app::keymap::KeyScope;
use app::msg::{MouseTarget, Msg};
use app::saving::Access;
use app::saving::LoadProgress;
use app::screen::today::list::DueRow;
use app::screen::tracker::route::TrackerPane;
use app::screen::tracker::rows::LogEntry;
use domain::account::Account;
use domain::book::Book;
use domain::id::IdSource;
use domain::lang::Lang;
use domain::meeting::{Meeting, PromiseStatus, Task};
use domain::project::{Project, ProjectKey, SaleSize};
use domain::record::Record;
use domain::today::{Due, DueKind, DueSubject, RANKS, list_due};
use harness::{Stage, TODAY};
use jiff::civil::{DateTime, date};
use words::{Phrase, frame, today as phrases};

fn at(lang: Lang, keys: &str) -> Stage {
    let mut stage = Stage::sample(lang).sized(120, 36);
    stage.press("1").press(keys);
    stage
}

/// The line under the cursor.
fn line(stage: &Stage) -> Due {
    *stage.model.screens.today.selected_line().unwrap_or_else(|| panic!("no line\n{}", stage.screen()))
}

fn key(line: &Due) -> ProjectKey {
    if let DueSubject::Project(key) = line.subject { key } else { panic!("{line:?}") }
}

fn project<'a>(stage: &'a Stage, line: &Due) -> &'a Project {
    stage.model.book.project(key(line)).map(|(_, project)| project).unwrap()
}

/// Goes down to the first line of a kind.
fn to(stage: &mut Stage, kind: impl Fn(DueKind) -> bool) -> Due {
    stage.press("home");
    for _ in 0..stage.model.screens.today.list_layout().stops() {
        if kind(line(stage).kind) {
            return line(stage);
        }
        stage.press("down");
    }
    panic!("none\n{}", stage.screen());
}

fn says<const N: usize>(stage: &Stage, phrase: Phrase<N>) {
    let told = stage.model.notice.as_ref().map(|say| say.template);
    assert_eq!(told, Some(phrase.template()), "{}", stage.notice());
}

fn shown(stage: &Stage) -> Vec<Due> {
    stage.model.screens.today.groups().iter().flatten().copied().collect()
}

#[test]
fn a_promise_is_kept_and_undo_brings_the_line_back() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        let (first, before) = (line(&stage), shown(&stage));
        assert_eq!(first.kind, DueKind::PromiseOverdue);
        stage.press("space");
        says(&stage, phrases::KEPT);
        let status = |stage: &Stage| {
            project(stage, &first).meeting(first.about.unwrap()).unwrap().action.as_ref().unwrap().status
        };
        assert_eq!(status(&stage), PromiseStatus::Kept);
        assert!(!shown(&stage).contains(&first));
        assert_eq!((stage.model.screens.today.cursor, line(&stage)), (0, before[1]), "on the next line");
        stage.press("2*down u");
        says(&stage, frame::UNDONE);
        assert_eq!((status(&stage), shown(&stage)), (PromiseStatus::Promised, before));
        assert_eq!(line(&stage), first, "and the cursor is on it again");
    }
}

#[test]
fn a_promise_is_broken_and_an_alert_takes_its_place() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        let first = line(&stage);
        stage.press("x");
        says(&stage, phrases::BROKEN);
        let meeting = project(&stage, &first).meeting(first.about.unwrap()).unwrap();
        assert_eq!(meeting.action.as_ref().unwrap().status, PromiseStatus::Broken);
        let alert = |line: &Due| line.about == first.about && matches!(line.kind, DueKind::Alert(_));
        assert!(shown(&stage).iter().any(alert));
        assert_ne!(line(&stage).about, first.about);
        let book = stage.model.book.clone();
        to(&mut stage, |kind| kind == DueKind::TaskOverdue);
        stage.press("x");
        says(&stage, phrases::ONLY_PROMISES);
        assert_eq!(stage.model.book, book);
    }
}

#[test]
fn an_action_is_ticked_and_the_cursor_stays_in_its_place() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        let task = to(&mut stage, |kind| kind == DueKind::TaskOverdue);
        let cursor = stage.model.screens.today.cursor;
        stage.press("space");
        says(&stage, phrases::DONE);
        let done =
            |stage: &Stage| project(stage, &task).tasks.iter().find(|t| Some(t.id) == task.about).and_then(|t| t.done);
        assert_eq!((done(&stage), stage.model.screens.today.cursor), (Some(TODAY), cursor));
        assert_eq!(line(&stage).kind, DueKind::TaskOverdue, "the next one");
        stage.press("space u u");
        assert_eq!((done(&stage), line(&stage)), (None, task));
    }
}

#[test]
fn a_past_meeting_is_judged_on_the_spot() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        let before = shown(&stage).len();
        let open = to(&mut stage, |kind| kind == DueKind::NoOutcome);
        stage.press("space");
        assert_eq!(stage.model.scope(), KeyScope::Form, "{}", stage.screen());
        while stage.model.scope() == KeyScope::Form {
            stage.press("enter");
        }
        assert!(project(&stage, &open).meeting(open.about.unwrap()).unwrap().outcome.is_some(), "{}", stage.screen());
        assert_eq!(stage.model.scope(), KeyScope::Today);
        assert!(shown(&stage).iter().all(|line| line.kind != DueKind::NoOutcome) && shown(&stage).len() <= before);
        stage.press("u");
        assert!(shown(&stage).contains(&open));
    }
}

#[test]
fn opening_a_line_goes_where_it_comes_from() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        let task = to(&mut stage, |kind| kind == DueKind::TaskToday);
        stage.press("enter");
        let home = &stage.model.screens.tracker.home;
        assert_eq!(
            (stage.model.navigation.tab, home.key(), home.pane),
            (Tab::Tracker, Some(key(&task)), TrackerPane::Log)
        );
        assert_eq!(home.log_entry(&stage.model.book), task.about.map(LogEntry::Task));
        let mut stage = at(lang, "");
        let promise = line(&stage);
        stage.press("enter");
        assert_eq!(stage.model.screens.tracker.home.log_entry(&stage.model.book), promise.about.map(LogEntry::Meeting));
        for keys in ["enter", "space"] {
            let mut stage = at(lang, "");
            let alert = to(&mut stage, |kind| matches!(kind, DueKind::Alert(_)));
            stage.press(keys);
            let home = &stage.model.screens.tracker.home;
            assert_eq!(
                (stage.model.navigation.tab, home.key(), home.pane),
                (Tab::Tracker, Some(key(&alert)), TrackerPane::Alerts)
            );
        }
        let mut stage = at(lang, "");
        let card = to(&mut stage, |kind| kind == DueKind::Stale);
        stage.press("enter");
        assert_eq!((stage.model.navigation.tab, stage.model.screen().project()), (Tab::Funnel, Some(key(&card))));
        let mut stage = at(lang, "");
        to(&mut stage, |kind| matches!(kind, DueKind::Tender(_)));
        stage.press("enter");
        assert_eq!(stage.model.scope(), KeyScope::Form);
        let mut stage = at(lang, "");
        let person = to(&mut stage, |kind| kind == DueKind::Unfinished);
        stage.press("enter");
        let shown = stage.model.screens.brain.home.row().map(|row| DueSubject::Person(row.person()));
        assert_eq!((stage.model.navigation.tab, shown), (Tab::Brain, Some(person.subject)));
    }
}

#[test]
fn a_meeting_of_today_opens_its_brief() {
    for (lang, keys) in [(Lang::Zh, "space"), (Lang::En, "b")] {
        let mut stage = at(lang, "");
        let meeting = to(&mut stage, |kind| kind == DueKind::MeetingToday);
        stage.press(keys);
        assert_eq!((stage.model.navigation.tab, stage.model.screen().project()), (Tab::Steps, Some(key(&meeting))));
        assert!(stage.model.screens.steps.brief.is_some());
        let back: Vec<_> = stage.model.navigation.back_stack.iter().map(|way| way.tab).collect();
        assert_eq!(back, [Tab::Today], "and back leads here");
    }
}

#[test]
fn meetings_of_today_go_by_the_clock_and_say_with_whom() {
    for lang in Lang::ALL {
        let stage = at(lang, "");
        let lines = shown(&stage);
        let times: Vec<_> = lines.iter().filter(|l| l.kind == DueKind::MeetingToday).map(|l| l.at).collect();
        assert!(times.len() > 1 && times.is_sorted());
        let screen = stage.screen();
        let first = screen.find(&times[0].unwrap().strftime("%H:%M").to_string()).unwrap();
        let last = screen.find(&times[1].unwrap().strftime("%H:%M").to_string()).unwrap();
        assert!(first < last, "{screen}");
    }
}

#[test]
fn the_filter_finds_customers_projects_and_people() {
    for (lang, query, name) in [
        (Lang::Zh, "'hddl", "华东电力"),
        (Lang::Zh, "'donghai", "东海港机"),
        (Lang::Zh, "'孔德胜", "东海港机"),
        (Lang::En, "'donghai", "Donghai Port Machinery"),
        (Lang::En, "'Desheng", "Donghai Port Machinery"),
    ] {
        let mut stage = at(lang, "5*down");
        let before: Vec<_> =
            shown(&stage).into_iter().filter(|line| matches!(line.subject, DueSubject::Project(_))).collect();
        let all = shown(&stage).len();
        stage.press("/").press(query);
        assert_eq!(stage.model.scope(), KeyScope::Field);
        let lines = shown(&stage);
        assert!(!lines.is_empty() && lines.len() < all, "{query}\n{}", stage.screen());
        let book = stage.model.book.clone();
        let of = |line: &Due| book.project(key(line)).map(|(account, _)| account.name.clone());
        assert_eq!(of(&line(&stage)).as_deref(), Some(name), "{query}: the best is selected");
        let wanted = |lines: &[Due]| lines.iter().filter(|line| of(line).as_deref() == Some(name)).count();
        assert_eq!(wanted(&lines), wanted(&before), "{query}: all of it is left");
        stage.press("enter");
        assert_eq!((stage.model.scope(), shown(&stage)), (KeyScope::Today, lines));
        stage.press("esc");
        assert_eq!(shown(&stage).len(), all);
        stage.press("/").press("'zzzzqq");
        assert!(stage.shows(phrases::NO_MATCH), "{}", stage.screen());
        stage.press("enter space");
        says(&stage, phrases::NO_MATCH);
        stage.press("esc esc");
        says(&stage, frame::OUTERMOST);
        assert_eq!(shown(&stage).len(), all);
    }
}

#[test]
fn a_person_with_an_unfinished_assessment_is_found_by_name() {
    let mut stage = at(Lang::Zh, "/ 'chenmo enter");
    assert_eq!(line(&stage).kind, DueKind::Unfinished, "{}", stage.screen());
    stage.press("m");
    says(&stage, phrases::NOT_A_PROJECT);
}

#[test]
fn forms_open_for_what_a_line_is_about() {
    use app::form::subject::Subject;
    use app::overlay::Overlay;
    let subject = |stage: &Stage| match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => form.subject,
        _ => panic!("no form\n{}", stage.screen()),
    };
    let mut stage = at(Lang::En, "");
    let action = to(&mut stage, |kind| kind == DueKind::TaskToday);
    let (of, id) = (key(&action), action.about.unwrap());
    let forms = [
        ("e", Subject::Task(of, id)),
        ("m", Subject::NewMeeting(of)),
        ("t", Subject::NewTouch(of, None)),
        ("f", Subject::NewTask(of)),
        ("n", Subject::NewProject(None)),
    ];
    for (keys, wanted) in forms {
        let mut after = stage.clone();
        after.press(keys);
        assert_eq!(subject(&after), wanted, "{keys}");
    }
    let held = to(&mut stage, |kind| kind == DueKind::NoOutcome);
    for (keys, wanted) in [
        ("e", Subject::Meeting(key(&held), held.about.unwrap())),
        ("o", Subject::Outcome(key(&held), held.about.unwrap())),
    ] {
        let mut after = stage.clone();
        after.press(keys);
        assert_eq!(subject(&after), wanted, "{keys}");
    }
    let late = to(&mut stage, |kind| kind == DueKind::Stale);
    stage.press("e");
    assert_eq!(subject(&stage), Subject::Project(key(&late)));
}

#[test]
fn a_group_is_folded_and_unfolded() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "5*down");
        let (here, stops) = (line(&stage), stage.model.screens.today.list_layout().stops());
        let group = usize::from(here.rank());
        stage.press("left");
        assert_eq!(stage.model.screens.today.selected_row(), Some(DueRow::Heading(group)), "{}", stage.screen());
        assert!(stage.model.screens.today.list_layout().stops() < stops);
        stage.press("m");
        says(&stage, phrases::ON_A_GROUP);
        stage.press("enter");
        assert_eq!((stage.model.screens.today.list_layout().stops(), line(&stage).kind), (stops, here.kind));
        stage.press("left right tab s-tab");
        assert_eq!(line(&stage).kind, here.kind, "{}", stage.screen());
        stage.press("tab");
        assert!(line(&stage).kind > here.kind);
    }
}

#[test]
fn a_click_selects_a_second_one_opens_and_one_on_a_heading_folds() {
    let mut stage = at(Lang::Zh, "");
    let there = *stage.model.screens.today.line_of(4, 1).unwrap();
    let hits = stage.layout.hits.clone();
    let cursor = stage.model.screens.today.list_layout().cursor(4, 1);
    assert!(hits.iter().any(|(_, target)| *target == MouseTarget::Row(0, cursor)));
    stage.tell(Msg::Click(MouseTarget::Row(0, cursor)));
    assert_eq!(line(&stage), there);
    let mut opened = stage.clone();
    opened.tell(Msg::Click(MouseTarget::Row(0, cursor)));
    assert_eq!(opened.model.navigation.tab, Tab::Tracker);
    stage.tell(Msg::Click(MouseTarget::Row(1, 4)));
    assert_eq!(stage.model.screens.today.selected_row(), Some(DueRow::Heading(4)));
    stage.tell(Msg::Click(MouseTarget::Row(1, 4)));
    assert_eq!(stage.model.screens.today.list_layout().folded, [false; RANKS]);
}

#[test]
fn a_new_day_is_judged_anew() {
    let mut stage = at(Lang::En, "");
    let tomorrow = date(2026, 1, 6);
    stage.tell(Msg::Now(DateTime::from_parts(tomorrow, jiff::civil::time(8, 0, 0, 0))));
    let book = &stage.model.book;
    let (accounts, people) = (book.accounts().values().map(AsRef::as_ref), book.people().values().map(AsRef::as_ref));
    assert_eq!(shown(&stage), list_due(accounts, people, &book.settings().limits, tomorrow.at(8, 0, 0, 0)));
    assert!(stage.sees("Tuesday, 6 January"));
}

#[test]
fn the_head_counts_what_is_due() {
    for lang in Lang::ALL {
        let stage = at(lang, "");
        let lines = shown(&stage);
        let urgent = lines.iter().filter(|line| line.urgent()).count();
        let all = lines.len().to_string();
        let told = phrases::URGENT_OF.fill(lang, [&urgent.to_string()]);
        assert!(stage.sees(&told), "{told:?}\n{}", stage.screen());
        let large = stage.clone().sized(120, 90);
        assert!(large.sees(&phrases::COUNT.fill(lang, [&all])), "all of it is seen\n{}", large.screen());
    }
}

/// A book with one customer whose next action and meeting lie beyond this week.
fn quiet() -> Book {
    let (mut ids, mut book) = (IdSource::new(3), Book::default());
    let mut account = Account::new(ids.next_id(), "Acme".into());
    let mut project = Project { size: SaleSize::Small, ..Project::new(ids.next_id(), "Line".into(), TODAY) };
    let due = Some(date(2026, 1, 20));
    project.tasks.push(Task { id: ids.next_id(), text: "Ring them".into(), due, owner: None, done: None });
    project.meetings.push(Meeting::new(ids.next_id(), date(2026, 2, 2).at(9, 0, 0, 0)));
    account.projects.push(project);
    book.put_unjournaled(Record::Account(Arc::new(account)));
    book
}

#[test]
fn a_day_on_which_nothing_is_due_is_calm() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36), (30, 8)] {
            let mut stage = Stage::open(lang, quiet(), Access::Writer).sized(size.0, size.1);
            stage.press("1");
            let calm = stage.model.courses.steps.as_ref().unwrap().calm.get(lang).to_owned();
            if size.1 > 8 {
                assert!(stage.sees(&calm) && stage.sees("Ring them") && stage.sees("01-20"), "{}", stage.screen());
            }
            stage.press("space");
            says(&stage, phrases::NOTHING_DUE);
        }
    }
}

#[test]
fn an_empty_book_invites() {
    for lang in Lang::ALL {
        let mut stage = Stage::empty(lang);
        stage.press("esc 1");
        assert!(stage.shows(phrases::INVITE_TITLE), "{}", stage.screen());
        stage.press("/");
        says(&stage, phrases::NOTHING_DUE);
        stage.press("n");
        assert_eq!(stage.model.scope(), KeyScope::Form);
    }
}

#[test]
fn while_the_data_is_read_it_says_so() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        stage.model.saving.load_progress = LoadProgress::Underway(3, 9);
        let body: String = stage.screen().lines().skip(1).collect();
        assert!(body.contains(&frame::READING_DATA.fill(lang, ["3", "9"])), "{body}");
    }
}

#[test]
fn a_follower_settles_nothing() {
    let mut stage = Stage::follower(Lang::En);
    stage.press("1");
    let (before, first) = (stage.model.book.clone(), line(&stage));
    stage.press("space");
    says(&stage, frame::FOLLOWER);
    assert_eq!((&stage.model.book, line(&stage)), (&before, first));
}

#[test]
fn no_size_and_no_line_panics() {
    for lang in Lang::ALL {
        let stage = at(lang, "");
        let stops = stage.model.screens.today.list_layout().stops();
        for columns in (30..=200).step_by(17) {
            for rows in (8..=60).step_by(7) {
                let mut stage = stage.clone().sized(columns, rows);
                for cursor in (0..stops).step_by(3).chain([stops - 1]) {
                    stage.model.screens.today.cursor = cursor;
                    let (_, layout) = stage.drawn();
                    let seen = layout.hits.iter().any(|(_, target)| *target == MouseTarget::Row(0, cursor));
                    assert!(seen, "the selected line is seen: {columns}x{rows}\n{}", stage.screen());
                }
                stage.press("left / 'a");
                stage.drawn();
            }
        }
    }
}

#[test]
fn names_stay_off_the_wall() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36), (200, 60)] {
            let mut stage = Stage::sample(lang).sized(size.0, size.1);
            stage.press("1 P");
            let book = stage.model.book.clone();
            let me = book.settings().me;
            let contacts = book.accounts().values().flat_map(|a| a.contacts.iter().map(|c| c.name.clone()));
            let ours = book.people().values().filter(|p| Some(p.id) != me).map(|p| p.name.clone());
            let names: Vec<_> = contacts.chain(ours).collect();
            assert!(names.len() > 20);
            for _ in 0..stage.model.screens.today.list_layout().stops() {
                let screen = stage.screen();
                let told: Vec<_> = names.iter().filter(|name| screen.contains(name.as_str())).collect();
                assert!(told.is_empty() && !screen.contains("138-"), "{told:?}\n{screen}");
                stage.press("down");
            }
            stage.press("home space");
            let screen = stage.screen();
            assert!(names.iter().all(|name| !screen.contains(name.as_str())), "{screen}");
        }
    }
}

/// Whether the tab in front and the line under the cursor are as they were.
fn back_on(stage: &Stage, before: &Due) {
    assert_eq!((stage.model.navigation.tab, line(stage)), (Tab::Today, *before), "{}", stage.screen());
    assert!(stage.model.navigation.back_stack.is_empty());
}

#[test]
fn going_back_from_a_jump_comes_to_the_row_it_was_made_from() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36), (45, 14)] {
            let mut stage = at(lang, "").sized(size.0, size.1);
            stage.press("6*down");
            let before = line(&stage);
            stage.press("enter");
            assert_eq!(stage.model.navigation.tab, Tab::Tracker);
            stage.press("2*esc");
            back_on(&stage, &before);
            let standing = to(&mut stage, |kind| kind == DueKind::Stale);
            stage.press("enter");
            assert_eq!(stage.model.navigation.tab, Tab::Funnel);
            stage.press("enter");
            assert_eq!(stage.model.navigation.tab, Tab::Tracker);
            stage.press("esc");
            assert_eq!(stage.model.navigation.tab, Tab::Funnel, "one step at a time");
            assert_eq!(stage.model.screens.funnel.board.key(), Some(key(&standing)));
            stage.press("esc");
            back_on(&stage, &standing);
            let alert = to(&mut stage, |kind| matches!(kind, DueKind::Alert(_)));
            stage.press("enter 2*esc");
            back_on(&stage, &alert);
            let person = to(&mut stage, |kind| kind == DueKind::Unfinished);
            stage.press("enter");
            assert_eq!(stage.model.navigation.tab, Tab::Brain);
            stage.press("2*esc");
            back_on(&stage, &person);
        }
    }
}

#[test]
fn a_brief_opened_after_a_jump_closes_onto_where_it_was_opened() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        let before = line(&stage);
        stage.press("enter b");
        assert_eq!(stage.model.scope(), KeyScope::Brief);
        stage.press("esc");
        assert_eq!(stage.model.navigation.tab, Tab::Tracker, "first where it was opened");
        stage.press("2*esc");
        back_on(&stage, &before);
    }
}

#[test]
fn whoever_goes_elsewhere_is_not_led_back() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "enter 4 3 2*esc");
        assert_eq!(stage.model.navigation.tab, Tab::Tracker, "{}", stage.screen());
        says(&stage, words::frame::OUTERMOST);
        stage.press("1 enter !potato 3*esc");
        assert_eq!(stage.model.navigation.tab, Tab::Tracker, "{}", stage.screen());
    }
}

#[test]
fn the_bar_and_the_palette_call_a_key_what_it_does_on_the_row() {
    for lang in Lang::ALL {
        for size in [(80, 24), (45, 14)] {
            let stage = at(lang, "").sized(size.0, size.1);
            for (kind, phrase) in [
                (DueKind::PromiseOverdue, phrases::DO_KEPT),
                (DueKind::MeetingToday, phrases::DO_BRIEF),
                (DueKind::MoneyOverdue, phrases::DO_PAYMENT),
                (DueKind::Unfinished, phrases::DO_PERSON),
            ] {
                let mut stage = stage.clone();
                to(&mut stage, |other| other == kind);
                stage.model.notice = None;
                let screen = stage.screen();
                let bar = screen.lines().last().unwrap().to_owned();
                assert!(bar.contains(phrase.text(lang)), "{kind:?}: {bar}");
                let broken = phrases::DO_BROKEN.text(lang);
                assert!(kind == DueKind::PromiseOverdue || !bar.contains(broken), "{bar}");
                stage.press("ctrl-p").tell(Msg::Paste(phrase.text(lang).to_owned()));
                let found = match stage.model.overlays.last() {
                    Some(app::overlay::Overlay::Palette(palette)) => palette.item().map(|item| item.destination),
                    _ => None,
                };
                let goal = app::catalogue::Destination::Do(app::action::Action::Toggle);
                assert_eq!(found, Some(goal), "{}", stage.screen());
            }
            let mut stage = stage.clone();
            stage.press("left");
            stage.model.notice = None;
            let screen = stage.screen();
            assert!(screen.lines().last().unwrap().contains(phrases::UNFOLD.text(lang)), "{screen}");
        }
    }
}

#[test]
fn the_head_tells_which_lines_are_seen_where_there_is_more() {
    for lang in Lang::ALL {
        for size in [(80, 24), (45, 14)] {
            let mut stage = at(lang, "").sized(size.0, size.1);
            let all = shown(&stage).len();
            for keys in ["home", "20*down", "end"] {
                stage.press(keys);
                let (_, layout) = stage.drawn();
                let plan = stage.model.screens.today.list_layout();
                let rows = layout.hits.iter().filter_map(|(_, target)| match target {
                    MouseTarget::Row(0, cursor) => Some(cursor + 1),
                    _ => None,
                });
                let rows: Vec<_> = rows.collect();
                assert_eq!(plan.stops(), all);
                let (first, last) = (rows[0].to_string(), rows[rows.len() - 1].to_string());
                let told = phrases::SPAN_SHORT.fill(lang, [&first, &last, &all.to_string()]);
                let long = phrases::SPAN.fill(lang, [&first, &last, &all.to_string()]);
                assert!(rows.len() < all && (stage.sees(&told) || stage.sees(&long)), "{told}\n{}", stage.screen());
            }
        }
    }
}

#[test]
fn an_empty_book_offers_what_makes_the_first_and_nothing_that_is_idle() {
    use words::action;
    for lang in Lang::ALL {
        let mut stage = Stage::empty(lang);
        stage.press("esc");
        for keys in ["1", "4", "5"] {
            stage.press(keys);
            stage.model.notice = None;
            let screen = stage.screen();
            let bar = screen.lines().last().unwrap();
            assert!(bar.contains(action::NEW_PROJECT.text(lang)), "{screen}");
            for idle in [action::FILTER, action::SORT, action::COLLAPSE, action::CLOSED] {
                assert!(!bar.contains(idle.text(lang)), "{screen}");
            }
        }
        stage.press("s");
        says(&stage, words::funnel::BARE);
    }
}

#[test]
fn showing_and_hiding_what_is_closed_is_told() {
    use words::funnel;
    for lang in Lang::ALL {
        let mut stage = at(lang, "5 H");
        says(&stage, funnel::CLOSED_SHOWN);
        stage.press("H");
        says(&stage, funnel::CLOSED_HIDDEN);
    }
}
