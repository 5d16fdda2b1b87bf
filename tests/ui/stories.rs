//! Stories of using the program, in helix's notation: what lies before, the keys, what is there after; each in both languages.

use app::effect::Effect;
use app::keymap::KeyScope;
use domain::book::Book;
use domain::lang::Lang;
use harness::{Stage, book};
use words::{Phrase, Say, Template, action, brain, form, frame};

/// What lies before.
#[derive(Debug, Clone, Copy)]
enum Before {
    /// The first start.
    Empty,
    /// The sample territory.
    Sample,
    /// The sample territory in a window that only follows.
    Follower,
}
use Before::{Empty, Follower, Sample};

/// What is there after.
enum After {
    /// Keys count in this scope.
    In(KeyScope),
    /// The bottom line says this.
    Tells(Say),
    /// The bottom line says this phrase, whatever fills its blanks.
    Says(Template),
    /// The screen shows this phrase.
    Shows(Phrase),
    /// The screen shows this text.
    Sees(&'static str),
    /// The screen does not show this text.
    Hides(&'static str),
    /// The book is as it was before.
    Untouched,
    /// So many people are in the book.
    People(usize),
    /// So many finished attempts are in the book.
    Finished(usize),
    /// The last wish to the shell.
    Wishes(Effect),
}
use After::{Finished, Hides, In, People, Says, Sees, Shows, Tells, Untouched, Wishes};

type Story = (&'static str, Before, &'static str, Vec<After>);

/// Picks eight elements in a row and goes on.
const EIGHT: &str = "8*space+down enter";

fn finished(book: &Book) -> usize {
    book.people().values().map(|p| p.finished().len()).sum()
}

/// The first thing that is not as told.
fn wrong(stage: &Stage, before: &Book, after: &After) -> Option<String> {
    let model = &stage.model;
    let (good, what) = match after {
        In(scope) => (model.scope() == *scope, format!("in {scope:?}, but it is {:?}", model.scope())),
        Tells(say) => {
            (stage.notice() == say.text(model.session.lang), format!("told {}", say.text(model.session.lang)))
        }
        Says(phrase) => (model.notice.as_ref().is_some_and(|n| n.template == *phrase), format!("told {}", phrase.en)),
        Shows(phrase) => (stage.shows(*phrase), format!("shown {}", phrase.text(model.session.lang))),
        Sees(text) => (stage.sees(text), format!("shown {text}")),
        Hides(text) => (!stage.sees(text), format!("hidden {text}")),
        Untouched => (model.book == *before, "the book as before".to_owned()),
        People(count) => (model.book.people().len() == *count, format!("{count} people")),
        Finished(count) => (finished(&model.book) == *count, format!("{count} finished")),
        Wishes(effect) => (stage.effects.last() == Some(effect), format!("the wish {effect:?}")),
    };
    (!good).then_some(what)
}

fn play(stories: Vec<Story>) {
    for (name, before, keys, after) in stories {
        for lang in Lang::ALL {
            let mut stage = match before {
                Empty => Stage::empty(lang),
                Sample => Stage::sample(lang),
                Follower => Stage::follower(lang),
            };
            let first = stage.model.book.clone();
            stage.press(keys);
            for after in &after {
                if let Some(what) = wrong(&stage, &first, after) {
                    let told = stage.notice();
                    panic!("{name} ({lang:?}): wanted {what}; told {told:?}\n{}", stage.screen());
                }
            }
        }
    }
}

/// Half a currency, left behind.
const HALF: &str = "!book-choices tab ctrl-u 'EU esc";
/// The same, and the form opened again.
const HALF_AGAIN: &str = "!book-choices tab ctrl-u 'EU esc !book-choices";

#[test]
fn the_first_start_offers_four_ways() {
    play(vec![
        ("welcome", Empty, "", vec![In(KeyScope::Menu), Shows(frame::WELCOME_SAMPLE), Shows(frame::WELCOME_ASSESS)]),
        ("welcome", Empty, "", vec![Shows(frame::WELCOME_EMPTY), Shows(frame::WELCOME_INTRO)]),
        ("sample", Empty, "enter", vec![In(KeyScope::Menu), Wishes(Effect::LookRound), Untouched]),
        ("assess", Empty, "down enter", vec![In(KeyScope::Intro), People(1)]),
        ("assess undone", Empty, "down enter u", vec![In(KeyScope::Brain), Untouched, Says(frame::UNDONE.template())]),
        ("import", Empty, "2*down enter", vec![In(KeyScope::Page), Shows(frame::IMPORT_TITLE), Untouched]),
        ("import left", Empty, "2*down enter esc", vec![In(KeyScope::Menu), Untouched]),
        ("empty", Empty, "3*down enter", vec![In(KeyScope::Brain), People(1), Tells(brain::BEGUN_EMPTY.say())]),
        ("esc is empty too", Empty, "esc", vec![In(KeyScope::Brain), People(1), Tells(brain::BEGUN_EMPTY.say())]),
        ("language first", Empty, "2*L", vec![In(KeyScope::Menu), Shows(frame::WELCOME_EMPTY)]),
        ("quit", Empty, "q", vec![Wishes(Effect::Quit)]),
    ]);
}

#[test]
fn an_assessment_runs_from_the_first_sheet_to_the_result() {
    let all = format!("down enter enter {EIGHT} {EIGHT} {EIGHT}");
    let all: &'static str = all.leak();
    let picked = |n| frame::UNDONE.with_say(brain::PICKED.with([n]));
    play(vec![
        ("begun", Empty, "down enter enter", vec![In(KeyScope::Sheet), Sees("0/8"), Shows(action::LATER)]),
        ("enter ticks", Empty, "down enter enter enter", vec![In(KeyScope::Sheet), Sees("1/8"), Shows(action::PICK)]),
        ("and takes back", Empty, "down enter enter 2*enter", vec![In(KeyScope::Sheet), Sees("0/8")]),
        ("all by enter", Empty, "down enter enter 8*enter+down", vec![Sees("8/8"), Shows(action::GO_ON)]),
        ("and on by enter", Empty, "down enter enter 8*enter+down enter", vec![Sees("0/8"), Shows(action::PICK)]),
        ("undone at eight", Empty, "down enter enter 8*enter+down u enter", vec![Sees("8/8")]),
        ("a digit is an element", Empty, "down enter enter 3 enter u", vec![In(KeyScope::Sheet), Tells(picked("3"))]),
        ("two digits are one", Empty, "down enter enter 1 7 enter u", vec![Tells(picked("17"))]),
        ("no 33", Empty, "down enter enter 3 3 enter u", vec![In(KeyScope::Sheet), Tells(picked("3"))]),
        ("ten", Empty, "down enter enter 1 0 enter u", vec![Tells(picked("10"))]),
        ("no element 0", Empty, "down enter enter 0 enter u", vec![Tells(picked("1"))]),
        ("a pause between", Empty, "down enter enter 1 down 2 enter u", vec![Tells(picked("2"))]),
        ("full-width too", Empty, "down enter enter １ ７ enter u", vec![Tells(picked("17"))]),
        (
            "keys beside what is told",
            Empty,
            "down enter enter 8*space+down space",
            vec![Shows(action::LATER), Tells(brain::NINTH.say())],
        ),
        ("picked", Empty, "down enter enter space u", vec![Sees("0/8"), Says(frame::UNDONE.template())]),
        ("taken back", Empty, "down enter enter 2*space", vec![Sees("0/8")]),
        ("ninth", Empty, "down enter enter 8*space+down space", vec![Sees("8/8"), Tells(brain::NINTH.say())]),
        ("seven", Empty, "down enter enter 7*space+down tab", vec![Sees("7/8"), Tells(brain::PICK_MORE.with(["1"]))]),
        ("on", Empty, "down enter enter 8*space+down enter", vec![In(KeyScope::Sheet), Sees("0/8")]),
        ("and back", Empty, "down enter enter 8*space+down enter [", vec![Sees("8/8")]),
        ("no sheet before", Empty, "down enter enter [", vec![In(KeyScope::Sheet), Tells(brain::FIRST_SHEET.say())]),
        (
            "kept",
            Empty,
            "down enter enter 3*space+down esc",
            vec![In(KeyScope::Brain), Tells(brain::KEPT.with(["1", "3"]))],
        ),
        ("resumed", Empty, "down enter enter 3*space+down esc enter", vec![In(KeyScope::Sheet), Sees("3/8")]),
        ("resumed by a", Empty, "down enter enter 3*space+down esc a", vec![In(KeyScope::Sheet), Sees("3/8")]),
        ("left", Empty, "down enter esc", vec![In(KeyScope::Brain), People(1)]),
        (
            "result",
            Empty,
            all,
            vec![
                In(KeyScope::Brain),
                Finished(1),
                Tells(brain::FINISHED.say()),
                Shows(brain::CODE),
                Shows(brain::READING),
            ],
        ),
    ]);
}

#[test]
fn what_is_undone_is_said_in_words() {
    let pick = |n| frame::UNDONE.with_say(brain::PICKED.with([n]));
    play(vec![
        ("a pick", Empty, "down enter enter 2*space+down u", vec![Sees("1/8"), Tells(pick("2"))]),
        ("two picks", Empty, "down enter enter 2*space+down 2*u", vec![Sees("0/8"), Tells(pick("1"))]),
        ("redo", Empty, "down enter enter space u ctrl-r", vec![Sees("1/8"), Says(frame::REDONE.template())]),
        (
            "the attempt",
            Empty,
            "down enter enter u",
            vec![In(KeyScope::Brain), Tells(frame::UNDONE.with_say(brain::BEGUN.say()))],
        ),
        ("nothing", Sample, "u", vec![Untouched, Tells(frame::NOTHING_TO_UNDO.say())]),
        ("nothing again", Sample, "ctrl-r", vec![Untouched, Tells(frame::NOTHING_TO_REDO.say())]),
        ("a person", Sample, "end d", vec![People(23), Says(brain::PERSON_REMOVED.template())]),
        ("a person back", Sample, "end d u", vec![Untouched, Says(frame::UNDONE.template())]),
        ("and gone", Sample, "end d u ctrl-r", vec![People(23), Says(frame::REDONE.template())]),
        ("an attempt", Sample, "3*down d", vec![Says(brain::ATTEMPT_REMOVED.template())]),
        ("not me", Sample, "d", vec![Untouched, Tells(brain::NOT_ME.say())]),
    ]);
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        stage.press("end");
        let name = stage.model.screens.brain.home.person(&stage.model.book).map(|p| p.name.clone()).unwrap_or_default();
        stage.press("d u");
        assert!(!name.is_empty() && stage.notice().contains(&name), "{} does not name {name}", stage.notice());
    }
}

#[test]
fn a_person_is_added_and_changed_in_a_form() {
    play(vec![
        ("form", Sample, "n", vec![In(KeyScope::Form), Shows(form::NEW_PERSON), Shows(form::NAME)]),
        ("without a name", Sample, "n esc", vec![In(KeyScope::Brain), Untouched]),
        ("a name is wanted", Sample, "n enter", vec![In(KeyScope::Form), Untouched]),
        ("named", Sample, "n 'Anna enter", vec![People(25), Sees("Anna"), Tells(frame::ADDED.with(["Anna"]))]),
        (
            "kind",
            Sample,
            "n 'Anna enter left",
            vec![In(KeyScope::Form), People(25), Says(frame::FIELD_CHANGED.template())],
        ),
        ("undone", Sample, "n 'Anna enter enter u", vec![Untouched, Says(frame::UNDONE.template())]),
        (
            "kind and name undone",
            Sample,
            "n 'Anna enter left enter 2*u",
            vec![Untouched, Says(frame::UNDONE.template())],
        ),
        ("esc keeps what is valid", Sample, "n 'Anna esc", vec![People(25)]),
        ("edited", Sample, "e end 'x enter", vec![Says(frame::FIELD_CHANGED.template())]),
        ("in Chinese", Sample, "n '李娜 enter enter", vec![People(25), Sees("李娜")]),
        ("letters are text", Sample, "n 'quL esc", vec![People(25), Sees("quL")]),
        ("emptied", Sample, "e ctrl-u", vec![In(KeyScope::Form), Untouched]),
        ("the old name stays", Sample, "e ctrl-u esc", vec![Untouched, Says(form::OLD_KEPT.template())]),
        ("kept as a draft", Sample, HALF, vec![Untouched, Tells(form::DRAFT_KEPT.say())]),
        ("the draft is back", Sample, HALF_AGAIN, vec![In(KeyScope::Form), Sees("EU"), Tells(form::DRAFT_BACK.say())]),
    ]);
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        stage.press(HALF_AGAIN).press("tab ctrl-u 'CNY esc !book-choices");
        assert_eq!(stage.notice(), "", "the draft is gone where the old value is typed again\n{}", stage.screen());
    }
}

