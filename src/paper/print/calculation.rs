//! Prints what credit costs: one figure or a whole grid of the course, as text, Markdown and JSON.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::json::json_text;
use crate::markdown::MarkdownPage;
use domain::credit::bad_debt::{self, extra_sales};
use domain::credit::decision::{CreditCase, CreditVerdict};
use domain::credit::delay::{self, Lasts, months_until_gone};
use domain::credit::{CalculationFault, half_up};
use domain::lang::Lang;
use words::{Phrase, credit as phrases};

/// Why nothing can be worked out.
#[must_use]
pub const fn fault(fault: CalculationFault) -> Phrase {
    match fault {
        CalculationFault::NoMargin => phrases::NO_MARGIN,
        CalculationFault::AboveWhole | CalculationFault::RateAboveWhole => phrases::ABOVE_WHOLE,
        CalculationFault::BelowZero => phrases::BELOW_ZERO,
        CalculationFault::NoCreditSales => phrases::NO_CREDIT_SALES,
        CalculationFault::TooLarge => phrases::TOO_LARGE,
    }
}

/// How long a margin lasts, in months; a word where it always does.
#[must_use]
pub fn months(lasts: Lasts, lang: Lang) -> String {
    match lasts {
        Lasts::Months(months) => half_up(months, 1).to_string(),
        Lasts::Always => phrases::NEVER_GONE.text(lang).to_owned(),
    }
}

/// The sales that repay a loss, rounded to whole units.
///
/// # Errors
/// As `extra_sales`.
pub fn bad_debt(loss: Decimal, margin: Decimal) -> Result<String, CalculationFault> {
    Ok(format!("{}\n", half_up(extra_sales(loss, margin)?, 0)))
}

/// The same as JSON; the exact figure beside the rounded one.
///
/// # Errors
/// As `extra_sales`.
pub fn bad_debt_json(loss: Decimal, margin: Decimal) -> Result<String, CalculationFault> {
    let exact = extra_sales(loss, margin)?;
    let sales = half_up(exact, 0).to_string();
    Ok(json_text(&json!({
        "loss": loss.to_string(), "margin": margin.to_string(), "sales": sales, "exact": exact.to_string(),
    })))
}

/// The months until a margin is gone.
///
/// # Errors
/// As `months_until_gone`.
pub fn delay(margin: Decimal, rate: Decimal, lang: Lang) -> Result<String, CalculationFault> {
    Ok(format!("{}\n", months(months_until_gone(margin, rate)?, lang)))
}

/// The same as JSON; null where it is never gone.
///
/// # Errors
/// As `months_until_gone`.
pub fn delay_json(margin: Decimal, rate: Decimal) -> Result<String, CalculationFault> {
    let (months, exact) = match months_until_gone(margin, rate)? {
        Lasts::Months(exact) => (Value::from(half_up(exact, 1).to_string()), Value::from(exact.to_string())),
        Lasts::Always => (Value::Null, Value::Null),
    };
    Ok(json_text(&json!({
        "margin": margin.to_string(), "rate": rate.to_string(), "months": months, "exact": exact,
    })))
}

/// Both ways of selling, a line each, and the part never paid at which they meet.
///
/// # Errors
/// As `CreditCase::verdict`.
pub fn credit(case: &CreditCase, lang: Lang) -> Result<String, CalculationFault> {
    let CreditVerdict { cash, credit, break_even } = case.verdict()?;
    let line = |label: Phrase, figure: String| phrases::FIGURE_LINE.fill(lang, [label.text(lang), &figure]) + "\n";
    // Below zero nobody defaults, and credit does not pay all the same.
    let meets = break_even >= Decimal::ZERO;
    let never = || phrases::NEVER_MEETS.text(lang).to_owned();
    let lines = [
        line(phrases::CASH_PROFIT, half_up(cash, 0).to_string()),
        line(phrases::CREDIT_PROFIT, half_up(credit, 0).to_string()),
        line(phrases::BREAK_EVEN, if meets { format!("{} %", half_up(break_even, 2)) } else { never() }),
    ];
    Ok(lines.concat())
}

