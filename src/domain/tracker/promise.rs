//! STUB
use crate::domain::meeting::Meeting;
use crate::domain::project::Project;
use jiff::civil::Date;
/// x
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromiseState {
    Pending,
    DueToday,
    Overdue,
    Kept,
    Broken,
}
/// x
pub fn promise(_: &Meeting, _: Date) -> Option<PromiseState> {
    None
}
/// x
pub fn last_promise(_: &Project, _: Date) -> Option<&Meeting> {
    None
}
/// x
#[derive(Debug)]
pub struct Calibration {
    pub reached: usize,
    pub planned: usize,
}
/// x
pub fn calibration<'a>(_: impl IntoIterator<Item = &'a Meeting>, _: Date) -> Calibration {
    Calibration { reached: 0, planned: 0 }
}
