//! Invoices and payments where they arise: the page that every tab opens by one key, its forms, and what Today asks.

use std::sync::Arc;

use crate::sale_case::{TODAY, firm, id, invoice, sale};
use app::action::Tab;
use app::form::subject::Subject;
use app::keymap::KeyScope;
use app::overlay::Overlay;
use app::saving::Access;
use app::screen::credit::invoices::rows::{InvoiceStanding, list};
use app::screen::credit::invoices::{InvoicesPage, InvoicesPane};
use domain::account::Account;
use domain::book::Book;
use domain::invoice::{Invoice, OverdueCause, PaymentPromise};
use domain::lang::Lang;
use domain::meeting::PromiseStatus;
use domain::money::Money;
use domain::project::{Project, ProjectKey, Stage as Step};
use domain::receivable::open_balance;
use domain::record::Record;
use domain::today::DueKind;
use harness::Stage;
use jiff::ToSpan as _;
use jiff::civil::Date;
use proptest::prelude::*;
use words::{invoice as phrases, today as due};

const KEY: &str = "$";

fn key() -> ProjectKey {
    ProjectKey { account: id(90), project: id(91) }
}

fn collecting(invoices: Vec<Invoice>) -> Project {
    Project { amount: Some(Money::whole(100_000)), invoices, ..sale(Step::Collection) }
}

fn at_customer(lang: Lang, change: impl FnOnce(&mut Account)) -> Stage {
    let mut account = firm();
    change(&mut account);
    let mut book = Book::default();
    book.put_unjournaled(Record::Account(Arc::new(account)));
    Stage::open(lang, book, Access::Writer).sized(100, 30)
}

fn on(lang: Lang, invoices: Vec<Invoice>) -> Stage {
    at_customer(lang, |account| account.projects.push(collecting(invoices)))
}

fn page(stage: &Stage) -> &InvoicesPage {
    stage.model.screens.credit.page.as_ref().unwrap()
}

fn bills(stage: &Stage) -> Vec<Invoice> {
    stage.model.book.project(key()).unwrap().1.invoices.clone()
}

fn in_days(days: i64) -> Date {
    TODAY.saturating_add(days.days())
}

fn told(stage: &Stage) -> String {
    stage.notice()
}

#[test]
fn one_key_opens_the_invoices_from_every_tab_and_going_back_leads_there_again() {
    for lang in Lang::ALL {
        for (from, tab, scope) in [
            ("1 down", Tab::Today, KeyScope::Today),
            ("3 3*down", Tab::Tracker, KeyScope::Tracker),
            ("3 3*down enter", Tab::Tracker, KeyScope::Tracker),
            ("3 3*down c", Tab::Tracker, KeyScope::Account),
            ("4", Tab::Steps, KeyScope::Steps),
            ("5", Tab::Funnel, KeyScope::Funnel),
        ] {
            for before in ["", "7 2*] "] {
                let mut stage = Stage::sample(lang).sized(120, 36);
                stage.press(&format!("{before}{from}"));
                let screen = stage.screen();
                assert_eq!((stage.model.navigation.tab, stage.model.screen_scope()), (tab, scope), "{from}");
                stage.press(KEY);
                assert_eq!(stage.model.screen_scope(), KeyScope::Invoices, "{from}\n{}", stage.screen());
                stage.press("esc");
                assert_eq!((stage.model.navigation.tab, stage.model.screen_scope()), (tab, scope), "{before}{from}");
                assert_eq!(stage.screen(), screen, "{before}{from}");
                assert!(!stage.model.history.can_undo(), "looking changes nothing");
            }
        }
    }
}

