//! The tabs of the funnel at the edges of the world: the first and the last days of the calendar, amounts nobody has, names of
//! marks alone. Nothing panics at any size, whatever is pressed.

use std::sync::Arc;

use app::msg::{MouseTarget, Msg};
use app::saving::Access;
use domain::account::Account;
use domain::book::Book;
use domain::contact::Contact;
use domain::funnel::owner::OwnerFilter;
use domain::id::Id;
use domain::invoice::{Invoice, Payment};
use domain::lang::Lang;
use domain::meeting::{CustomerAction, Meeting, Outcome, Task};
use domain::money::Money;
use domain::project::{Move, Project, Stage as Step};
use domain::quarter::Quarter;
use domain::record::Record;
use domain::settings::Target as Aim;
use harness::Stage;
use jiff::civil::Date;
use paper::print::funnel::{FunnelScope, markdown, table};
use rust_decimal::Decimal;

fn id(n: u32) -> Id {
    format!("{n:012}").parse().unwrap()
}

/// A project in a stage where everything happened on one day and is due on another.
fn project(n: u32, to: Step, (then, due): (Date, Date), amount: Decimal) -> Project {
    let mut project = Project::new(id(n), "e\u{301}\u{323}\u{300}👨‍👩‍👧‍👦客户\u{200b}".into(), then);
    project.amount = Some(Money(amount));
    project.close = Some(due);
    project.hold_until = Some(due);
    project.tender.deadline = Some(due);
    project.tender.opening = Some(then);
    project.history.push(Move { on: then, to, reason: String::new(), lost: None, proof: None });
    project.history.push(Move { on: due, to, reason: "\u{300}".into(), lost: None, proof: Some(id(n + 1)) });
    let action = CustomerAction {
        what: "ﷺ".repeat(40),
        who: "\u{300}".into(),
        by: Some(due),
        opens: String::new(),
        ..CustomerAction::default()
    };
    for (more, day, outcome) in [(1, then, Some(Outcome::Advance)), (2, due, None), (3, then, Some(Outcome::Order))] {
        let meeting = Meeting::new(id(n + more), day.at(23, 59, 0, 0));
        project.meetings.push(Meeting { action: Some(action.clone()), outcome, ..meeting });
    }
    for (more, due) in [(4, Some(then)), (5, Some(due)), (6, None)] {
        project.tasks.push(Task { id: id(n + more), text: "客".repeat(300), due, owner: None, done: None });
    }
    for (more, amount) in [(7, amount), (9, -amount)] {
        let payments = vec![Payment { id: id(n + more + 1), on: due, amount: Money(amount) }];
        let invoice = Invoice::new(id(n + more), String::new(), (then, then), Money(amount));
        project.invoices.push(Invoice { payments, ..invoice });
    }
    project
}

fn book(days: (Date, Date), amount: Decimal) -> Book {
    let mut book = Book::default();
    for customer in 0..2 {
        let mut account = Account::new(id(customer), "\u{202e}﷽客户".repeat(20));
        account.contacts.push(Contact::new(id(500 + customer), "\u{300}".into()));
        for (place, step) in (0_u32..).zip(Step::ALL) {
            account.projects.push(project(10_000 * (customer + 1) + 100 * place, step, days, amount));
        }
        book.put_unjournaled(Record::Account(Arc::new(account)));
    }
    book.edit_settings(|settings| {
        settings.limits.stage = [u16::MAX; 7];
        let aim = |n, quarter, amount| Aim { id: id(n), owner: None, quarter, amount: Money(amount) };
        settings.targets = vec![
            aim(900, Quarter::of(days.0), Decimal::MAX),
            aim(901, Quarter::of(days.1), Decimal::new(1, 28)),
            aim(902, Quarter::of(days.1), Decimal::ZERO),
        ];
    });
    book.take_journal();
    book
}

const KEYS: [&str; 4] = [
    "1 space down x down enter 1 b esc 1 o esc 1 space esc end space esc / 'a esc",
    "4 b end esc space x esc > esc < esc esc / '客 esc enter",
    "5 > esc < esc x esc H s s s s ! g i O a esc end > esc # '9 enter n esc",
    "5 v tab = - tab = = - tab n esc e esc end pagedown p esc",
];

#[test]
fn nothing_panics_at_the_ends_of_the_calendar_and_of_the_figures() {
    let ends = [(Date::MIN, Date::MAX), (Date::MAX, Date::MIN), (Date::MIN, Date::MIN), (Date::MAX, Date::MAX)];
    let amounts = [Decimal::MAX, Decimal::MIN, Decimal::new(1, 28), Decimal::ZERO];
    for ((days, amount), lang) in ends.into_iter().zip(amounts).zip([Lang::Zh, Lang::En].into_iter().cycle()) {
        for today in [Date::MIN, jiff::civil::date(2026, 1, 5), Date::MAX] {
            let mut stage = Stage::open(lang, book(days, amount), Access::Writer);
            stage.tell(Msg::Now(today.at(12, 0, 0, 0)));
            for keys in KEYS {
                for (columns, rows) in [(80, 24), (31, 9)] {
                    let mut stage = stage.clone().sized(columns, rows);
                    for key in keys.split(' ') {
                        stage.press(key);
                    }
                    let hits: Vec<_> = stage.layout.hits.iter().map(|(_, target)| *target).collect();
                    for hit in hits.into_iter().filter(|hit| hit.spot().is_some()) {
                        let mut stage = stage.clone();
                        stage.tell(Msg::Click(hit));
                        stage.tell(Msg::Drag(MouseTarget::Pane(3)));
                        stage.tell(Msg::Release(Some(MouseTarget::Pane(3))));
                    }
                }
            }
            let of = FunnelScope { book: &stage.model.book, owner: OwnerFilter::All, lang, today };
            assert!(!markdown(&of).is_empty() && table::table(&of).rows.len() == 18);
        }
    }
}
