//! The forms that move a project, lose it, and take money in: what they ask, what they refuse, what they write.

use std::sync::Arc;

use crate::sale_case::{TODAY, advance, ago, check_to, firm, id, invoice, kept, order, sale};
use app::form::subject::Subject;
use app::form::typing;
use app::msg::{MouseTarget, Msg};
use app::overlay::Overlay;
use app::saving::Access;
use domain::account::Account;
use domain::book::Book;
use domain::invoice::Invoice;
use domain::lang::Lang;
use domain::meeting::PromiseStatus;
use domain::money::Money;
use domain::person::{Person, PersonKind};
use domain::project::{CheckState, LostReason, Project, ProjectKey, Stage as Step};
use domain::record::Record;
use domain::steps::check::{self, CheckKey};
use domain::steps::gate::Requirement;
use domain::steps::mark::card_mark;
use domain::steps::path::origin;
use domain::today::DueKind;
use harness::Stage;
use jiff::civil::Date;
use words::{gate as phrases, tracker};

const BOTH: [Lang; 2] = [Lang::Zh, Lang::En];

fn key() -> ProjectKey {
    ProjectKey { account: id(90), project: id(91) }
}

/// The program on one customer with one project, on the tab of the funnel, where the steps of the course are read.
fn on(lang: Lang, project: Project) -> Stage {
    let mut account = firm();
    account.projects.push(project);
    with(lang, account)
}

fn with(lang: Lang, account: Account) -> Stage {
    let mut book = Book::default();
    book.put_unjournaled(Record::Account(Arc::new(account)));
    for (n, name) in [(92, "Anna"), (93, "李娜")] {
        book.put_unjournaled(Record::Person(Arc::new(Person::new(id(n), name.into(), PersonKind::Colleague, TODAY))));
    }
    let mut stage = Stage::open(lang, book, Access::Writer).sized(80, 24);
    stage.press("5");
    stage
}

/// Moves the card to a stage: one on or one back by its key, else it is carried there.
fn move_to(stage: &mut Stage, to: Step) {
    let column = stage.model.screens.funnel.board.column;
    match to as usize {
        next if next == column + 1 => stage.press(">"),
        before if before + 1 == column => stage.press("<"),
        far => carry(stage, far),
    };
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "asks nothing\n{}", stage.screen());
}

/// Carries the card under the cursor to a column with the mouse.
fn carry(stage: &mut Stage, to: usize) -> &mut Stage {
    let board = &stage.model.screens.funnel.board;
    let card = MouseTarget::Row(board.column, board.row);
    stage.drag(card, MouseTarget::Pane(to))
}

/// Records a payment: does what Today offers for money that is overdue.
fn pay(stage: &mut Stage) {
    stage.press("1 home");
    while stage.model.screens.today.selected_line().unwrap().kind != DueKind::MoneyOverdue {
        let before = stage.model.screens.today.cursor;
        stage.press("down");
        assert_ne!(before, stage.model.screens.today.cursor, "no money is overdue\n{}", stage.screen());
    }
    stage.press("space");
}

fn project(stage: &Stage) -> Project {
    stage.model.book.project(key()).unwrap().1.clone()
}

/// The names of the fields of the form in front.
fn asked(stage: &Stage) -> Vec<&'static str> {
    match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => form.entries.iter().map(|entry| entry.field.name).collect(),
        _ => Vec::new(),
    }
}

fn summary(stage: &Stage) -> String {
    match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => form.summary().unwrap().say.text(stage.model.session.lang),
        _ => String::new(),
    }
}

/// A sale in the first step with an advance, and two checks left open.
fn nearly() -> Project {
    let mut project = sale(Step::Analyse);
    check_to(&mut project, 1);
    project.checks.truncate(4);
    project.meetings.push(kept(5, 3));
    project
}

#[test]
fn a_gate_asks_exactly_the_checks_that_are_open() {
    for lang in BOTH {
        let mut s = on(lang, nearly());
        move_to(&mut s, Step::Trust);
        assert_eq!(asked(&s), ["checks", "reason"]);
        let Some(Overlay::Form(form)) = s.model.overlays.last() else { panic!() };
        let open: Vec<String> = form.context.checks.iter().map(|(key, _)| key.to_string()).collect();
        assert_eq!(open, ["1.5", "1.6"]);
        let chapter = s.model.courses.steps.as_ref().unwrap();
        assert!(s.sees(chapter.check("1.6").unwrap().ask.get(lang)), "{}", s.screen());
        assert_eq!(summary(&s), phrases::STILL_MISSING.with_say(phrases::NEED_CHECKS.with(["2"])).text(lang));
    }
}

