//! Stories of what comes after a class: promises noted, changed, asked for and answered; in both languages.

use std::sync::Arc;

use app::action::{Action, Tab};
use app::effect::Effect;
use app::msg::Msg;
use app::overlay::Overlay;
use app::saving::Access;
use app::screen::Screen as _;
use app::screen::workshop::WorkshopView;
use domain::id::Id;
use domain::lang::Lang;
use domain::record::{Record, RecordKey};
use domain::today::{Due, DueKind};
use domain::workshop::Workshop;
use domain::workshop::answers::ClassPromise;
use domain::workshop::promises::PromiseTally;
use harness::{Stage, book};
use jiff::civil::{Date, date};
use words::{Phrase, after as phrases, form as labels, handout, today};

/// The view of the sample's class.
fn at(lang: Lang, keys: &str) -> Stage {
    let mut stage = Stage::sample(lang).sized(120, 36);
    stage.press("8 6*]").press(keys);
    assert_eq!(stage.model.screens.workshop.view, WorkshopView::After);
    stage
}

/// The sample with promises in its class: whose, by when, and what became of it.
fn promised(lang: Lang, all: &[(usize, Date, Option<bool>)]) -> Stage {
    let mut book = book(lang);
    let mut class = (**book.workshops().values().next().unwrap()).clone();
    for (place, seat) in class.roster.iter_mut().enumerate() {
        seat.badge = Some(u16::try_from(20 - place).unwrap());
    }
    let people: Vec<_> = class.roster.iter().map(|seat| seat.person).collect();
    let promise = |(place, (who, by, kept)): (usize, &(usize, Date, Option<bool>))| ClassPromise {
        id: format!("prms{place:08}").parse().unwrap(),
        person: people[*who],
        customer: format!("Customer-{place}"),
        action: format!("signs-{place}"),
        by: *by,
        kept: *kept,
    };
    class.promises = all.iter().enumerate().map(promise).collect();
    book.put_unjournaled(Record::Workshop(Arc::new(class)));
    Stage::open(lang, book, Access::Writer).sized(120, 36)
}

fn class(stage: &Stage) -> Workshop {
    (**stage.model.book.workshops().values().next().unwrap()).clone()
}

fn name(stage: &Stage, id: Id) -> String {
    stage.model.book.people()[&id].name.clone()
}

fn says<const N: usize>(stage: &Stage, phrase: Phrase<N>) {
    let told = stage.model.notice.as_ref().map(|say| say.template);
    assert_eq!(told, Some(phrase.template()), "{}\n{}", stage.notice(), stage.screen());
}

#[test]
fn a_promise_is_noted_in_four_answers_and_undo_takes_it_back() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        let who = class(&stage).roster[2].person;
        let typed = name(&stage, who).replace(' ', " space '");
        stage.press(&format!("n '{typed} enter 'ACME enter 'signs-the-order enter '2026-02-01 enter"));
        says(&stage, phrases::NOTED);
        let [promise] = class(&stage).promises.try_into().unwrap();
        assert_eq!(
            (promise.person, promise.customer.as_str(), promise.action.as_str()),
            (who, "ACME", "signs-the-order")
        );
        assert_eq!((promise.by, promise.kept), (date(2026, 2, 1), None));
        assert!(stage.sees("signs-the-order") && stage.sees("2026-02-04"), "{}", stage.screen());
        stage.press("u");
        assert_eq!(class(&stage).promises, []);
    }
}

#[test]
fn what_is_left_empty_is_told_beside_its_field() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        let typed = name(&stage, class(&stage).roster[0].person).replace(' ', " space '");
        stage.press(&format!("n '{typed} enter enter"));
        assert!(stage.sees(&labels::REQUIRED.fill(lang, [phrases::CUSTOMER.text(lang)])), "{}", stage.screen());
        assert_eq!(class(&stage).promises, []);
        assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))));
    }
}

#[test]
fn what_reads_like_ours_draws_a_question_and_is_noted_all_the_same() {
    let (asked, quiet) = (true, false);
    for (lang, action, asks) in [
        (Lang::Zh, "我们两家一起试机，老王带队", asked),
        (Lang::Zh, "老王把清单发过来", quiet),
        (Lang::En, "We and their foreman run the trial line for a week together", asked),
        (Lang::En, "they will think it over", quiet),
    ] {
        let mut stage = at(lang, "");
        let who = class(&stage).roster[0].person;
        let typed = name(&stage, who).replace(' ', " space '");
        stage.press(&format!("n '{typed} enter 'ACME enter"));
        assert!(!stage.shows(phrases::READS_AS_OURS), "nothing is typed yet\n{}", stage.screen());
        stage.tell(Msg::Paste(action.to_owned()));
        assert_eq!(stage.shows(phrases::READS_AS_OURS), asks, "{action}\n{}", stage.screen());
        stage.press("enter '+30 enter");
        says(&stage, phrases::NOTED);
        let [promise] = class(&stage).promises.try_into().unwrap();
        assert_eq!((promise.person, promise.action.as_str()), (who, action));
    }
}

