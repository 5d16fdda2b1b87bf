//! Tells a paste from typing where the terminal does not mark it.

use super::super::event::Event;
use app::key::{Code, Key};
use app::msg::Msg;

/// So many characters in one piece are no typing: nobody's fingers are as quick.
pub(super) const BURST: usize = 64;

/// The character of a key that would stand in a pasted text; none for any other key.
fn pasted(event: &Event) -> Option<char> {
    let Event::Msg(Msg::Key(Key { code, ctrl: false, alt: false })) = event else { return None };
    match code {
        Code::Char(ch) => Some(*ch),
        Code::Enter => Some('\n'),
        Code::Tab => Some('\t'),
        _ => None,
    }
}

/// What came in one piece, with each run of at least `least` characters as one paste: otherwise a text of many lines would press
/// Enter at the end of each, or do what its letters stand for. A key that is held down sends one letter again and again and stays
/// keys. Tells whether the piece ends with such a run.
pub(super) fn join_bursts(events: Vec<Event>, least: usize) -> (Vec<Event>, bool) {
    let mut joined = Vec::with_capacity(events.len());
    let mut run: Vec<Event> = Vec::new();
    let mut ends = false;
    let mut close = |run: &mut Vec<Event>, joined: &mut Vec<Event>| {
        let text: String = run.iter().filter_map(pasted).collect();
        let held = text.chars().all(|ch| text.starts_with(ch));
        ends = run.len() >= least && !held;
        if ends {
            run.clear();
            joined.push(Msg::Paste(text).into());
        }
        joined.append(run);
    };
    for event in events {
        if pasted(&event).is_some() {
            run.push(event);
        } else {
            close(&mut run, &mut joined);
            joined.push(event);
        }
    }
    close(&mut run, &mut joined);
    (joined, ends)
}