#[test]
fn ticking_the_checks_moves_it_with_the_proof_in_one_step() {
    for lang in BOTH {
        let mut s = on(lang, nearly());
        let before = project(&s);
        move_to(&mut s, Step::Trust);
        s.press("space down space");
        assert!(summary(&s).contains("trial"), "{}", summary(&s));
        s.press("enter");
        assert_eq!(asked(&s).len(), 2, "the reason is left, and may stay empty");
        s.press("enter");
        assert!(s.model.overlays.is_empty(), "{}", s.notice());
        let after = project(&s);
        assert_eq!((after.stage(), after.history.last().unwrap().proof), (Step::Trust, Some(id(5))));
        assert_eq!(check::check_state(&after, CheckKey { step: 1, number: 6 }), Some(&CheckState::Done(TODAY)));
        assert!(s.notice().contains("2026-01-02"), "{}", s.notice());
        assert_eq!(card_mark(&after, TODAY), None);
        s.press("u");
        assert_eq!(project(&s), before);
    }
}

#[test]
fn nothing_typed_says_what_is_missing_and_keeps_the_form() {
    for lang in BOTH {
        let mut s = on(lang, nearly());
        let before = s.model.book.clone();
        move_to(&mut s, Step::Trust);
        s.press("space enter enter");
        assert_eq!(s.notice(), phrases::MISSING_OR_REASON.with_say(phrases::NEED_CHECKS.with(["1"])).text(lang));
        assert_eq!((asked(&s).len(), &s.model.book), (2, &before));
        let Some(Overlay::Form(form)) = s.model.overlays.last() else { panic!() };
        assert_eq!(typing::text(&form.entries[0].input), "x-");
        s.press("'why enter");
        assert_eq!(project(&s).stage(), Step::Trust, "and a reason lets it through after all");
    }
}

#[test]
fn a_reason_moves_it_and_the_card_owes_until_proof_and_checks_are_there() {
    for lang in BOTH {
        let mut s = on(lang, sale(Step::Analyse));
        move_to(&mut s, Step::Trust);
        assert_eq!(asked(&s), ["checks", "reason"]);
        assert!(s.sees(&phrases::WHAT_COUNTS.with(["2025-12-26"]).text(lang)), "{}", s.screen());
        s.press("tab 'tender enter");
        let mut after = project(&s);
        assert_eq!(after.stage(), Step::Trust, "{}", s.notice());
        assert_eq!(after.history.last().unwrap().reason, "tender");
        assert_eq!(s.notice(), phrases::MOVED_MARKED.args(["Sale".into(), tracker::STAGE_TRUST.into()]).text(lang));
        assert_eq!(card_mark(&after, TODAY).unwrap().needs.len(), 7);
        after.meetings.push(kept(5, 0));
        check_to(&mut after, 1);
        assert_eq!(card_mark(&after, TODAY), None);
    }
}

#[test]
fn a_leap_asks_every_step_it_passes_over() {
    let mut s = on(Lang::En, sale(Step::Analyse));
    move_to(&mut s, Step::Commitment);
    let Some(Overlay::Form(form)) = s.model.overlays.last() else { panic!() };
    assert_eq!(form.context.checks.len(), 24);
    // At every size the check under the cursor is in sight, and nothing panics.
    for (columns, rows) in [(80, 24), (120, 36), (60, 18), (200, 60), (45, 9), (31, 8), (1, 1)] {
        let mut s = s.clone().sized(columns, rows);
        for _ in 0..23 {
            s.press("down");
        }
        s.press("space");
        if rows > 15 {
            let chapter = s.model.courses.steps.clone().unwrap();
            let text: String = chapter.check("4.6").unwrap().ask.en.chars().take(30).collect();
            assert!(s.sees(&text), "{columns}x{rows}\n{}", s.screen());
        }
        let Some(Overlay::Form(form)) = s.model.overlays.last() else { panic!() };
        assert_eq!(form.focus, 0);
    }
    s.press("tab 'tender enter");
    assert_eq!(project(&s).stage(), Step::Commitment);
    assert_eq!(
        card_mark(&project(&s), TODAY).unwrap().needs.iter().filter(|n| matches!(n, Requirement::Check(_))).count(),
        24
    );
}

#[test]
fn down_at_the_last_check_leads_on_and_up_at_the_first_stays() {
    let mut s = on(Lang::En, nearly());
    move_to(&mut s, Step::Trust);
    s.press("up space 2*down 'x");
    let Some(Overlay::Form(form)) = s.model.overlays.last() else { panic!() };
    assert_eq!(form.focus, 1);
    assert_eq!(typing::text(&form.entries[0].input), "x-");
    assert_eq!(typing::text(&form.entries[1].input), "x");
}

