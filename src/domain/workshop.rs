//! Defines a class: its agenda, who takes part, what they handed in, voted, answered and promised.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::id::Id;

pub mod agenda;
pub mod allotment;
pub mod answers;
mod badges;
pub mod clock;
pub mod code;
pub mod group_map;
pub mod grouping;
pub mod hand_in;
pub mod kept_counts;
pub mod leads;
pub mod named;
mod namesakes;
pub mod own_answer;
pub mod paged;
pub mod parting;
pub mod placing;
pub mod promises;
pub mod question;
pub mod ratio;
pub mod result;
pub mod seat;
pub mod showing;
pub mod tally;
pub mod teams;
pub mod together;
pub mod turnout;

use agenda::AgendaItem;
use allotment::TeamAllotment;
use answers::{CaseLine, ClassPromise, ClassVote, HandsCount};
use hand_in::{GroupSums, HandIn};
use kept_counts::ClassCounts;
use placing::TeamPlacing;
use seat::Seat;

/// One class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// Names the class.
    pub id: Id,
    /// Title.
    pub title: String,
    /// Who teaches; empty where nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub trainer: String,
    /// The day.
    pub on: Date,
    /// When it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Time>,
    /// Places in the room; none where they are not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u16>,
    /// The customer whose project the class works on, shown in full: the class's own case account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Id>,
    /// Belongs to the sample territory, and goes when that is removed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// Agenda in order.
    #[serde(default)]
    pub agenda: Vec<AgendaItem>,
    /// Who takes part.
    #[serde(default)]
    pub roster: Vec<Seat>,
    /// What they handed in: at most one for a person.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub handed_in: Vec<HandIn>,
    /// What was handed in for several together, where no record of a person exists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sums: Vec<GroupSums>,
    /// Votes: at most one for a question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<ClassVote>,
    /// One line a team and case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub case_lines: Vec<CaseLine>,
    /// What each wrote down in the last ten minutes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<ClassPromise>,
    /// What each team gave to what of its hundred points: at most one for a team.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allotments: Vec<TeamAllotment>,
    /// Hands that were counted: at most one count for a page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hands: Vec<HandsCount>,
    /// Where each team put the dealers of the matrix: at most one for a team.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub placings: Vec<TeamPlacing>,
    /// How many teams there are; none before they were made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub teams: Option<u16>,
    /// The trainer's own notes; never on the wall.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// What is kept of a class that was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<ClassCounts>,
}

impl Workshop {
    /// A class without agenda and people.
    #[must_use]
    pub const fn new(id: Id, title: String, on: Date) -> Self {
        Self {
            id,
            title,
            trainer: String::new(),
            on,
            start: None,
            places: None,
            account: None,
            sample: false,
            agenda: Vec::new(),
            roster: Vec::new(),
            handed_in: Vec::new(),
            sums: Vec::new(),
            votes: Vec::new(),
            case_lines: Vec::new(),
            promises: Vec::new(),
            allotments: Vec::new(),
            hands: Vec::new(),
            placings: Vec::new(),
            teams: None,
            notes: String::new(),
            counts: None,
        }
    }

    /// The seat of a person.
    #[must_use]
    pub fn seat(&self, person: Id) -> Option<&Seat> {
        self.roster.iter().find(|seat| seat.person == person)
    }

    /// The seat with a badge; none where nobody wears it, or several do.
    #[must_use]
    pub fn badge(&self, badge: u16) -> Option<&Seat> {
        let mut worn = self.roster.iter().filter(|seat| seat.badge == Some(badge));
        worn.next().filter(|_| worn.next().is_none())
    }

    /// Whom somebody on the roster is to be kept apart from, in the order of the roster. It is kept with one of the two.
    pub fn apart_from(&self, person: Id) -> impl Iterator<Item = &Seat> {
        let own = self.seat(person);
        let named = move |other: Id| own.is_some_and(|own| own.apart.contains(&other));
        self.roster.iter().filter(move |seat| {
            seat.person != person && (named(seat.person) || own.is_some() && seat.apart.contains(&person))
        })
    }

    /// How many are in the room: all who are not marked absent.
    #[must_use]
    pub fn present(&self) -> usize {
        self.roster.iter().filter(|seat| !seat.absent).count()
    }

    /// What a person handed in.
    #[must_use]
    pub fn hand_in(&self, person: Id) -> Option<&HandIn> {
        self.handed_in.iter().find(|hand_in| hand_in.person == person)
    }

    /// The vote on a question.
    #[must_use]
    pub fn vote(&self, question: &str) -> Option<&ClassVote> {
        self.votes.iter().find(|vote| vote.question == question)
    }

    /// Goes through every text somebody typed.
    pub fn texts(&mut self, change: &mut dyn FnMut(&mut String)) {
        let Self {
            id: _,
            title,
            trainer,
            on: _,
            start: _,
            places: _,
            account: _,
            sample: _,
            agenda,
            roster,
            handed_in: _,
            sums: _,
            votes: _,
            case_lines,
            promises,
            allotments: _,
            hands: _,
            placings: _,
            teams: _,
            notes,
            counts: _,
        } = self;
        let lines = agenda.iter_mut().map(|line| &mut line.title);
        let firms = roster.iter_mut().map(|seat| &mut seat.firm);
        let answers = case_lines.iter_mut().map(|line| &mut line.line);
        let promised = promises.iter_mut().flat_map(|promise| [&mut promise.customer, &mut promise.action]);
        let all = [title, trainer, notes].into_iter().chain(lines).chain(firms).chain(answers).chain(promised);
        all.for_each(change);
    }

    /// Takes out everything that names a person.
    pub fn drop_person(&mut self, person: Id) {
        self.roster.retain(|seat| seat.person != person);
        for seat in &mut self.roster {
            seat.apart.retain(|other| *other != person);
        }
        self.handed_in.retain(|hand_in| hand_in.person != person);
        self.promises.retain(|promise| promise.person != person);
    }
}
