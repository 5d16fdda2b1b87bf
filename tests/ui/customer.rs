//! Stories of somebody at a customer: clues ticked one by one, the estimate that grows out of them, a judgement by hand,
//! the walk-around for them, and nothing of it on the wall. The clues are a chapter of the test's own, so that the course
//! may change its words.

use std::sync::Arc;

use app::course::ChapterName;
use app::effect::Effect;
use app::keymap::KeyScope;
use app::msg::{MouseTarget, Msg};
use app::saving::Access;
use app::screen::brain::BrainView;
use app::screen::brain::customer::{CustomerPane, shown_clues};
use app::screen::brain::walk::Listener;
use domain::account::Account;
use domain::book::Book;
use domain::brain::estimate::{Estimate, Evidence};
use domain::contact::{Clue, Contact, Overrule};
use domain::course::tracker::TrackerChapter;
use domain::id::{Id, IdSource};
use domain::lang::Lang;
use domain::quadrant::Quadrant;
use domain::record::Record;
use harness::{Stage, TODAY, book};
use proptest::prelude::*;
use serde_json::{Value, json};
use words::{Arg, Phrase, Say, brain, customer as phrases, frame};

/// Nine clues, D in front; without the clues, the same letters as in the sample.
const LUO: &str = "@antapers0004";
/// Twelve clues, A in front.
const GAO: &str = "@antapers0003";
/// Five clues, B in front.
const XU: &str = "@antapers0001";
/// Three clues.
const ZHENG: &str = "@antapers0002";

/// A chapter with the clues of the course's keys, six a field, and a bridge for every ordered pair.
fn chapter() -> TrackerChapter {
    let text = |text: String| json!({"zh": text, "en": text});
    let one = || text("-".to_owned());
    let question = || json!({"ask": one(), "hint": one()});
    let fields = ["Decide", "Ask", "Look", "Talk"];
    let letters = ["A", "B", "C", "D"];
    let clue = |letter: &str, place: usize, n: usize| {
        let key = format!("{letter}{n}");
        json!({"key": key, "field": fields[(place + n) % 4], "text": text(format!("spotted {key}"))})
    };
    let clues: Vec<Value> =
        (0..4).flat_map(|q| (1..=6).map(move |n| (q, n))).map(|(q, n)| clue(letters[q], q, n)).collect();
    let pairs = letters.into_iter().flat_map(|a| letters.map(|b| (a, b))).filter(|(a, b)| a != b);
    let bridge = |(you, them): (&str, &str)| {
        let tips = [1, 2, 3].map(|n| text(format!("tip {n} from {you} to {them}")));
        json!({"you": you, "them": them, "gap": text(format!("gap from {you} to {them}")), "tips": tips})
    };
    let bridges: Vec<Value> = pairs.map(bridge).collect();
    let role = |role: &str| json!({"role": role, "gap": one(), "about": one()});
    let factor = |factor: &str| json!({"factor": factor, "about": one(), "weakest": one()});
    let verdict = |outcome: &str| json!({"outcome": outcome, "text": one()});
    let chapter = json!({
        "intro": one(), "clues": clues, "estimate_note": text("a guess".to_owned()), "bridges": bridges,
        "guide": {
            "intro": one(), "questions": [question(), question(), question(), question()], "guide": one(),
            "inside_source": one(), "candidate": one(), "nobody": one(), "limits": [],
        },
        "roles": [role("Purchaser"), role("User"), role("Gatekeeper"), role("DecisionMaker")],
        "factors": [factor("Value"), factor("Need"), factor("Price"), factor("Trust"), factor("Experience")],
        "alerts": [],
        "judge": {
            "intro": one(), "examples": [], "brush_offs_zh": [], "brush_offs_en": [], "nobody": [],
            "loose_paper": one(), "unfinished": one(), "stillness": [],
            "questions": [question(), question(), question(), question(), question()],
            "verdicts": [verdict("Order"), verdict("Advance"), verdict("Continuation"), verdict("NoSale")],
        },
    });
    serde_json::from_value(chapter).unwrap()
}

/// The program on a book, with the chapter read.
fn on(lang: Lang, book: Book, access: Access) -> Stage {
    let mut stage = Stage::open(lang, book, access).sized(120, 36);
    stage.model.courses.tracker = Some(Box::new(chapter()));
    stage
}

