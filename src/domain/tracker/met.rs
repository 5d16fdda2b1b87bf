//! STUB
use crate::domain::account::Account;
use crate::domain::id::Id;
use jiff::civil::Date;
/// x
pub fn last_met(_: &Account, _: Id, _: Date) -> Option<Date> {
    None
}
