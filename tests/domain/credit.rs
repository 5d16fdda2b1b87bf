//! The sums of credit: both grids of the course cell by cell, the worked example, and their laws.

use domain::credit::bad_debt::{self, extra_sales};
use domain::credit::decision::CreditCase;
use domain::credit::delay::{self, Lasts, months_until_gone};
use domain::credit::sensitivity::DAYS;
use domain::credit::terms::{PayerKind, TermsAnswers, TermsReading};
use domain::credit::{CalculationFault, half_up, nearest};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Written out by hand from loss ÷ margin, rounded half up to whole units.
const EXTRA_SALES: [[u32; 5]; 9] = [
    [25_000, 16_667, 12_500, 10_000, 8_333],
    [30_000, 20_000, 15_000, 12_000, 10_000],
    [35_000, 23_333, 17_500, 14_000, 11_667],
    [37_500, 25_000, 18_750, 15_000, 12_500],
    [40_000, 26_667, 20_000, 16_000, 13_333],
    [45_000, 30_000, 22_500, 18_000, 15_000],
    [50_000, 33_333, 25_000, 20_000, 16_667],
    [75_000, 50_000, 37_500, 30_000, 25_000],
    [125_000, 83_333, 62_500, 50_000, 41_667],
];

/// Written out by hand from margin ÷ rate × 12, rounded half up to tenths of a month.
const MONTHS: [[&str; 6]; 5] = [
    ["24.0", "20.0", "15.0", "12.0", "10.0", "8.0"],
    ["19.2", "16.0", "12.0", "9.6", "8.0", "6.4"],
    ["14.4", "12.0", "9.0", "7.2", "6.0", "4.8"],
    ["9.6", "8.0", "6.0", "4.8", "4.0", "3.2"],
    ["4.8", "4.0", "3.0", "2.4", "2.0", "1.6"],
];

#[test]
fn the_grid_of_bad_debts_is_that_of_the_course() {
    for (loss, row) in bad_debt::LOSSES.into_iter().zip(EXTRA_SALES) {
        for (margin, expected) in bad_debt::MARGINS.into_iter().zip(row) {
            let exact = extra_sales(loss.into(), margin.into()).unwrap();
            assert_eq!(half_up(exact, 0), Decimal::from(expected), "{loss} at {margin} %");
        }
    }
}

#[test]
fn the_grid_of_delay_is_that_of_the_course() {
    for (margin, row) in delay::MARGINS.into_iter().zip(MONTHS) {
        for (rate, expected) in delay::RATES.into_iter().zip(row) {
            let Lasts::Months(exact) = months_until_gone(margin.into(), rate.into()).unwrap() else { panic!() };
            assert_eq!(half_up(exact, 1).to_string(), expected, "{margin} % at {rate} %");
        }
    }
}

#[test]
fn figures_without_a_sense_are_refused() {
    let [zero, one, over] = ["0", "1", "100.01"].map(number);
    assert_eq!(extra_sales(one, zero), Err(CalculationFault::NoMargin));
    assert_eq!(extra_sales(one, -one), Err(CalculationFault::NoMargin));
    assert_eq!(extra_sales(one, over), Err(CalculationFault::AboveWhole));
    assert_eq!(extra_sales(-one, one), Err(CalculationFault::BelowZero));
    assert_eq!(extra_sales(Decimal::MAX, number("0.01")), Err(CalculationFault::TooLarge));
    assert_eq!(months_until_gone(one, zero), Ok(Lasts::Always));
    assert_eq!(months_until_gone(zero, zero), Ok(Lasts::Months(zero)));
    assert_eq!(months_until_gone(-one, one), Ok(Lasts::Months(zero)));
    assert_eq!(months_until_gone(one, -one), Err(CalculationFault::BelowZero));
    assert_eq!(months_until_gone(over, one), Err(CalculationFault::AboveWhole));
    assert_eq!(
        months_until_gone(number("50"), number("0.0000000000000000000000000001")),
        Err(CalculationFault::TooLarge)
    );
}

