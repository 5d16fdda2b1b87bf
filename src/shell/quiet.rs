//! Sends the terminal nothing where nothing changed. The library moves the cursor and takes back the colours after every frame, also
//! after one in which no cell is different.

use std::io;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// A backend that knows what it sent last.
#[derive(Debug)]
pub struct QuietBackend<B> {
    inner: B,
    /// Whether the cursor is seen, where that is known.
    seen: Option<bool>,
    /// Where the cursor is, where that is known.
    place: Option<Position>,
}

impl<B> QuietBackend<B> {
    /// A backend that has sent nothing yet.
    #[must_use]
    pub const fn new(inner: B) -> Self {
        Self { inner, seen: None, place: None }
    }

    const fn forget(&mut self) {
        (self.seen, self.place) = (None, None);
    }
}

impl<B: Backend<Error = io::Error>> Backend for QuietBackend<B> {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, content: I) -> io::Result<()> {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        self.place = None;
        self.inner.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.seen.replace(false) == Some(false) { Ok(()) } else { self.inner.hide_cursor() }
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.seen.replace(true) == Some(true) { Ok(()) } else { self.inner.show_cursor() }
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.inner.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let place = position.into();
        if self.place.replace(place) == Some(place) { Ok(()) } else { self.inner.set_cursor_position(place) }
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    /// The first row is cleared apart: GNU screen and others put what is cleared as a whole among the lines to scroll back to.
    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.forget();
        if region != ClearType::All {
            return self.inner.clear_region(region);
        }
        self.inner.set_cursor_position(Position::ORIGIN)?;
        self.inner.clear_region(ClearType::UntilNewLine)?;
        self.inner.set_cursor_position(Position::new(0, 1))?;
        self.inner.clear_region(ClearType::AfterCursor)
    }

    fn append_lines(&mut self, lines: u16) -> io::Result<()> {
        self.forget();
        self.inner.append_lines(lines)
    }

    fn size(&self) -> io::Result<Size> {
        self.inner.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.inner.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::CrosstermBackend;
    use ratatui::widgets::Widget;

    use super::*;

    /// Draws a letter, with the cursor somewhere or nowhere, and tells what is sent.
    fn sent(frames: &[(&str, Option<(u16, u16)>)]) -> Vec<usize> {
        let file = std::cell::RefCell::new(Vec::new());
        let writer = Shared(&file);
        let options =
            ratatui::TerminalOptions { viewport: ratatui::Viewport::Fixed(ratatui::layout::Rect::new(0, 0, 10, 2)) };
        let backend = QuietBackend::new(CrosstermBackend::new(writer));
        let mut terminal = std::mem::ManuallyDrop::new(Terminal::with_options(backend, options).unwrap());
        let mut lengths = Vec::new();
        for (text, cursor) in frames {
            let before = file.borrow().len();
            terminal
                .draw(|frame| {
                    text.render(frame.area(), frame.buffer_mut());
                    if let Some(place) = cursor {
                        frame.set_cursor_position(*place);
                    }
                })
                .unwrap();
            lengths.push(file.borrow().len() - before);
        }
        lengths
    }

    struct Shared<'a>(&'a std::cell::RefCell<Vec<u8>>);

    impl io::Write for Shared<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_frame_like_the_last_one_sends_nothing() {
        let hidden = sent(&[("a", None), ("a", None), ("b", None), ("b", None)]);
        assert!(hidden[0] > 0 && hidden[2] > 0, "{hidden:?}");
        assert_eq!((hidden[1], hidden[3]), (0, 0));
        let shown = sent(&[("a", Some((3, 1))), ("a", Some((3, 1))), ("a", Some((4, 1))), ("a", None), ("a", None)]);
        assert_eq!((shown[1], shown[4]), (0, 0));
        assert!(shown[2] > 0 && shown[3] > 0, "{shown:?}");
    }

    #[test]
    fn the_whole_screen_is_cleared_without_a_copy_to_scroll_back_to() {
        let file = std::cell::RefCell::new(Vec::new());
        QuietBackend::new(CrosstermBackend::new(Shared(&file))).clear().unwrap();
        assert_eq!(file.borrow().as_slice(), b"\x1b[1;1H\x1b[K\x1b[2;1H\x1b[J");
    }

    #[test]
    fn the_cursor_goes_back_to_its_place_after_a_change_beside_it() {
        let lengths = sent(&[("a", Some((3, 1))), ("b", Some((3, 1)))]);
        assert!(lengths[1] > 20, "the letter, the colours and the cursor: {lengths:?}");
    }
}
