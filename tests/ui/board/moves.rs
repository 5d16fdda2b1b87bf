//! Cards that move on the real board: by key, by mouse, through the gate, lost and taken up again; nothing of them is lost.

use app::keymap::KeyScope;
use app::msg::MouseTarget;
use domain::lang::Lang;
use domain::project::{LostReason, ProjectKey, Stage as Step};
use domain::steps::mark::card_mark;

use harness::{Stage, TODAY};

fn at(lang: Lang) -> Stage {
    let mut stage = Stage::sample(lang).sized(120, 36);
    stage.press("5");
    stage
}

/// Selects the first card of a column.
fn first(stage: &mut Stage, column: usize) -> ProjectKey {
    stage.model.screens.funnel.board.select((column, 0));
    stage.model.screens.funnel.board.key().unwrap()
}

fn step(stage: &Stage, key: ProjectKey) -> Step {
    stage.model.book.project(key).unwrap().1.stage()
}

/// Projects, and what they are worth in all.
fn all(stage: &Stage) -> (usize, String) {
    let projects = || stage.model.book.accounts().values().flat_map(|account| &account.projects);
    let sum: rust_decimal::Decimal = projects().filter_map(|project| project.amount).map(|amount| amount.0).sum();
    (projects().count(), sum.normalize().to_string())
}

#[test]
fn a_card_carried_over_the_gate_is_asked_why_and_stays_selected_in_its_new_column() {
    for lang in Lang::ALL {
        let mut stage = at(lang);
        let before = all(&stage);
        let key = first(&mut stage, 1);
        stage.drag(MouseTarget::Row(1, 0), MouseTarget::Pane(2));
        assert_eq!((stage.model.scope(), step(&stage, key)), (KeyScope::Form, Step::Analyse), "{}", stage.screen());
        // To the field of the reason, whatever checks stand before it.
        stage.press("tab 'agreed enter");
        assert_eq!((stage.model.scope(), step(&stage, key)), (KeyScope::Funnel, Step::Trust), "{}", stage.screen());
        assert_eq!((stage.model.screens.funnel.board.key(), stage.model.screens.funnel.board.column), (Some(key), 2));
        let (_, project) = stage.model.book.project(key).unwrap();
        assert!(card_mark(project, TODAY).is_some() && project.history.last().unwrap().reason == "agreed");
        assert_eq!(all(&stage), before);
        stage.press("u");
        assert_eq!(step(&stage, key), Step::Analyse);
        assert_eq!((stage.model.screens.funnel.board.key(), stage.model.screens.funnel.board.column), (Some(key), 1));
    }
}

#[test]
fn a_card_carried_to_the_lost_asks_why_and_comes_back_to_where_it_was() {
    for lang in Lang::ALL {
        let mut stage = at(lang);
        let before = all(&stage);
        stage.press("H");
        let key = first(&mut stage, 3);
        stage.drag(MouseTarget::Row(3, 0), MouseTarget::Pane(Step::Lost as usize));
        assert_eq!(stage.model.scope(), KeyScope::Form, "{}", stage.screen());
        stage.press("right enter 'rival enter 'words enter");
        // What is still open in it is kept.
        while stage.model.scope() == KeyScope::Form {
            stage.press("enter");
        }
        assert_eq!((stage.model.scope(), step(&stage, key)), (KeyScope::Funnel, Step::Lost), "{}", stage.screen());
        let (_, project) = stage.model.book.project(key).unwrap();
        assert_eq!(project.history.last().unwrap().lost, Some(LostReason::Price));
        assert_eq!((stage.model.screens.funnel.board.key(), all(&stage)), (Some(key), before.clone()));
        stage.press("r");
        assert_eq!((step(&stage, key), all(&stage)), (Step::Needs, before));
        assert_eq!((stage.model.screens.funnel.board.key(), stage.model.screens.funnel.board.column), (Some(key), 3));
    }
}

#[test]
fn what_is_chosen_on_the_board_is_chosen_in_the_steps_and_in_the_tracker() {
    let mut stage = at(Lang::Zh);
    let key = first(&mut stage, 5);
    stage.press("4");
    assert_eq!(stage.model.screen().project(), Some(key));
    stage.press("3");
    assert_eq!(stage.model.screen().project(), Some(key));
    // Moved in one tab it has moved in the others.
    stage.press("5 < 'again enter 4");
    assert_eq!((step(&stage, key), stage.model.screen().project()), (Step::Value, Some(key)));
    assert_eq!(stage.model.screens.steps.cursor().step, 4);
}
