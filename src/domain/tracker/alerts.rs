//! The alerts (警示) of a project: what is wrong on a day, urgent first, each kind at most once and then its worst case.
//!
//! A lost project has none, a paid one only money overdue. In collection people do not matter any more: promise, next action,
//! proof of the order, time and money do. What is told of guide, roles and people is told of large sales only.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::super::account::Account;
use super::super::alert::AlertKind;
use super::super::id::Id;
use super::super::invoice::Invoice;
use super::super::involvement::{Attitude, BuyingRole, Influence};
use super::super::meeting::{Meeting, Outcome};
use super::super::project::{Factor, Project, SaleSize, Stage};
use super::super::settings::Limits;
use super::factor::deficit;
use super::guide::GuideStanding;
use super::lights::{Positions, present};
use super::met::last_met;
use super::pace;
use super::promise::{PromiseState, counts, promise};

/// What an alert points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// Something that is not there.
    Nothing,
    /// A person at the customer.
    Contact(Id),
    /// A factor of the purchase.
    Factor(Factor),
    /// A meeting.
    Meeting(Id),
    /// One of our actions.
    Task(Id),
    /// So many days in the stage.
    Days(i64),
    /// An invoice.
    Invoice(Id),
}

/// One thing that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Alert {
    /// What is wrong.
    pub kind: AlertKind,
    /// Whom or what it points at.
    pub about: About,
}

/// Tells what is wrong with a project: urgent first, then in the order of the course.
#[must_use]
pub fn alerts(account: &Account, project: &Project, limits: &Limits, today: Date) -> Vec<Alert> {
    let case = Case { account, project, limits, today };
    let positions = Positions::of(account, project, limits, today);
    let mut kinds = AlertKind::ALL;
    kinds.sort_by_key(|kind| kind.severity());
    let asked = kinds.into_iter().filter(|kind| case.asks(*kind));
    asked.filter_map(|kind| case.about(kind, &positions).map(|about| Alert { kind, about })).collect()
}

/// One project on one day.
struct Case<'a> {
    account: &'a Account,
    project: &'a Project,
    limits: &'a Limits,
    today: Date,
}

