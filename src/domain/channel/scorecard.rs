//! Works out how the team scores on its own card (平衡计分卡): each measure from 0 to 120, and the total where the weights allow one.

use rust_decimal::Decimal;

use crate::measure::Measure;

/// The highest score: more than that would hide what falls short elsewhere.
pub const TOP_SCORE: i64 = 120;
/// What all weights make together.
pub const ALL_WEIGHTS: u16 = 100;

/// Why a measure has no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoScore {
    /// Nobody said yet what was reached.
    NoActual,
    /// Against a target of nothing, or less, nothing can be compared.
    NoTarget,
}

/// What the measures of a team come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardTotal {
    /// All weights together.
    pub weights: u16,
    /// The weights of the measures that have a score.
    pub scored: u16,
    /// The weighted mean of the scores there are; none where none has a weight.
    pub mean: Option<Decimal>,
}

impl Measure {
    /// The score in percent, 0 to 120: what was reached of the target, or the target of what was reached where less is better.
    ///
    /// # Errors
    /// Why there is none.
    pub fn score(&self) -> Result<Decimal, NoScore> {
        let actual = self.actual.ok_or(NoScore::NoActual)?;
        if self.target <= Decimal::ZERO {
            return Err(NoScore::NoTarget);
        }
        let top = Decimal::from(TOP_SCORE);
        // Nothing at all of what should be little is as good as it gets.
        if self.less_is_better && actual <= Decimal::ZERO {
            return Ok(top);
        }
        let (part, whole) = if self.less_is_better { (self.target, actual) } else { (actual, self.target) };
        let percent = part.checked_mul(Decimal::ONE_HUNDRED).and_then(|part| part.checked_div(whole));
        // A figure beyond what can be held is beyond the cap, on the side of its sign.
        let beyond = if part < Decimal::ZERO { Decimal::ZERO } else { top };
        Ok(percent.unwrap_or(beyond).clamp(Decimal::ZERO, top))
    }
}

impl CardTotal {
    /// Of some measures. A measure without a score weighs nothing in the mean.
    #[must_use]
    pub fn of(measures: &[Measure]) -> Self {
        let weights = |of: &mut dyn Iterator<Item = &Measure>| -> u16 { of.map(|m| u16::from(m.weight)).sum() };
        let scored = weights(&mut measures.iter().filter(|m| m.score().is_ok()));
        let weighted = measures.iter().filter_map(|m| Some(m.score().ok()? * Decimal::from(m.weight)));
        let sum: Decimal = weighted.sum();
        let mean = (scored > 0).then(|| sum / Decimal::from(scored));
        Self { weights: weights(&mut measures.iter()), scored, mean }
    }

    /// Whether the weights make 100.
    #[must_use]
    pub const fn balanced(&self) -> bool {
        self.weights == ALL_WEIGHTS
    }

    /// Whether the mean is the total of the whole card: the weights make 100 and nothing is missing.
    #[must_use]
    pub const fn whole(&self) -> bool {
        self.balanced() && self.scored == self.weights
    }
}
