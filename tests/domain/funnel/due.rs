//! Today: what is due, and in which order.

use domain::account::Account;
use domain::alert::AlertKind;
use domain::attempt::Attempt;
use domain::coaching::{CoachingEntry, CoachingKind};
use domain::contact::Contact;
use domain::id::IdSource;
use domain::meeting::{Meeting, Outcome, PromiseStatus};
use domain::person::{Person, PersonKind};
use domain::project::{Attitude, BuyingRole, Influence, Involvement, Project, ProjectKey, SaleSize, Stage, Tender};
use domain::settings::Limits;
use domain::steps::loose_ends::{LooseEnds, drop_ends, loose_ends};
use domain::today::{COURTESY, Due, DueKind, DueSubject, TenderDate, account_due, list_due, person_due, sort};

use super::case::{TODAY, advance, ago, firm, held, id, invoice, order, sale, step, task};

/// A small sale: nothing is due.
fn calm() -> Project {
    Project { size: SaleSize::Small, ..sale(Stage::Needs) }
}

fn of(project: Project) -> Vec<Due> {
    let mut account = firm();
    account.projects.push(project);
    let mut found = account_due(&account, &Limits::default(), TODAY);
    sort(&mut found);
    found
}

fn line(kind: DueKind, days: i32, about: Option<u32>) -> Due {
    let whose = DueSubject::Project(ProjectKey { account: id(90), project: id(91) });
    let at = matches!(kind, DueKind::NoOutcome | DueKind::MeetingToday).then(|| jiff::civil::time(9, 30, 0, 0));
    Due { kind, date: ago(days), at, subject: whose, about: about.map(id), days: i64::from(days), courtesy: false }
}

fn courtesy(kind: DueKind, days: i32, about: u32) -> Due {
    Due { courtesy: true, ..line(kind, days, Some(about)) }
}

#[test]
fn a_calm_day_has_no_lines() {
    assert_eq!(of(calm()), []);
    assert_eq!(list_due([&firm()], [], &Limits::default(), TODAY.at(9, 0, 0, 0)), []);
}

#[test]
fn promises_are_due_until_somebody_says_how_they_went() {
    use PromiseStatus::{Broken, Kept, Promised};
    let with = |meeting: Meeting| of(Project { meetings: vec![meeting], ..calm() });
    assert_eq!(with(advance(1, 9, 2, Promised)), [line(DueKind::PromiseOverdue, 2, Some(1))]);
    assert_eq!(with(advance(1, 9, 0, Promised)), [line(DueKind::PromiseToday, 0, Some(1))]);
    assert_eq!(with(advance(1, 9, -1, Promised)), []);
    assert_eq!(with(advance(1, 9, 2, Kept)), []);
    let broken = DueKind::Alert(AlertKind::PromiseBroken);
    assert_eq!(with(advance(1, 9, 2, Broken)), [line(broken, 0, Some(1))]);
    let mut lost = Project { meetings: vec![advance(1, 9, 2, Promised)], ..calm() };
    lost.history.push(step(1, Stage::Lost));
    assert_eq!(of(lost.clone()), [courtesy(DueKind::PromiseOverdue, 2, 1)], "kept open, it is asked about");
    lost.let_go.push(id(1));
    assert_eq!(of(lost.clone()), [], "dropped, it is not");
    lost.history.push(step(0, Stage::Target));
    assert_eq!(of(lost), [line(DueKind::PromiseOverdue, 2, Some(1))], "taken up again, it is");
}

#[test]
fn what_is_kept_of_a_closed_project_is_a_courtesy_behind_everything_else() {
    let open = Meeting { outcome: None, ..order(4, 0) };
    let kept = || Project {
        meetings: vec![advance(1, 9, 2, PromiseStatus::Promised), open.clone()],
        tasks: vec![task(2, Some(ago(30))), task(3, Some(ago(0)))],
        ..calm()
    };
    for end in [Stage::Lost, Stage::Paid] {
        let mut project = kept();
        project.history.push(step(1, end));
        let found = of(project);
        assert_eq!(found.len(), 4, "{end:?}");
        assert!(found.iter().all(|line| line.courtesy && !line.urgent() && line.rank() == COURTESY), "{found:?}");
    }
    assert!(of(kept()).iter().all(|line| !line.courtesy && line.rank() < COURTESY));
}

