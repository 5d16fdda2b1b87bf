//! Stories and laws of the six steps and of the brief: what is there before, which keys are pressed, what is there after.

use std::collections::BTreeMap;
use std::sync::Arc;

use app::action::{Action, Tab};
use app::config::Ambiguous;
use app::effect::Effect;
use app::keymap::KeyScope;
use app::msg::{MouseTarget, Msg};
use app::saving::Access;
use app::screen::Screen as _;
use app::screen::steps::StepsPane;
use app::screen::steps::cursor::{StepCursor, current_step};
use app::screen::steps::target;
use domain::account::Account;
use domain::book::Book;
use domain::contact::Contact;
use domain::course::steps::StepsChapter;
use domain::course::tracker::TrackerChapter;
use domain::id::IdSource;
use domain::involvement::Involvement;
use domain::lang::Lang;
use domain::meeting::Meeting;
use domain::project::{CheckState, LostReason, Move, Project, ProjectKey, Stage as At};
use domain::quadrant::Quadrant;
use domain::record::Record;
use domain::steps::check::{self, CheckKey, STEPS};
use harness::{Stage, TODAY, book, chapter};
use jiff::civil::date;
use paper::course_pages::Block;
use paper::print::brief;
use paper::print::context::ProjectContext;
use proptest::prelude::*;
use store::course;
use words::{form, frame, print as labels, steps as phrases, tracker};

/// The sample's project that digs out needs: three of six checks are done, a proof is at hand, a meeting is tomorrow.
const NEEDS: &str = "4 esc 6*down enter";

fn at(lang: Lang, keys: &str) -> Stage {
    let mut stage = Stage::sample(lang).sized(80, 24);
    stage.press(keys);
    stage
}

fn key(stage: &Stage) -> ProjectKey {
    stage.model.screens.steps.project().unwrap()
}

fn project(stage: &Stage) -> &Project {
    stage.model.screens.steps.selected(&stage.model.book).unwrap().1
}

fn state(stage: &Stage, step: u8, number: u8) -> Option<CheckState> {
    check::check_state(project(stage), CheckKey { step, number }).cloned()
}

fn steps() -> StepsChapter {
    course::steps().unwrap()
}

fn texts() -> TrackerChapter {
    course::tracker().unwrap()
}

fn all(project: &Project) -> BTreeMap<CheckKey, CheckState> {
    let keys = (1..=STEPS).flat_map(CheckKey::of);
    keys.filter_map(|key| Some((key, check::check_state(project, key)?.clone()))).collect()
}

#[test]
fn a_check_is_ticked_today_and_opened_again_and_each_is_told_and_can_be_taken_back() {
    for lang in Lang::ALL {
        let mut stage = at(lang, NEEDS);
        assert_eq!(
            stage.model.screens.steps.cursor(),
            StepCursor { step: 3, row: 3 },
            "the first open check of its stage"
        );
        stage.press("space");
        assert_eq!(state(&stage, 3, 4), Some(CheckState::Done(TODAY)));
        assert_eq!(stage.notice(), phrases::TICKED.args([phrases::step(3).into(), "4".into()]).text(lang));
        assert!(stage.sees("4/6"), "{}", stage.screen());
        assert!(stage.effects.iter().any(|e| matches!(e, Effect::Save(_))));
        stage.press("space");
        assert_eq!(state(&stage, 3, 4), None);
        assert_eq!(stage.notice(), phrases::REOPENED.args([phrases::step(3).into(), "4".into()]).text(lang));
        stage.press("u");
        assert_eq!(state(&stage, 3, 4), Some(CheckState::Done(TODAY)));
        let undone = phrases::REOPENED.args([phrases::step(3).into(), "4".into()]);
        assert_eq!(stage.notice(), frame::UNDONE.with_say(undone).text(lang));
        stage.press("u");
        assert_eq!(state(&stage, 3, 4), None);
    }
}

