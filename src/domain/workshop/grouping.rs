//! What the teams and the map of a class are made from: who is in the room, what is known of their profiles, whom a team must not
//! join.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::brain::profile::Profile;
use super::super::id::Id;
use super::super::person::Person;
use super::Workshop;
use super::group_map::{GroupMap, MapPoint, MapProfile, TooFewProfiles, point};
use super::hand_in::HandIn;
use super::result::ClassResult;
use super::seat::Seat;
use super::teams::request::{TeamMember, TeamRequest};
use super::together::TogetherIn;

/// The people of a book.
pub type People = BTreeMap<Id, Arc<Person>>;

/// The profile of somebody in a class; none where nothing is known.
#[must_use]
pub fn profile_of(class: &Workshop, people: &People, person: Id) -> Option<Profile> {
    // Of somebody whose file is not here, what was handed in is known all the same.
    let own = || ClassResult::own(people.get(&person)?);
    class.hand_in(person).map(HandIn::profile).or_else(|| own().map(|result| result.profile))
}

/// Those who are in the room, by badge.
#[must_use]
pub fn in_the_room(class: &Workshop) -> Vec<&Seat> {
    let mut seats: Vec<_> = class.roster.iter().filter(|seat| !seat.absent).collect();
    seats.sort_by_key(|seat| (seat.badge.unwrap_or(u16::MAX), seat.person));
    seats
}

/// What is asked for so many teams of those in the room. A wish about somebody who is absent waits.
#[must_use]
pub fn request(class: &Workshop, people: &People, teams: usize) -> TeamRequest {
    let seats = in_the_room(class);
    let member = |seat: &&Seat| {
        let counts = profile_of(class, people, seat.person).map(|profile| profile.counts);
        TeamMember { id: seat.person, counts }
    };
    let here = |id: Id| seats.iter().any(|seat| seat.person == id);
    let stays = |seat: &&Seat| {
        let team = seat.team.map(usize::from).filter(|team| seat.locked && *team < teams)?;
        Some((seat.person, team))
    };
    let apart = |seat: &&Seat| {
        let others = seat.apart.iter().copied().filter(|other| here(*other));
        let own = seat.person;
        others.map(|other| (own.min(other), own.max(other))).collect::<Vec<_>>()
    };
    let mut pairs: Vec<_> = seats.iter().flat_map(apart).collect();
    pairs.sort_unstable();
    pairs.dedup();
    TeamRequest {
        people: seats.iter().map(member).collect(),
        teams,
        locked: seats.iter().filter_map(stays).collect(),
        apart: pairs,
    }
}

/// Those who agreed to be on the map and of whom a profile is known.
#[must_use]
pub fn on_the_map(class: &Workshop, people: &People) -> Vec<(Id, Profile)> {
    let agreed = in_the_room(class).into_iter().filter(|seat| seat.on_map);
    agreed.filter_map(|seat| Some((seat.person, profile_of(class, people, seat.person)?))).collect()
}

/// The map of those, and of what was handed in together.
///
/// # Errors
/// With fewer than five of each.
pub fn class_map(class: &Workshop, people: &People) -> Result<GroupMap, TooFewProfiles> {
    let together = TogetherIn::of(class);
    let holds = |id: Id, hold: &dyn Fn(&Seat) -> bool| class.seat(id).is_some_and(hold);
    let known = |(id, profile)| MapProfile {
        profile,
        summed: holds(id, &|seat| together.sums_hold(seat)),
        asked: holds(id, &|seat| together.hands_hold(seat)),
    };
    let profiles: Vec<_> = on_the_map(class, people).into_iter().map(known).collect();
    GroupMap::new(&profiles, together)
}

/// Who stands at each place of the map, by badge.
#[must_use]
pub fn standing(class: &Workshop, people: &People) -> BTreeMap<MapPoint, Vec<Id>> {
    let mut places: BTreeMap<MapPoint, Vec<Id>> = BTreeMap::new();
    for (id, profile) in on_the_map(class, people) {
        places.entry(point(profile.counts)).or_default().push(id);
    }
    places
}
