//! Asks the system where data and configuration live, and which language and colours it has.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use directories::ProjectDirs;

use domain::lang::Lang;

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

/// The throw-away copy there is, for whoever ends the program.
static THROW_AWAY: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// A fresh folder for a throw-away copy, which goes when this does.
#[derive(Debug)]
pub struct ThrowAway(PathBuf);

impl ThrowAway {
    /// Thinks of a folder; it is not made yet.
    #[must_use]
    pub fn new() -> Self {
        let number = fastrand::u64(..);
        let path = std::env::temp_dir().join(format!("peilian-demo-{}-{number:x}", std::process::id()));
        if let Ok(mut kept) = THROW_AWAY.lock() {
            kept.push(path.clone());
        }
        Self(path)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Default for ThrowAway {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for ThrowAway {
    fn drop(&mut self) {
        let _ = store::remove_folder(&self.0);
        if let Ok(mut kept) = THROW_AWAY.lock() {
            kept.retain(|path| *path != self.0);
        }
    }
}

/// Removes every throw-away copy, whatever ends the program: one may have been opened over another.
pub fn sweep_throw_away() {
    for path in THROW_AWAY.lock().map(|mut kept| std::mem::take(&mut *kept)).unwrap_or_default() {
        let _ = store::remove_folder(&path);
    }
}

/// The language of the help: the one named on the command line, else the system's.
#[must_use]
pub fn help_language() -> Lang {
    let words: Vec<String> = std::env::args().collect();
    let named = words.windows(2).find(|w| w[0] == "--lang").map(|w| w[1].clone());
    let named = named.or_else(|| words.iter().find_map(|w| w.strip_prefix("--lang=").map(str::to_owned)));
    Lang::from_locale(&named.unwrap_or_else(locale))
}

/// The language of the system. Where it speaks no language at all (`C`), no list of languages counts, so it is English.
#[must_use]
pub fn locale() -> String {
    match chosen_locale("LC_MESSAGES") {
        Some(locale) if speaks_none(&locale) => locale,
        _ => sys_locale::get_locale().unwrap_or_default(),
    }
}

/// The locale that is set for one kind of thing; none where nothing is set. Source: POSIX, "Environment Variables".
fn chosen_locale(kind: &str) -> Option<String> {
    ["LC_ALL", kind, "LANG"].into_iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty())
}

fn speaks_none(locale: &str) -> bool {
    matches!(locale.split('.').next(), Some("C" | "POSIX"))
}

/// The locale whose characters the terminal writes, where these are not Unicode; none where they are, and where nothing is set, as
/// in a bare container: today's terminals write UTF-8 unless told otherwise.
#[must_use]
pub fn foreign_characters() -> Option<String> {
    chosen_locale("LC_CTYPE").filter(|locale| cfg!(unix) && !writes_unicode(locale))
}

fn writes_unicode(locale: &str) -> bool {
    let set = locale.rsplit('.').next().and_then(|set| set.split('@').next()).unwrap_or_default();
    set.eq_ignore_ascii_case("UTF-8") || set.eq_ignore_ascii_case("utf8")
}

/// Whether the terminal says that it can do nothing but write line after line.
#[must_use]
pub fn dumb_terminal() -> bool {
    std::env::var("TERM").is_ok_and(|name| name == "dumb")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unicode_is_told_by_what_follows_the_point() {
        for locale in ["zh_CN.UTF-8", "en_GB.utf8", "C.UTF-8", "de_DE.UTF-8@euro", "UTF-8"] {
            assert!(writes_unicode(locale), "{locale}");
        }
        for locale in ["C", "POSIX", "zh_CN.GB18030", "zh_CN.GBK", "en_US", "zh_CN", "de_DE@euro", "ja_JP.eucJP"] {
            assert!(!writes_unicode(locale), "{locale}");
        }
    }

    #[test]
    fn a_locale_without_a_language_speaks_none() {
        assert!(["C", "POSIX", "C.UTF-8"].into_iter().all(speaks_none));
        assert!(!["zh_CN.UTF-8", "en_US", "ca_ES"].into_iter().any(speaks_none));
    }
}
