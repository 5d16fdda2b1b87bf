//! What is seen of the board: the selected card at every size, grades with their reasons, no names on the wall.

use app::msg::MouseTarget;
use domain::funnel::grade::GradeLetter;
use domain::lang::Lang;
use domain::money::Money;
use domain::project::Stage as Step;
use jiff::ToSpan;
use ratatui::layout::Rect;
use words::{funnel as phrases, tracker};

use harness::{Stage, TODAY};

fn at(lang: Lang, keys: &str) -> Stage {
    let mut stage = Stage::sample(lang).sized(120, 36);
    stage.press("5").press(keys);
    stage
}

/// Where the selected card is drawn.
fn spot(stage: &Stage) -> Option<Rect> {
    let board = &stage.model.screens.funnel.board;
    let wanted = MouseTarget::Row(board.column, board.row);
    stage.layout.hits.iter().find(|(_, target)| *target == wanted).map(|(area, _)| *area)
}

#[test]
fn the_selected_card_is_seen_at_every_size() {
    for lang in Lang::ALL {
        for keys in ["", "end", "2*right 2*down", "H 7*right", "6*right end", "# '9", "z right /"] {
            let stage = at(lang, keys);
            for width in (30..=200).step_by(17) {
                for height in (8..=60).step_by(3) {
                    let sized = stage.clone().sized(width, height);
                    let area = spot(&sized).unwrap_or_else(|| panic!("{keys} {width}x{height}\n{}", sized.screen()));
                    let (buffer, _) = sized.drawn();
                    assert_eq!(buffer[(area.x, area.y)].symbol(), "▌", "{keys} {width}x{height}\n{}", sized.screen());
                    assert!(area.height > 0 && area.bottom() < height, "{keys} {width}x{height}");
                }
            }
        }
    }
}

#[test]
fn a_long_column_shows_the_selected_card_and_how_many_more_there_are() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(80, 24);
        let ids: Vec<_> = (0..30).map(|_| stage.model.session.ids.next_id()).collect();
        let account = *stage.model.book.accounts().keys().next().unwrap();
        stage.model.book.edit_account(account, |account| {
            let new = |id| domain::project::Project::new(id, format!("{id}"), TODAY - 3.days());
            account.projects.extend(ids.into_iter().map(new));
        });
        stage.press("5 home");
        let len = stage.model.screens.funnel.board.columns[0].cards.len();
        let mut seen = 0;
        for row in 0..len {
            assert_eq!(stage.model.screens.funnel.board.row, row);
            let shown =
                stage.layout.hits.iter().filter(|(_, t)| matches!(t, MouseTarget::Row(0, row) if *row < len)).count();
            assert!(spot(&stage).is_some_and(|area| area.height >= 3), "{}", stage.screen());
            let number = |n: usize| n.to_string();
            let (above, below) = (phrases::MORE_ABOVE, phrases::MORE_BELOW);
            let told =
                |phrase: words::Phrase<1>| (1..len).find(|n| stage.sees(&phrase.fill(lang, [&number(*n)]))).is_some();
            assert!(told(above) || told(below), "{}", stage.screen());
            seen = seen.max(shown);
            stage.press("down");
        }
        assert!(seen >= 3);
        stage.press("home pagedown");
        assert!((2..=seen).contains(&stage.model.screens.funnel.board.row));
    }
}

#[test]
fn a_grade_is_told_with_its_reasons() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        let mut letters = Vec::new();
        for number in 1..=stage.model.screens.funnel.board.open().count {
            stage.press(&format!("# '{number} enter"));
            let board = &stage.model.screens.funnel.board;
            let grade = board.card().unwrap().grade(board.median());
            assert!(stage.shows(phrases::grade(grade.letter)), "{}", stage.screen());
            let signs = stage.screen().lines().rev().take(5).collect::<String>();
            let passed = if grade.held_back.is_some() { 0 } else { grade.points() };
            assert_eq!(
                signs.replace("已保存 ✓", "").replace("saved ✓", "").matches('✓').count(),
                passed,
                "{}",
                stage.screen()
            );
            letters.push(grade.letter);
        }
        for letter in [GradeLetter::A, GradeLetter::B, GradeLetter::C, GradeLetter::D] {
            assert!(letters.contains(&letter), "{letter:?}");
        }
    }
}

#[test]
fn a_grade_changes_on_the_card_when_another_project_lifts_the_median() {
    let mut stage = at(Lang::Zh, "");
    while stage
        .model
        .screens
        .funnel
        .board
        .card()
        .map(|card| card.grade(stage.model.screens.funnel.board.median()).letter)
        != Some(GradeLetter::A)
    {
        let number = stage.model.screens.funnel.board.numbers(0).0;
        let next = stage.model.screens.funnel.board.cursor();
        assert!(number == 1 && next.0 < 7);
        stage.press(if next.1 + 1 < stage.model.screens.funnel.board.columns[next.0].cards.len() {
            "down"
        } else {
            "right home"
        });
    }
    let key = stage.model.screens.funnel.board.key().unwrap();
    let others: Vec<_> = stage
        .model
        .screens
        .funnel
        .board
        .columns
        .iter()
        .flat_map(|c| &c.cards)
        .map(|card| card.key)
        .filter(|k| *k != key)
        .collect();
    for other in others {
        stage.model.book.edit_project(other, |project| project.amount = Some(Money::whole(90_000_000)));
    }
    stage.model.refresh_screen();
    let board = &stage.model.screens.funnel.board;
    assert_eq!((board.key(), board.card().unwrap().grade(board.median()).letter), (Some(key), GradeLetter::B));
    assert!(stage.shows(phrases::AMOUNT_NO), "{}", stage.screen());
}

