//! Asks the system where data and configuration live, and which language and colours it has.

use std::path::PathBuf;

use directories::ProjectDirs;

/// The folders of this user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Where the data lives unless told otherwise.
    pub data: PathBuf,
    /// The file of the configuration.
    pub config: PathBuf,
}

impl Folders {
    /// Asks the system; none where the user has no home.
    #[must_use]
    pub fn find() -> Option<Self> {
        let dirs = ProjectDirs::from("", "", "peilian")?;
        Some(Self { data: dirs.data_dir().to_owned(), config: dirs.config_dir().join("config.ron") })
    }
}

/// A fresh folder for a throw-away copy.
#[must_use]
pub fn throw_away() -> PathBuf {
    let number = fastrand::u64(..);
    std::env::temp_dir().join(format!("peilian-demo-{}-{number:x}", std::process::id()))
}

/// Whether `NO_COLOR` asks for no colours. Source: no-color.org.
#[must_use]
pub fn colourless() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty())
}

/// Whether the terminal says it shows 24-bit colours.
#[must_use]
pub fn true_colour() -> bool {
    let says = |name: &str, words: &[&str]| {
        std::env::var(name).is_ok_and(|value| words.iter().any(|word| value.contains(word)))
    };
    says("COLORTERM", &["truecolor", "24bit"])
        || says("TERM", &["direct", "kitty", "alacritty", "wezterm", "ghostty", "foot"])
        || std::env::var_os("WT_SESSION").is_some()
}

/// The language of the system.
#[must_use]
pub fn locale() -> String {
    sys_locale::get_locale().unwrap_or_default()
}
