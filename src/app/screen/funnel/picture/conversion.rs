//! This file lays the conversion out in rows: who went on from a stage and who is still in it, who won from it and between what
//! that lies however the open ones end, and whether the probability it was given lies outside.

use rust_decimal::Decimal;

use super::bar::{length, percent};
use domain::funnel::amount::{Probabilities, probability};
use domain::funnel::history::{StageTrack, Visited};
use domain::funnel::rates::{Conversion, ENOUGH, conversions};
use domain::project::{Project, Stage};

/// What was measured of the wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Won {
    /// In percent: as measured, and the lowest and the highest it can become by those still open.
    Measured {
        /// Won of closed.
        rate: i64,
        /// If all still open are lost.
        low: i64,
        /// If all still open are won.
        high: i64,
    },
    /// So many closed projects are missing yet.
    Short(usize),
}

/// What the histories tell of one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassageRow {
    pub stage: Stage,
    /// Of those who left, those who went on, in percent; none where nobody left.
    pub on: Option<i64>,
    /// Projects that left it.
    pub left: usize,
    /// Projects that are still in it.
    pub standing: usize,
    /// Length of the bar of those who went on, 0 to 1000.
    pub bar: u16,
    /// Those won of the closed.
    pub won: Won,
    /// Closed projects ever in it.
    pub closed: usize,
    /// The chance it is given, in percent.
    pub set: i64,
    /// Whether that lies outside what was measured, however the open ones end.
    pub questioned: bool,
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
    let chance = probability(probabilities, stage);
    let measured = won.measured().zip(won.range()).map(|(rate, (low, high))| Won::Measured {
        rate: percent(rate),
        low: percent(low),
        high: percent(high),
    });
    PassageRow {
        stage,
        on: conversion.rate().map(percent),
        left: conversion.whole,
        standing: passage.standing,
        bar: length(conversion.rate().unwrap_or_default(), Decimal::ONE),
        won: measured.unwrap_or_else(|| Won::Short(ENOUGH.saturating_sub(won.closed))),
        closed: won.closed,
        set: percent(chance),
        questioned: won.contradicts(chance),
    }
}