#[test]
fn people_are_found_by_a_few_letters() {
    play(vec![
        ("typing", Sample, "/ 'zhou", vec![In(KeyScope::Field)]),
        ("accepted", Sample, "/ 'zhou enter", vec![In(KeyScope::Brain)]),
        ("no match", Sample, "/ 'qqq", vec![Shows(brain::NO_MATCH)]),
        ("letters are text", Sample, "/ 'quT", vec![In(KeyScope::Field), Untouched]),
        ("cleared", Sample, "/ 'qqq esc", vec![In(KeyScope::Brain), Hides("qqq")]),
        ("cleared later", Sample, "/ 'zhou enter esc", vec![In(KeyScope::Brain), Hides("zhou")]),
        ("palette, nothing", Sample, "ctrl-p 'qqqq", vec![In(KeyScope::Palette), Shows(frame::PALETTE_EMPTY)]),
        ("palette closes", Sample, "ctrl-p esc", vec![In(KeyScope::Brain), Untouched]),
        ("palette, nothing to do", Sample, "ctrl-p 'qqqq enter", vec![In(KeyScope::Brain), Untouched]),
    ]);
    for (keys, name) in [
        ("/ 'zm enter", "周敏"),
        ("/ 'zhoumin enter", "周敏"),
        ("ctrl-p 'zhoum enter", "周敏"),
        ("/ '周 enter", "周敏"),
    ] {
        let mut stage = Stage::sample(Lang::Zh);
        stage.press(keys);
        let first = stage.model.screens.brain.home.row().and_then(|r| stage.model.book.people().get(&r.person()));
        let listed = stage.model.screens.brain.home.rows.iter().any(|r| stage.model.person_name(r.person()) == name);
        assert!(
            first.is_some_and(|p| p.name == name) || (keys.starts_with('/') && listed),
            "{keys}\n{}",
            stage.screen()
        );
    }
    for (lang, word, wanted) in
        [(Lang::Zh, "dd", "对调"), (Lang::En, "swap", "Swap"), (Lang::Zh, "投影", "投影"), (Lang::Zh, "ying", "鹰")]
    {
        let mut stage = Stage::sample(lang);
        stage.press("c ctrl-p").press(&format!("'{word}"));
        assert!(stage.sees(wanted), "{word}\n{}", stage.screen());
    }
    let mut stage = Stage::sample(Lang::Zh);
    stage.press("ctrl-p '鹰 enter");
    assert_eq!(stage.model.scope(), KeyScope::Guide, "{}", stage.screen());
}

