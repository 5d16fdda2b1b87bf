//! What the exercises of the lectern open: each kind leads somewhere or says what to do, and nothing of a class's practice comes into the
//! records of whoever teaches.

use std::collections::BTreeMap;

use app::action::Tab;
use app::keymap::KeyScope;
use app::screen::channel::ChannelView;
use app::screen::credit::CreditView;
use app::screen::workshop::WorkshopView;
use app::screen::workshop::deck::deck;
use domain::course::lesson::{ExerciseScreen, PageFigure};
use domain::id::Id;
use domain::lang::Lang;
use domain::record::RecordKey;
use domain::workshop::showing::WallBlock;
use harness::Stage;
use words::{collection, forces, funnel, lectern, workshop};

/// The first page of each kind of exercise, by the keys that send it.
fn exercises(stage: &Stage) -> BTreeMap<usize, (ExerciseScreen, String)> {
    let chapter = stage.model.courses.lessons.clone().unwrap();
    let mut all = BTreeMap::new();
    for (place, page) in deck(&chapter).iter().enumerate() {
        if let Some(exercise) = page.page().and_then(|page| page.exercise.as_ref()) {
            all.entry(exercise.screen as usize).or_insert((exercise.screen, format!("# '{} enter", place + 1)));
        }
    }
    all
}

/// The lectern at the page of a kind of exercise.
fn teaching(lang: Lang, wanted: ExerciseScreen) -> Stage {
    let mut stage = Stage::sample(lang).sized(120, 36);
    stage.press("8 home");
    let (_, keys) = exercises(&stage).remove(&(wanted as usize)).unwrap();
    stage.press(&keys);
    stage
}

fn class(stage: &Stage) -> Id {
    *stage.model.book.workshops().keys().next().unwrap()
}

fn account(stage: &Stage) -> Id {
    stage.model.book.workshops()[&class(stage)].account.unwrap()
}

/// The class practises on another customer, or on none.
fn practise_on(stage: &mut Stage, account: Option<Id>) {
    let id = class(stage);
    stage.model.book.edit_workshop(id, |class| class.account = account);
    stage.model.book.take_journal();
}

#[test]
fn every_kind_of_exercise_opens_something_or_says_what_to_do() {
    use ExerciseScreen as E;
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        stage.press("8 home");
        let all = exercises(&stage);
        assert_eq!(all.len(), E::Paper as usize + 1, "the course has an exercise of every kind");
        for (screen, keys) in all.into_values() {
            let mut stage = Stage::sample(lang).sized(120, 36);
            stage.press("8 home").press(&keys).press("x");
            let (tab, views) = (stage.model.navigation.tab, &stage.model.screens.workshop);
            let (view, sent) = (views.view, stage.model.wall.showing.page.clone().unwrap());
            let opened = match screen {
                E::Assessment => (tab, view) == (Tab::Workshop, WorkshopView::Roster),
                E::Walk => tab == Tab::Brain,
                E::Tracker | E::Outcomes | E::Potatoes => tab == Tab::Tracker,
                E::Steps => tab == Tab::Steps,
                E::Funnel => tab == Tab::Funnel,
                E::Matrix => {
                    let table = matches!(sent.blocks.as_slice(), [WallBlock::Table { .. }, WallBlock::Line(_)]);
                    table && (tab, view) == (Tab::Workshop, WorkshopView::Teams)
                }
                E::Resources => (tab, view) == (Tab::Workshop, WorkshopView::Teams),
                E::Scorecard | E::Forces | E::Coach => tab == Tab::Channel,
                E::Grids | E::Decision | E::Collection => tab == Tab::Credit,
                E::Paper => {
                    let task = stage.model.screens.workshop.lectern.live.as_ref().unwrap().page;
                    let chapter = stage.model.courses.lessons.clone().unwrap();
                    let pages = deck(&chapter);
                    let own = pages[task].page().and_then(|page| page.exercise.as_ref()).unwrap();
                    stage.notice() == lectern::ON_PAPER.fill(lang, [own.task.get(lang)])
                }
            };
            assert!(opened, "{screen:?} {tab:?} {view:?} {}", stage.notice());
            if matches!(screen, E::Assessment | E::Resources | E::Matrix) {
                assert!(!stage.notice().is_empty(), "{screen:?} says what to do");
            }
            // Going back leads to the lectern.
            stage.press("esc");
            if stage.model.scope() != KeyScope::Lectern {
                stage.press("esc");
            }
            assert_eq!(stage.model.scope(), KeyScope::Lectern, "{screen:?}");
        }
    }
}

