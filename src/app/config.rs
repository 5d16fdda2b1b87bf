//! This file holds the choices for this computer: language, theme, mouse, keys. The shell keeps them in `config.ron` in the
//! config folder, apart from the data.

use serde::{Deserialize, Serialize};
use strum::EnumCount as _;

use super::keymap::KeyChoice;
use domain::lang::Lang;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default, strum::EnumCount)]
pub enum Theme {
    /// Light on dark.
    #[default]
    Dark,
    /// Dark on light.
    Light,
    /// For projectors and tired eyes.
    Contrast,
}

impl Theme {
    /// All themes in the order the key turns through them.
    pub const ALL: [Self; Self::COUNT] = [Self::Dark, Self::Light, Self::Contrast];

    /// The word the command line uses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Contrast => "contrast",
        }
    }

    /// The next theme in turn.
    #[must_use]
    pub fn next(self) -> Self {
        let place = Self::ALL.iter().position(|t| *t == self).unwrap_or(0);
        Self::ALL[(place + 1) % Self::ALL.len()]
    }
}

/// How wide the terminal draws characters of ambiguous width, such as box lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
pub enum Ambiguous {
    /// One cell: box lines and blocks are used.
    #[default]
    Narrow,
    /// Two cells: an ASCII set is used in their place.
    Wide,
}

/// The configuration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Language; from the locale until chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// The theme, where somebody chose it; the one that fits the ground of the terminal otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<Theme>,
    /// Whether the mouse is listened to; without it the terminal's own selection works.
    pub mouse: bool,
    /// Width of ambiguous characters, where somebody chose it; the terminal is asked at every start otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ambiguous: Option<Ambiguous>,
    /// Keys of the user's own.
    pub keys: Vec<KeyChoice>,
    /// The data folder of last time, as an older version wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder: Option<String>,
    /// The data folders that were used, as full paths: each has to be there when it is opened again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub folders: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            lang: None,
            theme: None,
            mouse: true,
            ambiguous: None,
            keys: Vec::new(),
            folder: None,
            folders: Vec::new(),
        }
    }
}
