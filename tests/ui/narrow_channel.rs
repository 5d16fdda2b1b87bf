//! The Channel tab as it is met on a narrow screen, with an empty book and with bad input: nothing is cut off, and every answer is told.

use domain::channel::segment::Segment;
use domain::lang::Lang;
use harness::Stage;
use words::{form, matrix as phrases, resources};

#[test]
fn a_line_being_moved_is_seen_and_why_it_stops_is_told_whole_on_a_narrow_screen() {
    for (lang, (width, height)) in Lang::ALL.into_iter().flat_map(|lang| [(lang, (80, 24)), (lang, (67, 19))]) {
        let mut stage = Stage::sample(lang).sized(width, height);
        stage.press("6 enter s");
        assert!(stage.shows(phrases::FULL_SHARE), "the plot is in front: {}", stage.screen());
        let keys = [
            phrases::ADJUSTING_KEYS.fill(lang, ["-", "+", "s", "Enter", "Esc"]),
            phrases::ADJUSTING_KEYS_SHORT.fill(lang, ["-", "+", "Esc"]),
        ];
        assert!(keys.iter().any(|text| stage.sees(text)), "{}", stage.screen());
        stage.press("s 14*pageup");
        assert!(stage.shows(phrases::OVER_HIGH), "{}", stage.screen());
        stage.press("esc s s s 14*pagedown");
        assert!(stage.shows(phrases::UNDER_MIDDLE), "{}", stage.screen());
    }
}

#[test]
fn every_sign_of_the_plot_is_explained_on_a_narrow_screen() {
    let signs = [phrases::SIGN_ONE, phrases::SIGN_MANY, phrases::SIGN_HERE, phrases::SIGN_THEN, phrases::SIGN_LATE];
    for (lang, (width, height)) in Lang::ALL.into_iter().flat_map(|lang| [(lang, (80, 24)), (lang, (70, 20))]) {
        let mut stage = Stage::sample(lang).sized(width, height);
        stage.press("6");
        for sign in signs {
            assert!(stage.shows(sign), "{} at {width}: {}", sign.text(lang), stage.screen());
        }
        assert!(width < 80 || stage.shows(phrases::AXES_SHORT), "{}", stage.screen());
    }
}

#[test]
fn every_place_says_how_many_stand_there_wherever_the_lines_are() {
    for (lang, share) in Lang::ALL.into_iter().flat_map(|lang| [20_u8, 40, 76, 85].map(|share| (lang, share))) {
        let mut book = harness::book(lang);
        book.edit_settings(|settings| settings.channel.share = share);
        let _ = book.take_journal();
        let mut stage = Stage::open(lang, book, app::saving::Access::Writer).sized(80, 24);
        stage.press("6");
        let screen = stage.screen();
        for place in Segment::ALL {
            let count = stage.model.screens.channel.matrix.ledger.sums.get(Some(place)).count;
            let name = phrases::place(Some(place)).text(lang);
            let begins: String = name.chars().take(1).collect();
            let said = [format!("{name} {count}"), format!("{count} {begins}"), format!(" {count} …")];
            assert!(said.iter().any(|said| screen.contains(said)), "{name} {count} at {share} %\n{screen}");
        }
    }
}

#[test]
fn without_customers_there_is_no_line_to_move() {
    let mut stage = Stage::empty(Lang::En).sized(80, 24);
    stage.press("esc 6 s");
    assert_eq!(stage.notice(), phrases::NO_CUSTOMER.text(Lang::En));
    assert!(stage.model.screens.channel.matrix.adjusting.is_none());
}

#[test]
fn a_potential_of_nothing_negative_sales_and_a_sum_are_answered_in_the_form() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(120, 36);
        stage.press("6 enter e ctrl-u 0 tab");
        let place = phrases::place(Some(Segment::Abandon)).text(lang);
        assert!(stage.sees(&phrases::COMES_TO_NO_SHARE.fill(lang, [place])), "{}", stage.screen());
        stage.press("ctrl-u '-5 tab enter");
        assert!(stage.shows(form::NEGATIVE), "{}", stage.screen());
        stage.press("s-tab s-tab ctrl-u");
        let before = stage.model.book.clone();
        stage.press("'1200*800 3*enter");
        assert!(stage.model.book == before, "what is no figure changes nothing: {}", stage.screen());
    }
}

#[test]
fn a_plan_is_not_summed_while_a_share_of_it_is_refused() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(80, 24);
        stage.press("6 ] e ctrl-u '70 tab");
        assert!(stage.sees(&resources::SUM_OVER.fill(lang, ["110", "10"])), "{}", stage.screen());
        stage.press("ctrl-u '-3 tab");
        assert!(stage.sees(&form::OUT_OF_RANGE.fill(lang, ["0", "100"])), "{}", stage.screen());
        assert!(!stage.sees(&resources::SUM_UNDER.fill(lang, ["85", "15"])), "{}", stage.screen());
    }
}