/// The program on the sample.
fn at(lang: Lang, keys: &str) -> Stage {
    let mut stage = on(lang, book(lang), Access::Writer);
    stage.press(keys);
    stage
}

/// A customer with one contact, known by its name alone, and nobody on our side.
fn bare(lang: Lang) -> Stage {
    let mut ids = IdSource::new(1);
    let mut account = Account::new("newcacct0000".parse().unwrap(), "Acme".to_owned());
    account.contacts.push(Contact::new("newcpers0000".parse().unwrap(), "Newcomer".to_owned()));
    account.contacts.push(Contact::new(ids.next_id(), "Other".to_owned()));
    let mut book = Book::default();
    book.put_unjournaled(Record::Account(Arc::new(account)));
    on(lang, book, Access::Writer)
}

/// The contact in front.
fn shown(stage: &Stage) -> &Contact {
    let BrainView::Customer(customer) = &stage.model.screens.brain.view else {
        panic!("nobody is in front\n{}", stage.screen())
    };
    customer.contact(&stage.model.book).unwrap()
}

fn estimate(stage: &Stage) -> Estimate {
    Estimate::of(shown(stage))
}

fn pane(stage: &Stage) -> CustomerPane {
    let BrainView::Customer(customer) = &stage.model.screens.brain.view else {
        panic!("nobody is in front\n{}", stage.screen())
    };
    customer.pane
}

fn sees<const N: usize>(stage: &Stage, phrase: Phrase<N>, args: [&str; N]) {
    // The start of it: the rest may be wrapped beside another pane.
    let text = stage.model.ruler().fit(&phrase.fill(stage.model.session.lang, args), 20).0;
    assert!(stage.sees(&text), "wanted {text}\n{}", stage.screen());
}

fn hides(stage: &Stage, phrase: Phrase) {
    assert!(!stage.shows(phrase), "did not want {}\n{}", phrase.text(stage.model.session.lang), stage.screen());
}

fn says<const N: usize>(stage: &Stage, phrase: Phrase<N>) {
    assert_eq!(stage.model.notice.as_ref().map(|n| n.template), Some(phrase.template()), "{}", stage.screen());
}

#[test]
fn clue_by_clue_more_is_said() {
    for lang in Lang::ALL {
        let mut stage = bare(lang);
        stage.press("@newcpers0000");
        sees(&stage, phrases::NOTHING_SEEN, ["4"]);
        sees(&stage, phrases::ONLY_A_NAME, []);
        stage.press("space down");
        sees(&stage, phrases::TOO_FEW, ["1", "3"]);
        stage.press("space down space");
        sees(&stage, phrases::ONE_TOO_FEW, ["3"]);
        assert!(estimate(&stage).leading_quadrants().is_empty());
        stage.press("down space");
        assert_eq!(estimate(&stage).evidence(), Some(Evidence::Thin));
        sees(&stage, phrases::THIN, ["4"]);
        sees(&stage, phrases::LATEST, [phrases::TODAY.text(lang)]);
        sees(&stage, phrases::MORE_FOR_SECOND, ["4"]);
        stage.press("3*down+space");
        sees(&stage, phrases::MORE_FOR_SECOND, ["1"]);
        stage.press("down space");
        sees(&stage, phrases::FAIR, ["8"]);
        sees(&stage, phrases::MORE_FOR_BANDS, ["4"]);
        stage.press("3*down+space");
        sees(&stage, phrases::MORE_FOR_BANDS, ["1"]);
        hides(&stage, phrases::THEIR_SHAPE);
        hides(&stage, brain::PRIMARY);
        stage.press("down space");
        sees(&stage, phrases::GOOD, ["12"]);
        // Nobody is me yet: their shape alone, and how to see both.
        sees(&stage, phrases::THEIR_SHAPE, []);
        sees(&stage, phrases::TAKE_YOURS, ["a"]);
        hides(&stage, phrases::YOU_AND_THEM);
        assert!(shown(&stage).clues.iter().all(|c| c.on == TODAY));
        stage.press("12*u");
        sees(&stage, phrases::NOTHING_SEEN, ["4"]);
    }
}

