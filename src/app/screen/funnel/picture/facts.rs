//! `Facts` are all figures the picture shows of a book. They are worked out in one go and kept until what they come from
//! changes.

use std::sync::Arc;

use jiff::civil::Date;

use super::cash::Forecast;
use super::conversion::Passages;
use super::stages::Stages;
use super::targets::Targets;
use crate::follow::Follower;
use crate::owners::owners;
use domain::account::Account;
use domain::book::Book;
use domain::funnel::cash::CashForecast;
use domain::funnel::figures::Figures;
use domain::funnel::owner::OwnerFilter;
use domain::funnel::velocity::{MissingFigure, Velocity};
use domain::id::Id;
use domain::project::Project;
use domain::record::{Record, RecordKey};

/// What the picture shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Projects that are counted, whatever their stage.
    pub projects: usize,
    /// Counts and money by stage.
    pub stages: Stages,
    /// Who went on, who won.
    pub passages: Passages,
    /// Money a day, or what it cannot be measured without.
    pub velocity: Result<Velocity, Vec<MissingFigure>>,
    /// How far the targets are.
    pub targets: Targets,
    /// When money comes in.
    pub cash: Forecast,
    /// Whose projects can be counted: me first, then everybody else who owns one or has a target, by name.
    pub owners: Vec<Id>,
}

impl Facts {
    /// Works everything out.
    #[must_use]
    pub fn of(book: &Book, owner: OwnerFilter, today: Date) -> Self {
        let settings = book.settings();
        let accounts = || book.accounts().values().map(|account| &**account);
        let all: Vec<&Project> = accounts().flat_map(|account| &account.projects).collect();
        let mine = |project: &&Project| owner.matches(project.owner);
        let counted: Vec<&Project> = all.iter().copied().filter(mine).collect();
        let chances = settings.probabilities;
        let aimed = settings.targets.iter().filter_map(|target| target.owner);
        let each = || counted.iter().copied();
        Self {
            projects: counted.len(),
            stages: Stages::of(&Figures::of(each(), chances)),
            passages: Passages::of(&counted, chances),
            velocity: Velocity::of(each()),
            targets: Targets::of(&all, &settings.targets, owner, today),
            cash: Forecast::of(&CashForecast::of(accounts(), owner, chances, today)),
            owners: owners(all.iter().filter_map(|project| project.owner).chain(aimed), book),
        }
    }
}

/// What the facts were worked out from, kept by what it shares with the book: looking is cheap, and nothing is compared by
/// content.
#[derive(Debug, Clone)]
pub struct Basis {
    accounts: Follower<Account>,
    settings: Option<Record>,
    owner: OwnerFilter,
    today: Date,
}

impl PartialEq for Basis {
    /// Nothing of it is seen.
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl Basis {
    /// Notes what is there now.
    #[must_use]
    pub fn of(book: &Book, owner: OwnerFilter, today: Date) -> Self {
        let mut accounts = Follower::default();
        let _ = accounts.look(book.accounts(), |_, _| ());
        Self { accounts, settings: book.get(RecordKey::Settings), owner, today }
    }

    /// Whether nothing of it changed.
    #[must_use]
    pub fn stands(&self, book: &Book, owner: OwnerFilter, today: Date) -> bool {
        let settings = match (&self.settings, book.get(RecordKey::Settings)) {
            (Some(Record::Settings(then)), Some(Record::Settings(now))) => Arc::ptr_eq(then, &now),
            _ => false,
        };
        (self.owner, self.today) == (owner, today) && settings && self.accounts.current(book.accounts())
    }
}
