//! The matrix and the resources as somebody works with them: lines moved by keys and by the mouse, figures entered, customers found,
//! the way from a mismatch to those who caused it; 5,000 customers, none hidden.

use std::sync::Arc;

use app::action::Tab;
use app::keymap::KeyScope;
use app::msg::{MouseTarget, Msg};
use app::saving::Access;
use app::screen::channel::ChannelView;
use app::screen::channel::matrix::ledger::{MatrixLedger, MatrixQuestion};
use app::screen::channel::matrix::ranked::MatrixList;
use app::screen::channel::matrix::{LINE, MatrixPane, MatrixView, PLACE, POINT, spot_of};
use domain::account::{Account, ChannelFigure};
use domain::book::Book;
use domain::channel::lines::LimitLine;
use domain::channel::segment::{PLACES, Segment};
use domain::channel::sums::PlaceSums;
use domain::funnel::owner::OwnerFilter;
use domain::id::{Id, IdSource};
use domain::lang::Lang;
use domain::money::Money;
use domain::record::Record;
use domain::settings::ChannelLimits;
use harness::{Stage, TODAY};
use jiff::civil::date;
use proptest::prelude::*;
use text::parse::{Style, format};
use words::{frame, matrix as phrases, resources};

fn stage(lang: Lang) -> Stage {
    let mut stage = Stage::sample(lang).sized(120, 36);
    stage.press("6");
    stage
}

fn view(stage: &Stage) -> &MatrixView {
    &stage.model.screens.channel.matrix
}

fn limits(stage: &Stage) -> ChannelLimits {
    stage.model.book.settings().channel
}

/// A book of so many customers, each with figures of its own; every seventh is not rated.
fn book(count: i64) -> Book {
    let (mut book, mut ids) = (Book::default(), IdSource::new(3));
    for n in 0..count {
        let mut account = Account::new(ids.next_id(), format!("C{n}"));
        let potential = (n % 7 != 0).then(|| Money::whole(20_000 + n * 7_919 % 9_000_000));
        account.channel = vec![
            ChannelFigure { on: date(2025, 9, 1), potential, sales: Money::whole(n * 31) },
            ChannelFigure { on: date(2025, 12, 1), potential, sales: Money::whole(n * 104_729 % 6_000_000) },
        ];
        book.put(Record::Account(Arc::new(account)));
    }
    book.take_journal();
    book
}

#[test]
fn a_line_is_moved_on_trial_and_set_with_one_key_and_taken_back_with_one() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = limits(&stage);
        stage.press("s 2*right");
        assert_eq!(limits(&stage), before, "on trial nothing is written");
        assert_eq!(view(&stage).limits_in_force().share, 52);
        assert_eq!(view(&stage).adjusting.as_ref().unwrap().changing, 1);
        stage.press("enter");
        assert_eq!(limits(&stage).share, 52);
        assert!(stage.notice().contains("52%"), "{}", stage.notice());
        stage.press("u");
        assert_eq!(limits(&stage), before);
        assert_eq!(view(&stage).limits, before, "what is drawn follows");
    }
}

#[test]
fn while_a_line_is_moved_the_bar_says_what_its_keys_do() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36)] {
            let mut stage = stage(lang).sized(size.0, size.1);
            let bar = |stage: &Stage| stage.screen().lines().last().unwrap().to_owned();
            let (take, filter) = (phrases::SET.text(lang), words::action::FILTER.text(lang));
            assert!(!bar(&stage).contains(take) && bar(&stage).contains(filter), "{}", bar(&stage));
            stage.press("s");
            assert_eq!(stage.model.scope(), KeyScope::LimitLine);
            let all = [phrases::SET, phrases::LINE_MORE, phrases::LINE_LESS, phrases::LEAVE, phrases::LINE_NEXT];
            // In a small window the line above the plot alone tells how to come to the next one.
            for phrase in all.into_iter().take(if size.0 < 100 { 4 } else { 5 }) {
                assert!(bar(&stage).contains(phrase.text(lang)), "{}", bar(&stage));
            }
            assert!(!bar(&stage).contains(filter), "{}", bar(&stage));
            stage.press("esc");
            assert_eq!(stage.model.scope(), KeyScope::Matrix);
        }
    }
}

