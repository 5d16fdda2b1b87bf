//! Books at random: one whose texts nobody would wish on a spreadsheet, and one as the forms would have it.

use std::sync::Arc;

use domain::account::Account;
use domain::book::Book;
use domain::contact::Contact;
use domain::id::{Id, IdSource};
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::project::{Project, SaleSize};
use domain::record::Record;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_decimal::Decimal;
use text::{clean_block, clean_line};

const PIECES: &[&str] = &[
    "\"",
    "\"\"",
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\r",
    " ",
    "　",
    "=",
    "+",
    "-",
    "－",
    "@",
    "'",
    "|",
    "｜",
    "\\",
    "=1+1",
    "客",
    "a",
    "A",
    "ａ",
    "1",
    "\u{FEFF}",
    "👨‍👩‍👧",
    "e\u{301}",
    "\u{200b}",
    "-",
    "x",
];

const DAY: Date = date(2026, 1, 5);

/// Numbers from which a book is grown.
#[derive(Debug, Clone)]
struct Seeds {
    texts: Vec<String>,
    numbers: Vec<usize>,
}

impl Seeds {
    fn number(&mut self, below: usize) -> usize {
        let number = self.numbers.pop().unwrap_or(0);
        self.numbers.insert(0, number.wrapping_mul(31).wrapping_add(7) % 1_000_003);
        number % below.max(1)
    }

    fn text(&mut self) -> String {
        let at = self.number(self.texts.len());
        self.texts.get(at).cloned().unwrap_or_default()
    }

    fn list(&mut self) -> Vec<String> {
        (0..self.number(4)).map(|_| self.text()).collect()
    }

    fn day(&mut self) -> Option<Date> {
        let days = i64::try_from(self.number(4000)).unwrap();
        (days % 3 > 0).then(|| DAY.checked_sub(jiff::Span::new().days(days)).unwrap())
    }

    fn one_of(&mut self, ids: &[Id]) -> Option<Id> {
        let at = self.number(ids.len() + 1);
        ids.get(at).copied()
    }
}

fn seeds() -> impl Strategy<Value = Seeds> {
    let text = prop::collection::vec(prop::sample::select(PIECES), 0..6).prop_map(|parts| parts.concat());
    let (texts, numbers) = (prop::collection::vec(text, 1..12), prop::collection::vec(0..1_000_003_usize, 40));
    (texts, numbers).prop_map(|(texts, numbers)| Seeds { texts, numbers })
}

/// Names that repeat and are empty, people who report to strangers, amounts no form takes: whatever a file may hold.
pub(crate) fn any_book() -> impl Strategy<Value = Book> {
    seeds().prop_map(|seeds| grow(seeds, false))
}

/// Clean texts, customers with names of their own, namesakes among their people and projects, references that lead somewhere.
pub(crate) fn decent_book() -> impl Strategy<Value = Book> {
    seeds().prop_map(|mut seeds| {
        seeds.texts = seeds.texts.iter().map(|text| clean_line(text).trim().to_owned()).collect();
        grow(seeds, true)
    })
}

fn grow(mut seeds: Seeds, decent: bool) -> Book {
    let seeds = &mut seeds;
    let mut ids = IdSource::new(super::IMPORTED_FROM + 1 + u64::try_from(seeds.number(1000)).unwrap());
    let mut book = Book::default();
    let mut staff = Vec::new();
    for place in 0..seeds.number(3) {
        let person = Person::new(ids.next_id(), name(seeds, decent, place), PersonKind::Colleague, DAY);
        staff.push(person.id);
        book.put_unjournaled(Record::Person(Arc::new(person)));
    }
    if !decent {
        staff.push(ids.next_id());
    }
    for place in 0..seeds.number(5) {
        let mut account = Account::new(ids.next_id(), name(seeds, decent, place));
        account.industry = seeds.text();
        account.place = seeds.text();
        account.note = note(seeds, decent);
        account.credit_limit = money(seeds, decent);
        account.contacts = (0..seeds.number(5)).map(|place| contact(seeds, &mut ids, decent, place)).collect();
        let mut known: Vec<Id> = account.contacts.iter().map(|c| c.id).collect();
        if !decent {
            known.push(ids.next_id());
        }
        let up = seeds.number(2) == 0;
        for (place, contact) in account.contacts.iter_mut().enumerate() {
            // One way only, so that nobody is above themselves.
            let one_way = if up { &known[..place] } else { &known[place + 1..] };
            contact.reports_to = seeds.one_of(if decent { one_way } else { &known });
        }
        account.projects =
            (0..seeds.number(4)).map(|place| project(seeds, &mut ids, &staff, (decent, place))).collect();
        book.put_unjournaled(Record::Account(Arc::new(account)));
    }
    book
}

fn name(seeds: &mut Seeds, decent: bool, place: usize) -> String {
    if decent { format!("{}№{place}", seeds.text()) } else { seeds.text() }
}

fn note(seeds: &mut Seeds, decent: bool) -> String {
    let text = format!("{}\n{}", seeds.text(), seeds.text());
    if decent { clean_block(&text).trim().to_owned() } else { text }
}

fn money(seeds: &mut Seeds, decent: bool) -> Option<Money> {
    let (units, scale) = (i64::try_from(seeds.number(1_000_000)).unwrap(), u32::try_from(seeds.number(7)).unwrap());
    let amount = Decimal::new(if decent { units } else { units - 500_000 }, if decent { scale.min(4) } else { scale });
    (units % 4 > 0).then_some(Money(amount))
}

fn list(seeds: &mut Seeds, decent: bool) -> Vec<String> {
    let mut list = seeds.list();
    list.retain(|item| !decent || !item.is_empty());
    list
}

fn contact(seeds: &mut Seeds, ids: &mut IdSource, decent: bool, place: usize) -> Contact {
    let mut contact = Contact::new(ids.next_id(), name(seeds, decent, place / 2));
    contact.title = seeds.text();
    // A table takes no address for a number, and nothing for an address that is none.
    let number = |text: String| if decent { text.replace(['@', '\u{ff20}'], "a") } else { text };
    let address = |text: String| if decent && !text.is_empty() { format!("{text}a@b") } else { text };
    contact.phone = number(seeds.text());
    contact.wechat = number(seeds.text());
    contact.email = address(number(seeds.text()));
    contact.note = note(seeds, decent);
    contact.needs = list(seeds, decent);
    contact.wants = list(seeds, decent);
    contact.archived = seeds.day();
    contact
}

fn project(seeds: &mut Seeds, ids: &mut IdSource, staff: &[Id], (decent, place): (bool, usize)) -> Project {
    let mut project = Project::new(ids.next_id(), name(seeds, decent, place / 2), seeds.day().unwrap_or(DAY));
    project.owner = seeds.one_of(staff);
    project.size = if seeds.number(2) == 0 { SaleSize::Small } else { SaleSize::Large };
    project.amount = money(seeds, decent);
    project.close = seeds.day();
    project.competitors = list(seeds, decent);
    project.hold_until = seeds.day();
    project
}
