//! This file lists the columns of each kind of record: those of its fields, and those before and behind them that are written
//! only.

use std::sync::LazyLock;
use strum::EnumCount as _;

use crate::record::{CellType, FieldSlot, RecordRow, account, contact, person, project};
use domain::account::Account;
use domain::contact::Contact;
use domain::person::Person;
use domain::project::Project;
use words::{Phrase, exchange as phrases};

/// What is exchanged, one row each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumCount)]
pub enum RecordKind {
    /// Customers.
    Accounts,
    /// Contacts.
    Contacts,
    /// Sales projects.
    Projects,
    /// People on our side; they are exported and never imported.
    People,
}

/// What a column does for a row as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnRole {
    /// Names the record for good.
    Id,
    /// Names the customer of a contact or a project.
    Account,
    /// Names the record for people.
    Name,
    /// Names a superior.
    Superior,
    /// Nothing but its own.
    Plain,
}

/// Where the cells of a column come from.
#[derive(Debug, Clone, Copy)]
pub enum ColumnSource {
    /// A field of a customer.
    Account(FieldSlot<Account>),
    /// A field of a contact.
    Contact(FieldSlot<Contact>),
    /// A field of a project.
    Project(FieldSlot<Project>),
    /// A field of a person on our side.
    Person(FieldSlot<Person>),
    /// They follow from the record.
    Derived(DerivedColumn),
}

/// What follows from a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DerivedColumn {
    /// Its id.
    Id,
    /// The customer it belongs to.
    Account,
    /// The id of that customer.
    AccountId,
    /// The id of whom a contact reports to.
    SuperiorId,
    /// The id of who owns a project.
    OwnerId,
    /// Where a project stands in the funnel.
    Stage,
    /// Since when.
    Since,
    /// The next action of a project.
    Next,
    /// When that is due.
    Due,
    /// Where a customer stands in the attack/defence matrix, by its latest figures.
    Segment,
    /// What it could buy in a year.
    Potential,
    /// What it buys from us in a year.
    Sales,
    /// Our share of its potential, in percent.
    Share,
    /// What it could still buy from us in a year.
    Headroom,
    /// The day of these figures.
    FiguresOn,
}

/// A column: data.
#[derive(Debug, Clone, Copy)]
pub struct TableColumn {
    /// What other programs call it.
    pub key: &'static str,
    /// What people call it.
    pub label: Phrase,
    /// What it goes by as well, with `|` between.
    pub aliases: Option<Phrase>,
    /// What its cells take.
    pub cell_type: CellType,
    /// Whether it may not be emptied.
    pub required: bool,
    /// Where its cells come from.
    pub source: ColumnSource,
}

