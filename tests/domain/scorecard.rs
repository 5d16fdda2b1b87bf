//! The scorecard of a team: cases of a score, and the laws of scores and totals.

use domain::channel::scorecard::{CardTotal, NoScore};
use domain::credit::half_up;
use domain::id::IdSource;
use domain::measure::{Measure, Perspective};
use domain::stance::Stance;
use proptest::prelude::*;
use rust_decimal::Decimal;

fn measure(target: &str, actual: Option<&str>, weight: u8, less_is_better: bool) -> Measure {
    Measure {
        id: IdSource::new(1).next_id(),
        perspective: Perspective::Finance,
        stance: Stance::Defend,
        name: "bad debts".to_owned(),
        target: target.parse().unwrap(),
        actual: actual.map(|actual| actual.parse().unwrap()),
        weight,
        less_is_better,
    }
}

#[test]
fn a_score_is_what_was_reached_of_the_target() {
    type Case<'a> = (&'a str, Option<&'a str>, bool, Result<&'a str, NoScore>);
    let cases: &[Case] = &[
        ("200", Some("150"), false, Ok("75.0")),
        ("200", Some("200"), false, Ok("100.0")),
        ("200", Some("239"), false, Ok("119.5")),
        ("200", Some("240"), false, Ok("120.0")),
        ("200", Some("900"), false, Ok("120.0")),
        ("200", Some("0"), false, Ok("0.0")),
        ("200", Some("-50"), false, Ok("0.0")),
        ("3", Some("4"), true, Ok("75.0")),
        ("3", Some("2"), true, Ok("120.0")),
        ("3", Some("0"), true, Ok("120.0")),
        ("3", Some("-1"), true, Ok("120.0")),
        ("3", None, true, Err(NoScore::NoActual)),
        ("0", Some("4"), false, Err(NoScore::NoTarget)),
        ("0", Some("0"), true, Err(NoScore::NoTarget)),
        ("-2", Some("4"), false, Err(NoScore::NoTarget)),
        ("0", None, false, Err(NoScore::NoActual)),
        // Beyond what can be held on the way is still beyond the cap, or below the floor.
        ("0.0001", Some("79228162514264337593543950335"), false, Ok("120.0")),
        ("79228162514264337593543950335", Some("0.0001"), true, Ok("120.0")),
        ("0.0001", Some("-79228162514264337593543950335"), false, Ok("0.0")),
    ];
    for (target, actual, less, expected) in cases {
        let score = measure(target, *actual, 10, *less).score().map(|score| half_up(score, 1).to_string());
        assert_eq!(score.as_deref(), expected.as_ref().copied(), "{actual:?} of {target}");
    }
}

#[test]
fn a_total_is_whole_only_where_the_weights_make_a_hundred_and_every_score_is_known() {
    let of = |measures: &[Measure]| {
        let total = CardTotal::of(measures);
        (total.weights, total.scored, total.mean.map(|m| half_up(m, 1).to_string()), total.whole())
    };
    let [good, half] = [measure("100", Some("110"), 60, false), measure("100", Some("50"), 40, false)];
    assert_eq!(of(&[good.clone(), half.clone()]), (100, 100, Some("86.0".to_owned()), true));
    let open = measure("100", None, 40, false);
    assert_eq!(of(&[good.clone(), open.clone()]), (100, 60, Some("110.0".to_owned()), false));
    assert_eq!(of(&[good.clone(), measure("100", Some("50"), 25, false)]), (85, 85, Some("92.4".to_owned()), false));
    assert_eq!(of(&[good, half.clone(), half]), (140, 140, Some("75.7".to_owned()), false));
    assert_eq!(of(&[open]), (40, 0, None, false));
    assert_eq!(of(&[measure("1", Some("1"), 0, false)]), (0, 0, None, false));
    assert_eq!(of(&[]), (0, 0, None, false));
}

/// Any figure there can be in a book, with many that are round.
fn figure() -> impl Strategy<Value = Decimal> {
    let any = (any::<i64>(), 0_u32..=4).prop_map(|(units, places)| Decimal::new(units, places));
    prop_oneof![any, (-3_i64..200).prop_map(Decimal::from)]
}

fn measures() -> impl Strategy<Value = Vec<Measure>> {
    let one = (figure(), prop::option::of(figure()), any::<u8>(), any::<bool>());
    let one = one.prop_map(|(target, actual, weight, less_is_better)| Measure {
        target,
        actual,
        less_is_better,
        ..measure("1", None, weight, false)
    });
    prop::collection::vec(one, 0..12)
}

proptest! {
    #[test]
    fn every_score_lies_between_nothing_and_the_cap(measures in measures()) {
        for measure in &measures {
            if let Ok(score) = measure.score() {
                prop_assert!((Decimal::ZERO..=Decimal::from(120)).contains(&score));
            }
        }
    }

    #[test]
    fn a_mean_lies_among_the_scores_it_is_made_of(measures in measures()) {
        let total = CardTotal::of(&measures);
        let weighed: Vec<_> = measures.iter().filter(|m| m.weight > 0).filter_map(|m| m.score().ok()).collect();
        prop_assert_eq!(total.mean.is_some(), !weighed.is_empty());
        if let (Some(mean), Some(least), Some(most)) = (total.mean, weighed.iter().min(), weighed.iter().max()) {
            // A mean of thirds is cut at the last place that can be held.
            let last = Decimal::new(1, 20);
            prop_assert!(*least - last <= mean && mean <= *most + last);
        }
    }

    #[test]
    fn no_weight_is_corrected(measures in measures()) {
        let total = CardTotal::of(&measures);
        let weights: u16 = measures.iter().map(|m| u16::from(m.weight)).sum();
        prop_assert_eq!(total.weights, weights);
        prop_assert!(total.scored <= total.weights);
        prop_assert_eq!(total.balanced(), weights == 100);
    }

    #[test]
    fn reaching_more_never_scores_less_and_the_other_way_round(target in figure(), one in figure(), two in figure()) {
        let (low, high) = (one.min(two), one.max(two));
        let score = |actual, less_is_better| Measure { target, actual: Some(actual), less_is_better, ..measure("1", None, 5, false) }.score();
        if let (Ok(low), Ok(high)) = (score(low, false), score(high, false)) {
            prop_assert!(low <= high);
        }
        if let (Ok(low), Ok(high)) = (score(low, true), score(high, true)) {
            prop_assert!(low >= high);
        }
    }
}
