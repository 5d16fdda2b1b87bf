//! The form of how the program looks.

use crate::app::config::{Ambiguous, Config, Theme};
use crate::app::form::field::{Field, FieldKind, FieldValue};
use crate::app::phrase::{Phrase, form as words};
use crate::domain::lang::Lang;

const LANGS: &[Phrase] = &[words::LANGUAGE_ZH, words::LANGUAGE_EN];
const THEMES: &[Phrase] = &[words::DARK, words::LIGHT, words::CONTRAST];
const SWITCH: &[Phrase] = &[words::ON, words::OFF];
const WIDTHS: &[Phrase] = &[words::NARROW, words::WIDE];

/// The fields with what they hold now.
#[must_use]
pub fn fields(config: &Config, lang: Lang) -> Vec<(Field, FieldValue)> {
    let choice = |name, label, all| Field::new(name, label, FieldKind::Choice(all)).required().hint(words::HINT_CHOICE);
    let theme = Theme::ALL.iter().position(|t| *t == config.theme).unwrap_or(0);
    vec![
        (choice("lang", words::LANGUAGE, LANGS), FieldValue::Choice(usize::from(lang == Lang::En))),
        (choice("theme", words::THEME, THEMES), FieldValue::Choice(theme)),
        (choice("mouse", words::MOUSE, SWITCH), FieldValue::Choice(usize::from(!config.mouse))),
        (
            choice("ambiguous", words::AMBIGUOUS, WIDTHS),
            FieldValue::Choice(usize::from(config.ambiguous == Some(Ambiguous::Wide))),
        ),
    ]
}

/// Writes a field; tells the language where it changed.
pub fn write(config: &mut Config, name: &str, value: &FieldValue) -> Option<Lang> {
    let FieldValue::Choice(place) = *value else { return None };
    match name {
        "lang" => {
            config.lang = Lang::ALL.get(place).copied();
            return config.lang;
        }
        "theme" => config.theme = Theme::ALL.get(place).copied().unwrap_or_default(),
        "mouse" => config.mouse = place == 0,
        "ambiguous" => config.ambiguous = Some(if place == 0 { Ambiguous::Narrow } else { Ambiguous::Wide }),
        _ => {}
    }
    None
}
