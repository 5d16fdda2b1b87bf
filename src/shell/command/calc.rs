//! Works out a sum of credit from the figures of the command line: no data is read, and none is kept.

use std::process::ExitCode;

use rust_decimal::Decimal;

use super::context::{bad, print_output, print_words};
use crate::args::{Calculation, CalculationKind};
use domain::credit::decision::CreditCase;
use domain::lang::Lang;
use paper::print::calculation as print;
use words::{Say, credit, shell as phrases};

/// Prints the figure, or the whole reference grid.
#[must_use]
pub fn calc(lang: Lang, what: &Calculation) -> ExitCode {
    if what.grid {
        return grid(lang, what);
    }
    if !what.unused.is_empty() {
        return misused(lang, &phrases::CALC_UNUSED.with([what.kind.word(), &spelled(&what.unused)]));
    }
    let names = what.kind.figures().iter().zip(&what.figures);
    let lacking: Vec<_> = names.filter(|(_, figure)| figure.is_none()).map(|(name, _)| *name).collect();
    if !lacking.is_empty() {
        return misused(lang, &phrases::CALC_LACKS.with([what.kind.word(), &spelled(&lacking)]));
    }
    let figures: Vec<Decimal> = what.figures.iter().flatten().copied().collect();
    let text = match (what.kind, figures.as_slice()) {
        (CalculationKind::BadDebt, [loss, margin]) if what.json => print::bad_debt_json(*loss, *margin),
        (CalculationKind::BadDebt, [loss, margin]) => print::bad_debt(*loss, *margin),
        (CalculationKind::Delay, [margin, rate]) if what.json => print::delay_json(*margin, *rate),
        (CalculationKind::Delay, [margin, rate]) => print::delay(*margin, *rate, lang),
        (CalculationKind::Credit, [cash_sales, credit_sales, margin, never_paid, rate, days]) => {
            let [cash_sales, credit_sales, margin] = [*cash_sales, *credit_sales, *margin];
            let case =
                CreditCase { cash_sales, credit_sales, margin, never_paid: *never_paid, rate: *rate, days: *days };
            if what.json { print::credit_json(&case) } else { print::credit(&case, lang) }
        }
        _ => return misused(lang, &phrases::CALC_LACKS.with([what.kind.word(), ""])),
    };
    match text {
        Ok(text) => {
            if let (CalculationKind::Delay, Some(margin)) = (what.kind, figures.first()) {
                tell_no_margin(lang, *margin);
            }
            print_output(&text)
        }
        Err(fault) => {
            print_words(lang, &print::fault(fault).say());
            bad()
        }
    }
}

/// A figure of nothing says why it is nothing, beside the output, so that a script reads the figure alone.
fn tell_no_margin(lang: Lang, margin: Decimal) {
    if margin <= Decimal::ZERO {
        print_words(lang, &credit::DELAY_NOTHING.say());
    }
}

fn grid(lang: Lang, what: &Calculation) -> ExitCode {
    if !what.kind.has_grid() {
        return misused(lang, &phrases::CALC_NO_GRID.with([what.kind.word()]));
    }
    let of_delay = what.kind == CalculationKind::Delay;
    print_output(&match (what.json, of_delay) {
        (true, _) => print::grid_json(of_delay),
        (false, true) => print::delay_grid(lang),
        (false, false) => print::bad_debt_grid(lang),
    })
}

/// Options as they are typed.
fn spelled(names: &[&str]) -> String {
    let spelled: Vec<_> = names.iter().map(|name| format!("--{name}")).collect();
    spelled.join(" ")
}

/// Wrong usage: told, with the status of wrong usage.
fn misused(lang: Lang, why: &Say) -> ExitCode {
    print_words(lang, why);
    ExitCode::from(2)
}
