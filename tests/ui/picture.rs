//! The picture of the funnel: what each part shows of a book, when it is worked out anew, and stories of using it.

use std::sync::Arc;

use crate::sale_case::{ago, decimal, firm, id, invoice, sale, step};
use app::action::Action;
use app::config::Ambiguous;
use app::course::Courses;
use app::desk::{Desk, Request};
use app::form::subject::Subject;
use app::keymap::KeyScope;
use app::msg::{MouseTarget as Place, Msg};
use app::saving::Access;
use app::screen::funnel::FunnelView;
use app::screen::funnel::picture::Picture;
use app::screen::funnel::picture::PicturePane;
use app::screen::funnel::picture::cash::When;
use app::screen::funnel::picture::conversion::Won;
use app::screen::funnel::picture::facts::Facts;
use app::screen::funnel::route::FunnelRoute;
use app::screen::funnel::verb::FunnelVerb;
use app::wall::Wall;
use domain::book::Book;
use domain::funnel::amount::weighted;
use domain::funnel::cash::Month;
use domain::funnel::owner::OwnerFilter;
use domain::funnel::velocity::{Lever, MissingFigure};
use domain::id::IdSource;
use domain::lang::Lang;
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::project::{Move, Project, Stage as Step};
use domain::record::Record;
use domain::settings::{Settings, Target};
use harness::{Stage, TODAY, book};
use jiff::civil::date;
use proptest::prelude::*;
use rust_decimal::Decimal;
use words::{Template, frame, picture as phrases, tracker};

/// The first person of the made books, who is me; the second owns the sales of the case.
const ME: u32 = 93;
const OTHER: u32 = 92;

/// A book of one customer with these projects, mine and a colleague's.
fn of(projects: Vec<Project>) -> Book {
    let mut account = firm();
    account.projects = projects;
    for (place, project) in account.projects.iter_mut().enumerate() {
        project.id = id(1000 + u32::try_from(place).unwrap());
    }
    let mut book = Book::default();
    for (n, name) in [(ME, "Anna"), (OTHER, "Bert Zobel")] {
        book.put_unjournaled(Record::Person(Arc::new(Person::new(
            id(n),
            name.to_owned(),
            PersonKind::Colleague,
            TODAY,
        ))));
    }
    book.put_unjournaled(Record::Settings(Arc::new(Settings { me: Some(id(ME)), ..Settings::default() })));
    book.put_unjournaled(Record::Account(Arc::new(account)));
    book
}

fn worth(stage: Step, amount: i64) -> Project {
    Project { amount: Some(Money::whole(amount)), ..sale(stage) }
}

fn lost(from: Step) -> Project {
    let mut project = sale(from);
    project.history.push(step(1, Step::Lost));
    project
}

/// Won so many days after it was opened, 100 days ago.
fn won(days: i32, amount: i64) -> Project {
    let signed = Move { proof: Some(id(1)), ..step(100 - days, Step::Collection) };
    Project { history: vec![signed], amount: Some(Money::whole(amount)), ..sale(Step::Target) }
}

/// 40 open, 25 % of 12 won, 25,000 on average, in 90 days.
fn worked() -> Book {
    let mut all: Vec<Project> = (0..40).map(|_| sale(Step::Needs)).collect();
    all.extend((0..9).map(|_| lost(Step::Value)));
    all.extend([won(80, 20_000), won(100, 30_000), won(90, 25_000)]);
    of(all)
}

fn targeted(owner: Option<u32>, n: u32, quarter: &str, amount: i64) -> Target {
    Target { id: id(n), owner: owner.map(id), quarter: quarter.parse().unwrap(), amount: Money::whole(amount) }
}

fn facts(book: &Book) -> Facts {
    Facts::of(book, OwnerFilter::All, TODAY)
}

/// Lets a view act on a desk as the program does, and hands back what it wished for and told.
fn on<T>(picture: &mut Picture, book: &mut Book, act: impl FnOnce(&mut Picture, &mut Desk) -> T) -> Done<T> {
    let (mut ids, courses) = (IdSource::new(1), Courses::default());
    let mut desk = Desk {
        showing: domain::workshop::showing::Showing::default(),
        prepared: None,
        book,
        courses: &courses,
        ids: &mut ids,
        today: TODAY,
        now: TODAY.at(0, 0, 0, 0),
        second: TODAY.at(0, 0, 0, 0),
        wall: &Wall::default(),
        lang: Lang::En,
        page_rows: 5,
        scroll_limit: 0,
        grid_columns: 1,
        notice: None,
        undo_label: None,
        request: None,
    };
    let turn = act(picture, &mut desk);
    (turn, desk.request, desk.notice.map(|say| say.template))
}

/// What came of it: the answer, the wish, what was told.
type Done<T> = (T, Option<Request>, Option<Template>);

fn act(picture: &mut Picture, book: &mut Book, action: Action) -> Done<FunnelRoute> {
    on(picture, book, |picture, desk| picture.act(desk, action))
}