impl Case<'_> {
    /// Whether an alert of that kind is told of such a project at all.
    fn asks(&self, kind: AlertKind) -> bool {
        let people = matches!(
            kind,
            AlertKind::NoGuide
                | AlertKind::OnlyInsideSource
                | AlertKind::DecisionMakerUnknown
                | AlertKind::DecisionMakerNeverMet
                | AlertKind::OnlyOneMet
                | AlertKind::StrongOpponent
        );
        let winning = people || matches!(kind, AlertKind::TwoFailures | AlertKind::FactorBehind);
        match self.project.stage() {
            Stage::Lost => false,
            Stage::Paid => kind == AlertKind::ReceivableOverdue,
            Stage::Collection => !winning,
            _ => !people || self.project.size == SaleSize::Large,
        }
    }

    /// Whom or what an alert of that kind points at; none where nothing is wrong.
    fn about(&self, kind: AlertKind, positions: &Positions) -> Option<About> {
        match kind {
            AlertKind::NoGuide => match positions.best {
                None => Some(About::Nothing),
                Some((id, GuideStanding::Candidate)) => Some(About::Contact(id)),
                Some(_) => None,
            },
            AlertKind::OnlyInsideSource => {
                let only = positions.best.filter(|(_, standing)| *standing == GuideStanding::InsideSource);
                only.map(|(id, _)| About::Contact(id))
            }
            AlertKind::DecisionMakerUnknown => self.decision_makers().is_empty().then_some(About::Nothing),
            AlertKind::DecisionMakerNeverMet => {
                let first = self.decision_makers().first().copied();
                first.filter(|_| !positions.decision_maker_met).map(About::Contact)
            }
            AlertKind::OnlyOneMet => self.only_one_met(),
            AlertKind::StrongOpponent => self.strong_opponent(),
            AlertKind::TwoFailures => self.two_failures(),
            AlertKind::PromiseBroken => self.promise_broken(),
            AlertKind::FactorBehind => {
                let worst = self.project.factors.iter().min_by_key(|s| (Reverse(deficit(s)), s.ours, s.factor));
                worst.filter(|s| deficit(s) >= 2).map(|s| About::Factor(s.factor))
            }
            AlertKind::NoNextAction => match self.project.next_task() {
                None => Some(About::Nothing),
                Some(task) => task.due.is_none().then_some(About::Task(task.id)),
            },
            AlertKind::NextActionOverdue => {
                let late = self.project.next_task().filter(|task| task.due.is_some_and(|due| due < self.today));
                late.map(|task| About::Task(task.id))
            }
            AlertKind::StageAhead => pace::ahead(self.project, self.today).then_some(About::Nothing),
            AlertKind::Stale => pace::stale(self.project, self.limits, self.today).map(About::Days),
            AlertKind::ReceivableOverdue => self.receivable_overdue(),
        }
    }

    /// Who decides, the one of highest influence first.
    fn decision_makers(&self) -> Vec<Id> {
        let holders = present(self.account, self.project).filter(|i| i.roles.contains(&BuyingRole::DecisionMaker));
        let mut found: Vec<_> = holders.collect();
        found.sort_by_key(|i| Reverse(i.influence.unwrap_or(Influence::Medium)));
        found.into_iter().map(|i| i.contact).collect()
    }

    /// The only one met among the people of the project and those who sat in its meetings.
    fn only_one_met(&self) -> Option<About> {
        let sat = self.project.meetings.iter().filter(|m| m.held(self.today)).flat_map(|m| &m.contacts).copied();
        let there = |id: &Id| self.account.contact(*id).is_some_and(|c| c.archived.is_none());
        let involved = present(self.account, self.project).map(|i| i.contact);
        let known = involved.filter(|id| last_met(self.account, *id, self.today).is_some());
        let met: BTreeSet<_> = known.chain(sat.filter(there)).collect();
        met.first().filter(|_| met.len() == 1).map(|id| About::Contact(*id))
    }

    fn strong_opponent(&self) -> Option<About> {
        let against = present(self.account, self.project)
            .find(|i| i.attitude == Some(Attitude::Opponent) && i.influence == Some(Influence::High));
        against.map(|i| About::Contact(i.contact))
    }

    fn two_failures(&self) -> Option<About> {
        let mut held = self.held();
        held.sort_by_key(|m| Reverse((m.at, m.id)));
        let failed = |m: &&Meeting| matches!(m.outcome, Some(Outcome::Continuation | Outcome::NoSale));
        let failures = held.iter().take(2).filter(|m| failed(m)).count();
        held.first().filter(|_| failures == 2).map(|m| About::Meeting(m.id))
    }

    /// The promise longest overdue; else the last broken one, until a later meeting brings an order or an advance that counts.
    fn promise_broken(&self) -> Option<About> {
        let held = self.held();
        let state = |m: &Meeting| promise(m, self.today);
        let overdue = held.iter().filter(|m| state(m) == Some(PromiseState::Overdue));
        let due = |m: &&&Meeting| (m.action.as_ref().and_then(|a| a.by), m.at, m.id);
        let broken = || held.iter().filter(|m| state(m) == Some(PromiseState::Broken)).max_by_key(|m| (m.at, m.id));
        let mended = |b: &Meeting| held.iter().any(|m| (m.at, m.id) > (b.at, b.id) && counts(m, self.today));
        let worst = overdue.min_by_key(due).or_else(|| broken().filter(|b| !mended(b)));
        worst.map(|m| About::Meeting(m.id))
    }

    /// The invoice overdue longest, of equals the one with most open; credits aside.
    fn receivable_overdue(&self) -> Option<About> {
        let open = |i: &Invoice| {
            let paid = i.payments.iter().filter(|p| p.on <= self.today).map(|p| p.amount.0).sum::<Decimal>();
            i.amount.0 - paid
        };
        let late = self.project.invoices.iter().filter(|i| i.due < self.today && open(i) > Decimal::ZERO);
        late.min_by_key(|i| (i.due, Reverse(open(i)), i.id)).map(|i| About::Invoice(i.id))
    }

    fn held(&self) -> Vec<&Meeting> {
        self.project.meetings.iter().filter(|m| m.held(self.today)).collect()
    }
}
