//! Declares the command line once, with clap's builder. Help, completions and the manual page are made from the declaration.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint};
use jiff::civil::Date;

pub use super::folders::help_language;
use app::action::Tab;
use app::config::Theme;
use app::key::Key;
use domain::lang::Lang;
use paper::csv::TextEncoding;
use paper::exchange::RecordKind;
use words::{Phrase, manual as headings, shell as phrases};

pub mod ageing;
pub mod calc;
mod course;
pub mod papers;
pub mod table;

pub use ageing::{AgeingFormat, AgeingRequest};
pub use calc::{Calculation, CalculationKind};
pub use papers::{ClassPaper, HandoutRequest, PaperRequest};
pub use table::{Export, Import, TableContent, TableFormat};

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Invocation {
    /// The workbench.
    Open,
    /// The workbench on a throw-away copy of the sample.
    Demo,
    /// The sample into an empty folder.
    Sample(PathBuf),
    /// Verify the data; with true repair it.
    Check(bool),
    /// A person's profile.
    Profile(String, Format),
    /// The page for a talk with a person.
    Talk(String),
    /// The tracker of a project; with true the estimates too.
    Tracker(String, Format, bool),
    /// The brief before a meeting of a project; with true the estimates too.
    Brief(String, bool),
    /// What a hand-in code says, or the code of counts; with true as JSON.
    Code(String, bool),
    /// A paper for a class.
    Sheets(PaperRequest),
    /// What is handed out after a class.
    Handout(HandoutRequest),
    /// All data into one file.
    Backup(PathBuf),
    /// A backup into the data folder, which must be empty.
    Restore(PathBuf),
    /// How old the open money is.
    Ageing(AgeingRequest),
    /// Records as a table.
    Export(Export),
    /// A table into the records.
    Import(Import),
    /// A screen without a terminal.
    Render(Render),
    /// A sum of credit.
    Calc(Calculation),
    /// A course pack is checked.
    Course(PathBuf),
    /// All keys and what they do.
    Keys,
    /// A completion script.
    Completions(clap_complete::Shell),
    /// The manual page; with a folder, all pages into it.
    Man(Option<PathBuf>),
}

/// How a profile or a tracker is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Markdown.
    Markdown,
    /// JSON.
    Json,
}

/// A screen to be drawn without a terminal.
#[derive(Debug, Clone, PartialEq)]
pub struct Render {
    /// Which tab.
    pub tab: Tab,
    /// Columns and rows.
    pub size: (u16, u16),
    /// SVG in place of text.
    pub svg: bool,
    /// Keys pressed first.
    pub keys: Vec<Key>,
    /// The sample in place of the user's data.
    pub sample: bool,
    /// The projector view.
    pub projector: bool,
}

/// The command line as read.
#[derive(Debug, Clone, PartialEq)]
pub struct Args {
    /// The data folder, where named.
    pub data: Option<PathBuf>,
    /// The language, where named.
    pub lang: Option<Lang>,
    /// The theme, where named.
    pub theme: Option<Theme>,
    /// The folder of the course, where named.
    pub course: Option<PathBuf>,
    /// The day that stands for today.
    pub today: Option<Date>,
    /// Whether an audience looks from the very first frame.
    pub projector: bool,
    /// What is to be done.
    pub command: Invocation,
}

/// Largest columns and rows of a rendered screen.
const LARGEST: u16 = 1000;