fn picture(stage: &Stage) -> &Picture {
    match &stage.model.screens.funnel.view {
        FunnelView::Picture(picture) => picture,
        FunnelView::Board => panic!("the board is in front\n{}", stage.screen()),
    }
}

fn opened(lang: Lang, book: Book) -> Stage {
    let mut stage = Stage::open(lang, book, Access::Writer).sized(120, 36);
    stage.press("5 v");
    stage
}

#[test]
fn the_figures_are_the_sums_of_the_cards() {
    let book = book(Lang::En);
    let facts = facts(&book);
    let projects: Vec<_> = book.accounts().values().flat_map(|account| &account.projects).collect();
    let chances = book.settings().probabilities;
    let sum = |open: bool, of: &dyn Fn(&Project) -> Option<Money>| -> Decimal {
        let counted = projects.iter().filter(|p| (p.stage() < Step::Collection) == open || !open && !p.is_closed());
        counted.filter(|p| (p.stage() < Step::Collection) == open).filter_map(|p| of(p)).map(|m| m.0).sum()
    };
    let total = facts.stages.total;
    assert_eq!(total.count, projects.iter().filter(|p| p.stage() < Step::Collection).count());
    assert_eq!(total.amount.0, sum(true, &|p| p.amount));
    assert_eq!(total.weighted.0, sum(true, &|p| weighted(p, chances)));
    assert_eq!(facts.stages.open.iter().map(|row| row.sum.count).sum::<usize>(), total.count);
    assert_eq!(facts.stages.open.iter().map(|row| row.sum.amount.0).sum::<Decimal>(), total.amount.0);
    assert_eq!(facts.stages.open.iter().map(|row| row.sum.weighted.0).sum::<Decimal>(), total.weighted.0);
    let all = total.count + facts.stages.collection.sum.count + facts.stages.paid.count + facts.stages.lost.count;
    assert_eq!((all, facts.projects), (projects.len(), projects.len()));
    assert!(total.count > 5 && facts.stages.collection.sum.count > 0, "the sample shows something");
}

#[test]
fn bars_are_as_long_as_their_stage_is_large() {
    let book = of(vec![worth(Step::Target, 100), worth(Step::Target, 300), worth(Step::Needs, 800), sale(Step::Trust)]);
    let stages = facts(&book).stages;
    let bars: Vec<_> = stages.rows().map(|row| (row.count, row.amount, row.weighted)).collect();
    // 400 of 800, 5 % of it; 800, 40 % of it; a card without an amount has a bar of its count alone.
    let empty = (0, 0, 0);
    assert_eq!(bars, [(1000, 500, 25), empty, (500, 0, 0), (500, 1000, 400), empty, empty, empty]);
    assert_eq!((stages.total.unpriced, stages.total.amount), (1, Money::whole(1200)));
}

#[test]
fn passages_tell_rates_with_n_and_range_and_who_is_still_in_it() {
    // Ten closed projects were in the target stage, four of them won: 40 % against the 5 % that are set.
    let mut all: Vec<Project> = (0..6).map(|_| lost(Step::Trust)).collect();
    all.extend((0..4).map(|_| won(50, 10)));
    all.push(Project { history: vec![step(9, Step::Needs)], ..sale(Step::Target) });
    let passages = facts(&of(all)).passages;
    let first = passages.rows[0];
    assert_eq!((first.on, first.left, first.standing, first.bar), (Some(100), 11, 0, 1000));
    // Of eleven one is open: 4 of 11 to 5 of 11.
    let measured = Won::Measured { rate: 40, low: 36, high: 45 };
    assert_eq!((first.won, first.closed, first.set, first.questioned), (measured, 10, 5, true));
    // Four went to the order from afar and never were there; the one with a hole may have been.
    let trust = passages.rows[2];
    assert_eq!((trust.on, trust.left, trust.won, trust.questioned), (Some(0), 6, Won::Short(4), false));
    let needs = passages.rows[3];
    assert_eq!((needs.on, needs.left, needs.standing), (None, 0, 1), "still in it, and not counted as not gone on");
    let value = passages.rows[4];
    assert_eq!((value.on, value.left, value.won), (None, 0, Won::Short(10)));
    assert_eq!(passages.holes, 1);
}

#[test]
fn a_set_chance_is_questioned_only_outside_the_range() {
    // 4 of 10 won and 10 open: 20 to 70 percent.
    for (set, questioned) in [(19, true), (20, false), (40, false), (70, false), (71, true)] {
        let mut all: Vec<Project> = (0..6).map(|_| lost(Step::Target)).collect();
        all.extend((0..4).map(|_| won(50, 10)));
        all.extend((0..10).map(|_| sale(Step::Target)));
        let mut book = of(all);
        book.edit_settings(|settings| settings.probabilities[0] = set);
        let row = facts(&book).passages.rows[0];
        assert_eq!(row.questioned, questioned, "{set}");
        let chance = set.to_string();
        for lang in Lang::ALL {
            let mut stage = opened(lang, book.clone());
            stage.press("tab");
            let name = format!("0 {}", tracker::stage(Step::Target).text(lang));
            let told = phrases::QUESTIONED.fill(lang, [&name, "20", "70", &chance]);
            assert_eq!(stage.sees(&told), questioned, "{set} {told} {}", stage.screen());
            assert!(stage.sees(&phrases::BETWEEN.fill(lang, ["20", "70"])), "{}", stage.screen());
        }
    }
}