#[test]
fn the_mouse_ticks_a_check() {
    let mut s = on(Lang::Zh, nearly());
    move_to(&mut s, Step::Trust);
    s.press("tab");
    let (area, _) = s.layout.hits.iter().find(|(_, target)| *target == MouseTarget::Mark(0, 1)).unwrap();
    let target = s.layout.target(area.x + 4, area.y).unwrap();
    s.tell(Msg::Click(target));
    s.tell(Msg::Click(MouseTarget::Mark(0, 0)));
    s.tell(Msg::Click(MouseTarget::Mark(0, 0)));
    let Some(Overlay::Form(form)) = s.model.overlays.last() else { panic!() };
    assert_eq!((form.focus, typing::text(&form.entries[0].input).as_str()), (0, "-x"));
}

#[test]
fn of_several_proofs_the_chosen_one_is_stored() {
    for lang in BOTH {
        let mut project = nearly();
        project.meetings.push(advance(6, 1, -9, PromiseStatus::Promised));
        let mut s = on(lang, project);
        move_to(&mut s, Step::Trust);
        assert_eq!(asked(&s), ["checks", "proof", "reason"]);
        s.press("space down space tab right enter enter");
        assert_eq!(self::project(&s).history.last().unwrap().proof, Some(id(5)), "{}", s.notice());
    }
}

#[test]
fn the_first_step_asks_owner_contact_and_reason() {
    // Who is gone from the book owns nothing any more.
    for (lang, owner) in BOTH.into_iter().flat_map(|lang| [(lang, None), (lang, Some(id(99)))]) {
        let mut account = firm();
        account.contacts.clear();
        let mut target = sale(Step::Target);
        target.owner = owner;
        account.projects.push(target);
        let mut s = with(lang, account);
        move_to(&mut s, Step::Analyse);
        assert_eq!(asked(&s), ["owner", "contact", "reason"]);
        s.press("'李娜 enter 'Wang enter enter");
        assert_eq!(project(&s).stage(), Step::Target, "a reason is asked");
        s.press("'old-plant enter");
        let (account, project) = s.model.book.project(key()).unwrap();
        assert_eq!((project.stage(), project.owner), (Step::Analyse, Some(id(93))));
        assert_eq!((account.contacts[0].name.as_str(), project.involvements.len()), ("Wang", 1));
        assert_eq!(project.history.last().unwrap().reason, "old-plant");
        s.press("u");
        let (account, project) = s.model.book.project(key()).unwrap();
        assert!(account.contacts.is_empty() && project.owner == owner && project.involvements.is_empty());
    }
}

#[test]
fn an_order_is_told_where_only_an_order_counts() {
    for lang in BOTH {
        let mut project = sale(Step::Commitment);
        project.meetings.push(kept(5, 3));
        let mut s = on(lang, project);
        move_to(&mut s, Step::Collection);
        assert_eq!(asked(&s), ["reason"]);
        assert!(s.shows(phrases::WHAT_COUNTS_ORDER), "{}", s.screen());
        s.press("enter");
        assert_eq!(s.notice(), phrases::MISSING_OR_REASON.with_say(phrases::NEED_ORDER.say()).text(lang));
    }
}

#[test]
fn to_paid_it_asks_the_invoice_and_the_money() {
    for lang in BOTH {
        let mut project = sale(Step::Collection);
        project.amount = Some(Money::whole(80_000));
        let mut s = on(lang, project);
        move_to(&mut s, Step::Paid);
        assert_eq!(asked(&s), ["invoice", "amount", "due", "paid", "reason"]);
        s.press("5*enter");
        assert_eq!(self::project(&s).stage(), Step::Collection, "no number, no invoice");
        s.press("4*up 'F-7 3*tab ctrl-u '+1 tab enter");
        assert_eq!(s.notice(), phrases::NOT_AHEAD.text(lang), "money that comes tomorrow has not come");
        s.press("ctrl-u '-1 tab enter");
        let after = self::project(&s);
        assert_eq!(after.stage(), Step::Paid, "{}", s.notice());
        let [bill] = after.invoices.as_slice() else { panic!() };
        assert_eq!((bill.number.as_str(), bill.amount, bill.due), ("F-7", Money::whole(80_000), TODAY));
        assert_eq!((bill.payments.len(), bill.payments[0].on), (1, ago(1)));
        s.press("u");
        assert!(self::project(&s).invoices.is_empty());
    }
}

#[test]
fn an_invoice_without_amount_is_refused_and_nothing_is_written() {
    let mut s = on(Lang::En, sale(Step::Collection));
    let before = s.model.book.clone();
    move_to(&mut s, Step::Paid);
    s.press("'F-7 5*enter");
    assert_eq!(s.notice(), "Invoice F-7 has no amount: write it, or clear the number.");
    s.press("3*up '12x 4*enter");
    assert_eq!(s.model.book, before, "{}", s.notice());
    assert!(!asked(&s).is_empty());
}