#[test]
fn a_check_does_not_apply_only_with_a_reason() {
    for lang in Lang::ALL {
        let mut stage = at(lang, NEEDS);
        for keys in ["x enter", "space space enter"] {
            stage.press(keys);
            assert_eq!(state(&stage, 3, 4), None);
            assert_eq!(stage.model.scope(), KeyScope::Form, "the form stays: {}", stage.screen());
            assert!(stage.sees(&form::REQUIRED.fill(lang, [phrases::WHY.text(lang)])), "{}", stage.screen());
        }
        stage.press("'budget enter");
        assert_eq!(state(&stage, 3, 4), Some(CheckState::NotApplicable("budget".to_owned())));
        let told = phrases::WAIVED.args([phrases::step(3).into(), "4".into(), "budget".into()]);
        assert_eq!(stage.notice(), told.text(lang));
        stage.press("up down");
        let shown = phrases::NOT_APPLICABLE.fill(lang, ["budget"]);
        assert!(stage.sees(&shown), "{}", stage.screen());
        stage.press("x");
        assert_eq!(state(&stage, 3, 4), None);
        assert_eq!(stage.notice(), phrases::APPLIES.args([phrases::step(3).into(), "4".into()]).text(lang));
        // A check that does not apply is done by ticking it.
        stage.press("u space");
        assert_eq!(state(&stage, 3, 4), Some(CheckState::Done(TODAY)));
    }
}

#[test]
fn a_settled_check_is_opened_again_and_an_open_one_says_so() {
    let mut stage = at(Lang::Zh, NEEDS);
    stage.press("d");
    assert_eq!(stage.notice(), phrases::STILL_OPEN.text(Lang::Zh));
    stage.press("up d");
    assert_eq!(state(&stage, 3, 3), None);
    assert_eq!(stage.notice(), phrases::REOPENED.args([phrases::step(3).into(), "3".into()]).text(Lang::Zh));
    stage.press("u");
    assert!(state(&stage, 3, 3).is_some());
    stage.press("esc space");
    assert_eq!(stage.notice(), phrases::CHOOSE_CHECK.text(Lang::Zh), "nothing is ticked that is not in front");
    assert_eq!(stage.model.history.undo(&mut stage.model.book.clone()), frame::NOTHING_TO_UNDO.say());
}

#[test]
fn steps_are_turned_to_and_end_at_the_first_and_the_last() {
    for lang in Lang::ALL {
        let (mut stage, chapter) = (at(lang, NEEDS), steps());
        for (keys, now) in [("]", 4), ("right", 5), ("]", 6), ("]", 6), ("left", 5), ("4*[", 1), ("[", 1), ("2*]", 3)] {
            stage.press(keys);
            assert_eq!(stage.model.screens.steps.cursor().step, now, "{keys}");
            let text = chapter.step(now).unwrap();
            assert!(stage.sees(text.name.get(lang)) && stage.sees(text.purpose.get(lang)), "{}", stage.screen());
        }
    }
}

#[test]
fn a_filter_finds_a_project_and_opens_it() {
    for (lang, typed, found) in [(Lang::Zh, "hddl", "华东电力"), (Lang::En, "phase two", "Huadong Power")] {
        let mut stage = at(lang, "4 /");
        assert_eq!(stage.model.scope(), KeyScope::Field);
        typed.chars().for_each(|ch| {
            stage.press(if ch == ' ' { "space".to_owned() } else { format!("'{ch}") }.as_str());
        });
        stage.press("enter");
        assert_eq!((stage.model.scope(), stage.model.screens.steps.pane), (KeyScope::Steps, StepsPane::Checks));
        assert_eq!(stage.model.screens.steps.selected(&stage.model.book).unwrap().0.name, found);
        stage.press("esc");
        assert!(stage.model.screens.steps.list.filter.is_some(), "the list comes back as it was filtered");
        stage.press("esc");
        let all: usize = stage.model.book.accounts().values().map(|account| account.projects.len()).sum();
        assert_eq!(
            (stage.model.screens.steps.list.filter.clone(), stage.model.screens.steps.list.rows.len()),
            (None, all)
        );
        stage.press("esc");
        assert_eq!(stage.notice(), frame::OUTERMOST.text(lang));
    }
}

#[test]
fn a_project_chosen_in_one_tab_is_chosen_in_the_others() {
    let mut stage = at(Lang::Zh, "3 6*down");
    let there = stage.model.screens.tracker.home.key();
    stage.press("4");
    assert_eq!(stage.model.screens.steps.project(), there);
    stage.press("esc down enter 3");
    assert_ne!(there, stage.model.screens.tracker.home.key());
    assert_eq!(stage.model.screens.tracker.home.key(), stage.model.screens.steps.project());
}

