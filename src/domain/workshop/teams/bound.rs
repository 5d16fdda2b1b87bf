//! A bound no teams can go below: each quadrant by itself, its picks dealt out one by one as evenly as whole picks allow. People,
//! locks and pairs are left out of it, so the bound may be lower than what is possible, and never higher.

use super::ground::TeamGround;
use super::scale::TeamScale;

/// The least for people without a profile, and then the least for the objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TeamFloor {
    /// People without a profile spread as evenly as can be.
    pub bunching: u64,
    /// The objective of teams in which they are.
    pub total: i128,
}

impl TeamFloor {
    /// The bound of a class.
    pub(super) fn of(ground: &TeamGround, scale: &TeamScale) -> Self {
        let without = ground.people() - ground.with_profile();
        let (each, rest) = (without / ground.teams, without % ground.teams);
        let squares = each * each * (ground.teams - rest) + (each + 1) * (each + 1) * rest;
        let sum = |quadrant: usize| ground.counts.iter().map(|counts| counts[quadrant]).sum();
        let sums: [i64; 4] = std::array::from_fn(sum);
        let totals = profiles(ground, each, rest)
            .into_iter()
            .map(|teams| (0..4).map(|quadrant| quadrant_least(scale, &teams, quadrant, sums[quadrant])).sum());
        Self { bunching: u64::try_from(squares).unwrap_or(u64::MAX), total: totals.min().unwrap_or(0) }
    }
}

/// The numbers of profiles in the teams, in every way that gives `rest` teams one more person without a profile than `each`.
fn profiles(ground: &TeamGround, each: usize, rest: usize) -> Vec<Vec<usize>> {
    let (base, larger, teams) = (ground.base, ground.larger, ground.teams);
    let both = (larger + rest).saturating_sub(teams)..=larger.min(rest);
    let way = |both: usize| {
        let numbers = [(both, base + 1, each + 1), (larger - both, base + 1, each), (rest - both, base, each + 1)];
        let plain = (teams + both - larger - rest, base, each);
        let groups = numbers.into_iter().chain([plain]).filter(|(number, ..)| *number > 0);
        let repeat = |(number, size, without): (usize, usize, usize)| {
            size.checked_sub(without).map(|profiles| vec![profiles; number])
        };
        groups.map(repeat).collect::<Option<Vec<_>>>().map(|groups| groups.concat())
    };
    both.filter_map(way).collect()
}

/// Deals the picks of a quadrant: the whole part of each team's share, then each pick where it costs least, then from team to
/// team while that helps. What is left is the least there is, because every part is a square.
fn quadrant_least(scale: &TeamScale, teams: &[usize], quadrant: usize, sum: i64) -> i128 {
    let teams: Vec<usize> = teams.iter().copied().filter(|profiles| *profiles > 0).collect();
    if teams.is_empty() {
        return 0;
    }
    let mut sums: Vec<i64> = teams.iter().map(|profiles| scale.floor(*profiles, quadrant)).collect();
    let dearer = |team: usize, from: i64, to: i64| {
        scale.part(teams[team], quadrant, to) - scale.part(teams[team], quadrant, from)
    };
    let cheapest = |sums: &[i64], step: i64| {
        (0..teams.len()).map(|team| (dearer(team, sums[team], sums[team] + step), team)).min().unwrap_or_default()
    };
    for _ in sums.iter().sum::<i64>()..sum {
        let (_, team) = cheapest(&sums, 1);
        sums[team] += 1;
    }
    loop {
        let (gain, into) = cheapest(&sums, 1);
        let (loss, out) = cheapest(&sums, -1);
        if gain + loss >= 0 {
            break;
        }
        sums[into] += 1;
        sums[out] -= 1;
    }
    (0..teams.len()).map(|team| scale.part(teams[team], quadrant, sums[team])).sum()
}
