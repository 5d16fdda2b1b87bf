//! A project is closed, lost or paid: what is still open in it is asked about, and what is kept stays in Today as a courtesy.

use std::sync::Arc;

use crate::sale_case::{TODAY, advance, ago, check_to, firm, id, invoice, order, sale, task};
use app::form::subject::Subject;
use app::overlay::Overlay;
use app::saving::Access;
use domain::book::Book;
use domain::lang::Lang;
use domain::meeting::{Meeting, PromiseStatus, Task};
use domain::project::{Project, ProjectKey, Stage as Step};
use domain::record::Record;
use domain::today::{Due, DueKind};
use harness::Stage;
use words::{gate as phrases, today as due};

const ENDS: [&str; 3] = ["open-actions", "open-promises", "coming-meetings"];

fn key() -> ProjectKey {
    ProjectKey { account: id(90), project: id(91) }
}

/// A project with one of each still open, and what must stay: a task done, a promise kept, a meeting held.
fn open(stage: Step) -> Project {
    let mut project = sale(stage);
    check_to(&mut project, 6);
    project.meetings = vec![
        advance(1, 9, 2, PromiseStatus::Promised),
        Meeting { outcome: None, subject: "Handover".into(), ..order(2, -3) },
        advance(3, 20, 15, PromiseStatus::Kept),
    ];
    project.tasks = vec![
        Task { text: "Send the plan".into(), ..task(4, Some(ago(1))) },
        Task { done: Some(ago(2)), ..task(5, Some(ago(2))) },
    ];
    project
}

/// One that can be paid at once.
fn settled() -> Project {
    Project { invoices: vec![invoice(7, 5, 100, &[(3, 100)])], ..open(Step::Collection) }
}

fn on(lang: Lang, project: Project) -> Stage {
    let mut account = firm();
    account.projects.push(project);
    let mut book = Book::default();
    book.put_unjournaled(Record::Account(Arc::new(account)));
    let mut stage = Stage::open(lang, book, Access::Writer).sized(80, 24);
    stage.press("5");
    stage
}

fn project(stage: &Stage) -> Project {
    stage.model.book.project(key()).unwrap().1.clone()
}

fn asked(stage: &Stage) -> Vec<&'static str> {
    match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => form.entries.iter().map(|entry| entry.field.name).collect(),
        _ => Vec::new(),
    }
}

fn lines(stage: &mut Stage) -> Vec<Due> {
    stage.press("1");
    stage.model.screens.today.groups().iter().flatten().copied().collect()
}

#[test]
fn losing_asks_what_becomes_of_what_is_open_and_keeps_it_by_itself() {
    for lang in Lang::ALL {
        let mut s = on(lang, open(Step::Value));
        let before = project(&s);
        s.press("x");
        assert_eq!(asked(&s), [&["why", "rival", "words"][..], &ENDS].concat());
        s.press("right 3*enter");
        assert!(s.sees("Send the plan"), "it is told which\n{}", s.screen());
        s.press("enter enter");
        assert!(s.sees("Handover"), "{}", s.screen());
        s.press("enter");
        let after = project(&s);
        assert_eq!(after.stage(), Step::Lost);
        assert_eq!((&after.tasks, &after.meetings, &after.let_go), (&before.tasks, &before.meetings, &before.let_go));
        let kept = lines(&mut s);
        assert_eq!(
            kept.iter().map(|line| line.kind).collect::<Vec<_>>(),
            [DueKind::PromiseOverdue, DueKind::TaskOverdue]
        );
        assert!(kept.iter().all(|line| line.courtesy));
        assert!(s.shows(due::COURTESIES), "{}", s.screen());
        s.press("home space");
        assert_eq!(lines(&mut s).len(), 1, "a courtesy is settled like anything else");
    }
}

#[test]
fn what_is_dropped_is_asked_about_no_more_and_one_step_brings_all_back() {
    let mut s = on(Lang::En, open(Step::Value));
    let before = s.model.book.clone();
    s.press("x right 3*enter right enter right enter right enter");
    let after = project(&s);
    assert_eq!(after.stage(), Step::Lost);
    assert_eq!(after.tasks.iter().map(|task| task.id).collect::<Vec<_>>(), [id(5)]);
    assert_eq!(after.meetings.iter().map(|meeting| meeting.id).collect::<Vec<_>>(), [id(1), id(3)]);
    assert_eq!(lines(&mut s), []);
    s.press("u");
    assert_eq!(s.model.book, before);
}

