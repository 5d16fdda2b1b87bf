//! The count on the wall, and what is handed in for several together.

use app::screen::workshop::roster::wall::{count_page, shows_count};
use domain::workshop::turnout::Turnout;

use super::*;

fn on_wall(stage: &Stage) -> Option<domain::workshop::showing::WallPage> {
    stage.model.wall.showing.page.clone()
}

#[test]
fn the_count_on_the_wall_follows_the_answers_unless_it_is_frozen() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        stage.press("w");
        assert_eq!(on_wall(&stage), Some(count_page(Turnout { handed_in: 0, of: 6 })));
        enter(&mut stage, "2, EMSQ24");
        assert_eq!(on_wall(&stage), Some(count_page(Turnout { handed_in: 1, of: 6 })));
        stage.press("esc");
        stage.model.wall.showing.frozen = true;
        enter(&mut stage, "1, 2TGH7E");
        assert_eq!(on_wall(&stage), Some(count_page(Turnout { handed_in: 1, of: 6 })), "it stands still");
        stage.press("esc w");
        assert_eq!(stage.notice(), words::lectern::WAITS.text(lang));
        stage.model.wall.showing.frozen = false;
        stage.press("space");
        assert_eq!(on_wall(&stage), Some(count_page(Turnout { handed_in: 2, of: 6 })), "who is in counts though away");
    }
}

#[test]
fn another_page_on_the_wall_is_left_alone() {
    let mut stage = stage(Lang::En);
    stage.press("2*[ space 2*]");
    let before = on_wall(&stage);
    assert!(before.is_some() && !shows_count(&stage.model.wall.showing));
    enter(&mut stage, "2, EMSQ24");
    assert_eq!(on_wall(&stage), before);
}

#[test]
fn sums_and_hands_make_no_record_of_a_person() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        enter(&mut stage, "1-4: 8 8 8 8 / 16 8 4 4 / 32 0 0 0");
        assert_eq!(stage.notice(), phrases::TEAM_IN.fill(lang, ["1", "4", "4"]));
        assert!(class(&stage).handed_in.is_empty() && stage.sees(&phrases::COUNT.fill(lang, ["4", "6"])));
        type_line(&mut stage, "4-5: 4 4 4 4 4 4 4 4 4 4 4 4");
        stage.press("enter");
        assert!(stage.sees(&phrases::TEAM_TAKEN.fill(lang, ["4", "5"])), "{}", stage.screen());
        stage.press("ctrl-u");
        type_line(&mut stage, "AD 5 BC 6");
        stage.press("enter");
        assert!(stage.sees(&phrases::HANDS_ABOVE.fill(lang, ["11", "6"])), "{}", stage.screen());
        assert_eq!(class(&stage).sums.len(), 1, "more hands than people are asked about");
        stage.press("enter");
        assert_eq!(stage.notice(), phrases::HANDS_IN.fill(lang, ["11"]));
        assert_eq!(class(&stage).sums.len(), 2);
        assert!(class(&stage).handed_in.is_empty());
        stage.press("esc");
        assert!(stage.sees("AD 5"), "{}", stage.screen());
        enter(&mut stage, "2, EMSQ24");
        assert!(stage.sees(&phrases::COUNT.fill(lang, ["4", "6"])), "who is in a team is not counted twice");
        all_taken_back(&mut stage, &before);
    }
}

#[test]
fn badges_that_nobody_wears_are_asked_about() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        enter(&mut stage, "1-8: 16 16 16 16 / 16 16 16 16 / 16 16 16 16");
        assert!(stage.sees(&phrases::TEAM_ABOVE.fill(lang, ["1", "8", "6"])), "{}", stage.screen());
        assert!(class(&stage).sums.is_empty());
        stage.press("enter");
        assert_eq!(stage.notice(), phrases::TEAM_IN.fill(lang, ["1", "8", "8"]));
    }
}

#[test]
fn an_answer_that_takes_the_place_of_somebodys_own_says_so() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        stage.press("8 2*]");
        stage.tell(Msg::Paste("EMSQ24".to_owned()));
        stage.press("enter");
        let name = stage.model.book.people()[&stage.model.screens.workshop.roster.rows[0]].name.clone();
        assert_eq!(stage.notice(), phrases::HANDED_IN_INSTEAD.fill(lang, [&name, "18", "18"]));
        stage.press("u");
        stage.tell(Msg::Paste("1 EMSQ24\n2 5ST6XV".to_owned()));
        assert!(stage.sees(phrases::INSTEAD_OF_OWN.text(lang)), "{}", stage.screen());
    }
}
