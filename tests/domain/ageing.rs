//! How old the open money is, and which rung is due: cases by hand, and laws over any invoices, payments, credits and days.

use domain::account::Account;
use domain::collection::CollectionRung;
use domain::credit::ageing::{AgeBucket, AgeingBasis, Debt, LimitUse, PERIOD};
use domain::credit::half_up;
use domain::credit::ladder::{AFTER_LETTER, LadderPlace, ladder, rung_of};
use domain::invoice::{CollectionStep, Instalment, Invoice, OverdueCause, PaymentPromise};
use domain::meeting::PromiseStatus;
use domain::money::Money;
use domain::project::{Project, Stage};
use domain::receivable::{open_balance, open_parts};
use domain::settings::Limits;
use domain::today::{DueKind, account_due};
use jiff::civil::Date;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::funnel::case::{TODAY, ago, decimal, id, invoice, sale};

mod spans;

fn customer(invoices: Vec<Invoice>) -> Account {
    Account {
        projects: vec![Project { invoices, ..sale(Stage::Collection) }],
        ..Account::new(id(90), "Firm".to_owned())
    }
}

fn due(account: &Account, day: Date) -> Debt {
    Debt::of(account, day, AgeingBasis::Due)
}

fn whole(debt: &Debt) -> [i64; 6] {
    let all = debt.ageing.buckets.into_iter().chain([debt.ageing.credits]);
    let all: Vec<i64> = all.map(|money| i64::try_from(money.0.mantissa()).unwrap()).collect();
    all.try_into().unwrap()
}

#[test]
fn money_ages_by_the_days_since_it_was_due() {
    // Due ahead, today, and on both sides of each limit.
    let days = [-5, 0, 1, 30, 31, 60, 61, 90, 91, 400];
    let each = (0..).zip(days).map(|(n, days)| invoice(100 + n * 2, days, 1 << n, &[]));
    let account = customer(each.collect());
    assert_eq!(whole(&due(&account, TODAY)), [1 + 2, 4 + 8, 16 + 32, 64 + 128, 256 + 512, 0]);
    assert_eq!(due(&account, TODAY).oldest, 400);
    // From the day of the invoice all are 30 days older, and what was issued today is not a day old.
    let by_invoice = Debt::of(&account, TODAY, AgeingBasis::Invoice);
    assert_eq!(whole(&by_invoice), [0, 1 + 2, 4 + 8, 16 + 32, 64 + 128 + 256 + 512, 0]);
    assert_eq!(by_invoice.overdue, due(&account, TODAY).overdue, "late is late, however age is counted");
    assert_eq!(AgeBucket::ALL.map(|bucket| AgeBucket::of([0, 1, 31, 61, 91][bucket as usize])), AgeBucket::ALL);
}

#[test]
fn credits_stand_on_a_line_of_their_own_and_pay_what_is_late_first() {
    let account = customer(vec![
        invoice(1, 40, 100, &[]),
        invoice(3, -10, 50, &[]),
        invoice(5, 20, -30, &[]),
        invoice(7, 70, 20, &[(5, 25)]),
    ]);
    let debt = due(&account, TODAY);
    assert_eq!((whole(&debt), debt.ageing.total()), ([50, 0, 100, 0, 0, -35], Money::whole(115)));
    assert_eq!((debt.overdue, debt.not_due), (Money::whole(65), Money::whole(50)));
    // Before the payment the old one was open, and the credit was there.
    assert_eq!(whole(&due(&account, ago(6))), [50, 0, 100, 20, 0, -30].map(|sum: i64| sum));
}

