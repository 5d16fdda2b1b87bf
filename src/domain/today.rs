//! Lists everything due across the book (今日), ordered by what it costs to neglect it.

use jiff::civil::{Date, DateTime, Time, Weekday};

use super::account::Account;
use super::alert::AlertKind;
use super::alerts::{Alert, AlertSubject, past_close, urgent_alerts};
use super::coaching::{CoachingEntry, Freshness};
use super::id::Id;
use super::invoice::{Invoice, PaymentPromise};
use super::meeting::{Meeting, PromiseStatus, Task};
use super::person::Person;
use super::project::{Project, ProjectKey, Stage};
use super::receivable::{overdue_invoices, paid_by_credits};
use super::settings::Limits;
use super::tracker::pace;
use super::tracker::promise::{PromiseState, promise_state};

pub mod class_promises;

/// Days ahead in which a tender date is told, the last one counted.
pub const TENDER: i64 = 7;

/// The rank of a courtesy, behind all kinds.
pub const COURTESY: u8 = 15;

/// Places by cost of neglect: one more than the highest rank.
pub const RANKS: usize = COURTESY as usize + 1;

/// A date of a tender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TenderDate {
    /// Notice.
    Notice,
    /// Clarification.
    Clarification,
    /// Bid deadline.
    Deadline,
    /// Opening of the bids.
    Opening,
}

/// What is due; the dearest to neglect first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DueKind {
    /// The customer's promise is past its date: kept or broken?
    PromiseOverdue,
    /// The customer's promise is due today.
    PromiseToday,
    /// A promise to pay is past its date: kept or broken?
    PayPromiseOverdue,
    /// A promise to pay falls due today.
    PayPromiseToday,
    /// A past meeting has no outcome yet.
    NoOutcome,
    /// A meeting today.
    MeetingToday,
    /// An action of ours is overdue.
    TaskOverdue,
    /// An action of ours is due today.
    TaskToday,
    /// An action of ours is due later this week, up to and on Sunday.
    TaskThisWeek,
    /// A tender date today or within 7 days.
    Tender(TenderDate),
    /// An urgent alert that no other line tells.
    Alert(AlertKind),
    /// Too long in its stage.
    Stale,
    /// The day its close was expected is past.
    ClosePast,
    /// An invoice is overdue.
    MoneyOverdue,
    /// Praise was seen a day ago or longer and is not said yet.
    Praise,
    /// Promises of a class have come to their day and were not asked for.
    ClassPromises,
    /// A self-assessment was begun and not finished.
    Unfinished,
}

/// Whose matter it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DueSubject {
    /// A project of a customer.
    Project(ProjectKey),
    /// A person on our side.
    Person(Id),
    /// A class.
    Workshop(Id),
}

impl DueKind {
    /// The place by cost of neglect, 0 the dearest; all tender dates share one, and all alerts, and so do what a customer promised to
    /// do and to pay.
    #[must_use]
    pub const fn rank(self) -> u8 {
        match self {
            Self::PromiseOverdue | Self::PayPromiseOverdue => 0,
            Self::PromiseToday | Self::PayPromiseToday => 1,
            Self::NoOutcome => 2,
            Self::MeetingToday => 3,
            Self::TaskOverdue => 4,
            Self::TaskToday => 5,
            Self::TaskThisWeek => 6,
            Self::Tender(_) => 7,
            Self::Alert(_) => 8,
            Self::Stale => 9,
            Self::ClosePast => 10,
            Self::MoneyOverdue => 11,
            Self::Praise => 12,
            Self::ClassPromises => 13,
            Self::Unfinished => 14,
        }
    }

    /// Whether it cannot wait: its day is past, or an urgent alert says so.
    #[must_use]
    pub const fn urgent(self) -> bool {
        matches!(
            self,
            Self::PromiseOverdue
                | Self::PayPromiseOverdue
                | Self::NoOutcome
                | Self::TaskOverdue
                | Self::Alert(_)
                | Self::MoneyOverdue
        )
    }
}

/// Something due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Due {
    /// What.
    pub kind: DueKind,
    /// Since when, or when.
    pub date: Date,
    /// The time of a meeting, or when praise was seen.
    pub at: Option<Time>,
    /// Whose.
    pub subject: DueSubject,
    /// The meeting, action, invoice, promise to pay, contact, entry of a log or attempt it is about.
    pub about: Option<Id>,
    /// Days past `date`; 0 today, negative ahead. Of a stale card the days in its stage.
    pub days: i64,
    /// Whether its project is closed: what was kept open then is a courtesy.
    pub courtesy: bool,
}

/// What a line is about, whichever day it is: an action stays the same one when it is overdue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// What the customer promised.
    Promise,
    /// What the customer promised to pay.
    PayPromise,
    /// A meeting of today, or a past one without outcome.
    Meeting,
    /// An action of ours.
    Action,
    /// Anything else is one matter by its kind.
    Of(DueKind),
}

