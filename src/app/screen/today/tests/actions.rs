//! These tests hold that each kind of line has its words, its natural action and its place to jump to.

use super::*;
use crate::desk::Request;
use crate::form::subject::Subject;
use crate::wall::Wall;
use domain::coaching::{CoachingEntry, CoachingKind};
use domain::invoice::PaymentPromise;

/// One line of each kind, all of one project but the last.
fn every_kind() -> (Fixture, Vec<Due>) {
    let mut fixture = Fixture::new();
    fixture.happen(BookChange::Add(0));
    fixture.happen(BookChange::Begin(1, 4));
    let (account, project) = fixture.book.accounts().values().next().map(|a| (a.id, a.projects[0].id)).unwrap();
    let key = ProjectKey { account, project };
    let ids: Vec<_> = (0..7).map(|_| fixture.ids.next_id()).collect();
    fixture.book.edit_project(key, |project| {
        project.meetings = vec![promised(ids[0], 2), promised(ids[1], 0), Meeting::new(ids[2], ago(2).at(9, 0, 0, 0))];
        project.tasks.push(task(ids[3], 1));
        let mut bill = invoice(ids[4], 3);
        let (made, due, amount) = (ago(9), ago(1), bill.amount);
        bill.promises.push(PaymentPromise { id: ids[6], made, due, amount, status: PromiseStatus::Promised });
        project.invoices.push(bill);
        project.meetings.push(Meeting::new(ids[5], ago(0).at(9, 0, 0, 0)));
    });
    let person = fixture.book.people().values().next().map(|p| (p.id, p.attempts[0].id)).unwrap();
    let line = |kind, whose, about| Due { kind, date: DAY, at: None, subject: whose, about, days: 0, courtesy: false };
    let of = |kind, about: Option<usize>| line(kind, DueSubject::Project(key), about.map(|n| ids[n]));
    let mut all = vec![
        of(DueKind::PromiseOverdue, Some(0)),
        of(DueKind::PromiseToday, Some(1)),
        of(DueKind::PayPromiseOverdue, Some(6)),
        of(DueKind::PayPromiseToday, Some(6)),
        of(DueKind::NoOutcome, Some(2)),
        of(DueKind::MeetingToday, Some(5)),
        of(DueKind::TaskOverdue, Some(3)),
        of(DueKind::TaskToday, Some(3)),
        of(DueKind::TaskThisWeek, Some(3)),
    ];
    let dates = [TenderDate::Notice, TenderDate::Clarification, TenderDate::Deadline, TenderDate::Opening];
    all.extend(dates.map(|which| of(DueKind::Tender(which), None)));
    all.extend(AlertKind::ALL.map(|kind| of(DueKind::Alert(kind), None)));
    all.extend([of(DueKind::Stale, None), of(DueKind::ClosePast, None), of(DueKind::MoneyOverdue, Some(4))]);
    let seen = ago(2).at(9, 0, 0, 0);
    let entry = CoachingEntry::new(fixture.ids.next_id(), seen, CoachingKind::Praise);
    let about = Some(entry.id);
    fixture.book.edit_person(person.0, |p| p.coaching.push(entry));
    all.push(line(DueKind::Praise, DueSubject::Person(person.0), about));
    all.push(line(DueKind::ClassPromises, DueSubject::Workshop(person.0), None));
    all.push(line(DueKind::Unfinished, DueSubject::Person(person.0), Some(person.1)));
    (fixture, all)
}

/// What an action leaves behind: what is requested or told, and whether the book changed.
fn after(fixture: &Fixture, act: impl Fn(&mut Desk)) -> (Option<Request>, bool) {
    let (mut book, mut ids, courses) = (fixture.book.clone(), IdSource::new(9), Courses::default());
    let mut desk = Desk {
        showing: domain::workshop::showing::Showing::default(),
        prepared: None,
        book: &mut book,
        courses: &courses,
        ids: &mut ids,
        today: DAY,
        now: DAY.at(0, 0, 0, 0),
        second: DAY.at(0, 0, 0, 0),
        wall: &Wall::default(),
        lang: Lang::En,
        page_rows: 5,
        scroll_limit: 0,
        grid_columns: 1,
        notice: None,
        undo_label: None,
        request: None,
    };
    act(&mut desk);
    let request = desk.request;
    let changed = book != fixture.book;
    (request, changed)
}