#[test]
fn dso_cei_and_eaten_profit_are_worked_out_and_nothing_is_divided_by_nothing() {
    // Owed before the period: 300, of which 200 came in; invoiced within it: 600, of which 150 came in and 250 are not due.
    let account = customer(vec![
        invoice(1, 100, 300, &[(50, 200)]),
        invoice(3, 30, 350, &[(10, 150)]),
        Invoice { issued: ago(10), ..invoice(5, -20, 250, &[]) },
    ]);
    let debt = due(&account, TODAY);
    assert_eq!(
        (debt.before, debt.sales, debt.ageing.total()),
        (Money::whole(300), Money::whole(600), Money::whole(550))
    );
    assert_eq!(debt.dso(), Some(decimal("82.5")), "550 ÷ 600 × 90");
    let cei = debt.cei().unwrap();
    assert_eq!(half_up(cei, 2), decimal("53.85"), "(300 + 600 - 550) ÷ (300 + 600 - 250) × 100");
    // 100 are 100 days late and 200 are 30: at 6 % a year.
    assert_eq!(half_up(debt.eaten(decimal("6")).0, 4), decimal("2.6301"));
    let nothing = Debt::default();
    assert_eq!((nothing.dso(), nothing.cei(), nothing.promises.keep_rate()), (None, None, None));
    assert_eq!(nothing.eaten(decimal("6")), Money::default());
    assert_eq!(PERIOD, 90);
    // Credits of more than what is owed: no number of days is outstanding.
    let credited = customer(vec![invoice(1, 30, 100, &[]), Invoice { issued: ago(5), ..invoice(3, -20, -400, &[]) }]);
    let sold = Debt { sales: Money::whole(100), ..due(&credited, TODAY) };
    assert_eq!((sold.ageing.total(), sold.dso()), (Money::whole(-300), None));
}

#[test]
fn a_limit_is_used_by_what_is_owed_and_one_of_nothing_has_no_share() {
    let of = |owed, limit| LimitUse::of(Money::whole(owed), Money::whole(limit));
    assert_eq!((of(50, 200).percent, of(50, 200).over), (Some(decimal("25")), Money::default()));
    assert_eq!((of(250, 200).percent, of(250, 200).over), (Some(decimal("125")), Money::whole(50)));
    assert_eq!((of(-50, 200).percent, of(-50, 200).over), (Some(decimal("0")), Money::default()));
    assert_eq!((of(50, 0).percent, of(50, 0).over), (None, Money::whole(50)));
}

fn word(n: u32, made: i32, by: i32, status: PromiseStatus) -> PaymentPromise {
    PaymentPromise { id: id(n), made: ago(made), due: ago(by), amount: Money::whole(1), status }
}

#[test]
fn promises_count_once_their_day_has_come() {
    let kept = word(1, 20, 10, PromiseStatus::Kept);
    let promises = vec![
        kept,
        word(2, 20, 5, PromiseStatus::Broken),
        word(3, 9, 3, PromiseStatus::Promised),
        word(4, 2, -4, PromiseStatus::Promised),
    ];
    let account = customer(vec![Invoice { promises, ..invoice(1, 40, 100, &[]) }]);
    let found = due(&account, TODAY).promises;
    assert_eq!((found.kept, found.broken, found.unanswered), (1, 1, 1));
    assert_eq!(found.keep_rate(), Some(decimal("50")));
    assert_eq!(due(&account, ago(7)).promises.keep_rate(), Some(decimal("100")), "as it stood then");
}

#[test]
fn a_promise_kept_late_was_not_kept_before_the_money_came() {
    let promises = vec![word(1, 30, 20, PromiseStatus::Kept)];
    let account = |payments: &[(i32, i64)]| {
        customer(vec![Invoice { promises: promises.clone(), ..invoice(1, 40, 100, payments) }])
    };
    let on = |account: &Account, days| {
        let found = due(account, ago(days)).promises;
        (found.kept, found.unanswered)
    };
    let late = account(&[(5, 100)]);
    assert_eq!([on(&late, 10), on(&late, 5), on(&late, 0)], [(0, 1), (1, 0), (1, 0)]);
    let early = account(&[(25, 100)]);
    assert_eq!(on(&early, 10), (1, 0));
    // Where no payment tells when, it counts from its day.
    assert_eq!(on(&account(&[]), 10), (1, 0));
    assert_eq!(on(&account(&[(35, 100)]), 10), (1, 0), "what came before it was given keeps no promise");
}

#[test]
fn a_rung_is_due_by_its_days() {
    use CollectionRung::{BeforeDue, CashOnly, DemandLetter, OnDue, Statement, WeekLate};
    let days = [-8, -7, -1, 0, 6, 7, 14, 15, 29, 30, 59, 60, 500];
    let rungs = [
        None,
        Some(BeforeDue),
        Some(BeforeDue),
        Some(OnDue),
        Some(OnDue),
        Some(WeekLate),
        Some(WeekLate),
        Some(Statement),
        Some(Statement),
        Some(CashOnly),
        Some(CashOnly),
        Some(DemandLetter),
        Some(DemandLetter),
    ];
    assert_eq!(days.map(rung_of), rungs);
}