#[test]
fn the_same_key_opens_them_from_every_table_of_customers() {
    for lang in Lang::ALL {
        for (from, scope) in [
            ("6 tab", KeyScope::Matrix),
            ("7 2*]", KeyScope::Ageing),
            ("7 3*] down", KeyScope::Collection),
            ("6 3*]", KeyScope::Forces),
            ("6 3*] tab", KeyScope::Forces),
        ] {
            let mut stage = Stage::sample(lang).sized(120, 36);
            stage.press(from);
            let (tab, screen) = (stage.model.navigation.tab, stage.screen());
            assert_eq!(stage.model.screen_scope(), scope, "{from}");
            stage.press(KEY);
            assert_eq!(stage.model.screen_scope(), KeyScope::Invoices, "{from}\n{}", stage.screen());
            stage.press("esc");
            assert_eq!((stage.model.navigation.tab, stage.model.screen_scope()), (tab, scope), "{from}");
            assert_eq!(stage.screen(), screen, "{from}");
        }
    }
}

#[test]
fn an_invoice_with_two_instalments_costs_few_keys_besides_its_text() {
    for lang in Lang::ALL {
        let mut stage = on(lang, Vec::new());
        // From the tracker: the page, a new invoice, and Enter through its fields.
        let keys = "$ n 'A-1 enter enter enter enter '30% space '2026-02-01, space 'rest space '2026-04-01 enter enter";
        stage.press("3");
        let besides = keys.split(' ').filter(|press| !press.starts_with('\'') && *press != "space").count();
        assert!(besides <= 16, "{besides}");
        stage.press(keys);
        let [noted] = &bills(&stage)[..] else { panic!("{}", stage.screen()) };
        assert_eq!((noted.number.as_str(), noted.issued, noted.amount), ("A-1", TODAY, Money::whole(100_000)));
        let parts: Vec<_> = noted.instalments.iter().map(|part| (part.due, part.amount)).collect();
        assert_eq!(parts, [(jiff::civil::date(2026, 2, 1), Money::whole(30_000))]);
        assert_eq!(noted.due, jiff::civil::date(2026, 4, 1), "the last part is the rest");
        assert_eq!(page(&stage).rows.len(), 3, "the invoice, and its parts under it");
        let due = words::invoice::LOG_PARTS.fill(lang, ["2026-01-05", "2", "2026-02-01", "2026-04-01"]);
        assert!(stage.screen().contains(&due), "not the last part's day alone\n{}", stage.screen());
        stage.press("u");
        assert!(bills(&stage).is_empty() && told(&stage).contains("A-1"), "{}", told(&stage));
        stage.press("ctrl-r");
        assert_eq!(bills(&stage).len(), 1);
    }
}

#[test]
fn a_new_invoice_offers_what_is_not_invoiced_and_falls_due_by_the_terms() {
    let mut stage = at_customer(Lang::En, |account| {
        account.payment_days = Some(30);
        account.projects.push(collecting(vec![invoice(1, 10, 60_000, &[])]));
    });
    stage.press("3 $ n 'A-2 5*enter 'goods enter");
    let noted = bills(&stage).pop().unwrap();
    assert_eq!((noted.amount, noted.due), (Money::whole(40_000), in_days(30)), "{}", stage.screen());
    assert_eq!(noted.note, "goods");
    // Without terms somebody has to say when it falls due.
    let mut stage = on(Lang::En, Vec::new());
    stage.press("3 $ n 'A-1 5*enter enter");
    assert!(bills(&stage).is_empty());
    assert_eq!(told(&stage), phrases::SPLIT_NO_DAY.en);
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "with everything typed in it");
}