#[test]
fn what_is_open_is_paid_and_credits_are_taken_off() {
    let mut project = sale(Step::Collection);
    project.invoices.push(invoice(20, 3, 1_000, &[(2, 300)]));
    project.invoices.push(invoice(22, 9, 500, &[]));
    project.invoices.push(invoice(24, 1, -200, &[]));
    project.invoices[0].number = "F-20".into();
    let mut s = on(Lang::En, project);
    let before = self::project(&s);
    move_to(&mut s, Step::Paid);
    assert_eq!(asked(&s), ["paid", "reason"]);
    assert_eq!(summary(&s), "Still missing: 1,000 still to come in.");
    assert!(s.sees("Open on the one without a number, due 2025-12-27, F-20."), "{}", s.screen());
    s.press("2*enter");
    assert_eq!(self::project(&s), before, "money nobody saw is not booked");
    assert_eq!(s.notice(), phrases::MISSING_OR_REASON.with_say(phrases::NEED_MONEY.with(["1,000"])).text(Lang::En));
    s.press("up '+0");
    assert_eq!(summary(&s), "Nothing is missing; 1,000 is booked as received.");
    s.press("2*enter");
    assert_eq!(
        s.notice(),
        "Sale: now at 'paid', and the card carries a mark. 1,000 is booked as received on 2026-01-05."
    );
    let after = self::project(&s);
    assert_eq!(after.stage(), Step::Paid, "{}", s.notice());
    let left: Vec<Money> = after.invoices.iter().map(|i: &Invoice| i.balance(TODAY)).collect();
    assert_eq!(left, [Money::whole(200), Money::whole(0), Money::whole(-200)]);
}

#[test]
fn money_paid_too_much_is_told_and_only_a_reason_helps() {
    let mut project = sale(Step::Collection);
    project.invoices.push(invoice(20, 3, 100, &[(2, 130)]));
    let mut s = on(Lang::En, project);
    move_to(&mut s, Step::Paid);
    assert_eq!(asked(&s), ["reason"]);
    assert_eq!(summary(&s), "Still missing: 30 paid too much, to be given back.");
}

#[test]
fn whoever_holds_a_signed_order_is_not_told_that_a_proof_is_missing() {
    let mut project = sale(Step::Trust);
    project.meetings.push(order(5, 60));
    let mut s = on(Lang::En, project.clone());
    carry(&mut s, Step::Needs as usize);
    assert_eq!(summary(&s), "Still missing: 6 open checks.");
    let (en, zh) = ("You hold the order of", "手里有");
    assert!(s.sees(en), "{}", s.screen());
    s.press("enter enter");
    assert!(!s.notice().contains("a proof"), "{}", s.notice());
    check_to(&mut project, 2);
    let mut s = on(Lang::Zh, project);
    carry(&mut s, Step::Needs as usize);
    assert!(summary(&s).starts_with(zh), "{}", summary(&s));
    s.press("enter");
    assert!(s.notice().starts_with(zh), "{}", s.notice());
    s.press("esc >");
    assert_eq!(self::project(&s).stage(), Step::Collection, "{}", s.notice());
    s.press("u");
    assert_eq!(self::project(&s).stage(), Step::Trust);
}

#[test]
fn back_asks_a_reason_and_nothing_else() {
    for lang in BOTH {
        let mut s = on(lang, sale(Step::Value));
        move_to(&mut s, Step::Needs);
        assert_eq!(asked(&s), ["back"]);
        s.press("enter");
        assert_eq!(project(&s).stage(), Step::Value);
        s.press("'moved enter");
        assert_eq!((project(&s).stage(), project(&s).history.last().unwrap().reason.as_str()), (Step::Needs, "moved"));
    }
}

#[test]
fn a_card_that_moved_meanwhile_is_not_taken_back_by_a_reason_to_go_on() {
    for lang in BOTH {
        let mut s = on(lang, sale(Step::Analyse));
        move_to(&mut s, Step::Trust);
        let mut account = firm();
        account.projects.push(sale(Step::Value));
        s.model.book.put_unjournaled(Record::Account(Arc::new(account)));
        s.press("tab 'tender enter");
        assert_eq!((project(&s).stage(), asked(&s).len()), (Step::Value, 2));
        assert_eq!(s.notice(), phrases::MEANWHILE.with_phrases([tracker::STAGE_VALUE]).text(lang));
    }
}

#[test]
fn losing_keeps_the_reason_the_words_and_the_rival() {
    for lang in BOTH {
        let mut s = on(lang, sale(Step::Value));
        s.press("x left tab 'Acme 2*enter");
        assert_eq!(s.notice(), phrases::LOST_NEEDS_WORDS.with_phrases([phrases::LOST_OTHER]).text(lang));
        assert_eq!(project(&s).stage(), Step::Value);
        s.press("'fire enter");
        let after = project(&s);
        let last = after.history.last().unwrap();
        assert_eq!((last.to, last.lost, last.reason.as_str()), (Step::Lost, Some(LostReason::Other), "Acme: fire"));
        assert_eq!(after.competitors, ["Acme"]);
        s.press("u");
        assert_eq!(project(&s).stage(), Step::Value);
    }
}

