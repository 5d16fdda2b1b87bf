//! Stories of a line: (before, commands, after), the caret as `|`.

use proptest::prelude::*;

use super::super::super::samples::any_dirt;
use super::*;
use Command::{
    Backspace, Delete, Down, End, Home, KillToEnd, KillToStart, KillWord, Left, Newline, Right, Up, WordLeft, WordRight,
};

const RULER: Ruler = Ruler { wide_ambiguous: false };

/// A line from a text with the caret drawn in.
fn line(drawn: &str) -> LineEditor {
    let (before, after) = drawn.split_once('|').unwrap_or((drawn, ""));
    let mut line = LineEditor::new(&format!("{before}{after}"));
    line.buffer.place(before.len());
    line
}

fn draw(line: &LineEditor) -> String {
    let (before, after) = line.text().split_at(line.buffer.caret());
    format!("{before}|{after}")
}

#[test]
fn what_is_typed_takes_the_place_of_an_offer_and_a_verb_edits_it() {
    let offer = || LineEditor::new("1,700").as_offer();
    let mut typed = offer();
    assert!(typed.is_offer() && !typed.insert("5") && !typed.insert("6"));
    assert_eq!((draw(&typed).as_str(), typed.is_offer()), ("56|", false));
    for (command, after) in
        [(Left, "1,70x|0"), (Home, "x|1,700"), (End, "1,700x|"), (Backspace, "1,70x|"), (Right, "1,700x|")]
    {
        let mut edited = offer();
        edited.apply(command);
        edited.insert("x");
        assert_eq!(draw(&edited), after, "{command:?}");
    }
    let mut pasted = offer();
    pasted.insert("");
    assert!(pasted.is_offer(), "nothing was typed");
    assert!(!LineEditor::new("").as_offer().is_offer(), "nothing is on offer");
}

#[test]
fn verbs_move_and_remove() {
    let table: &[(&str, &[Command], &str)] = &[
        ("ab|c", &[Left], "a|bc"),
        ("|abc", &[Left], "|abc"),
        ("客户|分析", &[Left, Left, Left], "|客户分析"),
        ("|👨‍👩‍👧e\u{301}x", &[Right, Right], "👨‍👩‍👧e\u{301}|x"),
        ("abc|", &[Right], "abc|"),
        ("ab|c", &[Home], "|abc"),
        ("a|bc", &[End], "abc|"),
        ("one two|", &[WordLeft], "one |two"),
        ("one two  |", &[WordLeft, WordLeft], "|one two  "),
        ("客户分析，建立|", &[WordLeft], "客户分析，|建立"),
        ("客户分析，|建立", &[WordLeft], "|客户分析，建立"),
        ("客户ABC|", &[WordLeft], "客户|ABC"),
        ("|one, two", &[WordRight, WordRight], "one, two|"),
        ("|客户ABC", &[WordRight], "客户|ABC"),
        ("|...", &[WordRight], "...|"),
        ("客户|", &[Backspace], "客|"),
        ("👨‍👩‍👧|x", &[Backspace], "|x"),
        ("e\u{301}|", &[Backspace], "|"),
        ("|", &[Backspace, Delete, KillWord], "|"),
        ("|🇨🇳🇨🇳", &[Delete], "|🇨🇳"),
        ("e|x\u{301}y", &[Delete], "e|y"),
        ("ab|cd", &[KillToEnd], "ab|"),
        ("ab|cd", &[KillToStart], "|cd"),
        ("one two|x", &[KillWord], "one |x"),
        ("客户 分析  |x", &[KillWord], "客户 |x"),
        ("ab|c", &[Newline, Up, Down], "ab|c"),
    ];
    for (before, commands, after) in table {
        let mut line = line(before);
        for command in *commands {
            let old = line.clone();
            assert_eq!(line.apply(*command), line != old, "{command:?} in {before:?}");
        }
        assert_eq!(draw(&line), *after, "{before:?} {commands:?}");
    }
}

#[test]
fn typing_goes_in_clean() {
    let mut line = line("客|户");
    assert!(!line.insert("a\tb\u{1b}\u{202e}\n"));
    assert_eq!(draw(&line), "客a b|户");
    assert_eq!((line.caret(), line.caret_cells(&RULER)), (4, 5));
}

#[test]
fn the_caret_never_stands_inside_a_grapheme() {
    let mut line = line("|\u{301}x");
    line.insert("e");
    assert_eq!(draw(&line), "e\u{301}|x");
    let mut flags = LineEditor::new("🇨");
    flags.insert("🇳");
    assert_eq!((flags.caret(), draw(&flags).as_str()), (1, "🇨🇳|"));
}

#[test]
fn the_limit_cuts_and_says_so() {
    let mut line = LineEditor::new("客户").with_limit(4);
    assert!(!line.insert("a"));
    assert!(line.insert("bcd"));
    assert_eq!(draw(&line), "客户ab|");
    assert!(line.insert("x") && !line.insert(""));
    let mut long = LineEditor::new("abcdef").with_limit(3);
    assert!(long.insert("x"));
    assert_eq!(long.text(), "abcdef");
}