#[test]
fn twelve_clues_bring_bands_and_the_two_of_us() {
    for lang in Lang::ALL {
        let mut stage = at(lang, XU);
        let before = stage.model.book.clone();
        sees(&stage, phrases::THIN, ["5"]);
        // Down to clues that are not ticked yet.
        let free: Vec<usize> = {
            let ticked = |key: &str| shown(&stage).clues.iter().any(|c| c.key == key);
            let all = shown_clues(stage.model.courses.tracker.as_deref());
            all.iter().enumerate().filter(|(_, (_, key))| !ticked(key)).map(|(place, _)| place).take(7).collect()
        };
        for place in free {
            hides(&stage, phrases::YOU_AND_THEM);
            stage.press(&format!("home {place}*down space"));
            says(&stage, phrases::TICKED);
        }
        sees(&stage, phrases::GOOD, ["12"]);
        sees(&stage, phrases::YOU_AND_THEM, []);
        sees(&stage, brain::PRIMARY, []);
        let gap = domain::brain::estimate::gap(
            &domain::brain::profile::Profile::score(stage.model.book.me().unwrap().latest().unwrap()).unwrap(),
            &estimate(&stage),
        );
        let gap = gap.unwrap();
        for n in 1..=3 {
            assert!(stage.sees(&format!("tip {n} from {} to {}", gap.you, gap.them)), "{}", stage.screen());
        }
        assert!(stage.sees("a guess"));
        stage.press("7*u");
        says(&stage, frame::UNDONE);
        assert_eq!(stage.model.book, before);
        stage.press("7*ctrl-r");
        assert_eq!(estimate(&stage).total, 12);
    }
}

#[test]
fn the_second_is_named_before_there_are_bands() {
    for lang in Lang::ALL {
        // Five of D, two of A and of C: the second place is shared, and nothing is said of bands.
        let stage = at(lang, LUO);
        sees(&stage, phrases::FAIR, ["9"]);
        sees(&stage, phrases::SECOND_TOGETHER, []);
        sees(&stage, phrases::MORE_FOR_BANDS, ["3"]);
        hides(&stage, phrases::YOU_AND_THEM);
        hides(&stage, brain::PRIMARY);
        // With five clues who leads is told, and no second.
        let stage = at(lang, XU);
        sees(&stage, phrases::LEADS, []);
        sees(&stage, phrases::MORE_FOR_SECOND, ["3"]);
        hides(&stage, phrases::SECOND_TOGETHER);
    }
}

#[test]
fn a_tick_taken_back_leaves_nothing() {
    let mut stage = at(Lang::En, ZHENG);
    let before = stage.model.book.clone();
    stage.press("end space");
    assert_eq!(estimate(&stage).total, 4);
    stage.press("space");
    says(&stage, phrases::UNTICKED);
    assert_eq!(stage.model.book, before);
}

#[test]
fn a_judgement_by_hand_wins_and_can_be_taken_back() {
    for lang in Lang::ALL {
        let mut stage = at(lang, GAO);
        let before = stage.model.book.clone();
        sees(&stage, phrases::YOU_AND_THEM, []);
        stage.press("v");
        sees(&stage, phrases::JUDGE_HINT, []);
        stage.press("space down space");
        assert_eq!(estimate(&stage).leading_quadrants(), [Quadrant::A, Quadrant::B]);
        assert_eq!(stage.notice(), phrases::JUDGED.fill(lang, ["AB"]));
        sees(&stage, phrases::LEAD_TOGETHER, []);
        sees(&stage, phrases::BY_HAND, [phrases::TODAY.text(lang)]);
        sees(&stage, phrases::CLUES_KEPT, ["12", "d"]);
        hides(&stage, phrases::YOU_AND_THEM);
        stage.press("up space esc");
        assert_eq!(estimate(&stage).leading_quadrants(), [Quadrant::B]);
        stage.press("d");
        says(&stage, phrases::UNJUDGED);
        sees(&stage, phrases::YOU_AND_THEM, []);
        stage.press("d");
        says(&stage, phrases::NOT_JUDGED);
        stage.press("u");
        assert_eq!(estimate(&stage).leading_quadrants(), [Quadrant::B]);
        stage.press("3*u");
        assert_eq!(stage.model.book, before);
        // The last letter turned over takes it back too.
        stage.press("v 2*space");
        says(&stage, phrases::UNJUDGED);
        assert_eq!(stage.model.book, before);
    }
}