#[test]
fn targets_are_this_quarter_and_the_next_with_one() {
    let closing = |amount, days: i32| Project { close: Some(ago(days)), ..worth(Step::Needs, amount) };
    let mut book = of(vec![closing(240, -30), closing(90, -100), won(95, 60)]);
    let empty = facts(&book).targets;
    assert_eq!(empty.rows.len(), 1, "the quarter that runs stands there without a target");
    assert!(empty.rows[0].runs && empty.rows[0].set.is_none() && empty.elsewhere == 0);
    // The win of 95 days after the opening falls on the last of December; in this quarter nothing is won.
    book.edit_settings(|settings| {
        settings.targets = vec![
            targeted(None, 1, "2025Q4", 50),
            targeted(None, 2, "2026Q1", 100),
            targeted(None, 3, "2026Q3", 100),
            targeted(None, 4, "2026Q2", 45),
            targeted(None, 5, "2027Q1", 1),
            targeted(None, 6, "2028Q1", 1),
            targeted(Some(OTHER), 7, "2026Q1", 9),
        ];
    });
    let targets = facts(&book).targets;
    let quarters: Vec<_> = targets.rows.iter().map(|row| row.quarter.to_string()).collect();
    assert_eq!(quarters, ["2026Q1", "2026Q2", "2026Q3", "2027Q1"]);
    let ratios: Vec<_> = targets.rows.iter().map(|row| row.set.unwrap().coverage.ratio()).collect();
    assert_eq!(ratios, ["2.4", "2", "0", "0"].map(|ratio| Some(decimal(ratio))));
    assert_eq!((targets.rows[0].set.unwrap().won, targets.rows[0].set.unwrap().covered), (0, 1000));
    assert_eq!(targets.elsewhere, 1);
    for lang in Lang::ALL {
        let mut stage = opened(lang, book.clone()).sized(80, 24);
        stage.press("3*tab");
        let times = |ratio| words::report::TIMES.fill(lang, [ratio]);
        for told in ["2.4", "2", "0"].map(times) {
            assert!(stage.sees(&told) && !stage.sees(&format!(".{told}")), "{told}\n{}", stage.screen());
        }
        assert!(stage.sees(&phrases::ELSEWHERE.fill(lang, ["1", "w"])) && !stage.shows(phrases::REACHED));
        stage.model.wall.on = true;
        assert!(!stage.sees(&times("2.4")) && stage.shows(words::wall::OFF_MONEY), "{}", stage.screen());
    }
    let mine = Facts::of(&book, OwnerFilter::One(id(OTHER)), TODAY).targets;
    assert_eq!((mine.rows.len(), mine.elsewhere), (1, 5));
}

#[test]
fn open_money_past_its_close_or_without_one_stands_by_itself() {
    let past = Project { close: Some(ago(1)), ..worth(Step::Needs, 300) };
    let blank = Project { close: Some(ago(9)), ..sale(Step::Trust) };
    let today = Project { close: Some(TODAY), ..worth(Step::Needs, 50) };
    let mut book = of(vec![past, blank, today, worth(Step::Value, 70)]);
    book.edit_settings(|settings| settings.targets = vec![targeted(None, 2, "2026Q1", 100)]);
    let targets = facts(&book).targets;
    assert_eq!(targets.rows[0].set.unwrap().coverage.pipeline, Money::whole(50));
    let sum = |of: domain::funnel::figures::StageSum| (of.count, of.unpriced, of.amount);
    assert_eq!(sum(targets.unscheduled.past), (2, 1, Money::whole(300)));
    assert_eq!(sum(targets.unscheduled.undated), (1, 0, Money::whole(70)));
    for lang in Lang::ALL {
        let mut stage = opened(lang, book.clone()).sized(80, 24);
        stage.press("3*tab");
        let without = words::funnel::SUM_UNPRICED.fill(lang, ["\u{a5}300", "1"]);
        assert!(stage.sees(&phrases::CLOSE_PAST.fill(lang, ["2", &without])), "{}", stage.screen());
        assert!(stage.sees(&phrases::CLOSE_UNKNOWN.fill(lang, ["1", "\u{a5}70"])), "{}", stage.screen());
        let head = words::funnel::SUM_UNPRICED.fill(lang, ["\u{a5}420", "1"]);
        assert!(stage.sees(&head), "the head line says how many have none\n{}", stage.screen());
    }
    let others = Facts::of(&book, OwnerFilter::One(id(ME)), TODAY).targets;
    assert_eq!(others.unscheduled.all().count, 0, "they are the other's");
}