#[test]
fn each_project_keeps_the_place_one_left_it_at_until_its_stage_changes() {
    let mut stage = at(Lang::Zh, NEEDS);
    stage.press("] 2*down esc down enter");
    assert_eq!(stage.model.screens.steps.cursor(), StepCursor::of(project(&stage)));
    stage.press("esc up enter");
    assert_eq!(stage.model.screens.steps.cursor(), StepCursor { step: 4, row: 2 });
    let key = key(&stage);
    let step = Move { on: TODAY, to: At::Commitment, reason: "r".to_owned(), lost: None, proof: None };
    stage.model.book.edit_project(key, |p| p.history.push(step));
    stage.model.refresh_screen();
    assert_eq!(stage.model.screens.steps.cursor().step, 5, "it follows the project on");
}

#[test]
fn a_project_opens_at_the_step_of_its_stage() {
    let mut project = Project::new(IdSource::new(1).next_id(), "p".to_owned(), TODAY);
    assert_eq!(current_step(&project), 1, "a target begins with the first");
    for (day, to, now) in [
        (1, At::Analyse, 1),
        (2, At::Needs, 3),
        (3, At::Trust, 2),
        (4, At::Commitment, 5),
        (5, At::Lost, 5),
        (6, At::Collection, 6),
        (7, At::Paid, 6),
    ] {
        let lost = (to == At::Lost).then_some(LostReason::Price);
        project.history.push(Move { on: date(2026, 1, day), to, reason: "r".to_owned(), lost, proof: None });
        assert_eq!(current_step(&project), now, "{to:?}");
    }
    project.history =
        vec![Move { on: TODAY, to: At::Lost, reason: String::new(), lost: Some(LostReason::Late), proof: None }];
    assert_eq!(current_step(&project), 1, "lost before it began");
}

#[test]
fn the_brief_leads_back_to_where_it_was_opened_from() {
    for lang in Lang::ALL {
        for (keys, tab) in [("3 6*down", Tab::Tracker), (NEEDS, Tab::Steps)] {
            let mut stage = at(lang, keys);
            stage.press("b");
            assert_eq!((stage.model.navigation.tab, stage.model.scope()), (Tab::Steps, KeyScope::Brief));
            assert!(stage.sees(labels::WHOM.text(lang)), "{}", stage.screen());
            stage.press("space");
            let read = stage.model.screens.steps.brief.unwrap().scroll;
            assert!(read > 5, "it reads on by a page");
            stage.press("up");
            assert_eq!(stage.model.screens.steps.brief.unwrap().scroll, read - 1);
            stage.press("20*enter");
            assert!(stage.shows(labels::QUESTIONS), "{}", stage.screen());
            stage.press("esc");
            assert_eq!((stage.model.navigation.tab, stage.model.screens.steps.brief), (tab, None));
            stage.press("b b");
            assert_eq!((stage.model.navigation.tab, stage.model.screens.steps.brief), (tab, None));
        }
    }
}

#[test]
fn another_project_closes_the_brief_and_the_same_one_keeps_it() {
    let mut stage = at(Lang::Zh, "3 6*down b 3 4");
    assert_eq!(stage.model.scope(), KeyScope::Brief);
    stage.press("3 down 4");
    assert_eq!(stage.model.scope(), KeyScope::Steps);
    stage.press("b 4");
    assert_eq!((stage.model.navigation.tab, stage.model.scope()), (Tab::Steps, KeyScope::Steps));
}

#[test]
fn what_is_printed_is_what_was_read() {
    for lang in Lang::ALL {
        let mut stage = at(lang, NEEDS);
        stage.press("b p");
        let printed = stage.effects.iter().find_map(|e| match e {
            Effect::Print(name, text) => Some((name.clone(), text.clone())),
            _ => None,
        });
        let (name, text) = printed.unwrap();
        let (brain, tracker, steps) = (chapter(), texts(), steps());
        let (account, project) = stage.model.screens.steps.selected(&stage.model.book).unwrap();
        let book = &stage.model.book;
        let of = matter(book, (account, project), (brain, &tracker, &steps), lang);
        assert_eq!(text, brief::markdown(&of));
        assert!(name.ends_with(&format!("-{}-brief-2026-01-05.md", project.id)), "{name}");
        let mut follower = Stage::follower(lang).sized(80, 24);
        follower.press(NEEDS).press("b p");
        assert!(!follower.effects.iter().any(|e| matches!(e, Effect::Print(..))));
        assert_eq!(follower.notice(), frame::FOLLOWER.text(lang));
    }
}

