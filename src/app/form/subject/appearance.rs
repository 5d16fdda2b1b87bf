//! The form of how the program looks.

use crate::config::{Ambiguous, Config, Theme};
use crate::form::field::{Field, FieldKind, FieldValue};
use domain::lang::Lang;
use words::{Phrase, form as phrases};

const LANGS: &[Phrase] = &[phrases::LANGUAGE_ZH, phrases::LANGUAGE_EN];
const THEMES: &[Phrase] = &[phrases::DARK, phrases::LIGHT, phrases::CONTRAST];
const SWITCH: &[Phrase] = &[phrases::ON, phrases::OFF];
const WIDTHS: &[Phrase] = &[phrases::NARROW, phrases::WIDE];

/// The fields with what they hold now.
#[must_use]
pub fn fields(config: &Config, lang: Lang) -> Vec<(Field, FieldValue)> {
    let choice =
        |name, label, all| Field::new(name, label, FieldKind::Choice(all)).required().hint(phrases::HINT_CHOICE);
    let theme = Theme::ALL.iter().position(|t| *t == config.theme).unwrap_or(0);
    vec![
        (choice("lang", phrases::LANGUAGE, LANGS), FieldValue::Choice(usize::from(lang == Lang::En))),
        (choice("theme", phrases::THEME, THEMES), FieldValue::Choice(theme)),
        (choice("mouse", phrases::MOUSE, SWITCH), FieldValue::Choice(usize::from(!config.mouse))),
        (
            choice("ambiguous", phrases::AMBIGUOUS, WIDTHS),
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
