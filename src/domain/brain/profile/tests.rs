//! Laws of the scoring.

use proptest::prelude::*;

use super::*;
use crate::attempt::{ElementKey, PICKS, Pick};
use crate::id::IdSource;

fn profile(counts: [[u8; 4]; SHEETS]) -> Profile {
    Profile::from_sheets(counts.map(PerQuadrant))
}

/// A finished attempt with picks drawn from a seed.
fn attempt(seed: u64) -> Attempt {
    let mut ids = IdSource::new(seed);
    let mut attempt = Attempt::begin(&mut ids, jiff::civil::date(2026, 1, 5));
    for (place, sheet) in attempt.sheets.iter_mut().enumerate() {
        let mut keys: Vec<_> = ElementKey::on_offer(place).collect();
        ids.shuffle(&mut keys);
        keys.into_iter().take(PICKS).for_each(|k| assert_eq!(sheet.toggle(k), Pick::Added));
    }
    attempt
}

/// Three sheets of eight picks each.
fn sheets() -> impl Strategy<Value = [PerQuadrant<u8>; SHEETS]> {
    let sheet = prop::collection::vec(0_u8..=8, 3).prop_map(|mut cuts| {
        cuts.sort_unstable();
        PerQuadrant([cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 8 - cuts[2]])
    });
    [sheet.clone(), sheet.clone(), sheet]
}

#[test]
fn the_worked_example() {
    let p = profile([[4, 1, 1, 2], [3, 1, 2, 2], [2, 1, 2, 3]]);
    assert_eq!(p.counts, PerQuadrant([9, 3, 5, 7]));
    assert_eq!(p.code(), "1-2-2-1");
    assert_eq!(p.dominance().letters(), "AD");
    assert_eq!(p.pair_order().as_deref(), Some("A>D"));
    assert_eq!(p.left_right(), Balance { first: 50, second: 50 });
    assert_eq!(p.upper_lower(), Balance { first: 67, second: 33 });
    let swing = p.swing().unwrap();
    assert_eq!((swing.quadrant, swing.size, swing.most, swing.least), (Quadrant::A, 2, 0, 2));
}

#[test]
fn bands_change_at_three_and_six() {
    let bands = [2, 3, 5, 6].map(Band::of);
    assert_eq!(bands, [Band::Low, Band::Secondary, Band::Secondary, Band::Primary]);
}

#[test]
fn the_even_split_is_all_four_and_nearly_even() {
    let p = profile([[2; 4]; 3]);
    assert_eq!(p.dominance().letters(), "ABCD");
    assert!(p.nearly_even());
    assert_eq!(p.swing(), None);
    assert_eq!(p.pair_order(), None);
}

#[test]
fn a_pair_tells_the_larger() {
    let order = |c: [u8; 4]| Profile { sheets: [PerQuadrant([0; 4]); 3], counts: PerQuadrant(c) }.pair_order();
    assert_eq!(order([7, 5, 5, 7]).as_deref(), Some("A=D"));
    assert_eq!(order([6, 5, 5, 8]).as_deref(), Some("D>A"));
    assert_eq!(order([6, 6, 6, 6]), None);
    assert_eq!(order([14, 5, 5, 0]), None);
}

#[test]
fn nearly_even_ends_at_a_difference_of_two() {
    let even = |c: [u8; 4]| Profile { sheets: [PerQuadrant([0; 4]); 3], counts: PerQuadrant(c) }.nearly_even();
    assert!(even([7, 7, 5, 5]));
    assert!(!even([8, 6, 5, 5]));
}

proptest! {
    #[test]
    fn the_sum_is_24_and_somebody_leads(seed: u64) {
        let p = Profile::score(&attempt(seed)).unwrap();
        prop_assert_eq!(p.counts.0.iter().sum::<u8>(), TOTAL);
        prop_assert!(!p.dominance().quadrants().is_empty());
    }

    #[test]
    fn an_unfinished_attempt_has_no_profile(seed: u64, sheet in 0..SHEETS) {
        let mut attempt = attempt(seed);
        let key = attempt.sheets[sheet].picks.keys()[0];
        attempt.sheets[sheet].toggle(key);
        prop_assert_eq!(Profile::score(&attempt), None);
    }

    #[test]
    fn robustness_agrees_with_brute_force(sheets in sheets()) {
        let p = Profile::from_sheets(sheets);
        let mut codes = std::collections::BTreeSet::new();
        let mut changes = false;
        for from in 0..4 {
            for to in 0..4 {
                if from != to && p.counts.0[from] > 0 {
                    let mut c = p.counts.0;
                    c[from] -= 1;
                    c[to] += 1;
                    let band = |n: u8| if n >= 6 { 1 } else if n >= 3 { 2 } else { 3 };
                    codes.insert(c.map(band));
                    changes |= c.map(|n| n >= 6) != p.counts.0.map(|n| n >= 6);
                }
            }
        }
        codes.remove(&p.counts.0.map(|n| if n >= 6 { 1 } else if n >= 3 { 2 } else { 3 }));
        let r = p.robustness();
        prop_assert_eq!(r.codes, codes.len());
        prop_assert_eq!(r.dominance_may_change, changes);
    }

    #[test]
    fn balances_sum_to_a_hundred_and_round_half_up(sheets in sheets()) {
        let p = Profile::from_sheets(sheets);
        for (b, part) in [(p.left_right(), p.counts.0[0] + p.counts.0[1]), (p.upper_lower(), p.counts.0[0] + p.counts.0[3])] {
            prop_assert_eq!(b.first + b.second, 100);
            let exact = f64::from(part) * 100.0 / 24.0;
            prop_assert!(f64::from(b.first) - exact <= 0.5 && exact - f64::from(b.first) < 0.5);
        }
    }

    #[test]
    fn the_swing_is_the_largest_difference(sheets in sheets()) {
        let p = Profile::from_sheets(sheets);
        let sizes = [0, 1, 2, 3].map(|q| {
            let of = sheets.map(|s| s.0[q]);
            of.iter().max().unwrap() - of.iter().min().unwrap()
        });
        let largest = *sizes.iter().max().unwrap();
        match p.swing() {
            None => prop_assert_eq!(largest, 0),
            Some(s) => {
                prop_assert_eq!(s.size, largest);
                prop_assert_eq!(Some(s.quadrant.index()), sizes.iter().position(|n| *n == largest));
                prop_assert_eq!(sheets[s.most][s.quadrant] - sheets[s.least][s.quadrant], largest);
            }
        }
    }

    #[test]
    fn stability_is_the_fewest_single_moves(a in sheets(), b in sheets()) {
        let (a, b) = (Profile::from_sheets(a).counts, Profile::from_sheets(b).counts);
        let moved = picks_moved(a, b);
        let up: u8 = a.0.iter().zip(b.0).map(|(x, y)| y.saturating_sub(*x)).sum();
        prop_assert_eq!(moved, up);
        prop_assert_eq!(moved, picks_moved(b, a));
    }
}

#[test]
fn a_ninth_pick_is_not_let_in() {
    let mut attempt = attempt(3);
    let outside = ElementKey::on_offer(0).find(|k| !attempt.sheets[0].picks.has(*k)).unwrap();
    let before = attempt.clone();
    assert_eq!(attempt.sheets[0].toggle(outside), Pick::Full);
    assert_eq!(attempt, before);
}
