//! The mouse on the board: a click selects, a second one opens, a card is carried to another column.

use app::action::Tab;
use app::msg::{MouseTarget, Msg};
use domain::lang::Lang;
use domain::project::ProjectKey;
use domain::record::Record;
use words::funnel as phrases;

use harness::Stage;

fn at(lang: Lang) -> Stage {
    let mut stage = Stage::sample(lang).sized(120, 36);
    stage.press("5");
    stage
}

/// Presses and lets go over one thing.
fn click(stage: &mut Stage, target: MouseTarget) {
    stage.tell(Msg::Click(target));
    stage.tell(Msg::Release(Some(target)));
}

fn key(stage: &Stage, column: usize, row: usize) -> ProjectKey {
    stage.model.screens.funnel.board.columns[column].cards[row].key
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    for lang in Lang::ALL {
        let mut stage = at(lang);
        let wanted = key(&stage, 3, 1);
        click(&mut stage, MouseTarget::Row(3, 1));
        assert_eq!((stage.model.screens.funnel.board.key(), stage.model.navigation.tab), (Some(wanted), Tab::Funnel));
        click(&mut stage, MouseTarget::Row(3, 1));
        assert_eq!((stage.model.screens.tracker.home.key(), stage.model.navigation.tab), (Some(wanted), Tab::Tracker));
    }
}

#[test]
fn every_card_and_column_that_is_seen_can_be_hit() {
    for size in [(80, 24), (120, 36), (50, 20)] {
        let stage = at(Lang::Zh).sized(size.0, size.1);
        for (area, target) in &stage.layout.hits {
            let Some(spot) = target.spot() else { continue };
            assert_eq!(stage.layout.target(area.x, area.y), Some(*target));
            let mut clicked = stage.clone();
            click(&mut clicked, *target);
            assert_eq!(clicked.model.screens.funnel.board.column, spot.pane);
            assert!(spot.row.is_none_or(|row| clicked.model.screens.funnel.board.row == row));
        }
    }
}

#[test]
fn a_card_is_carried_to_the_column_under_the_mouse() {
    for lang in Lang::ALL {
        let mut stage = at(lang);
        let wanted = key(&stage, 1, 1);
        stage.tell(Msg::Click(MouseTarget::Row(1, 1)));
        assert!(!stage.shows(phrases::CARRIED) && !stage.shows(phrases::DROP_HERE));
        // Over a card or beside the cards: it is the column that counts.
        for over in [MouseTarget::Row(2, 0), MouseTarget::Pane(4), MouseTarget::Pane(2)] {
            stage.tell(Msg::Drag(over));
            let goal = over.spot().unwrap().pane;
            assert_eq!(
                (stage.model.screens.funnel.drag.card, stage.model.screens.funnel.drag.drop_column),
                (Some(wanted), goal)
            );
            assert!(stage.shows(phrases::CARRIED) && stage.shows(phrases::DROP_HERE), "{}", stage.screen());
        }
        // Over its own column it is in the hand, and would go nowhere.
        stage.tell(Msg::Drag(MouseTarget::Pane(1)));
        assert!(stage.shows(phrases::CARRIED) && !stage.shows(phrases::DROP_HERE), "{}", stage.screen());
        stage.tell(Msg::Drag(MouseTarget::Pane(2)));
        // Let go, nothing is carried any more, and the card stays selected wherever the move leads.
        stage.tell(Msg::Release(Some(MouseTarget::Pane(2))));
        assert_eq!(
            (stage.model.screens.funnel.drag.card, stage.model.screens.funnel.board.key()),
            (None, Some(wanted))
        );
        assert!(!stage.shows(phrases::CARRIED) && stage.model.navigation.tab == Tab::Funnel);
    }
}

