//! Stories of the board: what is there before, the keys, what is there after; each in both languages.

use app::action::{Action, Tab};
use app::keymap::KeyScope;
use app::screen::funnel::FunnelView;
use app::screen::funnel::board::Board;
use app::screen::funnel::order::Order;
use domain::funnel::grade::GradeLetter;
use domain::funnel::owner::OwnerFilter;
use domain::lang::Lang;
use domain::project::{Move, ProjectKey, Stage as Step};
use domain::today::DueSubject;
use words::{Phrase, frame, funnel as phrases, gate};

use harness::Stage;

fn at(lang: Lang, keys: &str) -> Stage {
    let mut stage = Stage::sample(lang).sized(120, 36);
    stage.press("5").press(keys);
    stage
}

fn board(stage: &Stage) -> &Board {
    &stage.model.screens.funnel.board
}

fn told<const N: usize>(stage: &Stage, phrase: Phrase<N>) -> bool {
    stage.model.notice.as_ref().is_some_and(|say| say.template == phrase)
}

/// Cards that are shown.
fn shown(stage: &Stage) -> Vec<ProjectKey> {
    let columns = board(stage).columns.iter().take(board(stage).width());
    columns.flat_map(|column| column.cards.iter().map(|card| card.key)).collect()
}

#[test]
fn a_text_finds_customers_projects_and_people() {
    for (lang, by_customer, by_contact) in [(Lang::Zh, "hddl", "秦"), (Lang::En, "huadong", "qin")] {
        let mut stage = at(lang, &format!("/ '{by_customer}"));
        assert_eq!(stage.model.scope(), KeyScope::Field);
        let name = if lang == Lang::Zh { "华东电力" } else { "Huadong Power" };
        let named = |key: &ProjectKey| stage.model.book.accounts()[&key.account].name == name;
        assert!(!shown(&stage).is_empty() && shown(&stage).iter().all(named), "{}", stage.screen());
        assert!(named(&board(&stage).key().unwrap()));
        let (some, all) = board(&stage).counts();
        assert!(some < all && stage.sees(&phrases::SHOWN.fill(lang, [&some.to_string(), &all.to_string()])));
        // Kept with Enter, taken back with Esc.
        stage.press("enter");
        assert_eq!((stage.model.scope(), board(&stage).counts().0), (KeyScope::Funnel, some));
        stage.press("esc");
        assert_eq!(board(&stage).counts(), (all, all));
        stage.press(&format!("/ '{by_contact}"));
        assert!((1..all).contains(&board(&stage).counts().0), "{}", stage.screen());
        stage.press("esc esc");
        assert!(told(&stage, frame::OUTERMOST));
    }
}

#[test]
fn a_filter_that_leaves_nothing_says_so_and_how_to_get_out() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "right");
        let before = board(&stage).key();
        stage.press("/ 'zzzzqq enter");
        let key = stage.model.session.keymap.name(KeyScope::Funnel, Action::Clear, lang);
        assert!(stage.sees(&phrases::ALL_HIDDEN.fill(lang, [&key])), "{}", stage.screen());
        stage.press("e");
        assert!(told(&stage, phrases::NO_CARD));
        stage.press("#");
        assert!(told(&stage, phrases::NO_CARDS));
        stage.press("c");
        assert_eq!(board(&stage).key(), before);
        stage.press("c");
        assert!(told(&stage, phrases::NOTHING_HIDDEN));
    }
}

#[test]
fn the_order_turns_and_the_card_stays_selected() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "3*right down");
        let key = board(&stage).key().unwrap();
        for order in Order::ALL.into_iter().cycle().skip(1).take(Order::ALL.len()) {
            stage.press("s");
            assert_eq!((board(&stage).order, board(&stage).key()), (order, Some(key)));
            assert_eq!(stage.notice(), phrases::ORDERED.fill(lang, [order.label().text(lang)]));
            assert!(stage.shows(order.label()), "{}", stage.screen());
        }
        stage.press("s");
        let amounts: Vec<_> = board(&stage).columns[3].cards.iter().map(|card| card.amount).collect();
        assert!(amounts.is_sorted_by(|a, b| a >= b) && amounts.last() == Some(&None), "{amounts:?}");
    }
}

