//! The best teams of a small class, proven by going through all: one person after the other, empty teams taken for one, and no
//! way followed that is already no better than the best one known.

use super::ground::TeamGround;
use super::scale::TeamScale;
use super::score::TeamScore;
use super::tally::{TeamTally, part};

/// The best seats from known ones. Meant for a dozen people.
pub(super) fn best(ground: &TeamGround, scale: &TeamScale, known: Vec<usize>) -> (Vec<usize>, TeamScore) {
    let seats = || ground.locked.iter().copied();
    let tally = TeamTally::seated(ground, scale, seats());
    let mut waiting: Vec<usize> = (0..ground.people()).filter(|person| ground.locked[*person].is_none()).collect();
    // Who is kept apart has fewer teams, and the furthest from the rest tells most.
    waiting.sort_by_key(|person| (usize::MAX - ground.apart[*person].len(), *person));
    let score = TeamTally::seated(ground, scale, known.iter().copied().map(Some)).score();
    let larger = tally.teams.iter().filter(|team| team.size > ground.base).count();
    let mut walk = Walk { ground, scale, waiting, seats: seats().collect(), tally, larger, best: known, score };
    walk.go(0);
    (walk.best, walk.score)
}

struct Walk<'a> {
    ground: &'a TeamGround,
    scale: &'a TeamScale,
    waiting: Vec<usize>,
    seats: Vec<Option<usize>>,
    tally: TeamTally,
    larger: usize,
    best: Vec<usize>,
    score: TeamScore,
}

impl Walk<'_> {
    fn go(&mut self, depth: usize) {
        if self.least() >= self.score {
            return;
        }
        let Some(person) = self.waiting.get(depth).copied() else {
            self.score = self.tally.score();
            self.best = self.seats.iter().map(|team| team.unwrap_or(0)).collect();
            return;
        };
        let mut empty_tried = false;
        for team in 0..self.ground.teams {
            let size = self.tally.teams[team].size;
            let again = size == 0 && std::mem::replace(&mut empty_tried, true);
            if again || !self.open(person, team) {
                continue;
            }
            let old = self.tally.teams[team];
            let grows = usize::from(size >= self.ground.base);
            self.tally.put(team, old.changed(self.scale, None, Some(part(self.ground, person))));
            self.seats[person] = Some(team);
            self.larger += grows;
            self.go(depth + 1);
            self.larger -= grows;
            self.seats[person] = None;
            self.tally.put(team, old);
        }
    }

    fn open(&self, person: usize, team: usize) -> bool {
        self.ground.room(self.tally.teams[team].size, self.larger)
            && self.ground.apart[person].iter().all(|other| self.seats[*other] != Some(team))
    }

    /// What every way from here costs at least: only teams that nobody joins any more are sure.
    fn least(&self) -> TeamScore {
        let full = self.tally.teams.iter().filter(|team| !self.ground.room(team.size, self.larger));
        let (total, worst) = full.fold((0, 0), |(sum, worst), team| (sum + team.cost, team.cost.max(worst)));
        TeamScore { bunching: self.tally.bunching, total, worst }
    }
}
