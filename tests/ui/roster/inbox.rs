//! The inbox: participants' own files are proposed and never written by themselves; what is wrong is named, what is in is not
//! proposed again, and taking them is one step.

use app::inbox::{ClassInbox, InboxFile};
use app::screen::workshop::roster::preview::{PastedLine, Preview};
use domain::attempt::{Attempt, SHEETS};
use domain::workshop::own_answer::OwnAnswer;
use jiff::civil::date;
use words::{Say, shell};

use super::*;

/// A person as their own file has them, with a finished assessment that differs by its seed.
fn own(name: &str, seed: u64) -> Person {
    let mut ids = IdSource::new(seed);
    let mut person = Person::new(ids.next_id(), name.to_owned(), PersonKind::Colleague, TODAY);
    let mut attempt = Attempt::begin(&mut ids, TODAY);
    for sheet in 0..SHEETS {
        for key in attempt.sheets[sheet].order.keys().to_vec().into_iter().take(8) {
            attempt.sheets[sheet].toggle(key);
        }
    }
    attempt.finished = Some(TODAY);
    person.attempts.push(attempt);
    person
}

fn file(name: &str, person: &Person) -> InboxFile {
    InboxFile { name: name.to_owned(), read: Ok(OwnAnswer::of(person)) }
}

fn damaged(name: &str) -> (InboxFile, Say) {
    let at = shell::AT_LINE.args(["12".into(), "7".into(), shell::MISSING_COMMA.say().into()]);
    let why = shell::FILE.args([name.into(), at.into()]);
    (InboxFile { name: name.to_owned(), read: Err(why.clone()) }, why)
}

fn drop_in(stage: &mut Stage, files: &[InboxFile]) {
    let folder = "/home/t/peilian/inbox".to_owned();
    stage.tell(Msg::Inbox(Box::new(ClassInbox { folder, files: files.to_vec(), trouble: None })));
}

fn preview(stage: &Stage) -> &Preview {
    stage.model.screens.workshop.roster.preview.as_ref().unwrap()
}

/// What the key that takes somebody in is called.
fn space(stage: &Stage) -> String {
    let session = &stage.model.session;
    session.keymap.name(app::keymap::KeyScope::Roster, app::action::Action::Toggle, session.lang)
}

fn waits(stage: &Stage, lang: Lang, files: usize) -> bool {
    stage.sees(&phrases::INBOX_WAITS.fill(lang, [&files.to_string(), "I"]))
}

#[test]
fn files_are_told_of_then_shown_and_written_as_one_step() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        drop_in(&mut stage, &[]);
        assert!(stage.sees("/home/t/peilian/inbox"), "{}", stage.screen());
        let (bad, why) = damaged("c.ron");
        let files = [
            file("a.ron", &own("安宁", 1)),
            file("b.ron", &own("bai lu", 2)),
            bad,
            file("d.ron", &own("Fan Xing", 3)),
            file("e.ron", &own("Nobody Here", 4)),
            file("f.ron", &Person::new(IdSource::new(5).next_id(), "曾凯".to_owned(), PersonKind::Colleague, TODAY)),
        ];
        drop_in(&mut stage, &files);
        assert!(waits(&stage, lang, 6), "{}", stage.screen());
        assert!(stage.model.book == before, "nothing is written by itself");
        stage.press("I");
        assert_eq!(preview(&stage).sure(), 2, "{}", stage.screen());
        assert_eq!(preview(&stage).lines.len(), 6);
        for doubt in [
            why.text(lang),
            phrases::NAMESAKES.fill(lang, ["Fan Xing", if lang == Lang::Zh { "5、6" } else { "5, 6" }]),
            phrases::DOUBT_UNKNOWN.fill(lang, ["Nobody Here"]),
            phrases::DOUBT_UNFINISHED.fill(lang, ["曾凯"]),
        ] {
            assert!(stage.sees(&doubt), "{doubt}\n{}", stage.screen());
        }
        let last: Vec<_> = preview(&stage).lines.iter().skip(4).map(|line| line.text.as_str()).collect();
        assert_eq!(last, ["a.ron", "b.ron"], "doubts come first");
        stage.press("esc");
        assert!(stage.model.book == before && !stage.model.history.can_undo());
        stage.press("I enter");
        assert_eq!(answer(&stage, 1).unwrap().1, HandInWay::File);
        assert_eq!(answer(&stage, 2).unwrap().1, HandInWay::File);
        assert!(class(&stage).hand_in(person(&stage, 1)).unwrap().picks.is_some());
        assert!(waits(&stage, lang, 4), "what was taken is not proposed again\n{}", stage.screen());
        stage.press("u");
        assert!(stage.model.book == before, "one step");
        assert!(waits(&stage, lang, 6), "and what was taken back is");
    }
}

