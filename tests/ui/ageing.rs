//! The ageing as it is used: another day, the other basis, a filter, the rate; and that it says what every other screen says.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use app::catalogue::Catalogue;
use app::keymap::KeyScope;
use app::screen::credit::ageing::debts::Debts;
use app::screen::credit::ageing::table::{DebtOrder, DebtQuery, DebtTable};
use domain::book::Book;
use domain::credit::ageing::{AgeingBasis, Debt, LimitUse};
use domain::id::Id;
use domain::lang::Lang;
use domain::money::Money;
use domain::receivable::overdue_invoices;
use domain::today::{DueKind, account_due};
use harness::{Stage, book};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rust_decimal::Decimal;
use text::find::collation;
use text::parse::{Style, format, signed_money};
use words::{ageing as phrases, frame};

const TODAY: Date = date(2026, 1, 5);

fn ageing(lang: Lang) -> Stage {
    let mut stage = Stage::sample(lang);
    stage.press("7 2*]");
    stage
}

/// The sample's people and choices, and no customer.
fn without_customers() -> domain::book::Book {
    let mut book = book(Lang::En);
    for id in book.accounts().keys().copied().collect::<Vec<_>>() {
        book.remove(domain::record::RecordKey::Account(id));
    }
    let _ = book.take_journal();
    book
}

fn total(stage: &Stage) -> Money {
    stage.model.screens.credit.ageing.table.total.ageing.total()
}

#[test]
fn a_month_end_and_any_day_are_a_key_away_and_change_nothing() {
    for lang in Lang::ALL {
        let mut stage = ageing(lang);
        let before = stage.model.book.clone();
        let now = total(&stage);
        assert!(stage.sees("2026-01-05"));
        for (keys, day) in [("-", "2025-12-31"), ("-", "2025-11-30"), ("=", "2025-12-31"), ("=", "2026-01-31")] {
            stage.press(keys);
            assert!(stage.sees(day), "{day}:\n{}", stage.screen());
        }
        stage.press("a '2025-10-20 enter");
        assert!(stage.sees("2025-10-20") && total(&stage) != now, "{}", stage.screen());
        stage.press("c");
        assert!(stage.sees("2026-01-05") && total(&stage) == now);
        assert!(stage.model.book == before && !stage.model.history.can_undo());
        stage.press("c");
        assert_eq!(stage.notice(), phrases::IS_TODAY.text(lang));
    }
}

#[test]
fn a_span_that_is_over_is_named_as_people_name_it() {
    for lang in Lang::ALL {
        for (typed, day) in [
            ("last-quarter", None),
            ("上季末", Some(date(2025, 12, 31))),
            ("2025Q3", Some(date(2025, 9, 30))),
            ("去年底", Some(date(2025, 12, 31))),
            ("上上季", None),
            ("12-31", Some(date(2025, 12, 31))),
        ] {
            let mut stage = ageing(lang);
            stage.press("a").press(&format!("'{typed}")).press("enter");
            assert_eq!(stage.model.screens.credit.ageing.as_of, day, "{typed}");
            // What does not read is answered by days that lie back.
            let refused = phrases::NOT_A_DAY_PAST.fill(lang, ["2025-12-31"]);
            assert_eq!(stage.notice() == refused, day.is_none(), "{typed}: {}", stage.notice());
        }
    }
}

#[test]
fn a_day_that_does_not_read_is_told_and_stays_to_be_mended() {
    let mut stage = ageing(Lang::En);
    stage.press("a '31/31 enter");
    assert!(!stage.notice().is_empty());
    assert_eq!(stage.model.scope(), KeyScope::Field);
    stage.press("esc");
    assert_eq!((stage.model.scope(), stage.model.screens.credit.ageing.as_of), (KeyScope::Ageing, None));
}

#[test]
fn the_basis_is_named_and_turned_by_a_key() {
    let mut stage = ageing(Lang::En);
    assert!(stage.shows(phrases::BY_DUE) && stage.shows(phrases::NOT_DUE));
    let (sum, buckets) = (total(&stage), stage.model.screens.credit.ageing.table.total.ageing.buckets);
    stage.press("b");
    assert!(stage.shows(phrases::BY_INVOICE) && stage.shows(phrases::ISSUED_THEN));
    let turned = &stage.model.screens.credit.ageing.table.total.ageing;
    assert!(turned.total() == sum && turned.buckets != buckets, "the same money, of another age");
}