#[test]
fn nobody_outside_of_the_class_can_promise() {
    let mut stage = at(Lang::En, "");
    let me = stage.model.book.me().unwrap().name.replace(' ', " space '");
    stage.press(&format!("n '{me} enter 'ACME enter 'signs enter '+3 enter"));
    assert!(class(&stage).promises.iter().all(|promise| class(&stage).seat(promise.person).is_some()));
}

#[test]
fn promises_stand_by_badge_and_space_goes_from_open_to_kept_to_broken() {
    for lang in Lang::ALL {
        let day = date(2026, 1, 9);
        let mut stage = promised(lang, &[(0, day, None), (1, day, Some(true)), (1, day, Some(false))]);
        stage.press("8 6*]");
        let head = phrases::HEAD.fill(lang, ["2", "18", "1", "1"]);
        assert!(stage.sees(&head), "{}", stage.screen());
        let screen = stage.screen();
        let place = |text: &str| screen.find(text).unwrap();
        assert!(place("signs-1") < place("signs-2") && place("signs-2") < place("signs-0"), "{screen}");
        stage.press("end");
        let kept = |stage: &Stage| class(stage).promises[0].kept;
        for (told, answer) in
            [(phrases::SAID_KEPT, Some(true)), (phrases::SAID_BROKEN, Some(false)), (phrases::SAID_OPEN, None)]
        {
            stage.press("space");
            says(&stage, told);
            assert_eq!(kept(&stage), answer);
        }
        stage.press("u");
        assert_eq!(kept(&stage), Some(false), "each answer is a step of undo");
        stage.press("d");
        says(&stage, phrases::REMOVED);
        assert_eq!(PromiseTally::of(&class(&stage)).made, 2);
        stage.press("u");
        assert_eq!(PromiseTally::of(&class(&stage)).made, 3);
    }
}

#[test]
fn a_promise_is_changed_and_keeps_its_answer() {
    for lang in Lang::ALL {
        let mut stage = promised(lang, &[(0, date(2026, 1, 9), Some(true))]);
        stage.press("8 6*] e 2*enter ctrl-u 'tests-it enter enter");
        says(&stage, phrases::CHANGED);
        let promise = class(&stage).promises[0].clone();
        assert_eq!((promise.action.as_str(), promise.kept), ("tests-it", Some(true)));
    }
}

#[test]
fn a_promise_for_a_day_before_the_class_is_refused_beside_the_field() {
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        let on = class(&stage).on;
        let typed = name(&stage, class(&stage).roster[0].person).replace(' ', " space '");
        stage.press(&format!("n '{typed} enter 'ACME enter 'signs enter"));
        let day_before = on.yesterday().unwrap().to_string();
        for early in ["2025-01-01", &day_before] {
            stage.press(&format!("ctrl-u '{early} enter"));
            assert!(stage.shows(phrases::BEFORE_CLASS), "{early}\n{}", stage.screen());
            assert_eq!(class(&stage).promises, [], "{early}");
        }
        stage.press(&format!("ctrl-u '{on} enter"));
        assert_eq!(class(&stage).promises.iter().map(|promise| promise.by).collect::<Vec<_>>(), [on]);
    }
}

#[test]
fn a_promise_from_before_its_class_was_put_off_can_still_be_worded_anew() {
    for lang in Lang::ALL {
        let mut stage = promised(lang, &[(0, date(2025, 12, 1), None)]);
        stage.press("8 6*] e 2*enter ctrl-u 'tests-it enter enter");
        says(&stage, phrases::CHANGED);
    }
}

