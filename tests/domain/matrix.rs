//! Proofs of the attack/defence matrix: where a customer stands, how the lines move, and what was spread over the stances.

use domain::account::{Account, ChannelFigure};
use domain::channel::lines::{LimitLine, LineRefusal, next_round, round_potential};
use domain::channel::segment::{PLACES, Segment, place_number};
use domain::channel::spread::{Mismatch, StanceSpread, account_time, largest_mismatch, people_spread};
use domain::channel::sums::PlaceSums;
use domain::id::Id;
use domain::meeting::{Meeting, Occasion, Outcome, Touch, TouchKind};
use domain::money::Money;
use domain::project::Project;
use domain::resource::{Resource, ResourcePlan, StanceShares};
use domain::settings::ChannelLimits;
use domain::stance::Stance;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_decimal::Decimal;

const TODAY: Date = date(2026, 1, 5);

fn id(n: u32) -> Id {
    format!("{n:012}").parse().unwrap()
}

fn figure(potential: i64, sales: i64) -> ChannelFigure {
    ChannelFigure { on: TODAY, potential: Some(Money::whole(potential)), sales: Money::whole(sales) }
}

fn any_amount() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (0_i64..6_000_000_000).prop_map(|cents| Decimal::new(cents, 2)),
        prop::sample::select(vec![0, 499_999, 500_000, 1_000_000, 1_999_999, 2_000_000, i64::MAX])
            .prop_map(Decimal::from),
        Just(Decimal::MAX),
    ]
}

fn any_figure() -> impl Strategy<Value = Option<ChannelFigure>> {
    let figure = (prop::option::of(any_amount()), any_amount());
    prop::option::of(figure.prop_map(|(potential, sales)| ChannelFigure {
        on: TODAY,
        potential: potential.map(Money),
        sales: Money(sales),
    }))
}

fn any_limits() -> impl Strategy<Value = ChannelLimits> {
    (1_u8..=100, 1_i64..10_000_000, 0_i64..10_000_000).prop_map(|(share, middle, more)| ChannelLimits {
        share,
        middle: Money::whole(middle),
        high: Money::whole(middle + more),
    })
}

#[test]
fn a_limit_belongs_to_the_upper_side() {
    let limits = ChannelLimits::default();
    let cases = [
        (2_000_000, 1_000_000, Segment::Retain),
        (2_000_000, 999_999, Segment::Acquire),
        (1_999_999, 1_999_999, Segment::Maintain),
        (500_000, 250_000, Segment::Maintain),
        (500_000, 249_999, Segment::Disrupt),
        (499_999, 499_999, Segment::Abandon),
        (0, 0, Segment::Abandon),
    ];
    for (potential, sales, wanted) in cases {
        assert_eq!(limits.place(Some(&figure(potential, sales))), Some(wanted), "{potential} {sales}");
    }
    assert_eq!(limits.place(None), None);
    assert_eq!(limits.place(Some(&ChannelFigure { potential: None, ..figure(0, 7) })), None);
}

#[test]
fn a_share_over_a_hundred_is_told_as_it_is_and_leaves_no_headroom() {
    assert_eq!(figure(420_000, 520_800).share(), Some(Decimal::from(124)));
    assert_eq!(figure(420_000, 520_800).headroom(), Some(Money::whole(0)));
    assert_eq!(figure(3_600_000, 900_000).headroom(), Some(Money::whole(2_700_000)));
    assert_eq!(figure(0, 0).share(), None, "nothing to divide by");
    assert_eq!(figure(0, 5).headroom(), Some(Money::whole(0)));
}

#[test]
fn a_shown_share_never_steps_over_the_limit() {
    let limits = ChannelLimits::default();
    for (share, shown) in
        [("49.96", "49.9"), ("49.4", "49"), ("50", "50"), ("50.4", "50"), ("123.5", "124"), ("0", "0")]
    {
        assert_eq!(limits.shown_share(share.parse().unwrap()).to_string(), shown, "{share}");
    }
}

#[test]
fn figures_of_the_same_day_are_replaced_and_the_days_stay_in_order() {
    let mut account = Account::new(id(1), "A".to_owned());
    let on = |day: i8, sales: i64| ChannelFigure { on: date(2026, 1, day), ..figure(1_000_000, sales) };
    for (day, sales) in [(5, 1), (2, 2), (5, 3)] {
        account.put_channel_figure(on(day, sales));
    }
    assert_eq!(account.channel, [on(2, 2), on(5, 3)]);
    assert_eq!(account.channel_figure(date(2026, 1, 4)), Some(&on(2, 2)));
    assert_eq!(account.channel_figure(date(2026, 1, 1)), None);
}