#[test]
fn closing_finds_what_is_still_open_and_drops_what_nobody_keeps() {
    let coming = |n, days| Meeting { outcome: None, ..order(n, days) };
    let mut project = Project {
        meetings: vec![
            advance(1, 9, -5, PromiseStatus::Promised),
            advance(2, 9, 2, PromiseStatus::Promised),
            advance(3, 9, 2, PromiseStatus::Kept),
            coming(4, -3),
            coming(5, 0),
            coming(6, 3),
        ],
        tasks: vec![task(7, None), domain::meeting::Task { done: Some(ago(1)), ..task(8, Some(ago(1))) }],
        ..calm()
    };
    let ids = |all: &[u32]| all.iter().copied().map(id).collect::<Vec<_>>();
    let found = loose_ends(&project, TODAY);
    let wanted = LooseEnds { tasks: ids(&[7]), promises: ids(&[1, 2]), meetings: ids(&[4, 5]) };
    assert_eq!(found, wanted);
    drop_ends(&mut project, &LooseEnds::default());
    assert_eq!(loose_ends(&project, TODAY), wanted, "nothing was dropped");
    drop_ends(&mut project, &wanted);
    assert_eq!(project.tasks.iter().map(|task| task.id).collect::<Vec<_>>(), ids(&[8]));
    assert_eq!(project.meetings.iter().map(|meeting| meeting.id).collect::<Vec<_>>(), ids(&[1, 2, 3, 6]));
    assert_eq!(project.let_go, ids(&[1, 2]));
}

#[test]
fn meetings_want_an_outcome_and_todays_are_told() {
    let open = |n, days| Meeting { outcome: None, ..order(n, days) };
    let meetings = vec![open(1, 3), open(2, 0), open(3, -1), order(4, 0)];
    let mut project = Project { meetings, ..calm() };
    let wanted = [line(DueKind::NoOutcome, 3, Some(1)), line(DueKind::MeetingToday, 0, Some(2))];
    assert_eq!(of(project.clone()), wanted);
    project.history.push(step(1, Stage::Lost));
    let wanted = wanted.map(|line| Due { courtesy: true, ..line });
    assert_eq!(of(project), wanted, "lost, they are a courtesy");
}

#[test]
fn the_meetings_of_a_day_go_by_the_clock() {
    let open = |n, hour| Meeting { outcome: None, ..Meeting::new(id(n), TODAY.at(hour, 0, 0, 0)) };
    let project = Project { meetings: vec![open(1, 14), open(2, 10), open(3, 11)], ..calm() };
    let found: Vec<_> = of(project).iter().map(|line| line.about).collect();
    assert_eq!(found, [Some(id(2)), Some(id(3)), Some(id(1))]);
}

#[test]
fn what_is_past_its_day_or_alarming_cannot_wait() {
    use DueKind as K;
    let all = [
        (K::PromiseOverdue, true),
        (K::PromiseToday, false),
        (K::NoOutcome, true),
        (K::MeetingToday, false),
        (K::TaskOverdue, true),
        (K::TaskToday, false),
        (K::TaskThisWeek, false),
        (K::Tender(TenderDate::Deadline), false),
        (K::Alert(AlertKind::TwoFailures), true),
        (K::Stale, false),
        (K::ClosePast, false),
        (K::MoneyOverdue, true),
        (K::Praise, false),
        (K::ClassPromises, false),
        (K::Unfinished, false),
    ];
    for (rank, (kind, urgent)) in all.into_iter().enumerate() {
        assert_eq!((usize::from(kind.rank()), kind.urgent()), (rank, urgent), "{kind:?}");
    }
}

#[test]
fn our_actions_are_due_up_to_sunday() {
    let mut project = calm();
    project.tasks = [(1, 2), (2, 0), (3, -6), (4, -7)].map(|(n, days)| task(n, Some(ago(days)))).to_vec();
    project.tasks.push(task(5, None));
    project.tasks.push(domain::meeting::Task { done: Some(ago(1)), ..task(6, Some(ago(3))) });
    let late = line(DueKind::TaskOverdue, 2, Some(1));
    let now = line(DueKind::TaskToday, 0, Some(2));
    assert_eq!(of(project.clone()), [late, now, line(DueKind::TaskThisWeek, -6, Some(3))]);
    let mut account = firm();
    account.projects.push(project);
    let on_sunday = account_due(&account, &Limits::default(), ago(-6));
    let week = |line: &&Due| line.kind == DueKind::TaskThisWeek;
    assert_eq!(on_sunday.iter().filter(week).count(), 0, "Monday is next week");
}

