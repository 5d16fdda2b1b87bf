//! This file lays the conversion out in rows: who went on from a stage, who won from it, and how far that is from the
//! probability it was given.

use rust_decimal::Decimal;

use super::bar::{length, percent};
use domain::funnel::amount::{Probabilities, probability};
use domain::funnel::history::{StageTrack, Visited};
use domain::funnel::rates::{Conversion, ENOUGH, conversions};
use domain::project::{Project, Stage};

/// Points between measured and set from which a word is due.
pub const FAR: i64 = 15;

/// What was measured of the wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Won {
    /// In percent.
    Measured(i64),
    /// So many closed projects are missing yet.
    Short(usize),
}

/// What the histories tell of one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassageRow {
    pub stage: Stage,
    /// Those who went on, in percent; none where nobody was there.
    pub on: Option<i64>,
    /// Projects ever in it.
    pub were: usize,
    /// Length of the bar of those who went on, 0 to 1000.
    pub bar: u16,
    /// Those won of the closed.
    pub won: Won,
    /// Closed projects ever in it.
    pub closed: usize,
    /// The chance it is given, in percent.
    pub set: i64,
    /// How many points more were won than set, where that is 15 or more either way.
    pub off: Option<i64>,
}

/// The passages, and what was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passages {
    /// The target stage and the six steps.
    pub rows: Vec<PassageRow>,
    /// Projects whose history has a hole: left out where it is.
    pub holes: usize,
}

impl Passages {
    /// Measures the histories.
    #[must_use]
    pub fn of(projects: &[&Project], probabilities: Probabilities) -> Self {
        let found = conversions(projects.iter().copied());
        let rows = Stage::ALL.into_iter().zip(found).map(|(stage, passage)| row(stage, passage, probabilities));
        let hole = |project: &&&Project| StageTrack::of(project).been.contains(&Visited::Unknown);
        Self { rows: rows.collect(), holes: projects.iter().filter(hole).count() }
    }
}

fn row(stage: Stage, passage: Conversion, probabilities: Probabilities) -> PassageRow {
    let (conversion, won) = (passage.conversion, passage.won);
    let (rate, chance) = (won.measured(), probability(probabilities, stage));
    // In points of the rounded figures that are shown, so that a reader who subtracts them gets the same.
    let off = rate.map(|rate| percent(rate) - percent(chance)).filter(|off| off.abs() >= FAR);
    PassageRow {
        stage,
        on: conversion.rate().map(percent),
        were: conversion.whole,
        bar: length(conversion.rate().unwrap_or_default(), Decimal::ONE),
        won: rate.map_or_else(|| Won::Short(ENOUGH.saturating_sub(won.whole)), |rate| Won::Measured(percent(rate))),
        closed: won.whole,
        set: percent(chance),
        off,
    }
}
