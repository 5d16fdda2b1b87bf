//! A hundred points a column: a line for each team, refused beside it while a column is wrong, and a spread that names no team.

use super::class_teams::{at_teams, class, page};
use domain::lang::Lang;
use domain::resource::Resource;
use domain::workshop::showing::WallBlock;
use harness::Stage;
use harness::sent::{WallLooks, on_the_wall};
use text::Ruler;
use ui::wall::sent;
use words::{allotment as phrases, resources};

/// Tables of three teams, as they are typed.
const TABLES: [&str; 3] =
    ["70 20 10 0 / 40 40 20 0 / 60 30 10 0", "20，30，50，0 40 40 20 0 60 30 10 0", "35 35 30 0/40 40 20 0/0 0 0 100"];

/// What stands in the line.
fn typed(stage: &Stage) -> &str {
    stage.model.screens.workshop.teams.points.as_ref().map_or("", |asked| asked.line.text())
}

/// Types a text and accepts it.
fn accept(stage: &mut Stage, text: &str) {
    for word in text.split_inclusive(' ') {
        let word = word.trim_end();
        stage.press(&format!("'{word} space"));
    }
    stage.press("enter");
}

#[test]
fn a_line_a_team_is_kept_and_the_next_team_waits() {
    for lang in Lang::ALL {
        let mut stage = at_teams(lang);
        stage.press("p");
        assert_eq!(typed(&stage), "1: ");
        accept(&mut stage, TABLES[0]);
        assert_eq!(stage.notice(), phrases::KEPT.fill(lang, ["1"]));
        assert_eq!(typed(&stage), "2: ");
        accept(&mut stage, TABLES[1]);
        assert_eq!(class(&stage).allotments.len(), 2);
        assert!(stage.sees(&phrases::TEAMS_IN.fill(lang, ["1 2"])), "{}", stage.screen());
        stage.press("esc u");
        assert_eq!(class(&stage).allotments.len(), 1, "a team is one step of undo");
        stage.press("s");
        assert_eq!(stage.notice(), phrases::TOO_FEW.text(lang));
        assert!(stage.model.wall.showing.page.is_none());
    }
}

#[test]
fn another_team_is_typed_behind_the_one_on_offer_and_one_that_is_not_there_is_told() {
    for lang in Lang::ALL {
        let mut stage = at_teams(lang);
        stage.press("n '4 enter p");
        accept(&mut stage, &format!("3: {}", TABLES[0]));
        assert_eq!(stage.notice(), phrases::KEPT.fill(lang, ["3"]), "{}", stage.screen());
        accept(&mut stage, &format!("5：{}", TABLES[0]));
        assert_eq!(stage.notice(), phrases::NOT_THERE.fill(lang, ["4"]));
        assert_eq!(class(&stage).allotments.len(), 1);
    }
}

#[test]
fn a_column_that_is_no_hundred_is_told_beside_the_line_and_stays_to_be_mended() {
    for lang in Lang::ALL {
        let mut stage = at_teams(lang).sized(120, 36);
        stage.press("p");
        accept(&mut stage, "70 20 10 0 / 40 40 15 0 / 60 30 10 0");
        let told = phrases::WRONG_SUM.fill(lang, [resources::resource(Resource::People).text(lang), "95"]);
        assert_eq!(stage.notice(), told);
        assert!(stage.sees(&told) && typed(&stage).contains("15"), "{}", stage.screen());
        assert!(class(&stage).allotments.is_empty());
        let wrong = [
            ("4", phrases::NO_TEAM.text(lang).to_owned()),
            ("0: 1", phrases::NO_TEAM.text(lang).to_owned()),
            ("2: 1 2 3", phrases::HOW_MANY.fill(lang, ["3"])),
            ("2: 1 -2", phrases::NO_NUMBER.fill(lang, ["-2"])),
        ];
        for (text, told) in wrong {
            stage.press("ctrl-u");
            accept(&mut stage, text);
            assert_eq!(stage.notice(), told, "{}", typed(&stage));
        }
        stage.press("esc p");
        assert_eq!(typed(&stage).trim(), "2: 1 -2", "what was left comes back");
    }
}

#[test]
fn the_wall_shows_how_far_the_teams_differ_and_names_none() {
    for lang in Lang::ALL {
        let mut stage = at_teams(lang);
        stage.press("p");
        for table in TABLES {
            accept(&mut stage, table);
        }
        stage.press("esc s");
        let sent = page(&stage);
        assert_eq!(sent.title.get(lang), &phrases::SPREAD.fill(lang, ["3"]));
        let WallBlock::Table { rows, .. } = &sent.blocks[0] else { panic!("{sent:?}") };
        let cells: Vec<Vec<_>> =
            rows.iter().map(|row| row.iter().flatten().map(|cell| cell.get(lang)).collect()).collect();
        assert_eq!(cells[0][1..], ["20 / 35 / 70", "40 / 40 / 40", "0 / 60 / 60"]);
        assert_eq!(cells[3][1..], ["0 / 0 / 0", "0 / 0 / 0", "0 / 0 / 100"]);
        assert!(sent::fits(&sent, lang, Ruler::default()));
        for size in [(80, 24), (67, 19)] {
            let drawn =
                ui::dump::text(&on_the_wall(&stage.model.wall.showing, WallLooks::of(lang), size), Ruler::default());
            assert!(drawn.contains("20 / 35 / 70") && drawn.contains(phrases::LEGEND.text(lang)), "{drawn}");
        }
    }
}

/// The keys of the hundred points stand in the bar at the size of a common terminal, before and after teams are made.
#[test]
fn the_keys_of_the_points_stand_in_the_bar() {
    for lang in Lang::ALL {
        for made in ["", " n '4 enter down"] {
            let mut stage = Stage::sample(lang).sized(80, 24);
            stage.press(&format!("8 4*]{made}"));
            let screen = stage.screen();
            let bar = screen.lines().last().unwrap();
            for (key, phrase) in [("p", phrases::KEY), ("s", phrases::KEY_SEND)] {
                assert!(bar.contains(&format!("{key} {}", phrase.text(lang))), "{bar}");
            }
            assert!(bar.contains(words::class_teams::SEND_TEAMS.text(lang)) || made.is_empty(), "{bar}");
        }
    }
}