/// The amounts of a customer left of their total, as they are read on the screen; none where the total stands alone.
fn amounts(line: &str, total: &str) -> Vec<Money> {
    let tokens: Vec<&str> = line.split_whitespace().collect();
    let at = tokens.iter().rposition(|token| *token == total).unwrap_or_else(|| panic!("no {total} in {line}"));
    let read = |token: &&str| if *token == "-" { Some(Money::default()) } else { signed_money(token).ok() };
    tokens[..at].iter().rev().map_while(read).collect()
}

#[test]
fn the_amounts_of_a_row_add_up_to_its_total_at_every_width() {
    for (lang, half) in [(Lang::Zh, 500), (Lang::En, 50)] {
        for (width, turned) in (60..=125).flat_map(|width| [(width, false), (width, true)]) {
            let mut stage = ageing(lang).sized(width, 24);
            stage.press(if turned { "b" } else { "-" });
            let (screen, view) = (stage.screen(), &stage.model.screens.credit.ageing);
            for id in &view.table.rows {
                let (debt, name) = (view.debts.get(*id).unwrap(), &stage.model.book.accounts()[id].name);
                let begin: String = name.chars().take(4).collect();
                let line = screen.lines().rev().find(|line| line.contains(&begin)).unwrap();
                let total = debt.ageing.total();
                let shown = amounts(line, &format(total, Style::Short(lang)));
                let sum: Decimal = shown.iter().map(|amount| amount.0).sum();
                let rounded = shown.iter().filter(|amount| !amount.0.is_zero()).count() + 1;
                let off = (sum - total.0).abs();
                assert!(shown.len() >= 3 && off <= Decimal::from(half * rounded), "{width} {lang:?} {off}\n{screen}");
            }
        }
    }
}

#[test]
fn large_amounts_fold_the_buckets_and_none_is_cut() {
    for lang in Lang::ALL {
        let mut large = book(lang);
        let grown = |amount: &mut Money| amount.0 *= Decimal::from(1_111);
        for id in large.accounts().keys().copied().collect::<Vec<_>>() {
            large.edit_account(id, |account| {
                for invoice in account.projects.iter_mut().flat_map(|project| &mut project.invoices) {
                    grown(&mut invoice.amount);
                    invoice.instalments.iter_mut().for_each(|part| grown(&mut part.amount));
                    invoice.payments.iter_mut().for_each(|payment| grown(&mut payment.amount));
                }
            });
        }
        let _ = large.take_journal();
        let mut stage = Stage::open(lang, large, app::saving::Access::Writer);
        stage.press("7 2*]");
        let view = &stage.model.screens.credit.ageing;
        let folded = stage.screen();
        for id in &view.table.rows {
            let total = format(view.debts.get(*id).unwrap().ageing.total(), Style::Short(lang));
            assert!(stage.sees(&total), "{total}\n{folded}");
        }
        assert!(!folded.lines().skip(12).any(|line| line.trim_end().ends_with('…')), "{folded}");
    }
}

#[test]
fn a_filter_leaves_its_customers_and_their_sum() {
    for lang in Lang::ALL {
        let mut stage = ageing(lang);
        let all = total(&stage);
        stage.press("/ 'mingc enter");
        let view = &stage.model.screens.credit.ageing;
        assert_eq!((view.table.rows.len(), view.table.owing), (1, 4), "{}", stage.screen());
        assert!(total(&stage) < all);
        assert!(stage.sees(&phrases::OWED_BY_OF.fill(lang, ["1", "4"])), "{}", stage.screen());
        stage.press("esc");
        assert_eq!(total(&stage), all);
        stage.press("/ 'zzzz enter");
        assert!(stage.shows(phrases::NO_MATCH));
        stage.press("enter");
        assert_eq!(stage.notice(), phrases::NO_MATCH.text(lang));
    }
}