/// The declaration, in the language of the help.
#[must_use]
pub fn command(lang: Lang) -> Command {
    let say = |phrase: Phrase| phrase.text(lang);
    let themes = PossibleValuesParser::new(Theme::ALL.map(Theme::word));
    let global = |arg: Arg| arg.global(true);
    Command::new("peilian")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say(phrases::HELP_ABOUT))
        .arg(global(
            Arg::new("data")
                .long("data")
                .value_name("DIR")
                .value_hint(ValueHint::DirPath)
                .help(say(phrases::HELP_DATA)),
        ))
        .arg(global(
            Arg::new("lang")
                .long("lang")
                .value_parser([PossibleValue::new("zh-CN").alias("zh"), PossibleValue::new("en")])
                .help(say(phrases::HELP_LANG)),
        ))
        .arg(global(Arg::new("theme").long("theme").value_parser(themes).help(say(phrases::HELP_THEME))))
        .arg(global(
            Arg::new("today").long("today").value_name("DATE").value_parser(day).help(say(phrases::HELP_TODAY)),
        ))
        .arg(global(course::option(lang)))
        .arg(global(
            Arg::new("projector").long("projector").action(ArgAction::SetTrue).help(say(phrases::HELP_PROJECTOR)),
        ))
        // Ours, so that their help speaks the language of all other help.
        .disable_help_flag(true)
        .arg(global(Arg::new("help").short('h').long("help").action(ArgAction::Help).help(say(phrases::HELP_HELP))))
        .disable_version_flag(true)
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(say(phrases::HELP_VERSION)))
        .subcommand_help_heading(headings::COMMANDS.text(lang).trim_start_matches(".SH "))
        .subcommand_value_name(headings::COMMAND.text(lang))
        .subcommands(subcommands(lang))
}

fn subcommands(lang: Lang) -> Vec<Command> {
    let say = |phrase: Phrase| phrase.text(lang);
    let named = |name: &'static str, about| Command::new(name).about(say(about));
    let path = |name: &'static str, value: &'static str, help| {
        Arg::new(name).value_name(value).required(true).value_parser(clap::value_parser!(PathBuf)).help(say(help))
    };
    let flag = |name: &'static str, help| Arg::new(name).long(name).action(ArgAction::SetTrue).help(say(help));
    let person = || Arg::new("person").value_name("PERSON").required(true).help(say(phrases::HELP_PERSON));
    let project = || Arg::new("project").value_name("PROJECT").required(true).help(say(phrases::HELP_PROJECT));
    let printed = || {
        let format = Arg::new("format").long("format").value_parser(["md", "json"]);
        format.default_value("md").help(say(phrases::HELP_FORMAT))
    };
    let shells = Arg::new("shell").required(true).value_parser(clap::value_parser!(clap_complete::Shell));
    vec![
        named("demo", phrases::HELP_DEMO),
        named("sample", phrases::HELP_SAMPLE).arg(path("dir", "DIR", phrases::HELP_FOLDER)),
        named("check", phrases::HELP_CHECK).arg(flag("repair", phrases::HELP_REPAIR)),
        named("profile", phrases::HELP_PROFILE).arg(person()).arg(printed()),
        named("talk", phrases::HELP_TALK).arg(person()),
        named("tracker", phrases::HELP_TRACKER)
            .arg(project())
            .arg(printed())
            .arg(flag("with-estimates", phrases::HELP_ESTIMATES)),
        named("brief", phrases::HELP_BRIEF).arg(project()).arg(flag("with-estimates", phrases::HELP_ESTIMATES)),
        named("code", phrases::HELP_CODE)
            .arg(Arg::new("code").value_name("CODE").required(true).num_args(1..).help(say(phrases::HELP_CODE_TEXT)))
            .arg(flag("json", phrases::HELP_CODE_JSON)),
        papers::sheets(lang),
        papers::handout(lang),
        named("backup", phrases::HELP_BACKUP).arg(path("file", "FILE", phrases::HELP_FILE)),
        named("restore", phrases::HELP_RESTORE).arg(path("file", "FILE", phrases::HELP_FILE)),
        ageing::command(lang, day),
        export(lang),
        import(lang),
        render(lang),
        calc::declare(lang),
        course::command(lang),
        named("keys", phrases::HELP_KEY_TABLE),
        named("completions", phrases::HELP_COMPLETIONS).arg(shells.value_name("SHELL").help(say(phrases::HELP_SHELL))),
        named("man", phrases::HELP_MAN).arg(
            Arg::new("all")
                .long("all")
                .value_name("DIR")
                .value_hint(ValueHint::DirPath)
                .value_parser(clap::value_parser!(PathBuf))
                .help(say(phrases::HELP_MAN_ALL)),
        ),
    ]
}

