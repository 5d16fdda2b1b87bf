//! STUB
use crate::domain::meeting::{Meeting, Outcome};
use crate::domain::project::SaleSize;
use jiff::civil::Date;
/// x
#[derive(Debug)]
pub struct Answers<'a> {
    pub signed: &'a str,
    pub what: &'a str,
    pub who: &'a str,
    pub by: Option<Date>,
    pub opens: &'a str,
    pub ruled_out: bool,
}
/// x
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    What,
    Who,
    By,
    Opens,
}
/// x
#[derive(Debug)]
pub struct Verdict {
    pub outcome: Outcome,
    pub missing: Vec<Missing>,
}
/// x
pub fn judge(_: SaleSize, _: Date, _: &Answers) -> Verdict {
    Verdict { outcome: Outcome::Order, missing: vec![] }
}
/// x
pub fn record(_: &mut Meeting, _: SaleSize, _: &Answers) {}