impl PartialEq for TableColumn {
    /// The columns of a kind are told apart by their key.
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for TableColumn {}

impl TableColumn {
    /// What it does for a row as a whole.
    #[must_use]
    pub const fn role(&self) -> ColumnRole {
        match self.cell_type {
            CellType::Id => ColumnRole::Id,
            CellType::Account => ColumnRole::Account,
            CellType::Name(_) => ColumnRole::Name,
            CellType::Superior => ColumnRole::Superior,
            CellType::Line(_)
            | CellType::Phone(_)
            | CellType::Email(_)
            | CellType::Paragraph(_)
            | CellType::List(_)
            | CellType::Money
            | CellType::Days
            | CellType::Day
            | CellType::PastDay
            | CellType::Size
            | CellType::Archived
            | CellType::Owner
            | CellType::Stage
            | CellType::StageDay
            | CellType::Nothing => ColumnRole::Plain,
        }
    }
}

const fn derived(
    what: DerivedColumn,
    key: &'static str,
    label: Phrase,
    aliases: Option<Phrase>,
    cell_type: CellType,
) -> TableColumn {
    let required = matches!(what, DerivedColumn::Account);
    TableColumn { key, label, aliases, cell_type, required, source: ColumnSource::Derived(what) }
}

const ID: TableColumn = derived(DerivedColumn::Id, "id", phrases::ID, None, CellType::Id);
const HOME: TableColumn =
    derived(DerivedColumn::Account, "account", phrases::ACCOUNT, Some(phrases::ALSO_ACCOUNT), CellType::Account);
const HOME_ID: TableColumn =
    derived(DerivedColumn::AccountId, "account_id", phrases::ACCOUNT_ID, None, CellType::Nothing);
const SUPERIOR_ID: TableColumn =
    derived(DerivedColumn::SuperiorId, "reports_to_id", phrases::REPORTS_TO_ID, None, CellType::Nothing);
const STANDING: [TableColumn; 6] = [
    HOME_ID,
    derived(DerivedColumn::OwnerId, "owner_id", phrases::OWNER_ID, None, CellType::Nothing),
    derived(DerivedColumn::Stage, "stage", phrases::STAGE, Some(phrases::ALSO_STAGE), CellType::Stage),
    derived(
        DerivedColumn::Since,
        "stage_since",
        phrases::STAGE_SINCE,
        Some(phrases::ALSO_STAGE_SINCE),
        CellType::StageDay,
    ),
    derived(DerivedColumn::Next, "next_action", phrases::NEXT, None, CellType::Nothing),
    derived(DerivedColumn::Due, "due", phrases::DUE, None, CellType::Nothing),
];

/// They are written only: the figures of a customer are dated, and a table has no room for more than the latest.
const CHANNEL: [TableColumn; 6] = [
    derived(DerivedColumn::Segment, "segment", phrases::SEGMENT, None, CellType::Nothing),
    derived(DerivedColumn::Potential, "potential", phrases::POTENTIAL, None, CellType::Nothing),
    derived(DerivedColumn::Sales, "sales", phrases::SALES, None, CellType::Nothing),
    derived(DerivedColumn::Share, "share", phrases::SHARE, None, CellType::Nothing),
    derived(DerivedColumn::Headroom, "headroom", phrases::HEADROOM, None, CellType::Nothing),
    derived(DerivedColumn::FiguresOn, "figures_on", phrases::FIGURES_ON, None, CellType::Nothing),
];

/// The columns of the fields that have one.
fn fields<R>(rows: &'static [RecordRow<R>], source: fn(FieldSlot<R>) -> ColumnSource) -> Vec<TableColumn> {
    let column = |row: &RecordRow<R>| {
        let words = row.column?;
        Some(TableColumn {
            key: row.key,
            label: words.label,
            aliases: words.aliases,
            cell_type: row.cell_type,
            required: row.required,
            source: source(row.slot),
        })
    };
    rows.iter().filter_map(column).collect()
}

static ACCOUNTS: LazyLock<Vec<TableColumn>> =
    LazyLock::new(|| [vec![ID], fields(account::ROWS, ColumnSource::Account), CHANNEL.to_vec()].concat());
static CONTACTS: LazyLock<Vec<TableColumn>> = LazyLock::new(|| {
    [vec![ID, HOME], fields(contact::ROWS, ColumnSource::Contact), vec![HOME_ID, SUPERIOR_ID]].concat()
});
static PROJECTS: LazyLock<Vec<TableColumn>> =
    LazyLock::new(|| [vec![ID, HOME], fields(project::ROWS, ColumnSource::Project), STANDING.to_vec()].concat());
static PEOPLE: LazyLock<Vec<TableColumn>> =
    LazyLock::new(|| [vec![ID], fields(person::ROWS, ColumnSource::Person)].concat());

impl RecordKind {
    /// All kinds.
    pub const ALL: [Self; Self::COUNT] = [Self::Accounts, Self::Contacts, Self::Projects, Self::People];
    /// The kinds that can be imported.
    pub const IMPORTED: [Self; 3] = [Self::Accounts, Self::Contacts, Self::Projects];

    /// As the command line spells it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Accounts => "accounts",
            Self::Contacts => "contacts",
            Self::Projects => "projects",
            Self::People => "people",
        }
    }

    /// As people call it.
    #[must_use]
    pub const fn label(self) -> Phrase {
        match self {
            Self::Accounts => phrases::ACCOUNTS,
            Self::Contacts => phrases::CONTACTS,
            Self::Projects => phrases::PROJECTS,
            Self::People => phrases::PEOPLE,
        }
    }

    /// Its columns in the order of an export.
    #[must_use]
    pub fn columns(self) -> &'static [TableColumn] {
        match self {
            Self::Accounts => &ACCOUNTS,
            Self::Contacts => &CONTACTS,
            Self::Projects => &PROJECTS,
            Self::People => &PEOPLE,
        }
    }

    /// The column of a role, where it has one.
    #[must_use]
    pub fn column(self, role: ColumnRole) -> Option<&'static TableColumn> {
        self.columns().iter().find(|column| column.role() == role)
    }

    /// The columns that say whom a row is about where no id does.
    pub fn key_columns(self) -> impl Iterator<Item = &'static TableColumn> {
        self.columns().iter().filter(|c| matches!(c.role(), ColumnRole::Account | ColumnRole::Name))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use domain::lang::Lang;

    #[test]
    fn no_two_columns_of_a_kind_go_by_one_name() {
        for kind in RecordKind::ALL {
            let mut seen = BTreeSet::new();
            for column in kind.columns() {
                let also = column.aliases.map(|p| Lang::ALL.map(|l| p.text(l))).into_iter().flatten();
                let names: BTreeSet<_> = also.flat_map(|text| text.split('|')).collect();
                let own = BTreeSet::from([column.label.zh, column.label.en]);
                for name in names.union(&own) {
                    assert!(seen.insert(*name), "{kind:?} {name}");
                }
            }
        }
    }

    #[test]
    fn a_kind_is_named_on_the_command_line_as_in_its_english_label() {
        for kind in RecordKind::ALL {
            assert_eq!(kind.word(), kind.label().en);
            assert!(kind.columns().iter().any(|c| c.role() == ColumnRole::Id));
        }
    }
}
