//! This room holds every label and message in both languages, one table for each part of the program. No sentence stands
//! anywhere else in code.
//!
//! A phrase with one language missing does not compile. Key names never stand in a phrase: they are filled in from the key
//! table, because a user may have changed them.

#![warn(missing_docs)]

use std::borrow::Cow;

use domain::id::Id;
use domain::lang::Lang;

/// A text of the program in both languages with `N` blanks: `{0}`, `{1}` … in both, counted by the compiler.
///
/// A blank may ask for a form of the word beside it: `{0} {0:day|days}` reads "1 day" and "2 days".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Phrase<const N: usize = 0> {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// A phrase whose blanks are not counted any more: what a filled sentence keeps, and what the tests list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Template {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Phrase {
    /// The text in `lang`.
    #[must_use]
    pub const fn text(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// The phrase as a sentence.
    #[must_use]
    pub const fn say(self) -> Say {
        Say { template: self.template(), args: Vec::new() }
    }
}

impl<const N: usize> Phrase<N> {
    /// The phrase without the count of its blanks.
    #[must_use]
    pub const fn template(self) -> Template {
        Template { zh: self.zh, en: self.en }
    }

    /// The text in `lang` with its blanks filled.
    #[must_use]
    pub fn fill(self, lang: Lang, args: [&str; N]) -> String {
        self.template().fill(lang, &args)
    }

    /// The phrase with what fills its blanks.
    #[must_use]
    pub fn with(self, args: [&str; N]) -> Say {
        self.args(args.map(Arg::from))
    }

    /// The phrase with other phrases in its blanks.
    #[must_use]
    pub fn with_phrases(self, args: [Phrase; N]) -> Say {
        self.args(args.map(Arg::Phrase))
    }

    /// The phrase with anything in its blanks: texts, phrases, people, sentences.
    #[must_use]
    pub fn args(self, args: [Arg; N]) -> Say {
        Say { template: self.template(), args: Vec::from(args) }
    }
}

impl Phrase<1> {
    /// The phrase with another sentence in its blank.
    #[must_use]
    pub fn with_say(self, say: Say) -> Say {
        self.args([say.into()])
    }

    /// The phrase with a person's name in its blank, which a projector hides.
    #[must_use]
    pub fn with_person(self, id: Id, name: &str) -> Say {
        self.args([Arg::Person(id, name.to_owned())])
    }
}

impl<const N: usize> PartialEq<Phrase<N>> for Template {
    fn eq(&self, phrase: &Phrase<N>) -> bool {
        *self == phrase.template()
    }
}

impl Template {
    /// The text in `lang`, with its blanks.
    #[must_use]
    pub const fn text(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// The text in `lang` with its blanks filled; a blank that nothing fills stays as it is.
    #[must_use]
    pub fn fill(self, lang: Lang, args: &[&str]) -> String {
        // In one pass, so that a blank in what somebody typed stays what it is.
        let mut rest = self.text(lang);
        let mut text = String::with_capacity(rest.len());
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let blank = after.split_once('}').and_then(|(blank, tail)| Some((filled(blank, args)?, tail)));
            if let Some((arg, tail)) = blank {
                text.push_str(arg);
                rest = tail;
            } else {
                text.push('{');
                rest = after;
            }
        }
        text.push_str(rest);
        text
    }
}

