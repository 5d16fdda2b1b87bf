//! This example plays a view of the tests, or the keys of any story, in a real terminal at the speed of a person. Data, disk
//! and clock are those of the stage, so nothing is kept.

use std::io::{self, IsTerminal};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use app::msg::Msg;
use domain::lang::Lang;
use harness::{Stage, VIEWS, single_presses};
use ratatui::DefaultTerminal;
use ratatui::crossterm::event::{self, Event};
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::SetTitle;
use ui::draw::render;
use ui::styles::{Depth, Styles};

/// Between two keys, so that eyes can follow.
const PAUSE: Duration = Duration::from_millis(400);

const USAGE: &str = "\
usage: cargo run -p peilian-harness --example play -- [--zh] [--empty] NAME

NAME is a view, or the keys of a story in quotes, such as \"3 6*down m\". It is played on the sample; with
--empty at the first start, with --zh in Chinese. Each key pressed stands in the title of the terminal. A key of yours
ends it early; at the end one is waited for.

views:";

fn main() -> ExitCode {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let mut flag = |name: &str| {
        let before = words.len();
        words.retain(|word| word != name);
        words.len() < before
    };
    let (zh, empty) = (flag("--zh"), flag("--empty"));
    let [name] = words.as_slice() else { return usage() };
    let lang = if zh { Lang::Zh } else { Lang::En };
    let Some(keys) = keys(name) else { return usage() };
    if !io::stdout().is_terminal() {
        eprintln!("play draws on a terminal, and this is none");
        return ExitCode::from(2);
    }
    let stage = if empty { Stage::empty(lang) } else { Stage::sample(lang) };
    // Whatever fails in between, the terminal is handed back.
    let played = ratatui::try_init().and_then(|mut terminal| play(&mut terminal, stage, &keys));
    ratatui::restore();
    match played {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    for line in VIEWS.chunks(5) {
        let names: Vec<_> = line.iter().map(|(name, _)| format!("{name:18}")).collect();
        eprintln!("  {}", names.concat().trim_end());
    }
    ExitCode::from(2)
}

/// The presses of a view, or the name itself where it spells keys: a single word that is no key is a mistyped name.
fn keys(name: &str) -> Option<Vec<String>> {
    let view = VIEWS.iter().find(|(view, _)| *view == name).map(|(_, keys)| *keys);
    let spelled = name.contains([' ', '*', '+']) || app::key::Key::parse(name).is_some();
    view.or(spelled.then_some(name)).map(single_presses)
}

fn play(terminal: &mut DefaultTerminal, stage: Stage, keys: &[String]) -> io::Result<()> {
    let size = terminal.size()?;
    let mut stage = stage.sized(size.width, size.height);
    draw(terminal, &stage)?;
    for key in keys {
        if stopped(terminal, &mut stage, Some(PAUSE))? {
            return Ok(());
        }
        stage.press(key);
        execute!(io::stdout(), SetTitle(key))?;
        draw(terminal, &stage)?;
    }
    stopped(terminal, &mut stage, None).map(drop)
}

/// Waits, for ever where there is no pause, and follows the size of the terminal; tells whether a key was pressed.
fn stopped(terminal: &mut DefaultTerminal, stage: &mut Stage, pause: Option<Duration>) -> io::Result<bool> {
    let start = Instant::now();
    loop {
        if let Some(pause) = pause
            && !event::poll(pause.saturating_sub(start.elapsed()))?
        {
            return Ok(false);
        }
        match event::read()? {
            Event::Key(key) if key.is_press() => return Ok(true),
            Event::Resize(columns, rows) => {
                stage.tell(Msg::Resize(columns, rows));
                draw(terminal, stage)?;
            }
            _ => {}
        }
    }
}

fn draw(terminal: &mut DefaultTerminal, stage: &Stage) -> io::Result<()> {
    let styles = Styles::new(stage.model.session.theme(), Depth::True);
    let frame = terminal.draw(|frame| {
        // Between a resize and its message the plan may be of another size than the screen.
        if (frame.area().width, frame.area().height) == stage.model.window.size {
            let layout = render(&stage.model, &styles, frame.buffer_mut());
            layout.caret.into_iter().for_each(|caret| frame.set_cursor_position(caret));
        }
    });
    frame.map(drop)
}
