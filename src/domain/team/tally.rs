//! Sums what the records say of a person, from the projects they own today. A share is kept as a part of a whole: of nothing it is no
//! share.

use std::collections::BTreeMap;

use jiff::civil::Date;
use strum::EnumCount as _;

use super::super::account::Account;
use super::super::funnel::rates::Fraction;
use super::super::id::Id;
use super::super::meeting::Outcome;
use super::super::person::Person;
use super::super::project::{Project, SaleSize, Stage};
use super::super::quarter::Quarter;
use super::super::settings::Limits;
use super::super::steps::mark::card_mark;
use super::super::tracker::last_moves::last_moves;
use super::super::tracker::pace::{days_stale, stood_still};
use super::super::tracker::promise::{PromiseState, calibration, promise_state};

/// Quarters that are told, this one included.
pub const QUARTERS: usize = 4;

/// What is counted quarter by quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumCount)]
pub enum RepMeasure {
    /// Of the judged talks of large sales, those that ended in a continuation; dated by the talk.
    Continuations,
    /// Of the advances that were asked, those the customer kept; dated by the day they were due.
    Kept,
    /// Of the meetings with a plan, those that reached the ideal or the fallback.
    Plans,
    /// Of the answers in drills, the right ones.
    Drills,
    /// Of the cards in a stage at the end of the quarter, or today, those too long in it.
    Stale,
}

impl RepMeasure {
    /// In the order they are shown.
    pub const ALL: [Self; Self::COUNT] = [Self::Continuations, Self::Kept, Self::Plans, Self::Drills, Self::Stale];

    /// Whether a smaller share is the better one.
    #[must_use]
    pub const fn less_is_better(self) -> bool {
        matches!(self, Self::Continuations | Self::Stale)
    }
}

/// Each measure in one quarter.
pub type QuarterTally = [Fraction; RepMeasure::COUNT];

/// How the projects of somebody stand today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RepStanding {
    /// Projects owned, closed ones too.
    pub projects: usize,
    /// Of these the open ones, up to commitment.
    pub open: usize,
    /// Cards that owe something to the way they came.
    pub marks: usize,
    /// Cards too long in their stage.
    pub stale: usize,
    /// Advances past their day that nobody asked after.
    pub unasked: usize,
    /// Open projects in which we moved longer ago than a role stays covered, or never.
    pub quiet: usize,
    /// Of these the ones in which we never moved.
    pub untouched: usize,
    /// Days since we last moved in the open project where that is longest ago.
    pub longest: Option<i64>,
}

/// What the records say of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RepTally {
    /// The last quarters, the oldest first.
    pub quarters: [QuarterTally; QUARTERS],
    /// How things stand today.
    pub now: RepStanding,
}

impl RepTally {
    /// Adds up what was counted elsewhere.
    pub fn add(&mut self, other: &Self) {
        for (own, theirs) in self.quarters.iter_mut().flatten().zip(other.quarters.iter().flatten()) {
            own.add(*theirs);
        }
        let RepStanding { projects, open, marks, stale, unasked, quiet, untouched, longest } = other.now;
        self.now.projects += projects;
        self.now.open += open;
        self.now.marks += marks;
        self.now.stale += stale;
        self.now.unasked += unasked;
        self.now.quiet += quiet;
        self.now.untouched += untouched;
        self.now.longest = self.now.longest.max(longest);
    }

    /// A measure over all quarters.
    #[must_use]
    pub fn total(&self, measure: RepMeasure) -> Fraction {
        let mut sum = Fraction::default();
        self.quarters.iter().filter_map(|quarter| quarter.get(measure as usize)).for_each(|part| sum.add(*part));
        sum
    }

    fn at(&mut self, measure: RepMeasure, day: Date, today: Date) -> Option<&mut Fraction> {
        self.quarters.get_mut(place(day, today)?)?.get_mut(measure as usize)
    }

