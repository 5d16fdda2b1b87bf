//! The sales funnel (销售漏斗): history, grades, and the figures of the whole. Pure functions of records, settings and the day;
//! amounts and rates are exact decimals, rounded for display only.

pub mod amount;
pub mod cash;
pub mod coverage;
pub mod figures;
pub mod grade;
pub mod history;
pub mod owner;
pub mod rates;
pub mod velocity;
