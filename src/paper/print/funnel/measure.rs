//! This file prints what is measured over the whole funnel: rates, velocity, coverage, cash.

use std::fmt::Write as _;

use rust_decimal::{Decimal, RoundingStrategy};

use super::figure::{head, line, percent, rounded, share_text, stage_name};
use super::scope::FunnelScope;
use crate::print::context::capitalized;
use domain::funnel::amount::probability;
use domain::funnel::cash::{CashForecast, Inflow};
use domain::funnel::coverage::{Coverage, quarters, target_of_owner};
use domain::funnel::rates::{ENOUGH, Fraction, conversions};
use domain::funnel::velocity::Velocity;
use domain::money::Money;
use domain::project::Stage;
use text::parse::{Style, format};
use words::{exchange as fields, report as phrases, separator};

/// Conversion and win rate of each stage with what they were counted from, beside the probability as set.
pub fn rates(text: &mut String, of: &FunnelScope) {
    let _ = writeln!(text, "## {}\n", of.say(phrases::RATES));
    let _ = writeln!(text, "{}\n", phrases::RATES_NOTE.fill(of.lang, [&ENOUGH.to_string()]));
    let chances = of.book.settings().probabilities;
    let names = [fields::STAGE, phrases::CONVERSION, phrases::WIN_RATE, phrases::CHANCE, phrases::UNKNOWN];
    head(text, of, &names);
    for (stage, passage) in Stage::ALL.into_iter().zip(conversions(of.projects())) {
        let unknown = if passage.unknown == 0 { String::new() } else { passage.unknown.to_string() };
        let set = format!("{}%", percent(probability(chances, stage)));
        line(text, &[stage_name(of, stage), share_text(of, passage.conversion), won(of, passage.won), set, unknown]);
    }
    text.push('\n');
}

fn won(of: &FunnelScope, share: Fraction) -> String {
    if share.measured().is_some() {
        return share_text(of, share);
    }
    phrases::TOO_FEW.fill(of.lang, [&ENOUGH.saturating_sub(share.whole).to_string()])
}

/// The money a day with the four figures behind it, or what is missing.
pub fn velocity(text: &mut String, of: &FunnelScope) {
    let _ = writeln!(text, "## {}\n", of.say(phrases::VELOCITY));
    let sentences = match Velocity::of(of.projects()) {
        Ok(velocity) => {
            let money = |figure: Decimal| of.money(Money(rounded(figure)));
            let figures = [
                rounded(velocity.open).to_string(),
                percent(velocity.rate),
                money(velocity.amount),
                rounded(velocity.days).to_string(),
            ];
            let figures = phrases::FOUR_FIGURES.fill(of.lang, figures.each_ref().map(String::as_str));
            format!("{}\n{figures}", capitalized(&phrases::PER_DAY.fill(of.lang, [&money(velocity.per_day())])))
        }
        Err(missing) => {
            let all: Vec<_> = missing.iter().map(|lack| phrases::missing(*lack).text(of.lang)).collect();
            phrases::NOT_YET.fill(of.lang, [&all.join(of.say(separator::CLAUSES))])
        }
    };
    let _ = writeln!(text, "{sentences}\n");
}

/// The targets of the quarter that runs and of the next ones, and how far they are covered.
pub fn coverage(text: &mut String, of: &FunnelScope) {
    let _ = writeln!(text, "## {}\n", of.say(phrases::COVERAGE));
    let targets = &of.book.settings().targets;
    let quarters = quarters(targets, of.owner, of.today);
    let set: Vec<_> = quarters.into_iter().filter_map(|quarter| target_of_owner(targets, of.owner, quarter)).collect();
    if set.is_empty() {
        let _ = writeln!(text, "{}\n", of.say(phrases::NO_TARGET));
        return;
    }
    head(text, of, &[phrases::QUARTER, phrases::TARGET, phrases::WON, phrases::PIPELINE, phrases::COVERED]);
    for target in set {
        let coverage = Coverage::of(of.projects(), target);
        let times = coverage.ratio().map(|ratio| {
            let ratio = ratio.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
            phrases::TIMES.fill(of.lang, [&ratio.to_string()])
        });
        let reached = coverage.reached().then(|| of.say(phrases::REACHED).to_owned());
        let money = [coverage.target, coverage.won, coverage.pipeline].map(|amount| format(amount, Style::Full));
        let [aim, won, pipeline] = money;
        line(text, &[target.quarter.to_string(), aim, won, pipeline, reached.or(times).unwrap_or_default()]);
    }
    text.push('\n');
}

/// The money that is expected, month by month.
pub fn cash(text: &mut String, of: &FunnelScope) {
    let _ = writeln!(text, "## {}\n", of.say(phrases::CASH));
    let cash = CashForecast::of(of.projects(), of.book.settings().probabilities, of.today);
    let rest = |name, inflow: Inflow| (inflow != Inflow::default()).then(|| (of.say(name).to_owned(), inflow));
    let months = cash.months.iter().map(|(month, inflow)| (format!("{:04}-{:02}", month.year, month.month), *inflow));
    let overdue = rest(phrases::OVERDUE, cash.overdue);
    let all: Vec<_> = overdue.into_iter().chain(months).chain(rest(phrases::UNDATED, cash.undated)).collect();
    if all.is_empty() {
        let _ = writeln!(text, "{}\n", of.say(phrases::NO_CASH));
        return;
    }
    head(text, of, &[phrases::MONTH, phrases::INVOICED, phrases::UNINVOICED, phrases::WEIGHTED]);
    for (name, inflow) in all {
        let money = [inflow.invoiced, inflow.uninvoiced, inflow.weighted].map(|amount| format(amount, Style::Full));
        let [invoiced, uninvoiced, weighted] = money;
        line(text, &[name, invoiced, uninvoiced, weighted]);
    }
    text.push('\n');
}