#[test]
fn every_reason_but_other_needs_no_words() {
    for (place, reason) in app::form::subject::lose::REASONS.iter().take(5).enumerate() {
        let mut s = on(Lang::En, sale(Step::Trust));
        s.press("x");
        s.press(&format!("{}*right 3*enter", place + 1));
        assert_eq!(project(&s).history.last().unwrap().lost, Some(*reason));
    }
}

#[test]
fn a_loss_in_a_hurry_is_not_filed_under_a_reason_nobody_chose() {
    for lang in BOTH {
        let mut s = on(lang, sale(Step::Value));
        s.press("x tab 'Acme 2*enter");
        assert_eq!((project(&s).stage(), s.notice()), (Step::Value, phrases::LOST_CHOOSE.text(lang).to_owned()));
        let Some(Overlay::Form(form)) = s.model.overlays.last() else { panic!() };
        assert_eq!((form.focus, typing::text(&form.entries[1].input).as_str()), (0, "Acme"));
        s.press("right 3*enter");
        assert_eq!(project(&s).history.last().unwrap().lost, Some(LostReason::Price));
    }
}

#[test]
fn what_the_course_says_of_a_reason_stands_below() {
    for lang in BOTH {
        let mut s = on(lang, sale(Step::Value));
        s.press("x");
        assert!(s.shows(phrases::LOST_UNSAID) && !s.shows(phrases::LOST_PRICE), "{}", s.screen());
        s.press("right right");
        let chapter = s.model.courses.steps.clone().unwrap();
        assert!(s.sees(chapter.lost(LostReason::Rival).unwrap().get(lang)), "{}", s.screen());
    }
}

#[test]
fn chances_may_fall_and_it_is_told() {
    for lang in BOTH {
        let mut s = on(lang, sale(Step::Value));
        s.press("!stages 5*tab ctrl-u '7");
        assert!(s.sees(&phrases::CHANCE_FALLS.with(["10"]).text(lang)), "{}", s.screen());
        s.press("tab ctrl-u '60 esc");
        assert_eq!(s.model.book.settings().probabilities, [5, 10, 7, 40, 60, 80, 95]);
        assert_eq!(s.model.book.settings().limits.stage, [14, 21, 30, 60, 45, 45, 60]);
    }
}

#[test]
fn a_chance_is_a_whole_percent() {
    let mut s = on(Lang::En, sale(Step::Value));
    s.press("!stages");
    for wrong in ["12.5", "101", "x"] {
        s.press(&format!("tab ctrl-u '{wrong} s-tab"));
        assert_eq!(s.model.book.settings().probabilities[0], 5, "{wrong}");
    }
    s.press("tab ctrl-u '0% esc");
    assert_eq!(s.model.book.settings().probabilities[0], 0);
}

#[test]
fn a_target_is_set_and_replaced_and_taken_away() {
    for lang in BOTH {
        let mut s = on(lang, sale(Step::Value));
        s.press("v n 2*enter '0 enter");
        assert_eq!(s.notice(), phrases::NOT_A_TARGET.text(lang));
        s.press("ctrl-u '100万 enter");
        assert!(s.model.overlays.is_empty(), "{}", s.notice());
        let first = s.model.book.settings().targets.clone();
        assert_eq!((first[0].owner, first[0].quarter.to_string().as_str()), (None, "2026Q1"));
        s.press("n");
        assert!(s.sees(&phrases::NOT_TWICE.with(["1,000,000"]).text(lang)), "{}", s.screen());
        s.press("2*enter '200万 enter");
        let second = s.model.book.settings().targets.clone();
        assert_eq!((second.len(), second[0].id, second[0].amount), (1, first[0].id, Money::whole(2_000_000)));
        assert_eq!(s.notice(), phrases::TARGET_REPLACED.with(["2026Q1", "1,000,000", "2,000,000"]).text(lang));
        s.press("n 'Anna enter ctrl-u '二季度 enter '5 enter");
        assert_eq!(s.model.book.settings().targets.len(), 2);
        let other = s.model.book.settings().targets[1].clone();
        assert_eq!((other.owner, other.quarter.to_string().as_str()), (Some(id(92)), "2026Q2"));
        s.press("3*tab w down e ctrl-u enter ctrl-u 'Q1 enter enter");
        let one = s.model.book.settings().targets.clone();
        assert_eq!((one.len(), one[0].id, one[0].amount), (1, other.id, Money::whole(5)), "{}", s.notice());
        let mut book = s.model.book.clone();
        assert!(app::form::subject::target::remove(&mut book, other.id).is_some());
        assert!(book.settings().targets.is_empty());
    }
}