#[test]
fn a_target_that_is_reached_says_so() {
    let mut book = of(vec![won(99, 60), Project { close: Some(TODAY), ..worth(Step::Needs, 5) }]);
    book.edit_settings(|settings| settings.targets = vec![targeted(None, 2, "2026Q1", 60)]);
    let set = facts(&book).targets.rows[0].set.unwrap();
    assert!(set.coverage.reached() && (set.won, set.covered) == (1000, 1000));
    assert!(opened(Lang::Zh, book.clone()).shows(phrases::REACHED));
    book.edit_settings(|settings| settings.targets[0].amount = Money::whole(61));
    let set = facts(&book).targets.rows[0].set.unwrap();
    assert_eq!((set.coverage.ratio(), set.won, set.covered), (Some(decimal("5")), 984, 1000));
    assert!(!opened(Lang::Zh, book).shows(phrases::REACHED));
}

#[test]
fn cash_is_what_is_due_and_what_is_signed() {
    let signed = Project { close: Some(ago(-40)), ..worth(Step::Collection, 400) };
    let owing = Project { invoices: vec![invoice(1, 9, 100, &[(3, 40)])], ..worth(Step::Collection, 100) };
    let cash = facts(&of(vec![signed, owing, worth(Step::Collection, 50), worth(Step::Commitment, 999)])).cash;
    let rows: Vec<_> = cash.rows.iter().map(|row| (row.when, row.invoiced, row.both)).collect();
    let month = Month { year: 2026, month: 2 };
    assert_eq!(rows, [(When::Overdue, 150, 150), (When::Month(month), 0, 1000), (When::Undated, 0, 125)]);
    assert_eq!((cash.total.invoiced, cash.total.uninvoiced), (Money::whole(60), Money::whole(450)));
    assert_eq!(cash.total.weighted, Money(decimal("484.5")));
}

#[test]
fn doubtful_money_stands_by_itself_and_weighs_nothing() {
    let owing = |days| vec![invoice(1, days, 100, &[])];
    let project = |days| Project { invoices: owing(days), ..worth(Step::Collection, 100) };
    let mut all = vec![project(91), project(9)];
    all[1].invoices[0].id = id(5);
    let cash = facts(&of(all.clone())).cash;
    assert_eq!(cash.rows.iter().map(|row| row.when).collect::<Vec<_>>(), [When::Doubtful, When::Overdue]);
    assert_eq!((cash.total.invoiced, cash.total.weighted), (Money::whole(200), Money(decimal("95"))));
    for lang in Lang::ALL {
        let mut stage = opened(lang, of(all.clone())).sized(80, 24);
        stage.press("4*tab");
        assert!(stage.sees(&phrases::DOUBTFUL.fill(lang, ["90"])), "{}", stage.screen());
        assert!(stage.sees(&phrases::DOUBTFUL_NOTE.fill(lang, ["90"])), "{}", stage.screen());
    }
}

#[test]
fn velocity_worked_by_hand_and_a_fifth_less_time() {
    for (lang, told) in [(Lang::Zh, "每天 ¥2,778"), (Lang::En, "¥2.8k a day")] {
        let mut stage = opened(lang, worked());
        let now = *picture(&stage).facts.velocity.as_ref().unwrap();
        assert_eq!(now.per_day().round_dp(1), decimal("2777.8"));
        assert!(stage.sees(told), "{}", stage.screen());
        assert!(!stage.sees("+25%"));
        stage.press("2*tab 3*down 4*-");
        assert_eq!(picture(&stage).levers.percent(Lever::Days), -20);
        assert!(stage.sees("-20%") && stage.sees("+25%"), "{}", stage.screen());
        let sentence = [now, picture(&stage).levers.pulled(&now)].map(|v| v.per_day().round_dp(1));
        assert_eq!(sentence, ["2777.8", "3472.2"].map(decimal));
        // Left and right are the same as the two keys.
        stage.press("4*right");
        assert!(picture(&stage).levers.at_rest() && !stage.sees("+25%"));
        stage.press("2*left 2*- c");
        assert!(picture(&stage).levers.at_rest());
        assert_eq!(stage.notice(), phrases::CLEARED.text(lang));
    }
}

#[test]
fn what_velocity_lacks_is_said() {
    let book = of(vec![lost(Step::Trust), worth(Step::Needs, 10)]);
    assert_eq!(facts(&book).velocity, Err(vec![MissingFigure::Closed(9), MissingFigure::Won]));
    for lang in Lang::ALL {
        let mut stage = opened(lang, book.clone());
        assert!(stage.shows(phrases::NOT_MEASURED) && stage.shows(phrases::LACKS_WON), "{}", stage.screen());
        assert!(stage.sees(&phrases::LACKS_CLOSED.fill(lang, ["9"])));
        stage.press("=");
        assert_eq!(stage.notice(), phrases::NO_LEVERS.text(lang));
        stage.press("c");
        assert_eq!(stage.notice(), phrases::AT_REST.text(lang));
    }
}