#[test]
fn a_step_that_is_undone_brings_its_file_back_into_the_preview_that_lies_open() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let files =
            [file("a.ron", &own("安宁", 1)), file("n.ron", &own("Newcomer", 8)), file("o.ron", &own("新人", 9))];
        drop_in(&mut stage, &files);
        stage.press("I enter");
        drop_in(&mut stage, &files);
        stage.press("I");
        let names = |stage: &Stage| preview(stage).lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>();
        assert_eq!(names(&stage), ["n.ron", "o.ron"], "{}", stage.screen());
        stage.press("down space u");
        assert!(class(&stage).handed_in.is_empty());
        assert_eq!(names(&stage), ["n.ron", "o.ron", "a.ron"], "{}", stage.screen());
        assert_eq!(preview(&stage).sure(), 2, "what was said of a stranger is kept");
        stage.press("enter");
        assert!(answer(&stage, 1).is_some() && class(&stage).handed_in.len() == 2, "{}", stage.screen());
    }
}

#[test]
fn nothing_is_offered_to_be_written_where_nothing_is_sure() {
    use app::action::Action;
    use app::screen::Screen as _;
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        drop_in(&mut stage, &[damaged("a.ron").0]);
        stage.press("I");
        let label = stage.model.screens.workshop.roster.label(Action::Open);
        assert_eq!((preview(&stage).sure(), label), (0, Some(phrases::CLOSE)), "{}", stage.screen());
        assert!(stage.shows(phrases::CLOSE), "{}", stage.screen());
        stage.press("enter");
        assert!(stage.model.screens.workshop.roster.preview.is_none());
        drop_in(&mut stage, &[file("a.ron", &own("安宁", 1))]);
        stage.press("I");
        assert_eq!(stage.model.screens.workshop.roster.label(Action::Open), Some(phrases::WRITE));
    }
}

#[test]
fn nothing_of_a_file_but_the_assessment_enters_the_book() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let people = stage.model.book.people().clone();
        let mut mine = own("Newcomer", 8);
        let mut older = own("Newcomer", 9).attempts.remove(0);
        older.finished = Some(date(2025, 1, 1));
        mine.attempts.push(older);
        let latest = OwnAnswer::of(&mine).assessment.unwrap();
        drop_in(&mut stage, &[file("a.ron", &own("安宁", 1)), file("n.ron", &mine)]);
        stage.press("I");
        assert!(stage.sees(&phrases::ASK_TAKE_IN.fill(lang, [&space(&stage), "Newcomer"])), "{}", stage.screen());
        stage.press("space enter");
        let added: Vec<_> = stage.model.book.people().values().filter(|p| !people.contains_key(&p.id)).collect();
        assert_eq!(added.len(), 1);
        assert_ne!(added[0].id, mine.id);
        assert!(added[0].attempts.is_empty() && added[0].kind == PersonKind::Trainee);
        let entry = class(&stage).hand_in(added[0].id).unwrap();
        assert_eq!((entry.counts, entry.picks.clone()), (latest.0, Some(latest.1)), "the latest finished one");
        let an = &stage.model.book.people()[&person(&stage, 1)];
        assert!(an.attempts.is_empty() && an.kind == PersonKind::Trainee, "whoever is known stays as they are");
        assert!(!waits(&stage, lang, 1) && stage.sees("/home/t/peilian/inbox"), "{}", stage.screen());
    }
}