#[test]
fn what_is_no_quarter_is_told_beside_it() {
    for lang in BOTH {
        let mut s = on(lang, sale(Step::Value));
        s.press("v n tab ctrl-u 'spring");
        assert!(s.shows(phrases::NOT_A_QUARTER), "{}", s.screen());
        s.press("ctrl-u 'Q5");
        assert!(s.sees(&phrases::NO_SUCH_QUARTER.with(["5"]).text(lang)), "{}", s.screen());
    }
}

#[test]
fn a_payment_tells_what_is_left() {
    for lang in BOTH {
        let mut project = sale(Step::Collection);
        project.invoices.push(invoice(20, 3, 1_000, &[(2, 300)]));
        let mut s = on(lang, project);
        pay(&mut s);
        s.press("ctrl-u '200 enter enter");
        assert_eq!(s.notice(), phrases::PAYMENT_LEFT.with(["200", "500", "Sale"]).text(lang));
        pay(&mut s);
        s.press("ctrl-u '600");
        assert!(s.sees(&phrases::TOO_MUCH.with(["500"]).text(lang)), "{}", s.screen());
        s.press("enter ctrl-u '2025-11-01");
        let issued = ago(33).to_string();
        assert!(s.sees(&phrases::BEFORE_INVOICE.with([&issued]).text(lang)), "{}", s.screen());
        s.press("ctrl-u '+1 enter");
        assert_eq!(s.notice(), phrases::NOT_AHEAD.text(lang));
        s.press("ctrl-u '+0 enter");
        assert_eq!(s.notice(), phrases::PAYMENT_OVER.with(["600", "100", "Sale"]).text(lang));
        assert_eq!(self::project(&s).invoices[0].payments.len(), 3);
        s.press("u");
        assert_eq!(self::project(&s).invoices[0].balance(TODAY), Money::whole(500));
    }
}

#[test]
fn a_payment_on_offer_settles_the_invoice() {
    let mut project = sale(Step::Collection);
    project.invoices.push(invoice(20, 3, 1_000, &[(2, 300)]));
    let mut s = on(Lang::En, project);
    pay(&mut s);
    s.press("2*enter");
    assert_eq!(s.notice(), "Sale: 700 came in: this invoice is settled.");
}

#[test]
fn an_amount_of_zero_and_a_close_before_the_opening_are_told_and_allowed() {
    for lang in BOTH {
        let mut s = on(lang, sale(Step::Value));
        s.press("e tab '0");
        assert!(s.shows(phrases::NOTHING_WEIGHED), "{}", s.screen());
        s.press("tab '2025-01-01");
        let opened = ago(100).to_string();
        assert!(s.sees(&phrases::BEFORE_OPENED.with([&opened]).text(lang)), "{}", s.screen());
        s.press("5*tab");
        assert!(s.sees(&phrases::AFTER_CLOSE.with(["2025-01-01"]).text(lang)), "{}", s.screen());
        s.press("esc");
        let after = project(&s);
        assert_eq!((after.amount, after.close), (Some(Money::whole(0)), Some(jiff::civil::date(2025, 1, 1))));
    }
}

#[test]
fn what_was_typed_into_a_gate_comes_back() {
    let mut project = nearly();
    project.meetings.push(kept(6, 2));
    let mut s = on(Lang::En, project);
    move_to(&mut s, Step::Trust);
    s.press("down space tab right tab 'half esc");
    assert!(s.model.overlays.is_empty());
    move_to(&mut s, Step::Trust);
    let Some(Overlay::Form(form)) = s.model.overlays.last() else { panic!() };
    let typed: Vec<_> = form.entries.iter().map(|entry| typing::text(&entry.input)).collect();
    assert_eq!(typed, ["-x", "1", "half"]);
}

#[test]
fn where_there_is_little_room_every_check_and_how_to_tick_it_are_in_sight() {
    for lang in BOTH {
        let mut project = nearly();
        project.checks.truncate(2);
        let mut s = on(lang, project).sized(45, 14);
        move_to(&mut s, Step::Trust);
        let chapter = s.model.courses.steps.clone().unwrap();
        for check in ["1.3", "1.4", "1.5", "1.6"] {
            let text: String = chapter.check(check).unwrap().ask.get(lang).chars().take(12).collect();
            assert!(s.sees(&text), "{check}\n{}", s.screen());
        }
        assert!(s.shows(phrases::HINT_TICK), "{}", s.screen());
        s.press("tab");
        assert!(s.shows(phrases::ANYWAY), "{}", s.screen());
    }
}

