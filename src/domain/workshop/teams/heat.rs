//! How much worse a change may be and still be made: much at first, then less and less. In whole numbers, so that every machine
//! comes to the same teams.

use fastrand::Rng;

/// One in so many parts of the heat is lost when it cools.
const COOLING: i128 = 32;
/// Bits behind the point of a draw.
const BITS: u32 = 16;

/// The heat of a search and how it falls.
#[derive(Debug, Clone)]
pub(super) struct TeamHeat {
    now: i128,
    first: i128,
    last: i128,
    /// Changes tried before it cools once.
    pause: u32,
    waited: u32,
}

impl TeamHeat {
    /// Falls from one heat to another; cools each time so many changes were tried.
    pub(super) fn new(first: i128, last: i128, pause: u32) -> Self {
        let last = last.max(1);
        let first = first.max(last * 2);
        Self { now: first, first, last, pause: pause.max(1), waited: 0 }
    }

    /// Whether something that is worse by this much is taken: as likely as e to the power of −worse/heat, nearly.
    pub(super) fn takes(&self, worse: i128, rng: &mut Rng) -> bool {
        worse <= 0 || (worse <= self.now << 5 && worse << BITS <= self.now * i128::from(draw(rng)))
    }

    /// Tells that a change was tried; answers whether a whole cooling is over and the next one, twice as slow, begins.
    pub(super) fn tried(&mut self) -> bool {
        self.waited += 1;
        if self.waited < self.pause {
            return false;
        }
        self.waited = 0;
        self.now -= (self.now / COOLING).max(1);
        let over = self.now < self.last;
        if over {
            self.now = self.first;
            self.pause = self.pause.saturating_mul(2);
        }
        over
    }
}

/// A waiting time: half of all draws are below ln 2, half of the rest below twice that, and so on; between them in a straight line.
fn draw(rng: &mut Rng) -> u32 {
    /// ln 2 in 65,536ths.
    const HALF: u32 = 45_426;
    let bits = rng.u64(..);
    let halves = bits.leading_zeros().min(40);
    let between = u32::try_from(bits & 0xffff).unwrap_or(0);
    halves * HALF + ((between * (HALF >> 4)) >> (BITS - 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_as_often_long_as_they_should_be() {
        let mut rng = Rng::with_seed(7);
        let draws: Vec<u32> = (0..100_000).map(|_| draw(&mut rng)).collect();
        let beyond = |times: u32| draws.iter().filter(|draw| **draw > times << BITS).count();
        assert!((35_000..39_000).contains(&beyond(1)), "{}", beyond(1));
        assert!((12_500..15_000).contains(&beyond(2)), "{}", beyond(2));
        assert!((4_000..6_000).contains(&beyond(3)), "{}", beyond(3));
    }

    #[test]
    fn heat_falls_and_starts_again_more_slowly() {
        let mut heat = TeamHeat::new(1_000, 10, 3);
        let mut length = || (1..10_000).find(|_| heat.tried()).unwrap_or(0);
        let (first, second) = (length(), length());
        assert!(first > 100 && second == first * 2, "{first} {second}");
        assert!(!TeamHeat::new(10, 1, 1).takes(321, &mut Rng::with_seed(1)));
        assert!(TeamHeat::new(10, 1, 1).takes(0, &mut Rng::with_seed(1)));
    }
}
