//! Invoices and payments as they are booked: splits, numbers, what is not invoiced, and the promises a payment keeps.

use domain::account::Account;
use domain::booking::*;
use domain::id::IdSource;
use domain::invoice::{Invoice, Payment, PaymentPromise};
use domain::meeting::PromiseStatus;
use domain::money::Money;
use domain::project::Project;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_decimal::Decimal;

const FEBRUARY: Date = date(2026, 2, 1);
const MARCH: Date = date(2026, 3, 1);
const APRIL: Date = date(2026, 4, 1);

const fn part(size: PartSize, due: Date) -> PlannedPart {
    PlannedPart { size, due }
}

fn share(percent: i64) -> PartSize {
    PartSize::Share(Decimal::from(percent))
}

fn invoice(amount: i64) -> Invoice {
    let id = IdSource::new(7).next_id();
    Invoice::new(id, "A-1".into(), (date(2026, 1, 5), APRIL), Money::whole(amount))
}

fn payment(seed: u64, on: Date, amount: i64) -> Payment {
    Payment { id: IdSource::new(seed).next_id(), on, amount: Money::whole(amount) }
}

fn promise(seed: u64, due: Date, amount: i64) -> PaymentPromise {
    let id = IdSource::new(seed).next_id();
    let made = date(2026, 1, 5);
    PaymentPromise { id, made, due, amount: Money::whole(amount), status: PromiseStatus::Promised }
}

#[test]
fn an_invoice_is_split_as_planned() {
    let amount = Money::whole(100_000);
    let cases = [
        (vec![part(share(30), FEBRUARY), part(PartSize::Rest, APRIL)], None, Ok((30_000, 70_000, APRIL))),
        (vec![part(share(30), FEBRUARY)], Some(APRIL), Ok((30_000, 70_000, APRIL))),
        (vec![part(share(30), FEBRUARY), part(share(70), APRIL)], None, Ok((30_000, 70_000, APRIL))),
        (vec![part(PartSize::Fixed(Money::whole(1)), FEBRUARY)], Some(MARCH), Ok((1, 99_999, MARCH))),
        (vec![part(share(30), FEBRUARY)], None, Err(SplitFault::NoDay)),
        (vec![], None, Err(SplitFault::NoDay)),
        (vec![part(share(30), APRIL)], Some(MARCH), Err(SplitFault::RestTooEarly(APRIL))),
        (vec![part(PartSize::Rest, MARCH), part(share(30), APRIL)], None, Err(SplitFault::RestNotLast)),
        (vec![part(share(0), MARCH)], Some(APRIL), Err(SplitFault::EmptyPart)),
        (
            vec![part(PartSize::Fixed(Money::whole(100_001)), MARCH)],
            Some(APRIL),
            Err(SplitFault::TooMuch(Money::whole(1))),
        ),
    ];
    for (planned, due, wanted) in cases {
        let got = split(amount, &planned, due);
        let told = got.map(|split| (split.parts, split.rest, split.due));
        let wanted = wanted.map(|(first, rest, due)| (vec![(FEBRUARY, Money::whole(first))], Money::whole(rest), due));
        assert_eq!(told, wanted, "{planned:?}");
    }
    assert_eq!(split(amount, &[], Some(APRIL)).map(|split| split.parts), Ok(vec![]), "all at once");
    let rest = [part(share(30), FEBRUARY)];
    assert_eq!(split(Money::whole(-5), &rest, Some(APRIL)), Err(SplitFault::Credit));
    let whole = [part(PartSize::Rest, MARCH)];
    assert_eq!(split(amount, &whole, Some(APRIL)).map(|split| split.due), Ok(MARCH), "the rest alone says the day");
}

#[test]
fn terms_numbers_and_what_is_not_invoiced() {
    let mut ids = IdSource::new(3);
    let mut account = Account::new(ids.next_id(), "a".into());
    assert_eq!(due_by_terms(&account, FEBRUARY), None);
    account.payment_days = Some(28);
    assert_eq!(due_by_terms(&account, FEBRUARY), Some(MARCH));
    account.payment_days = Some(0);
    assert_eq!(due_by_terms(&account, FEBRUARY), Some(FEBRUARY), "cash");
    assert_eq!(due_by_terms(&account, Date::MAX), Some(Date::MAX));

    let mut project = Project::new(ids.next_id(), "p".into(), FEBRUARY);
    assert_eq!(not_invoiced(&project), None, "nobody knows what it comes to");
    project.amount = Some(Money::whole(100));
    assert_eq!(not_invoiced(&project), Some(Money::whole(100)));
    project.invoices.push(invoice(70));
    assert_eq!(not_invoiced(&project), Some(Money::whole(30)));
    project.invoices.push(Invoice { number: String::new(), ..invoice(40) });
    assert_eq!(not_invoiced(&project), None);

    let own = project.invoices[0].id;
    account.projects.push(project);
    assert!(invoice_numbered(&account, " a-1 ", None).is_some(), "capitals and blanks make no other number");
    assert!(invoice_numbered(&account, "A-2", None).is_none());
    assert!(invoice_numbered(&account, "A-1", Some(own)).is_none(), "itself");
    assert!(invoice_numbered(&account, "", None).is_none(), "no number is no number twice");
}

