//! Who was met, and when: the person belongs to the customer, so every project of the customer counts.

use jiff::civil::Date;

use super::super::account::Account;
use super::super::id::Id;

/// The last day a contact sat in a held meeting of any project of the account.
#[must_use]
pub fn last_met(account: &Account, contact: Id, today: Date) -> Option<Date> {
    let meetings = account.projects.iter().flat_map(|p| &p.meetings);
    meetings.filter(|m| m.held(today) && m.contacts.contains(&contact)).map(|m| m.at.date()).max()
}
