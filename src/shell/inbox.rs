//! Holds what came and is not handled yet, in the order in which it is to be handled.

use std::collections::VecDeque;
use std::sync::mpsc::Receiver;

use super::event::Event;

/// So many events are handled before a frame is drawn all the same: whatever comes, something is seen of it.
pub const DRAIN: usize = 256;

/// What came and is not handled yet.
#[derive(Debug, Default)]
pub struct Inbox(VecDeque<Event>);

impl Inbox {
    /// Whether everything is handled.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes in one event that was waited for.
    pub fn put(&mut self, event: Event) {
        // A signal must not wait behind a storm of keys: it would be ended by force, and what is being typed lost. What somebody typed
        // a moment before still counts, and so does all that the saving thread told.
        if matches!(event, Event::Stop(_)) {
            let mut keys = 0;
            self.0.retain(|event| {
                keys += usize::from(event.is_input());
                !event.is_input() || keys <= DRAIN
            });
        }
        self.0.push_back(event);
    }

    /// The next event, after everything that has come meanwhile is taken in.
    pub fn next(&mut self, from: &Receiver<Event>) -> Option<Event> {
        while let Ok(event) = from.try_recv() {
            self.put(event);
        }
        self.0.pop_front()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;
    use app::key::{Code, Key};
    use app::msg::Msg;
    use app::saving::Extra;

    #[test]
    fn a_signal_waits_for_what_was_just_typed_and_for_no_storm() {
        let (to, from) = channel();
        for _ in 0..100_000 {
            to.send(Msg::Key(Key::plain(Code::Down)).into()).unwrap();
        }
        to.send(Msg::ExtraSaved(Extra::Drafts).into()).unwrap();
        to.send(Event::Stop(15)).unwrap();
        let mut inbox = Inbox::default();
        let all: Vec<Event> = std::iter::from_fn(|| inbox.next(&from)).collect();
        assert_eq!(all.len(), DRAIN + 2);
        assert!(
            all.ends_with(&[Msg::ExtraSaved(Extra::Drafts).into(), Event::Stop(15)]),
            "news of the disk comes before the end"
        );
    }

    #[test]
    fn without_a_signal_nothing_is_left_out() {
        let (to, from) = channel();
        let mut inbox = Inbox::default();
        inbox.put(Event::Focus);
        for row in 0..1000 {
            to.send(Event::Resize(100, row)).unwrap();
        }
        assert_eq!(std::iter::from_fn(|| inbox.next(&from)).count(), 1001);
        assert!(inbox.is_empty());
    }
}
