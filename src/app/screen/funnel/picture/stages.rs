//! This file lays the stages out in rows: how many projects, how much money, how much of it weighted, and how long the bars
//! are.

use rust_decimal::Decimal;

use super::bar::length;
use domain::funnel::figures::{Figures, StageSum};
use domain::project::Stage;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StageRow {
    /// Which: the target stage or one of the six steps.
    pub stage: Stage,
    /// Its cards.
    pub sum: StageSum,
    /// Length of the bar of its count, 0 to 1000.
    pub count: u16,
    /// Length of the bar of its money.
    pub amount: u16,
    /// How much of that bar counts by its chance.
    pub weighted: u16,
}

/// The stages, and what stands under them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stages {
    /// The target stage and the steps 1 to 5: the open pipeline.
    pub open: Vec<StageRow>,
    /// Step 6: won, to be collected.
    pub collection: StageRow,
    /// The open pipeline.
    pub total: StageSum,
    pub paid: StageSum,
    pub lost: StageSum,
}

impl Stages {
    /// Lays the figures out; the longest bars are those of the largest stage.
    #[must_use]
    pub fn of(figures: &Figures) -> Self {
        let shown = || Stage::ALL.into_iter().take_while(|stage| *stage < Stage::Paid);
        let most = shown().map(|stage| figures.stage(stage).count).max().unwrap_or_default();
        let dearest = shown().map(|stage| figures.stage(stage).amount.0).max().unwrap_or_default();
        let row = |stage| {
            let sum = figures.stage(stage);
            StageRow {
                stage,
                sum,
                count: length(Decimal::from(sum.count), Decimal::from(most)),
                amount: length(sum.amount.0, dearest),
                weighted: length(sum.weighted.0, dearest),
            }
        };
        Self {
            open: shown().filter(|stage| *stage < Stage::Collection).map(row).collect(),
            collection: row(Stage::Collection),
            total: figures.open(),
            paid: figures.stage(Stage::Paid),
            lost: figures.stage(Stage::Lost),
        }
    }

    /// All bars, first stage first.
    pub fn rows(&self) -> impl Iterator<Item = &StageRow> {
        self.open.iter().chain([&self.collection])
    }
}