#[test]
fn a_number_stands_once_at_a_customer_and_is_told_across() {
    let other = |account: &mut Account| {
        let mut project = collecting(vec![Invoice { number: "B-7".into(), ..invoice(1, 1, 1, &[]) }]);
        project.id = id(81);
        (account.id, account.name) = (id(80), "Elsewhere".into());
        account.projects.push(project);
    };
    for lang in Lang::ALL {
        let mut account = firm();
        account.projects.push(collecting(vec![Invoice { number: "A-1".into(), ..invoice(1, -5, 100, &[]) }]));
        let mut elsewhere = firm();
        other(&mut elsewhere);
        let mut book = Book::default();
        for account in [account, elsewhere] {
            book.put_unjournaled(Record::Account(Arc::new(account)));
        }
        let mut stage = Stage::open(lang, book, Access::Writer).sized(100, 30);
        let open = |stage: &mut Stage| {
            stage.press("3");
            while stage.model.screens.tracker.home.key() != Some(key()) {
                stage.press("down");
            }
            stage.press("$ n");
        };
        open(&mut stage);
        stage.press("'a-1");
        assert!(stage.sees(&phrases::TWICE_HERE.fill(lang, ["a-1"])), "while typing\n{}", stage.screen());
        stage.press("enter 9*backspace '1 enter enter '+9 3*enter");
        assert_eq!(bills(&stage).len(), 1, "refused");
        assert_eq!(told(&stage), phrases::TWICE_HERE.fill(lang, ["a-1"]));
        stage.press("5*s-tab 3*backspace 'B-7");
        assert!(stage.sees(&phrases::TWICE_ELSEWHERE.fill(lang, ["B-7", "Elsewhere"])), "{}", stage.screen());
        stage.press("6*enter");
        assert_eq!(bills(&stage).len(), 2, "told, and taken all the same\n{}", stage.screen());
    }
}

#[test]
fn a_negative_invoice_is_a_credit_and_pays_the_others() {
    let mut stage = on(Lang::En, vec![invoice(1, 10, 1_000, &[])]);
    stage.press("3 $ n 'C-1 enter 8*backspace '-400");
    assert!(stage.sees(phrases::A_CREDIT.en), "{}", stage.screen());
    stage.press("5*enter");
    let credit = bills(&stage).pop().unwrap();
    assert_eq!((credit.amount, credit.due), (Money::whole(-400), TODAY), "taken off at once");
    assert_eq!(page(&stage).totals.left, Money::whole(600));
    assert_eq!(page(&stage).rows.last().unwrap().standing, InvoiceStanding::TakenOff);
    // The form of a credit takes a plain amount.
    stage.press("c 'C-2 enter '700 enter enter enter");
    assert_eq!(bills(&stage).pop().unwrap().amount, Money::whole(-700), "{}", stage.screen());
    assert_eq!(page(&stage).totals.left, Money::whole(-100));
    assert!(stage.sees("100"), "{}", stage.screen());
    // Nobody asks money for a credit.
    stage.press("home");
    assert!(
        page(&stage).invoice(&stage.model.book).unwrap().amount < Money::default(),
        "credits before what is settled"
    );
    for refused in ["y", "s", "v"] {
        stage.press(refused);
        assert_eq!(told(&stage), phrases::CREDIT_HAS_NONE.en);
    }
}

#[test]
fn what_a_credit_took_off_an_invoice_stands_with_it() {
    for lang in Lang::ALL {
        let mut stage = on(lang, vec![invoice(1, 10, 1_000, &[])]);
        stage.press("3 $");
        assert!(!stage.sees(&phrases::LOG_TAKEN_OFF.fill(lang, ["400"])), "{}", stage.screen());
        let mut stage = on(lang, vec![invoice(1, 10, 1_000, &[]), invoice(2, 10, -400, &[])]);
        stage.press("3 $");
        assert_eq!(page(&stage).invoice(&stage.model.book).unwrap().amount, Money::whole(1_000));
        assert!(stage.sees(&phrases::LOG_TAKEN_OFF.fill(lang, ["400"])), "{}", stage.screen());
    }
}

