//! Looks for even teams of a large class: changes two people's places, or moves one to a smaller team, as often as it is told to,
//! and keeps the best. The same seed finds the same teams.

use fastrand::Rng;

use super::ground::TeamGround;
use super::heat::TeamHeat;
use super::scale::TeamScale;
use super::score::TeamScore;
use super::seating::fill;
use super::tally::{TeamSum, TeamTally, part};

/// Of so many changes one is a move to a smaller team, where sizes differ.
const MOVES: usize = 8;
/// It begins so hot that a team takes a change which costs this many squared picks, and ends where it takes one of them divided by
/// `LAST`: below that nothing moves any more. All three were tried out on classes of 24 to 120 people.
const FIRST: i128 = 16;
const LAST: i128 = 3;
/// Changes tried for each person before it cools.
const PAUSE: usize = 20;

/// A search that can be gone on with.
#[derive(Debug, Clone)]
pub(super) struct TeamClimb {
    rng: Rng,
    /// Who may change places.
    free: Vec<usize>,
    seats: Vec<usize>,
    tally: TeamTally,
    heat: TeamHeat,
    /// The best seats so far.
    pub best: Vec<usize>,
    /// How even they are.
    pub score: TeamScore,
}

/// A change that may be made.
struct TeamChange {
    person: usize,
    /// Who comes back for it; nobody when a person moves to a smaller team.
    other: Option<usize>,
    from: (usize, TeamSum),
    to: (usize, TeamSum),
}

impl TeamClimb {
    /// Begins where those with wishes sit.
    pub(super) fn new(ground: &TeamGround, scale: &TeamScale, seats: Vec<Option<usize>>, seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let mut order: Vec<usize> = (0..ground.people()).collect();
        rng.shuffle(&mut order);
        let seats = fill(ground, seats, &order);
        let tally = TeamTally::seated(ground, scale, seats.iter().copied().map(Some));
        let free: Vec<usize> = (0..ground.people()).filter(|person| ground.locked[*person].is_none()).collect();
        let pick = scale.pick(tally.teams.iter().map(|team| team.profiled).max().unwrap_or(0));
        let pause = u32::try_from(free.len() * PAUSE).unwrap_or(u32::MAX);
        let heat = TeamHeat::new(pick * FIRST, pick / LAST, pause);
        let score = tally.score();
        Self { rng, free, best: seats.clone(), seats, tally, heat, score }
    }

    /// Tries so many changes.
    pub(super) fn step(&mut self, ground: &TeamGround, scale: &TeamScale, changes: u32) {
        if ground.teams < 2 || self.free.is_empty() {
            return;
        }
        for _ in 0..changes {
            if let Some(change) = self.draw(ground, scale) {
                self.weigh(&change);
            }
            self.heat.tried();
        }
    }

    /// Draws a change that all wishes allow.
    fn draw(&mut self, ground: &TeamGround, scale: &TeamScale) -> Option<TeamChange> {
        let person = self.free[self.rng.usize(..self.free.len())];
        let from = self.seats[person];
        let moves = ground.larger > 0 && self.rng.usize(..MOVES) == 0;
        let (other, to) = if moves {
            (None, self.rng.usize(..ground.teams))
        } else {
            let other = self.free[self.rng.usize(..self.free.len())];
            (Some(other), self.seats[other])
        };
        let smaller = |team: usize| self.tally.teams[team].size <= ground.base;
        if from == to || (moves && (smaller(from) || !smaller(to))) {
            return None;
        }
        if self.meets(ground, person, to, other)
            || other.is_some_and(|other| self.meets(ground, other, from, Some(person)))
        {
            return None;
        }
        let (leaves, comes) = (Some(part(ground, person)), other.map(|other| part(ground, other)));
        let sum = |team: usize, out, into| (team, self.tally.teams[team].changed(scale, out, into));
        Some(TeamChange { person, other, from: sum(from, leaves, comes), to: sum(to, comes, leaves) })
    }

    /// Whether somebody would sit in a team with one he or she is kept apart from, one person being gone from there.
    fn meets(&self, ground: &TeamGround, person: usize, team: usize, gone: Option<usize>) -> bool {
        ground.apart[person].iter().any(|other| self.seats[*other] == team && Some(*other) != gone)
    }

    /// Makes the change if it is good enough, and keeps what is better than the best.
    fn weigh(&mut self, change: &TeamChange) {
        let ((from, left), (to, joined)) = (&change.from, &change.to);
        let (old_left, old_joined) = (&self.tally.teams[*from], &self.tally.teams[*to]);
        let bunching = left.bunching() + joined.bunching();
        let old_bunching = old_left.bunching() + old_joined.bunching();
        let worse = left.cost + joined.cost - old_left.cost - old_joined.cost;
        let taken = bunching < old_bunching || (bunching == old_bunching && self.heat.takes(worse, &mut self.rng));
        if !taken {
            return;
        }
        self.tally.put(*from, *left);
        self.tally.put(*to, *joined);
        self.seats[change.person] = *to;
        if let Some(other) = change.other {
            self.seats[other] = *from;
        }
        if (self.tally.bunching, self.tally.total) <= (self.score.bunching, self.score.total) {
            let score = self.tally.score();
            if score < self.score {
                self.score = score;
                self.best.clone_from(&self.seats);
            }
        }
    }
}