fn matter<'a>(
    book: &'a Book,
    (account, project): (&'a Account, &'a Project),
    (brain, chapter, steps): (&'a domain::course::BrainChapter, &'a TrackerChapter, &'a StepsChapter),
    lang: Lang,
) -> ProjectContext<'a> {
    ProjectContext { book, account, project, brain, chapter, steps: Some(steps), lang, today: TODAY, estimates: false }
}

#[test]
fn the_brief_has_its_parts_in_order_and_stays_a_page() {
    let (tracker, steps) = (texts(), steps());
    for lang in Lang::ALL {
        let book = book(lang);
        for account in book.accounts().values() {
            for project in &account.projects {
                let blocks = brief::page(&matter(&book, (account, project), (chapter(), &tracker, &steps), lang));
                let heads: Vec<_> = blocks
                    .iter()
                    .filter_map(|b| if let Block::Heading(t) = b { Some(t.as_str()) } else { None })
                    .collect();
                let open = project.stage() < At::Paid;
                let met = brief::next(project, TODAY).is_some();
                let mut wanted = vec![if met { labels::WHOM } else { labels::EVERYBODY }];
                wanted.extend(met.then_some(labels::BRING));
                wanted.push(labels::PROMISED);
                // A heading over nothing would only take room.
                let limits = &book.settings().limits;
                let alerts = domain::alerts::alerts(account, project, limits, TODAY);
                wanted.extend((!alerts.is_empty()).then_some(labels::URGENT));
                let wanted: Vec<_> = wanted.into_iter().map(|p| p.text(lang)).collect();
                assert_eq!(&heads[..wanted.len()], wanted, "{}", project.name);
                assert_eq!(heads.len(), wanted.len() + if open { 2 } else { 0 }, "{heads:?}");
                let ruler = text::Ruler::default();
                let lines: usize = blocks.iter().map(|b| ruler.wrap(told(b), 76).len()).sum::<usize>() + heads.len();
                assert!(lines <= 50, "{lines} lines: {}", project.name);
            }
        }
    }
}

fn told(block: &Block) -> &str {
    match block {
        Block::Title(t, _)
        | Block::Heading(t)
        | Block::Name(t)
        | Block::Para(t)
        | Block::Item(t)
        | Block::Check(t)
        | Block::Note(t) => t,
    }
}

/// A project with so many people, all of them invited tomorrow.
fn crowd(people: usize) -> (Book, ProjectKey) {
    let mut ids = IdSource::new(3);
    let mut account = Account::new(ids.next_id(), "Crowd".to_owned());
    let mut project = Project::new(ids.next_id(), "p".to_owned(), TODAY);
    let mut meeting = Meeting::new(ids.next_id(), date(2026, 1, 6).at(9, 0, 0, 0));
    for n in 0..people {
        let contact = Contact::new(ids.next_id(), format!("Person {n}"));
        meeting.contacts.push(contact.id);
        project.involvements.push(Involvement::new(contact.id));
        account.contacts.push(contact);
    }
    project.meetings.push(meeting);
    let key = ProjectKey { account: account.id, project: project.id };
    account.projects.push(project);
    let mut book = Book::default();
    book.put_unjournaled(Record::Account(Arc::new(account)));
    (book, key)
}

#[test]
fn a_crowd_is_cut_to_four_and_told_how_many_more() {
    let (tracker, steps) = (texts(), steps());
    for (people, shown, more) in [(3, 3, None), (4, 4, None), (5, 4, Some("1")), (30, 4, Some("26"))] {
        let (book, key) = crowd(people);
        let of = matter(&book, book.project(key).unwrap(), (chapter(), &tracker, &steps), Lang::En);
        let blocks = brief::page(&of);
        let names = blocks.iter().filter(|b| matches!(b, Block::Name(_))).count();
        assert_eq!(names, shown);
        let told = more.map(|n| Block::Para(labels::MORE_PEOPLE.fill(Lang::En, [n])));
        assert!(told.is_none_or(|told| blocks.contains(&told)), "{blocks:?}");
        let checks = blocks.iter().filter(|b| matches!(b, Block::Check(_))).count();
        assert_eq!(checks, 6, "nothing of the first step is settled");
    }
}

