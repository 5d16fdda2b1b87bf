//! What customers owe, and when it comes: every rule against a slow calculation of its own.

use std::collections::BTreeMap;

use domain::account::Account;
use domain::alert::AlertKind;
use domain::alerts::alerts;
use domain::funnel::cash::{CashForecast, Inflow, Month};
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::invoice::{Instalment, Invoice};
use domain::money::Money;
use domain::project::{Project, Stage};
use domain::receivable::{left_of, open_balance, open_parts, overdue_invoices};
use domain::settings::Limits;
use domain::today::{DueKind, account_due};
use jiff::civil::Date;
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

#[test]
fn payments_fill_the_instalment_due_first_and_only_what_fell_due_is_late() {
    let part = |n, due, amount| Instalment { id: id(n), due: ago(due), amount: Money::whole(amount) };
    let bill = Invoice {
        issued: ago(30),
        instalments: vec![part(7, -20, 300), part(8, 10, 200)],
        ..invoice(1, -50, 600, &[(3, 150)])
    };
    let firm = customer(200, vec![Project { invoices: vec![bill], ..sale(Stage::Collection) }]);
    let parts = |firm: &Account, day| -> Vec<(Option<Id>, i32, Money)> {
        let parts = open_parts(firm, day).into_iter();
        parts.map(|part| (part.instalment, (TODAY - part.due).get_days(), part.left)).collect()
    };
    let (second, rest) = ((Some(id(7)), -20, Money::whole(300)), (None, -50, Money::whole(100)));
    assert_eq!(parts(&firm, TODAY), [(Some(id(8)), 10, Money::whole(50)), second, rest]);
    assert_eq!(parts(&firm, ago(4)), [(Some(id(8)), 10, Money::whole(200)), second, rest], "before it was paid");
    assert_eq!(parts(&firm, ago(31)), [], "before it was issued");
    let late: Vec<_> = overdue_invoices(&firm, &firm.projects[0], TODAY).iter().map(|late| late.left).collect();
    assert_eq!((late, forecast(std::slice::from_ref(&firm)).overdue), (vec![Money::whole(50)], inflow(50, 0, "47.5")));
    // More than the amount is due in parts: they count as far as the amount goes, and the rest is nothing.
    let mut much = firm;
    much.projects[0].invoices[0].amount = Money::whole(250);
    assert_eq!(parts(&much, TODAY), [(Some(id(8)), 10, Money::whole(50)), (Some(id(7)), -20, Money::whole(50))]);
}

#[test]
fn what_was_paid_ahead_of_its_invoice_is_a_credit_until_then() {
    let ahead = Invoice { issued: ago(-5), ..invoice(1, -40, 100, &[(2, 70)]) };
    let firm =
        customer(200, vec![Project { invoices: vec![ahead, invoice(3, 9, 90, &[])], ..sale(Stage::Collection) }]);
    let left = |day| open_parts(&firm, day).iter().map(|part| part.left).collect::<Vec<_>>();
    assert_eq!((left(ago(3)), left(TODAY)), (vec![Money::whole(90)], vec![Money::whole(20)]));
    assert_eq!(left(ago(-5)), [Money::whole(90), Money::whole(30)]);
    assert_eq!([ago(3), TODAY, ago(-5)].map(|day| open_balance(&firm, day)), [90, 20, 120].map(Money::whole));
}

/// An invoice in the making: when it was due, how much, what was paid when, which parts are due before or after the rest, and
/// whether it is issued tomorrow only.
type Bill = (i32, i64, Vec<(i32, i64)>, Vec<(i32, i64)>, bool);

/// Customers with two projects of two owners; amounts in whole units.
fn some_customers() -> impl Strategy<Value = Vec<Account>> {
    let parts = prop::collection::vec((-60..120_i32, 0..50_i64), 0..3);
    let paid = prop::collection::vec((-5..60_i32, 0..70_i64), 0..3);
    let bill = (-120..120_i32, -60..90_i64, paid, parts, prop::bool::weighted(0.1));
    let project = (prop::collection::vec(bill, 0..4), 0..2_u32, 0..Stage::ALL.len());
    let projects = prop::collection::vec(project, 0..3);
    prop::collection::vec(projects, 0..4).prop_map(|all| {
        let mut next = 0;
        let mut project = |(bills, owner, stage): (Vec<Bill>, u32, usize)| {
            let mut bill = |(due, sum, paid, parts, ahead): Bill| {
                next += 5;
                let mut bill = invoice(300 + next, due, sum, &paid);
                let part = |(n, (due, amount))| Instalment {
                    id: id(302 + next + n),
                    due: ago(due),
                    amount: Money::whole(amount),
                };
                bill.instalments = (0..).zip(parts).map(part).collect();
                bill.issued = if ahead { ago(-1) } else { bill.issued };
                bill
            };
            let invoices = bills.into_iter().map(&mut bill).collect();
            next += 1;
            Project { id: id(100_000 + next), owner: Some(id(owner)), invoices, ..sale(Stage::ALL[stage]) }
        };
        let mut account = |(n, projects): (u32, Vec<_>)| customer(n, projects.into_iter().map(&mut project).collect());
        (200..).zip(all).map(&mut account).collect()
    })
}

