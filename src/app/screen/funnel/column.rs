//! A column keeps the cards of one stage in their order: all of them, and those that the filter leaves.

use std::sync::Arc;

use super::card::Card;
use super::order::Order;
use domain::funnel::figures::StageSum;
use domain::money::Money;

/// What a column is in order by: the order, under the median of the open projects.
pub type Ranking = (Order, Option<Money>);

#[derive(Debug, Clone, Default)]
pub struct StageColumn {
    /// The cards that are shown.
    pub cards: Vec<Arc<Card>>,
    /// How many they are, and what they are worth.
    pub sum: StageSum,
    /// Whether it is folded.
    pub folded: bool,
    /// All cards of the stage.
    all: Vec<Arc<Card>>,
    /// What they all are worth; none until somebody asks.
    whole: Option<StageSum>,
}

impl PartialEq for StageColumn {
    /// Compares what is seen.
    fn eq(&self, other: &Self) -> bool {
        self.cards == other.cards && self.sum == other.sum && self.folded == other.folded
    }
}

impl StageColumn {
    /// All cards of the stage, whatever is filtered.
    #[must_use]
    pub fn all(&self) -> &[Arc<Card>] {
        &self.all
    }

    /// The card that is shown at a place, unless the column is folded.
    #[must_use]
    pub fn card(&self, row: usize) -> Option<&Arc<Card>> {
        self.cards.get(row).filter(|_| !self.folded)
    }

    /// Where a card is shown.
    #[must_use]
    pub fn place(&self, card: &Card, ranking: Ranking) -> Option<usize> {
        place(&self.cards, card, ranking).ok()
    }

    /// Takes all cards of the stage, to be sorted.
    pub fn fill(&mut self, cards: Vec<Arc<Card>>) {
        self.all = cards;
        self.whole = None;
    }

    /// Puts all cards in order.
    pub fn sort(&mut self, (order, median): Ranking) {
        if order == Order::Grade {
            // Working out a grade takes long, so each is asked for once, after equals were put in order.
            self.all.sort_unstable_by(|a, b| Order::Name.compare(median, a, b));
            self.all.sort_by_cached_key(|card| card.grade(median).letter);
        } else {
            self.all.sort_unstable_by(|a, b| order.compare(median, a, b));
        }
    }

    /// Shows those that are let through.
    pub fn apply_filter(&mut self, mut lets: impl FnMut(&Card) -> bool) {
        let (shown, hidden): (Vec<_>, Vec<_>) = self.all.iter().partition(|card| lets(card));
        self.cards = shown.into_iter().cloned().collect();
        // Where a filter hides only a few cards, the sum of all less those few is quicker.
        let few = hidden.len() < self.cards.len();
        let rest = few.then(|| self.whole.get_or_insert_with(|| added(&self.all)).minus(added(hidden)));
        self.sum = rest.flatten().unwrap_or_else(|| added(&self.cards));
    }

    pub fn take_out(&mut self, card: &Card, ranking: Ranking) {
        self.whole = None;
        for cards in [&mut self.all, &mut self.cards] {
            if let Ok(at) = place(cards, card, ranking) {
                cards.remove(at);
            }
        }
    }

    /// Puts a card in its place, and shows it or not.
    pub fn put_in(&mut self, card: &Arc<Card>, ranking: Ranking, shown: bool) {
        self.whole = None;
        for (cards, wanted) in [(&mut self.all, true), (&mut self.cards, shown)] {
            if let (Err(at), true) = (place(cards, card, ranking), wanted) {
                cards.insert(at, card.clone());
            }
        }
    }

    /// Adds up what is shown.
    pub fn update_sum(&mut self) {
        self.sum = added(&self.cards);
    }
}

fn added<'a>(cards: impl IntoIterator<Item = &'a Arc<Card>>) -> StageSum {
    let mut sum = StageSum::default();
    cards.into_iter().for_each(|card| sum.add_card(card.amount, card.weighted));
    sum
}

/// Where a card lies, or would.
fn place(cards: &[Arc<Card>], card: &Card, (order, median): Ranking) -> Result<usize, usize> {
    cards.binary_search_by(|other| order.compare(median, other, card))
}
