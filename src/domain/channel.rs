//! Groups what is worked out about the channel (渠道): where a customer stands between attack and defence, what really goes into it,
//! how the team scores, and what drives or brakes a dealer.

pub mod lines;
pub mod momentum;
pub mod scorecard;
pub mod segment;
pub mod spread;
pub mod sums;
