//! Groups the rules of the sales funnel (销售漏斗): history, grades, and the figures of the whole. All are pure functions of
//! records, settings and the day. Amounts and rates are exact decimals and are rounded for display only.

pub mod amount;
pub mod cash;
pub mod coverage;
pub mod figures;
pub mod grade;
pub mod history;
pub mod owner;
pub mod rates;
pub mod velocity;