#[test]
fn a_form_open_over_midnight_reads_days_as_of_the_new_one() {
    let mut project = sale(Step::Collection);
    project.invoices.push(invoice(20, 3, 1_000, &[]));
    let mut s = on(Lang::En, project);
    s.press(">");
    assert_eq!(asked(&s), ["paid", "reason"]);
    let midnight = TODAY.tomorrow().unwrap().at(0, 0, 0, 0);
    s.tell(Msg::Now(midnight));
    s.press("'+0 2*enter");
    let after = self::project(&s);
    assert_eq!(after.stage(), Step::Paid, "{}", s.notice());
    assert_eq!(after.invoices[0].payments[0].on, TODAY.tomorrow().unwrap());
}

#[test]
fn what_was_kept_of_a_field_the_form_does_not_ask_now_is_not_said_to_be_back() {
    let mut s = on(Lang::En, nearly());
    s.press("> space esc");
    assert_eq!(s.notice(), words::form::DRAFT_KEPT.en);
    s.press(">");
    assert_eq!(s.notice(), words::form::DRAFT_BACK.en);
    s.press("esc");
    s.model.book.edit_project(key(), |project| {
        check_to(project, 1);
        project.meetings.clear();
    });
    _ = s.model.book.take_journal();
    s.press(">");
    assert_eq!(asked(&s), ["reason"]);
    assert_ne!(s.notice(), words::form::DRAFT_BACK.en);
}

#[test]
fn an_action_that_is_not_the_next_says_which_still_is() {
    let mut project = sale(Step::Trust);
    project.tasks.push(crate::sale_case::task(7, Some(ago(5))));
    project.tasks[0].text = "ask why".into();
    let mut s = on(Lang::En, project);
    s.press("f 'call enter '+2 2*enter");
    assert_eq!(s.notice(), "Noted: call. Still first: ask why, late by 5 d: is it done, or does it move?");
    s.model.book.edit_project(key(), |project| project.tasks[0].due = Some(TODAY));
    s.press("f 'write enter '+2 2*enter");
    assert_eq!(s.notice(), "Noted: write. Still first: ask why.");
    s.model.book.edit_project(key(), |project| project.tasks.clear());
    s.press("f 'visit enter '+2 2*enter");
    assert_eq!(s.notice(), "Next: visit");
}

#[test]
fn a_gate_that_is_open_or_a_project_that_is_gone_asks_nothing() {
    let mut project = nearly();
    check_to(&mut project, 1);
    let s = on(Lang::En, project);
    let fields = |subject: Subject| subject.spec().fields(&s.model.form_scene()).map_or(0, |fields| fields.len());
    assert_eq!(fields(Subject::Gate(key(), Step::Trust)), 0);
    assert_eq!(fields(Subject::Gate(key(), Step::Analyse)), 0);
    assert_eq!(fields(Subject::Gate(key(), Step::Lost)), 0);
    let gone = ProjectKey { account: id(90), project: id(1) };
    assert_eq!(fields(Subject::Gate(gone, Step::Trust)) + fields(Subject::Lose(gone)), 0);
    assert_eq!(fields(Subject::Payment(key(), id(1))) + fields(Subject::Target(id(1))), 0);
}

proptest::proptest! {
    #[test]
    fn moves_conserve_projects_and_money_and_the_history_replays(
        moves in proptest::collection::vec((0_usize..9, proptest::bool::ANY, proptest::bool::ANY), 0..14),
    ) {
        use app::form::subject::FormWriter;
        use app::form::{FieldValue, Values};
        let mut account = firm();
        let mut first = sale(Step::Target);
        first.amount = Some(Money::whole(700));
        first.meetings.push(order(40, 3));
        account.projects.push(first);
        account.projects.push(Project { id: id(94), amount: Some(Money::whole(50)), ..sale(Step::Needs) });
        let mut book = Book::default();
        book.put_unjournaled(Record::Account(Arc::new(account)));
        let mut ids = domain::id::IdSource::new(4);
        let (mut config, mut lang) = (app::config::Config::default(), Lang::Zh);
        let mut seen = Step::Target;
        for (place, reason, tick) in moves {
            let to = Step::ALL[place];
            let why = if reason { "because" } else { "" };
            let at = origin(book.project(key()).unwrap().1);
            let name = if to < at { "back" } else { "reason" };
            let mut values = vec![(name, FieldValue::Text(why.into())), ("words", FieldValue::Text(why.into()))];
            values.push(("why", FieldValue::Choice(place % 6)));
            if tick {
                values.push(("checks", FieldValue::Checks((1..=4).flat_map(CheckKey::of).collect())));
            }
            let before = book.clone();
            let (book, ids, config, lang) = (&mut book, &mut ids, &mut config, &mut lang);
            let mut bench = FormWriter { book, courses: &app::course::Courses::default(), ids, today: TODAY, config, lang };
            let subject = if to == Step::Lost { Subject::Lose(key()) } else { Subject::Gate(key(), to) };
            let done = subject.spec().submit(&mut bench, &values.into_iter().collect::<Values>());
            if done.refused {
                proptest::prop_assert_eq!(&*book, &before);
                proptest::prop_assert!(!done.say.text(Lang::Zh).is_empty());
            } else {
                seen = to;
            }
        }
        let account = &book.accounts()[&id(90)];
        proptest::prop_assert_eq!(account.projects.len(), 2);
        let sum: rust_decimal::Decimal = account.projects.iter().filter_map(|p| p.amount).map(|m| m.0).sum();
        proptest::prop_assert_eq!(sum, rust_decimal::Decimal::from(750));
        let moved = account.project(id(91)).unwrap();
        proptest::prop_assert_eq!(moved.stage(), seen);
        proptest::prop_assert_eq!(moved.history.last().map_or(Step::Target, |m| m.to), seen);
    }
}

