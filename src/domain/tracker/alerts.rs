//! The alerts of a project (警示): what is wrong, and about whom or what. Computed, never typed.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::super::account::Account;
use super::super::alert::{AlertKind, Severity};
use super::super::id::Id;
use super::super::invoice::Invoice;
use super::super::meeting::{Meeting, Outcome};
use super::super::money::Money;
use super::super::project::{Attitude, BuyingRole, Factor, Influence, Involvement, Project, SaleSize, Stage};
use super::super::settings::Limits;
use super::factor::{deficit, weakest};
use super::guide::GuideStanding;
use super::lights::{Positions, parts};
use super::met::last_met;
use super::pace;
use super::promise::{PromiseState, counts, promise};

/// What an alert is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// The project as a whole.
    Nothing,
    /// Somebody at the customer.
    Contact(Id),
    /// A factor of the purchase.
    Factor(Factor),
    /// A meeting.
    Meeting(Id),
    /// An action of ours.
    Task(Id),
    /// So many days.
    Days(i64),
    /// An invoice.
    Invoice(Id),
}

/// An alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Alert {
    /// What is wrong.
    pub kind: AlertKind,
    /// About whom or what.
    pub about: About,
}

/// Works the alerts out: urgent ones first, then in the order of the course, at most one of a kind.
///
/// Those about guide, roles and people are of large sales only. A lost project has none, a paid one only the overdue receivable; one
/// that collects has those about promise, action, stage and money.
#[must_use]
pub fn alerts(account: &Account, project: &Project, limits: &Limits, today: Date) -> Vec<Alert> {
    let best = Positions::of(account, project, limits, today).best;
    Watch { account, project, limits, today }.all(best, |_| true)
}

/// The urgent ones alone: the same, and cheaper, for who looks through a whole book.
#[must_use]
pub fn urgent(account: &Account, project: &Project, limits: &Limits, today: Date) -> Vec<Alert> {
    // What the guide test says is never urgent.
    Watch { account, project, limits, today }.all(None, |kind| kind.severity() == Severity::Urgent)
}

const fn of_people(kind: AlertKind) -> bool {
    matches!(
        kind,
        AlertKind::NoGuide
            | AlertKind::OnlyInsideSource
            | AlertKind::DecisionMakerUnknown
            | AlertKind::DecisionMakerNeverMet
            | AlertKind::OnlyOneMet
            | AlertKind::StrongOpponent
    )
}

/// What the alerts look at.
struct Watch<'a> {
    account: &'a Account,
    project: &'a Project,
    limits: &'a Limits,
    today: Date,
}