#[test]
fn each_kind_has_an_answer_of_its_own() {
    let mut s = on(Lang::En, open(Step::Value));
    s.press("x right 3*enter enter right enter enter");
    let after = project(&s);
    assert_eq!((after.tasks.len(), after.meetings.len(), after.let_go), (2, 3, vec![id(1)]));
}

#[test]
fn a_project_with_nothing_open_is_closed_without_a_question_more() {
    let mut s = on(Lang::En, sale(Step::Value));
    s.press("x");
    assert_eq!(asked(&s), ["why", "rival", "words"]);
    let mut calm = settled();
    (calm.tasks, calm.meetings) = (Vec::new(), Vec::new());
    let mut s = on(Lang::En, calm);
    s.press(">");
    assert_eq!((asked(&s).len(), project(&s).stage()), (0, Step::Paid));
}

#[test]
fn the_last_stage_asks_too_though_nothing_is_missing() {
    for lang in Lang::ALL {
        let mut s = on(lang, settled());
        s.press(">");
        assert_eq!(asked(&s), ENDS);
        assert_eq!(project(&s).stage(), Step::Collection, "nothing moved yet");
        s.press("right 3*enter");
        let after = project(&s);
        assert_eq!((after.stage(), after.tasks.len(), after.meetings.len()), (Step::Paid, 1, 3));
        assert!(lines(&mut s).iter().all(|line| line.courtesy && line.kind == DueKind::PromiseOverdue));
    }
}

#[test]
fn a_gate_that_lacks_something_asks_it_beside() {
    let unpaid = Project { invoices: vec![invoice(7, 5, 100, &[])], ..settled() };
    let mut s = on(Lang::En, unpaid);
    s.press(">");
    let names = asked(&s);
    assert!(ENDS.iter().all(|name| names.contains(name)) && names.contains(&"paid"), "{names:?}");
    let mut early = on(Lang::En, Project { checks: Vec::new(), ..open(Step::Trust) });
    early.press(">");
    assert!(ENDS.iter().all(|name| !asked(&early).contains(name)), "only the last stage closes it");
}

#[test]
fn every_way_to_an_end_asks() {
    let mut s = on(Lang::En, settled());
    s.press("4 >");
    assert_eq!(asked(&s), ENDS, "on the six steps as on the board");
    let mut s = on(Lang::En, open(Step::Value));
    s.drag(app::msg::MouseTarget::Row(4, 0), app::msg::MouseTarget::Pane(8));
    assert!(ENDS.iter().all(|name| asked(&s).contains(name)), "carried there by the mouse");
    let Some(Overlay::Form(form)) = s.model.overlays.last() else { panic!() };
    assert_eq!(form.subject, Subject::Lose(key()));
}

#[test]
fn the_ends_of_the_funnel_are_told_in_one_wording() {
    for lang in Lang::ALL {
        let told = |project: Project, keys: &str| {
            let mut s = on(lang, project);
            s.press(keys);
            s.notice()
        };
        assert_eq!(told(sale(Step::Target), "<"), phrases::NOTHING_BEFORE.text(lang));
        assert_eq!(told(sale(Step::Target), "4 <"), phrases::NOTHING_BEFORE.text(lang));
        assert_eq!(told(sale(Step::Paid), "H tab >"), phrases::NOTHING_BEYOND.text(lang));
        assert_eq!(told(sale(Step::Paid), "4 >"), phrases::NOTHING_BEYOND.text(lang));
        let mut lost = sale(Step::Value);
        lost.history.push(crate::sale_case::step(0, Step::Lost));
        assert_eq!(told(lost.clone(), "H tab x"), phrases::LOST_ALREADY.text(lang));
        assert_eq!(told(lost, "4 <"), phrases::LOST_ALREADY.text(lang));
    }
}

#[test]
fn the_day_of_these_stories_is_the_day_of_the_stage() {
    assert_eq!(TODAY, harness::TODAY);
}
