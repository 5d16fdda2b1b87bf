//! Works out the alerts of a project (警示): what is wrong, and about whom or what. They are computed from the record and the day
//! and never typed.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::account::Account;
use super::alert::{AlertKind, Severity};
use super::id::Id;
use super::involvement::GuideStanding;
use super::meeting::{Meeting, Outcome};
use super::project::{BuyingRole, Factor, FactorScore, Involvement, Project, SaleSize, Stage};
use super::receivable::overdue_invoices;
use super::settings::Limits;
use super::steps::mark::owes_proof;
use super::tracker::pace;
use super::tracker::positions::{active_involvements, best_guide};
use super::tracker::promise::{PromiseState, counts_as_proof, promise_state};

/// What an alert is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AlertSubject {
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
    /// So many days in its stage.
    Days(i64),
    /// So many days past its day.
    Late(i64),
    /// An invoice.
    Invoice(Id),
}

impl AlertSubject {
    /// The contact, meeting, action or invoice it is about.
    #[must_use]
    pub const fn id(self) -> Option<Id> {
        match self {
            Self::Contact(id) | Self::Meeting(id) | Self::Task(id) | Self::Invoice(id) => Some(id),
            Self::Nothing | Self::Factor(_) | Self::Days(_) | Self::Late(_) => None,
        }
    }
}

/// An alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Alert {
    /// What is wrong.
    pub kind: AlertKind,
    /// About whom or what.
    pub about: AlertSubject,
}

/// Works the alerts out: urgent ones first, then in the order of the course, at most one of a kind.
///
/// Those about guide, roles and people are of large sales only. One that collects has those about promise, action, stage and money;
/// a paid one and a lost one have only the overdue receivable, for what is owed is owed.
#[must_use]
pub fn alerts(account: &Account, project: &Project, limits: &Limits, today: Date) -> Vec<Alert> {
    let best = best_guide(account, project, limits, today);
    AlertContext { account, project, limits, today }.all(best, |_| true)
}

/// The urgent ones alone: the same, and cheaper, for who looks through a whole book.
#[must_use]
pub fn urgent_alerts(account: &Account, project: &Project, limits: &Limits, today: Date) -> Vec<Alert> {
    // What the guide test says is never urgent.
    AlertContext { account, project, limits, today }.all(None, |kind| kind.severity() == Severity::Urgent)
}

/// The expected close of an open project where that day is past; none while it lies ahead, is today, or is not known.
#[must_use]
pub fn past_close(project: &Project, today: Date) -> Option<Date> {
    project.close.filter(|close| *close < today && project.stage() < Stage::Collection)
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

const fn of_selling(kind: AlertKind) -> bool {
    matches!(kind, AlertKind::FactorBehind | AlertKind::TwoFailures | AlertKind::ClosePast)
}

/// What the alerts look at.
struct AlertContext<'a> {
    account: &'a Account,
    project: &'a Project,
    limits: &'a Limits,
    today: Date,
}

