//! The command line as declared and as read.

use super::*;
use paper::exchange::TableWishes;

#[test]
fn the_declaration_holds_in_both_languages() {
    for lang in Lang::ALL {
        command(lang).debug_assert();
    }
}

#[test]
fn every_command_is_read() {
    for command in command(Lang::En).get_subcommands() {
        let value = |arg: &Arg| {
            let named = arg.get_possible_values().first().map(|value| value.get_name().to_owned());
            named.unwrap_or_else(|| "x".to_owned())
        };
        let asked = command.get_arguments().filter(|arg| arg.is_required_set() && !arg.is_positional());
        let options = asked.flat_map(|arg| [format!("--{}", arg.get_long().unwrap_or_default()), "x".to_owned()]);
        let given = command.get_positionals().map(value).chain(options);
        let words = ["peilian", command.get_name()].map(str::to_owned).into_iter().chain(given);
        let read = parse(words, Lang::En).unwrap().command;
        assert_ne!(read, Invocation::Open, "{} opens the workbench", command.get_name());
    }
}

#[test]
fn a_command_line_reads() {
    let args =
        parse(["peilian", "--today", "2026-01-05", "render", "brain", "--size", "80x24", "--lang", "en"], Lang::Zh);
    let args = args.unwrap();
    assert_eq!(args.lang, Some(Lang::En));
    assert_eq!(args.today, Some(jiff::civil::date(2026, 1, 5)));
    assert!(matches!(args.command, Invocation::Render(Render { size: (80, 24), svg: false, .. })));
}

#[test]
fn a_projector_is_asked_for_with_any_way_of_opening() {
    let projector = |words: &[&str]| parse(words, Lang::En).map(|args| args.projector).map_err(|e| e.exit_code());
    assert_eq!(projector(&["peilian"]), Ok(false));
    for words in
        [&["peilian", "--projector"][..], &["peilian", "demo", "--projector"], &["peilian", "--projector", "demo"]]
    {
        assert_eq!(projector(words), Ok(true), "{words:?}");
    }
    let render = parse(["peilian", "render", "brain", "--projector"], Lang::En).unwrap();
    assert!(render.projector && matches!(render.command, Invocation::Render(Render { projector: true, .. })));
}

#[test]
fn an_import_reads_and_is_a_trial_unless_told_otherwise() {
    let task = |words: &[&str]| parse(words, Lang::En).map(|args| args.command);
    let plain = Import {
        file: "a.csv".into(),
        kind: None,
        write: false,
        encoding: None,
        long_cells: false,
        wishes: TableWishes::default(),
    };
    let import = |kind, write| Ok(Invocation::Import(Import { kind, write, ..plain.clone() }));
    let read = |words: &[&str]| task(words).map_err(|e| e.exit_code());
    assert_eq!(read(&["peilian", "import", "csv", "a.csv"]), import(None, false));
    let words = ["peilian", "import", "csv", "a.csv", "--as", "contacts", "--write"];
    assert_eq!(read(&words), import(Some(RecordKind::Contacts), true));
    assert_eq!(read(&["peilian", "import", "csv", "a.csv", "--as", "people"]), Err(2));
    assert_eq!(read(&["peilian", "import", "xlsx", "a.xlsx"]), Err(2));
    let export = |what| Ok(Invocation::Export(Export { what, sheet: TableFormat::Json, out: None }));
    let json = |word| read(&["peilian", "export", word, "--format", "json"]);
    for kind in RecordKind::ALL {
        assert_eq!(json(kind.word()), export(TableContent::Records(kind)));
    }
    assert_eq!(json("funnel"), export(TableContent::Funnel));
    assert_eq!(read(&["peilian", "import", "csv", "a.csv", "--as", "funnel"]), Err(2));
}

#[test]
fn wrong_usage_has_status_two() {
    for words in [
        vec!["peilian", "fly"],
        vec!["peilian", "--today", "soon"],
        vec!["peilian", "render", "brain", "--size", "0x5"],
    ] {
        assert_eq!(parse(words, Lang::En).unwrap_err().exit_code(), 2);
    }
}
