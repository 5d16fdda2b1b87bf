//! What the ruler promises, by table and by law.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

use super::super::samples::any_text;
use super::*;

const NARROW: Ruler = Ruler { wide_ambiguous: false };
const WIDE: Ruler = Ruler { wide_ambiguous: true };

#[test]
fn a_text_takes_these_cells() {
    let table: &[(&str, usize, usize)] = &[
        ("", 0, 0),
        ("abc", 3, 3),
        ("客户分析", 8, 8),
        ("客户 abc", 8, 8),
        ("，。！", 6, 6),
        ("…●—", 3, 6),
        ("“好”", 4, 6),
        ("e\u{301}", 1, 1),
        ("👍🏽", 2, 2),
        ("👨‍👩‍👧‍👦", 2, 2),
        ("🇨🇳", 2, 2),
        ("❤\u{fe0f}", 2, 2),
        ("ｱ", 1, 1),
        ("한글", 4, 4),
        ("\u{200b}", 0, 0),
        ("a\u{200b}b", 2, 2),
        ("\t\n\r\u{1b}\u{7f}\u{85}", 0, 0),
        ("\r\n", 0, 0),
        ("✓✗☐☑", 4, 4),
    ];
    for (text, narrow, wide) in table {
        assert_eq!(NARROW.width(text), *narrow, "{text:?}");
        assert_eq!(WIDE.width(text), *wide, "{text:?} in a wide terminal");
    }
}

#[test]
fn what_a_terminal_may_obey_takes_no_cell() {
    let hidden = |ch: &char| super::super::clean::is_hidden(*ch) && !matches!(ch, '\t' | '\u{200d}');
    for ruler in [Ruler::default(), Ruler { wide_ambiguous: true }] {
        for ch in ('\0'..='\u{2ffff}').filter(hidden) {
            assert_eq!(ruler.width(&ch.to_string()), 0, "{}", ch.escape_unicode());
        }
        assert_eq!(ruler.width("A\u{2028}B\u{2029}C\u{fff9}\u{115f}"), 3);
        assert_eq!(ruler.width("\u{1100}\u{1161}"), 2, "a syllable in parts is one");
    }
}

#[test]
fn what_needs_no_table_measures_as_the_table_says() {
    for ch in ('\u{2500}'..='\u{259f}').chain('\u{4e00}'..='\u{9fff}') {
        let text = ch.to_string();
        assert_eq!((NARROW.cells(&text), WIDE.cells(&text)), (text.width(), text.width_cjk()), "{text:?}");
    }
}

#[test]
fn eliding_marks_what_is_missing() {
    let table: &[(&str, usize, &str, &str)] = &[
        ("abc", 3, "abc", "abc"),
        ("abcd", 3, "ab…", "a.."),
        ("客户分析", 8, "客户分析", "客户分析"),
        ("客户分析", 7, "客户分…", "客户.."),
        ("客户分析", 6, "客户…", "客户.."),
        ("客户分析", 2, "…", ".."),
        ("客户分析", 1, "…", ""),
        ("客户分析", 0, "", ""),
        ("abc", 1, "…", "a"),
        ("ae\u{301}bcd", 3, "ae\u{301}…", "a.."),
        ("👨‍👩‍👧👍🏽ab", 3, "👨‍👩‍👧…", ".."),
    ];
    for (text, cells, narrow, wide) in table {
        assert_eq!(NARROW.elide(text, *cells), *narrow, "{text:?} in {cells}");
        assert_eq!(WIDE.elide(text, *cells), *wide, "{text:?} in {cells}, wide terminal");
    }
}

#[test]
fn fitting_cuts_without_a_mark() {
    assert_eq!(NARROW.fit("客户分析", 5), ("客户".to_owned(), 4));
    assert_eq!(NARROW.fit("ab", 5), ("ab".to_owned(), 2));
    assert_eq!(NARROW.fit("客", 1), (String::new(), 0));
}

#[test]
fn padding_fills_exactly() {
    assert_eq!(NARROW.pad("客户", 6), "客户  ");
    assert_eq!(NARROW.pad("客户分析", 6), "客户… ");
    assert_eq!(NARROW.pad("客户分析", 7), "客户分…");
    assert_eq!(WIDE.pad("客户", 1), " ");
    assert_eq!(NARROW.pad_left("12", 4), "  12");
    assert_eq!(NARROW.pad_left("客户分析", 6), " 客户…");
    assert_eq!(NARROW.pad("", 0), "");
}

proptest! {
    #[test]
    fn eliding_fits_and_keeps_a_start(text in any_text(), cells in 0_usize..30, wide_ambiguous: bool) {
        let ruler = Ruler { wide_ambiguous };
        let elided = ruler.elide(&text, cells);
        prop_assert!(ruler.width(&elided) <= cells);
        if ruler.width(&text) <= cells {
            prop_assert_eq!(elided, text);
        } else {
            let start = elided.strip_suffix(if wide_ambiguous { ".." } else { "…" }).unwrap_or(&elided);
            prop_assert!(text.starts_with(start));
            let boundary = text.grapheme_indices(true).any(|(at, _)| at == start.len());
            prop_assert!(boundary, "a grapheme is split: {:?} of {:?}", start, text);
        }
    }

    #[test]
    fn padding_takes_exactly_the_cells(text in any_text(), cells in 0_usize..30, wide_ambiguous: bool) {
        let ruler = Ruler { wide_ambiguous };
        prop_assert_eq!(ruler.width(&ruler.pad(&text, cells)), cells);
        prop_assert_eq!(ruler.width(&ruler.pad_left(&text, cells)), cells);
    }

    #[test]
    fn fitting_is_the_longest_start(text in any_text(), cells in 0_usize..30, wide_ambiguous: bool) {
        let ruler = Ruler { wide_ambiguous };
        let (start, width) = ruler.fit(&text, cells);
        prop_assert_eq!(ruler.width(&start), width);
        prop_assert!(text.starts_with(&start) && width <= cells);
        let next = text.strip_prefix(start.as_str()).and_then(|rest| rest.graphemes(true).next());
        prop_assert!(next.is_none_or(|next| width + ruler.cells(next) > cells));
    }
}