#[test]
fn today_asks_for_all_promises_of_a_class_in_one_line_from_the_first_day_on() {
    for lang in Lang::ALL {
        let due = |stage: &Stage| {
            let all = stage.model.screens.today.groups().iter().flatten().copied();
            all.filter(|line: &Due| line.kind == DueKind::ClassPromises).collect::<Vec<_>>()
        };
        let (old, today, later) = (date(2026, 1, 3), date(2026, 1, 5), date(2026, 1, 6));
        let mut stage = promised(lang, &[(0, old, None), (1, today, None), (2, later, None), (3, old, Some(true))]);
        stage.press("1");
        let [line] = due(&stage).try_into().unwrap();
        assert_eq!((line.date, line.days), (old, 2));
        while stage.model.screens.today.selected_line() != Some(&line) {
            let before = stage.model.screens.today.cursor;
            stage.press("down");
            assert_ne!(before, stage.model.screens.today.cursor, "{}", stage.screen());
        }
        assert!(stage.sees(&today::CLASS_TO_ASK.fill(lang, ["2"])), "{}", stage.screen());
        assert!(stage.model.screens.today.can(&stage.model.book, Action::Edit).is_err());
        stage.press("enter");
        assert_eq!(
            (stage.model.navigation.tab, stage.model.screens.workshop.view),
            (Tab::Workshop, WorkshopView::After)
        );
        stage.press("end space 1");
        assert_eq!(due(&stage).len(), 1, "one of two was asked");
        stage.press("8");
        let open = |stage: &Stage| class(stage).promises[1].kept.is_none();
        stage.press("up space");
        assert!(!open(&stage), "{}", stage.screen());
        stage.press("1");
        assert_eq!(due(&stage), []);
        stage.pass_midnight();
        assert_eq!(due(&stage).len(), 1, "the next one has come to its day");
    }
}

#[test]
fn today_finds_the_line_by_the_title_of_the_class() {
    let mut stage = promised(Lang::En, &[(0, date(2026, 1, 3), None)]);
    stage.press("1 / 'practical");
    let found: Vec<_> = stage.model.screens.today.groups().iter().flatten().map(|line| line.kind).collect();
    assert!(found.contains(&DueKind::ClassPromises), "{}", stage.screen());
}

#[test]
fn erasing_a_class_asks_says_how_many_go_and_leaves_numbers() {
    for lang in Lang::ALL {
        let mut stage = promised(lang, &[(0, date(2026, 1, 9), Some(true)), (1, date(2026, 1, 9), None)]);
        stage.press("8 6*]");
        let before = class(&stage);
        let people = stage.model.book.people().len();
        stage.press("X");
        let ask = phrases::ERASE_ASK.fill(lang, ["18", "18"]);
        assert!(stage.sees(&ask), "{}", stage.screen());
        stage.press("esc");
        assert_eq!(class(&stage), before, "asking changes nothing");
        stage.press("X y");
        assert_eq!(stage.model.book.workshops().len(), 1);
        let after = class(&stage);
        assert!(after.id != before.id && after.roster.is_empty() && after.promises.is_empty());
        let counts = after.counts.clone().unwrap();
        assert_eq!((counts.people, counts.promises), (18, [2, 1, 0]));
        assert_eq!((after.title, after.agenda), (before.title, before.agenda));
        assert_eq!(stage.model.book.people().len(), people - 18);
        let effects = &stage.effects;
        let place = |effect: &Effect| effects.iter().rposition(|other| other == effect).unwrap();
        let erased = effects.iter().rposition(|effect| matches!(effect, Effect::Erase(_))).unwrap();
        assert!(place(&Effect::Save(RecordKey::Workshop(after.id))) < erased, "the numbers are safe first");
        assert!(erased < place(&Effect::Save(RecordKey::Workshop(before.id))));
        assert!(place(&Effect::FinishErasures) > erased);
        assert!(
            stage.sees(
                &phrases::KEPT_PICKS.fill(lang, counts.picks.map(|n| n.to_string()).each_ref().map(String::as_str))
            ),
            "{}",
            stage.screen()
        );
        stage.press("u");
        assert!(class(&stage).roster.is_empty(), "it cannot be undone");
        stage.press("X");
        says(&stage, phrases::NOTHING_LEFT);
    }
}

/// The sample with two people of one name in its class, whose badges are 3 and 11.
fn with_namesakes(lang: Lang) -> (Stage, [Id; 2]) {
    let mut book = book(lang);
    let mut class = (**book.workshops().values().next().unwrap()).clone();
    let two = [class.roster[0].person, class.roster[1].person];
    for (seat, badge) in class.roster.iter_mut().zip([3, 11, 1, 2, 4]) {
        seat.badge = Some(badge);
    }
    for id in two {
        book.edit_person(id, |person| "李伟".clone_into(&mut person.name));
    }
    book.put_unjournaled(Record::Workshop(Arc::new(class)));
    book.take_journal();
    let mut stage = Stage::open(lang, book, Access::Writer).sized(120, 36);
    stage.press("8 6*]");
    (stage, two)
}