/// The same as JSON, with what was given.
///
/// # Errors
/// As `CreditCase::verdict`.
pub fn credit_json(case: &CreditCase) -> Result<String, CalculationFault> {
    let CreditVerdict { cash, credit, break_even } = case.verdict()?;
    let CreditCase { cash_sales, credit_sales, margin, never_paid, rate, days } = case;
    let shown = |value: Decimal, places| half_up(value, places).to_string();
    Ok(json_text(&json!({
        "cash_sales": cash_sales.to_string(), "credit_sales": credit_sales.to_string(),
        "margin": margin.to_string(), "never_paid": never_paid.to_string(),
        "rate": rate.to_string(), "days": days.to_string(),
        "cash_profit": shown(cash, 0), "credit_profit": shown(credit, 0), "break_even": shown(break_even, 2),
        "exact": {
            "cash_profit": cash.to_string(), "credit_profit": credit.to_string(), "break_even": break_even.to_string(),
        },
    })))
}

/// The figures of a grid, row by row; its limits are all valid.
fn cells(rows: &[u32], columns: &[u32], cell: impl Fn(Decimal, Decimal) -> Option<String>) -> Vec<Vec<String>> {
    let row = |row: &u32| columns.iter().filter_map(|column| cell((*row).into(), (*column).into())).collect();
    rows.iter().map(row).collect()
}

/// The cells of the grid of bad debts: a row a loss, a column a margin.
#[must_use]
pub fn bad_debt_cells() -> Vec<Vec<String>> {
    cells(&bad_debt::LOSSES, &bad_debt::MARGINS, |loss, margin| {
        Some(half_up(extra_sales(loss, margin).ok()?, 0).to_string())
    })
}

/// The cells of the grid of delay: a row a margin, a column a rate.
#[must_use]
pub fn delay_cells() -> Vec<Vec<String>> {
    cells(&delay::MARGINS, &delay::RATES, |margin, rate| match months_until_gone(margin, rate).ok()? {
        Lasts::Months(exact) => Some(half_up(exact, 1).to_string()),
        Lasts::Always => None,
    })
}

/// The reference grid of bad debts as a table.
#[must_use]
pub fn bad_debt_grid(lang: Lang) -> String {
    let corner = phrases::LOSS_BY_MARGIN.text(lang);
    let rows = bad_debt::LOSSES.map(|loss| loss.to_string());
    grid(corner, &bad_debt::MARGINS, &rows, &bad_debt_cells())
}

/// The reference grid of delay as a table.
#[must_use]
pub fn delay_grid(lang: Lang) -> String {
    let corner = phrases::MARGIN_BY_RATE.text(lang);
    let rows = delay::MARGINS.map(|margin| format!("{margin} %"));
    grid(corner, &delay::RATES, &rows, &delay_cells())
}

fn grid(corner: &str, columns: &[u32], rows: &[String], cells: &[Vec<String>]) -> String {
    let heads = std::iter::once(corner.to_owned()).chain(columns.iter().map(|column| format!("{column} %")));
    let heads: Vec<_> = heads.collect();
    let row = |(name, cells): (&String, &Vec<String>)| std::iter::once(name).chain(cells).cloned().collect();
    let mut page = MarkdownPage::default();
    page.table(&heads, &vec![true; heads.len()], &rows.iter().zip(cells).map(row).collect::<Vec<_>>());
    page.into_text()
}

/// A reference grid as JSON: the percents across, and of each row its figure and its cells.
#[must_use]
pub fn grid_json(of_delay: bool) -> String {
    let (columns, rows, cells): (Vec<u32>, Vec<u32>, _) = if of_delay {
        (delay::RATES.to_vec(), delay::MARGINS.to_vec(), delay_cells())
    } else {
        (bad_debt::MARGINS.to_vec(), bad_debt::LOSSES.to_vec(), bad_debt_cells())
    };
    let rows: Vec<_> = rows.iter().zip(cells).map(|(row, cells)| json!({ "row": row, "cells": cells })).collect();
    json_text(&json!({ "columns": columns, "rows": rows }))
}
