//! The grids of credit, credit against cash, and the note on terms of payment: what is drawn is what the rules work out, and
//! stories of a trainee, of a rep who is asked for ninety days, and of an accountant.

use app::action::Action;
use app::keymap::{KeyScope, key_rows};
use app::msg::{MouseTarget, Msg};
use app::screen::credit::decision::verdict::verdict;
use app::screen::credit::decision::{CASE, DecisionView};
use app::screen::credit::figure::written;
use app::screen::credit::grids::GridKind;
use domain::credit::bad_debt::{self, extra_sales};
use domain::credit::delay::{self, Lasts, months_until_gone};
use domain::credit::half_up;
use domain::credit::terms::TermsReading;
use domain::lang::Lang;
use harness::Stage;
use proptest::prelude::*;
use rust_decimal::Decimal;
use words::{credit as phrases, frame};

/// The window, and the keys that lead to each grid there.
const SIZES: [(u16, u16); 4] = [(80, 24), (120, 36), (67, 19), (200, 60)];

fn at(lang: Lang, (columns, rows): (u16, u16), keys: &str) -> Stage {
    let mut stage = Stage::sample(lang).sized(columns, rows);
    stage.press(keys);
    stage
}

/// Whether a text stands on the screen, wrapped in one of the columns its pages have.
fn sees(stage: &Stage, text: &str) -> bool {
    let (screen, ruler) = (stage.screen(), stage.model.ruler());
    let width = usize::from(stage.model.window.size.0);
    let columns = [(0, width), (0, width / 2), (width / 2, width), (40, width), (0, 57), (57, width)];
    let halves = [(0, (width / 2).saturating_sub(21)), (width / 2, width.saturating_sub(21))];
    let bare = |text: &str| -> String { text.chars().filter(|ch| !ch.is_whitespace() && *ch != '│').collect() };
    let within = |line: &str, (from, to): (usize, usize)| -> String {
        let mut cell = 0;
        let mut inside = |ch: &char| {
            let here = cell;
            cell += ruler.width(&ch.to_string());
            (from..to).contains(&here)
        };
        line.chars().filter(|ch| inside(ch)).collect()
    };
    let column = |cells| screen.lines().map(|line| bare(&within(line, cells))).collect::<String>();
    columns.into_iter().chain(halves).any(|cells| column(cells).contains(&bare(text)))
}

/// The words of each line of one grid, where it begins with the figure of a row: as many as there are columns.
fn drawn(screen: &str, heads: &[String], columns: usize, right: bool) -> Vec<Vec<String>> {
    let half = |line: &str| match (line.split_once("││"), right) {
        (Some((_, right)), true) => right.to_owned(),
        (Some((left, _)), false) => left.to_owned(),
        (None, _) => line.to_owned(),
    };
    let words = |line: &str| -> Vec<String> {
        half(line).replace(['│', '▌', '*'], " ").split_whitespace().map(str::to_owned).collect()
    };
    let lines: Vec<_> = screen.lines().map(words).collect();
    let row = |head: &String| lines.iter().find(|words| words.first() == Some(head) && words.len() > columns);
    heads.iter().map(|head| row(head).unwrap_or_else(|| panic!("{head}\n{screen}"))[1..=columns].to_vec()).collect()
}

fn sales(loss: u32, margin: u32) -> String {
    written(half_up(extra_sales(loss.into(), margin.into()).unwrap(), 0))
}

fn months(margin: u32, rate: u32) -> String {
    match months_until_gone(margin.into(), rate.into()).unwrap() {
        Lasts::Months(months) => half_up(months, 1).to_string(),
        Lasts::Always => panic!("every rate of the grid is above nothing"),
    }
}

#[test]
fn every_cell_on_the_screen_is_the_figure_of_the_rule() {
    for lang in Lang::ALL {
        for size in SIZES {
            let (bad, late) = (at(lang, size, "7"), at(lang, size, "7 tab"));
            let heads: Vec<_> = bad_debt::LOSSES.iter().map(|loss| written((*loss).into())).collect();
            let shown = drawn(&bad.screen(), &heads, bad_debt::MARGINS.len(), false);
            let right = bad_debt::LOSSES.map(|loss| bad_debt::MARGINS.map(|margin| sales(loss, margin)).to_vec());
            assert_eq!(shown, right, "{size:?}\n{}", bad.screen());
            assert_eq!(shown.concat().len(), 45);
            let heads: Vec<_> = delay::MARGINS.iter().map(|margin| format!("{margin}%")).collect();
            let shown = drawn(&late.screen(), &heads, delay::RATES.len(), true);
            let right = delay::MARGINS.map(|margin| delay::RATES.map(|rate| months(margin, rate)).to_vec());
            assert_eq!(shown, right, "{size:?}\n{}", late.screen());
            assert_eq!(shown.concat().len(), 30);
        }
    }
}