#[test]
fn a_line_that_is_left_stays_where_it_was() {
    for keys in ["s right esc", "s right 6 1 6", "s", "s s up esc", "s right ] ["] {
        let mut stage = stage(Lang::En);
        let before = stage.model.book.clone();
        stage.press(keys);
        assert_eq!(stage.model.book, before, "{keys}");
    }
}

#[test]
fn a_line_does_not_pass_another_one_and_says_so() {
    let mut stage = stage(Lang::En);
    // The middle line goes up to the high one and no further.
    stage.press("s s 14*pageup");
    assert_eq!(view(&stage).limits_in_force().middle, limits(&stage).high);
    assert_eq!(stage.notice(), phrases::OVER_HIGH.text(Lang::En));
    assert!(stage.shows(phrases::OVER_HIGH), "it is told where the line is told");
    stage.press("esc s 60*left");
    assert_eq!(view(&stage).limits_in_force().share, 1);
    assert_eq!(stage.notice(), phrases::SHARE_RANGE.text(Lang::En));
}

/// The spot of a line in one column or row of the plot.
fn line_spot(stage: &Stage, line: LimitLine) -> MouseTarget {
    let pane = LINE + line as usize;
    let found = stage.layout.hits.iter().find(|(_, target)| matches!(target, MouseTarget::Row(p, _) if *p == pane));
    found.unwrap().1
}

#[test]
fn the_mouse_drags_a_line_and_what_is_drawn_does_not_shift_under_it() {
    let mut stage = stage(Lang::Zh);
    let line_of = |stage: &Stage| stage.screen().lines().position(|line| line.contains("侵扰")).unwrap();
    let before = line_of(&stage);
    let from = line_spot(&stage, LimitLine::Share);
    let MouseTarget::Row(pane, number) = from else { panic!("{from:?}") };
    let (_, bin) = spot_of(number);
    let to = MouseTarget::Row(0, app::screen::channel::matrix::spot_number(70, bin));
    stage.tell(Msg::Click(from));
    let held = line_of(&stage);
    assert_eq!(before, held);
    stage.tell(Msg::Drag(to));
    assert_eq!(view(&stage).limits_in_force().share, 70);
    assert_eq!(limits(&stage).share, 50);
    stage.tell(Msg::Release(Some(to)));
    assert_eq!((limits(&stage).share, pane), (70, LINE));
    stage.press("u");
    assert_eq!(limits(&stage).share, 50);
}

#[test]
fn the_mouse_cannot_drag_a_line_past_another_one() {
    let mut stage = stage(Lang::En);
    let from = line_spot(&stage, LimitLine::Middle);
    let top = MouseTarget::Row(0, app::screen::channel::matrix::spot_number(10, view(&stage).ledger.axis.high));
    let before = stage.model.book.clone();
    stage.drag(from, top);
    assert_eq!(stage.model.book, before);
    assert_eq!(stage.notice(), phrases::OVER_HIGH.text(Lang::En));
    // Pressed and let go where it is, nothing happens either.
    stage.drag(from, from);
    assert_eq!(stage.model.book, before);
    // Drawn there step by step, it is not set where it came past.
    let axis = view(&stage).ledger.axis;
    let way = (axis.low..=axis.high).map(|bin| MouseTarget::Row(0, app::screen::channel::matrix::spot_number(10, bin)));
    stage.tell(Msg::Click(from));
    for over in way {
        stage.tell(Msg::Drag(over));
    }
    stage.tell(Msg::Release(Some(top)));
    assert_eq!(stage.model.book, before);
    assert_eq!(stage.notice(), phrases::OVER_HIGH.text(Lang::En));
}

#[test]
fn the_cursor_goes_from_place_to_place_and_into_the_list() {
    let mut stage = stage(Lang::Zh);
    let place = |stage: &Stage| view(stage).segment();
    for (key, wanted) in [
        ("right", Some(Segment::Retain)),
        ("down", Some(Segment::Maintain)),
        ("left", Some(Segment::Disrupt)),
        ("down", Some(Segment::Abandon)),
        ("down", None),
        ("up", Some(Segment::Abandon)),
        ("home", Some(Segment::Acquire)),
    ] {
        stage.press(key);
        assert_eq!(place(&stage), wanted, "{key}");
    }
    stage.press("tab down");
    assert_eq!((view(&stage).pane, view(&stage).cursor), (MatrixPane::List, 1));
    stage.press("esc");
    assert_eq!(view(&stage).pane, MatrixPane::Scatter);
    stage.press("esc");
    assert_eq!(stage.notice(), frame::OUTERMOST.text(Lang::Zh));
}

