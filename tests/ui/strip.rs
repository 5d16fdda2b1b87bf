//! A law of every tab whose views stand side by side under a strip.

use app::action::Tab;
use app::msg::{MouseTarget, Msg};
use app::strip::STRIP;
use domain::lang::Lang;
use harness::Stage;

/// The place of the view in front, which is marked on the strip.
fn front(stage: &Stage) -> usize {
    let screen = stage.model.screen();
    let place = screen.view_in_front();
    let marked = format!("[{}]", screen.views()[place].text(stage.model.session.lang));
    assert!(stage.sees(&marked), "{marked}\n{}", stage.screen());
    place
}

#[test]
fn keys_and_mouse_lead_to_every_view_of_a_strip_and_going_back_to_the_first() {
    for lang in Lang::ALL {
        let opened = Stage::sample(lang).sized(120, 36);
        let views = |tab: Tab| opened.model.screens.get(tab).views().len();
        let tabs: Vec<_> = Tab::ALL.into_iter().filter(|tab| views(*tab) > 0).collect();
        assert!(tabs.len() > 1, "or it tests nothing");
        for tab in tabs {
            let mut stage = opened.clone();
            stage.press(tab.digit());
            for place in (1..views(tab)).chain([0]) {
                assert_eq!(front(stage.press("]")), place, "{tab:?}");
            }
            for place in (0..views(tab)).rev() {
                assert_eq!(front(stage.press("[")), place, "{tab:?}");
            }
            for place in 1..views(tab) {
                stage.tell(Msg::Click(MouseTarget::Row(STRIP, place)));
                assert_eq!(front(&stage), place, "{tab:?}");
                assert_eq!((front(stage.press("esc")), stage.model.navigation.tab), (0, tab), "from {place}");
            }
        }
    }
}