fn step(n: u32, days: i32, rung: CollectionRung) -> CollectionStep {
    CollectionStep { id: id(n), on: ago(days), rung: Some(rung), text: String::new() }
}

fn stands(bill: Invoice) -> (CollectionRung, LadderPlace) {
    let account = customer(vec![bill]);
    let lines = ladder(&account, TODAY);
    assert_eq!(lines.len(), 1);
    (lines[0].rung, lines[0].place)
}

#[test]
fn a_rung_that_was_taken_waits_for_the_next() {
    use CollectionRung::{CashOnly, Counsel, DemandLetter, OnDue, Statement};
    let late = |days, steps: Vec<CollectionStep>| stands(Invoice { steps, ..invoice(1, days, 100, &[]) });
    assert_eq!(late(20, vec![]), (Statement, LadderPlace::Ask));
    assert_eq!(late(20, vec![step(5, 18, OnDue)]), (Statement, LadderPlace::Ask), "a lower one is not enough");
    assert_eq!(late(20, vec![step(5, 3, Statement)]), (Statement, LadderPlace::Taken(ago(3))));
    assert_eq!(late(20, vec![step(5, 3, CashOnly)]), (Statement, LadderPlace::Taken(ago(3))), "a higher one is");
    assert_eq!(late(20, vec![step(5, -1, Statement)]), (Statement, LadderPlace::Ask), "tomorrow has not come");
    assert_eq!(late(20, vec![step(5, 40, Statement)]), (Statement, LadderPlace::Ask), "about something before");
    let letter = |on| late(90, vec![step(5, on, DemandLetter)]);
    assert_eq!(letter(AFTER_LETTER - 1), (DemandLetter, LadderPlace::Taken(ago(AFTER_LETTER - 1))));
    assert_eq!(letter(AFTER_LETTER), (Counsel, LadderPlace::Ask));
    let asked = |on| late(90, vec![step(5, 20, DemandLetter), step(6, on, Counsel)]);
    for on in [0, 1, AFTER_LETTER, 60] {
        let on = on.min(19);
        assert_eq!(asked(on), (Counsel, LadderPlace::Taken(ago(on))), "counsel is the last rung");
    }
    assert_eq!(late(90, vec![step(5, 2, Counsel)]), (Counsel, LadderPlace::Taken(ago(2))), "also without a letter");
}

#[test]
fn a_dispute_leaves_the_ladder_and_a_promise_is_waited_for() {
    let late = invoice(1, 20, 100, &[]);
    let dispute = Invoice { cause: Some(OverdueCause::Dispute), ..late.clone() };
    assert_eq!(stands(dispute).1, LadderPlace::Disputed);
    let no_cash = Invoice { cause: Some(OverdueCause::NoCash), ..late.clone() };
    assert_eq!(stands(no_cash).1, LadderPlace::Ask);
    let promised = |by, status| stands(Invoice { promises: vec![word(5, 2, by, status)], ..late.clone() }).1;
    assert_eq!(promised(-3, PromiseStatus::Promised), LadderPlace::Promised(ago(-3)));
    assert_eq!(promised(0, PromiseStatus::Promised), LadderPlace::Promised(TODAY), "its day is not over");
    assert_eq!(promised(1, PromiseStatus::Promised), LadderPlace::Ask, "it passed");
    assert_eq!(promised(-3, PromiseStatus::Broken), LadderPlace::Ask);
}

#[test]
fn what_is_to_be_asked_for_comes_first_and_the_highest_rung_before_the_rest() {
    let bills = vec![
        Invoice { cause: Some(OverdueCause::Dispute), ..invoice(1, 70, 1, &[]) },
        invoice(3, -3, 2, &[]),
        invoice(5, 20, 3, &[]),
        invoice(7, 25, 4, &[]),
        invoice(9, -30, 5, &[]),
        Invoice { steps: vec![step(50, 2, CollectionRung::CashOnly)], ..invoice(11, 35, 6, &[]) },
    ];
    let account = customer(bills);
    let left: Vec<_> = ladder(&account, TODAY).iter().map(|line| line.part.left).collect();
    assert_eq!(left, [4, 3, 2, 1, 6].map(Money::whole));
}