#[test]
fn a_class_sees_the_cards_of_its_own_customer_and_the_trainer_all_of_them_afterwards() {
    for lang in Lang::ALL {
        let mut stage = teaching(lang, ExerciseScreen::Funnel);
        let own = account(&stage);
        let cards = |stage: &Stage| -> Vec<Id> {
            let columns = &stage.model.screens.funnel.board.columns;
            columns.iter().flat_map(|column| &column.cards).map(|card| card.key.account).collect()
        };
        // At the lectern digits are pages.
        stage.press("] 5 w");
        let filter = stage.model.screens.funnel.board.filter.clone();
        stage.press("8 [ x");
        let name = stage.model.book.accounts()[&own].name.clone();
        assert!(stage.sees(&funnel::CLASS_SHOWN.fill(lang, [&name])), "{}", stage.screen());
        let others = stage.model.book.accounts().values().filter(|account| account.id != own);
        let others: Vec<_> = others.map(|account| account.name.clone()).collect();
        for keys in ["", "H", "c", "w", "/ 'a esc", "enter esc"] {
            stage.press(keys);
            assert!(!cards(&stage).is_empty() && cards(&stage).iter().all(|id| *id == own), "{keys}");
            assert!(!others.iter().any(|name| stage.sees(name)), "{keys}\n{}", stage.screen());
        }
        for refused in ["v", "p", "a"] {
            stage.press(refused);
            assert_eq!(stage.notice(), funnel::CLASS_ONLY.text(lang), "{refused}");
        }
        stage.press("c esc");
        assert_eq!(stage.model.scope(), KeyScope::Lectern);
        for keys in ["] 5", "8 [ x 5", "8 x 8 ] 5", "8 [ x 1 5"] {
            stage.press(keys);
            assert_eq!(stage.model.screens.funnel.board.filter, filter, "{keys}");
            assert!(cards(&stage).iter().any(|id| *id != own), "{keys}");
        }
        // A customer without a project has an empty board of its own, and a new project is its own.
        stage.press("8");
        let bare = stage.model.book.accounts().values().find(|account| account.id != own).unwrap().id;
        stage.model.book.edit_account(bare, |account| account.projects.clear());
        practise_on(&mut stage, Some(bare));
        stage.press("x");
        let key = stage.model.session.keymap.name(KeyScope::Funnel, app::action::Action::New, lang);
        assert!(stage.sees(&funnel::CLASS_EMPTY.fill(lang, [&key])), "{}", stage.screen());
    }
}

#[test]
fn a_class_sees_the_forces_and_the_money_of_its_own_customer_alone() {
    for lang in Lang::ALL {
        let mut stage = teaching(lang, ExerciseScreen::Forces);
        let own = account(&stage);
        stage.press("x");
        let view = |stage: &Stage| (stage.model.screens.channel.view, stage.model.screens.channel.forces.rows.clone());
        assert_eq!(view(&stage), (ChannelView::Forces, vec![own]));
        let key = stage.model.session.keymap.name(KeyScope::Forces, app::action::Action::New, lang);
        assert!(stage.sees(&forces::EMPTY_CLASS.fill(lang, [&key])), "{}", stage.screen());
        for refused in ["=", "-", "space", "d", "e", "enter"] {
            stage.press(refused);
            assert_eq!(stage.notice(), forces::NO_FORCE.text(lang), "{refused}");
        }
        stage.press("esc");
        assert_eq!(stage.model.scope(), KeyScope::Lectern);
        stage.press("] 6 3*]");
        assert!(view(&stage).1.len() > 1 && !view(&stage).1.contains(&own));

        let mut stage = teaching(lang, ExerciseScreen::Collection);
        let owes = |stage: &Stage| -> Vec<Id> {
            stage.model.screens.credit.collection.asks.rows.iter().map(|ask| ask.key.account).collect()
        };
        stage.press("] 7 3*]");
        let all = owes(&stage);
        let late = all[0];
        assert!(all.iter().any(|id| *id != late), "several owe");
        practise_on(&mut stage, Some(late));
        stage.press("8 [ x");
        assert_eq!(stage.model.screens.credit.view, CreditView::Collection);
        assert!(!owes(&stage).is_empty() && owes(&stage).iter().all(|id| *id == late));
        stage.press("w");
        assert_eq!(stage.notice(), collection::CLASS_ONLY.text(lang));
        stage.press("esc");
        assert_eq!(stage.model.scope(), KeyScope::Lectern);
        stage.press("] 7 3*]");
        assert_eq!(owes(&stage), all);
    }
}

#[test]
fn an_exercise_that_lacks_its_customer_or_its_class_says_so() {
    use ExerciseScreen as E;
    for lang in Lang::ALL {
        for screen in [E::Tracker, E::Steps, E::Funnel, E::Forces, E::Collection] {
            let mut stage = teaching(lang, screen);
            practise_on(&mut stage, None);
            stage.press("x");
            assert_eq!(stage.notice(), lectern::NO_ACCOUNT.text(lang), "{screen:?}");
        }
        for screen in [E::Tracker, E::Steps] {
            let mut stage = teaching(lang, screen);
            let own = account(&stage);
            stage.model.book.edit_account(own, |account| account.projects.clear());
            stage.model.book.take_journal();
            stage.press("x");
            assert_eq!(stage.notice(), lectern::NO_PROJECT_THERE.text(lang), "{screen:?}");
        }
        let empty = |stage: &Stage| {
            let page = stage.model.wall.showing.page.as_ref().unwrap();
            matches!(page.blocks.as_slice(), [WallBlock::Figure(PageFigure::Matrix)])
        };
        let mut stage = teaching(lang, E::Matrix);
        stage.press("P x");
        assert!(empty(&stage) && stage.model.screens.workshop.view == WorkshopView::Lectern, "nothing is typed there");
        let mut stage = teaching(lang, E::Matrix);
        let id = class(&stage);
        stage.model.book.remove_unjournaled(RecordKey::Workshop(id));
        stage.press("] [ x");
        assert!(empty(&stage), "without a class the matrix is filled by hand");
        for screen in [E::Assessment, E::Resources] {
            let mut stage = teaching(lang, screen);
            stage.press("P x");
            assert_eq!(stage.notice(), lectern::NEEDS_DESK.text(lang), "{screen:?}");
            stage.press("P");
            let id = class(&stage);
            stage.model.book.remove_unjournaled(RecordKey::Workshop(id));
            stage.press("] [ x");
            assert_eq!(stage.notice(), workshop::NO_CLASS.text(lang), "{screen:?}");
        }
    }
}