fn example() -> CreditCase {
    CreditCase {
        cash_sales: number("1000000"),
        credit_sales: number("1300000"),
        margin: number("10"),
        never_paid: number("2"),
        rate: number("6"),
        days: number("90"),
    }
}

#[test]
fn the_example_of_the_course_comes_out() {
    let verdict = example().verdict().unwrap();
    assert_eq!(half_up(verdict.cash, 0), number("100000"));
    assert_eq!(half_up(verdict.credit, 0), number("84767"));
    assert_eq!(half_up(verdict.break_even, 2), number("0.83"));
}

#[test]
fn a_decision_without_a_sense_is_refused() {
    let wrong = |change: fn(&mut CreditCase)| {
        let mut case = example();
        change(&mut case);
        case.verdict().unwrap_err()
    };
    assert_eq!(wrong(|c| c.credit_sales = Decimal::ZERO), CalculationFault::NoCreditSales);
    assert_eq!(wrong(|c| c.cash_sales = Decimal::NEGATIVE_ONE), CalculationFault::BelowZero);
    assert_eq!(wrong(|c| c.days = Decimal::NEGATIVE_ONE), CalculationFault::BelowZero);
    assert_eq!(wrong(|c| c.never_paid = Decimal::from(101)), CalculationFault::AboveWhole);
    assert_eq!(wrong(|c| c.margin = Decimal::from(101)), CalculationFault::AboveWhole);
    assert_eq!(wrong(|c| c.cash_sales = Decimal::MAX), CalculationFault::TooLarge);
}

#[test]
fn the_cell_nearest_to_a_figure_is_found() {
    for (loss, place) in
        [("0", 0), ("500", 0), ("549", 0), ("550", 0), ("551", 1), ("2000", 7), ("2001", 8), ("9999999", 8)]
    {
        assert_eq!(nearest(&bad_debt::LOSSES, number(loss)), place, "{loss}");
    }
    assert_eq!(nearest(&delay::MARGINS, number("9.5")), 0);
    assert_eq!(nearest(&delay::MARGINS, number("-3")), 4);
    assert_eq!(nearest(&[], Decimal::ONE), 0);
}

#[test]
fn the_comparison_around_the_example() {
    let table = example().sensitivity();
    assert_eq!(table.never_paid, ["0", "1", "2", "3", "4"].map(number));
    let told = |row: usize| table.gains[row].map(|gain| half_up(gain.unwrap(), 0).to_string());
    assert_eq!(told(0), ["23589", "17178", "10767", "4356", "-8466"]);
    assert_eq!(told(2), ["-2411", "-8822", "-15233", "-21644", "-34466"]);
    let parts = |part: &str| example().at(number(part), number("90")).sensitivity().never_paid;
    assert_eq!(parts("0"), ["0", "0.5", "1.0", "1.5", "2.0"].map(number));
    assert_eq!(parts("0.8"), ["0", "0.4", "0.8", "1.2", "1.6"].map(number));
    let full = example().at(number("100"), number("90")).sensitivity();
    assert!(full.gains[4].iter().all(Option::is_none), "more than all cannot stay unpaid");
}

#[test]
fn the_note_is_about_a_sale_only_where_all_three_answers_speak_for_it() {
    let payers = [None, Some(PayerKind::Public), Some(PayerKind::Large), Some(PayerKind::Other)];
    let yes_or_no = [None, Some(true), Some(false)];
    for payer in payers {
        for small_seller in yes_or_no {
            for said in yes_or_no {
                let answers = TermsAnswers { payer, small_seller, said };
                let against = payer == Some(PayerKind::Other) || small_seller == Some(false) || said == Some(false);
                let open = payer.is_none() || small_seller.is_none() || said.is_none();
                let right = match (against, open) {
                    (true, _) => TermsReading::DoesNotApply,
                    (false, true) => TermsReading::NotKnown,
                    (false, false) => TermsReading::MayApply,
                };
                assert_eq!(answers.reading(), right, "{answers:?}");
            }
        }
    }
}