#[test]
fn views_open_and_close() {
    play(vec![
        ("guide", Sample, "g", vec![In(KeyScope::Guide)]),
        ("read", Sample, "g enter down esc", vec![In(KeyScope::Guide)]),
        ("out", Sample, "g enter 2*esc", vec![In(KeyScope::Brain)]),
        ("menu in the guide", Sample, "g 2*enter", vec![In(KeyScope::Menu), Shows(frame::MENU_TITLE)]),
        ("menu at home", Sample, "2*enter", vec![In(KeyScope::Menu), Shows(action::COMPARE)]),
        ("menu does", Sample, "2*enter down enter", vec![In(KeyScope::Compare)]),
        ("compare", Sample, "c", vec![In(KeyScope::Compare), Shows(brain::COMPARE_LIST)]),
        ("swap twice", Sample, "c 2*x", vec![In(KeyScope::Compare), Untouched]),
        ("nothing to compare", Empty, "esc c", vec![In(KeyScope::Brain), Tells(brain::NOTHING_TO_COMPARE.say())]),
        ("walk", Sample, "w", vec![In(KeyScope::Walk), Sees("0/")]),
        ("ticked", Sample, "w space", vec![Sees("1/")]),
        ("cleared", Sample, "w space c", vec![Hides("1/"), Tells(brain::CLEARED.say())]),
        ("listeners", Sample, "w w", vec![Shows(brain::LISTENERS), Shows(brain::ANYBODY)]),
        ("nobody", Sample, "w w enter", vec![Shows(brain::ANYBODY)]),
        ("somebody", Sample, "w w down enter", vec![Shows(brain::WILL_MISS)]),
        ("help", Sample, "?", vec![In(KeyScope::Page), Shows(frame::HELP_TITLE)]),
        ("help by a full-width key", Sample, "？", vec![In(KeyScope::Page)]),
        ("palette by a full-width key", Sample, "：", vec![In(KeyScope::Palette)]),
        ("filter by a Chinese key", Sample, "、", vec![In(KeyScope::Field)]),
        ("the tab by its digit", Sample, "２", vec![In(KeyScope::Brain)]),
        ("a word where keys are wanted", Sample, "'你好", vec![Says(frame::INPUT_METHOD_ON.template())]),
        (
            "a word over a menu",
            Sample,
            "2*enter '好",
            vec![In(KeyScope::Menu), Says(frame::INPUT_METHOD_ON.template())],
        ),
        ("a word over the help", Sample, "? '好", vec![In(KeyScope::Page), Says(frame::INPUT_METHOD_ON.template())]),
        ("a word in a field is text", Sample, "/ '陈", vec![In(KeyScope::Field), Sees("陈")]),
        ("a key without meaning", Sample, "z", vec![Says(frame::NO_KEY_HERE.template())]),
        ("no problems", Sample, "!problems", vec![Tells(frame::NO_PROBLEMS.say())]),
        ("a paste nowhere", Sample, "!folder", vec![Says(frame::FOLDER_IS.template())]),
    ]);
}