#[test]
fn the_view_keeps_the_caret_inside() {
    let table: &[(&str, usize, &str, usize)] = &[
        ("|", 5, "", 0),
        ("abc|", 5, "abc", 3),
        ("abcd|", 5, "abcd", 4),
        ("abcde|", 5, "bcde", 4),
        ("|abcdefgh", 5, "abcde", 0),
        ("abcd|efgh", 4, "cdef", 2),
        ("客户分析|", 5, "分析", 4),
        ("客户分析|", 6, " 分析", 5),
        ("客户|分析", 4, "户分", 2),
        ("|客户分析", 3, "客 ", 0),
        ("abc|", 1, "", 0),
        ("a|bc", 1, "b", 0),
        ("客|户", 1, " ", 0),
        ("客|户", 0, "", 0),
    ];
    for (drawn, cells, shown, column) in table {
        assert_eq!(line(drawn).view(&RULER, *cells), ((*shown).to_owned(), *column), "{drawn:?} in {cells}");
    }
}

#[test]
fn a_large_paste_takes_time_in_proportion() {
    let paste = "客户分析 abc ".repeat(60_000);
    let mut line = LineEditor::default().with_limit(300);
    assert!(line.insert(&paste));
    assert_eq!(line.caret(), 300);
    let mut endless = LineEditor::default();
    assert!(!endless.insert(&paste));
    endless.run(Command::Home);
    for _ in 0..30 {
        assert!(endless.run(Command::WordRight) && !endless.insert("x"));
    }
    assert_eq!(endless.view(&RULER, 40).1, 20);
}

/// It once went through the whole line at each key: here that would be minutes.
#[test]
fn a_key_in_a_long_line_costs_no_more_than_one_in_a_short_line() {
    const KEYS: usize = 5_000;
    let mut line = LineEditor::default();
    assert!(!line.insert(&"客户分析 abc ".repeat(20_000)));
    let (before, began) = (line.caret(), std::time::Instant::now());
    for place in 0..KEYS {
        assert!(!line.insert("字"));
        if place % 2 == 0 {
            assert!(line.run(Backspace) && !line.insert("x"));
        }
        assert_eq!(line.view(&RULER, 40).1, 39);
    }
    assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
    assert_eq!(line.caret(), before + KEYS);
}

fn any_verb() -> impl Strategy<Value = Command> {
    prop::sample::select(vec![
        Left,
        Right,
        WordLeft,
        WordRight,
        Home,
        End,
        Up,
        Down,
        Backspace,
        Delete,
        KillToEnd,
        KillToStart,
        KillWord,
        Newline,
    ])
}

/// What a field shows, by measuring the whole line.
fn measured_in_whole(line: &LineEditor, ruler: Ruler, cells: usize) -> (String, usize) {
    let caret = line.caret_cells(&ruler);
    let total = ruler.width(line.text()) + 1;
    let start = caret.saturating_sub(cells / 2).min(total.saturating_sub(cells));
    (window(ruler, line.text(), start, start + cells), caret.saturating_sub(start))
}

proptest! {
    #[test]
    fn any_story_keeps_the_laws(
        text in any_dirt(),
        steps in prop::collection::vec((any_verb(), prop::option::of(any_dirt())), 0..12),
        cells in 1_usize..12,
        limit in 0_usize..40,
        wide_ambiguous: bool,
    ) {
        let ruler = Ruler { wide_ambiguous };
        let mut line = LineEditor::new(&text).with_limit(limit);
        let start = line.text().graphemes(true).count();
        for (command, paste) in steps {
            match paste {
                Some(paste) => { line.insert(&paste); }
                None => { line.apply(command); }
            }
            let bounds = line.text().grapheme_indices(true).map(|(at, _)| at).chain([line.text().len()]);
            prop_assert!(bounds.clone().any(|at| at == line.buffer.caret()));
            prop_assert!(bounds.count() - 1 <= start.max(limit));
            prop_assert!(!line.text().contains('\n'));
            prop_assert_eq!(line.buffer.count(), line.text().graphemes(true).count(), "{:?}", line.text());
            prop_assert_eq!(line.trimmed_count(), line.text().trim().graphemes(true).count(), "{:?}", line.text());
            prop_assert_eq!(line.view(&ruler, cells), measured_in_whole(&line, ruler, cells), "{:?}", line);
            let (shown, column) = line.view(&ruler, cells);
            prop_assert!(ruler.width(&shown) <= cells && column < cells, "{:?} {} in {}", shown, column, cells);
        }
    }

    #[test]
    fn typing_and_taking_back_changes_nothing(before in "[a-z客户 ]{0,9}", typed in "[a-z客户]{1,9}") {
        let mut line = LineEditor::new(&before);
        let old = line.clone();
        line.insert(&typed);
        for _ in typed.chars() {
            line.run(Command::Backspace);
        }
        prop_assert_eq!(line, old);
    }
}