#[test]
fn a_name_that_two_have_is_asked_about_and_the_badge_or_the_full_form_decides() {
    for lang in Lang::ALL {
        let (mut stage, two) = with_namesakes(lang);
        stage.press("n '李伟 enter");
        let told = labels::WHICH_BADGE.fill(lang, ["李伟 3 / 李伟 11"]);
        assert!(stage.sees(&told), "nobody is taken for the other\n{}", stage.screen());
        let who = |stage: &Stage| class(stage).promises.last().map(|promise| promise.person);
        stage.press("ctrl-u '11 enter 'ACME enter 'signs enter '2026-02-01 enter");
        assert_eq!(who(&stage), Some(two[1]), "{}", stage.screen());
        stage.press("n '李伟 space '3 enter 'ACME enter 'signs enter '2026-02-01 enter");
        assert_eq!(who(&stage), Some(two[0]), "{}", stage.screen());
    }
}

#[test]
fn a_badge_with_its_name_is_read_and_a_part_of_two_names_is_asked_about() {
    for lang in Lang::ALL {
        let mut book = book(lang);
        let mut own = (**book.workshops().values().next().unwrap()).clone();
        let two = [own.roster[0].person, own.roster[1].person];
        for (badge, seat) in (1..).zip(&mut own.roster) {
            seat.badge = Some(badge);
        }
        for (id, name) in two.iter().zip(["Fan Xing", "Ouyang Fan"]) {
            book.edit_person(*id, |person| name.clone_into(&mut person.name));
        }
        let others: Vec<_> = own.roster.iter().skip(2).map(|seat| seat.person).collect();
        for (place, id) in others.into_iter().enumerate() {
            book.edit_person(id, |person| person.name = format!("学员{place}"));
        }
        book.put_unjournaled(Record::Workshop(Arc::new(own)));
        book.take_journal();
        let mut stage = Stage::open(lang, book, Access::Writer).sized(120, 36);
        stage.press("8 6*] n 'Fan enter");
        assert!(stage.sees(&labels::WHICH_BADGE.fill(lang, ["Fan Xing / Ouyang Fan"])), "{}", stage.screen());
        // Of the fields that nobody came to yet nothing is said.
        for label in [phrases::CUSTOMER, phrases::ACTION, phrases::BY_WHEN] {
            assert!(!stage.sees(&labels::REQUIRED.fill(lang, [label.text(lang)])), "{}", stage.screen());
        }
        let who = |stage: &Stage| class(stage).promises.last().map(|promise| promise.person);
        for (typed, meant) in [("'1 space 'Fan space 'Xing", two[0]), ("'2 space 'Ouyang space 'Fan", two[1])] {
            stage.press(&format!("ctrl-u {typed} enter 'ACME enter 'signs enter '2026-02-01 enter"));
            assert_eq!(who(&stage), Some(meant), "{typed}\n{}", stage.screen());
            stage.press("n");
        }
        stage.press("ctrl-u '1 space 'Ouyang space 'Fan enter");
        assert_eq!(class(&stage).promises.len(), 2, "the badge is another's");
        assert!(stage.sees(&labels::NO_PERSON.fill(lang, ["1 Ouyang Fan"])), "{}", stage.screen());
    }
}

#[test]
fn the_command_for_the_handouts_is_one_that_works() {
    use app::saving::CommandReach;
    for lang in Lang::ALL {
        let mut stage = at(lang, "");
        let (id, folder) = (class(&stage).id, if lang == Lang::Zh { "文件夹" } else { "FOLDER" });
        let title = class(&stage).title;
        assert!(stage.sees(&format!("peilian handout '{title}' --out {folder}")), "{}", stage.screen());
        stage.model.saving.reach = CommandReach::Named;
        stage.model.saving.folder = "/home/t/o'hara data".to_owned();
        let command = format!("peilian --data '/home/t/o'\\''hara data' handout '{title}' --out {folder}");
        assert!(stage.sees(&command), "{command}\n{}", stage.screen());
        stage.model.saving.reach = CommandReach::None;
        assert!(!stage.sees("peilian handout") && stage.sees("peilian sample"), "{}", stage.screen());
        // A title that another class has, or none has, names nothing.
        stage.model.saving.reach = CommandReach::ByItself;
        stage.model.book.edit_workshop(id, |class| class.title = " ".to_owned());
        stage.press("down");
        assert!(stage.sees(&format!("peilian handout {id} --out")), "{}", stage.screen());
    }
}

