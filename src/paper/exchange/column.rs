//! The columns of each kind of record: what they are called, what their cells take, which of them are only read.

use words::{Phrase, exchange as phrases};

/// Graphemes of the name of a customer or a contact.
pub const NAME: usize = 60;
/// Graphemes of the name of a project.
const PROJECT: usize = 80;
/// Graphemes of a line of text, and of an item of a list.
const LINE: usize = 200;
/// Graphemes of a note.
const NOTE: usize = 2000;

/// What is exchanged, one row each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// Customers.
    Accounts,
    /// People at the customers.
    Contacts,
    /// Sales projects.
    Projects,
    /// People on our side; they are exported only.
    People,
}

/// A field of a record that has a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordField {
    /// Names the record for good.
    Id,
    /// The customer of a contact or a project.
    Account,
    /// As called.
    Name,
    /// Trade.
    Industry,
    /// Town or region.
    Place,
    /// Free text.
    Note,
    /// The most we let them owe.
    CreditLimit,
    /// Position.
    Title,
    /// Telephone.
    Phone,
    /// WeChat name.
    Wechat,
    /// E-mail.
    Email,
    /// Contact of the same account.
    ReportsTo,
    /// What the business needs.
    Needs,
    /// What the person wants.
    Wants,
    /// The day the contact was archived.
    Archived,
    /// The day the project was opened.
    Opened,
    /// Who of us.
    Owner,
    /// Small or large sale.
    Size,
    /// Expected amount.
    Amount,
    /// Expected close.
    Close,
    /// Who else is in it.
    Competitors,
    /// Not judged stale before this day.
    Hold,
    /// Where it stands in the funnel; follows from its history.
    Stage,
    /// The next action.
    Next,
    /// When that is due.
    Due,
    /// Colleague or trainee.
    PersonKind,
}

/// What the cells of a column take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellType {
    /// An id.
    Id,
    /// The name or id of a customer.
    Account,
    /// A line of at most so many graphemes.
    Line(usize),
    /// A telephone number of at most so many graphemes.
    Phone(usize),
    /// A paragraph of at most so many graphemes.
    Paragraph(usize),
    /// Items of at most so many graphemes.
    List(usize),
    /// An amount that is not negative.
    Money,
    /// A day.
    Day,
    /// Small or large.
    Size,
    /// A day, yes or no.
    Archived,
    /// The name or id of a person on our side.
    Owner,
    /// The name or id of a contact of the same customer.
    Superior,
    /// Nothing: an import does not look.
    Nothing,
}

/// A column: data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableColumn {
    /// The field.
    pub field: RecordField,
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
}

const fn column(
    field: RecordField,
    key: &'static str,
    label: Phrase,
    also: Option<Phrase>,
    takes: CellType,
) -> TableColumn {
    let firm = matches!(field, RecordField::Account | RecordField::Name | RecordField::Opened | RecordField::Size);
    TableColumn { field, key, label, aliases: also, cell_type: takes, required: firm }
}

const ID: TableColumn = column(RecordField::Id, "id", phrases::ID, None, CellType::Id);
const ACCOUNT: TableColumn =
    column(RecordField::Account, "account", phrases::ACCOUNT, Some(phrases::ALSO_ACCOUNT), CellType::Account);
const REMARK: TableColumn =
    column(RecordField::Note, "note", phrases::NOTE, Some(phrases::ALSO_NOTE), CellType::Paragraph(NOTE));

const ACCOUNTS: &[TableColumn] = &[
    ID,
    column(RecordField::Name, "name", phrases::ACCOUNT_NAME, Some(phrases::ALSO_ACCOUNT_NAME), CellType::Line(NAME)),
    column(RecordField::Industry, "industry", phrases::INDUSTRY, Some(phrases::ALSO_INDUSTRY), CellType::Line(LINE)),
    column(RecordField::Place, "place", phrases::PLACE, Some(phrases::ALSO_PLACE), CellType::Line(LINE)),
    REMARK,
    column(
        RecordField::CreditLimit,
        "credit_limit",
        phrases::CREDIT_LIMIT,
        Some(phrases::ALSO_CREDIT_LIMIT),
        CellType::Money,
    ),
];

