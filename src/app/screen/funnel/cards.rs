//! The cards of all projects, kept in step with a book of any size: only those of changed customers are worked out anew.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::card::{Card, CardContext};
use domain::account::Account;
use domain::book::Book;
use domain::funnel::amount::middle;
use domain::funnel::coverage::Coverage;
use domain::id::Id;
use domain::money::Money;
use domain::project::ProjectKey;
use domain::settings::Target;

/// So many changed customers are taken in one by one; for more everything is listed anew.
const INCREMENTAL_LIMIT: usize = 32;

/// A customer as seen last.
#[derive(Debug, Clone)]
struct CardedAccount {
    account: Arc<Account>,
    cards: Vec<Arc<Card>>,
    /// What of it belongs to the target.
    covered: Option<Coverage>,
}

/// What changed among the cards.
#[derive(Debug, Clone, PartialEq)]
pub enum CardNews {
    /// Nothing.
    Nothing,
    /// Too much to tell one by one.
    All,
    /// Cards that are gone, and cards that came; of a changed project both.
    These(Vec<Arc<Card>>, Vec<Arc<Card>>),
}

/// All cards.
#[derive(Debug, Clone, Default)]
pub struct Cards {
    context: Option<CardContext>,
    known: BTreeMap<Id, CardedAccount>,
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

    /// The card of a project.
    #[must_use]
    pub fn card(&self, key: ProjectKey) -> Option<&Arc<Card>> {
        self.known.get(&key.account)?.cards.iter().find(|card| card.key == key)
    }

    /// All of them, by customer.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Card>> {
        self.known.values().flat_map(|known| &known.cards)
    }

    /// Everybody who owns something, known or not.
    #[must_use]
    pub fn owners(&self) -> BTreeSet<Id> {
        self.iter().filter_map(|card| card.owner).collect()
    }

    /// Takes in what changed in the book, and the day; `target` is the one whose coverage is kept.
    pub fn update(&mut self, book: &Book, context: CardContext, target: Option<&Target>) -> CardNews {
        let other = self.target.as_ref() != target;
        if other {
            self.target = target.cloned();
            for known in self.known.values_mut() {
                known.covered = covered(&known.account, target);
            }
        }
        let news = self.take_changes(book, context);
        if other || news != CardNews::Nothing {
            self.coverage = target.map(|target| self.covered(target));
        }
        news
    }

    fn take_changes(&mut self, book: &Book, context: CardContext) -> CardNews {
        let other = self.context != Some(context);
        if other {
            self.context = Some(context);
            self.known.clear();
        }
        let (gone, changed) = self.differences(book);
        if gone.is_empty() && changed.is_empty() && !other {
            return CardNews::Nothing;
        }
        let few = !other && gone.len() + changed.len() <= INCREMENTAL_LIMIT;
        let mut out: Vec<Arc<Card>> =
            gone.iter().filter_map(|id| self.known.remove(id)).flat_map(|k| k.cards).collect();
        let mut put = Vec::new();
        for account in changed {
            let cards = Card::all(&account, &context);
            put.extend(cards.iter().cloned());
            let covered = covered(&account, self.target.as_ref());
            let before = self.known.insert(account.id, CardedAccount { account, cards, covered });
            out.extend(before.into_iter().flat_map(|known| known.cards));
        }
        if few {
            self.reckon(&out, &put);
            CardNews::These(out, put)
        } else {
            self.amounts = self.iter().filter(|card| card.open()).filter_map(|card| card.amount).collect();
            self.amounts.sort_unstable();
            CardNews::All
        }
    }

    /// Customers that are gone, and those that are new or changed.
    fn differences(&self, book: &Book) -> (Vec<Id>, Vec<Arc<Account>>) {
        let accounts = book.accounts();
        let current = |account: &Arc<Account>, known: &CardedAccount| Arc::ptr_eq(account, &known.account);
        if accounts.keys().eq(self.known.keys()) {
            let pairs = accounts.values().zip(self.known.values());
            let changed = pairs.filter(|(account, known)| !current(account, known));
            return (Vec::new(), changed.map(|(account, _)| account.clone()).collect());
        }
        let fresh = |account: &&Arc<Account>| self.known.get(&account.id).is_none_or(|known| !current(account, known));
        let gone = self.known.keys().filter(|id| !accounts.contains_key(id));
        (gone.copied().collect(), accounts.values().filter(fresh).cloned().collect())
    }

    /// Keeps the amounts in order.
    fn reckon(&mut self, out: &[Arc<Card>], put: &[Arc<Card>]) {
        let open = |cards: &[Arc<Card>]| -> Vec<Money> {
            cards.iter().filter(|card| card.open()).filter_map(|card| card.amount).collect()
        };
        for amount in open(out) {
            if let Ok(place) = self.amounts.binary_search(&amount) {
                self.amounts.remove(place);
            }
        }
        for amount in open(put) {
            let place = self.amounts.partition_point(|other| *other < amount);
            self.amounts.insert(place, amount);
        }
    }

    /// Adds up what the customers have for a target.
    fn covered(&self, target: &Target) -> Coverage {
        let mut all = Coverage { target: target.amount, won: Money::default(), pipeline: Money::default() };
        for part in self.known.values().filter_map(|known| known.covered) {
            all.won = Money(all.won.0.saturating_add(part.won.0));
            all.pipeline = Money(all.pipeline.0.saturating_add(part.pipeline.0));
        }
        all
    }
}

fn covered(account: &Account, target: Option<&Target>) -> Option<Coverage> {
    target.map(|target| Coverage::of(&account.projects, target))
}
