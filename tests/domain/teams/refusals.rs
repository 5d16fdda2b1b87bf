//! Wishes that cannot be met are told by name, and none of those named could stay away.

use domain::workshop::teams::late::place_late;
use domain::workshop::teams::refusal::{TeamRefusal, TeamWish};
use domain::workshop::teams::request::TeamRequest;
use domain::workshop::teams::{TeamSearch, form_teams};
use proptest::prelude::*;

use super::{any_wishes, class, id};

fn plain(people: usize, teams: usize) -> TeamRequest {
    class(&vec![Some([6, 6, 6, 6]); people], teams)
}

fn refused(request: &TeamRequest) -> TeamRefusal {
    form_teams(request, 1).unwrap_err()
}

#[test]
fn what_is_wrong_by_itself_is_told() {
    assert_eq!(refused(&plain(4, 0)), TeamRefusal::NoTeams);
    assert_eq!(refused(&plain(4, 5)), TeamRefusal::MoreTeamsThanPeople);
    let mut twice = plain(4, 2);
    twice.people[3].id = id(0);
    assert_eq!(refused(&twice), TeamRefusal::PersonTwice(id(0)));
    let locked = |locked: &[(usize, usize)]| TeamRequest {
        locked: locked.iter().map(|(person, team)| (id(*person), *team)).collect(),
        ..plain(6, 3)
    };
    assert_eq!(refused(&locked(&[(9, 0)])), TeamRefusal::UnknownPerson(id(9)));
    assert_eq!(refused(&locked(&[(1, 3)])), TeamRefusal::NoSuchTeam { person: id(1), team: 3 });
    assert_eq!(refused(&locked(&[(1, 2), (1, 0)])), TeamRefusal::LockedTwice(id(1)));
    let apart = TeamRequest { apart: vec![(id(2), id(2))], ..plain(6, 3) };
    assert_eq!(refused(&apart), TeamRefusal::ApartFromSelf(id(2)));
}

#[test]
fn wishes_in_each_others_way_are_told_by_the_plainest_name() {
    let locked = vec![(id(0), 1), (id(1), 1), (id(2), 1), (id(5), 0)];
    let full = TeamRequest { locked, apart: vec![(id(3), id(4))], ..plain(6, 3) };
    let told = TeamRefusal::TooFull { team: 1, locked: vec![id(0), id(1), id(2)], places: 2 };
    assert_eq!(refused(&full), told);
    let together = TeamRequest {
        locked: vec![(id(0), 1), (id(4), 1), (id(2), 0)],
        apart: vec![(id(4), id(0)), (id(1), id(2))],
        ..plain(9, 3)
    };
    assert_eq!(refused(&together), TeamRefusal::LockedTogether { first: id(0), second: id(4), team: 1 });
    let pairs = |people: &[usize]| {
        let all = people.iter().flat_map(|a| people.iter().map(move |b| (id(*a), id(*b))));
        all.filter(|(a, b)| a < b).collect::<Vec<_>>()
    };
    let clique = TeamRequest { apart: pairs(&[0, 3, 5, 7]), ..plain(12, 3) };
    assert_eq!(refused(&clique), TeamRefusal::MutuallyApart(vec![id(0), id(3), id(5), id(7)]));
    assert!(form_teams(&TeamRequest { teams: 4, ..clique }, 1).is_ok());
    let cornered = TeamRequest {
        locked: vec![(id(0), 0), (id(1), 1)],
        apart: vec![(id(2), id(0)), (id(2), id(1)), (id(3), id(0))],
        ..plain(6, 2)
    };
    let lock = |person: usize, team| TeamWish::Locked { person: id(person), team };
    let conflict = vec![lock(0, 0), lock(1, 1), TeamWish::Apart(id(0), id(2)), TeamWish::Apart(id(1), id(2))];
    assert_eq!(refused(&cornered), TeamRefusal::Conflict(conflict));
}

#[test]
fn a_late_comer_with_nowhere_to_go_is_told_whom_they_would_meet() {
    let request = TeamRequest { apart: vec![(id(0), id(4)), (id(4), id(1))], ..plain(5, 2) };
    let seated = [Some(0), Some(1), Some(0), Some(1), None];
    let told = TeamRefusal::Conflict(vec![TeamWish::Apart(id(4), id(0)), TeamWish::Apart(id(4), id(1))]);
    assert_eq!(place_late(&request, &seated), Err(told));
    let one = TeamRequest { apart: vec![(id(0), id(4))], ..plain(5, 2) };
    assert_eq!(place_late(&one, &seated), Ok(vec![0, 1, 0, 1, 1]));
    let stays = TeamRequest { locked: vec![(id(4), 0)], ..plain(5, 2) };
    assert_eq!(place_late(&stays, &seated), Ok(vec![0, 1, 0, 1, 0]));
    let astray = [Some(0), Some(2), Some(0), Some(1), None];
    assert_eq!(place_late(&stays, &astray), Err(TeamRefusal::NoSuchTeam { person: id(1), team: 2 }));
}

/// The wishes of a refusal, as a request of their own.
fn wishes(refusal: &TeamRefusal) -> Vec<TeamWish> {
    let locked = |person: &_, team| TeamWish::Locked { person: *person, team };
    match refusal {
        TeamRefusal::LockedTogether { first, second, team } => {
            vec![locked(first, *team), locked(second, *team), TeamWish::Apart(*first, *second)]
        }
        TeamRefusal::TooFull { team, locked: people, .. } => people.iter().map(|id| locked(id, *team)).collect(),
        TeamRefusal::MutuallyApart(people) => {
            let pairs = people.iter().flat_map(|a| people.iter().map(move |b| (*a, *b)));
            pairs.filter(|(a, b)| a < b).map(|(a, b)| TeamWish::Apart(a, b)).collect()
        }
        TeamRefusal::Conflict(wishes) => wishes.clone(),
        other => panic!("not about wishes: {other:?}"),
    }
}

fn only(request: &TeamRequest, wishes: impl Iterator<Item = TeamWish>) -> TeamRequest {
    let mut only = TeamRequest { locked: Vec::new(), apart: Vec::new(), ..request.clone() };
    for wish in wishes {
        match wish {
            TeamWish::Locked { person, team } => only.locked.push((person, team)),
            TeamWish::Apart(first, second) => only.apart.push((first, second)),
        }
    }
    only
}

proptest! {
    #[test]
    fn none_of_the_wishes_named_could_stay_away(request in any_wishes(4..=14, 4)) {
        if let Err(refusal) = TeamSearch::new(&request, 1) && refusal != TeamRefusal::MoreTeamsThanPeople {
            let named = wishes(&refusal);
            prop_assert!(TeamSearch::new(&only(&request, named.iter().copied()), 1).is_err(), "{refusal:?}");
            for spared in &named {
                let others = named.iter().copied().filter(|wish| wish != spared);
                prop_assert!(TeamSearch::new(&only(&request, others), 1).is_ok(), "{refusal:?} without {spared:?}");
            }
        }
    }
}
