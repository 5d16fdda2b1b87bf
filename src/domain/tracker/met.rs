//! When somebody was met last.

use jiff::civil::Date;

use super::super::account::Account;
use super::super::id::Id;

/// The day of the latest held meeting with a contact, in any project of the customer.
#[must_use]
pub fn last_met(account: &Account, contact: Id, today: Date) -> Option<Date> {
    let meetings = account.projects.iter().flat_map(|p| &p.meetings);
    meetings.filter(|m| m.held(today) && m.contacts.contains(&contact)).map(|m| m.at.date()).max()
}