#[test]
fn tender_dates_are_told_a_week_ahead_while_it_is_open() {
    let dates = |days: [i32; 4]| {
        let [notice, clarification, deadline, opening] = days.map(|days| Some(ago(days)));
        Tender { notice, clarification, deadline, opening }
    };
    let mut project = Project { tender: dates([1, 0, -7, -8]), ..calm() };
    let wanted = [
        line(DueKind::Tender(TenderDate::Clarification), 0, None),
        line(DueKind::Tender(TenderDate::Deadline), -7, None),
    ];
    assert_eq!(of(project.clone()), wanted);
    project.tender = dates([9, 9, -5, -4]);
    let kinds: Vec<_> = of(project.clone()).into_iter().map(|d| d.kind).collect();
    let by_day = [TenderDate::Opening, TenderDate::Deadline].map(DueKind::Tender);
    assert_eq!(kinds, by_day, "by day");
    project.tender = dates([0, 1, 1, -1]);
    let kinds: Vec<_> = of(project.clone()).into_iter().map(|d| d.kind).collect();
    assert_eq!(kinds, [DueKind::Tender(TenderDate::Notice), DueKind::Tender(TenderDate::Opening)]);
    for closed in [Stage::Collection, Stage::Lost] {
        project.history.push(step(1, closed));
        assert_eq!(of(project.clone()), []);
    }
}

#[test]
fn stale_cards_tell_their_days() {
    let mut project = calm();
    project.history = vec![step(31, Stage::Needs)];
    assert_eq!(of(project.clone()), [line(DueKind::Stale, 31, None)]);
    project.hold_until = Some(ago(-1));
    assert_eq!(of(project), []);
}

#[test]
fn a_close_that_is_past_is_told_while_the_project_is_open() {
    let with = |days: i32| Project { close: Some(ago(days)), ..calm() };
    assert_eq!(of(with(0)), []);
    assert_eq!(of(with(4)), [line(DueKind::ClosePast, 4, None)]);
    let mut lost = with(4);
    lost.history.push(step(1, Stage::Lost));
    assert_eq!(of(lost), []);
}

#[test]
fn money_is_owed_even_by_the_lost() {
    let mut project = calm();
    project.invoices = vec![
        invoice(1, 3, 100, &[(1, 40)]),
        invoice(3, 0, 100, &[]),
        invoice(5, 9, 100, &[(1, 100)]),
        invoice(9, 5, 100, &[(-1, 100)]),
    ];
    let wanted = [line(DueKind::MoneyOverdue, 5, Some(9)), line(DueKind::MoneyOverdue, 3, Some(1))];
    assert_eq!(of(project.clone()), wanted);
    project.history.push(step(1, Stage::Lost));
    assert_eq!(of(project.clone()), wanted);
    // A credit pays the one due first, and what is left of it the next.
    project.invoices.push(invoice(11, -9, -100, &[]));
    assert_eq!(of(project.clone()), wanted[1..]);
    project.invoices.push(invoice(13, -9, -60, &[]));
    assert_eq!(of(project), []);
}

#[test]
fn an_urgent_alert_is_told_once_and_others_are_not() {
    let mut account = firm();
    account.contacts.push(Contact::new(id(2), "Li".to_owned()));
    let against = Involvement {
        roles: vec![BuyingRole::DecisionMaker],
        attitude: Some(Attitude::Opponent),
        influence: Some(Influence::High),
        ..Involvement::new(id(2))
    };
    let mut project = Project { involvements: vec![against], ..sale(Stage::Needs) };
    project.meetings = vec![held(11, 4, Outcome::NoSale), held(12, 3, Outcome::Continuation)];
    account.projects.push(project);
    let alert = |kind, about| line(DueKind::Alert(kind), 0, Some(about));
    let wanted = [
        alert(AlertKind::DecisionMakerNeverMet, 2),
        alert(AlertKind::StrongOpponent, 2),
        alert(AlertKind::TwoFailures, 12),
    ];
    assert_eq!(list_due([&account], [], &Limits::default(), TODAY.at(9, 0, 0, 0)), wanted);
}

