//! STUB
use crate::domain::account::Account;
use crate::domain::alert::AlertKind;
use crate::domain::id::Id;
use crate::domain::project::{Factor, Project};
use crate::domain::settings::Limits;
use jiff::civil::Date;
/// x
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Nothing,
    Contact(Id),
    Factor(Factor),
    Meeting(Id),
    Task(Id),
    Days(i64),
    Invoice(Id),
}
/// x
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alert {
    pub kind: AlertKind,
    pub about: About,
}
/// x
pub fn alerts(_: &Account, _: &Project, _: &Limits, _: Date) -> Vec<Alert> {
    vec![]
}
