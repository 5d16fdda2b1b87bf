//! Says what is wrong with a command line in the language of the reader, with what would be right. The parser's own words are
//! English.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};

use super::args::command;
use domain::lang::Lang;
use words::usage as phrases;

/// The sentences about a fault of usage; none where help or version was asked for.
#[must_use]
pub fn told(error: &Error, words: &[String], lang: Lang) -> Option<String> {
    if !error.use_stderr() {
        return None;
    }
    let mut whole = command(lang);
    whole.build();
    let chosen = words.iter().skip(1).find_map(|word| whole.find_subcommand(word));
    let here = chosen.unwrap_or(&whole);
    let called = chosen.map_or_else(|| "peilian".to_owned(), |own| format!("peilian {}", own.get_name()));
    let mut lines = vec![wrong(error, &whole, here, &called, lang)];
    if error.kind() == ErrorKind::MissingRequiredArgument {
        lines.extend(usage(error, lang));
    }
    lines.push(phrases::MORE.fill(lang, [&called]));
    Some(lines.join("\n"))
}

fn wrong(error: &Error, whole: &Command, here: &Command, called: &str, lang: Lang) -> String {
    let of = |kind| context(error, kind);
    let arg = of(ContextKind::InvalidArg).join(list_sign(lang));
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let all =
                whole.get_subcommands().filter(|one| one.get_name() != "help").map(|one| one.get_name().to_owned());
            let name = of(ContextKind::InvalidSubcommand).concat();
            phrases::NO_COMMAND.fill(lang, [&name, &join(all, lang)])
        }
        ErrorKind::UnknownArgument => phrases::UNKNOWN.fill(lang, [&arg, called, &join(possible(here), lang)]),
        ErrorKind::InvalidValue => {
            let (value, choices) = (of(ContextKind::InvalidValue).concat(), of(ContextKind::ValidValue));
            match (value.is_empty(), choices.is_empty()) {
                (true, true) => phrases::NO_VALUE.fill(lang, [&arg]),
                (true, false) => {
                    let choices = phrases::CHOICES.fill(lang, [&join(choices, lang)]);
                    [phrases::NO_VALUE.fill(lang, [&arg]), choices].join(if lang == Lang::Zh { "" } else { " " })
                }
                (false, _) => phrases::NO_SUCH_VALUE.fill(lang, [&arg, &value, &join(choices, lang)]),
            }
        }
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            phrases::WRONG_VALUE.fill(lang, [&arg, &why])
        }
        ErrorKind::ArgumentConflict => {
            let other = of(ContextKind::PriorArg).join(list_sign(lang));
            if other == arg {
                phrases::REPEATED.fill(lang, [&arg])
            } else {
                phrases::TOGETHER.fill(lang, [&arg, &other])
            }
        }
        ErrorKind::MissingRequiredArgument => phrases::MISSING.fill(lang, [&arg]),
        _ => phrases::OTHER.text(lang).to_owned(),
    }
}

/// What may stand behind a command: its options, and what has a place.
fn possible(here: &Command) -> Vec<String> {
    let named = here.get_arguments().filter_map(|arg| arg.get_long()).map(|name| format!("--{name}"));
    let placed = here
        .get_positionals()
        .map(|arg| format!("<{}>", arg.get_value_names().map_or("", |names| names.first().map_or("", |name| name))));
    placed.chain(named).collect()
}

/// How it is written, as the parser shows it.
fn usage(error: &Error, lang: Lang) -> Option<String> {
    let shown = error.get(ContextKind::Usage)?.to_string();
    let line = shown.trim().trim_start_matches("Usage:").trim();
    Some(phrases::WRITE.fill(lang, [&line.replace("[OPTIONS]", phrases::OPTIONS.text(lang))]))
}

/// What the parser says of an error, one or several.
fn context(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        _ => Vec::new(),
    }
}

const fn list_sign(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "、",
        Lang::En => ", ",
    }
}

fn join(all: impl IntoIterator<Item = String>, lang: Lang) -> String {
    all.into_iter().collect::<Vec<_>>().join(list_sign(lang))
}

#[cfg(test)]
mod tests {
    use super::super::args::parse;
    use super::*;

    fn said(words: &[&str], lang: Lang) -> String {
        let words: Vec<_> = std::iter::once(&"peilian").chain(words).map(|word| (*word).to_owned()).collect();
        let error = parse(&words, lang).unwrap_err();
        assert_eq!(error.exit_code(), 2);
        told(&error, &words, lang).unwrap()
    }

    #[test]
    fn what_is_wrong_is_said_whole_in_the_language_of_the_reader() {
        let faults: [&[&str]; 16] = [
            &["sheets", "--case"],
            &["sheets", "--fast"],
            &["sheets", "--cards", "--tracker"],
            &["sheets", "--cards", "--cards"],
            &["sheets", "--format", "pdf"],
            &["sheets", "--format"],
            &["sheets", "more"],
            &["handout"],
            &["handout", "x"],
            &["handout", "x", "--out"],
            &["course"],
            &["course", "chek", "x"],
            &["report"],
            &["code"],
            &["--lang", "fr"],
            &["calc", "nothing"],
        ];
        for words in faults {
            let zh = said(words, Lang::Zh);
            // Besides what is typed there is no word of another language.
            let lone = zh
                .split([' ', '\n'])
                .filter(|word| word.len() > 1 && word.chars().all(|sign| sign.is_ascii_lowercase()));
            let typed = ["peilian", "sheets", "handout", "course", "code", "calc"];
            let lone: Vec<_> = lone.filter(|word| !typed.contains(word)).collect();
            assert_eq!(lone, Vec::<&str>::new(), "{zh}");
            for word in ["error", "Usage", "tip", "possible values", "OPTIONS"] {
                assert!(!zh.contains(word), "{zh}");
            }
            let en = said(words, Lang::En);
            assert!(en.is_ascii() && !en.starts_with("error"), "{en}");
            assert!(!en.contains("The command line is not right"), "{en}");
        }
    }

    #[test]
    fn what_is_possible_is_named() {
        let holds = |words: &[&str], parts: &[&str]| {
            for lang in Lang::ALL {
                let text = said(words, lang);
                assert!(parts.iter().all(|part| text.contains(part)), "{text}");
            }
        };
        holds(&["sheets", "--case", "9"], &["--case <N>", "9", "1", "4"]);
        holds(&["sheets", "--format", "pdf"], &["pdf", "md", "html"]);
        holds(&["sheets", "--fast"], &["peilian sheets", "--fast", "--cards", "--tracker", "--case", "--format"]);
        holds(&["handout", "x"], &["--out <DIR>", "peilian handout --out <DIR> <CLASS>"]);
        holds(&["course", "chek", "x"], &["<ACTION>", "chek", "check"]);
        holds(&["report"], &["report", "handout", "sheets", "course"]);
        holds(&["sheets", "--cards", "--tracker"], &["--cards", "--tracker"]);
    }

    #[test]
    fn help_that_was_asked_for_is_no_fault() {
        let error = parse(["peilian", "--help"], Lang::En).unwrap_err();
        assert_eq!(told(&error, &[], Lang::En), None);
    }
}
