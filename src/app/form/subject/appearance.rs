//! This form sets language, theme, mouse and width of signs on this computer. It writes to the configuration and not to the
//! book.

use super::writer::FormWriter;
use crate::config::{Ambiguous, Config, Theme};
use crate::form::spec::{FieldChange, FormPlace, FormScene, FormSpec, Written};
use crate::form::typed::{FormFields, FormRow, TypedField, fields_of};
use domain::book::Book;
use domain::lang::Lang;
use words::{Phrase, Say, form as phrases};

const LANGS: &[Phrase] = &[phrases::LANGUAGE_ZH, phrases::LANGUAGE_EN];
const THEMES: &[Phrase] = &[phrases::AS_TERMINAL, phrases::DARK, phrases::LIGHT, phrases::CONTRAST];
const SWITCH: &[Phrase] = &[phrases::ON, phrases::OFF];
const WIDTHS: &[Phrase] = &[phrases::AS_TERMINAL, phrases::NARROW, phrases::WIDE];
/// What the words of the widths stand for.
const CHOSEN_WIDTHS: [Option<Ambiguous>; 3] = [None, Some(Ambiguous::Narrow), Some(Ambiguous::Wide)];

#[derive(Debug)]
pub struct AppearanceForm;

/// What the form writes to: the configuration, and the language, which may have been chosen for this run alone.
struct Appearance {
    config: Config,
    lang: Lang,
}

fn rows() -> [FormRow<Appearance>; 4] {
    let choice = |name, label, all| TypedField::choice(name, label, all).required().hint(phrases::HINT_CHOICE);
    [
        choice("lang", phrases::LANGUAGE, LANGS).bind(
            |now: &Appearance| usize::from(now.lang == Lang::En),
            |now, place| {
                now.config.lang = Lang::ALL.get(place).copied();
                now.lang = now.config.lang.unwrap_or(now.lang);
            },
        ),
        choice("theme", phrases::THEME, THEMES).bind(
            |now: &Appearance| {
                let chosen = Theme::ALL.iter().position(|theme| Some(*theme) == now.config.theme);
                chosen.map_or(0, |place| place + 1)
            },
            |now, place| now.config.theme = place.checked_sub(1).and_then(|place| Theme::ALL.get(place).copied()),
        ),
        choice("mouse", phrases::MOUSE, SWITCH)
            .bind(|now: &Appearance| usize::from(!now.config.mouse), |now, place| now.config.mouse = place == 0),
        choice("ambiguous", phrases::AMBIGUOUS, WIDTHS).bind(
            |now: &Appearance| CHOSEN_WIDTHS.iter().position(|width| *width == now.config.ambiguous).unwrap_or(0),
            |now, place| now.config.ambiguous = CHOSEN_WIDTHS.get(place).copied().flatten(),
        ),
    ]
}

impl FormSpec for AppearanceForm {
    fn title(&self, _book: &Book) -> Say {
        phrases::LOOKS.say()
    }

    fn draft_key(&self) -> String {
        "config".to_owned()
    }

    fn place(&self) -> FormPlace {
        FormPlace::Program
    }

    fn fields(&self, scene: &FormScene) -> Option<FormFields> {
        Some(fields_of(&rows(), &Appearance { config: scene.config.clone(), lang: scene.lang }))
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        let mut now = Appearance { config: writer.config.clone(), lang: *writer.lang };
        if change.put(&rows(), &mut now) == Written::Refused {
            return Written::Refused;
        }
        (*writer.config, *writer.lang) = (now.config, now.lang);
        Written::Config
    }
}