#[test]
fn a_card_let_go_where_it_was_or_beside_everything_stays_and_opens_nothing() {
    for to in [Some(MouseTarget::Row(1, 1)), Some(MouseTarget::Pane(1)), None, Some(MouseTarget::Tab(Tab::Brain))] {
        let mut stage = at(Lang::En);
        // Selected already: only a click without a way between opens it.
        stage.press("right down");
        let (book, wanted) = (stage.model.book.clone(), key(&stage, 1, 1));
        assert_eq!(stage.model.screens.funnel.board.key(), Some(wanted));
        stage.tell(Msg::Click(MouseTarget::Row(1, 1)));
        stage.tell(Msg::Drag(MouseTarget::Row(3, 0)));
        stage.tell(Msg::Release(to));
        assert!(stage.model.book == book && stage.model.navigation.tab == Tab::Funnel, "{to:?}");
        assert_eq!(
            (stage.model.screens.funnel.board.key(), stage.model.screens.funnel.drag.card),
            (Some(wanted), None)
        );
    }
}

#[test]
fn a_column_is_clicked_and_a_folded_one_opens_at_the_second_click() {
    let mut stage = at(Lang::Zh);
    click(&mut stage, MouseTarget::Pane(4));
    assert_eq!(stage.model.screens.funnel.board.cursor(), (4, 0));
    stage.press("z left");
    assert!(stage.model.screens.funnel.board.columns[4].folded);
    click(&mut stage, MouseTarget::Pane(4));
    assert!(stage.model.screens.funnel.board.columns[4].folded && stage.model.screens.funnel.board.key().is_none());
    click(&mut stage, MouseTarget::Pane(4));
    assert!(!stage.model.screens.funnel.board.columns[4].folded && stage.model.screens.funnel.board.key().is_some());
}

#[test]
fn nothing_is_carried_out_of_an_empty_place_or_by_a_wheel() {
    let mut stage = at(Lang::Zh);
    stage.drag(MouseTarget::Pane(0), MouseTarget::Pane(3));
    assert_eq!(stage.model.screens.funnel.drag.card, None);
    stage.tell(Msg::Wheel(1));
    assert_eq!(stage.model.screens.funnel.board.cursor(), (0, 1));
}

#[test]
fn only_the_card_that_was_pressed_is_carried() {
    // It is gone, or keys led elsewhere, before the mouse moves: the card that stands there now was never taken.
    let mut stage = at(Lang::En);
    let (pressed, other) = (key(&stage, 1, 0), key(&stage, 1, 1));
    stage.tell(Msg::Click(MouseTarget::Row(1, 0)));
    let mut account = stage.model.book.accounts()[&pressed.account].clone();
    std::sync::Arc::make_mut(&mut account).projects.retain(|project| project.id != pressed.project);
    stage.tell(Msg::ChangedOutside(Record::Account(account)));
    assert_eq!(stage.model.screens.funnel.board.key(), Some(other));
    stage.tell(Msg::Drag(MouseTarget::Pane(2)));
    assert_eq!(stage.model.screens.funnel.drag.card, None);
    stage.tell(Msg::Release(Some(MouseTarget::Pane(2))));
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());

    let mut stage = at(Lang::En);
    stage.tell(Msg::Click(MouseTarget::Row(1, 0)));
    stage.press("down");
    stage.tell(Msg::Drag(MouseTarget::Pane(2)));
    assert_eq!(stage.model.screens.funnel.drag.card, None);
}

#[test]
fn a_card_in_the_hand_is_put_down_when_another_tab_comes_in_front() {
    for away in ["1 5", "ctrl-p"] {
        let mut stage = at(Lang::Zh);
        stage.tell(Msg::Click(MouseTarget::Row(1, 1)));
        stage.tell(Msg::Drag(MouseTarget::Pane(3)));
        assert!(stage.shows(phrases::CARRIED) && stage.shows(phrases::DROP_HERE));
        stage.press(away);
        stage.tell(Msg::Release(Some(MouseTarget::Pane(3))));
        if away == "ctrl-p" {
            stage.press("esc");
        }
        assert!(!stage.shows(phrases::CARRIED) && !stage.shows(phrases::DROP_HERE), "{away}: {}", stage.screen());
    }
}