#[test]
fn a_column_folds_to_a_strip_and_opens_again() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "2*right down");
        let (key, name) = (board(&stage).key(), phrases::stage(Step::Trust).text(lang));
        assert!(key.is_some() && stage.sees(&format!("2 {name}")));
        stage.press("z");
        assert!(!stage.screen().contains(&format!("2 {name}")) && stage.screen().contains("2+"), "{}", stage.screen());
        stage.press("e");
        assert!(told(&stage, phrases::COLUMN_FOLDED));
        // What is folded is passed over on the way to the next card, and has no numbers.
        let cards = board(&stage).counts().0;
        assert_eq!(board(&stage).numbers(3).1, cards - board(&stage).columns[2].cards.len());
        stage.press("enter");
        assert_eq!(board(&stage).key(), key);
    }
}

#[test]
fn a_card_moved_into_a_folded_column_is_followed() {
    let mut stage = at(Lang::Zh, "2*right z left");
    let key = board(&stage).key().unwrap();
    let step = Move { on: harness::TODAY, to: Step::Trust, reason: "x".into(), lost: None, proof: None };
    stage.model.book.edit_project(key, |project| project.history.push(step));
    stage.model.refresh_screen();
    assert_eq!((board(&stage).key(), board(&stage).column), (Some(key), 2));
    assert!(!board(&stage).columns[2].folded);
}

#[test]
fn a_number_jumps() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "right #");
        let (before, all) = (board(&stage).key(), shown(&stage));
        assert_eq!(stage.model.scope(), KeyScope::Field);
        assert!(stage.shows(phrases::JUMP), "{}", stage.screen());
        stage.press("'1");
        assert_eq!(board(&stage).key(), Some(all[0]));
        stage.press("'1");
        assert_eq!(board(&stage).key(), Some(all[10]));
        // Taken back, the cursor is where it was.
        stage.press("esc");
        assert_eq!((board(&stage).key(), stage.model.scope()), (before, KeyScope::Funnel));
        stage.press("# '12 enter");
        assert_eq!((board(&stage).key(), stage.model.scope()), (Some(all[11]), KeyScope::Funnel));
        // A number of an input method counts; one that does not exist is told, and the line stays.
        stage.press("# '３");
        assert_eq!(board(&stage).key(), Some(all[2]));
        stage.press("'99");
        let last = all.len().to_string();
        assert!(stage.sees(&phrases::JUMP_NONE.fill(lang, [&last])), "{}", stage.screen());
        stage.press("enter");
        assert!(told(&stage, phrases::NO_SUCH_NUMBER) && stage.model.scope() == KeyScope::Field);
        assert_eq!(board(&stage).key(), Some(all[11]));
        stage.press("ctrl-u 'x enter");
        assert!(told(&stage, phrases::NO_SUCH_NUMBER));
    }
}

#[test]
fn numbers_stand_on_the_cards_only_while_one_is_typed() {
    let mut stage = at(Lang::Zh, "");
    let name = stage.model.book.project(shown(&stage)[0]).unwrap().1.name.clone();
    assert!(!stage.sees(&format!("1{name}")));
    stage.press("#");
    assert!(stage.sees(&format!("1{name}")), "{}", stage.screen());
}

#[test]
fn what_is_closed_is_hidden_at_first() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        let open = board(&stage).counts().1;
        let paid = phrases::stage(Step::Paid);
        stage.press("6*right");
        assert!(board(&stage).column == 6 && !stage.shows(paid));
        stage.press("H 2*right");
        assert!(board(&stage).column == 8 && stage.shows(paid) && board(&stage).counts().1 > open);
        stage.press("H");
        assert_eq!((board(&stage).column, board(&stage).counts().1), (6, open));
    }
}