#[test]
fn the_questions_move_on_with_every_meeting_held_in_the_stage() {
    let (tracker, steps) = (texts(), steps());
    let (mut book, key) = crowd(1);
    let asked = |book: &Book| {
        let of = matter(book, book.project(key).unwrap(), (chapter(), &tracker, &steps), Lang::Zh);
        let blocks = brief::page(&of);
        let from = blocks.iter().position(|b| *b == Block::Heading(labels::QUESTIONS.zh.to_owned())).unwrap();
        blocks[from + 1..].to_vec()
    };
    let questions = &steps.step(1).unwrap().questions;
    let wanted = |places: [usize; 3]| places.map(|p| Block::Item(questions[p].zh.clone())).to_vec();
    assert_eq!(asked(&book), wanted([0, 1, 2]));
    book.edit_project(key, |p| {
        let mut held = Meeting::new(IdSource::new(9).next_id(), TODAY.at(8, 0, 0, 0));
        held.outcome = Some(domain::meeting::Outcome::Continuation);
        p.meetings.push(held);
    });
    assert_eq!(asked(&book), wanted([3, 4, 0]));
}

#[test]
fn the_wall_shows_no_name_no_letter_and_no_brief() {
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (120, 36), (200, 60)] {
            let mut stage = at(lang, NEEDS).sized(columns, rows);
            let usual = stage.screen();
            let (account, _) = stage.model.screens.steps.selected(&stage.model.book).unwrap();
            let names: Vec<_> = account.contacts.iter().map(|c| c.name.clone()).collect();
            assert!(names.iter().any(|name| usual.contains(name)), "or it tests nothing");
            assert!(Quadrant::ALL.into_iter().any(|q| lettered(&usual, q)), "or it tests nothing: {usual}");
            for keys in ["P", "tab", "[ ["] {
                stage.press(keys);
                let wall = stage.screen();
                assert!(names.iter().all(|name| !wall.contains(name)), "{wall}");
                assert!(!Quadrant::ALL.into_iter().any(|q| lettered(&wall, q)), "{wall}");
            }
            stage.press("b");
            assert_eq!(
                (stage.model.scope(), stage.notice().as_str()),
                (KeyScope::Steps, phrases::BRIEF_OFF_THE_WALL.text(lang))
            );
            stage.press("3 b");
            assert_eq!(stage.model.navigation.tab, Tab::Tracker, "from every tab");
            stage.press("P b P");
            let wall = stage.screen();
            assert!(stage.model.wall.on && stage.model.scope() == KeyScope::Brief);
            assert!(stage.sees(phrases::BRIEF_OFF_THE_WALL.text(lang)), "{wall}");
            assert!(names.iter().all(|name| !wall.contains(name)), "{wall}");
        }
    }
}

#[test]
fn the_wall_does_not_depend_on_what_was_seen_of_anybody() {
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (120, 36), (200, 60)] {
            let mut stage = at(lang, NEEDS).sized(columns, rows);
            let mut blank = stage.clone();
            blank.model.book.edit_account(key(&stage).account, |account| {
                for contact in &mut account.contacts {
                    contact.clues.clear();
                    contact.overrule = None;
                }
            });
            blank.model.refresh_screen();
            assert_ne!(stage.screen(), blank.screen(), "or it tests nothing");
            for keys in ["P", "tab"] {
                assert_eq!(stage.press(keys).screen(), blank.press(keys).screen());
            }
        }
    }
}

/// Whether the letter of a quadrant stands behind a name.
fn lettered(screen: &str, quadrant: Quadrant) -> bool {
    let ends = [format!(" {quadrant}："), format!(" {quadrant}: "), format!(" {quadrant}\n")];
    let trimmed: Vec<_> = screen.lines().map(|line| line.trim_end_matches(['│', ' '])).collect();
    let trimmed = format!("{}\n", trimmed.join("\n"));
    ends.iter().any(|end| trimmed.contains(end))
}