impl AlertContext<'_> {
    /// The alerts of the wanted kinds, in order; `best` is who stands best in the guide test.
    fn all(&self, best: Option<(Id, GuideStanding)>, wanted: impl Fn(AlertKind) -> bool) -> Vec<Alert> {
        let stage = self.project.stage();
        let applies = |kind: AlertKind| match stage {
            Stage::Paid | Stage::Lost => kind == AlertKind::ReceivableOverdue,
            Stage::Collection => !of_people(kind) && !of_selling(kind),
            _ => self.project.size == SaleSize::Large || !of_people(kind),
        };
        let kinds = AlertKind::ALL.into_iter().filter(|kind| wanted(*kind) && applies(*kind));
        let mut found: Vec<_> =
            kinds.filter_map(|kind| self.find_subject(kind, best).map(|about| Alert { kind, about })).collect();
        found.sort_by_key(|alert| (alert.kind.severity(), alert.kind));
        found
    }

    /// What an alert of a kind is about; none where nothing is wrong.
    fn find_subject(&self, kind: AlertKind, best: Option<(Id, GuideStanding)>) -> Option<AlertSubject> {
        match kind {
            AlertKind::NoGuide => {
                let some = best.is_some_and(|(_, s)| matches!(s, GuideStanding::Guide | GuideStanding::InsideSource));
                (!some).then_some(AlertSubject::Nothing)
            }
            AlertKind::OnlyInsideSource => {
                best.filter(|(_, s)| *s == GuideStanding::InsideSource).map(|(id, _)| AlertSubject::Contact(id))
            }
            AlertKind::DecisionMakerUnknown => self.decision_makers().is_empty().then_some(AlertSubject::Nothing),
            AlertKind::DecisionMakerNeverMet => {
                let known = self.decision_makers();
                let met = known.iter().any(|id| self.account.last_met(*id, self.today).is_some());
                known.first().filter(|_| !met).copied().map(AlertSubject::Contact)
            }
            AlertKind::OnlyOneMet => self.only_one(),
            AlertKind::StrongOpponent => self.opponent(),
            AlertKind::TwoFailures => self.failures(),
            AlertKind::PromiseBroken => self.promise(),
            AlertKind::FactorBehind => {
                let behind = self.project.factors.iter().any(|s| s.deficit() >= 2);
                FactorScore::weakest(&self.project.factors).filter(|_| behind).map(AlertSubject::Factor)
            }
            AlertKind::NoNextAction => {
                let next = self.project.next_task();
                next.is_none_or(|t| t.due.is_none())
                    .then(|| next.map_or(AlertSubject::Nothing, |t| AlertSubject::Task(t.id)))
            }
            AlertKind::NextActionOverdue => {
                let late = self.project.next_task().filter(|t| t.due.is_some_and(|due| due < self.today));
                late.map(|t| AlertSubject::Task(t.id))
            }
            AlertKind::StageAhead => owes_proof(self.project, self.today).then_some(AlertSubject::Nothing),
            AlertKind::Stale => pace::days_stale(self.project, self.limits, self.today).map(AlertSubject::Days),
            AlertKind::ClosePast => self.close_past().map(AlertSubject::Late),
            AlertKind::ReceivableOverdue => self.receivable(),
        }
    }

    /// Who of those that are there decides.
    fn decision_makers(&self) -> Vec<Id> {
        let decides = |part: &&Involvement| part.roles.contains(&BuyingRole::DecisionMaker);
        active_involvements(self.account, self.project).into_iter().filter(decides).map(|part| part.contact).collect()
    }

    /// Of the people of the project, and of those who sat in its meetings, one was met and no other; who is archived is gone.
    fn only_one(&self) -> Option<AlertSubject> {
        let here = |id: &Id| self.account.contact(*id).is_some_and(|c| c.archived.is_none());
        let sat = self.held().filter(|m| m.met(self.today)).flat_map(|m| m.contacts.iter().copied()).filter(here);
        let known = |id: &Id| self.account.last_met(*id, self.today).is_some();
        let involved = active_involvements(self.account, self.project).into_iter().map(|p| p.contact).filter(known);
        let met: BTreeSet<Id> = sat.chain(involved).collect();
        met.first().filter(|_| met.len() == 1).map(|one| AlertSubject::Contact(*one))
    }

    fn opponent(&self) -> Option<AlertSubject> {
        let mut parts = active_involvements(self.account, self.project).into_iter();
        let strong = parts.find(|part| part.is_strong_opponent());
        strong.map(|p| AlertSubject::Contact(p.contact))
    }

    fn held(&self) -> impl Iterator<Item = &Meeting> {
        self.project.meetings.iter().filter(|m| m.held(self.today))
    }

    fn failures(&self) -> Option<AlertSubject> {
        let mut held: Vec<_> = self.held().collect();
        held.sort_by_key(|m| (m.at, m.id));
        let failed = |m: &Meeting| matches!(m.outcome, Some(Outcome::Continuation | Outcome::NoSale));
        match held.as_slice() {
            [.., before, last] if failed(before) && failed(last) => Some(AlertSubject::Meeting(last.id)),
            _ => None,
        }
    }

    /// The promise longest overdue, else the last one that was broken and after which nothing counts.
    fn promise(&self) -> Option<AlertSubject> {
        let of = |wanted: PromiseState| {
            self.project.meetings.iter().filter(move |m| promise_state(m, self.today) == Some(wanted))
        };
        let overdue = of(PromiseState::Overdue).min_by_key(|m| (m.action.as_ref().and_then(|a| a.by), m.at, m.id));
        let since = self.project.meetings.iter().filter(|m| counts_as_proof(m, self.today)).map(|m| (m.at, m.id)).max();
        let broken = of(PromiseState::Broken).max_by_key(|m| (m.at, m.id)).filter(|m| since < Some((m.at, m.id)));
        overdue.or(broken).map(|m| AlertSubject::Meeting(m.id))
    }

    /// How many days an open project is past the day its close was expected.
    fn close_past(&self) -> Option<i64> {
        past_close(self.project, self.today).map(|close| i64::from((self.today - close).get_days()))
    }

    fn receivable(&self) -> Option<AlertSubject> {
        let late = overdue_invoices(self.account, self.project, self.today);
        late.first().map(|open| AlertSubject::Invoice(open.invoice.id))
    }
}
