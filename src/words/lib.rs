//! Every label and message in both languages, one table a part of the program. No sentence stands anywhere else in code.
//!
//! A phrase without its other language does not compile. Key names never stand in a phrase: they are filled in from the key table.

#![warn(missing_docs)]

use std::borrow::Cow;

use domain::id::Id;
use domain::lang::Lang;

/// A text of the program in both languages; `{0}`, `{1}` are filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Phrase {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Phrase {
    /// The text in `lang`, with its blanks.
    #[must_use]
    pub const fn text(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }

    /// The text in `lang` with its blanks filled.
    #[must_use]
    pub fn fill(self, lang: Lang, args: &[&str]) -> String {
        // In one pass, so that a blank in what somebody typed stays what it is.
        let mut rest = self.text(lang);
        let mut text = String::with_capacity(rest.len());
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let blank = after.split_once('}').and_then(|(n, tail)| Some((args.get(n.parse::<usize>().ok()?)?, tail)));
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

    /// The phrase as a saying without blanks.
    #[must_use]
    pub const fn say(self) -> Say {
        Say { phrase: self, args: Vec::new() }
    }

    /// The phrase with what fills its blanks.
    #[must_use]
    pub fn with<const N: usize>(self, args: [&str; N]) -> Say {
        Say { phrase: self, args: args.into_iter().map(|a| Arg::Text(a.to_owned())).collect() }
    }

    /// The phrase with another saying in its blank.
    #[must_use]
    pub fn with_say(self, say: Say) -> Say {
        Say { phrase: self, args: vec![Arg::Say(Box::new(say))] }
    }

    /// The phrase with a person's name in its first blank, which a projector hides, and more text in the next.
    #[must_use]
    pub fn with_person(self, id: Id, name: &str, rest: &[&str]) -> Say {
        let mut args = vec![Arg::Person(id, name.to_owned())];
        args.extend(rest.iter().map(|text| Arg::Text((*text).to_owned())));
        Say { phrase: self, args }
    }

    /// The phrase with other phrases in its blanks.
    #[must_use]
    pub fn with_phrases<const N: usize>(self, args: [Self; N]) -> Say {
        Say { phrase: self, args: args.into_iter().map(Arg::Phrase).collect() }
    }
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
    /// A whole saying, itself in the language of the reader.
    Say(Box<Say>),
}

/// A phrase with its blanks filled: follows a switch of the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    /// The words.
    pub phrase: Phrase,
    /// What fills `{0}`, `{1}` …
    pub args: Vec<Arg>,
}

impl Say {
    /// The sentence in `lang`.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        self.shown(lang, &|_, text| text.to_owned())
    }

    /// The saying with another one in its next blank.
    #[must_use]
    pub fn and(mut self, say: impl Into<Self>) -> Self {
        self.args.push(Arg::Say(Box::new(say.into())));
        self
    }

    /// The saying with a text in its next blank.
    #[must_use]
    pub fn and_text(mut self, text: &str) -> Self {
        self.args.push(Arg::Text(text.to_owned()));
        self
    }

    /// The sentence in `lang` with people, and what somebody typed, told as `call` says.
    #[must_use]
    pub fn shown(&self, lang: Lang, call: &dyn Fn(Option<Id>, &str) -> String) -> String {
        let args: Vec<_> = self.args.iter().map(|a| a.text(lang, call)).collect();
        self.phrase.fill(lang, &args.iter().map(AsRef::as_ref).collect::<Vec<_>>())
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
        pub const $name: $crate::Phrase = $crate::Phrase { zh: $zh, en: $en };)*
        /// Every phrase of this table by name.
        pub const ALL: &[(&str, $crate::Phrase)] = &[$((stringify!($name), $name)),*];
    };
}

pub mod action;
pub mod brain;
pub mod customer;
pub mod drill;
pub mod exchange;
pub mod form;
pub mod frame;
pub mod funnel;
pub mod gate;
pub mod picture;
pub mod print;
pub mod report;
pub mod separator;
pub mod shell;
pub mod steps;
pub mod today;
pub mod tracker;

#[cfg(test)]
mod tests {
    use super::*;

    /// Every table of phrases.
    const TABLES: [&[(&str, Phrase)]; 17] = [
        action::ALL,
        brain::ALL,
        customer::ALL,
        drill::ALL,
        exchange::ALL,
        form::ALL,
        frame::ALL,
        funnel::ALL,
        gate::ALL,
        picture::ALL,
        print::ALL,
        report::ALL,
        separator::ALL,
        shell::ALL,
        steps::ALL,
        today::ALL,
        tracker::ALL,
    ];

    #[test]
    fn both_languages_say_something_with_the_same_blanks() {
        for (name, phrase) in TABLES.into_iter().flatten() {
            assert!(!phrase.zh.is_empty() && !phrase.en.is_empty(), "{name}");
            for blank in ["{0}", "{1}", "{2}", "{3}"] {
                assert_eq!(phrase.zh.contains(blank), phrase.en.contains(blank), "{name} {blank}");
            }
        }
    }

    #[test]
    fn no_phrase_names_a_key_or_uses_a_sign_of_unknown_width() {
        for (name, phrase) in TABLES.into_iter().flatten() {
            for text in [phrase.zh, phrase.en] {
                assert!(!text.contains("Ctrl") && !text.contains("Enter") && !text.contains("Esc"), "{name}: {text}");
                assert!(!text.chars().any(|c| "“”‘’…—–·→←↑↓×●○★①".contains(c)), "{name}: {text}");
            }
        }
    }

    #[test]
    fn english_phrases_have_no_chinese_and_no_shouting() {
        for (name, phrase) in TABLES.into_iter().flatten() {
            let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
            let exempt = ["LANGUAGE_ZH", "PRODUCT"].contains(name);
            assert!(exempt || !phrase.en.chars().any(han), "{name}");
            assert!(!phrase.en.contains('!'), "{name}");
        }
    }

    #[test]
    fn what_fills_a_blank_is_not_filled_again() {
        let phrase = Phrase { zh: "{1}：{0}、{0}", en: "{0} {1} {2} {x" };
        assert_eq!(phrase.fill(Lang::En, &["{1}", "{0}"]), "{1} {0} {2} {x");
        assert_eq!(phrase.fill(Lang::Zh, &["{1}", "{"]), "{：{1}、{1}");
    }

    #[test]
    fn blanks_are_filled_in_both_languages() {
        let say = Say { phrase: frame::NOT_SAVED, args: vec![Arg::Text("x".into())] };
        assert!(say.text(Lang::Zh).contains('x') && say.text(Lang::En).contains('x'));
    }
}
