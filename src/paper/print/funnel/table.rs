//! This file lays the funnel out as a table, a row for each project, for spreadsheets and other programs. The next action
//! stands as it was typed, as in the table of the projects.

use rust_decimal::Decimal;

use super::row::{FunnelRow, rows};
use super::scope::FunnelScope;
use crate::exchange::cell::Cell;
use crate::exchange::names::NameIndex;
use crate::exchange::table::Table;
use domain::funnel::grade::GradeLetter;
use domain::lang::Lang;
use domain::money::Money;
use domain::tracker::promise::Ending;
use words::{Phrase, exchange as fields, report as phrases, tracker};

/// What other programs call the columns, and what people do.
const COLUMNS: [(&str, Phrase); 26] = [
    ("id", fields::ID),
    ("account", fields::ACCOUNT),
    ("account_id", fields::ACCOUNT_ID),
    ("project", fields::PROJECT_NAME),
    ("stage_number", phrases::STAGE_NUMBER),
    ("stage", fields::STAGE),
    ("days_in_stage", phrases::DAYS_IN_STAGE),
    ("limit", phrases::LIMIT),
    ("stale", phrases::STALE),
    ("grade", phrases::GRADE),
    ("positions_held", phrases::ALL_HELD),
    ("amount_at_median", phrases::LARGE_ENOUGH),
    ("close_near", phrases::CLOSE_NEAR),
    ("moved_lately", phrases::MOVED_LATELY),
    ("amount", fields::AMOUNT),
    ("chance_percent", phrases::CHANCE_PERCENT),
    ("weighted", phrases::WEIGHTED),
    ("owner", fields::OWNER),
    ("owner_id", fields::OWNER_ID),
    ("close", fields::CLOSE),
    ("on_hold_until", fields::HOLD),
    ("next_action", fields::NEXT),
    ("due", fields::DUE),
    ("outcome", phrases::LAST_OUTCOME),
    ("outcome_on", phrases::OUTCOME_ON),
    ("marked", phrases::OWES),
];

/// Lays the funnel out, a row a project, by stage and customer.
#[must_use]
pub fn table(of: &FunnelScope) -> Table {
    let names = NameIndex::new(of.book);
    let header = COLUMNS.map(|(_, label)| label.text(of.lang).to_owned()).to_vec();
    let all = rows(of.book, of.owner, of.today);
    let rows = all.iter().map(|row| cells(row, &names, of.lang)).collect();
    Table { keys: COLUMNS.map(|(key, _)| key).to_vec(), header, rows }
}

fn cells(row: &FunnelRow, names: &NameIndex, lang: Lang) -> Vec<Cell> {
    let plain = |text: String| Cell::Literal(text);
    let money = |of: Option<Money>| of.map_or(Cell::Blank, |m| plain(m.0.normalize().to_string()));
    let yes = |of: bool| Cell::Truth(of, if of { phrases::YES } else { phrases::NO }.text(lang));
    let number = |of: Option<Decimal>| of.map_or(Cell::Blank, Cell::Number);
    let shown = |of: Option<String>| of.map_or(Cell::Blank, Cell::Literal);
    let tests = row.grade.map_or([const { Cell::Blank }; 4], |grade| grade.tests.map(yes));
    let (next, due) = row.next().unzip();
    let project = row.project;
    let front = [
        plain(project.id.to_string()),
        Cell::Text(names.account_reference(row.account)),
        plain(row.account.id.to_string()),
        Cell::Text(project.name.clone()),
        Cell::Number(Decimal::from(row.stage as u8)),
        Cell::choice(row.stage, tracker::stage(row.stage), lang),
        Cell::Number(Decimal::from(row.days.unwrap_or_default())),
        number(row.limit.map(Decimal::from)),
        yes(row.stale),
        row.grade.map_or(Cell::Blank, |grade| plain(letter(grade.letter).to_owned())),
    ];
    let back = [
        money(project.amount),
        Cell::Number(row.chance * Decimal::ONE_HUNDRED),
        money(row.weighted),
        project.owner.map_or(Cell::Blank, |id| Cell::Text(names.person_reference(id))),
        shown(project.owner.map(|id| id.to_string())),
        shown(project.close.map(|day| day.to_string())),
        shown(project.hold_until.map(|day| day.to_string())),
        next.map_or(Cell::Blank, |next| Cell::Text(next.to_owned())),
        shown(due.flatten().map(|day| day.to_string())),
        row.ending.map_or(Cell::Blank, |(_, ending)| ended(ending, lang)),
        shown(row.ending.map(|(day, _)| day.to_string())),
        yes(row.mark.is_some()),
    ];
    front.into_iter().chain(tests).chain(back).collect()
}

/// How a meeting ended: the outcome by its own name, and an advance that was broken by another.
fn ended(of: Ending, lang: Lang) -> Cell {
    match of {
        Ending::As(outcome) => Cell::choice(outcome, tracker::ending(of), lang),
        Ending::BrokenAdvance => Cell::choice(of, tracker::ending(of), lang),
    }
}

/// A grade as programs and spreadsheets sort by it, the same in every language.
const fn letter(of: GradeLetter) -> &'static str {
    match of {
        GradeLetter::A => "A",
        GradeLetter::B => "B",
        GradeLetter::C => "C",
        GradeLetter::D => "D",
    }
}
