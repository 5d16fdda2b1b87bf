//! Reads events from the console of a system without a terminal's bytes, through the terminal library. Releases are dropped: Windows
//! sends one after every press.

use std::sync::mpsc::Sender;

use crossterm::event::{
    self, Event as Raw, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::super::event::{Event, Mouse, NOTCH};
use app::key::{Code, Key};
use app::msg::Msg;

/// Reads until the program ends.
pub(super) fn read(to: &Sender<Event>) {
    while let Ok(raw) = event::read() {
        if let Some(event) = translate(raw)
            && to.send(event).is_err()
        {
            return;
        }
    }
}

/// One event of the terminal as ours; none where it does not matter.
fn translate(raw: Raw) -> Option<Event> {
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
    Some(Key { code, ctrl, alt: key.modifiers.contains(KeyModifiers::ALT) }.without_control())
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
