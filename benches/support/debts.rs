//! Extends a generated book to 100,000 invoices and 150,000 payments, and writes the same rows as a journal for hledger and as a
//! script for `SQLite`.

use std::fmt::Write as _;
use std::sync::Arc;

use domain::account::Account;
use domain::id::{Id, IdSource};
use domain::invoice::{Invoice, Payment};
use domain::money::Money;
use domain::record::Record;
use fastrand::Rng;
use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::book::TODAY;

/// Invoices of the whole book.
pub(crate) const INVOICES: usize = 100_000;
/// Payments of the whole book.
pub(crate) const PAYMENTS: usize = 150_000;
/// Days back over which invoices are spread.
const SPREAD: i64 = 720;

fn invoices(records: &[Record]) -> impl Iterator<Item = (&Account, &Invoice)> {
    let accounts =
        records.iter().filter_map(|record| if let Record::Account(account) = record { Some(account) } else { None });
    accounts
        .flat_map(|account| account.projects.iter().flat_map(move |p| p.invoices.iter().map(move |i| (&**account, i))))
}

/// Adds invoices and payments, evenly over all projects, until there are as many as asked for.
pub(crate) fn extend(records: &mut [Record], seed: u64) {
    let (had, paid) = invoices(records).fold((0, 0), |(n, p), (_, invoice)| (n + 1, p + invoice.payments.len()));
    let (new, payments) = (INVOICES - had, PAYMENTS - paid);
    let (mut dice, mut ids) = (Rng::with_seed(seed), IdSource::new(seed));
    let mut made = 0;
    let projects: usize = 10_000;
    for record in records {
        let Record::Account(account) = record else { continue };
        for project in &mut Arc::make_mut(account).projects {
            for _ in 0..new.div_ceil(projects).min(new - made) {
                // So many of the payments as fall to it by its place among all.
                let count = payments * (made + 1) / new - payments * made / new;
                project.invoices.push(invoice(&mut dice, &mut ids, count, made));
                made += 1;
            }
        }
    }
}

fn invoice(dice: &mut Rng, ids: &mut IdSource, payments: usize, place: usize) -> Invoice {
    let ago = dice.i64(1..SPREAD);
    let issued = TODAY - ago.days();
    let due = issued + [0_i64, 30, 60, 90][dice.usize(..4)].days();
    let cents = dice.i64(10_000..9_000_000);
    let amount = if dice.u8(..50) == 0 { -cents / 10 } else { cents };
    let mut left = amount;
    let payments = (1..=payments).map(|n| {
        // The last payment may settle it, fall short or go beyond.
        let share = match (n == payments, dice.u8(..10)) {
            (true, 0..=6) => left,
            (true, 7) => left + 500,
            _ => left * dice.i64(10..80) / 100,
        };
        left -= share;
        let on = issued + dice.i64(0..150).days();
        Payment { id: ids.next_id(), on, amount: Money(Decimal::new(share, 2)) }
    });
    let payments = payments.collect();
    Invoice {
        payments,
        ..Invoice::new(ids.next_id(), format!("X-{place:06}"), (issued, due), Money(Decimal::new(amount, 2)))
    }
}

/// So many invoices and payments.
pub(crate) fn count(records: &[Record]) -> (usize, usize) {
    invoices(records).fold((0, 0), |(n, p), (_, invoice)| (n + 1, p + invoice.payments.len()))
}

/// A journal: an account for each invoice, named by customer, day due and invoice.
pub(crate) fn journal(records: &[Record]) -> String {
    let mut text = String::new();
    for (account, invoice) in invoices(records) {
        let name = format!("ar:{}:{}:{}", account.id, invoice.due, invoice.id);
        let _ = write!(text, "{} invoice\n  {name}  {}\n  sales\n\n", invoice.issued, invoice.amount.0);
        for payment in &invoice.payments {
            let _ = write!(text, "{} payment\n  {name}  {}\n  cash\n\n", payment.on, -payment.amount.0);
        }
    }
    text
}

/// A day as `SQLite` counts best: days since the day of the book.
pub(crate) fn number(day: Date) -> i32 {
    (day - TODAY).get_days()
}

/// Cents of an amount.
pub(crate) fn cents(amount: Decimal) -> i64 {
    (amount * Decimal::ONE_HUNDRED).to_i64().unwrap_or(i64::MAX)
}

/// Parts of a cent of an amount as `SQLite` sums it: half of an odd amount is paid in the book, and half a cent cut off each time
/// would be missed in the sum.
pub(crate) const OF_CENT: i64 = 100;

fn fine(amount: Decimal) -> i64 {
    cents(amount * Decimal::from(OF_CENT))
}

/// A script that fills two tables, amounts in whole parts of a cent and days as numbers, with an index that covers what is asked of
/// the payments.
pub(crate) fn tables(records: &[Record]) -> String {
    let mut text = String::from(
        "create table invoice(id integer primary key, customer text, issued int, due int, amount int);\n\
         create table payment(invoice int, day int, amount int);\nbegin;\n",
    );
    for (place, (account, invoice)) in invoices(records).enumerate() {
        let (issued, due) = (number(invoice.issued), number(invoice.due));
        let amount = fine(invoice.amount.0);
        let _ = writeln!(text, "insert into invoice values({place},'{}',{issued},{due},{amount});", account.id);
        for payment in &invoice.payments {
            let amount = fine(payment.amount.0);
            let _ = writeln!(text, "insert into payment values({place},{},{amount});", number(payment.on));
        }
    }
    text + "commit;\ncreate index paid on payment(invoice, day, amount);\n\
            create index whose on invoice(customer, issued, due, amount);\nanalyze;\n"
}

/// The ageing of every customer as of a day, by the day due: five buckets and the credits, in parts of a cent.
pub(crate) fn query(day: Date) -> String {
    let day = number(day);
    let bucket = |from: &str, to: &str| format!("sum(case when open>0 and late {from} {to} then open else 0 end)");
    let buckets =
        [("<=0", ""), ("between 1", "and 30"), ("between 31", "and 60"), ("between 61", "and 90"), (">90", "")]
            .map(|(from, to)| bucket(from, to))
            .join(",");
    format!(
        "select customer,{buckets},sum(case when open<0 then open else 0 end) from \
         (select customer, {day}-due late, (case when issued<={day} then amount else 0 end)\
         -coalesce((select sum(amount) from payment where invoice=invoice.id and day<={day}),0) open \
         from invoice) group by customer;\n"
    )
}

/// What a customer owes as of a day: five buckets and the credits, in cents.
pub(crate) type Owed = std::collections::BTreeMap<Id, [i64; 6]>;
