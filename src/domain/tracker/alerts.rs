//! The alerts of a project (警示): what is wrong, and about whom or what. Computed, never typed.

use jiff::civil::Date;

use super::super::account::Account;
use super::super::alert::AlertKind;
use super::super::id::Id;
use super::super::invoice::Invoice;
use super::super::meeting::{Meeting, Outcome};
use super::super::money::Money;
use super::super::project::{Attitude, BuyingRole, Factor, Influence, Project, SaleSize, Stage};
use super::super::settings::Limits;
use super::factor::deficit;
use super::guide::GuideStanding;
use super::lights::{Positions, SalesLack, parts};
use super::met::last_met;
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
    let watch = Watch { account, project, limits, today };
    let applies = |kind: AlertKind| match project.stage() {
        Stage::Lost => false,
        Stage::Paid => kind == AlertKind::ReceivableOverdue,
        Stage::Collection => !of_people(kind) && !matches!(kind, AlertKind::FactorBehind | AlertKind::TwoFailures),
        _ => project.size == SaleSize::Large || !of_people(kind),
    };
    let positions = Positions::of(account, project, limits, today);
    let kinds = AlertKind::ALL.into_iter().filter(|kind| applies(*kind));
    let mut found: Vec<_> =
        kinds.filter_map(|kind| watch.look(kind, &positions).map(|about| Alert { kind, about })).collect();
    found.sort_by_key(|alert| (alert.kind.severity(), alert.kind));
    found
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
    /// What an alert of a kind is about; none where nothing is wrong.
    fn look(&self, kind: AlertKind, positions: &Positions) -> Option<About> {
        match kind {
            AlertKind::NoGuide => {
                let source = positions.best.is_some_and(|(_, s)| s == GuideStanding::InsideSource);
                (positions.guide.is_none() && !source).then_some(About::Nothing)
            }
            AlertKind::OnlyInsideSource => {
                positions.best.filter(|(_, s)| *s == GuideStanding::InsideSource).map(|(id, _)| About::Contact(id))
            }
            AlertKind::DecisionMakerUnknown => self.decision_makers(positions).is_empty().then_some(About::Nothing),
            AlertKind::DecisionMakerNeverMet => {
                let known = self.decision_makers(positions).first().copied();
                known.filter(|_| !positions.decision_maker_met).map(About::Contact)
            }
            AlertKind::OnlyOneMet => self.only_one(),
            AlertKind::StrongOpponent => self.opponent(),
            AlertKind::TwoFailures => self.failures(),
            AlertKind::PromiseBroken => self.promise(),
            AlertKind::FactorBehind => {
                let behind = self.project.factors.iter().filter(|s| deficit(s) >= 2);
                behind.max_by_key(|s| (deficit(s), std::cmp::Reverse(s.factor))).map(|s| About::Factor(s.factor))
            }
            AlertKind::NoNextAction => {
                let next = self.project.next_task().filter(|t| t.due.is_some());
                next.is_none().then_some(About::Nothing)
            }
            AlertKind::NextActionOverdue => {
                let late = positions.lack == Some(SalesLack::Overdue)
                    || self.project.next_task().and_then(|t| t.due).is_some_and(|due| due < self.today);
                self.project.next_task().filter(|_| late).map(|t| About::Task(t.id))
            }
            AlertKind::StageAhead => self.ahead().then_some(About::Nothing),
            AlertKind::Stale => self.stale(),
            AlertKind::ReceivableOverdue => self.receivable(),
        }
    }

    fn decision_makers<'p>(&self, positions: &'p Positions) -> &'p [Id] {
        let found = positions.roles.iter().find(|r| r.role == BuyingRole::DecisionMaker);
        found.map_or(&[], |r| &r.holders)
    }

    /// One person of the customer was met in this project's life, and no other.
    fn only_one(&self) -> Option<About> {
        let involved = parts(self.account, self.project);
        let mut met: Vec<Id> = self.held().flat_map(|m| m.contacts.iter().copied()).collect();
        met.extend(involved.iter().map(|p| p.contact).filter(|id| last_met(self.account, *id, self.today).is_some()));
        met.sort_unstable();
        met.dedup();
        if let [one] = met.as_slice() { Some(About::Contact(*one)) } else { None }
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

    /// A promise that is overdue, or was broken and nothing counts since.
    fn promise(&self) -> Option<About> {
        let state = |wanted: PromiseState| {
            let found = self.project.meetings.iter().filter(move |m| promise(m, self.today) == Some(wanted));
            found.max_by_key(|m| (m.at, m.id))
        };
        let since = self.project.meetings.iter().filter(|m| counts(m, self.today)).map(|m| m.at).max();
        let broken = state(PromiseState::Broken).filter(|m| since.is_none_or(|at| at <= m.at));
        state(PromiseState::Overdue).or(broken).map(|m| About::Meeting(m.id))
    }

    /// The last forward move needed a proof, has none, and none came since.
    fn ahead(&self) -> bool {
        let project = self.project;
        let stage = project.stage();
        let needs = matches!(stage, Stage::Trust | Stage::Needs | Stage::Value | Stage::Commitment | Stage::Collection);
        let Some(step) = project.history.iter().filter(|m| m.to == stage).max_by_key(|m| m.on).filter(|_| needs) else {
            return false;
        };
        let proven = |m: &Meeting| {
            let order = m.outcome == Some(Outcome::Order);
            counts(m, self.today) && (order || stage != Stage::Collection) && m.at.date() >= step.on
        };
        let proof = step.proof.and_then(|id| project.meeting(id));
        proof.is_none() && !project.meetings.iter().any(proven)
    }

    fn stale(&self) -> Option<About> {
        let project = self.project;
        let limit = self.limits.stage.get(project.stage() as usize)?;
        let days = i64::from((self.today - project.entered()).get_days());
        let on_hold = project.hold_until.is_some_and(|day| day > self.today);
        (days > i64::from(*limit) && !on_hold).then_some(About::Days(days))
    }

    fn receivable(&self) -> Option<About> {
        let open = |invoice: &Invoice| {
            let paid = invoice.payments.iter().filter(|p| p.on <= self.today).map(|p| p.amount.0);
            invoice.due < self.today && Money(invoice.amount.0 - paid.sum::<rust_decimal::Decimal>()) > Money::whole(0)
        };
        let late = self.project.invoices.iter().filter(|i| open(i));
        late.min_by_key(|i| (i.due, i.id)).map(|i| About::Invoice(i.id))
    }
}