#[test]
fn a_payment_keeps_the_promises_it_covers() {
    let status = |invoice: &Invoice| invoice.promises.iter().map(|promise| promise.status).collect::<Vec<_>>();
    let (kept, open) = (PromiseStatus::Kept, PromiseStatus::Promised);
    let of = |promises: Vec<PaymentPromise>| Invoice { promises, ..invoice(100) };
    let day = date(2026, 1, 20);

    let mut one = of(vec![promise(1, FEBRUARY, 50)]);
    assert_eq!(take_payment(&mut one, payment(2, day, 49)), 0);
    assert_eq!(status(&one), [open]);
    assert_eq!(take_payment(&mut one, payment(3, FEBRUARY, 1)), 1);
    assert_eq!(status(&one), [kept]);

    let mut late = of(vec![promise(1, FEBRUARY, 50)]);
    assert_eq!(take_payment(&mut late, payment(2, MARCH, 50)), 0, "a day late is asked about");

    let mut two = of(vec![promise(1, MARCH, 50), promise(2, FEBRUARY, 50)]);
    assert_eq!(take_payment(&mut two, payment(3, day, 50)), 1, "the one due first");
    assert_eq!(status(&two), [open, kept]);
    assert_eq!(take_payment(&mut two, payment(4, day, 1)), 0, "money is not counted twice");
    assert_eq!(take_payment(&mut two, payment(5, day, 49)), 1);

    let mut before = of(vec![promise(1, FEBRUARY, 50)]);
    assert_eq!(take_payment(&mut before, payment(2, date(2026, 1, 4), 50)), 0, "it came before they said so");
    let broken = PaymentPromise { status: PromiseStatus::Broken, ..promise(1, FEBRUARY, 50) };
    assert_eq!(take_payment(&mut of(vec![broken]), payment(2, day, 50)), 0, "what is answered stays");
}

fn planned() -> impl Strategy<Value = Vec<PlannedPart>> {
    let size = prop_oneof![
        (-5_i64..150).prop_map(share),
        (-100_i64..2_000_000).prop_map(|cents| PartSize::Fixed(Money(Decimal::new(cents, 2)))),
        Just(PartSize::Rest),
    ];
    prop::collection::vec((size, 0_i64..300), 0..5).prop_map(|parts| {
        let day = |days: i64| FEBRUARY.saturating_add(jiff::ToSpan::days(days));
        parts.into_iter().map(|(size, days)| part(size, day(days))).collect()
    })
}

proptest! {
    /// Whatever is planned: the parts come to the invoice to the cent, none is nothing, and none falls due behind the rest.
    #[test]
    fn a_split_comes_to_the_invoice(cents in 1_i64..5_000_000, planned in planned(), due in prop::option::of(0_i64..300)) {
        let amount = Money(Decimal::new(cents, 2));
        let due = due.map(|days| FEBRUARY.saturating_add(jiff::ToSpan::days(days)));
        if let Ok(split) = split(amount, &planned, due) {
            let sum: Decimal = split.parts.iter().map(|part| part.1.0).sum();
            prop_assert_eq!(sum + split.rest.0, amount.0);
            prop_assert!(split.rest.0 > Decimal::ZERO);
            prop_assert!(split.parts.iter().all(|part| part.1.0 > Decimal::ZERO && part.0 <= split.due));
            prop_assert!(split.parts.is_sorted_by_key(|part| part.0));
        }
    }

    /// What an invoice keeps of its parts is laid on it again as it was, ids and all.
    #[test]
    fn a_split_laid_twice_is_the_same(cents in 1_i64..5_000_000, planned in planned()) {
        let amount = Money(Decimal::new(cents, 2));
        let Ok(first) = split(amount, &planned, Some(FEBRUARY)) else { return Ok(()) };
        let mut ids = IdSource::new(1);
        let mut of = Invoice { amount, ..invoice(1) };
        lay_split(&mut of, &first, &mut ids);
        let before = of.clone();
        let again = split(amount, &planned_parts(&of), Some(of.due)).unwrap();
        lay_split(&mut of, &again, &mut ids);
        prop_assert_eq!(of, before);
    }

    /// A payment takes off what it is, whatever was promised.
    #[test]
    fn what_is_left_is_the_amount_less_the_payments(paid in prop::collection::vec(-50_i64..200, 0..8), promised in prop::collection::vec((1_i64..200, 0_i64..60), 0..4)) {
        let mut of = invoice(500);
        for (place, (amount, days)) in promised.iter().enumerate() {
            let due = date(2026, 1, 5).saturating_add(jiff::ToSpan::days(*days));
            of.promises.push(promise(50 + place as u64, due, *amount));
        }
        for (place, amount) in paid.iter().enumerate() {
            take_payment(&mut of, payment(place as u64, date(2026, 1, 6), *amount));
        }
        prop_assert_eq!(of.balance(APRIL), Money::whole(500 - paid.iter().sum::<i64>()));
        prop_assert_eq!(of.payments.len(), paid.len());
    }
}