#[test]
fn whoever_is_not_on_the_roster_is_asked_about() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        let (bad, _) = damaged("a.ron");
        drop_in(&mut stage, &[bad, file("n.ron", &own("Newcomer", 8)), file("o.ron", &own("新人", 9))]);
        stage.press("I space");
        assert_eq!(stage.notice(), phrases::NO_STRANGER.text(lang));
        stage.press("down space up space space");
        assert_eq!(preview(&stage).sure(), 1, "{}", stage.screen());
        stage.press("up space space enter");
        let seats = class(&stage).roster.len();
        assert_eq!(seats, NAMES.len() + 1, "{}", stage.screen());
        assert_eq!(class(&stage).handed_in.len(), 1);
        all_taken_back(&mut stage, &before);
    }
}

#[test]
fn whoever_is_in_already_is_told_and_another_answer_is_not_taken() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let (an, bai) = (own("安宁", 1), own("Bai Lu", 2));
        let code = |person: &Person| {
            let sheets = OwnAnswer::of(person).assessment.unwrap().0.sheets().map(domain::quadrant::PerQuadrant);
            HandInCode::of(sheets).unwrap().to_string()
        };
        enter(&mut stage, &format!("1, {}", code(&an)));
        stage.press("esc");
        enter(&mut stage, "2, EMSQ24");
        stage.press("esc");
        drop_in(&mut stage, &[file("a.ron", &an), file("b.ron", &bai)]);
        assert!(waits(&stage, lang, 1), "{}", stage.screen());
        stage.press("I");
        assert!(stage.sees(&phrases::ALREADY_SAME.fill(lang, ["安宁"])), "{}", stage.screen());
        assert!(stage.sees(&phrases::DOUBT_OTHER.fill(lang, ["Bai Lu"])), "{}", stage.screen());
        let told = preview(&stage).lines.last().unwrap();
        assert!(matches!(told.found, PastedLine::Known(_)), "what is in already comes last");
        let before = stage.model.book.clone();
        stage.press("enter");
        assert_eq!(stage.notice(), phrases::INBOX_NOTHING_SURE.text(lang));
        assert!(stage.model.book == before);
    }
}

#[test]
fn a_file_whose_answer_was_replaced_later_is_not_proposed_again() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        drop_in(&mut stage, &[file("a.ron", &own("安宁", 1))]);
        stage.press("I enter");
        enter(&mut stage, "1, EMSQ24");
        stage.press("enter esc");
        assert_eq!(answer(&stage, 1).unwrap().1, HandInWay::Code);
        assert!(!waits(&stage, lang, 1), "{}", stage.screen());
        stage.press("I");
        assert_eq!(stage.notice(), phrases::INBOX_EMPTY.fill(lang, ["/home/t/peilian/inbox"]));
    }
}

#[test]
fn one_person_with_two_files_counts_once_and_two_answers_are_a_doubt() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let (an, new) = (own("安宁", 1), own("Newcomer", 8));
        let two = own("曾凯", 2);
        let files = [
            file("a (1).ron", &an),
            file("a.ron", &an),
            file("n (1).ron", &new),
            file("n.ron", &new),
            file("z.ron", &two),
            file("zz.ron", &Person { name: "曾 凯".to_owned(), ..own("", 3) }),
        ];
        drop_in(&mut stage, &files);
        stage.press("I");
        assert!(stage.sees(&phrases::DOUBT_AGAIN.fill(lang, ["安宁"])), "{}", stage.screen());
        assert!(stage.sees(&phrases::DOUBT_AGAIN.fill(lang, ["Newcomer"])), "{}", stage.screen());
        assert!(stage.sees(&phrases::DOUBT_TWICE.fill(lang, ["曾凯"])), "{}", stage.screen());
        assert_eq!(preview(&stage).sure(), 1);
    }
}