#[test]
fn what_is_on_offer_of_a_payment_is_what_is_open_when_it_is_recorded() {
    for paid in [300, 1_000] {
        let mut project = sale(Step::Collection);
        project.invoices.push(invoice(20, 3, 1_000, &[]));
        let mut s = on(Lang::En, project.clone());
        s.model.open_tab(app::action::Tab::Funnel);
        pay(&mut s);
        // Another window takes the money in meanwhile.
        project.invoices = vec![invoice(20, 3, 1_000, &[(0, paid)])];
        let mut account = firm();
        account.projects.push(project);
        s.tell(Msg::ChangedOutside(Record::Account(Arc::new(account))));
        s.press("2*enter");
        let balance = self::project(&s).invoices[0].balance(TODAY);
        assert_eq!(balance, Money::whole(0), "{}", s.notice());
        assert_eq!(s.model.overlays.is_empty(), paid < 1_000, "what is settled already is not paid again");
    }
}

#[test]
fn an_invoice_without_number_is_refused_and_nothing_typed_is_lost() {
    for (lang, typed) in [(Lang::En, "tab ctrl-u '900 tab tab tab 'later"), (Lang::Zh, "tab tab '+9 tab tab 'later")] {
        let mut project = sale(Step::Collection);
        project.amount = Some(Money::whole(800));
        let mut s = on(lang, project);
        move_to(&mut s, Step::Paid);
        assert_eq!(asked(&s), ["invoice", "amount", "due", "paid", "reason"]);
        let before = s.model.book.clone();
        s.press(typed).press("enter");
        assert!(s.model.book == before && !s.model.overlays.is_empty(), "{}", s.notice());
        assert_eq!(s.notice(), phrases::INVOICE_LACKS_NUMBER.text(lang));
    }
}

#[test]
fn a_reason_of_an_earlier_move_does_not_come_back_once_the_card_moved() {
    let mut s = on(Lang::En, nearly());
    move_to(&mut s, Step::Trust);
    s.press("tab 'soon esc");
    assert!(s.model.overlays.is_empty());
    // It goes there through an open gate, and back again.
    s.model.book.edit_project(key(), |project| check_to(project, 1));
    s.press(">");
    assert_eq!(self::project(&s).stage(), Step::Trust);
    s.press("< 'why enter");
    assert_eq!(self::project(&s).stage(), Step::Analyse);
    s.press(">");
    let Some(Overlay::Form(form)) = s.model.overlays.last() else { panic!("{}", s.screen()) };
    assert_eq!(form.subject, Subject::Gate(key(), Step::Trust));
    assert_eq!(form.entries.last().map(|entry| typing::text(&entry.input)), Some(String::new()));
}

#[test]
fn money_noted_for_a_day_ahead_is_not_taken_in_twice() {
    // Noted in another window whose day has come already.
    let mut project = sale(Step::Collection);
    project.invoices.push(invoice(20, 3, 1_000, &[(-1, 400)]));
    let mut s = on(Lang::En, project);
    pay(&mut s);
    s.press("2*enter");
    let ahead = Date::MAX;
    assert_eq!(self::project(&s).invoices[0].balance(ahead), Money::whole(0), "{}", s.notice());
    s.press("u 5");
    move_to(&mut s, Step::Paid);
    assert_eq!(asked(&s), ["paid", "reason"]);
    s.press("'+0 tab 'now enter");
    assert_eq!(self::project(&s).stage(), Step::Paid);
    assert_eq!(self::project(&s).invoices[0].balance(ahead), Money::whole(0));
    let owed = card_mark(&self::project(&s), TODAY).unwrap().needs;
    assert_eq!(owed.last(), Some(&Requirement::Balance(Money::whole(400))));
}
