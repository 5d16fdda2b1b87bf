//! Asks the terminal what nobody told us: how wide it draws lines, what ground it has, how many colours it shows. All questions go in
//! one write; the answers come as input, and nobody waits for them.

use std::io::{self, Write};

use crossterm::style::Print;
use crossterm::terminal::{Clear, ClearType};
use crossterm::{cursor, queue};

use super::colours::{may_show_more, shows_24_bits};
use super::event::TerminalAnswer;
use app::config::{Ambiguous, Config};
use app::session::TerminalFacts;
use ui::styles::Depth;

/// A character that terminals draw in one cell or in two, and the question where the cursor is behind it.
const ASK_WIDTH: Print<&str> = Print("\r─\x1b[6n\r");

/// The question what colour the ground has, ended by a bell: older consoles know no other end.
const ASK_GROUND: Print<&str> = Print("\x1b]11;?\x07");
/// The question what kind of terminal it is (secondary device attributes).
const ASK_KIND: Print<&str> = Print("\x1b[>c");

/// What the terminal is asked, or has still to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TerminalQuestions {
    /// How wide it draws a character of ambiguous width.
    pub width: bool,
    /// What colour its ground has.
    pub ground: bool,
    /// What kind of terminal it is.
    pub kind: bool,
}

impl TerminalQuestions {
    /// What is worth asking: what nobody chose, and whether there are more colours than the terminal said.
    #[must_use]
    pub fn worth_asking(config: &Config, depth: Depth) -> Self {
        Self {
            width: config.ambiguous.is_none(),
            ground: config.theme.is_none() && depth != Depth::None,
            kind: may_show_more(depth),
        }
    }

    /// Takes an answer in; what was not asked for means nothing. Tells whether something looks different now.
    pub fn hear(&mut self, answer: TerminalAnswer, facts: &mut TerminalFacts, depth: &mut Depth) -> bool {
        let before = (*facts, *depth);
        match answer {
            TerminalAnswer::Cursor(column) if std::mem::take(&mut self.width) => {
                facts.ambiguous = drawn_width(column).unwrap_or(facts.ambiguous);
            }
            TerminalAnswer::Ground { light } if std::mem::take(&mut self.ground) => facts.light = light,
            TerminalAnswer::Kind(kind, version) if std::mem::take(&mut self.kind) && shows_24_bits(kind, version) => {
                *depth = Depth::True;
            }
            _ => {}
        }
        (*facts, *depth) != before
    }

    /// Asks in one write.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub fn send(self, out: &mut impl Write) -> io::Result<()> {
        let mut questions = Vec::new();
        self.queue(&mut questions)?;
        out.write_all(&questions)?;
        out.flush()
    }

    /// Puts the questions where they will be cleared: a terminal that does not know one may write it down.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub fn queue(self, out: &mut impl Write) -> io::Result<()> {
        if self != Self::default() {
            queue!(out, cursor::MoveTo(0, 0))?;
        }
        if self.ground {
            queue!(out, ASK_GROUND)?;
        }
        if self.kind {
            queue!(out, ASK_KIND)?;
        }
        if self.width {
            queue!(out, ASK_WIDTH)?;
        }
        if self != Self::default() {
            queue!(out, Clear(ClearType::CurrentLine))?;
        }
        Ok(())
    }
}

/// How wide the terminal draws a character of ambiguous width, by the column of the cursor behind one, counted from 1. None where it
/// is another column: a terminal that has drawn more before it answers tells where the cursor is by then.
const fn drawn_width(column: u16) -> Option<Ambiguous> {
    match column {
        2 => Some(Ambiguous::Narrow),
        3 => Some(Ambiguous::Wide),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_that_is_elsewhere_by_now_says_nothing_of_the_width() {
        for before in [Ambiguous::Narrow, Ambiguous::Wide] {
            for column in [1, 4, 40, 80] {
                let (mut facts, mut depth) =
                    (TerminalFacts { ambiguous: before, ..TerminalFacts::default() }, Depth::Sixteen);
                let mut asked = TerminalQuestions { width: true, ..TerminalQuestions::default() };
                assert!(!asked.hear(TerminalAnswer::Cursor(column), &mut facts, &mut depth));
                assert_eq!(facts.ambiguous, before, "{column}");
            }
        }
    }

    #[test]
    fn only_what_was_asked_is_heard_and_once() {
        let every = [TerminalAnswer::Cursor(3), TerminalAnswer::Ground { light: true }, TerminalAnswer::Kind(41, 379)];
        let (mut facts, mut depth) = (TerminalFacts::default(), Depth::Sixteen);
        let mut asked = TerminalQuestions::default();
        assert!(every.iter().all(|answer| !asked.hear(*answer, &mut facts, &mut depth)));
        let mut asked = TerminalQuestions { width: true, ground: true, kind: true };
        assert!(every.iter().all(|answer| asked.hear(*answer, &mut facts, &mut depth)));
        assert_eq!((facts, depth), (TerminalFacts { ambiguous: Ambiguous::Wide, light: true }, Depth::True));
        assert!(!asked.hear(TerminalAnswer::Cursor(2), &mut facts, &mut depth));
        assert_eq!(asked, TerminalQuestions::default());
    }

    #[test]
    fn what_was_chosen_is_not_asked() {
        let theme = Some(app::config::Theme::Dark);
        let config = Config { ambiguous: Some(Ambiguous::Wide), theme, ..Config::default() };
        assert_eq!(TerminalQuestions::worth_asking(&config, Depth::True), TerminalQuestions::default());
        let asked = TerminalQuestions::worth_asking(&Config::default(), Depth::None);
        assert!(
            asked.width && !asked.ground && !asked.kind,
            "without colours the ground is the terminal's own: {asked:?}"
        );
        assert!(TerminalQuestions::worth_asking(&Config::default(), Depth::True).ground);
    }
}
