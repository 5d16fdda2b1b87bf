//! The objective in whole numbers: squared distances of means over one denominator.
//!
//! With N profiles that sum to S, a team of k profiles that sum to s has the distance (s/k − S/N)² in a quadrant. With L, which
//! every k divides, that is ((L/k)·(N·s − k·S))² over (L·N)².

use super::super::ratio::{Ratio, gcd};

/// Beyond this many bits a common denominator is given up; what is left over is room for adding and comparing.
const BITS: u32 = 100;
/// The denominator of the weights then.
const STEPS: i128 = 1 << 60;

/// How to measure the teams of one class.
#[derive(Debug, Clone)]
pub(super) struct TeamScale {
    /// Profiles, the common divisor taken out.
    profiles: i64,
    /// For each number of profiles in a team, the four sums it would have if it were as the class, times `profiles`.
    targets: Vec<[i64; 4]>,
    /// For each number of profiles in a team, what its squares count.
    weights: Vec<i128>,
    denominator: u128,
    /// Whether the weights are exact. They are while the common denominator is short enough: always when everybody has a profile
    /// and the class is no larger than a hall, and for teams of some twenty people otherwise.
    pub exact: bool,
}

impl TeamScale {
    /// Measures a class with these profiles, in teams with `sizes` profiles.
    pub(super) fn new(profiles: &[[i64; 4]], teams: usize, sizes: impl IntoIterator<Item = usize>) -> Self {
        let mut sizes: Vec<usize> = sizes.into_iter().filter(|size| *size > 0).collect();
        sizes.sort_unstable();
        sizes.dedup();
        let largest = sizes.last().copied().unwrap_or(0);
        let sum = profiles.iter().fold([0; 4], |sum, counts| add(sum, *counts, 1));
        let number = whole(profiles.len());
        let aim = |size: usize| sum.map(|of| of * whole(size));
        let common = sizes.iter().flat_map(|size| aim(*size)).fold(number.unsigned_abs(), divisor);
        let common = i64::try_from(common).unwrap_or(1).max(1);
        let profiles_left = number / common;
        let most = profiles.iter().flatten().copied().max().unwrap_or(0);
        let multiple = multiple(&sizes).filter(|multiple| fits(*multiple, profiles_left, most, teams));
        let weight = |size: usize| match (i128::try_from(size).unwrap_or(1), multiple) {
            (0, _) => 0,
            (size, Some(multiple)) => (multiple / size).pow(2),
            (size, None) => STEPS / (size * size),
        };
        let scale = i128::from(profiles_left).pow(2) * multiple.map_or(STEPS, |multiple| multiple.pow(2));
        Self {
            profiles: profiles_left,
            targets: (0..=largest).map(|size| aim(size).map(|of| of / common)).collect(),
            weights: (0..=largest).map(weight).collect(),
            denominator: scale.unsigned_abs().max(1),
            exact: multiple.is_some(),
        }
    }

    /// What a team of so many profiles with these sums adds to the objective. A team without a profile has no mean and adds nothing.
    pub(super) fn cost(&self, profiles: usize, sums: [i64; 4]) -> i128 {
        let Some(target) = self.targets.get(profiles) else { return 0 };
        let gap = |quadrant: usize| i128::from(self.profiles * sums[quadrant] - target[quadrant]);
        let [a, b, c, d] = [gap(0), gap(1), gap(2), gap(3)];
        self.weights[profiles] * (a * a + b * b + c * c + d * d)
    }

    /// What one quadrant of a team adds.
    pub(super) fn part(&self, profiles: usize, quadrant: usize, sum: i64) -> i128 {
        let aim = self.targets.get(profiles).map_or(0, |target| target[quadrant]);
        self.weights.get(profiles).map_or(0, |weight| weight * i128::from(self.profiles * sum - aim).pow(2))
    }

    /// The sum below which a team of so many profiles lies under the class's mean in a quadrant.
    pub(super) fn floor(&self, profiles: usize, quadrant: usize) -> i64 {
        self.targets.get(profiles).map_or(0, |target| target[quadrant] / self.profiles.max(1))
    }

    /// The square of one pick in a team of so many profiles.
    pub(super) fn pick(&self, profiles: usize) -> i128 {
        self.weights.get(profiles).map_or(0, |weight| weight * i128::from(self.profiles).pow(2))
    }

    /// A score as the number it stands for, in squared picks.
    pub(super) fn ratio(&self, of: i128) -> Ratio {
        Ratio::new(of.unsigned_abs(), self.denominator)
    }
}

/// Adds the counts of a person so many times.
pub(super) fn add(sums: [i64; 4], counts: [i64; 4], times: i64) -> [i64; 4] {
    std::array::from_fn(|quadrant| sums[quadrant] + counts[quadrant] * times)
}

fn divisor(common: u64, of: i64) -> u64 {
    u64::try_from(gcd(u128::from(common), u128::from(of.unsigned_abs()))).unwrap_or(1)
}

/// The smallest number that all sizes divide.
fn multiple(sizes: &[usize]) -> Option<i128> {
    sizes.iter().try_fold(1_i128, |multiple, size| {
        let size = i128::try_from(*size).ok()?;
        let common = i128::try_from(gcd(multiple.unsigned_abs(), size.unsigned_abs())).ok()?;
        (multiple / common).checked_mul(size)
    })
}

/// Whether the largest possible objective stays short.
fn fits(multiple: i128, profiles: i64, most: i64, teams: usize) -> bool {
    let longest = multiple.checked_mul(i128::from(profiles) * i128::from(most.max(1)));
    let squared = longest.and_then(|longest| longest.checked_mul(longest));
    let all = squared.and_then(|squared| squared.checked_mul(4 * i128::from(whole(teams))));
    all.is_some_and(|all| all < 1 << BITS)
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