#[test]
fn it_is_worked_out_anew_when_something_changed_and_only_then() {
    let mut book = worked();
    let mut picture = Picture::open(&book, OwnerFilter::All, TODAY);
    let fresh = |picture: &mut Picture, book: &Book, today| {
        let before = picture.facts.clone();
        picture.refresh(book, today);
        !Arc::ptr_eq(&before, &picture.facts)
    };
    assert!(!fresh(&mut picture, &book, TODAY));
    assert!(!fresh(&mut picture, &book.clone(), TODAY), "a copy shares its records");
    book.edit_person(id(ME), |person| person.name = "Anne".to_owned());
    assert!(!fresh(&mut picture, &book, TODAY), "names are not of the picture");
    assert!(fresh(&mut picture, &book, date(2026, 1, 6)) && !fresh(&mut picture, &book, date(2026, 1, 6)));
    assert!(fresh(&mut picture, &book, TODAY));
    book.edit_account(id(90), |account| account.projects[0].amount = Some(Money::whole(7)));
    assert!(fresh(&mut picture, &book, TODAY));
    assert_eq!(picture.facts.stages.total.amount, Money::whole(7));
    book.edit_settings(|settings| settings.targets.push(targeted(None, 5, "2026Q1", 100)));
    assert!(fresh(&mut picture, &book, TODAY) && picture.facts.targets.rows[0].set.is_some());
    book.remove(domain::record::RecordKey::Account(id(90)));
    assert!(fresh(&mut picture, &book, TODAY) && picture.facts.projects == 0);
    assert_eq!(picture.facts.as_ref(), &Facts::of(&book, OwnerFilter::All, TODAY));
}

#[test]
fn velocity_tells_its_n_its_range_and_a_gap_in_size() {
    for lang in Lang::ALL {
        let stage = opened(lang, worked());
        // 3 of 52 to 43 of 52: 641 to 9,188 a day.
        let sums = if lang == Lang::Zh { ["\u{a5}641", "\u{a5}9,188"] } else { ["\u{a5}641", "\u{a5}9.2k"] };
        for piece in ["12", "25%", "6-83%", sums[0], sums[1]] {
            assert!(stage.sees(piece), "{piece}\n{}", stage.screen());
        }
    }
    let mut all: Vec<Project> = (0..3).map(|_| worth(Step::Needs, 90_000)).collect();
    all.extend((0..9).map(|_| lost(Step::Value)));
    all.push(won(90, 25_000));
    let velocity = facts(&of(all)).velocity.unwrap();
    assert_eq!(velocity.other_amount(), Some(decimal("90000")));
}

#[test]
fn levers_come_back_where_nothing_is_measured_any_more() {
    let mut book = worked();
    let mut picture = Picture::open(&book, OwnerFilter::All, TODAY);
    act(&mut picture, &mut book, Action::More);
    assert!(!picture.levers.at_rest() && picture.pane == PicturePane::Levers, "a lever that is pulled comes in front");
    book.edit_account(id(90), |account| account.projects.truncate(40));
    picture.refresh(&book, TODAY);
    assert!(picture.levers.at_rest() && picture.facts.velocity.is_err());
}

#[test]
fn keys_wish_for_forms_and_files() {
    let mut book = worked();
    let first = targeted(None, 5, "2026Q1", 100);
    book.edit_settings(|settings| settings.targets = vec![first, targeted(None, 6, "2026Q2", 100)]);
    let mut picture = Picture::open(&book, OwnerFilter::All, TODAY);
    let new = Some(Request::Form(Subject::NewTarget));
    assert_eq!(act(&mut picture, &mut book, Action::New).1, new);
    assert_eq!(act(&mut picture, &mut book, Action::Stages).1, Some(Request::Form(Subject::Stages)));
    assert_eq!(act(&mut picture, &mut book, Action::Print).1, Some(Request::PrintFunnel(OwnerFilter::All)));
    assert_eq!(act(&mut picture, &mut book, Action::Open).1, Some(Request::Menu));
    assert_eq!(picture.can(&book, Action::Edit), Err(phrases::TARGETS_FIRST));
    assert_eq!(picture.can(&book, Action::Remove), Err(phrases::TARGETS_FIRST));
    picture.pane = PicturePane::Targets;
    assert_eq!(act(&mut picture, &mut book, Action::Edit).1, Some(Request::Form(Subject::Target(id(5)))));
    act(&mut picture, &mut book, Action::Down);
    assert_eq!(act(&mut picture, &mut book, Action::Open).1, Some(Request::Form(Subject::Target(id(6)))));
    act(&mut picture, &mut book, Action::Up);
    assert_eq!(act(&mut picture, &mut book, Action::Remove).2, Some(phrases::TARGET_REMOVED.template()));
    assert_eq!(book.settings().targets.len(), 1);
    picture.refresh(&book, TODAY);
    // The running quarter stays as an invitation.
    assert_eq!(act(&mut picture, &mut book, Action::Open).1, new);
    assert_eq!(picture.can(&book, Action::Remove), Err(phrases::NO_TARGET_THERE));
    assert_eq!(act(&mut picture, &mut book, Action::Back).0, FunnelRoute::Board);
    assert_eq!(act(&mut picture, &mut book, Action::Funnel(FunnelVerb::Picture)).0, FunnelRoute::Board);
}