#[test]
fn a_line_never_passes_another_one() {
    let limits = ChannelLimits::default();
    let at = |line, value: i64| limits.with_line(line, Decimal::from(value));
    assert_eq!(at(LimitLine::Middle, 2_000_001), Err(LineRefusal::OverHigh));
    assert_eq!(at(LimitLine::High, 499_999), Err(LineRefusal::UnderMiddle));
    assert_eq!(at(LimitLine::Middle, 0), Err(LineRefusal::NotPositive));
    assert_eq!(at(LimitLine::Share, 0), Err(LineRefusal::ShareRange));
    assert_eq!(at(LimitLine::Share, 101), Err(LineRefusal::ShareRange));
    assert_eq!(at(LimitLine::Middle, 2_000_000).map(|limits| limits.middle), Ok(Money::whole(2_000_000)));
    let close = ChannelLimits { high: Money::whole(505_000), ..limits };
    assert_eq!(close.with_step(LimitLine::Middle, true).map(|limits| limits.middle), Ok(Money::whole(505_000)));
    let met = ChannelLimits { high: limits.middle, ..limits };
    assert_eq!(met.with_step(LimitLine::Middle, true), Err(LineRefusal::OverHigh));
    assert_eq!(met.with_step(LimitLine::High, false), Err(LineRefusal::UnderMiddle));
}

#[test]
fn a_step_leads_to_the_next_round_potential() {
    for (from, up, wanted) in [
        (500_000, true, 510_000),
        (500_000, false, 490_000),
        (2_000_000, true, 2_100_000),
        (1_000_000, true, 1_100_000),
        (1_000_000, false, 990_000),
        (512_345, true, 520_000),
        (512_345, false, 510_000),
        (1, false, 1),
    ] {
        assert_eq!(next_round(Decimal::from(from), up), Decimal::from(wanted), "{from} {up}");
    }
    assert_eq!(round_potential(Decimal::from(1_234_567)), Decimal::from(1_200_000));
    assert_eq!(round_potential(Decimal::from(500_000)), Decimal::from(500_000));
}

proptest! {
    #[test]
    fn a_place_is_a_total_function_and_the_counts_add_up(
        figures in prop::collection::vec(any_figure(), 0..60), limits in any_limits(),
    ) {
        let sums = PlaceSums::of(&limits, figures.iter().map(Option::as_ref));
        prop_assert_eq!(sums.count(), figures.len());
        for place in PLACES {
            let here = figures.iter().filter(|figure| limits.place(figure.as_ref()) == place).count();
            prop_assert_eq!(sums.get(place).count, here);
        }
        for figure in figures.iter().flatten() {
            if let Some(headroom) = figure.headroom() {
                prop_assert!(headroom.0 >= Decimal::ZERO && headroom.0 <= figure.potential.unwrap().0);
            }
        }
    }

    #[test]
    fn a_reach_says_of_every_limit_what_the_limit_says(
        potential in any_amount(), sales in any_amount(), part in 0_u8..=200, edge in any::<bool>(), limits in any_limits(),
    ) {
        // Half of them lie on a limit to the last digit, where a rounded quotient would tell.
        let on_edge = potential.checked_mul(Decimal::from(part)).map(|sold| sold / Decimal::ONE_HUNDRED);
        let sales = Money(on_edge.filter(|_| edge).unwrap_or(sales));
        let figure = ChannelFigure { on: TODAY, potential: Some(Money(potential)), sales };
        let Some(reach) = figure.reach() else {
            prop_assert!(potential.is_zero() || potential.max(sales.0) == Decimal::MAX, "{:?}", figure);
            return Ok(());
        };
        for share in 0..=u8::MAX {
            let limits = ChannelLimits { share, ..limits };
            prop_assert_eq!(reach >= share, limits.is_large_share(Money(potential), sales), "{} {}", reach, share);
            prop_assert_eq!(Some(limits.segment_by_reach(Money(potential), reach)), limits.place(Some(&figure)));
        }
    }

    #[test]
    fn every_place_has_its_own_number(place in prop::sample::select(PLACES.to_vec())) {
        prop_assert_eq!(PLACES.get(place_number(place)), Some(&place));
    }

    #[test]
    fn any_steps_leave_the_lines_in_order(
        limits in any_limits(), steps in prop::collection::vec((0_usize..3, any::<bool>(), any_amount(), any::<bool>()), 0..40),
    ) {
        let mut limits = limits;
        for (line, up, value, drag) in steps {
            let line = LimitLine::ALL[line];
            let moved = if drag { limits.with_line(line, value) } else { limits.with_step(line, up) };
            if let Ok(moved) = moved {
                if !drag {
                    let rises = moved.value(line) > limits.value(line);
                    prop_assert!(rises == up || moved == limits, "{limits:?} {moved:?}");
                }
                limits = moved;
            }
            prop_assert!((1..=100).contains(&limits.share));
            prop_assert!(Decimal::ZERO < limits.middle.0 && limits.middle <= limits.high, "{limits:?}");
        }
    }

    #[test]
    fn a_shown_share_lies_on_the_side_of_the_customer(potential in 1_i64..10_000_000, sales in 0_i64..20_000_000, limits in any_limits()) {
        let figure = figure(potential, sales);
        let shown = limits.shown_share(figure.share().unwrap());
        let large = limits.is_large_share(Money::whole(potential), Money::whole(sales));
        prop_assert_eq!(shown >= Decimal::from(limits.share), large);
    }

    #[test]
    fn shares_of_what_is_rated_add_up_to_a_hundred(parts in prop::collection::vec((0_usize..5, 0_u32..1000), 0..30)) {
        let mut spread = StanceSpread::default();
        for (stance, amount) in parts {
            spread.add(Stance::ALL.get(stance).copied(), Decimal::from(amount));
        }
        let shares: Vec<_> = Stance::ALL.into_iter().filter_map(|stance| spread.percent(stance)).collect();
        if spread.rated() > Decimal::ZERO {
            let sum: Decimal = shares.iter().sum();
            prop_assert_eq!(sum.round_dp(9), Decimal::ONE_HUNDRED);
        } else {
            prop_assert!(shares.is_empty(), "nothing is no share");
        }
    }

    #[test]
    fn everybody_who_owns_a_project_counts_as_one(
        projects in prop::collection::vec((prop::option::of(1_u32..6), 0_usize..5), 0..40),
    ) {
        let owners: std::collections::BTreeSet<_> = projects.iter().filter_map(|(owner, _)| *owner).collect();
        let stance = |place: usize| Stance::ALL.get(place).copied();
        let spread = people_spread(projects.iter().map(|(owner, place)| (owner.map(id), stance(*place))));
        prop_assert_eq!((spread.rated() + spread.unrated).round_dp(9), Decimal::from(owners.len()));
    }
}

