//! Every rule finds what it forbids: small houses with one thing wrong, and the same houses put right.

use std::collections::BTreeMap;

use super::house::House;
use super::rules;
use super::source::{Kind, Source};

/// A house of these files, with a bare parent wherever one is missing.
fn house(files: &[(&str, &str)]) -> House {
    let mut all: BTreeMap<String, &str> = BTreeMap::new();
    for (path, _) in files {
        let folders = path.match_indices('/').map(|(at, _)| format!("{}.rs", path.split_at(at).0));
        folders.for_each(|parent| _ = all.entry(parent).or_insert("//! A parent.\n"));
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

#[test]
fn comments_texts_and_tests_are_not_code() {
    let text = r##"
        //! crate::a
        /* crate::b /* crate::c */ */
        const A: &str = "crate::d \" crate::e"; const B: &str = r#"crate::f " "#; const C: char = '"';
        fn f<'a>(x: &'a str) { crate::real::g(x) }
        #[cfg(test)] #[expect(dead_code, reason = "x")] mod tests { use crate::h; }
        #[cfg(test)] use crate::i::{j, k};
        #[cfg(test)] mod samples;
    "##;
    let source = Source::read("app/x.rs", text);
    let words: Vec<_> = source.tokens.iter().filter(|t| t.kind == Kind::Word).map(|t| t.text.as_str()).collect();
    assert_eq!(words.iter().filter(|w| **w == "crate").count(), 1, "{words:?}");
    assert!(words.contains(&"real"));
    assert_eq!(source.test_modules, ["samples"]);
    let texts: Vec<_> = source.tokens.iter().filter(|t| t.kind == Kind::Text).map(|t| t.text.as_str()).collect();
    assert_eq!(texts, [r#"crate::d \" crate::e"#, r#"crate::f " "#, "\""]);
}

#[test]
fn an_arrow_up_is_found_however_it_is_written() {
    let target = ("ui/paint.rs", "pub fn dot() {}");
    for up in [
        "use crate::ui::paint::dot;",
        "use crate::{ui::paint::{self, dot}};",
        "use super::super::ui::paint as p;",
        "fn f() { crate::ui::paint::dot() }",
        "use crate::ui;\nfn f() { ui::paint::dot() }",
    ] {
        finds(rules::arrows, &[target, ("ui.rs", ""), ("app/x.rs", up)], &[target, ("ui.rs", ""), ("app/x.rs", "")]);
    }
    let down = "use crate::app::x::y; use crate::domain::z;";
    let rooms = [("app/x.rs", "pub fn y() {}"), ("domain/z.rs", ""), ("ui/a.rs", down)];
    finds(rules::arrows, &[rooms[0], rooms[1], ("store/a.rs", down)], &rooms);
    finds(rules::arrows, &[("domain/a.rs", "use crate::app::x;"), rooms[0]], &[("shell.rs", down), rooms[0], rooms[1]]);
    finds(rules::arrows, &[("main.rs", "use app::x;"), rooms[0]], &[("main.rs", "use peilian;"), ("shell.rs", "")]);
}

#[test]
fn circles_are_found_and_mod_lines_are_none() {
    let rule = |house: &House| rules::file_circles(house, &[]);
    let b = ("app/b.rs", "use super::c::C; pub struct B;");
    let c = ("app/c.rs", "pub struct C;");
    finds(rule, &[b, ("app/c.rs", "pub struct C; fn f(b: super::b::B) {}")], &[b, c]);
    let ring = [("app/c.rs", "use super::d::D; pub struct C;"), ("app/d.rs", "use super::b::B; pub struct D;")];
    finds(rule, &[b, ring[0], ring[1]], &[b, ring[0], ("app/d.rs", "pub struct D;")]);
    // A parent may declare and offer its children; calling one that names the parent's own item is a circle.
    let parent = "pub mod e; pub mod f; pub use e::E;";
    let (e, f) = (("app/e.rs", "pub struct E;"), ("app/f.rs", "use super::E; pub struct F;"));
    let calls = "pub mod e; pub mod f; pub struct E; fn g() { f::F; }";
    finds(rule, &[("app.rs", calls), e, f], &[("app.rs", parent), e, f]);
    let between = [("app/b.rs", "use crate::ui::c;"), ("ui/c.rs", "use crate::app::b;")];
    finds(rules::room_circles, &between, &between[..1]);
}

#[test]
fn a_knot_is_let_be_until_it_is_cut() {
    let knot = [("app/k.rs", "use k::l::M; mod l; fn f() { l::g() }"), ("app/k/l.rs", "fn g() { super::f() }")];
    let listed = |house: &House| rules::file_circles(house, &[("app::k", "why")]);
    finds(listed, &[knot[0], ("app/k/l.rs", "")], &knot);
}

#[test]
fn a_column_that_touches_another_is_found() {
    let files = [("app/screen/brain.rs", ""), ("app/screen/steps/row.rs", ""), ("app/screen.rs", "use brain::X;")];
    for sideways in ["app/screen/brain/home.rs", "ui/screen/brain.rs"] {
        let with = |text| [files[0], files[1], files[2], (sideways, text)];
        let (wrong, right) = ("use crate::app::screen::steps::row;", "use crate::app::screen::brain;");
        finds(rules::screen_columns, &with(wrong), &with(right));
    }
}

#[test]
fn a_noun_that_names_a_column_is_found() {
    let files = [("domain/tracker.rs", ""), ("domain/funnel.rs", "use super::tracker;"), ("domain/account.rs", "")];
    let with = |path, text| [files[0], files[1], files[2], (path, text)];
    let rule = rules::domain_columns;
    finds(rule, &with("domain/account.rs", "use super::funnel;"), &with("domain/funnel.rs", "use super::account;"));
    finds(rule, &with("domain/tracker.rs", "use super::funnel;"), &with("domain/book.rs", "use super::funnel;"));
}

#[test]
fn what_is_fenced_off_is_found() {
    let wrong = |path, text| finds_in(rules::fences, path, text, "use std::path::Path;");
    wrong("ui/x.rs", "use crossterm::event::Event;");
    wrong("ui/x.rs", "use ratatui::crossterm::event::Event;");
    wrong("app/x.rs", "use ratatui_core::layout::Rect;");
    wrong("shell/x.rs", "use std::{fs, io};");
    wrong("app/x.rs", "fn f() { std::fs::read(p) }");
    wrong("app/x.rs", "use std::env as e;");
    wrong("app/x.rs", "fn f() { ron::from_str(t) }");
    wrong("store/x.rs", "use jiff::Timestamp; fn f() { Timestamp::now() }");
    wrong("domain/x.rs", "use jiff::{Zoned, civil::Date};");
    wrong("store/x.rs", "use std::time::{Duration, SystemTime};");
    wrong("app/x.rs", "use std::time; fn f(t: time::Instant) {}");
    finds_in(
        rules::fences,
        "shell/x.rs",
        "use csv::Reader;",
        "use crossterm::event; use std::env; use std::time::Instant;",
    );
    finds_in(rules::fences, "store/x.rs", "use std::env;", "use std::fs; use ron::Value; fn f(now: u8) { g(now) }");
}

#[test]
fn asking_the_disk_by_a_path_is_found() {
    finds_in(rules::disk, "app/x.rs", "fn f(p: &Path) -> bool { p.exists() }", "fn f(p: &Path) { p.join(exists) }");
    finds(rules::disk, &[("shell/x.rs", "p.is_dir()")], &[("store/x.rs", "p.is_dir()")]);
    finds_in(rules::fences, "app/x.rs", "use std::cell::RefCell;", "use std::rc::Rc;");
}

#[test]
fn headers_names_lengths_and_leftovers_are_found() {
    finds_in(rules::headers, "app/x.rs", "use std::io;", "//! What it is for.\n");
    finds(rules::file_names, &[("app/util.rs", "")], &[("app/ruler.rs", "")]);
    let lengths = |house: &House| rules::lengths(house, &[], &[]);
    finds_in(lengths, "app/x.rs", &"//\n".repeat(401), &"//\n".repeat(400));
    let function = |lines| format!("fn f() {{\n{}}}", "a();\n".repeat(lines));
    finds_in(lengths, "app/x.rs", &function(59), &function(58));
    let stale = |house: &House| rules::lengths(house, &[], &[("app/x.rs", "f", "a table")]);
    finds_in(stale, "app/x.rs", &function(10), &function(90));
    finds_in(rules::leftovers, "app/x.rs", concat!("// TO", "DO: later"), "// Done.");
}

#[test]
fn panics_and_sentences_are_found() {
    finds_in(
        rules::panics,
        "app/x.rs",
        "fn f() { g().unwrap() }",
        "#[cfg(test)]\nmod tests { fn f() { g().unwrap() } }",
    );
    finds_in(rules::panics, "app/x.rs", "fn f() { g()\n.expect(\"\") }", "#[expect(x, reason = \"y\")]\nfn f() {}");
    let words = |house: &House| rules::words(house, &[]);
    finds_in(words, "ui/x.rs", "const A: &str = \"客户\";", "/// 客户\nconst A: &str = \"─\";");
    finds_in(words, "ui/x.rs", "const A: char = '万';", "const A: char = 'x';");
    finds_in(words, "app/x.rs", "f(\"Press a key to go on\")", "f(\"| {} | {} |\"); g(\"people/new\")");
    finds(
        words,
        &[("app/x.rs", "f(\"客户\")")],
        &[("app/phrase/x.rs", "f(\"客户\")"), ("store/x.rs", "f(\"it is not a file\")")],
    );
    let stale = |house: &House| rules::words(house, &[("app/x.rs", "a table")]);
    finds_in(stale, "app/x.rs", "", "const A: &str = \"客户\";");
}