#[test]
fn a_word_of_an_input_method_is_told_whole_and_the_next_key_ends_it() {
    for lang in Lang::ALL {
        let told = |word: &str| frame::INPUT_METHOD_ON.fill(lang, [word]);
        let mut stage = Stage::sample(lang);
        assert_eq!(stage.press("'客户").notice(), told("客户"));
        assert_eq!(stage.press("down '陈").notice(), told("陈"), "another word");
        assert_eq!(stage.press("? '你好").notice(), told("你好"), "over the help");
        let long = "一二三四五六七八九十".repeat(3);
        assert_eq!(stage.press(&format!("esc '{long}")).notice(), told(&long.chars().skip(10).collect::<String>()));
    }
}

#[test]
fn what_an_input_method_sends_for_a_bracket_is_the_bracket() {
    for (sent, meant) in [("·", "["), ("「", "]"), ("」", "]"), ("【", "["), ("】", "]")] {
        let opened = || {
            let mut stage = Stage::sample(Lang::Zh);
            stage.press("4 ]");
            stage
        };
        let (mut by_method, mut by_key) = (opened(), opened());
        by_method.press(sent);
        by_key.press(meant);
        assert_eq!(by_method.screen(), by_key.screen(), "{sent}");
        assert_ne!(by_key.screen(), opened().screen(), "{meant} does something here");
    }
}