#[test]
fn a_trainee_learns_what_one_bad_debt_costs_at_two_percent() {
    for lang in Lang::ALL {
        for size in SIZES {
            let stage = at(lang, size, "7 end");
            let say = phrases::BAD_DEBT_CELL.fill(lang, ["2,500", "2", "125,000"]);
            assert!(sees(&stage, &say), "{say}\n{}", stage.screen());
            let stage = at(lang, size, "7 tab");
            let say = phrases::DELAY_CELL.fill(lang, ["10", "5", "24.0"]);
            assert!(sees(&stage, &say), "{say}\n{}", stage.screen());
        }
    }
}

#[test]
fn a_guess_comes_before_its_figure() {
    for lang in Lang::ALL {
        let mut stage = at(lang, (80, 24), "7 g end");
        assert!(!sees(&stage, "125,000") && sees(&stage, &phrases::BAD_DEBT_GUESS.fill(lang, ["2,500", "2"])));
        stage.press("space");
        assert!(sees(&stage, "125,000") && !sees(&stage, "83,333"), "{}", stage.screen());
        stage.press("right enter");
        assert!(sees(&stage, "83,333"), "it opens too\n{}", stage.screen());
        stage.press("space");
        assert_eq!(stage.notice(), phrases::OPEN_ALREADY.text(lang));
        stage.press("g");
        assert!(sees(&stage, "41,667"));
        stage.press("space");
        assert_eq!(stage.notice(), phrases::NOTHING_COVERED.text(lang));
    }
}

#[test]
fn what_is_to_be_guessed_stands_nowhere_else_on_the_screen() {
    for lang in Lang::ALL {
        for size in [(80, 24), (80, 40), (120, 36), (160, 50)] {
            for keys in ["7 g", "7 g tab", "7 tab g"] {
                let mut stage = at(lang, size, keys);
                for answer in ["16,667", "20,000", "24.0"] {
                    assert!(!sees(&stage, answer), "{answer}\n{}", stage.screen());
                }
                stage.press("g");
                assert!(sees(&stage, "16,667") || sees(&stage, "24.0"), "{}", stage.screen());
            }
        }
    }
}

/// A rep at the table is asked for ninety days, and then for thirty: End, Enter, the days, Enter.
#[test]
fn a_rep_who_is_asked_for_days_needs_three_keys_beside_the_figure() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut stage = at(lang, size, "7 ]");
            let told = phrases::VERDICT_LESS.fill(lang, ["2", "90", "15,233", "0.83"]);
            assert!(sees(&stage, &told) && stage.shows(phrases::THE_EXAMPLE), "{told}\n{}", stage.screen());
            assert!(sees(&stage, "100,000") && sees(&stage, "84,767"));
            stage.press("end enter '180");
            let live = phrases::VERDICT_NEVER.fill(lang, ["8,466"]);
            assert!(sees(&stage, &live), "while it is typed\n{}", stage.screen());
            stage.press("enter");
            assert_eq!(stage.model.scope(), KeyScope::Decision, "the last one ends it");
            assert!(sees(&stage, &live) && stage.shows(phrases::YOUR_FIGURES));
            stage.press("c");
            assert!(sees(&stage, &told) && stage.model.screens.credit.decision == DecisionView::default());
        }
    }
}

#[test]
fn a_loss_is_called_one_and_not_told_by_its_colour() {
    for lang in Lang::ALL {
        for size in SIZES {
            let mut stage = at(lang, size, "7 ]");
            assert!(
                sees(&stage, phrases::BAR_CREDIT.text(lang)) && !sees(&stage, phrases::BAR_CREDIT_LOSES.text(lang))
            );
            stage.press("end enter '900 enter");
            assert!(sees(&stage, phrases::BAR_CREDIT_LOSES.text(lang)), "{}", stage.screen());
            assert!(sees(&stage, phrases::BAR_CASH.text(lang)), "cash still earns\n{}", stage.screen());
        }
    }
}