#[test]
fn time_counts_by_the_stance_of_its_day_and_within_ninety_days() {
    let mut account = Account::new(id(1), "A".to_owned());
    account.channel = vec![
        ChannelFigure { on: date(2025, 11, 1), ..figure(3_000_000, 300_000) },
        ChannelFigure { on: date(2025, 12, 1), ..figure(3_000_000, 2_000_000) },
    ];
    let mut project = Project::new(id(2), "P".to_owned(), date(2025, 9, 1));
    let meeting =
        |n, at: Date, occasion, outcome| Meeting { occasion, outcome, ..Meeting::new(id(n), at.at(9, 0, 0, 0)) };
    let held = Some(Outcome::Continuation);
    project.meetings = vec![
        meeting(3, date(2025, 10, 20), Occasion::Meeting, held),
        meeting(4, date(2025, 11, 20), Occasion::Meeting, held),
        meeting(5, date(2025, 12, 20), Occasion::Call, held),
        // Neither is counted: nobody knows yet how it ended, and it lies more than ninety days back.
        meeting(6, date(2025, 12, 21), Occasion::Meeting, None),
        meeting(7, date(2025, 10, 7), Occasion::Meeting, held),
    ];
    let touch = |n, on, kind| Touch { id: id(n), on, kind, text: String::new(), contacts: Vec::new() };
    project.touches =
        vec![touch(8, date(2025, 12, 2), TouchKind::Visit), touch(9, date(2025, 11, 2), TouchKind::Message)];
    account.projects.push(project);
    let spread = account_time(&account, &ChannelLimits::default(), TODAY);
    let tenths = |stance| spread.get(stance);
    assert_eq!(spread.unrated, Decimal::from(10), "before anything was known");
    assert_eq!(tenths(Stance::Attack), Decimal::from(12));
    assert_eq!(tenths(Stance::Defend), Decimal::from(12));
    assert_eq!(tenths(Stance::Maintain) + tenths(Stance::Abandon), Decimal::ZERO);
}

#[test]
fn the_largest_mismatch_is_found_and_a_plan_that_is_not_whole_is_left_out() {
    let shares = |attack, defend, maintain| StanceShares { attack, defend, maintain, abandon: 0 };
    let mut time = StanceSpread::default();
    time.add(Some(Stance::Attack), Decimal::from(52));
    time.add(Some(Stance::Maintain), Decimal::from(38));
    time.add(Some(Stance::Abandon), Decimal::from(10));
    let actual = [time, StanceSpread::default(), StanceSpread::default()];
    let mut plan = ResourcePlan { time: shares(60, 30, 10), ..ResourcePlan::default() };
    let found = largest_mismatch(&plan, &actual);
    let wanted = Mismatch { resource: Resource::Time, stance: Stance::Defend, planned: 30, actual: 0 };
    assert_eq!(found, Some(wanted));
    assert!(!wanted.is_over());
    plan.time.defend = 20;
    assert_eq!(largest_mismatch(&plan, &actual), None, "the plan adds up to 90");
    plan.time = shares(70, 20, 10);
    assert_eq!(largest_mismatch(&plan, &actual).map(|m| (m.stance, m.gap())), Some((Stance::Maintain, 28)));
}