#[test]
fn a_page_of_80_by_24_shows_how_to_do_each_check_and_what_proves_the_step() {
    let chapter = steps();
    for lang in Lang::ALL {
        let mut stage = at(lang, NEEDS);
        stage.press("3*[");
        for text in &chapter.steps {
            stage.press("home");
            let proof = |stage: &Stage| {
                let screen = stage.screen();
                screen.lines().position(|line| line.contains(phrases::PROOF.text(lang))).unwrap()
            };
            let place = proof(&stage);
            for check in &text.checks {
                assert!(stage.sees(check.hint.get(lang)), "{}\n{}", check.hint.get(lang), stage.screen());
                assert!(stage.sees(text.proof.get(lang)), "{}\n{}", text.proof.get(lang), stage.screen());
                let trap: String = text.trap.get(lang).chars().take(40).collect();
                assert!(stage.sees(&trap) && stage.shows(phrases::NEXT), "{}", stage.screen());
                assert_eq!(proof(&stage), place, "nothing moves with the cursor");
                assert!(stage.sees(check.ask.get(lang)), "{}", stage.screen());
                stage.press("down");
            }
            stage.press("]");
        }
    }
}

#[test]
fn the_proof_is_the_stored_meeting_or_the_one_at_hand_or_what_would_count() {
    for lang in Lang::ALL {
        let mut stage = at(lang, NEEDS).sized(120, 36);
        let advance = tracker::ADVANCE.text(lang);
        let known = |stage: &Stage| {
            let project = project(stage);
            let step = project.history.iter().find(|m| m.to == At::Needs);
            let meeting = step.and_then(|m| project.meeting(m.proof?)).unwrap();
            meeting.action.as_ref().unwrap().what.clone()
        };
        let hand: String =
            phrases::WOULD_PROVE.template().text(lang).split(['{', ':', '：']).next().unwrap().to_owned();
        assert!(in_column(&stage, &hand) && stage.sees(advance), "{}", stage.screen());
        stage.press("[");
        let stored = known(&stage);
        assert!(!in_column(&stage, &hand) && in_column(&stage, &stored), "{stored}\n{}", stage.screen());
        stage.press("2*]");
        assert!(in_column(&stage, phrases::NOT_THERE_YET.text(lang)), "{}", stage.screen());
        // Without a meeting since it came here nothing proves the step.
        let key = key(&stage);
        stage.model.book.edit_project(key, |p| {
            let entered = p.entered_stage_on();
            p.meetings.retain(|m| m.at.date() < entered);
        });
        stage.press("[");
        let lacking = phrases::NONE_ACTION.template().text(lang).split('{').next().unwrap();
        assert!(in_column(&stage, lacking), "{}", stage.screen());
    }
}

/// Whether a text stands in the right-hand column, however it is wrapped there.
fn in_column(stage: &Stage, text: &str) -> bool {
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let from = stage.model.window.size.0 - 36;
    let (buffer, _) = stage.drawn();
    let rows = buffer.area.height;
    let right: String = (0..rows)
        .flat_map(|y| (from..buffer.area.width).map(move |x| (x, y)))
        .filter_map(|at| buffer.cell(at).map(|c| c.symbol().to_owned()))
        .collect();
    bare(&right).contains(&bare(text))
}

#[test]
fn a_move_without_proof_tells_what_it_owes_and_since_when() {
    for lang in Lang::ALL {
        let mut stage = at(lang, NEEDS);
        let key = key(&stage);
        stage.model.book.edit_project(key, |p| {
            p.meetings.retain(|m| m.at.date() > TODAY);
            p.history.push(Move { on: TODAY, to: At::Value, reason: "boss".to_owned(), lost: None, proof: None });
        });
        stage.model.refresh_screen();
        stage.press("[ tab");
        let checks = phrases::OWES_CHECKS.fill(lang, ["3", "3"]);
        assert!(stage.sees("boss") && stage.sees(&checks) && !stage.sees("3.4"), "{}", stage.screen());
        assert!(stage.sees(phrases::OWES_PROOF.text(lang)), "{}", stage.screen());
        // Of a step that was skipped whole its number says enough.
        stage.model.book.edit_project(key, |p| p.checks.retain(|mark| !mark.check.starts_with('3')));
        let whole = phrases::OWES_STEP.fill(lang, ["3"]);
        assert!(stage.sees(&whole) && !stage.sees(&checks), "{}", stage.screen());
    }
}

#[test]
fn the_texts_may_come_late() {
    for lang in Lang::ALL {
        let mut stage = at(lang, NEEDS);
        stage.press("] 2*down");
        let place = stage.model.screens.steps.cursor();
        let courses = std::mem::take(&mut stage.model.courses);
        for size in [(30, 8), (80, 24), (120, 36)] {
            let mut stage = stage.clone().sized(size.0, size.1);
            stage.model.courses = app::course::Courses::default();
            assert!(stage.drawn().0.area.width == size.0);
            stage.model.screens.steps.open_brief(&stage.model.book, key(&stage));
            assert!(stage.drawn().0.area.width == size.0);
        }
        assert!(stage.screen().contains('☐'));
        stage.model.courses = courses;
        assert_eq!(stage.model.screens.steps.cursor(), place);
    }
}