#[test]
fn a_target_is_removed_and_comes_back() {
    for lang in Lang::ALL {
        let mut before = worked();
        before.edit_settings(|settings| settings.targets.push(targeted(None, 5, "2026Q1", 100)));
        before.take_journal();
        let mut stage = opened(lang, before.clone());
        stage.press("3*tab d");
        assert_eq!(stage.notice(), phrases::TARGET_REMOVED.fill(lang, ["2026Q1"]));
        assert!(stage.model.book.settings().targets.is_empty());
        assert!(picture(&stage).facts.targets.rows[0].set.is_none(), "{}", stage.screen());
        stage.press("u");
        assert_eq!(stage.model.book, before);
        assert!(picture(&stage).facts.targets.rows[0].set.is_some());
    }
}

#[test]
fn owners_come_round_in_order() {
    let mine = Project { owner: Some(id(ME)), ..worth(Step::Needs, 5) };
    let nobodys = Project { owner: None, ..worth(Step::Needs, 70) };
    let mut book = of(vec![mine, worth(Step::Trust, 300), nobodys]);
    book.edit_settings(|settings| settings.targets.push(targeted(Some(94), 5, "2026Q1", 100)));
    let mut picture = Picture::open(&book, OwnerFilter::All, TODAY);
    let mut seen = Vec::new();
    for _ in 0..6 {
        seen.push((picture.owner, picture.facts.stages.total.amount));
        act(&mut picture, &mut book, Action::Funnel(FunnelVerb::Owner));
    }
    let one = |n| OwnerFilter::One(id(n));
    let wanted: [(OwnerFilter, i64); 6] = [
        (OwnerFilter::All, 375),
        (one(ME), 5),
        (one(OTHER), 300),
        (one(94), 0),
        (OwnerFilter::Nobody, 70),
        (OwnerFilter::All, 375),
    ];
    assert_eq!(seen, wanted.map(|(owner, amount)| (owner, Money::whole(amount))));
    let printed = act(&mut picture, &mut book, Action::Print).1;
    assert_eq!(
        (picture.owner, printed),
        (OwnerFilter::One(id(ME)), Some(Request::PrintFunnel(OwnerFilter::One(id(ME)))))
    );
}

#[test]
fn down_leads_through_all_parts_and_up_leads_back() {
    let mut book = worked();
    book.edit_settings(|settings| {
        settings.targets = vec![targeted(None, 5, "2026Q1", 1), targeted(None, 6, "2026Q2", 1)];
    });
    let mut picture = Picture::open(&book, OwnerFilter::All, TODAY);
    let mut way = vec![(picture.pane, 0)];
    let at = |p: &Picture| match p.pane {
        PicturePane::Levers => p.lever,
        PicturePane::Targets => p.target,
        _ => 0,
    };
    for _ in 0..8 {
        act(&mut picture, &mut book, Action::Down);
        way.push((picture.pane, at(&picture)));
    }
    let levers = (0..4).map(|row| (PicturePane::Levers, row));
    let targets = (0..2).map(|row| (PicturePane::Targets, row));
    let parts = [(PicturePane::Stages, 0), (PicturePane::Passages, 0)].into_iter().chain(levers).chain(targets);
    let mut wanted: Vec<_> = parts.chain([(PicturePane::Cash, 0)]).collect();
    assert_eq!(way, wanted);
    let mut back = vec![(picture.pane, 0)];
    for _ in 0..8 {
        act(&mut picture, &mut book, Action::Up);
        back.push((picture.pane, at(&picture)));
    }
    wanted.reverse();
    assert_eq!(back, wanted);
    act(&mut picture, &mut book, Action::PrevPane);
    assert_eq!(picture.pane, PicturePane::Cash, "the panes go round");
    act(&mut picture, &mut book, Action::NextPane);
    assert_eq!(picture.pane, PicturePane::Stages);
}

#[test]
fn the_picture_is_opened_played_with_and_left() {
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (120, 36), (200, 60)] {
            let mut stage = Stage::sample(lang).sized(columns, rows);
            let before = stage.model.book.clone();
            stage.press("5 v");
            assert_eq!(stage.model.scope(), KeyScope::Picture);
            assert!(stage.shows(phrases::STAGES) && stage.shows(phrases::TO_COLLECT), "{}", stage.screen());
            stage.press("2*tab = - 3*=");
            assert!(stage.shows(phrases::VELOCITY) && stage.sees("+15%"), "{}", stage.screen());
            stage.press("c");
            assert_eq!(stage.notice(), phrases::CLEARED.text(lang));
            stage.press("tab");
            assert!(stage.shows(phrases::TARGETS), "{}", stage.screen());
            stage.press("tab");
            assert!(stage.shows(phrases::CASH) && stage.shows(phrases::OVERDUE), "{}", stage.screen());
            stage.press("w u");
            assert_eq!(stage.notice(), frame::NOTHING_TO_UNDO.text(lang), "looking changes nothing");
            stage.press("esc");
            assert_eq!((stage.model.scope(), &stage.model.book), (KeyScope::Funnel, &before));
            stage.press("v");
            assert_eq!((stage.model.scope(), picture(&stage).owner), (KeyScope::Picture, OwnerFilter::All));
            stage.press("v");
            assert_eq!(stage.model.scope(), KeyScope::Funnel);
        }
    }
}

