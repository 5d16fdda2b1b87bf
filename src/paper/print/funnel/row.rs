//! A row holds what a print of the funnel tells of one project.

use jiff::civil::Date;
use rust_decimal::Decimal;

use domain::account::Account;
use domain::book::Book;
use domain::funnel::amount::{Probabilities, open_median, probability, weighted};
use domain::funnel::grade::Grade;
use domain::funnel::history::{ProjectStatus, days_in_stage, project_status};
use domain::funnel::owner::OwnerFilter;
use domain::meeting::Meeting;
use domain::money::Money;
use domain::project::{Project, Stage};
use domain::steps::mark::{CardMark, card_mark as owed};
use domain::tracker::pace;
use domain::tracker::promise::{Ending, ending};
use domain::yardstick::Yardstick;
use text::find::collation;

/// A project with what the funnel knows of it.
#[derive(Debug, Clone)]
pub struct FunnelRow<'a> {
    /// The customer.
    pub account: &'a Account,
    /// The project.
    pub project: &'a Project,
    /// Where it stands.
    pub stage: Stage,
    /// Whole days there; none where it was entered after today.
    pub days: Option<i64>,
    /// Days it may stand there; none for what is paid or lost.
    pub limit: Option<u16>,
    /// Longer there than it may.
    pub stale: bool,
    /// The grade; of open projects only.
    pub grade: Option<Grade>,
    /// The probability of its stage, 0 to 1.
    pub chance: Decimal,
    /// The amount times the probability; none where the amount is unknown.
    pub weighted: Option<Money>,
    /// How the last held meeting ended, and when.
    pub ending: Option<(Date, Ending)>,
    /// What it owes since it was moved without what its gate asks for.
    pub mark: Option<CardMark>,
}

impl FunnelRow<'_> {
    /// The next action of a project that is not closed: its text as somebody typed it, and its day.
    #[must_use]
    pub fn next(&self) -> Option<(&str, Option<Date>)> {
        let task = self.project.next_task().filter(|_| !self.project.is_closed())?;
        Some((task.text.as_str(), task.due))
    }
}

/// The projects of a book, as far as they are the owner's, by stage; in a stage by the sound of the customer's name. The
/// median a grade is measured by is that of the whole book.
#[must_use]
pub fn rows(book: &Book, owner: OwnerFilter, today: Date) -> Vec<FunnelRow<'_>> {
    let every = || book.accounts().values().flat_map(|account| &account.projects);
    let median = open_median(every());
    let mut accounts: Vec<&Account> = book.accounts().values().map(|account| &**account).collect();
    accounts.sort_by_cached_key(|account| (collation(&account.name), account.id));
    let all = accounts.into_iter().flat_map(|account| account.projects.iter().map(move |project| (account, project)));
    let wanted = all.filter(|(_, project)| owner.matches(project.owner));
    let by = book.yardstick();
    let row = |(account, project)| row(account, project, (book.settings().probabilities, &by), median, today);
    let mut rows: Vec<_> = wanted.map(row).collect();
    rows.sort_by_key(|row| row.stage);
    rows
}

fn row<'a>(
    account: &'a Account,
    project: &'a Project,
    (probabilities, by): (Probabilities, &Yardstick),
    median: Option<Money>,
    today: Date,
) -> FunnelRow<'a> {
    let (limits, stage) = (&by.limits, project.stage());
    let open = project_status(project) == ProjectStatus::Open;
    let held = project.meetings.iter().filter(|meeting: &&Meeting| meeting.held(today));
    let last = held.max_by_key(|meeting| (meeting.at, meeting.id));
    FunnelRow {
        account,
        project,
        stage,
        days: days_in_stage(project, today),
        limit: limits.stage.get(stage as usize).copied(),
        stale: pace::days_stale(project, limits, today).is_some(),
        grade: open.then(|| Grade::of(account, project, by, median, today)),
        chance: probability(probabilities, stage),
        weighted: weighted(project, probabilities),
        ending: last.and_then(|meeting| Some((meeting.at.date(), ending(meeting)?))),
        mark: owed(project, today),
    }
}