#[test]
fn the_panes_go_round_and_esc_goes_home() {
    let mut stage = at(Lang::Zh, LUO);
    assert_eq!(stage.model.scope(), KeyScope::Customer);
    assert_eq!(pane(stage.press("tab")), CustomerPane::Reading);
    assert_eq!(pane(stage.press("tab")), CustomerPane::Person);
    assert_eq!(pane(stage.press("space")), CustomerPane::Clues, "a clue out of sight is not ticked");
    assert_eq!(estimate(&stage).total, 9);
    assert_eq!(pane(stage.press("left left")), CustomerPane::Person);
    assert_eq!(pane(stage.press("right right esc")), CustomerPane::Clues);
    stage.press("right enter");
    assert_eq!(stage.model.scope(), KeyScope::Menu);
    stage.press("esc e");
    assert_eq!(stage.model.scope(), KeyScope::Form);
    stage.press("esc 2*esc");
    assert_eq!(stage.model.screens.brain.view, BrainView::Home);
    stage.press(LUO).press("v 2");
    assert_eq!(stage.model.screens.brain.view, BrainView::Home);
}

#[test]
fn a_chapter_is_asked_for_when_it_is_needed() {
    let mut stage = Stage::sample(Lang::Zh);
    let asked = |s: &Stage| s.effects.contains(&Effect::ReadCourse(ChapterName::Drills));
    stage.press(LUO);
    assert!(!asked(&stage));
    stage.press("!drill");
    assert!(asked(&stage));
}

#[test]
fn my_own_assessment_is_one_key_away() {
    let mut stage = bare(Lang::En);
    stage.press("@newcpers0000 A");
    assert_eq!(stage.model.scope(), KeyScope::Intro);
    stage.press("enter");
    assert_eq!(stage.model.scope(), KeyScope::Sheet);
    let mut stage = at(Lang::En, LUO);
    stage.press("A");
    says(&stage, phrases::TAKEN);
    assert_eq!(stage.model.scope(), KeyScope::Customer);
}

#[test]
fn a_click_ticks_a_clue_and_turns_a_letter_over() {
    let mut stage = at(Lang::Zh, ZHENG);
    let mut keyed = stage.clone();
    stage.tell(Msg::Click(MouseTarget::Row(0, 5)));
    keyed.press("5*down space");
    assert_eq!(stage.screen(), keyed.screen());
    stage.press("v");
    stage.tell(Msg::Click(MouseTarget::Row(3, 2)));
    assert_eq!(estimate(&stage).leading_quadrants(), [Quadrant::C]);
    stage.tell(Msg::Click(MouseTarget::Row(1, 0)));
    assert_eq!(pane(&stage), CustomerPane::Person);
    stage.tell(Msg::Click(MouseTarget::Row(2, 0)));
    assert_eq!(pane(&stage), CustomerPane::Reading);
}

#[test]
fn who_follows_changes_nothing() {
    let mut stage = on(Lang::En, book(Lang::En), Access::Follower);
    let before = stage.model.book.clone();
    stage.press(LUO).press("space");
    says(&stage, frame::FOLLOWER);
    stage.press("v space d");
    assert_eq!(stage.model.book, before);
}

#[test]
fn the_walk_around_listens_for_them() {
    for lang in Lang::ALL {
        let mut stage = at(lang, LUO);
        let name = shown(&stage).name.clone();
        stage.press("5*down w");
        assert_eq!(stage.model.scope(), KeyScope::Walk);
        assert!(stage.sees(&name), "{}", stage.screen());
        // D leads, so its open questions come first.
        let (screen, left) = (stage.screen(), |q: &str| brain::LEFT_OPEN.fill(lang, [q, "4"]));
        let find = |text: &str| screen.find(text).unwrap_or(usize::MAX);
        assert!(find(&left("D")) < find(&left("B")), "{screen}");
        stage.press("space esc");
        let BrainView::Customer(customer) = &stage.model.screens.brain.view else { panic!("{}", stage.screen()) };
        assert_eq!(customer.cursor, 5, "back where it was left");
        // The message goes to the next one; the answer is kept.
        stage.press("esc").press(XU).press("w");
        assert_eq!(stage.model.screens.brain.walk.answers.answered()[Quadrant::A], 1);
        stage.press("esc").press(ZHENG).press("w");
        says(&stage, phrases::NOT_HEARD);
        assert_eq!(stage.model.screens.brain.walk.listener, None);
    }
}

