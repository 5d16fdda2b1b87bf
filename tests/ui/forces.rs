//! Channel dynamics, played through the whole program: strengths set by keys, dated and undone, the first force of a dealer, and what
//! the screen says of them.

use app::keymap::KeyScope;
use app::screen::channel::forces::ForcesPane;
use domain::account::Account;
use domain::force::ChannelForce;
use domain::lang::Lang;
use harness::{Stage, TODAY};
use jiff::ToSpan as _;
use store::course::scorecard as chapter;
use words::forces as phrases;

/// The forces of the first dealer.
fn opened(lang: Lang) -> Stage {
    let mut stage = Stage::sample(lang).sized(160, 40);
    stage.press("6 3*] enter");
    stage
}

fn dealer(stage: &Stage) -> &Account {
    stage.model.screens.channel.forces.dealer(&stage.model.book).unwrap()
}

fn force(stage: &Stage) -> &ChannelForce {
    stage.model.screens.channel.forces.force(&stage.model.book).unwrap().1
}

#[test]
fn a_key_sets_the_strength_from_today_and_the_same_day_is_replaced() {
    let mut stage = opened(Lang::En);
    let before = force(&stage).clone();
    let was = before.strength(TODAY);
    stage.press("-");
    assert_eq!((force(&stage).strength(TODAY), force(&stage).levels.len()), (was - 1, before.levels.len() + 1));
    assert_eq!(force(&stage).strength(TODAY - 1.day()), was, "what was, was");
    let told = phrases::STRENGTH_SET.with([&before.name, &format!("{:+}", was - 1), &TODAY.to_string()]);
    assert_eq!(stage.notice(), told.text(Lang::En));
    stage.press("2*-");
    assert_eq!((force(&stage).strength(TODAY), force(&stage).levels.len()), (was - 3, before.levels.len() + 1));
    stage.press("3*u");
    assert_eq!(*force(&stage), before);
    stage.press("12*=");
    assert_eq!((force(&stage).strength(TODAY), stage.notice()), (5, phrases::STRENGTH_ENDS.text(Lang::En).to_owned()));
    stage.press("15*-");
    assert_eq!((force(&stage).strength(TODAY), stage.notice()), (-5, phrases::STRENGTH_ENDS.text(Lang::En).to_owned()));
}

#[test]
fn what_is_gone_from_today_keeps_its_history_and_what_is_removed_comes_back_by_undo() {
    let mut stage = opened(Lang::Zh);
    let before = dealer(&stage).clone();
    stage.press("x");
    assert_eq!(force(&stage).strength(TODAY), 0);
    assert_eq!(force(&stage).strength(TODAY - 1.day()), before.forces[0].strength(TODAY));
    stage.press("u d");
    assert_eq!(dealer(&stage).forces[..], before.forces[1..]);
    stage.press("u");
    assert_eq!(*dealer(&stage), before);
}

#[test]
fn the_sum_its_parts_and_the_strongest_brake_are_told() {
    for lang in Lang::ALL {
        let stage = opened(lang);
        let now = dealer(&stage).momentum(TODAY);
        assert_eq!(now.momentum(), now.drive + now.brake);
        let brakes = dealer(&stage).strongest_brakes(TODAY);
        let [one, two] = brakes.as_slice() else { panic!("two brakes of the sample are as strong") };
        let both = phrases::AND.fill(lang, [&one.name, &two.name]);
        for text in [
            phrases::MOMENTUM.fill(lang, [&format!("{:+}", now.momentum())]),
            phrases::MADE_OF.fill(lang, [&format!("{:+}", now.drive), &format!("{:+}", now.brake)]),
            phrases::STRONGEST_BRAKE.fill(lang, [&both, &one.strength(TODAY).to_string()]),
            chapter().unwrap().forces_reading.get(lang).to_owned(),
        ] {
            assert!(stage.sees(&text), "{text}\n{}", stage.screen());
        }
    }
}

