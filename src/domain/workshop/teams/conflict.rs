//! Finds out which wishes stand in each other's way: a set of which none can be left out.

use std::collections::BTreeSet;

use super::super::super::id::Id;
use super::ground::TeamGround;
use super::refusal::{TeamRefusal, TeamWish};
use super::seating::Seating;

/// Seats tried before nobody can say whether there is a way.
const TRIES: u32 = 20_000;
/// The same while wishes are left out one by one.
const TRIES_EACH: u32 = 1_000;

/// A way to seat those with wishes, or what is in the way of it.
pub(super) fn seats(ground: &TeamGround) -> Result<Vec<Option<usize>>, TeamRefusal> {
    match Seating::search(ground, TRIES) {
        Seating::Found(seats) => Ok(seats),
        Seating::Impossible => Err(told(ground, smallest(ground))),
        Seating::Unsettled => Err(TeamRefusal::Unsettled),
    }
}

/// Leaves out every wish without which the others still cannot be met. Whatever is not settled stays in.
fn smallest(ground: &TeamGround) -> Vec<TeamWish> {
    let mut left = ground.wishes();
    for wish in ground.wishes() {
        let fewer: Vec<TeamWish> = left.iter().copied().filter(|other| *other != wish).collect();
        let still = ground.with(&fewer).is_ok_and(|g| Seating::search(&g, TRIES_EACH) == Seating::Impossible);
        if still {
            left = fewer;
        }
    }
    left
}

/// The plainest name for a conflict.
fn told(ground: &TeamGround, wishes: Vec<TeamWish>) -> TeamRefusal {
    let locked: Vec<(Id, usize)> = wishes.iter().filter_map(lock).collect();
    let pairs: Vec<(Id, Id)> = wishes.iter().filter_map(pair).collect();
    let mut people: Vec<Id> = pairs.iter().flat_map(|(first, second)| [*first, *second]).collect();
    people.sort_unstable();
    people.dedup();
    let teams: BTreeSet<usize> = locked.iter().map(|(_, team)| *team).collect();
    match (locked.as_slice(), pairs.as_slice()) {
        ([(first, team), (second, other)], [_]) if team == other => {
            TeamRefusal::LockedTogether { first: *first, second: *second, team: *team }
        }
        ([(_, team), ..], []) if teams.len() == 1 => {
            let (team, places) = (*team, ground.places());
            TeamRefusal::TooFull { team, locked: locked.into_iter().map(|(id, _)| id).collect(), places }
        }
        ([], [_, ..]) if pairs.len() == people.len() * (people.len() - 1) / 2 => TeamRefusal::MutuallyApart(people),
        _ => TeamRefusal::Conflict(wishes),
    }
}

fn lock(wish: &TeamWish) -> Option<(Id, usize)> {
    match *wish {
        TeamWish::Locked { person, team } => Some((person, team)),
        TeamWish::Apart(..) => None,
    }
}

fn pair(wish: &TeamWish) -> Option<(Id, Id)> {
    match *wish {
        TeamWish::Locked { .. } => None,
        TeamWish::Apart(first, second) => Some((first, second)),
    }
}