#[test]
fn what_is_wrong_is_told_beside_the_figure_and_nothing_else_is_lost() {
    for lang in Lang::ALL {
        for (keys, why) in [
            ("7 e enter '0", phrases::NO_MARGIN),
            ("7 e enter '-3", phrases::NO_MARGIN),
            ("7 e enter '101", phrases::ABOVE_HUNDRED),
            ("7 e '-5", phrases::CANNOT_BE_BELOW),
            ("7 tab e enter '0", phrases::DELAY_NEVER),
            ("7 tab e enter '101", phrases::ABOVE_HUNDRED),
            ("7 tab e '0", phrases::DELAY_NOTHING),
            ("7 tab e enter '-1", phrases::CANNOT_BE_BELOW),
            ("7 ] e enter '0", phrases::NO_CREDIT_SALES),
            ("7 ] 2*down e '101", phrases::ABOVE_HUNDRED),
            ("7 ] end e 'x", phrases::WHOLE_DAYS),
            ("7 ] end e '-1", phrases::CANNOT_BE_BELOW),
        ] {
            let stage = at(lang, (120, 36), keys);
            assert!(sees(&stage, why.text(lang)), "{keys}: {}\n{}", why.text(lang), stage.screen());
        }
        let mut stage = at(lang, (80, 24), "7 e 'abc enter");
        assert_eq!(stage.model.scope(), KeyScope::Field, "what does not read is not left by going on");
        stage.press("esc");
        assert_eq!(stage.notice(), phrases::NOT_A_FIGURE.fill(lang, ["abc", "500"]));
        assert_eq!(stage.model.screens.credit.grids.figures(GridKind::BadDebt).value(0), Some(500.into()));
        stage.press("e '12万 esc");
        assert_eq!(stage.model.screens.credit.grids.figures(GridKind::BadDebt).value(0), Some(120_000.into()));
    }
}

#[test]
fn what_money_costs_is_set_once_followed_and_taken_back() {
    for lang in Lang::ALL {
        let mut stage = at(lang, (120, 36), "7");
        let rate = |stage: &Stage| stage.model.screens.credit.grids.figures(GridKind::Delay).value(1);
        let before = stage.model.book.settings().borrowing_rate;
        stage.press("r ctrl-u '7.5 enter esc");
        let set: Decimal = "7.5".parse().unwrap();
        assert_eq!(stage.model.book.settings().borrowing_rate, Some(set), "{}", stage.screen());
        assert_eq!(rate(&stage), Some(set));
        assert!(sees(&stage, "7.5%"));
        stage.press("u");
        assert_eq!(stage.model.book.settings().borrowing_rate, before);
        assert_eq!(rate(&stage), Some(before.unwrap_or_else(|| 5.into())));
        stage.press("tab e enter '9 enter r ctrl-u '7.5 enter esc");
        assert_eq!(rate(&stage), Some(9.into()), "one that was typed stays");
    }
}

#[test]
fn what_is_typed_stays_off_the_wall() {
    for keys in ["7 e '777777 enter '7 enter", "7 e '777777", "7 ] e '777777 enter", "7 ] e '777777"] {
        let mut stage = at(Lang::En, (120, 36), keys);
        assert!(sees(&stage, "777"), "or it tests nothing");
        stage.model.wall.on = true;
        stage.tell(Msg::Commit);
        assert!(!sees(&stage, "777"), "{keys}\n{}", stage.screen());
    }
    let mut stage = at(Lang::En, (80, 24), "7 P end");
    assert!(sees(&stage, "125,000"), "the grid is for everybody\n{}", stage.screen());
    stage.press("]");
    assert!(sees(&stage, "84,767") && sees(&stage, "15,233"), "{}", stage.screen());
    stage.press("enter");
    assert_eq!(stage.notice(), words::wall::READ_ONLY.text(Lang::En));
    stage.press("]");
    assert!(stage.shows(words::wall::OFF_MONEY));
}

#[test]
fn three_answers_say_whether_the_note_is_about_the_sale() {
    for lang in Lang::ALL {
        let mut stage = at(lang, (120, 36), "7 4*]");
        let reading = |stage: &Stage| stage.model.screens.credit.terms.reading();
        assert!(sees(&stage, "802") && sees(&stage, "2025"), "{}", stage.screen());
        assert_eq!(reading(&stage), TermsReading::NotKnown);
        stage.press("2*right down space down space");
        assert_eq!(reading(&stage), TermsReading::MayApply, "{}", stage.screen());
        stage.press("space");
        assert_eq!(reading(&stage), TermsReading::DoesNotApply);
        stage.press("c");
        assert_eq!(reading(&stage), TermsReading::NotKnown);
        let readings = &stage.model.courses.credit.as_ref().unwrap().terms.readings;
        assert!(sees(&stage, readings[2].get(lang)), "{}", stage.screen());
        // All of it can be read in the smallest of the usual windows.
        let mut small = at(lang, (80, 24), "7 4*] tab");
        let last = small.model.courses.credit.as_ref().unwrap().terms.as_of.get(lang).to_owned();
        for _ in 0..9 {
            small.press("pagedown");
        }
        assert!(sees(&small, &last), "{}", small.screen());
    }
}