    fn count(&mut self, measure: RepMeasure, (day, today): (Date, Date), counts: bool) {
        if let Some(part) = self.at(measure, day, today) {
            part.count(counts);
        }
    }

    fn project(&mut self, project: &Project, limits: &Limits, today: Date) {
        for meeting in &project.meetings {
            let day = meeting.at.date();
            if project.size == SaleSize::Large && meeting.is_ours(today) {
                let continued = meeting.outcome == Some(Outcome::Continuation);
                self.count(RepMeasure::Continuations, (day, today), continued);
            }
            let by = meeting.action.as_ref().and_then(|action| action.by).unwrap_or(day);
            match promise_state(meeting, today) {
                // One that was kept ahead of its day counts today.
                Some(PromiseState::Kept) => self.count(RepMeasure::Kept, (by.min(today), today), true),
                Some(PromiseState::Broken) => self.count(RepMeasure::Kept, (by.min(today), today), false),
                Some(PromiseState::Overdue) => self.now.unasked += 1,
                Some(PromiseState::Pending | PromiseState::DueToday) | None => {}
            }
            let plans = calibration([meeting], today);
            if plans.planned > 0 {
                self.count(RepMeasure::Plans, (day, today), plans.reached > 0);
            }
        }
        for (quarter, tally) in last_quarters(today).into_iter().zip(&mut self.quarters) {
            let stale = stood_still(project, limits, quarter.last_day().min(today));
            if let (Some(stale), Some(part)) = (stale, tally.get_mut(RepMeasure::Stale as usize)) {
                part.count(stale);
            }
        }
        self.now.projects += 1;
        self.now.marks += usize::from(card_mark(project, today).is_some());
        self.now.stale += usize::from(days_stale(project, limits, today).is_some());
        if project.stage() < Stage::Collection {
            let ours = last_moves(project, today).ours;
            self.now.open += 1;
            self.now.quiet += usize::from(ours.is_none_or(|days| days > i64::from(limits.met)));
            self.now.untouched += usize::from(ours.is_none());
            self.now.longest = self.now.longest.max(ours);
        }
    }
}

/// The place of a day among the quarters told; none before them or after today.
fn place(day: Date, today: Date) -> Option<usize> {
    if day > today {
        return None;
    }
    last_quarters(today).iter().position(|quarter| quarter.contains(day))
}

/// The quarters that are told, the oldest first.
#[must_use]
pub fn last_quarters(today: Date) -> [Quarter; QUARTERS] {
    let mut quarters = [Quarter::of(today); QUARTERS];
    for place in (0..QUARTERS - 1).rev() {
        quarters[place] = quarters[place + 1].before();
    }
    quarters
}

/// What a customer adds to the sums of those who own projects there.
#[must_use]
pub fn account_tally(account: &Account, limits: &Limits, today: Date) -> BTreeMap<Id, RepTally> {
    let mut found: BTreeMap<Id, RepTally> = BTreeMap::new();
    for (owner, project) in account.projects.iter().filter_map(|project| Some((project.owner?, project))) {
        found.entry(owner).or_default().project(project, limits, today);
    }
    found
}

/// What somebody's drills add to their sums.
#[must_use]
pub fn drill_tally(person: &Person, today: Date) -> RepTally {
    let mut found = RepTally::default();
    for drill in &person.drills {
        let (part, whole) = drill.score();
        if let Some(sum) = found.at(RepMeasure::Drills, drill.on, today) {
            sum.add(Fraction { part, whole });
        }
    }
    found
}

/// The sums of one person in one pass over the customers.
#[must_use]
pub fn rep_tally<'a>(
    accounts: impl IntoIterator<Item = &'a Account>,
    person: &Person,
    limits: &Limits,
    today: Date,
) -> RepTally {
    let mut found = drill_tally(person, today);
    for account in accounts {
        if let Some(tally) = account_tally(account, limits, today).get(&person.id) {
            found.add(tally);
        }
    }
    found
}
