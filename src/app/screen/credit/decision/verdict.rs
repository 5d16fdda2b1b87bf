//! Says in words what credit against cash comes to, and what the part that is never paid has to stay below.

use rust_decimal::Decimal;

use crate::screen::credit::figure::written;
use domain::credit::decision::CreditCase;
use domain::credit::half_up;
use words::{Say, credit as phrases};

/// A sum as it is told: whole units, or cents where it is less than one.
#[must_use]
pub fn told(amount: Decimal) -> String {
    let places = if amount.abs() < Decimal::ONE { 2 } else { 0 };
    written(half_up(amount, places))
}

/// A percentage as it is told: two places.
#[must_use]
pub fn told_percent(percent: Decimal) -> String {
    half_up(percent, 2).normalize().to_string()
}

/// Where both ways of selling earn the same; nowhere, where even with everybody paying credit earns less.
#[must_use]
pub fn break_even(percent: Decimal) -> Say {
    if percent < Decimal::ZERO {
        return phrases::NO_BREAK_EVEN.say();
    }
    phrases::BREAK_EVEN_AT.with([&told_percent(percent)])
}

/// The verdict; none where the case has none.
#[must_use]
pub fn verdict(case: &CreditCase) -> Option<Say> {
    let verdict = case.verdict().ok()?;
    let gain = verdict.gain()?;
    if verdict.break_even < Decimal::ZERO {
        let best = case.at(Decimal::ZERO, case.days).verdict().ok()?.gain()?;
        return Some(phrases::VERDICT_NEVER.with([&told(best.abs())]));
    }
    if verdict.break_even.is_zero() {
        return Some(phrases::VERDICT_AT_BEST.say());
    }
    if gain.is_zero() {
        return Some(phrases::VERDICT_EVEN.say());
    }
    let [part, limit] = [case.never_paid, verdict.break_even].map(told_percent);
    let figures = [part, written(case.days), told(gain.abs()), limit];
    let figures = figures.each_ref().map(String::as_str);
    let phrase = if gain > Decimal::ZERO { phrases::VERDICT_MORE } else { phrases::VERDICT_LESS };
    Some(phrase.with(figures))
}