/// When a unit falls due, of which invoice, and in which of its parts.
type Place = (Date, Id, usize);

/// Fills the parts of every invoice a unit at a time, the one due first before the next; then pays what is open with the credits, a
/// unit at a time, the one due first of the whole customer.
fn paid_by_hand(account: &Account, day: Date) -> BTreeMap<Place, i64> {
    let whole = |money: Money| i64::try_from(money.0.mantissa()).unwrap();
    let (mut open, mut credit) = (BTreeMap::<Place, i64>::new(), 0);
    for invoice in account.projects.iter().flat_map(|p| &p.invoices) {
        let mut units = if invoice.issued <= day { whole(invoice.amount) } else { 0 };
        let mut paid: i64 = invoice.payments.iter().filter(|p| p.on <= day).map(|p| whole(p.amount)).sum();
        (units, paid) = if units < 0 { (0, paid - units) } else { (units, paid) };
        let mut parts: Vec<_> =
            invoice.instalments.iter().map(|part| (part.due, part.id, whole(part.amount))).collect();
        parts.sort_unstable();
        let mut mine = BTreeMap::<Place, i64>::new();
        for (n, (due, _, amount)) in parts.into_iter().enumerate() {
            let taken = amount.min(units);
            units -= taken;
            mine.insert((due, invoice.id, n), taken);
        }
        mine.insert((invoice.due, invoice.id, 9), units);
        while paid > 0 {
            let Some(first) = mine.values_mut().find(|left| **left > 0) else { break };
            *first -= 1;
            paid -= 1;
        }
        credit += paid;
        open.extend(mine);
    }
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
    fn credits_pay_unit_by_unit_what_was_due_first(all in some_customers(), back in -90..90_i32) {
        let day = ago(back);
        for account in &all {
            let wanted = paid_by_hand(account, day);
            let listed: Vec<_> = wanted.iter().map(|((due, invoice, _), left)| (*due, *invoice, Money::whole(*left))).collect();
            let found: Vec<_> = open_parts(account, day).iter().map(|part| (part.due, part.invoice.id, part.left)).collect();
            prop_assert_eq!(&found, &listed);
            let left: Decimal = found.iter().map(|(_, _, left)| left.0).sum();
            prop_assert_eq!(left, open_balance(account, day).0.max(Decimal::ZERO));
            for invoice in account.projects.iter().flat_map(|p| &p.invoices) {
                let left = wanted.iter().filter(|((_, id, _), _)| *id == invoice.id).map(|(_, left)| left).sum();
                prop_assert_eq!(left_of(account, invoice, day), Money::whole(left));
            }
        }
    }

    #[test]
    fn today_tracker_brief_and_cash_say_the_same_of_late_money(all in some_customers()) {
        for account in &all {
            let late: i64 = paid_by_hand(account, TODAY).iter().filter(|((due, ..), _)| *due < TODAY).map(|(_, left)| left).sum();
            let cash = forecast(std::slice::from_ref(account));
            prop_assert_eq!(cash.overdue.invoiced.0 + cash.doubtful.invoiced.0, Decimal::from(late));
            let lines = account_due(account, &Limits::default(), TODAY);
            let lines = lines.iter().filter(|due| due.kind == DueKind::MoneyOverdue);
            let told = |project: &Project| {
                alerts(account, project, &Limits::default(), TODAY).iter().any(|a| a.kind == AlertKind::ReceivableOverdue)
            };
            prop_assert_eq!(lines.count() > 0, late > 0);
            let each = account.projects.iter().flat_map(|project| overdue_invoices(account, project, TODAY));
            prop_assert_eq!(each.map(|late| late.left.0).sum::<Decimal>(), Decimal::from(late));
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
