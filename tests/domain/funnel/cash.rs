//! What customers owe, and when it comes: every rule against a slow calculation of its own.

use std::collections::BTreeMap;

use domain::account::Account;
use domain::alert::AlertKind;
use domain::alerts::alerts;
use domain::funnel::cash::{CashForecast, Inflow, Month};
use domain::funnel::owner::OwnerFilter;
use domain::money::Money;
use domain::project::{Project, Stage};
use domain::receivable::{left_of, open_balance, open_invoices};
use domain::settings::Limits;
use domain::today::{DueKind, account_due};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::case::{TODAY, ago, decimal, id, invoice, sale, step};

const CHANCES: [u8; 7] = [5, 10, 25, 40, 60, 80, 95];

fn worth(stage: Stage, amount: i64) -> Project {
    Project { amount: Some(Money::whole(amount)), ..sale(stage) }
}

fn customer(n: u32, projects: Vec<Project>) -> Account {
    Account { projects, ..Account::new(id(n), "Firm".to_owned()) }
}

fn inflow(invoiced: i64, uninvoiced: i64, weighted: &str) -> Inflow {
    Inflow {
        invoiced: Money::whole(invoiced),
        uninvoiced: Money::whole(uninvoiced),
        weighted: Money(decimal(weighted)),
    }
}

fn forecast(accounts: &[Account]) -> CashForecast {
    CashForecast::of(accounts, OwnerFilter::All, CHANCES, TODAY)
}

#[test]
fn cash_comes_by_month() {
    let month = |month| Month { year: 2026, month };
    // 1000 sold, 600 of it invoiced: 200 are due at the end of January and 400 in February, of which 100 came in.
    let mut running = Project { close: Some(ago(-60)), ..worth(Stage::Collection, 1000) };
    running.invoices = vec![invoice(1, -20, 200, &[]), invoice(3, -40, 400, &[(1, 100), (-3, 50)])];
    // Overdue, with a credit; and one that is paid for.
    let mut late = Project { invoices: vec![invoice(1, 1, 90, &[])], ..worth(Stage::Value, 5000) };
    late.history.push(step(2, Stage::Lost));
    late.invoices.extend([invoice(3, 9, -40, &[]), invoice(5, -20, 70, &[(2, 70)])]);
    let vague = vec![worth(Stage::Collection, 300), Project { close: Some(ago(1)), ..worth(Stage::Collection, 7) }];
    let open = Project { close: Some(ago(-20)), ..worth(Stage::Commitment, 9999) };
    // Due today, and closing today, is not past.
    let now = Project { close: Some(TODAY), invoices: vec![invoice(1, 0, 10, &[])], ..worth(Stage::Collection, 30) };
    // All of it was invoiced; a credit for a part that was short is not invoiced again.
    let mut short = worth(Stage::Collection, 60);
    short.invoices = vec![invoice(1, -10, 60, &[(1, 60)]), invoice(3, -10, -6, &[(1, -6)])];
    let each = [running, late, open, now, short, sale(Stage::Collection)].map(|project| vec![project]);
    let all: Vec<_> = (200..).zip(each.into_iter().chain([vague])).map(|(n, each)| customer(n, each)).collect();
    let found = forecast(&all);
    let months =
        [(month(1), inflow(210, 20, "218.5")), (month(2), inflow(300, 0, "285")), (month(3), inflow(0, 400, "380"))];
    assert_eq!(found.months.into_iter().collect::<Vec<_>>(), months);
    assert_eq!((found.overdue, found.doubtful), (inflow(50, 0, "47.5"), Inflow::default()));
    assert_eq!(found.undated, inflow(0, 307, "291.65"));
}

#[test]
fn what_one_customer_paid_too_much_hides_nothing_another_owes() {
    let owing = |n, invoices| customer(n, vec![Project { invoices, ..sale(Stage::Collection) }]);
    let rich = owing(200, vec![invoice(1, 20, 500, &[(1, 900)])]);
    let late = owing(201, vec![invoice(3, 20, 300, &[])]);
    let found = forecast(&[rich.clone(), late.clone()]);
    assert_eq!(found.overdue, inflow(300, 0, "285"));
    assert_eq!(found, forecast(&[late]), "and is never below zero");
    assert_eq!((open_balance(&rich, TODAY), forecast(&[rich])), (Money::whole(-400), CashForecast::default()));
}

#[test]
fn what_is_late_by_more_than_ninety_days_is_told_and_not_counted_on() {
    let late = |days| customer(200, vec![Project { invoices: vec![invoice(1, days, 80, &[])], ..sale(Stage::Paid) }]);
    let found = forecast(&[late(90)]);
    assert_eq!((found.overdue, found.doubtful), (inflow(80, 0, "76"), Inflow::default()));
    let found = forecast(&[late(91)]);
    assert_eq!((found.overdue, found.doubtful), (Inflow::default(), inflow(80, 0, "0")));
}

/// An invoice in the making: when it was due, how much, what was paid when.
type Bill = (i32, i64, Vec<(i32, i64)>);