#[test]
fn enter_opens_the_customer_and_going_back_leads_back() {
    let mut stage = stage(Lang::En);
    stage.press("enter enter");
    assert_eq!(stage.model.navigation.tab, Tab::Tracker);
    assert!(stage.sees("Antai Medical"));
    stage.press("esc");
    assert_eq!(stage.model.navigation.tab, Tab::Channel);
    // Whoever goes on from there to a project goes back by way of it.
    stage.press("enter end enter");
    assert_eq!((stage.model.navigation.tab, stage.model.scope()), (Tab::Tracker, KeyScope::Tracker));
    stage.press("esc");
    assert_eq!(stage.model.navigation.tab, Tab::Channel);
}

#[test]
fn figures_are_dated_replaced_on_the_same_day_and_the_customer_is_followed_to_its_new_place() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        stage.press("end tab");
        let id = view(&stage).chosen().unwrap().id;
        stage.press("e '3000000 enter");
        assert!(stage.shows(phrases::HINT_SALES));
        // What is offered goes before what is typed.
        stage.press("ctrl-u '1500000 enter enter");
        let account = stage.model.book.accounts()[&id].clone();
        let wanted =
            ChannelFigure { on: TODAY, potential: Some(Money::whole(3_000_000)), sales: Money::whole(1_500_000) };
        assert_eq!(account.channel.last(), Some(&wanted), "{}", stage.screen());
        assert_eq!(view(&stage).segment(), Some(Segment::Retain), "a share of 50 % belongs to the upper side");
        assert_eq!(view(&stage).chosen().map(|row| row.id), Some(id));
        let count = account.channel.len();
        stage.press("e down ctrl-u '10 enter enter");
        let account = stage.model.book.accounts()[&id].clone();
        assert_eq!((account.channel.len(), account.channel.last().unwrap().sales), (count, Money::whole(10)));
        assert_eq!(view(&stage).segment(), Some(Segment::Acquire));
        stage.press("d");
        assert_eq!(stage.model.book.accounts()[&id].channel.len(), count - 1);
        assert_eq!(view(&stage).segment(), None);
        stage.press("3*u");
        assert_eq!(stage.model.book.accounts()[&id].channel.len(), count - 1, "all of it is taken back");
    }
}

#[test]
fn a_share_over_a_hundred_is_told_as_it_is_and_drawn_at_the_edge() {
    // Where one pane has all the room, a text is whole.
    let mut stage = stage(Lang::En).sized(66, 36);
    stage.press("home 2*down tab");
    assert_eq!(view(&stage).segment(), Some(Segment::Abandon));
    stage.press("e ctrl-u '500000 enter ctrl-u '620000 enter enter");
    assert!(stage.sees("124%"), "{}", stage.screen());
    assert!(stage.shows(phrases::OVER_HUNDRED));
    assert!(view(&stage).ledger.spots.iter().any(|spot| spot.share == 100));
}

#[test]
fn a_bad_payer_to_acquire_is_flagged_by_what_today_calls_overdue() {
    let stage = stage(Lang::Zh);
    let today = stage.model.today();
    let mut flagged = 0;
    for (place, list) in PLACES.iter().zip(view(&stage).ledger.lists()) {
        for row in list.iter() {
            let account = &stage.model.book.accounts()[&row.id];
            let overdue = domain::receivable::open_parts(account, today).iter().any(|open| open.is_overdue(today));
            assert_eq!(row.is_bad_payer(*place), overdue && *place == Some(Segment::Acquire), "{}", row.name);
            flagged += usize::from(row.is_bad_payer(*place));
        }
    }
    assert!(flagged > 0, "the sample has one");
}

#[test]
fn the_sample_has_somebody_in_every_place_and_somebody_who_moved() {
    let stage = stage(Lang::Zh);
    let view = view(&stage);
    assert!(view.ledger.lists().all(|list| !list.is_empty()));
    let limits = view.limits;
    let moved = view
        .ledger
        .lists()
        .flat_map(MatrixList::iter)
        .filter(|row| row.before.is_some() && limits.place(row.before.as_ref()) != limits.place(row.now.as_ref()));
    assert!(moved.count() >= 2);
}

