//! Conversion, measured rates, velocity and its levers.

use domain::funnel::rates::{Conversion, Fraction, WinRate, conversions};
use domain::funnel::velocity::{Lever, MissingFigure, Velocity};
use domain::money::Money;
use domain::project::{Move, Project, Stage};
use rust_decimal::{Decimal, RoundingStrategy};

use super::case::{decimal, id, sale, step};

fn with(history: Vec<Move>) -> Project {
    Project { history, ..sale(Stage::Target) }
}

fn lost(from: Stage) -> Project {
    let mut project = sale(from);
    project.history.push(step(1, Stage::Lost));
    project
}

/// Won so many days after it was opened, 100 days ago.
fn won(days: i32, amount: Option<i64>) -> Project {
    let signed = Move { proof: Some(id(1)), ..step(100 - days, Stage::Collection) };
    Project { amount: amount.map(Money::whole), ..with(vec![signed]) }
}

const fn share(part: usize, whole: usize) -> Fraction {
    Fraction { part, whole }
}

const fn ends(won: usize, closed: usize, open: usize) -> WinRate {
    WinRate { won, closed, open }
}

#[test]
fn conversion_is_who_went_on_of_those_who_left() {
    let back = with(vec![step(9, Stage::Analyse), step(8, Stage::Trust), step(7, Stage::Analyse)]);
    let hole = with(vec![step(9, Stage::Needs)]);
    let all = [sale(Stage::Analyse), sale(Stage::Trust), lost(Stage::Trust), sale(Stage::Paid), back, hole];
    let found = conversions(&all);
    assert_eq!(
        found.map(|p| p.conversion),
        [share(6, 6), share(3, 3), share(1, 3), share(1, 1), share(1, 1), share(1, 1), share(1, 1)]
    );
    assert_eq!(found.map(|p| p.standing), [0, 2, 1, 1, 0, 0, 0], "told beside, and never counted as not gone on");
    assert_eq!(found.map(|p| p.unknown), [0, 1, 1, 0, 0, 0, 0]);
    let one = ends(1, 1, 0);
    assert_eq!(found.map(|p| p.won), [ends(1, 2, 4), ends(1, 2, 3), ends(1, 2, 2), ends(1, 1, 1), one, one, one]);
}

#[test]
fn an_order_from_afar_counts_where_it_was_and_not_where_it_was_not() {
    let carried = Move { proof: Some(id(1)), ..step(2, Stage::Collection) };
    let found = conversions(&[with(vec![step(9, Stage::Analyse), carried])]);
    let wanted = [share(1, 1), share(1, 1), share(0, 0), share(0, 0), share(0, 0), share(0, 0), share(0, 0)];
    assert_eq!(found.map(|p| p.conversion), wanted);
    let last = Conversion { standing: 1, won: ends(1, 1, 0), ..Conversion::default() };
    assert_eq!(found[6], last, "signed, though not paid");
}

#[test]
fn a_win_rate_is_measured_from_ten() {
    assert_eq!(share(0, 0).rate(), None);
    assert_eq!((ends(3, 9, 0).measured(), ends(3, 10, 0).measured()), (None, Some(decimal("0.3"))));
    let closed: Vec<_> = (0..10).map(|n| if n < 4 { won(50, None) } else { lost(Stage::Needs) }).collect();
    assert_eq!(conversions(&closed[1..])[0].won.measured(), None);
    assert_eq!(conversions(&closed)[0].won.measured(), Some(decimal("0.4")));
    assert_eq!(conversions(&closed)[3].won, ends(0, 6, 0));
}

#[test]
fn a_set_chance_is_questioned_only_outside_what_the_open_ones_leave_possible() {
    let found = ends(4, 10, 10);
    assert_eq!(found.range(), Some((decimal("0.2"), decimal("0.7"))));
    for (chance, questioned) in [("0.19", true), ("0.2", false), ("0.4", false), ("0.7", false), ("0.71", true)] {
        assert_eq!(found.contradicts(decimal(chance)), questioned, "{chance}");
    }
    assert_eq!(ends(4, 9, 10).range(), None);
    assert!(!ends(9, 9, 0).contradicts(decimal("0")), "too few to question anything");
}

/// 40 × 25 % × 25,000 ÷ 90.
fn worked() -> Velocity {
    let mut all: Vec<Project> = (0..40).map(|_| sale(Stage::Needs)).collect();
    all.extend((0..9).map(|_| lost(Stage::Value)));
    all.extend([won(80, Some(20_000)), won(100, Some(30_000)), won(90, Some(25_000))]);
    Velocity::of(&all).unwrap()
}

