//! Groups what the records say of each person who sells: sums a quarter, and what stands now. Nobody is ranked, and no figure is called
//! good or bad.

pub mod tally;
pub mod topic;
