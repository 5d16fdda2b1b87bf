//! Turns what the terminal sends into the program's own keys. Releases are dropped: Windows sends one after every press.

use std::sync::mpsc::Sender;

use crossterm::event::{
    self, Event as Raw, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::event::{Event, Mouse};
use app::key::{Code, Key};
use app::msg::Msg;

/// Rows one notch of the wheel moves.
const NOTCH: i16 = 3;

/// Reads the terminal in a thread of its own until the program ends, so that the loop can wait for a key and a timer at once.
pub fn listen(to: Sender<Event>) {
    std::thread::spawn(move || {
        while let Ok(raw) = event::read() {
            if let Some(event) = translate(raw)
                && to.send(event).is_err()
            {
                return;
            }
        }
    });
}

/// One event of the terminal as ours; none where it does not matter.
#[must_use]
pub fn translate(raw: Raw) -> Option<Event> {
    match raw {
        Raw::Key(key) => translate_key(key).map(|k| Msg::Key(k).into()),
        Raw::Paste(text) => Some(Msg::Paste(text).into()),
        Raw::Mouse(mouse) => translate_mouse(mouse).map(Event::Mouse),
        Raw::Resize(columns, rows) => Some(Event::Resize(columns, rows)),
        Raw::FocusGained => Some(Event::Focus),
        // Whoever turns to another window may close this one next.
        Raw::FocusLost => Some(Msg::Commit.into()),
    }
}

fn translate_key(key: KeyEvent) -> Option<Key> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let code = match key.code {
        KeyCode::Char(ch) => Code::Char(ch),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        _ => return None,
    };
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    let code = match code {
        // Some terminals send Ctrl-H, Ctrl-J, Ctrl-M and Ctrl-I for the keys they stand for since the teletype.
        Code::Char(ch) if ctrl => Code::Char(ch.to_ascii_lowercase()),
        other => other,
    };
    Some(Key { code, ctrl, alt: key.modifiers.contains(KeyModifiers::ALT) })
}

const fn translate_mouse(mouse: MouseEvent) -> Option<Mouse> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Mouse::Press(mouse.column, mouse.row)),
        MouseEventKind::Drag(MouseButton::Left) => Some(Mouse::Drag(mouse.column, mouse.row)),
        MouseEventKind::Up(MouseButton::Left) => Some(Mouse::Release(mouse.column, mouse.row)),
        MouseEventKind::ScrollUp => Some(Mouse::Wheel(-NOTCH)),
        MouseEventKind::ScrollDown => Some(Mouse::Wheel(NOTCH)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_passed_over_and_repeats_count() {
        let key = |kind| Raw::Key(KeyEvent::new_with_kind(KeyCode::Char('j'), KeyModifiers::NONE, kind));
        assert_eq!(translate(key(KeyEventKind::Release)), None);
        let pressed = Some(Msg::Key(Key::plain(Code::Char('j'))).into());
        assert_eq!(translate(key(KeyEventKind::Press)), pressed);
        assert_eq!(translate(key(KeyEventKind::Repeat)), pressed);
    }
}