#[test]
fn who_has_paid_counts_in_what_was_sold_and_promised() {
    for lang in Lang::ALL {
        let mut stage = ageing(lang);
        let sold = |stage: &Stage| stage.model.screens.credit.ageing.table.total;
        let before = sold(&stage);
        let paid = before.sales.0 - Decimal::from(1_516_500);
        assert_eq!(paid, Decimal::from(240_000), "one of the customers has paid an invoice of these ninety days");
        assert!(stage.sees("45.9"), "{}", stage.screen());
        // Everybody pays: nobody owes anything, and what was sold and promised is as it was.
        for id in stage.model.book.accounts().keys().copied().collect::<Vec<_>>() {
            stage.model.book.edit_account(id, |account| {
                for invoice in account.projects.iter_mut().flat_map(|project| &mut project.invoices) {
                    invoice.instalments.clear();
                    let amount = invoice.amount;
                    invoice.payments.truncate(1);
                    invoice.payments.iter_mut().for_each(|payment| payment.amount = amount);
                    if invoice.payments.is_empty() {
                        invoice.amount = Money::default();
                    }
                }
            });
        }
        stage.press("down");
        let after = sold(&stage);
        assert_eq!(stage.model.screens.credit.ageing.table.owing, 0, "{}", stage.screen());
        assert!(after.sales > Money::default() && after.promises.settled() >= before.promises.settled());
        assert!(stage.shows(phrases::NOBODY_OWES) && stage.sees("DSO 0"), "{}", stage.screen());
    }
}

#[test]
fn the_rate_is_set_where_it_is_missed_and_undone() {
    let mut bare = book(Lang::En);
    bare.edit_settings(|settings| settings.borrowing_rate = None);
    let _ = bare.take_journal();
    let mut stage = Stage::open(Lang::En, bare, app::saving::Access::Writer);
    stage.press("7 2*]");
    assert!(stage.sees("press r to set"), "{}", stage.screen());
    stage.press("r '6% enter");
    assert_eq!(stage.model.book.settings().borrowing_rate, Some("6".parse().unwrap()));
    assert!(stage.sees("of profit"), "{}", stage.screen());
    stage.press("u");
    assert_eq!(stage.model.book.settings().borrowing_rate, None);
}

#[test]
fn the_order_goes_round_and_the_cursor_stays_at_its_customer() {
    let mut stage = ageing(Lang::En);
    stage.press("down");
    let kept = stage.model.screens.credit.ageing.selected();
    for _ in 0..5 {
        stage.press("s");
        assert_eq!(stage.model.screens.credit.ageing.selected(), kept);
    }
    assert_eq!(stage.model.screens.credit.ageing.query.order, DebtOrder::Total);
}

#[test]
fn a_customer_opens_at_its_invoices_and_back_leads_to_the_ageing() {
    for lang in Lang::ALL {
        let mut stage = ageing(lang);
        stage.press("down");
        let kept = stage.model.screens.credit.ageing.selected();
        stage.press("enter");
        assert_eq!(stage.model.scope(), KeyScope::Invoices, "{}", stage.screen());
        let page = stage.model.screens.credit.page.as_ref().unwrap();
        assert!(page.rows.iter().all(|row| Some(row.key.account) == kept) && !page.rows.is_empty());
        stage.press("esc");
        assert_eq!((stage.model.scope(), stage.model.screens.credit.ageing.selected()), (KeyScope::Ageing, kept));
    }
}

#[test]
fn nobody_owing_is_said_and_esc_leads_back_to_the_first_view() {
    let mut stage = Stage::open(Lang::En, without_customers(), app::saving::Access::Writer);
    stage.press("7 2*]");
    assert!(stage.sees("Nobody owes anything"), "{}", stage.screen());
    stage.press("/");
    assert_eq!(stage.notice(), phrases::NOBODY_OWES.text(Lang::En));
    stage.press("esc");
    assert_eq!(stage.model.scope(), KeyScope::Grids);
    stage.press("esc");
    assert_eq!(stage.notice(), frame::OUTERMOST.text(Lang::En));
}

