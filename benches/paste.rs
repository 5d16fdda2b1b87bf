//! A chat of 300 lines to its preview in a class of 300, with a book of thousands of customers open, beside its floor in the same run:
//! the same lines read one by one, each as a chat of its own.

#[path = "support/book.rs"]
#[expect(dead_code, reason = "other benches use the rest")]
mod book;
#[path = "support/table.rs"]
#[expect(dead_code, reason = "other benches use the rest")]
mod table;

use std::error::Error;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::screen::workshop::roster::preview::Preview;
use book::{Size, TODAY, generate};
use domain::book::Book;
use domain::id::IdSource;
use domain::person::{Person, PersonKind};
use domain::record::Record;
use domain::workshop::Workshop;
use domain::workshop::code::HandInCode;
use domain::workshop::seat::Seat;
use table::{Amount, Goal, head, line, median, share};
use text::parse::hand_in::chat;

/// Makes the book repeatable.
const SEED: u64 = 20_260_303;
/// Lines of the chat, and people of the class.
const LINES: u32 = 300;
/// Between two codes, so that none is like another.
const APART: u32 = 14_000;
/// Times each is measured.
const TIMES: usize = 21;
/// What may lie between the key and what is seen.
const MOST: f64 = 0.050;

fn main() -> Result<(), Box<dyn Error>> {
    head("Paste", "floor: the same lines read one by one in the same run; 300 lines, a class of 300, 5,000 customers");
    let mut book = Book::default();
    for record in generate(Size::L, SEED) {
        book.put_unjournaled(record);
    }
    let mut ids = IdSource::new(SEED);
    let mut class = Workshop::new(ids.next_id(), "300".to_owned(), TODAY);
    for place in 0..LINES {
        let person = Person::new(ids.next_id(), called(place), PersonKind::Trainee, TODAY);
        class.roster.push(Seat { badge: u16::try_from(place + 1).ok(), ..Seat::new(person.id) });
        book.put_unjournaled(Record::Person(Arc::new(person)));
    }
    let code = |place: u32| HandInCode::nth(place * APART).map(|code| code.to_string()).ok_or("no such code");
    let all = |line: &dyn Fn(u32, String) -> String| -> Result<String, Box<dyn Error>> {
        (0..LINES).map(|place| Ok(line(place, code(place)?) + "\n")).collect()
    };
    let talk = |place: u32, code: String| {
        if place.is_multiple_of(2) {
            format!("{}：{code}", called(place))
        } else {
            "老师好，我马上交".to_owned()
        }
    };
    let odd = |place: u32, code: String| {
        if place == 7 { "大家好".to_owned() } else { format!("{}：{code}", called(place)) }
    };
    let pastes = [
        ("every line an answer", all(&|place, code| format!("{}：{code}", called(place)))?),
        ("one line is none", all(&odd)?),
        ("every second line is talk", all(&talk)?),
        ("nobody is on the roster", all(&|place, code| format!("Guest {place} {code}"))?),
        ("a list of names", all(&|place, _| format!("{}. Guest {}", place + 1, letters(place)))?),
    ];
    for (what, paste) in &pastes {
        measure(&book, &class, what, paste);
    }
    Ok(())
}

fn called(place: u32) -> String {
    format!("学员{}", letters(place))
}

/// A number in letters, so that no figure stands in a name.
fn letters(place: u32) -> String {
    let sign = |digit: u32| char::from_digit(10 + digit, 36).unwrap_or('z');
    [place / 400, place / 20 % 20, place % 20].map(sign).into_iter().collect()
}

fn measure(book: &Book, class: &Workshop, what: &str, paste: &str) {
    let (mut ours, mut floor) = (Vec::<Duration>::new(), Vec::new());
    for _ in 0..TIMES {
        let start = Instant::now();
        black_box(Preview::of(book, class, paste, false));
        ours.push(start.elapsed());
        let start = Instant::now();
        for line in paste.lines() {
            black_box(chat(line));
        }
        floor.push(start.elapsed());
    }
    let goal = Goal::Most(Amount::Time(MOST));
    line(what, Some(median(&floor).into()), median(&ours).into(), goal);
    line(&format!("{what}, the worst"), None, share(&ours, 100).into(), goal);
}