#[test]
fn whoever_has_an_estimate_can_be_chosen_to_listen() {
    let mut stage = at(Lang::En, "w w");
    let walk = &stage.model.screens.brain.walk;
    let people = walk.people.len();
    let name = |(account, contact): &(Id, Id)| {
        stage.model.book.accounts()[account].contact(*contact).map(|c| c.name.clone()).unwrap_or_default()
    };
    let names: Vec<_> = walk.contacts.iter().map(name).collect();
    let mut sorted = names.clone();
    sorted.sort_by_key(|n| text::find::collation(n));
    assert_eq!(names, sorted);
    assert!(names.iter().any(|n| n == "Luo Qiming") && !names.iter().any(|n| n == "Zheng Ya"), "{names:?}");
    stage.press("end enter");
    assert_eq!(
        stage.model.screens.brain.walk.listener,
        Some(Listener::Contact(walk_last(&stage).0, walk_last(&stage).1))
    );
    // Archived, somebody is not offered any more; gone, nobody in particular listens.
    let (account, contact) = walk_last(&stage);
    let mut book = stage.model.book.clone();
    book.edit_account(account, |a| a.contact_mut(contact).unwrap().archived = Some(TODAY));
    stage.tell(Msg::ChangedOutside(Record::Account(book.accounts()[&account].clone())));
    stage.press("w");
    assert_eq!(stage.model.screens.brain.walk.listeners().len(), people + names.len() - 1);
    book.edit_account(account, |a| a.contacts.clear());
    stage.tell(Msg::ChangedOutside(Record::Account(book.accounts()[&account].clone())));
    assert_eq!(stage.model.screens.brain.walk.listener, None);
}

fn walk_last(stage: &Stage) -> (Id, Id) {
    *stage.model.screens.brain.walk.contacts.last().unwrap()
}

#[test]
fn whoever_vanishes_while_in_front_leaves_the_people() {
    let mut stage = at(Lang::En, LUO);
    let mut book = stage.model.book.clone();
    let account = *book.accounts().iter().find(|(_, a)| a.contacts.iter().any(|c| c.name == "Luo Qiming")).unwrap().0;
    book.edit_account(account, |a| a.contacts.clear());
    stage.tell(Msg::ChangedOutside(Record::Account(book.accounts()[&account].clone())));
    assert_eq!(stage.model.screens.brain.view, BrainView::Home);
}

#[test]
fn nothing_of_a_customer_is_on_the_wall() {
    for lang in Lang::ALL {
        for keys in ["P", "space P", "v space P", "P u", "right P", "space P u", "v space P u ctrl-r"] {
            let mut stage = at(lang, LUO);
            let (name, phone) = (shown(&stage).name.clone(), shown(&stage).phone.clone());
            let firm = stage.model.book.accounts().values().find(|a| a.contacts.iter().any(|c| c.name == name));
            let firm = firm.unwrap().name.clone();
            stage.press(keys);
            let screen = stage.screen();
            for text in [name.as_str(), phone.as_str(), firm.as_str(), "spotted", "tip ", "a guess"] {
                assert!(!screen.contains(text), "{keys}: {text}\n{screen}");
            }
            sees(&stage, phrases::OFF_THE_WALL, []);
            hides(&stage, phrases::LEADS);
            let before = stage.model.book.clone();
            stage.press("space v space d e");
            says(&stage, words::wall::READ_ONLY);
            assert!(stage.model.overlays.is_empty() && stage.model.book == before);
        }
        let mut stage = at(lang, LUO);
        let name = shown(&stage).name.clone();
        stage.press("w P");
        let walked = stage.screen();
        stage.press("w");
        let listed = stage.screen();
        assert!(!walked.contains(&name) && !listed.contains(&name), "{walked}\n{listed}");
        assert!(stage.model.screens.brain.walk.contacts.is_empty());
        // Nor does the order give the estimate away: it is the one without a listener.
        stage.press("esc tab");
        let mut nobody = at(lang, "P w");
        nobody.press("tab");
        assert_eq!(stage.screen(), nobody.screen());
        assert!(stage.sees(&brain::LEFT_OPEN.fill(lang, ["A", "5"])), "or it tests nothing: {}", stage.screen());
    }
}

#[test]
fn what_undo_says_names_no_letter() {
    let mut stage = at(Lang::En, LUO);
    stage.press("v space u");
    let say = stage.model.notice.clone().unwrap();
    let Say { template, args } = &say;
    assert_eq!(*template, frame::UNDONE);
    let [Arg::Say(inner)] = args.as_slice() else { panic!("{args:?}") };
    assert_eq!(inner.template, phrases::JUDGING);
    assert!(matches!(inner.args.as_slice(), [Arg::Person(..)]));
    stage.press("P");
    assert!(!stage.model.shown_sentence(&say).contains("Luo"));
}

