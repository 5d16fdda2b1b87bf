//! Conversion, measured rates, velocity and its levers.

use domain::funnel::rates::{Fraction, conversions};
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

#[test]
fn conversion_is_who_went_on_of_those_who_were_there() {
    let back = with(vec![step(9, Stage::Analyse), step(8, Stage::Trust), step(7, Stage::Analyse)]);
    let hole = with(vec![step(9, Stage::Needs)]);
    let all = [sale(Stage::Analyse), sale(Stage::Trust), lost(Stage::Trust), sale(Stage::Paid), back, hole];
    let found = conversions(&all);
    assert_eq!(
        found.map(|p| p.conversion),
        [share(6, 6), share(4, 5), share(1, 4), share(1, 2), share(1, 1), share(1, 1), share(1, 1)]
    );
    assert_eq!(found.map(|p| p.unknown), [0, 1, 1, 0, 0, 0, 0]);
    assert_eq!(
        found.map(|p| p.won),
        [share(1, 2), share(1, 2), share(1, 2), share(1, 1), share(1, 1), share(1, 1), share(1, 1)]
    );
}

#[test]
fn an_order_from_afar_counts_where_it_was_and_not_where_it_was_not() {
    let carried = Move { proof: Some(id(1)), ..step(2, Stage::Collection) };
    let found = conversions(&[with(vec![step(9, Stage::Analyse), carried])]);
    let wanted = [share(1, 1), share(1, 1), share(0, 0), share(0, 0), share(0, 0), share(0, 0), share(0, 1)];
    assert_eq!(found.map(|p| p.conversion), wanted);
    assert_eq!(found[6].won, share(1, 1), "signed, though not paid");
}

#[test]
fn a_rate_is_measured_from_ten() {
    assert_eq!(share(0, 0).rate(), None);
    assert_eq!((share(3, 9).measured(), share(3, 10).measured()), (None, Some(decimal("0.3"))));
    let closed: Vec<_> = (0..10).map(|n| if n < 4 { won(50, None) } else { lost(Stage::Needs) }).collect();
    assert_eq!(conversions(&closed[1..])[0].won.measured(), None);
    assert_eq!(conversions(&closed)[0].won.measured(), Some(decimal("0.4")));
    assert_eq!(conversions(&closed)[3].won, share(0, 6));
}

/// 40 × 25 % × 25,000 ÷ 90.
fn worked() -> Velocity {
    let mut all: Vec<Project> = (0..40).map(|_| sale(Stage::Needs)).collect();
    all.extend((0..6).map(|_| lost(Stage::Value)));
    all.extend([won(80, Some(20_000)), won(100, Some(30_000))]);
    Velocity::of(&all).unwrap()
}

fn shown(value: Decimal) -> String {
    value.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero).to_string()
}

#[test]
fn velocity_worked_by_hand() {
    let found = worked();
    let wanted = Velocity { open: decimal("40"), rate: decimal("0.25"), amount: decimal("25000"), days: decimal("90") };
    assert_eq!(found, wanted);
    assert_eq!(shown(found.per_day()), "2777.8");
}

#[test]
fn a_lever_changes_one_figure() {
    let now = worked();
    let shorter = now.with(Lever::Days, -20);
    assert_eq!((shorter.days, shorter.gain(&now).map(|g| g.round_dp(9))), (decimal("72"), Some(decimal("0.25"))));
    for lever in [Lever::Open, Lever::Rate, Lever::Amount] {
        assert_eq!(now.with(lever, 10).gain(&now).map(|g| g.round_dp(9)), Some(decimal("0.1")), "{lever:?}");
    }
    for lever in Lever::ALL {
        assert_eq!(now.with(lever, 0), now);
    }
    assert_eq!(now.with(Lever::Rate, 900).rate, decimal("1"));
    assert_eq!(now.with(Lever::Days, -100).days, decimal("1"));
    assert_eq!(now.with(Lever::Open, -300).per_day(), decimal("0"));
    assert_eq!(now.gain(&now.with(Lever::Open, -100)), None);
}

#[test]
fn velocity_says_what_is_missing() {
    let of = |all: &[Project]| Velocity::of(all).unwrap_err();
    assert_eq!(of(&[]), [MissingFigure::Closed(5), MissingFigure::Won]);
    let lost = || lost(Stage::Trust);
    assert_eq!(of(&[lost(), lost(), lost(), lost(), lost()]), [MissingFigure::Won]);
    assert_eq!(of(&[won(9, Some(5)), lost(), lost(), lost()]), [MissingFigure::Closed(1)]);
    assert_eq!(of(&[won(9, None), lost(), lost(), lost(), lost()]), [MissingFigure::Amount]);
    assert_eq!(of(&[won(-9, Some(5)), lost(), lost(), lost(), lost()]), [MissingFigure::Days]);
    let all = [won(0, Some(5)), won(-9, None), lost(), lost(), lost()];
    let found = Velocity::of(&all).unwrap();
    assert_eq!((found.amount, found.days, found.rate), (decimal("5"), decimal("1"), decimal("0.4")));
    assert_eq!(found.per_day(), decimal("0"), "nothing is open");
}
