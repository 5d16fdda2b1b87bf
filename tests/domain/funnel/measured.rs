//! What is measured, against slow calculations of whole numbers.

use domain::funnel::coverage::{Coverage, Unscheduled};
use domain::funnel::figures::Figures;
use domain::funnel::history::{ProjectStatus, days_to_order, project_status, stays};
use domain::funnel::rates::{ENOUGH, conversions};
use domain::funnel::velocity::{Lever, MissingFigure, Velocity};
use domain::money::Money;
use domain::project::{Move, Project, Stage};
use domain::quarter::Quarter;
use domain::settings::Target;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::{Decimal, RoundingStrategy};

use super::case::{TODAY, ago, id, sale, step};
use super::laws::a_project;

/// Open, lost or won in so many days, with an amount in hundredths or none.
fn an_end() -> impl Strategy<Value = Project> {
    let amount = prop::option::of(1..9_000_000_i64);
    (0..3_u8, 0..90_i32, amount).prop_map(|(end, days, amount)| {
        let mut project = Project { amount: amount.map(|cents| Money(Decimal::new(cents, 2))), ..sale(Stage::Needs) };
        match end {
            0 => {}
            1 => project.history.push(step(1, Stage::Lost)),
            _ => {
                let signed = Move { proof: Some(id(1)), ..step(100 - days, Stage::Collection) };
                project.history = vec![signed];
            }
        }
        project
    })
}

/// Amounts in hundredths, and days, of the projects that have them: sum and count.
fn counted(of: impl Iterator<Item = i128>) -> (i128, i128) {
    of.fold((0, 0), |(sum, count), more| (sum + more, count + 1))
}

/// A share of whole numbers with two decimals, halves up.
fn hundredths(above: i128, below: i128) -> Decimal {
    Decimal::from_i128_with_scale((above * 2 + below).div_euclid(below * 2), 2)
}

