//! A hundred points a column: what the spread of the teams is, and that nothing of one team is told.

use domain::id::IdSource;
use domain::resource::Resource;
use domain::stance::Stance;
use domain::workshop::allotment::{AllotmentSpread, TeamAllotment, wrong_column};
use domain::workshop::tally::SheetTally;
use proptest::prelude::*;

fn of(team: u16, points: [[u16; 4]; 3]) -> TeamAllotment {
    TeamAllotment { id: IdSource::new(u64::from(team)).next_id(), team, points: SheetTally(points) }
}

fn column() -> impl Strategy<Value = [u16; 4]> {
    prop::collection::vec(0_u16..=100, 3).prop_map(|mut cuts| {
        cuts.sort_unstable();
        [cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 100 - cuts[2]]
    })
}

#[test]
fn the_spread_is_the_lowest_the_middle_and_the_highest() {
    let attack = |points: u16| [[points, 100 - points, 0, 0]; 3];
    let spread = AllotmentSpread::of(&[of(0, attack(70)), of(1, attack(20)), of(2, attack(35))]).unwrap();
    let cell = spread.at(Resource::People, Stance::Attack);
    assert_eq!((spread.teams, cell.lowest, cell.middle_twice, cell.highest), (3, 20, 70, 70));
    let even = AllotmentSpread::of(&[of(0, attack(70)), of(1, attack(35))]).unwrap();
    assert_eq!(even.at(Resource::Money, Stance::Attack).middle_twice, 105);
}

#[test]
fn one_team_is_no_spread_and_what_is_not_whole_does_not_count() {
    let whole = [[25; 4]; 3];
    assert_eq!(AllotmentSpread::of(&[of(0, whole)]), None);
    assert_eq!(AllotmentSpread::of(&[of(0, whole), of(0, whole)]), None, "the same team twice");
    let short = [[25; 4], [25, 25, 25, 20], [25; 4]];
    assert_eq!(wrong_column(&SheetTally(short)), Some((Resource::People, 95)));
    assert_eq!(wrong_column(&SheetTally([[u16::MAX; 4]; 3])), Some((Resource::Time, 262_140)));
    assert_eq!(AllotmentSpread::of(&[of(0, whole), of(1, short)]), None);
}

proptest! {
    #[test]
    fn the_spread_does_not_tell_which_team_is_which(
        tables in prop::collection::vec([column(), column(), column()], 2..30), seed: u64
    ) {
        let all: Vec<_> = (0..).zip(tables).map(|(team, points)| of(team, points)).collect();
        let mut other = all.clone();
        IdSource::new(seed).shuffle(&mut other);
        let spread = AllotmentSpread::of(&all).unwrap();
        prop_assert_eq!(Some(spread.clone()), AllotmentSpread::of(&other));
        prop_assert_eq!(spread.teams, all.len());
        for (resource, stance) in Resource::ALL.into_iter().flat_map(|r| Stance::ALL.map(|s| (r, s))) {
            let cell = spread.at(resource, stance);
            prop_assert!(cell.lowest * 2 <= cell.middle_twice && cell.middle_twice <= cell.highest * 2);
            let below = |team: &TeamAllotment| team.points.0[resource as usize][stance as usize] * 2 <= cell.middle_twice;
            prop_assert!(all.iter().filter(|team| below(team)).count() * 2 >= all.len());
        }
    }
}