#[test]
fn filters_leave_out_and_are_taken_back() {
    let mut stage = stage(Lang::Zh);
    let all = view(&stage).ledger.sums.count();
    stage.press("/ 'donghai enter");
    let found: Vec<_> =
        view(&stage).ledger.lists().flat_map(MatrixList::iter).map(|row| row.name.to_string()).collect();
    assert_eq!(found, ["东海港机"]);
    stage.press("c w");
    assert!(view(&stage).owner != OwnerFilter::All && view(&stage).ledger.sums.count() < all);
    stage.press("c");
    assert_eq!(view(&stage).ledger.sums.count(), all);
    stage.press("/ 'zzzzzz enter");
    assert!(stage.sees(&phrases::EMPTY_FILTERED.fill(Lang::Zh, ["c"])), "{}", stage.screen());
}

#[test]
fn one_key_leads_from_the_largest_mismatch_to_those_who_caused_it_and_one_back() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        stage.press("]");
        let largest = stage.model.screens.channel.resources.largest().unwrap();
        assert!(largest.gap() > 0);
        stage.press("a");
        assert_eq!(stage.model.screens.channel.view, ChannelView::Matrix);
        let cause = view(&stage).cause.clone().unwrap();
        assert_eq!((cause.resource, cause.stance), (largest.resource, largest.stance));
        let loads: Vec<_> = view(&stage).list().iter().map(|row| cause.load(row.id)).collect();
        assert!(!loads.is_empty() && loads.is_sorted_by(|a, b| a >= b), "{loads:?}");
        stage.press("esc");
        assert_eq!(stage.model.screens.channel.view, ChannelView::Resources);
        assert!(view(&stage).cause.is_none());
    }
}

#[test]
fn money_says_what_its_figures_stand_on() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        stage.press("]");
        let spent = &stage.model.book.settings().resources.spent;
        let sum = Money(spent.attack.0 + spent.defend.0 + spent.maintain.0 + spent.abandon.0);
        let sum = format!("\u{a5}{}", format(sum, Style::Short(lang)));
        assert!(stage.sees(&resources::HOW_MONEY.fill(lang, [&sum])), "{}", stage.screen());
        let screen = stage.screen();
        let line = screen.lines().find(|line| line.contains(resources::MONEY.text(lang))).unwrap();
        assert!(line.contains(" - "), "nobody knows what went to customers nobody rated: {line}");
    }
}

#[test]
fn a_plan_that_does_not_add_up_is_kept_and_told() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        stage.press("] e ctrl-u '40 enter");
        assert!(stage.sees(&resources::SUM_UNDER.fill(lang, ["80", "20"])), "{}", stage.screen());
        stage.press("esc");
        assert_eq!(stage.model.book.settings().resources.time.sum(), 80);
        let name = resources::TIME.text(lang);
        assert!(stage.sees(&resources::NOT_WHOLE_UNDER.fill(lang, [name, "80", "20"])));
        stage.press("u");
        assert_eq!(stage.model.book.settings().resources.time.sum(), 100);
    }
}

#[test]
fn an_empty_book_invites() {
    for lang in Lang::ALL {
        let mut stage = Stage::empty(lang).sized(80, 24);
        stage.press("esc 6");
        assert!(stage.sees(&phrases::EMPTY.fill(lang, ["n"])), "{}", stage.screen());
        stage.press("]");
        assert!(stage.sees(&resources::NO_TIME.fill(lang, ["90"])) && stage.shows(resources::NO_PEOPLE));
        assert!(stage.shows(resources::NOTHING_TO_COMPARE));
        stage.press("a");
        assert_eq!(stage.notice(), resources::NO_MISMATCH.text(lang));
        stage.press("enter");
        assert_eq!(stage.notice(), resources::NOBODY_THERE.text(lang));
    }
}

#[test]
fn five_thousand_customers_are_drawn_and_none_is_hidden() {
    let mut stage = Stage::open(Lang::En, book(5_000), Access::Writer).sized(120, 36);
    stage.press("6");
    let view = view(&stage);
    let rated: usize = view.ledger.spots.iter().map(|spot| usize::try_from(spot.count).unwrap()).sum();
    assert_eq!(rated + view.ledger.sums.get(None).count, 5_000);
    let (buffer, layout) = stage.drawn();
    // Every point is a number or a sign; together they are all customers that are rated.
    let mut drawn = 0;
    for (area, _) in layout.hits.iter().filter(|(_, target)| matches!(target, MouseTarget::Row(POINT, _))) {
        let text: String = (area.left()..area.right()).map(|x| buffer[(x, area.y)].symbol().to_owned()).collect();
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        drawn += if digits.is_empty() { 1 } else { digits.parse().unwrap() };
    }
    assert_eq!(drawn, rated, "{}", stage.screen());
    let places = layout.hits.iter().filter_map(|(_, target)| match target {
        MouseTarget::Row(PLACE, place) => Some(*place),
        _ => None,
    });
    let labels = places.collect::<std::collections::BTreeSet<_>>().len();
    assert_eq!(labels, PLACES.len());
}