#[test]
fn payments_are_noted_changed_given_back_and_removed() {
    let mut stage = on(Lang::En, vec![invoice(1, 10, 1_000, &[])]);
    stage.press("3 $ space 5*backspace '300 enter enter");
    assert_eq!(page(&stage).totals.left, Money::whole(700), "{}", stage.screen());
    stage.press("space enter enter");
    assert_eq!(page(&stage).totals.left, Money::default());
    // One that is wrong is changed in the log.
    stage.press("tab");
    assert_eq!(page(&stage).pane, InvoicesPane::Log);
    stage.press("e 5*backspace '1,500 enter enter");
    assert!(page(&stage).totals.left < Money::default());
    assert_eq!(bills(&stage)[0].balance(TODAY), page(&stage).totals.left, "an over-payment is kept as credit");
    stage.press("d");
    assert_eq!(bills(&stage)[0].payments.len(), 1);
    stage.press("u");
    assert_eq!(bills(&stage)[0].payments.len(), 2, "undone");
    let over = -bills(&stage)[0].balance(TODAY).0;
    stage.press("s-tab space");
    stage.press(&format!("'-{over} enter enter"));
    assert_eq!(bills(&stage)[0].balance(TODAY), Money::default(), "given back\n{}", stage.screen());
}

#[test]
fn a_promise_to_pay_is_asked_on_its_day_by_the_keys_of_every_promise() {
    let promise = |days: i64| PaymentPromise {
        id: id(50),
        made: in_days(-20),
        due: in_days(days),
        amount: Money::whole(400),
        status: PromiseStatus::Promised,
    };
    for lang in Lang::ALL {
        for (days, kind) in [(-3, Some(DueKind::PayPromiseOverdue)), (0, Some(DueKind::PayPromiseToday)), (1, None)] {
            for (press, status, word) in [
                ("space", PromiseStatus::Kept, phrases::PROMISE_KEPT),
                ("x", PromiseStatus::Broken, phrases::PROMISE_BROKEN),
            ] {
                let bill = Invoice { promises: vec![promise(days)], ..invoice(1, 30, 1_000, &[]) };
                let mut stage = on(lang, vec![bill]);
                stage.press("1 home");
                let asks = |stage: &Stage| {
                    let lines = stage.model.screens.today.groups().iter().flatten().copied().collect::<Vec<_>>();
                    lines.into_iter().find(|line| line.about == Some(id(50))).map(|line| line.kind)
                };
                assert_eq!(asks(&stage), kind, "{days}");
                if kind.is_none() {
                    continue;
                }
                assert!(stage.sees(due::DO_KEPT.text(lang)) && stage.sees(due::DO_BROKEN.text(lang)));
                stage.press(press);
                assert_eq!(bills(&stage)[0].promises[0].status, status);
                assert_eq!(asks(&stage), None, "answered");
                let name = &stage.model.book.project(key()).unwrap().1.name;
                assert_eq!(told(&stage), word.fill(lang, [&firm().name, name]));
                stage.press("u");
                assert_eq!(bills(&stage)[0].promises[0].status, PromiseStatus::Promised);
                stage.press("1 home enter");
                assert_eq!(
                    page(&stage).event(&stage.model.book).map(app::screen::credit::invoices::rows::InvoiceEvent::id),
                    Some(id(50)),
                    "at the promise"
                );
                stage.press("esc esc");
                assert_eq!(stage.model.navigation.tab, Tab::Today, "{}", stage.screen());
            }
        }
    }
}

#[test]
fn a_promise_that_a_credit_covers_is_asked_of_nobody() {
    let promise = PaymentPromise {
        id: id(50),
        made: in_days(-20),
        due: in_days(-3),
        amount: Money::whole(1_000),
        status: PromiseStatus::Promised,
    };
    for (credit, asked) in [(0, true), (-999, true), (-1_000, false), (-2_000, false)] {
        let bill = Invoice { promises: vec![promise.clone()], ..invoice(1, 30, 1_000, &[]) };
        let mut stage = on(Lang::En, vec![bill, invoice(2, 10, credit, &[])]);
        stage.press("1");
        let mut lines = stage.model.screens.today.groups().iter().flatten();
        assert_eq!(lines.any(|line| line.about == Some(id(50))), asked, "{credit}\n{}", stage.screen());
    }
}

