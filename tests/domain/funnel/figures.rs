//! The figures of the stages, the median, coverage and cash.

use domain::funnel::amount::{falling, median, open_median, probability, weighted};
use domain::funnel::coverage::{Coverage, Unscheduled, find_target};
use domain::funnel::figures::{Figures, StageSum};
use domain::money::Money;
use domain::project::{Project, Stage};
use domain::quarter::Quarter;
use domain::settings::{Settings, Target};

use super::case::{TODAY, ago, decimal, id, sale, step};

const CHANCES: [u8; 7] = [5, 10, 25, 40, 60, 80, 95];

fn worth(stage: Stage, amount: i64) -> Project {
    Project { amount: Some(Money::whole(amount)), ..sale(stage) }
}

fn lost(amount: i64) -> Project {
    let mut project = worth(Stage::Value, amount);
    project.history.push(step(2, Stage::Lost));
    project
}

fn money(text: &str) -> Money {
    Money(decimal(text))
}

#[test]
fn weighted_is_the_amount_by_the_chance_of_its_stage() {
    assert_eq!(Settings::default().probabilities, CHANCES);
    let by_hand = ["12500.05", "25000.1", "62500.25", "100000.4", "150000.6", "200000.8", "237500.95", "250001"];
    for (stage, wanted) in Stage::ALL.into_iter().zip(by_hand) {
        assert_eq!(weighted(&worth(stage, 250_001), CHANCES), Some(money(wanted)), "{stage:?}");
    }
    assert_eq!(weighted(&lost(250_001), CHANCES), Some(Money::whole(0)));
    assert_eq!(weighted(&sale(Stage::Value), CHANCES), None);
    assert_eq!(weighted(&worth(Stage::Value, 0), CHANCES), Some(Money::whole(0)));
    assert_eq!(probability([5, 10, 25, 40, 200, 80, 95], Stage::Value), decimal("1"));
}

#[test]
fn chances_that_fall_are_told() {
    assert_eq!(falling(CHANCES), []);
    assert_eq!(falling([5, 5, 25, 20, 60, 80, 0]), [Stage::Needs, Stage::Collection]);
}

#[test]
fn each_stage_has_its_count_sum_and_weighted_sum() {
    let all = [
        worth(Stage::Needs, 100_000),
        worth(Stage::Needs, 50_000),
        sale(Stage::Needs),
        worth(Stage::Commitment, 10_000),
        worth(Stage::Collection, 20_000),
        worth(Stage::Paid, 30_000),
        lost(40_000),
    ];
    let found = Figures::of(&all, CHANCES);
    let sum = |count, unpriced, amount, weighted| StageSum {
        count,
        unpriced,
        amount: Money::whole(amount),
        weighted: Money::whole(weighted),
    };
    assert_eq!(found.stage(Stage::Needs), sum(3, 1, 150_000, 60_000));
    assert_eq!(found.stage(Stage::Target), StageSum::default());
    assert_eq!(found.stage(Stage::Collection), sum(1, 0, 20_000, 19_000));
    assert_eq!(found.stage(Stage::Lost), sum(1, 0, 40_000, 0));
    assert_eq!(found.open(), sum(4, 1, 160_000, 68_000), "without step 6");
    assert_eq!(found.all(), sum(7, 1, 250_000, 117_000));
}

#[test]
fn the_median_is_the_middle_or_the_mean_of_the_middle_two() {
    let of = |amounts: &[i64]| median(amounts.iter().copied().map(Money::whole));
    assert_eq!(of(&[]), None);
    assert_eq!(of(&[7]), Some(Money::whole(7)));
    assert_eq!(of(&[9, 1, 4]), Some(Money::whole(4)));
    assert_eq!(of(&[9, 1, 4, 5]), Some(money("4.5")));
    let most = Money(rust_decimal::Decimal::MAX);
    assert_eq!(median([most, most]), Some(most));
    let all =
        [worth(Stage::Target, 10), sale(Stage::Trust), worth(Stage::Commitment, 20), worth(Stage::Collection, 90)];
    assert_eq!(open_median(all.iter().chain(&[lost(80), worth(Stage::Paid, 70)])), Some(Money::whole(15)));
}