proptest! {
    #[test]
    fn credit_brings_more_exactly_below_break_even(cash in 1_i64..10_000_000, credit in 1_i64..10_000_000, margin in 1_i64..10_000, never in 0_i64..10_000, rate in 0_i64..3_000, days in 0_i64..400) {
        let case = CreditCase {
            cash_sales: cash.into(),
            credit_sales: credit.into(),
            margin: Decimal::new(margin, 2),
            never_paid: Decimal::new(never, 2),
            rate: Decimal::new(rate, 2),
            days: days.into(),
        };
        let verdict = case.verdict().unwrap();
        let (gain, room) = (verdict.gain().unwrap(), verdict.break_even - case.never_paid);
        // What is smaller than the last places that can be held has no sign.
        if half_up(room.abs(), 12) > Decimal::ZERO {
            prop_assert_eq!(gain > Decimal::ZERO, room > Decimal::ZERO, "{} {}", gain, room);
        }
    }

    #[test]
    fn the_case_itself_stands_in_its_table(never in 0_i64..9_800, place in 0_usize..5) {
        let days = DAYS[place];
        let case = example().at(Decimal::new(never, 2), days.into());
        let table = case.sensitivity();
        let row = table.never_paid.iter().position(|part| *part == case.never_paid).unwrap();
        prop_assert_eq!(table.gains[row][place], case.verdict().unwrap().gain());
        prop_assert!(table.never_paid.is_sorted() && table.never_paid[0] >= Decimal::ZERO);
    }

    #[test]
    fn the_margin_of_the_extra_sales_is_the_loss(loss in 1_i64..1_000_000_000, margin in 1_i64..10_000) {
        let margin = Decimal::new(margin, 2);
        let sales = extra_sales(loss.into(), margin).unwrap();
        prop_assert_eq!(half_up(sales * margin / Decimal::ONE_HUNDRED, 6), half_up(loss.into(), 6));
    }

    #[test]
    fn a_higher_margin_repays_sooner_and_lasts_longer(loss in 1_i64..1_000_000, low in 1_i64..5_000, more in 1_i64..5_000, rate in 1_i64..3_000) {
        let (low, high, rate) = (Decimal::new(low, 2), Decimal::new(low + more, 2), Decimal::new(rate, 2));
        prop_assert!(extra_sales(loss.into(), high).unwrap() < extra_sales(loss.into(), low).unwrap());
        let lasts = |margin| match months_until_gone(margin, rate).unwrap() { Lasts::Months(months) => months, Lasts::Always => Decimal::MAX };
        prop_assert!(lasts(high) > lasts(low));
    }

    #[test]
    fn both_ways_bring_the_same_at_break_even(cash in 1_i64..100_000_000, credit in 1_i64..100_000_000, margin in 1_i64..10_000, rate in 0_i64..3_000, days in 0_i64..400) {
        let case = CreditCase {
            cash_sales: cash.into(),
            credit_sales: credit.into(),
            margin: Decimal::new(margin, 2),
            never_paid: Decimal::ZERO,
            rate: Decimal::new(rate, 2),
            days: days.into(),
        };
        let verdict = case.verdict().unwrap();
        // Where credit never pays there is no part to be tried.
        if verdict.break_even >= Decimal::ZERO {
            let there = CreditCase { never_paid: verdict.break_even, ..case }.verdict().unwrap();
            prop_assert_eq!(half_up(there.credit, 6), half_up(there.cash, 6));
        } else {
            prop_assert!(verdict.credit < verdict.cash);
        }
    }

    #[test]
    fn rounding_moves_by_at_most_half_a_place(units in -1_000_000_i64..1_000_000, places in 0_u32..4) {
        let value = Decimal::new(units, 5);
        let shown = half_up(value, places);
        prop_assert!((shown - value).abs() <= Decimal::new(5, places + 1));
        prop_assert_eq!(shown.scale(), places);
    }
}
