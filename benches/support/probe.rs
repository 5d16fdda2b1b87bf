//! A terminal that swallows everything: counts the bytes and tells when a frame is out.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::Sender;
use std::time::Instant;

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// A frame that left the program.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Painted {
    /// When its last byte was out.
    pub at: Instant,
    /// Bytes.
    pub bytes: u64,
}

/// Counts what is written to it.
#[derive(Debug, Clone, Default)]
struct Sink(Arc<AtomicU64>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The backend of the program over the sink, of one size.
#[derive(Debug)]
pub(crate) struct Probe {
    inner: CrosstermBackend<io::BufWriter<Sink>>,
    sink: Sink,
    size: Size,
    to: Sender<Painted>,
}

impl Probe {
    /// A terminal of so many cells; frames are told to `to`.
    pub(crate) fn new(columns: u16, rows: u16, to: Sender<Painted>) -> Self {
        let sink = Sink::default();
        let inner = CrosstermBackend::new(io::BufWriter::with_capacity(1 << 16, sink.clone()));
        Self { inner, sink, size: Size::new(columns, rows), to }
    }
}

impl Backend for Probe {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.inner.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.inner.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.inner.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.inner.clear()
    }

    fn clear_region(&mut self, what: ClearType) -> io::Result<()> {
        self.inner.clear_region(what)
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.inner)?;
        let bytes = self.sink.0.swap(0, Ordering::Relaxed);
        // The bench may have seen enough.
        let _ = self.to.send(Painted { at: Instant::now(), bytes });
        Ok(())
    }
}