#[test]
fn a_promise_is_noted_and_the_money_that_covers_it_keeps_it() {
    let mut stage = on(Lang::En, vec![invoice(1, 5, 1_000, &[])]);
    stage.press("3 $ y enter '+7 enter enter");
    let [given] = bills(&stage)[0].promises[..].to_vec().try_into().unwrap_or_else(|_| panic!("{}", stage.screen()));
    let PaymentPromise { due, amount, status, .. } = given;
    assert_eq!((due, amount, status), (in_days(7), Money::whole(1_000), PromiseStatus::Promised));
    assert!(stage.sees(phrases::PENDING.en), "{}", stage.screen());
    stage.press("space enter enter");
    assert_eq!(bills(&stage)[0].promises[0].status, PromiseStatus::Kept);
    assert!(told(&stage).contains("promise is kept"), "{}", told(&stage));
    stage.press("u");
    let back = &bills(&stage)[0];
    assert!(back.payments.is_empty() && back.promises[0].status == PromiseStatus::Promised, "one step of undo");
    stage.press("x");
    assert_eq!(bills(&stage)[0].promises[0].status, PromiseStatus::Broken, "from the list");
    stage.press("x");
    assert_eq!(told(&stage), phrases::NO_PROMISE.en);
    stage.press("y enter '2020-01-01 enter enter");
    assert_eq!(told(&stage), phrases::PROMISE_BEFORE.en);
}

#[test]
fn the_promised_day_stands_in_the_list_however_long_the_invoice_is_late() {
    for lang in Lang::ALL {
        for cause in [OverdueCause::Dispute, OverdueCause::Process, OverdueCause::NoCash, OverdueCause::Unwilling] {
            let mut late = invoice(1, 1_118, 1_234_567, &[]);
            late.cause = Some(cause);
            late.number = "DH-2022-0519".to_owned();
            let promise = PaymentPromise {
                id: id(90),
                made: TODAY,
                due: in_days(9),
                amount: Money::whole(5),
                status: PromiseStatus::Promised,
            };
            late.promises.push(promise);
            let mut stage = on(lang, vec![late]).sized(80, 24);
            stage.press("3 $");
            let screen = stage.screen();
            let line = screen.lines().find(|line| line.contains("DH-2022")).unwrap();
            let day = in_days(9).strftime("%m-%d").to_string();
            assert!(line.contains(&day) && line.contains("1118"), "{screen}");
        }
    }
}

#[test]
fn a_cause_and_a_step_are_noted_where_the_invoice_stands() {
    for lang in Lang::ALL {
        let mut stage = on(lang, vec![invoice(1, 20, 1_000, &[])]);
        stage.press("3 $ v 1 esc");
        assert_eq!(bills(&stage)[0].cause, Some(OverdueCause::Dispute), "{}", stage.screen());
        assert!(stage.sees(words::collection::DISPUTE.text(lang)) && stage.sees(phrases::LOG_OFF_LADDER.text(lang)));
        stage.press("s 'rang enter");
        let [step] = &bills(&stage)[0].steps[..] else { panic!("{}", stage.screen()) };
        assert_eq!((step.on, step.text.as_str()), (TODAY, "rang"));
        assert_eq!(step.rung, Some(domain::collection::CollectionRung::Statement), "20 days late");
        assert!(stage.sees("rang"));
        stage.press("u");
        assert!(bills(&stage)[0].steps.is_empty() && told(&stage).contains("rang"), "{}", told(&stage));
    }
}

