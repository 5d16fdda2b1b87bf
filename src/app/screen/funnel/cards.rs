//! This file keeps the cards of all projects in step with a book of any size. Only the cards of changed customers are worked
//! out anew.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::card::{Card, CardContext};
use crate::follow::{Changes, Follower, RecordChange};
use domain::account::Account;
use domain::book::Book;
use domain::funnel::amount::middle;
use domain::funnel::coverage::Coverage;
use domain::id::Id;
use domain::money::Money;
use domain::project::ProjectKey;
use domain::settings::Target;

/// The cards of a customer.
#[derive(Debug, Clone)]
struct AccountCards {
    cards: Vec<Arc<Card>>,
    /// What of the customer belongs to the target.
    covered: Option<Coverage>,
}

/// Cards that are gone, and cards that are new; of a changed project both.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CardsChanged {
    /// Gone.
    pub out: Vec<Arc<Card>>,
    /// Came.
    pub put: Vec<Arc<Card>>,
}

#[derive(Debug, Clone, Default)]
pub struct Cards {
    context: Option<CardContext>,
    known: Follower<Account, AccountCards>,
    /// Amounts of the open projects, in order.
    amounts: Vec<Money>,
    target: Option<Target>,
    /// How far the target is; none where there is none.
    pub coverage: Option<Coverage>,
}

impl Cards {
    /// The median of the open projects.
    #[must_use]
    pub fn median(&self) -> Option<Money> {
        middle(&self.amounts)
    }

    #[must_use]
    pub fn card(&self, key: ProjectKey) -> Option<&Arc<Card>> {
        self.known.get(key.account)?.made.cards.iter().find(|card| card.key == key)
    }

    /// All of them, by customer.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Card>> {
        self.known.all().iter().flat_map(|seen| &seen.made.cards)
    }

    /// Everybody who owns something, known or not.
    #[must_use]
    pub fn owners(&self) -> BTreeSet<Id> {
        self.iter().filter_map(|card| card.owner).collect()
    }

    /// Takes in what changed in the book, and the day; `target` is the one whose coverage is kept.
    pub fn update(&mut self, book: &Book, context: CardContext, target: Option<&Target>) -> Changes<CardsChanged> {
        let other = self.target.as_ref() != target;
        if other {
            self.target = target.cloned();
            self.known.make_anew(|account, made| made.covered = covered(account, target, context.today));
        }
        let changes = self.follow(book, context);
        if other || changes != Changes::Nothing {
            self.coverage = target.map(|target| self.covered(target));
        }
        changes
    }

    fn follow(&mut self, book: &Book, context: CardContext) -> Changes<CardsChanged> {
        let anew = self.context.as_ref() != Some(&context);
        if anew {
            self.known = Follower::default();
        }
        let (target, context) = (self.target.as_ref(), &*self.context.insert(context));
        let changes = self.known.look(book.accounts(), |account, _| AccountCards {
            cards: Card::all(account, context),
            covered: covered(account, target, context.today),
        });
        match changes {
            Changes::Nothing if !anew => Changes::Nothing,
            Changes::These(few) if !anew => {
                let cards = |change: &RecordChange<_, _>| self.known.get(change.id).map(|seen| seen.made.cards.clone());
                let put = few.iter().filter_map(cards).flatten().collect();
                let out = few.into_iter().filter_map(|change| change.before).flat_map(|seen| seen.made.cards);
                let turned = CardsChanged { out: out.collect(), put };
                self.reckon(&turned);
                Changes::These(turned)
            }
            _ => {
                self.amounts = self.iter().filter(|card| card.open()).filter_map(|card| card.amount).collect();
                self.amounts.sort_unstable();
                Changes::Everything
            }
        }
    }

    /// Keeps the amounts in order.
    fn reckon(&mut self, changed: &CardsChanged) {
        let open = |cards: &[Arc<Card>]| -> Vec<Money> {
            cards.iter().filter(|card| card.open()).filter_map(|card| card.amount).collect()
        };
        for amount in open(&changed.out) {
            if let Ok(place) = self.amounts.binary_search(&amount) {
                self.amounts.remove(place);
            }
        }
        for amount in open(&changed.put) {
            let place = self.amounts.partition_point(|other| *other < amount);
            self.amounts.insert(place, amount);
        }
    }

    /// Adds up what the customers have for a target.
    fn covered(&self, target: &Target) -> Coverage {
        let mut all = Coverage { target: target.amount, won: Money::default(), pipeline: Money::default() };
        for part in self.known.all().iter().filter_map(|seen| seen.made.covered) {
            all.won = Money(all.won.0.saturating_add(part.won.0));
            all.pipeline = Money(all.pipeline.0.saturating_add(part.pipeline.0));
        }
        all
    }
}

fn covered(account: &Account, target: Option<&Target>, today: Date) -> Option<Coverage> {
    target.map(|target| Coverage::of(&account.projects, target, today))
}
