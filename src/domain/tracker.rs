//! Groups the rules of the 1+2+1 tracker (大客户“1+2+1”跟踪表): lights, outcome judge, promises and pace. All are pure functions
//! of the record and the day, so that a screen and a print cannot disagree.

pub mod judge;
pub mod last_moves;
pub mod pace;
pub mod positions;
pub mod promise;
