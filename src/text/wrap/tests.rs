//! What the wrapper promises, by table and by law.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation as _;

use super::super::samples::any_block;
use super::*;

const RULER: Ruler = Ruler { wide_ambiguous: false };
const NEVER_FIRST: &str = "，。、；：！？）」』】》";
const NEVER_LAST: &str = "（「『【《";

#[test]
fn rows_break_like_this() {
    let table: &[(&str, usize, &[&str])] = &[
        ("", 10, &[""]),
        ("abc", 10, &["abc"]),
        ("one two three", 7, &["one two", "three"]),
        ("one two three", 8, &["one two", "three"]),
        ("one two", 3, &["one", "two"]),
        ("one   two", 4, &["one", "two"]),
        ("A1　B2　C3", 6, &["A1　B2", "C3"]),
        ("　　缩进两格", 8, &["　　缩进", "两格"]),
        ("abcdefgh", 3, &["abc", "def", "gh"]),
        ("an abcdefgh", 4, &["an", "abcd", "efgh"]),
        ("  abcdef", 5, &["  abc", "def"]),
        ("      abc", 4, &["    ", "abc"]),
        ("ab  ", 3, &["ab "]),
        ("ab\ncd", 10, &["ab", "cd"]),
        ("ab\n\n", 10, &["ab", "", ""]),
        ("\n", 1, &["", ""]),
        ("客户分析建立信任", 8, &["客户分析", "建立信任"]),
        ("客户分析建立信任", 7, &["客户分", "析建立", "信任"]),
        ("客户分析，建立信任", 8, &["客户分", "析，建立", "信任"]),
        ("客户分析。”他说", 8, &["客户分", "析。”他", "说"]),
        ("客户（分析）信任", 6, &["客户", "（分", "析）信", "任"]),
        ("用 Excel 分析", 8, &["用 Excel", "分析"]),
        ("用Excel分析", 6, &["用", "Excel", "分析"]),
        ("客户ABC", 5, &["客户", "ABC"]),
        ("增长25%。", 6, &["增长", "25%。"]),
        ("abcdefgh，", 8, &["abcdefg", "h，"]),
        ("abcdefgh,", 8, &["abcdefg", "h,"]),
        ("，，，，", 4, &["，，", "，，"]),
        ("（（（（", 4, &["（（", "（（"]),
        ("ab \u{ff9e}c", 2, &["ab", " \u{ff9e}", "c"]),
        ("use .NET now", 5, &["use", ".NET", "now"]),
        ("aaaa ，b", 4, &["aaa", "a ，", "b"]),
        ("👨‍👩‍👧👍🏽🇨🇳", 4, &["👨‍👩‍👧👍🏽", "🇨🇳"]),
        ("客", 0, &["客"]),
        ("客户", 1, &["客", "户"]),
        ("ab c", 0, &["a", "b", "c"]),
    ];
    for (text, cells, rows) in table {
        assert_eq!(RULER.wrap(text, *cells), *rows, "{text:?} in {cells}");
    }
}

#[test]
fn an_ambiguous_mark_counts_as_the_terminal_draws_it() {
    let wide = Ruler { wide_ambiguous: true };
    assert_eq!(RULER.wrap("●●●", 4), ["●●●"]);
    assert_eq!(wide.wrap("●●●", 4), ["●●", "●"]);
}

#[test]
fn a_long_text_takes_time_in_proportion() {
    let text = "客户分析 建立信任，abc ".repeat(20_000);
    assert!(RULER.wrap(&text, 40).len() > 10_000);
}

/// What a row is, said as plainly as possible: the last place in a line where it fits and may break.
fn plain(ruler: Ruler, line: &str, cells: usize) -> Vec<String> {
    let all: Vec<_> = line.graphemes(true).collect();
    let kind = |at: usize| BreakKind::of(all[at], ruler.cells(all[at]));
    let (mut rows, mut start) = (Vec::new(), 0);
    loop {
        let ink = |at: &usize| kind(*at) != BreakKind::Space;
        let width = |end: usize| all[start..end].iter().map(|one| ruler.cells(one)).sum::<usize>();
        let Some(over) = (start + 1..all.len()).find(|at| ink(at) && width(at + 1) > cells) else {
            let ink = (start..all.len()).rev().find(ink).map_or(start, |last| last + 1);
            let end = (ink..=all.len()).rev().find(|end| width(*end) <= cells).unwrap_or(ink);
            rows.push(all[start..end].concat());
            return rows;
        };
        let content = |at: usize| (start..at).rev().find(ink).map(|last| last + 1);
        let breaks = |wanted: BreakQuality| {
            (start + 1..=over).rev().filter(ink).find_map(|at| {
                let end = content(at)?;
                (break_quality(kind(end - 1), kind(at), end < at) == wanted).then_some((end, at))
            })
        };
        let fitting = (start..=over).rev().find(|end| width(*end) <= cells).unwrap_or(start);
        let here = (content(over).unwrap_or(fitting), over);
        let (end, next) = breaks(BreakQuality::Good).or_else(|| breaks(BreakQuality::Poor)).unwrap_or(here);
        rows.push(all[start..end].concat());
        start = next;
    }
}

