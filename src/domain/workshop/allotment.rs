//! A hundred points a column: how the teams of a class share out time, people and money, and how far they differ.

use serde::{Deserialize, Serialize};

use super::super::id::Id;
use super::super::resource::Resource;
use super::super::stance::Stance;
use super::tally::SheetTally;

/// What a column comes to.
pub const POINTS: u16 = 100;
/// The fewest teams of a spread: that of one team would be its own table.
pub const LEAST_TEAMS: usize = 2;

/// Points of one team: a row for time, people and money, and in each attack, defence, maintenance and what is abandoned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamAllotment {
    /// Names the entry.
    pub id: Id,
    /// Which team, from 0.
    pub team: u16,
    /// The points.
    pub points: SheetTally<u16>,
}

/// The points of all teams for one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PointSpread {
    /// The fewest.
    pub lowest: u16,
    /// Those of the team in the middle, twice: between two teams lies half a point.
    pub middle_twice: u16,
    /// The most.
    pub highest: u16,
}

/// How far teams differ; it names none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllotmentSpread {
    /// How many teams.
    pub teams: usize,
    /// In the order of the resources, and in each of the stances.
    cells: [[PointSpread; Stance::ALL.len()]; Resource::ALL.len()],
}

/// The first column that does not come to a hundred, and what it comes to.
#[must_use]
pub fn wrong_column(points: &SheetTally<u16>) -> Option<(Resource, u32)> {
    let sums = points.0.map(|column| column.iter().map(|points| u32::from(*points)).sum::<u32>());
    Resource::ALL.into_iter().zip(sums).find(|(_, sum)| *sum != u32::from(POINTS))
}

/// The entries that count: of one team the last, and only where each column is whole.
#[must_use]
pub fn counted(allotments: &[TeamAllotment]) -> Vec<&TeamAllotment> {
    let counts = |(place, own): &(usize, &TeamAllotment)| {
        let later = allotments.iter().skip(place + 1).any(|other| other.team == own.team);
        !later && wrong_column(&own.points).is_none()
    };
    allotments.iter().enumerate().filter(counts).map(|(_, own)| own).collect()
}

impl AllotmentSpread {
    /// Of the teams of a class; none of fewer than two.
    #[must_use]
    pub fn of(allotments: &[TeamAllotment]) -> Option<Self> {
        let teams: Vec<_> = counted(allotments).into_iter().map(|own| own.points.0).collect();
        if teams.len() < LEAST_TEAMS {
            return None;
        }
        let cell = |resource: usize, stance: usize| {
            let mut points: Vec<u16> = teams.iter().map(|team| team[resource][stance]).collect();
            points.sort_unstable();
            let (low, high) = (points[(points.len() - 1) / 2], points[points.len() / 2]);
            PointSpread { lowest: points[0], middle_twice: low + high, highest: points[points.len() - 1] }
        };
        let cells = std::array::from_fn(|resource| std::array::from_fn(|stance| cell(resource, stance)));
        Some(Self { teams: teams.len(), cells })
    }

    /// What the teams gave to a stance of a resource.
    #[must_use]
    pub const fn at(&self, resource: Resource, stance: Stance) -> PointSpread {
        self.cells[resource as usize][stance as usize]
    }
}
