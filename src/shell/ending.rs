//! Ends the loop: what is being typed is committed, what was handed over is waited for as long as makes sense, and what the disk
//! said last is taken in.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::Backend;

use super::effects::perform;
use super::event::Event;
use super::run::{End, Host, LoopState, Program};
use app::msg::Msg;
use app::update::update;

/// A disk that does not answer keeps a program that a signal ends for so long.
const LAST: Duration = Duration::from_secs(1);

impl Program<'_> {
    /// Waits for what was handed over. Who quits waits until it is on the disk; a signal, or a terminal that is gone, does not wait
    /// for a disk that does not answer: what is not known to be there is named afterwards.
    pub(super) fn await_saver(&mut self, end: Option<&End>, gone: Option<i32>) {
        match end {
            _ if gone.is_some() => self.saver.finish_within(LAST),
            Some(End::Signal(_)) => self.saver.finish_within(LAST),
            Some(End::Quit) if self.model.saving.nothing_to_lose() => self.saver.finish_soon(),
            _ => self.saver.finish(),
        }
    }

    /// Takes in what the saving thread said at the very end, so that what is not on the disk can be named.
    pub(super) fn hear_last_answers(&mut self, turn: &mut LoopState) {
        while let Some(event) = turn.inbox.next(self.events) {
            if let Event::Msg(
                answer @ (Msg::Saved(_) | Msg::Unsaved(..) | Msg::ExtraSaved(_) | Msg::ExtraUnsaved(..)),
            ) = event
            {
                update(&mut self.model, answer);
            }
        }
    }

    /// Nobody will press another key: commits what is being typed, and tries once more what the disk refused.
    pub(super) fn commit_and_retry(&mut self, turn: &mut LoopState, host: &mut impl Host) -> io::Result<()> {
        self.handle_msg(turn, host, Msg::Leave)?;
        self.handle_msg(turn, host, Msg::Retry)
    }

    /// Runs, and where the program panics: commits what is being typed and waits until it is on disk, then lets the panic go on.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub fn run_to_the_end<B: Backend>(&mut self, terminal: &mut Terminal<B>, host: &mut impl Host) -> io::Result<End>
    where
        B::Error: Send + Sync + 'static,
    {
        let ended = catch_unwind(AssertUnwindSafe(|| self.run(terminal, host)));
        ended.unwrap_or_else(|panic| {
            // The model may be half changed: a second panic must not keep the first one's saves from the disk.
            let _ = catch_unwind(AssertUnwindSafe(|| {
                for effect in update(&mut self.model, Msg::Leave) {
                    let _ = perform(&self.model, &self.saver, &self.course, &effect);
                }
            }));
            self.saver.finish();
            resume_unwind(panic)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::mpsc::channel;
    use std::time::Instant;

    use ratatui::backend::TestBackend;

    use super::*;
    use crate::clock::Clock;
    use crate::colours;
    use crate::questions::TerminalQuestions;
    use crate::saver::Saver;
    use app::config::Config;
    use app::effect::Effect;
    use app::model::Model;
    use app::saving::unsaved::unsaved;
    use domain::account::Account;
    use domain::id::IdSource;
    use domain::lang::Lang;
    use domain::record::Record;
    use jiff::civil::date;
    use store::course::CourseSource;

    /// A terminal of which nothing is asked.
    struct Quiet;

    impl Host for Quiet {
        fn suspend(&mut self, _: TerminalQuestions) -> io::Result<bool> {
            Ok(true)
        }

        fn ask(&mut self, _: TerminalQuestions) -> io::Result<()> {
            Ok(())
        }

        fn mouse(&mut self, _: bool) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_disk_that_does_not_answer_holds_no_signal_up_and_what_is_not_there_is_named() {
        let (to, events) = channel();
        let (saver, never) = Saver::stuck(to.clone());
        let clock = Clock::Fixed(date(2026, 1, 5));
        let mut model = Model::new(Config::default(), Lang::En, clock.now(), 7);
        let customer = Account::new(IdSource::new(5).next_id(), "Eastern Power".to_owned());
        let customer = Record::Account(Arc::new(customer));
        model.book.put(customer.clone());
        model.saving.mark_sent(customer.key());
        let mut program = Program {
            model,
            events: &events,
            saver,
            clock,
            course: CourseSource::BuiltIn,
            depth: colours::announced(),
            asked: TerminalQuestions::default(),
        };
        let effect = Effect::Save(customer.key());
        assert_eq!(perform(&program.model, &program.saver, &program.course, &effect).0, None, "it is handed over");
        to.send(Event::Stop(15)).unwrap();
        let start = Instant::now();
        let end = program.run_to_the_end(&mut Terminal::new(TestBackend::new(80, 24)).unwrap(), &mut Quiet).unwrap();
        assert_eq!(end, End::Signal(15));
        assert!(start.elapsed() < LAST * 5, "{:?}", start.elapsed());
        let left: Vec<_> =
            unsaved(&program.model.saving, &program.model.book).iter().map(|s| s.text(Lang::En)).collect();
        assert_eq!(left, ["Eastern Power"]);
        drop(never);
    }
}
