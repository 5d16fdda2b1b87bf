//! Stories of a paragraph: (before, commands, after), the caret as `|`, in a view of a given width.

use proptest::prelude::*;

use super::super::super::samples::any_dirt;
use super::*;
use Command::{
    Backspace, Delete, Down, End, Home, KillToEnd, KillToStart, KillWord, Left, Newline, Right, Up, WordLeft, WordRight,
};

const RULER: Ruler = Ruler { wide_ambiguous: false };

/// A paragraph from a text with the caret drawn in.
fn block(drawn: &str) -> ParagraphEditor {
    let (before, after) = drawn.split_once('|').unwrap_or((drawn, ""));
    let mut block = ParagraphEditor::new(&format!("{before}{after}"));
    block.buffer.place(before.len());
    block
}

fn draw(block: &ParagraphEditor) -> String {
    let (before, after) = block.text().split_at(block.buffer.caret());
    format!("{before}|{after}")
}

#[test]
fn verbs_work_over_lines_and_rows() {
    let table: &[(&str, &[Command], &str)] = &[
        ("ab|c", &[Newline], "ab\n|c"),
        ("ab\n|c", &[Backspace], "ab|c"),
        ("ab|\nc", &[Delete], "ab|c"),
        ("ab|\nc", &[Right], "ab\n|c"),
        ("ab\nc|d", &[Home], "ab\n|cd"),
        ("a|b\ncd", &[End], "ab|\ncd"),
        ("a|b\ncd", &[KillToEnd], "a|\ncd"),
        ("ab|\ncd", &[KillToEnd], "ab|cd"),
        ("ab\nc|d", &[KillToStart], "ab\n|d"),
        ("ab\n|cd", &[WordLeft], "ab|\ncd"),
        ("ab cd\n  |x", &[KillWord], "ab cd\n|x"),
        ("abc\nde|f", &[Up], "ab|c\ndef"),
        ("abc\nx\ndef|", &[Up, Up], "abc|\nx\ndef"),
        ("ab|c\nx\ndef", &[Down, Down], "abc\nx\nde|f"),
        ("ab|c\nx\ndef", &[Down, Left, Down], "abc\nx\n|def"),
        ("a|bc", &[Up], "a|bc"),
        ("a|bc", &[Down], "a|bc"),
        // Rows of at most 9 cells in a view of 10.
        ("客户分析|建立信任", &[Left], "客户分|析建立信任"),
        ("客|户分析建立信任", &[Down], "客户分析建|立信任"),
        ("客户分析建立|信任", &[Up], "客户|分析建立信任"),
        ("one two three|", &[Up], "one t|wo three"),
        ("one two| three", &[Down], "one two three|"),
        // The end of a full row is the start of the next one, so it is not reached from below.
        ("abcdefghijklmnopq|", &[Up], "abcdefgh|ijklmnopq"),
        ("客户分析\n建|立", &[Up], "客|户分析\n建立"),
    ];
    for (before, commands, after) in table {
        let mut block = block(before);
        for command in *commands {
            let old = block.clone();
            assert_eq!(block.apply(*command, &RULER, 10), block != old, "{command:?} in {before:?}");
        }
        assert_eq!(draw(&block), *after, "{before:?} {commands:?}");
    }
}

#[test]
fn pasting_keeps_lines() {
    let mut block = block("客|户");
    assert!(!block.insert("a\r\nb\tc\u{200b}"));
    assert_eq!(draw(&block), "客a\nb c|户");
    assert_eq!(block.caret(), 6);
}

#[test]
fn the_limit_counts_line_breaks() {
    let mut block = ParagraphEditor::new("a").with_limit(2);
    assert!(block.run(Command::Newline));
    assert!(!block.run(Command::Newline));
    assert_eq!(draw(&block), "a\n|");
}

#[test]
fn the_view_keeps_the_caret_inside() {
    type Row = (&'static str, usize, usize, &'static [&'static str], (usize, usize));
    let table: &[Row] = &[
        ("|", 10, 3, &[""], (0, 0)),
        ("ab\n|", 10, 3, &["ab", ""], (1, 0)),
        ("客户分析|", 9, 3, &["客户分析"], (0, 8)),
        ("客户分析|", 8, 3, &["客户分", "析"], (1, 2)),
        ("客户分|析", 8, 3, &["客户分", "析"], (1, 0)),
        ("a\nb\nc\nd\ne|", 5, 3, &["c", "d", "e"], (2, 1)),
        ("a\nb\nc|\nd\ne", 5, 3, &["b", "c", "d"], (1, 1)),
        ("|a\nb\nc\nd\ne", 5, 3, &["a", "b", "c"], (0, 0)),
        ("a\nb\nc\nd|\ne", 5, 4, &["b", "c", "d", "e"], (2, 1)),
        ("ab cd   |", 5, 2, &["ab", "cd  "], (1, 4)),
        ("客|", 1, 1, &[""], (0, 0)),
        ("a|", 0, 3, &[], (0, 0)),
        ("a|", 3, 0, &[], (0, 0)),
    ];
    for (drawn, cells, rows, shown, caret) in table {
        let view = block(drawn).view(&RULER, *cells, *rows);
        assert_eq!(
            view,
            (shown.iter().map(|row| (*row).to_owned()).collect(), *caret),
            "{drawn:?} in {cells} × {rows}"
        );
    }
}

#[test]
fn a_large_paste_takes_time_in_proportion() {
    let paste = "客户分析 abc\n".repeat(60_000);
    let mut block = ParagraphEditor::default();
    assert!(!block.insert(&paste));
    for _ in 0..200 {
        block.up(&RULER, 40);
        block.insert("x");
        assert_eq!(block.view(&RULER, 40, 20).0.len(), 20);
    }
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

proptest! {
    #[test]
    fn any_story_keeps_the_laws(
        text in any_dirt(),
        steps in prop::collection::vec((any_verb(), prop::option::of(any_dirt())), 0..12),
        cells in 1_usize..12,
        rows in 1_usize..5,
        wide_ambiguous: bool,
    ) {
        let ruler = Ruler { wide_ambiguous };
        let mut block = ParagraphEditor::new(&text);
        for (command, paste) in steps {
            match paste {
                Some(paste) => { block.insert(&paste); }
                None => { block.apply(command, &ruler, cells); }
            }
            let mut bounds = block.text().grapheme_indices(true).map(|(at, _)| at).chain([block.text().len()]);
            prop_assert!(bounds.any(|at| at == block.buffer.caret()));
            let (shown, (row, column)) = block.view(&ruler, cells, rows);
            prop_assert!(shown.len() <= rows && row < shown.len() && column < cells);
            prop_assert!(shown.iter().all(|row| ruler.width(row) <= cells));
        }
    }

    #[test]
    fn up_and_down_move_one_row(text in any_dirt(), lefts in 0_usize..30, cells in 4_usize..12) {
        let mut block = ParagraphEditor::new(&text);
        for _ in 0..lefts {
            block.run(Command::Left);
        }
        let everything = |block: &ParagraphEditor| block.view(&RULER, cells, 10_000).1.0;
        let row = everything(&block);
        prop_assert_eq!(block.up(&RULER, cells), row > 0);
        prop_assert_eq!(everything(&block), row.saturating_sub(1));
        if row > 0 {
            prop_assert!(block.down(&RULER, cells));
            prop_assert_eq!(everything(&block), row);
        }
    }
}