#[test]
fn all_parts_are_seen_at_once_where_there_is_room() {
    for lang in Lang::ALL {
        for (columns, rows) in [(120, 36), (200, 60), (110, 30)] {
            let mut stage = Stage::sample(lang).sized(columns, rows);
            stage.press("5 v");
            for part in [phrases::STAGES, phrases::PASSAGES, phrases::VELOCITY, phrases::TARGETS, phrases::CASH] {
                assert!(stage.shows(part), "{part:?} at {columns}x{rows}\n{}", stage.screen());
            }
        }
    }
}

#[test]
fn a_click_brings_a_row_under_the_cursor_and_a_second_one_opens_a_target() {
    let mut stage = opened(Lang::En, worked());
    stage.tell(Msg::Click(Place::Row(PicturePane::Levers.place(), 2)));
    assert_eq!((picture(&stage).pane, picture(&stage).lever), (PicturePane::Levers, 2));
    stage.tell(Msg::Click(Place::Pane(PicturePane::Levers.place())));
    assert_eq!(picture(&stage).lever, 2, "the frame keeps the row");
    let (mut book, mut picture) = (stage.model.book.clone(), picture(&stage).clone());
    let mut click = |pane: PicturePane, row| on(&mut picture, &mut book, |p, desk| p.click(desk, pane.place(), row)).1;
    assert_eq!(click(PicturePane::Targets, Some(0)), None);
    assert_eq!(click(PicturePane::Targets, None), None);
    assert_eq!(click(PicturePane::Targets, Some(0)), Some(Request::Form(Subject::NewTarget)));
    assert_eq!((picture.pane, picture.target), (PicturePane::Targets, 0));
}

#[test]
fn small_books_invite_and_tell_what_they_lack() {
    for lang in Lang::ALL {
        for size in [(80, 24), (100, 30), (45, 14)] {
            let mut stage = Stage::open(lang, of(Vec::new()), Access::Writer).sized(size.0, size.1);
            stage.press("5 v");
            let key = stage.model.session.keymap.name(KeyScope::Picture, Action::Funnel(FunnelVerb::Picture), lang);
            assert!(stage.sees(&phrases::NO_PROJECTS.fill(lang, [&key])), "{}", stage.screen());
            stage.press("3*tab");
            let key = stage.model.session.keymap.name(KeyScope::Picture, Action::New, lang);
            assert!(size.0 < 60 || stage.sees(&phrases::NO_TARGET.fill(lang, [&key])), "{}", stage.screen());
            stage.press("tab");
            assert!(stage.shows(phrases::NO_CASH), "{}", stage.screen());
        }
        let mut stage = opened(lang, of(vec![sale(Step::Needs), sale(Step::Collection), lost(Step::Target)]));
        assert!(stage.sees(&phrases::UNPRICED.fill(lang, ["2"])), "{}", stage.screen());
        assert!(stage.sees(&phrases::CLOSED.fill(lang, ["0", "1"])));
        stage = opened(lang, of(vec![worth(Step::Needs, 5)]));
        let unpriced = phrases::UNPRICED.fill(lang, [""]);
        assert!(stage.shows(phrases::TOTAL) && !stage.sees(&unpriced), "{}", stage.screen());
    }
}

#[test]
fn what_is_far_off_and_what_has_a_hole_is_said_in_words() {
    let mut all: Vec<Project> = (0..6).map(|_| lost(Step::Trust)).collect();
    all.extend((0..4).map(|_| won(50, 10)));
    all.push(Project { history: vec![step(9, Step::Needs)], ..sale(Step::Target) });
    let book = of(all);
    for lang in Lang::ALL {
        let stage = opened(lang, book.clone());
        assert!(stage.sees(&phrases::HOLES.fill(lang, ["1"])), "{}", stage.screen());
        assert!(stage.sees(&phrases::SHARE.fill(lang, ["40", "10"])));
        assert!(
            stage.sees(&phrases::SHORT.fill(lang, ["4"])) && stage.sees(&phrases::BETWEEN.fill(lang, ["36", "45"]))
        );
        let name = format!("0 {}", words::tracker::STAGE_TARGET.text(lang));
        assert!(stage.sees(&phrases::QUESTIONED.fill(lang, [&name, "36", "45", "5"])), "{}", stage.screen());
    }
}