/// Amounts with their days before today.
type Dated = Vec<(i32, i64)>;

/// An invoice in the making: when it was due, how long it ran, how much; what was paid; which parts are due on days of their own.
type Bill = (i32, i32, i64, Dated, Dated);

/// Invoices with instalments and payments, and credits; amounts in whole units.
fn some_invoices() -> impl Strategy<Value = Vec<Invoice>> {
    let paid = prop::collection::vec((-5..60_i32, 0..70_i64), 0..3);
    let parts = prop::collection::vec((-60..120_i32, 0..50_i64), 0..3);
    let one = (-120..130_i32, 0..60_i32, -60..90_i64, paid, parts);
    prop::collection::vec(one, 0..8).prop_map(|all| {
        let bill = |(n, (due, terms, amount, paid, parts)): (u32, Bill)| {
            let part =
                |(m, (due, amount))| Instalment { id: id(n * 10 + m), due: ago(due), amount: Money::whole(amount) };
            let instalments = (5..).zip(parts).map(part).collect();
            Invoice { issued: ago(due + terms), instalments, ..invoice(n * 10, due, amount, &paid) }
        };
        (30..).zip(all).map(bill).collect()
    })
}

proptest! {
    #[test]
    fn buckets_and_credits_are_the_total(bills in some_invoices(), back in -90..150_i32) {
        let (account, day) = (customer(bills), ago(back));
        for basis in [AgeingBasis::Due, AgeingBasis::Invoice] {
            let debt = Debt::of(&account, day, basis);
            prop_assert_eq!(debt.ageing.total(), open_balance(&account, day));
            prop_assert!(debt.ageing.credits.0 <= Decimal::ZERO);
            prop_assert!(debt.ageing.buckets.iter().all(|money| money.0 >= Decimal::ZERO));
            let owed = debt.overdue.0 + debt.not_due.0;
            prop_assert_eq!(owed, debt.ageing.total().0.max(Decimal::ZERO));
        }
    }

    #[test]
    fn as_of_a_day_nothing_later_is_seen(bills in some_invoices(), back in -90..150_i32) {
        let day = ago(back);
        let mut then = bills.clone();
        then.retain(|bill| bill.issued <= day || bill.payments.iter().any(|payment| payment.on <= day));
        for bill in &mut then {
            bill.payments.retain(|payment| payment.on <= day);
            if bill.issued > day {
                // What will be issued and was paid ahead is known by its payment alone.
                bill.amount = Money::whole(7_000);
                bill.due = ago(back - 1);
                bill.instalments.clear();
            }
        }
        for basis in [AgeingBasis::Due, AgeingBasis::Invoice] {
            prop_assert_eq!(Debt::of(&customer(bills.clone()), day, basis), Debt::of(&customer(then.clone()), day, basis));
        }
    }

    #[test]
    fn what_is_overdue_here_is_overdue_in_today_and_on_the_ladder(bills in some_invoices()) {
        let account = customer(bills);
        let debt = due(&account, TODAY);
        let late = |part: &&domain::receivable::OpenPart| part.is_overdue(TODAY);
        let parts = open_parts(&account, TODAY);
        prop_assert_eq!(debt.overdue.0, parts.iter().filter(late).map(|part| part.left.0).sum::<Decimal>());
        let lines = account_due(&account, &Limits::default(), TODAY);
        prop_assert_eq!(debt.overdue > Money::default(), lines.iter().any(|due| due.kind == DueKind::MoneyOverdue));
        let asked = ladder(&account, TODAY);
        prop_assert_eq!(parts.iter().filter(late).count(), asked.iter().filter(|line| line.days > 0).count());
    }

    #[test]
    fn sums_of_customers_are_those_of_the_customers(one in some_invoices(), other in some_invoices()) {
        let (one, other) = (due(&customer(one), TODAY), due(&customer(other), TODAY));
        let mut both = one;
        both.add(&other);
        prop_assert_eq!(both.ageing.total().0, one.ageing.total().0 + other.ageing.total().0);
        prop_assert_eq!(both.late_days, one.late_days + other.late_days);
        prop_assert_eq!(both.oldest, one.oldest.max(other.oldest));
    }
}
