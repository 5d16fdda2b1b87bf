//! Makes events of the bytes a terminal sends, and keeps what is not whole yet.

use std::time::Duration;

use super::super::colours::is_light;
use super::super::event::{Event, Mouse, NOTCH, TerminalAnswer};
use super::sequence::{ESC, Sequence, first};
use app::key::{Code, Key};
use app::msg::Msg;

/// What ends a pasted text.
const PASTE_END: &[u8] = b"\x1b[201~";
/// A longer paste comes in pieces, so that one without an end does not grow for ever.
const LONGEST_PASTE: usize = 16 << 20;
/// How long an Esc may be the first byte of something longer.
const AFTER_ESC: Duration = Duration::from_millis(20);
/// How long anything else that is not whole is waited for.
const PATIENCE: Duration = Duration::from_millis(100);

/// Bytes that are not whole yet.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    held: Vec<u8>,
    /// Within a pasted text: how much of it was looked through for its end.
    paste: Option<usize>,
    /// The end of a paste did not come in time: what comes in larger pieces still belongs to it.
    torn: bool,
    /// Whether something else is held than before.
    moved: bool,
}

impl Decoder {
    /// Takes bytes in: everything that is whole.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Vec<Event> {
        self.held.extend_from_slice(bytes);
        self.decode(false)
    }

    /// Nothing more came in time: what is held is taken as it is.
    pub(super) fn give_up(&mut self) -> Vec<Event> {
        self.decode(true)
    }

    /// How long to wait for the rest of what is held; none where nothing is held.
    pub(super) fn patience(&self) -> Option<Duration> {
        match (&*self.held, self.paste) {
            ([], None) => None,
            ([ESC], None) => Some(AFTER_ESC),
            _ => Some(PATIENCE),
        }
    }

    /// Whether what is held is not what was held before the last bytes: its patience begins anew.
    pub(super) const fn moved(&self) -> bool {
        self.moved || self.paste.is_some()
    }

    /// Whether a paste was given up whose end may still come.
    pub(super) const fn torn(&self) -> bool {
        self.torn
    }

    fn decode(&mut self, ended: bool) -> Vec<Event> {
        let held = std::mem::take(&mut self.held);
        let (mut events, mut rest) = (Vec::new(), &*held);
        loop {
            if let Some(seen) = self.paste {
                let Some((text, length)) = self.pasted(rest, seen, ended) else { break };
                events.extend((!text.is_empty()).then(|| Msg::Paste(text).into()));
                rest = rest.get(length..).unwrap_or_default();
            }
            let Some((length, found)) = first(rest, ended) else { break };
            rest = rest.get(length..).unwrap_or_default();
            match found {
                Sequence::Csi(b"200", b'~') => (self.paste, self.torn) = (Some(0), false),
                Sequence::Csi(b"201", b'~') => self.torn = false,
                other => events.extend(event(other)),
            }
        }
        self.moved = rest.len() < held.len();
        self.held = rest.to_vec();
        events
    }

    /// The pasted text at the start of `rest`, and how long it is with its end; none while its end is still to come.
    fn pasted(&mut self, rest: &[u8], seen: usize, ended: bool) -> Option<(String, usize)> {
        let from = seen.saturating_sub(PASTE_END.len());
        let unseen = rest.get(from..).unwrap_or_default();
        let end = unseen.windows(PASTE_END.len()).position(|bytes| bytes == PASTE_END);
        let (text, length) = match end {
            Some(at) => (from + at, from + at + PASTE_END.len()),
            None if ended || rest.len() > LONGEST_PASTE => {
                self.torn = true;
                (rest.len(), rest.len())
            }
            None => {
                self.paste = Some(rest.len());
                return None;
            }
        };
        self.paste = if end.is_none() && !ended { Some(0) } else { None };
        // Terminals send a line break as the Enter key does.
        let text = String::from_utf8_lossy(rest.get(..text).unwrap_or_default()).replace('\r', "\n");
        Some((text, length))
    }
}

/// What a sequence means; none where it means nothing to the program.
fn event(sequence: Sequence<'_>) -> Option<Event> {
    match sequence {
        Sequence::Esc => Some(key(Code::Esc, false, false)),
        Sequence::Char(ch, alt) => character(ch, alt),
        Sequence::Ss3(byte) => keypad(byte).map(|code| key(code, false, false)),
        Sequence::Csi(numbers, last) => csi(std::str::from_utf8(numbers).ok()?, last),
        Sequence::Osc(answer) => {
            let ground = std::str::from_utf8(answer).ok()?.strip_prefix("11;")?;
            is_light(ground).map(|light| Event::Answer(TerminalAnswer::Ground { light }))
        }
        Sequence::Rubbish => None,
    }
}

fn key(code: Code, ctrl: bool, alt: bool) -> Event {
    Msg::Key(Key { code, ctrl, alt }.without_control()).into()
}

