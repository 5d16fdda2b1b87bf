//! The roster of a class as a trainer uses it: every way an answer comes in, by keys alone and in both languages; what is wrong
//! with it; the count on the wall; and that nothing is guessed.

use std::sync::Arc;

use app::key::{Code, Key};
use app::msg::Msg;
use app::saving::Access;
use domain::book::Book;
use domain::id::{Id, IdSource};
use domain::lang::Lang;
use domain::person::{Person, PersonKind};
use domain::record::{Record, RecordKey};
use domain::workshop::Workshop;
use domain::workshop::code::HandInCode;
use domain::workshop::hand_in::HandInWay;
use domain::workshop::seat::Seat;
use harness::{Stage, TODAY, book};

use words::{frame, roster as phrases};

mod bad;
mod figures;
mod inbox;
mod left;
mod named;
mod pasted;
mod seats;
mod shared;
mod wall;

/// The class of these stories, by name; badges are 1, 2 and so on.
const NAMES: [&str; 6] = ["安宁", "Bai Lu", "曾凯", "邓 洁", "Fan Xing", "Fan Xing"];
/// The counts 2 2 2 2 on every sheet.
const EVEN: &str = "EMSQ24";
/// Eight numbers of three sheets.
const PAPER: &str = "3 7 8 11 15 20 25 32 / 1 2 3 4 5 6 7 8 / 9 10 11 12 13 14 15 16";

/// A book whose only class has these people, and nobody of them an answer.
fn class_of(lang: Lang, names: &[&str]) -> Book {
    let mut book = book(lang);
    for id in book.workshops().keys().copied().collect::<Vec<_>>() {
        book.remove(RecordKey::Workshop(id));
    }
    for id in
        book.people().values().filter(|person| person.kind == PersonKind::Trainee).map(|p| p.id).collect::<Vec<_>>()
    {
        book.remove(RecordKey::Person(id));
    }
    let mut ids = IdSource::new(11);
    let mut class = Workshop::new(ids.next_id(), "Class".to_owned(), TODAY);
    for (place, name) in names.iter().enumerate() {
        let person = Person::new(ids.next_id(), (*name).to_owned(), PersonKind::Trainee, TODAY);
        class.roster.push(Seat { badge: u16::try_from(place + 1).ok(), ..Seat::new(person.id) });
        book.put(Record::Person(Arc::new(person)));
    }
    book.put(Record::Workshop(Arc::new(class)));
    let _ = book.take_journal();
    book
}

fn stage_of(lang: Lang, names: &[&str]) -> Stage {
    let mut stage = Stage::open(lang, class_of(lang, names), Access::Writer).sized(80, 24);
    stage.press("8 2*]");
    stage
}

fn stage(lang: Lang) -> Stage {
    stage_of(lang, &NAMES)
}

/// Types a line letter by letter, blanks too.
fn type_line(stage: &mut Stage, line: &str) {
    for ch in line.chars() {
        stage.tell(Msg::Key(Key::plain(Code::Char(ch))));
    }
}

/// Opens the line, types into it and accepts.
fn enter(stage: &mut Stage, line: &str) {
    stage.press("i");
    type_line(stage, line);
    stage.press("enter");
}

fn class(stage: &Stage) -> &Workshop {
    stage.model.book.workshops().values().next().unwrap()
}

/// Whoever has a badge.
fn person(stage: &Stage, badge: u16) -> Id {
    class(stage).badge(badge).unwrap().person
}

/// The code of whoever has a badge, and how it came.
fn answer(stage: &Stage, badge: u16) -> Option<(HandInCode, HandInWay)> {
    let hand_in = class(stage).hand_in(person(stage, badge))?;
    let sheets = hand_in.counts.sheets().map(domain::quadrant::PerQuadrant);
    Some((HandInCode::of(sheets).unwrap(), hand_in.way))
}

/// Takes every step back and asks for the book as it was.
fn all_taken_back(stage: &mut Stage, before: &Book) {
    while stage.model.history.can_undo() {
        stage.press("!undo");
    }
    assert!(stage.model.book == *before, "undo restores the book");
}

