//! The session holds what belongs to this run of the program and not to the book: the time, the language, the configuration,
//! the keys.

use jiff::civil::DateTime;

use crate::config::Config;
use crate::keymap::Keymap;
use domain::id::IdSource;
use domain::lang::Lang;

/// This run of the program.
#[derive(Debug, Clone)]
pub struct Session {
    /// The local time, by the minute.
    pub now: DateTime,
    pub lang: Lang,
    /// The configuration.
    pub config: Config,
    /// The keys with the user's choices.
    pub keymap: Keymap,
    pub ids: IdSource,
}