#[test]
fn two_attempts_and_two_people_lie_over_each_other() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        stage.press("c");
        let moved = brain::MOVED.template().text(lang).split('{').next().unwrap_or_default();
        assert!(stage.sees(moved), "{}", stage.screen());
        assert!(stage.sees("1-2-1-1") && stage.sees("1-2-2-1"), "both codes in whole\n{}", stage.screen());
        let before = stage.screen();
        stage.press("x");
        assert_ne!(before, stage.screen());
        stage.press("x");
        assert_eq!(before, stage.screen(), "swapping twice is no change");
        stage.press("end");
        let apart = brain::APART.template().text(lang).split('{').next().unwrap_or_default();
        assert!(stage.sees(apart), "{}", stage.screen());
    }
}

#[test]
fn a_follower_changes_nothing() {
    let refused = || vec![Untouched, Tells(frame::FOLLOWER.say())];
    let quiet = || vec![Untouched, Shows(frame::READ_ONLY)];
    play(vec![
        ("start", Follower, "", refused()),
        ("remove", Follower, "end d", refused()),
        ("new", Follower, "n", refused()),
        ("edit", Follower, "e", refused()),
        ("assess", Follower, "end a enter", refused()),
        ("pick", Follower, "a space", refused()),
        ("load", Follower, "!load-sample", refused()),
        ("drop", Follower, "!drop-sample", refused()),
        ("choices", Follower, "!book-choices", refused()),
        ("walk", Follower, "w space", quiet()),
        ("filter", Follower, "/ 'a enter", quiet()),
        ("undo", Follower, "end d u", quiet()),
        ("guide", Follower, "g", quiet()),
    ]);
}

