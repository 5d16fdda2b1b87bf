//! Teams with their sums, kept in step while people change places.

use super::ground::TeamGround;
use super::scale::{TeamScale, add};
use super::score::TeamScore;

/// Somebody's part in a team: the four counts, and whether there is a profile.
pub(super) type Part = ([i64; 4], bool);

/// One team, or what it would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct TeamSum {
    /// People.
    pub size: usize,
    /// People with a profile.
    pub profiled: usize,
    /// Their counts.
    pub sums: [i64; 4],
    /// What the team adds to the objective.
    pub cost: i128,
}

impl TeamSum {
    /// The team without one person, or with one more, or both.
    pub(super) fn changed(&self, scale: &TeamScale, out: Option<Part>, into: Option<Part>) -> Self {
        let mut sum = *self;
        if let Some((counts, has)) = out {
            sum.size -= 1;
            sum.profiled -= usize::from(has);
            sum.sums = add(sum.sums, counts, -1);
        }
        if let Some((counts, has)) = into {
            sum.size += 1;
            sum.profiled += usize::from(has);
            sum.sums = add(sum.sums, counts, 1);
        }
        sum.cost = scale.cost(sum.profiled, sum.sums);
        sum
    }

    /// The squared number of people without a profile.
    pub(super) fn bunching(&self) -> u64 {
        u64::try_from(self.size - self.profiled).map_or(u64::MAX, |without| without * without)
    }
}

/// All teams.
#[derive(Debug, Clone)]
pub(super) struct TeamTally {
    /// Each team.
    pub teams: Vec<TeamSum>,
    /// What all add to the objective.
    pub total: i128,
    /// How people without a profile sit together.
    pub bunching: u64,
}

impl TeamTally {
    /// Teams with nobody in them.
    pub(super) fn empty(teams: usize) -> Self {
        Self { teams: vec![TeamSum::default(); teams], total: 0, bunching: 0 }
    }

    /// The teams as people sit; who has no team yet is left out.
    pub(super) fn seated(ground: &TeamGround, scale: &TeamScale, seats: impl Iterator<Item = Option<usize>>) -> Self {
        let mut tally = Self::empty(ground.teams);
        for (person, team) in seats.enumerate() {
            if let Some(team) = team {
                tally.put(team, tally.teams[team].changed(scale, None, Some(part(ground, person))));
            }
        }
        tally
    }

    /// Puts a changed team in place of the old one.
    pub(super) fn put(&mut self, team: usize, sum: TeamSum) {
        let old = std::mem::replace(&mut self.teams[team], sum);
        self.total += sum.cost - old.cost;
        self.bunching = self.bunching + sum.bunching() - old.bunching();
    }

    /// How even the teams are.
    pub(super) fn score(&self) -> TeamScore {
        let worst = self.teams.iter().map(|team| team.cost).max().unwrap_or(0);
        TeamScore { bunching: self.bunching, total: self.total, worst }
    }
}

/// A person's part in whatever team.
pub(super) fn part(ground: &TeamGround, person: usize) -> Part {
    (ground.counts[person], ground.profiled[person])
}
