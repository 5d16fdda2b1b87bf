//! The session holds what belongs to this run of the program and not to the book: the time, the language, the configuration,
//! the keys.

use jiff::civil::DateTime;

use crate::config::{Ambiguous, Config, Theme};
use crate::keymap::Keymap;
use domain::id::IdSource;
use domain::lang::Lang;

/// This run of the program.
#[derive(Debug, Clone)]
pub struct Session {
    /// The local time, by the minute.
    pub now: DateTime,
    /// The local time by the whole second, as of the last thing that happened. Only a clock and a countdown go by it: what is kept
    /// goes by the minute.
    pub second: DateTime,
    pub lang: Lang,
    /// The configuration.
    pub config: Config,
    /// The keys with the user's choices.
    pub keymap: Keymap,
    pub ids: IdSource,
    pub terminal: TerminalFacts,
}

/// What the terminal of this run answered when it was asked. It is not kept: the next start may be in another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TerminalFacts {
    /// How wide it draws characters of ambiguous width.
    pub ambiguous: Ambiguous,
    /// Whether its ground is light.
    pub light: bool,
}

impl Session {
    /// The clock shows another second.
    pub fn set_second(&mut self, now: DateTime) {
        self.second = whole_second(now);
    }

    /// The theme: as chosen, else the one that fits the ground of the terminal.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.config.theme.unwrap_or(if self.terminal.light { Theme::Light } else { Theme::Dark })
    }

    /// How wide characters of ambiguous width are: as chosen, else as the terminal draws them.
    #[must_use]
    pub fn ambiguous(&self) -> Ambiguous {
        self.config.ambiguous.unwrap_or(self.terminal.ambiguous)
    }
}

/// A time without the part of its second.
#[must_use]
pub fn whole_second(now: DateTime) -> DateTime {
    now.with().subsec_nanosecond(0).build().unwrap_or(now)
}