impl DueKind {
    /// What it is about, whichever day it is.
    #[must_use]
    pub const fn matter(self) -> Matter {
        match self {
            Self::PromiseOverdue | Self::PromiseToday => Matter::Promise,
            Self::PayPromiseOverdue | Self::PayPromiseToday => Matter::PayPromise,
            Self::NoOutcome | Self::MeetingToday => Matter::Meeting,
            Self::TaskOverdue | Self::TaskToday | Self::TaskThisWeek => Matter::Action,
            other => Matter::Of(other),
        }
    }
}

impl Due {
    /// The person on our side it is about; none where it is about a project or a class.
    #[must_use]
    pub const fn person(&self) -> Option<Id> {
        match self.subject {
            DueSubject::Person(id) => Some(id),
            DueSubject::Project(_) | DueSubject::Workshop(_) => None,
        }
    }

    /// Whether another line is about the same thing, perhaps as of another day.
    #[must_use]
    pub fn same_matter(&self, other: &Self) -> bool {
        let of = |line: &Self| (line.kind.matter(), line.subject, line.about);
        of(self) == of(other)
    }

    /// The place by cost of neglect: a courtesy costs least.
    #[must_use]
    pub const fn rank(&self) -> u8 {
        if self.courtesy { COURTESY } else { self.kind.rank() }
    }

    /// Whether it cannot wait; a courtesy can.
    #[must_use]
    pub const fn urgent(&self) -> bool {
        !self.courtesy && self.kind.urgent()
    }

    /// What its place in the order hangs on: the cost of neglect, then the oldest first, meetings of a day by their time.
    #[must_use]
    pub fn sort_key(&self) -> impl Ord + Copy + use<> {
        (self.rank(), self.date, self.at, self.kind, self.subject, self.about)
    }
}

/// Lists everything due in one pass over customers and people, in order.
#[must_use]
pub fn list_due<'a>(
    accounts: impl IntoIterator<Item = &'a Account>,
    people: impl IntoIterator<Item = &'a Person>,
    limits: &Limits,
    now: DateTime,
) -> Vec<Due> {
    let customers = accounts.into_iter().flat_map(|account| account_due(account, limits, now.date()));
    let people =
        people.into_iter().flat_map(|person| person_due(person, now.date()).into_iter().chain(praise_due(person, now)));
    let mut found: Vec<_> = customers.chain(people).collect();
    sort(&mut found);
    found
}

/// Puts lines in order: by cost of neglect, then the oldest first.
pub fn sort(lines: &mut [Due]) {
    lines.sort_unstable_by_key(Due::sort_key);
}

/// What is due at one customer, in the order of its projects: for who keeps the list and renews it a customer at a time.
#[must_use]
pub fn account_due(account: &Account, limits: &Limits, today: Date) -> Vec<Due> {
    let mut found = Vec::new();
    for project in &account.projects {
        let key = ProjectKey { account: account.id, project: project.id };
        ProjectDay { account, project, key, limits, today }.fill(&mut found);
    }
    found
}

/// The assessment somebody has not finished.
#[must_use]
pub fn person_due(person: &Person, today: Date) -> Option<Due> {
    let attempt = person.unfinished()?;
    let (date, whose, about) = (attempt.started, DueSubject::Person(person.id), Some(attempt.id));
    Some(Due {
        kind: DueKind::Unfinished,
        date,
        at: None,
        subject: whose,
        about,
        days: days(date, today),
        courtesy: false,
    })
}

/// The praise of somebody that was seen a day ago or longer and is not said yet. It hangs on the hour, all else on the day.
pub fn praise_due(person: &Person, now: DateTime) -> impl Iterator<Item = Due> {
    let waits = move |entry: &&CoachingEntry| entry.waits() && entry.freshness(now) > Some(Freshness::Fresh);
    let subject = DueSubject::Person(person.id);
    person.coaching.iter().filter(waits).map(move |entry| Due {
        kind: DueKind::Praise,
        date: entry.seen.date(),
        at: Some(entry.seen.time()),
        subject,
        about: Some(entry.id),
        days: days(entry.seen.date(), now.date()),
        courtesy: false,
    })
}

fn days(since: Date, today: Date) -> i64 {
    i64::from((today - since).get_days())
}

/// One project on one day.
struct ProjectDay<'a> {
    account: &'a Account,
    project: &'a Project,
    key: ProjectKey,
    limits: &'a Limits,
    today: Date,
}