fn render(lang: Lang) -> Command {
    let say = |phrase: Phrase| phrase.text(lang);
    let flag = |name: &'static str, help| Arg::new(name).long(name).action(ArgAction::SetTrue).help(say(help));
    let tabs = PossibleValuesParser::new(Tab::ALL.map(Tab::word));
    Command::new("render")
        .about(say(phrases::HELP_RENDER))
        .arg(Arg::new("tab").value_name("TAB").required(true).value_parser(tabs).help(say(phrases::HELP_TAB)))
        .arg(
            Arg::new("size")
                .long("size")
                .value_name("CxR")
                .value_parser(size)
                .default_value("120x36")
                .help(say(phrases::HELP_SIZE)),
        )
        .arg(
            Arg::new("format")
                .long("format")
                .value_parser(["text", "svg"])
                .default_value("text")
                .help(say(phrases::HELP_FORMAT)),
        )
        .arg(
            Arg::new("keys")
                .long("keys")
                .value_name("KEYS")
                .value_parser(keys)
                .default_value("")
                .help(say(phrases::HELP_KEYS)),
        )
        .arg(flag("sample", phrases::HELP_USE_SAMPLE))
}

fn export(lang: Lang) -> Command {
    let say = |phrase: Phrase| phrase.text(lang);
    let kinds = PossibleValuesParser::new(TableContent::words());
    let formats = Arg::new("format").long("format").value_parser(["csv", "json", "md"]).default_value("csv");
    let out = Arg::new("out").long("out").value_name("FILE").value_parser(clap::value_parser!(PathBuf));
    Command::new("export")
        .about(say(phrases::HELP_EXPORT))
        .arg(Arg::new("kind").value_name("KIND").required(true).value_parser(kinds).help(say(phrases::HELP_KIND)))
        .arg(formats.help(say(phrases::HELP_FORMAT)))
        .arg(out.value_hint(ValueHint::FilePath).help(say(phrases::HELP_OUT)))
        .after_help(say(phrases::HELP_EXPORT_MORE))
}

fn import(lang: Lang) -> Command {
    let say = |phrase: Phrase| phrase.text(lang);
    let kinds = PossibleValuesParser::new(RecordKind::IMPORTED.map(RecordKind::word));
    let file = Arg::new("file").value_name("FILE").required(true).value_parser(clap::value_parser!(PathBuf));
    let flag = |name: &'static str, help| Arg::new(name).long(name).action(ArgAction::SetTrue).help(say(help));
    let choice =
        |name: &'static str, value: &'static str, help| Arg::new(name).long(name).value_name(value).help(say(help));
    Command::new("import")
        .about(say(phrases::HELP_IMPORT))
        .arg(
            Arg::new("format")
                .value_name("FORMAT")
                .required(true)
                .value_parser(["csv"])
                .help(say(phrases::HELP_FORMAT)),
        )
        .arg(file.value_hint(ValueHint::FilePath).help(say(phrases::HELP_FILE)))
        .arg(Arg::new("as").long("as").value_name("KIND").value_parser(kinds).help(say(phrases::HELP_AS)))
        .arg(choice("encoding", "NAME", phrases::HELP_ENCODING).value_parser(encoding))
        .arg(choice("decimal", "SIGN", phrases::HELP_DECIMAL).value_parser(Import::DECIMALS))
        .arg(choice("dates", "ORDER", phrases::HELP_DATES).value_parser(Import::DATES))
        .arg(flag("long-cells", phrases::HELP_LONG_CELLS))
        .arg(flag("strict", phrases::HELP_STRICT))
        .arg(flag("write", phrases::HELP_WRITE))
        .after_help(say(phrases::HELP_IMPORT_MORE))
}

/// Reads the command line of this process.
///
/// # Errors
/// Wrong usage, or the help that was asked for.
pub fn read() -> Result<Args, clap::Error> {
    parse(std::env::args_os(), help_language())
}

/// Reads words of a command line.
///
/// # Errors
/// Wrong usage, or the help that was asked for.
pub fn parse(
    from: impl IntoIterator<Item = impl Into<std::ffi::OsString> + Clone>,
    lang: Lang,
) -> Result<Args, clap::Error> {
    let found = command(lang).try_get_matches_from(from)?;
    let text = |name: &str| found.get_one::<String>(name).cloned();
    Ok(Args {
        data: text("data").map(PathBuf::from),
        lang: text("lang").map(|tag| Lang::from_locale(&tag)),
        theme: text("theme").and_then(|word| Theme::ALL.into_iter().find(|t| t.word() == word)),
        course: found.get_one::<PathBuf>("course").cloned(),
        today: found.get_one::<Date>("today").copied(),
        projector: found.get_flag("projector"),
        command: task(&found),
    })
}

