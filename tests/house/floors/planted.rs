//! Every rule finds what it forbids: small houses with one thing wrong, and the same houses put right.

use std::collections::BTreeMap;

use super::house::House;
use super::source::{Source, Spot};
use super::{arrows, fences, habits};

/// A house of these files, with a bare parent wherever one is missing.
fn house(files: &[(&str, &str)]) -> House {
    let mut all: BTreeMap<String, &str> = BTreeMap::new();
    for (path, _) in files {
        let folders = path.match_indices('/').map(|(at, _)| path.split_at(at).0);
        for folder in folders {
            let parent = if folder.contains('/') { format!("{folder}.rs") } else { format!("{folder}/lib.rs") };
            all.entry(parent).or_insert("//! A parent.\n");
        }
    }
    all.extend(files.iter().map(|(path, text)| ((*path).to_owned(), *text)));
    House::new(all.iter().map(|(path, text)| (path.as_str(), *text)))
}

/// Asserts that a rule finds something in the first house and nothing in the second.
#[track_caller]
fn finds(rule: impl Fn(&House) -> Vec<String>, wrong: &[(&str, &str)], right: &[(&str, &str)]) {
    assert!(!rule(&house(wrong)).is_empty(), "a planted wrong was not found");
    let found = rule(&house(right));
    assert!(found.is_empty(), "something right was found: {found:?}");
}

/// A house of one file.
#[track_caller]
fn finds_in(rule: impl Fn(&House) -> Vec<String>, path: &str, wrong: &str, right: &str) {
    finds(rule, &[(path, wrong)], &[(path, right)]);
}

fn texts(spots: &[Spot]) -> Vec<&str> {
    spots.iter().map(|spot| spot.text.as_str()).collect()
}