/// At the size of a common terminal each word of a command stands whole in a line.
#[test]
fn the_words_of_a_command_stay_whole() {
    use app::saving::CommandReach;
    for lang in Lang::ALL {
        let mut stage = at(lang, "").sized(80, 24);
        for (reach, folder) in [
            (CommandReach::ByItself, "/data"),
            (CommandReach::Named, "/home/trainer/Documents/courses of this year/peilian"),
            (CommandReach::None, ""),
        ] {
            (stage.model.saving.reach, stage.model.saving.folder) = (reach, folder.to_owned());
            stage.draw();
            let say = stage.model.screens.workshop.after.handouts(&stage.model.book, &stage.model.saving).unwrap();
            let text = say.text(lang);
            let commands = text.split('\n').filter(|line| line.starts_with("peilian "));
            let words: Vec<_> = commands.flat_map(|line| line.split(' ')).collect();
            let lines: Vec<String> =
                stage.screen().lines().map(|line| line.trim_matches(['│', ' ']).to_owned()).collect();
            let shown: Vec<_> = lines.iter().flat_map(|line| line.split(' ')).collect();
            for word in &words {
                assert!(shown.contains(word), "{word}\n{}", stage.screen());
            }
            assert!(words.len() > 4);
        }
    }
}

#[test]
fn places_of_the_roster_without_a_person_are_told() {
    for lang in Lang::ALL {
        let mut book = book(lang);
        let mut own = (**book.workshops().values().next().unwrap()).clone();
        own.roster[0].badge = Some(77);
        own.roster[0].person = "a0b0c0d0e0f7".parse().unwrap();
        own.roster[1].badge = None;
        own.roster[1].person = "a0b0c0d0e0f8".parse().unwrap();
        book.put_unjournaled(Record::Workshop(Arc::new(own)));
        let mut stage = Stage::open(lang, book, Access::Writer).sized(80, 24);
        stage.press("8 6*]");
        let badge = handout::BADGE_OF.fill(lang, ["77"]);
        let sign = if lang == Lang::Zh { "、" } else { ", " };
        let told = handout::EMPTY_PLACES.fill(lang, ["2", &[badge.as_str(), "a0b0c0d0e0f8"].join(sign)]);
        let flat = |text: &str| text.chars().filter(|sign| !sign.is_whitespace() && *sign != '│').collect::<String>();
        assert!(flat(&stage.screen()).contains(&flat(&told)), "{told}\n{}", stage.screen());
        assert!(!flat(&at(lang, "").screen()).contains(&flat(&handout::EMPTY_PLACES.fill(lang, ["0", ""]))));
    }
}

#[test]
fn the_cursor_goes_to_the_promise_that_was_just_noted() {
    let first = [(3, date(2026, 2, 1), None), (4, date(2026, 2, 1), None)];
    let mut stage = promised(Lang::En, &first);
    stage.press("8 6*] home");
    let badge = class(&stage).roster[0].badge.unwrap();
    stage.press(&format!("n '{badge} enter 'ACME enter 'signs enter '2026-02-01 enter"));
    says(&stage, phrases::NOTED);
    let view = &stage.model.screens.workshop.after;
    assert_eq!(view.promise(&stage.model.book).map(|promise| promise.customer.as_str()), Some("ACME"));
    stage.press("home");
    assert_eq!(stage.model.screens.workshop.after.cursor, 0);
}

/// Whoever presses on without reading erases nobody: the answer on offer is no, for a class as for a customer, somebody there, somebody
/// of ours. Arrows reach the yes too, where letters do not arrive.
#[test]
fn nothing_is_erased_by_the_key_that_goes_on() {
    for lang in Lang::ALL {
        for keys in ["8 6*] X", "3 6*down c X", "3 6*down c down X", "end X"] {
            let asked = || {
                let mut stage = Stage::sample(lang);
                stage.press(keys);
                assert_eq!(stage.model.overlays.len(), 1, "{keys}");
                stage
            };
            let before = asked().model.book;
            for no in ["enter", "space", "esc", "n", "tab tab enter", "right left enter"] {
                let mut stage = asked();
                stage.press(no);
                assert!(stage.model.book == before && stage.model.overlays.is_empty(), "{keys} {no}");
            }
            for yes in ["y", "tab enter", "left enter", "down space"] {
                let mut stage = asked();
                stage.press(yes);
                assert!(stage.model.book != before && stage.model.overlays.is_empty(), "{keys} {yes}");
            }
        }
    }
}