#[test]
fn every_way_in_works_by_keys_alone_and_can_be_taken_back() {
    let even = HandInCode::read(EVEN).unwrap();
    for lang in Lang::ALL {
        let ways = [
            ("2, EMSQ24", 2, HandInWay::Code),
            ("bai lu ems-q24", 2, HandInWay::Code),
            ("安宁：ＥＭＳＱ２４", 1, HandInWay::Code),
            ("3: 2 2 2 2 / 2 2 2 2 / 2 2 2 2", 3, HandInWay::Counts),
            ("邓洁 2222 2222 2222", 4, HandInWay::Counts),
            ("EMSQ24", 1, HandInWay::Code),
        ];
        for (line, badge, way) in ways {
            let mut stage = stage(lang);
            let before = stage.model.book.clone();
            enter(&mut stage, line);
            assert_eq!(answer(&stage, badge), Some((even, way)), "{line}\n{}", stage.screen());
            assert!(stage.sees(&phrases::COUNT.fill(lang, ["1", "6"])), "{}", stage.screen());
            assert_eq!(class(&stage).handed_in.len(), 1);
            all_taken_back(&mut stage, &before);
        }
    }
}

#[test]
fn paper_is_typed_for_the_selected_row_and_the_next_one_follows() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        stage.press("down i");
        type_line(&mut stage, PAPER);
        assert!(stage.shows(words::hand_in::PAPER_IN), "{}", stage.screen());
        // The first number is a badge of the class too.
        stage.press("2*enter");
        let kept = class(&stage).hand_in(person(&stage, 2)).unwrap();
        assert_eq!(kept.way, HandInWay::Paper);
        assert!(kept.picks.is_some(), "what was picked is kept");
        assert_eq!(stage.model.screens.workshop.roster.selected(), Some(person(&stage, 3)), "the next one waits");
        type_line(&mut stage, &format!("5: {PAPER}"));
        stage.press("enter");
        assert!(stage.sees(&phrases::COUNT.fill(lang, ["1", "6"])), "the same code is asked about first");
        stage.press("enter");
        assert!(stage.sees(&phrases::COUNT.fill(lang, ["2", "6"])), "{}", stage.screen());
        all_taken_back(&mut stage, &before);
    }
}

#[test]
fn the_line_tells_at_every_number_how_far_it_is() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        stage.press("i");
        type_line(&mut stage, "7: 3 7 8");
        assert!(stage.sees(&words::hand_in::PAPER_AT.fill(lang, ["1", "3"])), "{}", stage.screen());
        type_line(&mut stage, " 7 ");
        assert!(stage.sees(&words::hand_in::PICKED_TWICE.fill(lang, ["1", "7"])), "{}", stage.screen());
    }
}

#[test]
fn a_line_that_is_left_comes_back_and_changes_nothing() {
    for lang in Lang::ALL {
        let mut stage = stage(lang);
        let before = stage.model.book.clone();
        stage.press("i '7:3,7,8 esc i");
        assert_eq!(stage.model.screens.workshop.roster.line.text(), "7:3,7,8");
        assert!(stage.model.screens.workshop.roster.line.is_offer(), "what is typed takes its place");
        stage.press("esc n 'Somebody esc f 'Firm esc / 'an esc");
        assert!(stage.model.book == before && !stage.model.history.can_undo());
        stage.press("n");
        assert_eq!(stage.model.screens.workshop.roster.line.text(), "Somebody");
        stage.press("esc esc");
        assert!(stage.notice() != frame::OUTERMOST.text(lang), "going back leads to the first view");
    }
}

/// What is offered to be pasted stands whole in a line, whoever it is about and however wide their name is.
#[test]
fn no_hint_parts_what_belongs_together() {
    for lang in Lang::ALL {
        for place in 0..18 {
            let mut stage = Stage::sample(lang).sized(80, 24);
            stage.press(&format!("8 2*] {} enter", vec!["down"; place].join(" ")));
            let whole = if lang == Lang::Zh { "群聊整段粘贴" } else { "paste a chat whole" };
            assert!(stage.sees(whole), "{}", stage.screen());
            // The key that takes a line in is called the same wherever a line is typed.
            let bar = stage.screen().lines().last().unwrap().to_owned();
            assert!(bar.contains(words::action::ACCEPT.text(lang)), "{bar}");
        }
    }
}