#[test]
fn the_phone_and_the_estimate_are_there_at_every_size() {
    for lang in Lang::ALL {
        for (columns, rows) in [(80, 24), (120, 36), (45, 14), (200, 60), (60, 18)] {
            let mut stage = at(lang, GAO).sized(columns, rows);
            let phone = shown(&stage).phone.clone();
            assert!(stage.sees("spotted"), "{}", stage.screen());
            stage.press("left");
            assert!(stage.sees(&phone), "{}", stage.screen());
            stage.press("right right");
            sees(&stage, phrases::GOOD, ["12"]);
            sees(&stage, phrases::YOU_AND_THEM, []);
            // Small windows scroll to the rest.
            let whole =
                |stage: &mut Stage| (0..40).any(|_| stage.press("down").sees("a guess")) || stage.sees("a guess");
            assert!(whole(&mut stage), "{}", stage.screen());
            stage.press("v");
            sees(&stage, phrases::JUDGE_HINT, []);
        }
    }
}

#[test]
fn old_clues_show_their_year_and_the_age_is_told_in_words() {
    for lang in Lang::ALL {
        for (days, age) in [
            (1, phrases::YESTERDAY.text(lang).to_owned()),
            (59, phrases::DAYS_AGO.fill(lang, ["59"])),
            (60, phrases::MONTHS_AGO.fill(lang, ["2"])),
            (729, phrases::MONTHS_AGO.fill(lang, ["24"])),
            (730, phrases::YEARS_AGO.fill(lang, ["2"])),
        ] {
            let mut stage = bare(lang);
            let account = *stage.model.book.accounts().keys().next().unwrap();
            let on = TODAY - jiff::Span::new().days(days);
            stage.model.book.edit_account(account, |a| {
                let clue = |n: u8| Clue { key: format!("C{n}"), on };
                a.contacts[0].clues = (1..=4).map(clue).collect();
            });
            stage.press("@newcpers0000");
            sees(&stage, phrases::LATEST, [&age]);
            let day = on.strftime(if days > 300 { "C  %Y" } else { "C %m-%d" }).to_string();
            assert!(stage.screen().contains(&day), "{day}\n{}", stage.screen());
        }
    }
}

#[test]
fn an_overrule_of_the_sample_stands_without_a_kite() {
    let stage = at(Lang::Zh, "");
    let found = stage.model.book.accounts().values().flat_map(|a| &a.contacts).find(|c| c.overrule.is_some());
    let Contact { id, overrule: Some(Overrule { quadrants, .. }), .. } = found.unwrap() else { panic!("none") };
    let (id, quadrants) = (*id, quadrants.clone());
    let mut stage = stage;
    stage.press(&format!("@{id}"));
    assert_eq!(estimate(&stage).leading_quadrants(), quadrants);
    hides(&stage, phrases::YOU_AND_THEM);
    sees(&stage, phrases::LEAD_TOGETHER, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_keys_keep_the_view_whole_and_can_be_taken_back(
        keys in proptest::collection::vec(0_usize..18, 0..60),
        (columns, rows) in (0_u16..140, 0_u16..50),
    ) {
        const KEYS: [&str; 18] = [
            "space", "up", "down", "left", "right", "tab", "s-tab", "v", "d", "enter", "esc", "home", "end", "w", "P",
            "pagedown", "L", "x",
        ];
        let mut stage = at(Lang::Zh, LUO).sized(columns, rows);
        let before = stage.model.book.clone();
        for key in keys {
            stage.press(KEYS[key]);
            if let BrainView::Customer(customer) = &stage.model.screens.brain.view {
                prop_assert!(customer.cursor < 24 && customer.contact(&stage.model.book).is_some());
            }
            let walk = &stage.model.screens.brain.walk;
            prop_assert!(walk.choosing.is_none_or(|row| row <= walk.listeners().len()));
        }
        stage.model.overlays.clear();
        stage.tell(Msg::Resize(120, 36));
        while stage.model.history.can_undo() {
            stage.press("!undo");
        }
        prop_assert_eq!(&stage.model.book, &before);
    }
}
