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

/// An answer in a line of a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatAnswer {
    /// The number of the line, from 1.
    pub line: usize,
    /// What was handed in, and whose it is by the words nearest to it.
    pub answer: HandInLine,
    /// Whose it is where these words are nobody's name: whoever the program names above, else whoever stands behind.
    pub otherwise: Option<Who>,
    /// All that is said beside the code: somebody else may be named there.
    pub beside: String,
}

/// What a pasted text gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChatReading {
    /// What was read.
    pub read: Vec<ChatAnswer>,
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
            Ok(Some(read)) => reading.read.push(ChatAnswer { line: place + 1, ..read }),
            Ok(None) => {}
            Err(trouble) => reading.unread.push(UnreadLine { line: place + 1, text: line.to_owned(), trouble }),
        }
    }
    reading
}

/// What a line gives; nothing where it only says who sends what follows.
fn read_line(line: &str, above: &mut Option<String>) -> Result<Option<ChatAnswer>, HandInTrouble> {
    let chars: Vec<char> = line.chars().collect();
    match CodeInLine::find(&chars, above.is_some()) {
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
            let (before, behind) = (String::from_iter(&chars[..start]), String::from_iter(&chars[end..]));
            let names = [Some(Sender::of(&before).name), above.take(), Some(Sender::of(&behind).name)];
            let mut names = names.into_iter().flatten().filter_map(|name| Who::read(&name));
            let who = names.next().ok_or(HandInTrouble::whole(HandInFault::NoName))?;
            let answer = HandInLine { who, answer: HandInAnswer::Code(code) };
            let beside = format!("{} {}", before.trim(), behind.trim()).trim().to_owned();
            Ok(Some(ChatAnswer { line: 0, answer, otherwise: names.next(), beside }))
        }
    }
}