proptest! {
    #[test]
    fn the_quick_way_breaks_like_the_plain_one(text in any_block(), cells in 0_usize..20, wide_ambiguous: bool) {
        let ruler = Ruler { wide_ambiguous };
        let rows: Vec<_> = text.split('\n').flat_map(|line| plain(ruler, line, cells)).collect();
        prop_assert_eq!(ruler.wrap(&text, cells), rows);
    }

    #[test]
    fn plain_ascii_breaks_like_the_plain_way(text in "[ a-c(),.$%\n]{0,60}", cells in 0_usize..20) {
        let rows: Vec<_> = text.split('\n').flat_map(|line| plain(RULER, line, cells)).collect();
        prop_assert_eq!(RULER.height(&text, cells), rows.len());
        prop_assert_eq!(RULER.wrap(&text, cells), rows);
    }

    #[test]
    fn no_row_is_too_wide(text in any_block(), cells in 2_usize..20, wide_ambiguous: bool) {
        let ruler = Ruler { wide_ambiguous };
        for row in ruler.wrap(&text, cells) {
            prop_assert!(ruler.width(&row) <= cells, "{:?} in {}", row, cells);
        }
    }

    #[test]
    fn nothing_is_lost_but_spaces_at_breaks(text in any_block(), cells in 0_usize..20) {
        let mut behind = 0;
        for row in RULER.rows(&text, cells) {
            let gap = text.get(behind..row.start).unwrap();
            prop_assert!(gap.chars().all(|ch| " \u{3000}\n".contains(ch)), "lost {:?}", gap);
            prop_assert!(gap.matches('\n').count() <= 1);
            behind = row.end;
        }
        let gap = text.get(behind..).unwrap();
        prop_assert!(gap.chars().all(|ch| " \u{3000}".contains(ch)), "lost {:?} at the end", gap);
        let solid = |text: &str| text.replace([' ', '\u{3000}', '\n'], "");
        prop_assert_eq!(solid(&RULER.wrap(&text, cells).concat()), solid(&text));
    }

    #[test]
    fn no_row_splits_a_grapheme(text in any_block(), cells in 0_usize..20) {
        let bounds: Vec<_> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        for row in RULER.rows(&text, cells) {
            prop_assert!(bounds.contains(&row.start) && bounds.contains(&row.end));
        }
    }

    #[test]
    fn punctuation_stands_where_it_belongs(
        parts in prop::collection::vec(prop::sample::select(vec!["客", "户", "，", "。", "（", "）", "ab", " "]), 0..40),
        cells in 8_usize..20,
    ) {
        let text = parts.concat();
        let rows: Vec<_> = RULER.rows(&text, cells).collect();
        for (index, row) in rows.iter().enumerate().skip(1) {
            let (before, here) = (&rows[index - 1], row);
            let first = text.get(here.clone()).unwrap().chars().next();
            let last = text.get(before.clone()).unwrap().chars().next_back();
            let bad = first.is_some_and(|ch| NEVER_FIRST.contains(ch)) || last.is_some_and(|ch| NEVER_LAST.contains(ch));
            // Only where the row before has no place for a break at all may it stand wrong.
            let solid: Vec<_> = text.get(before.clone()).unwrap().graphemes(true).filter(|grapheme| *grapheme != " ").collect();
            let stuck = solid.windows(2).all(|pair| NEVER_LAST.contains(pair[0]) || NEVER_FIRST.contains(pair[1]));
            prop_assert!(!bad || stuck, "{:?} in {}", RULER.wrap(&text, cells), cells);
        }
    }

    #[test]
    fn wrapping_what_fits_changes_nothing(text in any_block()) {
        prop_assert_eq!(RULER.wrap(&text, 1000), text.split('\n').map(str::to_owned).collect::<Vec<_>>());
    }
}