#[test]
fn coverage_is_the_pipeline_by_what_is_still_to_be_won() {
    let closing = |stage, amount, days: i32| Project { close: Some(ago(days)), ..worth(stage, amount) };
    let others = Project { owner: Some(id(7)), ..closing(Stage::Trust, 200_000, -5) };
    let all = [
        closing(Stage::Needs, 500_000, 0),
        closing(Stage::Value, 400_000, -85),
        closing(Stage::Needs, 70_000, 1),
        closing(Stage::Value, 2, 400),
        closing(Stage::Value, 1, -86),
        worth(Stage::Value, 1),
        Project { amount: None, ..closing(Stage::Value, 1, -5) },
        others,
        // Won in this quarter, won in the one before, and what closes does not matter.
        Project { history: vec![step(4, Stage::Collection)], ..closing(Stage::Target, 300_000, 90) },
        Project { history: vec![step(5, Stage::Collection)], ..closing(Stage::Target, 1, -5) },
    ];
    let goal = |owner, amount| {
        let quarter = Quarter::new(2026, 1).unwrap();
        Target { id: id(1), owner, quarter, amount: Money::whole(amount) }
    };
    let of = |target: &Target| Coverage::of(&all, target, TODAY);
    let mine = of(&goal(Some(id(92)), 600_000));
    assert_eq!((mine.won, mine.pipeline), (Money::whole(300_000), Money::whole(900_000)));
    assert_eq!((mine.reached(), mine.ratio()), (false, Some(decimal("3"))));
    let ours = of(&goal(None, 1_400_000));
    assert_eq!((ours.pipeline, ours.ratio()), (Money::whole(1_100_000), Some(decimal("1"))));
    for amount in [300_000, 299_999, 0] {
        let found = of(&goal(None, amount));
        assert_eq!((found.reached(), found.ratio()), (true, None));
    }
    assert_eq!(of(&goal(None, 300_001)).ratio(), Some(decimal("1100000")));
    // What no quarter can count on stands by itself, and is not lost on the day it slips.
    let rest = Unscheduled::of(&all, TODAY);
    assert_eq!((rest.past.count, rest.past.amount), (2, Money::whole(70_002)));
    assert_eq!((rest.undated.count, rest.undated.unpriced, rest.undated.amount), (1, 0, Money::whole(1)));
    let yesterday = Coverage::of(&all, &goal(None, 300_001), ago(1));
    assert_eq!(yesterday.pipeline, Money::whole(1_170_000), "on its day it still counted");
}

#[test]
fn a_target_is_of_one_owner_and_one_quarter() {
    let target_of = |n, owner, quarter| Target {
        id: id(n),
        owner,
        quarter: Quarter::new(2026, quarter).unwrap(),
        amount: Money::whole(1),
    };
    let all = [target_of(1, None, 1), target_of(2, Some(id(9)), 1), target_of(3, None, 2), target_of(4, None, 1)];
    let find = |owner, quarter| find_target(&all, owner, Quarter::new(2026, quarter).unwrap()).map(|t| t.id);
    assert_eq!([find(None, 1), find(Some(id(9)), 1), find(None, 2)], [Some(id(4)), Some(id(2)), Some(id(3))]);
    assert_eq!([find(Some(id(8)), 1), find(None, 3)], [None, None]);
}

#[test]
fn a_quarter_is_three_months_of_a_year() {
    let first = Quarter::new(2026, 1).unwrap();
    assert_eq!([ago(5), ago(4), ago(-85), ago(-86)].map(|day| first.contains(day)), [false, true, true, false]);
    assert!(!first.contains(jiff::civil::date(2027, 2, 1)));
    for month in 1..=12_i8 {
        let day = jiff::civil::date(2026, month, 9);
        assert_eq!(i16::from(Quarter::of(day).number()), (i16::from(month) + 2) / 3);
        assert_eq!(Quarter::of(day).to_string().parse(), Ok(Quarter::of(day)));
    }
    assert_eq!((first.to_string(), first.year()), ("2026Q1".to_owned(), 2026));
    for text in ["", "2026", "2026Q0", "2026Q5", "Q1", "2026q1", "-1Q1", "2026Q"] {
        assert!(text.parse::<Quarter>().is_err(), "{text}");
    }
}