#[test]
fn every_size_is_drawn() {
    for lang in Lang::ALL {
        for keys in ["4 esc", "4 esc 6*down enter", "4 tab", "4 b 3*space", "4 / 'x"] {
            let mut stage = at(lang, keys);
            for (place, columns) in (30..=200).step_by(9).enumerate() {
                for rows in (8..=60).step_by(5) {
                    stage.model.window.size = (columns, rows);
                    stage.model.session.config.ambiguous = (place % 3 == 0).then_some(Ambiguous::Wide);
                    let (buffer, layout) = stage.drawn();
                    assert!(layout.hits.iter().all(|(area, _)| buffer.area.union(*area) == buffer.area));
                }
            }
        }
    }
}

#[test]
fn an_empty_book_invites_and_refuses_with_words() {
    for lang in Lang::ALL {
        for size in [(30, 8), (80, 24), (120, 36)] {
            let mut stage = Stage::open(lang, Book::default(), Access::Writer).sized(size.0, size.1);
            stage.press("2*esc 4");
            let invites = phrases::EMPTY.template().text(lang).split('{').next().unwrap();
            assert!(stage.sees(invites.chars().take(12).collect::<String>().as_str()), "{}", stage.screen());
            for keys in ["space", "x", "d", "b", ">", "]", "m", "o"] {
                stage.press(keys);
                assert_eq!(stage.notice(), tracker::NO_PROJECT.text(lang), "{keys}");
            }
            stage.press("enter");
            assert_eq!(stage.notice(), tracker::NO_CUSTOMER.text(lang));
            stage.press("tab right down pagedown n");
            assert_eq!(stage.model.scope(), KeyScope::Form);
        }
    }
}

#[test]
fn a_customer_without_projects_is_offered_one() {
    let mut book = Book::default();
    let account = Account::new(IdSource::new(5).next_id(), "Alone".to_owned());
    book.put_unjournaled(Record::Account(Arc::new(account)));
    let mut stage = Stage::open(Lang::En, book, Access::Writer).sized(120, 36);
    stage.press("esc 4");
    assert!(stage.sees("Alone has no project yet"), "{}", stage.screen());
    stage.press("enter");
    assert_eq!(stage.model.scope(), KeyScope::Form);
    assert!(stage.sees("Alone"), "{}", stage.screen());
}

#[test]
fn enter_offers_what_can_be_done_and_the_forms_open() {
    let mut stage = at(Lang::En, NEEDS);
    stage.press("enter");
    assert_eq!(stage.model.scope(), KeyScope::Menu);
    stage.press("esc");
    for keys in ["m", "t", "f", "e", "n"] {
        stage.press(keys);
        assert_eq!(stage.model.scope(), KeyScope::Form, "{keys}: {}", stage.notice());
        stage.press("esc");
    }
}

#[test]
fn a_box_a_step_and_a_project_are_clicked() {
    for size in [(80, 24), (120, 36)] {
        let mut stage = at(Lang::Zh, NEEDS).sized(size.0, size.1);
        stage.tell(Msg::Click(MouseTarget::Row(target::TICK, 4)));
        assert_eq!(state(&stage, 3, 5), Some(CheckState::Done(TODAY)));
        assert_eq!(stage.model.screens.steps.cursor().row, 4);
        stage.tell(Msg::Click(MouseTarget::Row(target::CHECK, 0)));
        assert_eq!((stage.model.screens.steps.cursor().row, stage.model.scope()), (0, KeyScope::Steps));
        stage.tell(Msg::Click(MouseTarget::Row(target::STEP, 4)));
        assert_eq!(stage.model.screens.steps.cursor().step, 5);
        // The box lies where it is drawn.
        let (buffer, layout) = stage.drawn();
        let boxes: Vec<_> =
            layout.hits.iter().filter(|(_, t)| matches!(t, MouseTarget::Row(target::TICK, _))).collect();
        assert_eq!(boxes.len(), 6);
        for (area, target) in boxes {
            let signs: String =
                area.positions().filter_map(|p| buffer.cell(p)).map(|c| c.symbol().to_owned()).collect();
            assert!(signs.contains('☐') || signs.contains('☑'), "{signs}");
            assert_eq!(layout.target(area.x + 1, area.y), Some(*target));
        }
        stage.press("esc");
        stage.tell(Msg::Click(MouseTarget::Row(target::LIST, 3)));
        assert_eq!((stage.model.screens.steps.list.cursor, stage.model.screens.steps.pane), (3, StepsPane::List));
        stage.tell(Msg::Click(MouseTarget::Row(target::LIST, 3)));
        assert_eq!(stage.model.screens.steps.pane, StepsPane::Checks);
        stage.tell(Msg::Click(MouseTarget::Row(target::DETAILS, 0)));
        assert_eq!(stage.model.screens.steps.pane, StepsPane::Details);
        stage.tell(Msg::Click(MouseTarget::Key(Action::Back)));
        assert_eq!(stage.model.screens.steps.pane, StepsPane::Checks);
    }
}

