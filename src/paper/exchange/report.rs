//! This file tells a plan in lines for people: every row that does something, then the sum.

use std::fmt::Write as _;

use super::apply::{Edit, RowOutcome, RowPlan};
use super::draft::RowFault;
use super::plan::ImportPlan;
use domain::lang::Lang;
use words::{Phrase, exchange as phrases};

/// The rows that make or change something or are bad, in the order of the file, with the sum at the end.
#[must_use]
pub fn whole(plan: &ImportPlan, lang: Lang) -> String {
    report(plan, lang, |_| true)
}

/// The bad rows, and those of which something is left out, with the sum at the end.
#[must_use]
pub fn bad(plan: &ImportPlan, lang: Lang) -> String {
    report(plan, lang, |row| matches!(row.outcome, RowOutcome::Bad(_)) || !row.left_out.is_empty())
}

fn report(plan: &ImportPlan, lang: Lang, tell: impl Fn(&RowPlan) -> bool) -> String {
    let mut text = String::new();
    plan.rows.iter().filter(|row| tell(row)).for_each(|row| lines(&mut text, row, lang));
    let sum = plan.counts();
    let [new, changed, same, bad] = [sum.new, sum.changed, sum.same, sum.bad].map(|count| count.to_string());
    let kind = plan.kind.label().text(lang);
    let _ = writeln!(text, "{}", phrases::SUM.fill(lang, [kind, &new, &changed, &same, &bad]));
    if sum.unread > 0 {
        let _ = writeln!(text, "{}", phrases::SUM_UNREAD.fill(lang, [&sum.unread.to_string()]));
    }
    if sum.left_out > 0 {
        let _ = writeln!(text, "{}", phrases::SUM_LEFT_OUT.fill(lang, [&sum.left_out.to_string()]));
    }
    if sum.accounts > 0 {
        let _ = writeln!(text, "{}", phrases::SUM_ACCOUNTS.fill(lang, [&sum.accounts.to_string()]));
    }
    text
}

fn lines(text: &mut String, row: &RowPlan, lang: Lang) {
    let what: Phrase = match row.outcome {
        RowOutcome::New(_) => phrases::NEW,
        RowOutcome::Changed(_) => phrases::CHANGED,
        RowOutcome::Bad(_) => phrases::BAD,
        RowOutcome::Unchanged if row.left_out.is_empty() => return,
        RowOutcome::Unchanged => phrases::SAME,
    };
    let line = phrases::LINE.fill(lang, [&row.line.to_string()]);
    let _ = writeln!(text, "{line}  {}  {}", what.text(lang), row.title);
    if let Some(name) = &row.new_account {
        detail(text, &phrases::WITH_ACCOUNT.fill(lang, [name]));
    }
    match &row.outcome {
        RowOutcome::New(edits) | RowOutcome::Changed(edits) => {
            for edit in edits {
                detail(text, &changed(edit, lang));
            }
        }
        RowOutcome::Bad(faults) => faults.iter().for_each(|fault| detail(text, &wrong(fault, lang))),
        RowOutcome::Unchanged => {}
    }
    for fault in &row.left_out {
        detail(text, &(phrases::LEFT_OUT.text(lang).to_owned() + &wrong(fault, lang)));
    }
}

fn detail(text: &mut String, line: &str) {
    let _ = writeln!(text, "    {line}");
}

fn changed(edit: &Edit, lang: Lang) -> String {
    let label = phrases::FIELD.fill(lang, [edit.label.text(lang)]);
    let after = if edit.after.is_empty() { phrases::NOTHING.text(lang) } else { &edit.after };
    // The words of a record go in as they are: nothing in them is a blank to be filled.
    match edit.before.as_str() {
        "" => format!("{label}{after}"),
        before => format!("{label}{before} -> {after}"),
    }
}

fn wrong(fault: &RowFault, lang: Lang) -> String {
    let why = fault.why.text(lang);
    match &fault.column {
        Some((number, name)) => phrases::IN_COLUMN.fill(lang, [&number.to_string(), name]) + &why,
        None => why,
    }
}