/// Customers with two projects of two owners; amounts in whole units.
fn some_customers() -> impl Strategy<Value = Vec<Account>> {
    let bill = (-120..120_i32, -60..90_i64, prop::collection::vec((-5..60_i32, 0..70_i64), 0..3));
    let project = (prop::collection::vec(bill, 0..4), 0..2_u32, 0..Stage::ALL.len());
    let projects = prop::collection::vec(project, 0..3);
    prop::collection::vec(projects, 0..4).prop_map(|all| {
        let mut next = 0;
        let mut project = |(bills, owner, stage): (Vec<Bill>, u32, usize)| {
            let mut bill = |(due, sum, paid): Bill| {
                next += 2;
                invoice(300 + next, due, sum, &paid)
            };
            let invoices = bills.into_iter().map(&mut bill).collect();
            next += 1;
            Project { id: id(100_000 + next), owner: Some(id(owner)), invoices, ..sale(Stage::ALL[stage]) }
        };
        let mut account = |(n, projects): (u32, Vec<_>)| customer(n, projects.into_iter().map(&mut project).collect());
        (200..).zip(all).map(&mut account).collect()
    })
}

/// Pays what is open a unit at a time out of the credits: each unit goes to the invoice due first that is not paid yet.
fn paid_by_hand(account: &Account) -> BTreeMap<(jiff::civil::Date, domain::id::Id), i64> {
    let whole = |money: Money| i64::try_from(money.0.mantissa()).unwrap();
    let balances = account.projects.iter().flat_map(|p| &p.invoices).map(|i| ((i.due, i.id), whole(i.balance(TODAY))));
    let mut open: BTreeMap<_, _> = balances.collect();
    let mut credit: i64 = open.values().filter(|left| **left < 0).map(|left| -left).sum();
    open.retain(|_, left| *left > 0);
    while credit > 0 {
        let Some(first) = open.values_mut().find(|left| **left > 0) else { break };
        *first -= 1;
        credit -= 1;
    }
    open.retain(|_, left| *left > 0);
    open
}

proptest! {
    #[test]
    fn credits_pay_unit_by_unit_what_was_due_first(all in some_customers()) {
        for account in &all {
            let wanted = paid_by_hand(account);
            let found: BTreeMap<_, _> =
                open_invoices(account, TODAY).iter().map(|o| ((o.invoice.due, o.invoice.id), o.left)).collect();
            prop_assert_eq!(found.len(), wanted.len());
            for (key, left) in &wanted {
                prop_assert_eq!(found.get(key), Some(&Money::whole(*left)));
            }
            let left: Decimal = found.values().map(|money| money.0).sum();
            prop_assert_eq!(left, open_balance(account, TODAY).0.max(Decimal::ZERO));
            for invoice in account.projects.iter().flat_map(|p| &p.invoices) {
                let left = wanted.get(&(invoice.due, invoice.id)).copied().unwrap_or_default();
                prop_assert_eq!(left_of(account, invoice, TODAY), Money::whole(left));
            }
        }
    }

    #[test]
    fn today_tracker_and_cash_say_the_same_of_late_money(all in some_customers()) {
        for account in &all {
            let late: i64 = paid_by_hand(account).iter().filter(|((due, _), _)| *due < TODAY).map(|(_, left)| left).sum();
            let cash = forecast(std::slice::from_ref(account));
            prop_assert_eq!(cash.overdue.invoiced.0 + cash.doubtful.invoiced.0, Decimal::from(late));
            let lines = account_due(account, &Limits::default(), TODAY);
            let lines = lines.iter().filter(|due| due.kind == DueKind::MoneyOverdue);
            let told = |project: &Project| {
                alerts(account, project, &Limits::default(), TODAY).iter().any(|a| a.kind == AlertKind::ReceivableOverdue)
            };
            prop_assert_eq!(lines.count() > 0, late > 0);
            prop_assert_eq!(account.projects.iter().any(told), late > 0);
            prop_assert!(late == 0 || open_balance(account, TODAY) > Money::default());
        }
    }

    #[test]
    fn cash_is_the_sum_of_customers_and_of_owners(all in some_customers()) {
        let sum = |cash: &CashForecast| -> [Decimal; 2] {
            let each: Vec<_> = cash.months.values().chain([&cash.overdue, &cash.undated, &cash.doubtful]).collect();
            [each.iter().map(|i| i.invoiced.0 + i.uninvoiced.0).sum(), each.iter().map(|i| i.weighted.0).sum()]
        };
        let whole = sum(&forecast(&all));
        let parts = |each: Vec<CashForecast>| each.iter().map(sum).fold([Decimal::ZERO; 2], |a, b| [a[0] + b[0], a[1] + b[1]]);
        prop_assert_eq!(whole, parts(all.iter().map(|a| forecast(std::slice::from_ref(a))).collect()));
        let of = |owner| CashForecast::of(&all, OwnerFilter::One(id(owner)), CHANCES, TODAY);
        prop_assert_eq!(whole, parts(vec![of(0), of(1)]));
        let counted = whole[0] - forecast(&all).doubtful.invoiced.0;
        prop_assert_eq!(whole[1], counted * Decimal::new(95, 2), "doubtful money weighs nothing");
    }
}