#[test]
fn comments_texts_and_tests_are_not_code() {
    let text = r##"
        //! crate::a
        /* crate::b /* crate::c */ */
        const A: &str = "crate::d \" crate::e"; const B: &str = r#"crate::f " "#; const C: char = '"';
        /// "crate::g"
        fn f<'a>(x: &'a str) { crate::real::g(x) }
        #[cfg(test)] #[expect(dead_code, reason = "x")] mod tests { use crate::h; }
        #[cfg(test)] use crate::i::{j, k};
        impl S { #[cfg(test)] fn l() { crate::m::n() } }
        #[cfg(test)] mod samples;
        #[cfg(any(test, feature = "testing"))] mod doubles;
        #[cfg(all(test, unix))] mod unix;
        #[cfg(any(test, unix))] mod kept;
    "##;
    let source = Source::read("app/x.rs", text);
    let paths: Vec<_> = source.names.iter().map(|named| named.path.join("::")).collect();
    assert_eq!(paths, ["crate::real::g"]);
    assert_eq!(source.test_modules, ["samples", "doubles", "unix"]);
    assert_eq!(texts(&source.texts), [r#"crate::d " crate::e"#, r#"crate::f " "#, "\""]);
}

#[test]
fn what_a_macro_is_given_is_code() {
    let text = r#"
        macro_rules! m { ($a:ident) => { /** "doc" */ #[b::c("d")] struct E; fn f() -> G {
            "h"
        } } }
        fn g() { i!(x.j(k::l("n")), O | P if q::r!(s), 't') }
    "#;
    let source = Source::read("app/x.rs", text);
    let paths: Vec<_> = source.names.iter().map(|named| named.path.join("::")).collect();
    assert_eq!(paths, ["b::c", "k::l", "q::r"]);
    assert_eq!(texts(&source.texts), ["h", "n", "t"]);
    assert_eq!(texts(&source.calls), ["j"]);
    assert_eq!(texts(&source.macros), ["macro_rules", "i", "r"]);
    assert_eq!(texts(&source.types), ["E"]);
    let functions: Vec<_> = source.functions.iter().map(|f| (f.name.as_str(), f.line, f.length)).collect();
    assert_eq!(functions, [("f", 2, 3), ("g", 5, 1)]);
}

#[test]
fn a_manifest_that_names_a_room_above_or_beside_is_found() {
    let names = |room: &str, below: &[&str]| {
        let below = below.iter().map(|name| (*name).to_owned()).collect();
        arrows::manifests(&BTreeMap::from([(room.to_owned(), below)]))
    };
    let wrong: [(&str, &[&str]); 8] = [
        ("domain", &["text"]),
        ("text", &["domain", "words"]),
        ("words", &["text"]),
        ("store", &["domain", "paper"]),
        ("paper", &["store"]),
        ("app", &["domain", "store"]),
        ("ui", &["app", "store"]),
        ("attic", &["domain"]),
    ];
    for (room, below) in wrong {
        assert_eq!(names(room, below).len(), 1, "{room} names {below:?}");
    }
    assert!(names("app", &["domain", "text", "words", "paper"]).is_empty());
    assert!(names("shell", &["ui", "store"]).is_empty());
}

#[test]
fn an_arrow_is_found_however_it_is_written() {
    let steps = [("app/screen/steps.rs", "mod row; pub use row::dot;"), ("app/screen/steps/row.rs", "pub fn dot() {}")];
    for sideways in [
        "use crate::screen::steps::row::dot;",
        "use crate::{screen::steps::row::{self, dot}};",
        "use super::super::screen::steps as s;",
        "use super::steps::*;",
        "use crate::screen;\nfn f() { screen::steps::dot() }",
        "fn f(dot: &super::steps::Dot) {}",
        "fn f() { crate::screen::steps::row::dot() }",
        "fn f() { format!(\"{}\", super::steps::row::dot()) }",
        "#[derive(super::steps::row::Dot)] struct S;",
    ] {
        let wrong = [steps[0], steps[1], ("app/screen/brain.rs", sideways)];
        finds(arrows::screen_columns, &wrong, &steps);
    }
    for sideways in ["use app::screen::steps as s;", "use app::screen;\nfn f() { screen::steps::dot() }"] {
        let wrong = [steps[0], steps[1], ("ui/screen/brain.rs", sideways)];
        finds(arrows::screen_columns, &wrong, &steps);
    }
}

#[test]
fn a_door_into_another_room_is_found() {
    let rooms = [("app/x.rs", ""), ("shell/lib.rs", "use app::x;")];
    let with = |text| [rooms[0], rooms[1], ("main.rs", text)];
    finds(arrows::door, &with("use app::x;"), &with("fn main() { peilian::main() }"));
}

#[test]
fn circles_are_found_and_mod_lines_are_none() {
    let rule = |house: &House| arrows::file_circles(house, &[]);
    let b = ("app/b.rs", "use super::c::C; pub struct B;");
    let c = ("app/c.rs", "pub struct C;");
    finds(rule, &[b, ("app/c.rs", "pub struct C; fn f(b: super::b::B) {}")], &[b, c]);
    finds(rule, &[b, ("app/c.rs", "pub struct C; fn f() { m!(crate::b::B) }")], &[b, c]);
    let ring = [("app/c.rs", "use super::d::D; pub struct C;"), ("app/d.rs", "use super::b::B; pub struct D;")];
    finds(rule, &[b, ring[0], ring[1]], &[b, ring[0], ("app/d.rs", "pub struct D;")]);
    // A parent may declare and offer its children; calling one that names the parent's own item is a circle.
    let offers = "pub mod e; pub mod f; pub use e::E;";
    let calls = "pub mod e; pub mod f; pub struct E; fn g() { f::F; }";
    for (parent, e, f) in [("app/lib.rs", "app/e.rs", "app/f.rs"), ("app/p.rs", "app/p/e.rs", "app/p/f.rs")] {
        let children = [(e, "pub struct E;"), (f, "use super::E; pub struct F;")];
        finds(rule, &[(parent, calls), children[0], children[1]], &[(parent, offers), children[0], children[1]]);
    }
}

#[test]
fn a_knot_is_let_be_until_it_is_cut() {
    let knot = [("app/k.rs", "use k::l::M; mod l; fn f() { l::g() }"), ("app/k/l.rs", "fn g() { super::f() }")];
    let listed = |house: &House| arrows::file_circles(house, &[("app::k", "why")]);
    finds(listed, &[knot[0], ("app/k/l.rs", "")], &knot);
}

#[test]
fn a_column_that_touches_another_is_found() {
    let files = [("app/screen/brain.rs", ""), ("app/screen/steps/row.rs", ""), ("app/screen.rs", "use brain::X;")];
    for (sideways, app) in [("app/screen/brain/home.rs", "crate"), ("ui/screen/brain.rs", "app")] {
        let with = |text| [files[0], files[1], files[2], (sideways, text)];
        let (wrong, right) = (format!("use {app}::screen::steps::row;"), format!("use {app}::screen::brain;"));
        finds(arrows::screen_columns, &with(&wrong), &with(&right));
    }
}

#[test]
fn a_noun_that_names_a_column_is_found() {
    let files = [("domain/tracker.rs", ""), ("domain/funnel.rs", "use super::tracker;"), ("domain/account.rs", "")];
    let with = |path, text| [files[0], files[1], files[2], (path, text)];
    let rule = arrows::domain_columns;
    finds(rule, &with("domain/account.rs", "use super::funnel;"), &with("domain/funnel.rs", "use super::account;"));
    finds(rule, &with("domain/tracker.rs", "use super::funnel;"), &with("domain/book.rs", "use super::funnel;"));
}

#[test]
fn what_is_fenced_off_is_found() {
    let wrong = |path, text| finds_in(fences::fences, path, text, "use std::path::Path;");
    wrong("ui/x.rs", "use crossterm::event::Event;");
    wrong("ui/x.rs", "use ratatui::crossterm::event::Event;");
    wrong("app/x.rs", "use ratatui_core::layout::Rect;");
    wrong("shell/x.rs", "use std::{fs, io};");
    wrong("shell/x.rs", "use rustix::fs::utimensat;");
    wrong("app/x.rs", "fn f() { std::fs::read(p) }");
    wrong("app/x.rs", "fn f() { matches!(std::fs::read(p), Ok(_)) }");
    wrong("app/x.rs", "use std::env as e;");
    wrong("app/x.rs", "fn f() { jiff::tz::system() }");
    wrong("store/x.rs", "use jiff::Timestamp; fn f() { Timestamp::now() }");
    wrong("domain/x.rs", "use jiff::{Zoned, civil::Date};");
    wrong("store/x.rs", "use std::time::{Duration, SystemTime};");
    wrong("app/x.rs", "use std::time; fn f(t: time::Instant) {}");
    wrong("shell/x.rs", "use std::cell::RefCell;");
    let right = "use crossterm::event; use std::env; use std::time::Instant;";
    finds_in(fences::fences, "shell/x.rs", "use std::fs::File;", right);
    finds_in(fences::fences, "store/x.rs", "use std::env;", "use std::fs; use ron::Value; fn f(now: u8) { g(now) }");
}

#[test]
fn writing_past_the_outlet_is_found() {
    let listed = [("shell/out.rs", "cleans")];
    let rule = |house: &House| fences::outlets(house, &listed);
    let clean = ("shell/out.rs", "use std::io::{stdout, stderr};\n");
    for wrong in ["use std::io::stdout;\n", "fn f() { std::io::stderr().lock(); }", "fn f() { println!(\"x\"); }"] {
        finds(rule, &[("shell/x.rs", wrong), clean], &[("shell/x.rs", "use std::io::stdin;\n"), clean]);
    }
    finds(rule, &[("shell/x.rs", "use std::io::stdin;\n")], &[clean]);
}

#[test]
fn asking_the_disk_by_a_path_is_found() {
    let (wrong, right) = ("fn f(p: &Path) -> bool { p.exists() }", "fn f(p: &Path) { p.join(exists) }");
    finds_in(fences::disk, "app/x.rs", wrong, right);
    finds_in(fences::disk, "app/x.rs", "fn f() { assert!(p.is_file()) }", "fn f() { assert!(p.is_file) }");
    let asks = "fn f() { p.is_dir(); }";
    finds(fences::disk, &[("shell/x.rs", asks)], &[("store/x.rs", asks)]);
}

#[test]
fn headers_names_lengths_and_leftovers_are_found() {
    finds_in(habits::headers, "app/lib.rs", "use std::io;", "//! What it is for.\n");
    let tests = |text| [("app/lib.rs", "//! A room.\n#[cfg(test)] mod tests;"), ("app/tests.rs", text)];
    finds(habits::headers, &tests("use super::x;"), &tests("//! What is proved."));
    finds(habits::file_names, &[("app/x/mod.rs", "")], &[("app/ruler.rs", "")]);
    finds(habits::file_names, &[("app/util.rs", "")], &[("app/lib.rs", "")]);
    let lengths = |house: &House| habits::lengths(house, &[], &[]);
    finds_in(lengths, "app/x.rs", &"//\n".repeat(401), &"//\n".repeat(400));
    let function = |lines| format!("fn f() {{\n{}}}", "a();\n".repeat(lines));
    finds_in(lengths, "app/x.rs", &function(59), &function(58));
    let method = |lines| format!("impl S {{ {} }}", function(lines));
    finds_in(lengths, "app/x.rs", &method(59), &method(58));
    let stale = |house: &House| habits::lengths(house, &[], &[("app/x.rs", "f", "a table")]);
    finds_in(stale, "app/x.rs", &function(10), &function(90));
    finds_in(habits::leftovers, "app/x.rs", concat!("// TO", "DO: later"), "// Done.");
}

#[test]
fn panics_are_found() {
    let found = |wrong, right| finds_in(habits::panics, "app/x.rs", wrong, right);
    found("fn f() { g().unwrap() }", "#[cfg(test)]\nmod tests { fn f() { g().unwrap() } }");
    found("fn f() { g()\n.expect(\"\") }", "#[expect(x, reason = \"y\")]\nfn f() {}");
    found("fn f() { g().map(Result::unwrap) }", "fn f() { g().map(Result::unwrap_or_default) }");
    found("fn f() { format!(\"{}\", g().unwrap()) }", "fn f() { format!(\"unwrap()\") }");
    found("fn f() { todo!() }", "fn f() { assert!(true) }");
    found("fn f() { vec![panic!(\"x\")] }", "fn f() { vec![panic] }");
}

#[test]
fn sentences_are_found() {
    let words = |house: &House| habits::words(house, &[]);
    finds_in(words, "ui/x.rs", "const A: &str = \"客户\";", "/// 客户\nconst A: &str = \"─\";");
    finds_in(words, "ui/x.rs", "const A: &str = \"\\u{5ba2}\";", "#[doc = \"客户\"]\nconst A: &str = \"\";");
    finds_in(words, "ui/x.rs", "const A: char = '万';", "const A: char = '\\u{4e07}';");
    let spoken = "fn f() { g(\"Press a key to go on\") }";
    finds_in(words, "app/x.rs", spoken, "fn f() { g(\"| {} | {} |\"); h(\"people/new\") }");
    let shown = "fn f() { format!(\"客户\"); }";
    finds(
        words,
        &[("app/x.rs", shown)],
        &[("words/x.rs", shown), ("store/x.rs", "fn f() { g(\"it is not a file\") }")],
    );
    let stale = |house: &House| habits::words(house, &[("app/x.rs", "a table")]);
    finds_in(stale, "app/x.rs", "", "const A: &str = \"客户\";");
}

#[test]
fn a_name_of_two_types_is_found() {
    let rule = |house: &House| habits::type_names(house, &[]);
    let row = ("app/row.rs", "struct Row; impl Iterator for Row { type Item = u8; }");
    let tests = "#[cfg(test)] mod tests { struct Row; } impl Iterator for X { type Item = u8; }";
    for twice in ["enum Row {}", "trait Row {}", "type Row = u8;", "fn f() { struct Row; }", "m! { struct Row; }"] {
        finds(rule, &[row, ("ui/row.rs", twice)], &[row, ("ui/row.rs", tests)]);
    }
    let listed = |house: &House| habits::type_names(house, &[("Row", "why")]);
    finds(listed, &[row], &[row, ("ui/row.rs", "struct Row;")]);
}
