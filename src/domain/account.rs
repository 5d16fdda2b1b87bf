//! Defines a customer: contacts, projects and channel figures in one record and one file. A customer knows nothing of other
//! customers.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::contact::Contact;
use super::force::ChannelForce;
use super::id::Id;
use super::money::Money;
use super::project::Project;

pub mod erasure;

/// What the customer could buy and what it buys from us in a year, as known on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelFigure {
    /// The day of the estimate.
    pub on: Date,
    /// Purchase potential a year; none means unrated, not zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub potential: Option<Money>,
    /// Our sales a year.
    pub sales: Money,
}

/// A customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Names the account.
    pub id: Id,
    /// The firm.
    pub name: String,
    /// Trade.
    #[serde(default)]
    pub industry: String,
    /// Town or region.
    #[serde(default)]
    pub place: String,
    /// Free text.
    #[serde(default)]
    pub note: String,
    /// Belongs to the sample territory, and goes when that is removed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// The most we let them owe; none where no limit is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit_limit: Option<Money>,
    /// Days in which an invoice of theirs is to be paid; zero for cash, none where nothing is agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_days: Option<u16>,
    /// Channel figures, each of its day, so that an earlier one can be compared.
    #[serde(default)]
    pub channel: Vec<ChannelFigure>,
    /// What drives it and what holds it back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forces: Vec<ChannelForce>,
    /// People there.
    #[serde(default)]
    pub contacts: Vec<Contact>,
    /// Sales projects.
    #[serde(default)]
    pub projects: Vec<Project>,
}

impl Account {
    /// A customer of whom only the name is known.
    #[must_use]
    pub const fn new(id: Id, name: String) -> Self {
        Self {
            id,
            name,
            industry: String::new(),
            place: String::new(),
            note: String::new(),
            sample: false,
            credit_limit: None,
            payment_days: None,
            channel: Vec::new(),
            forces: Vec::new(),
            contacts: Vec::new(),
            projects: Vec::new(),
        }
    }

    /// The contact of that id.
    #[must_use]
    pub fn contact(&self, id: Id) -> Option<&Contact> {
        self.contacts.iter().find(|c| c.id == id)
    }

    /// The contact of that id, to be changed.
    pub fn contact_mut(&mut self, id: Id) -> Option<&mut Contact> {
        self.contacts.iter_mut().find(|c| c.id == id)
    }

    /// The day of the latest held meeting with a contact, in any project of the customer. Only a meeting counts: a touch does not.
    #[must_use]
    pub fn last_met(&self, contact: Id, today: Date) -> Option<Date> {
        let meetings = self.projects.iter().flat_map(|p| &p.meetings);
        meetings.filter(|m| m.met(today) && m.contacts.contains(&contact)).map(|m| m.at.date()).max()
    }

    /// The project of that id.
    #[must_use]
    pub fn project(&self, id: Id) -> Option<&Project> {
        self.projects.iter().find(|p| p.id == id)
    }

    /// The project of that id, to be changed.
    pub fn project_mut(&mut self, id: Id) -> Option<&mut Project> {
        self.projects.iter_mut().find(|p| p.id == id)
    }
}
