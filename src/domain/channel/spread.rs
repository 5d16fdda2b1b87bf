//! Works out what time, people and money really went into attack, defence, maintenance and into what is abandoned, and where that
//! is furthest from the plan.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

use super::super::account::Account;
use super::super::id::Id;
use super::super::meeting::{Occasion, TouchKind};
use super::super::resource::{Resource, ResourcePlan, StanceShares, StanceSpending};
use super::super::settings::ChannelLimits;
use super::super::stance::Stance;

/// Days back within which meetings and touches count.
pub const TIME_DAYS: i32 = 90;
/// What a meeting or a visit counts, in tenths.
pub const FACE_TO_FACE: u32 = 10;
/// What a call, a message, a quotation or a paper by mail counts, in tenths.
pub const FROM_AFAR: u32 = 2;

/// Something spread over the stances, and over customers nobody rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StanceSpread {
    of: [Decimal; Stance::ALL.len()],
    /// What went to customers nobody rated.
    pub unrated: Decimal,
}

impl StanceSpread {
    /// Adds to a stance; with none to what is not rated.
    pub fn add(&mut self, stance: Option<Stance>, amount: Decimal) {
        let sum = match stance.and_then(|stance| self.of.get_mut(stance as usize)) {
            Some(sum) => sum,
            None => &mut self.unrated,
        };
        *sum = sum.saturating_add(amount);
    }

    /// Adds another spread.
    pub fn add_all(&mut self, other: &Self) {
        for stance in Stance::ALL {
            self.add(Some(stance), other.get(stance));
        }
        self.add(None, other.unrated);
    }

    /// What went to a stance.
    #[must_use]
    pub fn get(&self, stance: Stance) -> Decimal {
        self.of.get(stance as usize).copied().unwrap_or_default()
    }

    /// What went to all stances, without what is not rated.
    #[must_use]
    pub fn rated(&self) -> Decimal {
        self.of.into_iter().fold(Decimal::ZERO, Decimal::saturating_add)
    }

    /// The share of a stance in what is rated, in percent; none where nothing is.
    #[must_use]
    pub fn percent(&self, stance: Stance) -> Option<Decimal> {
        percent(self.get(stance), self.rated())
    }

    /// The share of what is not rated in everything, in percent; none where there is nothing.
    #[must_use]
    pub fn unrated_percent(&self) -> Option<Decimal> {
        percent(self.unrated, self.rated().saturating_add(self.unrated))
    }
}

/// A part of a whole in percent; none of a whole of nothing.
fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    if whole <= Decimal::ZERO {
        return None;
    }
    part.saturating_mul(Decimal::ONE_HUNDRED).checked_div(whole)
}

/// The time that went into a customer in the last [`TIME_DAYS`] days, in tenths, each by the stance the customer had on its day.
#[must_use]
pub fn account_time(account: &Account, limits: &ChannelLimits, today: Date) -> StanceSpread {
    let first = today.saturating_sub(TIME_DAYS.days());
    let counts = |day: Date| first < day && day <= today;
    let mut spread = StanceSpread::default();
    let mut add = |day: Date, tenths: u32| {
        let stance = limits.segment_of(account, day).map(super::segment::Segment::stance);
        spread.add(stance, Decimal::from(tenths));
    };
    for project in &account.projects {
        for meeting in project.meetings.iter().filter(|meeting| meeting.held(today) && counts(meeting.at.date())) {
            let met = meeting.occasion == Occasion::Meeting;
            add(meeting.at.date(), if met { FACE_TO_FACE } else { FROM_AFAR });
        }
        for touch in project.touches.iter().filter(|touch| counts(touch.on)) {
            add(touch.on, if touch.kind == TouchKind::Visit { FACE_TO_FACE } else { FROM_AFAR });
        }
    }
    spread
}

/// Who owns the projects of a customer that are not closed; none of a project nobody owns.
pub fn account_owners(account: &Account) -> impl Iterator<Item = Option<Id>> + '_ {
    account.projects.iter().filter(|project| !project.is_closed()).map(|project| project.owner)
}

/// The people who own projects, by the stance of the customer of each project. Everybody counts as one whole, divided over the
/// projects they own; a project nobody owns counts for nobody.
#[must_use]
pub fn people_spread(projects: impl IntoIterator<Item = (Option<Id>, Option<Stance>)>) -> StanceSpread {
    let mut owned: BTreeMap<Id, StanceSpread> = BTreeMap::new();
    for (owner, stance) in projects {
        if let Some(owner) = owner {
            owned.entry(owner).or_default().add(stance, Decimal::ONE);
        }
    }
    let mut spread = StanceSpread::default();
    for own in owned.values() {
        let all = own.rated() + own.unrated;
        for stance in Stance::ALL {
            spread.add(Some(stance), own.get(stance) / all);
        }
        spread.add(None, own.unrated / all);
    }
    spread
}

impl StanceSpending {
    /// The money as it was spread.
    #[must_use]
    pub fn spread(&self) -> StanceSpread {
        let mut spread = StanceSpread::default();
        for (stance, money) in Stance::ALL.into_iter().zip([self.attack, self.defend, self.maintain, self.abandon]) {
            spread.add(Some(stance), money.0);
        }
        spread
    }
}

impl ResourcePlan {
    /// What is planned for a resource.
    #[must_use]
    pub const fn shares(&self, resource: Resource) -> &StanceShares {
        match resource {
            Resource::Time => &self.time,
            Resource::People => &self.people,
            Resource::Money => &self.money,
        }
    }
}

/// How far what was really spent is from the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mismatch {
    /// Of which resource.
    pub resource: Resource,
    /// For which stance.
    pub stance: Stance,
    /// What was planned, in percent.
    pub planned: u8,
    /// What it came to, in whole percent, half up.
    pub actual: u8,
}

impl Mismatch {
    /// Of one cell of the table; none where the plan is not whole or nothing is known of what was spent.
    #[must_use]
    pub fn of(plan: &StanceShares, actual: &StanceSpread, resource: Resource, stance: Stance) -> Option<Self> {
        let share = actual.percent(stance).filter(|_| plan.sum() == 100)?;
        Some(Self { resource, stance, planned: plan.get(stance), actual: whole_percent(share) })
    }

    /// Percent points between the two.
    #[must_use]
    pub const fn gap(&self) -> u8 {
        self.planned.abs_diff(self.actual)
    }

    /// Whether more went there than was planned.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.actual > self.planned
    }
}

/// A share in whole percent, half up.
#[must_use]
pub fn whole_percent(share: Decimal) -> u8 {
    use rust_decimal::prelude::ToPrimitive as _;
    share.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_u8().unwrap_or(u8::MAX)
}

/// The largest mismatch of the table; the first in the order of the course where several are. None where nothing can be compared.
#[must_use]
pub fn largest_mismatch(plan: &ResourcePlan, actual: &[StanceSpread; Resource::ALL.len()]) -> Option<Mismatch> {
    let cells = Resource::ALL.into_iter().zip(actual).flat_map(|(resource, actual)| {
        let plan = plan.shares(resource);
        Stance::ALL.into_iter().filter_map(move |stance| Mismatch::of(plan, actual, resource, stance))
    });
    cells.fold(None, |best: Option<Mismatch>, cell| match best {
        Some(best) if best.gap() >= cell.gap() => Some(best),
        _ => Some(cell),
    })
}