fn shown(value: Decimal) -> Decimal {
    value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

proptest! {
    #[test]
    fn velocity_is_the_fraction_of_whole_numbers(all in prop::collection::vec(an_end(), 0..60), percent in -90..300_i32) {
        let with = |status| all.iter().filter(move |p| project_status(p) == status);
        let number = |count: usize| i128::try_from(count).unwrap();
        let cents = |p: &Project| p.amount.map(|amount| (amount.0 * Decimal::ONE_HUNDRED).trunc().mantissa() / 10_i128.pow((amount.0 * Decimal::ONE_HUNDRED).trunc().scale()));
        let (open, won) = (number(with(ProjectStatus::Open).count()), number(with(ProjectStatus::Won).count()));
        let closed = won + number(with(ProjectStatus::Lost).count());
        let (amount, priced) = counted(with(ProjectStatus::Won).filter_map(cents));
        let (days, timed) = counted(with(ProjectStatus::Won).filter_map(days_to_order).map(i128::from));
        let days = days.max(timed);
        match Velocity::of(&all) {
            Ok(found) => {
                prop_assert!(closed >= number(ENOUGH) && won > 0 && priced > 0 && timed > 0);
                prop_assert_eq!(shown(found.per_day()), hundredths(open * won * amount * timed, closed * priced * days));
                let (low, high) = found.range();
                let of = |won: i128| hundredths(open * won * amount * timed, (closed + open) * priced * days);
                prop_assert_eq!((shown(low), shown(high)), (of(won), of(won + open)));
                prop_assert!(low <= found.per_day() && found.per_day() <= high);
                let more = i128::from(percent) + 100;
                let pulled = found.with(Lever::Amount, percent).with(Lever::Open, percent).per_day();
                let wanted = hundredths(open * more * won * amount * more * timed, closed * priced * days * 10_000);
                prop_assert_eq!(shown(pulled), wanted);
                let (here, known) = counted(with(ProjectStatus::Open).filter_map(cents));
                let differs = known > 0 && 2 * (here * priced - amount * known).abs() > amount * known;
                prop_assert_eq!(found.other_amount().is_some(), differs);
            }
            Err(missing) => {
                prop_assert_eq!(missing.contains(&MissingFigure::Won), won == 0);
                prop_assert_eq!(missing.contains(&MissingFigure::Amount), won > 0 && priced == 0);
                prop_assert_eq!(missing.contains(&MissingFigure::Days), won > 0 && timed == 0);
                let short = missing.iter().find_map(|m| if let MissingFigure::Closed(n) = m { Some(*n) } else { None });
                prop_assert_eq!(short.map(number), Some(number(ENOUGH) - closed).filter(|short| *short > 0));
            }
        }
    }

    #[test]
    fn conversion_is_counted_by_walking_every_history(all in prop::collection::vec(a_project(), 0..20)) {
        // A history with a hole tells nothing of the stages it passed over, and is looked at elsewhere.
        let whole: Vec<Project> = all.into_iter().filter(|p| stays(p).iter().all(|stay| stay.stage.is_some())).collect();
        let ways: Vec<Vec<Stage>> = whole.iter().map(|p| stays(p).iter().filter_map(|stay| stay.stage).collect()).collect();
        for (stage, found) in Stage::ALL.into_iter().zip(conversions(&whole)) {
            let (mut left, mut on, mut standing) = (0, 0, 0);
            let (mut won, mut closed, mut open) = (0, 0, 0);
            for (project, way) in whole.iter().zip(&ways).filter(|(_, way)| way.contains(&stage)) {
                let first = way.iter().position(|other| *other == stage).unwrap();
                let further = way[first..].iter().any(|other| *other > stage && *other != Stage::Lost);
                if way.last() == Some(&stage) {
                    standing += 1;
                } else {
                    left += 1;
                    on += usize::from(further);
                }
                match project_status(project) {
                    ProjectStatus::Open => open += 1,
                    ProjectStatus::Lost => closed += 1,
                    ProjectStatus::Won => (won, closed) = (won + 1, closed + 1),
                }
            }
            prop_assert_eq!((found.conversion.part, found.conversion.whole, found.standing), (on, left, standing));
            prop_assert_eq!((found.won.won, found.won.closed, found.won.open), (won, closed, open));
        }
    }

    #[test]
    fn a_measured_rate_lies_in_its_range_and_so_does_every_end_of_the_open_ones(
        won in 0..40_usize, lost in 0..40_usize, open in 0..40_usize, more in 0..40_usize,
    ) {
        let found = domain::funnel::rates::WinRate { won, closed: won + lost, open };
        prop_assert_eq!(found.range().is_some(), won + lost >= ENOUGH);
        let Some((low, high)) = found.range() else { return Ok(()) };
        let later = Decimal::from(won + more.min(open)) / Decimal::from(won + lost + open);
        prop_assert!(low <= later && later <= high, "however the open ones end");
        prop_assert!(low <= found.rate().unwrap() && found.rate().unwrap() <= high);
        prop_assert!(!found.contradicts(later));
    }

    #[test]
    fn no_open_money_is_dropped_between_the_quarters(
        all in prop::collection::vec((prop::option::of(-700..700_i32), a_project()), 0..14), back in 0..400_i32,
    ) {
        let today = ago(back);
        let all: Vec<Project> = all.into_iter().map(|(close, p)| Project { close: close.map(ago), ..p }).collect();
        let years = || 2023..=2029_i16;
        let quarters = years().flat_map(|year| (1..=4).filter_map(move |number| Quarter::new(year, number)));
        let target = |quarter| Target { id: id(1), owner: None, quarter, amount: Money::whole(1) };
        let sum: Decimal = quarters.map(|q| Coverage::of(&all, &target(q), today).pipeline.0).sum();
        let rest = Unscheduled::of(&all, today);
        prop_assert_eq!(sum + rest.all().amount.0, Figures::of(&all, [0; 7]).open().amount.0);
        let late = all.iter().filter(|p| p.stage() < Stage::Collection && p.close.is_some_and(|close| close < today));
        prop_assert_eq!(rest.past.count, late.count());
    }

    #[test]
    fn a_day_later_what_slips_moves_to_its_own_line(days in 0..30_i32, amount in 1..1_000_000_i64, stage in select(vec![Stage::Target, Stage::Trust, Stage::Commitment])) {
        let project = Project { amount: Some(Money::whole(amount)), close: Some(ago(-days)), ..sale(stage) };
        let target = Target { id: id(1), owner: None, quarter: Quarter::of(ago(-days)), amount: Money::whole(1) };
        let on = |day| {
            let all = std::slice::from_ref(&project);
            (Coverage::of(all, &target, day).pipeline, Unscheduled::of(all, day).past.amount)
        };
        let (whole, none) = (Money::whole(amount), Money::default());
        prop_assert_eq!(on(TODAY), (whole, none));
        prop_assert_eq!(on(ago(-days)), (whole, none), "on the day itself it can still close");
        prop_assert_eq!(on(ago(-days - 1)), (none, whole));
    }
}