#[test]
fn it_is_drawn_at_every_size() {
    let mut book = worked();
    book.edit_settings(|settings| {
        settings.targets = vec![targeted(None, 5, "2026Q1", 1), targeted(None, 6, "2026Q2", 0)];
    });
    let books = [(Lang::Zh, book.clone()), (Lang::En, book), (Lang::En, of(Vec::new()))];
    let mut stages: Vec<Stage> = books.into_iter().map(|(lang, book)| opened(lang, book)).collect();
    stages.insert(2, Stage::sample(Lang::Zh).sized(120, 36));
    stages[2].press("5 v 2*tab 3*=");
    stages[0].model.session.config.ambiguous = Some(Ambiguous::Wide);
    for columns in 30..=200_u16 {
        // Every width, and every height with some of them.
        for rows in (8 + columns % 4..=60_u16).step_by(4) {
            let stage = &mut stages[usize::from((columns / 4 + rows / 4) % 4)];
            stage.model.window.size = (columns, rows);
            let FunnelView::Picture(picture) = &mut stage.model.screens.funnel.view else { panic!() };
            picture.pane = PicturePane::ALL[usize::from((columns + rows / 4) % 5)];
            let (buffer, layout) = stage.drawn();
            let inside = |(area, _): &(ratatui::layout::Rect, Place)| buffer.area.union(*area) == buffer.area;
            assert!(layout.hits.iter().all(inside), "{columns}x{rows}");
            let pane = stage_pane(&stage.model.screens.funnel.view);
            let focused = layout.hits.iter().any(|(_, target)| target.spot().is_some_and(|spot| spot.pane == pane));
            assert!(focused, "the part with the focus is seen at {columns}x{rows}\n{}", stage.screen());
        }
    }
}

fn stage_pane(view: &FunnelView) -> usize {
    match view {
        FunnelView::Picture(picture) => picture.pane.place(),
        FunnelView::Board => usize::MAX,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_keys_lead_out_of_range(keys in prop::collection::vec(0_usize..14, 0..60)) {
        const KEYS: [&str; 14] =
            ["up", "down", "left", "right", "=", "-", "c", "w", "tab", "s-tab", "pageup", "pagedown", "home", "end"];
        let mut stage = Stage::sample(Lang::Zh).sized(80, 24);
        stage.press("5 v");
        for key in keys {
            stage.press(KEYS[key]);
            let picture = picture(&stage);
            prop_assert!(picture.lever < 4 && picture.target < picture.facts.targets.rows.len());
            let expected = Facts::of(&stage.model.book, picture.owner, TODAY);
            prop_assert_eq!(picture.facts.as_ref(), &expected);
            if let Ok(now) = &picture.facts.velocity {
                let pulled = picture.levers.pulled(now);
                prop_assert!(pulled.figure(Lever::Rate) <= Decimal::ONE && pulled.figure(Lever::Days) >= Decimal::ONE);
            } else {
                prop_assert!(picture.levers.at_rest());
            }
        }
    }
}

#[test]
fn owners_of_the_picture_come_by_the_sound_of_their_names_as_on_the_board() {
    let mut book = of(vec![worth(Step::Needs, 1), worth(Step::Needs, 2)]);
    // By their signs the other way round.
    let names = [(70, "丁一"), (71, "安然")];
    for (n, name) in names {
        book.put_unjournaled(Record::Person(Arc::new(Person::new(id(n), name.into(), PersonKind::Colleague, TODAY))));
    }
    book.edit_settings(|settings| {
        settings.targets = names.into_iter().map(|(n, _)| targeted(Some(n), n + 100, "2026Q1", 1)).collect();
    });
    let found: Vec<_> = facts(&book).owners.into_iter().filter(|owner| [id(70), id(71)].contains(owner)).collect();
    assert_eq!(found, [id(71), id(70)]);
}

#[test]
fn only_the_levers_are_pulled() {
    use words::picture as phrases;
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        stage.press("5 v !more");
        assert_eq!(stage.model.notice.as_ref().map(|say| say.template), Some(phrases::LEVERS_FIRST.template()));
        stage.model.notice = None;
        let bar = stage.screen().lines().last().unwrap_or_default().to_owned();
        let named = |phrase: words::Phrase| bar.contains(phrase.text(lang));
        assert!(!named(words::action::LEVER_MORE), "{bar}");
        assert!(named(words::action::BOARD) && named(words::action::BACK), "{bar}");
        let key = stage.model.session.keymap.name(stage.model.scope(), app::action::Action::NextPane, lang);
        // The page is told short where the sum with the cards that have none needs the room.
        let page = if lang == Lang::Zh { phrases::PAGE } else { phrases::PAGE_SHORT };
        let page = page.fill(lang, [&key, "1", "4"]);
        assert!(stage.sees(&page), "{page}\n{}", stage.screen());
        let open = &picture(&stage).facts.stages.total;
        let unpriced = words::funnel::SUM_UNPRICED.fill(lang, ["", &open.unpriced.to_string()]);
        assert!(open.unpriced > 0 && stage.sees(unpriced.trim()), "{}", stage.screen());
    }
}