#[test]
fn what_stands_beside_can_be_read_to_its_end() {
    for lang in Lang::ALL {
        for size in [(50, 14), (80, 24)] {
            let mut stage = at(lang, NEEDS).sized(size.0, size.1);
            stage.press("tab");
            assert!(stage.shows(phrases::PROOF), "{}", stage.screen());
            let last = chapter().walk.questions.iter().rfind(|q| q.quadrant == Quadrant::A).unwrap();
            assert!(!stage.sees(last.ask.get(lang)));
            stage.press("60*down");
            assert!(stage.sees(last.ask.get(lang)), "{}", stage.screen());
            stage.press("esc");
            assert_eq!(stage.model.screens.steps.pane, StepsPane::Checks);
        }
    }
}

/// What somebody does to a check.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Tick,
    Waive,
    Reopen,
    Go(u8, usize),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        3 => Just(Deed::Tick),
        3 => Just(Deed::Waive),
        2 => Just(Deed::Reopen),
        4 => (1..=STEPS, 0_usize..6).prop_map(|(step, row)| Deed::Go(step, row)),
    ];
    prop::collection::vec(deed, 1..25)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// The book holds what was done, the head counts it, and taking everything back restores what was there.
    #[test]
    fn any_sequence_of_deeds_is_in_the_book_and_can_be_taken_back(deeds in deeds()) {
        let mut stage = at(Lang::En, NEEDS);
        let before = project(&stage).clone();
        let mut wanted = all(&before);
        for deed in deeds {
            let check = stage.model.screens.steps.cursor().check();
            match deed {
                Deed::Go(step, row) => {
                    stage.press("6*[ home").press(&format!("{}*] home {row}*down", step - 1));
                    prop_assert_eq!(stage.model.screens.steps.cursor(), StepCursor { step, row });
                }
                Deed::Tick => {
                    stage.press("space");
                    match wanted.get(&check) {
                        Some(CheckState::Done(_)) => _ = wanted.remove(&check),
                        _ => _ = wanted.insert(check, CheckState::Done(TODAY)),
                    }
                }
                Deed::Waive => {
                    stage.press("x");
                    if matches!(wanted.get(&check), Some(CheckState::NotApplicable(_))) {
                        wanted.remove(&check);
                    } else {
                        stage.press("'because enter");
                        wanted.insert(check, CheckState::NotApplicable("because".to_owned()));
                    }
                }
                Deed::Reopen => {
                    stage.press("d");
                    wanted.remove(&check);
                }
            }
            prop_assert_eq!(stage.model.scope(), KeyScope::Steps);
            prop_assert_eq!(&all(project(&stage)), &wanted);
            for step in 1..=STEPS {
                let settled = wanted.keys().filter(|key| key.step == step).count();
                let progress = check::progress(project(&stage), step);
                prop_assert_eq!((usize::from(progress.settled()), progress.complete()), (settled, settled == 6));
                let head = stage.screen();
                let told = if settled == 6 { format!("{} ✓", phrases::short(step).en) } else { format!("{} {settled}/6", phrases::short(step).en) };
                prop_assert!(head.contains(&told), "{}\n{}", told, head);
            }
        }
        while stage.notice() != frame::NOTHING_TO_UNDO.en {
            stage.press("u");
        }
        prop_assert_eq!(project(&stage), &before);
    }
}
