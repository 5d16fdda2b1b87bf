//! A request that was checked, with people as places in a list: what all the ways of making teams stand on.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::id::Id;
use super::refusal::{TeamRefusal, TeamWish};
use super::request::TeamRequest;

/// People, sizes and wishes of a request.
#[derive(Debug, Clone)]
pub(super) struct TeamGround {
    /// Who, in the order of the request.
    pub ids: Vec<Id>,
    /// The four counts, zero without a profile.
    pub counts: Vec<[i64; 4]>,
    /// Who has a profile.
    pub profiled: Vec<bool>,
    /// How many teams.
    pub teams: usize,
    /// The size of the smaller teams.
    pub base: usize,
    /// How many teams have one person more.
    pub larger: usize,
    /// Who stays where.
    pub locked: Vec<Option<usize>>,
    /// From whom each is kept apart.
    pub apart: Vec<Vec<usize>>,
}

impl TeamGround {
    /// Checks what can be checked one wish at a time.
    pub(super) fn new(request: &TeamRequest) -> Result<Self, TeamRefusal> {
        let people = request.people.len();
        if request.teams == 0 {
            return Err(TeamRefusal::NoTeams);
        }
        if people < request.teams {
            return Err(TeamRefusal::MoreTeamsThanPeople);
        }
        let ids: Vec<Id> = request.people.iter().map(|member| member.id).collect();
        let mut met = BTreeSet::new();
        if let Some(twice) = ids.iter().find(|id| !met.insert(**id)) {
            return Err(TeamRefusal::PersonTwice(*twice));
        }
        let counts = request.people.iter().map(|member| member.counts.map_or([0; 4], |counts| counts.0.map(i64::from)));
        let bare = Self {
            counts: counts.collect(),
            profiled: request.people.iter().map(|member| member.counts.is_some()).collect(),
            teams: request.teams,
            base: people / request.teams,
            larger: people % request.teams,
            locked: vec![None; people],
            apart: vec![Vec::new(); people],
            ids,
        };
        let locked = request.locked.iter().map(|(person, team)| TeamWish::Locked { person: *person, team: *team });
        let apart = request.apart.iter().map(|(first, second)| TeamWish::Apart(*first, *second));
        bare.with(&locked.chain(apart).collect::<Vec<_>>())
    }

    /// The same people with these wishes only.
    pub(super) fn with(&self, wishes: &[TeamWish]) -> Result<Self, TeamRefusal> {
        let places: BTreeMap<Id, usize> = self.ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let find = |id: Id| places.get(&id).copied().ok_or(TeamRefusal::UnknownPerson(id));
        let people = self.ids.len();
        let mut ground = Self { locked: vec![None; people], apart: vec![Vec::new(); people], ..self.clone() };
        for wish in wishes {
            match *wish {
                TeamWish::Locked { person, team } => ground.lock(find(person)?, team)?,
                TeamWish::Apart(first, second) if first == second => return Err(TeamRefusal::ApartFromSelf(first)),
                TeamWish::Apart(first, second) => {
                    let (first, second) = (find(first)?, find(second)?);
                    ground.apart[first].push(second);
                    ground.apart[second].push(first);
                }
            }
        }
        for others in &mut ground.apart {
            others.sort_unstable();
            others.dedup();
        }
        Ok(ground)
    }

    fn lock(&mut self, person: usize, team: usize) -> Result<(), TeamRefusal> {
        let id = self.ids[person];
        if team >= self.teams {
            return Err(TeamRefusal::NoSuchTeam { person: id, team });
        }
        match self.locked[person].replace(team) {
            Some(other) if other != team => Err(TeamRefusal::LockedTwice(id)),
            Some(_) | None => Ok(()),
        }
    }

    /// Every wish, each once.
    pub(super) fn wishes(&self) -> Vec<TeamWish> {
        let locked = self.ids.iter().zip(&self.locked);
        let locked = locked.filter_map(|(id, team)| team.map(|team| TeamWish::Locked { person: *id, team }));
        let pairs = self.apart.iter().enumerate().flat_map(|(first, others)| others.iter().map(move |o| (first, *o)));
        let pairs = pairs.filter(|(first, second)| first < second);
        locked.chain(pairs.map(|(first, second)| TeamWish::Apart(self.ids[first], self.ids[second]))).collect()
    }

    /// People.
    pub(super) fn people(&self) -> usize {
        self.ids.len()
    }

    /// People with a profile.
    pub(super) fn with_profile(&self) -> usize {
        self.profiled.iter().filter(|has| **has).count()
    }

    /// Places of the largest team.
    pub(super) fn places(&self) -> usize {
        self.base + usize::from(self.larger > 0)
    }

    /// Whether a team of this size has a place left when so many teams are larger ones already.
    pub(super) fn room(&self, size: usize, larger: usize) -> bool {
        size < self.base || (size == self.base && larger < self.larger)
    }
}