#[test]
fn what_is_overdue_here_is_overdue_in_today_on_the_ladder_and_in_the_brief() {
    let mut stage = ageing(Lang::En);
    stage.press("]");
    let credit = &stage.model.screens.credit;
    let book = &stage.model.book;
    let limits = &book.settings().limits;
    let (mut today, mut brief) = (BTreeSet::<Option<Id>>::new(), BTreeSet::new());
    for account in book.accounts().values() {
        let lines = account_due(account, limits, TODAY).into_iter().filter(|due| due.kind == DueKind::MoneyOverdue);
        today.extend(lines.map(|due| due.about));
        for project in &account.projects {
            brief.extend(overdue_invoices(account, project, TODAY).iter().map(|late| Some(late.invoice.id)));
        }
    }
    let asked: BTreeSet<_> =
        credit.collection.asks.rows.iter().filter(|ask| ask.days > 0).map(|ask| Some(ask.invoice)).collect();
    assert!(today.len() >= 4, "{today:?}");
    assert_eq!((&asked, &brief), (&today, &today));
    let late = |ask: &&app::screen::credit::collection::asks::Ask| ask.days > 0;
    let sum: rust_decimal::Decimal = credit.collection.asks.rows.iter().filter(late).map(|ask| ask.left.0).sum();
    assert_eq!(credit.ageing.table.total.overdue.0, sum);
}

const ORDERS: [DebtOrder; 5] =
    [DebtOrder::Total, DebtOrder::Overdue, DebtOrder::Oldest, DebtOrder::LimitUse, DebtOrder::Name];

/// The customers as the rule of each order puts them, from their invoices alone; and what all come to, who has paid too.
fn laid_out(book: &Book, day: Date, basis: AgeingBasis, order: DebtOrder) -> (Vec<Id>, Debt) {
    let mut rows: Vec<_> = book.accounts().values().map(|account| (account, Debt::of(account, day, basis))).collect();
    let mut sum = Debt::default();
    for (_, debt) in &rows {
        sum.add(debt);
    }
    rows.retain(|(_, debt)| !debt.is_settled());
    let total = |debt: &Debt| debt.ageing.total();
    let used = |limit: Money, debt: &Debt| LimitUse::of(total(debt), limit).percent.unwrap_or(Decimal::MAX);
    rows.sort_by_key(|(account, _)| account.id);
    match order {
        DebtOrder::Total => rows.sort_by_key(|(_, debt)| Reverse(total(debt))),
        DebtOrder::Overdue => rows.sort_by_key(|(_, debt)| Reverse((debt.overdue, total(debt)))),
        DebtOrder::Oldest => rows.sort_by_key(|(_, debt)| Reverse((debt.oldest, debt.overdue))),
        DebtOrder::LimitUse => {
            rows.sort_by_key(|(a, debt)| Reverse((a.credit_limit.map(|limit| used(limit, debt)), total(debt))));
        }
        DebtOrder::Name => rows.sort_by_key(|(account, _)| collation(&account.name)),
    }
    (rows.into_iter().map(|(account, _)| account.id).collect(), sum)
}

proptest! {
    #[test]
    fn kept_debts_are_those_made_from_nothing(
        edits in prop::collection::vec((0_usize..14, -40..400_i64, 0..7_u32, -200..60_i32, any::<bool>()), 1..12),
    ) {
        let (mut book, mut kept) = (book(Lang::En), Debts::default());
        let ids: Vec<Id> = book.accounts().keys().copied().collect();
        for (place, amount, scale, days, invoice_basis) in edits {
            let basis = if invoice_basis { AgeingBasis::Invoice } else { AgeingBasis::Due };
            let day = TODAY.saturating_add(jiff::Span::new().days(days));
            book.edit_account(ids[place % ids.len()], |account| {
                for invoice in account.projects.iter_mut().flat_map(|project| &mut project.invoices) {
                    // Some are too fine to be counted in units.
                    invoice.amount = Money(Decimal::new(amount, scale));
                }
                account.credit_limit = (scale > 1).then(|| Money::whole(amount % 3));
            });
            kept.update(&book, day, basis);
            let mut anew = Debts::default();
            anew.update(&book, day, basis);
            for order in ORDERS {
                let query = DebtQuery { order, ..DebtQuery::default() };
                let table = |debts: &Debts| DebtTable::of(debts, &query, &Catalogue::default());
                prop_assert_eq!(table(&kept), table(&anew));
                prop_assert_eq!((table(&kept).rows, table(&kept).total), laid_out(&book, day, basis, order));
            }
            for account in book.accounts().values() {
                prop_assert_eq!(kept.get(account.id), Some(Debt::of(account, day, basis)));
            }
            prop_assert!(!kept.update(&book, day, basis), "nothing changed since");
        }
    }
}
