//! What was open from when to when says of every day what the invoices say.

use domain::account::Account;
use domain::credit::ageing::spans::DebtSpans;
use domain::credit::ageing::units::DebtUnits;
use domain::credit::ageing::{AgeingBasis, Debt};
use domain::invoice::{Instalment, Invoice, Payment, PaymentPromise};
use domain::meeting::PromiseStatus;
use domain::money::Money;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::customer;
use crate::funnel::case::{TODAY, ago, decimal, id, invoice};

const BASES: [AgeingBasis; 2] = [AgeingBasis::Due, AgeingBasis::Invoice];

/// An amount of so many ten-thousandths.
fn amount(units: i64) -> Money {
    Money(Decimal::new(units, 4))
}

fn status(n: u8) -> PromiseStatus {
    [PromiseStatus::Promised, PromiseStatus::Kept, PromiseStatus::Broken][usize::from(n % 3)]
}

/// Invoices and credits issued before they are due or after, paid ahead, in part, too much, or back; due in parts; promised.
fn any_invoice() -> impl Strategy<Value = Invoice> {
    let day = || -200..200_i32;
    let money = || prop_oneof![4 => -9..90_i64, 1 => Just(0), 1 => -900_000..9_000_000_i64];
    let paid = prop::collection::vec((day(), money()), 0..4);
    let parts = prop::collection::vec((day(), money()), 0..3);
    let words = prop::collection::vec((day(), day(), 0..3_u8), 0..3);
    (day(), day(), money(), (paid, parts, words)).prop_map(|(issued, due, sum, (paid, parts, words))| {
        let mut bill = Invoice::new(id(1), String::new(), (ago(issued), ago(due)), amount(sum));
        bill.payments =
            paid.into_iter().map(|(on, sum)| Payment { id: id(2), on: ago(on), amount: amount(sum) }).collect();
        let part = |(n, (due, sum))| Instalment { id: id(n), due: ago(due), amount: amount(sum) };
        bill.instalments = (3..).zip(parts).map(part).collect();
        let word = |(made, due, n)| PaymentPromise {
            id: id(9),
            made: ago(made),
            due: ago(due),
            amount: amount(i64::from(n) * 20),
            status: status(n),
        };
        bill.promises = words.into_iter().map(word).collect();
        bill
    })
}

/// A customer with any invoices, each with an id of its own.
fn any_customer() -> impl Strategy<Value = Account> {
    prop::collection::vec(any_invoice(), 0..10).prop_map(|mut bills| {
        for (n, bill) in (10..).zip(&mut bills) {
            bill.id = id(n);
        }
        customer(bills)
    })
}

fn spans(account: &Account) -> DebtSpans {
    DebtSpans::of(account).unwrap()
}

proptest! {
    #[test]
    fn spans_say_of_every_day_what_the_invoices_say(account in any_customer(), back in -350..350_i32) {
        let spans = spans(&account);
        for basis in BASES {
            let quick = spans.as_of(ago(back), basis);
            let slow = Debt::of(&account, ago(back), basis);
            prop_assert_eq!(quick.debt(), slow);
            prop_assert_eq!(quick.is_settled(), slow.is_settled());
            prop_assert_eq!(amount(quick.total()), slow.ageing.total());
        }
    }

    #[test]
    fn sums_in_units_are_the_sums_of_debts(accounts in prop::collection::vec(any_customer(), 0..4), back in -250..250_i32) {
        let (mut quick, mut slow) = (DebtUnits::default(), Debt::default());
        for account in &accounts {
            quick.add(&spans(account).as_of(ago(back), AgeingBasis::Due));
            slow.add(&Debt::of(account, ago(back), AgeingBasis::Due));
        }
        prop_assert_eq!(quick.debt(), slow);
    }
}

#[test]
fn more_parts_than_are_looked_at_together_are_all_counted() {
    let bills = (0..200).map(|n| {
        let days = i32::try_from(n).unwrap();
        invoice(100 + n * 2, days - 60, i64::from(n) + 1, &[(days % 7, 3)])
    });
    let account = customer(bills.collect());
    for (basis, back) in BASES.into_iter().flat_map(|basis| [-200, -1, 0, 5, 90].map(|back| (basis, back))) {
        assert_eq!(spans(&account).as_of(ago(back), basis).debt(), Debt::of(&account, ago(back), basis), "{back}");
    }
}

#[test]
fn a_day_far_off_is_counted_as_any_other() {
    let account = customer(vec![invoice(1, 0, 100, &[(-3, 40)]), invoice(3, 40, -30, &[])]);
    for day in [date(1, 1, 1), date(1900, 1, 1), date(2300, 1, 1), date(9999, 12, 31), Date::MIN, Date::MAX] {
        for basis in BASES {
            assert_eq!(spans(&account).as_of(day, basis).debt(), Debt::of(&account, day, basis), "{day}");
        }
    }
    assert_eq!(spans(&customer(vec![])).as_of(TODAY, AgeingBasis::Due), DebtUnits::default());
}

#[test]
fn amounts_too_fine_or_too_large_and_days_too_far_apart_are_not_counted() {
    let with = |sum: &str| customer(vec![Invoice { amount: Money(decimal(sum)), ..invoice(1, 0, 1, &[]) }]);
    for fine in ["0.0001", "123456.7800000000", "100000000000000", "-100000000000000"] {
        assert!(DebtSpans::of(&with(fine)).is_some(), "{fine}");
    }
    for odd in ["0.00001", "1000000000000000", "79228162514264337593543950335", "-79228162514264337593543950335"] {
        assert!(DebtSpans::of(&with(odd)).is_none(), "{odd}");
    }
    let two = customer(vec![invoice(1, 0, 150_000_000_000_000, &[]), invoice(3, 0, 150_000_000_000_000, &[])]);
    assert!(DebtSpans::of(&two).is_none(), "each may be counted, and both together may not");
    let due = |day| DebtSpans::of(&customer(vec![Invoice { due: day, ..invoice(1, 0, 1, &[]) }]));
    assert!(due(date(2199, 12, 31)).is_some());
    assert!(due(date(9999, 12, 31)).is_none());
    assert!(due(date(26, 1, 5)).is_none());
}
