//! Reads a pasted chat: every line that holds a code is read with who sent it, every other line is listed with its number and
//! why. The name stands before the code, or in a line of its own above, as programs write it.

use super::answer::{HandInAnswer, HandInLine, Who};
use super::code_in_line::CodeInLine;
use super::fault::{HandInFault, HandInTrouble};
use super::sender::Sender;

/// A line that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadLine {
    /// Its number, from 1.
    pub line: usize,
    /// As it stands there.
    pub text: String,
    /// What is wrong.
    pub trouble: HandInTrouble,
}

/// What a pasted text gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChatReading {
    /// What was read, each with its line from 1.
    pub read: Vec<(usize, HandInLine)>,
    /// The other lines in their order. Empty lines and those that only say who sends what follows are not among them.
    pub unread: Vec<UnreadLine>,
}

/// Reads a pasted chat.
#[must_use]
pub fn chat(text: &str) -> ChatReading {
    let mut reading = ChatReading::default();
    // Who sends the lines that follow; it serves one code, so that no second one is laid at the same door.
    let mut above: Option<String> = None;
    for (place, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match read_line(line, &mut above) {
            Ok(Some(read)) => reading.read.push((place + 1, read)),
            Ok(None) => {}
            Err(trouble) => reading.unread.push(UnreadLine { line: place + 1, text: line.to_owned(), trouble }),
        }
    }
    reading
}

/// What a line gives; nothing where it only says who sends what follows.
fn read_line(line: &str, above: &mut Option<String>) -> Result<Option<HandInLine>, HandInTrouble> {
    let chars: Vec<char> = line.chars().collect();
    match CodeInLine::find(&chars) {
        CodeInLine::Nothing => {
            let sender = Sender::of(line);
            if sender.marked && !sender.name.is_empty() {
                *above = Some(sender.name.clone());
            }
            if sender.is_heading() { Ok(None) } else { Err(HandInTrouble::whole(HandInFault::NoCode)) }
        }
        CodeInLine::Two(one, other) => Err(HandInTrouble::whole(HandInFault::TwoCodes(one, other))),
        CodeInLine::Wrong(start, typed, fault) => Err(HandInTrouble::at(start + 1, HandInFault::Code { typed, fault })),
        CodeInLine::One(start, end, code) => {
            let before = Sender::of(&String::from_iter(&chars[..start])).name;
            let behind = Sender::of(&String::from_iter(&chars[end..])).name;
            let name = [Some(before), above.take(), Some(behind)].into_iter().flatten().find(|name| !name.is_empty());
            let who = name.and_then(|name| Who::read(&name)).ok_or(HandInTrouble::whole(HandInFault::NoName))?;
            Ok(Some(HandInLine { who, answer: HandInAnswer::Code(code) }))
        }
    }
}
