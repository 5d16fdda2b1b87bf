//! The map of a class: where profiles stand, what is counted, and what the group is told.

use domain::brain::profile::Profile;
use domain::quadrant::{PerQuadrant, Quadrant};
use domain::workshop::group_map::{
    GroupMap, GroupReading, LEAST, MapPoint, MapProfile, OverlookReason, TooFewProfiles, point,
};
use domain::workshop::ratio::Ratio;
use domain::workshop::together::TogetherIn;
use proptest::prelude::*;

/// A profile with these counts; how they lie on the sheets does not matter here.
fn profile(counts: [u8; 4]) -> Profile {
    Profile { counts: PerQuadrant(counts), ..Profile::from_sheets([PerQuadrant::default(); 3]) }
}

/// The map of a class that handed nothing in together.
fn drawn(profiles: &[Profile]) -> Result<GroupMap, TooFewProfiles> {
    let known: Vec<_> = profiles.iter().cloned().map(MapProfile::from).collect();
    GroupMap::new(&known, TogetherIn::default())
}

fn map(counts: &[[u8; 4]]) -> GroupMap {
    drawn(&counts.iter().copied().map(profile).collect::<Vec<_>>()).unwrap()
}

fn any_counts() -> impl Strategy<Value = [u8; 4]> {
    prop::collection::vec(0_u8..=24, 3).prop_map(|mut cuts| {
        cuts.sort_unstable();
        [cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 24 - cuts[2]]
    })
}

#[test]
fn a_quadrant_pulls_into_its_own_corner() {
    let at = |counts| point(PerQuadrant(counts));
    assert_eq!(at([24, 0, 0, 0]), MapPoint { x: -24, y: 24 });
    assert_eq!(at([0, 24, 0, 0]), MapPoint { x: -24, y: -24 });
    assert_eq!(at([0, 0, 24, 0]), MapPoint { x: 24, y: -24 });
    assert_eq!(at([0, 0, 0, 24]), MapPoint { x: 24, y: 24 });
    assert_eq!(at([6, 6, 6, 6]), MapPoint { x: 0, y: 0 });
}

#[test]
fn fewer_than_five_make_no_map() {
    let four = vec![profile([6, 6, 6, 6]); LEAST - 1];
    assert_eq!(drawn(&four), Err(TooFewProfiles { have: 4 }));
    assert_eq!(drawn(&[]), Err(TooFewProfiles { have: 0 }));
}

#[test]
fn points_that_coincide_are_counted_and_means_are_exact() {
    let map = map(&[[8, 4, 4, 8], [7, 5, 5, 7], [8, 4, 4, 8], [12, 8, 2, 2], [3, 3, 9, 9]]);
    let at = |x, y| MapPoint { x, y };
    // The second stands elsewhere than the first, though both lead with A and D.
    assert_eq!(map.points, [(at(-16, 4), 1), (at(0, 4), 1), (at(0, 8), 2), (at(12, 0), 1)]);
    assert_eq!(map.mean.as_ref().unwrap().mean[Quadrant::A], Ratio::new(38, 5));
    assert_eq!(map.mean.as_ref().unwrap().kite(), PerQuadrant([8, 5, 5, 7]));
    let told: Vec<_> = map.leads.dominances.iter().map(|(dominance, count)| (dominance.letters(), *count)).collect();
    assert_eq!(
        (told, map.leads.blind),
        (vec![("AB".to_owned(), 1), ("CD?".to_owned(), 1)], 3),
        "chance gives the others as well"
    );
    assert_eq!(map.leads.leading, PerQuadrant([4, 1, 1, 4]));
}

#[test]
fn the_group_is_told_what_it_overlooks() {
    use OverlookReason::{FewLead, LowMean, Lowest};
    use Quadrant::{A, B, C, D};
    let even = map(&[[8, 4, 4, 8], [4, 8, 8, 4], [6, 6, 6, 6], [7, 5, 7, 5], [6, 6, 6, 6]]);
    assert_eq!(even.reading, Some(GroupReading::NearlyEven));
    let low = map(&[[9, 9, 2, 4]; 6]);
    assert_eq!(low.reading, Some(GroupReading::Overlooks(vec![(C, LowMean), (D, FewLead)])));
    // One in five leads with C: that is not fewer than one in five.
    let one = map(&[[8, 8, 6, 2], [9, 7, 2, 6], [9, 7, 2, 6], [8, 8, 4, 4], [8, 8, 4, 4]]);
    assert_eq!(one.reading, Some(GroupReading::Overlooks(vec![(C, Lowest)])));
    let two = map(&[[8, 8, 4, 4], [8, 8, 4, 4], [6, 6, 6, 6], [6, 6, 6, 6], [9, 9, 3, 3]]);
    assert_eq!(two.reading, Some(GroupReading::Overlooks(vec![(C, Lowest), (D, Lowest)])));
    let none = map(&[[0, 8, 8, 8]; 5]);
    assert_eq!(none.reading, Some(GroupReading::Overlooks(vec![(A, LowMean)])));
    let lower = map(&[[12, 0, 1, 11], [12, 0, 2, 10], [12, 0, 2, 10], [12, 0, 1, 11], [12, 0, 2, 10]]);
    assert_eq!(lower.reading, Some(GroupReading::Overlooks(vec![(B, LowMean), (C, LowMean)])));
}

proptest! {
    #[test]
    fn nothing_of_the_map_depends_on_who_came_first(
        counts in prop::collection::vec(any_counts(), 5..40), seed: u64
    ) {
        let mut other = counts.clone();
        domain::id::IdSource::new(seed).shuffle(&mut other);
        prop_assert_eq!(map(&counts), map(&other));
    }

    #[test]
    fn everybody_is_counted_once(counts in prop::collection::vec(any_counts(), 5..40)) {
        let map = map(&counts);
        prop_assert_eq!(map.profiles, counts.len());
        prop_assert_eq!(map.points.iter().map(|(_, count)| count).sum::<usize>(), counts.len());
        prop_assert_eq!(map.leads.dominances.iter().map(|(_, count)| count).sum::<usize>() + map.leads.blind, counts.len());
        prop_assert!(map.points.iter().all(|(at, _)| at.x % 2 == 0 && at.x.abs() <= 24 && at.y.abs() <= 24));
        for quadrant in Quadrant::ALL {
            let led = counts.iter().filter(|counts| counts[quadrant.index()] >= 6).count();
            prop_assert_eq!(map.leads.leading[quadrant], led);
        }
        if let Some(GroupReading::Overlooks(quadrants)) = &map.reading {
            prop_assert!(!quadrants.is_empty() && quadrants.len() < 4);
        }
    }
}