#[test]
fn figures_stand_over_the_columns_and_what_is_open_on_top() {
    for lang in Lang::ALL {
        let stage = at(lang, "");
        let board = &stage.model.screens.funnel.board;
        assert!(stage.sees(&phrases::OPEN.fill(lang, [&board.open().count.to_string()])));
        for stage_ in &Step::ALL[..6] {
            let name = format!("{} {}", *stage_ as usize, phrases::stage(*stage_).text(lang));
            assert!(stage.sees(&name), "{name}\n{}", stage.screen());
        }
        assert!(!stage.shows(phrases::REACHED));
    }
}

#[test]
fn coverage_is_told_where_a_target_is_set() {
    use domain::quarter::Quarter;
    use domain::settings::Target as Aim;
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        for (amount, reached) in [(1_000_000_000, false), (0, true)] {
            let id = stage.model.session.ids.next_id();
            let aim = Aim { id, owner: None, quarter: Quarter::of(TODAY), amount: Money::whole(amount) };
            stage.model.book.edit_settings(|settings| settings.targets = vec![aim]);
            stage.model.refresh_screen();
            let nought = words::report::TIMES.fill(lang, ["0"]);
            assert_eq!(stage.shows(phrases::REACHED), reached, "{}", stage.screen());
            assert_eq!(stage.sees(&phrases::COVERAGE.fill(lang, [&nought])), !reached, "{}", stage.screen());
        }
    }
}

#[test]
fn the_last_outcome_of_the_card_is_spelt_out_at_the_bottom() {
    let stage = at(Lang::En, "3*right");
    let ending = stage.model.screens.funnel.board.card().unwrap().ending.unwrap();
    assert!(stage.sees(&phrases::LAST_OUTCOME.fill(Lang::En, [tracker::ending(ending).text(Lang::En)])));
}

#[test]
fn names_of_the_customers_people_stay_off_the_wall() {
    for lang in Lang::ALL {
        for column in 0..7 {
            let mut stage = at(lang, &format!("P H {column}*right"));
            for _ in 0..4 {
                let screen = stage.screen();
                let people = stage.model.book.accounts().values().flat_map(|account| &account.contacts);
                let shown: Vec<_> = people.map(|c| &c.name).filter(|name| screen.contains(name.as_str())).collect();
                assert!(shown.is_empty(), "{shown:?}\n{screen}");
                stage.press("down");
            }
            stage.press("P / 'qin enter P");
            assert!(!stage.sees("qin"), "{}", stage.screen());
        }
    }
}

#[test]
fn as_many_columns_stand_side_by_side_as_there_is_room_for() {
    for (width, keys, columns) in
        [(200, "H", 9), (140, "", 7), (120, "", 6), (80, "", 4), (60, "", 3), (59, "", 1), (80, "z right z right z", 6)]
    {
        let stage = at(Lang::Zh, keys).sized(width, 24);
        let hits = stage.layout.hits.iter().filter(|(_, target)| matches!(target, MouseTarget::Pane(_)));
        assert_eq!(hits.count(), columns, "{width}\n{}", stage.screen());
    }
    let beside = |n: usize, phrase: words::Phrase<1>| phrase.fill(Lang::Zh, [&n.to_string()]);
    let stage = at(Lang::Zh, "3*right").sized(80, 24);
    assert!(
        stage.sees(&beside(2, phrases::MORE_LEFT)) && stage.sees(&beside(1, phrases::MORE_RIGHT)),
        "{}",
        stage.screen()
    );
}

#[test]
fn nothing_invites_while_the_data_is_still_read() {
    use app::saving::LoadProgress;
    let mut stage = Stage::empty(Lang::En).sized(80, 24);
    stage.press("3*down enter 5");
    assert!(stage.sees("The funnel is empty"));
    stage.model.saving.load_progress = LoadProgress::Underway(1, 2);
    assert!(!stage.sees("The funnel is empty"));
}

#[test]
fn a_card_names_its_customer_where_columns_are_narrow_too() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(80, 24);
        stage.press("5");
        let screen = stage.screen();
        for column in stage.model.screens.funnel.board.columns.iter().take(3) {
            let account = &stage.model.book.accounts()[&column.cards[0].key.account];
            let start: String = account.name.chars().take(2).collect();
            // In the first line of the cards, not in the summary.
            let line = screen.lines().nth(5).unwrap();
            assert!(line.contains(&start), "{start} in {line}");
        }
    }
}