#[test]
fn a_point_that_is_clicked_is_chosen() {
    let mut stage = stage(Lang::Zh);
    let points: Vec<_> = stage.layout.hits.iter().map(|(_, target)| *target).collect();
    for point in points.into_iter().filter(|target| matches!(target, MouseTarget::Row(POINT, _))) {
        stage.tell(Msg::Click(point));
        let MouseTarget::Row(_, number) = point else { continue };
        let row = view(&stage).chosen().unwrap().clone();
        let figure = row.now.as_ref();
        assert_eq!(app::screen::channel::matrix::row::MatrixRow::point(figure), Some(spot_of(number)));
    }
}

#[test]
fn no_text_of_the_list_touches_the_frame() {
    for lang in Lang::ALL {
        for size in [(80, 24), (100, 30), (120, 36), (121, 37)] {
            let mut stage = Stage::sample(lang).sized(size.0, size.1);
            stage.press("6 tab");
            let screen = stage.screen();
            let touching = |line: &&str| {
                let mut back = line.trim_end().chars().rev();
                back.next() == Some('│') && back.next().is_some_and(|ch| ch != ' ')
            };
            assert_eq!(screen.lines().find(touching), None, "{size:?}\n{screen}");
        }
    }
}

#[test]
fn the_sign_of_a_sum_stands_before_that_of_its_currency() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(120, 36);
        let mut seen = false;
        for keys in ["7", "]", "]", "]", "a '2025-12-31 enter"] {
            let screen = stage.press(keys).screen();
            assert!(!screen.contains("\u{a5}-"), "{screen}");
            seen |= screen.contains("-\u{a5}");
        }
        assert!(seen, "the sample has a credit");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_ledger_that_follows_says_what_a_fresh_one_says(
        edits in prop::collection::vec((0_usize..40, prop::option::of(0_i64..5_000_000), 0_i64..5_000_000, any::<bool>(), any::<bool>()), 0..30),
    ) {
        let mut book = book(40);
        let ids: Vec<_> = book.accounts().keys().copied().collect();
        let (mut followed, mut asked) = (MatrixLedger::default(), MatrixQuestion::default());
        followed.update(&book, TODAY, &asked);
        for (place, potential, sales, line, letter) in edits {
            let figure = ChannelFigure { on: TODAY, potential: potential.map(Money::whole), sales: Money::whole(sales) };
            book.edit_account(ids[place], |account| account.put_channel_figure(figure));
            if line {
                asked.limits.share = u8::try_from(sales % 100 + 1).unwrap();
            }
            asked.found = letter.then(|| ids.iter().copied().filter(|id| id.to_string().as_bytes()[11] % 2 == 0).collect());
            followed.update(&book, TODAY, &asked);
            let mut fresh = MatrixLedger::default();
            fresh.update(&book, TODAY, &asked);
            prop_assert_eq!(&followed, &fresh);
            let is_asked = |id: &Id| asked.found.as_ref().is_none_or(|found| found.contains(id));
            let figures = book.accounts().values().filter(|account| is_asked(&account.id)).map(|account| account.channel_figure(TODAY));
            prop_assert_eq!(followed.sums, PlaceSums::of(&asked.limits, figures));
            for (place, list) in PLACES.iter().zip(followed.lists()) {
                let stands = |id: &&Id| is_asked(id) && asked.limits.place(book.accounts()[id].channel_figure(TODAY)) == *place;
                let mut listed: Vec<_> = list.iter().map(|row| row.id).collect();
                prop_assert!(list.iter().map(|row| row.rank).is_sorted_by(|one, next| one >= next));
                listed.sort_unstable();
                prop_assert_eq!(listed, ids.iter().filter(stands).copied().collect::<Vec<_>>());
            }
        }
    }
}
