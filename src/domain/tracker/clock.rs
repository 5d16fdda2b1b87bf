//! STUB
use crate::domain::project::Project;
use jiff::civil::Date;
/// x
pub struct Clocks {
    pub ours: i64,
    pub customer: i64,
}
/// x
pub fn clocks(_: &Project, _: Date) -> Clocks {
    Clocks { ours: 0, customer: 0 }
}
