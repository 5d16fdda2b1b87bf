//! The whole program without a terminal: the loop over a buffer, fed by a channel, saving into a folder of its own.

#![expect(clippy::unwrap_used, reason = "a proof fails by panicking, in its helpers too")]

use std::path::Path;
use std::sync::mpsc::{Sender, channel};

use jiff::civil::date;
use peilian::app::config::Config;
use peilian::app::key::{Code, Key};
use peilian::app::model::Model;
use peilian::app::msg::Msg;
use peilian::app::text::Ruler;
use peilian::domain::lang::Lang;
use peilian::shell::clock::Clock;
use peilian::shell::event::{Event, Mouse};
use peilian::shell::run::{End, Host, Program};
use peilian::shell::saver::{Plan, Saver};
use peilian::ui::dump;
use peilian::ui::styles::Depth;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// A terminal that is not there.
struct Nobody;

impl Host for Nobody {
    fn suspend(&mut self) -> std::io::Result<()> {
        Ok(())
    }

    fn mouse(&mut self, _: bool) -> std::io::Result<()> {
        Ok(())
    }
}

/// Runs the program on a folder with what a script sends; tells how it ended and the last screen.
fn run(folder: &Path, script: impl FnOnce(&Sender<Event>)) -> (End, String) {
    let (to, events) = channel();
    let clock = Clock::Fixed(date(2026, 1, 5));
    let plan = Plan { folder: folder.to_owned(), must_exist: false, config: None, clock };
    let saver = Saver::start(plan, to.clone());
    let model = Model::new(Config::default(), Lang::En, clock.now(), 7);
    script(&to);
    let mut program = Program { model, events: &events, saver, clock, depth: Depth::True };
    let mut terminal = Terminal::new(TestBackend::new(100, 30)).unwrap();
    let end = program.run(&mut terminal, &mut Nobody).unwrap();
    (end, dump::text(terminal.backend().buffer(), Ruler::default()))
}

fn press(to: &Sender<Event>, code: Code) {
    to.send(Msg::Key(Key::plain(code)).into()).unwrap();
}

fn type_in(to: &Sender<Event>, text: &str) {
    text.chars().for_each(|ch| press(to, Code::Char(ch)));
}

/// Sends from another thread once the data is read: a key before that is answered with "still reading".
fn later(to: &Sender<Event>, send: impl FnOnce(&Sender<Event>) + Send + 'static) {
    let to = to.clone();
    std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(500));
        send(&to);
    });
}

#[test]
fn a_person_added_today_is_there_tomorrow() {
    let folder = tempfile::tempdir().unwrap();
    let (end, _) = run(folder.path(), |to| {
        later(to, |to| {
            press(to, Code::Esc);
            type_in(to, "n李娜");
            press(to, Code::Esc);
            type_in(to, "q");
        });
    });
    assert_eq!(end, End::Quit);
    let (end, screen) = run(folder.path(), |to| later(to, |to| to.send(Event::Stop(15)).unwrap()));
    assert_eq!(end, End::Signal(15));
    assert!(screen.contains("李娜") && screen.contains("saved ✓"), "{screen}");
}

#[test]
fn the_mouse_hits_what_it_points_at() {
    let folder = tempfile::tempdir().unwrap();
    let (_, screen) = run(folder.path(), |to| {
        later(to, |to| {
            press(to, Code::Esc);
            type_in(to, "nAnna");
            press(to, Code::Esc);
            type_in(to, "nBert");
            press(to, Code::Esc);
            // Frames between the events, so that the mouse finds what was drawn.
            std::thread::sleep(std::time::Duration::from_millis(300));
            to.send(Event::Mouse(Mouse::Press(5, 3))).unwrap();
            std::thread::sleep(std::time::Duration::from_millis(300));
            to.send(Event::Stop(0)).unwrap();
        });
    });
    assert!(screen.contains("▌Anna"), "{screen}");
}

#[test]
fn a_folder_that_cannot_be_made_ends_the_program_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let (end, _) = run(&file.join("data"), |_| {});
    let End::Fatal(say) = end else { panic!("{end:?}") };
    assert!(say.text(Lang::En).contains("file"), "{say:?}");
    assert!(say.text(Lang::Zh).contains('：'), "{say:?}");
}