#[test]
fn a_lost_card_comes_back_into_view_with_its_column() {
    let mut stage = at(Lang::Zh, "2*right");
    let key = board(&stage).key().unwrap();
    let step = Move { on: harness::TODAY, to: Step::Lost, reason: "x".into(), lost: None, proof: None };
    stage.model.book.edit_project(key, |project| project.history.push(step));
    stage.model.refresh_screen();
    assert!(board(&stage).key().is_some_and(|other| other != key));
    stage.press("H");
    assert_eq!((board(&stage).key(), board(&stage).column), (Some(key), 8));
    stage.press("x");
    assert!(told(&stage, gate::LOST_ALREADY));
}

#[test]
fn marked_cards_one_grade_one_customer() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "!");
        let all = board(&stage).counts().1;
        let cards =
            |stage: &Stage| -> Vec<_> { board(stage).columns.iter().take(7).flat_map(|c| c.cards.clone()).collect() };
        assert!((1..all).contains(&cards(&stage).len()) && cards(&stage).iter().all(|card| card.needs_attention()));
        assert!(stage.shows(phrases::ONLY_MARKED), "{}", stage.screen());
        stage.press("!");
        let mut graded = 0;
        for letter in [GradeLetter::A, GradeLetter::B, GradeLetter::C, GradeLetter::D] {
            stage.press("g");
            let median = board(&stage).median();
            assert!(cards(&stage).iter().all(|card| card.open() && card.grade(median).letter == letter));
            assert!(stage.sees(&phrases::ONLY_GRADE.fill(lang, [phrases::grade(letter).text(lang)])));
            graded += cards(&stage).len();
        }
        stage.press("g");
        assert_eq!((graded, cards(&stage).len()), (board(&stage).open().count, all));
        let account = board(&stage).key().unwrap().account;
        stage.press("a");
        assert!(cards(&stage).iter().all(|card| card.key.account == account));
        stage.press("a");
        assert_eq!(cards(&stage).len(), all);
    }
}

#[test]
fn owners_are_offered_one_after_the_other() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "w");
        let me = stage.model.book.settings().me.unwrap();
        assert_eq!(board(&stage).filter.owner, OwnerFilter::One(me));
        let mut seen = Vec::new();
        while let OwnerFilter::One(id) = board(&stage).filter.owner {
            assert!(board(&stage).columns.iter().flat_map(|c| &c.cards).all(|card| card.owner == Some(id)));
            assert!(stage.sees(&stage.model.person_name(id)), "{}", stage.screen());
            seen.push(id);
            stage.press("w");
        }
        assert!(seen.len() > 1 && board(&stage).filter.owner == OwnerFilter::Nobody);
        assert!(board(&stage).columns.iter().flat_map(|c| &c.cards).all(|card| card.owner.is_none()));
        stage.press("w");
        assert_eq!(board(&stage).filter.owner, OwnerFilter::All);
        // What nobody owns is printed as such, and not everybody's.
        stage.press("w w");
        while board(&stage).filter.owner != OwnerFilter::Nobody {
            stage.press("w");
        }
        stage.press("v");
        let FunnelView::Picture(picture) = &stage.model.screens.funnel.view else { panic!("{}", stage.screen()) };
        assert_eq!(picture.owner, OwnerFilter::Nobody);
        stage.press("v w");
        // The picture is of the same owner, and the board comes back as it was.
        stage.press("w v");
        let FunnelView::Picture(picture) = &stage.model.screens.funnel.view else { panic!("{}", stage.screen()) };
        assert_eq!(picture.owner, OwnerFilter::One(me));
        stage.press("v");
        assert_eq!((stage.model.scope(), board(&stage).filter.owner), (KeyScope::Funnel, OwnerFilter::One(me)));
    }
}