fn task(found: &ArgMatches) -> Invocation {
    let Some((name, sub)) = found.subcommand() else { return Invocation::Open };
    let path = |name: &str| sub.get_one::<PathBuf>(name).cloned().unwrap_or_default();
    let text = |name: &str| sub.get_one::<String>(name).cloned().unwrap_or_default();
    let format = || if text("format") == "json" { Format::Json } else { Format::Markdown };
    match name {
        "demo" => Invocation::Demo,
        "sample" => Invocation::Sample(path("dir")),
        "check" => Invocation::Check(sub.get_flag("repair")),
        "profile" => Invocation::Profile(text("person"), format()),
        "talk" => Invocation::Talk(text("person")),
        "tracker" => Invocation::Tracker(text("project"), format(), sub.get_flag("with-estimates")),
        "brief" => Invocation::Brief(text("project"), sub.get_flag("with-estimates")),
        "code" => {
            let words: Vec<_> = sub.get_many::<String>("code").into_iter().flatten().cloned().collect();
            Invocation::Code(words.join(" "), sub.get_flag("json"))
        }
        "sheets" => Invocation::Sheets(PaperRequest::read(sub)),
        "handout" => Invocation::Handout(HandoutRequest::read(sub)),
        "backup" => Invocation::Backup(path("file")),
        "restore" => Invocation::Restore(path("file")),
        "export" => {
            let sheet = match text("format").as_str() {
                "json" => TableFormat::Json,
                "md" => TableFormat::Markdown,
                _ => TableFormat::Csv,
            };
            let out = sub.get_one::<PathBuf>("out").cloned();
            Invocation::Export(Export { what: TableContent::read(&text("kind")), sheet, out })
        }
        "import" => Invocation::Import(Import::read(sub)),
        "ageing" => Invocation::Ageing(AgeingRequest::read(sub)),
        "render" => {
            let word = text("tab");
            Invocation::Render(Render {
                tab: Tab::ALL.into_iter().find(|t| t.word() == word).unwrap_or(Tab::Brain),
                size: sub.get_one("size").copied().unwrap_or((120, 36)),
                svg: text("format") == "svg",
                keys: sub.get_one("keys").cloned().unwrap_or_default(),
                sample: sub.get_flag("sample"),
                projector: sub.get_flag("projector"),
            })
        }
        "keys" => Invocation::Keys,
        "course" => Invocation::Course(path("dir")),
        "calc" => Invocation::Calc(Calculation::read(sub)),
        "completions" => sub.get_one("shell").copied().map_or(Invocation::Open, Invocation::Completions),
        "man" => Invocation::Man(sub.get_one::<PathBuf>("all").cloned()),
        _ => Invocation::Open,
    }
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| phrases::BAD_DATE.fill(help_language(), [text]))
}

fn encoding(text: &str) -> Result<TextEncoding, String> {
    TextEncoding::named(text).ok_or_else(|| phrases::BAD_ENCODING.fill(help_language(), [text]))
}

fn size(text: &str) -> Result<(u16, u16), String> {
    let (columns, rows) = text.split_once(['x', 'X', '×']).unwrap_or_default();
    match (columns.parse(), rows.parse()) {
        (Ok(c), Ok(r)) if (1..=LARGEST).contains(&c) && (1..=LARGEST).contains(&r) => Ok((c, r)),
        _ => Err(phrases::BAD_SIZE.text(help_language()).to_owned()),
    }
}

/// Keys with spaces between.
fn keys(text: &str) -> Result<Vec<Key>, String> {
    let read = |word: &str| Key::parse(word).ok_or_else(|| phrases::BAD_KEYS.fill(help_language(), [word]));
    text.split_whitespace().map(read).collect()
}

#[cfg(test)]
mod tests;