#[test]
fn the_sample_comes_and_goes_in_one_step() {
    for lang in Lang::ALL {
        let mut stage = Stage::empty(lang);
        stage.press("esc");
        let (mine, me) = (stage.model.book.clone(), stage.model.book.settings().me);
        stage.press("!load-sample");
        assert_eq!(stage.model.book.settings().me, me);
        assert_eq!(stage.model.book.people().len(), 24);
        assert_eq!(stage.model.book.me().map(|p| p.name.as_str()), mine.me().map(|p| p.name.as_str()));
        assert!(finished(&stage.model.book) > 0);
        let full = stage.model.book.clone();
        stage.press("!drop-sample");
        assert_eq!(stage.notice(), frame::SAMPLE_DROPPED.text(lang));
        assert_eq!(stage.model.book, mine, "nothing of the sample is left");
        stage.press("u");
        assert_eq!(stage.model.book, full, "one step brings all of it back");
        stage.press("u");
        assert_eq!(stage.model.book, mine, "and one takes it away");
        let mut stage = Stage::sample(lang);
        stage.press("!drop-sample");
        assert!(stage.model.book.accounts().is_empty() && stage.model.book.people().is_empty());
        assert_eq!(finished(&stage.model.book), 0);
        stage.press("!drop-sample");
        assert_eq!(stage.notice(), frame::NO_SAMPLE.text(lang));
        assert_ne!(stage.model.book, book(lang));
    }
}

#[test]
fn quitting_asks_only_where_something_is_not_saved() {
    let mut stage = Stage::sample(Lang::En);
    let key = domain::record::RecordKey::Settings;
    stage.tell(app::msg::Msg::Unsaved(key, frame::NOT_SAVED.with(["x"])));
    assert!(stage.shows(frame::UNSAVED));
    stage.press("q");
    assert_eq!(stage.model.scope(), KeyScope::Confirm);
    stage.tell(app::msg::Msg::Wheel(3));
    assert_eq!(stage.model.scope(), KeyScope::Confirm, "the wheel does not answer a question");
    stage.press("esc");
    assert!(!stage.effects.contains(&Effect::Quit));
    stage.press("q y");
    assert_eq!(stage.effects.last(), Some(&Effect::Quit));
}

#[test]
fn the_tabs_own_key_comes_home_from_anywhere() {
    play(vec![
        ("a sheet has numbers of its own", Sample, "down enter 2", vec![In(KeyScope::Sheet), Untouched]),
        ("from the guide", Sample, "g enter 2", vec![In(KeyScope::Brain)]),
        ("from a comparison", Sample, "c 2", vec![In(KeyScope::Brain)]),
        ("from the list of listeners", Sample, "w w 2", vec![In(KeyScope::Brain)]),
        ("at home", Sample, "2", vec![In(KeyScope::Brain), Tells(frame::OUTERMOST.say())]),
    ]);
}

#[test]
fn a_comparison_of_one_person_reads_forward_in_time() {
    for lang in Lang::ALL {
        let mut stage = Stage::sample(lang);
        stage.press("c");
        let change = brain::OTHER_CODE.fill(lang, ["1-2-2-1", "1-2-1-1"]);
        let words: String = change.split_whitespace().collect();
        let screen: String = stage.screen().split_whitespace().collect();
        assert!(screen.contains(&words), "{change}\n{}", stage.screen());
    }
}