#[test]
fn a_card_opens_in_the_tracker_and_is_found_again() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "3*right down enter");
        let key = stage.model.screens.tracker.home.key().unwrap();
        assert_eq!((stage.model.navigation.tab, stage.model.screens.funnel.board.key()), (Tab::Tracker, Some(key)));
        // Another one is chosen there, which a filter would hide.
        stage.press("5 g 3 end 5");
        let chosen = stage.model.screens.tracker.home.key().unwrap();
        assert!(chosen != key && board(&stage).key() == Some(chosen), "{}", stage.screen());
        stage.press("b");
        assert_eq!(stage.model.navigation.tab, Tab::Steps);
    }
}

#[test]
fn forms_of_the_card_open_and_a_removed_one_comes_back() {
    for lang in Lang::ALL {
        for keys in ["e", "m", "t", "f", "n", "m space enter '-1 4*enter o"] {
            let stage = at(lang, keys);
            assert_eq!(stage.model.scope(), KeyScope::Form, "{keys}");
        }
        let mut stage = at(lang, "2*right down");
        let (key, book) = (board(&stage).key(), stage.model.book.clone());
        stage.press("d");
        assert!(
            told(&stage, words::tracker::PROJECT_REMOVED) && board(&stage).key() != key && stage.model.book != book
        );
        stage.press("u");
        assert!(board(&stage).key() == key && stage.model.book == book);
    }
}

#[test]
fn keys_that_do_nothing_say_why() {
    for lang in Lang::ALL {
        for (keys, why) in
            [("<", gate::NOTHING_BEFORE), ("r", phrases::NOT_LOST), ("esc", frame::OUTERMOST), ("5", frame::OUTERMOST)]
        {
            assert!(told(&at(lang, keys), why), "{keys}");
        }
        let stage = at(lang, "H 7*right >");
        assert!(told(&stage, gate::NOTHING_BEYOND), "{}", stage.screen());
    }
}

#[test]
fn an_empty_funnel_invites() {
    for lang in Lang::ALL {
        let mut stage = Stage::empty(lang).sized(80, 24);
        stage.press("3*down enter 5");
        let key = stage.model.session.keymap.name(KeyScope::Funnel, Action::New, lang);
        assert!(stage.sees(&phrases::EMPTY.fill(lang, [&key])), "{}", stage.screen());
        for keys in ["e", "enter", ">", "z", "s", "H", "w", "!", "g", "v", "esc", "n"] {
            stage.press(keys);
        }
        assert_eq!(stage.model.scope(), KeyScope::Form);
    }
}

#[test]
fn whoever_asks_for_a_card_sees_it_and_not_the_picture() {
    let mut stage = at(Lang::En, "5");
    // Coming back the picture stays in front; a line that leads to the card shows the card.
    stage.press("v 1 5");
    assert!(matches!(stage.model.screens.funnel.view, FunnelView::Picture(_)));
    stage.press("1");
    let lines = stage.model.screens.today.groups()[9].clone();
    assert!(!lines.is_empty());
    let line = lines[0];
    let DueSubject::Project(key) = line.subject else { panic!() };
    // The card of that line is the one selected behind the picture.
    let mut stage = at(Lang::En, "5");
    stage.model.open_tab(Tab::Tracker);
    stage.model.show_project(key);
    stage.press("5 v 1");
    assert_eq!(board(&stage).key(), Some(key));
    let place = stage.model.screens.today.groups().iter().take(9).map(Vec::len).sum::<usize>();
    stage.press(&format!("home {place}*down enter"));
    assert_eq!((stage.model.navigation.tab, board(&stage).key()), (Tab::Funnel, Some(key)));
    assert!(stage.model.screens.funnel.view == FunnelView::Board);
}

#[test]
fn the_picture_stays_in_front_over_a_folded_column() {
    let mut stage = at(Lang::En, "1 5 z v");
    assert!(matches!(stage.model.screens.funnel.view, FunnelView::Picture(_)) && board(&stage).key().is_none());
    stage.press("1 5");
    assert!(matches!(stage.model.screens.funnel.view, FunnelView::Picture(_)), "{}", stage.screen());
}
