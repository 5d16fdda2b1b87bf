//! Whole ways through Channel and Credit, each by keys alone from the first screen to the last, in both languages at two sizes: a manager
//! who decides where people go and talks to one of them, and whoever is asked for the money and collects it.

use app::action::Tab;
use app::effect::Effect;
use app::keymap::KeyScope;
use app::screen::channel::ChannelView;
use domain::credit::ageing::AgeingBasis;
use domain::credit::terms::TermsReading;
use domain::lang::Lang;
use domain::segment::Segment;
use harness::Stage;
use words::{credit, team};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 36)];

/// Every way begins in the sample and, taken back, ends in it.
fn each(way: impl Fn(&mut Stage)) {
    for lang in Lang::ALL {
        for (columns, rows) in SIZES {
            let mut stage = Stage::sample(lang).sized(columns, rows);
            let before = stage.model.book.clone();
            way(&mut stage);
            stage.press("40*u");
            assert!(stage.model.book == before, "all of it can be taken back");
        }
    }
}

#[test]
fn a_manager_finds_where_people_went_and_prepares_the_talk_with_one_of_them() {
    each(|stage| {
        // Where to attack, and who there is late with money.
        stage.press("6");
        let view = |stage: &Stage| stage.model.screens.channel.view;
        assert_eq!(view(stage), ChannelView::Matrix);
        let acquire = stage.model.screens.channel.matrix.list().iter().cloned().collect::<Vec<_>>();
        let late = acquire.iter().position(|row| row.is_bad_payer(Some(Segment::Acquire))).unwrap();
        stage.press("enter").press(&format!("{late}*down"));
        assert!(stage.sees(&acquire[late].name.chars().take(6).collect::<String>()), "{}", stage.screen());
        // Its invoices are a key away, and back leads to the same customer.
        stage.press("$");
        assert_eq!(stage.model.scope(), KeyScope::Invoices, "{}", stage.screen());
        stage.press("esc");
        assert_eq!((stage.model.navigation.tab, view(stage)), (Tab::Channel, ChannelView::Matrix));
        assert_eq!(stage.model.screens.channel.matrix.cursor, late);
        // What was planned and where it went; who caused the largest gap.
        stage.press("esc ]");
        let largest = stage.model.screens.channel.resources.largest().unwrap();
        stage.press("a");
        let caused = stage.model.screens.channel.matrix.list().iter().cloned().collect::<Vec<_>>();
        assert!(!caused.is_empty() && largest.gap() > 0, "{}", stage.screen());
        stage.press("enter");
        assert!(stage.sees(&caused[0].name.chars().take(6).collect::<String>()), "{}", stage.screen());
        stage.press("esc");
        assert_eq!(stage.model.navigation.tab, Tab::Channel, "{}", stage.screen());
        stage.press("esc");
        assert_eq!(view(stage), ChannelView::Resources);
        // The talk: a correction only after the two questions, then the page, printed.
        stage.press("3*] down c 1 enter 2 enter enter 4*enter 'name-who-decides enter 1 5*enter");
        assert_eq!(stage.model.notice.as_ref().map(|say| say.template), Some(team::CORRECTION_NOTED.template()));
        stage.press("enter");
        assert_eq!(stage.model.scope(), KeyScope::TeamTalk, "{}", stage.screen());
        assert!(stage.shows(team::FIGURES), "{}", stage.screen());
        stage.press("p");
        assert!(
            stage.effects.iter().any(|effect| matches!(effect, Effect::Print(name, _) if name.starts_with("talk-")))
        );
        stage.press("esc");
    });
}

#[test]
fn whoever_is_asked_for_days_shows_what_they_cost_and_collects_what_is_late() {
    each(|stage| {
        // The customer asks for half a year.
        stage.press("7 ] end enter '180 enter");
        assert!(stage.shows(credit::YOUR_FIGURES), "{}", stage.screen());
        // What was owed at the end of the quarter, by the day of the invoice.
        stage.press("]");
        let ageing = |stage: &Stage| stage.model.screens.credit.ageing.clone();
        let now = ageing(stage).table.total;
        stage.press("4*- b");
        assert_eq!(ageing(stage).basis, AgeingBasis::Invoice);
        assert_ne!(ageing(stage).table.total, now);
        stage.press("b c");
        assert_eq!(ageing(stage).table.total, now, "today again, as it was");
        // From a customer to its invoices, and back to the same line.
        let here = ageing(stage).selected();
        stage.press("enter");
        assert_eq!(stage.model.scope(), KeyScope::Invoices);
        stage.press("esc");
        assert_eq!(ageing(stage).selected(), here);
        // Down the ladder: what was done is noted, a day is promised.
        stage.press("]");
        let to_ask = |stage: &Stage| stage.model.screens.credit.collection.asks.to_ask.0;
        let before = to_ask(stage);
        stage.press("space");
        assert_eq!(to_ask(stage), before - 1, "{}", stage.screen());
        stage.press("y");
        assert_eq!(stage.model.scope(), KeyScope::Field, "{}", stage.screen());
        stage.press("'+7 enter");
        assert_eq!(stage.model.scope(), KeyScope::Collection, "{}\n{}", stage.notice(), stage.screen());
        assert_eq!(to_ask(stage), before - 2, "a day is waited for\n{}", stage.screen());
        // And whether the law on terms of payment is about this sale.
        let reading = |stage: &Stage| stage.model.screens.credit.terms.reading();
        stage.press("]");
        assert_eq!(reading(stage), TermsReading::NotKnown);
        stage.press("2*right down space down space");
        assert_eq!(reading(stage), TermsReading::MayApply, "{}", stage.screen());
    });
}