/// What stands in for a blank: `0` is the first argument, `0:day|days` the form that goes with it.
fn filled<'a>(blank: &'a str, args: &[&'a str]) -> Option<&'a str> {
    let (place, forms) = blank.split_once(':').map_or((blank, None), |(place, forms)| (place, Some(forms)));
    let arg = *args.get(place.parse::<usize>().ok()?)?;
    match forms {
        None => Some(arg),
        Some(forms) => forms.split_once('|').map(|(one, many)| if arg == "1" { one } else { many }),
    }
}

/// The number of blanks of a text: one more than the highest it asks for.
#[must_use]
pub const fn blanks(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at + 1 < bytes.len() {
        // A digit right behind the brace is the number of the blank; no phrase has ten.
        if bytes[at] == b'{' && bytes[at + 1].is_ascii_digit() {
            let place = (bytes[at + 1] - b'0') as usize;
            if place + 1 > count {
                count = place + 1;
            }
        }
        at += 1;
    }
    count
}

/// What fills a blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// The same in both languages.
    Text(String),
    /// Follows the language.
    Phrase(Phrase),
    /// Somebody's name, which a projector hides.
    Person(Id, String),
    /// A whole sentence, itself in the language of the reader.
    Say(Box<Say>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Phrase> for Arg {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(phrase)
    }
}

impl From<Say> for Arg {
    fn from(say: Say) -> Self {
        Self::Say(Box::new(say))
    }
}

/// A phrase with its blanks filled: follows a switch of the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    /// The words.
    pub template: Template,
    /// What fills `{0}`, `{1}` …
    pub args: Vec<Arg>,
}

impl Say {
    /// The sentence in `lang`.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        self.shown(lang, &|_, text| text.to_owned())
    }

    /// The sentence in `lang` with people, and what somebody typed, told as `call` says.
    #[must_use]
    pub fn shown(&self, lang: Lang, call: &dyn Fn(Option<Id>, &str) -> String) -> String {
        let args: Vec<_> = self.args.iter().map(|a| a.text(lang, call)).collect();
        self.template.fill(lang, &args.iter().map(AsRef::as_ref).collect::<Vec<_>>())
    }
}

impl Arg {
    fn text(&self, lang: Lang, call: &dyn Fn(Option<Id>, &str) -> String) -> Cow<'_, str> {
        match self {
            Self::Person(id, name) => Cow::Owned(call(Some(*id), name)),
            Self::Text(text) => Cow::Owned(call(None, text)),
            Self::Phrase(phrase) => Cow::Borrowed(phrase.text(lang)),
            Self::Say(say) => Cow::Owned(say.shown(lang, call)),
        }
    }
}

impl From<Phrase> for Say {
    fn from(phrase: Phrase) -> Self {
        phrase.say()
    }
}

/// Declares phrases as constants, and lists them for the tests.
macro_rules! phrases {
    ($($name:ident: $zh:expr, $en:expr;)*) => {
        $(#[doc = concat!("«", $en, "»")]
        pub const $name: $crate::Phrase<{ $crate::blanks($zh) }> = {
            assert!($crate::blanks($zh) == $crate::blanks($en), "both languages have the same blanks");
            $crate::Phrase { zh: $zh, en: $en }
        };)*
        /// Every phrase of this table by name.
        pub const ALL: &[(&str, $crate::Template)] = &[$((stringify!($name), $name.template())),*];
    };
}

pub mod action;
pub mod after;
pub mod ageing;
pub mod agenda;
pub mod allotment;
pub mod brain;
pub mod cases;
pub mod channel;
pub mod class_teams;
pub mod collection;
pub mod course_pack;
pub mod credit;
pub mod customer;
pub mod drill;
pub mod exchange;
pub mod forces;
pub mod form;
pub mod frame;
pub mod funnel;
pub mod gate;
pub mod hand_in;
pub mod handout;
pub mod hands;
pub mod invoice;
pub mod judge;
pub mod lectern;
pub mod manual;
pub mod matrix;
pub mod picture;
pub mod placing;
pub mod print;
pub mod report;
pub mod resources;
pub mod roster;
pub mod scorecard;
pub mod separator;
pub mod sheets;
pub mod shell;
pub mod steps;
pub mod team;
pub mod today;
pub mod tracker;
pub mod usage;
pub mod vote;
pub mod votes;
pub mod wall;
pub mod workshop;

#[cfg(test)]
mod plurals;

#[cfg(test)]
mod tests;
