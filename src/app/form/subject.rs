//! What the forms write to: a person, the looks of the program, the choices of the book.

use std::sync::Arc;

use super::field::{Field, Kind, Value};
use crate::app::config::{Ambiguous, Config, Theme};
use crate::app::phrase::{Phrase, brain as people, form as words};
use crate::domain::book::Book;
use crate::domain::id::{Id, IdSource};
use crate::domain::lang::Lang;
use crate::domain::person::{Person, PersonKind};
use crate::domain::record::Record;
use jiff::civil::Date;

/// What a form writes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A person not made yet.
    NewPerson,
    /// A person.
    Person(Id),
    /// How the program looks.
    Looks,
    /// Choices that belong to the book.
    Book,
}

/// Graphemes a name may have.
const NAME: usize = 60;

const fn field(name: &'static str, label: Phrase, kind: Kind, required: bool) -> Field {
    Field { name, label, hint: None, kind, required }
}

/// Kinds of people in the order of the choice.
pub const KINDS: &[Phrase] = &[people::COLLEAGUE, people::TRAINEE];
const LANGS: &[Phrase] = &[words::LANGUAGE_ZH, words::LANGUAGE_EN];
const THEMES: &[Phrase] = &[words::DARK, words::LIGHT, words::CONTRAST];
const SWITCH: &[Phrase] = &[words::ON, words::OFF];
const WIDTHS: &[Phrase] = &[words::NARROW, words::WIDE];

impl Subject {
    /// What stands on top of the form.
    #[must_use]
    pub const fn title(self) -> Phrase {
        match self {
            Self::NewPerson => words::NEW_PERSON,
            Self::Person(_) => words::PERSON,
            Self::Looks => words::LOOKS,
            Self::Book => words::BOOK,
        }
    }

    /// Where its drafts are kept.
    #[must_use]
    pub fn place(self) -> String {
        match self {
            Self::NewPerson => "people/new".to_owned(),
            Self::Person(id) => format!("people/{id}"),
            Self::Looks => "config".to_owned(),
            Self::Book => "book".to_owned(),
        }
    }

    /// Its fields with what they hold now.
    #[must_use]
    pub fn fields(self, book: &Book, config: &Config, lang: Lang) -> Vec<(Field, Value)> {
        match self {
            Self::NewPerson => person_fields("", PersonKind::Trainee),
            Self::Person(id) => book.people().get(&id).map(|p| person_fields(&p.name, p.kind)).unwrap_or_default(),
            Self::Looks => looks(config, lang),
            Self::Book => {
                let settings = book.settings();
                let me = Field { hint: Some(words::HINT_PERSON), ..field("me", words::WHO_IS_ME, Kind::Person, false) };
                vec![
                    (me, Value::Person(settings.me)),
                    (field("currency", words::CURRENCY, Kind::Currency, true), Value::Text(settings.currency.clone())),
                ]
            }
        }
    }
}

fn person_fields(name: &str, kind: PersonKind) -> Vec<(Field, Value)> {
    let kind = match kind {
        PersonKind::Colleague => 0,
        PersonKind::Trainee => 1,
    };
    vec![
        (field("name", words::NAME, Kind::Line(NAME), true), Value::Text(name.to_owned())),
        (
            Field { hint: Some(words::HINT_CHOICE), ..field("kind", words::KIND, Kind::Choice(KINDS), true) },
            Value::Choice(kind),
        ),
    ]
}

fn looks(config: &Config, lang: Lang) -> Vec<(Field, Value)> {
    let choice =
        |name, label, all| Field { hint: Some(words::HINT_CHOICE), ..field(name, label, Kind::Choice(all), true) };
    let theme = Theme::ALL.iter().position(|t| *t == config.theme).unwrap_or(0);
    vec![
        (choice("lang", words::LANGUAGE, LANGS), Value::Choice(usize::from(lang == Lang::En))),
        (choice("theme", words::THEME, THEMES), Value::Choice(theme)),
        (choice("mouse", words::MOUSE, SWITCH), Value::Choice(usize::from(!config.mouse))),
        (
            choice("ambiguous", words::AMBIGUOUS, WIDTHS),
            Value::Choice(usize::from(config.ambiguous == Some(Ambiguous::Wide))),
        ),
    ]
}

/// Writes a field of a person, or makes the person with its first name; the answer is what the form writes to from now on.
pub fn write_person(
    book: &mut Book,
    ids: &mut IdSource,
    today: Date,
    subject: Subject,
    (name, value): (&str, &Value),
) -> Subject {
    let id = if let Subject::Person(id) = subject {
        id
    } else {
        let id = ids.fresh();
        let kind = PersonKind::Trainee;
        let person = Person::new(id, String::new(), kind, today);
        book.put(Record::Person(Arc::new(person)));
        id
    };
    book.edit_person(id, |person| match (name, value) {
        ("name", Value::Text(text)) => person.name.clone_from(text),
        ("kind", Value::Choice(0)) => person.kind = PersonKind::Colleague,
        ("kind", Value::Choice(_)) => person.kind = PersonKind::Trainee,
        _ => {}
    });
    Subject::Person(id)
}

/// Writes a field of the looks; tells the language where it changed.
pub fn write_looks(config: &mut Config, name: &str, value: &Value) -> Option<Lang> {
    let Value::Choice(place) = *value else { return None };
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

/// Writes a field of the book's choices.
pub fn write_book(book: &mut Book, name: &str, value: &Value) {
    book.edit_settings(|settings| match (name, value) {
        ("me", Value::Person(id)) => settings.me = *id,
        ("currency", Value::Text(text)) => settings.currency.clone_from(text),
        _ => {}
    });
}
