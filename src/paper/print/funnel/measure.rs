//! This file prints what is measured over the whole funnel: rates, velocity, coverage, cash.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::figure::{head, line, percent, rounded, share_text, stage_name, times};
use super::scope::FunnelScope;
use crate::print::context::capitalized;
use domain::funnel::amount::probability;
use domain::funnel::cash::{CashForecast, Inflow};
use domain::funnel::coverage::{Coverage, Unscheduled, quarters, target_of_owner};
use domain::funnel::rates::{ENOUGH, Fraction, WinRate, conversions};
use domain::funnel::velocity::{Lever, Velocity};
use domain::money::Money;
use domain::project::Stage;
use domain::receivable::DOUBTFUL;
use text::parse::{Style, format};
use words::{exchange as fields, report as phrases, separator};

/// Conversion and win rate of each stage with what they were counted from, beside the probability as set.
pub fn rates(text: &mut String, of: &FunnelScope) {
    let _ = writeln!(text, "## {}\n", of.say(phrases::RATES));
    let _ = writeln!(text, "{}\n", phrases::RATES_NOTE.fill(of.lang, [&ENOUGH.to_string()]));
    let chances = of.book.settings().probabilities;
    let names = [
        fields::STAGE,
        phrases::CONVERSION,
        phrases::STANDING,
        phrases::WIN_RATE,
        phrases::RANGE,
        phrases::CHANCE,
        phrases::UNKNOWN,
    ];
    head(text, of, &names);
    for (stage, passage) in Stage::ALL.into_iter().zip(conversions(of.projects())) {
        let some = |count: usize| if count == 0 { String::new() } else { count.to_string() };
        let chance = probability(chances, stage);
        let set = if passage.won.contradicts(chance) { phrases::QUESTIONED } else { phrases::PERCENT };
        let cells = [
            stage_name(of, stage),
            share_text(of, passage.conversion),
            some(passage.standing),
            won(of, passage.won),
            range_text(of, passage.won),
            set.fill(of.lang, [&percent(chance)]),
            some(passage.unknown),
        ];
        line(text, &cells);
    }
    text.push('\n');
}

fn won(of: &FunnelScope, ends: WinRate) -> String {
    if ends.measured().is_some() {
        return share_text(of, Fraction { part: ends.won, whole: ends.closed });
    }
    phrases::TOO_FEW.fill(of.lang, [&ENOUGH.saturating_sub(ends.closed).to_string()])
}

/// The lowest and the highest a win rate can become by what is still open; blank where too few closed.
fn range_text(of: &FunnelScope, ends: WinRate) -> String {
    let range = ends.range().map(|(low, high)| [percent(low), percent(high)]);
    range.map(|[low, high]| phrases::BETWEEN.fill(of.lang, [&low, &high])).unwrap_or_default()
}

/// The money a day with the four figures behind it and its range, or what is missing.
pub fn velocity(text: &mut String, of: &FunnelScope) {
    let _ = writeln!(text, "## {}\n", of.say(phrases::VELOCITY));
    let sentences = match Velocity::of(of.projects()) {
        Ok(velocity) => measured(of, &velocity).join("\n"),
        Err(missing) => {
            let all: Vec<_> = missing.iter().map(|lack| phrases::missing(*lack).text(of.lang)).collect();
            phrases::NOT_YET.fill(of.lang, [&all.join(of.say(separator::CLAUSES))])
        }
    };
    let _ = writeln!(text, "{sentences}\n");
}

fn measured(of: &FunnelScope, velocity: &Velocity) -> Vec<String> {
    let money = |figure: Decimal| of.money(Money(rounded(figure)));
    let [open, rate, amount, days] = Lever::ALL.map(|lever| velocity.figure(lever));
    let figures = [rounded(open).to_string(), percent(rate), money(amount), rounded(days).to_string()];
    let ends = velocity.counted.ends;
    let (least, most) = velocity.range();
    let ranges = [ends.closed.to_string(), range_text(of, ends), money(least), money(most)];
    let other = velocity.other_amount().map(|open| {
        let amounts = [money(open), money(amount)];
        phrases::OTHER_AMOUNT.fill(of.lang, amounts.each_ref().map(String::as_str))
    });
    let told = [
        capitalized(&phrases::PER_DAY.fill(of.lang, [&money(velocity.per_day())])),
        phrases::FOUR_FIGURES.fill(of.lang, figures.each_ref().map(String::as_str)),
        phrases::MEASURED_ON.fill(of.lang, ranges.each_ref().map(String::as_str)),
    ];
    told.into_iter().chain(other).collect()
}

/// The targets of the quarter that runs and of the next ones, and how far they are covered.
pub fn coverage(text: &mut String, of: &FunnelScope) {
    let _ = writeln!(text, "## {}\n", of.say(phrases::COVERAGE));
    let targets = &of.book.settings().targets;
    let quarters = quarters(targets, of.owner, of.today);
    let set: Vec<_> = quarters.into_iter().filter_map(|quarter| target_of_owner(targets, of.owner, quarter)).collect();
    if set.is_empty() {
        let _ = writeln!(text, "{}\n", of.say(phrases::NO_TARGET));
        return unscheduled(text, of);
    }
    head(text, of, &[phrases::QUARTER, phrases::TARGET, phrases::WON, phrases::PIPELINE, phrases::COVERED]);
    for target in set {
        let coverage = Coverage::of(of.projects(), target, of.today);
        let open = coverage.ratio().map(|ratio| times(ratio, of.lang));
        let reached = coverage.reached().then(|| of.say(phrases::REACHED).to_owned());
        let money = [coverage.target, coverage.won, coverage.pipeline].map(|amount| format(amount, Style::Full));
        let [aim, won, pipeline] = money;
        line(text, &[target.quarter.to_string(), aim, won, pipeline, reached.or(open).unwrap_or_default()]);
    }
    text.push('\n');
    unscheduled(text, of);
}

/// Open money that no quarter counts: its expected close is past, or nobody wrote one down.
fn unscheduled(text: &mut String, of: &FunnelScope) {
    let found = Unscheduled::of(of.projects(), of.today);
    let lines = [(phrases::CLOSE_PAST, found.past), (phrases::CLOSE_UNKNOWN, found.undated)];
    for (phrase, sum) in lines.into_iter().filter(|(_, sum)| sum.count > 0) {
        let figures = [sum.count.to_string(), of.money(sum.amount), sum.unpriced.to_string()];
        let _ = writeln!(text, "{}\n", phrase.fill(of.lang, figures.each_ref().map(String::as_str)));
    }
}

/// The money that is expected, month by month.
pub fn cash(text: &mut String, of: &FunnelScope) {
    let _ = writeln!(text, "## {}\n", of.say(phrases::CASH));
    let accounts = of.book.accounts().values().map(|account| &**account);
    let cash = CashForecast::of(accounts, of.owner, of.book.settings().probabilities, of.today);
    let rest = |name, inflow: Inflow| (inflow != Inflow::default()).then(|| (of.say(name).to_owned(), inflow));
    let months = cash.months.iter().map(|(month, inflow)| (format!("{:04}-{:02}", month.year, month.month), *inflow));
    let doubtful = Some(cash.doubtful).filter(|inflow| *inflow != Inflow::default());
    let doubtful = doubtful.map(|inflow| (phrases::DOUBTFUL.fill(of.lang, [&DOUBTFUL.to_string()]), inflow));
    let overdue = rest(phrases::OVERDUE, cash.overdue);
    let all: Vec<_> =
        doubtful.into_iter().chain(overdue).chain(months).chain(rest(phrases::UNDATED, cash.undated)).collect();
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
