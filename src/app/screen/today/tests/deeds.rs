//! Each kind of line has its words, its natural deed and its place to jump to.

use super::*;

/// One line of each kind, all of one project but the last.
fn every_kind() -> (Ground, Vec<Due>) {
    let mut ground = Ground::new();
    ground.happen(Turn::Add(0));
    ground.happen(Turn::Begin(1, 4));
    let (account, project) = ground.book.accounts().values().next().map(|a| (a.id, a.projects[0].id)).unwrap();
    let key = ProjectKey { account, project };
    let ids: Vec<_> = (0..6).map(|_| ground.ids.fresh()).collect();
    ground.book.edit_project(key, |project| {
        project.meetings = vec![promised(ids[0], 2), promised(ids[1], 0), Meeting::new(ids[2], ago(2).at(9, 0, 0, 0))];
        project.tasks.push(task(ids[3], 1));
        project.invoices.push(invoice(ids[4], 3));
        project.meetings.push(Meeting::new(ids[5], ago(0).at(9, 0, 0, 0)));
    });
    let person = ground.book.people().values().next().map(|p| (p.id, p.attempts[0].id)).unwrap();
    let line = |kind, whose, about| Due { kind, date: DAY, at: None, whose, about, days: 0 };
    let of = |kind, about: Option<usize>| line(kind, Whose::Project(key), about.map(|n| ids[n]));
    let mut all = vec![
        of(DueKind::PromiseOverdue, Some(0)),
        of(DueKind::PromiseToday, Some(1)),
        of(DueKind::NoOutcome, Some(2)),
        of(DueKind::MeetingToday, Some(5)),
        of(DueKind::ActionOverdue, Some(3)),
        of(DueKind::ActionToday, Some(3)),
        of(DueKind::ActionThisWeek, Some(3)),
    ];
    let dates = [TenderDate::Notice, TenderDate::Clarification, TenderDate::Deadline, TenderDate::Opening];
    all.extend(dates.map(|which| of(DueKind::Tender(which), None)));
    all.extend(AlertKind::ALL.map(|kind| of(DueKind::Alert(kind), None)));
    all.extend([of(DueKind::Stale, None), of(DueKind::MoneyOverdue, Some(4))]);
    all.push(line(DueKind::Unfinished, Whose::Person(person.0), Some(person.1)));
    (ground, all)
}

/// What a deed leaves behind: what is wished for, what is told, whether the book changed.
fn after(ground: &Ground, deed: impl Fn(&mut Desk)) -> (Option<Request>, bool) {
    let (mut book, mut ids, courses) = (ground.book.clone(), IdSource::new(9), Courses::default());
    let mut desk = Desk {
        book: &mut book,
        courses: &courses,
        ids: &mut ids,
        today: DAY,
        projector: false,
        lang: Lang::En,
        page: 5,
        limit: 0,
        columns: 1,
        told: None,
        label: None,
        wish: None,
    };
    deed(&mut desk);
    let wish = desk.wish;
    let changed = book.accounts() != ground.book.accounts();
    (wish, changed)
}

#[test]
fn every_kind_has_its_words_and_keys_that_act() {
    let (ground, all) = every_kind();
    let whole = ground.all();
    assert!(whole.len() >= 6, "{whole:?}");
    let mut titles: Vec<_> = words::GROUPS.iter().map(|phrase| phrase.en).collect();
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), GROUPS);
    for line in all {
        let kind = line.kind;
        assert!(usize::from(kind.rank()) < GROUPS, "{kind:?}");
        let said = [words::why(kind), words::settles(kind), words::opens(kind)];
        assert!(said.iter().all(|phrase| !phrase.zh.is_empty() && !phrase.en.is_empty()), "{kind:?}");
        let (wish, changed) = after(&ground, |desk| deed::settle(desk, &line));
        // What a project needs to move on is asked elsewhere.
        assert!(wish.is_some() || changed || kind == DueKind::Stale, "{kind:?} settles nothing");
        let (wish, changed) = after(&ground, |desk| deed::jump(desk, &line));
        assert!(wish.is_some() && !changed, "{kind:?} leads nowhere");
        for action in [Action::Edit, Action::Outcome, Action::Meet, Action::Touch, Action::Task] {
            let (wish, changed) = after(&ground, |desk| deed::form(desk, &line, action));
            assert!(matches!(wish, Some(Request::Form(_))) && !changed, "{kind:?} {action:?}");
        }
    }
}

#[test]
fn each_kind_is_settled_in_its_own_way() {
    let (ground, all) = every_kind();
    let of = |kind: DueKind| *all.iter().find(|line| line.kind == kind).unwrap();
    let wish = |kind| after(&ground, |desk| deed::settle(desk, &of(kind))).0;
    let Whose::Project(key) = all[0].whose else { panic!() };
    let about = |kind| of(kind).about.unwrap();
    assert_eq!(wish(DueKind::PromiseOverdue), None);
    let judge = Subject::Outcome(key, about(DueKind::NoOutcome));
    assert_eq!(wish(DueKind::NoOutcome), Some(Request::Form(judge)));
    assert_eq!(wish(DueKind::MeetingToday), Some(Request::Brief(key)));
    let pay = Subject::Payment(key, about(DueKind::MoneyOverdue));
    assert_eq!(wish(DueKind::MoneyOverdue), Some(Request::Form(pay)));
    assert_eq!(wish(DueKind::Alert(AlertKind::TwoFailures)), Some(Request::Alerts(key)));
    assert_eq!(wish(DueKind::Tender(TenderDate::Deadline)), Some(Request::Form(Subject::Project(key))));
    let Whose::Person(person) = of(DueKind::Unfinished).whose else { panic!() };
    assert_eq!(wish(DueKind::Unfinished), Some(Request::Person(person)));
    let jump = |kind| after(&ground, |desk| deed::jump(desk, &of(kind))).0;
    assert_eq!(jump(DueKind::Stale), Some(Request::Show(key, crate::app::action::Tab::Funnel)));
    assert_eq!(jump(DueKind::MoneyOverdue), Some(Request::Show(key, crate::app::action::Tab::Tracker)));
    assert_eq!(jump(DueKind::ActionToday), Some(Request::Event(key, about(DueKind::ActionToday))));
    assert_eq!(jump(DueKind::PromiseToday), Some(Request::Event(key, about(DueKind::PromiseToday))));
    let (_, changed) = after(&ground, |desk| deed::broke(desk, &of(DueKind::NoOutcome)));
    assert!(!changed, "only a promise can be broken");
}
