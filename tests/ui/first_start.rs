//! The very first start: who somebody is, in which language and currency; then what is offered. Nothing of it stands in the way of
//! a book that is there.

use app::effect::Effect;
use app::keymap::KeyScope;
use app::overlay::{MenuKind, Overlay};
use app::saving::Access;
use domain::lang::Lang;
use domain::person::PersonKind;
use harness::{Stage, book};
use words::{brain, form, frame};

fn offered(stage: &Stage) -> bool {
    matches!(stage.model.overlays.as_slice(), [Overlay::Menu(menu)] if menu.kind == MenuKind::Welcome)
}

#[test]
fn it_asks_name_language_and_currency_and_then_offers() {
    for lang in Lang::ALL {
        let mut stage = Stage::first(lang);
        for phrase in [frame::WELCOME_TITLE, frame::WELCOME_INTRO, frame::MY_NAME, form::LANGUAGE, form::CURRENCY] {
            assert!(stage.shows(phrase), "{}", stage.screen());
        }
        stage.press("'Anna enter enter ctrl-u 'eur enter");
        assert!(offered(&stage), "{}", stage.screen());
        let settings = stage.model.book.settings().clone();
        let me = stage.model.book.me().unwrap();
        assert_eq!((me.name.as_str(), me.kind, me.sample), ("Anna", PersonKind::Colleague, false));
        assert_eq!((settings.me, settings.currency.as_str()), (Some(me.id), "EUR"));
        for phrase in [frame::WELCOME_SAMPLE, frame::WELCOME_ASSESS, frame::WELCOME_IMPORT, frame::WELCOME_EMPTY] {
            assert!(stage.shows(phrase), "{}", stage.screen());
        }
        stage.press("esc");
        assert_eq!((stage.model.scope(), stage.model.book.people().len()), (KeyScope::Brain, 1));
        stage.press("2 e ctrl-u 'Anne enter");
        assert_eq!(stage.model.book.me().unwrap().name, "Anne", "and can be changed among the people");
    }
}

#[test]
fn the_first_assessment_goes_from_the_first_start_to_its_result_in_a_small_window() {
    for lang in Lang::ALL {
        let mut stage = Stage::first(lang).sized(80, 24);
        stage.press("'Anna 3*enter");
        assert!(stage.shows(frame::WELCOME_INTRO), "{}", stage.screen());
        // The second of what is offered; from the introduction on.
        stage.press("down enter enter");
        for sheet in 1..=3 {
            assert!(stage.screen().contains("0/8"), "sheet {sheet}\n{}", stage.screen());
            for _ in 0..8 {
                stage.press("enter down");
            }
            assert!(stage.screen().contains("8/8"), "sheet {sheet}\n{}", stage.screen());
            stage.press("enter");
        }
        let me = stage.model.book.me().unwrap();
        assert_eq!((me.name.as_str(), me.attempts.len()), ("Anna", 1));
        let score = domain::brain::profile::Profile::score(&me.attempts[0]).unwrap();
        assert!(stage.shows(brain::READING) && stage.screen().contains(&score.code()), "{}", stage.screen());
        assert!(stage.shows(brain::ZONE_MEANS), "what chance alone would do stands there: {}", stage.screen());
    }
}

#[test]
fn the_language_changes_as_it_is_chosen() {
    let mut stage = Stage::first(Lang::Zh);
    stage.press("'李娜 enter right");
    assert_eq!(stage.model.session.lang, Lang::En);
    assert!(stage.shows(frame::MY_NAME) && stage.sees("Welcome") && stage.sees("李娜"), "{}", stage.screen());
    assert!(stage.effects.contains(&Effect::SaveConfig));
    assert_eq!(stage.model.session.config.lang, Some(Lang::En));
}

#[test]
fn a_name_is_wanted_before_going_on_and_nobody_is_made_without_one() {
    let mut stage = Stage::first(Lang::En);
    stage.press("enter");
    assert_eq!(stage.model.scope(), KeyScope::Form);
    assert!(stage.sees("Name") || stage.sees("name"), "{}", stage.screen());
    stage.press("esc");
    assert!(offered(&stage) && stage.model.book.people().is_empty());
}

#[test]
fn a_name_typed_twice_is_one_person() {
    let mut stage = Stage::first(Lang::En);
    stage.press("'Ana enter s-tab left 'n enter 2*enter");
    assert_eq!(stage.model.book.people().len(), 1);
    assert_eq!(stage.model.book.me().unwrap().name, "Anna");
}

#[test]
fn looking_round_takes_nothing_into_the_book() {
    let mut stage = Stage::empty(Lang::En);
    stage.press("enter");
    assert!(stage.effects.contains(&Effect::LookRound) && offered(&stage), "whoever comes back is asked again");
    assert!(stage.model.book.people().is_empty() && stage.model.book.accounts().is_empty());
}

#[test]
fn a_book_that_is_there_is_opened_without_a_question() {
    for access in [Access::Writer, Access::Follower] {
        let stage = Stage::begin(Lang::En, book(Lang::En), access);
        assert!(stage.model.overlays.is_empty());
    }
    let follower = Stage::open(Lang::En, domain::book::Book::default(), Access::Follower);
    assert!(follower.model.overlays.is_empty(), "who only looks is asked nothing");
}

/// A book with the customers of the usual one, and nobody.
fn imported() -> domain::book::Book {
    let mut bare = domain::book::Book::default();
    for account in book(Lang::En).accounts().values() {
        bare.put_unjournaled(domain::record::Record::Account(account.clone()));
    }
    bare
}

#[test]
fn customers_that_were_imported_first_do_not_keep_it_from_asking_who_i_am() {
    for lang in Lang::ALL {
        let mut stage = Stage::begin(lang, imported(), Access::Writer);
        assert!(stage.shows(frame::MY_NAME), "{}", stage.screen());
        stage.press("'Anna 3*enter");
        assert_eq!(stage.model.book.me().unwrap().name, "Anna");
        assert!(stage.model.overlays.is_empty(), "the customers are there, so nothing is offered: {}", stage.screen());
        let next = Stage::begin(lang, stage.model.book.clone(), Access::Writer);
        assert!(next.model.overlays.is_empty(), "it is asked once: {}", next.screen());
    }
    let follower = Stage::begin(Lang::En, imported(), Access::Follower);
    assert!(follower.model.overlays.is_empty(), "who only looks is asked nothing");
}