impl ProjectDay<'_> {
    fn line(&self, kind: DueKind, date: Date, about: Option<Id>) -> Due {
        let subject = DueSubject::Project(self.key);
        Due { kind, date, at: None, subject, about, days: days(date, self.today), courtesy: false }
    }

    /// Meetings, actions, promises and money are told of every project, of a closed one as a courtesy; tender dates while it is
    /// open.
    fn fill(&self, to: &mut Vec<Due>) {
        let stage = self.project.stage();
        let courtesy = self.project.is_closed();
        let asked = |meeting: &&Meeting| !courtesy || !self.project.let_go.contains(&meeting.id);
        let meetings = self.project.meetings.iter().filter_map(|meeting| self.meeting(meeting));
        let actions = self.project.tasks.iter().filter_map(|task| self.action(task));
        let promises = self.project.meetings.iter().filter(asked).filter_map(|meeting| self.promise(meeting));
        to.extend(meetings.chain(actions).chain(promises).map(|line| Due { courtesy, ..line }));
        if stage < Stage::Collection {
            to.extend(self.tender());
        }
        to.extend(self.alerts());
        to.extend(pace::days_stale(self.project, self.limits, self.today).map(|days| {
            let line = self.line(DueKind::Stale, self.project.entered_stage_on(), None);
            Due { days, ..line }
        }));
        to.extend(past_close(self.project, self.today).map(|close| self.line(DueKind::ClosePast, close, None)));
        to.extend(self.pay_promises());
        to.extend(self.money());
    }

    fn promise(&self, meeting: &Meeting) -> Option<Due> {
        let kind = match promise_state(meeting, self.today)? {
            PromiseState::Overdue => DueKind::PromiseOverdue,
            PromiseState::DueToday => DueKind::PromiseToday,
            PromiseState::Pending | PromiseState::Kept | PromiseState::Broken => return None,
        };
        Some(self.line(kind, meeting.action.as_ref()?.by?, Some(meeting.id)))
    }

    fn meeting(&self, meeting: &Meeting) -> Option<Due> {
        let day = meeting.at.date();
        let kind = if day < self.today { DueKind::NoOutcome } else { DueKind::MeetingToday };
        let line = || Due { at: Some(meeting.at.time()), ..self.line(kind, day, Some(meeting.id)) };
        (meeting.outcome.is_none() && day <= self.today).then(line)
    }

    fn action(&self, task: &Task) -> Option<Due> {
        let due = task.due.filter(|_| task.done.is_none())?;
        let sunday = i64::from(self.today.weekday().until(Weekday::Sunday));
        let kind = match days(due, self.today) {
            1.. => DueKind::TaskOverdue,
            0 => DueKind::TaskToday,
            ahead if -ahead <= sunday => DueKind::TaskThisWeek,
            _ => return None,
        };
        Some(self.line(kind, due, Some(task.id)))
    }

    fn tender(&self) -> impl Iterator<Item = Due> {
        let dates = &self.project.tender;
        let all = [
            (TenderDate::Notice, dates.notice),
            (TenderDate::Clarification, dates.clarification),
            (TenderDate::Deadline, dates.deadline),
            (TenderDate::Opening, dates.opening),
        ];
        let soon = |date: &Date| (-TENDER..=0).contains(&days(*date, self.today));
        all.into_iter()
            .filter_map(move |(which, date)| Some(self.line(DueKind::Tender(which), date.filter(soon)?, None)))
    }

    /// The urgent alerts but those that have a line of their own: the overdue promise, the overdue action, the overdue invoice.
    fn alerts(&self) -> impl Iterator<Item = Due> {
        let all = urgent_alerts(self.account, self.project, self.limits, self.today).into_iter();
        all.filter(|alert| !self.has_own_line(alert))
            .map(|alert| self.line(DueKind::Alert(alert.kind), self.today, alert.about.id()))
    }

    fn has_own_line(&self, alert: &Alert) -> bool {
        match (alert.kind, alert.about) {
            (AlertKind::NextActionOverdue | AlertKind::ReceivableOverdue, _) => true,
            (AlertKind::PromiseBroken, AlertSubject::Meeting(id)) => {
                let meeting = self.project.meeting(id);
                meeting.is_some_and(|m| promise_state(m, self.today) == Some(PromiseState::Overdue))
            }
            _ => false,
        }
    }

    /// The promises to pay that were not answered yet and have come to their day. What credits of the customer have paid is asked of
    /// nobody; what came in is, since it may have come for the promise.
    fn pay_promises(&self) -> impl Iterator<Item = Due> {
        let due = |promise: &&PaymentPromise| promise.status == PromiseStatus::Promised && promise.due <= self.today;
        let owed = move |invoice: &&Invoice| {
            invoice.promises.iter().any(|promise| due(&promise)) && !paid_by_credits(self.account, invoice, self.today)
        };
        let promises = self.project.invoices.iter().filter(owed).flat_map(|invoice| &invoice.promises);
        promises.filter(due).map(|promise| {
            let late = promise.due < self.today;
            let kind = if late { DueKind::PayPromiseOverdue } else { DueKind::PayPromiseToday };
            self.line(kind, promise.due, Some(promise.id))
        })
    }

    fn money(&self) -> impl Iterator<Item = Due> {
        let late = overdue_invoices(self.account, self.project, self.today).into_iter();
        late.map(|open| self.line(DueKind::MoneyOverdue, open.due, Some(open.invoice.id)))
    }
}