#[test]
fn an_invoice_is_removed_and_comes_back_and_the_list_invites_when_it_is_empty() {
    let mut stage = on(Lang::En, vec![Invoice { number: "A-1".into(), ..invoice(1, 3, 1_000, &[]) }]);
    stage.press("3 $ d");
    assert!(bills(&stage).is_empty() && told(&stage).contains("A-1") && told(&stage).contains("1,000"));
    assert!(stage.sees(phrases::EMPTY_TITLE.en), "{}", stage.screen());
    for refused in ["e", "d", "space", "y", "s", "v", "x"] {
        stage.press(refused);
        assert_eq!(told(&stage), phrases::NO_INVOICE.en, "{refused}");
    }
    for _ in 0..7 {
        stage.press("u");
    }
    assert_eq!(bills(&stage).len(), 1);
    let mut stage = at_customer(Lang::En, |_| {});
    stage.press("3 $ n");
    assert_eq!(told(&stage), phrases::NO_PROJECT.en);
}

#[test]
fn no_form_that_is_opened_and_closed_changes_anything() {
    let promise = PaymentPromise {
        id: id(50),
        made: in_days(-9),
        due: in_days(9),
        amount: Money::whole(1),
        status: PromiseStatus::Kept,
    };
    for lang in Lang::ALL {
        let bill = Invoice {
            promises: vec![promise.clone()],
            cause: Some(OverdueCause::NoCash),
            ..invoice(1, 5, 1_000, &[(4, 7)])
        };
        let mut stage = on(lang, vec![bill]);
        stage.press("3 $");
        let before = bills(&stage);
        for through in [false, true] {
            for (at, form, fields) in [("", "e", 6), ("", "v", 1), ("tab", "e", 2), ("tab end", "e", 4)] {
                let way = if through { format!("{fields}*enter") } else { "esc".to_owned() };
                stage.press(&format!("home {at} {form}"));
                assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "{form}");
                stage.press(&way);
                assert_eq!(bills(&stage), before, "{at} {form} {way}");
                while !stage.model.overlays.is_empty() || page(&stage).pane == InvoicesPane::Log {
                    stage.press("esc");
                }
            }
        }
        assert!(!stage.model.history.can_undo());
    }
}

#[test]
fn a_form_of_an_invoice_that_was_removed_elsewhere_says_so() {
    let mut stage = on(Lang::En, vec![invoice(1, 5, 1_000, &[])]);
    stage.press("3 $ space");
    let mut account = (**stage.model.book.accounts().get(&key().account).unwrap()).clone();
    account.projects[0].invoices.clear();
    stage.model.book.put_unjournaled(Record::Account(Arc::new(account)));
    stage.press("enter enter");
    assert!(
        matches!(stage.model.overlays.last(), Some(Overlay::Form(form)) if form.subject == Subject::Payment(key(), id(1)))
    );
    assert!(bills(&stage).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// Whatever is owed: what is left of the rows comes to what the customer owes, and parts come to their invoice.
    #[test]
    fn the_list_comes_to_what_the_customer_owes(
        bills in prop::collection::vec((-60_i32..60, -500_i64..2_000, prop::collection::vec((0_i32..40, 1_i64..900), 0..3)), 0..6),
    ) {
        let mut account = firm();
        for (place, (late, amount, paid)) in bills.iter().enumerate() {
            let paid: Vec<_> = paid.iter().map(|(ago, sum)| (*ago, *sum)).collect();
            let bill = invoice(1 + 40 * u32::try_from(place).unwrap(), *late, *amount, &paid);
            let mut project = collecting(vec![bill]);
            project.id = id(900 + u32::try_from(place).unwrap());
            account.projects.push(project);
        }
        let (rows, totals) = list(&account, None, TODAY);
        prop_assert_eq!(totals.left, open_balance(&account, TODAY));
        let whole = rows.iter().filter(|row| row.part.is_none()).map(|row| row.left.0).sum::<rust_decimal::Decimal>();
        prop_assert_eq!(whole, totals.left.0);
        let each = account.projects.iter().map(|project| list(&account, Some(project.id), TODAY).1.left.0);
        prop_assert_eq!(each.sum::<rust_decimal::Decimal>(), totals.left.0, "projects come to the customer");
    }
}
