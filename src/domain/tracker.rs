//! The 1+2+1 tracker (大客户“1+2+1”跟踪表): lights, roles, guide test, outcome judge, promises, alerts. Pure functions of the record
//! and the day.

pub mod alerts;
pub mod judge;
pub mod pace;
pub mod positions;
pub mod promise;
