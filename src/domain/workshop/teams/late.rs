//! Gives late-comers a team and leaves everybody else where they sit.

use super::ground::TeamGround;
use super::refusal::{TeamRefusal, TeamWish};
use super::request::TeamRequest;
use super::scale::TeamScale;
use super::tally::{TeamTally, part};

/// Seats whoever has no team yet, one after the other in the order of the request: in one of the smallest teams, and of those
/// where the teams become most even. A team with somebody the late-comer is kept apart from is passed over, even if only larger
/// ones are left; who is to stay in a team gets it. `seated` goes by the order of the request.
///
/// # Errors
///
/// When the request itself is wrong, or a late-comer is kept apart from somebody in every team: the pairs are named.
pub fn place_late(request: &TeamRequest, seated: &[Option<usize>]) -> Result<Vec<usize>, TeamRefusal> {
    let ground = TeamGround::new(request)?;
    let mut seats: Vec<Option<usize>> = (0..ground.people()).map(|p| seated.get(p).copied().flatten()).collect();
    let stray = seats.iter().enumerate().find_map(|(p, team)| team.filter(|t| *t >= ground.teams).map(|t| (p, t)));
    if let Some((person, team)) = stray {
        return Err(TeamRefusal::NoSuchTeam { person: ground.ids[person], team });
    }
    for person in 0..seats.len() {
        if seats[person].is_none() {
            seats[person] = Some(place(&ground, &seats, person)?);
        }
    }
    Ok(seats.into_iter().flatten().collect())
}

fn place(ground: &TeamGround, seats: &[Option<usize>], person: usize) -> Result<usize, TeamRefusal> {
    let met = |team: usize| ground.apart[person].iter().copied().filter(move |other| seats[*other] == Some(team));
    let open = |team: &usize| ground.locked[person].is_none_or(|own| own == *team) && met(*team).next().is_none();
    let open: Vec<usize> = (0..ground.teams).filter(open).collect();
    let size = |team: usize| seats.iter().filter(|of| **of == Some(team)).count();
    let Some(smallest) = open.iter().map(|team| size(*team)).min() else {
        return Err(nowhere(ground, person, (0..ground.teams).flat_map(met)));
    };
    let (scale, tally) = measure(ground, seats, person);
    let score = |team: usize| {
        let mut with = tally.clone();
        with.put(team, with.teams[team].changed(&scale, None, Some(part(ground, person))));
        with.score()
    };
    let best = open.into_iter().filter(|team| size(*team) == smallest).min_by_key(|team| (score(*team), *team));
    Ok(best.unwrap_or(0))
}

/// The class as it sits, its mean taken with the late-comer.
fn measure(ground: &TeamGround, seats: &[Option<usize>], person: usize) -> (TeamScale, TeamTally) {
    let here = |p: usize| (seats[p].is_some() || p == person) && ground.profiled[p];
    let profiles: Vec<[i64; 4]> = (0..seats.len()).filter(|p| here(*p)).map(|p| ground.counts[p]).collect();
    let number = |team: usize| (0..seats.len()).filter(|p| ground.profiled[*p] && seats[*p] == Some(team)).count();
    let sizes = (0..ground.teams).map(number).flat_map(|size| [size, size + 1]);
    let scale = TeamScale::new(&profiles, ground.teams, sizes);
    let tally = TeamTally::seated(ground, &scale, seats.iter().copied());
    (scale, tally)
}

/// Whom a person would meet in each team that is left, and where he or she is to stay.
fn nowhere(ground: &TeamGround, person: usize, met: impl Iterator<Item = usize>) -> TeamRefusal {
    let own = ground.ids[person];
    let locked = ground.locked[person].map(|team| TeamWish::Locked { person: own, team });
    TeamRefusal::Conflict(locked.into_iter().chain(met.map(|other| TeamWish::Apart(own, ground.ids[other]))).collect())
}
