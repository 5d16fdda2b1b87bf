//! A card holds what the board shows of a project and sorts it by. It is worked out once and kept until the project changes.

use std::sync::Arc;

use jiff::civil::Date;

use domain::account::Account;
use domain::book::Book;
use domain::funnel::amount::{Probabilities, weighted};
use domain::funnel::grade::{Grade, GradeInputs};
use domain::funnel::history::days_in_stage;
use domain::id::Id;
use domain::money::Money;
use domain::project::{Project, ProjectKey, SaleSize, Stage};
use domain::steps::mark::{DebtKind, card_mark};
use domain::tracker::pace::days_stale;
use domain::tracker::positions::Positions;
use domain::tracker::promise::{Ending, ending};
use domain::yardstick::Yardstick;
use text::find::collation;

/// What every card hangs on beside its customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardContext {
    pub today: Date,
    /// What projects are judged by.
    pub yardstick: Yardstick,
    /// Probabilities of the stages.
    pub probabilities: Probabilities,
}

impl CardContext {
    /// The context of a book on a day.
    #[must_use]
    pub fn of(book: &Book, today: Date) -> Self {
        Self { today, yardstick: book.yardstick(), probabilities: book.settings().probabilities }
    }
}

/// The next action of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// There is none, or the project is closed.
    Nothing,
    /// It has no day.
    Undated,
    /// It is due on that day.
    On(Date),
    /// It was due on that day.
    Late(Date),
}

/// A card. Names and texts stay in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    pub key: ProjectKey,
    /// What sorts as customer and project do.
    pub sort_key: Box<str>,
    /// A person on our side.
    pub owner: Option<Id>,
    /// Large or small: what the first point of its grade is called.
    pub size: SaleSize,
    /// The column.
    pub stage: Stage,
    /// Expected amount.
    pub amount: Option<Money>,
    /// The amount times the chance of its stage.
    pub weighted: Option<Money>,
    pub tested: GradeInputs,
    /// The three lights as figures; none where a small sale has no light.
    pub light_figures: [Option<u8>; 3],
    /// Whether each light is lit.
    pub lit: [bool; 3],
    /// Whole days in the stage; none where it was entered after today.
    pub days: Option<i64>,
    /// Whether that is over the limit of the stage, and it is not on hold.
    pub stale: bool,
    /// On hold until that day.
    pub on_hold_until: Option<Date>,
    /// What it owes since it was moved without what its gate asks for, by what weighs most.
    pub debt: Option<DebtKind>,
    /// The next action.
    pub next: Next,
    /// How the last held meeting ended.
    pub ending: Option<Ending>,
}

impl Card {
    /// The cards of a customer.
    #[must_use]
    pub fn all(account: &Account, context: &CardContext) -> Vec<Arc<Self>> {
        let called = collation(&account.name);
        account.projects.iter().map(|project| Arc::new(Self::of((account, &called), project, context))).collect()
    }

    /// Works out the card of a project; `called` is how the name of the customer sounds.
    fn of((account, called): (&Account, &str), project: &Project, context: &CardContext) -> Self {
        let CardContext { today, yardstick: by, probabilities } = context;
        let positions = Positions::of(account, project, by, *today);
        let next = project.next_task().filter(|_| !project.is_closed());
        let next = match next.map(|task| task.due) {
            None => Next::Nothing,
            Some(None) => Next::Undated,
            Some(Some(due)) if due < *today => Next::Late(due),
            Some(Some(due)) => Next::On(due),
        };
        let held = project.meetings.iter().filter(|m| m.held(*today));
        Self {
            key: ProjectKey { account: account.id, project: project.id },
            sort_key: format!("{called}  {}", collation(&project.name)).into(),
            owner: project.owner,
            size: project.size,
            stage: project.stage(),
            amount: project.amount,
            weighted: weighted(project, *probabilities),
            tested: GradeInputs::of(account, project, &positions, &by.limits, *today),
            light_figures: positions.figures(),
            lit: positions.lit(),
            days: days_in_stage(project, *today),
            stale: days_stale(project, &by.limits, *today).is_some(),
            on_hold_until: project.hold_until.filter(|until| until > today && !project.is_closed()),
            debt: card_mark(project, *today).map(|mark| mark.debt()),
            next,
            ending: held.max_by_key(|m| (m.at, m.id)).and_then(ending),
        }
    }

    /// The grade, under the median of the open projects.
    #[must_use]
    pub fn grade(&self, median: Option<Money>) -> Grade {
        self.tested.grade(median)
    }

    /// Whether it is open: in the target stage or in the steps 1 to 5.
    #[must_use]
    pub fn open(&self) -> bool {
        self.stage < Stage::Collection
    }

    /// Whether it is paid or lost.
    #[must_use]
    pub const fn closed(&self) -> bool {
        matches!(self.stage, Stage::Paid | Stage::Lost)
    }

    /// The day the next action is due.
    #[must_use]
    pub const fn due(&self) -> Option<Date> {
        match self.next {
            Next::On(due) | Next::Late(due) => Some(due),
            Next::Nothing | Next::Undated => None,
        }
    }

    /// Whether the next action is overdue.
    #[must_use]
    pub const fn late(&self) -> bool {
        matches!(self.next, Next::Late(_))
    }

    /// Whether something on it asks for attention: too long in its stage, an action overdue, something owed.
    #[must_use]
    pub const fn needs_attention(&self) -> bool {
        self.stale || self.late() || self.debt.is_some()
    }
}
