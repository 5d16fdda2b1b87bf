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
const THEMES: &[Phrase] = &[phrases::DARK, phrases::LIGHT, phrases::CONTRAST];
const SWITCH: &[Phrase] = &[phrases::ON, phrases::OFF];
const WIDTHS: &[Phrase] = &[phrases::NARROW, phrases::WIDE];

/// Of how the program looks.
#[derive(Debug)]
pub struct AppearanceForm;

/// What the form writes to: the configuration, and the language, which may have been chosen for this run alone.
struct Looks {
    config: Config,
    lang: Lang,
}

fn rows() -> [FormRow<Looks>; 4] {
    let choice = |name, label, all| TypedField::choice(name, label, all).required().hint(phrases::HINT_CHOICE);
    [
        choice("lang", phrases::LANGUAGE, LANGS).bind(
            |looks: &Looks| usize::from(looks.lang == Lang::En),
            |looks, place| {
                looks.config.lang = Lang::ALL.get(place).copied();
                looks.lang = looks.config.lang.unwrap_or(looks.lang);
            },
        ),
        choice("theme", phrases::THEME, THEMES).bind(
            |looks: &Looks| Theme::ALL.iter().position(|theme| *theme == looks.config.theme).unwrap_or(0),
            |looks, place| looks.config.theme = Theme::ALL.get(place).copied().unwrap_or_default(),
        ),
        choice("mouse", phrases::MOUSE, SWITCH)
            .bind(|looks: &Looks| usize::from(!looks.config.mouse), |looks, place| looks.config.mouse = place == 0),
        choice("ambiguous", phrases::AMBIGUOUS, WIDTHS).bind(
            |looks: &Looks| usize::from(looks.config.ambiguous == Some(Ambiguous::Wide)),
            |looks, place| {
                looks.config.ambiguous = Some(if place == 0 { Ambiguous::Narrow } else { Ambiguous::Wide });
            },
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
        Some(fields_of(&rows(), &Looks { config: scene.config.clone(), lang: scene.lang }))
    }

    fn write(&self, writer: &mut FormWriter, change: &FieldChange) -> Written {
        let mut looks = Looks { config: writer.config.clone(), lang: *writer.lang };
        if change.put(&rows(), &mut looks) == Written::Refused {
            return Written::Refused;
        }
        (*writer.config, *writer.lang) = (looks.config, looks.lang);
        Written::Config
    }
}