#[test]
fn opening_and_closing_changes_nothing() {
    for lang in Lang::ALL {
        let mut stage = at(lang, (80, 24), "");
        let (book, effects) = (stage.model.book.clone(), stage.effects.len());
        stage.press("7 e '9 enter esc tab e esc g space g ] e '3 enter esc c ] ] ] right c [ [ [ [ r esc 1");
        assert!(stage.model.book == book && !stage.model.history.can_undo());
        let saves = stage.effects.iter().skip(effects).any(|effect| matches!(effect, app::effect::Effect::Save(_)));
        assert!(!saves, "{:?}", stage.effects);
    }
}

#[test]
fn a_click_lights_a_cell_and_types_into_a_figure() {
    let mut stage = at(Lang::En, (120, 36), "7");
    stage.tell(Msg::Click(MouseTarget::Row(0, 40)));
    assert!(sees(&stage, &phrases::BAD_DEBT_CELL.fill(Lang::En, ["2,500", "2", "125,000"])), "{}", stage.screen());
    stage.tell(Msg::Click(MouseTarget::Row(3, 0)));
    assert_eq!(stage.model.scope(), KeyScope::Field);
    assert_eq!(stage.model.screens.credit.grids.front, GridKind::Delay);
    stage.press("'4 esc");
    let rate = stage.model.screens.credit.grids.figures(GridKind::Delay).value(1).unwrap();
    let sum = GridKind::Delay.sum(4.into(), rate).unwrap().unwrap();
    let say = phrases::DELAY_CELL.fill(Lang::En, ["4", &written(rate), &sum]);
    assert!(sees(&stage, &say), "{say}\n{}", stage.screen());
    stage.press("esc");
    assert_eq!(stage.notice(), frame::OUTERMOST.text(Lang::En));
}

fn keys(scope: KeyScope) -> Vec<&'static str> {
    let moves = key_rows(KeyScope::Move).filter(|row| !matches!(row.action, Action::Open | Action::Back));
    moves.chain(key_rows(scope)).flat_map(|row| row.keys.split(' ')).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_key_keeps_the_cursor_in_its_grid(pressed in prop::collection::vec(prop::sample::select(keys(KeyScope::Grids)), 0..30)) {
        let mut stage = at(Lang::En, (80, 24), "7");
        for key in pressed.into_iter().filter(|key| !matches!(*key, "[" | "]" | "r" | "enter")) {
            stage.press(key);
            for kind in [GridKind::BadDebt, GridKind::Delay] {
                let (row, column) = stage.model.screens.credit.grids.cell(kind);
                prop_assert!(row < kind.rows().len() && column < kind.columns().len());
            }
        }
    }

    #[test]
    fn live_figures_are_those_of_the_rule(one in 0_u32..3_000_000, cents in 0_u32..100, two in 1_u32..10_000) {
        let two = Decimal::new(two.into(), 2);
        let loss = Decimal::new((u64::from(one) * 100 + u64::from(cents)).try_into().unwrap(), 2);
        let stage = at(Lang::Zh, (120, 36), &format!("7 e '{loss} enter '{two}"));
        let right = half_up(extra_sales(loss, two).unwrap(), 0);
        let shown = stage.model.screens.credit.grids.own_sum(GridKind::BadDebt);
        prop_assert_eq!(shown, Some(written(right)));
        prop_assert!(sees(&stage, &written(right)), "{}", stage.screen());
        let stage = at(Lang::Zh, (120, 36), &format!("7 tab e '{two} enter '{two}"));
        prop_assert!(sees(&stage, "12.0"), "a margin as high as the rate lasts a year\n{}", stage.screen());
    }

    /// Where the case has no verdict, something is told; where something is told, it has none.
    #[test]
    fn a_case_is_told_wrong_exactly_where_the_rule_refuses_it(figures in prop::array::uniform6(-2_i64..130)) {
        let mut stage = at(Lang::En, (80, 24), "7 ] e");
        for figure in figures {
            stage.press(&format!("'{figure} enter"));
        }
        let view = &stage.model.screens.credit.decision;
        let case = view.case().unwrap();
        let wrong = (0..CASE.len()).any(|place| view.wrong(place).is_some()) || view.wrong_together().is_some();
        prop_assert_eq!(case.verdict().is_err(), wrong);
        prop_assert_eq!(view.verdict(), case.verdict().ok());
        if let Some(say) = verdict(&case) {
            prop_assert!(sees(&stage, &say.text(Lang::En)), "{}\n{}", say.text(Lang::En), stage.screen());
        }
    }
}

#[test]
fn where_credit_never_pays_there_is_no_break_even() {
    for lang in Lang::ALL {
        let stage = at(lang, (80, 24), "7 ] e 2*enter '0");
        assert!(stage.shows(phrases::NO_BREAK_EVEN), "{}", stage.screen());
        assert!(!stage.sees("-1.48%"), "no part never paid is below zero:\n{}", stage.screen());
    }
}