const CONTACTS: &[TableColumn] = &[
    ID,
    ACCOUNT,
    column(RecordField::Name, "name", phrases::CONTACT_NAME, Some(phrases::ALSO_CONTACT_NAME), CellType::Line(NAME)),
    column(RecordField::Title, "title", phrases::TITLE, Some(phrases::ALSO_TITLE), CellType::Line(LINE)),
    column(RecordField::Phone, "phone", phrases::PHONE, Some(phrases::ALSO_PHONE), CellType::Phone(LINE)),
    column(RecordField::Wechat, "wechat", phrases::WECHAT, Some(phrases::ALSO_WECHAT), CellType::Line(LINE)),
    column(RecordField::Email, "email", phrases::EMAIL, Some(phrases::ALSO_EMAIL), CellType::Line(LINE)),
    column(
        RecordField::ReportsTo,
        "reports_to",
        phrases::REPORTS_TO,
        Some(phrases::ALSO_REPORTS_TO),
        CellType::Superior,
    ),
    REMARK,
    column(RecordField::Needs, "needs", phrases::NEEDS, Some(phrases::ALSO_NEEDS), CellType::List(LINE)),
    column(RecordField::Wants, "wants", phrases::WANTS, Some(phrases::ALSO_WANTS), CellType::List(LINE)),
    column(RecordField::Archived, "archived", phrases::ARCHIVED, Some(phrases::ALSO_ARCHIVED), CellType::Archived),
];

const PROJECTS: &[TableColumn] = &[
    ID,
    ACCOUNT,
    column(RecordField::Name, "name", phrases::PROJECT_NAME, Some(phrases::ALSO_PROJECT_NAME), CellType::Line(PROJECT)),
    column(RecordField::Opened, "opened", phrases::OPENED, Some(phrases::ALSO_OPENED), CellType::Day),
    column(RecordField::Owner, "owner", phrases::OWNER, Some(phrases::ALSO_OWNER), CellType::Owner),
    column(RecordField::Size, "size", phrases::SIZE, Some(phrases::ALSO_SIZE), CellType::Size),
    column(RecordField::Amount, "amount", phrases::AMOUNT, Some(phrases::ALSO_AMOUNT), CellType::Money),
    column(RecordField::Close, "close", phrases::CLOSE, Some(phrases::ALSO_CLOSE), CellType::Day),
    column(
        RecordField::Competitors,
        "competitors",
        phrases::COMPETITORS,
        Some(phrases::ALSO_COMPETITORS),
        CellType::List(LINE),
    ),
    column(RecordField::Hold, "on_hold_until", phrases::HOLD, Some(phrases::ALSO_HOLD), CellType::Day),
    column(RecordField::Stage, "stage", phrases::STAGE, None, CellType::Nothing),
    column(RecordField::Next, "next_action", phrases::NEXT, None, CellType::Nothing),
    column(RecordField::Due, "due", phrases::DUE, None, CellType::Nothing),
];

const PEOPLE: &[TableColumn] = &[
    ID,
    column(RecordField::Name, "name", phrases::PERSON_NAME, None, CellType::Nothing),
    column(RecordField::PersonKind, "kind", phrases::PERSON_KIND, None, CellType::Nothing),
];

impl RecordKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Accounts, Self::Contacts, Self::Projects, Self::People];
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
    pub const fn columns(self) -> &'static [TableColumn] {
        match self {
            Self::Accounts => ACCOUNTS,
            Self::Contacts => CONTACTS,
            Self::Projects => PROJECTS,
            Self::People => PEOPLE,
        }
    }

    /// The columns that say whom a row is about where no id does.
    pub fn key_columns(self) -> impl Iterator<Item = &'static TableColumn> {
        self.columns().iter().filter(|c| matches!(c.field, RecordField::Account | RecordField::Name))
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
            assert!(kind.columns().iter().any(|c| c.field == RecordField::Id));
        }
    }
}