fn character(ch: char, alt: bool) -> Option<Event> {
    let letter = |byte: u8, first: u8| Code::Char(char::from(byte + first));
    let (code, ctrl) = match u8::try_from(u32::from(ch)).unwrap_or(b' ') {
        0 => (Code::Char(' '), true),
        ESC => (Code::Esc, false),
        b'\r' => (Code::Enter, false),
        byte @ 0x01..=0x1a => (letter(byte - 1, b'a'), true),
        byte @ 0x1c..=0x1f => (letter(byte - 0x1c, b'4'), true),
        0x7f => (Code::Backspace, false),
        _ if ch.is_control() => return None,
        _ => (Code::Char(ch), false),
    };
    Some(key(code, ctrl, alt))
}

/// The keys that end in a letter, and the block of digits where it is a block of commands.
const fn keypad(byte: u8) -> Option<Code> {
    Some(match byte {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'H' => Code::Home,
        b'F' => Code::End,
        b'M' => Code::Enter,
        b'I' => Code::Tab,
        b'X' => Code::Char('='),
        // From `*` to `9` in the order of ASCII.
        b'j'..=b'y' => Code::Char((byte - b'j' + b'*') as char),
        _ => return None,
    })
}

/// The keys that have a number.
const fn numbered(number: u32) -> Option<Code> {
    Some(match number {
        1 | 7 => Code::Home,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        _ => return None,
    })
}

/// What `ESC [` with numbers says: a key, the mouse, the focus, or where the cursor is.
fn csi(numbers: &str, last: u8) -> Option<Event> {
    if let Some(place) = numbers.strip_prefix('<') {
        return mouse(&read(place)?, last == b'm', 0);
    }
    if let Some(kind) = numbers.strip_prefix('>') {
        let [kind, version, ..] = read(kind)?[..] else { return None };
        return (last == b'c').then_some(Event::Answer(TerminalAnswer::Kind(kind, version)));
    }
    let all = read(numbers)?;
    let (number, modifiers) = (all.first().copied().unwrap_or(0), all.get(1).copied().unwrap_or(1));
    match last {
        b'I' if numbers.is_empty() => Some(Event::Focus),
        // Whoever turns to another window may close this one next.
        b'O' if numbers.is_empty() => Some(Msg::Commit.into()),
        b'R' => Some(Event::Answer(TerminalAnswer::Cursor(u16::try_from(all.get(1).copied()?).ok()?))),
        b'M' => mouse(&all, false, 32),
        b'Z' => Some(key(Code::BackTab, false, false)),
        b'u' => modified(spelled(number)?, numbers, modifiers),
        // Told by number where a terminal tells all keys with modifiers so.
        b'~' if number == 27 => modified(spelled(all.get(2).copied()?)?, numbers, modifiers),
        b'~' => modified(numbered(number)?, numbers, modifiers),
        b'A'..=b'D' | b'F' | b'H' => modified(keypad(last)?, numbers, modifiers),
        _ => None,
    }
}

/// Numbers between semicolons, each without what follows a colon; none where there is anything else.
fn read(numbers: &str) -> Option<Vec<u32>> {
    let one = |part: &str| match part.split(':').next() {
        None | Some("") => Some(0),
        Some(digits) => digits.parse().ok(),
    };
    numbers.split(';').map(one).collect()
}

/// The key of a code point.
fn spelled(number: u32) -> Option<Code> {
    match number {
        9 => Some(Code::Tab),
        13 | 57414 => Some(Code::Enter),
        27 => Some(Code::Esc),
        8 | 127 => Some(Code::Backspace),
        // The block of digits of the kitty protocol.
        57399..=57408 => char::from_digit(number - 57399, 10).map(Code::Char),
        _ => char::from_u32(number).filter(|ch| !ch.is_control()).map(Code::Char),
    }
}

/// A key with its modifiers, which are one more than a sum of 1 for Shift, 2 for Alt and 4 for Ctrl.
fn modified(code: Code, numbers: &str, modifiers: u32) -> Option<Event> {
    let released = numbers.split(';').nth(1).and_then(|part| part.split(':').nth(1)) == Some("3");
    let held = modifiers.saturating_sub(1);
    let code = match code {
        Code::Tab if held & 1 != 0 => Code::BackTab,
        Code::Char(ch) if held & 1 != 0 => Code::Char(ch.to_uppercase().next().unwrap_or(ch)),
        other => other,
    };
    (!released).then(|| key(code, held & 4 != 0, held & 2 != 0))
}

/// The mouse: a button, whose number some terminals raise, a column, a row, and whether the button was let go.
fn mouse(numbers: &[u32], released: bool, raised: u32) -> Option<Event> {
    let [button, column, row] = *numbers else { return None };
    let place = |number: u32| u16::try_from(number).ok()?.checked_sub(1);
    let (column, row) = (place(column)?, place(row)?);
    // Without Shift, Alt and Ctrl.
    Some(Event::Mouse(match (button.checked_sub(raised)? & !0b1_1100, released) {
        (0, false) => Mouse::Press(column, row),
        (0, true) | (3, false) => Mouse::Release(column, row),
        (32, false) => Mouse::Drag(column, row),
        (64, false) => Mouse::Wheel(-NOTCH),
        (65, false) => Mouse::Wheel(NOTCH),
        _ => return None,
    }))
}