#[test]
fn any_customer_gets_its_first_force_and_a_name_nobody_has_is_refused() {
    let mut stage = Stage::sample(Lang::En);
    let name = "Huadong Power";
    stage.press("6 3*] n ctrl-u s-tab ctrl-u 'Nobody tab 'bonus 3*enter");
    assert_eq!(stage.notice(), phrases::NO_DEALER.with(["Nobody"]).text(Lang::En), "{}", stage.screen());
    stage.press("3*s-tab ctrl-u 'Huadong right tab tab right 2*enter");
    assert_eq!(stage.notice(), phrases::FORCE_ADDED.with(["bonus"]).text(Lang::En), "{}", stage.screen());
    assert_eq!((dealer(&stage).name.as_str(), dealer(&stage).forces.len()), (name, 1), "the cursor goes there");
    let made = &dealer(&stage).forces[0];
    assert_eq!((made.strength(TODAY), made.strength(TODAY - 1.day())), (2, 0));
    stage.press("u");
    assert_ne!(dealer(&stage).name, name);
}

#[test]
fn without_forces_the_view_invites_and_says_the_reading_is_ours() {
    for lang in Lang::ALL {
        let mut stage = Stage::empty(lang);
        stage.press("esc 6 3*]");
        let chapter = chapter().unwrap();
        for text in [
            phrases::EMPTY.fill(lang, ["n"]),
            chapter.forces_reading.get(lang).to_owned(),
            chapter.forces_exercise.get(lang).to_owned(),
        ] {
            assert!(stage.sees(&text), "{text}\n{}", stage.screen());
        }
        for key in ["=", "-", "d", "x", "e"] {
            stage.press(key);
            assert_eq!(stage.notice(), phrases::NO_FORCE.text(lang), "{key}");
        }
    }
}

#[test]
fn a_force_is_chosen_first_and_going_back_leads_to_the_dealers() {
    let mut stage = Stage::sample(Lang::Zh);
    let book = stage.model.book.clone();
    stage.press("6 3*]");
    for key in ["=", "-", "d", "x"] {
        stage.press(key);
        assert_eq!(stage.notice(), phrases::FORCES_FIRST.text(Lang::Zh));
    }
    stage.press("enter down esc");
    assert_eq!((stage.model.screens.channel.forces.pane, stage.model.scope()), (ForcesPane::Dealers, KeyScope::Forces));
    stage.press("tab tab right left");
    assert_eq!(stage.model.screens.channel.forces.pane, ForcesPane::Dealers);
    assert!(stage.model.book == book);
}

#[test]
fn dealers_are_listed_by_the_sound_of_their_names() {
    let stage = opened(Lang::Zh);
    let book = &stage.model.book;
    let names: Vec<_> =
        stage.model.screens.channel.forces.rows.iter().map(|id| book.accounts()[id].name.as_str()).collect();
    assert_eq!(names, ["华新纸业", "明川贸易", "新洲建材"]);
}

#[test]
fn dealers_are_filtered_by_what_is_typed_and_all_come_back() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang).sized(120, 36);
        stage.press("6 3*]");
        let view = |stage: &Stage| stage.model.screens.channel.forces.clone();
        let all = view(&stage).rows;
        let (last, before) = (*all.last().unwrap(), stage.model.book.clone());
        let name = stage.model.book.accounts()[&last].name.clone();
        let begin: String = name.chars().take(3).collect();
        stage.press(&format!("/ '{}", begin.trim()));
        assert_eq!(stage.model.scope(), KeyScope::Field);
        assert!(view(&stage).rows.len() < all.len() && view(&stage).rows.contains(&last), "{}", stage.screen());
        stage.press("enter");
        assert_eq!((stage.model.scope(), dealer(&stage).id), (KeyScope::Forces, view(&stage).rows[0]));
        stage.press("right left esc");
        assert_eq!(view(&stage).rows, all);
        stage.press("/ 'zzzz");
        assert!(stage.shows(phrases::NO_MATCH), "{}", stage.screen());
        stage.press("enter e");
        assert_eq!(stage.notice(), phrases::NO_MATCH.text(lang));
        stage.press("esc / enter");
        assert_eq!((view(&stage).rows, view(&stage).search.line), (all, None));
        assert!(stage.model.book == before);
    }
}