#[test]
fn every_kind_has_its_words_and_keys_that_act() {
    let (fixture, all) = every_kind();
    let whole = fixture.all();
    assert!(whole.len() >= 6, "{whole:?}");
    let mut titles: Vec<_> = phrases::GROUPS.iter().map(|phrase| phrase.en).collect();
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), GROUPS);
    for line in all {
        let kind = line.kind;
        assert!(usize::from(kind.rank()) < GROUPS, "{kind:?}");
        let said = [phrases::why(kind), phrases::settles(kind), phrases::opens(kind)];
        assert!(said.iter().all(|phrase| !phrase.zh.is_empty() && !phrase.en.is_empty()), "{kind:?}");
        let (request, changed) = after(&fixture, |desk| super::super::actions::do_default(desk, &line));
        // What a project needs to move on is asked elsewhere.
        assert!(request.is_some() || changed || kind == DueKind::Stale, "{kind:?} settles nothing");
        let (request, changed) = after(&fixture, |desk| super::super::actions::go_to_source(desk, &line));
        assert!(request.is_some() && !changed, "{kind:?} leads nowhere");
        if matches!(line.subject, DueSubject::Workshop(_)) {
            continue;
        }
        for action in [Action::Edit, Action::Outcome, Action::Meet, Action::Touch, Action::Task] {
            let (request, changed) = after(&fixture, |desk| super::super::actions::open_form(desk, &line, action));
            assert!(matches!(request, Some(Request::Form(_))) && !changed, "{kind:?} {action:?}");
        }
    }
}

#[test]
fn each_kind_is_settled_in_its_own_way() {
    let (fixture, all) = every_kind();
    let of = |kind: DueKind| *all.iter().find(|line| line.kind == kind).unwrap();
    let request = |kind| after(&fixture, |desk| super::super::actions::do_default(desk, &of(kind))).0;
    let DueSubject::Project(key) = all[0].subject else { panic!() };
    let about = |kind| of(kind).about.unwrap();
    assert_eq!(request(DueKind::PromiseOverdue), None);
    let judge = Subject::Outcome(key, about(DueKind::NoOutcome));
    assert_eq!(request(DueKind::NoOutcome), Some(Request::Form(judge)));
    assert_eq!(request(DueKind::MeetingToday), Some(Request::Brief(key)));
    let pay = Subject::Payment(key, about(DueKind::MoneyOverdue));
    assert_eq!(request(DueKind::MoneyOverdue), Some(Request::Form(pay)));
    assert_eq!(request(DueKind::Alert(AlertKind::TwoFailures)), Some(Request::Alerts(key)));
    assert_eq!(request(DueKind::Tender(TenderDate::Deadline)), Some(Request::Form(Subject::Project(key))));
    assert_eq!(request(DueKind::ClosePast), Some(Request::Form(Subject::Project(key))), "where the day is changed");
    let DueSubject::Person(person) = of(DueKind::Unfinished).subject else { panic!() };
    assert_eq!(request(DueKind::Unfinished), Some(Request::Person(person)));
    let jump = |kind| after(&fixture, |desk| super::super::actions::go_to_source(desk, &of(kind))).0;
    assert_eq!(jump(DueKind::Stale), Some(Request::Show(key, crate::action::Tab::Funnel)));
    assert_eq!(jump(DueKind::ClosePast), Some(Request::Show(key, crate::action::Tab::Funnel)));
    for kind in [DueKind::MoneyOverdue, DueKind::PayPromiseOverdue, DueKind::PayPromiseToday] {
        assert_eq!(jump(kind), Some(Request::Invoice(key, of(kind).about)), "where the money is told");
    }
    assert_eq!(jump(DueKind::TaskToday), Some(Request::Event(key, about(DueKind::TaskToday))));
    assert_eq!(jump(DueKind::PromiseToday), Some(Request::Event(key, about(DueKind::PromiseToday))));
    let (_, changed) = after(&fixture, |desk| super::super::actions::break_promise(desk, &of(DueKind::NoOutcome)));
    assert!(!changed, "only a promise can be broken");
}