#[test]
fn files_taken_in_another_class_are_not_proposed_in_this_one() {
    for lang in Lang::ALL {
        let mut book = class_of(lang, &NAMES);
        let other = Workshop::new(IdSource::new(77).next_id(), "Next".to_owned(), date(2026, 3, 1));
        book.put(Record::Workshop(Arc::new(other)));
        let _ = book.take_journal();
        let mut stage = Stage::open(lang, book, Access::Writer).sized(80, 24);
        stage.press("8 2*]");
        drop_in(&mut stage, &[file("a.ron", &own("安宁", 1))]);
        stage.press("I enter");
        assert!(answer_of(&stage, "安宁").is_some(), "{}", stage.screen());
        stage.press("c");
        assert!(!waits(&stage, lang, 1), "{}", stage.screen());
        stage.press("I");
        assert!(stage.model.screens.workshop.roster.preview.is_none());
    }
}

/// What somebody handed in, in any class.
fn answer_of(stage: &Stage, name: &str) -> Option<HandInWay> {
    let book = &stage.model.book;
    let mut all = book.workshops().values().flat_map(|class| &class.handed_in);
    all.find(|entry| book.people()[&entry.person].name == name).map(|entry| entry.way)
}

#[test]
fn only_whoever_writes_and_has_the_roster_in_front_watches() {
    let lang = Lang::En;
    let mut writer = stage(lang);
    assert!(writer.model.watches_inbox());
    writer.press("]");
    assert!(!writer.model.watches_inbox());
    writer.press("[ P");
    assert!(!writer.model.watches_inbox(), "an audience looks");
    let mut follower = Stage::open(lang, class_of(lang, &NAMES), Access::Follower).sized(80, 24);
    follower.press("8 2*]");
    assert!(!follower.model.watches_inbox());
    follower.press("I");
    assert_eq!(follower.notice(), phrases::INBOX_UNSEEN.text(lang));
}

#[test]
fn a_class_whose_customer_has_no_file_here_keeps_it_when_it_is_edited() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let account = IdSource::new(99).next_id();
        let start = Some(jiff::civil::time(9, 0, 0, 0));
        let class = Workshop { account: Some(account), start, ..class(&stage).clone() };
        stage.tell(Msg::ChangedOutside(Record::Workshop(Arc::new(class))));
        stage.press("[ E 'Renamed 6*enter");
        let class = stage.model.book.workshops().values().next().unwrap();
        assert!(class.title.contains("Renamed"), "{}", stage.screen());
        assert_eq!(class.account, Some(account));
    }
}

#[test]
fn somebody_whose_file_is_missing_is_known_by_the_id_in_theirs() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let mine = Person { id: person(&stage, 3), ..own("曾凯", 4) };
        stage.tell(Msg::RemovedOutside(RecordKey::Person(mine.id)));
        assert!(stage.sees(&format!("{}.ron", mine.id)), "{}", stage.screen());
        drop_in(&mut stage, &[file("c.ron", &mine)]);
        stage.press("I enter");
        assert_eq!(answer(&stage, 3).map(|answer| answer.1), Some(HandInWay::File), "{}", stage.screen());
        assert_eq!(class(&stage).roster.len(), NAMES.len(), "nobody sits there twice");
    }
}

#[test]
fn an_inbox_nobody_can_look_into_says_why() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let trouble = phrases::INBOX_TROUBLE.with_say(shell::NO_PERMISSION_TO_READ.say());
        let folder = "/home/t/peilian/inbox".to_owned();
        stage.tell(Msg::Inbox(Box::new(ClassInbox { folder, files: Vec::new(), trouble: Some(trouble.clone()) })));
        assert!(stage.sees(&trouble.text(lang)), "{}", stage.screen());
        stage.press("I");
        assert_eq!(stage.notice(), trouble.text(lang));
    }
}
