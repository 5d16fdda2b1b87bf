//! STUB
use super::guide::GuideStanding;
use crate::domain::account::Account;
use crate::domain::id::Id;
use crate::domain::project::{BuyingRole, Influence, Project};
use crate::domain::settings::Limits;
use jiff::civil::Date;
/// x
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    Covered,
    Half,
    Open,
}
/// x
#[derive(Debug, Clone)]
pub struct RoleCover {
    pub role: BuyingRole,
    pub cover: Cover,
    pub holders: Vec<Id>,
    pub by: Option<Id>,
    pub met: Option<Date>,
    pub influence: Influence,
}
/// x
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SalesLack {
    NoOwner,
    NoAction,
    NoDate,
    Overdue,
}
/// x
#[derive(Debug)]
pub struct Positions {
    pub guide: Option<Id>,
    pub best: Option<(Id, GuideStanding)>,
    pub roles: [RoleCover; 4],
    pub two_roles: bool,
    pub next_role: Option<BuyingRole>,
    pub lack: Option<SalesLack>,
    pub decision_maker_met: bool,
}
impl Positions {
    pub fn of(_: &Account, _: &Project, _: &Limits, _: Date) -> Self {
        Self {
            guide: None,
            best: None,
            roles: BuyingRole::ALL.map(|role| RoleCover {
                role,
                cover: Cover::Open,
                holders: vec![],
                by: None,
                met: None,
                influence: Influence::Medium,
            }),
            two_roles: false,
            next_role: None,
            lack: None,
            decision_maker_met: false,
        }
    }
    pub fn guide_lit(&self) -> bool {
        false
    }
    pub fn sales_lit(&self) -> bool {
        false
    }
    pub fn covered(&self) -> usize {
        0
    }
    pub fn held(&self) -> bool {
        false
    }
    pub fn ready_to_close(&self) -> bool {
        false
    }
    pub fn lit(&self) -> [bool; 3] {
        [false; 3]
    }
}
