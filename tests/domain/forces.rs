//! What drives a dealer and what holds it back: the momentum of a day, the strongest brake, the history, and their laws.

use domain::account::Account;
use domain::channel::momentum::MomentumPoint;
use domain::force::{ChannelForce, ForceLevel, STRONGEST};
use domain::id::IdSource;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const FIRST: Date = date(2025, 6, 1);

fn day(after: u16) -> Date {
    FIRST + i64::from(after).days()
}

fn dealer(forces: &[(&str, &[(u16, i8)])]) -> Account {
    let mut ids = IdSource::new(1);
    let mut dealer = Account::new(ids.next_id(), "dealer".to_owned());
    dealer.forces = forces
        .iter()
        .map(|(name, levels)| ChannelForce {
            id: ids.next_id(),
            name: (*name).to_owned(),
            levels: levels.iter().map(|(on, strength)| ForceLevel { on: day(*on), strength: *strength }).collect(),
        })
        .collect();
    dealer
}

fn names(dealer: &Account, on: u16) -> Vec<&str> {
    dealer.strongest_brakes(day(on)).into_iter().map(|force| force.name.as_str()).collect()
}

#[test]
fn momentum_is_the_sum_of_what_was_known_that_day() {
    let dealer = dealer(&[("rebate", &[(0, 3), (20, 5)]), ("rival", &[(10, -4)]), ("store", &[(5, -1), (30, 0)])]);
    let at = |on| (dealer.momentum(day(on)).drive, dealer.momentum(day(on)).brake, dealer.momentum(day(on)).momentum());
    assert_eq!(dealer.momentum(FIRST - 1.day()).momentum(), 0);
    assert_eq!([at(0), at(9), at(10), at(25), at(30)], [(3, 0, 3), (3, -1, 2), (3, -5, -2), (5, -5, 0), (5, -4, 1)]);
    let history: Vec<_> = dealer.momentum_history(day(25)).iter().map(|p| (p.on, p.momentum())).collect();
    assert_eq!(history, [(day(0), 3), (day(5), 2), (day(10), -2), (day(20), 0)]);
    assert!(dealer.momentum_history(FIRST - 1.day()).is_empty());
}

#[test]
fn the_strongest_brake_is_named_and_so_is_another_as_strong() {
    let two = dealer(&[("young", &[(8, -3)]), ("old", &[(1, -3)]), ("weak", &[(0, -1)]), ("drive", &[(0, 5)])]);
    assert_eq!(names(&two, 0), ["weak"]);
    assert_eq!(names(&two, 3), ["old"]);
    assert_eq!(names(&two, 9), ["old", "young"], "the one known longest comes first");
    assert!(names(&dealer(&[("drive", &[(0, 5)]), ("gone", &[(0, -5), (1, 0)])]), 2).is_empty());
    assert!(names(&dealer(&[]), 2).is_empty());
}

proptest! {
    #[test]
    fn only_what_was_known_by_a_day_counts(levels in prop::collection::vec((0_u16..60, any::<i8>()), 0..8), on in 0_u16..60) {
        let whole = dealer(&[("force", &levels)]);
        let known: Vec<_> = levels.iter().copied().filter(|(from, _)| *from <= on).collect();
        prop_assert_eq!(whole.momentum(day(on)), dealer(&[("force", &known)]).momentum(day(on)));
    }

    #[test]
    fn a_force_is_never_stronger_than_five_and_the_sum_is_that_of_its_parts(
        all in prop::collection::vec(prop::collection::vec((0_u16..60, any::<i8>()), 0..5), 0..7), on in 0_u16..60,
    ) {
        let forces: Vec<_> = all.iter().map(|levels| ("force", levels.as_slice())).collect();
        let dealer = dealer(&forces);
        let point = dealer.momentum(day(on));
        let strengths: Vec<i32> = dealer.forces.iter().map(|f| i32::from(f.strength(day(on)))).collect();
        prop_assert!(strengths.iter().all(|s| s.abs() <= i32::from(STRONGEST)));
        prop_assert_eq!(point.momentum(), strengths.iter().sum::<i32>());
        prop_assert!(point.drive >= 0 && point.brake <= 0);
        let last = dealer.momentum_history(day(60)).last().map(MomentumPoint::momentum);
        prop_assert_eq!(last.unwrap_or(0), dealer.momentum(day(60)).momentum());
    }

    #[test]
    fn what_is_set_holds_from_its_day_on_and_leaves_the_days_before(
        before in prop::collection::btree_map(0_u16..60, -5_i8..=5, 0..6), on in 0_u16..60, strength in any::<i8>(),
    ) {
        let levels: Vec<_> = before.into_iter().collect();
        let mut force = dealer(&[("force", &levels)]).forces.remove(0);
        let old = force.clone();
        force.set_strength(day(on), strength);
        prop_assert_eq!(force.strength(day(on)), strength.clamp(-STRONGEST, STRONGEST));
        for earlier in 0..on {
            prop_assert_eq!(force.strength(day(earlier)), old.strength(day(earlier)));
        }
        prop_assert_eq!(force.levels.iter().filter(|level| level.on == day(on)).count(), 1);
        prop_assert!(force.levels.is_sorted_by_key(|level| level.on));
    }
}