impl Watch<'_> {
    /// The alerts of the wanted kinds, in order; `best` is who stands best in the guide test.
    fn all(&self, best: Option<(Id, GuideStanding)>, wanted: impl Fn(AlertKind) -> bool) -> Vec<Alert> {
        let stage = self.project.stage();
        let applies = |kind: AlertKind| match stage {
            Stage::Lost => false,
            Stage::Paid => kind == AlertKind::ReceivableOverdue,
            Stage::Collection => !of_people(kind) && !matches!(kind, AlertKind::FactorBehind | AlertKind::TwoFailures),
            _ => self.project.size == SaleSize::Large || !of_people(kind),
        };
        let kinds = AlertKind::ALL.into_iter().filter(|kind| wanted(*kind) && applies(*kind));
        let mut found: Vec<_> =
            kinds.filter_map(|kind| self.look(kind, best).map(|about| Alert { kind, about })).collect();
        found.sort_by_key(|alert| (alert.kind.severity(), alert.kind));
        found
    }

    /// What an alert of a kind is about; none where nothing is wrong.
    fn look(&self, kind: AlertKind, best: Option<(Id, GuideStanding)>) -> Option<About> {
        match kind {
            AlertKind::NoGuide => {
                let some = best.is_some_and(|(_, s)| matches!(s, GuideStanding::Guide | GuideStanding::InsideSource));
                (!some).then_some(About::Nothing)
            }
            AlertKind::OnlyInsideSource => {
                best.filter(|(_, s)| *s == GuideStanding::InsideSource).map(|(id, _)| About::Contact(id))
            }
            AlertKind::DecisionMakerUnknown => self.decision_makers().is_empty().then_some(About::Nothing),
            AlertKind::DecisionMakerNeverMet => {
                let known = self.decision_makers();
                let met = known.iter().any(|id| last_met(self.account, *id, self.today).is_some());
                known.first().filter(|_| !met).copied().map(About::Contact)
            }
            AlertKind::OnlyOneMet => self.only_one(),
            AlertKind::StrongOpponent => self.opponent(),
            AlertKind::TwoFailures => self.failures(),
            AlertKind::PromiseBroken => self.promise(),
            AlertKind::FactorBehind => {
                let behind = self.project.factors.iter().any(|s| deficit(s) >= 2);
                weakest(&self.project.factors).filter(|_| behind).map(About::Factor)
            }
            AlertKind::NoNextAction => {
                let next = self.project.next_task();
                next.is_none_or(|t| t.due.is_none()).then(|| next.map_or(About::Nothing, |t| About::Task(t.id)))
            }
            AlertKind::NextActionOverdue => {
                let late = self.project.next_task().filter(|t| t.due.is_some_and(|due| due < self.today));
                late.map(|t| About::Task(t.id))
            }
            AlertKind::StageAhead => pace::ahead(self.project, self.today).then_some(About::Nothing),
            AlertKind::Stale => pace::stale(self.project, self.limits, self.today).map(About::Days),
            AlertKind::ReceivableOverdue => self.receivable(),
        }
    }

    /// Who of those that are there decides.
    fn decision_makers(&self) -> Vec<Id> {
        let decides = |part: &&Involvement| part.roles.contains(&BuyingRole::DecisionMaker);
        parts(self.account, self.project).into_iter().filter(decides).map(|part| part.contact).collect()
    }

    /// Of the people of the project, and of those who sat in its meetings, one was met and no other; who is archived is gone.
    fn only_one(&self) -> Option<About> {
        let here = |id: &Id| self.account.contact(*id).is_some_and(|c| c.archived.is_none());
        let sat = self.held().flat_map(|m| m.contacts.iter().copied()).filter(here);
        let known = |id: &Id| last_met(self.account, *id, self.today).is_some();
        let involved = parts(self.account, self.project).into_iter().map(|p| p.contact).filter(known);
        let met: BTreeSet<Id> = sat.chain(involved).collect();
        met.first().filter(|_| met.len() == 1).map(|one| About::Contact(*one))
    }

    fn opponent(&self) -> Option<About> {
        let against = |a: Option<Attitude>| a == Some(Attitude::Opponent);
        let parts = parts(self.account, self.project);
        let strong = parts.into_iter().find(|p| against(p.attitude) && p.influence == Some(Influence::High));
        strong.map(|p| About::Contact(p.contact))
    }

    fn held(&self) -> impl Iterator<Item = &Meeting> {
        self.project.meetings.iter().filter(|m| m.held(self.today))
    }

    fn failures(&self) -> Option<About> {
        let mut held: Vec<_> = self.held().collect();
        held.sort_by_key(|m| (m.at, m.id));
        let failed = |m: &Meeting| matches!(m.outcome, Some(Outcome::Continuation | Outcome::NoSale));
        match held.as_slice() {
            [.., before, last] if failed(before) && failed(last) => Some(About::Meeting(last.id)),
            _ => None,
        }
    }

    /// The promise longest overdue, else the last one that was broken and after which nothing counts.
    fn promise(&self) -> Option<About> {
        let of =
            |wanted: PromiseState| self.project.meetings.iter().filter(move |m| promise(m, self.today) == Some(wanted));
        let overdue = of(PromiseState::Overdue).min_by_key(|m| (m.action.as_ref().and_then(|a| a.by), m.at, m.id));
        let since = self.project.meetings.iter().filter(|m| counts(m, self.today)).map(|m| (m.at, m.id)).max();
        let broken = of(PromiseState::Broken).max_by_key(|m| (m.at, m.id)).filter(|m| since < Some((m.at, m.id)));
        overdue.or(broken).map(|m| About::Meeting(m.id))
    }

    fn receivable(&self) -> Option<About> {
        let open = |invoice: &Invoice| {
            // An amount beyond what a decimal holds stands in no real book; it must not end the program.
            let paid = invoice.payments.iter().filter(|p| p.on <= self.today).map(|p| p.amount.0);
            let left = paid.fold(invoice.amount.0, rust_decimal::Decimal::saturating_sub);
            invoice.due < self.today && Money(left) > Money::whole(0)
        };
        let late = self.project.invoices.iter().filter(|i| open(i));
        late.min_by_key(|i| (i.due, i.id)).map(|i| About::Invoice(i.id))
    }
}