fn shown(value: Decimal) -> String {
    value.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero).to_string()
}

#[test]
fn velocity_worked_by_hand() {
    let found = worked();
    assert_eq!(Lever::ALL.map(|lever| found.figure(lever)), ["40", "0.25", "25000", "90"].map(decimal));
    assert_eq!(found.counted.ends, ends(3, 12, 40));
    assert_eq!(shown(found.per_day()), "2777.8");
    let (low, high) = found.range();
    // 3 of 52 and 43 of 52 in place of 3 of 12.
    assert_eq!((shown(low), shown(high)), ("641.0".to_owned(), "9188.0".to_owned()));
}

#[test]
fn nothing_is_rounded_before_it_is_multiplied() {
    // 3 open × 10/12 × 1 ÷ 1 is 2.5 a day to the last digit.
    let mut all: Vec<Project> = (0..3).map(|_| sale(Stage::Needs)).collect();
    all.extend((0..2).map(|_| lost(Stage::Value)));
    all.extend((0..10).map(|_| won(1, Some(1))));
    assert_eq!(Velocity::of(&all).unwrap().per_day(), decimal("2.5"));
    assert_eq!(Velocity::of(&all).unwrap().with(Lever::Rate, 20).per_day(), decimal("3"), "all of them");
}

#[test]
fn it_is_told_when_what_is_open_is_of_another_size_than_what_was_won() {
    let other = |open: &[Option<i64>]| {
        let worth = |amount: &Option<i64>| Project { amount: amount.map(Money::whole), ..sale(Stage::Needs) };
        let mut all: Vec<Project> = open.iter().map(worth).collect();
        all.extend((0..8).map(|_| lost(Stage::Value)));
        all.extend([won(5, Some(150)), won(5, Some(50)), won(5, None)]);
        Velocity::of(&all).unwrap().other_amount()
    };
    assert_eq!([other(&[]), other(&[None]), other(&[Some(150)]), other(&[Some(50)])], [None; 4], "half is not more");
    assert_eq!(other(&[Some(151), None]), Some(decimal("151")));
    assert_eq!(other(&[Some(49)]), Some(decimal("49")));
}

#[test]
fn a_lever_changes_one_figure() {
    let now = worked();
    let shorter = now.with(Lever::Days, -20);
    assert_eq!(
        (shorter.days.value(), shorter.gain(&now).map(|g| g.round_dp(9))),
        (decimal("72"), Some(decimal("0.25")))
    );
    for lever in [Lever::Open, Lever::Rate, Lever::Amount] {
        assert_eq!(now.with(lever, 10).gain(&now).map(|g| g.round_dp(9)), Some(decimal("0.1")), "{lever:?}");
    }
    for lever in Lever::ALL {
        assert_eq!(now.with(lever, 0), now);
    }
    assert_eq!(now.with(Lever::Rate, 900).rate.value(), decimal("1"));
    assert_eq!(now.with(Lever::Days, -100).days.value(), decimal("1"));
    assert_eq!(now.with(Lever::Open, -300).per_day(), decimal("0"));
    assert_eq!(now.gain(&now.with(Lever::Open, -100)), None);
}

#[test]
fn velocity_says_what_is_missing() {
    let of = |lost_ones: usize, others: &[Project]| {
        let lost = (0..lost_ones).map(|_| lost(Stage::Trust));
        Velocity::of(&lost.chain(others.iter().cloned()).collect::<Vec<_>>())
    };
    assert_eq!(of(0, &[]), Err(vec![MissingFigure::Closed(10), MissingFigure::Won]));
    assert_eq!(of(10, &[]), Err(vec![MissingFigure::Won]));
    assert_eq!(of(8, &[won(9, Some(5))]), Err(vec![MissingFigure::Closed(1)]));
    assert_eq!(of(9, &[won(9, None)]), Err(vec![MissingFigure::Amount]));
    assert_eq!(of(9, &[won(-9, Some(5))]), Err(vec![MissingFigure::Days]));
    let found = of(8, &[won(0, Some(5)), won(-9, None)]).unwrap();
    assert_eq!(Lever::ALL.map(|lever| found.figure(lever)), ["0", "0.2", "5", "1"].map(decimal));
    assert_eq!(found.per_day(), decimal("0"), "nothing is open");
}
