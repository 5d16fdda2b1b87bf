//! Whatever is edited, moved, filtered, sorted and folded: the columns hold what they should, the sums are those of the cards, the
//! cursor stays in range, the selected card stays selected, and what was kept is what would be made anew.

use std::collections::BTreeSet;
use std::sync::Arc;

use app::msg::Msg;
use app::saving::Access;
use app::screen::funnel::board::Board;
use domain::account::Account;
use domain::book::Book;
use domain::contact::Contact;
use domain::funnel::amount::open_median;
use domain::funnel::coverage::{Coverage, find_target};
use domain::funnel::figures::Figures;
use domain::funnel::grade::Grade;
use domain::funnel::owner::OwnerFilter;
use domain::id::{Id, IdSource};
use domain::lang::Lang;
use domain::meeting::{CustomerAction, Meeting, Outcome, Task};
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::project::{Move, Project, ProjectKey, Stage as Step};
use domain::quarter::Quarter;
use domain::record::{Record, RecordKey};
use domain::settings::Target;
use domain::steps::mark::card_mark;
use domain::tracker::pace::days_stale;
use jiff::ToSpan;
use jiff::civil::Date;
use proptest::prelude::*;

use harness::{Stage, TODAY};

/// Something that happens: a key of the board, or a change that comes from elsewhere to the project a number falls on.
#[derive(Debug, Clone, Copy)]
enum Turn {
    Keys(&'static str),
    Move(usize, usize),
    Amount(usize, Option<i64>),
    Close(usize, i64),
    Name(usize, usize),
    Own(usize, usize),
    Task(usize, i64),
    Hold(usize, i64),
    Met(usize, i64),
    Add(usize),
    Drop(usize),
    Limit(u16),
    Leave(usize),
    Aim(i64),
    Day,
}

/// Keys that move the cursor: what is under it then is what is wanted.
const ROAM: [&str; 9] = ["up", "down", "left", "right", "tab", "s-tab", "home", "end", "pagedown"];
/// Keys that arrange the board and leave the selection where it is.
const ARRANGE: [&str; 14] =
    ["s", "g", "w", "!", "a", "H", "c", "z", "/ 'an enter", "/ 'hd esc", "/ 'qq enter", "esc", "# '2 esc", "L"];
/// Keys that choose a card, or remove it.
const CHOOSE: [&str; 3] = ["# '3 enter", "d", "u"];

const NAMES: [&str; 6] = ["华东电力", "安泰医疗", "Anna Works", "北辰重工", "Q", "恒通"];

fn turn() -> impl Strategy<Value = Turn> {
    let at = 0_usize..20;
    let days = -60_i64..120;
    prop_oneof![
        6 => prop::sample::select(ROAM.to_vec()).prop_map(Turn::Keys),
        8 => prop::sample::select(ARRANGE.to_vec()).prop_map(Turn::Keys),
        2 => prop::sample::select(CHOOSE.to_vec()).prop_map(Turn::Keys),
        4 => (at.clone(), 0_usize..9).prop_map(|(at, to)| Turn::Move(at, to)),
        2 => (at.clone(), prop::option::of(0_i64..5)).prop_map(|(at, sum)| Turn::Amount(at, sum)),
        1 => (at.clone(), days.clone()).prop_map(|(at, day)| Turn::Close(at, day)),
        1 => (at.clone(), 0_usize..6).prop_map(|(at, name)| Turn::Name(at, name)),
        1 => (at.clone(), 0_usize..4).prop_map(|(at, who)| Turn::Own(at, who)),
        1 => (at.clone(), days.clone()).prop_map(|(at, day)| Turn::Task(at, day)),
        1 => (at.clone(), days.clone()).prop_map(|(at, day)| Turn::Hold(at, day)),
        1 => (at.clone(), days).prop_map(|(at, day)| Turn::Met(at, day)),
        1 => at.clone().prop_map(Turn::Add),
        1 => at.prop_map(Turn::Drop),
        1 => (0_u16..60).prop_map(Turn::Limit),
        1 => (0_usize..3).prop_map(Turn::Leave),
        1 => (0_i64..9).prop_map(Turn::Aim),
        1 => Just(Turn::Day),
    ]
}

fn ground(ids: &mut IdSource) -> Book {
    let mut book = Book::default();
    let people: Vec<_> =
        ["我", "周敏", "Bob"].map(|name| Person::new(ids.next_id(), name.into(), PersonKind::Colleague, TODAY)).into();
    let me = people[0].id;
    let owners: Vec<_> = people.iter().map(|person| person.id).collect();
    for person in people {
        book.put_unjournaled(Record::Person(Arc::new(person)));
    }
    for (place, name) in NAMES.into_iter().enumerate() {
        let mut account = Account::new(ids.next_id(), name.into());
        account.contacts.push(Contact::new(ids.next_id(), "安宁".into()));
        for number in 0..=place % 3 {
            let mut project = Project::new(ids.next_id(), format!("{number}期"), TODAY - 40.days());
            project.owner = owners.get(number).copied();
            project.amount = Some(Money::whole(i64::try_from(place * 10).unwrap()));
            account.projects.push(project);
        }
        book.put_unjournaled(Record::Account(Arc::new(account)));
    }
    book.edit_settings(|settings| settings.me = Some(me));
    book.take_journal();
    book
}

fn keys(book: &Book) -> Vec<ProjectKey> {
    let of = |account: &Arc<Account>| {
        let account = account.clone();
        let id = account.id;
        account.projects.iter().map(|project| ProjectKey { account: id, project: project.id }).collect::<Vec<_>>()
    };
    book.accounts().values().flat_map(of).collect()
}

fn at(days: i64) -> Date {
    TODAY + days.days()
}

/// What happens to the project a number falls on.
fn alter(project: &mut Project, turn: Turn, (id, owner, today): (Id, Option<Id>, Date)) {
    match turn {
        Turn::Move(_, to) => {
            let to = Step::ALL[to];
            project.history.push(Move { on: today, to, reason: String::new(), lost: None, proof: None });
        }
        Turn::Amount(_, sum) => project.amount = sum.map(|sum| Money::whole(sum * 25)),
        Turn::Close(_, day) => project.close = Some(at(day)),
        Turn::Name(_, name) => project.name = NAMES[name].into(),
        Turn::Own(..) => project.owner = owner,
        Turn::Task(_, day) => {
            project.tasks = vec![Task { id, text: "t".into(), due: Some(at(day)), owner: None, done: None }];
        }
        Turn::Hold(_, day) => project.hold_until = Some(at(day)),
        Turn::Met(_, day) => {
            let action = CustomerAction {
                what: "x".into(),
                who: "y".into(),
                by: Some(at(day + 30)),
                opens: "z".into(),
                ..CustomerAction::default()
            };
            let when = at(day).to_datetime(jiff::civil::Time::midnight());
            let outcome = Some(if day % 2 == 0 { Outcome::Advance } else { Outcome::Continuation });
            project.meetings.push(Meeting { outcome, action: Some(action), ..Meeting::new(id, when) });
        }
        _ => {}
    }
}

/// Lets something happen.
fn happen(stage: &mut Stage, ids: &mut IdSource, turn: Turn) {
    let all = keys(&stage.model.book);
    let pick = |place: usize| all.get(place % all.len().max(1)).copied();
    let today = stage.model.today();
    // Where there is no such number to jump to, the line stays open.
    let lost = stage.model.screens.funnel.board.numbered(3).is_none();
    let book = &mut stage.model.book;
    let (id, quarter) = (ids.next_id(), Quarter::of(today));
    match turn {
        Turn::Keys(keys) if keys.starts_with('#') && lost => {}
        Turn::Keys(keys) => drop(stage.press(keys)),
        Turn::Add(place) => {
            if let Some(key) = pick(place) {
                let fresh = Project::new(id, "新".into(), today);
                book.edit_account(key.account, |account| account.projects.push(fresh));
            }
        }
        Turn::Drop(place) => {
            if let Some(key) = pick(place) {
                book.edit_account(key.account, |account| account.projects.retain(|p| p.id != key.project));
            }
        }
        Turn::Limit(days) => book.edit_settings(|settings| settings.limits.stage[0] = days),
        Turn::Leave(who) => {
            // Another program took somebody away, and nobody what they own.
            if let Some(gone) = book.people().keys().nth(who).copied().filter(|gone| book.settings().me != Some(*gone))
            {
                book.remove_unjournaled(RecordKey::Person(gone));
            }
        }
        Turn::Aim(amount) => {
            let aim = Target { id, owner: None, quarter, amount: Money::whole(amount * 100) };
            book.edit_settings(|settings| settings.targets = vec![aim]);
        }
        Turn::Day => {
            let now = stage.model.session.now + 1.day();
            stage.tell(Msg::Now(now));
        }
        Turn::Move(place, who) | Turn::Own(place, who) | Turn::Name(place, who) => {
            let owner = book.people().keys().nth(who).copied();
            if let Some(key) = pick(place) {
                book.edit_project(key, |project| alter(project, turn, (id, owner, today)));
            }
        }
        Turn::Amount(place, _)
        | Turn::Close(place, _)
        | Turn::Task(place, _)
        | Turn::Hold(place, _)
        | Turn::Met(place, _) => {
            if let Some(key) = pick(place) {
                book.edit_project(key, |project| alter(project, turn, (id, None, today)));
            }
        }
    }
    stage.model.book.take_journal();
    stage.model.refresh_screen();
}

/// Holds the board against the book, worked out from the rules alone.
fn check(stage: &Stage) -> Result<(), TestCaseError> {
    let (model, board) = (&stage.model, &stage.model.screens.funnel.board);
    let (book, today) = (&model.book, model.today());
    let settings = book.settings();
    let projects = || book.accounts().values().flat_map(|account| &account.projects);
    let median = open_median(projects());
    prop_assert_eq!(board.median(), median);
    let mut shown = BTreeSet::new();
    for (place, column) in board.columns.iter().enumerate() {
        let mut here = Vec::new();
        for card in &column.cards {
            let (account, project) = book.project(card.key).unwrap();
            prop_assert_eq!(project.stage() as usize, place);
            prop_assert!(shown.insert(card.key), "a card lies there twice");
            let grade = Grade::of(account, project, &book.yardstick(), median, today);
            prop_assert_eq!(card.grade(median), grade);
            here.push(project);
        }
        let sum = Figures::of(here, settings.probabilities).stage(Step::ALL[place]);
        prop_assert_eq!(column.sum, sum);
        let ordered = column.cards.windows(2).all(|pair| board.order.compare(median, &pair[0], &pair[1]).is_lt());
        prop_assert!(ordered, "{:?} is out of order", board.order);
    }
    let sieve = &board.filter;
    if sieve.query().is_empty() {
        let lets = |key: &ProjectKey| {
            let (account, project) = book.project(*key).unwrap();
            let grade = Grade::of(account, project, &book.yardstick(), median, today).letter;
            let owned = match sieve.owner {
                OwnerFilter::All => true,
                OwnerFilter::One(id) => project.owner == Some(id),
                OwnerFilter::Nobody => project.owner.is_none(),
            };
            let open = project.stage() < Step::Collection;
            let late =
                !project.is_closed() && project.next_task().is_some_and(|t| t.due.is_some_and(|due| due < today));
            let asks =
                late || days_stale(project, &settings.limits, today).is_some() || card_mark(project, today).is_some();
            owned
                && sieve.account.is_none_or(|id| account.id == id)
                && (!sieve.only_attention || asks)
                && sieve.grade.is_none_or(|letter| open && grade == letter)
        };
        let wanted: BTreeSet<_> = keys(book).into_iter().filter(lets).collect();
        prop_assert_eq!(&shown, &wanted);
    }
    let aim = find_target(&settings.targets, sieve.owner.person(), Quarter::of(today));
    let aim = aim.filter(|_| sieve.owner != OwnerFilter::Nobody);
    prop_assert_eq!(board.coverage(), aim.map(|aim| Coverage::of(projects(), aim, today)));
    let column = &board.columns[board.column];
    prop_assert!(board.column < board.width() && board.row < column.cards.len().max(1), "{:?}", board.cursor());
    Ok(())
}

/// A board made anew with the same choices shows the same.
fn fresh(stage: &Stage) -> Result<(), TestCaseError> {
    let board = &stage.model.screens.funnel.board;
    let mut anew = Board::default();
    (anew.closed, anew.order, anew.filter) = (board.closed, board.order, board.filter.clone());
    for (to, from) in anew.columns.iter_mut().zip(&board.columns) {
        to.folded = from.folded;
    }
    anew.refresh(&stage.model.book, stage.model.today());
    anew.jump.clone_from(&board.jump);
    (anew.column, anew.row) = board.cursor();
    prop_assert_eq!(&anew, board);
    Ok(())
}

/// Where a project is shown.
fn place(board: &Board, key: ProjectKey) -> Option<usize> {
    let holds = |place: &usize| board.columns[*place].cards.iter().any(|card| card.key == key);
    (0..board.width()).find(holds)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn the_board_keeps_its_laws(turns in prop::collection::vec(turn(), 1..50), seed in 0_u64..50) {
        let mut ids = IdSource::new(seed);
        let mut stage = Stage::open(Lang::Zh, ground(&mut ids), Access::Writer).sized(120, 36);
        stage.press("5");
        let mut wanted = stage.model.screens.funnel.board.key();
        for turn in turns {
            let (before, selected) = (stage.model.screens.funnel.board.numbered(3).is_some(), stage.model.screens.funnel.board.key());
            happen(&mut stage, &mut ids, turn);
            check(&stage)?;
            fresh(&stage)?;
            let board = &stage.model.screens.funnel.board;
            match turn {
                Turn::Keys(keys) if ROAM.contains(&keys) => wanted = board.key(),
                Turn::Keys("# '3 enter") if before => wanted = board.key(),
                Turn::Keys("z") if wanted.is_none() => wanted = board.key(),
                Turn::Keys("d") => wanted = selected.or(wanted),
                _ => {}
            }
            if let Some((key, column)) = wanted.and_then(|key| Some((key, place(board, key)?))) {
                let folded = board.columns[column].folded && board.column == column;
                prop_assert!(board.key() == Some(key) || folded, "{turn:?} lost the selected card");
            }
        }
    }
}

#[test]
fn one_changed_customer_leaves_all_other_cards_as_they_are() {
    let mut ids = IdSource::new(3);
    let mut book = ground(&mut ids);
    let mut board = Board::default();
    board.refresh(&book, TODAY);
    let all = |board: &Board| -> Vec<_> { board.columns.iter().flat_map(|column| column.cards.clone()).collect() };
    let before = all(&board);
    let key = keys(&book)[4];
    book.edit_project(key, |project| project.amount = Some(Money::whole(7)));
    board.refresh(&book, TODAY);
    let now = all(&board);
    let kept = |card: &&Arc<_>| before.iter().any(|old| Arc::ptr_eq(old, card));
    let fresh: Vec<_> = now.iter().filter(|card| !kept(card)).collect();
    assert!(!fresh.is_empty() && fresh.iter().all(|card| card.key.account == key.account));
    // Another day judges every card anew.
    board.refresh(&book, TODAY + 1.day());
    assert!(all(&board).iter().all(|card| !now.iter().any(|old| Arc::ptr_eq(old, card))));
}