#[test]
fn an_assessment_that_was_begun_waits() {
    let mut person = Person::new(id(40), "Zhao".to_owned(), PersonKind::Colleague, ago(9));
    assert_eq!(person_due(&person, TODAY), None);
    let attempt = Attempt::begin(&mut IdSource::new(1), ago(4));
    let about = Some(attempt.id);
    person.attempts.push(attempt);
    let whose = DueSubject::Person(id(40));
    let wanted =
        Due { kind: DueKind::Unfinished, date: ago(4), at: None, subject: whose, about, days: 4, courtesy: false };
    assert_eq!(person_due(&person, TODAY), Some(wanted));
    person.attempts[0].finished = Some(ago(1));
    assert_eq!(person_due(&person, TODAY), None);
}

#[test]
fn the_dearest_to_neglect_comes_first_over_all_customers() {
    let mut first = firm();
    let mut project = calm();
    project.invoices = vec![invoice(1, 3, 100, &[])];
    project.tasks = vec![task(3, Some(TODAY)), task(4, Some(ago(5))), task(5, Some(ago(-1)))];
    project.tender.opening = Some(ago(-2));
    project.history = vec![step(40, Stage::Needs)];
    project.close = Some(ago(6));
    first.projects.push(project);
    let open = |n, days| Meeting { outcome: None, ..order(n, days) };
    let promised = |n, by| advance(n, 9, by, PromiseStatus::Promised);
    let meetings = vec![open(6, 0), open(7, 1), promised(8, 0), promised(9, 1), promised(10, 4)];
    let mut second = Account::new(id(80), "Other".to_owned());
    second.projects.push(Project { id: id(81), meetings, ..calm() });
    let mut person = Person::new(id(40), "Zhao".to_owned(), PersonKind::Colleague, ago(9));
    person.attempts.push(Attempt::begin(&mut IdSource::new(1), ago(4)));
    let found = list_due([&first, &second], [&person], &Limits::default(), TODAY.at(9, 0, 0, 0));
    let kinds: Vec<_> = found.iter().map(|d| d.kind).collect();
    let wanted = [
        DueKind::PromiseOverdue,
        DueKind::PromiseOverdue,
        DueKind::PromiseToday,
        DueKind::NoOutcome,
        DueKind::MeetingToday,
        DueKind::TaskOverdue,
        DueKind::TaskToday,
        DueKind::TaskThisWeek,
        DueKind::Tender(TenderDate::Opening),
        DueKind::Stale,
        DueKind::ClosePast,
        DueKind::MoneyOverdue,
        DueKind::Unfinished,
    ];
    assert_eq!(kinds, wanted);
    assert_eq!(found[0].about, Some(id(10)), "the one longest overdue");
}

#[test]
fn praise_is_told_a_day_after_it_was_seen_and_until_it_is_said() {
    let entry = |n, days, hour, kind| CoachingEntry::new(id(n), ago(days).at(hour, 0, 0, 0), kind);
    let said = CoachingEntry { said: Some(TODAY.at(8, 0, 0, 0)), ..entry(4, 3, 9, CoachingKind::Praise) };
    let coaching = vec![
        entry(1, 1, 10, CoachingKind::Praise),
        entry(2, 1, 9, CoachingKind::Praise),
        entry(3, 4, 9, CoachingKind::Correction),
        said,
        entry(5, 2, 20, CoachingKind::Praise),
    ];
    let person = Person { coaching, ..Person::new(id(40), "Zhao".to_owned(), PersonKind::Colleague, ago(9)) };
    let lines = |hour| list_due([], [&person], &Limits::default(), TODAY.at(hour, 0, 0, 0));
    let about = |hour| lines(hour).iter().map(|line| line.about).collect::<Vec<_>>();
    assert_eq!(about(9), [Some(id(5)), Some(id(2))], "24 hours, not a minute less");
    assert_eq!(about(10), [Some(id(5)), Some(id(2)), Some(id(1))]);
    let first = lines(9)[0];
    assert_eq!((first.kind, first.days, first.at), (DueKind::Praise, 2, Some(jiff::civil::time(20, 0, 0, 0))));
    assert_eq!(first.subject, DueSubject::Person(id(40)));
}
